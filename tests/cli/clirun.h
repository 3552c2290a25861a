// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace greffe::test {

/// What one whole process of greffe-cli left behind.
struct CliRun {
    int exit = -1;
    QByteArray out = {};
    QByteArray err = {};

    /// Standard output must be exactly one JSON document.
    QJsonValue json() const;
    QJsonObject object() const { return json().toObject(); }
    QJsonArray array() const { return json().toArray(); }
    QString text() const { return QString::fromUtf8(out); }
    QString message() const { return QString::fromUtf8(err); }
    /// error.kind of {"error":{…}}.
    QString errorKind() const { return object()[u"error"].toObject()[u"kind"].toString(); }
    QString errorWhere() const { return object()[u"error"].toObject()[u"where"].toString(); }
    QString errorMessage() const { return object()[u"error"].toObject()[u"message"].toString(); }
};

struct CliOptions {
    QByteArray input = {};           ///< standard input
    QString home = {};               ///< HOME and XDG folders; empty = one of the test run
    QString folder = {};             ///< working folder
    QByteArray lang = "en_GB.UTF-8"; ///< the answer must not depend on it
    bool unprivileged = false;       ///< as nobody, through setpriv, when the test runs as root
};

CliRun runCli(const QStringList& arguments, const CliOptions& options = {});

/// The passphrase of every fixture vault.
inline constexpr char kPassphrase[] = "cheval exact batterie agrafe";

/// A folder with its own home, a copy of a vault and its passphrase file; gone with the object. The vaults are made
/// once a run, with the cheapest key derivation that a reader accepts.
class VaultFixture {
public:
    enum class Kind { Sample, Empty, TwoOrganisations };
    explicit VaultFixture(Kind kind = Kind::Sample);

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString vault() const { return path(QStringLiteral("essai.greffe")); }
    QString passphraseFile() const { return path(QStringLiteral("phrase.txt")); }
    /// --vault and --passphrase-file before these arguments; --json too unless `json` is false.
    CliRun run(const QStringList& arguments, bool json = true, const QByteArray& input = {}) const;
    QString write(const QString& name, const QByteArray& bytes) const;
    QByteArray read(const QString& name) const;

private:
    QTemporaryDir m_folder;
};

} // namespace greffe::test
