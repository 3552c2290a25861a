// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerloss.h"

#include "faultfixture.h"

#include "vault/safefile.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<Operation> recordTour(FaultFixture& fixture, bool reckless) {
    fixture.reset();
    Acts acts = fixture.acts();
    acts.reckless = reckless;
    acts.said = [](const QString& line) { faultlayer::mark(line.toStdString()); };
    faultlayer::arm({.folder = fixture.folder.path().toStdString(), .record = true});
    const Result<> done = acts.tour();
    faultlayer::disarm();
    REQUIRE_OK(Result<>(done));
    return faultlayer::takeOperations();
}

struct Losses {
    int crashes = 0;
    int inFlight = 0; ///< crashes with unsynced data that did not all arrive
    QStringList wrong = {};
};

Losses crashOften(FaultFixture& fixture, const std::vector<Operation>& operations, int seeds) {
    const QMap<QString, QByteArray> start{{fixture.path, pristineVault()}};
    Losses out;
    for (int seed = 0; seed < seeds; ++seed) {
        QRandomGenerator random(quint32(seed) * 2654435761U + 17);
        const qsizetype cut = random.bounded(1, int(operations.size()) + 1);
        const CrashState state = crashAfter(start, operations, cut, random);
        QDir(fixture.folder.path()).removeRecursively();
        QDir().mkpath(fixture.folder.path());
        for (auto it = state.files.cbegin(); it != state.files.cend(); ++it)
            writeBytes(it.key(), it.value());
        ++out.crashes;
        if (!state.files.contains(fixture.path)) {
            out.wrong << u"seed %1: no vault"_s.arg(seed);
            continue;
        }
        const QString wrong = wrongAfter(fixture.acts(), state.said);
        if (!wrong.isEmpty())
            out.wrong << u"seed %1: %2"_s.arg(seed).arg(wrong);
    }
    return out;
}

} // namespace

TEST_CASE("power loss: unsynced writes dropped, reordered and torn", "[faults]") {
    Finding finding({5}, u"Power loss model: unsynced writes dropped, reordered, torn by sector"_s);
    FaultFixture fixture;
    const std::vector<Operation> operations = recordTour(fixture, false);
    const Losses losses = crashOften(fixture, operations, rounds(300, 5000));
    INFO(losses.wrong.mid(0, 10).join(u'\n').toStdString());
    CHECK(losses.wrong.isEmpty());
    finding.figure(losses.crashes, " crashes within ", operations.size(),
        " recorded operations of a run (saves, invitation, backup, rotation, restore), ", losses.wrong.size(),
        " with an acknowledged act lost, an act by half, or a file that does not open");
    const std::vector<Operation> careless = recordTour(fixture, true);
    const Losses control = crashOften(fixture, careless, rounds(60, 300));
    finding.control(!control.wrong.isEmpty(), "the same run with PRAGMA synchronous = OFF: ", control.wrong.size(),
        " of ", control.crashes, " crashes lose or destroy something");
}

TEST_CASE("a file is synced before its rename and its folder after", "[faults]") {
    Finding finding({7}, u"Order of sync and rename"_s);
    FaultFixture fixture;
    const std::vector<Operation> operations = recordTour(fixture, false);
    const QStringList unordered = unorderedRenames(operations);
    const int renames = renamesOf(operations);
    INFO(unordered.join(u'\n').toStdString());
    CHECK(unordered.isEmpty());
    CHECK(renames >= 3);

    // Small files of the device's memory take the same way.
    faultlayer::arm({.folder = fixture.folder.path().toStdString(), .record = true});
    REQUIRE_OK(writePrivateFile(fixture.folder.filePath(u"small"_s), "text"));
    faultlayer::mark("written");
    faultlayer::disarm();
    const std::vector<Operation> small = faultlayer::takeOperations();
    CHECK(unorderedRenames(small).isEmpty());
    finding.figure(renames + renamesOf(small), " of ", renames + renamesOf(small),
        " renames (backup, rotation, restore, device memory): file synced before, folder after");

    faultlayer::arm({.folder = fixture.folder.path().toStdString(), .record = true});
    QFile plain(fixture.folder.filePath(u"plain.part"_s));
    REQUIRE(plain.open(QIODevice::WriteOnly));
    plain.write("text");
    plain.close();
    REQUIRE(plain.rename(fixture.folder.filePath(u"plain"_s)));
    faultlayer::mark("written");
    faultlayer::disarm();
    const QStringList found = unorderedRenames(faultlayer::takeOperations());
    finding.control(found.size() == 2, "a plain write and rename has ", found.size(), " faults of order");
}
