// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretbytes.h"
#include "vault/header.h"
#include "vault/vault.h"

namespace greffe {

/// What follows from the root key (FORMAT.md, "Root key").
struct RootKeys {
    SecretBytes root;      ///< 32
    SecretBytes database;  ///< 32 of key and 16 of salt
    SecretBytes headerMac; ///< 32
    SecretBytes device;    ///< 32
    QByteArray checkValue; ///< public
    quint32 generation = 1;
};

RootKeys deriveRootKeys(SecretBytes root, const QByteArray& vaultId, quint32 generation);

/// Invalid outside of the bounds for reading; checked before anything is allocated.
Result<> checkCost(const KdfCost& cost);

/// Makes a slot of its type with a fresh key pair: wraps the secret half under the secret (passphrase, recovery key or
/// code) and seals the root key. `slot` brings type, role, staff id, name and creation time. Locked never; Io when
/// there is not enough memory.
Result<> lockSlot(
    Slot& slot, const SecretBytes& secret, const KdfCost& cost, const QByteArray& vaultId, const RootKeys& keys);
/// Seals the root key to the slot's public key: at creation and rotation, without its secret.
void sealRootKey(Slot& slot, const QByteArray& vaultId, const RootKeys& keys);
/// Locked: wrong secret. Corrupt: the secret is right and the slot is damaged or was altered.
Result<RootKeys> openSlot(const Slot& slot, const SecretBytes& secret, const Header& header);
/// The two halves of openSlot: the slot's own secret key, which a rotation leaves as it is and a change of passphrase
/// replaces, and what it opens.
Result<SecretBytes> slotSecretKey(const Slot& slot, const SecretBytes& secret, const Header& header);
Result<RootKeys> openSlotWithKey(const Slot& slot, const SecretBytes& secretKey, const Header& header);

QByteArray randomBytes(int size);

} // namespace greffe
