// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/anyrecord.h"

namespace greffe {

/// The records of one type as a table: csv or xlsx (the header holds the fields' keys, child lists as JSON in their
/// cell, so that an import reads it again) or json ({"<type>s": […]} as `show` prints them). Written atomically.
/// Invalid for another format, or a cell beyond the limit of XLSX.
Result<> writeRecordTable(const QString& format, const QString& path, const RecordType& type,
    const QList<AnyRecord>& records, Language language);

/// Reads such a file again and counts its records.
Result<int> countRecordTable(const QString& format, const QString& path);

} // namespace greffe
