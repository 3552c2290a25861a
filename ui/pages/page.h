// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

#include <QJsonObject>
#include <QWidget>

namespace greffe {

class Preferences;
class Prompts;

/// What every page is given. Lives as long as the vault is open in this language: a lock or a change of language makes
/// new pages.
struct PageContext {
    Session& session;
    Prompts& prompts;
    Preferences& preferences;
    Language language = Language::French;
};

/// One place of the program. It shows, asks and runs commands; what is true and what is allowed is decided below it.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(PageContext& context, QWidget* parent = nullptr);

    /// Where the person is (record, part, scroll, filter), to be put back after a lock or a change of language. Nothing
    /// that is read from the vault.
    virtual QJsonObject place() const { return {}; }
    virtual void restore(const QJsonObject&) {}
    /// Shown now: read what may have changed.
    virtual void activate() {}
    /// False if the person wants to stay with unsaved changes.
    virtual bool mayLeave() { return true; }
    /// Keeps what is typed in the vault, without asking: the vault is about to lock.
    virtual void keepDraft() {}
    /// Opens a record of this page's kind; false if it cannot be shown here.
    virtual bool openRecord(const QString& kind, qint64 row);
    /// The same, at one of its fields ("purposes[0].legal_basis"); an empty path is the record as a whole.
    virtual bool openField(const QString& kind, qint64 row, const QString& path);
    /// The person chose this place although it is shown already: back to what it shows first.
    virtual void showHome() {}

    // The acts of the menu and the keyboard; a page does those that mean something to it.
    virtual void newRecord() {}
    virtual void save() {}
    virtual void preview() {}
    virtual void copyCurrent() {}
    virtual void editCurrent() {}
    virtual void archiveCurrent() {}
    /// Esc: false if there was nothing to go back from.
    virtual bool goBack() { return false; }
    virtual void focusSearch() {}

    /// What was done, for the status line.
    Q_SIGNAL void said(const QString& sentence, bool undoable);
    /// Another place shows this record.
    Q_SIGNAL void wantsRecord(const QString& kind, qint64 row);
    Q_SIGNAL void wantsField(const QString& kind, qint64 row, const QString& path);
    Q_SIGNAL void wantsPlace(const QString& key);
    Q_SIGNAL void wantsLanguage(greffe::Language language);
    Q_SIGNAL void wantsTheme();

protected:
    PageContext& context() const { return m_context; }
    Session& session() const { return m_context.session; }
    Prompts& prompts() const { return m_context.prompts; }
    Language language() const { return m_context.language; }
    /// Shows the error unless all is well; true if all is well.
    bool shown(const Result<>& result);
    template <class T>
    bool shown(const Result<T>& result) {
        return result ? true : shown(Result<>(result.error()));
    }

private:
    PageContext& m_context;
};

} // namespace greffe
