// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/devicesecret.h"

#include "vault/keys.h"
#include "vault/safefile.h"

#include <sodium.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int nonceBytes = 24;
constexpr int tagBytes = 16;

SecretBytes sealingKey(const SecretBytes& deviceSecret) {
    static constexpr char label[] = "greffe/quick-unlock/1";
    SecretBytes key(32);
    crypto_generichash(key.data(), 32, reinterpret_cast<const unsigned char*>(label), sizeof label - 1,
        deviceSecret.data(), deviceSecret.size());
    return key;
}

const unsigned char* raw(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

QByteArray sealWithDeviceSecret(const SecretBytes& secret, const SecretBytes& deviceSecret, const QByteArray& context) {
    const QByteArray nonce = randomBytes(nonceBytes);
    const SecretBytes key = sealingKey(deviceSecret);
    QByteArray sealed(qsizetype(secret.size()) + tagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(sealed.data()), nullptr, secret.data(),
        secret.size(), raw(context), quint64(context.size()), nullptr, raw(nonce), key.data());
    return nonce + sealed;
}

Result<SecretBytes> openWithDeviceSecret(
    const QByteArray& sealed, const SecretBytes& deviceSecret, const QByteArray& context) {
    const Error refused{Error::Kind::Locked,
        {u"Le déverrouillage rapide n’a pas pu être vérifié sur cet ordinateur. Tapez votre phrase secrète."_s,
            u"Quick unlock could not be verified on this computer. Type your passphrase."_s},
        u"quick unlock seal"_s};
    if (sealed.size() <= nonceBytes + tagBytes || deviceSecret.size() != 32)
        return refused;
    const QByteArray nonce = sealed.left(nonceBytes);
    const QByteArray body = sealed.mid(nonceBytes);
    const SecretBytes key = sealingKey(deviceSecret);
    SecretBytes out(std::size_t(body.size() - tagBytes));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, raw(body), quint64(body.size()),
            raw(context), quint64(context.size()), raw(nonce), key.data()) != 0)
        return refused;
    return out;
}

QString quickUnlockFile(const QString& vaultId) {
    return deviceFolder() + u"/quick/"_s + vaultId + u".json"_s;
}

Result<> writeQuickUnlockFile(const QString& vaultId, const QByteArray& bytes) {
    return writePrivateFile(quickUnlockFile(vaultId), bytes);
}

} // namespace greffe
