// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultfixture.h"

#include <QDirIterator>
#include <QStandardPaths>

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("two programs: the second is refused by name before it reads a page", "[faults]") {
    FaultFixture fixture;
    QProcess holder;
    holder.start(stressProgram, {u"hold"_s, fixture.path});
    QByteArray said;
    while (!said.contains("holding")) { // after it opened and closed 1,000 other descriptors on the file
        REQUIRE(holder.waitForReadyRead(60000));
        said += holder.readAllStandardOutput();
    }
    int refused = 0;
    const int attempts = rounds(20);
    for (int i = 0; i < attempts; ++i) {
        const auto vault = fixture.open();
        refused += !vault && vault.error().kind == Error::Kind::InUse &&
                   vault.error().message.fr.contains(u"par Claire Fontaine sur"_s);
    }
    const Lines other = runStress({u"verify"_s, fixture.path});
    CHECK(other.exitCode == 1);
    CHECK(other.lines.last().startsWith(u"error in_use"_s));
    holder.write("\n");
    REQUIRE(holder.waitForFinished(60000));
    CHECK(holder.exitCode() == 0); // it could still write
    figure("two openers: ", refused, " of ", attempts,
        " refused after 1,000 descriptors were closed in the first program");
    CHECK(refused == attempts);
    REQUIRE_OK(fixture.open()); // the control: once it is closed, it opens
}

TEST_CASE("a killed holder leaves no lock behind", "[faults]") {
    FaultFixture fixture;
    (void)killStress({u"work"_s, fixture.path}, 1, 5);
    REQUIRE_OK(fixture.open());
}

TEST_CASE("no file may grow: every size of a full disk keeps what was saved", "[faults]") {
    FaultFixture fixture;
    (void)runStress({u"work"_s, fixture.path, u"3000"_s, u"5"_s});
    const QByteArray start = bytesOf(fixture.path);
    int lost = 0;
    int bad = 0;
    int full = 0;
    int trials = 0;
    for (qint64 room = 0; room <= 400000; room += rounds(1) > 1 ? 4096 : 32768) {
        writeBytes(fixture.path, start);
        QFile::remove(fixture.path + u"-journal"_s);
        const Lines work =
            runStress({u"limited"_s, fixture.path, QString::number(start.size() + room), u"9000"_s, u"60"_s});
        qint64 last = 5;
        for (const QString& line : work.lines) {
            if (line != u"open" && !line.startsWith(u"error"_s))
                last = line.toLongLong();
        }
        full += work.lines.last().startsWith(u"error io"_s);
        const auto vault = REQUIRE_OK(fixture.open());
        lost += countOf(*vault, u"SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'stress-counter'"_s) < last;
        bad += !REQUIRE_OK(vault->verify()).ok;
        REQUIRE_OK(writeMarker(*vault, 1)); // with room again, work goes on
        ++trials;
    }
    figure("full disk: ", trials, " sizes, ", full, " ran full and said so, ", lost, " with a lost commit, ", bad,
        " failed checks");
    CHECK(lost == 0);
    CHECK(bad == 0);
    CHECK(full >= trials / 2); // the control: the limit bites
}

TEST_CASE("a full file system (tmpfs)", "[faults]") {
    QTemporaryDir mountPoint;
    const QByteArray place = mountPoint.path().toUtf8();
    if (::mount("none", place.constData(), "tmpfs", 0, "size=1500k") != 0)
        GREFFE_SKIP("tmpfs cannot be mounted here");
    {
        FaultFixture fixture;
        const QString path = mountPoint.filePath(u"v.greffe"_s);
        writeBytes(path, bytesOf(fixture.path));
        const Lines work = runStress({u"work"_s, path, u"20000"_s, u"500"_s});
        CHECK(work.exitCode == 1);
        CHECK(work.lines.last().contains(u"disk is full"_s));
        const qint64 last = work.lines.value(work.lines.size() - 2).toLongLong();
        const auto vault = REQUIRE_OK(fixture.open(path));
        CHECK(countOf(*vault, u"SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'stress-counter'"_s) == last);
        CHECK(REQUIRE_OK(vault->verify()).ok);
        REQUIRE_ERROR(vault->backupTo(mountPoint.filePath(u"b.greffe"_s)), Error::Kind::Io);
        CHECK_FALSE(QFileInfo::exists(mountPoint.filePath(u"b.greffe"_s)));
        REQUIRE_ERROR(Vault::create(mountPoint.filePath(u"n.greffe"_s), {u"A"_s, phrase(u"x"_s), KdfCost::floor(), {}},
                          fixture.clock),
            Error::Kind::Io);
        figure("full disk: tmpfs of 1.5 MB full after ", last,
            " commits, all kept; backup and creation refused, no half file: ",
            QDir(mountPoint.path()).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden).size());
        CHECK(QDir(mountPoint.path()).entryList({u"*.part"_s}, QDir::Files | QDir::Hidden).isEmpty());
    }
    ::umount(place.constData());
}

