// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

namespace greffe {

/// Why something could not be done. Code branches on `kind`; the person reads `message`.
struct Error {
    enum class Kind {
        Locked,    ///< wrong passphrase or key
        InUse,     ///< another program holds the vault
        NotFound,  ///< no such file, vault or reference
        Conflict,  ///< the record moved on meanwhile
        Invalid,   ///< a value or a content does not parse or is out of range
        Corrupt,   ///< not a vault, or damaged
        TooNew,    ///< made by a later version
        Io,        ///< reading or writing failed: full, read-only, I/O
        Denied,    ///< the staff member's role does not allow it
        Cancelled, ///< the person stopped it
        Bug,       ///< ours
    };

    Kind kind = Kind::Bug;
    /// What happened, what is safe, what to do; in both languages.
    Text message = {};
    /// For the log: a code, a statement's name. Never a key, a bound value or personal data.
    QString detail = {};
    /// The field path, line or cell that is meant ("rights[2]", "line 14", "Feuille1!B7"); may be empty.
    QString where = {};
};

/// The stable snake_case name that `--json` prints.
inline QString name(Error::Kind kind) {
    switch (kind) {
    case Error::Kind::Locked:
        return QStringLiteral("locked");
    case Error::Kind::InUse:
        return QStringLiteral("in_use");
    case Error::Kind::NotFound:
        return QStringLiteral("not_found");
    case Error::Kind::Conflict:
        return QStringLiteral("conflict");
    case Error::Kind::Invalid:
        return QStringLiteral("invalid");
    case Error::Kind::Corrupt:
        return QStringLiteral("corrupt");
    case Error::Kind::TooNew:
        return QStringLiteral("too_new");
    case Error::Kind::Io:
        return QStringLiteral("io");
    case Error::Kind::Denied:
        return QStringLiteral("denied");
    case Error::Kind::Cancelled:
        return QStringLiteral("cancelled");
    case Error::Kind::Bug:
        return QStringLiteral("bug");
    }
    return QStringLiteral("bug");
}

} // namespace greffe
