// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vaultfile.h"

namespace greffe {

/// What a kill left of unfinished work beside an open vault: the hidden files of partPath() for the vault itself, and,
/// once they are an hour old, for copies of it (a restore to another name). Files of other vaults, and those that
/// another program holds, stay. Gives how many were removed. The caller holds the vault's lock.
int removeLeftParts(const VaultFile& vault);
/// The same in a folder of this vault's backups: nobody but the holder of the vault writes its backups.
int removeLeftParts(const QString& folder, const QByteArray& vaultId);

} // namespace greffe
