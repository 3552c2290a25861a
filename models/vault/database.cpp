// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/database.h"

#include "vault/containervfs.h"
#include "vault/journal.h"
#include "vault/sqliteerror.h"
#include "vault/statements.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>

#include <sqlite3.h>

#include <atomic>
#include <cstring>
#include <mutex>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// How often a statement of this process was aborted by damage, and by an error that may be damage (a page that failed
/// its authentication). A failing page in the middle of a `while (query.next())` looks like the end of the rows; these
/// counters make the very next call on the database say so.
std::atomic<int> damageReports = 0;
std::atomic<int> suspicions = 0;
/// The open ones; all on one thread. A damaged backup that is checked beside an open vault must not stop the vault.
QList<Database*> openDatabases;

void onSqliteLog(void*, int code, const char* message) {
    // Only aborted statements: SQLite also logs "corruption" for pages that it looks at in vain while it rolls back,
    // which is harmless.
    const int primary = code & 0xff;
    if (!std::strstr(message, "statement aborts"))
        return;
    if (primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB)
        ++damageReports;
    else if (primary == SQLITE_ERROR || primary == SQLITE_NOMEM)
        ++suspicions;
}

void prepareLibrary() {
    static std::once_flag once;
    std::call_once(once, [] {
        // Fails harmlessly if somebody used SQLite before us in this process.
        sqlite3_config(SQLITE_CONFIG_LOG, &onSqliteLog, nullptr);
        sqlite3_initialize();
    });
}

Error bug(const char* detail) {
    return {Error::Kind::Bug,
        {u"Une erreur interne s’est produite ; rien n’a été modifié. Signalez-la avec le code du journal technique."_s,
            u"An internal error occurred; nothing was changed. Report it with the code in the log."_s},
        QString::fromLatin1(detail)};
}

Error noCipher(const QString& detail) {
    return {Error::Kind::Io,
        {u"La bibliothèque de chiffrement de Greffe est absente ou remplacée par une autre. Rien n’a été écrit. Réinstallez Greffe."_s,
            u"Greffe’s encryption library is missing or replaced by another. Nothing was written. Reinstall Greffe."_s},
        detail};
}

Error readOnlyError() {
    return {Error::Kind::Io,
        {u"Ce coffre est ouvert en lecture seule ; rien n’a été modifié."_s,
            u"This vault is open read-only; nothing was changed."_s},
        u"read-only"_s};
}

QByteArray uriOf(const Database::Options& options) {
    return "file:" + QUrl::toPercentEncoding(options.path, "/") + "?vfs=" + options.vfs.toUtf8() +
           (options.readOnly ? "&mode=ro" : "&mode=rw");
}

/// Raw key and salt as SQLCipher reads them: x'96 hex digits'.
Result<> applyKey(sqlite3* handle, const SecretBytes& key) {
    constexpr char digits[] = "0123456789abcdef";
    SecretBytes text(key.size() * 2 + 3);
    unsigned char* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (const unsigned char byte : key.bytes()) {
        *out++ = static_cast<unsigned char>(digits[byte >> 4]);
        *out++ = static_cast<unsigned char>(digits[byte & 15]);
    }
    *out = '\'';
    const int rc = sqlite3_key_v2(handle, "main", text.data(), int(text.size()));
    if (rc != SQLITE_OK)
        return sqliteError(rc);
    return {};
}

} // namespace

QString Writer::staff() const {
    return m_database.staff();
}

Result<Rows> Writer::run(const QString& sql, const QVariantList& args) {
    return m_database.execute(sql, args);
}

Result<qint64> Writer::insert(const QString& sql, const QVariantList& args) {
    TRY(m_database.execute(sql, args));
    return sqlite3_last_insert_rowid(m_database.m_handle);
}

int Writer::changes() const {
    return sqlite3_changes(m_database.m_handle);
}

void Writer::note(Change change) {
    if (m_noted.contains(change))
        return;
    m_noted.insert(change);
    m_changes << std::move(change);
}

