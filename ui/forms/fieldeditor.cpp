// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldeditor.h"

#include "ui/forms/choiceedit.h"
#include "ui/forms/dateedit.h"
#include "ui/forms/rowseditor.h"
#include "ui/forms/texteditors.h"

#include <QEvent>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

class WheelKeeper final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        auto* widget = static_cast<QWidget*>(watched);
        if (event->type() == QEvent::Wheel && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

FieldEditor::FieldEditor(const Field& field, const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_context(context) {
    setObjectName(field.name() + u"_editor"_s);
}

void FieldEditor::load(const void* record) {
    setValue(m_field.get(record));
}

void FieldEditor::store(void* record) const {
    m_field.set(record, value());
}

void FieldEditor::setProblem(bool problem) {
    for (QWidget* widget : findChildren<QWidget*>()) {
        if (widget->property("problem").toBool() == problem)
            continue;
        widget->setProperty("problem", problem);
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

void FieldEditor::setControl(QWidget* control) {
    m_control = control;
    control->setObjectName(m_field.name());
    control->setAccessibleName(label());
    control->setAccessibleDescription(m_field.help.in(m_context.language));
    if (control->focusPolicy() != Qt::NoFocus)
        setFocusProxy(control);
}

void FieldEditor::nameControl(QWidget* control, const QString& suffix, const QString& word) {
    control->setObjectName(m_field.name() + u'_' + suffix);
    control->setAccessibleName(tr("%1, %2", "label of a field, part of it").arg(label(), word));
}

FieldEditor* makeEditor(const Field& field, const FormContext& context, QWidget* parent) {
    if (field.has(Computed) || field.has(ByAct))
        return new ComputedView(field, context, parent);
    switch (field.kind) {
    case FieldKind::Text:
        return new LineEditor(field, context, parent);
    case FieldKind::LongText:
        return new LongTextEditor(field, context, parent);
    case FieldKind::Bilingual:
        return new BilingualEditor(field, context, parent);
    case FieldKind::Date:
        return new DateEditor(field, context, parent);
    case FieldKind::Instant:
        return new InstantEditor(field, context, parent);
    case FieldKind::Number:
        return new NumberEditor(field, context, parent);
    case FieldKind::Flag:
        return new FlagEditor(field, context, parent);
    case FieldKind::Choice:
    case FieldKind::Reference:
        return new ChoiceEditor(field, context, parent);
    case FieldKind::Choices:
    case FieldKind::References:
        return new ChoicesEditor(field, context, parent);
    case FieldKind::Texts:
        return new TextsEditor(field, context, parent);
    case FieldKind::Rows:
        return new RowsEditor(field, context, parent);
    }
    return nullptr;
}

void keepWheelForPage(QWidget* control) {
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new WheelKeeper(control));
}

} // namespace greffe
