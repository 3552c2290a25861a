// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace greffe {

/// What a salvage could not read, by table and range of rows.
struct SalvageReport {
    struct Range {
        qint64 from = 0;
        qint64 to = 0; ///< 0 = to the end of the table
    };
    struct Table {
        QString name = {};
        qint64 copied = 0;
        QList<Range> lost = {};   ///< row numbers that may have existed; a range holds at most that many rows
        bool lostUnknown = false; ///< rows in the middle of a table without row numbers
        bool isWhole() const { return lost.isEmpty() && !lostUnknown; }
    };
    QList<Table> tables = {};
    qint64 brokenLinks = 0; ///< rows that refer to a lost one
    bool journalWhole = false;
    bool isWhole() const;
};

/// Reads what can still be read of a damaged vault into a new one at `output` (which must not exist), with the same
/// ways in. The damaged file is only read. Corrupt: the first page is gone, so that nothing can be found; restore a
/// backup then. Search indexes are to be rebuilt by the caller if their table is not whole.
Result<SalvageReport> salvage(const QString& damaged, const QString& output, const Credentials& credentials,
    const Clock& clock, const Progress& progress = {});

} // namespace greffe
