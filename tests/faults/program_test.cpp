// SPDX-License-Identifier: GPL-3.0-or-later
// The two programs as they are shipped: how they end, what they leave, what they never open.
#include "cli/clirun.h"
#include "support/finding.h"
#include "vault/openvault.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <cerrno>
#include <csignal>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString desktop = QStringLiteral(GREFFE_DESKTOP);
const QString commandLine = QStringLiteral(GREFFE_CLI);
const QString stress = QStringLiteral(GREFFE_STRESS);
constexpr uid_t nobody = 65534;

struct Launch {
    std::function<void()> inChild = {}; ///< before exec: umask, limits, filters
    bool unprivileged = false;          ///< as nobody
    QStringList environment = {};       ///< "NAME=value"
};

/// A program with a home of its own in `folder`, which is also its working folder.
void start(QProcess& process, const QString& folder, const QString& program, const QStringList& arguments,
    const Launch& launch = {}) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder);
    for (const QString& name : {u"data"_s, u"config"_s, u"cache"_s, u"state"_s})
        environment.insert(u"XDG_%1_HOME"_s.arg(name.toUpper()), folder + u'/' + name);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder + u"/runtime"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + folder + u"/no-bus"_s);
    environment.remove(u"DISPLAY"_s);
    for (const QString& each : launch.environment)
        environment.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    if (launch.inChild)
        process.setChildProcessModifier(launch.inChild);
    if (launch.unprivileged)
        process.start(u"setpriv"_s,
            QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, program} + arguments);
    else
        process.start(program, arguments);
    REQUIRE(process.waitForStarted());
}

QStringList desktopArguments(const VaultFixture& fixture) {
    return {u"--lang"_s, u"en"_s, u"--passphrase-file"_s, fixture.passphraseFile(), fixture.vault()};
}

/// The desktop has opened the vault and shows its first page.
void waitUntilOpen(const QString& vault) {
    QElapsedTimer patience;
    patience.start();
    for (;;) {
        const auto info = Vault::inspect(vault);
        if (info && info->inUse && !info->holder.name.isEmpty())
            break;
        REQUIRE(patience.elapsed() < 60000);
        QThread::msleep(20);
    }
    QThread::msleep(400);
}

bool sessionWasOpen(const QString& vault) {
    return REQUIRE_OK(REQUIRE_OK(VaultFile::open(vault, true))->sessionWasOpen());
}

void giveAway(const QString& folder, uid_t user) {
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext())
        REQUIRE(::chown(QFile::encodeName(it.next()).constData(), user, user) == 0);
    REQUIRE(::chown(QFile::encodeName(folder).constData(), user, user) == 0);
}

/// Everything below a folder that is open to others than its owner, and how many were looked at.
struct Modes {
    int files = 0;
    int folders = 0;
    QStringList open = {};
};

Modes modesBelow(const QString& folder, const QStringList& before = {}) {
    Modes out;
    QDirIterator it(
        folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        struct stat info = {};
        if (before.contains(path) || ::lstat(QFile::encodeName(path).constData(), &info) != 0 ||
            S_ISLNK(info.st_mode) || S_ISSOCK(info.st_mode))
            continue;
        (S_ISDIR(info.st_mode) ? out.folders : out.files) += 1;
        if ((info.st_mode & 0077) != 0)
            out.open << u"%1 %2"_s.arg(int(info.st_mode & 07777), 0, 8).arg(path);
    }
    return out;
}

QStringList allBelow(const QString& folder) {
    QStringList out;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext())
        out << it.next();
    return out;
}

/// A process that asks for a socket of another kind than a local one dies at once.
void allowLocalSocketsOnly() {
    const sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args[0])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter = {std::size(program), const_cast<sock_filter*>(program)};
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}

