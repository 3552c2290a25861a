// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/advicetab.h"

#include "commands/issue.h"
#include "commands/queries.h"
#include "documents/report.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "ui/pages/recordpane.h"
#include "ui/pages/requestacts.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

AdviceTab::AdviceTab(PageContext& context, QWidget* parent)
    : RecordTab(parent)
    , m_context(context)
    , m_formContext(formContext(context)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    m_empty = Card::words(tr("The DPO’s opinions on this record belong here: dated, and followed or not and why. They "
                             "show that the DPO was "
                             "involved (articles 38 and 39)."),
        this, ColorRole::Muted);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"advice_list"_s);
    m_list->setAccessibleName(tr("Opinions of the DPO"));
    m_list->setHeaderLabels({tr("Given on"), tr("Opinion"), tr("Followed")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setTabKeyNavigation(false);
    m_list->setProperty("boxed", true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_act = new ActPanel(m_formContext, this);
    m_give = new QPushButton(icon(u"add"_s), u' ' + tr("New opinion…"), this);
    m_give->setAccessibleName(tr("New opinion…"));
    m_give->setObjectName(u"advice_give"_s);
    m_follow = new QPushButton(tr("Followed or not…"), this);
    m_follow->setObjectName(u"advice_follow"_s);
    m_print = new QPushButton(icon(u"print"_s), u' ' + tr("List of all opinions…"), this);
    m_print->setAccessibleName(tr("List of all opinions…"));
    m_print->setObjectName(u"advice_print"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    buttons->addWidget(m_give);
    buttons->addWidget(m_follow);
    buttons->addWidget(m_print);
    buttons->addStretch(1);
    auto* scroll = new QScrollArea(this);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_act);
    lines->addStretch(1);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->hide();
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    column->addWidget(scroll, 3);
    column->addStretch(0);
    connect(m_act, &ActPanel::closed, scroll, &QWidget::hide);
    connect(m_act, &ActPanel::resized, scroll, &QWidget::show);
    connect(m_give, &QPushButton::clicked, this, &AdviceTab::give);
    connect(m_follow, &QPushButton::clicked, this, &AdviceTab::follow);
    connect(m_print, &QPushButton::clicked, this, &AdviceTab::printAll);
    connect(m_list, &QTreeWidget::itemActivated, this, &AdviceTab::follow);
    connect(m_list, &QTreeWidget::currentItemChanged, this,
        [this] { m_follow->setEnabled(m_list->currentItem() && !m_readOnly); });
}

void AdviceTab::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_give->setEnabled(!readOnly);
    m_follow->setEnabled(m_list->currentItem() && !readOnly);
}

void AdviceTab::show(const AnyRecord& stored, const AnyRecord&) {
    if (!m_record || m_record->head().row != stored.head().row)
        m_act->dismiss();
    m_record = stored;
    refresh();
}

void AdviceTab::refresh() {
    const QVariant before = m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole) : QVariant();
    m_list->clear();
    const Result<QList<TimelineEntry>> entries = timeline(m_context.session, m_record->type(), m_record->head().row);
    const ChoiceList& followings = choiceList(u"advice_followings"_s);
    QSet<qint64> listed;
    if (entries) {
        for (const TimelineEntry& entry : *entries) {
            // The record and its journal both speak of it; it is listed once.
            if (entry.what != TimelineEntry::What::Advice || listed.contains(entry.row))
                continue;
            listed += entry.row;
            const Result<Advice> advice = m_context.session.find(Id<Advice>(entry.row));
            if (!advice)
                continue;
            QString followed = followings.label(advice->followed, m_context.language);
            if (!advice->followedReason.isEmpty())
                followed += u'\n' + advice->followedReason;
            auto* item = new QTreeWidgetItem(
                m_list, {advice->givenOn ? shortDate(*advice->givenOn, m_context.language) : QString(),
                            advice->opinion.isEmpty() ? advice->title : advice->opinion, followed});
            item->setData(0, Qt::UserRole, advice->row);
            for (int column = 0; column < 3; ++column)
                item->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeft);
            if (before.isValid() && before.toLongLong() == advice->row)
                m_list->setCurrentItem(item);
        }
    }
    const bool any = m_list->topLevelItemCount() > 0;
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_follow->setVisible(any);
    m_follow->setEnabled(m_list->currentItem() && !m_readOnly);
}

