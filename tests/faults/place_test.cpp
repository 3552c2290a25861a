// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfixture.h"

#include "vault/safefile.h"

#include <QDirIterator>
#include <QStandardPaths>

#include <cerrno>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// A text as it may lie about: UTF-8, UTF-16, hex, base64 at each of its three offsets.
QList<QByteArray> formsOf(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    QList<QByteArray> out{utf8, utf16, utf8.toHex()};
    for (int skip = 0; skip < 3; ++skip) {
        const QByteArray tail = utf8.mid(skip);
        out << tail.left(tail.size() / 3 * 3).toBase64();
    }
    return out;
}

} // namespace

TEST_CASE("two programs: the second is refused by name before it reads a page", "[faults]") {
    Finding finding({15, 17}, u"Two openers"_s);
    FaultFixture fixture;
    // The same file under other names.
    const QString link = fixture.folder.filePath(u"lien.greffe"_s);
    REQUIRE(QFile::link(fixture.path, link));
    const QString hard = fixture.folder.filePath(u"dur.greffe"_s);
    REQUIRE(::link(fixture.path.toUtf8().constData(), hard.toUtf8().constData()) == 0);
    QTemporaryDir elsewhere;
    const bool bound = ::mount(fixture.folder.path().toUtf8().constData(), elsewhere.path().toUtf8().constData(),
                           nullptr, MS_BIND, nullptr) == 0;
    QStringList names{fixture.path, link, hard};
    if (bound)
        names << elsewhere.filePath(u"v.greffe"_s);
    QProcess holder;
    holder.start(stressProgram, {u"hold"_s, fixture.path});
    QByteArray said;
    while (!said.contains("holding")) { // after it opened and closed 1,000 other descriptors on the file
        REQUIRE(holder.waitForReadyRead(60000));
        said += holder.readAllStandardOutput();
    }
    int refused = 0;
    const int attempts = rounds(40, 1000);
    for (int i = 0; i < attempts; ++i) {
        const auto vault = fixture.open(names[i % names.size()]);
        refused += !vault && vault.error().kind == Error::Kind::InUse &&
                   vault.error().message.fr.contains(u"par Claire Fontaine sur"_s);
    }
    const Lines other = runStress({u"verify"_s, fixture.path});
    CHECK(other.exitCode == 1);
    CHECK(other.lines.last().startsWith(u"error in_use"_s));
    holder.write("\n");
    REQUIRE(holder.waitForFinished(60000));
    CHECK(holder.exitCode() == 0); // it could still write
    finding.figure(refused, " of ", attempts,
        " openings refused by name and host after 1,000 descriptors on the file were opened and closed in the first "
        "program; ways to the file: its path, a symbolic link, a hard link",
        bound ? ", a bind mount" : "", "; the first program could still write");
    CHECK(refused == attempts);
    if (bound)
        ::umount(elsewhere.path().toUtf8().constData());
    finding.control(fixture.open().has_value(), "once the first program closed it, it opens");
    QProcess careless;
    careless.start(stressProgram, {u"hold"_s, fixture.path, u"posix"_s});
    REQUIRE(careless.waitForReadyRead(60000));
    finding.control(fixture.open().has_value(),
        "a holder with a plain POSIX lock loses it at the first closed descriptor: the second opener comes in");
    careless.write("\n");
    careless.waitForFinished(60000);
}

TEST_CASE("a killed holder leaves no lock behind", "[faults]") {
    Finding finding({16}, u"A dead owner's lock"_s);
    FaultFixture fixture;
    int taken = 0;
    int named = 0;
    const int trials = rounds(5, 50);
    for (int i = 0; i < trials; ++i) {
        (void)killStress(fixture.child({u"work"_s, fixture.path}), 1, 500);
        // The holder's name still stands in the header; the lock does not.
        named += !REQUIRE_OK(Vault::inspect(fixture.path)).inUse;
        taken += fixture.open().has_value();
    }
    CHECK(taken == trials);
    CHECK(named == trials);
    finding.figure(trials, " killed holders, ", taken, " taken over without deleting anything, ", named,
        " shown as free although a name stands in the header");
    const auto held = REQUIRE_OK(fixture.open());
    finding.control(REQUIRE_OK(Vault::inspect(fixture.path)).inUse && !fixture.open(),
        "a living holder is refused and shown as in use");
}