/// What people do with the command line that leaves files; verbs that make paper, copies and exports.
QList<QStringList> verbsThatWrite() {
    return {{u"backup"_s}, {u"backup"_s, u"--output"_s, u"copie.greffe"_s},
        {u"register"_s, u"export"_s, u"--format"_s, u"pdf"_s, u"--output"_s, u"registre.pdf"_s},
        {u"register"_s, u"export"_s, u"--format"_s, u"ods"_s, u"--output"_s, u"registre.ods"_s},
        {u"register"_s, u"export"_s, u"--format"_s, u"xlsx"_s, u"--output"_s, u"registre.xlsx"_s},
        {u"register"_s, u"export"_s, u"--format"_s, u"csv"_s, u"--output"_s, u"registre.csv"_s},
        {u"register"_s, u"map"_s, u"--output"_s, u"carte.pdf"_s},
        {u"notice"_s, u"write"_s, u"--format"_s, u"html"_s, u"--output"_s, u"mention.html"_s},
        {u"request"_s, u"export"_s, u"--format"_s, u"xlsx"_s, u"--output"_s, u"demandes.xlsx"_s},
        {u"request"_s, u"calendar"_s, u"--output"_s, u"demandes.ics"_s},
        {u"verify"_s, u"--report"_s, u"controle.pdf"_s}, {u"journal"_s, u"export"_s, u"--output"_s, u"journal.jsonl"_s},
        {u"recovery"_s, u"replace"_s, u"--output"_s, u"fiche.pdf"_s}, {u"export-all"_s, u"--output"_s, u"tout.zip"_s}};
}

} // namespace

TEST_CASE("SIGTERM, SIGINT and SIGHUP close the vault in order", "[faults]") {
    Finding finding({68}, u"The desktop is told to end"_s);
    int clean = 0;
    int ended = 0;
    int trials = 0;
    int early = 0;
    const int each = rounds(1, 8);
    for (int round = 0; round < each; ++round) {
        for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
            const VaultFixture fixture;
            QProcess process;
            start(process, fixture.path({}), desktop, desktopArguments(fixture));
            if (round % 4 == 3) { // before it is open, or while it opens
                QThread::msleep(300 + 120 * static_cast<unsigned long>(round));
                ++early;
            } else {
                waitUntilOpen(fixture.vault());
            }
            ::kill(pid_t(process.processId()), number);
            REQUIRE(process.waitForFinished(60000));
            ++trials;
            ended += process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
            clean += !sessionWasOpen(fixture.vault()) && !QFileInfo::exists(fixture.vault() + u"-journal"_s) &&
                     !REQUIRE_OK(Vault::inspect(fixture.vault())).inUse;
        }
    }
    CHECK(clean == trials);
    CHECK(ended >= trials - early);
    finding.figure(trials, " signals (SIGTERM, SIGINT, SIGHUP; ", early,
        " of them while the program starts or opens): ", ended, " ended with exit code 0, ", clean,
        " vaults closed: one file, no journal file, no session left open");
    const VaultFixture fixture;
    QProcess process;
    start(process, fixture.path({}), desktop, desktopArguments(fixture));
    waitUntilOpen(fixture.vault());
    ::kill(pid_t(process.processId()), SIGKILL);
    process.waitForFinished();
    finding.control(sessionWasOpen(fixture.vault()), "after SIGKILL the same look finds a session that was left open");
}

