// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/actpanel.h"

#include "ui/forms/formrow.h"
#include "ui/shell/card.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

ActPanel::ActPanel(const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void ActPanel::show(const QString& title, const QString& explanation, const QString& confirm,
    std::span<const Field> fields, void* values, std::function<bool()> run, std::function<QList<Note>()> notes) {
    dismiss();
    m_values = values;
    m_run = std::move(run);
    m_notes = std::move(notes);
    auto* card = new Card(ColorRole::Accent, this);
    card->setObjectName(u"act_panel"_s);
    card->setAccessibleName(title);
    m_body = card;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(grid::wide, 12, grid::wide, 12);
    column->setSpacing(grid::unit);
    column->addWidget(Card::strong(title, card));
    if (!explanation.isEmpty())
        column->addWidget(Card::small(explanation, card, ColorRole::Muted));
    for (const Field& field : fields) {
        FieldEditor* editor = makeEditor(field, m_context, nullptr);
        editor->load(values);
        m_editors += editor;
        column->addWidget(new FormRow(editor, m_context, card));
        if (m_notes)
            connect(editor, &FieldEditor::edited, this, [this] {
                for (const FieldEditor* each : std::as_const(m_editors))
                    each->store(m_values);
                showNotes();
            });
    }
    m_noteLines = new QVBoxLayout;
    m_noteLines->setSpacing(3);
    column->addLayout(m_noteLines);
    m_problem = Card::small({}, card, ColorRole::Late);
    m_problem->setObjectName(u"act_problem"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), card);
    auto* go = new QPushButton(confirm, card);
    cancel->setObjectName(u"act_cancel"_s);
    go->setObjectName(u"act_confirm"_s);
    go->setProperty("primary", true);
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    column->addLayout(buttons);
    // Without a mouse: Enter in a one-line field, Ctrl+Enter anywhere.
    for (const QLineEdit* line : card->findChildren<QLineEdit*>())
        connect(line, &QLineEdit::returnPressed, go, &QPushButton::click, Qt::QueuedConnection);
    auto* enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), card);
    enter->setContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QShortcut::activated, go, &QPushButton::click, Qt::QueuedConnection);
    go->setToolTip(tr("%1 (Ctrl+Enter)").arg(confirm));
    connect(cancel, &QPushButton::clicked, this, &ActPanel::dismiss);
    connect(go, &QPushButton::clicked, this, &ActPanel::confirm);
    layout()->addWidget(card);
    showNotes();
    QWidget::show();
    if (m_editors.isEmpty())
        go->setFocus();
    else
        m_editors.first()->setFocus();
}

bool ActPanel::event(QEvent* event) {
    // A problem that appears or a text that grows needs room above the form, or the buttons slide under it.
    if (event->type() == QEvent::LayoutRequest && isAsking())
        Q_EMIT resized();
    return QWidget::event(event);
}

void ActPanel::showNotes() {
    if (!m_noteLines || !m_body)
        return;
    while (QLayoutItem* item = m_noteLines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_notes) {
        for (const Note& note : m_notes()) {
            QLabel* line = Card::small(note.text, m_body, note.tone);
            line->setObjectName(u"act_note"_s);
            m_noteLines->addWidget(line);
        }
    }
    Q_EMIT resized();
}

void ActPanel::confirm() {
    if (!m_values)
        return;
    for (FieldEditor* editor : std::as_const(m_editors)) {
        Text problem = editor->inputProblem();
        editor->store(m_values);
        if (problem.isEmpty() && editor->field().required && editor->field().isEmpty(m_values))
            problem = Text{u"« %1 » est à remplir."_s, u"“%1” must be filled in."_s}.arg(editor->field().label.text());
        if (problem.isEmpty())
            continue;
        m_problem->setText(problem.in(m_context.language));
        m_problem->show();
        editor->setFocus();
        return;
    }
    // The act may refresh the record and so take this panel away while it runs.
    const std::function<bool()> run = m_run;
    if (run && run())
        dismiss();
}

void ActPanel::dismiss() {
    const bool was = m_values != nullptr;
    m_values = nullptr;
    m_run = {};
    m_notes = {};
    m_noteLines = nullptr;
    m_editors.clear();
    // Hiding sends the keyboard somewhere else: whoever listens must know that it was here.
    setProperty("hadFocus", isAncestorOf(window()->focusWidget()));
    if (m_body) {
        m_body->hide();
        m_body->deleteLater();
        m_body = nullptr;
    }
    hide();
    if (was)
        Q_EMIT closed();
}

} // namespace greffe
