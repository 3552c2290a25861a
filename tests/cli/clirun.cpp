// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include "commands/sample.h"
#include "domain/organisation.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <map>
#include <memory>
#include <unistd.h>

namespace greffe::test {

using namespace Qt::StringLiterals;

QJsonValue CliRun::json() const {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    INFO("stdout: " << out.toStdString() << "\nstderr: " << err.toStdString());
    REQUIRE(error.error == QJsonParseError::NoError);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

CliRun runCli(const QStringList& arguments, const CliOptions& options) {
    static const QTemporaryDir sharedHome;
    const QString home = options.home.isEmpty() ? sharedHome.path() : options.home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, home + u"/cache"_s);
    environment.insert(u"LANG"_s, QString::fromLatin1(options.lang));
    environment.insert(u"LC_ALL"_s, QString::fromLatin1(options.lang));
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);

    QProcess process;
    process.setProcessEnvironment(environment);
    if (!options.folder.isEmpty())
        process.setWorkingDirectory(options.folder);
    QString program = QStringLiteral(GREFFE_CLI);
    QStringList words = arguments;
    if (options.unprivileged && geteuid() == 0) {
        words = QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s, program} + arguments;
        program = u"setpriv"_s;
    }
    process.start(program, words);
    REQUIRE(process.waitForStarted());
    process.write(options.input);
    process.closeWriteChannel();
    INFO("greffe-cli " << arguments.join(u' ').toStdString());
    REQUIRE(process.waitForFinished(-1));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

namespace {

QString makeVault(const QString& path, VaultFixture::Kind kind) {
    static const SystemClock clock;
    NewSession values{u"AlloClaim"_s, u"Martine Vidal"_s, SecretBytes::fromPassphrase(QString::fromUtf8(kPassphrase)),
        KdfCost::floor()};
    Session::Created created = REQUIRE_OK(Session::create(path, std::move(values), clock));
    if (kind == VaultFixture::Kind::Sample)
        REQUIRE_OK(loadSample(*created.session, u"alloclaim"_s));
    if (kind == VaultFixture::Kind::TwoOrganisations)
        REQUIRE_OK(created.session->run(AddRecord<Organisation>(newOrganisation(u"Œuvre des Écoles"_s))));
    REQUIRE_OK(created.session->close());
    return created.recoveryKey;
}

struct Master {
    QString path = {};
    QString recoveryKey = {};
};

const Master& master(VaultFixture::Kind kind) {
    static const QTemporaryDir folder;
    static std::map<VaultFixture::Kind, Master> made;
    const auto [it, isNew] = made.try_emplace(kind);
    if (isNew) {
        it->second.path = folder.filePath(u"%1.greffe"_s.arg(int(kind)));
        it->second.recoveryKey = makeVault(it->second.path, kind);
    }
    return it->second;
}

} // namespace

VaultFixture::VaultFixture(Kind kind) {
    const Master& from = master(kind);
    REQUIRE(QFile::copy(from.path, vault()));
    write(u"phrase.txt"_s, QByteArray(kPassphrase) + '\n');
    write(u"secours.txt"_s, from.recoveryKey.toUtf8() + '\n');
}

CliRun VaultFixture::run(const QStringList& arguments, bool json, const QByteArray& input) const {
    QStringList words{u"--vault"_s, vault(), u"--passphrase-file"_s, passphraseFile()};
    if (json)
        words.append(u"--json"_s);
    return runCli(words + arguments, {.input = input, .home = m_folder.path(), .folder = m_folder.path()});
}

QString VaultFixture::write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QByteArray VaultFixture::read(const QString& name) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace greffe::test
