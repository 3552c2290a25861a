// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/activityassist.h"

#include "commands/completion.h"
#include "commands/registercommands.h"
#include "domain/adequacy.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/dpiascreening.h"
#include "domain/noticefacts.h"
#include "domain/retentionproposals.h"
#include "ui/forms/checklistview.h"
#include "ui/forms/formrow.h"
#include "ui/forms/growingtext.h"
#include "ui/pages/changeview.h"
#include "ui/pages/findinglist.h"
#include "ui/pages/page.h"
#include "ui/shell/badge.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

const QStringList sheetChecklists = {
    u"principles"_s, u"legitimate_interests"_s, u"compatibility"_s, u"dpia_screening"_s};

QScrollArea* makeScroll(QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

/// A title with a number behind it.
QLabel* heading(const QString& words, QWidget* parent) {
    QLabel* label = Card::strong(words, parent);
    label->setContentsMargins(0, grid::unit, 0, 0);
    return label;
}

const Assessment* conclusionOf(const Activity& activity, const QString& checklist) {
    const Assessment* last = nullptr;
    for (const Assessment& assessment : activity.assessments)
        if (assessment.checklist == checklist && (!last || !last->on || (assessment.on && *assessment.on >= *last->on)))
            last = &assessment;
    return last;
}

} // namespace

ActivityAssistance::ActivityAssistance(PageContext& context, std::function<bool()> settle, QWidget* parent)
    : RecordTab(parent)
    , m_context(context)
    , m_settle(std::move(settle))
    , m_stack(new QStackedWidget(this))
    , m_overview(makeScroll(m_stack)) {
    setObjectName(u"assistance"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_overview);
    m_stack->addWidget(makeChecklistPage());
}

void ActivityAssistance::show(const AnyRecord& stored, const AnyRecord& typed) {
    const bool same = m_activity && m_activity->row == stored.head().row;
    m_activity = *typed.as<Activity>();
    if (!same)
        m_stack->setCurrentIndex(0);
    refresh();
}

void ActivityAssistance::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    m_questions->setReadOnly(readOnly);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_saveAnswers, m_conclude, m_subject, m_conclusion})
        widget->setEnabled(!readOnly);
    m_reason->setReadOnly(readOnly);
}

void ActivityAssistance::refresh() {
    auto* body = new QWidget;
    body->setProperty("plain", true);
    body->setMaximumWidth(860);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, grid::unit, grid::wide);
    column->setSpacing(grid::unit);
    addMissing(column);
    addTransfers(column);
    addRetention(column);
    addScreening(column);
    addChecklists(column);
    column->addStretch(1);
    m_overview->setWidget(body);
    body->setAutoFillBackground(false);
}

void ActivityAssistance::addMissing(QVBoxLayout* column) {
    QWidget* body = column->parentWidget();
    const Session& session = m_context.session;
    const QList<Problem> problems =
        problemsOf(AnyRecord(*m_activity), session.organisation(), session.clock().now(), session.today());
    QList<FindingList::Finding> findings;
    int required = 0;
    for (const Level level : {Level::Error, Level::Required, Level::Recommended})
        for (const Problem& problem : problems) {
            if (problem.level != level)
                continue;
            required += level == Level::Recommended ? 0 : 1;
            const Field* field = Activity::type().find(problem.path.section(u'.', 0, 0).section(u'[', 0, 0));
            FindingList::Finding finding;
            finding.key = problem.path;
            finding.text = problem.message.in(m_context.language);
            finding.note = field ? field->label.in(m_context.language) : QString();
            if (const QString row = problem.path.section(u'[', 1).section(u']', 0, 0); !row.isEmpty())
                finding.note += u' ' + QString::number(row.toInt() + 1);
            finding.article = problem.article;
            finding.tone = toneOf(level);
            finding.level = levelWord(level);
            findings += finding;
        }
    column->addWidget(heading(findings.isEmpty() ? tr("Nothing is missing")
                              : required > 0     ? tr("%n required element(s) missing", nullptr, required)
                                                 : tr("%n recommendation(s)", nullptr, int(findings.size())),
        body));
    if (findings.isEmpty()) {
        column->addWidget(Card::small(tr("Every element that article 30 asks for is there."), body, ColorRole::Fine));
        return;
    }
    auto* list = new FindingList(tr("What is missing"), m_context.language, body);
    list->setObjectName(u"assist_missing"_s);
    list->setFindings(findings);
    list->fitHeight();
    connect(list, &FindingList::chosen, this, &ActivityAssistance::wantsField);
    column->addWidget(list);
    column->addWidget(Card::small(tr("Enter goes to the field."), body, ColorRole::Muted));
}

