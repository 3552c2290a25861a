// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestspage.h"

#include "commands/importcommands.h"
#include "commands/issue.h"
#include "commands/requestcommands.h"
#include "documents/requestsheet.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/task.h"
#include "domain/urgency.h"
#include "domain/workflow.h"
#include "ui/pages/acts.h"
#include "ui/pages/importpanel.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QFileInfo>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

std::optional<ColorRole> toneOf(Due::Level level) {
    switch (level) {
    case Due::Level::Late:
        return ColorRole::Late;
    case Due::Level::Soon:
        return ColorRole::Soon;
    case Due::Level::Fine:
        return ColorRole::Accent;
    default:
        return std::nullopt;
    }
}

} // namespace

RequestsPage::RequestsPage(PageContext& context, QWidget* parent)
    : DeskPage(context, Request::type(),
          {.title = tr("Requests"),
              .newLabel = tr("New request"),
              .emptyTitle = tr("No request yet."),
              .emptyText = tr("Requests of data subjects belong here: access, erasure, objection… Log the first one, "
                              "or drop a CSV file to import several."),
              .columns = {{u"ref"_s, 1, true, u"DEM-2026-0000"_s}, {u"subject_last_name"_s, 33}, {u"rights"_s, 33},
                  {u"status"_s, 24, false}, {u"received_on"_s, 24, false}, {u"assigned_to"_s, 20, false},
                  {u"due_on"_s, 1, true, u"suspendu depuis le 00/00"_s}},
              .twoLines = true,
              .sort = u"due_on"_s,
              .preset = u"open"_s,
              .alarms = {u"late"_s},
              .dropFilter = tr("Lists of requests (*.csv *.json)"),
              .listWidth = 480},
          {}, parent) {
    QPushButton* import = addHeaderButton(u"import"_s, tr("Import…"), u"import"_s);
    connect(import, &QPushButton::clicked, this, [this] {
        if (const auto path = prompts().openFile(tr("Import requests"), tr("Lists of requests (*.csv *.json)")))
            importFile(*path);
    });
    addNewButton();
}

AnyRecord RequestsPage::makeRecord() const {
    AnyRecord record = DeskPage::makeRecord();
    auto& request = *record.as<Request>();
    if (!request.receivedOn)
        request.receivedOn = session().today();
    if (request.assignedTo.isEmpty())
        request.assignedTo = session().staff();
    return record;
}

void RequestsPage::prepareCopy(AnyRecord& copy) const {
    // The same person and question again: nothing of what was done to the first.
    auto& request = *copy.as<Request>();
    const Request before = request;
    request = Request{};
    request.receivedOn = session().today();
    request.channel = before.channel;
    request.language = before.language;
    request.rights = before.rights;
    request.activities = before.activities;
    request.assignedTo = before.assignedTo;
    request.subjectLastName = before.subjectLastName;
    request.subjectFirstName = before.subjectFirstName;
    request.subjectEmail = before.subjectEmail;
    request.subjectPhone = before.subjectPhone;
    request.subjectAddress = before.subjectAddress;
    request.subjectIdentifier = before.subjectIdentifier;
}

const Request& RequestsPage::current() const {
    return *pane().record().as<Request>();
}

