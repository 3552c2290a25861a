// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfixture.h"

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
    FaultFixture fixture;
    const QByteArray good = bytesOf(fixture.path);
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
    }
}

TEST_CASE("flipped bits in the header: sampled through the whole program", "[faults]") {
    FaultFixture fixture;
    const QByteArray good = bytesOf(fixture.path);
    QRandomGenerator random(11);
    const int flips = rounds(60);
    int opened = 0;
    for (int i = 0; i < flips; ++i) {
        QByteArray flipped = good;
        const int bit = random.bounded(imageAt * 8);
        flipped[bit / 8] = char(flipped[bit / 8] ^ 1 << bit % 8);
        writeBytes(fixture.path, flipped);
        opened += fixture.open().has_value();
    }
    figure("damage: ", flips, " flipped bits in the 64 KiB header, opened ", opened,
        " (10,000 more in test_vault, on the copy alone)");
    CHECK(opened == flips);
}

TEST_CASE("both header copies destroyed: the copy kept by this device opens the vault", "[faults]") {
    FaultFixture fixture;
    {
        const auto vault =
            REQUIRE_OK(Vault::open(fixture.path, as({}, u"coffre-exemple-2026"_s), fixture.clock)); // remembers
    }
    QByteArray damaged = bytesOf(fixture.path);
    damaged.replace(0, imageAt, QByteArray(imageAt, '\xff'));
    writeBytes(fixture.path, damaged);
    REQUIRE_ERROR(Vault::inspect(fixture.path), Error::Kind::Corrupt);
    const auto vault = REQUIRE_OK(Vault::open(fixture.path, as({}, u"coffre-exemple-2026"_s), fixture.clock));
    REQUIRE_FALSE(vault->notices().isEmpty());
    CHECK(vault->notices().first().en.contains(u"kept by this computer"_s));
    CHECK(REQUIRE_OK(vault->verify()).ok);
    CHECK_FALSE(REQUIRE_OK(Vault::inspect(fixture.path)).headerDamaged);
}

TEST_CASE("a torn write of the newer header copy falls back to the older", "[faults]") {
    FaultFixture fixture;
    const QByteArray before = bytesOf(fixture.path);
    {
        const auto vault = REQUIRE_OK(fixture.open());
        REQUIRE_OK(vault->resetPassphrase(u"Claire Fontaine"_s, phrase(u"coffre-exemple-2026"_s), KdfCost::floor()));
    }
    const QByteArray after = bytesOf(fixture.path);
    int opened = 0;
    int trials = 0;
    for (int cut = 512; cut < 28672; cut += 2048) {
        // Copy B got the first `cut` bytes of the new header, then the power went; A is the old one, and the database
        // not yet told.
        QByteArray torn = before;
        torn.replace(32768, cut, after.left(cut));
        writeBytes(fixture.path, torn);
        opened += fixture.open().has_value();
        ++trials;
    }
    figure("damage: ", trials, " torn header writes, opened ", opened);
    CHECK(opened == trials);
}

TEST_CASE("one flipped bit in a page is always noticed", "[faults]") {
    FaultFixture fixture;
    (void)runStress({u"work"_s, fixture.path, u"3000"_s, u"60"_s});
    const QByteArray good = bytesOf(fixture.path);
    const int pages = int((good.size() - imageAt) / pageSize);
    CHECK(meet(fixture) == u"unnoticed"_s); // the control
    QRandomGenerator random(12);
    const int flips = qMin(rounds(60), pages * 4);
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
    for (auto it = met.cbegin(); it != met.cend(); ++it)
        figure("damage: ", flips, " flipped bits in pages: ", it.value(), " ", it.key().toStdString());
    CHECK(met.value(u"refused"_s) + met.value(u"verify"_s) == flips);
}

TEST_CASE("the first 16 bytes of the image may be lost", "[faults]") {
    FaultFixture fixture;
    QByteArray damaged = bytesOf(fixture.path);
    damaged.replace(imageAt, 16, QByteArray(16, '\0'));
    writeBytes(fixture.path, damaged);
    const auto vault = REQUIRE_OK(fixture.open());
    CHECK(countOf(*vault, u"SELECT count(*) FROM journal"_s) > 0);
    REQUIRE_OK(writeMarker(*vault, 1));
}

