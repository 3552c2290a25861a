// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/importcommands.h"
#include "exchange/mapping.h"
#include "ui/pages/page.h"

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QVBoxLayout;

namespace greffe {

class MappingPanel;

/// What an import would do, before it is done: created, changed (old → new), unchanged, cells without a home, problems.
/// Nothing is written until the person says so; then all of it, or nothing. A table whose titles are not ours is first
/// asked about, column by column.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    enum class What { Register, Requests };
    ImportPanel(PageContext& context, What what, const QString& path, QWidget* parent);

    bool isReady() const { return m_plan.has_value(); }
    /// Null unless the columns are asked for.
    MappingPanel* mapping() const { return m_mapping; }
    /// Does it.
    void confirm();
    /// What was done; empty if given up.
    Q_SIGNAL void finished(const QString& sentence);

private:
    Result<> read(const QString& path);
    Result<> plan();
    void askColumns(FreeTable table);
    void takeColumns();
    void fill();
    void addSection(const QString& title, const QString& explanation, QTreeWidget* list);
    QTreeWidget* makeTree(const QStringList& columns);
    QString words(const Field* field, const QVariant& value) const;

    PageContext& m_context;
    What m_what;
    std::optional<RegisterFile> m_register = {};
    std::optional<ImportPlan> m_plan = {};
    RequestFile m_requests = {};
    MappingPanel* m_mapping = nullptr;
    QStackedWidget* m_stack;
    QWidget* m_report;
    QVBoxLayout* m_body;
    QLabel* m_summary;
    QPushButton* m_columns;
    QPushButton* m_confirm;
};

} // namespace greffe
