// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/purge.h"

#include "commands/backupcommands.h"
#include "commands/requestcommands.h"
#include "commands/restorerecord.h"
#include "commands/savedfilters.h"
#include "commands/vaultcommands.h"
#include "sessionfixture.h"
#include "store/stores.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// The whole image as SQLite sees it: free pages, slack and index included, decrypted.
QByteArray imageOf(Session& session) {
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(session.vault().database().handle(), "main", &size, 0);
    REQUIRE(bytes);
    const QByteArray out(reinterpret_cast<const char*>(bytes), size);
    sqlite3_free(bytes);
    return out;
}

/// Those that are still there: what a failure names.
QStringList foundIn(const QByteArray& image, const QStringList& markers) {
    QStringList out;
    for (const QString& marker : markers) {
        if (image.contains(marker.toUtf8()) || image.contains(marker.toLower().toUtf8()))
            out += marker;
    }
    return out;
}

/// In any of the writings in which a text is kept: as typed, in the case of the index.
int hits(const QByteArray& image, const QStringList& markers) {
    int out = 0;
    for (const QString& marker : markers) {
        out += int(image.count(marker.toUtf8()));
        out += int(image.count(marker.toLower().toUtf8()));
    }
    return out;
}

/// Requests closed long ago and one that is open, each full of markers in fields, versions, drafts, documents, tasks,
/// exports and journal details.
struct Seeded {
    QStringList markers;     ///< must go
    QStringList keptMarkers; ///< must stay
    QStringList refs;
};

QString marker(int number, const char* what) {
    return u"Zqx%1%2Wvk"_s.arg(number, 4, 10, QLatin1Char('0')).arg(QString::fromLatin1(what));
}

/// Answered and closed so long ago that it is to be erased.
/// Saves the request with every right accepted, then answers and closes it in 2019 by the acts that do so.
void closeIn2019(SessionFixture& fixture, Request& request) {
    request.decisions = {};
    for (const QString& right : request.rights) {
        RightDecision decision;
        decision.right = right;
        decision.outcome = u"accepted"_s;
        request.decisions += decision;
    }
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(request)));
    REQUIRE_OK(fixture.session->run(MoveRequest(request.id(), u"qualified"_s)));
    REQUIRE_OK(fixture.session->run(AnswerRequest(request.id(), QDate(2019, 4, 1), u"email"_s)));
    REQUIRE_OK(fixture.session->run(CloseRequest(request.id(), QDate(2019, 4, 2))));
}

Seeded seed(SessionFixture& fixture, int closed) {
    Seeded out;
    for (int i = 0; i <= closed; ++i) {
        const bool old = i < closed;
        QStringList& list = old ? out.markers : out.keptMarkers;
        const auto mark = [&](const char* what) {
            list += marker(i, what);
            return marker(i, what);
        };
        Request request = fixture.aRequest(mark("nom"));
        request.subjectFirstName = mark("prenom");
        request.subjectEmail = mark("mail") + u"@exemple.fr"_s;
        request.wording = mark("voeu") + u' ' + QString(6000, u'x'); // onto overflow pages
        request.receivedOn = old ? QDate(2019, 3, 5) : QDate(2026, 3, 5);
        request = fixture.added(request);
        out.refs += request.ref;
        request.notes = mark("version");
        EditRecord<Request> edit(request);
        REQUIRE_OK(fixture.session->run(edit));
        request = edit.value();
        request.notes = u"sans"_s;
        if (old)
            closeIn2019(fixture, request);
        else
            REQUIRE_OK(fixture.session->run(EditRecord<Request>(request)));
        REQUIRE_OK(fixture.session->saveDraft(u"request"_s, request.row, {{u"notes"_s, mark("brouillon")}}));
        REQUIRE_OK(fixture.session->saveDraft(u"request:letter:ack:fr"_s, request.row, {{u"to"_s, mark("lettre")}}));
        DocumentRecord paper;
        paper.title = mark("titre");
        paper.fileName = u"lettre.txt"_s;
        paper.recordKind = u"request"_s;
        paper.recordRef = request.ref;
        const QByteArray bytes = mark("octets").toUtf8() + QByteArray(9000, 'b') + mark("fin").toUtf8();
        REQUIRE_OK(fixture.session->run(AttachDocument(paper, bytes)));
        Task task;
        task.title = mark("tache");
        task.recordKind = u"request"_s;
        task.recordRef = request.ref;
        fixture.added(task);
        PortabilityExport package;
        package.request = request.ref;
        package.subjectName = mark("paquet");
        fixture.added(package);
    }
    return out;
}

} // namespace

