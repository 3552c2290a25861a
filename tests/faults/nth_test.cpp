// SPDX-License-Identifier: GPL-3.0-or-later
// A fault at every Nth call of a small run: the disk full, a write cut in half, an I/O error, memory refused.
#include "faultfixture.h"
#include "faultlayer.h"

#include <cerrno>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// After every so many runs the whole tour is made again on the same files; it costs as much as the run itself.
constexpr int againEvery = 3;

struct Sweep {
    long calls = 0; ///< of the run without a fault
    int tried = 0;
    int fired = 0;   ///< runs in which the layer failed a call
    int stopped = 0; ///< runs that ended with an error
    int again = 0;   ///< runs after which everything was done once more
    QStringList wrong = {};
    QStringList wordless = {}; ///< errors of a kind or sentence that a full or failing disk must not give
};

long callsOfATour(FaultFixture& fixture, unsigned calls) {
    fixture.reset();
    faultlayer::arm({.folder = fixture.folder.path().toStdString(), .calls = calls});
    const Result<> done = fixture.acts().tour();
    const long counted = faultlayer::disarm();
    REQUIRE_OK(Result<>(done));
    return counted;
}

/// Runs the tour with a fault at call 1, 2, 3 … until it is past the last one; after each, the vault is opened and
/// held against what was said, and the same acts are tried again on the same files.
Sweep sweep(FaultFixture& fixture, unsigned calls, int error, bool forEver, int stride) {
    Sweep out;
    out.calls = callsOfATour(fixture, calls);
    for (long n = 1; n <= out.calls + stride; n += stride) {
        fixture.reset();
        QStringList said;
        Acts acts = fixture.acts();
        acts.said = [&](const QString& line) { said << line; };
        faultlayer::arm({.folder = fixture.folder.path().toStdString(),
            .calls = calls,
            .failAt = n,
            .error = error,
            .forEver = forEver});
        const Result<> done = acts.tour();
        const bool hit = faultlayer::fired() > 0;
        faultlayer::disarm();
        ++out.tried;
        out.fired += hit;
        out.stopped += !done;
        // SQLite takes a page that the disk does not give back for a damaged one, and so do we.
        const bool unreadable = calls == unsigned(Call::Read) && !done && done.error().kind == Error::Kind::Corrupt;
        if (!done && done.error().kind != Error::Kind::Io && !unreadable)
            out.wordless << u"call %1: %2 [%3] %4, after %5"_s.arg(n).arg(name(done.error().kind), done.error().detail,
                done.error().message.en, said.isEmpty() ? u"nothing"_s : said.last());
        if (!done && error == ENOSPC && !done.error().message.en.contains(u"disk is full"_s))
            out.wordless << u"call %1: %2 [%3], after %4"_s.arg(n).arg(
                done.error().message.en, done.error().detail, said.isEmpty() ? u"nothing"_s : said.last());
        const QString wrong = wrongAfter(fixture.acts(), said);
        if (!wrong.isEmpty())
            out.wrong << u"call %1: %2"_s.arg(n).arg(wrong);
        // With room again, work goes on.
        const bool anew = out.tried % againEvery == 0;
        const Result<> again = anew ? fixture.acts().tour() : Result<>();
        out.again += anew;
        if (!again)
            out.wrong << u"call %1: not again: %2 %3"_s.arg(n).arg(name(again.error().kind), again.error().message.en);
    }
    return out;
}

/// Acts that were lost or done by half, and errors whose kind or sentence is not that of the disk.
QString harmOf(const Sweep& swept) {
    return (swept.wrong + swept.wordless).join(u'\n');
}

void report(Finding& finding, const Sweep& swept, const char* what) {
    finding.figure(what, ": ", swept.tried, " runs over ", swept.calls, " calls, ", swept.fired, " met the fault, ",
        swept.stopped, " ended with a sentence, ", swept.wrong.size(),
        " lost or half acts, 0 crashes; the same acts done again afterwards ", swept.again, " times");
    finding.control(swept.fired >= swept.tried - 2, what, ": the layer failed a call in ", swept.fired, " of ",
        swept.tried, " runs, and past the last call the run succeeds");
}

} // namespace

TEST_CASE("the disk is full from the Nth write on", "[faults]") {
    Finding finding({10}, u"ENOSPC at every Nth write"_s);
    FaultFixture fixture;
    const unsigned calls = unsigned(Call::Write) | unsigned(Call::Create);
    const Sweep lasting = sweep(fixture, calls, ENOSPC, true, rounds(9, 1));
    CHECK(harmOf(lasting) == QString());
    report(finding, lasting, "full from then on");
    const Sweep once = sweep(fixture, calls, ENOSPC, false, rounds(11, 2));
    CHECK(harmOf(once) == QString());
    report(finding, once, "full for one call");
}

