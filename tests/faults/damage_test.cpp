// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfixture.h"

#include "support/places.h"
#include "vault/devicememory.h"

#include <QSqlError>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int imageAt = 65536;
constexpr int pageSize = 4096;

/// Opens and reads everything; how the damage was met, or "unnoticed".
QString meet(FaultFixture& fixture) {
    const auto vault = fixture.open();
    if (!vault)
        return vault.error().kind == Error::Kind::Corrupt ? u"refused"_s : u"other: "_s + name(vault.error().kind);
    const auto report = (*vault)->verify();
    if (!report)
        return u"verify error: "_s + name(report.error().kind);
    return report->ok ? u"unnoticed"_s : u"verify"_s;
}

} // namespace

TEST_CASE("either header copy alone opens the vault and mends the other", "[faults]") {
    Finding finding({20}, u"One header copy destroyed"_s);
    FaultFixture fixture;
    const QByteArray good = bytesOf(fixture.path);
    int mended = 0;
    for (const int at : {0, 32768}) {
        QByteArray damaged = good;
        damaged.replace(at, 28672, QByteArray(28672, '\0'));
        writeBytes(fixture.path, damaged);
        CHECK(REQUIRE_OK(Vault::inspect(fixture.path)).headerDamaged);
        {
            const auto vault = REQUIRE_OK(fixture.open());
            REQUIRE(vault->notices().size() == 1);
            CHECK(vault->notices().first().en.contains(u"restored from the other"_s));
        }
        CHECK_FALSE(REQUIRE_OK(Vault::inspect(fixture.path)).headerDamaged);
        const QByteArray after = bytesOf(fixture.path);
        CHECK(after.left(28672) == good.left(28672));
        CHECK(after.mid(32768, 28672) == good.left(28672));
        ++mended;
    }
    finding.figure("copy A or B zeroed: ", mended, " of 2 opened, said so and mended byte for byte");
    QByteArray both = good;
    both.replace(0, imageAt, QByteArray(imageAt, '\0'));
    writeBytes(fixture.path, both);
    const OtherHome elsewhere; // this device keeps a copy of its own
    finding.control(!fixture.open(), "both copies zeroed: refused");
}

TEST_CASE("flipped bits in the header: sampled through the whole program", "[faults]") {
    Finding finding({20}, u"Flipped bits in the header"_s);
    FaultFixture fixture;
    const QByteArray good = bytesOf(fixture.path);
    QRandomGenerator random(11);
    const int flips = rounds(400, 10000);
    int opened = 0;
    for (int i = 0; i < flips; ++i) {
        QByteArray flipped = good;
        const int bit = random.bounded(imageAt * 8);
        flipped[bit / 8] = char(flipped[bit / 8] ^ 1 << bit % 8);
        writeBytes(fixture.path, flipped);
        opened += fixture.open().has_value();
    }
    finding.figure(flips, " bits of the 64 KiB header flipped one at a time, opened with its recovery key ", opened);
    CHECK(opened == flips);
    // The control: without the second copy each flip in what the checksum covers is fatal.
    int refused = 0;
    const int lonely = rounds(100, 1000);
    for (int i = 0; i < lonely; ++i) {
        QByteArray flipped = good;
        flipped.replace(32768, 28672, QByteArray(28672, '\0'));
        const int bit = random.bounded(28672 * 8);
        flipped[bit / 8] = char(flipped[bit / 8] ^ 1 << bit % 8);
        writeBytes(fixture.path, flipped);
        refused += !fixture.open();
    }
    finding.control(refused == lonely, "with one copy alone, ", refused, " of ", lonely, " flips are refused");
}