TEST_CASE("a read-only folder, as an unprivileged user", "[faults]") {
    FaultFixture fixture;
    if (::geteuid() != 0)
        GREFFE_SKIP("needs root to become another user");
    const QByteArray before = bytesOf(fixture.path);
    const QByteArray folder = fixture.folder.path().toUtf8();
    const QByteArray file = fixture.path.toUtf8();
    REQUIRE(::chmod(folder.constData(), 0555) == 0);
    REQUIRE(::chmod(file.constData(), 0444) == 0);
    QProcess process;
    process.start(u"setpriv"_s,
        {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, stressProgram, u"verify"_s, fixture.path});
    REQUIRE(process.waitForFinished(60000));
    const QString output = QString::fromUtf8(process.readAllStandardOutput());
    if (process.exitCode() == 127 || process.error() == QProcess::FailedToStart)
        GREFFE_SKIP("the build folder is not readable by another user");
    INFO(output.toStdString());
    CHECK(process.exitCode() == 0);
    CHECK(output.contains(u"read-only"_s));
    CHECK_FALSE(output.contains(u"BAD"_s));
    // Nobody else may read it at all when it is as we make it.
    REQUIRE(::chmod(file.constData(), 0600) == 0);
    process.start(u"setpriv"_s,
        {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, stressProgram, u"verify"_s, fixture.path});
    REQUIRE(process.waitForFinished(60000));
    CHECK(QString::fromUtf8(process.readAllStandardOutput()).startsWith(u"error io"_s));
    CHECK(bytesOf(fixture.path) == before);
    ::chmod(folder.constData(), 0700);
}

TEST_CASE("odd names and places", "[faults]") {
    FaultFixture fixture;
    const QStringList names = {u"avec espace.greffe"_s, u"œuvre déjà vue.greffe"_s, u"a?b&c=d#e%20.greffe"_s,
        u"ligne\nbrisée.greffe"_s, u"'guillemet\".greffe"_s, QString(240, u'n') + u".greffe"_s};
    int good = 0;
    for (const QString& name : names) {
        const QString path = fixture.folder.filePath(name);
        writeBytes(path, pristineVault());
        const auto vault = fixture.open(path);
        INFO(name.toStdString());
        REQUIRE(vault.has_value());
        REQUIRE_OK(writeMarker(**vault, 1));
        CHECK(REQUIRE_OK((*vault)->verify()).ok);
        ++good;
    }
    const QString link = fixture.folder.filePath(u"lien.greffe"_s);
    REQUIRE(QFile::link(fixture.path, link));
    {
        const auto vault = REQUIRE_OK(fixture.open(link));
        REQUIRE_OK(writeMarker(*vault, 1));
        CHECK(QFileInfo::exists(fixture.path + u"-journal"_s)); // beside the file itself, where a crash is found again
    }
    figure("places: ", good, " of ", names.size(), " odd names opened and written");
}

TEST_CASE("markers written into a vault are nowhere in clear", "[faults]") {
    FaultFixture fixture;
    QStringList markers;
    const auto marker = [&] {
        return markers.emplaceBack(u"MRK%1Z"_s.arg(QRandomGenerator::global()->generate64(), 16, 16, QChar(u'0')));
    };
    const QString backup = fixture.folder.filePath(u"b.greffe"_s);
    {
        const auto vault = REQUIRE_OK(Vault::open(fixture.path, as({}, u"coffre-exemple-2026"_s), fixture.clock));
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
    int hits = 0;
    QStringList places = {fixture.folder.path(), QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)};
    for (const QString& place : places) {
        QDirIterator it(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QByteArray bytes = bytesOf(it.next());
            ++files;
            for (const QString& each : markers) {
                hits += bytes.contains(each.toUtf8());
                hits += bytes.contains(QByteArray(reinterpret_cast<const char*>(each.utf16()), each.size() * 2));
                hits += bytes.contains(each.toUtf8().toBase64().left(20));
            }
        }
    }
    figure("markers: ", markers.size(), " markers, ", files,
        " files searched (vault, journal, backup, device memory), ", hits, " found in clear");
    CHECK(markers.size() == 500);
    CHECK(hits == 0);
    // The control: the same search finds a marker that is there.
    writeBytes(fixture.folder.filePath(u"clear"_s), markers.first().toUtf8());
    CHECK(bytesOf(fixture.folder.filePath(u"clear"_s)).contains(markers.first().toUtf8()));
}
