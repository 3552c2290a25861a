// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"
#include "domain/check.h"
#include "ui/forms/fieldeditor.h"

#include <QAbstractTableModel>

class QGridLayout;
class QLabel;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace greffe {

struct Problem;

/// The rows of a child list as a table; it holds a record of its own in which they live.
class RowsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    RowsModel(const Field& field, Language language, QObject* parent);

    void load(const AnyRecord& record);
    /// Puts the rows into another record of the same type.
    void store(void* record) const;
    bool isLoaded() const { return m_record.has_value(); }
    const void* row(int index) const { return m_field.rows->at(m_record->data(), index); }
    void* mutableRow(int index) { return m_field.rows->mutableAt(m_record->data(), index); }
    int add();
    void remove(int index);
    void move(int from, int to);
    /// A value inside this row was changed.
    void touched(int index);
    void setProblems(const QMap<int, QMap<QString, Level>>& problems);
    const QList<const Field*>& columns() const { return m_columns; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Field& m_field;
    Language m_language;
    QList<const Field*> m_columns = {};
    std::optional<AnyRecord> m_record = {};
    QMap<int, QMap<QString, Level>> m_problems = {};
};

/// A child list: a small table, and under it the fields of the row that is open. No dialog.
class RowsEditor final : public FieldEditor {
    Q_OBJECT
public:
    RowsEditor(const Field& field, const FormContext& context, QWidget* parent);

    /// Rows live in a record; this one is copied. Must come before load().
    void load(const AnyRecord& record);
    void load(const void*) override {}
    void store(void* record) const override { m_model->store(record); }
    void setValue(const QVariant&) override {}
    QVariant value() const override { return {}; }
    void setReadOnly(bool readOnly) override;
    bool isWide() const override { return true; }
    Text inputProblem() const override;

    /// Those under this field, with the path behind "purposes[2].".
    void setRowProblems(const QList<Problem>& problems);
    int rowCount() const { return m_model->rowCount(); }
    void addRow();
    void openRow(int row);
    void closeRow();

protected:
    bool event(QEvent* event) override;

private:
    void removeRow();
    void moveRow(int by);
    void fitHeight();
    void showButtons();
    void buildPanel();
    int current() const;

    RowsModel* m_model;
    QTableView* m_table;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_up;
    QToolButton* m_down;
    QLabel* m_problem;
    QWidget* m_panel = nullptr;
    QLabel* m_panelTitle = nullptr;
    QList<FieldEditor*> m_editors = {};
    int m_open = -1;
    bool m_readOnly = false;
};

} // namespace greffe
