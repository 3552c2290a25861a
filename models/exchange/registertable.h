// SPDX-License-Identifier: GPL-3.0-or-later
// Registers as tables whose first row holds field keys: CSV, XLSX, and any workbook made so by hand.
#pragma once

#include "exchange/csv.h"
#include "exchange/registerfile.h"
#include "exchange/sheets.h"

namespace greffe {

Result<RegisterFile> readRegisterCsv(const QByteArray& bytes);
/// Whether one of the sheets has field keys of an activity in its first row.
bool isKeyedRegister(const SheetFile& file);
RegisterFile readKeyedRegister(const SheetFile& file);

} // namespace greffe
