// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/migrator.h"

#include "vault/header.h"
#include "vault/sqliteerror.h"

#include <QDir>

#include <sqlite3.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Error migrationBug(const QString& detail) {
    return {Error::Kind::Bug,
        {u"La mise à jour du coffre a échoué ; il est resté dans son état précédent. Signalez cette erreur."_s,
            u"Updating the vault failed; it stayed as it was. Report this error."_s},
        detail};
}

/// Statement by statement, so that the failing one can be named without showing it.
Result<> apply(sqlite3* handle, const Migration& step) {
    const char* next = step.sql.constData();
    for (int number = 1; *next; ++number) {
        sqlite3_stmt* statement = nullptr;
        int rc = sqlite3_prepare_v2(handle, next, -1, &statement, &next);
        if (rc == SQLITE_OK && statement) {
            while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
            }
            rc = sqlite3_finalize(statement);
        }
        if (rc == SQLITE_OK && !sqlite3_get_autocommit(handle))
            continue;
        Error error = rc == SQLITE_OK ? migrationBug({}) : sqliteError(handle, sqlite3_extended_errcode(handle));
        if (error.kind != Error::Kind::Io)
            error = migrationBug(error.detail);
        error.detail = u"%1, statement %2: %3"_s.arg(step.name).arg(number).arg(error.detail);
        return error;
    }
    return {};
}

} // namespace

Result<QList<Migration>> migrationsIn(const QString& folder) {
    QList<Migration> out;
    const QStringList names = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return migrationBug(name);
        out << Migration{name.left(4).toInt(), name, file.readAll()};
        if (out.last().number != out.size())
            return migrationBug(u"gap before "_s + name);
    }
    if (out.isEmpty())
        return migrationBug(u"no migrations"_s);
    return out;
}

Result<QList<Migration>> migrations() {
    return migrationsIn(u":/migrations"_s);
}

Result<int> schemaVersion(sqlite3* handle) {
    const int version = TRY(column(handle, "PRAGMA user_version")).value(0).toInt();
    const int application = TRY(column(handle, "PRAGMA application_id")).value(0).toInt();
    if (version != 0 && application != applicationId)
        return notAVault();
    return version;
}

Result<int> migrate(sqlite3* handle, const QList<Migration>& steps) {
    const int from = TRY(schemaVersion(handle));
    if (from > steps.size())
        return madeByLaterVersion();
    if (from == steps.size())
        return 0;
    const auto run = [&]() -> Result<> {
        for (const Migration& step : steps.mid(from))
            TRY(apply(handle, step));
        TRY(execute(handle, QByteArray("PRAGMA application_id = " + QByteArray::number(applicationId)).constData()));
        TRY(execute(
            handle, QByteArray("PRAGMA user_version = " + QByteArray::number(steps.last().number)).constData()));
        return execute(handle, "COMMIT");
    };
    TRY(execute(handle, "BEGIN IMMEDIATE"));
    const Result<> done = run();
    if (!done) {
        if (!sqlite3_get_autocommit(handle))
            (void)execute(handle, "ROLLBACK");
        return done.error();
    }
    return int(steps.size()) - from;
}

} // namespace greffe