std::optional<Advice> AdviceTab::current() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return std::nullopt;
    const Result<Advice> advice = m_context.session.find(Id<Advice>(item->data(0, Qt::UserRole).toLongLong()));
    return advice ? std::optional<Advice>(*advice) : std::nullopt;
}

bool AdviceTab::run(Command&& command) {
    const Result<Done> done = m_context.session.run(command);
    if (!done) {
        m_context.prompts.showError(done.error());
        return false;
    }
    Q_EMIT said(done->what.in(m_context.language), m_context.session.canUndo());
    refresh();
    return true;
}

void AdviceTab::give() {
    acts::GiveAdvice values;
    values.givenOn = m_context.session.today();
    values.followed = u"pending"_s;
    m_act->ask(tr("New opinion of the DPO"),
        tr("What was asked, and what the DPO advises. Whether it was followed can be noted later."),
        tr("Keep the opinion"), values, [this](const acts::GiveAdvice& v) {
            Advice advice;
            advice.title = v.opinion.simplified().left(80);
            advice.recordKind = m_record->kind();
            advice.recordRef = m_record->head().ref;
            advice.question = v.question;
            advice.opinion = v.opinion;
            advice.givenBy = m_context.session.staff();
            advice.givenOn = v.givenOn;
            advice.followed = v.followed;
            advice.followedReason = v.followedReason;
            return run(AddRecord<Advice>(advice));
        });
}

void AdviceTab::follow() {
    const std::optional<Advice> advice = current();
    if (!advice || m_readOnly)
        return;
    acts::GiveAdvice values;
    values.question = advice->question;
    values.opinion = advice->opinion;
    values.givenOn = advice->givenOn;
    values.followed = advice->followed;
    values.followedReason = advice->followedReason;
    m_act->ask(tr("Followed or not"), tr("If the opinion is not followed, note why: article 38 wants the DPO heard."),
        tr("Record"), values, [this, row = advice->row](const acts::GiveAdvice& v) {
            const Result<Advice> stored = m_context.session.find(Id<Advice>(row));
            if (!stored) {
                m_context.prompts.showError(stored.error());
                return false;
            }
            Advice now = *stored;
            now.question = v.question;
            now.opinion = v.opinion;
            now.givenOn = v.givenOn;
            now.followed = v.followed;
            now.followedReason = v.followedReason;
            if (now.followed != stored->followed && !now.decidedOn && now.followed != u"pending"_s)
                now.decidedOn = m_context.session.today();
            return run(EditRecord<Advice>(now));
        });
}

void AdviceTab::printAll() {
    const Result<QList<Advice>> all = listAll<Advice>(m_context.session);
    if (!all) {
        m_context.prompts.showError(all.error());
        return;
    }
    const Language language = m_context.language;
    Table table;
    table.columns = {{tr("Given on"), 1.3}, {tr("On"), 1.6}, {tr("Opinion"), 5}, {tr("Followed"), 2.6}};
    const ChoiceList& followings = choiceList(u"advice_followings"_s);
    for (const Advice& advice : *all) {
        QString followed = followings.label(advice.followed, language);
        if (!advice.followedReason.isEmpty())
            followed += u'\n' + advice.followedReason;
        table.rows += QList<Cell>{Cell(advice.givenOn ? shortDate(*advice.givenOn, language) : QString()),
            Cell(advice.recordRef), Cell(advice.opinion.isEmpty() ? advice.title : advice.opinion), Cell(followed)};
    }
    const DocumentInfo info = documentInfo(m_context.session, tr("Opinions of the DPO"), language, true);
    PdfPreview::show(report(info, {Block(table)}), {}, m_context.prompts, window());
}

} // namespace greffe
