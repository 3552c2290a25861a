// SPDX-License-Identifier: GPL-3.0-or-later
// Long runs: a month of nightly backups, random work against a model, a file that outgrows 32 bits, hostile contents.
#include "faultfixture.h"

#include "vault/backup.h"
#include "vault/staff.h"

#include <QCryptographicHash>

#include <sqlite3.h>
#include <sys/resource.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// Hash of every row of every table that a user's work is in.
QByteArray contentOf(Vault& vault) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& sql : {u"SELECT key, value FROM setting ORDER BY key"_s,
             u"SELECT sequence, hash FROM journal WHERE action <> 'vault_restore' ORDER BY sequence"_s,
             u"SELECT sequence, salt, payload FROM journal_payload ORDER BY sequence"_s,
             u"SELECT name, role FROM staff ORDER BY name"_s}) {
        Rows query = REQUIRE_OK(vault.database().read(sql));
        const bool payloads = sql.contains(u"journal_payload"_s);
        QByteArray last;
        while (query.next()) {
            QByteArray row;
            for (int i = 0; i < 3; ++i)
                row += query.value(i).toByteArray() + '\x1f';
            // A restore adds its own entry at the end.
            if (!payloads || !row.contains("journal_head"))
                hash.addData(row);
        }
        REQUIRE_OK(vault.database().finished(query));
    }
    return hash.result();
}

/// What a vault must hold after random work.
struct Model {
    QMap<QString, QString> settings = {};
    qint64 entries = 0;
};

bool agrees(Vault& vault, const Model& model) {
    QMap<QString, QString> found;
    Rows query = REQUIRE_OK(vault.database().read(u"SELECT key, value FROM setting WHERE key LIKE 'soak-%'"_s));
    while (query.next())
        found.insert(query.value(0).toString(), query.value(1).toString());
    REQUIRE_OK(vault.database().finished(query));
    return found == model.settings &&
           countOf(vault, u"SELECT count(*) FROM journal WHERE action = 'soak'"_s) == model.entries;
}

qint64 residentKilobytes() {
    QFile statm(u"/proc/self/statm"_s);
    REQUIRE(statm.open(QIODevice::ReadOnly));
    return statm.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024;
}

} // namespace

TEST_CASE("thirty nightly backups under load, each restored elsewhere", "[faults]") {
    Finding finding({23}, u"Backup and restore drill: a month of nights"_s);
    FaultFixture fixture;
    QTemporaryDir second(quickPlace());
    FixedClock clock;
    const int nights = rounds(10, 30);
    int equal = 0;
    int whole = 0;
    int halves = 0;
    QString vaultId;
    QByteArray lastBackup;
    for (int night = 0; night < nights; ++night) {
        // A writer that is killed in the middle of its work, then the nightly backup of what is there.
        (void)killStress(fixture.child({u"work"_s, fixture.path, u"1500"_s}), 3 + night % 3, 1000 * (night % 7));
        const auto vault =
            REQUIRE_OK(OpenVault::open(fixture.path, byKey(pristine().recoveryKey), clock, {.deviceMemory = false}));
        vaultId = vault->vaultId();
        BackupFolder folder(second.path(), vaultId);
        const QString made = REQUIRE_OK(folder.makeDaily(*vault, clock));
        REQUIRE_FALSE(made.isEmpty());
        CHECK(REQUIRE_OK(folder.makeDaily(*vault, clock)).isEmpty()); // once a day
        const QByteArray content = contentOf(*vault);
        const QString restored = fixture.folder.filePath(u"r-%1.greffe"_s.arg(night));
        REQUIRE_OK(Vault::restore(made, restored, byKey(pristine().recoveryKey), clock));
        {
            const auto other =
                REQUIRE_OK(OpenVault::open(restored, byKey(pristine().recoveryKey), clock, {.deviceMemory = false}));
            equal += contentOf(*other) == content;
            whole += REQUIRE_OK(other->verify()).ok;
        }
        QFile::remove(restored);
        lastBackup = bytesOf(made);
        clock.advance(86400);
    }
    halves = int(QDir(second.path()).entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden).size());
    const qsizetype kept = BackupFolder(second.path(), vaultId).list().size();
    CHECK(equal == nights);
    CHECK(whole == nights);
    CHECK(halves == 0);
    CHECK(kept >= 7);
    CHECK(kept < nights + 1);
    finding.figure(nights, " nights, each after a killed writer: ", equal, " restored copies equal row by row, ", whole,
        " whole; ", kept, " backups kept by 7 daily, 4 weekly, 12 monthly; ", halves, " half files");
    const QString cut = fixture.folder.filePath(u"coupée.greffe"_s);
    writeBytes(cut, lastBackup.left(lastBackup.size() - 2 * 4096));
    finding.control(!Vault::restore(cut, fixture.folder.filePath(u"x.greffe"_s), byKey(pristine().recoveryKey), clock),
        "a backup without its last two pages is not restored");
}

