// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <span>

namespace greffe {

/// Sizes and places of FORMAT.md.
namespace format {
inline constexpr qint64 headerArea = 65536; ///< before the image
inline constexpr int copyLength = 28672;
inline constexpr qint64 copyAt[2] = {0, 32768};
inline constexpr qint64 holderAt = 28672;
inline constexpr qint64 sessionAt = 61440;
inline constexpr int blockLength = 4096;
inline constexpr int slotCount = 32;
inline constexpr int slotLength = 768;
inline constexpr int nameLimit = 190;
inline constexpr quint16 version = 1;
inline constexpr quint16 reader = 1;
} // namespace format

enum class SlotType : quint8 { Empty = 0, Passphrase = 1, Recovery = 2, Invitation = 3 };

/// One way in. A slot of an unknown type keeps its bytes in `raw`; only public key, generation and sealed key are
/// understood.
struct Slot {
    quint8 type = 0;
    quint8 role = 0;
    quint8 derivation = 0;   ///< 0 keyed hash, 1 Argon2id
    QByteArray id = {};      ///< 16
    QByteArray staffId = {}; ///< 16
    quint64 createdAt = 0;
    quint64 passes = 0;
    quint64 memory = 0;
    QByteArray salt = {};       ///< 16
    QByteArray publicKey = {};  ///< 32
    QByteArray commitment = {}; ///< 32
    QByteArray nonce = {};      ///< 24
    QByteArray wrapped = {};    ///< 48
    quint32 generation = 0;
    QByteArray sealed = {}; ///< 100
    QString name = {};
    QByteArray raw = {}; ///< the 768 bytes as read: the reserved ones are written back

    bool isEmpty() const { return type == 0; }
    bool is(SlotType wanted) const { return type == quint8(wanted); }
    bool isKnown() const { return type <= 3; }
};

/// The header without its MAC and checksum, which writing adds.
struct Header {
    quint16 format = format::version;
    quint16 minimumReader = format::reader;
    quint64 sequence = 0;
    QByteArray vaultId = {}; ///< 16
    quint32 generation = 1;
    quint64 createdAt = 0;
    quint64 updatedAt = 0;
    QByteArray checkValue = {}; ///< 32
    QList<Slot> slots = {};     ///< always 32
    QByteArray raw = {};        ///< the copy as read

    Header();
    Slot* freeSlot();
    /// The first slot of that type and, unless empty, that staff name.
    Slot* findSlot(SlotType type, const QString& name = {});
    const Slot* findSlot(SlotType type, const QString& name = {}) const;
};

/// The 28,672 bytes of a copy, with MAC (key: the header MAC key) and checksum.
QByteArray encodeHeader(const Header& header, std::span<const unsigned char> macKey);
/// Reads one copy. Corrupt: no header or a wrong checksum; TooNew: made by a later version. The MAC is not looked at.
Result<Header> decodeHeader(const QByteArray& copy);
bool macIsRight(const QByteArray& copy, std::span<const unsigned char> macKey);

QByteArray hash256(const QByteArray& bytes, std::span<const unsigned char> key = {});

Error notAVault();
Error madeByLaterVersion();

} // namespace greffe
