// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace greffe {

/// Builds the image anew without free pages and without what earlier states left in the gaps of pages (zeroing deleted
/// cells does not reach what was moved between pages). Whole or not at all; needs memory for the image and as much free
/// disk. To be called outside of a write.
Result<> compactImage(Vault& vault);

} // namespace greffe
