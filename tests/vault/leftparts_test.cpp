// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/leftparts.h"

#include "vault/autobackup.h"
#include "vaultfixture.h"

#include <QDir>
#include <QFileInfo>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

QStringList hiddenIn(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name).filter(u".part"_s);
}

void makeOld(const QString& path, int hours) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.setFileTime(
        QDateTime::currentDateTimeUtc().addSecs(-3600 * qint64(hours)), QFileDevice::FileModificationTime));
}

} // namespace

TEST_CASE("what a kill left beside a vault goes at the next opening, and nothing else", "[leftparts]") {
    VaultFixture fixture;
    fixture.create();
    VaultFixture other;
    other.create();
    const QByteArray ours = bytesOf(fixture.path);
    const auto beside = [&](const QString& name) { return fixture.folder.filePath(name); };
    const QString name = QFileInfo(fixture.path).fileName();
    // Ours: a rotation or backup that was killed at any moment.
    writeBytes(beside(u"."_s + name + u".1f.part"_s), ours);
    writeBytes(beside(u"."_s + name + u".1f.part-journal"_s), "x");
    writeBytes(beside(u"."_s + name + u".abcdef01.part"_s), {});
    writeBytes(beside(u"."_s + name + u".2.part-journal"_s), "x");
    // A restore of ours to another name: an hour old, and just begun.
    writeBytes(beside(u".rendu.greffe.3a.part"_s), ours);
    makeOld(beside(u".rendu.greffe.3a.part"_s), 2);
    const QStringList staying{u".autre.greffe.4.part"_s, u".lettre.pdf.5.part"_s, u".neuf.greffe.6.part"_s,
        u"."_s + name + u".7.part"_s, u"."_s + name + u".xyz.part"_s, u"visible.8.part"_s};
    writeBytes(beside(staying[0]), bytesOf(other.path)); // another vault's
    makeOld(beside(staying[0]), 48);
    writeBytes(beside(staying[1]), "somebody's document, older than a day");
    makeOld(beside(staying[1]), 48);
    writeBytes(beside(staying[2]), ours);
    writeBytes(beside(staying[3]), ours);
    const auto held = REQUIRE_OK(VaultFile::open(beside(staying[3]))); // some program works on it
    writeBytes(beside(staying[4]), "not a name of ours");
    writeBytes(beside(staying[5]), "not hidden");

    REQUIRE(hiddenIn(fixture.folder.path()).size() == 11);
    // A look that writes nothing removes nothing.
    REQUIRE_OK(OpenVaultForTest::openReadOnly(fixture.path, fixture.staff, fixture.passphrase, fixture.clock));
    REQUIRE(hiddenIn(fixture.folder.path()).size() == 11);
    const auto vault = REQUIRE_OK(fixture.open());
    QStringList expected = staying;
    expected.sort();
    QStringList found = hiddenIn(fixture.folder.path());
    found.sort();
    CHECK(found == expected);
    CHECK(REQUIRE_OK(vault->verify()).ok);
}

TEST_CASE("half backups go with the first backup of the day, in both folders", "[leftparts]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    VaultFixture other;
    other.create();
    QTemporaryDir second;
    BackupSettings settings;
    settings.secondFolder = second.path();
    REQUIRE_OK(settings.save(vault->vaultId()));
    const QString standard = BackupFolder::standard(vault->vaultId()).folder();
    REQUIRE_OK(makePrivateFolder(standard));
    const QByteArray half = bytesOf(fixture.path).left(90000);
    for (const QString& folder : {standard, second.path()}) {
        writeBytes(folder + u"/.Coffre 2026-04-01 093000 daily.greffe.9c.part"_s, half);
        writeBytes(folder + u"/.Autre 2026-04-01 093000 daily.greffe.9d.part"_s, bytesOf(other.path).left(90000));
    }
    backUpDaily(*vault, fixture.clock);
    CHECK(vault->notices().isEmpty());
    for (const QString& folder : {standard, second.path()}) {
        INFO(folder.toStdString());
        CHECK(hiddenIn(folder) == QStringList{u".Autre 2026-04-01 093000 daily.greffe.9d.part"_s});
        CHECK(BackupFolder(folder, vault->vaultId()).list().size() == 1);
    }
}