TEST_CASE("random work against a model", "[faults]") {
    Finding finding({65}, u"Random operations against a model"_s);
    FaultFixture fixture;
    QRandomGenerator random(65);
    Model model;
    auto vault = REQUIRE_OK(fixture.open());
    const int steps = rounds(400, 8000);
    int divergences = 0;
    int reopened = 0;
    int rotated = 0;
    int refusals = 0;
    qint64 early = 0;
    for (int step = 0; step < steps; ++step) {
        const QString key = u"soak-%1"_s.arg(random.bounded(60));
        const QString value = u"\"%1\""_s.arg(QString(1 + random.bounded(6000), QChar(u'a' + random.bounded(26))));
        const int what = random.bounded(100);
        if (what < 60) { // a change
            const bool remove = random.bounded(4) == 0;
            REQUIRE_OK(vault->database().write([&](Writer& writer) -> Result<> {
                if (remove)
                    TRY(writer.run(u"DELETE FROM setting WHERE key = ?"_s, {key}));
                else
                    TRY(writer.run(u"INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"_s, {key, value}));
                writer.journal({u"soak"_s, u"setting "_s + key, {{u"step"_s, step}}});
                return {};
            }));
            if (remove)
                model.settings.remove(key);
            else
                model.settings.insert(key, value);
            ++model.entries;
        } else if (what < 80) { // one that fails half way
            const auto failed = vault->database().write([&](Writer& writer) -> Result<> {
                TRY(writer.run(u"DELETE FROM setting WHERE key LIKE 'soak-%'"_s));
                TRY(writer.run(u"INSERT INTO setting (key, value) VALUES (?, ?)"_s, {u"soak-x"_s, value}));
                writer.journal({u"soak"_s, u"setting "_s + key, {}});
                return Error{Error::Kind::Cancelled};
            });
            refusals += !failed;
        } else if (what < 92) {
            vault.reset();
            vault = REQUIRE_OK(fixture.open());
            ++reopened;
        } else if (what < 96) {
            REQUIRE_OK(StaffOffice(*vault).invite(u"Paul Martin"_s, Role::Reader));
        } else if (what < 98) {
            const QString copy = fixture.folder.filePath(u"b.greffe"_s);
            QFile::remove(copy);
            REQUIRE_OK(vault->backupTo(copy));
            const auto other = REQUIRE_OK(fixture.open(copy));
            divergences += !agrees(*other, model);
        } else if (what == 98 && step % 3 == 0) {
            REQUIRE_OK(fixture.acts().rotate(*vault));
            ++rotated;
        }
        if (step % 25 == 0)
            divergences += !agrees(*vault, model);
        if (step == steps / 4)
            early = residentKilobytes();
    }
    const qint64 late = residentKilobytes();
    divergences += !agrees(*vault, model);
    CHECK(divergences == 0);
    CHECK(REQUIRE_OK(vault->verify()).ok);
    finding.figure(steps, " operations (", model.entries, " changes, ", refusals, " undone half way, ", reopened,
        " reopenings, ", rotated, " new keys): ", divergences,
        " divergences; memory from the first quarter to the end ", late - early, " KiB");
    REQUIRE_OK(vault->database().writeDraft([](Writer& writer) -> Result<> {
        TRY(writer.run(u"INSERT OR REPLACE INTO setting (key, value) VALUES ('soak-y', '1')"_s));
        return {};
    }));
    finding.control(!agrees(*vault, model), "one row behind the model's back is a divergence");
}

TEST_CASE("a file beyond 1 GiB", "[faults]") {
    Finding finding({63}, u"A big file through the container's offset"_s);
    FaultFixture fixture;
    QTemporaryDir place; // on the disk, not in memory
    const QString path = place.filePath(u"grand.greffe"_s);
    writeBytes(path, pristineVault());
    const int blobs = rounds(3, 24);
    const int megabytes = rounds(8, 50);
    QRandomGenerator random(63);
    QList<QByteArray> hashes;
    {
        const auto vault = REQUIRE_OK(fixture.open(path));
        REQUIRE_OK(vault->database().writeDraft([](Writer& writer) -> Result<> {
            TRY(writer.run(u"CREATE TABLE big (number INTEGER PRIMARY KEY, bytes BLOB)"_s));
            return {};
        }));
        for (int i = 0; i < blobs; ++i) {
            QByteArray bytes(qsizetype(megabytes) << 20, Qt::Uninitialized);
            random.generate(
                reinterpret_cast<quint32*>(bytes.data()), reinterpret_cast<quint32*>(bytes.data() + bytes.size()));
            hashes += QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
            REQUIRE_OK(vault->database().writeDraft([&](Writer& writer) -> Result<> {
                TRY(writer.run(u"INSERT INTO big (number, bytes) VALUES (?, ?)"_s, {i, bytes}));
                return {};
            }));
        }
    }
    const qint64 size = QFileInfo(path).size();
    int equal = 0;
    const auto compare = [&] {
        const auto vault = REQUIRE_OK(fixture.open(path));
        for (int i = 0; i < blobs; ++i) {
            Rows query = REQUIRE_OK(vault->database().read(u"SELECT bytes FROM big WHERE number = ?"_s, {i}));
            equal += query.next() &&
                     QCryptographicHash::hash(query.value(0).toByteArray(), QCryptographicHash::Sha256) == hashes.at(i);
        }
        return REQUIRE_OK(vault->verify()).ok;
    };
    CHECK(compare());
    CHECK(equal == blobs);
    if (fullCounts())
        CHECK(size > (qint64(1) << 30));
    finding.figure(size >> 20, " MiB: ", equal, " of ", blobs, " blobs read back equal, every check passed");
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(size - 5 * 4096 + 77));
    file.write("?");
    file.close();
    bool noticed = false;
    {
        const auto vault = fixture.open(path);
        const auto report = vault ? (*vault)->verify() : Result<VerifyReport>(vault.error());
        noticed = !report || !report->ok;
    }
    finding.control(noticed, "one byte near its end is noticed");
}

