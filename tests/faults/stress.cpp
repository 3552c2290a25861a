// SPDX-License-Identifier: GPL-3.0-or-later
// The child process that the fault tests kill, starve and race:
// `greffe_stress [--key RECOVERY-KEY] [--kill-at N] [--count] [--guard] [--device] [--umask N] MODE FILE [ARGUMENT…]`.
// It works like the product, through Vault alone, and prints a line after each thing that the product would call saved.
#include "acts.h"
#include "base/processguard.h"
#include "faultlayer.h"
#include "memoryfault.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const SystemClock systemClock;

void say(const QString& line) {
    std::fputs(line.toUtf8().constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// Writes until it is killed, or `limit` times.
Result<> work(const Acts& acts, const QStringList& arguments) {
    const auto vault = TRY(acts.open());
    say(u"open"_s);
    const int bytes = arguments.value(0, u"300"_s).toInt();
    const int limit = arguments.value(1, u"0"_s).toInt();
    for (int i = 0; limit == 0 || i < limit; ++i)
        TRY(acts.save(*vault, bytes));
    return vault->close();
}

/// One act again and again until it is killed.
Result<> repeat(const Acts& acts, const std::function<Result<>(Vault&)>& act) {
    const auto vault = TRY(acts.open());
    say(u"open"_s);
    for (;;)
        TRY(act(*vault));
}

Result<> passphrases(const Acts& acts) {
    // The same passphrase again and again: a new slot, key pair and header each time.
    return repeat(acts, [](Vault& vault) -> Result<> {
        TRY(vault.resetPassphrase(claireFontaine, SecretBytes::fromPassphrase(clairePhrase), KdfCost::floor()));
        say(u"changed"_s);
        return {};
    });
}

Result<> restores(const Acts& acts) {
    say(u"open"_s);
    for (;;)
        TRY(acts.restore(acts.path));
}

/// Holds the vault, opens and closes other descriptors on it as a file dialog does, until its input ends.
Result<> hold(const Acts& acts, bool withPosixLock) {
    if (withPosixLock) { // the control: the kind of lock that falls when another descriptor is closed
        const int fd = ::open(QFile::encodeName(acts.path).constData(), O_RDWR | O_CLOEXEC);
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        ::fcntl(fd, F_SETLK, &lock);
        QFile other(acts.path);
        if (other.open(QIODevice::ReadOnly))
            other.close();
        say(u"holding"_s);
        (void)std::getchar();
        return {};
    }
    const auto vault = TRY(acts.open());
    for (int i = 0; i < 1000; ++i) {
        QFile other(acts.path);
        if (other.open(QIODevice::ReadOnly))
            other.read(100);
    }
    say(u"holding"_s);
    (void)std::getchar();
    TRY(acts.save(*vault));
    return vault->close();
}

/// Reads everything, says "before", waits for a line, closes, says "locked", waits: for a look into its memory.
Result<> show(const Acts& acts) {
    {
        const auto vault = TRY(acts.open());
        Rows query = TRY(vault->database().read(u"SELECT key, value FROM setting"_s));
        QStringList shown;
        while (query.next())
            shown << query.value(0).toString() + query.value(1).toString();
        say(u"before %1"_s.arg(shown.size()));
        (void)std::getchar();
        TRY(vault->close());
    }
    say(u"locked"_s);
    (void)std::getchar();
    return {};
}

Result<> verify(const Acts& acts) {
    const auto vault = TRY(acts.open());
    for (const Text& notice : vault->notices())
        say(u"notice: "_s + notice.en);
    say(vault->isReadOnly() ? u"read-only"_s : u"read-write"_s);
    const VerifyReport report = TRY(vault->verify());
    for (const VerifyReport::Check& check : report.checks)
        say(u"%1 %2 %3"_s.arg(check.ok ? u"ok"_s : u"BAD"_s, check.name, check.detail.en));
    return vault->close();
}

void limit(int resource, const QString& bytes) {
    const rlimit value{bytes.toULongLong(), bytes.toULongLong()};
    setrlimit(__rlimit_resource_t(resource), &value);
}

Result<> run(const QString& mode, const Acts& acts, const QStringList& arguments) {
    if (mode == u"work")
        return work(acts, arguments);
    if (mode == u"passphrases")
        return passphrases(acts);
    if (mode == u"invitations")
        return repeat(acts, [&](Vault& vault) { return acts.invite(vault); });
    if (mode == u"rotations")
        return repeat(acts, [&](Vault& vault) { return acts.rotate(vault); });
    if (mode == u"backups")
        return repeat(acts, [&](Vault& vault) { return acts.backup(vault); });
    if (mode == u"restores")
        return restores(acts);
    if (mode == u"migrate") {
        say(u"open"_s);
        return acts.migrate();
    }
    if (mode == u"tour")
        return acts.tour();
    if (mode == u"create") {
        say(TRY(createForActs(acts.path)));
        return {};
    }
    if (mode == u"hold")
        return hold(acts, arguments.value(0) == u"posix");
    if (mode == u"show")
        return show(acts);
    if (mode == u"verify")
        return verify(acts);
    if (mode == u"limited") { // no file may grow beyond ARGUMENT bytes: a full disk
        std::signal(SIGXFSZ, SIG_IGN);
        limit(RLIMIT_FSIZE, arguments.value(0));
        return work(acts, arguments.mid(1));
    }
    if (mode == u"unlock-in") { // no more than ARGUMENT bytes of memory beyond what the process has
        QFile statm(u"/proc/self/statm"_s);
        if (!statm.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Io};
        const qint64 pages = statm.readAll().split(' ').value(0).toLongLong();
        limit(RLIMIT_AS, QString::number(pages * ::sysconf(_SC_PAGESIZE) + arguments.value(0).toLongLong()));
        const Result<> done = verify(acts);
        // Of this program alone: getrusage() still counts the parent that it was forked from.
        QFile status(u"/proc/self/status"_s);
        if (status.open(QIODevice::ReadOnly)) {
            for (const QByteArray& line : status.readAll().split('\n')) {
                if (line.startsWith("VmHWM:"))
                    say(u"rss "_s + QString::fromLatin1(line.simplified().split(' ').value(1)));
            }
        }
        return done;
    }
    return Error{Error::Kind::Invalid};
}

} // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    Acts acts;
    acts.said = say;
    faultlayer::Plan plan;
    long memoryFailsAt = 0;
    bool count = false;
    while (arguments.value(0).startsWith(u"--"_s)) {
        const QString option = arguments.takeFirst();
        if (option == u"--key")
            acts.key = arguments.takeFirst();
        else if (option == u"--kill-at")
            plan.killAt = arguments.takeFirst().toLong();
        else if (option == u"--count")
            count = true;
        else if (option == u"--guard") // as the shipped programs begin
            guardProcess();
        else if (option == u"--device")
            acts.deviceMemory = true;
        else if (option == u"--umask")
            ::umask(mode_t(arguments.takeFirst().toInt(nullptr, 8)));
        else if (option == u"--memory-fails-at")
            memoryFailsAt = arguments.takeFirst().toLong();
    }
    if (arguments.size() < 2)
        return 2;
    acts.path = arguments[1];
    acts.folder = QFileInfo(acts.path).absolutePath();
    if (arguments[0] == u"backups")
        acts.folder = arguments.value(2);
    plan.folder = acts.folder.toStdString();
    installFailingMemory();
    faultlayer::arm(plan);
    failMemoryAt(memoryFailsAt);
    const Result<> done = run(arguments[0], acts, arguments.mid(2));
    const long asked = failMemoryAt(0);
    const long calls = faultlayer::disarm();
    if (!done) {
        say(u"error %1 %2 | %3"_s.arg(name(done.error().kind), done.error().detail, done.error().message.en));
        return 1;
    }
    if (count)
        say(u"calls %1 memory %2"_s.arg(calls).arg(asked));
    return 0;
}
