// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/place.h"

#include "vault/verifyjob.h"
#include "vaultfixture.h"

#include <QDir>

#include <thread>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("network file systems and synchronised folders are told by name", "[place]") {
    CHECK(detail::networkSystem(0x6969, {}) == u"NFS"_s);
    CHECK(detail::networkSystem(0xFF534D42, {}) == u"SMB (CIFS)"_s);
    CHECK(detail::networkSystem(0x65735546, u"fuse.sshfs"_s) == u"sshfs"_s);
    CHECK(detail::networkSystem(0x65735546, u"fuse.rclone"_s) == u"rclone"_s);
    CHECK(detail::networkSystem(0x65735546, u"fuseblk"_s).isEmpty()); // a disk of this computer
    CHECK(detail::networkSystem(0xEF53, {}).isEmpty());               // ext4
    CHECK(detail::networkSystem(0x01021994, {}).isEmpty());           // tmpfs
    for (const QString& name : {u"Dropbox"_s, u"Dropbox (AlloClaim)"_s, u"Nextcloud"_s, u"Nextcloud2"_s, u"OneDrive"_s,
             u"OneDrive - AlloClaim SA"_s, u"Google Drive"_s, u"GoogleDrive-claire@exemple.fr"_s, u"pCloudDrive"_s,
             u"MEGA"_s, u"Seafile"_s, u"kDrive"_s, u"iCloud Drive"_s})
        CHECK_FALSE(detail::syncProgramOf(name).isEmpty());
    for (const QString& name : {u"Documents"_s, u"Boxe"_s, u"Greffe"_s, u"megalithes"_s, u"Mes dossiers Dropbox"_s})
        CHECK(detail::syncProgramOf(name).isEmpty());
}

TEST_CASE("the place of a file is found through its folders and their marks", "[place]") {
    QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkpath(u"Nextcloud/DPO"_s));
    REQUIRE(QDir(folder.path()).mkpath(u"Partage/DPO"_s));
    writeBytes(folder.filePath(u"Nextcloud/DPO/a.greffe"_s), "x");
    writeBytes(folder.filePath(u"Partage/DPO/a.greffe"_s), "x");
    const VaultPlace synced = placeOf(folder.filePath(u"Nextcloud/DPO/a.greffe"_s));
    CHECK(synced.kind == VaultPlace::Kind::Synced);
    CHECK(synced.system == u"Nextcloud"_s);
    CHECK(synced.explanation.fr.contains(u"second dossier de sauvegarde"_s));
    CHECK(placeOf(folder.filePath(u"Partage/DPO/a.greffe"_s)).kind == VaultPlace::Kind::Local); // the control
    REQUIRE(QDir(folder.path()).mkdir(u"Partage/.stfolder"_s));
    CHECK(placeOf(folder.filePath(u"Partage/DPO/a.greffe"_s)).system == u"Syncthing"_s);
}

TEST_CASE("conflict copies are known by their names and by the vault's number", "[place]") {
    const QString vault = u"AlloClaim.greffe"_s;
    for (const QString& name :
        {u"AlloClaim (conflicted copy 2026-04-02 093000).greffe"_s,
            u"AlloClaim (Copie en conflit de CLAIRE 2026-04-02).greffe"_s,
            u"AlloClaim.sync-conflict-20260402-093000-ABCDEFG.greffe"_s, u"AlloClaim_conflict-20260402-093000.greffe"_s,
            u"AlloClaim (1).greffe"_s, u"AlloClaim (SFConflict claire 2026-04-02).greffe"_s})
        CHECK(detail::isConflictName(vault, name));
    for (const QString& name :
        {vault, u"AlloClaim-2026-04-02.greffe"_s, u"Conflits d’intérêts.greffe"_s, u"AlloClaim.greffe-journal"_s})
        CHECK_FALSE(detail::isConflictName(vault, name));

    VaultFixture fixture;
    const QString id = fixture.create()->vaultId();
    const QString conflict = fixture.folder.filePath(u"Coffre d’essai.sync-conflict-20260402-1.greffe"_s);
    writeBytes(conflict, bytesOf(fixture.path));
    writeBytes(fixture.folder.filePath(u"Coffre d’essai copie.greffe"_s), bytesOf(fixture.path));
    writeBytes(fixture.folder.filePath(u"autre.greffe"_s), "not a vault");
    const QList<SiblingCopy> copies = siblingCopies(fixture.path, id);
    REQUIRE(copies.size() == 2);
    CHECK(copies[0].isConflict + copies[1].isConflict == 1);

    const auto vaultOpen = REQUIRE_OK(fixture.open());
    explainPlace(*vaultOpen);
    REQUIRE(vaultOpen->notices().size() == 1);
    CHECK(vaultOpen->notices().first().fr.contains(u"sync-conflict"_s));
    explainPlace(*vaultOpen); // said once
    CHECK(vaultOpen->notices().size() == 1);
}

