// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/cellcodec.h"
#include "exchange/registerfile.h"
#include "exchange/requestfile.h"

namespace greffe {

/// A table made by somebody for herself: titles in the first filled row, one record a row.
struct FreeTable {
    QString sheet = {}; ///< empty for CSV
    QStringList titles = {};
    QList<QStringList> rows = {}; ///< each with as many cells as titles
    QStringList where = {};       ///< of each row: "line 14" or "sheet!A14"
    QString shape = {};           ///< a key of the titles, folded: under it a mapping is remembered
};

/// Reads a CSV file, or the first sheet with at least two titles of an ODS or XLSX file.
Result<FreeTable> readFreeTable(const QString& path);

/// What each column of a table is taken for, by its place.
struct ColumnGuess {
    std::optional<FieldColumn> column = {};
    int confidence = 0; ///< 0 to 100; 100 = the key or label itself
};

/// Proposes a field for each title by folded keys and labels in both languages; no field is proposed twice.
QList<ColumnGuess> suggestMapping(std::span<const Field> fields, const QStringList& titles);

/// One activity, or request, for each row. Cells of columns without a field are unplaced, values that do not parse are
/// problems. "ref" as a title is taken as the reference.
RegisterFile mappedRegister(const FreeTable& table, const QList<ColumnGuess>& mapping);
RequestFile mappedRequests(const FreeTable& table, const QList<ColumnGuess>& mapping, const QString& zone);

} // namespace greffe
