// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/advicetab.h"

#include "commands/issue.h"
#include "commands/queries.h"
#include "commands/requestexports.h"
#include "commands/requestwork.h"
#include "documents/requestregister.h"
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
#include <QPointer>
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
    m_correct = new QPushButton(tr("Correct…"), this);
    m_correct->setObjectName(u"advice_correct"_s);
    m_follow = new QPushButton(tr("Followed or not…"), this);
    m_follow->setObjectName(u"advice_follow"_s);
    m_print = new QPushButton(icon(u"print"_s), u' ' + tr("List of all opinions…"), this);
    m_print->setAccessibleName(tr("List of all opinions…"));
    m_print->setObjectName(u"advice_print"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    buttons->addWidget(m_give);
    buttons->addWidget(m_follow);
    buttons->addWidget(m_correct);
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
    connect(m_act, &ActPanel::closed, this, [this, scroll] {
        scroll->hide();
        if (m_act->property("hadFocus").toBool())
            (m_list->isVisible() ? static_cast<QWidget*>(m_list) : m_give)->setFocus();
    });
    connect(m_act, &ActPanel::resized, scroll, &QWidget::show);
    connect(m_give, &QPushButton::clicked, this, &AdviceTab::give);
    connect(m_follow, &QPushButton::clicked, this, &AdviceTab::follow);
    connect(m_correct, &QPushButton::clicked, this, &AdviceTab::correct);
    connect(m_print, &QPushButton::clicked, this, &AdviceTab::printAll);
    connect(m_list, &QTreeWidget::itemActivated, this, &AdviceTab::follow);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AdviceTab::enable);
}

void AdviceTab::enable() {
    m_give->setEnabled(!m_readOnly);
    m_follow->setEnabled(m_list->currentItem() && !m_readOnly);
    m_correct->setEnabled(m_list->currentItem() && !m_readOnly);
}

void AdviceTab::show(const AnyRecord& stored, const AnyRecord&) {
    if (!m_record || m_record->head().row != stored.head().row)
        m_act->dismiss();
    m_record = stored;
    m_readOnly = m_context.session.isReadOnly() || stored.head().archived;
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
    if (any && !m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0)); // what became of it is one press away
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_follow->setVisible(any);
    m_correct->setVisible(any);
    enable();
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
            return run(AddRecord<Advice>(advice));
        });
}

void AdviceTab::correct() {
    const std::optional<Advice> advice = current();
    if (!advice || m_readOnly)
        return;
    acts::GiveAdvice values;
    values.question = advice->question;
    values.opinion = advice->opinion;
    values.givenOn = advice->givenOn;
    m_act->ask(tr("Correct the opinion"), tr("The words as they were stay in the history."), tr("Record"), values,
        [this, now = *advice](const acts::GiveAdvice& v) {
            Advice changed = now;
            changed.question = v.question;
            changed.opinion = v.opinion;
            changed.givenOn = v.givenOn;
            return run(EditRecord<Advice>(changed));
        });
}

void AdviceTab::follow() {
    const std::optional<Advice> advice = current();
    if (!advice || m_readOnly)
        return;
    acts::FollowAdvice values;
    values.followed = advice->followed;
    values.reason = advice->followedReason;
    values.by = advice->decidedBy;
    values.on = advice->decidedOn ? advice->decidedOn : m_context.session.today();
    m_act->ask(tr("Followed or not"), tr("If the opinion is not followed, note why: article 38 wants the DPO heard."),
        tr("Record"), values, [this, id = advice->id(), revision = advice->revision](const acts::FollowAdvice& v) {
            return run(FollowAdvice(id, v.followed, v.reason, v.by, *v.on, revision));
        });
}

void AdviceTab::printAll() {
    const Result<QList<Advice>> all = listAll<Advice>(m_context.session);
    if (!all) {
        m_context.prompts.showError(all.error());
        return;
    }
    const Language language = m_context.language;
    PdfPreview::Acts acts;
    acts.fileName = tr("opinions") + u".pdf"_s;
    // The preview may outlive this page, never the session.
    acts.save = [self = QPointer<AdviceTab>(this), session = &m_context.session, language](
                    const QString& path) -> Result<> {
        const Done done = TRY(session->run(ExportRecords(Advice::type(), u"pdf"_s, path, 0, language)));
        if (self)
            Q_EMIT self->said(done.what.in(language), false);
        return {};
    };
    const DocumentInfo info = documentInfo(m_context.session, {}, language, true);
    PdfPreview::show(adviceList(m_context.session.organisation(), *all, 0, info), acts, m_context.prompts, window());
}

} // namespace greffe
