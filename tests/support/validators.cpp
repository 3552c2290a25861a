// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/validators.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace greffe::test {

Verdict runTool(const QString& program, const QStringList& arguments) {
    const QString found = QStandardPaths::findExecutable(program);
    if (found.isEmpty())
        return {.output = program + u" is not installed"_s};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(found, arguments);
    // The test's own time limit is the only one: a busy machine is not a wrong document.
    process.waitForFinished(-1);
    return {.ran = true,
        .ok = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
        .output = QString::fromUtf8(process.readAll())};
}

Verdict checkPdfA(const QStringList& paths) {
    const QDir jars(u"/usr/share/java"_s);
    QStringList classPath;
    for (const auto& jar : {u"preflight"_s, u"pdfbox2"_s, u"xmpbox"_s, u"fontbox2"_s, u"commons-io"_s,
             u"commons-logging"_s, u"javax.activation"_s, u"jaxb-api"_s}) {
        const QString path = jars.filePath(jar + u".jar"_s);
        if (!QFileInfo::exists(path))
            return {.output = u"PDFBox Preflight is not installed: "_s + path};
        classPath.append(path);
    }
    QStringList arguments = {
        u"-Xmx512m"_s, u"-cp"_s, classPath.join(u':'), u"org.apache.pdfbox.preflight.Validator_A1b"_s};
    // One file is checked and printed; a list file lets one Java check several.
    if (paths.size() == 1) {
        Verdict verdict = runTool(u"java"_s, arguments + paths);
        verdict.ok = verdict.ran && verdict.output.contains(u"is a valid PDF/A-1b file"_s);
        return verdict;
    }
    Verdict all{.ran = true, .ok = true};
    for (const QString& path : paths) {
        const Verdict one = checkPdfA(QStringList{path});
        all.ran = all.ran && one.ran;
        all.ok = all.ok && one.ok;
        all.output += one.output;
    }
    return all;
}

Verdict checkQpdf(const QString& path) {
    return runTool(u"qpdf"_s, {u"--check"_s, path});
}

Verdict pdfText(const QString& path, int first, int last) {
    QStringList arguments = {u"-layout"_s, u"-enc"_s, u"UTF-8"_s};
    if (first > 0)
        arguments += {u"-f"_s, QString::number(first)};
    if (last > 0)
        arguments += {u"-l"_s, QString::number(last)};
    return runTool(u"pdftotext"_s, arguments + QStringList{path, u"-"_s});
}

QStringList plainLines(const QString& text) {
    QStringList out;
    for (const QString& line : QString(text).replace(u'\f', u'\n').split(u'\n'))
        if (const QString plain = line.simplified(); !plain.isEmpty())
            out.append(plain);
    return out;
}

QString goldenDifference(const QString& name, const QStringList& lines) {
    const QString path = sourcePath(QStringLiteral("/tests/data/golden/")) + name;
    QFile file(path);
    if (qEnvironmentVariableIsSet("GREFFE_UPDATE_GOLDEN")) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Text) || file.write(lines.join(u'\n').toUtf8() + '\n') < 0)
            return u"cannot write "_s + path;
        return {};
    }
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return u"cannot read "_s + path;
    const QStringList wanted = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < std::max(wanted.size(), lines.size()); ++i)
        if (wanted.value(i) != lines.value(i))
            return u"%1 line %2: expected “%3”, got “%4”"_s.arg(name).arg(i + 1).arg(wanted.value(i), lines.value(i));
    return {};
}

} // namespace greffe::test
