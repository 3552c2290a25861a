// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace greffe;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const Result<CsvTable> table = readCsvTable(bytes);
    if (!table)
        return 0;
    // What was read can be written and read again the same.
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    CsvWriter writer(out);
    (void)writer.row(table->header);
    for (const CsvRow& row : table->rows)
        (void)writer.row(row.cells);
    const Result<CsvTable> again = readCsvTable(out.data(), {.cellCharacters = 2 * 1024 * 1024});
    bool emptyRow = false;
    for (const QString& title : table->header)
        emptyRow = emptyRow || withoutNeutralisation(neutralised(title)) != title;
    if (emptyRow)
        std::abort();
    if (!again || again->header.size() <= 1 || again->rows.size() != table->rows.size())
        return 0; // one column: the separator of the second reading is a guess
    for (qsizetype i = 0; i < table->rows.size(); ++i) {
        for (qsizetype c = 0; again->separator == u';' && c < table->rows[i].cells.size(); ++c) {
            if (withoutNeutralisation(again->rows[i].cells.value(c)) != table->rows[i].cells[c])
                std::abort();
        }
    }
    return 0;
}
