// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/importcommands.h"
#include "ui/pages/page.h"

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace greffe {

/// What an import would do, before it is done: created, changed (old → new), unchanged, cells without a home, problems.
/// Nothing is written until the person says so; then all of it, or nothing.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    enum class What { Register, Requests };
    ImportPanel(PageContext& context, What what, const QString& path, QWidget* parent);

    bool isReady() const { return m_plan.has_value(); }
    /// Does it.
    void confirm();
    /// What was done; empty if given up.
    Q_SIGNAL void finished(const QString& sentence);

private:
    Result<> read(const QString& path);
    void fill();
    void addSection(const QString& title, const QString& explanation, QTreeWidget* list);
    QTreeWidget* makeTree(const QStringList& columns);
    QString words(const Field* field, const QVariant& value) const;

    PageContext& m_context;
    What m_what;
    std::optional<RegisterFile> m_register = {};
    std::optional<ImportPlan> m_plan = {};
    QVBoxLayout* m_body;
    QLabel* m_summary;
    QPushButton* m_confirm;
};

} // namespace greffe
