// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the record pane that stands above the form: what is due, what next, and the act that asks.
#include "ui/pages/recordpane.h"

#include "domain/display.h"
#include "ui/shell/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// The button of the next step: where the keyboard goes when an act is done, so that one can go on without a mouse.
void focusNext(const QWidget* head) {
    if (!head)
        return;
    for (QPushButton* button : head->findChildren<QPushButton*>())
        if (button->property("primary").toBool() && button->isEnabled() &&
            button->objectName().startsWith(u"verb_"_s)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
}

/// The head is made anew after the form was; Tab still goes from top to bottom: back, head, parts, form.
void orderTabs(QWidget* before, const QWidget* head) {
    QList<QWidget*> inside;
    for (QWidget* next = before->nextInFocusChain(); next != before; next = next->nextInFocusChain())
        if (head->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy())
            inside += next;
    for (QWidget* next : std::as_const(inside)) {
        QWidget::setTabOrder(before, next);
        before = next;
    }
}

} // namespace

void RecordPane::focusNextStep() {
    focusNext(m_head);
}

void RecordPane::leaveAct() {
    fitHead();
    if (m_act->property("hadFocus").toBool())
        focusNext(m_head);
}

void RecordPane::showHead() {
    const RecordSummary summary = m_kind.summarise(*m_record);
    m_title->setText(summary.title);
    m_subtitle->setText(summary.subtitle);
    m_subtitle->setVisible(!summary.subtitle.isEmpty());
    QWidget* focus = window()->focusWidget(); // also while a dialog over it is closing
    const bool hadFocus = m_headScroll->isAncestorOf(focus);
    m_act->setParent(this); // survives the old head
    if (QWidget* old = m_headScroll->takeWidget())
        old->deleteLater();
    m_head = new QWidget;
    m_head->setProperty("plain", true);
    auto* column = new QVBoxLayout(m_head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    if (m_draftAt.isValid() && isChanged()) {
        RecordSummary::Notice kept;
        kept.tone = ColorRole::Soon;
        const QDateTime local = m_draftAt.toTimeZone(m_context.session.zone());
        kept.strong = tr("Draft of %1 taken up again.")
                          .arg(shortDate(local.date(), language()) + u' ' + local.time().toString(u"HH:mm"_s));
        kept.text = u' ' + tr("Nothing of it is saved yet.");
        kept.verb = RecordSummary::Verb{u"discard_draft"_s, tr("Drop the draft"), {}};
        addNotice(column, kept);
    }
    for (const RecordSummary::Notice& notice : summary.notices)
        addNotice(column, notice);
    if (!summary.next.isEmpty() || !summary.verbs.isEmpty() || !summary.more.isEmpty())
        addNext(column, summary);
    column->addWidget(m_act);
    m_act->setVisible(m_act->isAsking());
    column->addStretch(1);
    m_headScroll->setWidget(m_head);
    m_head->setAutoFillBackground(false);
    fitHead();
    if (hadFocus && !m_act->isAsking())
        focusNext(m_head);
    else if (hadFocus && m_act->isAncestorOf(focus))
        focus->setFocus(Qt::OtherFocusReason); // the move took it away, and the act says later where it goes
}

void RecordPane::addNotice(QVBoxLayout* column, const RecordSummary::Notice& notice) {
    auto* card = new Card(notice.tone, m_head);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(grid::wide, 10, grid::wide, 10);
    lines->setSpacing(4);
    auto* first = new QHBoxLayout;
    auto* words = new QLabel(card);
    words->setObjectName(u"record_due"_s);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    const QString color =
        notice.tone ? roleColor(*notice.tone, palette()).name() : palette().color(QPalette::WindowText).name();
    words->setText(
        u"<b style=\"color:%1\">%2</b>%3"_s.arg(color, notice.strong.toHtmlEscaped(), notice.text.toHtmlEscaped()));
    words->setAccessibleName(notice.strong + notice.text);
    first->addWidget(words, 1);
    if (!notice.why.isEmpty())
        first->addWidget(makeWhyButton(notice.whyTitle, notice.why, card), 0, Qt::AlignTop);
    if (notice.verb) {
        auto* button = new QPushButton(notice.verb->label, card);
        button->setObjectName(u"verb_"_s + notice.verb->key);
        first->addWidget(button, 0, Qt::AlignTop);
        connect(button, &QPushButton::clicked, this, [this, key = notice.verb->key] {
            if (key == u"discard_draft"_s)
                discard();
            else if (key == u"first_problem"_s)
                focusProblem();
            else
                Q_EMIT verb(key);
        });
    }
    lines->addLayout(first);
    if (!notice.detail.isEmpty())
        lines->addWidget(Card::small(notice.detail, card, ColorRole::Muted));
    column->addWidget(card);
}

void RecordPane::addNext(QVBoxLayout* column, const RecordSummary& summary) {
    auto* card = new Card({}, m_head);
    // Three buttons leave the words too little room: they stand below.
    const bool below = summary.verbs.size() + (summary.more.isEmpty() ? 0 : 1) > 2;
    auto* box = new QBoxLayout(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, card);
    box->setContentsMargins(grid::wide, 10, grid::wide, 10);
    box->setSpacing(grid::unit);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    if (!summary.next.isEmpty())
        words->addWidget(Card::strong(summary.next, card));
    if (!summary.nextWhy.isEmpty())
        words->addWidget(Card::small(summary.nextWhy, card, ColorRole::Muted));
    box->addLayout(words, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::unit);
    if (below)
        row->addStretch(1);
    box->addLayout(row);
    const bool allowed = !m_context.session.isReadOnly() && !m_record->head().archived;
    if (!summary.more.isEmpty()) {
        auto* others = new QPushButton(tr("Other acts"), card);
        others->setObjectName(u"verbs_more"_s);
        others->setProperty("hasMenu", true);
        auto* menu = new QMenu(others);
        for (const RecordSummary::Verb& verb : summary.more) {
            if (verb.key.isEmpty()) {
                menu->addSeparator();
                continue;
            }
            QAction* action = menu->addAction(verb.icon.isEmpty() ? QIcon() : icon(verb.icon), verb.label);
            action->setObjectName(u"verb_"_s + verb.key);
            connect(action, &QAction::triggered, this, [this, key = verb.key] { Q_EMIT this->verb(key); });
        }
        others->setMenu(menu);
        row->addWidget(others);
        others->setEnabled(allowed);
    }
    for (qsizetype i = summary.verbs.size() - 1; i >= 0; --i) {
        const RecordSummary::Verb& verb = summary.verbs.at(i);
        auto* button = new QPushButton(verb.label, card);
        button->setObjectName(u"verb_"_s + verb.key);
        button->setProperty("primary", i == 0);
        button->setEnabled(allowed);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, key = verb.key] { Q_EMIT this->verb(key); });
    }
    column->addWidget(card);
}

