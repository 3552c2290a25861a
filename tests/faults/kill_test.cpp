// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfixture.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// The worst that can be found: what an act repeated under kills left behind.
struct Toll {
    int kills = 0;
    int done = 0; ///< acts that were acknowledged
    int left = 0; ///< kills that left a half-made file beside the vault
    QStringList wrong = {};
};

/// Kills `mode` at random moments; after each kill the vault is opened and held against what was said.
Toll killRepeatedly(FaultFixture& fixture, const QString& mode, int kills, int spread, quint32 seed) {
    QRandomGenerator random(seed);
    Toll toll;
    for (int i = 0; i < kills; ++i) {
        const QStringList lines = killStress(fixture.child({mode, fixture.path, fixture.folder.path()}),
            random.bounded(0, 3), random.bounded(0, spread * 1000));
        ++toll.kills;
        toll.done += int(lines.size()) - 1;
        toll.left += !leftParts(fixture.path).isEmpty();
        const QString wrong = wrongAfter(fixture.acts(), lines);
        if (!wrong.isEmpty())
            toll.wrong << u"kill %1: %2"_s.arg(i).arg(wrong);
        const QFileInfoList copies =
            QDir(fixture.folder.path()).entryInfoList({u"b*.greffe"_s, u"r*.greffe"_s}, QDir::Files);
        for (const QFileInfo& copy : copies)
            QFile::remove(copy.filePath());
    }
    return toll;
}

/// What wrongAfter says of a vault of which the last saves are not there: the control of every kill.
QString lostCommits() {
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"100"_s, u"1"_s}));
    const QByteArray before = bytesOf(fixture.path);
    const Lines work = runStress(fixture.child({u"work"_s, fixture.path, u"100"_s, u"5"_s}));
    REQUIRE(work.exitCode == 0);
    writeBytes(fixture.path, before); // as if the last five commits had not reached the disk
    return wrongAfter(fixture.acts(), work.lines);
}

/// How many calls that change files a child made from start to end.
int callsOf(const Lines& whole) {
    INFO(whole.lines.join(u'\n').toStdString());
    REQUIRE(whole.exitCode == 0);
    return whole.lines.last().section(u' ', 1, 1).toInt();
}

} // namespace

TEST_CASE("SIGKILL during writes: nothing acknowledged is lost", "[faults]") {
    Finding finding({1, 41}, u"SIGKILL at random moments of a write load"_s);
    FaultFixture fixture;
    QRandomGenerator random(20261122);
    const int kills = rounds(200, 200);
    qint64 acknowledged = 0;
    QStringList wrong;
    int inTransaction = 0;
    for (int i = 0; i < kills; ++i) {
        const QStringList lines =
            killStress(fixture.child({u"work"_s, fixture.path, QString::number(100 + random.bounded(4000))}),
                random.bounded(0, 8), random.bounded(0, 30000));
        acknowledged += lines.size() - 1;
        inTransaction += QFileInfo(fixture.path + u"-journal"_s).size() > 0;
        const QString what = wrongAfter(fixture.acts(), lines);
        if (!what.isEmpty())
            wrong << what;
    }
    finding.figure(kills, " kills, ", acknowledged, " acknowledged commits, ", wrong.size(),
        " times something lost, by half or unopenable (each commit has its row, its counter and its journal entry, or "
        "none of them); ",
        inTransaction, " kills with a transaction under way");
    INFO(wrong.join(u'\n').toStdString());
    CHECK(acknowledged > kills);
    CHECK(wrong.isEmpty());
    finding.control(inTransaction > 0, inTransaction, " kills hit a transaction: the load is what it is for");
    const QString lost = lostCommits();
    finding.control(lost.startsWith(u"lost"_s), "a file without its last five commits is found (", lost, ")");
}

