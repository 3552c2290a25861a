// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/passphrase.h"

#include "app/cli/print.h"
#include "app/cli/verb.h"
#include "base/passphrase.h"

#include <QFile>
#include <QStringDecoder>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestLine = 64 * 1024;

/// The terminal with its echo switched off; also when the person presses Ctrl+C at the question.
class SilentTerminal {
public:
    SilentTerminal() {
        s_fd = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
        if (s_fd < 0 || tcgetattr(s_fd, &s_before) != 0)
            return;
        struct sigaction action = {};
        action.sa_handler = [](int number) {
            restore();
            raise(number);
        };
        action.sa_flags = int(SA_RESETHAND);
        for (size_t i = 0; i < std::size(kSignals); ++i)
            sigaction(kSignals[i], &action, &m_old[i]);
        termios silent = s_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        silent.c_lflag |= ECHONL;
        m_ready = tcsetattr(s_fd, TCSAFLUSH, &silent) == 0;
        m_armed = true;
    }
    ~SilentTerminal() {
        if (m_armed) {
            restore();
            for (size_t i = 0; i < std::size(kSignals); ++i)
                sigaction(kSignals[i], &m_old[i], nullptr);
        }
        if (s_fd >= 0)
            close(s_fd);
        s_fd = -1;
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;

    bool isReady() const { return m_ready; }
    int fd() const { return s_fd; }

private:
    static constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    static void restore() {
        if (s_fd >= 0)
            tcsetattr(s_fd, TCSAFLUSH, &s_before);
    }

    static int s_fd;
    static termios s_before;
    struct sigaction m_old[std::size(kSignals)] = {};
    bool m_armed = false;
    bool m_ready = false;
};

int SilentTerminal::s_fd = -1;
termios SilentTerminal::s_before = {};

void wipeBytes(QByteArray& bytes) {
    explicit_bzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

Result<QString> decoded(QByteArray& line, const QString& where) {
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(line);
    const bool broken = decoder.hasError();
    wipeBytes(line);
    if (broken)
        return Error{Error::Kind::Invalid,
            Text{u"La première ligne donnée à %1 n’est pas en UTF-8."_s, u"The first line given to %1 is not UTF-8."_s}
                .arg(where),
            {}, where};
    if (text.isEmpty())
        return Error{Error::Kind::Invalid,
            Text{u"La première ligne donnée à %1 est vide."_s, u"The first line given to %1 is empty."_s}.arg(where),
            {}, where};
    return text;
}

} // namespace

Result<QString> firstLine(const QString& path, const QString& option) {
    QFile file(path);
    bool opened = false;
    if (path == "-"_L1)
        opened = file.open(stdin, QIODevice::ReadOnly | QIODevice::Unbuffered);
    else
        opened = file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!opened) {
        const bool absent = !QFile::exists(path);
        return Error{absent ? Error::Kind::NotFound : Error::Kind::Io,
            (absent ? Text{u"Le fichier « %1 » (%2) n’existe pas."_s, u"The file “%1” (%2) does not exist."_s}
                    : Text{u"Le fichier « %1 » (%2) ne peut pas être lu."_s, u"The file “%1” (%2) cannot be read."_s})
                .arg(path)
                .arg(option),
            {}, option};
    }
    QByteArray line = file.readLine(kLongestLine);
    return decoded(line, option);
}

Result<SecretBytes> passphraseFrom(const QString& path, const QString& option) {
    QString text = TRY(firstLine(path, option));
    SecretBytes secret = SecretBytes::fromPassphrase(text);
    wipe(text);
    return secret;
}

Result<SecretBytes> askPassphrase(const Text& prompt, Language language) {
    const SilentTerminal terminal;
    if (!terminal.isReady())
        return usageError(
            {u"Il n’y a pas de terminal pour demander la phrase secrète : donnez --passphrase-file FICHIER."_s,
                u"There is no terminal to ask for the passphrase: give --passphrase-file FILE."_s},
            u"--passphrase-file"_s);
    const QByteArray question = prompt.in(language).toUtf8();
    if (write(terminal.fd(), question.constData(), size_t(question.size())) < 0)
        return Error{Error::Kind::Io, {u"Le terminal ne répond pas."_s, u"The terminal does not answer."_s}, {}, {}};
    QByteArray line(1024, '\0');
    ssize_t got = -1;
    do
        got = read(terminal.fd(), line.data(), size_t(line.size()));
    while (got < 0 && errno == EINTR);
    if (got <= 0)
        return Error{Error::Kind::Cancelled,
            {u"Aucune phrase secrète n’a été donnée ; rien n’a été ouvert."_s,
                u"No passphrase was given; nothing was opened."_s},
            {}, {}};
    line.resize(got);
    QString text = TRY(decoded(line, u"terminal"_s));
    SecretBytes secret = SecretBytes::fromPassphrase(text);
    wipe(text);
    return secret;
}

void warnOfWeakPassphrase(const SecretBytes& passphrase, Language language) {
    const int bits = passphraseBits(passphrase);
    if (bits < recommendedPassphraseBits)
        printNotice(
            Text{
                u"Cette phrase secrète vaut environ %1 bits ; la CNIL en recommande %2 pour un secret que rien d’autre ne protège (greffe-cli passphrase generate). Elle est acceptée, et le journal le note."_s,
                u"This passphrase is worth about %1 bits; the CNIL recommends %2 for a secret that nothing else protects (greffe-cli passphrase generate). It is accepted, and the journal notes it."_s}
                .arg(qint64(bits))
                .arg(qint64(recommendedPassphraseBits)),
            language);
}

Result<SecretBytes> askNewPassphrase(Language language) {
    SecretBytes first = TRY(askPassphrase({u"Nouvelle phrase secrète : "_s, u"New passphrase: "_s}, language));
    const SecretBytes again = TRY(askPassphrase({u"Encore une fois : "_s, u"Once more: "_s}, language));
    if (!(first == again))
        return Error{Error::Kind::Invalid,
            {u"Les deux saisies diffèrent ; rien n’a été changé."_s, u"The two entries differ; nothing was changed."_s},
            {}, {}};
    return first;
}

} // namespace greffe::cli
