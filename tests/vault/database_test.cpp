// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include "vault/migrator.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString insertSetting = u"INSERT INTO setting (key, value) VALUES (?, ?)"_s;

JournalDraft someEntry() {
    return {u"setting_change"_s, u"setting a"_s, {}};
}

} // namespace

TEST_CASE("one write is one transaction, one journal entry, one signal", "[database]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    Database& database = vault->database();
    QList<ChangeSet> signalled;
    QObject::connect(&database, &Database::committed, [&](const ChangeSet& changes) { signalled << changes; });
    const qint64 before = REQUIRE_OK(vault->journal().count());

    const ChangeSet changes = REQUIRE_OK(database.write([](Writer& writer) -> Result<> {
        TRY(writer.run(insertSetting, {u"a"_s, u"1"_s}));
        TRY(writer.run(u"UPDATE setting SET value = '2' WHERE key = 'a'"_s));
        if (writer.changes() != 1)
            return Error{Error::Kind::Bug};
        const qint64 row =
            TRY(writer.insert(u"INSERT INTO staff (staff_id, name, role, since) VALUES (?, 'Zoé', 'reader', '')"_s,
                {QByteArray(16, 'z')}));
        writer.note({u"staff"_s, row, Change::What::Added});
        writer.note({u"staff"_s, row, Change::What::Added});
        writer.journal(someEntry());
        return {};
    }));
    CHECK(changes.size() == 1);
    REQUIRE(signalled.size() == 1);
    CHECK(signalled.first() == changes);
    CHECK(REQUIRE_OK(vault->journal().count()) == before + 1);

    const QList<JournalEntry> last = REQUIRE_OK(vault->journal().latest(0, 1));
    CHECK(last.first().at == fixture.clock.now());
    CHECK(last.first().staff == fixture.staff);
}

TEST_CASE("a write that fails, or is not journalled as it must be, leaves no trace", "[database]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    Database& database = vault->database();
    int signalled = 0;
    QObject::connect(&database, &Database::committed, [&] { ++signalled; });
    const qint64 before = REQUIRE_OK(vault->journal().count());
    const auto attempt = [&](const std::function<Result<>(Writer&)>& after) {
        return database.write([&](Writer& writer) -> Result<> {
            TRY(writer.run(insertSetting, {u"a"_s, u"1"_s}));
            return after(writer);
        });
    };
    REQUIRE_ERROR(attempt([](Writer&) -> Result<> { return Error{Error::Kind::Conflict}; }), Error::Kind::Conflict);
    REQUIRE_ERROR(attempt([](Writer&) -> Result<> { return {}; }), Error::Kind::Bug);
    REQUIRE_ERROR(attempt([](Writer& writer) -> Result<> {
        writer.journal(someEntry());
        writer.journal(someEntry());
        return {};
    }),
        Error::Kind::Bug);
    REQUIRE_ERROR(attempt([](Writer& writer) -> Result<> {
        writer.journal(someEntry());
        TRY(writer.run(insertSetting, {u"b"_s, u"not JSON"_s}));
        return {};
    }),
        Error::Kind::Invalid);
    REQUIRE_ERROR(attempt([&](Writer&) -> Result<> {
        TRY(database.write([](Writer&) -> Result<> { return {}; }));
        return {};
    }),
        Error::Kind::Bug);
    REQUIRE_ERROR(database.writeDraft([](Writer& writer) -> Result<> {
        writer.journal(someEntry());
        return {};
    }),
        Error::Kind::Bug);
    const Error error = REQUIRE_ERROR(database.read(u"SELECT 'secret value' FROM nowhere"_s), Error::Kind::Bug);
    CHECK_FALSE(error.detail.contains(u"secret"_s));
    CHECK_FALSE(error.detail.contains(u"nowhere"_s));
    CHECK_THROWS(attempt([](Writer&) -> Result<> { throw 1; }));

    CHECK(signalled == 0);
    CHECK(countOf(*vault, u"SELECT count(*) FROM setting"_s) == 0);
    CHECK(REQUIRE_OK(vault->journal().count()) == before);
    REQUIRE_OK(attempt([](Writer& writer) -> Result<> {
        writer.journal(someEntry());
        return {};
    }));
    CHECK(signalled == 1);
}