TEST_CASE("no file may grow: every size of a full disk keeps what was saved", "[faults]") {
    Finding finding({9}, u"No file may grow: every size of a full disk"_s);
    FaultFixture fixture;
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"3000"_s, u"5"_s}));
    const QByteArray start = bytesOf(fixture.path);
    int lost = 0;
    int bad = 0;
    int full = 0;
    int trials = 0;
    for (qint64 room = 0; room <= 400000; room += rounds(32768, 1024)) {
        writeBytes(fixture.path, start);
        QFile::remove(fixture.path + u"-journal"_s);
        const Lines work = runStress(
            fixture.child({u"limited"_s, fixture.path, QString::number(start.size() + room), u"9000"_s, u"60"_s}));
        const qint64 last = work.saved(5);
        full += work.lines.last().startsWith(u"error io"_s) && work.lines.last().contains(u"disk is full"_s);
        {
            const auto vault = REQUIRE_OK(fixture.open());
            lost += savedCount(*vault) < last;
            REQUIRE_OK(fixture.acts().save(*vault)); // with room again, work goes on
        }
        bad += !wrongAfter(fixture.acts(), work.lines).isEmpty();
        ++trials;
    }
    finding.figure(trials, " sizes, ", full, " ran full and said so, ", lost, " with a lost commit, ", bad,
        " with a failed check, half an act or a vault that does not open; saving went on afterwards ", trials, "/",
        trials);
    CHECK(lost == 0);
    CHECK(bad == 0);
    finding.control(full >= trials / 2, "the limit bites in ", full, " of ", trials, " runs");
}

TEST_CASE("a full file system (tmpfs)", "[faults]") {
    QTemporaryDir mountPoint;
    const QByteArray place = mountPoint.path().toUtf8();
    if (::mount("none", place.constData(), "tmpfs", 0, "size=200k") != 0)
        GREFFE_SKIP("tmpfs cannot be mounted here");
    Finding finding({9}, u"A full file system (tmpfs) at every size"_s);
    FaultFixture fixture;
    const QString path = mountPoint.filePath(u"v.greffe"_s);
    const auto remount = [&](int kilobytes) {
        ::umount(place.constData());
        return ::mount("none", place.constData(), "tmpfs", 0,
                   QByteArray("size=%1k").replace("%1", QByteArray::number(kilobytes)).constData()) == 0;
    };
    const int least = int(pristineVault().size() / 1024) + 4;
    int trials = 0;
    int full = 0;
    QStringList wrong;
    QMap<QString, int> refused;
    for (int room = 4; room < 2400; room += rounds(240, 12)) {
        REQUIRE(remount(least + room));
        writeBytes(path, pristineVault());
        QStringList said;
        Acts acts{.path = path, .folder = mountPoint.path(), .key = pristine().recoveryKey};
        acts.said = [&](const QString& line) { said << line; };
        const auto attempt = [&](const QString& what, const Result<>& done) {
            if (done)
                return;
            ++refused[what];
            if (!done.error().message.en.contains(u"disk is full"_s))
                wrong << u"%1 kB, %2: %3 %4"_s.arg(room).arg(what, name(done.error().kind), done.error().message.en);
        };
        {
            const auto vault = acts.open();
            if (!vault)
                attempt(u"open"_s, vault.error());
            else {
                for (int i = 0; i < 12; ++i)
                    attempt(u"save"_s, acts.save(**vault, 20000));
                attempt(u"invite"_s, acts.invite(**vault));
                attempt(u"backup"_s, acts.backup(**vault));
                attempt(u"rotate"_s, acts.rotate(**vault));
                attempt(u"save"_s, acts.save(**vault));
                attempt(u"create"_s, Vault::create(mountPoint.filePath(u"new.greffe"_s),
                                         {u"A"_s, phrase(u"x"_s), KdfCost::floor(), {}}, fixture.clock)
                                         ? Result<>()
                                         : Result<>(systemError({}, ENOSPC)));
                QFile::remove(mountPoint.filePath(u"new.greffe"_s));
            }
        }
        attempt(u"restore"_s, acts.restore(path));
        full += !refused.isEmpty();
        const QStringList left = QDir(mountPoint.path()).entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden);
        if (!left.isEmpty())
            wrong << u"%1 kB: left behind %2"_s.arg(room).arg(left.join(u' '));
        // Freed again: the same files on a disk with room.
        const QByteArray larger = QByteArray("size=20m");
        REQUIRE(::mount("none", place.constData(), "tmpfs", MS_REMOUNT, larger.constData()) == 0);
        const QString what = wrongAfter(acts, said);
        if (!what.isEmpty())
            wrong << u"%1 kB: %2"_s.arg(room).arg(what);
        ++trials;
    }
    ::umount(place.constData());
    INFO(wrong.join(u'\n').toStdString());
    CHECK(wrong.isEmpty());
    QStringList counts;
    for (auto it = refused.cbegin(); it != refused.cend(); ++it)
        counts << u"%1 %2"_s.arg(it.key()).arg(it.value());
    finding.figure(trials,
        " sizes of file system; refused with the sentence that the disk is full: ", counts.join(u", "_s), "; ",
        wrong.size(), " times something lost, by half or left behind");
    finding.control(refused.value(u"save"_s) > 0 && refused.value(u"backup"_s) > 0 && refused.value(u"rotate"_s) > 0 &&
                        refused.value(u"restore"_s) > 0,
        "saving, backup, rotation and restore all met the full disk");
}

