// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/mapping.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace greffe {

/// Which column of somebody's own table is which field, with the first rows as they would be read. What was chosen is
/// remembered in the vault for tables of the same titles. It knows fields, not records: every import uses it.
class MappingPanel final : public QWidget {
    Q_OBJECT
public:
    /// `kind` names the remembered mapping: "activity", "request".
    MappingPanel(
        PageContext& context, const QString& kind, std::span<const Field> fields, FreeTable table, QWidget* parent);

    /// With the column that was taken for the reference renamed, as mappedRegister() wants it.
    FreeTable table() const;
    QList<ColumnGuess> mapping() const;
    /// For tests and for keyboards: "" = left out, "ref" = the reference, else "name.fr" or "department".
    void choose(int column, const QString& path);

    Q_SIGNAL void accepted();
    Q_SIGNAL void cancelled();

private:
    struct Target {
        QString path = {};
        QString label = {};
        std::optional<FieldColumn> column = {};
    };
    void fillTargets(std::span<const Field> fields);
    void fillTable(const QList<ColumnGuess>& guesses);
    void showPreview();
    void accept();
    const Target& target(int column) const;
    QString settingKey() const;
    QStringList remembered() const;

    PageContext& m_context;
    QString m_kind;
    FreeTable m_table;
    QList<Target> m_targets = {};
    QList<QComboBox*> m_choices = {};
    QTableWidget* m_columns;
    QTableWidget* m_preview;
    QLabel* m_state;
    QPushButton* m_accept;
};

} // namespace greffe
