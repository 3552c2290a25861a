// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/breachespage.h"

#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/sentence.h"
#include "domain/severity.h"
#include "domain/urgency.h"
#include "domain/workflow.h"
#include "ui/pages/acts.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

using namespace Qt::StringLiterals;

namespace greffe {

BreachesPage::BreachesPage(PageContext& context, QWidget* parent)
    : DeskPage(context, Breach::type(),
          {.title = tr("Breaches"),
              .newLabel = tr("New breach"),
              .emptyTitle = tr("No breach recorded."),
              .emptyText =
                  tr("Every personal data breach belongs here, also those that are not notified (article 33(5))."),
              .columns = {{u"ref"_s, 1, true, u"VIO-2026-0000"_s}, {u"title"_s, 60},
                  {u"aware_at"_s, 1, false, u"00/00/0000 00:00"_s, tr("Aware since")},
                  {u"risk_level"_s, 20, false, {}, tr("Risk")}, {u"persons_count"_s, 18, false, {}, tr("Persons")},
                  {u"status"_s, 34, false}, {u"due_at"_s, 1, true, u"00/00/0000 00:00 00"_s, tr("Notify before")}},
              .twoLines = true,
              .sort = u"due_at"_s,
              .preset = u"open"_s,
              .alarms = {u"late"_s, u"to_notify"_s},
              .dropFilter = u"*"_s,
              .listWidth = 480},
          {}, parent) {
    addNewButton();
}

AnyRecord BreachesPage::makeRecord() const {
    AnyRecord record = DeskPage::makeRecord();
    auto& breach = *record.as<Breach>();
    breach.reportedAt = Instant{session().clock().now(), session().organisation().timeZone};
    breach.assignedTo = session().staff();
    return record;
}

const Breach& BreachesPage::current() const {
    return *pane().record().as<Breach>();
}

RecordSummary::Notice BreachesPage::dueNotice(const Breach& breach) const {
    RecordSummary::Notice notice;
    if (!breach.awareAt) {
        notice.tone = ColorRole::Soon;
        notice.strong = tr("The moment of awareness is missing.");
        notice.text = u' ' + tr("The 72 hours run from it.");
        notice.verb = RecordSummary::Verb{u"field:aware_at"_s, tr("Fill in"), {}};
        return notice;
    }
    const BreachDates dates = breachDates(*breach.awareAt);
    notice.whyTitle = tr("How the 72 hours were counted");
    for (const Reason& reason : dates.why)
        notice.why += WhyLine{reason.text.in(language()), reason.article};
    const QString limit = longInstant(dates.due, language());
    if (isBreachDone(breach.status)) {
        notice.strong = choiceList(u"breach_statuses"_s).label(breach.status, language());
        notice.text = breach.closedOn ? tr(" on %1").arg(longDate(*breach.closedOn, language())) : QString();
        notice.tone = ColorRole::Fine;
        return notice;
    }
    if (isBreachNotified(breach)) {
        notice.tone = ColorRole::Fine;
        notice.strong = tr("Notified to the CNIL");
        if (breach.submittedAt)
            notice.text = tr(" on %1").arg(longInstant(*breach.submittedAt, language()));
        notice.detail = tr("The limit was %1.").arg(limit);
        return notice;
    }
    if (breach.notifyCnil && !*breach.notifyCnil) {
        notice.tone = ColorRole::Fine;
        notice.strong = tr("Decided: no notice to the CNIL");
        notice.detail = breach.notifyReason;
        return notice;
    }
    const Due due = dueOf(AnyRecord(breach), session().clock().now(), session().today());
    notice.tone = due.level == Due::Level::Late   ? ColorRole::Late
                  : due.level == Due::Level::Soon ? ColorRole::Soon
                                                  : ColorRole::Accent;
    notice.strong = tr("To be notified before %1").arg(limit);
    if (const QString words = due.words.in(language()); !words.isEmpty())
        notice.text = u", "_s + words;
    notice.detail = tr("72 hours after awareness (article 33(1)), unless the breach is unlikely to result in a risk.");
    return notice;
}

RecordSummary BreachesPage::summarise(const AnyRecord& record) const {
    const Breach& breach = *record.as<Breach>();
    RecordSummary out;
    if (breach.row == 0) {
        out.title = tr("New breach");
        out.subtitle = tr("What is not known yet can stay open: the notice may be completed later.");
        return out;
    }
    out.title = breach.ref + u" · "_s + title(Breach::type(), &breach, language());
    QStringList facts;
    if (breach.awareAt)
        facts += tr("aware on %1").arg(longInstant(*breach.awareAt, language()));
    if (breach.personsCount)
        facts += tr("%1 persons").arg(number(*breach.personsCount, language()));
    facts += choiceList(u"breach_statuses"_s).label(breach.status, language()).toLower();
    out.subtitle = facts.join(u" — "_s);
    out.notices += dueNotice(breach);
    if (const Result<Severity> severity = enisaSeverity(breach); severity && !isBreachDone(breach.status)) {
        RecordSummary::Notice notice;
        const bool high = severity->level == u"high"_s || severity->level == u"very_high"_s;
        notice.tone = high ? ColorRole::Late : severity->level == u"medium"_s ? ColorRole::Soon : ColorRole::Fine;
        notice.strong =
            tr("Severity (ENISA): %1").arg(choiceList(u"enisa_levels"_s).label(severity->level, language()).toLower());
        notice.detail = severity->explanation.in(language());
        out.notices += notice;
    }

    const NextStep next = nextStep(breach, session().clock().now());
    out.next = next.action == u"none"_s ? QString() : tr("Next step: %1").arg(inSentence(next.label.in(language())));
    out.nextWhy = next.why.in(language());
    if (next.action == u"qualify"_s)
        out.verbs += {u"qualify"_s, tr("Qualify…"), {}};
    else if (next.action == u"assess"_s)
        out.verbs += {u"qualify"_s, tr("Assess…"), {}};
    else if (next.action == u"decide"_s)
        out.verbs += {u"decide_notice"_s, tr("Decide…"), {}};
    else if (next.action == u"notify"_s)
        out.verbs = {{u"notice:initial"_s, tr("Prepare the notice"), {}}, {u"notice_sent"_s, tr("It was sent…"), {}}};
    else if (next.action == u"complete_notice"_s)
        out.verbs = {
            {u"notice:complementary"_s, tr("Complete the notice"), {}}, {u"notice_sent"_s, tr("It was sent…"), {}}};
    else if (next.action == u"inform"_s)
        out.verbs += {u"field:communications"_s, tr("Record the message"), {}};
    else if (next.action == u"close"_s)
        out.verbs += {u"close"_s, tr("Close…"), {}};
    out.more = {{u"qualify"_s, tr("Qualify and assess…"), {}},
        {u"decide_notice"_s, tr("Decide on notifying the CNIL…"), {}},
        {u"decide_inform"_s, tr("Decide on informing the persons…"), {}},
        {u"notice_sent"_s, tr("A notice was sent…"), {}}, {{}, {}, {}},
        {u"notice:initial"_s, tr("Preview of the initial notice"), u"preview"_s},
        {u"notice:complementary"_s, tr("Preview of the complementary notice"), u"preview"_s},
        {u"notice:complete"_s, tr("Preview of the complete notice"), u"preview"_s}, {{}, {}, {}},
        {u"close"_s, tr("Close…"), {}}};
    return out;
}

void BreachesPage::perform(const QString& verb) {
    if (verb.startsWith(u"field:"_s)) {
        pane().showTab(u"record"_s);
        pane().form().focusField(verb.mid(6));
        return;
    }
    if (!pane().settle())
        return;
    if (verb == u"qualify"_s) {
        qualify();
    } else if (verb == u"decide_notice"_s) {
        decide(DecideBreach::What::NotifyCnil);
    } else if (verb == u"decide_inform"_s) {
        decide(DecideBreach::What::InformPersons);
    } else if (verb == u"notice_sent"_s) {
        recordNotice();
    } else if (verb.startsWith(u"notice:"_s)) {
        previewNotice(verb.mid(7));
    } else if (verb == u"close"_s) {
        pane().act().ask(tr("Close the breach"), tr("A closed breach stays in the internal register (article 33(5))."),
            tr("Close the breach"), acts::OnDay{{}, session().today()},
            [this, id = current().id()](const acts::OnDay& values) { return run(CloseBreach(id, *values.on)); });
    }
}

void BreachesPage::qualify() {
    acts::Qualify values;
    values.qualification = current().qualification;
    values.reason = current().qualificationReason;
    values.riskLevel = current().riskLevel;
    values.riskReasoning = current().riskReasoning;
    pane().act().ask(tr("Qualify and assess"),
        tr("A breach of personal data, or an incident without any; then the risk for the persons."), tr("Record"),
        values, [this, id = current().id()](const acts::Qualify& v) {
            return run(QualifyBreach(id, BreachQualification{v.qualification, v.reason, v.riskLevel, v.riskReasoning}));
        });
}

void BreachesPage::decide(DecideBreach::What what) {
    const bool cnil = what == DecideBreach::What::NotifyCnil;
    acts::DecideOnBreach values;
    values.yes = (cnil ? current().notifyCnil : current().informPersons).value_or(true);
    values.reason = cnil ? current().notifyReason : current().informReason;
    values.decidedBy = cnil ? current().notifyDecidedBy : current().informDecidedBy;
    pane().act().ask(cnil ? tr("Notify the CNIL?") : tr("Inform the persons?"),
        tr("The controller decides; the DPO advises. The reason is kept."), tr("Record the decision"), values,
        [this, what, id = current().id()](
            const acts::DecideOnBreach& v) { return run(DecideBreach(id, what, v.yes, v.reason, v.decidedBy)); });
}

void BreachesPage::recordNotice() {
    acts::Notice values;
    values.type = isBreachNotified(current()) ? u"complementary"_s : u"initial"_s;
    values.sentAt = Instant{session().clock().now(), session().organisation().timeZone};
    pane().act().ask(tr("A notice was sent"), tr("Through the CNIL’s online service; note the number that it gave."),
        tr("Record the notice"), values, [this, id = current().id()](const acts::Notice& v) {
            SentNotice notice;
            notice.type = v.type;
            notice.sentAt = v.sentAt;
            notice.number = v.number;
            return run(RecordNotice(id, notice));
        });
}

void BreachesPage::previewNotice(const QString& phase) {
    const Breach breach = current();
    NoticeInput input;
    input.organisation = session().organisation();
    input.breach = breach;
    input.phase = phase;
    input.info = documentInfo(session(), {}, language(), true);
    input.info.reference = breach.ref;
    PdfPreview::Acts acts;
    acts.fileName = breach.ref + u'-' + phase + u".pdf"_s;
    acts.save = [this, phase, id = breach.id()](const QString& path) -> Result<> {
        const Done done = TRY(session().run(IssueBreachNotice(id, phase, path, language())));
        Q_EMIT said(done.what.in(language()), false);
        return {};
    };
    PdfPreview::show(breachNotice(input), acts, prompts(), window());
}

void BreachesPage::preview() {
    if (pane().isOpen() && !pane().isNew() && pane().settle())
        previewNotice(isBreachNotified(current()) ? u"complementary"_s : u"initial"_s);
}

void BreachesPage::takeFiles(const QStringList& paths) {
    if (pane().isOpen() && !pane().isNew())
        pane().attach(paths);
    else
        Q_EMIT said(tr("Open a breach first: the file is kept with it."), false);
}

} // namespace greffe
