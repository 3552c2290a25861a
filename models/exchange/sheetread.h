// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the two spreadsheet readers.
#pragma once

#include "exchange/sheets.h"
#include "exchange/zipreader.h"

namespace greffe {

Result<SheetFile> readOdsSheets(const ZipReader& archive, const SheetLimits& limits);
Result<SheetFile> readXlsxSheets(const ZipReader& archive, const SheetLimits& limits);

/// The sentence for a cell that is longer than the limit.
Error cellTooLong(const QString& sheet, int row, int column);
/// Adds what has words to the sheet; it counts as a cell.
Result<> keepComment(Sheet& sheet, SheetComment comment, qint64& cells, const SheetLimits& limits);
/// The sentence for a file with more filled cells or sheets than the limit.
Error tooManyCells(qint64 limit);

} // namespace greffe
