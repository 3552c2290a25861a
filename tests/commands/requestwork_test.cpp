// SPDX-License-Identifier: GPL-3.0-or-later
// What the law wants of the requests desk beyond the moves: papers, duplicates, objection list, departments, advice.
#include "commands/requestexports.h"
#include "commands/requestqueries.h"
#include "commands/requestwork.h"
#include "commands/vaultcommands.h"
#include "exchange/csv.h"
#include "exchange/sheets.h"
#include "sessionfixture.h"
#include "store/stores.h"

#include <QFile>
#include <QJsonArray>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

DocumentRecord paperOf(const Request& request, const QString& kind = u"identity_paper"_s) {
    DocumentRecord out;
    out.kind = kind;
    out.title = u"Carte d’identité"_s;
    out.fileName = u"carte.png"_s;
    out.recordKind = u"request"_s;
    out.recordRef = request.ref;
    return out;
}

DocumentRecord attached(SessionFixture& fixture, const Request& request, const QByteArray& bytes,
    const QString& kind = u"identity_paper"_s) {
    AttachDocument command(paperOf(request, kind), bytes);
    const Done done = REQUIRE_OK(fixture.session->run(command));
    return REQUIRE_OK(fixture.session->find(Id<DocumentRecord>(done.row)));
}

RightDecision decisionOn(const QString& right, const QString& outcome, const QString& reasons = {}) {
    RightDecision out;
    out.right = right;
    out.outcome = outcome;
    out.reasons = reasons;
    out.article = reasons.isEmpty() ? QString() : u"17(3)(b)"_s;
    return out;
}

template <class T>
Error refused(const Result<T>& result) {
    REQUIRE_FALSE(result);
    return result.error();
}

bool fileHolds(const QString& path, const QByteArray& needle) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().contains(needle);
}

} // namespace

