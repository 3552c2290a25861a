// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recorddiff.h"
#include "domain/anyrecord.h"
#include "domain/check.h"
#include "ui/forms/fieldeditor.h"

#include <QSet>

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QScrollArea;

namespace greffe {

class FormRow;

/// The form of a record, made from its type's fields in their groups. It edits a copy and says what changed; saving,
/// drafts and rules are the page's.
class RecordForm final : public QWidget {
    Q_OBJECT
public:
    /// `hidden`: keys of fields that this form leaves out.
    RecordForm(
        const RecordType& type, FormContext context, const QSet<QString>& hidden = {}, QWidget* parent = nullptr);

    /// Shows `record`; what is changed is counted against `base`.
    void setRecord(const AnyRecord& base, const AnyRecord& record);
    void setRecord(const AnyRecord& record) { setRecord(record, record); }
    bool hasRecord() const { return m_base.has_value(); }
    /// As typed so far.
    AnyRecord record() const;
    QList<FieldChange> changes() const;
    bool isChanged() const { return m_touched && !changes().isEmpty(); }

    /// What cannot be a value at all ("31/02/2026"), at Level::Error.
    QList<Problem> inputProblems() const;
    void setProblems(const QList<Problem>& problems);
    void setReadOnly(bool readOnly);
    /// Scrolls to the field of this path and gives it the keyboard.
    void focusField(const QString& path);
    /// Gives the keyboard to the first field that takes it.
    void focusFirst();
    FieldEditor* editor(const QString& key) const;
    /// The key of the group that is being read, for coming back to it: the one at the top, or further down at the end
    /// of the form.
    QString currentGroup() const;
    void showGroup(const QString& key);

    Q_SIGNAL void edited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Group {
        const FieldGroup* group = nullptr;
        QLabel* title = nullptr;
        QList<FormRow*> rows = {};
    };
    void build(const QSet<QString>& hidden);
    void adaptWidth();
    void markCurrentGroup();
    QString groupTitle(const Group& group, int problems) const;

    const RecordType& m_type;
    FormContext m_context;
    QList<Group> m_groups = {};
    QHash<QString, FormRow*> m_rows = {};
    QListWidget* m_navigation;
    QComboBox* m_groupBox;
    QScrollArea* m_scroll;
    std::optional<AnyRecord> m_base = {};
    QString m_shownGroup = {}; ///< asked for by showGroup; empty once somebody scrolled on
    bool m_touched = false;
    bool m_loading = false;
};

} // namespace greffe
