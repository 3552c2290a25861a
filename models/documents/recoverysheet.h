// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"

namespace greffe {

/// What the sheet in the safe says. The key opens the vault without any passphrase.
struct RecoverySheet {
    QString key = {}; ///< 13 groups separated by blanks
    QString vaultName = {};
    QString vaultId = {};
};

QString recoverySheetTitle(Language language);
/// One A4 page: the key in groups and as a QR code, the vault's name and number, the date and the journal's anchor, how
/// to use it, and lines for the yearly tests.
Document recoverySheet(const RecoverySheet& sheet, const DocumentInfo& info);

} // namespace greffe