TEST_CASE("the first page lost: refused with its own sentence, and nothing written", "[faults]") {
    FaultFixture fixture;
    QByteArray damaged = bytesOf(fixture.path);
    damaged.replace(imageAt, pageSize, QByteArray(pageSize, 'x'));
    writeBytes(fixture.path, damaged);
    const Error error = REQUIRE_ERROR(fixture.open(), Error::Kind::Corrupt);
    CHECK(error.message.en.contains(u"passphrase is right"_s));
    CHECK(bytesOf(fixture.path) == damaged);
}

TEST_CASE("truncation is noticed at every page", "[faults]") {
    FaultFixture fixture;
    (void)runStress({u"work"_s, fixture.path, u"3000"_s, u"20"_s});
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
    figure("damage: ", trials, " truncations, ", noticed, " noticed");
    CHECK(noticed == trials);
}

TEST_CASE("two exchanged pages are noticed", "[faults]") {
    FaultFixture fixture;
    (void)runStress({u"work"_s, fixture.path, u"3000"_s, u"20"_s});
    QByteArray swapped = bytesOf(fixture.path);
    const int last = int((swapped.size() - imageAt) / pageSize) - 1;
    const QByteArray one = swapped.mid(imageAt + last * pageSize, pageSize);
    const QByteArray two = swapped.mid(imageAt + (last - 1) * pageSize, pageSize);
    swapped.replace(imageAt + last * pageSize, pageSize, two);
    swapped.replace(imageAt + (last - 1) * pageSize, pageSize, one);
    writeBytes(fixture.path, swapped);
    CHECK(meet(fixture) != u"unnoticed"_s);
}

TEST_CASE("a damaged page met while reading never passes for the end of the rows", "[faults]") {
    FaultFixture fixture;
    (void)runStress({u"work"_s, fixture.path, u"3000"_s, u"60"_s});
    QByteArray damaged = bytesOf(fixture.path);
    const int pages = int((damaged.size() - imageAt) / pageSize);
    for (int page = pages / 2; page < pages; ++page) // far from the schema
        damaged[imageAt + page * pageSize + 2000] = char(damaged[imageAt + page * pageSize + 2000] ^ 1);
    writeBytes(fixture.path, damaged);
    const auto vault = fixture.open();
    if (!vault) {
        CHECK(vault.error().kind == Error::Kind::Corrupt);
        return;
    }
    bool failed = false;
    for (const QString& sql :
        {u"SELECT value FROM setting"_s, u"SELECT * FROM journal"_s, u"SELECT * FROM journal_payload"_s}) {
        Result<QSqlQuery> query = (*vault)->database().read(sql);
        while (query && query->next()) {
        }
        failed = failed || !query || !(*vault)->database().finished(*query);
    }
    CHECK(failed);
    // Closed for good: nothing more is read or written.
    REQUIRE_ERROR((*vault)->database().read(u"SELECT 1"_s), Error::Kind::Corrupt);
    REQUIRE_ERROR(writeMarker(**vault, 1), Error::Kind::Corrupt);
}

TEST_CASE("a vault of a later version is refused and left alone", "[faults]") {
    FaultFixture fixture;
    SECTION("later header") {
        QByteArray later = bytesOf(fixture.path);
        for (const int at : {0, 32768})
            later[at + 10] = char(2);
        writeBytes(fixture.path,
            later.replace(28640, 32, QByteArray(32, 'y')).replace(32768 + 28640, 32, QByteArray(32, 'y')));
        const QByteArray before = bytesOf(fixture.path);
        const Error error = REQUIRE_ERROR(fixture.open(), Error::Kind::TooNew);
        CHECK(error.message.fr.contains(u"plus récente"_s));
        REQUIRE_ERROR(Vault::inspect(fixture.path), Error::Kind::TooNew);
        CHECK(bytesOf(fixture.path) == before);
    }
    SECTION("later schema") {
        {
            const auto vault = REQUIRE_OK(fixture.open());
            REQUIRE_OK(vault->database().writeDraft([](Writer& writer) -> Result<> {
                TRY(writer.run(u"PRAGMA user_version = 999"_s));
                return {};
            }));
        }
        const QByteArray before = bytesOf(fixture.path);
        REQUIRE_ERROR(fixture.open(), Error::Kind::TooNew);
        CHECK(bytesOf(fixture.path) == before);
    }
}