TEST_CASE("a vault made by somebody hostile who has its key", "[faults]") {
    Finding finding({55}, u"Hostile vaults"_s);
    FaultFixture fixture;
    // Nothing behind a right header.
    QRandomGenerator random(55);
    int refused = 0;
    const int images = rounds(40, 500);
    for (int i = 0; i < images; ++i) {
        QByteArray image(4096 * (1 + random.bounded(8)), Qt::Uninitialized);
        for (char& byte : image)
            byte = char(random.bounded(256));
        writeBytes(fixture.path, pristineVault().left(65536) + image);
        const auto vault = fixture.open();
        refused += !vault && vault.error().kind == Error::Kind::Corrupt;
    }
    CHECK(refused == images);

    // A right image whose contents were made up, with the key: it opens or is refused, is checked, and never crashes.
    const QStringList changes{
        u"UPDATE vault_state SET vault_id = randomblob(16)"_s,
        u"PRAGMA user_version = 0"_s,
        u"PRAGMA user_version = -7"_s,
        u"DROP TABLE vault_state"_s,
        u"DROP TABLE setting"_s,
        u"DELETE FROM vault_state"_s,
        u"UPDATE vault_state SET label = zeroblob(5000000)"_s,
        u"CREATE TRIGGER evil AFTER UPDATE ON vault_state BEGIN DELETE FROM setting; END"_s,
        u"CREATE TEMP TRIGGER evil2 AFTER UPDATE ON vault_state BEGIN DELETE FROM setting; END"_s,
        u"CREATE VIEW evil3 AS SELECT load_extension('/tmp/evil.so')"_s,
        u"CREATE TRIGGER evil4 AFTER INSERT ON journal BEGIN SELECT load_extension('/tmp/evil.so'); END"_s,
        u"ALTER TABLE setting RENAME TO setting_; CREATE VIEW setting AS SELECT 'x' AS key, '1' AS value"_s,
        u"CREATE TABLE sprawl AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
        "SELECT randomblob(200) AS x FROM n"_s,
        u"UPDATE journal SET at = 'yesterday'"_s,
    };
    int opened = 0;
    int stopped = 0;
    int noticedBad = 0;
    for (const QString& change : changes) {
        fixture.reset();
        {
            const auto vault = REQUIRE_OK(fixture.open());
            (void)sqlite3_exec(vault->database().handle(), "DROP TRIGGER journal_no_update", nullptr, nullptr, nullptr);
            for (const QString& sql : change.split(u';'))
                (void)sqlite3_exec(vault->database().handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr);
            if (change.contains(u"BEGIN"_s))
                (void)sqlite3_exec(vault->database().handle(), change.toUtf8().constData(), nullptr, nullptr, nullptr);
        }
        const auto vault = fixture.open();
        if (!vault) {
            CHECK_FALSE(vault.error().message.en.isEmpty());
            ++stopped;
            continue;
        }
        ++opened;
        const auto report = (*vault)->verify();
        noticedBad += !report || !report->ok;
        (void)fixture.acts().save(**vault);
    }
    CHECK(opened + stopped == changes.size());
    CHECK(stopped >= 5);

    // What SQLite is told about schemas that cannot be trusted, read back.
    fixture.reset();
    const auto vault = REQUIRE_OK(fixture.open());
    int defensive = 0;
    int trusted = 1;
    int extensions = 1;
    sqlite3* const handle = vault->database().handle();
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, -1, &trusted);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, -1, &extensions);
    CHECK(defensive == 1);
    CHECK(trusted == 0);
    CHECK(extensions == 0);
    const bool shadow = sqlite3_exec(handle, "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x'", nullptr,
                            nullptr, nullptr) == SQLITE_OK;
    CHECK_FALSE(shadow);
    finding.figure(refused, " of ", images, " random images behind a right header refused; ", changes.size(),
        " made-up contents under the right key: ", stopped, " refused with a sentence, ", opened, " opened (",
        noticedBad,
        " of them fail the check), 0 crashes; defensive on, trusted schema off, extensions off, the schema cannot be "
        "written");
    sqlite3* plain = nullptr;
    REQUIRE(sqlite3_open(":memory:", &plain) == SQLITE_OK);
    int plainTrust = 0;
    sqlite3_db_config(plain, SQLITE_DBCONFIG_TRUSTED_SCHEMA, -1, &plainTrust);
    sqlite3_close(plain);
    finding.control(plainTrust == 1, "a connection that nobody told trusts its schema");
}