TEST_CASE("SIGKILL while the header is rewritten", "[faults]") {
    Finding finding({4}, u"SIGKILL during changes of the header (invitations, passphrases)"_s);
    FaultFixture fixture;
    const Toll invitations = killRepeatedly(fixture, u"invitations"_s, rounds(10, 80), 40, 4);
    const Toll passphrases = killRepeatedly(fixture, u"passphrases"_s, rounds(3, 20), 200, 5);
    INFO((invitations.wrong + passphrases.wrong).join(u'\n').toStdString());
    CHECK(invitations.wrong.isEmpty());
    CHECK(passphrases.wrong.isEmpty());
    finding.figure(invitations.kills + passphrases.kills, " kills, ", invitations.done + passphrases.done,
        " changes acknowledged, ", invitations.wrong.size() + passphrases.wrong.size(),
        " unopenable, lost or with unequal copies after opening");
    // Control: both copies rewritten before either was synced, and the power gone in between.
    QByteArray torn = bytesOf(fixture.path);
    for (const int at : {0, 32768})
        torn.replace(at + 16, 4096, QByteArray(4096, '\0'));
    writeBytes(fixture.path, torn);
    const OtherHome elsewhere; // this device keeps a copy of the header
    const QString wrong = wrongAfter(fixture.acts(), {});
    finding.control(wrong.startsWith(u"does not open"_s),
        "both copies torn at once, as a writer without order would: ", wrong.left(60));
}

TEST_CASE("SIGKILL during the replacement of the root key", "[faults]") {
    Finding finding({3, 38}, u"SIGKILL during root key rotation"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"3000"_s, u"20"_s}));
    const Toll toll = killRepeatedly(fixture, u"rotations"_s, rounds(6, 50), 60, 7);
    INFO(toll.wrong.join(u'\n').toStdString());
    CHECK(toll.wrong.isEmpty());
    finding.figure(toll.kills, " kills, ", toll.done, " rotations acknowledged, old or new openable ",
        toll.kills - toll.wrong.size(), "/", toll.kills, "; ", toll.left,
        " kills left a half-made file, 0 of them there after the next opening");
    // Control: a rotation in place, page by page, is what a kill tears.
    const QByteArray old = bytesOf(fixture.path);
    REQUIRE(runStress(fixture.child({u"work"_s, fixture.path, u"10"_s, u"1"_s})).exitCode == 0);
    {
        const auto vault = REQUIRE_OK(fixture.acts().open());
        REQUIRE_OK(fixture.acts().rotate(*vault));
    }
    QByteArray mixed = bytesOf(fixture.path);
    mixed.replace(65536 + 8 * 4096, 8 * 4096, old.mid(65536 + 8 * 4096, 8 * 4096));
    writeBytes(fixture.path, mixed);
    const QString wrong = wrongAfter(fixture.acts(), {});
    finding.control(!wrong.isEmpty(), "a file of which 8 pages still bear the old key: ", wrong.left(60));
}

TEST_CASE("SIGKILL during backups: no half file bears a backup's name", "[faults]") {
    Finding finding({3, 23}, u"SIGKILL during backups"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"200000"_s, u"10"_s}));
    const Toll toll = killRepeatedly(fixture, u"backups"_s, rounds(6, 50), 60, 8);
    INFO(toll.wrong.join(u'\n').toStdString());
    CHECK(toll.wrong.isEmpty());
    finding.figure(
        toll.kills, " kills, ", toll.done, " backups acknowledged and whole, ", toll.wrong.size(), " half files");
    // Control: a plain copy that is cut off bears the name and is no vault.
    writeBytes(fixture.folder.filePath(u"half.greffe"_s), bytesOf(fixture.path).left(200000));
    const QString wrong = wrongAfter(fixture.acts(), {});
    finding.control(
        wrong.startsWith(u"a copy bears a whole name"_s), "a plain copy cut off half way: ", wrong.left(70));
}

TEST_CASE("SIGKILL during restoring", "[faults]") {
    Finding finding({3, 23}, u"SIGKILL during restore"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"100000"_s, u"10"_s}));
    const QByteArray before = bytesOf(fixture.path);
    const Toll toll = killRepeatedly(fixture, u"restores"_s, rounds(6, 50), 60, 9);
    INFO(toll.wrong.join(u'\n').toStdString());
    CHECK(toll.wrong.isEmpty());
    finding.figure(toll.kills, " kills, ", toll.done, " restored copies acknowledged and whole, ", toll.wrong.size(),
        " half files; the backup itself untouched");
    QByteArray half = before.left(before.size() - 9 * 4096);
    writeBytes(fixture.folder.filePath(u"r-half.greffe"_s), half);
    finding.control(!wrongAfter(fixture.acts(), {}).isEmpty(), "a restored file without its last nine pages is found");
}