RecordSummary::Notice RequestsPage::dueNotice(const Request& request) const {
    const QDate today = session().today();
    const Organisation& organisation = session().organisation();
    const RequestDates dates = requestDates(request, today, organisation.holidayRegion,
        int(organisation.workingTargetDays.value_or(parameters().workingTargetDays)));
    RecordSummary::Notice notice;
    for (const Reason& reason : dates.why)
        notice.why += WhyLine{reason.text.in(language()), reason.article};
    notice.whyTitle = tr("How the legal date was computed");
    if (!request.receivedOn) {
        notice.tone = ColorRole::Soon;
        notice.strong = tr("The date of receipt is missing.");
        notice.text = u' ' + tr("No legal date can be computed without it.");
        return notice;
    }
    const QString day = longDate(dates.legalDue(), language());
    if (isRequestDone(request.status)) {
        notice.tone = ColorRole::Fine;
        if (request.answeredOn) {
            const bool late = *request.answeredOn > dates.legalDue();
            notice.tone = late ? ColorRole::Late : ColorRole::Fine;
            notice.strong = tr("Answered on %1").arg(longDate(*request.answeredOn, language()));
            notice.text =
                late ? tr(", after the legal date of %1").arg(day) : tr(", within the legal date of %1").arg(day);
        } else {
            notice.strong = choiceList(u"request_statuses"_s).label(request.status, language());
            notice.text = tr("; no answer is due any more");
        }
        return notice;
    }
    const Due due = dueOf(AnyRecord(request), session().clock().now(), today);
    notice.tone = toneOf(due.level);
    if (dates.suspendedSince) {
        notice.tone = std::nullopt;
        notice.strong = tr("Time limit suspended since %1").arg(longDate(*dates.suspendedSince, language()));
        notice.text = tr("; if it resumed today: %1").arg(day);
    } else {
        notice.strong = tr("Answer by %1 at the latest").arg(day);
        if (const QString words = due.words.in(language()); !words.isEmpty())
            notice.text = u", "_s + words;
    }
    // What makes this date differ from the plain month is worth a line; the rest opens on demand.
    QStringList detail;
    for (const Reason& reason : dates.why)
        if (reason.rule == u"month"_s || reason.rule == u"last_day_of_month"_s || reason.rule == u"holiday"_s ||
            reason.rule == u"weekend"_s || reason.rule == u"extension"_s || reason.rule == u"extension_late"_s ||
            reason.rule == u"suspension"_s)
            detail += reason.text.in(language());
    notice.detail = detail.mid(qMax(0, int(detail.size()) - 2)).join(u' ');
    return notice;
}

RecordSummary RequestsPage::summarise(const AnyRecord& record) const {
    const Request& request = *record.as<Request>();
    RecordSummary out;
    if (request.row == 0) {
        out.title = tr("New request");
        out.subtitle = tr("The day of receipt by the organisation starts the time limit, not the day it reached you.");
        return out;
    }
    out.title = request.ref + u" · "_s + title(Request::type(), &request, language());
    QStringList facts;
    if (request.receivedOn) {
        const QString channel = choiceList(u"channels"_s).label(request.channel, language()).toLower();
        facts +=
            request.channel.isEmpty()
                ? tr("received on %1").arg(longDate(*request.receivedOn, language()))
                : tr("received on %1 (%2)", "date, channel").arg(longDate(*request.receivedOn, language()), channel);
    }
    if (!request.assignedTo.isEmpty())
        facts += tr("handled by %1").arg(request.assignedTo);
    facts += choiceList(u"request_statuses"_s).label(request.status, language()).toLower();
    out.subtitle = facts.join(u" — "_s);
    out.notices += dueNotice(request);

    const NextStep next = nextStep(request, session().today(), session().organisation().holidayRegion);
    out.next = next.action == u"none"_s ? QString() : tr("Next step: %1").arg(inSentence(next.label.in(language())));
    out.nextWhy = next.why.in(language());
    static const QMap<QString, QString> verbs = {{u"acknowledge"_s, u"acknowledge"_s},
        {u"ask_identity"_s, u"suspend"_s}, {u"wait_identity"_s, u"resume"_s}, {u"resume"_s, u"resume"_s},
        {u"check_identity"_s, u"check_identity"_s}, {u"check_mandate"_s, u"field:mandate_checked_on"_s},
        {u"complete"_s, u"field:received_on"_s}, {u"consult"_s, u"consult"_s}, {u"decide"_s, u"decide"_s},
        {u"answer"_s, u"answer"_s}, {u"tell_recipients"_s, u"field:told_recipients"_s}, {u"close"_s, u"close"_s}};
    QString verb = verbs.value(next.action);
    if (next.action == u"qualify"_s)
        verb = request.rights.isEmpty() ? u"field:rights"_s : u"move:qualified"_s;
    const QMap<QString, QString> words = {{u"acknowledge"_s, tr("Acknowledge…")}, {u"suspend"_s, tr("Ask for proof…")},
        {u"resume"_s, tr("It came…")}, {u"check_identity"_s, tr("Identity checked…")},
        {u"consult"_s, tr("Ask a department…")}, {u"decide"_s, tr("Decide…")}, {u"answer"_s, tr("Answer…")},
        {u"close"_s, tr("Close…")}, {u"move:qualified"_s, tr("Qualified")}};
    if (!verb.isEmpty())
        out.verbs += {verb, words.value(verb, tr("Fill in")), {}};
    if (next.action == u"ask_identity"_s)
        out.verbs += {u"check_identity"_s, words.value(u"check_identity"_s), {}};
    if (next.action == u"consult"_s)
        out.verbs += {u"decide"_s, words.value(u"decide"_s), {}};

    const RecordSummary::Verb separator;
    const bool done = isRequestDone(request.status);
    if (!done) {
        const bool open = std::any_of(
            request.suspensions.cbegin(), request.suspensions.cend(), [](const Suspension& s) { return !s.until; });
        if (!request.acknowledgedOn)
            out.more += {u"acknowledge"_s, tr("Acknowledge receipt…"), {}};
        out.more += {u"consult"_s, tr("Ask a department…"), {}};
        out.more += {u"check_identity"_s, tr("Identity checked…"), {}};
        out.more += open ? RecordSummary::Verb{u"resume"_s, tr("Resume the time limit…"), {}}
                         : RecordSummary::Verb{u"suspend"_s, tr("Suspend the time limit…"), {}};
        if (!request.extensionNoticeOn)
            out.more += {u"extend"_s, tr("Extend by two months…"), {}};
        out.more += {u"decide"_s, tr("Decide on a right…"), {}};
        out.more += {u"answer"_s, tr("The answer has gone…"), {}};
        out.more += separator;
    }
    if (request.rights.contains(u"portability"_s) || request.rights.contains(u"access"_s))
        out.more += {u"export"_s, tr("Build a data package…"), u"exports"_s};
    out.more += {u"print"_s, tr("Print the sheet…"), u"print"_s};
    const QStringList moves = requestMoves(request.status);
    bool first = true;
    for (const QString& state : moves) {
        if (state == u"answered"_s || state == u"closed"_s || state == u"suspended"_s || state == u"extended"_s ||
            state == u"acknowledged"_s)
            continue;
        if (first)
            out.more += separator;
        first = false;
        out.more +=
            {u"move:"_s + state, tr("Mark as: %1").arg(choiceList(u"request_statuses"_s).label(state, language())), {}};
    }
    if (moves.contains(u"closed"_s))
        out.more += {u"close"_s, tr("Close…"), {}};
    return out;
}

