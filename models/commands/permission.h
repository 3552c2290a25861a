// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/vault.h"

namespace greffe {

/// What an act asks of the role of whoever does it. Office policy, kept by the program: everybody who opens the vault
/// holds the key to all of it.
enum class Permission {
    Read,       ///< look, search, verify, keep the own passphrase: every role
    Export,     ///< let data leave the vault in a file: administrators, editors, auditors
    Change,     ///< records: administrators and editors
    Administer, ///< who may open, the recovery key, everything in one file: administrators
};

bool mayDo(Role role, Permission permission);
/// Denied, with a sentence that says what the role allows. `role` is a key of Role.
Result<> requirePermission(const QString& role, Permission permission);
/// "administrateur" …
Text roleLabel(const QString& role);
/// What the role may do, in one sentence, for the place where it is chosen.
Text roleMeaning(Role role);

} // namespace greffe