void Writer::journal(JournalDraft draft) {
    m_draft = std::move(draft);
    ++m_drafts;
}

Result<std::unique_ptr<Database>> Database::open(const Options& options) {
    prepareLibrary();
    if (options.vfs == u"greffe" && !registerContainerVfs())
        return bug("vfs");
    qRegisterMetaType<ChangeSet>("greffe::ChangeSet");
    std::unique_ptr<Database> database(new Database);
    TRY(database->connectTo(options));
    return database;
}

Result<> Database::reopen(const Options& options) {
    TRY(close());
    QSqlDatabase::removeDatabase(m_connection);
    return connectTo(options);
}

Result<> Database::connectTo(const Options& options) {
    static std::atomic<int> counter = 0;
    m_connection = u"greffe-%1"_s.arg(++counter);
    m_readOnly = options.readOnly;
    m_staff = options.staff;
    m_clock = options.clock;
    m_damaged = false;
    m_damageSeen = damageReports;
    m_suspicionsSeen = suspicions;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        connection.setDatabaseName(QString::fromUtf8(uriOf(options)));
        connection.setConnectOptions(
            u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=0"_s + (options.readOnly ? u";QSQLITE_OPEN_READONLY"_s : u""_s));
        if (!connection.open()) {
            const int code = connection.lastError().nativeErrorCode().toInt();
            return sqliteError(code == 0 ? SQLITE_CANTOPEN : code);
        }
        const QVariant handle = connection.driver()->handle();
        if (qstrcmp(handle.typeName(), "sqlite3*") == 0)
            m_handle = *static_cast<sqlite3* const*>(handle.data());
    }
    if (!m_handle)
        return noCipher(u"no handle"_s);
    openDatabases << this;
    return prepare(options);
}

Result<> Database::prepare(const Options& options) {
    // The driver opened the file through our VFS, so it uses the very library that we call: another one would not know
    // that VFS. Plain SQLite would ignore the key and write in clear.
    if (TRY(column(m_handle, "PRAGMA cipher_version")).value(0).isEmpty())
        return noCipher(u"cipher_version is empty"_s);
    sqlite3_extended_result_codes(m_handle, 1);
    TRY(greffe::execute(m_handle, "PRAGMA cipher_log_level = NONE"));
    TRY(applyKey(m_handle, *options.key));
    TRY(greffe::execute(m_handle, "PRAGMA cipher_compatibility = 4"));
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    TRY(greffe::execute(m_handle, "PRAGMA temp_store = MEMORY"));
    TRY(greffe::execute(m_handle, "PRAGMA mmap_size = 0"));
    TRY(greffe::execute(m_handle, "PRAGMA cell_size_check = ON"));
    TRY(greffe::execute(m_handle, "PRAGMA trusted_schema = OFF"));
    TRY(greffe::execute(m_handle, "PRAGMA secure_delete = ON"));
    TRY(greffe::execute(m_handle, "PRAGMA foreign_keys = ON"));
    if (!m_readOnly) {
        TRY(greffe::execute(m_handle, "PRAGMA locking_mode = EXCLUSIVE"));
        TRY(greffe::execute(m_handle, "PRAGMA synchronous = EXTRA"));
        // Takes SQLite's own lock and rolls back what a crash left, before anything is read.
        TRY(greffe::execute(m_handle, "BEGIN EXCLUSIVE; COMMIT"));
        if (TRY(column(m_handle, "PRAGMA journal_mode = TRUNCATE")).value(0) != u"truncate")
            return bug("journal mode");
    }
    TRY(greffe::execute(m_handle, "SELECT count(*) FROM sqlite_schema"));
    return {};
}

Database::Database()
    : m_statements(std::make_unique<Statements>()) {
}