void ActivityAssistance::addTransfers(QVBoxLayout* column) {
    if (m_activity->transfers.isEmpty())
        return;
    QWidget* body = column->parentWidget();
    const Language language = m_context.language;
    const QDate today = m_context.session.today();
    QList<FindingList::Finding> findings;
    for (qsizetype i = 0; i < m_activity->transfers.size(); ++i) {
        const Transfer& transfer = m_activity->transfers.at(i);
        FindingList::Finding finding;
        finding.key = u"transfers[%1].guarantee"_s.arg(i);
        const QString code = countryCode(transfer.country);
        const QString country = choiceList(u"countries").label(code, language);
        finding.note = transfer.recipient;
        finding.article = u"45"_s;
        const Adequacy* decision = adequacyInForce(transfer.country, today);
        const Adequacy* former = nullptr;
        for (const Adequacy& other : adequacyDecisions())
            if (!code.isEmpty() && other.country == code && !other.isInForce(today))
                former = &other;
        if (decision) {
            finding.text = tr("%1: decision %2, in force since %3")
                               .arg(country, decision->decision, plainDate(decision->from, language));
            if (!decision->until.isNull())
                finding.text += u", "_s + tr("until %1").arg(plainDate(decision->until, language));
            if (!decision->note.isEmpty())
                finding.text += u". "_s + decision->note.in(language);
            const bool ending = !decision->until.isNull() && decision->until < today.addMonths(6);
            finding.tone = decision->partial || ending || !decision->verified ? ColorRole::Soon : ColorRole::Fine;
            finding.level = decision->partial    ? tr("partial")
                            : ending             ? tr("ends soon")
                            : decision->verified ? tr("adequate")
                                                 : tr("to be checked");
        } else if (isEea(transfer.country)) {
            finding.text = tr("%1: in the European Economic Area, no transfer").arg(country);
            finding.tone = ColorRole::Fine;
            finding.level = tr("no transfer");
        } else {
            finding.text = former ? tr("%1: decision %2 is no longer in force (until %3)")
                                        .arg(country, former->decision, plainDate(former->until, language))
                                  : tr("%1: no adequacy decision; another safeguard is needed").arg(country);
            const bool covered = !transfer.guarantee.isEmpty() && transfer.guarantee != u"adequacy";
            finding.tone = covered ? ColorRole::Soon : ColorRole::Late;
            finding.level = covered ? tr("safeguard given") : tr("not covered");
            if (covered)
                finding.text += u". "_s + choiceList(u"transfer_guarantees").label(transfer.guarantee, language);
        }
        findings += finding;
    }
    column->addWidget(heading(tr("Transfers and adequacy decisions"), body));
    auto* list = new FindingList(tr("Transfers and adequacy decisions"), m_context.language, body);
    list->setObjectName(u"assist_transfers"_s);
    list->setFindings(findings);
    list->fitHeight();
    connect(list, &FindingList::chosen, this, &ActivityAssistance::wantsField);
    column->addWidget(list);
}

