// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include "vault/autobackup.h"
#include "vault/openedcopy.h"
#include "vault/safefile.h"
#include "vault/staff.h"

#include <QDir>
#include <QFileInfo>

#include <thread>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("7 daily, 4 weekly and 12 monthly backups are kept", "[backup]") {
    // Two backups a day for two years, pruned each day as the product does.
    QList<BackupFile> files;
    QDateTime now(QDate(2024, 1, 1), QTime(8, 0), Qt::UTC);
    for (int day = 0; day < 730; ++day) {
        for (const int hour : {8, 17}) {
            now = QDateTime(QDate(2024, 1, 1).addDays(day), QTime(hour, 0), Qt::UTC);
            files.prepend({now.toString(Qt::ISODate), now, 1, u"daily"_s});
            for (const BackupFile& gone : BackupFolder::surplus(files, now))
                files.removeIf([&](const BackupFile& file) { return file.path == gone.path; });
        }
    }
    const auto days = [&](int from) {
        int count = 0;
        for (const BackupFile& file : files)
            count += file.at >= now.addDays(-from);
        return count;
    };
    CHECK(days(6) >= 7);
    CHECK(days(28) >= 7 + 3);
    CHECK(files.last().at < now.addDays(-11 * 30));
    CHECK(files.size() <= 7 + 4 + 12 + 2);
    CHECK(BackupFolder::surplus({files.first()}, now.addYears(5)).isEmpty()); // the last one is never thrown away
    CHECK(BackupFolder::surplus({}, now).isEmpty());
}

TEST_CASE("a backup folder holds this vault's backups and leaves others alone", "[backup]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    QTemporaryDir target;
    BackupFolder folder(target.filePath(u"sauvegardes"_s), vault->vaultId());
    const QString path = REQUIRE_OK(folder.makeDaily(*vault, fixture.clock));
    CHECK(QFileInfo(path).fileName() == u"Coffre d’essai 2026-04-02 093000 daily.greffe"_s);
    CHECK(REQUIRE_OK(folder.makeDaily(*vault, fixture.clock)).isEmpty());
    fixture.clock.advance(86400);
    CHECK_FALSE(REQUIRE_OK(folder.makeDaily(*vault, fixture.clock)).isEmpty());
    REQUIRE(folder.list().size() == 2);
    CHECK(folder.list().first().at == fixture.clock.now());
    CHECK(folder.list().first().reason == u"daily"_s);
    writeBytes(target.filePath(u"sauvegardes/lettre 2020-01-01 000000 daily.greffe"_s), "not ours");
    CHECK(folder.list().size() == 2);
    CHECK(folder.prune(fixture.clock.now().addDays(100)) == 0);
    // Twice within a second: both are kept.
    const QString again = REQUIRE_OK(folder.make(*vault, u"daily"_s, fixture.clock));
    CHECK(QFileInfo(again).fileName() == u"Coffre d’essai 2026-04-03 093001 daily.greffe"_s);
    CHECK(QFileInfo::exists(target.filePath(u"sauvegardes/lettre 2020-01-01 000000 daily.greffe"_s)));
    REQUIRE_OK(Vault::open(path, as({}, fixture.passphrase), fixture.clock));
}

TEST_CASE("a vault of an earlier schema is backed up, then updated", "[backup]") {
    VaultFixture fixture;
    const QString id = fixture.create()->vaultId();
    OpenOptions options;
    options.steps = REQUIRE_OK(migrations());
    const int number = int(options.steps.size()) + 1;
    const auto open = [&] { return OpenVault::open(fixture.path, as({}, fixture.passphrase), fixture.clock, options); };
    const auto backups = [&] { return BackupFolder::standard(id).list(); };

    options.steps << Migration{number, u"later.sql"_s, "CREATE TABLE later (x); SELECT nonsense;"};
    REQUIRE_ERROR(open(), Error::Kind::Bug); // whole or not at all
    REQUIRE_OK(fixture.open());
    REQUIRE(backups().size() == 1);
    QFile::remove(backups().first().path);

    options.steps.last().sql = "CREATE TABLE later (x);";
    {
        const auto vault = REQUIRE_OK(open());
        REQUIRE(vault->notices().size() == 1);
        CHECK(vault->notices().first().en.contains(u"was updated"_s));
        CHECK(countOf(*vault, u"SELECT count(*) FROM later"_s) == 0);
    }
    REQUIRE(backups().size() == 1);
    CHECK(backups().first().reason == u"migration"_s);
    REQUIRE_OK(Vault::open(backups().first().path, as({}, fixture.passphrase), fixture.clock));
    QFile::remove(backups().first().path);
    REQUIRE_ERROR(fixture.open(), Error::Kind::TooNew); // the program of before
}

