// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QFile>
#include <QProcess>

using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("usage: wrong command lines are exit 2 and say what is wrong") {
    const QList<std::pair<QStringList, QString>> cases{
        {{}, {}},
        {{u"dance"_s}, u"dance"_s},
        {{u"register"_s}, u"register"_s},
        {{u"register"_s, u"dance"_s}, u"register dance"_s},
        {{u"--fromage"_s, u"info"_s}, u"--fromage"_s},
        {{u"calendar"_s, u"request"_s}, u"--received"_s},
        {{u"calendar"_s, u"request"_s, u"--received"_s}, u"--received"_s},
        {{u"calendar"_s, u"request"_s, u"--received"_s, u"--region"_s, u"974"_s}, u"--received"_s},
        {{u"calendar"_s, u"request"_s, u"--received"_s, u"2026-03-05"_s, u"--colour"_s}, u"--colour"_s},
        {{u"calendar"_s, u"request"_s, u"--received"_s, u"2026-03-05"_s, u"extra"_s}, u"extra"_s},
        {{u"calendar"_s, u"request"_s, u"--received"_s, u"2026-03-05"_s, u"--received"_s, u"2026-03-06"_s},
            u"--received"_s},
        {{u"severity"_s, u"--dpc"_s, u"1"_s, u"--ei"_s, u"1"_s, u"--malicious=yes"_s}, u"--malicious"_s},
        {{u"--lang"_s, u"de"_s, u"info"_s, u"x"_s}, u"--lang"_s},
        {{u"info"_s}, u"FILE"_s},
        {{u"register"_s, u"list"_s}, u"--vault"_s},
        {{u"--vault"_s, u"x"_s, u"--passphrase-file"_s, u"-"_s, u"--recovery-key-file"_s, u"-"_s, u"register"_s,
             u"list"_s},
            u"--recovery-key-file"_s},
        {{u"--vault"_s, u"x"_s, u"--passphrase-file"_s, u"-"_s, u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, u"-"_s},
    };
    for (const auto& [words, where] : cases) {
        const CliRun run = runCli(QStringList{u"--json"_s} + words);
        INFO(words.join(u' ').toStdString() << " -> " << run.err.toStdString());
        CHECK(run.exit == 2);
        CHECK(run.errorKind() == u"usage"_s);
        CHECK(run.errorWhere() == where);
        CHECK_FALSE(run.err.isEmpty());
        const CliRun plain = runCli(words);
        CHECK(plain.exit == 2);
        CHECK(plain.out.isEmpty());
        CHECK(plain.err == run.err);
    }
}

TEST_CASE("usage: a global option after the verb is told where it belongs") {
    const CliRun run = runCli({u"severity"_s, u"--dpc"_s, u"1"_s, u"--ei"_s, u"1"_s, u"--json"_s});
    CHECK(run.exit == 2);
    CHECK(run.message().contains(u"avant le verbe"_s));
    const CliRun english =
        runCli({u"--lang=en"_s, u"severity"_s, u"--dpc"_s, u"1"_s, u"--ei"_s, u"1"_s, u"--lang"_s, u"en"_s});
    CHECK(english.message().contains(u"before the verb"_s));
}

TEST_CASE("usage: help lists exactly the verbs that there are, in both languages") {
    const CliRun machine = runCli({u"--json"_s, u"--help"_s});
    REQUIRE(machine.exit == 0);
    const CliRun french = runCli({u"--help"_s});
    const CliRun english = runCli({u"--lang"_s, u"en"_s, u"--help"_s});
    REQUIRE(french.exit == 0);
    REQUIRE(english.exit == 0);
    CHECK(french.text().contains(u"Codes de sortie"_s));
    CHECK(english.text().contains(u"Exit codes"_s));
    CHECK(french.err.isEmpty());
    const QJsonArray verbs = machine.object()[u"verbs"].toArray();
    CHECK(verbs.size() > 25);
    for (const QJsonValue& verb : verbs) {
        const QString name = verb[u"verb"].toString();
        INFO(name.toStdString());
        CHECK(french.text().contains(u"\n  "_s + name));
        CHECK(english.text().contains(u"\n  "_s + name));
        const CliRun own = runCli(name.split(u' ') + QStringList{u"--help"_s});
        CHECK(own.exit == 0);
        CHECK(own.text().contains(name));
        const CliRun before = runCli(QStringList{u"--lang"_s, u"en"_s, u"--help"_s} + name.split(u' '));
        CHECK(before.exit == 0);
        CHECK(before.text().contains(u"Usage: greffe-cli"_s));
    }
    for (const QString& line : french.text().split(u'\n') + english.text().split(u'\n'))
        CHECK(line.size() <= 100);
}

TEST_CASE("usage: version") {
    const CliRun run = runCli({u"--version"_s});
    CHECK(run.exit == 0);
    CHECK(run.text() == u"greffe-cli %1\n"_s.arg(QStringLiteral(GREFFE_VERSION)));
    CHECK(runCli({u"--json"_s, u"--version"_s}).object()[u"version"].toString() == QStringLiteral(GREFFE_VERSION));
}

TEST_CASE("usage: an answer that cannot be written is exit 7") {
    if (!QFile::exists(u"/dev/full"_s)) {
        WARN("skipped: no /dev/full on this machine");
        return;
    }
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(GREFFE_CLI), {u"--help"_s});
    REQUIRE(process.waitForFinished(-1));
    CHECK(process.exitCode() == 7);
    CHECK(QString::fromUtf8(process.readAllStandardError()).contains(u"sortie standard"_s));
}