TEST_CASE("SIGKILL during a migration: the old schema or the new, whole", "[faults]") {
    Finding finding({3}, u"SIGKILL during the update of the schema"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"2000"_s, u"30"_s}));
    const QByteArray before = bytesOf(fixture.path);
    QRandomGenerator random(10);
    const int kills = rounds(6, 50);
    OpenOptions later;
    later.deviceMemory = false;
    later.steps = REQUIRE_OK(laterMigrations());
    int old = 0;
    int renewed = 0;
    QStringList wrong;

    const auto env = [&](int round) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, fixture.folder.filePath(u"home-%1"_s.arg(round)));
        return environment;
    };
    // How many calls a whole update makes, so that the kills spread over all of it.
    const int calls = callsOf(runStress(fixture.child({u"migrate"_s, fixture.path}, {u"--count"_s}), env(kills)));
    for (int i = 0; i < kills; ++i) {
        writeBytes(fixture.path, before);
        QFile::remove(fixture.path + u"-journal"_s);
        const Lines lines = runStress(fixture.child({u"migrate"_s, fixture.path},
                                          {u"--kill-at"_s, QString::number(random.bounded(1, calls + 1))}),
            env(i));
        const bool acknowledged = lines.lines.contains(u"migrated"_s);
        const auto asOld = fixture.open();
        if (asOld) {
            ++old;
            if (acknowledged || countOf(**asOld, u"SELECT count(*) FROM sqlite_schema WHERE name LIKE 'later%'"_s) != 0)
                wrong << u"kill %1: an update by half"_s.arg(i);
            if (!REQUIRE_OK((*asOld)->verify()).ok)
                wrong << u"kill %1: a failed check"_s.arg(i);
            continue;
        }
        const auto asNew = OpenVault::open(fixture.path, byKey(pristine().recoveryKey), fixture.clock, later);
        renewed += asNew.has_value();
        if (!asNew || !REQUIRE_OK((*asNew)->verify()).ok ||
            countOf(**asNew, u"SELECT count(*) FROM later"_s) != countOf(**asNew, u"SELECT count(*) FROM setting"_s))
            wrong << u"kill %1: neither old nor new"_s.arg(i);
    }
    INFO(wrong.join(u'\n').toStdString());
    CHECK(wrong.isEmpty());
    finding.figure(kills, " kills, old schema ", old, ", new schema ", renewed, ", neither ", wrong.size());
    CHECK(old + renewed == kills);
    // Control: the statements one by one, without the transaction around them.
    writeBytes(fixture.path, before);
    {
        const auto vault = REQUIRE_OK(fixture.open());
        REQUIRE_OK(vault->database().writeDraft([](Writer& writer) -> Result<> {
            TRY(writer.run(u"CREATE TABLE later (x)"_s));
            return {};
        }));
    }
    const auto half = REQUIRE_OK(fixture.open());
    finding.control(countOf(*half, u"SELECT count(*) FROM sqlite_schema WHERE name LIKE 'later%'"_s) == 1,
        "an update cut off after its first statement is seen as half");
}

TEST_CASE("SIGKILL during creation: a whole vault or none", "[faults]") {
    Finding finding({3}, u"SIGKILL during creation"_s);
    QTemporaryDir folder;
    QRandomGenerator random(6);
    const int kills = rounds(8, 25);
    int whole = 0;
    int none = 0;
    int half = 0;
    const int calls = callsOf(runStress({u"--count"_s, u"create"_s, folder.filePath(u"whole.greffe"_s)}));
    for (int i = 0; i < kills; ++i) {
        const QString path = folder.filePath(u"n%1.greffe"_s.arg(i));
        (void)runStress({u"--kill-at"_s, QString::number(random.bounded(1, calls + 1)), u"create"_s, path});
        if (!QFileInfo::exists(path)) {
            ++none;
            continue;
        }
        const FixedClock clock;
        const auto vault = OpenVault::open(path, as({}, clairePhrase), clock, {.deviceMemory = false});
        const bool good = vault && REQUIRE_OK((*vault)->verify()).ok;
        whole += good;
        half += !good;
    }
    finding.figure(kills, " kills, ", whole, " whole, ", none, " none, ", half, " half");
    CHECK(half == 0);
    const QString cut = folder.filePath(u"cut.greffe"_s);
    writeBytes(cut, pristineVault().left(65536 + 4096));
    finding.control(!OpenVault::open(cut, byKey(pristine().recoveryKey), FixedClock(), {.deviceMemory = false}),
        "a vault of which one page was written does not open");
}

