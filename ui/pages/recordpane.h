// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "ui/forms/recordform.h"
#include "ui/pages/actpanel.h"
#include "ui/pages/page.h"
#include "ui/pages/recordsummary.h"

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QTimer;
class QVBoxLayout;

namespace greffe {

class Command;
struct Done;
class RecordDocuments;
class RecordHistory;
class RecordTab;
class RecordTimeline;

/// An open record: what is due and what next, then its form, timeline, documents and history. It saves and keeps
/// drafts; the desk knows the verbs.
class RecordPane final : public QWidget {
    Q_OBJECT
public:
    /// What depends on the kind of record; given by the desk.
    struct Kind {
        const RecordType& type;
        QSet<QString> hidden = {};
        std::function<RecordSummary(const AnyRecord&)> summarise = {};
        std::function<QList<Problem>(const AnyRecord&)> check = {};
        /// Nothing of it may be typed over (an approved sheet); empty = never.
        std::function<bool(const AnyRecord&)> isFrozen = {};
        /// What stores a new one; empty = the plain command.
        std::function<std::unique_ptr<Command>(const AnyRecord&)> add = {};
    };
    RecordPane(PageContext& context, Kind kind, QWidget* parent);
    ~RecordPane() override;

    /// A part of the record that this desk adds, at this place among the tabs. Before the first record is shown.
    void addTab(const QString& key, const QString& title, RecordTab* tab, int place);

    /// Shows a stored record; takes up its draft if there is one. False if it is not there.
    bool open(qint64 row);
    /// A record that is not stored yet, or the draft of one.
    void openNew(const AnyRecord& record);
    /// The same with fields filled that count as typed: they become a draft at once.
    void openNew(const AnyRecord& empty, const AnyRecord& filled);
    void close();
    /// Reads the stored record again unless something was typed.
    void refresh();
    /// Shows the stored record anew: what may be done with it has changed.
    void reload();

    bool isOpen() const { return m_record.has_value(); }
    bool isNew() const { return m_record && m_record->head().row == 0; }
    qint64 row() const { return m_record ? m_record->head().row : 0; }
    /// As stored.
    const AnyRecord& record() const { return *m_record; }
    RecordForm& form() const { return *m_form; }
    ActPanel& act() const { return *m_act; }
    const FormContext& formContext() const { return m_formContext; }

    /// True if it was stored.
    bool save();
    /// Asks what to do with changes; false to stay.
    bool mayLeave();
    /// Stores what is typed before an act needs the record; false if it cannot.
    bool settle();
    void keepDraft();
    /// Into the form, as if it had been typed.
    void amend(const AnyRecord& record);
    bool isFrozen() const { return m_record && m_kind.isFrozen && m_kind.isFrozen(*m_record); }
    bool isChanged() const { return m_form->hasRecord() && m_form->isChanged(); }

    QString tab() const;
    void showTab(const QString& key);
    void focusProblem();
    /// Keeps files with the open record.
    void attach(const QStringList& paths);

    Q_SIGNAL void verb(const QString& key);
    Q_SIGNAL void stored(const greffe::Done& done);
    Q_SIGNAL void said(const QString& sentence, bool undoable);
    Q_SIGNAL void wantsRecord(const QString& kind, qint64 row);
    Q_SIGNAL void closeRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QString kindKey() const { return QString::fromLatin1(m_kind.type.key); }
    Language language() const { return m_context.language; }
    void show(const AnyRecord& stored, const AnyRecord& shown);
    std::optional<AnyRecord> draft(const AnyRecord& stored, QDateTime* at) const;
    void showHead();
    void addNotice(QVBoxLayout* column, const RecordSummary::Notice& notice);
    void addNext(QVBoxLayout* column, const RecordSummary& summary);
    void fitHead();
    /// The act is done or given up: the keyboard goes on to the next step.
    void leaveAct();
    void focusNextStep();
    void recheck(bool all);
    void showState();
    void showTabNow();
    void discard();

    PageContext& m_context;
    Kind m_kind;
    FormContext m_formContext;
    std::optional<AnyRecord> m_record = {};
    QList<Problem> m_problems = {};
    QDateTime m_draftAt = {};
    bool m_checkAll = false;

    QLabel* m_title;
    QLabel* m_subtitle;
    QPushButton* m_back;
    QScrollArea* m_headScroll;
    QWidget* m_head = nullptr;
    ActPanel* m_act;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    RecordForm* m_form;
    RecordTimeline* m_timeline;
    RecordDocuments* m_documents;
    RecordHistory* m_history;
    QStringList m_tabKeys;
    QHash<QString, RecordTab*> m_moreTabs = {};
    QLabel* m_state;
    QPushButton* m_cancel;
    QPushButton* m_save;
    QTimer* m_draftTimer;
    QTimer* m_checkTimer;
};

/// What the forms of a session's records need.
FormContext formContext(PageContext& context);

} // namespace greffe