void RequestsPage::perform(const QString& verb) {
    if (verb.startsWith(u"field:"_s)) {
        pane().showTab(u"record"_s);
        pane().form().focusField(verb.mid(6));
        return;
    }
    if (!pane().settle())
        return;
    ActPanel& act = pane().act();
    const Id<Request> id = current().id();
    if (verb.startsWith(u"move:"_s)) {
        run(MoveRequest(id, verb.mid(5), current().revision));
    } else if (verb == u"acknowledge"_s) {
        act.ask(tr("Acknowledge receipt"), tr("On which day did the acknowledgement leave?"),
            tr("Record the acknowledgement"), acts::OnDay{{}, session().today()},
            [this, id](const acts::OnDay& values) { return run(AcknowledgeRequest(id, *values.on)); });
    } else if (verb == u"suspend"_s) {
        suspend();
    } else if (verb == u"resume"_s) {
        act.ask(tr("Resume the time limit"), tr("On which day did the information come?"), tr("Resume"),
            acts::OnDay{{}, session().today()},
            [this, id](const acts::OnDay& values) { return run(ResumeRequest(id, *values.on)); });
    } else if (verb == u"check_identity"_s) {
        checkIdentity();
    } else if (verb == u"extend"_s) {
        extend();
    } else if (verb == u"decide"_s) {
        decide();
    } else if (verb == u"answer"_s) {
        answer();
    } else if (verb == u"consult"_s) {
        consult();
    } else if (verb == u"close"_s) {
        act.ask(tr("Close the request"), tr("A closed request stays in the vault and in the search."),
            tr("Close the request"), acts::OnDay{{}, session().today()},
            [this, id](const acts::OnDay& values) { return run(CloseRequest(id, *values.on)); });
    } else if (verb == u"export"_s) {
        Q_EMIT wantsExport(current().ref);
    } else if (verb == u"print"_s) {
        preview();
    }
}

void RequestsPage::suspend() {
    acts::Suspend values;
    values.kind = current().identityStatus == u"to_check"_s ? u"identity"_s : QString();
    values.from = session().today();
    pane().act().ask(tr("Ask for information and suspend the time limit"),
        tr("The time limit stops on the day of the question and runs again when the information comes."), tr("Suspend"),
        values, [this, id = current().id()](const acts::Suspend& v) {
            return run(SuspendRequest(id, v.kind, *v.from, v.reason));
        });
}