void ActivityAssistance::addRetention(QVBoxLayout* column) {
    QWidget* body = column->parentWidget();
    const Language language = m_context.language;
    const QList<RetentionProposal> proposals = proposeRetention(*m_activity);
    int place = -1;
    bool titled = false;
    for (const RetentionProposal& proposal : proposals) {
        ++place;
        // A period that one of the rules gives is settled: a rule that resembles the data less must not contradict it.
        const bool settled = std::any_of(proposals.begin(), proposals.end(), [&](const RetentionProposal& other) {
            return other.item == proposal.item && other.against == RetentionProposal::Against::Same;
        });
        if (settled)
            continue;
        if (!titled)
            column->addWidget(heading(tr("Retention periods proposed"), body));
        titled = true;
        const RetentionValue& value = *proposal.value;
        auto* card =
            new Card(proposal.against == RetentionProposal::Against::Shorter ? ColorRole::Late : ColorRole::Soon, body);
        auto* row = new QHBoxLayout(card);
        row->setContentsMargins(12, grid::unit, 12, grid::unit);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        const QString unit = unitText(value.number, value.unit).in(language);
        const QString kind = proposal.data.isEmpty() ? tr("Data %1").arg(proposal.item) : proposal.data.in(language);
        words->addWidget(Card::words(u"%1%2%3 %4, %5"_s.arg(kind, colonIn(language), number(value.number, language),
                                         unit, value.trigger.in(language)),
            card));
        QStringList notes = {value.label.in(language), value.source};
        notes += value.legalText.isEmpty() ? tr("advice, not law") : tr("law");
        if (!value.verified)
            notes += tr("to be checked");
        words->addWidget(Card::small(notes.join(u" · "_s), card, ColorRole::Muted));
        if (!proposal.current.isEmpty()) {
            QString against = tr("The sheet says: %1").arg(proposal.current.in(language));
            if (proposal.against == RetentionProposal::Against::Shorter)
                against += u" — "_s + tr("shorter");
            else if (proposal.against == RetentionProposal::Against::Longer)
                against += u" — "_s + tr("longer");
            words->addWidget(Card::small(against, card));
        }
        row->addLayout(words, 1);
        auto* take = new QPushButton(tr("Take it over"), card);
        take->setObjectName(u"assist_retention_%1"_s.arg(place));
        take->setAccessibleDescription(kind);
        take->setEnabled(!m_readOnly);
        row->addWidget(take, 0, Qt::AlignTop);
        connect(take, &QPushButton::clicked, this, [this, place] { acceptRetention(place); });
        column->addWidget(card);
    }
}

void ActivityAssistance::acceptRetention(int place) {
    const QList<RetentionProposal> proposals = proposeRetention(*m_activity);
    if (place < 0 || place >= proposals.size() || m_readOnly)
        return;
    const RetentionProposal& proposal = proposals.at(place);
    Activity activity = *m_activity;
    applyRetention(activity.dataItems[proposal.item - 1], *proposal.value);
    Q_EMIT amended(AnyRecord(activity));
    Q_EMIT wantsField(u"data_items[%1].active_number"_s.arg(proposal.item - 1));
}

void ActivityAssistance::addScreening(QVBoxLayout* column) {
    const DpiaScreening screening = dpiaScreening(*m_activity);
    if (screening.criteria.isEmpty() && screening.required.isEmpty())
        return;
    QWidget* body = column->parentWidget();
    const Language language = m_context.language;
    column->addWidget(heading(tr("Impact assessment: what the sheet itself says"), body));
    QList<FindingList::Finding> findings;
    const auto add = [&](const QList<DpiaHint>& hints, const char16_t* list, ColorRole tone, const QString& level) {
        for (const DpiaHint& hint : hints)
            findings += FindingList::Finding{
                u"dpia_criteria"_s, choiceList(list).label(hint.key, language), hint.why.in(language), {}, tone, level};
    };
    add(screening.required, u"dpia_required", ColorRole::Late, tr("on the CNIL’s list"));
    add(screening.criteria, u"dpia_criteria", ColorRole::Soon, tr("criterion"));
    add(screening.exempt, u"dpia_exempt", ColorRole::Fine, tr("exempt type"));
    auto* list = new FindingList(tr("Impact assessment: what the sheet itself says"), m_context.language, body);
    list->setObjectName(u"assist_dpia"_s);
    list->setFindings(findings);
    list->fitHeight();
    connect(list, &FindingList::chosen, this, &ActivityAssistance::wantsField);
    column->addWidget(list);
    const QString advice =
        screening.isProposed()          ? tr("A DPIA looks needed: conclude below, with your reasons (article 35).")
        : screening.criteria.size() > 1 ? tr("The CNIL exempts this type (article 35(5)): check that it really is of "
                                             "it, and note your conclusion below.")
                                        : tr("Fewer than two criteria: note your conclusion below (article 35).");
    column->addWidget(Card::small(advice, body, ColorRole::Muted));
}