TEST_CASE("read-only places, as an unprivileged user", "[faults]") {
    FaultFixture fixture;
    if (::geteuid() != 0)
        GREFFE_SKIP("needs root to become another user");
    Finding finding({13}, u"Read-only file, folder and mount; a file of somebody else"_s);
    const QByteArray before = bytesOf(fixture.path);
    const QByteArray folder = fixture.folder.path().toUtf8();
    const QByteArray file = fixture.path.toUtf8();
    bool readable = true;
    const auto asNobody = [&](const QStringList& command) {
        QProcess process;
        process.start(
            u"setpriv"_s, QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, stressProgram} +
                              fixture.child(command));
        REQUIRE(process.waitForFinished(60000));
        readable = readable && process.exitCode() != 127 && process.error() != QProcess::FailedToStart;
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    int readOnly = 0;
    const auto openedReadOnly = [&](const QString& output) {
        INFO(output.toStdString());
        CHECK(output.contains(u"read-only"_s));
        CHECK_FALSE(output.contains(u"BAD"_s));
        CHECK((bytesOf(fixture.path) == before));
        ++readOnly;
    };
    REQUIRE(::chmod(folder.constData(), 0555) == 0);
    REQUIRE(::chmod(file.constData(), 0444) == 0);
    const QString first = asNobody({u"verify"_s, fixture.path});
    if (!readable)
        GREFFE_SKIP("the build folder is not readable by another user");
    openedReadOnly(first);
    REQUIRE(::chmod(file.constData(), 0666) == 0); // the folder alone
    openedReadOnly(asNobody({u"verify"_s, fixture.path}));
    REQUIRE(::chmod(folder.constData(), 0777) == 0);
    REQUIRE(::chmod(file.constData(), 0444) == 0); // the file alone
    openedReadOnly(asNobody({u"verify"_s, fixture.path}));
    const QString written = asNobody({u"work"_s, fixture.path, u"10"_s, u"1"_s});
    CHECK(written.contains(u"read-only"_s));
    CHECK(written.contains(u"error io"_s));
    CHECK((bytesOf(fixture.path) == before));
    // Nobody else may read it at all when it is as we make it.
    REQUIRE(::chmod(file.constData(), 0600) == 0);
    const QString refused = asNobody({u"verify"_s, fixture.path});
    CHECK(refused.startsWith(u"error io"_s));
    CHECK(refused.contains(u"refuses access"_s));
    CHECK((bytesOf(fixture.path) == before));

    QTemporaryDir elsewhere;
    const QByteArray there = elsewhere.path().toUtf8();
    if (::mount(folder.constData(), there.constData(), nullptr, MS_BIND, nullptr) == 0 &&
        ::mount(nullptr, there.constData(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) == 0)
        openedReadOnly(runStress(fixture.child({u"verify"_s, elsewhere.filePath(u"v.greffe"_s)})).lines.join(u'\n'));
    ::umount(there.constData());

    finding.figure(readOnly, " of ", readOnly,
        " read-only places opened read-only, writing refused with a sentence; a file of mode 600 refused to another "
        "user; not a byte changed");
    REQUIRE(::chown(file.constData(), 65534, 65534) == 0);
    const QString own = asNobody({u"work"_s, fixture.path, u"10"_s, u"1"_s});
    finding.control(own.contains(u"saved 1"_s), "the same user with write access opens read-write and saves");
    ::chmod(folder.constData(), 0700);
}

TEST_CASE("odd names and places", "[faults]") {
    Finding finding({14}, u"Odd names and places"_s);
    FaultFixture fixture;
    const QStringList names = {u"avec espace.greffe"_s, u"œuvre déjà vue.greffe"_s, u"a?b&c=d#e%20.greffe"_s,
        u"ligne\nbrisée.greffe"_s, u"'guillemet\".greffe"_s, QString(240, u'n') + u".greffe"_s, u"-rf.greffe"_s,
        u"noël\u0301.greffe"_s};
    int good = 0;
    for (const QString& name : names) {
        const QString path = fixture.folder.filePath(name);
        writeBytes(path, pristineVault());
        INFO(name.toStdString());
        {
            const auto vault = REQUIRE_OK(fixture.open(path));
            REQUIRE_OK(writeMarker(*vault, 1));
            CHECK(REQUIRE_OK(vault->verify()).ok);
        }
        good += !QFileInfo::exists(path + u"-journal"_s);
    }
    CHECK(good == names.size());
    const QString link = fixture.folder.filePath(u"lien.greffe"_s);
    REQUIRE(QFile::link(fixture.path, link));
    {
        const auto vault = REQUIRE_OK(fixture.open(link));
        REQUIRE_OK(writeMarker(*vault, 1));
        CHECK(QFileInfo::exists(fixture.path + u"-journal"_s)); // beside the file itself, where a crash is found again
    }
    // A rotation through the link replaces the file, not the link.
    {
        const auto vault = REQUIRE_OK(fixture.open(link));
        REQUIRE_OK(fixture.acts().rotate(*vault));
    }
    CHECK(QFileInfo(link).isSymLink());
    CHECK(wrongAfter(fixture.acts(), {u"rotated 2"_s}).toStdString().empty());
    // No files at all.
    int refused = 0;
    for (const QString& path : {fixture.folder.path(), u"/dev/null"_s, u"/dev/zero"_s, fixture.folder.filePath(u"no"_s),
             u"/proc/self/mem"_s, QString()})
        refused += !fixture.open(path.isEmpty() ? fixture.folder.filePath(u"x/y.greffe"_s) : path);
    CHECK(refused == 6);
    finding.figure(good, " of ", names.size(),
        " odd names opened, written and closed with one file left; a symbolic link stays one through a rotation, the "
        "journal file stands beside the file itself; ",
        refused, " of 6 things that are no files refused");
    finding.control(!fixture.open(fixture.folder.filePath(u"avec espace .greffe"_s)),
        "a name with one blank more is not "
        "found");
}

TEST_CASE("a file changed from outside while it is open is noticed before the next write", "[faults]") {
    Finding finding({18, 14}, u"Foreign change under an open vault"_s);
    FaultFixture fixture;
    struct Change {
        const char* what;
        std::function<void(const QString&)> make;
        bool noticed = true;
    };
    const auto patch = [](const QString& path, qint64 at, const QByteArray& bytes) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly));
        file.seek(at);
        file.write(bytes);
    };
    const QList<Change> changes{
        {"replaced by another file",
            [](const QString& path) {
                QFile::rename(path, path + u".old"_s);
                writeBytes(path, pristineVault());
            }},
        {"deleted", [](const QString& path) { QFile::remove(path); }},
        {"moved away", [](const QString& path) { QFile::rename(path, path + u".moved"_s); }},
        {"first page written", [&](const QString& path) { patch(path, 65536 + 100, "xxxxxxxx"); }},
        {"bytes appended", [&](const QString& path) { patch(path, QFileInfo(path).size(), QByteArray(100, 'a')); }},
        {"a page appended", [&](const QString& path) { patch(path, QFileInfo(path).size(), QByteArray(4096, 'a')); }},
        {"last page cut off", [](const QString& path) { QFile::resize(path, QFileInfo(path).size() - 4096); }},
        {"emptied", [](const QString& path) { QFile::resize(path, 0); }},
        {"older contents copied over it", [&](const QString& path) { patch(path, 0, pristineVault()); }},
        {"header replaced", [&](const QString& path) { patch(path, 0, QByteArray(28672, 'h')); }},
    };
    int noticed = 0;
    QStringList missed;
    for (const Change& change : changes) {
        fixture.reset();
        const auto vault = REQUIRE_OK(fixture.open());
        REQUIRE_OK(fixture.acts().save(*vault));
        REQUIRE_OK(fixture.acts().save(*vault));
        change.make(fixture.path);
        const QByteArray before = QFileInfo::exists(fixture.path) ? bytesOf(fixture.path) : QByteArray();
        const Result<> saved = fixture.acts().save(*vault);
        const bool untouched = !QFileInfo::exists(fixture.path) || bytesOf(fixture.path) == before;
        if (!saved && untouched)
            ++noticed;
        else
            missed << QString::fromLatin1(change.what) + (saved ? u" (written)"_s : u" (file changed)"_s);
    }
    INFO(missed.join(u", "_s).toStdString());
    CHECK(missed.isEmpty());
    finding.figure(changes.size(),
        " kinds of change (replaced, deleted, moved, written, appended, cut, emptied, older "
        "contents, header), ",
        noticed, " noticed before the next write, nothing written over them");
    fixture.reset();
    const auto vault = REQUIRE_OK(fixture.open());
    QFile other(fixture.path);
    REQUIRE(other.open(QIODevice::ReadOnly));
    (void)other.readAll();
    other.close();
    finding.control(fixture.acts().save(*vault).has_value(), "a program that only read the file disturbs nothing");
}

