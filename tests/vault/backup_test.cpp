// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include "vault/backup.h"

#include <QDir>
#include <QFileInfo>

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
    CHECK(folder.prune(fixture.clock.now().addDays(1000)) == 0);
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
