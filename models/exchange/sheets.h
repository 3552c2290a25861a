// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace greffe {

/// A cell that holds something.
struct SheetCell {
    int row = 0;                    ///< from 0
    int column = 0;                 ///< from 0
    QString text = {};              ///< as shown; paragraphs are separated by a line feed
    std::optional<QDate> date = {}; ///< if the cell is typed as a date
    bool formula = false;           ///< text is its last result; formulas are never computed here
    bool linked = false;            ///< the formula asks another file, which is never opened
};

/// What somebody pinned to a cell, which may itself be empty.
struct SheetComment {
    int row = 0;
    int column = 0;
    QString author = {}; ///< as the file names her; often empty
    QString text = {};   ///< paragraphs are separated by a line feed
};

/// The non-empty cells of one sheet, in order of rows, then columns.
class Sheet {
public:
    QString name;
    QList<SheetCell> cells;
    QList<SheetComment> comments; ///< those with words, in the file's order
    /// The first row (from 0) whose repetition was cut short, see SheetLimits::repeats; -1 if none.
    int cutAtRow = -1;

    const SheetCell* at(int row, int column) const;
    /// Empty if the cell is.
    QString text(int row, int column) const;
    /// 1 + the last row that holds something.
    int rowCount() const { return cells.isEmpty() ? 0 : cells.last().row + 1; }
    /// The cells of one row, in order of columns.
    std::span<const SheetCell> row(int row) const;
};

struct SheetFile {
    enum class Kind { Ods, Xlsx };
    Kind kind = Kind::Ods;
    QList<Sheet> sheets;
    QString macros = {}; ///< the part of the file that holds programs, which are never run; empty if there is none
};

/// What a spreadsheet may cost before it is refused. The numbers leave room for 5,000 form sheets.
struct SheetLimits {
    qint64 fileBytes = 128 * 1024 * 1024;
    int entries = 4096;                     ///< of the ZIP container
    qint64 entryBytes = 512 * 1024 * 1024;  ///< one entry, unpacked
    qint64 totalBytes = 1024 * 1024 * 1024; ///< all entries, as announced
    int ratio = 250;                        ///< unpacked : packed, for entries beyond ratioFrom
    qint64 ratioFrom = 32 * 1024 * 1024;
    int depth = 128; ///< nested XML elements
    int cellCharacters = 1024 * 1024;
    qint64 cells = 2'000'000; ///< non-empty ones
    int repeats = 1000;       ///< how often one non-empty row or cell is repeated; empty ones cost nothing
    int sheets = 10'000;
};

/// "B7" for row 6, column 1.
QString cellAddress(int row, int column);

/// Reads an .ods or .xlsx file, told apart by content. Nothing outside the file is opened, no formula, macro or link is
/// followed. Corrupt: not a ZIP, truncated, no sheets inside. Invalid: protected by a password, beyond a limit, DTD or
/// entities.
Result<SheetFile> readSheets(const QString& path, const SheetLimits& limits = {});
Result<SheetFile> readSheets(const QByteArray& bytes, const SheetLimits& limits = {});

} // namespace greffe
