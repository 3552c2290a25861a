// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/header.h"

#include <QtEndian>

#include <sodium.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr char magic[] = "GREFFE\x1A\x0A";
constexpr int slotsAt = 128;
constexpr int macAt = 28608;
constexpr int checksumAt = 28640;

template <class T>
void put(QByteArray& bytes, int at, T value) {
    qToLittleEndian(value, bytes.data() + at);
}

template <class T>
T get(const QByteArray& bytes, int at) {
    return qFromLittleEndian<T>(bytes.constData() + at);
}

void putBytes(QByteArray& bytes, int at, const QByteArray& value, int size) {
    Q_ASSERT(value.size() == size);
    bytes.replace(at, size, value);
}

QByteArray encodeSlot(const Slot& slot) {
    QByteArray out = slot.raw.size() == format::slotLength ? slot.raw : QByteArray(format::slotLength, '\0');
    if (slot.isEmpty())
        return QByteArray(format::slotLength, '\0');
    if (slot.isKnown()) {
        out[0] = char(slot.type);
        out[1] = char(slot.role);
        out[2] = char(slot.derivation);
        putBytes(out, 8, slot.id, 16);
        putBytes(out, 24, slot.staffId, 16);
        put(out, 40, slot.createdAt);
        put(out, 48, slot.passes);
        put(out, 56, slot.memory);
        putBytes(out, 64, slot.salt, 16);
        putBytes(out, 112, slot.commitment, 32);
        putBytes(out, 144, slot.nonce, 24);
        putBytes(out, 168, slot.wrapped, 48);
        // Ours are short enough (checkStaffName); bytes that are no UTF-8 grow when they are read.
        const QByteArray name = slot.name.toUtf8().left(format::nameLimit);
        put(out, 320, quint16(name.size()));
        putBytes(out, 322, name.leftJustified(format::nameLimit, '\0'), format::nameLimit);
    }
    putBytes(out, 80, slot.publicKey, 32);
    put(out, 216, slot.generation);
    putBytes(out, 220, slot.sealed, 100);
    return out;
}

Slot decodeSlot(const QByteArray& bytes) {
    Slot slot;
    slot.raw = bytes;
    slot.type = quint8(bytes[0]);
    slot.role = quint8(bytes[1]);
    slot.derivation = quint8(bytes[2]);
    slot.id = bytes.mid(8, 16);
    slot.staffId = bytes.mid(24, 16);
    slot.createdAt = get<quint64>(bytes, 40);
    slot.passes = get<quint64>(bytes, 48);
    slot.memory = get<quint64>(bytes, 56);
    slot.salt = bytes.mid(64, 16);
    slot.publicKey = bytes.mid(80, 32);
    slot.commitment = bytes.mid(112, 32);
    slot.nonce = bytes.mid(144, 24);
    slot.wrapped = bytes.mid(168, 48);
    slot.generation = get<quint32>(bytes, 216);
    slot.sealed = bytes.mid(220, 100);
    const int length = qMin<int>(get<quint16>(bytes, 320), format::nameLimit);
    slot.name = QString::fromUtf8(bytes.mid(322, length));
    return slot;
}

} // namespace

Error notAVault() {
    return {Error::Kind::Corrupt,
        {u"Ce fichier n’est pas un coffre Greffe, ou son en-tête est détruit. Rien n’a été modifié. Vérifiez le fichier choisi, ou ouvrez une sauvegarde."_s,
            u"This file is not a Greffe vault, or its header is destroyed. Nothing was changed. Check which file you chose, or open a backup."_s}};
}

Error madeByLaterVersion() {
    return {Error::Kind::TooNew,
        {u"Ce coffre a été créé par une version plus récente de Greffe. Rien n’a été modifié. Mettez Greffe à jour pour l’ouvrir."_s,
            u"This vault was made by a later version of Greffe. Nothing was changed. Update Greffe to open it."_s}};
}

Header::Header()
    : slots(format::slotCount) {
}

Slot* Header::freeSlot() {
    for (Slot& slot : slots) {
        if (slot.isEmpty())
            return &slot;
    }
    return nullptr;
}

