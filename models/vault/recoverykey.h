// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

namespace greffe {

inline constexpr int recoveryKeyBytes = 32;    ///< 13 groups
inline constexpr int invitationCodeBytes = 20; ///< 8 groups

/// What journal entries about the recovery key are about: replaced, tested.
inline QString recoverySheetObject() {
    return QStringLiteral("recovery_sheet");
}

/// Groups of 4 Crockford base32 characters, each with its check symbol, separated by blanks (FORMAT.md).
QString writeKeyGroups(const SecretBytes& secret);
/// Reads what writeKeyGroups wrote, as people type it. Invalid names the first wrong group, in the message and in
/// `where` ("group 7").
Result<SecretBytes> readKeyGroups(const QString& typed, int bytes);
/// One group alone, as a form asks for it back: true if its check symbol fits its number (from 1).
bool keyGroupIsRight(const QString& typed, int number);

} // namespace greffe
