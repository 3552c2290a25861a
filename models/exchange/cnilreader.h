// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registerfile.h"
#include "exchange/sheets.h"

namespace greffe::cnil {

/// Whether these sheets are the CNIL's form: a form sheet or its list of activities is among them.
bool isRegister(const SheetFile& file);

/// Reads all sheets: front page, forms, and the cells of every other sheet as unplaced.
RegisterFile readRegister(const SheetFile& file);

} // namespace greffe::cnil