TEST_CASE("a file that another program touched is noticed before the next write, and nothing is lost", "[place]") {
    for (int damage = 0; damage < 5; ++damage) {
        INFO("damage " << damage);
        VaultFixture fixture;
        fixture.create();
        const auto vault = REQUIRE_OK(fixture.open());
        REQUIRE_OK(writeMarker(*vault, 1));
        const QByteArray good = bytesOf(fixture.path);
        const auto put = [&](qint64 at, const QByteArray& bytes) {
            QFile file(fixture.path);
            REQUIRE(file.open(QIODevice::ReadWrite));
            REQUIRE(file.seek(at));
            REQUIRE(file.write(bytes) == bytes.size());
            // The test is quicker than the file system's clock; a person is not.
            REQUIRE(file.setFileTime(QDateTime::currentDateTime().addSecs(2), QFile::FileModificationTime));
        };
        if (damage == 0) { // replaced
            REQUIRE(QFile::rename(fixture.path, fixture.path + u".avant"_s));
            writeBytes(fixture.path, good);
        } else if (damage == 1) { // appended to
            put(good.size(), QByteArray(4096, 'x'));
        } else if (damage == 2) { // truncated
            REQUIRE(QFile::resize(fixture.path, good.size() - 4096));
        } else if (damage == 3) { // a page in the middle, which no first page tells of
            put(good.size() - 4096, QByteArray(16, 'x'));
        } else { // another first page
            put(65536 + 100, QByteArray(16, 'x'));
        }
        const Error error = REQUIRE_ERROR(writeMarker(*vault, 2), Error::Kind::Conflict);
        CHECK(error.message.fr.contains(u"Rien n’a été écrit"_s));
        if (damage == 0) { // the right file is back in its place: the work goes on
            QFile::remove(fixture.path);
            REQUIRE(QFile::rename(fixture.path + u".avant"_s, fixture.path));
            REQUIRE_OK(writeMarker(*vault, 2));
        }
    }
}

TEST_CASE("our own changes of the header are not taken for somebody else's", "[place]") {
    VaultFixture fixture;
    fixture.create();
    const auto vault = REQUIRE_OK(fixture.open());
    REQUIRE_OK(vault->changePassphrase(phrase(fixture.passphrase), phrase(u"une autre phrase"_s), KdfCost::floor()));
    REQUIRE_OK(writeMarker(*vault, 1));
    REQUIRE_OK(vault->replaceRecoveryKey());
    REQUIRE_OK(writeMarker(*vault, 2));
    const qint64 before = QFileInfo(fixture.path).size();
    for (int i = 0; i < 20; ++i)
        REQUIRE_OK(writeMarker(*vault, 10 + i));
    CHECK(QFileInfo(fixture.path).size() >= before);
}

TEST_CASE("an older file put back raises a banner with both dates, where the newer one was seen", "[place]") {
    VaultFixture fixture;
    fixture.create();
    const QByteArray older = bytesOf(fixture.path);
    fixture.clock.advance(3 * 86400);
    {
        const auto vault = REQUIRE_OK(fixture.open());
        REQUIRE_OK(writeMarker(*vault, 1));
    }
    writeBytes(fixture.path, older);
    const auto vault = REQUIRE_OK(fixture.open());
    REQUIRE(vault->notices().size() == 1);
    CHECK(vault->notices().first().en.contains(u"2026-04-05"_s)); // seen
    CHECK(vault->notices().first().en.contains(u"2026-04-02"_s)); // its last entry
}

TEST_CASE("the check on a copy finds what is wrong on the disk while work goes on", "[verify]") {
    VaultFixture fixture;
    fixture.create();
    const auto vault = REQUIRE_OK(fixture.open());
    REQUIRE_OK(writeMarker(*vault, 1));
    const auto check = [&](bool writeBetween) {
        const auto job = REQUIRE_OK(VerifyJob::start(*vault));
        if (writeBetween)
            REQUIRE_OK(writeMarker(*vault, 2));
        while (!REQUIRE_OK(job->copySome())) {
        }
        CHECK(job->copied() == job->total());
        Result<VerifyReport> report = Error{};
        std::thread worker([&] { report = job->check({}); });
        REQUIRE_OK(writeMarker(*vault, 3)); // on the vault meanwhile
        worker.join();
        return REQUIRE_OK(report);
    };
    CHECK(check(false).ok);
    CHECK(check(true).ok);
    const VerifyReport whole = REQUIRE_OK(VerifyJob::finish(*vault, check(false)));
    CHECK(whole.ok);
    CHECK(whole.checks.size() == 6);

    const auto cancelled = REQUIRE_OK(VerifyJob::start(*vault));
    while (!REQUIRE_OK(cancelled->copySome())) {
    }
    CHECK_FALSE(cancelled->check([](qint64, qint64) { return false; }).has_value());

    // The control: one bit of the file on the disk, which the open connection has in its cache.
    QFile file(fixture.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(file.size() - 2000));
    char byte = 0;
    REQUIRE(file.read(&byte, 1) == 1);
    byte = char(byte ^ 1);
    REQUIRE(file.seek(file.pos() - 1));
    REQUIRE(file.write(&byte, 1) == 1);
    file.close();
    const auto job = REQUIRE_OK(VerifyJob::start(*vault));
    while (!REQUIRE_OK(job->copySome())) {
    }
    const VerifyReport bad = REQUIRE_OK(job->check({}));
    CHECK_FALSE(bad.ok);
}