TEST_CASE("both header copies destroyed: the copy kept by this device opens the vault", "[faults]") {
    Finding finding({20}, u"Both header copies destroyed"_s);
    FaultFixture fixture;
    {
        const auto vault =
            REQUIRE_OK(Vault::open(fixture.path, as({}, u"coffre-exemple-2026"_s), fixture.clock)); // remembers
    }
    QByteArray damaged = bytesOf(fixture.path);
    damaged.replace(0, imageAt, QByteArray(imageAt, '\xff'));
    writeBytes(fixture.path, damaged);
    REQUIRE_ERROR(Vault::inspect(fixture.path), Error::Kind::Corrupt);
    {
        const OtherHome elsewhere; // a device that never saw the vault
        const auto refused = Vault::open(fixture.path, as({}, u"coffre-exemple-2026"_s), fixture.clock);
        finding.control(!refused && bytesOf(fixture.path) == damaged,
            "a device that never saw the vault refuses it and leaves it alone");
    }
    const auto vault = REQUIRE_OK(Vault::open(fixture.path, as({}, u"coffre-exemple-2026"_s), fixture.clock));
    REQUIRE_FALSE(vault->notices().isEmpty());
    CHECK(vault->notices().first().en.contains(u"kept by this computer"_s));
    CHECK(REQUIRE_OK(vault->verify()).ok);
    CHECK_FALSE(REQUIRE_OK(Vault::inspect(fixture.path)).headerDamaged);
    finding.figure("64 KiB overwritten: opened from the header that this device keeps, both copies written again");
}

TEST_CASE("a torn write of the newer header copy falls back to the older", "[faults]") {
    Finding finding({4}, u"Torn writes of one header copy"_s);
    FaultFixture fixture;
    const QByteArray before = bytesOf(fixture.path);
    {
        const auto vault = REQUIRE_OK(fixture.open());
        REQUIRE_OK(vault->resetPassphrase(u"Claire Fontaine"_s, phrase(u"coffre-exemple-2026"_s), KdfCost::floor()));
    }
    const QByteArray after = bytesOf(fixture.path);
    int opened = 0;
    int trials = 0;
    for (int cut = 512; cut < 28672; cut += 512) {
        // Copy B got the first `cut` bytes of the new header, then the power went; A is the old one, and the database
        // not yet told.
        QByteArray torn = before;
        torn.replace(32768, cut, after.left(cut));
        writeBytes(fixture.path, torn);
        opened += fixture.open().has_value();
        ++trials;
    }
    finding.figure(trials, " cuts, one a sector: opened ", opened);
    CHECK(opened == trials);
    QByteArray both = before;
    for (const int at : {0, 32768})
        both.replace(at, 4096, after.left(4096));
    writeBytes(fixture.path, both);
    finding.control(!fixture.open(), "both copies torn at the same place: refused");
}

TEST_CASE("one flipped bit in a page is always noticed", "[faults]") {
    Finding finding({59}, u"Flipped bits in pages"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"3000"_s, u"60"_s}));
    const QByteArray good = bytesOf(fixture.path);
    const int pages = int((good.size() - imageAt) / pageSize);
    CHECK(meet(fixture) == u"unnoticed"_s); // the control
    QRandomGenerator random(12);
    const int flips = rounds(80, 1000);
    QMap<QString, int> met;
    for (int i = 0; i < flips; ++i) {
        QByteArray flipped = good;
        const int page = i % pages;
        // Of the first page, the 16 bytes of salt apart: their loss costs nothing (next test).
        const int bit = page * pageSize * 8 + random.bounded(page == 0 ? 16 * 8 : 0, pageSize * 8);
        flipped[imageAt + bit / 8] = char(flipped[imageAt + bit / 8] ^ 1 << bit % 8);
        writeBytes(fixture.path, flipped);
        ++met[meet(fixture)];
    }
    writeBytes(fixture.path, good);
    CHECK(met.value(u"refused"_s) + met.value(u"verify"_s) == flips);
    finding.figure(flips, " pages with one flipped bit each: ", met.value(u"verify"_s), " found by the check, ",
        met.value(u"refused"_s), " refused at opening, ", met.value(u"unnoticed"_s), " unnoticed");
    finding.control(meet(fixture) == u"unnoticed"_s, "the same check has nothing to say of the undamaged file");
    QByteArray free = good;
    free[imageAt + 3] = char(free[imageAt + 3] ^ 1);
    writeBytes(fixture.path, free);
    finding.control(meet(fixture) == u"unnoticed"_s,
        "a bit of the 16 bytes that nothing depends on (the salt, derived from the key here) passes");
}

