// SPDX-License-Identifier: GPL-3.0-or-later
// The child process that the fault tests kill, starve and race: `greffe_stress MODE FILE [ARGUMENT…]`. It works like
// the product, through Vault alone, and prints a line after each thing that the product would call saved. Passphrases
// are those of the fixture.
#include "vault/openvault.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

Credentials claire() {
    return {u"Claire Fontaine"_s, SecretBytes::fromPassphrase(u"coffre-exemple-2026"_s), {}};
}

void say(const QString& line) {
    std::fputs(line.toUtf8().constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

Result<ChangeSet> save(Vault& vault, qint64 number, int bytes) {
    return vault.database().write([&](Writer& writer) -> Result<> {
        TRY(writer.run(u"INSERT INTO setting (key, value) VALUES (?, ?)"_s,
            {u"stress-%1"_s.arg(number, 9, 10, QChar(u'0')), QString(u"\"%1\""_s.arg(QString(bytes, u'x')))}));
        TRY(writer.run(u"UPDATE setting SET value = ? WHERE key = 'stress-counter'"_s, {QString::number(number)}));
        writer.journal({u"stress_save"_s, u"setting %1"_s.arg(number), {{u"number"_s, number}}});
        return {};
    });
}

/// Writes until it is killed, or `limit` times.
Result<> work(const QString& path, const QStringList& arguments) {
    const SystemClock clock;
    const std::unique_ptr<Vault> vault = TRY(Vault::open(path, claire(), clock));
    qint64 next = 0;
    {
        QSqlQuery query = TRY(vault->database().read(u"SELECT value FROM setting WHERE key = 'stress-counter'"_s));
        if (!query.next())
            return Error{Error::Kind::NotFound};
        next = query.value(0).toLongLong();
    }
    say(u"open"_s);
    const int bytes = arguments.value(0, u"300"_s).toInt();
    const int limit = arguments.value(1, u"0"_s).toInt();
    for (int i = 0; limit == 0 || i < limit; ++i) {
        TRY(save(*vault, ++next, bytes));
        say(QString::number(next));
    }
    return vault->close();
}

Result<> passphrases(const QString& path) {
    const SystemClock clock;
    const std::unique_ptr<Vault> vault = TRY(Vault::open(path, claire(), clock));
    say(u"open"_s);
    // The same passphrase again and again: a new slot, key pair and header each time.
    for (;;) {
        TRY(vault->resetPassphrase(
            u"Claire Fontaine"_s, SecretBytes::fromPassphrase(u"coffre-exemple-2026"_s), KdfCost::floor()));
        say(u"changed"_s);
    }
}

Result<> backups(const QString& path, const QStringList& arguments) {
    const SystemClock clock;
    const std::unique_ptr<Vault> vault = TRY(Vault::open(path, claire(), clock));
    say(u"open"_s);
    for (int i = 0;; ++i) {
        const QString output =
            u"%1/%2-%3.greffe"_s.arg(arguments.value(0)).arg(QCoreApplication::applicationPid()).arg(i);
        TRY(vault->backupTo(output));
        say(output);
    }
}

Result<> create(const QString& path) {
    const SystemClock clock;
    Vault::Created created = TRY(Vault::create(path,
        {u"Claire Fontaine"_s, SecretBytes::fromPassphrase(u"coffre-exemple-2026"_s), KdfCost::floor(), {}}, clock));
    TRY(created.vault->database().writeDraft([](Writer& writer) -> Result<> {
        TRY(writer.run(u"INSERT INTO setting (key, value) VALUES ('stress-counter', '0')"_s));
        return {};
    }));
    say(created.recoveryKey);
    return created.vault->close();
}

/// Holds the vault, opens and closes other descriptors on it as a file dialog does, until its input ends.
Result<> hold(const QString& path) {
    const SystemClock clock;
    const std::unique_ptr<Vault> vault = TRY(Vault::open(path, claire(), clock));
    for (int i = 0; i < 1000; ++i) {
        QFile other(path);
        if (other.open(QIODevice::ReadOnly))
            other.read(100);
    }
    say(u"holding"_s);
    (void)std::getchar();
    TRY(save(*vault, 999999, 10));
    return vault->close();
}

Result<> verify(const QString& path) {
    const SystemClock clock;
    const std::unique_ptr<Vault> vault = TRY(OpenVault::open(path, claire(), clock, {.deviceMemory = false}));
    for (const Text& notice : vault->notices())
        say(u"notice: "_s + notice.en);
    say(vault->isReadOnly() ? u"read-only"_s : u"read-write"_s);
    const VerifyReport report = TRY(vault->verify());
    for (const VerifyReport::Check& check : report.checks)
        say(u"%1 %2 %3"_s.arg(check.ok ? u"ok"_s : u"BAD"_s, check.name, check.detail.en));
    return vault->close();
}

Result<> run(const QString& mode, const QString& path, const QStringList& arguments) {
    if (mode == u"work")
        return work(path, arguments);
    if (mode == u"passphrases")
        return passphrases(path);
    if (mode == u"backups")
        return backups(path, arguments);
    if (mode == u"create")
        return create(path);
    if (mode == u"hold")
        return hold(path);
    if (mode == u"verify")
        return verify(path);
    if (mode == u"limited") { // no file may grow beyond ARGUMENT bytes: a full disk
        const rlim_t bytes = arguments.value(0).toULongLong();
        const rlimit limit{bytes, bytes};
        std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        return work(path, arguments.mid(1));
    }
    return Error{Error::Kind::Invalid};
}

} // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const Result<> done = run(arguments[1], arguments[2], arguments.mid(3));
    if (!done) {
        say(u"error %1 %2 | %3"_s.arg(name(done.error().kind), done.error().detail, done.error().message.en));
        return 1;
    }
    return 0;
}