TEST_CASE("no core dump, and no other process of the user reads the memory", "[faults]") {
    rlimit allowed = {};
    ::getrlimit(RLIMIT_CORE, &allowed);
    if (::geteuid() != 0 && allowed.rlim_max == 0)
        GREFFE_SKIP("core dumps are off here for every program");
    Finding finding({30}, u"Core dumps of programs that hold an open vault"_s);
    const VaultFixture fixture;
    /// Runs it with every limit lifted, lets it hold its memory, sends SIGSEGV; whether a core was dumped.
    const auto crash = [&](const QString& program, const QStringList& arguments, const std::function<void()>& wait) {
        QStringList words{program};
        words += arguments;
        QList<QByteArray> bytes;
        for (const QString& word : std::as_const(words))
            bytes += word.toUtf8();
        QList<char*> pointers;
        for (QByteArray& each : bytes)
            pointers += each.data();
        pointers += nullptr;
        const QByteArray home = fixture.path({}).toUtf8();
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit unlimited = {RLIM_INFINITY, RLIM_INFINITY};
            ::setrlimit(RLIMIT_CORE, &unlimited);
            if (::chdir(home.constData()) != 0)
                ::_exit(98);
            for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
                ::setenv(name, home.constData(), 1);
            ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
            ::execv(pointers.first(), pointers.data());
            ::_exit(99);
        }
        REQUIRE(child > 0);
        wait();
        QFile limits(u"/proc/%1/limits"_s.arg(child));
        REQUIRE(limits.open(QIODevice::ReadOnly));
        QByteArray core;
        for (const QByteArray& line : limits.readAll().split('\n')) {
            if (line.startsWith("Max core file size"))
                core = line.simplified().split(' ').value(4);
        }
        ::kill(child, SIGSEGV);
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        CHECK(WIFSIGNALED(status));
        return std::pair(WIFSIGNALED(status) && WCOREDUMP(status), core);
    };
    const auto [dumped, limit] = crash(desktop, desktopArguments(fixture), [&] { waitUntilOpen(fixture.vault()); });
    CHECK_FALSE(dumped);
    CHECK(limit == "0");
    const auto coresIn = [&] { return QDir(fixture.path({})).entryList({u"core*"_s}, QDir::Files).size(); };
    const qsizetype cores = coresIn();
    CHECK(cores == 0);

    // As an ordinary user: the kernel gives the process's files to root when it may not be dumped.
    QString owned = u"not looked at: needs root to become another user"_s;
    bool seen = false;
    if (::geteuid() == 0) {
        const VaultFixture theirs;
        giveAway(theirs.path({}), nobody);
        QProcess process;
        start(process, theirs.path({}), desktop, desktopArguments(theirs), {.unprivileged = true});
        waitUntilOpen(theirs.vault());
        struct stat info = {};
        REQUIRE(::stat(u"/proc/%1/mem"_s.arg(process.processId()).toLatin1().constData(), &info) == 0);
        seen = info.st_uid == 0;
        CHECK(seen);
        QProcess spy;
        spy.start(u"setpriv"_s, {u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, u"cat"_s,
                                    u"/proc/%1/environ"_s.arg(process.processId())});
        REQUIRE(spy.waitForFinished());
        CHECK(spy.exitCode() != 0);
        owned = u"another process of the same user is refused its memory and environment"_s;
        ::kill(pid_t(process.processId()), SIGTERM);
        REQUIRE(process.waitForFinished(60000));
    }
    finding.figure("SIGSEGV with every limit lifted and the vault open: core dumped ", dumped ? "yes" : "no",
        ", core files ", cores, ", limit ", limit.toStdString(), "; ", owned);
    const QString plain = fixture.path(u"plain.greffe"_s);
    REQUIRE(QProcess::execute(stress, {u"create"_s, plain}) == 0);
    const bool control = crash(stress, {u"work"_s, plain}, [&] { waitUntilOpen(plain); }).first;
    finding.control(control, "a program without these lines is dumped by the same signal");
}