Database::~Database() {
    if (m_handle)
        (void)close();
    openDatabases.removeOne(this);
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<> Database::close() {
    if (!m_handle)
        return {};
    m_statements->clear();
    Result<> done = {};
    if (!m_readOnly && !m_damaged)
        done = greffe::execute(m_handle, "PRAGMA journal_mode = DELETE");
    QSqlDatabase::database(m_connection, false).close();
    m_handle = nullptr;
    openDatabases.removeOne(this);
    for (Database* other : std::as_const(openDatabases)) {
        if (other->m_damageSeen == m_damageSeen)
            other->m_damageSeen = damageReports;
    }
    return done;
}

void Database::setGuard(std::function<Result<>()> before, std::function<void()> after) {
    m_before = std::move(before);
    m_after = std::move(after);
}

Error Database::failure(int code) const {
    const Error error = m_handle ? sqliteError(m_handle, code) : sqliteError(code);
    if (error.kind == Error::Kind::Corrupt)
        m_damaged = true;
    return error;
}

bool Database::damageWasMet() const {
    m_damaged = m_damaged || damageReports != m_damageSeen;
    if (!m_damaged && suspicions != m_suspicionsSeen) {
        m_suspicionsSeen = suspicions;
        m_damaged = !isReadable(m_handle);
    }
    return m_damaged;
}

Result<Rows> Database::execute(const QString& sql, const QVariantList& args) const {
    if (!m_handle)
        return bug("closed");
    if (damageWasMet())
        return sqliteError(SQLITE_CORRUPT);
    int code = SQLITE_OK;
    std::shared_ptr<Statement> statement = m_statements->prepared(m_handle, sql, code);
    if (!statement)
        return failure(code);
    Rows rows(std::move(statement));
    if (code = rows.start(args); code != SQLITE_OK)
        return failure(code);
    return rows;
}

Result<Rows> Database::read(const QString& sql, const QVariantList& args) const {
    return execute(sql, args);
}

Result<> Database::finished(const Rows& rows) const {
    if (rows.code() != SQLITE_ROW && rows.code() != SQLITE_DONE)
        return failure(rows.code());
    if (damageWasMet())
        return sqliteError(SQLITE_CORRUPT);
    return {};
}

Result<ChangeSet> Database::write(const std::function<Result<>(Writer&)>& body) {
    return transaction(body, true);
}

Result<ChangeSet> Database::writeDraft(const std::function<Result<>(Writer&)>& body) {
    return transaction(body, false);
}

Result<ChangeSet> Database::transaction(const std::function<Result<>(Writer&)>& body, bool journalled) {
    if (!m_handle)
        return bug("closed");
    if (m_readOnly)
        return readOnlyError();
    if (m_writing)
        return bug("nested write");
    if (m_before)
        TRY(m_before());

    // Undoes everything on every way out that is not the commit, exceptions included.
    struct Rollback {
        Database& database;
        bool armed = true;
        explicit Rollback(Database& d)
            : database(d) {
            database.m_writing = true;
        }
        ~Rollback() {
            database.m_writing = false;
            if (armed && database.m_handle && !sqlite3_get_autocommit(database.m_handle) &&
                sqlite3_exec(database.m_handle, "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK)
                database.m_damaged = true; // what memory holds can no longer be trusted: only closing helps
            if (database.m_after)
                database.m_after();
        }
    };

    Writer writer(*this, m_clock->now());
    {
        Rollback rollback(*this);
        TRY(execute(u"BEGIN IMMEDIATE"_s, {}));
        TRY(body(writer));
        if (journalled) {
            if (writer.m_drafts != 1)
                return bug(writer.m_drafts == 0 ? "write without journal entry" : "write with two journal entries");
            TRY(detail::appendToJournal(writer, *writer.m_draft));
        } else if (writer.m_drafts != 0)
            return bug("draft with journal entry");
        TRY(execute(u"COMMIT"_s, {}));
        rollback.armed = false;
    }
    Q_EMIT committed(writer.m_changes);
    return writer.m_changes;
}

} // namespace greffe
