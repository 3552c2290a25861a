// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/queries.h"
#include "domain/anyrecord.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QListWidget;
class QPushButton;

namespace greffe {

class ChangeView;
struct PageContext;

/// The earlier states of a record: who changed what and when, what changed since, and the way back.
class RecordHistory final : public QWidget {
    Q_OBJECT
public:
    RecordHistory(PageContext& context, QWidget* parent);
    void show(const AnyRecord& record);
    Q_SIGNAL void said(const QString& sentence, bool undoable);

private:
    void showVersion();
    void restore();
    /// Of the chosen line; 0 if there is none.
    int chosen() const;

    PageContext& m_context;
    std::optional<AnyRecord> m_record = {};
    QList<RecordVersion> m_versions = {};
    QListWidget* m_list;
    QComboBox* m_what;
    QPushButton* m_restore;
    ChangeView* m_changes;
};

} // namespace greffe