void ActivityAssistance::addChecklists(QVBoxLayout* column) {
    QWidget* body = column->parentWidget();
    const Language language = m_context.language;
    column->addWidget(heading(tr("Checklists"), body));
    for (const QString& key : sheetChecklists) {
        const Checklist* list = checklist(key);
        if (!list)
            continue;
        const ChecklistOutcome state = outcome(*list, m_activity->checklists);
        const Assessment* conclusion = conclusionOf(*m_activity, key);
        auto* card = new Card({}, body);
        auto* row = new QHBoxLayout(card);
        row->setContentsMargins(12, grid::unit, 12, grid::unit);
        auto* words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(
            Card::words(list->title.in(language) + u" · "_s + articleWords(list->article, language), card));
        words->addWidget(Card::small(ChecklistView::words(*list, state, language), card,
            state.reached && !conclusion ? ColorRole::Soon : ColorRole::Muted));
        if (conclusion) {
            QStringList said = {choiceList(u"assessment_conclusions").label(conclusion->conclusion, language)};
            if (conclusion->on)
                said += shortDate(*conclusion->on, language);
            if (!conclusion->by.isEmpty())
                said += conclusion->by;
            words->addWidget(Card::small(tr("Concluded: %1").arg(said.join(u" · "_s)), card, ColorRole::Fine));
        }
        row->addLayout(words, 1);
        auto* open = new QPushButton(conclusion || state.answered > 0 ? tr("Open") : tr("Answer"), card);
        open->setObjectName(u"assist_checklist_"_s + key);
        open->setAccessibleDescription(list->title.in(language));
        row->addWidget(open, 0, Qt::AlignTop);
        connect(open, &QPushButton::clicked, this, [this, key] { openChecklist(key); });
        column->addWidget(card);
    }
}

QWidget* ActivityAssistance::makeChecklistPage() {
    auto* page = new QWidget(m_stack);
    auto* outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(grid::unit);
    auto* head = new QHBoxLayout;
    auto* back = new QPushButton(icon(u"back"_s), tr("Assistance"), page);
    back->setObjectName(u"checklist_back"_s);
    back->setProperty("link", true);
    m_title = Card::strong({}, page);
    m_saveAnswers = new QPushButton(tr("Keep the answers"), page);
    m_saveAnswers->setObjectName(u"checklist_save"_s);
    head->addWidget(back);
    head->addWidget(m_title, 1);
    head->addWidget(m_saveAnswers);
    outer->addLayout(head);

    QScrollArea* scroll = makeScroll(page);
    auto* body = new QWidget;
    body->setProperty("plain", true);
    body->setMaximumWidth(860);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, grid::unit, grid::wide);
    column->setSpacing(grid::unit);
    m_intro = Card::small({}, body, ColorRole::Muted);
    column->addWidget(m_intro);
    m_questions = new ChecklistView(m_context.language, body);
    column->addWidget(m_questions);
    auto* card = new Card(ColorRole::Accent, body);
    auto* lines = new QVBoxLayout(card);
    lines->setContentsMargins(grid::wide, 10, grid::wide, 12);
    lines->setSpacing(grid::half);
    lines->addWidget(Card::strong(tr("Conclusion"), card));
    m_former = Card::small({}, card, ColorRole::Muted);
    lines->addWidget(m_former);
    const auto caption = [&](const QString& words, QWidget* buddy) {
        auto* label = new QLabel(words, card);
        label->setBuddy(buddy);
        buddy->setAccessibleName(words);
        setColorRole(label, ColorRole::Muted);
        lines->addWidget(label);
        lines->addWidget(buddy);
    };
    m_subject = new QLineEdit(card);
    m_subject->setObjectName(u"conclusion_subject"_s);
    caption(tr("What was examined (the further purpose, the interest)"), m_subject);
    m_conclusion = new QComboBox(card);
    m_conclusion->setObjectName(u"conclusion_value"_s);
    for (const ChoiceEntry& entry : choiceList(u"assessment_conclusions").entries)
        m_conclusion->addItem(entry.label.in(m_context.language), entry.key);
    caption(tr("Conclusion"), m_conclusion);
    m_reason = new GrowingText(card, 2);
    m_reason->setObjectName(u"conclusion_reason"_s);
    caption(tr("Reasons"), m_reason);
    m_conclude = new QPushButton(tr("Conclude today"), card);
    m_conclude->setObjectName(u"checklist_conclude"_s);
    m_conclude->setProperty("primary", true);
    lines->addWidget(m_conclude, 0, Qt::AlignRight);
    column->addWidget(card);
    column->addStretch(1);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);

    connect(back, &QPushButton::clicked, this, &ActivityAssistance::leaveChecklist);
    connect(m_saveAnswers, &QPushButton::clicked, this, &ActivityAssistance::saveAnswers);
    connect(m_conclude, &QPushButton::clicked, this, &ActivityAssistance::conclude);
    connect(m_questions, &ChecklistView::edited, this,
        [this] { m_saveAnswers->setEnabled(!m_readOnly && m_questions->isChanged()); });
    return page;
}

