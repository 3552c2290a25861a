// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include "vault/devicememory.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>

#include <sqlite3.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("a vault is created, closed and opened again", "[vault]") {
    VaultFixture fixture;
    {
        const auto vault = fixture.create();
        CHECK(vault->staff() == fixture.staff);
        CHECK(vault->role() == u"administrator"_s);
        CHECK(vault->label() == u"AlloClaim"_s);
        CHECK_FALSE(vault->isReadOnly());
        CHECK(vault->notices().isEmpty());
        REQUIRE_OK(writeMarker(*vault, 1));
        CHECK(REQUIRE_OK(vault->journal().count()) == 2);
        REQUIRE_OK(vault->close());
    }
    CHECK(QDir(fixture.folder.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u"Coffre d’essai.greffe"_s});
    const auto vault = REQUIRE_OK(fixture.open());
    CHECK(vault->notices().isEmpty());
    CHECK(countOf(*vault, u"SELECT count(*) FROM setting"_s) == 1);
    CHECK(REQUIRE_OK(vault->journal().verify()).ok);
    const VerifyReport report = REQUIRE_OK(vault->verify());
    for (const auto& check : report.checks) {
        INFO(check.name.toStdString() << ": " << check.detail.en.toStdString());
        CHECK(check.ok);
    }
    CHECK(report.ok);
}

TEST_CASE("the driver uses our SQLCipher and every pragma of the design", "[vault]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    const auto value = [&](const char* sql) {
        Rows query = REQUIRE_OK(vault->database().read(QString::fromLatin1(sql)));
        REQUIRE(query.next());
        return query.value(0).toString();
    };
    CHECK(value("SELECT sqlite_version()") == QLatin1StringView(sqlite3_libversion()));
    CHECK(value("SELECT sqlite_version()") == u"3.51.3"_s);
    CHECK(value("PRAGMA cipher_version").startsWith(u"4.14.0"_s));
    CHECK(value("PRAGMA journal_mode") == u"truncate"_s);
    CHECK(value("PRAGMA locking_mode") == u"exclusive"_s);
    CHECK(value("PRAGMA synchronous") == u"3"_s);
    CHECK(value("PRAGMA secure_delete") == u"1"_s);
    CHECK(value("PRAGMA foreign_keys") == u"1"_s);
    CHECK(value("PRAGMA trusted_schema") == u"0"_s);
    CHECK(value("PRAGMA cell_size_check") == u"1"_s);
    CHECK(value("PRAGMA temp_store") == u"2"_s);
    CHECK(value("PRAGMA application_id") == u"1196574277"_s);
    // Full-text search is compiled in.
    REQUIRE_OK(vault->database().writeDraft([](Writer& writer) -> Result<> {
        TRY(writer.run(u"CREATE VIRTUAL TABLE trial USING fts5(body, tokenize = 'unicode61 remove_diacritics 2')"_s));
        TRY(writer.run(u"INSERT INTO trial VALUES (?)"_s, {u"Société"_s}));
        return {};
    }));
    CHECK(value("SELECT count(*) FROM trial WHERE trial MATCH 'societe'") == u"1"_s);
}

TEST_CASE("a stock reader opens the image with the raw key only", "[vault]") {
    // Fail closed: plain SQLite ignores a key, so an image that it can read would be in clear.
    VaultFixture fixture;
    REQUIRE_OK(fixture.create()->close());
    const QString image = fixture.folder.filePath(u"image.db"_s);
    writeBytes(image, bytesOf(fixture.path).mid(65536));
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(image.toUtf8().constData(), &handle) == SQLITE_OK);
    CHECK(sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) == SQLITE_NOTADB);
    sqlite3_close(handle);
}

TEST_CASE("wrong ways in have their own sentences", "[vault]") {
    VaultFixture fixture;
    REQUIRE_OK(fixture.create()->close());
    const QByteArray before = bytesOf(fixture.path);

    REQUIRE_ERROR(Vault::open(fixture.path, as(fixture.staff, u"faux"_s), fixture.clock), Error::Kind::Locked);
    const Error unknown =
        REQUIRE_ERROR(Vault::open(fixture.path, as(u"Zoé"_s, u"x"_s), fixture.clock), Error::Kind::Locked);
    CHECK(unknown.message.fr.contains(u"Claire Fontaine"_s));
    REQUIRE_ERROR(Vault::open(fixture.path, Credentials{}, fixture.clock), Error::Kind::Locked);
    REQUIRE_ERROR(Vault::open(fixture.folder.filePath(u"absent.greffe"_s), as(u""_s, u"x"_s), fixture.clock),
        Error::Kind::NotFound);
    REQUIRE_ERROR(Vault::open(fixture.folder.path(), as(u""_s, u"x"_s), fixture.clock), Error::Kind::Corrupt);
    const QString text = fixture.folder.filePath(u"lettre.txt"_s);
    writeBytes(text, "Bonjour");
    REQUIRE_ERROR(Vault::open(text, as(u""_s, u"x"_s), fixture.clock), Error::Kind::Corrupt);
    REQUIRE_ERROR(Vault::inspect(text), Error::Kind::Corrupt);
    CHECK(bytesOf(fixture.path) == before);

    // The name is folded and may be left out when there is one slot; the passphrase is taken as it is, NFKC apart.
    REQUIRE_OK(Vault::open(fixture.path, as(u"claire fontaine"_s, fixture.passphrase), fixture.clock));
    REQUIRE_OK(Vault::open(fixture.path, as({}, fixture.passphrase), fixture.clock));
    REQUIRE_ERROR(Vault::open(fixture.path, as({}, fixture.passphrase + u' '), fixture.clock), Error::Kind::Locked);
}