TEST_CASE("drafts are written without a journal entry", "[database]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    const qint64 before = REQUIRE_OK(vault->journal().count());
    REQUIRE_OK(vault->database().writeDraft([](Writer& writer) -> Result<> {
        TRY(writer.run(u"INSERT INTO draft VALUES ('request', 0, 'Claire', '{}', '')"_s));
        return {};
    }));
    CHECK(REQUIRE_OK(vault->journal().count()) == before);
    CHECK(countOf(*vault, u"SELECT count(*) FROM draft"_s) == 1);
}

TEST_CASE("the same statement runs again, within itself, and gives what is stored as it is", "[database]") {
    VaultFixture fixture;
    auto vault = fixture.create();
    Database& database = vault->database();
    const QString sql = u"SELECT ?, ?, ?, ?, ?"_s;
    for (int round = 0; round < 3; ++round) { // prepared, kept, and kept again
        Rows outer = REQUIRE_OK(database.read(sql, {round, u""_s, QString(), QByteArray("a\0b", 3), u"é\0e"_s}));
        REQUIRE(outer.next());
        Rows inner = REQUIRE_OK(database.read(sql, {100 + round, 2.5, QVariant(), QByteArray(), true}));
        REQUIRE(inner.next());
        CHECK(outer.integer(0) == round);
        CHECK(inner.integer(0) == 100 + round);
        CHECK_FALSE(outer.isNull(1));
        CHECK(outer.text(1).isEmpty());
        CHECK(outer.isNull(2));
        CHECK(outer.value(2).toString().isNull());
        CHECK(outer.value(3) == QVariant(QByteArray("a\0b", 3)));
        CHECK(outer.text(4) == QString(u"é\0e"_s));
        CHECK(inner.value(1) == QVariant(2.5));
        CHECK(inner.isNull(3));
        CHECK(inner.integer(4) == 1);
        CHECK_FALSE(outer.next());
        CHECK_FALSE(outer.next());
        CHECK(database.finished(outer).has_value());
    }
    // Too few values, too many, a second statement that would be lost, no statement at all.
    for (const QVariantList& values : {QVariantList{1}, QVariantList{1, 2, 3, 4, 5, 6}})
        REQUIRE_ERROR(database.read(sql, values), Error::Kind::Bug);
    REQUIRE_ERROR(database.read(u"SELECT 1; DELETE FROM setting"_s), Error::Kind::Bug);
    REQUIRE_ERROR(database.read(u"-- nothing"_s), Error::Kind::Bug);
    REQUIRE_ERROR(database.read(u"SELECT nothing FROM nowhere"_s), Error::Kind::Bug);

    // What is held over the closing of the vault gives nothing more, and does no harm.
    Rows held = REQUIRE_OK(database.read(u"SELECT 1 UNION SELECT 2"_s));
    REQUIRE(held.next());
    Rows unread = REQUIRE_OK(database.read(u"SELECT 3"_s));
    REQUIRE_OK(vault->close());
    CHECK_FALSE(held.next());
    CHECK_FALSE(unread.next());
}

TEST_CASE("a read-only place opens read-only and stays as it is", "[database]") {
    VaultFixture fixture;
    REQUIRE_OK(fixture.create()->close());
    const QByteArray before = bytesOf(fixture.path);
    if (geteuid() == 0) {
        // Root may write anywhere, so the folder's permissions say nothing here; tests/faults runs this as another
        // user.
        const auto vault =
            REQUIRE_OK(OpenVaultForTest::openReadOnly(fixture.path, fixture.staff, fixture.passphrase, fixture.clock));
        CHECK(vault->isReadOnly());
        REQUIRE_ERROR(writeMarker(*vault, 1), Error::Kind::Io);
        CHECK(REQUIRE_OK(vault->verify()).ok);
        // Several readers are no harm.
        REQUIRE_OK(OpenVaultForTest::openReadOnly(fixture.path, fixture.staff, fixture.passphrase, fixture.clock));
        REQUIRE_ERROR(fixture.open(), Error::Kind::InUse);
    } else {
        chmod(fixture.folder.path().toUtf8().constData(), 0500);
        const auto vault = REQUIRE_OK(fixture.open());
        CHECK(vault->isReadOnly());
        REQUIRE_ERROR(writeMarker(*vault, 1), Error::Kind::Io);
        chmod(fixture.folder.path().toUtf8().constData(), 0700);
    }
    CHECK(bytesOf(fixture.path) == before);
    CHECK_FALSE(QFileInfo::exists(fixture.path + u"-journal"_s));
}

