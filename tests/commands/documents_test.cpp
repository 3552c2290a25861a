// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/breachcommands.h"
#include "commands/exportcommands.h"
#include "commands/vaultcommands.h"
#include "sessionfixture.h"
#include "store/stores.h"

#include <QCryptographicHash>
#include <QFile>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace

TEST_CASE("an issued notice is kept exactly as written, and ends undo", "[documents]") {
    SessionFixture fixture;
    Breach breach;
    breach.title = u"Vol d’un portable"_s;
    breach.awareAt = Instant{QDateTime(QDate(2026, 4, 1), QTime(8, 0), Qt::UTC), u"Europe/Paris"_s};
    breach = fixture.added(breach);
    const QString head = fixture.session->journalHead();
    IssueBreachNotice command(breach.id(), u"initial"_s, fixture.file(u"notice.pdf"_s), Language::French);
    REQUIRE_OK(fixture.session->run(command));
    CHECK_FALSE(command.missing().isEmpty());
    CHECK(command.sha256() == hashOf(bytesOf(fixture.file(u"notice.pdf"_s))));
    CHECK(command.record().anchor == head);
    CHECK(REQUIRE_OK(fixture.session->stores().documents.content(command.record().row)) ==
          bytesOf(fixture.file(u"notice.pdf"_s)));
    const QList<TimelineEntry> entries = REQUIRE_OK(timeline(*fixture.session, Breach::type(), breach.row));
    REQUIRE(entries.size() == 2);
    CHECK(entries.first().what == TimelineEntry::What::Document);
    CHECK(entries.first().ref == command.record().ref);
    // The adding of the breach can no longer be taken back.
    const Error error = REQUIRE_ERROR(fixture.session->undo(), Error::Kind::Conflict);
    CHECK(error.message.fr.contains(u"document"_s));
    const Result<Done> wrong = fixture.session->run(
        IssueBreachNotice(breach.id(), u"later"_s, fixture.file(u"wrong.pdf"_s), Language::French));
    REQUIRE_FALSE(wrong.has_value());
    CHECK_FALSE(QFile::exists(fixture.file(u"wrong.pdf"_s)));
}

TEST_CASE("a package is built, kept as a record and journalled on its request", "[documents]") {
    SessionFixture fixture;
    Request request = fixture.aRequest();
    request.rights = {u"portability"_s};
    request = fixture.added(request);
    QFile data(fixture.file(u"claims.csv"_s));
    REQUIRE(data.open(QIODevice::WriteOnly));
    data.write("date,amount\n2026-01-01,12\n2026-01-02,13\n");
    data.close();
    ExportWishes wishes;
    wishes.sets = {PackageSet{data.fileName(), {}, u"Sinistres"_s, u"provided"_s, {}, {}, {}, {}}};
    BuildExport command(request.id(), wishes, fixture.file(u"paquet.zip"_s));
    REQUIRE_OK(fixture.session->run(command));
    CHECK(command.record().ref == u"EXP-2026-0001"_s);
    CHECK(command.record().sha256 == hashOf(bytesOf(fixture.file(u"paquet.zip"_s))));
    CHECK(fixture.lastEntry().object == u"request DEM-2026-0001"_s);
    const PackageReport report = REQUIRE_OK(verifyPackage(fixture.file(u"paquet.zip"_s)));
    CHECK(report.ok());
    CHECK(report.ref == u"EXP-2026-0001"_s);
    CHECK(report.requestRef == request.ref);
    // A data file that is not there: no record, no number used, no file.
    wishes.sets[0].path = fixture.file(u"missing.csv"_s);
    REQUIRE_FALSE(fixture.session->run(BuildExport(request.id(), wishes, fixture.file(u"deux.zip"_s))).has_value());
    CHECK_FALSE(QFile::exists(fixture.file(u"deux.zip"_s)));
    wishes.sets[0].path = data.fileName();
    BuildExport second(request.id(), wishes, fixture.file(u"deux.zip"_s));
    REQUIRE_OK(fixture.session->run(second));
    CHECK(second.record().ref == u"EXP-2026-0002"_s);
    CHECK(REQUIRE_OK(usedBy(*fixture.session, AnyRecord(request))).size() == 2);
}

TEST_CASE("a backup opens, and carries everything but its own entry", "[documents]") {
    SessionFixture fixture;
    const Request request = fixture.added(fixture.aRequest());
    const QString head = fixture.session->journalHead();
    Backup command(fixture.file(u"copie.greffe"_s));
    REQUIRE_OK(fixture.session->run(command));
    const std::unique_ptr<Session> copy = REQUIRE_OK(Session::open(fixture.file(u"copie.greffe"_s),
        Credentials{u"Claire"_s, SecretBytes::fromPassphrase(u"coffre-exemple"_s), {}}, fixture.clock));
    CHECK(copy->journalHead() == head);
    CHECK(REQUIRE_OK(copy->find(request.id())) == request);
}

TEST_CASE("everything goes out, encrypted", "[documents]") {
    SessionFixture fixture;
    fixture.added(fixture.aRequest());
    DocumentRecord letter;
    letter.title = u"Lettre"_s;
    letter.fileName = u"lettre.txt"_s;
    letter.recordKind = u"request"_s;
    letter.recordRef = u"DEM-2026-0001"_s;
    REQUIRE_OK(fixture.session->run(AttachDocument(letter, "MARQUEUR-DE-LA-LETTRE")));
    ExportAll command(fixture.file(u"tout.zip"_s), SecretBytes::fromPassphrase(u"mot de passe"_s));
    REQUIRE_OK(fixture.session->run(command));
    CHECK(command.records() == 3);
    const QByteArray bytes = bytesOf(fixture.file(u"tout.zip"_s));
    CHECK_FALSE(bytes.contains("MARQUEUR"));
    CHECK_FALSE(bytes.contains("Durand"));
    CHECK(command.sha256() == hashOf(bytes));
    REQUIRE_FALSE(fixture.session->run(ExportAll(fixture.file(u"vide.zip"_s), SecretBytes())).has_value());
    CHECK_FALSE(QFile::exists(fixture.file(u"vide.zip"_s)));
}