TEST_CASE("SIGKILL at every call that changes a file", "[faults]") {
    Finding finding(
        {2}, u"SIGKILL before every write, sync, truncation, rename, deletion and creation of a small run"_s);
    FaultFixture fixture;
    const int calls = callsOf(runStress(fixture.child({u"tour"_s, fixture.path}, {u"--count"_s})));
    REQUIRE(calls > 100);
    const int stride = rounds(7, 1);
    int tried = 0;
    int killed = 0;
    QStringList wrong;
    for (int n = 1; n <= calls; n += stride) {
        fixture.reset();
        const Lines lines = runStress(fixture.child({u"tour"_s, fixture.path}, {u"--kill-at"_s, QString::number(n)}));
        killed += lines.exitCode == -1;
        ++tried;
        const QString what = wrongAfter(fixture.acts(), lines.lines);
        if (!what.isEmpty())
            wrong << u"call %1: %2"_s.arg(n).arg(what);
    }
    INFO(wrong.join(u'\n').toStdString());
    CHECK(wrong.isEmpty());
    finding.figure(tried, " of ", calls,
        " calls (open, two saves, invitation, backup, rotation, save, invitation, close, restore), ", killed,
        " killed there, ", wrong.size(), " times something lost, mixed or unopenable");
    // A run makes a few calls more or less than the one that was counted: the last kills may come too late.
    finding.control(
        killed >= tried - 10, killed, " of ", tried, " runs died at their call, the others had fewer calls");
    const QString lost = lostCommits();
    finding.control(!lost.isEmpty(), "lost commits are found: ", lost);
}

TEST_CASE("a copy taken after a kill is checked as a whole before it is shown", "[faults]") {
    Finding finding({16, 19}, u"A copy taken after a kill, without its journal file"_s);
    FaultFixture fixture;
    int copies = 0;
    int said = 0;
    int refused = 0;
    QRandomGenerator random(16);
    const int trials = rounds(6, 30);
    for (int i = 0; i < trials; ++i) {
        const QStringList lines =
            killStress(fixture.child({u"work"_s, fixture.path, u"3000"_s}), 3, random.bounded(0, 20000));
        const QString copy = fixture.folder.filePath(u"copie%1.greffe"_s.arg(i));
        REQUIRE(QFile::copy(fixture.path, copy));
        const bool hot = QFileInfo(fixture.path + u"-journal"_s).size() > 0;
        ++copies;
        {
            // Only a kill outside of a transaction leaves a main file that is whole alone.
            const auto vault = fixture.open(copy);
            if (vault) {
                REQUIRE((*vault)->notices().size() >= 1);
                bool checked = false;
                for (const Text& notice : (*vault)->notices())
                    checked = checked || notice.en.contains(u"checked as a whole"_s);
                said += checked;
                if (!hot)
                    CHECK(savedCount(**vault) >= Lines{0, lines}.saved());
            } else {
                CHECK(vault.error().kind == Error::Kind::Corrupt);
                ++refused;
            }
        }
        QFile::remove(copy);
        // The original, with its journal beside it, opens in any case, and once closed has nothing more to say.
        CHECK(wrongAfter(fixture.acts(), lines).toStdString().empty());
    }
    CHECK(said + refused == copies);
    finding.figure(copies, " copies, ", said, " opened after a full check that was said, ", refused,
        " refused as damaged, 0 shown without a word; the killed holder's lock was in nobody's way ", trials, "/",
        trials);
    finding.control(REQUIRE_OK(fixture.open())->notices().isEmpty(), "a vault that was closed properly says nothing");
}