TEST_CASE("periods: from which day something is to be erased", "[purge]") {
    Request request;
    request.status = u"closed"_s;
    request.closedOn = QDate(2024, 2, 29);
    CHECK(erasableFrom(request, 5) == QDate(2029, 3, 1)); // never a day too early
    CHECK(erasableFrom(request, 4) == QDate(2028, 2, 29));
    request.closedOn = {};
    request.answeredOn = QDate(2024, 5, 7);
    CHECK(erasableFrom(request, 1) == QDate(2025, 5, 7));
    request.status = u"in_progress"_s;
    CHECK_FALSE(erasableFrom(request, 1));
    PortabilityExport package;
    CHECK_FALSE(erasableFrom(package, 12)); // never handed over
    package.sentOn = QDate(2025, 1, 31);
    CHECK(erasableFrom(package, 1) == QDate(2025, 3, 1));
    DocumentRecord paper;
    request.identityStatus = u"asked"_s;
    CHECK_FALSE(identityErasableFrom(paper, &request, 0)); // not an identity paper
    paper.identityPaper = true;
    CHECK_FALSE(identityErasableFrom(paper, &request, 0)); // still needed
    request.identityCheckedOn = QDate(2026, 3, 9);
    CHECK(identityErasableFrom(paper, &request, 0) == QDate(2026, 3, 9));
}

