// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/cellcodec.h"
#include "exchange/registerfile.h"
#include "exchange/requestfile.h"

#include <QJsonArray>
#include <QMap>

namespace greffe {

/// A table made by somebody for herself: titles in the first filled row, one record a row.
struct FreeTable {
    QString sheet = {}; ///< empty for CSV
    QStringList titles = {};
    QList<QStringList> rows = {}; ///< each with as many cells as titles
    QStringList where = {};       ///< of each row: "line 14" or "sheet!A14"
    /// What is pinned to its cells, and the row (from 0) that it stands in; -1 beside the titles or on another sheet.
    QList<std::pair<qsizetype, UnplacedCell>> comments = {};
    QString shape = {}; ///< a key of the titles, folded: under it a mapping is remembered
};

/// Reads a CSV file, or the first sheet with at least two titles of an ODS or XLSX file.
Result<FreeTable> readFreeTable(const QString& path);

/// What each column of a table is taken for, by its place.
struct ColumnGuess {
    std::optional<FieldColumn> column = {};
    int confidence = 0; ///< 0 to 100; 100 = the key or label itself
};

/// Every column that a title may be given to, members of child lists included, in the order of the form.
QList<FieldColumn> mappableColumns(std::span<const Field> fields);

/// Proposes a field for each title by folded keys and labels in both languages; no field is proposed twice.
QList<ColumnGuess> suggestMapping(std::span<const Field> fields, const QStringList& titles);

/// A mapping as it is remembered under the table's shape (mappingKey): for each title the path of its column
/// ("name.fr", "purposes[].text"), "ref", or nothing.
QJsonArray mappingToJson(const QStringList& titles, const QList<ColumnGuess>& mapping);
/// The columns that somebody named: title -> key or path; empty = none. Invalid for a title that the table does not
/// have or a field that does not exist.
Result<> applyNamed(std::span<const Field> fields, const QStringList& titles, const QMap<QString, QString>& named,
    QList<ColumnGuess>& mapping);
/// Takes a remembered mapping over; one of another length, or a field that is gone, changes nothing.
void applyRemembered(std::span<const Field> fields, const QJsonArray& remembered, QList<ColumnGuess>& mapping);
/// The vault's setting that remembers the mapping of tables of this shape.
QString mappingKey(const RecordType& type, const FreeTable& table);

/// One activity, or request, for each row. Cells of columns without a field are unplaced, values that do not parse are
/// problems. "ref" as a title is taken as the reference.
RegisterFile mappedRegister(const FreeTable& table, const QList<ColumnGuess>& mapping);
RequestFile mappedRequests(const FreeTable& table, const QList<ColumnGuess>& mapping, const QString& zone);

} // namespace greffe
