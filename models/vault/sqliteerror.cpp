// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sqliteerror.h"

#include "vault/safefile.h"

#include <sqlite3.h>

#include <cerrno>

namespace greffe {

using namespace Qt::StringLiterals;

Error sqliteError(int extendedCode) {
    const QString detail = u"sqlite %1 %2"_s.arg(extendedCode).arg(QLatin1StringView(sqlite3_errstr(extendedCode)));
    switch (extendedCode & 0xff) {
    case SQLITE_FULL: {
        Error full = systemError({}, ENOSPC);
        full.detail = detail;
        return full;
    }
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Error::Kind::Corrupt,
            {u"Une page du coffre est endommagée. Rien d’autre n’a été lu ni écrit. Fermez le coffre, gardez ce fichier et ouvrez la dernière sauvegarde."_s,
                u"A page of the vault is damaged. Nothing more was read or written. Close the vault, keep this file and open the latest backup."_s},
            detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::InUse,
            {u"Le coffre est en cours d’utilisation par un autre programme. Fermez-le et réessayez."_s,
                u"The vault is in use by another program. Close it and try again."_s},
            detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_IOERR:
    case SQLITE_NOLFS:
        return {Error::Kind::Io,
            {u"La lecture ou l’écriture du coffre a échoué. Ce qui était enregistré est intact ; vérifiez le disque et les droits du dossier."_s,
                u"Reading or writing the vault failed. What was saved is intact; check the disk and the folder’s permissions."_s},
            detail};
    case SQLITE_CANTOPEN: // SQLite tries again without creating, and forgets why the first time failed
        return {Error::Kind::Io,
            {u"Le fichier de travail à côté du coffre n’a pas pu être créé : le disque est plein ou le dossier n’est pas accessible en écriture. Ce qui était enregistré est intact ; vérifiez le disque et les droits du dossier."_s,
                u"The working file beside the vault could not be created: the disk is full or the folder cannot be written. What was saved is intact; check the disk and the folder’s permissions."_s},
            detail};
    case SQLITE_NOMEM:
        return {Error::Kind::Io,
            {u"La mémoire ne suffit pas. Ce qui était enregistré est intact ; fermez d’autres programmes et réessayez."_s,
                u"There is not enough memory. What was saved is intact; close other programs and try again."_s},
            detail};
    case SQLITE_INTERRUPT:
        return {Error::Kind::Cancelled, {u"L’opération a été arrêtée."_s, u"The operation was stopped."_s}, detail};
    case SQLITE_TOOBIG:
        return {Error::Kind::Invalid,
            {u"Une valeur est trop grande pour être enregistrée."_s, u"A value is too big to be saved."_s}, detail};
    case SQLITE_CONSTRAINT:
        return {Error::Kind::Invalid,
            {u"Cette modification contredit une règle du coffre ; rien n’a été modifié."_s,
                u"This change contradicts a rule of the vault; nothing was changed."_s},
            detail};
    default:
        return {Error::Kind::Bug,
            {u"Une erreur interne s’est produite ; rien n’a été modifié. Signalez-la avec le code du journal technique."_s,
                u"An internal error occurred; nothing was changed. Report it with the code in the log."_s},
            detail};
    }
}

bool isReadable(sqlite3* handle) {
    sqlite3_stmt* statement = nullptr;
    bool row = sqlite3_prepare_v2(handle, "SELECT count(*) FROM sqlite_schema", -1, &statement, nullptr) == SQLITE_OK;
    row = row && sqlite3_step(statement) == SQLITE_ROW;
    sqlite3_finalize(statement);
    return row;
}

Error sqliteError(sqlite3* handle, int extendedCode) {
    const int primary = extendedCode & 0xff;
    // integrity_check gives up on such a page with "out of memory".
    if ((primary == SQLITE_ERROR || primary == SQLITE_NOMEM) && !isReadable(handle))
        return sqliteError(SQLITE_CORRUPT);
    // SQLite knows one kind of full disk; a quota or a size limit is an I/O error to it.
    const int system = primary == SQLITE_IOERR ? sqlite3_system_errno(handle) : 0;
    if (system == EDQUOT || system == EFBIG)
        return sqliteError(SQLITE_FULL);
    return sqliteError(extendedCode);
}

Result<> execute(sqlite3* handle, const char* sql) {
    const int rc = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK)
        return sqliteError(handle, sqlite3_extended_errcode(handle));
    return {};
}

Result<QStringList> column(sqlite3* handle, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        return sqliteError(handle, sqlite3_extended_errcode(handle));
    QStringList out;
    int rc = SQLITE_ROW;
    while (statement && (rc = sqlite3_step(statement)) == SQLITE_ROW)
        out << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    const int code = sqlite3_extended_errcode(handle);
    sqlite3_finalize(statement);
    if (statement && rc != SQLITE_DONE)
        return sqliteError(handle, code);
    return out;
}

} // namespace greffe
