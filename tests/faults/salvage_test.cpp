// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfixture.h"

#include "vault/salvage.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

Credentials claire() {
    return as(u"Claire Fontaine"_s, u"coffre-exemple-2026"_s);
}

} // namespace

TEST_CASE("salvage reads everything that is not on a damaged page", "[faults]") {
    Finding finding({59, 62}, u"Salvage of a vault with damaged pages"_s);
    FaultFixture fixture;
    constexpr int rows = 300;
    {
        const auto vault = REQUIRE_OK(fixture.open());
        REQUIRE_OK(vault->database().write([&](Writer& writer) -> Result<> {
            for (int i = 0; i < rows; ++i)
                TRY(writer.run(u"INSERT INTO staff (staff_id, name, role, since) VALUES (?, ?, 'reader', '')"_s,
                    {QByteArray(16, '\0').replace(0, 4, QByteArray::number(1000 + i)), QString(700, u'n')}));
            writer.journal({u"trial"_s, u"staff"_s, {}});
            return {};
        }));
    }
    const QByteArray good = bytesOf(fixture.path);
    const int pages = int((good.size() - 65536) / 4096);
    QRandomGenerator random(3);
    int recovered = 0;
    int refused = 0;
    qint64 copied = 0;
    qint64 possible = 0;
    const int trials = rounds(6, 40);
    for (int trial = 0; trial < trials; ++trial) {
        QByteArray damaged = good;
        const int bad = trial == 0 ? 0 : 3;
        for (int i = 0; i < bad; ++i) {
            const int at = 65536 + random.bounded(pages / 3, pages) * 4096 + random.bounded(4096);
            damaged[at] = char(damaged[at] ^ 4);
        }
        writeBytes(fixture.path, damaged);
        const QString output = fixture.folder.filePath(u"sauvé%1.greffe"_s.arg(trial));
        const auto report = salvage(fixture.path, output, claire(), fixture.clock);
        CHECK((bytesOf(fixture.path) == damaged));
        if (!report) {
            CHECK(report.error().kind == Error::Kind::Corrupt);
            ++refused;
            continue;
        }
        const auto vault = REQUIRE_OK(fixture.open(output));
        const qint64 count = countOf(*vault, u"SELECT count(*) FROM staff"_s);
        qint64 lost = 0;
        for (const auto& table : report->tables) {
            if (table.name != u"staff")
                continue;
            for (const auto& range : table.lost)
                lost += (range.to == 0 ? rows + 1 : range.to) - range.from + 1;
        }
        CHECK(count + lost >= rows + 1); // what is missing is listed
        if (bad == 0) {
            CHECK(report->isWhole());
            CHECK(count == rows + 1);
        }
        copied += count;
        possible += rows + 1;
        recovered += 1;
        REQUIRE_OK(writeMarker(*vault, 1));
    }
    finding.figure(trials, " vaults with 3 damaged pages of ", pages, ": ", recovered, " salvaged, ", refused,
        " refused; ", copied, " of ", possible,
        " rows of the big table, every missing one in the list of losses; the "
        "damaged file untouched");
    finding.control(copied < possible, "the damage costs ", possible - copied,
        " rows, which are listed; the vault without damage is salvaged whole");
    CHECK(recovered >= 1 + (trials - 1) / 2);
    CHECK(copied * 10 >= possible * 8);
    REQUIRE_ERROR(salvage(fixture.path, fixture.folder.filePath(u"sauvé0.greffe"_s), claire(), fixture.clock),
        Error::Kind::Invalid);
    CHECK(QDir(fixture.folder.path()).entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}