TEST_CASE("backups end after their months and stay within their space", "[backup]") {
    QList<BackupFile> files;
    const QDateTime now(QDate(2026, 4, 2), QTime(9, 0), Qt::UTC);
    for (int month = 0; month < 20; ++month)
        files << BackupFile{QString::number(month), now.addMonths(-month), 100, u"daily"_s};
    const auto staying = [&](const BackupRules& rules) {
        return files.size() - BackupFolder::surplus(files, now, rules).size();
    };
    CHECK(staying({}) == 12);
    CHECK(staying({.monthly = 6}) == 6);
    CHECK(staying({.budgetBytes = 500}) == 5);
    CHECK(staying({.budgetBytes = 1}) == 3); // the newest three, whatever they weigh
    CHECK(staying({.budgetBytes = 0}) == 12);
    CHECK(BackupFolder::endOf(files.first(), {.monthly = 6}) == now.addMonths(6));
}

TEST_CASE("the second folder gets its copy; a missing one is said and stops nobody", "[backup]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    QTemporaryDir stick;
    const QString folder = stick.filePath(u"clé"_s);
    REQUIRE(QDir().mkdir(folder));
    BackupSettings settings;
    settings.secondFolder = folder;
    REQUIRE_OK(settings.save(vault->vaultId()));

    backUpDaily(*vault, fixture.clock);
    BackupOverview overview = backupOverview(vault->vaultId(), fixture.clock);
    CHECK(overview.files.size() == 1);
    REQUIRE(overview.secondFiles.size() == 1);
    CHECK(overview.settings.secondSuccess == fixture.clock.now());
    CHECK(overview.warning.isEmpty());
    CHECK(vault->notices().isEmpty());
    REQUIRE_OK(Vault::open(overview.secondFiles.first().path, as({}, fixture.passphrase), fixture.clock));
    backUpDaily(*vault, fixture.clock); // one a day
    CHECK(backupOverview(vault->vaultId(), fixture.clock).files.size() == 1);

    // The stick is away: nothing takes its place, and after a week somebody is told.
    REQUIRE(QDir().rename(folder, folder + u"-absente"_s));
    for (int day = 1; day <= 9; ++day) {
        fixture.clock.advance(86400);
        backUpDaily(*vault, fixture.clock);
        backUpDaily(*vault, fixture.clock);
    }
    CHECK_FALSE(QFileInfo::exists(folder));
    CHECK(vault->notices().size() == 3); // once on each of the days 7, 8, 9
    overview = backupOverview(vault->vaultId(), fixture.clock);
    CHECK(overview.secondIsOld);
    CHECK(overview.warning.fr.contains(u"il y a 9 jours"_s));
    CHECK(overview.files.first().at == fixture.clock.now());

    // Back again: at the next opening, not only the next day.
    REQUIRE(QDir().rename(folder + u"-absente"_s, folder));
    backUpDaily(*vault, fixture.clock);
    overview = backupOverview(vault->vaultId(), fixture.clock);
    CHECK_FALSE(overview.secondIsOld);
    CHECK(overview.secondFiles.first().at == fixture.clock.now());
    CHECK(overview.files.size() == 7);
}