void RecordPane::fitHead() {
    if (!m_head)
        return;
    const bool nothing = m_head->layout()->count() <= 2 && !m_act->isAsking(); // only the act panel and the stretch
    m_headScroll->setVisible(!nothing);
    if (nothing)
        return;
    orderTabs(m_back, m_head);
    const int inside = m_headScroll->viewport()->width();
    m_head->layout()->activate();
    const int wanted = m_head->hasHeightForWidth() ? m_head->heightForWidth(inside) : m_head->sizeHint().height();
    // An act that asks comes first: the form keeps a strip while there is room, then gives it up, so that the act's
    // buttons stay in sight; what still does not fit is scrolled.
    constexpr int frame = 145; // margins, tabs, buttons
    const bool tight = m_act->isAsking() && wanted > height() - 250;
    m_stack->setMinimumHeight(tight ? 1 : 60); // 0 would be as high as the form asks for
    const int most = tight               ? height() - frame - m_title->height() - m_subtitle->height()
                     : m_act->isAsking() ? height() - 250
                                         : qMin(height() * 6 / 10, height() - 300);
    m_headScroll->setFixedHeight(qBound(0, wanted + 2, qMax(140, most)));
    if (m_act->isAsking() && wanted > most)
        QTimer::singleShot(0, m_act, [this] {
            QWidget* focus = window()->focusWidget();
            m_headScroll->ensureWidgetVisible(m_act, 0, 0);
            if (focus && m_act->isAncestorOf(focus))
                m_headScroll->ensureWidgetVisible(focus, 0, 60);
        });
}

} // namespace greffe
