// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../vault/vaultfixture.h"
#include "acts.h"
#include "support/finding.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

#include <csignal>

namespace greffe::test {

inline const QString stressProgram = QStringLiteral(GREFFE_STRESS);

/// Where many small files come and go: memory, when there is such a place.
inline QString quickPlace() {
    const QFileInfo shared(QStringLiteral("/dev/shm"));
    return (shared.isWritable() ? shared.filePath() : QDir::tempPath()) + QStringLiteral("/greffe-fault-XXXXXX");
}

struct Pristine {
    QByteArray bytes;
    QString recoveryKey;
};

/// A vault made once for the process; each test works on its own copy.
inline const Pristine& pristine() {
    static const Pristine made = [] {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("v.greffe"));
        QProcess process;
        process.start(stressProgram, {QStringLiteral("create"), path});
        REQUIRE(process.waitForFinished(60000));
        REQUIRE(process.exitCode() == 0);
        return Pristine{bytesOf(path), QString::fromUtf8(process.readAllStandardOutput()).trimmed()};
    }();
    return made;
}

inline const QByteArray& pristineVault() {
    return pristine().bytes;
}

/// A device of its own: what was remembered before is not known, what is remembered goes away. Children inherit it.
class OtherHome {
public:
    OtherHome() {
        for (const char* place : places) {
            m_before += qgetenv(place);
            qputenv(place, m_folder.path().toUtf8());
        }
    }
    ~OtherHome() {
        for (qsizetype i = 0; i < m_before.size(); ++i)
            qputenv(places[i], m_before.at(i));
    }
    OtherHome(const OtherHome&) = delete;
    OtherHome& operator=(const OtherHome&) = delete;
    QString path() const { return m_folder.path(); }

private:
    static constexpr const char* places[] = {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"};
    QList<QByteArray> m_before = {};
    QTemporaryDir m_folder = {};
};

struct FaultFixture {
    OtherHome home = {};
    QTemporaryDir folder = QTemporaryDir(quickPlace());
    QString path = folder.filePath(QStringLiteral("v.greffe"));
    FixedClock clock = FixedClock();

    FaultFixture() { reset(); }

    /// The pristine vault again, alone in its folder.
    void reset() {
        QDir(folder.path()).removeRecursively();
        QDir().mkpath(folder.path());
        writeBytes(path, pristineVault());
    }
    Acts acts() const { return {.path = path, .folder = folder.path(), .key = pristine().recoveryKey}; }
    /// Arguments of greffe_stress that open by recovery key, which costs no Argon2.
    QStringList child(const QStringList& modeAndMore, const QStringList& options = {}) const {
        QStringList out{QStringLiteral("--key"), pristine().recoveryKey};
        return out + options + modeAndMore;
    }
    Result<std::unique_ptr<Vault>> open(const QString& other = {}) {
        OpenOptions options;
        options.deviceMemory = false; // copies are put back and forth here on purpose
        return OpenVault::open(other.isEmpty() ? path : other, byKey(pristine().recoveryKey), clock, options);
    }
    Result<std::unique_ptr<Vault>> openByPassphrase() {
        OpenOptions options;
        options.deviceMemory = false;
        return OpenVault::open(path, as(claireFontaine, clairePhrase), clock, options);
    }
};

inline qint64 savedCount(Vault& vault) {
    return countOf(vault, QStringLiteral("SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'stress-counter'"));
}

struct Lines {
    int exitCode = -1; ///< -1 after a signal
    QStringList lines = {};
    /// The number of the last "saved N", or `otherwise`.
    qint64 saved(qint64 otherwise = 0) const {
        for (qsizetype i = lines.size(); i-- > 0;) {
            if (lines[i].startsWith(QStringLiteral("saved ")))
                return lines[i].mid(6).toLongLong();
        }
        return otherwise;
    }
};

/// Runs the child until it ends.
inline Lines runStress(const QStringList& arguments, const QProcessEnvironment& environment = {}) {
    QProcess process;
    if (!environment.isEmpty())
        process.setProcessEnvironment(environment);
    process.start(stressProgram, arguments);
    REQUIRE(process.waitForFinished(300000));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)};
}

/// Starts the child, waits until it said "open" and `lines` lines more, lets it go on for `microseconds`, kills it;
/// gives what it said. Counted in lines, so that a slow machine kills at the same places of the work.
inline QStringList killStress(const QStringList& arguments, int lines, int microseconds) {
    QProcess process;
    process.start(stressProgram, arguments);
    REQUIRE(process.waitForStarted());
    QByteArray said;
    while (said.count('\n') < lines + 1) {
        if (!process.waitForReadyRead(120000))
            FAIL("the child said: " << said.toStdString());
        said += process.readAllStandardOutput();
    }
    QThread::usleep(static_cast<unsigned long>(microseconds));
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    said += process.readAllStandardOutput();
    // The last line may be cut.
    return QString::fromUtf8(said.left(said.lastIndexOf('\n') + 1)).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace greffe::test