TEST_CASE("a purge leaves no trace of what it erased, and everything else", "[purge]") {
    SessionFixture fixture;
    constexpr int closed = 40;
    const Seeded seeded = seed(fixture, closed);
    REQUIRE(seeded.markers.size() == closed * 12);
    const QByteArray before = imageOf(*fixture.session);
    CHECK(hits(before, seeded.markers) >= closed * 11); // the control: the search finds what is there
    const RequestStatistics year = requestStatistics(
        REQUIRE_OK(listAll<Request>(*fixture.session)), 2019, fixture.session->today(), u"national"_s);
    CHECK(year.received == closed);

    const QList<PurgeItem> list = REQUIRE_OK(purgeList(*fixture.session));
    REQUIRE(list.size() == closed); // the open one is not on it
    CHECK(list.first().since == QDate(2024, 4, 2));
    CHECK(list.first().with == 3);
    const qint64 entries = fixture.entries();
    Purge purge(list);
    const Done done = REQUIRE_OK(eraseForGood(*fixture.session, purge));
    CHECK(done.what.en.contains(u"160 records"_s));
    CHECK(fixture.entries() == entries + 1);
    CHECK(fixture.lastEntry().action == u"vault_purge"_s);
    CHECK(fixture.session->undoText().isEmpty() == false); // earlier acts are still there, this one cannot be undone

    const QByteArray after = imageOf(*fixture.session);
    CHECK(foundIn(after, seeded.markers) == QStringList{});
    CHECK(hits(after, seeded.keptMarkers) >= seeded.keptMarkers.size());
    CHECK(REQUIRE_OK(fixture.session->vault().verify()).ok);
    CHECK(REQUIRE_OK(search(*fixture.session, marker(0, "nom"))).isEmpty());
    CHECK_FALSE(REQUIRE_OK(search(*fixture.session, marker(closed, "nom"))).isEmpty());
    REQUIRE_ERROR(fixture.session->findByRef<Request>(seeded.refs.first()), Error::Kind::NotFound);
    REQUIRE_OK(fixture.session->findByRef<Request>(seeded.refs.last()));
    CHECK(REQUIRE_OK(purgeList(*fixture.session)).isEmpty());

    // A reference is never given twice, and the year still adds up.
    Request again = fixture.aRequest();
    again.receivedOn = QDate(2019, 6, 1);
    CHECK(fixture.added(again).ref == u"DEM-2019-%1"_s.arg(closed + 1, 4, 10, QLatin1Char('0')));
    const QList<RequestFigures> erased = REQUIRE_OK(erasedRequests(*fixture.session));
    CHECK(erased.size() == closed);
    const RequestStatistics same = requestStatistics({}, 2019, fixture.session->today(), u"national"_s, erased);
    CHECK(same == year);

    // In the file itself, after closing: nothing in the clear anywhere, and still nothing inside.
    fixture.session.reset();
    QFile file(fixture.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(hits(file.readAll(), seeded.markers + seeded.keptMarkers) == 0);
    fixture.session = REQUIRE_OK(fixture.open());
    CHECK(foundIn(imageOf(*fixture.session), seeded.markers) == QStringList{});
}

TEST_CASE("with a person go the drafts of new records and the kept filters that name her", "[purge]") {
    SessionFixture fixture;
    const auto closedLongAgo = [&](const QString& last, const QString& first, const QString& mail) {
        Request request = fixture.aRequest(last);
        request.subjectFirstName = first;
        request.subjectEmail = mail;
        request.receivedOn = QDate(2019, 3, 5);
        request = fixture.added(request);
        closeIn2019(fixture, request);
    };
    closedLongAgo(u"Zqxœuvrard"_s, u"Zqxzoé"_s, u"zqxmail@exemple.fr"_s);
    closedLongAgo(u"Zqxreste"_s, u"Anne"_s, {});
    Request open = fixture.aRequest(u"Zqxreste"_s); // she has another request that is open
    open.subjectFirstName = u"Anne"_s;
    fixture.added(open);

    // Drafts of records that were never saved, of Claire and of somebody else.
    REQUIRE_OK(fixture.session->saveDraft(
        u"request"_s, 0, {{u"subject_last_name"_s, u"ZQXOEUVRARD"_s}, {u"subject_first_name"_s, u"Zqxzoé"_s}}));
    REQUIRE_OK(fixture.session->saveDraft(u"task"_s, 0, {{u"title"_s, u"Écrire à zqxmail@exemple.fr"_s}}));
    REQUIRE_OK(fixture.session->saveDraft(u"breach"_s, 0, {{u"title"_s, u"Dossier de Zqxœuvrard, sans prénom"_s}}));
    REQUIRE_OK(fixture.session->saveDraft(u"contact"_s, 0, {{u"name"_s, u"Cabinet Anne Zqxreste"_s}}));
    REQUIRE_OK(fixture.session->vault().database().writeDraft([](Writer& writer) -> Result<> {
        TRY(writer.run(u"INSERT INTO draft (kind, row, staff, body, at) VALUES ('request', 0, 'Paul', "
                       "'{\"letter\":\"Je soussignée Zqxzoé ZQXŒUVRARD …\"}', '2026-04-01T00:00:00Z')"_s));
        return {};
    }));
    SavedFilter named{u"Suivi Zqxœuvrard"_s, {}};
    named.query.preset = u"open"_s;
    SavedFilter asked{u"Sa recherche"_s, {}};
    asked.query.search = u"zqxoeuvrard accès"_s;
    SavedFilter handled{u"Une valeur"_s, {}};
    handled.query.equals = {{u"subject_email"_s, {u"zqxmail@exemple.fr"_s}}};
    SavedFilter others{u"Zqxreste en cours"_s, {}};
    SavedFilter longer{u"Zqxœuvrardine"_s, {}}; // another name that begins alike
    for (const SavedFilter& each : {named, asked, handled, others, longer})
        REQUIRE_OK(keepFilter(*fixture.session, Request::type(), each));
    REQUIRE_OK(keepFilter(*fixture.session, Contact::type(), named));

    const QStringList markers{u"Zqxœuvrard,"_s, u"zqxoeuvrard accès"_s, u"ZQXŒUVRARD"_s, u"zqxmail"_s, u"Suivi Zqx"_s};
    REQUIRE(hits(imageOf(*fixture.session), markers) >= markers.size()); // the control: they are there
    Purge purge(REQUIRE_OK(purgeList(*fixture.session)));
    REQUIRE_OK(eraseForGood(*fixture.session, purge));
    const QJsonObject payload = *fixture.lastEntry().payload;
    CHECK(payload[u"new_drafts"_s].toInt() == 3);
    CHECK(payload[u"filters"_s].toInt() == 4);
    QStringList left;
    for (const Draft& draft : REQUIRE_OK(fixture.session->drafts()))
        left += draft.kind;
    left.sort();
    // A last name alone is not a person: what was typed stays.
    CHECK(left == QStringList{u"breach"_s, u"contact"_s});
    QStringList filters;
    for (const SavedFilter& filter : REQUIRE_OK(savedFilters(*fixture.session, Request::type())))
        filters += filter.name;
    CHECK(filters == QStringList{u"Zqxœuvrardine"_s, u"Zqxreste en cours"_s});
    CHECK(REQUIRE_OK(savedFilters(*fixture.session, Contact::type())).isEmpty());
    CHECK(foundIn(imageOf(*fixture.session), {u"zqxoeuvrard accès"_s, u"ZQXŒUVRARD"_s, u"zqxmail"_s, u"Suivi Zqx"_s}) ==
          QStringList{});
}

TEST_CASE("the backups that still hold erased data are named, and dropped when asked", "[purge]") {
    SessionFixture fixture;
    const Seeded seeded = seed(fixture, 1);
    REQUIRE_OK(fixture.session->run(BackUpNow()));
    REQUIRE_OK(fixture.session->run(Backup(fixture.file(u"ailleurs.greffe"_s))));
    REQUIRE_OK(fixture.session->run(Purge(REQUIRE_OK(purgeList(*fixture.session)))));
    HeldElsewhere held = REQUIRE_OK(heldElsewhere(*fixture.session));
    REQUIRE(held.backups.size() == 2); // the one asked for, and the one before the purge
    CHECK(held.byHand.size() == 1);
    CHECK(held.backups.first().ends == fixture.clock.now().addMonths(12));
    QStringList paths;
    for (const HoldingBackup& each : std::as_const(held.backups))
        paths += each.file.path;

    // It can be taken back from one of them as long as they are there.
    {
        const auto backup = REQUIRE_OK(OpenedCopy::openLike(fixture.session->vault(), paths.first(), fixture.clock));
        BackedUpRecord found = REQUIRE_OK(recordInBackup(*backup, seeded.refs.first(), {}));
        CHECK(found.documents.size() == 1);
        REQUIRE_OK(fixture.session->run(restoreFromBackup(*fixture.session, std::move(found))));
    }
    const Request back = REQUIRE_OK(fixture.session->findByRef<Request>(seeded.refs.first()));
    CHECK(back.subjectLastName == marker(0, "nom"));
    CHECK(fixture.lastEntry().action == u"record_restore"_s);
    const QList<qint64> papers =
        REQUIRE_OK(fixture.session->stores().documents.of(u"request"_s, back.ref, back.organisation));
    REQUIRE(papers.size() == 1);
    CHECK(REQUIRE_OK(fixture.session->stores().documents.content(papers.first()))
              .startsWith(marker(0, "octets").toUtf8()));

    REQUIRE_ERROR(fixture.session->run(DropBackups({fixture.file(u"ailleurs.greffe"_s)})), Error::Kind::NotFound);
    CHECK(QFileInfo::exists(fixture.file(u"ailleurs.greffe"_s)));
    REQUIRE_OK(fixture.session->run(DropBackups(paths)));
    CHECK(REQUIRE_OK(heldElsewhere(*fixture.session)).backups.isEmpty());
    CHECK(fixture.lastEntry().action == u"backup_drop"_s);
}

TEST_CASE("a record is brought back over the present one, and undo takes that back", "[restore]") {
    SessionFixture fixture;
    Request request = fixture.added(fixture.aRequest());
    const QString path = fixture.file(u"copie.greffe"_s);
    REQUIRE_OK(fixture.session->run(Backup(path)));
    request.notes = u"abîmé par erreur"_s;
    request.subjectLastName = u"Martin"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(request)));
    const auto backup = REQUIRE_OK(OpenedCopy::openLike(fixture.session->vault(), path, fixture.clock));
    REQUIRE_ERROR(recordInBackup(*backup, u"DEM-2026-0009"_s, {}), Error::Kind::NotFound);
    REQUIRE_OK(fixture.session->run(
        restoreFromBackup(*fixture.session, REQUIRE_OK(recordInBackup(*backup, u" DEM-2026-0001 "_s, {})))));
    Request now = fixture.stored(request);
    CHECK(now.subjectLastName == u"Durand"_s);
    CHECK(now.notes.isEmpty());
    CHECK(now.revision == 3);
    REQUIRE_OK(fixture.session->undo());
    CHECK(fixture.stored(request).subjectLastName == u"Martin"_s);
}

