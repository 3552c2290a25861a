// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/header.h"

namespace greffe::test {

/// A vault's bytes with one flipped bit in the sealed key of its first way in, the checksums of the header made good:
/// the passphrase is right and opens nothing.
inline QByteArray withDamagedSlot(QByteArray vault) {
    constexpr qsizetype wrappedKey = 128 + 168; // FORMAT.md, "Slots"
    constexpr qsizetype checksum = 28640;
    for (const qint64 copy : format::copyAt) {
        vault[copy + wrappedKey] = char(vault.at(copy + wrappedKey) ^ 1);
        vault.replace(copy + checksum, 32, hash256(vault.mid(copy, checksum)));
    }
    return vault;
}

} // namespace greffe::test