TEST_CASE("an identity paper is gone when the identity is checked, and its note stays", "[identity]") {
    for (const bool verified : {true, false}) {
        SessionFixture fixture;
        const Request request = fixture.added(fixture.aRequest());
        const DocumentRecord paper = attached(fixture, request, QByteArray(20'000, 'I'));
        const DocumentRecord letter = attached(fixture, request, "lettre", u"letter_received"_s);
        const DocumentStore& documents = fixture.session->stores().documents;
        CHECK(paper.identityPaper);
        REQUIRE(REQUIRE_OK(documents.hasContent(paper.row)));

        CheckIdentity command(request.id(), verified, QDate(2026, 4, 2), u"appel au numéro connu"_s);
        REQUIRE_OK(fixture.session->run(command));
        CHECK_FALSE(REQUIRE_OK(documents.hasContent(paper.row)));
        CHECK_FALSE(documents.content(paper.row));
        CHECK(REQUIRE_OK(documents.content(letter.row)) == "lettre"); // only identity papers go
        const DocumentRecord kept = fixture.stored(paper);
        CHECK(kept.notes.contains(u"2 avril 2026"_s));
        CHECK(kept.notes.contains(u"Claire"_s));
        CHECK(kept.notes.contains(u"appel au numéro connu"_s));
        CHECK(fixture.lastEntry().payload->value(u"papers_erased"_s).toArray().size() == 1);
        // What is erased cannot come back, and nothing pretends so: the last act that can be taken back is an older
        // one.
        CHECK_FALSE(fixture.session->undoText().fr.contains(u"Identité"_s));

        // One more check has nothing left to erase; a paper that comes late is refused.
        if (!verified)
            continue;
        AttachDocument late(paperOf(request), "trop tard");
        const Error error = refused(fixture.session->run(late));
        CHECK(error.kind == Error::Kind::Invalid);
        CHECK(error.message.fr.contains(u"déjà vérifiée"_s));
    }
}

TEST_CASE("the bytes of an erased paper are not left in the pages of the database", "[identity]") {
    SessionFixture fixture;
    const Request request = fixture.added(fixture.aRequest());
    const QByteArray mark = "PIECE-D-IDENTITE-";
    attached(fixture, request, mark.repeated(3'000));
    const auto pagesHold = [&] {
        // The file is encrypted: the plain pages are looked at through SQLite itself.
        Rows query = REQUIRE_OK(fixture.session->vault().database().read(
            u"SELECT count(*) FROM document_content WHERE instr(bytes, ?) > 0"_s, {mark}));
        REQUIRE(query.next());
        return query.value(0).toInt();
    };
    CHECK(pagesHold() == 1);
    REQUIRE_OK(fixture.session->run(CheckIdentity(request.id(), true, QDate(2026, 4, 2), u"vu"_s)));
    CHECK(pagesHold() == 0);
    Rows pragma = REQUIRE_OK(fixture.session->vault().database().read(u"PRAGMA secure_delete"_s));
    REQUIRE(pragma.next());
    CHECK(pragma.value(0).toInt() == 1); // freed pages are overwritten, not merely forgotten
    REQUIRE_OK(fixture.session->close());
    CHECK_FALSE(fileHolds(fixture.path, mark));
}

TEST_CASE("a form that says the identity is verified erases the paper too", "[identity]") {
    SessionFixture fixture;
    Request request = fixture.added(fixture.aRequest());
    const DocumentRecord paper = attached(fixture, request, "octets");
    request = fixture.stored(request);
    request.identityStatus = u"verified"_s;
    request.identityCheckedOn = QDate(2026, 4, 1);
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(request)));
    CHECK_FALSE(REQUIRE_OK(fixture.session->stores().documents.hasContent(paper.row)));
}

TEST_CASE("the same person is found by each sign, and a sign is named", "[related]") {
    SessionFixture fixture;
    Request first = fixture.aRequest(u"Lefèvre"_s);
    first.subjectEmail = u"Zoe.Lefevre@Exemple.fr"_s;
    first.subjectPhone = u"+33 6 12 34 56 78"_s;
    first.subjectBirthDate = QDate(1990, 2, 28);
    first.subjectIdentifier = u"C-4711"_s;
    first = fixture.added(first);
    const auto signsOf = [&](const std::function<void(Request&)>& fill) {
        Request probe;
        probe.receivedOn = QDate(2026, 3, 20);
        fill(probe);
        QStringList out;
        for (const RelatedRequest& other : REQUIRE_OK(relatedRequests(*fixture.session, probe))) {
            CHECK(other.request.ref == first.ref);
            for (const SamePerson because : other.because)
                out += name(because);
        }
        return out;
    };
    CHECK(signsOf([](Request& r) { r.subjectEmail = u"zoe.lefevre@exemple.fr"_s; }) == QStringList{u"email"_s});
    CHECK(signsOf([](Request& r) { r.subjectPhone = u"06.12.34.56.78"_s; }) == QStringList{u"phone"_s});
    CHECK(signsOf([](Request& r) { r.subjectIdentifier = u"C-4711"_s; }) == QStringList{u"identifier"_s});
    CHECK(signsOf([](Request& r) {
        r.subjectBirthDate = QDate(1990, 2, 28);
        r.subjectFirstName = u"ZOE"_s;
    }) == QStringList{u"birth_date"_s});
    CHECK(signsOf([](Request& r) {
        r.subjectLastName = u"zoé"_s; // the two names on the wrong side of each other
        r.subjectFirstName = u"LEFEVRE"_s;
    }) == QStringList{u"name"_s});
    CHECK(signsOf([](Request& r) { r.subjectLastName = u"Lefèvre"_s; }).isEmpty());
    CHECK(signsOf([](Request& r) { r.subjectBirthDate = QDate(1990, 2, 28); }).isEmpty());
    CHECK(signsOf([](Request& r) { r.subjectPhone = u"12"_s; }).isEmpty());
    // Another organisation's requests are not this one's to see.
    Organisation other = newOrganisation(u"Autre"_s);
    other = fixture.added(other);
    Request probe;
    probe.organisation = other.row;
    probe.subjectEmail = u"zoe.lefevre@exemple.fr"_s;
    CHECK(REQUIRE_OK(relatedRequests(*fixture.session, probe)).isEmpty());
}

TEST_CASE("a duplicate never skips the identity check", "[related]") {
    SessionFixture fixture;
    Request first = fixture.aRequest();
    first.identityStatus = u"verified"_s;
    first.identityCheckedOn = QDate(2026, 3, 6);
    first.identityMeans = u"espace client"_s;
    first = fixture.added(first);
    CHECK(fixture.stored(first).identityStatus == u"verified"_s);

    for (const QString& claimed : {u"verified"_s, u"not_needed"_s, QString()}) {
        Request again = fixture.aRequest();
        again.identityStatus = claimed;
        LogRequest log(again);
        REQUIRE_OK(fixture.session->run(log));
        INFO(claimed.toStdString());
        CHECK(log.related().contains(first.ref));
        CHECK(log.value().identityStatus == u"to_check"_s);

        const Id<Request> id = log.value().id();
        for (const QString& right : again.rights)
            REQUIRE_OK(fixture.session->run(DecideRight(id, decisionOn(right, u"accepted"_s))));
        const Error error = refused(fixture.session->run(AnswerRequest(id, QDate(2026, 4, 2), u"email"_s)));
        CHECK(error.kind == Error::Kind::Conflict);
        CHECK(error.message.fr.contains(first.ref));
        REQUIRE_OK(fixture.session->run(CheckIdentity(id, true, QDate(2026, 4, 2), u"rappel"_s)));
        REQUIRE_OK(fixture.session->run(AnswerRequest(id, QDate(2026, 4, 2), u"email"_s)));
    }
    // A refusal gives nothing away: it may leave.
    LogRequest log(fixture.aRequest());
    REQUIRE_OK(fixture.session->run(log));
    for (const QString& right : log.value().rights)
        REQUIRE_OK(fixture.session->run(DecideRight(log.value().id(), decisionOn(right, u"refused"_s, u"Identité"_s))));
    REQUIRE_OK(fixture.session->run(MoveRequest(log.value().id(), u"qualified"_s)));
    REQUIRE_OK(fixture.session->run(AnswerRequest(log.value().id(), QDate(2026, 4, 2), u"email"_s)));
    // Somebody nobody knows is not slowed down.
    LogRequest stranger(fixture.aRequest(u"Inconnu"_s));
    REQUIRE_OK(fixture.session->run(stranger));
    CHECK(stranger.related().isEmpty());
    CHECK(stranger.value().identityStatus.isEmpty());
}

TEST_CASE(
    "a granted marketing objection stands in the objection list, and leaves it with the decision", "[suppression]") {
    SessionFixture fixture;
    Request request = fixture.aRequest();
    request.rights = {u"objection_marketing"_s};
    request.subjectEmail = u"zoe@exemple.fr"_s;
    request.subjectAddress = u"1 rue X"_s;
    request.subjectBirthDate = QDate(1990, 1, 1);
    request = fixture.added(request);
    const auto listed = [&] {
        QList<Suppression> out;
        for (const AnyRecord& any : REQUIRE_OK(listRecords(*fixture.session, Suppression::type())))
            out += *any.as<Suppression>();
        return out;
    };
    CHECK(listed().isEmpty());
    REQUIRE_OK(fixture.session->run(DecideRight(request.id(), decisionOn(u"objection_marketing"_s, u"accepted"_s))));
    REQUIRE(listed().size() == 1);
    CHECK(listed().first().email == u"zoe@exemple.fr"_s);
    CHECK(listed().first().request == request.ref);
    CHECK(listed().first().address.isEmpty()); // no more than is needed
    CHECK(listed().first().addedOn == fixture.session->today());
    REQUIRE_OK(fixture.session->undo());
    CHECK(listed().isEmpty());
    REQUIRE_OK(fixture.session->run(DecideRight(request.id(), decisionOn(u"objection_marketing"_s, u"accepted"_s))));
    CHECK(listed().size() == 1);

    for (const QString& format : {u"csv"_s, u"xlsx"_s, u"json"_s}) {
        ExportRecords command(Suppression::type(), format, fixture.file(u"liste."_s + format), 0, Language::French);
        REQUIRE_OK(fixture.session->run(command));
        CHECK(command.records() == 1);
        CHECK(fixture.lastEntry().action == u"suppression_export"_s);
    }
    const CsvTable table = REQUIRE_OK(readCsvTable(fixture.file(u"liste.csv"_s)));
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells[table.header.indexOf(u"email"_s)] == u"zoe@exemple.fr"_s);
    CHECK_FALSE(table.header.contains(u"subject_birth_date"_s));
    const Error error = refused(fixture.session->run(
        ExportRecords(Suppression::type(), u"pdf"_s, fixture.file(u"l.pdf"_s), 0, Language::French)));
    CHECK(error.where == u"format"_s);
}

TEST_CASE("departments are asked and answer, and the next step waits for them", "[request]") {
    SessionFixture fixture;
    const Request request = fixture.added(fixture.aRequest());
    REQUIRE_OK(fixture.session->run(AcknowledgeRequest(request.id(), QDate(2026, 3, 6))));
    REQUIRE_OK(fixture.session->run(MoveRequest(request.id(), u"qualified"_s)));
    Task question;
    question.department = u"Service client"_s;
    question.title = u"Chercher les commandes"_s;
    question.dueOn = QDate(2026, 4, 10);
    AskDepartment ask(request.id(), question);
    REQUIRE_OK(fixture.session->run(ask));
    CHECK(fixture.lastEntry().action == u"request_ask"_s);
    CHECK(fixture.lastEntry().payload->value(u"task"_s).toString() == ask.task().ref);
    CHECK(ask.task().recordRef == request.ref);
    CHECK(fixture.stored(request).status == u"in_progress"_s);
    const NextStep waiting = REQUIRE_OK(nextStepOf(*fixture.session, fixture.stored(request)));
    CHECK(waiting.action == u"wait_departments"_s);
    CHECK(waiting.why.fr.contains(u"Service client"_s));
    fixture.clock.set(QDateTime(QDate(2026, 4, 11), QTime(9, 0), Qt::UTC));
    CHECK(REQUIRE_OK(nextStepOf(*fixture.session, fixture.stored(request))).label.fr == u"Relancer les services"_s);

    const Id<Task> task = ask.task().id();
    const Error empty =
        refused(fixture.session->run(AnswerTask(task, u"CRM"_s, QDate(2026, 4, 11), u"  "_s, QDate(2026, 4, 11))));
    CHECK(empty.where == u"answer"_s);
    REQUIRE_OK(
        fixture.session->run(AnswerTask(task, u"CRM"_s, QDate(2026, 4, 11), u"12 commandes"_s, QDate(2026, 4, 11))));
    CHECK(REQUIRE_OK(nextStepOf(*fixture.session, fixture.stored(request))).action == u"decide"_s);
    CHECK(refused(fixture.session->run(AnswerTask(task, u"CRM"_s, QDate(2026, 4, 11), u"encore"_s, QDate(2026, 4, 11))))
              .kind == Error::Kind::Conflict);
    const QList<TimelineEntry> story = REQUIRE_OK(timeline(*fixture.session, Request::type(), request.row));
    CHECK(std::any_of(story.begin(), story.end(), [](const TimelineEntry& entry) {
        return entry.what == TimelineEntry::What::Task &&
               entry.text.fr.contains(u"Réponse du service : Service client"_s);
    }));
    for (const auto& [department, title, where] :
        {std::tuple{u"X"_s, QString(), u"title"_s}, std::tuple{QString(), u"Q"_s, u"department"_s}}) {
        Task bad;
        bad.department = department;
        bad.title = title;
        CHECK(refused(fixture.session->run(AskDepartment(request.id(), bad))).where == where);
    }
}

TEST_CASE("fees, mandates, recipients: what is missing is said beside its field", "[request]") {
    SessionFixture fixture;
    const Request request = fixture.added(fixture.aRequest());
    const auto feeError = [&](const QString& ground, const QString& reason, const QString& amount) {
        return refused(fixture.session->run(ChargeFee(request.id(), ground, reason, amount, {}, {}))).where;
    };
    const qint64 entries = fixture.entries();
    CHECK(feeError({}, u"x"_s, u"12"_s) == u"fee_ground"_s);
    CHECK(feeError(u"excessive"_s, {}, u"12"_s) == u"fee_reason"_s);
    CHECK(feeError(u"excessive"_s, u"cinquième demande du mois"_s, u"douze"_s) == u"fee_amount"_s);
    CHECK(
        refused(fixture.session->run(CheckMandate(request.id(), QDate(2026, 3, 9), {}))).where == u"requester_kind"_s);
    CHECK(refused(fixture.session->run(TellRecipient(request.id(), {}))).where == u"told_recipients"_s);
    CHECK(refused(fixture.session->run(DecideRight(request.id(), decisionOn(u"erasure"_s, u"refused"_s)))).where ==
          u"decisions.reasons"_s);
    CHECK(fixture.entries() == entries); // nothing half-saved
    CHECK(fixture.stored(request) == request);

    REQUIRE_OK(fixture.session->run(
        ChargeFee(request.id(), u"excessive"_s, u"cinquième demande du mois"_s, u" 12,50 "_s, {}, QDate(2026, 3, 10))));
    const Request charged = fixture.stored(request);
    CHECK(charged.feeAmount == u"12,50"_s);
    CHECK(charged.feeCurrency == u"EUR"_s);
    CHECK(parseAmount(charged.feeAmount) == 1250);

    ToldRecipient told;
    told.recipient = u"Transporteur"_s;
    told.toldOn = QDate(2026, 3, 20);
    REQUIRE_OK(fixture.session->run(TellRecipient(request.id(), told)));
    told.recipient = u"TRANSPORTEUR"_s;
    told.means = u"email"_s;
    REQUIRE_OK(fixture.session->run(TellRecipient(request.id(), told)));
    REQUIRE(fixture.stored(request).toldRecipients.size() == 1);
    CHECK(fixture.stored(request).toldRecipients[0].means == u"email"_s);
}

TEST_CASE("the DPO's advice on any record, followed or not and why", "[advice]") {
    SessionFixture fixture;
    const Request request = fixture.added(fixture.aRequest());
    Advice advice;
    advice.title = u"Effacer malgré le litige ?"_s;
    advice.recordKind = u"request"_s;
    advice.recordRef = request.ref;
    advice = fixture.added(advice);
    CHECK(advice.ref == u"AVI-2026-0001"_s);
    CHECK(advice.followed == u"pending"_s);
    CHECK(refused(fixture.session->run(FollowAdvice(advice.id(), u"followed"_s, {}, {}, QDate(2026, 4, 2)))).kind ==
          Error::Kind::Conflict);
    advice.opinion = u"Non : l’article 17(3)(e) l’exclut."_s;
    advice.givenOn = QDate(2026, 4, 1);
    REQUIRE_OK(fixture.session->run(EditRecord<Advice>(advice)));
    CHECK(
        refused(fixture.session->run(FollowAdvice(advice.id(), u"not_followed"_s, {}, {}, QDate(2026, 4, 2)))).where ==
        u"followed_reason"_s);
    REQUIRE_OK(fixture.session->run(
        FollowAdvice(advice.id(), u"not_followed"_s, u"Accord amiable"_s, u"Direction"_s, QDate(2026, 4, 2))));
    CHECK(fixture.stored(advice).decidedBy == u"Direction"_s);
    const QList<TimelineEntry> story = REQUIRE_OK(timeline(*fixture.session, Request::type(), request.row));
    CHECK(std::count_if(story.begin(), story.end(),
              [](const TimelineEntry& entry) { return entry.what == TimelineEntry::What::Advice; }) >= 2);
    for (const QString& format : {u"pdf"_s, u"csv"_s, u"xlsx"_s, u"json"_s}) {
        ExportRecords command(Advice::type(), format, fixture.file(u"avis."_s + format), 2026, Language::French);
        REQUIRE_OK(fixture.session->run(command));
        CHECK(command.records() == 1);
    }
    ExportRecords other(Advice::type(), u"csv"_s, fixture.file(u"vide.csv"_s), 2025, Language::French);
    REQUIRE_OK(fixture.session->run(other));
    CHECK(other.records() == 0);
}

TEST_CASE("the register of requests, the deadlines and the year leave the vault and are read again", "[export]") {
    SessionFixture fixture;
    for (int i = 0; i < 7; ++i) {
        Request request = fixture.aRequest(u"Nom%1"_s.arg(i));
        request.receivedOn = QDate(i < 3 ? 2025 : 2026, 2, 1 + i);
        fixture.added(request);
    }
    const Request archived = fixture.added(fixture.aRequest(u"Archivée"_s));
    REQUIRE_OK(fixture.session->run(*archiveRecord(archived.id(), 0)));
    for (const QString& format : {u"pdf"_s, u"csv"_s, u"xlsx"_s, u"json"_s}) {
        INFO(format.toStdString());
        ExportRecords all(Request::type(), format, fixture.file(u"tout."_s + format), 0, Language::English);
        REQUIRE_OK(fixture.session->run(all));
        CHECK(all.records() == 8);
        CHECK(fixture.lastEntry().action == u"request_export"_s);
        CHECK(fixture.lastEntry().payload->value(u"sha256"_s).toString() == all.sha256());
        ExportRecords year(Request::type(), format, fixture.file(u"an."_s + format), 2025, Language::French);
        REQUIRE_OK(fixture.session->run(year));
        CHECK(year.records() == 3);
    }
    const SheetFile sheets = REQUIRE_OK(readSheets(fixture.file(u"tout.xlsx"_s)));
    CHECK(sheets.sheets.first().cells.first().text == u"ref"_s);
    ExportDeadlines deadlines(fixture.file(u"e.ics"_s), 3, Language::French);
    REQUIRE_OK(fixture.session->run(deadlines));
    CHECK(deadlines.deadlines() > 7);
    QFile ics(fixture.file(u"e.ics"_s));
    REQUIRE(ics.open(QIODevice::ReadOnly));
    const QByteArray text = ics.readAll();
    CHECK(text.contains("DEM-2025-0001"));
    CHECK_FALSE(text.contains("Nom0"));
    ExportStatistics statistics(2026, fixture.file(u"bilan.pdf"_s), Language::French);
    REQUIRE_OK(fixture.session->run(statistics));
    CHECK(statistics.pages() >= 1);
    const YearFigures figures = REQUIRE_OK(yearFigures(*fixture.session, 2026));
    CHECK(figures.year.received == 5); // the archived one counts
    REQUIRE(figures.before.has_value());
    CHECK(figures.before->received == 3);
    CHECK(REQUIRE_OK(requestYears(*fixture.session)) == QList<int>{2026, 2025});
    const Error error = refused(
        fixture.session->run(ExportRecords(Request::type(), u"ods"_s, fixture.file(u"x.ods"_s), 0, Language::French)));
    CHECK(error.where == u"format"_s);
}

TEST_CASE("the matrix of a request's activities warns with the article and never refuses", "[rights]") {
    SessionFixture fixture;
    Activity activity;
    activity.name = {u"Paie"_s, u"Payroll"_s};
    Purpose purpose;
    purpose.text = {u"Payer"_s, u"Pay"_s};
    purpose.legalBasis = u"legal_obligation"_s;
    activity.purposes = {purpose};
    activity = fixture.added(activity);
    Request request = fixture.aRequest();
    request.rights = {u"erasure"_s, u"objection"_s, u"portability"_s};
    request.activities = {activity.ref, u"TRT-9999"_s};
    request = fixture.added(request);
    const RequestRights matrix = REQUIRE_OK(requestRights(*fixture.session, request));
    REQUIRE(matrix.rights.size() == 3);
    CHECK(matrix.rights[0].purposes[0].answer.applies == Applies::Limited);
    CHECK(matrix.rights[0].purposes[0].answer.article == u"17(3)(b)"_s);
    CHECK(matrix.rights[1].purposes[0].answer.applies == Applies::No);
    CHECK(matrix.rights[1].purposes[0].answer.article.contains(u"LIL 56"_s));
    CHECK(matrix.unknownActivities == QStringList{u"TRT-9999"_s});
    CHECK_FALSE(matrix.passOn);
    // The person decides: a right that the matrix says no to can be granted.
    REQUIRE_OK(fixture.session->run(DecideRight(request.id(), decisionOn(u"objection"_s, u"accepted"_s))));
}

TEST_CASE("a clock that went back is said, and stands before the calendar", "[clock]") {
    SessionFixture fixture;
    const Request request = fixture.added(fixture.aRequest());
    CHECK(fixture.session->clockWarning().isEmpty());
    REQUIRE_OK(fixture.session->close());
    fixture.session.reset();
    fixture.clock.set(fixture.clock.now().addDays(30));
    fixture.session = REQUIRE_OK(fixture.open()); // reads only: the instant of the close is what it leaves
    CHECK(fixture.session->clockWarning().isEmpty());
    REQUIRE_OK(fixture.session->close());
    fixture.session.reset();
    fixture.clock.set(fixture.clock.now().addDays(-10));
    fixture.session = REQUIRE_OK(fixture.open());
    CHECK_FALSE(fixture.session->clockWarning().isEmpty());
    const RequestDates dates = REQUIRE_OK(requestCalendar(*fixture.session, fixture.stored(request)));
    CHECK(dates.why.first().rule == u"clock_back"_s);
    CHECK(dates.due == QDate(2026, 4, 7));
    REQUIRE_OK(fixture.session->close());
    fixture.session.reset();
    fixture.clock.set(fixture.clock.now().addDays(10).addSecs(60));
    fixture.session = REQUIRE_OK(fixture.open());
    CHECK(fixture.session->clockWarning().isEmpty());
}