void RequestsPage::extend() {
    acts::Extend values;
    values.decidedOn = session().today();
    values.noticeOn = session().today();
    pane().act().ask(tr("Extend by two months"),
        tr("The person is told of the extension and of its reasons within the first month."), tr("Extend"), values,
        [this, id = current().id()](
            const acts::Extend& v) { return run(ExtendDeadline(id, *v.decidedOn, v.reasons, *v.noticeOn)); });
}

void RequestsPage::checkIdentity() {
    acts::Identity values;
    values.on = session().today();
    pane().act().ask(tr("Identity checked"), tr("Note how; a copy of an identity paper is not needed after the check."),
        tr("Record the check"), values, [this, id = current().id()](const acts::Identity& v) {
            return run(CheckIdentity(id, v.verified, *v.on, v.means));
        });
}

void RequestsPage::decide() {
    acts::Decide values;
    for (const QString& right : current().rights) {
        const bool decided = std::any_of(current().decisions.cbegin(), current().decisions.cend(),
            [&](const RightDecision& d) { return d.right == right && !d.outcome.isEmpty(); });
        if (!decided) {
            values.right = right;
            break;
        }
    }
    if (values.right.isEmpty() && !current().rights.isEmpty())
        values.right = current().rights.first();
    pane().act().ask(tr("Decide on a right"),
        tr("Each right asked for has its own decision; a refusal names its article and its reasons."),
        tr("Record the decision"), values, [this, id = current().id()](const acts::Decide& v) {
            RightDecision decision;
            decision.right = v.right;
            decision.outcome = v.outcome;
            decision.article = v.article;
            decision.reasons = v.reasons;
            decision.decidedOn = session().today();
            return run(DecideRight(id, decision));
        });
}

void RequestsPage::answer() {
    acts::Send values;
    values.on = session().today();
    values.means = current().channel == u"post"_s ? u"post"_s : u"email"_s;
    pane().act().ask(tr("The answer has gone"), tr("The day on which it left counts for the legal date."),
        tr("Record the answer"), values, [this, id = current().id()](const acts::Send& v) {
            return run(AnswerRequest(id, *v.on, v.means, v.registeredPost));
        });
}

void RequestsPage::consult() {
    acts::Consult values;
    values.dueOn = session().today().addDays(7);
    pane().act().ask(tr("Ask a department"),
        tr("The question is kept as a task and appears under Today until it is answered."), tr("Record the question"),
        values, [this](const acts::Consult& v) {
            Task task;
            task.title = v.title;
            task.department = v.department;
            task.dueOn = v.dueOn;
            task.recordKind = u"request"_s;
            task.recordRef = current().ref;
            if (!run(AddRecord<Task>(task)))
                return false;
            return current().status != u"qualified"_s || run(MoveRequest(current().id(), u"in_progress"_s));
        });
}

void RequestsPage::preview() {
    if (!pane().isOpen() || pane().isNew() || !pane().settle())
        return;
    const Request request = current();
    const Organisation& organisation = session().organisation();
    const RequestDates dates = requestDates(request, session().today(), organisation.holidayRegion,
        int(organisation.workingTargetDays.value_or(parameters().workingTargetDays)));
    DocumentInfo info = documentInfo(session(), request.ref, language(), true);
    info.reference = request.ref;
    PdfPreview::show(requestSheet(organisation, request, dates, info), {}, prompts(), window());
}

void RequestsPage::takeFiles(const QStringList& paths) {
    // A list is imported; anything else is a letter for the open request.
    const QString ending = QFileInfo(paths.first()).suffix().toLower();
    if (ending == u"csv"_s || ending == u"json"_s)
        importFile(paths.first());
    else if (pane().isOpen() && !pane().isNew())
        pane().attach(paths);
    else
        Q_EMIT said(tr("Open a request first: the file is kept with it."), false);
}

void RequestsPage::importFile(const QString& path) {
    if (!mayLeave())
        return;
    auto* panel = new ImportPanel(context(), ImportPanel::What::Requests, path, this);
    connect(panel, &ImportPanel::finished, this, [this](const QString& sentence) {
        showOver(nullptr);
        if (!sentence.isEmpty())
            Q_EMIT said(sentence, session().canUndo());
    });
    showOver(panel);
}

} // namespace greffe
