// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../vault/vaultfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

#include <csignal>
#include <iostream>

namespace greffe::test {

inline const QString stressProgram = QStringLiteral(GREFFE_STRESS);

/// How often the random tests try: GREFFE_FAULTS=5 for a long run. Figures are printed either way.
inline int rounds(int normal) {
    const int factor = qEnvironmentVariableIntValue("GREFFE_FAULTS");
    return factor > 0 ? normal * factor : normal;
}

/// One line of tests/faults' report.
template <class... Parts>
void figure(const Parts&... parts) {
    std::cout << "FIGURE ";
    (std::cout << ... << parts);
    std::cout << std::endl;
}

/// A vault made once for the process; each test works on its own copy.
inline const QByteArray& pristineVault() {
    static const QByteArray bytes = [] {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("v.greffe"));
        QProcess process;
        process.start(stressProgram, {QStringLiteral("create"), path});
        REQUIRE(process.waitForFinished(60000));
        REQUIRE(process.exitCode() == 0);
        return bytesOf(path);
    }();
    return bytes;
}

struct FaultFixture {
    QTemporaryDir folder = {};
    QString path = folder.filePath(QStringLiteral("v.greffe"));
    FixedClock clock = FixedClock();

    FaultFixture() { writeBytes(path, pristineVault()); }

    Result<std::unique_ptr<Vault>> open(const QString& other = {}) {
        OpenOptions options;
        options.deviceMemory = false; // copies are put back and forth here on purpose
        return OpenVault::open(other.isEmpty() ? path : other,
            as(QStringLiteral("Claire Fontaine"), QStringLiteral("coffre-exemple-2026")), clock, options);
    }
};

struct Lines {
    int exitCode = -1;
    QStringList lines = {};
};

/// Runs the child until it ends.
inline Lines runStress(const QStringList& arguments) {
    QProcess process;
    process.start(stressProgram, arguments);
    REQUIRE(process.waitForFinished(300000));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)};
}

/// Starts the child, waits until it said "open" and `lines` lines more, lets it go on for `milliseconds`, kills it;
/// gives what it said after "open". Counted in lines, so that a slow machine kills at the same places of the work.
inline QStringList killStress(const QStringList& arguments, int lines, int milliseconds) {
    QProcess process;
    process.start(stressProgram, arguments);
    REQUIRE(process.waitForStarted());
    QByteArray said;
    while (said.count('\n') < lines + 1) {
        if (!process.waitForReadyRead(120000))
            FAIL("the child said: " << said.toStdString());
        said += process.readAllStandardOutput();
    }
    QThread::msleep(static_cast<unsigned long>(milliseconds));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    said += process.readAllStandardOutput();
    // The last line may be cut.
    QStringList out = QString::fromUtf8(said.left(said.lastIndexOf('\n') + 1)).split(u'\n', Qt::SkipEmptyParts);
    out.removeFirst();
    return out;
}

} // namespace greffe::test
