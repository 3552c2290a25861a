// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

struct sqlite3;

namespace greffe {

/// One numbered step of the schema. Frozen once released.
struct Migration {
    int number = 0;
    QString name = {}; ///< "0001_vault.sql"
    QByteArray sql = {};
};

/// "GRFE" in PRAGMA application_id.
inline constexpr int applicationId = 0x47524645;

/// Those of the program, in order. A gap in the numbers is a Bug.
Result<QList<Migration>> migrations();
/// The same from a folder, for tests.
Result<QList<Migration>> migrationsIn(const QString& folder);
/// How far the schema is, 0 for a new image. Corrupt if the image is another program's.
Result<int> schemaVersion(sqlite3* handle);
/// Applies what is missing, all in one transaction with user_version; gives how many. TooNew, untouched, if the schema
/// is further than the list.
Result<int> migrate(sqlite3* handle, const QList<Migration>& steps);

} // namespace greffe