TEST_CASE("the first 16 bytes of the image may be lost", "[faults]") {
    Finding finding({21}, u"First bytes of the image destroyed"_s);
    FaultFixture fixture;
    int refused = 0;
    for (const int size : {17, 100, 4096}) {
        writeBytes(fixture.path, QByteArray(pristineVault()).replace(imageAt, size, QByteArray(size, 'x')));
        const Error error = REQUIRE_ERROR(fixture.open(), Error::Kind::Corrupt);
        refused += error.message.en.contains(u"passphrase is right"_s);
    }
    writeBytes(fixture.path, pristineVault());
    QByteArray damaged = bytesOf(fixture.path);
    damaged.replace(imageAt, 16, QByteArray(16, '\0'));
    writeBytes(fixture.path, damaged);
    const auto vault = REQUIRE_OK(fixture.open());
    CHECK(countOf(*vault, u"SELECT count(*) FROM journal"_s) > 0);
    REQUIRE_OK(writeMarker(*vault, 1));
    finding.figure("16 bytes lost: opened, read and written; 17, 100 and 4,096 bytes: ", refused,
        " of 3 refused with the sentence that the passphrase is right and the file damaged");
    finding.control(refused == 3, "one byte more than the salt is fatal");
}

TEST_CASE("the first page lost: refused with its own sentence, and nothing written", "[faults]") {
    FaultFixture fixture;
    QByteArray damaged = bytesOf(fixture.path);
    damaged.replace(imageAt, pageSize, QByteArray(pageSize, 'x'));
    writeBytes(fixture.path, damaged);
    const Error error = REQUIRE_ERROR(fixture.open(), Error::Kind::Corrupt);
    CHECK(error.message.en.contains(u"passphrase is right"_s));
    CHECK((bytesOf(fixture.path) == damaged));
}

TEST_CASE("truncation is noticed at every page", "[faults]") {
    Finding finding({62, 21}, u"Truncation"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"3000"_s, u"20"_s}));
    const QByteArray good = bytesOf(fixture.path);
    const int pages = int((good.size() - imageAt) / pageSize);
    int noticed = 0;
    int trials = 0;
    for (int keep = 0; keep < pages; keep += qMax(1, pages / 20)) {
        writeBytes(fixture.path, good.left(imageAt + keep * pageSize));
        noticed += meet(fixture) != u"unnoticed"_s;
        ++trials;
    }
    for (const int bytes : {0, 1, 100, 28671, 28672, 40000, 65535}) {
        writeBytes(fixture.path, good.left(bytes));
        noticed += meet(fixture) == u"refused"_s;
        ++trials;
    }
    finding.figure(trials, " truncations between 0 bytes and the last page, ", noticed, " noticed");
    CHECK(noticed == trials);
    writeBytes(fixture.path, good);
    finding.control(meet(fixture) == u"unnoticed"_s, "the whole file passes the same check");
}

TEST_CASE("two exchanged pages are noticed", "[faults]") {
    Finding finding({62}, u"Exchanged pages"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"3000"_s, u"20"_s}));
    const QByteArray good = bytesOf(fixture.path);
    const int pages = int((good.size() - imageAt) / pageSize);
    QRandomGenerator random(13);
    const int swaps = rounds(20, 200);
    int noticed = 0;
    const auto exchanged = [&](int a, int b) {
        QByteArray swapped = good;
        swapped.replace(imageAt + a * pageSize, pageSize, good.mid(imageAt + b * pageSize, pageSize));
        swapped.replace(imageAt + b * pageSize, pageSize, good.mid(imageAt + a * pageSize, pageSize));
        return swapped;
    };
    for (int i = 0; i < swaps; ++i) {
        const int a = random.bounded(pages);
        const int b = (a + 1 + random.bounded(pages - 1)) % pages;
        writeBytes(fixture.path, exchanged(a, b));
        noticed += meet(fixture) != u"unnoticed"_s;
    }
    finding.figure(swaps, " pairs of pages exchanged, ", noticed, " noticed");
    CHECK(noticed == swaps);
    writeBytes(fixture.path, exchanged(1, 1));
    finding.control(meet(fixture) == u"unnoticed"_s, "a page exchanged with itself passes");
}