TEST_CASE("an input or output error at the Nth call", "[faults]") {
    Finding finding({11}, u"EIO at every Nth write, sync, truncation, rename, deletion and read"_s);
    FaultFixture fixture;
    const Sweep once = sweep(fixture, changingCalls, EIO, false, rounds(13, 1));
    CHECK(harmOf(once) == QString());
    report(finding, once, "EIO once");
    const Sweep lasting = sweep(fixture, changingCalls, EIO, true, rounds(13, 3));
    CHECK(harmOf(lasting) == QString());
    report(finding, lasting, "EIO from then on");
    const Sweep reading = sweep(fixture, unsigned(Call::Read), EIO, false, rounds(17, 3));
    CHECK(harmOf(reading) == QString());
    report(finding, reading, "EIO once, reading");
}

TEST_CASE("short writes and interrupted calls are taken up again", "[faults]") {
    Finding finding({11}, u"Short writes and EINTR at every Nth call"_s);
    FaultFixture fixture;
    const Sweep cut = sweep(fixture, unsigned(Call::Write), 0, false, rounds(13, 3));
    const Sweep interrupted = sweep(fixture, unsigned(Call::Write), EINTR, false, rounds(13, 3));
    INFO((cut.wrong + interrupted.wrong).join(u'\n').toStdString());
    CHECK(cut.wrong.isEmpty());
    CHECK(interrupted.wrong.isEmpty());
    finding.figure(cut.tried, " runs with a write cut in half, ", cut.stopped, " noticed it; ", interrupted.tried,
        " with EINTR, ", interrupted.stopped, " noticed it; ", cut.wrong.size() + interrupted.wrong.size(),
        " lost or half acts");
    CHECK(cut.stopped + interrupted.stopped == 0);
    finding.control(cut.fired >= cut.tried - 2 && interrupted.fired >= interrupted.tried - 2, "the layer cut ",
        cut.fired, " writes and interrupted ", interrupted.fired);
}

TEST_CASE("memory refused at the Nth allocation", "[faults]") {
    Finding finding({12}, u"Memory refused to SQLite from every Nth allocation on, and to Argon2"_s);
    FaultFixture fixture;
    const Lines whole = runStress(fixture.child({u"tour"_s, fixture.path}, {u"--count"_s}));
    REQUIRE(whole.exitCode == 0);
    const int asked = whole.lines.last().section(u' ', 3, 3).toInt();
    REQUIRE(asked > 1000);
    const int trials = rounds(25, 300);
    QStringList wrong;
    int said = 0;
    int crashed = 0;
    for (int i = 0; i < trials; ++i) {
        fixture.reset();
        const int at = 1 + int(qint64(asked) * i / trials);
        const Lines lines =
            runStress(fixture.child({u"tour"_s, fixture.path}, {u"--memory-fails-at"_s, QString::number(at)}));
        crashed += lines.exitCode == -1;
        said += lines.exitCode == 1;
        const QString what = wrongAfter(fixture.acts(), lines.lines);
        if (!what.isEmpty() || lines.exitCode == -1)
            wrong << u"allocation %1: exit %2 %3"_s.arg(at).arg(lines.exitCode).arg(what);
    }
    INFO(wrong.join(u'\n').toStdString());
    CHECK(wrong.isEmpty());
    // Argon2 wants 64 MiB here; the process may have 40 more than it has at the start.
    fixture.reset();
    const QByteArray before = bytesOf(fixture.path);
    const Lines starved = runStress({u"unlock-in"_s, fixture.path, QString::number(40 << 20)});

    CHECK(starved.lines.join(u' ').contains(u"not enough memory"_s));
    CHECK((bytesOf(fixture.path) == before));
    const Lines fed = runStress({u"unlock-in"_s, fixture.path, QString::number(qint64(8) << 30)});
    finding.figure(trials, " of ", asked, " allocations, ", crashed, " crashes, ", said, " ended with a sentence, ",
        wrong.size(),
        " lost or half acts; Argon2 without memory: ", starved.lines.join(u' ').section(u'|', 1).trimmed());
    finding.control(said > trials * 9 / 10, said, " of ", trials, " runs could not go on");
    finding.control(fed.exitCode == 0, "with 8 GiB of address space more the same opening succeeds");
}
