// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

#include <QWidget>

#include <functional>

namespace greffe {

/// What the editors of a form need to know and cannot take from the field.
struct FormContext {
    struct Reference {
        QString ref = {};
        QString title = {};
    };
    Language language = Language::French;
    QString zone = QStringLiteral("Europe/Paris"); ///< of instants that are typed
    QDate today = {};
    /// The records of a kind that a reference field may name.
    std::function<QList<Reference>(const QString& kind)> references = {};
};

/// The widget of one field. It takes a value from a record and gives it back; it knows nothing of saving.
/// The control that takes the keyboard bears the field's key as objectName and its label as accessible name.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    FieldEditor(const Field& field, const FormContext& context, QWidget* parent);

    const Field& field() const { return m_field; }
    virtual void load(const void* record);
    virtual void store(void* record) const;
    virtual void setValue(const QVariant& value) = 0;
    virtual QVariant value() const = 0;

    virtual void setReadOnly(bool readOnly) = 0;
    /// Draws the field as one with a problem; the words stand beside it.
    virtual void setProblem(bool problem);
    /// What was typed and cannot be a value ("31/02/2026"); empty if all is well.
    virtual Text inputProblem() const { return {}; }
    /// Takes the whole width of the form, its label above it.
    virtual bool isWide() const { return false; }
    QWidget* control() const { return m_control; }

    /// By the person, not by load().
    Q_SIGNAL void edited();

protected:
    const FormContext& context() const { return m_context; }
    Language language() const { return m_context.language; }
    QString label() const { return m_field.label.in(m_context.language); }
    /// Names the control for tests and for assistive technology and makes it the one that takes the focus.
    void setControl(QWidget* control);
    void nameControl(QWidget* control, const QString& suffix, const QString& word);

private:
    const Field& m_field;
    const FormContext& m_context;
    QWidget* m_control = nullptr;
};

/// The editor for the field's kind. `context` must outlive it.
FieldEditor* makeEditor(const Field& field, const FormContext& context, QWidget* parent);

/// Turning the wheel over a control that has no focus scrolls the page instead of changing a value.
void keepWheelForPage(QWidget* control);

} // namespace greffe