TEST_CASE("a vault in use is refused by name, also after another descriptor on it was closed", "[database]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    const Error error = REQUIRE_ERROR(fixture.open(), Error::Kind::InUse);
    CHECK(error.message.fr.contains(u"en cours d’utilisation par Claire Fontaine sur "_s));
    CHECK(error.message.fr.contains(u" depuis 0"_s));
    (void)bytesOf(fixture.path); // what a file dialog does: it drops every POSIX lock of this process on the file
    REQUIRE_ERROR(fixture.open(), Error::Kind::InUse);
    QFile::link(fixture.path, fixture.folder.filePath(u"lien"_s));
    REQUIRE_ERROR(Vault::open(fixture.folder.filePath(u"lien"_s), as(fixture.staff, fixture.passphrase), fixture.clock),
        Error::Kind::InUse);
    REQUIRE(::link(fixture.path.toUtf8().constData(), fixture.folder.filePath(u"dur"_s).toUtf8().constData()) == 0);
    REQUIRE_ERROR(Vault::open(fixture.folder.filePath(u"dur"_s), as(fixture.staff, fixture.passphrase), fixture.clock),
        Error::Kind::InUse);
    REQUIRE_OK(writeMarker(*vault, 1));
}

TEST_CASE("files are owner-only whatever the umask", "[database]") {
    const mode_t before = umask(0);
    VaultFixture fixture;
    auto vault = fixture.create();
    REQUIRE_OK(writeMarker(*vault, 1));
    REQUIRE_OK(vault->backupTo(fixture.folder.filePath(u"b.greffe"_s)));
    umask(before);
    const QDir folder(fixture.folder.path());
    int files = 0;
    for (const QFileInfo& info : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        struct stat state = {};
        REQUIRE(::stat(info.filePath().toUtf8().constData(), &state) == 0);
        INFO(info.fileName().toStdString());
        CHECK((state.st_mode & 0777) == 0600);
        ++files;
    }
    CHECK(files == 3); // the vault, its rollback journal, the backup
}

TEST_CASE("migrations: in order, whole or not at all", "[migrator]") {
    QTemporaryDir folder;
    const auto put = [&](const QString& name, const QByteArray& sql) { writeBytes(folder.filePath(name), sql); };
    sqlite3* handle = nullptr;
    REQUIRE(sqlite3_open(":memory:", &handle) == SQLITE_OK);
    put(u"0001_a.sql"_s,
        "-- first; step\nCREATE TABLE a (x);\nCREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT 1; SELECT 2; END;\n");
    put(u"0002_b.sql"_s, "INSERT INTO a VALUES ('a;b');\n\n-- the end\n");
    CHECK(REQUIRE_OK(schemaVersion(handle)) == 0);
    CHECK(REQUIRE_OK(migrate(handle, REQUIRE_OK(migrationsIn(folder.path())))) == 2);
    CHECK(REQUIRE_OK(schemaVersion(handle)) == 2);
    CHECK(REQUIRE_OK(migrate(handle, REQUIRE_OK(migrationsIn(folder.path())))) == 0);

    put(u"0003_c.sql"_s, "CREATE TABLE c (x); INSERT INTO a VALUES (1); CREATE TABLE a (again);");
    const Error error = REQUIRE_ERROR(migrate(handle, REQUIRE_OK(migrationsIn(folder.path()))), Error::Kind::Bug);
    CHECK(error.detail.contains(u"0003_c.sql, statement 3"_s));
    CHECK(REQUIRE_OK(schemaVersion(handle)) == 2);
    CHECK(sqlite3_exec(handle, "SELECT * FROM c", nullptr, nullptr, nullptr) == SQLITE_ERROR);

    put(u"0003_c.sql"_s, "COMMIT; CREATE TABLE c (x);");
    REQUIRE_ERROR(migrate(handle, REQUIRE_OK(migrationsIn(folder.path()))), Error::Kind::Bug);

    REQUIRE(sqlite3_exec(handle, "PRAGMA user_version = 9", nullptr, nullptr, nullptr) == SQLITE_OK);
    REQUIRE_ERROR(migrate(handle, REQUIRE_OK(migrationsIn(folder.path()))), Error::Kind::TooNew);
    put(u"0005_e.sql"_s, "SELECT 1;");
    REQUIRE_ERROR(migrationsIn(folder.path()), Error::Kind::Bug);
    sqlite3_close(handle);
    CHECK(REQUIRE_OK(migrations()).first().name == u"0001_vault.sql"_s);
}