TEST_CASE("files are for their owner alone, whatever the umask", "[faults]") {
    if (::geteuid() != 0)
        GREFFE_SKIP("needs root to become another user");
    Finding finding({37}, u"Permissions of everything that the programs make, as an unprivileged user"_s);
    int files = 0;
    int folders = 0;
    int acts = 0;
    QStringList open;
    const QList<mode_t> masks = fullCounts() ? QList<mode_t>{0, 0022, 0077} : QList<mode_t>{0};
    for (const mode_t mask : masks) {
        const VaultFixture fixture;
        QDir(fixture.path({})).mkdir(u"second"_s);
        ::chmod(fixture.path(u"second"_s).toUtf8().constData(), 0700);
        for (const QString& name : {u"phrase.txt"_s, u"secours.txt"_s, u"essai.greffe"_s})
            ::chmod(fixture.path(name).toUtf8().constData(), 0600);
        giveAway(fixture.path({}), nobody);
        const QStringList before = allBelow(fixture.path({}));
        const Launch launch{.inChild = [mask] { ::umask(mask); }, .unprivileged = true};
        const auto run = [&](const QString& program, const QStringList& arguments) {
            QProcess process;
            start(process, fixture.path({}), program, arguments, launch);
            REQUIRE(process.waitForFinished(120000));
            INFO(arguments.join(u' ').toStdString() << ": " << process.readAllStandardError().toStdString());
            CHECK(process.exitCode() == 0);
            ++acts;
        };
        const QStringList globals{u"--vault"_s, fixture.vault(), u"--passphrase-file"_s, fixture.passphraseFile()};
        run(commandLine, {u"--passphrase-file"_s, fixture.passphraseFile(), u"create"_s, u"neuf.greffe"_s,
                             u"--organisation"_s, u"X"_s, u"--staff"_s, u"Y"_s});
        run(commandLine, globals + QStringList{u"backup"_s, u"settings"_s, u"--second"_s, fixture.path(u"second"_s)});
        for (const QStringList& verb : verbsThatWrite())
            run(commandLine, globals + verb);
        run(commandLine, {u"--passphrase-file"_s, fixture.passphraseFile(), u"restore"_s, u"copie.greffe"_s,
                             u"--output"_s, u"rendu.greffe"_s});
        // The storage library alone, in a program that sets no umask.
        run(stress, {u"create"_s, fixture.path(u"stress.greffe"_s)});
        run(stress, {u"tour"_s, fixture.path(u"stress.greffe"_s)});
        {
            QProcess process;
            start(process, fixture.path({}), desktop, desktopArguments(fixture), launch);
            waitUntilOpen(fixture.vault());
            const Modes whileOpen = modesBelow(fixture.path({}), before); // the rollback journal among them
            open += whileOpen.open;
            ::kill(pid_t(process.processId()), SIGTERM);
            REQUIRE(process.waitForFinished(60000));
            ++acts;
        }
        const Modes found = modesBelow(fixture.path({}), before);
        files += found.files;
        folders += found.folders;
        for (const QString& each : found.open)
            open << u"umask %1: %2"_s.arg(int(mask), 3, 8, QChar(u'0')).arg(each);
    }
    INFO(open.join(u'\n').toStdString());
    CHECK(open.isEmpty());
    CHECK(files > 25 * masks.size());
    finding.figure(acts, " acts of greffe-cli, greffe and the storage library under ", masks.size(),
        " umasks from 000 on: ", files, " files and ", folders, " folders made, ", open.size(), " open to others");
    QTemporaryDir plain;
    const mode_t before = ::umask(0);
    QFile careless(plain.filePath(u"x"_s));
    REQUIRE(careless.open(QIODevice::WriteOnly));
    careless.close();
    ::umask(before);
    finding.control(modesBelow(plain.path()).open.size() == 1, "a plain file under umask 000 is found");
}

TEST_CASE("no socket but local ones", "[faults]") {
    Finding finding({66}, u"Network silence: a process that asks for a network socket is killed"_s);
    const VaultFixture fixture;
    const Launch watched{.inChild = allowLocalSocketsOnly};
    int runs = 0;
    int quiet = 0;
    QStringList killed;
    const QStringList globals{u"--vault"_s, fixture.vault(), u"--passphrase-file"_s, fixture.passphraseFile()};
    const auto run = [&](const QStringList& verb) {
        QProcess process;
        start(process, fixture.path({}), commandLine, globals + verb, watched);
        REQUIRE(process.waitForFinished(120000));
        ++runs;
        quiet += process.exitStatus() == QProcess::NormalExit;
        if (process.exitStatus() != QProcess::NormalExit)
            killed << verb.join(u' ');
    };
    for (const QStringList& verb : verbsThatWrite())
        run(verb);
    for (const QStringList& verb :
        {QStringList{u"place"_s}, {u"register"_s, u"check"_s}, {u"request"_s, u"list"_s}, {u"purge"_s, u"list"_s},
            {u"recovery"_s, u"status"_s}, {u"contact"_s, u"recipients"_s, u"--search"_s, u"google"_s}})
        run(verb);
    {
        QProcess process;
        start(process, fixture.path({}), desktop, desktopArguments(fixture), watched);
        waitUntilOpen(fixture.vault());
        QThread::msleep(1500);
        ::kill(pid_t(process.processId()), SIGTERM);
        REQUIRE(process.waitForFinished(60000));
        ++runs;
        quiet += process.exitStatus() == QProcess::NormalExit;
        if (process.exitStatus() != QProcess::NormalExit)
            killed << u"greffe"_s;
    }
    INFO(killed.join(u'\n').toStdString());
    CHECK(quiet == runs);
    finding.figure(runs, " runs (", runs - 1, " verbs of greffe-cli, the desktop with a vault open), ", runs - quiet,
        " asked for a socket that is not local");
    QProcess talker;
    start(talker, fixture.path({}), u"python3"_s,
        {u"-c"_s, u"import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)"_s}, watched);
    REQUIRE(talker.waitForFinished());
    finding.control(talker.exitStatus() == QProcess::CrashExit, "a script that asks for an internet socket is killed");
}