TEST_CASE("the preview of a backup tells what it holds and who opens it", "[restore]") {
    SessionFixture fixture;
    fixture.added(fixture.aRequest());
    const QString path = fixture.file(u"copie.greffe"_s);
    REQUIRE_OK(fixture.session->run(Backup(path)));
    const QString head = fixture.session->journalHead();
    const Credentials claire{u"Claire"_s, SecretBytes::fromPassphrase(u"coffre-exemple"_s), {}};
    const BackupPreview preview = REQUIRE_OK(previewBackup(path, claire, fixture.clock));
    CHECK(preview.organisations == QStringList{u"AlloClaim"_s});
    CHECK(preview.lastEntryAt == fixture.clock.now());
    CHECK(preview.lastEntryBy == u"Claire"_s);
    CHECK(preview.checked.ok);
    CHECK(preview.journalEntries == fixture.entries() - 1); // without its own entry
    CHECK(preview.journalHead != head);
    CHECK(preview.openers.size() == 2);
    for (const BackupPreview::Kind& kind : preview.kinds)
        if (kind.key == u"request"_s)
            CHECK(kind.living == 1);
    const Credentials wrong{u"Claire"_s, SecretBytes::fromPassphrase(u"faux"_s), {}};
    REQUIRE_ERROR(previewBackup(path, wrong, fixture.clock), Error::Kind::Locked);
}

