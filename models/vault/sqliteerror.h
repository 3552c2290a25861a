// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

struct sqlite3;

namespace greffe {

/// A SQLite result code as our error: full disk, damage, lock … The detail holds the code, never the statement or a
/// value.
Error sqliteError(int extendedCode);
/// The same for a failure on this connection. SQLCipher reports a page that fails its authentication as a general
/// error, and then fails every further page of that connection for good: so a general error is followed by a look
/// whether anything can be read at all.
Error sqliteError(sqlite3* handle, int extendedCode);
/// False once a page failed its authentication.
bool isReadable(sqlite3* handle);
/// Runs statements without results on a connection of the vault's own.
Result<> execute(sqlite3* handle, const char* sql);
/// First column of all rows of a statement, as text: for pragmas.
Result<QStringList> column(sqlite3* handle, const char* sql);

} // namespace greffe