TEST_CASE("a damaged page met while reading never passes for the end of the rows", "[faults]") {
    Finding finding({59}, u"A damaged page met in the middle of a list"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"3000"_s, u"60"_s}));
    QByteArray damaged = bytesOf(fixture.path);
    const int pages = int((damaged.size() - imageAt) / pageSize);
    for (int page = pages * 3 / 4; page < pages - 2; ++page) // far from the schema and from what opening looks at
        damaged[imageAt + page * pageSize + 2000] = char(damaged[imageAt + page * pageSize + 2000] ^ 1);
    writeBytes(fixture.path, damaged);
    const auto vault = fixture.open();
    REQUIRE(vault.has_value());
    bool failed = false;
    for (const QString& sql :
        {u"SELECT value FROM setting"_s, u"SELECT * FROM journal"_s, u"SELECT * FROM journal_payload"_s}) {
        Result<Rows> query = (*vault)->database().read(sql);
        while (query && query->next()) {
        }
        failed = failed || !query || !(*vault)->database().finished(*query);
    }
    CHECK(failed);
    // Closed for good: nothing more is read or written.
    REQUIRE_ERROR((*vault)->database().read(u"SELECT 1"_s), Error::Kind::Corrupt);
    REQUIRE_ERROR(writeMarker(**vault, 1), Error::Kind::Corrupt);
    finding.figure("a quarter of the pages damaged: finished() or the next call says so, then nothing more is read or "
                   "written");
    fixture.reset();
    const auto whole = REQUIRE_OK(fixture.open());
    Rows journal = REQUIRE_OK(whole->database().read(u"SELECT * FROM journal"_s));
    while (journal.next()) {
    }
    finding.control(whole->database().finished(journal).has_value(), "the same loop over a whole vault ends without a "
                                                                     "word");
}

TEST_CASE("a vault of a later version is refused and left alone", "[faults]") {
    Finding finding({60}, u"Newer and older versions"_s);
    FaultFixture fixture;
    {
        QByteArray later = bytesOf(fixture.path);
        for (const int at : {0, 32768})
            later[at + 10] = char(2);
        writeBytes(fixture.path,
            later.replace(28640, 32, QByteArray(32, 'y')).replace(32768 + 28640, 32, QByteArray(32, 'y')));
        const QByteArray before = bytesOf(fixture.path);
        const Error error = REQUIRE_ERROR(fixture.open(), Error::Kind::TooNew);
        CHECK(error.message.fr.contains(u"plus récente"_s));
        REQUIRE_ERROR(Vault::inspect(fixture.path), Error::Kind::TooNew);
        CHECK((bytesOf(fixture.path) == before));
    }
    {
        fixture.reset();
        {
            const auto vault = REQUIRE_OK(fixture.open());
            REQUIRE_OK(vault->database().writeDraft([](Writer& writer) -> Result<> {
                TRY(writer.run(u"PRAGMA user_version = 999"_s));
                return {};
            }));
        }
        const QByteArray before = bytesOf(fixture.path);
        REQUIRE_ERROR(fixture.open(), Error::Kind::TooNew);
        CHECK((bytesOf(fixture.path) == before));
    }
    // The vault of the first release, frozen in the repository.
    const QString first = fixture.folder.filePath(u"v1.greffe"_s);
    REQUIRE(QFile::copy(sourcePath(u"/tests/data/v1.greffe"_s), first));
    REQUIRE(QFile::setPermissions(first, QFile::ReadOwner | QFile::WriteOwner));
    {
        const auto vault =
            REQUIRE_OK(OpenVault::open(first, as({}, clairePhrase), fixture.clock, {.deviceMemory = false}));
        CHECK(REQUIRE_OK(vault->verify()).ok);
    }
    finding.figure("later header, later schema: 2 of 2 refused as made by a later version, not a byte changed; the "
                   "frozen vault of the first format opens, is updated and passes every check");
    fixture.reset();
    finding.control(fixture.open().has_value(), "the same vault with today's numbers opens");
}
