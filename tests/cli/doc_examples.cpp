// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

using namespace greffe::test;
using namespace Qt::StringLiterals;
using greffe::sourcePath;

namespace {

struct Example {
    int line = 0;
    QString command = {};
    int exit = 0;
    QStringList expected = {};
};

/// The console blocks of a page: a line "$ …" is a command ("# exit 5" after it says how it ends), what follows is its
/// output.
QList<Example> examples(const QString& page) {
    QFile file(page);
    REQUIRE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression ending(u"# exit (\\d)$"_s);
    QList<Example> out;
    bool inside = false;
    int number = 0;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        ++number;
        if (line.startsWith(u"```"_s)) {
            inside = line == u"```console"_s;
            continue;
        }
        if (!inside)
            continue;
        if (line.startsWith(u"$ "_s)) {
            Example example{number, line.mid(2), 0, {}};
            if (const auto match = ending.match(line); match.hasMatch())
                example.exit = match.captured(1).toInt();
            out.append(example);
        } else
            out.last().expected.append(line);
    }
    return out;
}

/// "…" stands for anything; a line of its own for any number of lines.
QRegularExpression pattern(const QStringList& expected) {
    QString text;
    for (const QString& line : expected) {
        QStringList parts;
        for (const QString& part : line.split(u'…'))
            parts.append(QRegularExpression::escape(part));
        text += parts.join(line == u"…"_s ? u"[\\s\\S]*"_s : u"[^\\n]*"_s) + (line == u"…"_s ? QString() : u"\\n"_s);
    }
    return QRegularExpression(u"^"_s + text + u"$"_s);
}

} // namespace

TEST_CASE("docs/cli.md: every example does what the page says") {
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkdir(u"person"_s));
    const QDir person(sourcePath(QStringLiteral("/resources/samples/alloclaim/person")));
    for (const QString& name : person.entryList(QDir::Files))
        REQUIRE(QFile::copy(person.filePath(name), folder.filePath(u"person/"_s + name)));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(
        u"PATH"_s, QFileInfo(QStringLiteral(GREFFE_CLI)).absolutePath() + u':' + environment.value(u"PATH"_s));
    environment.insert(u"HOME"_s, folder.filePath(u"home"_s));
    environment.insert(u"XDG_DATA_HOME"_s, folder.filePath(u"home/data"_s));

    const QList<Example> all = examples(sourcePath(QStringLiteral("/docs/cli.md")));
    REQUIRE(all.size() > 20);
    for (const Example& example : all) {
        QProcess shell;
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(folder.path());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(u"/bin/sh"_s, {u"-c"_s, example.command});
        REQUIRE(shell.waitForFinished(-1));
        const QString output = QString::fromUtf8(shell.readAll());
        INFO("docs/cli.md:" << example.line << ": " << example.command.toStdString() << "\n" << output.toStdString());
        CHECK(shell.exitCode() == example.exit);
        if (!example.expected.isEmpty())
            CHECK(pattern(example.expected).match(output).hasMatch());
        else
            CHECK(output.isEmpty());
    }
}

TEST_CASE("docs/cli.md: every verb is on the page, and no other") {
    QFile file(sourcePath(QStringLiteral("/docs/cli.md")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    for (const QJsonValue& verb : runCli({u"--json"_s, u"--help"_s}).object()[u"verbs"].toArray()) {
        const QString name = verb[u"verb"].toString();
        const QStringList words = name.split(u' ');
        INFO(name.toStdString());
        const bool family = words.size() == 2 && page.contains(words[0] + u" add|list|show"_s);
        CHECK((page.contains(name) || family));
    }
}