TEST_CASE("a vault is never created over another file", "[vault]") {
    VaultFixture fixture;
    writeBytes(fixture.path, "mine");
    const Error error =
        REQUIRE_ERROR(Vault::create(fixture.path, {fixture.staff, phrase(u"x"_s), KdfCost::floor(), {}}, fixture.clock),
            Error::Kind::Invalid);
    CHECK(bytesOf(fixture.path) == "mine");
    REQUIRE_ERROR(Vault::create(fixture.folder.filePath(u"n.greffe"_s), {u""_s, phrase(u"x"_s), KdfCost::floor(), {}},
                      fixture.clock),
        Error::Kind::Invalid);
    REQUIRE_ERROR(
        Vault::create(fixture.folder.filePath(u"n.greffe"_s), {u"A"_s, {}, KdfCost::floor(), {}}, fixture.clock),
        Error::Kind::Invalid);
    CHECK(QDir(fixture.folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("the recovery key opens, and gives a new passphrase", "[vault]") {
    VaultFixture fixture;
    REQUIRE_OK(fixture.create()->close());
    {
        const auto vault =
            REQUIRE_OK(Vault::open(fixture.path, byKey(fixture.recoveryKey.toLower().remove(u' ')), fixture.clock));
        CHECK(vault->openedByRecoveryKey());
        CHECK(vault->role() == u"administrator"_s);
        REQUIRE_OK(vault->resetPassphrase(fixture.staff, phrase(u"nouvelle phrase"_s), KdfCost::floor()));
        REQUIRE_OK(vault->close());
    }
    REQUIRE_ERROR(fixture.open(), Error::Kind::Locked);
    fixture.passphrase = u"nouvelle phrase"_s;
    const auto vault = REQUIRE_OK(fixture.open());
    const QString replaced = REQUIRE_OK(vault->replaceRecoveryKey());
    REQUIRE_OK(vault->close());
    REQUIRE_ERROR(Vault::open(fixture.path, byKey(fixture.recoveryKey), fixture.clock), Error::Kind::Locked);
    REQUIRE_OK(Vault::open(fixture.path, byKey(replaced), fixture.clock));
}

TEST_CASE("changing the passphrase needs the current one and keeps the recovery key", "[vault]") {
    VaultFixture fixture;
    auto vault = fixture.create();
    REQUIRE_ERROR(vault->changePassphrase(phrase(u"faux"_s), phrase(u"n"_s), KdfCost::floor()), Error::Kind::Locked);
    REQUIRE_OK(vault->changePassphrase(phrase(fixture.passphrase), phrase(u"seconde"_s), KdfCost::floor()));
    CHECK(REQUIRE_OK(vault->checkPassphrase(phrase(u"seconde"_s))));
    CHECK_FALSE(REQUIRE_OK(vault->checkPassphrase(phrase(fixture.passphrase))));
    CHECK(REQUIRE_OK(vault->journal().latest(0, 1)).first().action == u"passphrase_change"_s);
    CHECK(REQUIRE_OK(vault->verify()).ok);
    vault.reset();
    REQUIRE_ERROR(fixture.open(), Error::Kind::Locked);
    REQUIRE_OK(Vault::open(fixture.path, as(fixture.staff, u"seconde"_s), fixture.clock));
    REQUIRE_OK(Vault::open(fixture.path, byKey(fixture.recoveryKey), fixture.clock));
}

TEST_CASE("inspect tells what stands in the header without a key", "[vault]") {
    VaultFixture fixture;
    auto vault = fixture.create();
    VaultInfo info = REQUIRE_OK(Vault::inspect(fixture.path));
    CHECK(info.format == 1);
    CHECK(info.vaultId == vault->vaultId());
    REQUIRE(info.slots.size() == 2);
    CHECK(info.slots[0].staff == fixture.staff);
    CHECK(info.slots[0].kind == u"passphrase"_s);
    CHECK(info.slots[0].cost == KdfCost::floor());
    CHECK(info.slots[1].kind == u"recovery"_s);
    CHECK(info.inUse);
    CHECK(info.holder.name == fixture.staff);
    CHECK_FALSE(info.headerDamaged);
    vault.reset();
    info = REQUIRE_OK(Vault::inspect(fixture.path));
    CHECK_FALSE(info.inUse);
    CHECK(info.holder.name.isEmpty());
}

TEST_CASE("backup and restore", "[vault]") {
    VaultFixture fixture;
    auto vault = fixture.create();
    REQUIRE_OK(writeMarker(*vault, 7));
    const QString backup = fixture.folder.filePath(u"sauvegarde.greffe"_s);
    const QString head = REQUIRE_OK(vault->journal().head());
    REQUIRE_OK(vault->backupTo(backup));
    REQUIRE_ERROR(vault->backupTo(backup), Error::Kind::Invalid);
    CHECK(
        QFileInfo(backup).permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    REQUIRE_OK(writeMarker(*vault, 8));
    CHECK(REQUIRE_OK(vault->verify()).ok);
    vault.reset();

    const QString output = fixture.folder.filePath(u"restauré.greffe"_s);
    REQUIRE_ERROR(Vault::restore(backup, output, as({}, u"faux"_s), fixture.clock), Error::Kind::Locked);
    CHECK_FALSE(QFileInfo::exists(output));
    REQUIRE_ERROR(
        Vault::restore(backup, fixture.path, as({}, fixture.passphrase), fixture.clock), Error::Kind::Invalid);
    REQUIRE_OK(Vault::restore(backup, output, as({}, fixture.passphrase), fixture.clock));
    const auto restored = REQUIRE_OK(Vault::open(output, as({}, fixture.passphrase), fixture.clock));
    CHECK(countOf(*restored, u"SELECT count(*) FROM setting"_s) == 1);
    CHECK(REQUIRE_OK(restored->journal().verify(head)).ok);
    // This computer saw a later state of this vault: said before data are shown.
    REQUIRE(restored->notices().size() == 1);
    CHECK(restored->notices().first().en.contains(u"restored from a backup"_s));
    CHECK(QDir(fixture.folder.path()).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("an older file put back in place is noticed", "[vault]") {
    VaultFixture fixture;
    auto vault = fixture.create();
    REQUIRE_OK(vault->close());
    const QByteArray older = bytesOf(fixture.path);
    vault = REQUIRE_OK(fixture.open());
    REQUIRE_OK(writeMarker(*vault, 1));
    vault.reset();
    vault = REQUIRE_OK(fixture.open()); // the control: nothing to say about the normal successor
    CHECK(vault->notices().isEmpty());
    vault.reset();
    writeBytes(fixture.path, older);
    vault = REQUIRE_OK(fixture.open());
    REQUIRE(vault->notices().size() == 1);
    CHECK(vault->notices().first().fr.contains(u"plus ancien"_s));
}

TEST_CASE("an older header put back into a newer file is noticed", "[vault]") {
    VaultFixture fixture;
    auto vault = fixture.create();
    REQUIRE_OK(vault->close());
    const QByteArray olderHeader = bytesOf(fixture.path).left(65536);
    vault = REQUIRE_OK(fixture.open());
    REQUIRE_OK(vault->changePassphrase(phrase(fixture.passphrase), phrase(u"seconde"_s), KdfCost::floor()));
    vault.reset();
    QByteArray file = bytesOf(fixture.path);
    file.replace(0, 65536, olderHeader);
    writeBytes(fixture.path, file);
    vault = REQUIRE_OK(fixture.open()); // the founder is an administrator
    REQUIRE(vault->notices().size() == 1);
    CHECK(vault->notices().first().en.contains(u"older or foreign header"_s));
    CHECK(REQUIRE_OK(vault->journal().latest(0, 1)).first().action == u"header_replaced"_s);
}

TEST_CASE("a file replaced or changed under an open vault is noticed before the next write", "[vault]") {
    VaultFixture fixture;
    auto vault = fixture.create();
    REQUIRE_OK(writeMarker(*vault, 1));
    const QByteArray whole = bytesOf(fixture.path);

    SECTION("replaced") {
        QFile::remove(fixture.path);
        writeBytes(fixture.path, whole);
        REQUIRE_ERROR(writeMarker(*vault, 2), Error::Kind::Conflict);
    }
    SECTION("deleted") {
        QFile::remove(fixture.path);
        REQUIRE_ERROR(writeMarker(*vault, 2), Error::Kind::Conflict);
    }
    SECTION("first page rewritten in place") {
        QFile file(fixture.path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.seek(65536 + 200);
        file.write("somebody else");
        file.close();
        REQUIRE_ERROR(writeMarker(*vault, 2), Error::Kind::Conflict);
    }
    SECTION("control: untouched") {
        REQUIRE_OK(writeMarker(*vault, 2));
    }
}

TEST_CASE("new slots of the product cost 256 MiB and 3 passes or more", "[vault]") {
    const KdfCost cost = KdfCost::calibrated();
    CHECK(cost.memoryBytes >= 256ULL * 1024 * 1024);
    CHECK(cost.passes >= 3);
}
