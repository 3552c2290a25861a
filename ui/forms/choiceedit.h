// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

#include <QStringList>

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QPushButton;

namespace greffe {

class FlowLayout;

/// What a choice or reference field may hold: stored value and words.
struct Option {
    QString value = {};
    QString label = {};
};
QList<Option> optionsOf(const Field& field, const FormContext& context);
/// The label of a value, or the value itself if nothing knows it.
QString optionLabel(const QList<Option>& options, const QString& value);

/// One of a list, or nothing. A long list is searched by typing; a value that the list does not know stays as it is.
class ChoiceEditor final : public FieldEditor {
    Q_OBJECT
public:
    ChoiceEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    Text inputProblem() const override;

private:
    void fill();
    QString typed() const;

    QComboBox* m_combo;
    bool m_searchable = false;
    bool m_open = false;    ///< free text is a value
    QString m_foreign = {}; ///< a stored value that the list does not know
};

/// Yes or no, or also unknown: buttons side by side.
class FlagEditor final : public FieldEditor {
    Q_OBJECT
public:
    FlagEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

private:
    QButtonGroup* m_group = nullptr;
};

/// Several of a list: chips, and a list with check boxes and a search line that opens under the button.
class ChoicesEditor final : public FieldEditor {
    Q_OBJECT
public:
    ChoicesEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override { return m_values; }
    void setReadOnly(bool readOnly) override;
    /// For tests: checks or unchecks one value as the list does.
    void toggle(const QString& value, bool on);

private:
    void showChips();
    void showList();

    QPushButton* m_button;
    FlowLayout* m_flow;
    QList<QWidget*> m_chips = {};
    QStringList m_values = {};
    bool m_readOnly = false;
};

} // namespace greffe
