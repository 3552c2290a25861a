// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <QByteArray>

namespace greffe {

/// Seals a secret under another one that is kept elsewhere (XChaCha20-Poly1305, key = keyed hash of the device secret;
/// FORMAT.md, "Quick unlock"). `context` is authenticated and not kept.
QByteArray sealWithDeviceSecret(const SecretBytes& secret, const SecretBytes& deviceSecret, const QByteArray& context);
/// Locked if one bit of the three differs.
Result<SecretBytes> openWithDeviceSecret(
    const QByteArray& sealed, const SecretBytes& deviceSecret, const QByteArray& context);

/// Where sealed secrets of this device stand, owner-only; never in a vault, a header or a backup.
QString quickUnlockFile(const QString& vaultId);
Result<> writeQuickUnlockFile(const QString& vaultId, const QByteArray& bytes);

} // namespace greffe