TEST_CASE("markers written into a vault are nowhere in clear", "[faults]") {
    Finding finding({28, 61}, u"500 markers in the vault's files"_s);
    FaultFixture fixture;
    QStringList markers;
    const auto marker = [&] {
        return markers.emplaceBack(u"MRK%1Z"_s.arg(QRandomGenerator::global()->generate64(), 16, 16, QChar(u'0')));
    };
    const QString backup = fixture.folder.filePath(u"b.greffe"_s);
    {
        const auto vault = REQUIRE_OK(Vault::open(fixture.path, as({}, clairePhrase), fixture.clock));
        {
            Rows mode = REQUIRE_OK(vault->database().read(u"PRAGMA journal_mode"_s));
            REQUIRE(mode.next());
            CHECK(mode.text(0) == u"truncate"_s); // no write-ahead log
        }
        for (int i = 0; i < 125; ++i) {
            REQUIRE_OK(vault->database().write([&](Writer& writer) -> Result<> {
                TRY(writer.run(
                    u"INSERT INTO setting (key, value) VALUES (?, ?)"_s, {marker(), u"\"%1\""_s.arg(marker())}));
                writer.journal({u"marker_add"_s, u"setting "_s + marker(), {{u"text"_s, marker()}}});
                return {};
            }));
        }
        REQUIRE_OK(vault->backupTo(backup));
        // A transaction under way, so that the rollback journal holds pages too.
        REQUIRE_ERROR(vault->database().write([&](Writer& writer) -> Result<> {
            TRY(writer.run(u"UPDATE setting SET value = '0'"_s));
            QFile::copy(fixture.path + u"-journal"_s, fixture.folder.filePath(u"journal-copy"_s));
            return Error{Error::Kind::Cancelled};
        }),
            Error::Kind::Cancelled);
    }
    int files = 0;
    const auto hitsIn = [&](const QString& place) {
        int hits = 0;
        QDirIterator it(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QByteArray bytes = bytesOf(it.next());
            ++files;
            for (const QString& each : markers) {
                for (const QByteArray& form : formsOf(each))
                    hits += bytes.contains(form);
            }
        }
        return hits;
    };
    const int hits =
        hitsIn(fixture.folder.path()) + hitsIn(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    finding.figure(markers.size(), " markers in ", files,
        " files (vault, rollback journal under way, backup, device memory), as UTF-8, UTF-16, base64 and hex: ", hits,
        " found in clear; journal mode truncate, no write-ahead log");
    CHECK(markers.size() == 500);
    CHECK(hits == 0);
    QTemporaryDir clear;
    for (const QByteArray& form : formsOf(markers.first()))
        writeBytes(clear.filePath(QString::number(files++)), "xy" + form + "z");
    const int found = hitsIn(clear.path());
    finding.control(found >= 6, "the same search finds a marker written in clear in its ", found, " forms");
}
