// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keys.h"

#include <QElapsedTimer>
#include <QtEndian>

#include <sodium.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 mebibyte = 1024 * 1024;
constexpr KdfCost lowest{64 * mebibyte, 2};
constexpr KdfCost highest{2048 * mebibyte, 64};
constexpr KdfCost product{256 * mebibyte, 3};

const unsigned char* raw(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* raw(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

SecretBytes subkey(const SecretBytes& key, const char* context, quint64 id, std::size_t size) {
    SecretBytes out(size);
    crypto_kdf_derive_from_key(out.data(), size, id, context, key.data());
    return out;
}

Error notEnoughMemory() {
    return {Error::Kind::Io,
        {u"La mémoire ne suffit pas pour vérifier cette phrase secrète. Fermez d’autres programmes et réessayez ; le coffre est intact."_s,
            u"There is not enough memory to check this passphrase. Close other programs and try again; the vault is intact."_s}};
}

Error damagedSlot() {
    return {Error::Kind::Corrupt,
        {u"La phrase secrète est juste, mais cet accès est endommagé dans le fichier. Ouvrez le coffre avec la clé de secours ou une sauvegarde."_s,
            u"The passphrase is right, but this way in is damaged in the file. Open the vault with the recovery key or from a backup."_s},
        u"slot damaged"_s};
}

Result<SecretBytes> keyEncryptionKey(const Slot& slot, const SecretBytes& secret) {
    SecretBytes kek(32);
    if (slot.derivation == 0) {
        const QByteArray message = QByteArray("greffe/slot-kek/1") + slot.salt;
        crypto_generichash(kek.data(), 32, raw(message), quint64(message.size()), secret.data(), secret.size());
        return kek;
    }
    TRY(checkCost({slot.memory, slot.passes}));
    if (crypto_pwhash(kek.data(), 32, reinterpret_cast<const char*>(secret.data()), secret.size(), raw(slot.salt),
            slot.passes, slot.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return notEnoughMemory();
    return kek;
}

QByteArray commitment(const SecretBytes& kek, const QByteArray& vaultId, const Slot& slot) {
    const SecretBytes key = subkey(kek, "GRFSLOT1", 2, 32);
    return hash256("greffe/commit/1" + vaultId + slot.id, key.bytes());
}

template <class T>
QByteArray number(T value) {
    QByteArray out(sizeof(T), '\0');
    qToLittleEndian(value, out.data());
    return out;
}

QByteArray authenticated(const Slot& slot, const QByteArray& vaultId) {
    return "greffe/slot/1" + vaultId + char(slot.type) + char(slot.derivation) + slot.id + slot.staffId +
           number(slot.createdAt) + number(slot.passes) + number(slot.memory) + slot.salt + slot.publicKey;
}

} // namespace

KdfCost KdfCost::floor() {
    return lowest;
}

KdfCost KdfCost::calibrated() {
    static const KdfCost measured = [] {
        unsigned char out[32];
        const unsigned char salt[crypto_pwhash_SALTBYTES] = {};
        QElapsedTimer timer;
        timer.start();
        if (sodium_init() < 0 || crypto_pwhash(out, sizeof out, "calibration", 11, salt, product.passes,
                                     product.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
            return product;
        const qint64 spent = qMax<qint64>(timer.elapsed(), 1);
        const quint64 passes = quint64(1000 * qint64(product.passes) / spent);
        return KdfCost{product.memoryBytes, qBound<quint64>(product.passes, passes, 16)};
    }();
    return measured;
}

QByteArray randomBytes(int size) {
    QByteArray out(size, '\0');
    randombytes_buf(out.data(), std::size_t(size));
    return out;
}

Result<> checkCost(const KdfCost& cost) {
    if (cost.memoryBytes < lowest.memoryBytes || cost.passes < lowest.passes)
        return Error{Error::Kind::Corrupt,
            {u"Cet accès est protégé trop faiblement pour être vrai : le fichier a été altéré. Ouvrez une sauvegarde."_s,
                u"This way in is protected too weakly to be genuine: the file was altered. Open a backup."_s},
            u"kdf below floor"_s};
    if (cost.memoryBytes > highest.memoryBytes || cost.passes > highest.passes || cost.memoryBytes % 1024 != 0)
        return Error{Error::Kind::Corrupt,
            {u"Cet accès demande une quantité de mémoire ou de calcul anormale : le fichier a été altéré. Ouvrez une sauvegarde."_s,
                u"This way in asks for an abnormal amount of memory or computing: the file was altered. Open a backup."_s},
            u"kdf above ceiling"_s};
    return {};
}

RootKeys deriveRootKeys(SecretBytes root, const QByteArray& vaultId, quint32 generation) {
    RootKeys keys;
    const SecretBytes key = subkey(root, "GREFFE01", 1, 32);
    const SecretBytes salt = subkey(root, "GREFFE01", 2, 16);
    keys.database = SecretBytes(48);
    std::copy_n(key.data(), 32, keys.database.data());
    std::copy_n(salt.data(), 16, keys.database.data() + 32);
    keys.headerMac = subkey(root, "GREFFE01", 3, 32);
    const SecretBytes check = subkey(root, "GREFFE01", 4, 32);
    keys.checkValue = hash256(vaultId + number(generation), check.bytes());
    keys.device = subkey(root, "GREFFE01", 5, 32);
    keys.root = std::move(root);
    keys.generation = generation;
    return keys;
}

void sealRootKey(Slot& slot, const QByteArray& vaultId, const RootKeys& keys) {
    SecretBytes message(52);
    std::copy_n(keys.root.data(), 32, message.data());
    std::copy_n(raw(vaultId), 16, message.data() + 32);
    qToLittleEndian(keys.generation, message.data() + 48);
    slot.sealed = QByteArray(100, '\0');
    slot.generation = keys.generation;
    if (crypto_box_seal(raw(slot.sealed), message.data(), message.size(), raw(slot.publicKey)) != 0)
        slot.sealed.fill('\0');
}

Result<> lockSlot(
    Slot& slot, const SecretBytes& secret, const KdfCost& cost, const QByteArray& vaultId, const RootKeys& keys) {
    slot.derivation = slot.is(SlotType::Passphrase) ? 1 : 0;
    slot.passes = slot.derivation ? cost.passes : 0;
    slot.memory = slot.derivation ? cost.memoryBytes : 0;
    slot.id = randomBytes(16);
    slot.salt = randomBytes(16);
    slot.nonce = randomBytes(24);
    if (slot.staffId.isEmpty())
        slot.staffId = slot.is(SlotType::Recovery) ? QByteArray(16, '\0') : randomBytes(16);
    SecretBytes secretKey(32);
    slot.publicKey = QByteArray(32, '\0');
    crypto_box_keypair(raw(slot.publicKey), secretKey.data());

    const SecretBytes kek = TRY(keyEncryptionKey(slot, secret));
    slot.commitment = commitment(kek, vaultId, slot);
    const SecretBytes wrapKey = subkey(kek, "GRFSLOT1", 1, 32);
    const QByteArray aad = authenticated(slot, vaultId);
    slot.wrapped = QByteArray(48, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(slot.wrapped), nullptr, secretKey.data(), secretKey.size(), raw(aad),
        quint64(aad.size()), nullptr, raw(slot.nonce), wrapKey.data());
    sealRootKey(slot, vaultId, keys);
    return {};
}

Result<SecretBytes> slotSecretKey(const Slot& slot, const SecretBytes& secret, const Header& header) {
    const SecretBytes kek = TRY(keyEncryptionKey(slot, secret));
    const QByteArray expected = commitment(kek, header.vaultId, slot);
    if (sodium_memcmp(expected.constData(), slot.commitment.constData(), 32) != 0)
        return slot.is(SlotType::Recovery)
                   ? Error{Error::Kind::Locked,
                         {u"Cette clé de secours n’est pas celle de ce coffre. Il est possible qu’elle ait été remplacée depuis."_s,
                             u"This recovery key is not this vault’s. It may have been replaced since."_s}}
                   : Error{Error::Kind::Locked,
                         {u"La phrase secrète n’est pas la bonne. Vérifiez le verrouillage des majuscules et la disposition du clavier."_s,
                             u"The passphrase is wrong. Check Caps Lock and the keyboard layout."_s}};
    const SecretBytes wrapKey = subkey(kek, "GRFSLOT1", 1, 32);
    const QByteArray aad = authenticated(slot, header.vaultId);
    SecretBytes secretKey(32);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(secretKey.data(), nullptr, nullptr, raw(slot.wrapped),
            quint64(slot.wrapped.size()), raw(aad), quint64(aad.size()), raw(slot.nonce), wrapKey.data()) != 0)
        return damagedSlot();
    return secretKey;
}

Result<RootKeys> openSlotWithKey(const Slot& slot, const SecretBytes& secretKey, const Header& header) {
    SecretBytes message(52);
    if (secretKey.size() != 32)
        return damagedSlot();
    if (crypto_box_seal_open(message.data(), raw(slot.sealed), 100, raw(slot.publicKey), secretKey.data()) != 0)
        return damagedSlot();
    if (sodium_memcmp(message.data() + 32, raw(header.vaultId), 16) != 0 ||
        qFromLittleEndian<quint32>(message.data() + 48) != header.generation)
        return damagedSlot();
    RootKeys keys = deriveRootKeys(SecretBytes::copyOf({message.data(), 32}), header.vaultId, header.generation);
    if (keys.checkValue != header.checkValue)
        return damagedSlot();
    return keys;
}

Result<RootKeys> openSlot(const Slot& slot, const SecretBytes& secret, const Header& header) {
    const SecretBytes secretKey = TRY(slotSecretKey(slot, secret, header));
    return openSlotWithKey(slot, secretKey, header);
}

} // namespace greffe