void ActivityAssistance::openChecklist(const QString& key) {
    const Checklist* list = checklist(key);
    if (!list || !m_activity)
        return;
    m_checklist = key;
    const Language language = m_context.language;
    QMap<QString, QString> hints;
    if (key == u"dpia_screening")
        for (const DpiaHint& hint : dpiaScreening(*m_activity).criteria)
            hints.insert(hint.key, hint.why.in(language));
    m_title->setText(list->title.in(language));
    m_intro->setText(list->intro.in(language) + u" ("_s + list->source + u')');
    m_questions->show(*list, m_activity->checklists, hints);
    m_questions->setReadOnly(m_readOnly);
    m_saveAnswers->setEnabled(false);
    const Assessment* former = conclusionOf(*m_activity, key);
    m_former->setVisible(former != nullptr);
    m_subject->setText(former ? former->subject : QString());
    m_reason->setPlainText(former ? former->reason : QString());
    m_conclusion->setCurrentIndex(qMax(0, m_conclusion->findData(former ? former->conclusion : QString())));
    if (former)
        m_former->setText(tr("The last one is of %1; a new one takes its place, the former stays in the history.")
                              .arg(former->on ? shortDate(*former->on, language) : u"—"_s));
    m_stack->setCurrentIndex(1);
}

bool ActivityAssistance::run(Command& command) {
    const Result<Done> done = m_context.session.run(command);
    if (!done) {
        m_context.prompts.showError(done.error());
        return false;
    }
    if (const auto now = m_context.session.find(Id<Activity>(m_activity->row)))
        m_activity = *now;
    Q_EMIT said(done->what.in(m_context.language), m_context.session.canUndo());
    return true;
}

void ActivityAssistance::saveAnswers() {
    if (m_readOnly || !m_questions->isChanged() || !m_settle())
        return;
    AnswerChecklist command(Id<Activity>(m_activity->row), m_checklist, m_questions->changedAnswers(),
        m_questions->changedReasons(), m_context.session.today());
    if (run(command))
        openChecklist(m_checklist);
}

void ActivityAssistance::conclude() {
    if (m_readOnly || !m_settle())
        return;
    if (m_reason->toPlainText().trimmed().isEmpty()) {
        m_reason->setFocus();
        m_former->setText(tr("A conclusion needs its reasons."));
        m_former->show();
        return;
    }
    if (m_questions->isChanged())
        saveAnswers();
    Assessment conclusion;
    conclusion.checklist = m_checklist;
    conclusion.subject = m_subject->text().trimmed();
    conclusion.conclusion = m_conclusion->currentData().toString();
    conclusion.reason = m_reason->toPlainText().trimmed();
    conclusion.on = m_context.session.today();
    conclusion.by = m_context.session.staff();
    ConcludeChecklist command(Id<Activity>(m_activity->row), conclusion);
    if (run(command))
        leaveChecklist();
}

void ActivityAssistance::leaveChecklist() {
    refresh();
    m_stack->setCurrentIndex(0);
}

} // namespace greffe
