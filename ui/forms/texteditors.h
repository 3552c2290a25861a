// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

class QLabel;
class QLineEdit;

namespace greffe {

class GrowingText;

class LineEditor final : public FieldEditor {
    Q_OBJECT
public:
    LineEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

private:
    QLineEdit* m_line;
};

class LongTextEditor final : public FieldEditor {
    Q_OBJECT
public:
    LongTextEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

private:
    GrowingText* m_text;
};

/// French and English side by side; the language of the window first.
class BilingualEditor final : public FieldEditor {
    Q_OBJECT
public:
    BilingualEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

private:
    GrowingText* m_french;
    GrowingText* m_english;
};

class NumberEditor final : public FieldEditor {
    Q_OBJECT
public:
    NumberEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;
    Text inputProblem() const override;

private:
    QLineEdit* m_line;
};

/// One short text a line.
class TextsEditor final : public FieldEditor {
    Q_OBJECT
public:
    TextsEditor(const Field& field, const FormContext& context, QWidget* parent);
    void setValue(const QVariant& value) override;
    QVariant value() const override;
    void setReadOnly(bool readOnly) override;

private:
    GrowingText* m_text;
};

/// What a rule computed: shown, not edited.
class ComputedView final : public FieldEditor {
    Q_OBJECT
public:
    ComputedView(const Field& field, const FormContext& context, QWidget* parent);
    void store(void*) const override {}
    void setValue(const QVariant& value) override;
    QVariant value() const override { return m_value; }
    void setReadOnly(bool) override {}

private:
    QLabel* m_label;
    QVariant m_value = {};
};

} // namespace greffe
