// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestspage.h"

#include "commands/importcommands.h"
#include "commands/issue.h"
#include "commands/requestqueries.h"
#include "commands/vaultcommands.h"
#include "documents/requestsheet.h"
#include "domain/activity.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/sentence.h"
#include "domain/task.h"
#include "domain/urgency.h"
#include "domain/workflow.h"
#include "ui/pages/acknowledgementspanel.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/intakepanel.h"
#include "ui/pages/letterpanel.h"
#include "ui/pages/relatedtab.h"
#include "ui/pages/statisticspanel.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// The draft that holds the letter of a request that is not stored yet.
const QString letterDraft = u"request_letter"_s;

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
              .emptyText =
                  tr("Requests of data subjects belong here: access, erasure, objection… Log the first one, take "
                     "it from a letter or an e-mail, or drop a CSV file to import several."),
              .columns = {{u"ref"_s, 1, true, u"DEM-2026-0000"_s}, {u"subject_last_name"_s, 33},
                  {u"rights"_s, 33, true, {}, tr("Rights")}, {u"status"_s, 24, false}, {u"received_on"_s, 24, false},
                  {u"assigned_to"_s, 20, false}, {u"due_on"_s, 1, true, u"suspendu depuis le 00/00/0000"_s}},
              .twoLines = true,
              .sort = u"due_on"_s,
              .preset = u"open"_s,
              .people = {u"assigned_to"_s},
              .alarms = {u"late"_s},
              .dropFilter = tr("Letters and lists of requests (*.eml *.txt *.csv *.json)"),
              .listWidth = 480},
          {}, parent) {
    QPushButton* letter = addHeaderButton(u"intake"_s, tr("From a letter…"), u"file"_s);
    letter->setEnabled(!session().isReadOnly());
    connect(letter, &QPushButton::clicked, this, [this] { startIntake({}); });
    QPushButton* more = addHeaderButton(u"more"_s, tr("More"), {});
    more->setProperty("hasMenu", true);
    auto* menu = new QMenu(more);
    QAction* import = menu->addAction(icon(u"import"_s), tr("Import a list…"));
    import->setObjectName(u"import"_s);
    import->setEnabled(!session().isReadOnly());
    connect(import, &QAction::triggered, this, [this] {
        if (const auto path = prompts().openFile(tr("Import requests"), tr("Lists of requests (*.csv *.json)")))
            importFile(*path);
    });
    QAction* statistics = menu->addAction(icon(u"journal"_s), tr("Statistics, register, calendar…"));
    statistics->setObjectName(u"statistics"_s);
    connect(statistics, &QAction::triggered, this, &RequestsPage::showStatistics);
    QAction* acknowledgements = menu->addAction(icon(u"print"_s), tr("Acknowledgements to send…"));
    acknowledgements->setObjectName(u"acknowledgements"_s);
    acknowledgements->setEnabled(!session().isReadOnly());
    connect(acknowledgements, &QAction::triggered, this, &RequestsPage::showAcknowledgements);
    more->setMenu(menu);
    addNewButton();
    pane().addTab(u"related"_s, tr("Same person"), new RelatedTab(context, &pane()), 4);
    // A letter belongs to the one request that was filled from it: it goes when that one is stored or given up.
    connect(&pane(), &RecordPane::stored, this, &RequestsPage::dropOrphanLetter);
    connect(&pane(), &RecordPane::closeRequested, this, &RequestsPage::dropOrphanLetter);
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

RequestDates RequestsPage::datesOf(const Request& request) const {
    const Result<RequestDates> dates = requestCalendar(session(), request);
    return dates ? *dates : RequestDates{};
}

RecordSummary::Notice RequestsPage::dueNotice(const Request& request) const {
    const QDate today = session().today();
    const RequestDates dates = datesOf(request);
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
    detail = detail.mid(qMax(0, int(detail.size()) - 2));
    if (dates.extended)
        detail += tr("Extended; without the extension it was %1.").arg(longDate(dates.due, language()));
    if (dates.suspendedDays > 0)
        detail += tr("%n day(s) of suspension counted.", nullptr, dates.suspendedDays);
    if (dates.target.isValid() && !dates.suspendedSince)
        detail += dates.target < today
                      ? tr("The working target of %1 has passed.").arg(longDate(dates.target, language()))
                      : tr("Working target: %1.").arg(longDate(dates.target, language()));
    notice.detail = detail.join(u' ');
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
    if (const Text warning = session().clockWarning(); !warning.isEmpty()) {
        RecordSummary::Notice clock;
        clock.tone = ColorRole::Late;
        clock.strong = tr("Check the clock of this computer.");
        clock.text = u' ' + warning.in(language());
        out.notices += clock;
    }
    out.notices += dueNotice(request);

    const Result<QList<Task>> asked = tasksOf(session(), request);
    const QList<Task> tasks = asked ? *asked : QList<Task>();
    QList<Task> open = tasks;
    open.removeIf([](const Task& task) { return !isOpen(task); });
    const NextStep next = nextStep(request, tasks, session().today(), session().organisation().holidayRegion);
    out.next = next.action == u"none"_s ? QString() : tr("Next step: %1").arg(inSentence(next.label.in(language())));
    out.nextWhy = next.why.in(language());
    if (const QString departments = departmentWords(tasks); !departments.isEmpty() && !isRequestDone(request.status)) {
        // Who is waited for is in these words already, with the day.
        const bool says = next.action == u"wait_departments"_s || out.nextWhy.isEmpty();
        out.nextWhy = says ? departments : out.nextWhy + u' ' + departments;
    }
    static const QMap<QString, QString> verbs = {{u"acknowledge"_s, u"acknowledge"_s},
        {u"ask_identity"_s, u"suspend"_s}, {u"wait_identity"_s, u"resume"_s}, {u"resume"_s, u"resume"_s},
        {u"check_identity"_s, u"check_identity"_s}, {u"check_mandate"_s, u"check_mandate"_s},
        {u"complete"_s, u"field:received_on"_s}, {u"consult"_s, u"consult"_s}, {u"decide"_s, u"decide"_s},
        {u"answer"_s, u"answer"_s}, {u"tell_recipients"_s, u"tell"_s}, {u"close"_s, u"close"_s},
        {u"tell_fee"_s, u"fee"_s}, {u"check_heir"_s, u"field:heir_proof"_s}};
    QString verb = verbs.value(next.action);
    if (next.action == u"wait_departments"_s) {
        verb = open.isEmpty() ? u"decide"_s : u"task:"_s + QString::number(open.first().row);
    }
    if (next.action == u"qualify"_s)
        verb = request.rights.isEmpty() ? u"field:rights"_s : u"move:qualified"_s;
    const QMap<QString, QString> words = {{u"acknowledge"_s, tr("Acknowledge…")}, {u"suspend"_s, tr("Ask for proof…")},
        {u"resume"_s, tr("It came…")}, {u"check_identity"_s, tr("Identity checked…")},
        {u"consult"_s, tr("Ask a department…")}, {u"decide"_s, tr("Decide…")}, {u"answer"_s, tr("Answer…")},
        {u"close"_s, tr("Close…")}, {u"tell"_s, tr("Told…")}, {u"fee"_s, tr("Fee…")},
        {u"check_mandate"_s, tr("Mandate checked…")}, {u"move:qualified"_s, tr("Qualified")}};
    if (!verb.isEmpty())
        out.verbs += {verb, verb.startsWith(u"task:"_s) ? tr("Note an answer…") : words.value(verb, tr("Fill in")), {}};
    if (next.action == u"wait_departments"_s)
        out.verbs += {u"decide"_s, words.value(u"decide"_s), {}};
    if (next.action == u"ask_identity"_s)
        out.verbs += {u"check_identity"_s, words.value(u"check_identity"_s), {}};
    if (next.action == u"consult"_s)
        out.verbs += {u"decide"_s, words.value(u"decide"_s), {}};

    const QString letter = proposedLetter(session(), request);
    if (!letter.isEmpty())
        out.verbs.prepend({u"letter:"_s + letter, tr("Write the letter…"), {}});

    const RecordSummary::Verb separator;
    const bool done = isRequestDone(request.status);
    out.more += {u"letter:"_s, tr("Write a letter…"), {}};
    if (!done) {
        const bool suspended = std::any_of(
            request.suspensions.cbegin(), request.suspensions.cend(), [](const Suspension& s) { return !s.until; });
        if (!request.acknowledgedOn)
            out.more += {u"acknowledge"_s, tr("Acknowledge receipt…"), {}};
        out.more += {u"consult"_s, tr("Ask a department…"), {}};
        out.more += {u"check_identity"_s, tr("Identity checked…"), {}};
        if (!request.requesterKind.isEmpty() && request.requesterKind != u"subject"_s)
            out.more += {u"check_mandate"_s, tr("Mandate checked…"), {}};
        out.more += suspended ? RecordSummary::Verb{u"resume"_s, tr("Resume the time limit…"), {}}
                              : RecordSummary::Verb{u"suspend"_s, tr("Suspend the time limit…"), {}};
        if (!request.extensionNoticeOn)
            out.more += {u"extend"_s, tr("Extend by two months…"), {}};
        out.more += {u"decide"_s, tr("Decide on a right…"), {}};
        out.more += {u"answer"_s, tr("The answer has gone…"), {}};
        out.more += {u"fee"_s, tr("Fee, or unfounded or excessive request…"), {}};
        out.more += separator;
    }
    for (const Task& task : std::as_const(open))
        out.more += {u"task:"_s + QString::number(task.row),
            tr("Answer of %1…", "a department").arg(task.department.isEmpty() ? task.title : task.department), {}};
    out.more += {u"dispatch"_s, tr("Proof of dispatch of the last letter…"), {}};
    out.more += {u"tell"_s, tr("Recipient told…"), {}};
    out.more += separator;
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

void RequestsPage::preview() {
    if (!pane().isOpen() || pane().isNew() || !pane().settle())
        return;
    const Request request = current();
    const Organisation& organisation = session().organisation();
    DocumentInfo info = documentInfo(session(), request.ref, language(), true);
    info.reference = request.ref;
    PdfPreview::show(requestSheet(organisation, request, datesOf(request), info), {}, prompts(), window());
}

void RequestsPage::takeFiles(const QStringList& paths) {
    // A list is imported; a letter becomes a request, or belongs to the open one.
    const QString ending = QFileInfo(paths.first()).suffix().toLower();
    const bool isLetter = ending == u"eml"_s || ending == u"txt"_s;
    if (ending == u"csv"_s || ending == u"json"_s)
        importFile(paths.first());
    else if (pane().isOpen() && !pane().isNew() && !(isLetter && askForRequest(paths.first())))
        pane().attach(paths);
    else if (isLetter)
        startIntake(paths.first());
    else
        Q_EMIT said(tr("Open a request first: the file is kept with it."), false);
}

bool RequestsPage::askForRequest(const QString& path) {
    Question question;
    question.title = tr("Is this a new request?");
    question.text = tr("%1 can become a request of its own, or be kept with %2.")
                        .arg(QFileInfo(path).fileName(), pane().record().head().ref);
    question.accept = tr("New request");
    question.refuse = tr("Keep with %1").arg(pane().record().head().ref);
    return prompts().ask(question) == Answer::Accept;
}

void RequestsPage::showStatistics() {
    if (!mayLeave())
        return;
    auto* panel = new StatisticsPanel(context(), this);
    connect(panel, &StatisticsPanel::finished, this, [this] { showOver(nullptr); });
    connect(panel, &StatisticsPanel::said, this, &Page::said);
    showOver(panel);
}

void RequestsPage::startIntake(const QString& path) {
    if (session().isReadOnly() || !mayLeave())
        return;
    std::optional<LetterFile> letter;
    if (!path.isEmpty()) {
        const Result<LetterFile> read = readLetterFile(path);
        if (!shown(read))
            return;
        letter = *read;
    }
    auto* panel = new IntakePanel(context(), this);
    connect(panel, &IntakePanel::finished, this, [this] { showOver(nullptr); });
    connect(panel, &IntakePanel::filled, this, &RequestsPage::fillFrom);
    connect(panel, &IntakePanel::wantsRecord, this, [this](const QString&, qint64 row) {
        showOver(nullptr);
        openRecord(u"request"_s, row);
    });
    showOver(panel);
    if (letter)
        panel->show(*letter);
}

void RequestsPage::fillFrom(const Request& taken, const LetterFile& letter) {
    if (const Result<std::optional<Draft>> begun = session().loadDraft(u"request"_s, 0); begun && *begun) {
        Question question;
        question.title = tr("Drop the request that was begun?");
        question.text = tr("A new request was begun and not saved. Only one can be begun at a time.");
        question.accept = tr("Drop it");
        question.refuse = tr("Stay here");
        question.dangerous = true;
        if (prompts().ask(question) != Answer::Accept || !shown(session().dropDraft(u"request"_s, 0)))
            return;
    }
    // Kept in the vault from now on: a lock between here and the saving must not lose the letter.
    const QJsonObject body = {{u"name"_s, letter.fileName}, {u"media_type"_s, letter.mediaType},
        {u"bytes"_s, QString::fromLatin1(letter.bytes.toBase64())}};
    if (!shown(session().saveDraft(letterDraft, 0, body)))
        return;
    const AnyRecord empty = makeRecord();
    AnyRecord filled = empty;
    Request& request = *filled.as<Request>();
    const Request begun = request;
    request = taken;
    static_cast<RecordHead&>(request) = static_cast<const RecordHead&>(begun);
    request.status = begun.status;
    request.assignedTo = begun.assignedTo;
    request.identityStatus = begun.identityStatus;
    if (request.language.isEmpty())
        request.language = begun.language;
    if (!request.receivedOn)
        request.receivedOn = begun.receivedOn;
    showOver(nullptr);
    openFilled(empty, filled);
    Q_EMIT said(
        tr("The form is filled from the letter; check it, then save (Ctrl+S). The letter will be kept with it."),
        false);
}

std::unique_ptr<Command> RequestsPage::makeAdd(const AnyRecord& record) const {
    // The letter that it was filled from is kept in the same transaction, so that one undo takes both back.
    std::optional<ReceivedLetter> letter;
    if (const Result<std::optional<Draft>> kept = session().loadDraft(letterDraft, 0); kept && *kept) {
        const QJsonObject& body = (*kept)->body;
        letter = ReceivedLetter{body.value(u"name"_s).toString(), body.value(u"media_type"_s).toString(),
            QByteArray::fromBase64(body.value(u"bytes"_s).toString().toLatin1())};
    }
    return std::make_unique<LogRequest>(*record.as<Request>(), letter);
}

void RequestsPage::newRecord() {
    dropOrphanLetter();
    DeskPage::newRecord();
}

void RequestsPage::dropOrphanLetter() {
    if (session().isReadOnly())
        return;
    const Result<std::optional<Draft>> begun = session().loadDraft(u"request"_s, 0);
    const Result<std::optional<Draft>> letter = session().loadDraft(letterDraft, 0);
    if (begun && !*begun && letter && *letter)
        (void)session().dropDraft(letterDraft, 0);
}

void RequestsPage::writeLetter(const QString& kind) {
    if (!mayLeave())
        return;
    auto* panel = new LetterPanel(context(), current(), kind, this);
    m_letter = panel;
    connect(panel, &LetterPanel::wantsField, this, &Page::wantsField);
    connect(panel, &LetterPanel::finished, this, [this](const QString& sentence) {
        showOver(nullptr);
        if (sentence.isEmpty())
            return;
        pane().open(current().row);
        Q_EMIT said(sentence, false);
    });
    showOver(panel);
}

void RequestsPage::keepDraft() {
    DeskPage::keepDraft();
    if (m_letter)
        m_letter->keepDraft();
}

QJsonObject RequestsPage::place() const {
    QJsonObject out = DeskPage::place();
    if (m_letter)
        out.insert(u"letter"_s, m_letter->kind());
    return out;
}

void RequestsPage::restore(const QJsonObject& place) {
    DeskPage::restore(place);
    const QString letter = place.value(u"letter"_s).toString();
    if (!letter.isEmpty() && pane().isOpen() && !pane().isNew())
        writeLetter(letter);
}

bool RequestsPage::goBack() {
    if (m_letter)
        m_letter->keepDraft();
    return DeskPage::goBack();
}

void RequestsPage::showAcknowledgements() {
    if (!mayLeave())
        return;
    auto* panel = new AcknowledgementsPanel(context(), this);
    connect(panel, &AcknowledgementsPanel::finished, this, [this](const QString& sentence) {
        showOver(nullptr);
        pane().refresh();
        if (!sentence.isEmpty())
            Q_EMIT said(sentence, false);
    });
    showOver(panel);
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
