// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfixture.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

qint64 savedCount(Vault& vault) {
    return countOf(vault, u"SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'stress-counter'"_s);
}

} // namespace

TEST_CASE("SIGKILL during writes: nothing acknowledged is lost", "[faults]") {
    FaultFixture fixture;
    QRandomGenerator random(20261122);
    const int kills = rounds(200);
    qint64 acknowledged = 0;
    int lost = 0;
    int bad = 0;
    int inTransaction = 0;
    qint64 last = 0;
    for (int i = 0; i < kills; ++i) {
        const QStringList lines = killStress({u"work"_s, fixture.path, QString::number(100 + random.bounded(4000))},
            random.bounded(0, 8), random.bounded(0, 30));
        acknowledged += lines.size();
        last = lines.isEmpty() ? last : lines.last().toLongLong();
        inTransaction += QFileInfo(fixture.path + u"-journal"_s).size() > 0;
        // Every tenth is opened and checked here as a whole; the next child opens the others, as the next start of the
        // program does.
        if (i % 10 == 9 || i == kills - 1) {
            const auto vault = REQUIRE_OK(fixture.open());
            lost += savedCount(*vault) < last;
            bad += !REQUIRE_OK(vault->verify()).ok;
            last = savedCount(*vault);
        }
    }
    figure("kill: ", kills, " SIGKILLs during writes, ", acknowledged, " acknowledged commits, ", lost, " lost, ", bad,
        " failed checks, ", inTransaction, " with a transaction under way");
    CHECK(acknowledged > kills);
    CHECK(lost == 0);
    CHECK(bad == 0);
    CHECK(inTransaction > 0); // else the kills never hit what they are for
}

TEST_CASE("control: a lost commit would be seen", "[faults]") {
    FaultFixture fixture;
    (void)runStress({u"work"_s, fixture.path, u"100"_s, u"1"_s});
    const QByteArray before = bytesOf(fixture.path);
    const Lines work = runStress({u"work"_s, fixture.path, u"100"_s, u"5"_s});
    REQUIRE(work.exitCode == 0);
    writeBytes(fixture.path, before); // as if the last five commits had not reached the disk
    const auto vault = REQUIRE_OK(fixture.open());
    CHECK(savedCount(*vault) < work.lines.last().toLongLong());
}

TEST_CASE("SIGKILL while the header is rewritten: the vault opens, both copies are mended", "[faults]") {
    FaultFixture fixture;
    QRandomGenerator random(4);
    const int kills = rounds(25);
    int changes = 0;
    int mended = 0;
    int unopenable = 0;
    for (int i = 0; i < kills; ++i) {
        changes +=
            int(killStress({u"passphrases"_s, fixture.path}, random.bounded(0, 2), random.bounded(0, 200)).size());
        const auto vault = fixture.open();
        unopenable += !vault;
        if (vault) {
            mended += !(*vault)->notices().isEmpty();
            const VerifyReport report = REQUIRE_OK((*vault)->verify());
            CHECK(report.ok);
            CHECK(countOf(**vault, u"SELECT count(*) FROM vault_state WHERE pending_header_hash IS NOT NULL"_s) == 0);
        }
    }
    figure("kill: ", kills, " SIGKILLs during changes of passphrase (", changes, " done), ", unopenable,
        " unopenable, ", mended, " with a header copy mended");
    CHECK(unopenable == 0);
    CHECK(changes > 0);
}

TEST_CASE("SIGKILL during backups: no half file bears a backup's name", "[faults]") {
    FaultFixture fixture;
    (void)runStress({u"work"_s, fixture.path, u"200000"_s, u"10"_s});
    QTemporaryDir target;
    QRandomGenerator random(5);
    const int kills = rounds(15);
    for (int i = 0; i < kills; ++i)
        (void)killStress({u"backups"_s, fixture.path, target.path()}, random.bounded(0, 2), random.bounded(0, 150));
    int whole = 0;
    int broken = 0;
    const QStringList names = QDir(target.path()).entryList({u"*.greffe"_s}, QDir::Files);
    for (const QString& name : names) {
        const auto vault = fixture.open(target.filePath(name));
        const bool good = vault && REQUIRE_OK((*vault)->verify()).ok;
        whole += good;
        broken += !good;
    }
    const auto vault = REQUIRE_OK(fixture.open());
    CHECK(REQUIRE_OK(vault->verify()).ok);
    figure("kill: ", kills, " SIGKILLs during backups, ", whole, " backups whole, ", broken, " broken");
    CHECK(broken == 0);
    CHECK(whole > 0);
}

TEST_CASE("SIGKILL during creation: a whole vault or none", "[faults]") {
    QTemporaryDir folder;
    QRandomGenerator random(6);
    const int kills = rounds(25);
    int whole = 0;
    int none = 0;
    int half = 0;
    QElapsedTimer timer;
    timer.start();
    REQUIRE(runStress({u"create"_s, folder.filePath(u"whole.greffe"_s)}).exitCode == 0);
    const int usual = int(timer.elapsed());
    for (int i = 0; i < kills; ++i) {
        const QString path = folder.filePath(u"n%1.greffe"_s.arg(i));
        QProcess process;
        process.start(stressProgram, {u"create"_s, path});
        REQUIRE(process.waitForStarted());
        QThread::msleep(static_cast<unsigned long>(random.bounded(usual / 4, usual * 5 / 4 + 1)));
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        if (!QFileInfo::exists(path)) {
            ++none;
            continue;
        }
        const FixedClock clock;
        const auto vault = Vault::open(path, as({}, u"coffre-exemple-2026"_s), clock);
        const bool good = vault && REQUIRE_OK((*vault)->verify()).ok;
        whole += good;
        half += !good;
    }
    figure("kill: ", kills, " SIGKILLs during creation, ", whole, " whole, ", none, " none, ", half, " half");
    CHECK(half == 0);
}

TEST_CASE("a copy taken after a kill is checked as a whole before it is shown", "[faults]") {
    FaultFixture fixture;
    const QStringList lines = killStress({u"work"_s, fixture.path, u"3000"_s}, 3, 5);
    const QString copy = fixture.folder.filePath(u"copie.greffe"_s);
    // Only a kill outside of a transaction leaves a main file that is whole alone; here the journal is empty or the
    // copy is refused.
    REQUIRE(QFile::copy(fixture.path, copy));
    const bool hot = QFileInfo(fixture.path + u"-journal"_s).size() > 0;
    const auto vault = fixture.open(copy);
    if (!hot) {
        REQUIRE(vault.has_value());
        REQUIRE((*vault)->notices().size() == 1);
        CHECK((*vault)->notices().first().en.contains(u"checked as a whole"_s));
        CHECK((lines.isEmpty() || savedCount(**vault) >= lines.last().toLongLong()));
    } else if (!vault)
        CHECK(vault.error().kind == Error::Kind::Corrupt);
    // The original, with its journal beside it, opens in any case, and once closed has nothing more to say.
    REQUIRE_OK(fixture.open());
    CHECK(REQUIRE_OK(fixture.open())->notices().isEmpty());
}
