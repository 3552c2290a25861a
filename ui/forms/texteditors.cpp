// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/texteditors.h"

#include "domain/display.h"
#include "ui/forms/growingtext.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QHBoxLayout* bareRow(QWidget* editor) {
    auto* row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::unit);
    return row;
}

/// What nobody touched comes back as it was, blanks and all.
QString typed(const GrowingText& text) {
    const QString plain = text.toPlainText();
    return text.document()->isModified() ? plain.trimmed() : plain;
}

} // namespace

LineEditor::LineEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_line(new QLineEdit(this)) {
    bareRow(this)->addWidget(m_line);
    // No limit on the line itself: it would cut a longer value that an import brought. The check says so instead.
    setControl(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

void LineEditor::setValue(const QVariant& value) {
    m_line->setText(value.toString());
    m_line->setCursorPosition(0);
}

QVariant LineEditor::value() const {
    // What nobody touched comes back as it was, blanks and all.
    return m_line->isModified() ? m_line->text().trimmed() : m_line->text();
}

void LineEditor::setReadOnly(bool readOnly) {
    m_line->setReadOnly(readOnly);
}

LongTextEditor::LongTextEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_text(new GrowingText(this, 2)) {
    bareRow(this)->addWidget(m_text);
    setControl(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
}

void LongTextEditor::setValue(const QVariant& value) {
    const QSignalBlocker quiet(this);
    m_text->setPlainText(value.toString());
}

QVariant LongTextEditor::value() const {
    return typed(*m_text);
}

void LongTextEditor::setReadOnly(bool readOnly) {
    m_text->setReadOnly(readOnly);
}

BilingualEditor::BilingualEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_french(new GrowingText(this, 1))
    , m_english(new GrowingText(this, 1)) {
    auto* row = bareRow(this);
    const bool frenchFirst = context.language == Language::French;
    for (const bool french : {frenchFirst, !frenchFirst}) {
        auto* side = new QVBoxLayout;
        side->setSpacing(2);
        GrowingText* text = french ? m_french : m_english;
        auto* caption = new QLabel(french ? tr("French") : tr("English"), this);
        caption->setFont(smallFont(caption->font()));
        setColorRole(caption, ColorRole::Muted);
        caption->setBuddy(text);
        side->addWidget(text);
        side->addWidget(caption);
        row->addLayout(side, 1);
        row->setAlignment(side, Qt::AlignTop);
        connect(text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    }
    setControl(frenchFirst ? m_french : m_english);
    nameControl(m_french, u"fr"_s, tr("French"));
    nameControl(m_english, u"en"_s, tr("English"));
}

void BilingualEditor::setValue(const QVariant& value) {
    const QSignalBlocker quiet(this);
    const Text text = value.value<Text>();
    m_french->setPlainText(text.fr);
    m_english->setPlainText(text.en);
}

QVariant BilingualEditor::value() const {
    return QVariant::fromValue(Text{typed(*m_french), typed(*m_english)});
}

void BilingualEditor::setReadOnly(bool readOnly) {
    m_french->setReadOnly(readOnly);
    m_english->setReadOnly(readOnly);
}

NumberEditor::NumberEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_line(new QLineEdit(this)) {
    auto* row = bareRow(this);
    row->addWidget(m_line);
    row->addStretch(1);
    m_line->setFixedWidth(132);
    setControl(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (inputProblem().isEmpty())
            setValue(this->value());
    });
}

void NumberEditor::setValue(const QVariant& value) {
    m_line->setText(value.isNull() ? QString() : number(value.toLongLong(), language()));
}

QVariant NumberEditor::value() const {
    QString digits;
    for (const QChar c : m_line->text())
        if (!c.isSpace() && c != u',' && c != u'.')
            digits += c;
    bool valid = false;
    const qint64 value = digits.toLongLong(&valid);
    return valid ? QVariant(value) : QVariant();
}

void NumberEditor::setReadOnly(bool readOnly) {
    m_line->setReadOnly(readOnly);
}

Text NumberEditor::inputProblem() const {
    if (m_line->text().trimmed().isEmpty() || !value().isNull())
        return {};
    return Text{u"« %1 » n’est pas un nombre entier."_s, u"“%1” is not a whole number."_s}.arg(
        m_line->text().trimmed());
}

TextsEditor::TextsEditor(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_text(new GrowingText(this, 1)) {
    bareRow(this)->addWidget(m_text);
    m_text->setPlaceholderText(tr("One a line"));
    setControl(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
}

void TextsEditor::setValue(const QVariant& value) {
    const QSignalBlocker quiet(this);
    m_text->setPlainText(value.toStringList().join(u'\n'));
}

QVariant TextsEditor::value() const {
    QStringList out;
    for (const QString& line : m_text->toPlainText().split(u'\n'))
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            out += trimmed;
    return out;
}

void TextsEditor::setReadOnly(bool readOnly) {
    m_text->setReadOnly(readOnly);
}

ComputedView::ComputedView(const Field& field, const FormContext& context, QWidget* parent)
    : FieldEditor(field, context, parent)
    , m_label(new QLabel(this)) {
    bareRow(this)->addWidget(m_label);
    m_label->setWordWrap(true);
    m_label->setMinimumHeight(30);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setControl(m_label);
}

void ComputedView::setValue(const QVariant& value) {
    m_value = value;
    const QString text = value.isNull() ? QString() : display(field(), value, language());
    m_label->setText(text.isEmpty() ? u"—"_s : text);
}

} // namespace greffe
