// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "vault/header.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace greffe {

/// What this device saw of a vault when it was last open here: an older file put back in its place is noticed by it.
struct RememberedVault {
    QString vaultId = {};
    QString path = {};
    quint32 generation = 0;
    QString journalHead = {}; ///< "1284:9f3a57c2d0b1e4a6"
    QDateTime seenAt = {};    ///< UTC
};

/// Owner-only files in the user's data folder. Nothing in them opens a vault. Failures to write are not errors: the
/// memory is a help.
class DeviceMemory {
public:
    static std::optional<RememberedVault> recall(const QString& vaultId);
    static void remember(const RememberedVault& vault);
    /// A copy of the header as it is in the file, for the day when both copies in the file are damaged.
    static void keepHeader(const Header& header);
    /// Those of vaults that were last seen under `path`, then the three latest others (the file may have been moved).
    static QList<Header> keptHeaders(const QString& path);
};

} // namespace greffe
