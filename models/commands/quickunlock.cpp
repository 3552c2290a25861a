// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/quickunlock.h"

#include "vault/devicesecret.h"

#include <QFile>
#include <QJsonDocument>
#include <QTimer>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QString systemBootId() {
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

Error typeIt(const Text& why, const QString& detail) {
    return {
        Error::Kind::Locked, Text{u"%1 Tapez votre phrase secrète."_s, u"%1 Type your passphrase."_s}.arg(why), detail};
}

/// One answer only: the keyring's, or that of the timer.
class Once {
public:
    bool take() {
        const bool first = !*m_taken;
        *m_taken = true;
        return first;
    }

private:
    std::shared_ptr<bool> m_taken = std::make_shared<bool>(false);
};

} // namespace

struct QuickUnlock::Sealed {
    QByteArray slotId = {};
    QDateTime at = {};
    QString bootId = {};
    QByteArray bytes = {}; ///< empty = enabled, nothing sealed now
};

QuickUnlock::QuickUnlock(Keychain& keychain, const Clock& clock, Options options, QObject* parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_clock(clock)
    , m_options(std::move(options)) {
    if (!m_options.bootId)
        m_options.bootId = systemBootId;
}

std::optional<QuickUnlock::Sealed> QuickUnlock::load(const QString& vaultId) const {
    QFile file(quickUnlockFile(vaultId));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.read(64 * 1024)).object();
    if (object[u"vault_id"_s].toString() != vaultId)
        return {};
    return Sealed{QByteArray::fromHex(object[u"slot_id"_s].toString().toLatin1()),
        QDateTime::fromString(object[u"sealed_at"_s].toString(), Qt::ISODate), object[u"boot_id"_s].toString(),
        QByteArray::fromHex(object[u"sealed"_s].toString().toLatin1())};
}

bool QuickUnlock::isCurrent(const Sealed& sealed) const {
    if (sealed.bytes.isEmpty() || !sealed.at.isValid() || sealed.bootId.isEmpty())
        return false;
    const qint64 ago = sealed.at.secsTo(m_clock.now());
    return ago >= 0 && ago < qint64(hours) * 3600 && sealed.bootId == m_options.bootId();
}

QByteArray QuickUnlock::contextOf(const QString& vaultId, const Sealed& sealed) {
    return "greffe/quick-unlock/1|" + vaultId.toLatin1() + '|' + sealed.slotId.toHex() + '|' +
           sealed.at.toString(Qt::ISODate).toLatin1() + '|' + sealed.bootId.toLatin1();
}

bool QuickUnlock::isEnabled(const QString& vaultId) const {
    return load(vaultId).has_value();
}

bool QuickUnlock::isReady(const QString& vaultId) const {
    const auto sealed = load(vaultId);
    return sealed && isCurrent(*sealed);
}

void QuickUnlock::arm(Session& session, Done done) {
    const SecretBytes slotKey = session.vault().slotKey();
    if (slotKey.isEmpty() || session.vault().openedByRecoveryKey()) {
        done(Error{Error::Kind::Locked,
            {u"Tapez d’abord votre phrase secrète : le déverrouillage rapide part d’elle."_s,
                u"Type your passphrase first: quick unlock starts from it."_s},
            {}, u"passphrase"_s});
        return;
    }
    const QString vaultId = session.vault().vaultId();
    const SecretBytes deviceSecret = SecretBytes::random(32);
    Sealed sealed{session.vault().slotId(), m_clock.now(), m_options.bootId(), {}};
    // As it will be read back: whole seconds.
    sealed.at = QDateTime::fromString(sealed.at.toString(Qt::ISODate), Qt::ISODate);
    sealed.bytes = sealWithDeviceSecret(slotKey, deviceSecret, contextOf(vaultId, sealed));
    const QJsonObject object{{u"vault_id"_s, vaultId}, {u"slot_id"_s, QString::fromLatin1(sealed.slotId.toHex())},
        {u"sealed_at"_s, sealed.at.toString(Qt::ISODate)}, {u"boot_id"_s, sealed.bootId},
        {u"sealed"_s, QString::fromLatin1(sealed.bytes.toHex())}};
    Once once;
    const Done answer = [vaultId, object, done, once](const Result<>& kept) mutable {
        if (!once.take())
            return;
        if (!kept) {
            QFile::remove(quickUnlockFile(vaultId));
            done(kept.error());
            return;
        }
        done(writeQuickUnlockFile(vaultId, QJsonDocument(object).toJson()));
    };
    m_keychain.write(vaultId, deviceSecret, answer);
    QTimer::singleShot(m_options.patience, this, [answer] {
        answer(Error{Error::Kind::Io,
            {u"Le trousseau du bureau ne répond pas ; le déverrouillage rapide reste inactif."_s,
                u"The desktop’s keyring does not answer; quick unlock stays off."_s},
            u"keychain silent"_s});
    });
}

void QuickUnlock::forget(const QString& vaultId) {
    if (!isEnabled(vaultId))
        return;
    (void)writeQuickUnlockFile(vaultId, QJsonDocument(QJsonObject{{u"vault_id"_s, vaultId}}).toJson());
    m_keychain.remove(vaultId, [](const Result<>&) {});
}

void QuickUnlock::disable(const QString& vaultId) {
    QFile::remove(quickUnlockFile(vaultId));
    m_keychain.remove(vaultId, [](const Result<>&) {});
}

void QuickUnlock::unlock(const QString& vaultId, Opened opened) {
    const auto sealed = load(vaultId);
    if (!sealed || !isCurrent(*sealed)) {
        opened(typeIt({u"Le déverrouillage rapide a expiré."_s, u"Quick unlock has expired."_s}, u"quick expired"_s));
        return;
    }
    Once once;
    m_keychain.read(vaultId, [sealed = *sealed, vaultId, opened, once](Result<SecretBytes> secret) mutable {
        if (!once.take())
            return;
        if (!secret) {
            opened(typeIt({u"Le trousseau du bureau est verrouillé, absent ou ne connaît pas ce coffre."_s,
                              u"The desktop’s keyring is locked, absent, or does not know this vault."_s},
                u"keychain refused"_s));
            return;
        }
        Result<SecretBytes> slotKey = openWithDeviceSecret(sealed.bytes, *secret, contextOf(vaultId, sealed));
        if (!slotKey) {
            opened(slotKey.error());
            return;
        }
        Credentials credentials;
        credentials.slotKey = std::move(*slotKey);
        credentials.slotId = sealed.slotId;
        opened(std::move(credentials));
    });
    QTimer::singleShot(m_options.patience, this, [opened, once]() mutable {
        if (once.take())
            opened(typeIt({u"Le trousseau du bureau ne répond pas."_s, u"The desktop’s keyring does not answer."_s},
                u"keychain silent"_s));
    });
}

} // namespace greffe
