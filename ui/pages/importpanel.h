// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/importcommands.h"
#include "exchange/mapping.h"
#include "ui/pages/page.h"

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QVBoxLayout;

namespace greffe {

class MappingPanel;

/// What an import would do, before it is done: created, changed (old → new), unchanged, cells without a home, problems.
/// Nothing is written until the person says so; then all of it, or nothing. A table whose titles are not ours is first
/// asked about, column by column. The file is read beside the window.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    enum class What { Register, Requests };
    ImportPanel(PageContext& context, What what, const QString& path, QWidget* parent);

    bool isReading() const { return m_reading; }
    bool isReady() const { return m_plan.has_value(); }
    /// Null unless the columns are asked for.
    MappingPanel* mapping() const { return m_mapping; }
    /// Does it.
    void confirm();
    /// What was done; empty if given up.
    Q_SIGNAL void finished(const QString& sentence);

private:
    /// What a file says; nothing of the vault is needed for it.
    struct Read {
        RegisterFile activities = {};
        RequestFile requests = {};
        std::optional<FreeTable> table = {}; ///< with titles of somebody's own; they are asked about
        std::optional<Error> error = {};
    };
    static Read readFile(What what, const QString& path, const QString& zone);
    void take(const Read& read);
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
    bool m_reading = true;
    QStackedWidget* m_stack;
    QWidget* m_report;
    QVBoxLayout* m_body;
    QLabel* m_summary;
    QProgressBar* m_progress;
    QPushButton* m_columns;
    QPushButton* m_confirm;
};

} // namespace greffe
