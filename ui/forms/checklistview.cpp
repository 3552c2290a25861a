// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/checklistview.h"

#include "domain/choicelist.h"
#include "ui/forms/formrow.h"
#include "ui/forms/growingtext.h"
#include "ui/shell/card.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr auto valueProperty = "answer";

} // namespace

ChecklistView::ChecklistView(Language language, QWidget* parent)
    : QWidget(parent)
    , m_language(language)
    , m_column(new QVBoxLayout(this))
    , m_outcome(Card::words({}, this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::unit);
    m_outcome->setObjectName(u"checklist_outcome"_s);
    m_column->addWidget(m_outcome);
}

void ChecklistView::show(
    const Checklist& list, const QList<ChecklistAnswer>& answers, const QMap<QString, QString>& hints) {
    m_list = &list;
    m_lines.clear();
    delete m_body;
    m_body = new QWidget(this);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    const ChoiceList& values = choiceList(u"checklist_answers");
    int number = 0;
    for (const ChecklistQuestion& question : list.questions) {
        auto* card = new Card({}, m_body);
        auto* lines = new QVBoxLayout(card);
        lines->setContentsMargins(12, grid::unit, 12, grid::unit);
        lines->setSpacing(grid::half);
        const QString label = question.label.in(m_language);
        lines->addWidget(Card::words(u"%1. %2"_s.arg(++number).arg(label), card));
        QStringList notes;
        if (!question.article.isEmpty())
            notes += articleWords(question.article, m_language);
        if (!question.help.isEmpty())
            notes += question.help.in(m_language);
        if (!notes.isEmpty())
            lines->addWidget(Card::small(notes.join(u" · "_s), card, ColorRole::Muted));
        if (const QString hint = hints.value(question.key); !hint.isEmpty())
            lines->addWidget(Card::small(tr("The sheet says: %1").arg(hint), card, ColorRole::Soon));

        Line line;
        line.question = question.key;
        for (const ChecklistAnswer& answer : answers)
            if (answer.checklist == list.key && answer.question == question.key) {
                line.answerBefore = answer.answer;
                line.reasonBefore = answer.reason;
            }
        auto* choices = new QHBoxLayout;
        choices->setSpacing(grid::wide);
        line.answers = new QButtonGroup(card);
        for (const ChoiceEntry& value : values.entries) {
            auto* button = new QRadioButton(value.label.in(m_language), card);
            button->setObjectName(question.key + u'_' + value.key);
            button->setProperty(valueProperty, value.key);
            button->setAccessibleDescription(label);
            button->setChecked(value.key == line.answerBefore);
            button->setEnabled(!m_readOnly);
            line.answers->addButton(button);
            choices->addWidget(button);
        }
        choices->addStretch(1);
        lines->addLayout(choices);
        line.reason = new GrowingText(card, 1, 6);
        line.reason->setObjectName(question.key + u"_reason"_s);
        line.reason->setAccessibleName(tr("Reason for the answer to question %1").arg(number));
        line.reason->setPlaceholderText(tr("Reason"));
        line.reason->setPlainText(line.reasonBefore);
        line.reason->setReadOnly(m_readOnly);
        lines->addWidget(line.reason);
        column->addWidget(card);
        m_lines += line;
        const auto changed = [this] {
            m_outcome->setText(words(*m_list, outcome(), m_language));
            Q_EMIT edited();
        };
        connect(line.answers, &QButtonGroup::buttonClicked, this, changed);
        connect(line.reason, &QPlainTextEdit::textChanged, this, changed);
    }
    m_column->insertWidget(0, m_body);
    m_outcome->setText(words(list, outcome(), m_language));
}

void ChecklistView::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    for (const Line& line : std::as_const(m_lines)) {
        for (QAbstractButton* button : line.answers->buttons())
            button->setEnabled(!readOnly);
        line.reason->setReadOnly(readOnly);
    }
}

QString ChecklistView::chosen(const Line& line) const {
    const QAbstractButton* button = line.answers->checkedButton();
    return button ? button->property(valueProperty).toString() : QString();
}

QMap<QString, QString> ChecklistView::changedAnswers() const {
    QMap<QString, QString> out;
    for (const Line& line : m_lines)
        if (const QString now = chosen(line); now != line.answerBefore)
            out.insert(line.question, now);
    return out;
}

QMap<QString, QString> ChecklistView::changedReasons() const {
    QMap<QString, QString> out;
    for (const Line& line : m_lines)
        if (const QString now = line.reason->toPlainText().trimmed(); now != line.reasonBefore)
            out.insert(line.question, now);
    return out;
}

ChecklistOutcome ChecklistView::outcome() const {
    if (!m_list)
        return {};
    QList<ChecklistAnswer> answers;
    for (const Line& line : m_lines) {
        ChecklistAnswer answer;
        answer.checklist = m_list->key;
        answer.question = line.question;
        answer.answer = chosen(line);
        answers += answer;
    }
    return greffe::outcome(*m_list, answers);
}

void ChecklistView::answer(const QString& question, const QString& value, const QString& reason) {
    for (const Line& line : std::as_const(m_lines)) {
        if (line.question != question)
            continue;
        for (QAbstractButton* button : line.answers->buttons())
            if (button->property(valueProperty).toString() == value)
                button->click();
        if (!reason.isEmpty())
            line.reason->setPlainText(reason);
    }
}

QString ChecklistView::words(const Checklist& list, const ChecklistOutcome& outcome, Language language) {
    QStringList out = {
        tr("%1 of %2 questions answered").arg(outcome.answered).arg(outcome.answered + int(outcome.open.size()))};
    if (outcome.attention > 0)
        out += tr("%n answer(s) ask(s) for attention", nullptr, outcome.attention);
    QString sentence = out.join(u" · "_s) + u'.';
    if (outcome.reached && !list.conclusion.isEmpty())
        sentence += u' ' + list.conclusion.in(language);
    return sentence;
}

} // namespace greffe
