// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

struct sqlite3;

namespace greffe {

/// A SQLite result code as our error: full disk, damage, lock … The detail holds the code, never the statement or a
/// value.
Error sqliteError(int extendedCode);
/// Runs statements without results on a connection of the vault's own.
Result<> execute(sqlite3* handle, const char* sql);
/// First column of all rows of a statement, as text: for pragmas.
Result<QStringList> column(sqlite3* handle, const char* sql);

} // namespace greffe
