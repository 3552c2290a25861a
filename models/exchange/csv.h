// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QList>
#include <QStringList>

#include <memory>

namespace greffe {

struct CsvLimits {
    int cellCharacters = 1024 * 1024;
    int columns = 4096;
    qint64 rows = 5'000'000;
    qint64 fileBytes = qint64(8) * 1024 * 1024 * 1024;
};

struct CsvRow {
    qint64 line = 0; ///< of the file, from 1, where the row begins
    QStringList cells = {};
};

/// A reader of RFC 4180 files that meets the world half-way: byte-order mark or none, UTF-8, UTF-16 with mark or
/// Windows-1252, separators ; , tab | found by looking, any line ending. Streams: memory does not grow with the file.
class CsvReader {
public:
    /// Reads the device (random access) once to learn encoding and separator. `separator` = null means: find it.
    static Result<CsvReader> open(QIODevice& device, const CsvLimits& limits = {}, QChar separator = {});

    CsvReader(CsvReader&&) noexcept;
    ~CsvReader();

    QChar separator() const;
    /// "UTF-8", "UTF-16" or "Windows-1252".
    QString encoding() const;

    /// False at the end. Rows that are wholly empty are skipped. Invalid, with `where` = "line 14": a quote that is not
    /// closed, text after a closing quote, NUL bytes, a limit.
    Result<bool> next(CsvRow& row);

private:
    struct State;
    explicit CsvReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// A CSV file with a header row, in memory.
struct CsvTable {
    QChar separator = {};
    QString encoding = {};
    QStringList header = {};
    QList<CsvRow> rows = {}; ///< each with exactly header.size() cells
};

/// Invalid with the line if a row has another number of cells than the header: often two separators are mixed.
Result<CsvTable> readCsvTable(const QString& path, const CsvLimits& limits = {});
Result<CsvTable> readCsvTable(const QByteArray& bytes, const CsvLimits& limits = {});

/// A cell that a spreadsheet program would compute ("=…", "+…", "-…", "@…", also after spaces, tabs, or in full-width
/// forms), made plain text with a leading apostrophe. Numbers such as -12,5 stay as they are. An apostrophe before such
/// a text gets a second one, so that undoing is exact.
QString neutralised(const QString& cell);
/// What neutralised() was given.
QString withoutNeutralisation(const QString& cell);

/// UTF-8 with byte-order mark, CRLF line ends, quotes where needed; cells are neutralised.
class CsvWriter {
public:
    struct Options {
        QChar separator = QChar(u';');
        bool byteOrderMark = true;
        bool neutralise = true;
    };
    CsvWriter(QIODevice& device, Options options);
    explicit CsvWriter(QIODevice& device)
        : CsvWriter(device, Options()) {}

    Result<> row(const QStringList& cells);

private:
    QIODevice& m_device;
    Options m_options;
    bool m_begun = false;
};

} // namespace greffe
