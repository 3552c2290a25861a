// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endsignals.h"
#include "app/mainwindow.h"
#include "app/translations.h"
#include "base/processguard.h"
#include "commands/dailybackup.h"
#include "ui/shell/preferences.h"
#include "ui/shell/prompts.h"
#include "ui/shell/systemkeychain.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

/// The first line of the file, without CR and LF.
Result<SecretBytes> readPassphrase(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound,
            Text{u"Le fichier de phrase secrète %1 ne peut pas être lu."_s, u"The passphrase file %1 cannot be read."_s}
                .arg(path),
            u"passphrase file"_s, {}};
    QByteArray bytes = file.readLine(64 * 1024);
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    QString text = QString::fromUtf8(bytes);
    bytes.fill('\0');
    SecretBytes secret = SecretBytes::fromPassphrase(text);
    wipe(text);
    return secret;
}

} // namespace

int main(int argc, char** argv) {
    guardProcess();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"greffe"_s);
    QCoreApplication::setOrganizationName(u"greffe"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(GREFFE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Greffe"_s);
    QGuiApplication::setDesktopFileName(u"org.greffe.Greffe"_s);

    Preferences preferences;
    Translations translations;
    QCommandLineParser parser;
    const QCommandLineOption language(u"lang"_s, u"fr|en"_s, u"LANGUAGE"_s);
    const QCommandLineOption theme(u"theme"_s, u"system|light|dark"_s, u"THEME"_s);
    const QCommandLineOption passphrase(
        u"passphrase-file"_s, u"first line = passphrase; for scripts and tests"_s, u"FILE"_s);
    parser.addOptions({language, theme, passphrase});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s, u"vault to open"_s, u"[FILE]"_s);
    parser.process(application);
    if (parser.isSet(language)) {
        const std::optional<Language> chosen = languageFromCode(parser.value(language));
        if (!chosen)
            parser.showHelp(2);
        preferences.setLanguage(*chosen);
    }
    if (parser.isSet(theme))
        preferences.setTheme(themeFromKey(parser.value(theme)));
    translations.install(preferences.language());

    const SystemClock clock;
    WindowPrompts prompts(preferences.language());
    SystemKeychain keychain;
    const struct Await {
        ~Await() { DailyBackupTask::awaitThreads(); }
    } afterTheWindow;
    MainWindow window(clock, preferences, translations, prompts, &prompts, &keychain);
    window.applyTheme();
    SchemeWatcher watcher;
    QObject::connect(&watcher, &SchemeWatcher::changed, &window, &MainWindow::applyTheme);
    const EndSignals endSignals;
    QObject::connect(&endSignals, &EndSignals::received, &window, &MainWindow::leave);
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &window, [&window] { window.endOfSession(); });

    const QStringList files = parser.positionalArguments();
    QString vault = files.isEmpty() ? preferences.lastVault() : QFileInfo(files.first()).absoluteFilePath();
    if (files.isEmpty() && !QFileInfo::exists(vault))
        vault.clear();
    window.show();
    if (parser.isSet(passphrase)) {
        Result<SecretBytes> secret = readPassphrase(parser.value(passphrase));
        Credentials credentials;
        if (secret)
            credentials.passphrase = std::move(*secret);
        else
            prompts.showError(secret.error());
        if (secret)
            window.openVault(vault, credentials);
    } else {
        window.showVault(vault);
    }
    // Told to end while the vault was opening: that was another event loop.
    return window.isLeaving() ? 0 : QApplication::exec();
}