TEST_CASE("the details of old journal entries go; the chain stays", "[purge]") {
    SessionFixture fixture;
    fixture.added(fixture.aRequest());
    const QString head = fixture.session->journalHead();
    const qint64 entries = fixture.entries();
    fixture.clock.set(QDateTime(QDate(2032, 4, 2), QTime(9, 0), Qt::UTC));
    CHECK(REQUIRE_OK(purgeList(*fixture.session)).isEmpty()); // six years to the day: the period is full tomorrow
    fixture.clock.advance(86400);
    const QList<PurgeItem> list = REQUIRE_OK(purgeList(*fixture.session));
    REQUIRE(list.size() == 1);
    CHECK(list.first().category == u"journal"_s);
    CHECK(list.first().journalCount == entries);
    Purge purge(list);
    REQUIRE_ERROR(fixture.session->run(purge), Error::Kind::Locked); // the passphrase was typed years ago
    fixture.confirm();
    REQUIRE_OK(fixture.session->run(purge));
    CHECK(purge.journalDetails() == entries);
    const JournalReport report = REQUIRE_OK(fixture.session->vault().journal().verify(head));
    CHECK(report.ok);
    CHECK(report.entries == entries + 1);
    CHECK_FALSE(REQUIRE_OK(fixture.session->vault().journal().find(1))->payload.has_value());

    RetentionPeriods periods = REQUIRE_OK(retentionPeriods(*fixture.session));
    CHECK(periods == RetentionPeriods{});
    periods.journalYears = 0;
    const Error error = REQUIRE_ERROR(setRetentionPeriods(*fixture.session, periods), Error::Kind::Invalid);
    CHECK(error.where == u"retention_journal_years"_s);
    periods.journalYears = 2;
    periods.backupMonths = 3;
    REQUIRE_OK(setRetentionPeriods(*fixture.session, periods));
    CHECK(REQUIRE_OK(retentionPeriods(*fixture.session)) == periods);
    CHECK(backupMonths(fixture.session->vault()) == 3);
}

TEST_CASE("a backup precedes an import; a reader may not purge", "[purge]") {
    SessionFixture fixture;
    fixture.session.reset();
    fixture.session = REQUIRE_OK(fixture.open());
    const QList<BackupFile> daily = backupOverview(fixture.session->vault().vaultId(), fixture.clock).files;
    REQUIRE(daily.size() == 1); // made by the opening itself
    CHECK(daily.first().reason == u"daily"_s);
    Purge nothing({});
    REQUIRE_ERROR(fixture.session->run(nothing), Error::Kind::Invalid);
    CHECK(backupOverview(fixture.session->vault().vaultId(), fixture.clock).files.size() == 1);
}