const Slot* Header::findSlot(SlotType type, const QString& name) const {
    for (const Slot& slot : slots) {
        if (slot.is(type) && (name.isEmpty() || slot.name == name))
            return &slot;
    }
    return nullptr;
}

Slot* Header::findSlot(SlotType type, const QString& name) {
    return const_cast<Slot*>(std::as_const(*this).findSlot(type, name));
}

QByteArray hash256(const QByteArray& bytes, std::span<const unsigned char> key) {
    QByteArray out(32, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), 32,
        reinterpret_cast<const unsigned char*>(bytes.constData()), quint64(bytes.size()),
        key.empty() ? nullptr : key.data(), key.size());
    return out;
}

QByteArray encodeHeader(const Header& header, std::span<const unsigned char> macKey) {
    QByteArray out = header.raw.size() == format::copyLength ? header.raw : QByteArray(format::copyLength, '\0');
    putBytes(out, 0, QByteArray(magic, 8), 8);
    put(out, 8, header.format);
    put(out, 10, header.minimumReader);
    put(out, 12, quint32(format::copyLength));
    put(out, 16, header.sequence);
    putBytes(out, 24, header.vaultId, 16);
    put(out, 40, header.generation);
    put(out, 44, quint32(format::headerArea));
    put(out, 48, quint32(4096));
    put(out, 52, quint16(format::slotCount));
    put(out, 54, quint16(format::slotLength));
    put(out, 56, header.createdAt);
    put(out, 64, header.updatedAt);
    putBytes(out, 72, header.checkValue, 32);
    for (int i = 0; i < format::slotCount; ++i)
        putBytes(out, slotsAt + i * format::slotLength, encodeSlot(header.slots[i]), format::slotLength);
    putBytes(out, macAt, hash256(out.left(macAt), macKey), 32);
    putBytes(out, checksumAt, hash256(out.left(checksumAt)), 32);
    return out;
}

Result<Header> decodeHeader(const QByteArray& copy) {
    if (copy.size() != format::copyLength || !copy.startsWith(QByteArray(magic, 8)))
        return notAVault();
    Header header;
    header.format = get<quint16>(copy, 8);
    header.minimumReader = get<quint16>(copy, 10);
    const bool intact = hash256(copy.left(checksumAt)) == copy.mid(checksumAt, 32);
    // A later version may have moved the checksum: only magic and these two numbers are promised for ever. A flipped
    // bit in them must not read as "later version" if the rest of the copy is one of ours, so the checksum with the
    // number put back is tried.
    if (!intact && header.minimumReader > format::reader) {
        QByteArray ours = copy;
        put(ours, 8, format::version);
        put(ours, 10, format::reader);
        if (hash256(ours.left(checksumAt)) != copy.mid(checksumAt, 32))
            return madeByLaterVersion();
    }
    if (!intact)
        return notAVault();
    if (header.minimumReader > format::reader)
        return madeByLaterVersion();
    if (get<quint32>(copy, 12) != format::copyLength || get<quint32>(copy, 44) != format::headerArea ||
        get<quint16>(copy, 52) != format::slotCount || get<quint16>(copy, 54) != format::slotLength)
        return notAVault();
    header.sequence = get<quint64>(copy, 16);
    header.vaultId = copy.mid(24, 16);
    header.generation = get<quint32>(copy, 40);
    header.createdAt = get<quint64>(copy, 56);
    header.updatedAt = get<quint64>(copy, 64);
    header.checkValue = copy.mid(72, 32);
    for (int i = 0; i < format::slotCount; ++i)
        header.slots[i] = decodeSlot(copy.mid(slotsAt + i * format::slotLength, format::slotLength));
    header.raw = copy;
    return header;
}

bool macIsRight(const QByteArray& copy, std::span<const unsigned char> macKey) {
    if (copy.size() != format::copyLength)
        return false;
    const QByteArray expected = hash256(copy.left(macAt), macKey);
    return sodium_memcmp(expected.constData(), copy.constData() + macAt, 32) == 0;
}

} // namespace greffe