TEST_CASE("the daily backup beside the work: both folders, whole, and nothing of it when it is given up", "[backup]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    REQUIRE_OK(writeMarker(*vault, 1));
    QTemporaryDir stick;
    BackupSettings settings;
    settings.secondFolder = stick.path();
    REQUIRE_OK(settings.save(vault->vaultId()));
    const auto overview = [&] { return backupOverview(vault->vaultId(), fixture.clock); };
    const auto copied = [&] {
        auto backup = REQUIRE_OK(DailyBackup::start(*vault, fixture.clock));
        REQUIRE(backup);
        while (!REQUIRE_OK(backup->copySome())) {
        }
        return backup;
    };
    const auto checkAside = [](DailyBackup& backup, bool wanted = true) {
        std::thread([&] { backup.check([wanted](qint64, qint64) { return wanted; }); }).join();
    };
    const auto hidden = [&] {
        return QDir(stick.path()).entryList({u".*.part*"_s}, QDir::Files | QDir::Hidden).size() +
               QDir(deviceFolder() + u"/looked-at"_s).entryList({u".*.part*"_s}, QDir::Files | QDir::Hidden).size();
    };

    { // Given up at any moment: no backup, no half file.
        copied().reset();
        const auto backup = copied();
        checkAside(*backup);
    }
    CHECK(overview().files.isEmpty());
    CHECK(hidden() == 0);
    { // Erased for good, or another key, while it was made: it must not come after.
        const auto backup = copied();
        checkAside(*backup);
        REQUIRE_OK(vault->database().write([&](Writer& writer) -> Result<> {
            writer.journal({u"vault_purge"_s, u"vault"_s, {}});
            return {};
        }));
        CHECK(backup->finish().again);
        const auto other = copied();
        checkAside(*other);
        REQUIRE_OK(StaffOffice(*vault).rotateRootKey());
        CHECK(other->finish().again);
    }
    CHECK(hidden() == 0);
    for (const BackupFile& file : overview().files) // the one before the new key
        CHECK(file.reason != u"daily");
    CHECK(REQUIRE_OK(DailyBackup::start(*vault, fixture.clock)) == nullptr); // and it is today's
    fixture.clock.advance(86400);

    const auto backup = copied();
    REQUIRE_OK(writeMarker(*vault, 2)); // work goes on
    checkAside(*backup);
    const DailyBackup::Outcome outcome = backup->finish();
    CHECK_FALSE(outcome.again);
    CHECK(outcome.notices.isEmpty());
    CHECK(overview().settings.secondSuccess == fixture.clock.now());
    CHECK(hidden() == 0);
    int opened = 0;
    for (const QList<BackupFile>& files : {overview().files, overview().secondFiles}) {
        for (const BackupFile& file : files) {
            if (file.reason != u"daily")
                continue;
            const VaultInfo info = REQUIRE_OK(Vault::inspect(file.path));
            CHECK_FALSE(info.inUse);
            CHECK(info.holder.name.isEmpty());
            const auto copy = REQUIRE_OK(OpenVault::open(
                file.path, as(fixture.staff, fixture.passphrase), fixture.clock, {.deviceMemory = false}));
            CHECK(copy->notices().isEmpty()); // closed in order
            CHECK(REQUIRE_OK(copy->verify()).ok);
            CHECK(countOf(*copy, u"SELECT count(*) FROM setting WHERE key LIKE 'marker%'"_s) == 1);
            CHECK((QFileInfo(file.path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
            ++opened;
        }
    }
    CHECK(opened == 2);
    CHECK(REQUIRE_OK(DailyBackup::start(*vault, fixture.clock)) == nullptr); // one a day

    // The control: a damaged vault gives no backup, and says so.
    fixture.clock.advance(86400);
    QFile file(fixture.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() - 3000));
    file.write("?");
    file.close();
    auto bad = copied();
    checkAside(*bad);
    CHECK(bad->finish().notices.size() >= 1);
    for (const BackupFile& each : overview().files)
        CHECK(each.at.date() != fixture.clock.now().date());
    bad.reset();
    CHECK(hidden() == 0);
}

TEST_CASE("a backup comes before the key is replaced, or the key stays", "[backup]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    StaffOffice office(*vault);
    REQUIRE_OK(office.rotateRootKey());
    const QList<BackupFile> files = backupOverview(vault->vaultId(), fixture.clock).files;
    REQUIRE(files.size() == 1);
    CHECK(files.first().reason == u"rotation"_s);
    CHECK(REQUIRE_OK(Vault::inspect(files.first().path)).generation == 1);
    CHECK(REQUIRE_OK(Vault::inspect(fixture.path)).generation == 2);

    // The control: where no backup can be made, nothing begins.
    QFile::remove(files.first().path);
    const QString folder = BackupFolder::standard(vault->vaultId()).folder();
    REQUIRE(QDir().rmdir(folder));
    writeBytes(folder, "in the way");
    const Error error = REQUIRE_ERROR(office.rotateRootKey(), Error::Kind::Io);
    CHECK(error.message.fr.contains(u"rien n’a été commencé"_s));
    CHECK(REQUIRE_OK(Vault::inspect(fixture.path)).generation == 2);
    QFile::remove(folder);
}

TEST_CASE("a backup is looked at on a copy, with the open vault's keys", "[backup]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    REQUIRE_OK(writeMarker(*vault, 1));
    const QString path = fixture.folder.filePath(u"copie.greffe"_s);
    REQUIRE_OK(vault->backupTo(path));
    REQUIRE_OK(writeMarker(*vault, 2));
    const QByteArray bytes = bytesOf(path);
    {
        const auto copy = REQUIRE_OK(OpenedCopy::openLike(*vault, path, fixture.clock));
        CHECK(countOf(copy->vault(), u"SELECT count(*) FROM setting WHERE key LIKE 'marker%'"_s) == 1);
        REQUIRE_OK(writeMarker(copy->vault(), 3)); // even a write leaves the backup as it is
    }
    CHECK(bytesOf(path) == bytes);
    CHECK(QDir(deviceFolder() + u"/looked-at"_s).entryList(QDir::Files | QDir::Hidden).isEmpty());
    REQUIRE_OK(StaffOffice(*vault).rotateRootKey());
    REQUIRE_ERROR(OpenedCopy::openLike(*vault, path, fixture.clock), Error::Kind::Locked);
    REQUIRE_OK(OpenedCopy::open(path, as({}, fixture.passphrase), fixture.clock));
    REQUIRE_ERROR(OpenedCopy::open(path, as({}, u"faux"_s), fixture.clock), Error::Kind::Locked);
    const QString foreign = fixture.folder.filePath(u"lettre.greffe"_s);
    writeBytes(foreign, "not a vault");
    REQUIRE_ERROR(OpenedCopy::openLike(*vault, foreign, fixture.clock), Error::Kind::Corrupt);
}
