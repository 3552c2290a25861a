// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secretbytes.h"
#include "vault/rows.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSet>
#include <QSqlDatabase>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace greffe {

/// One stored thing that a write touched: what models and pages refresh by.
struct Change {
    enum class What { Added, Changed, Removed };
    QString kind = {}; ///< a record type's key, or "setting", "staff", "draft"
    qint64 row = 0;
    What what = What::Changed;
    bool operator==(const Change&) const = default;
    friend size_t qHash(const Change& change, size_t seed = 0) {
        return qHashMulti(seed, change.kind, change.row, int(change.what));
    }
};
using ChangeSet = QList<Change>;

/// What the journal is to say about a write; the database adds sequence, instant and staff member.
struct JournalDraft {
    QString action = {};      ///< snake_case: "request_add"
    QString object = {};      ///< kind and reference: "request DEM-2026-0001"
    QJsonObject payload = {}; ///< no needless personal data; can be erased later without breaking the chain
};

class Database;

/// The only way to change the vault; lives for one Database::write and is passed to its body.
class Writer {
public:
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Runs one statement with positional values: plain `?` each time, never `?1`. Bind
    /// "" for an empty text: a null QString is NULL. The text and the values are never logged.
    Result<Rows> run(const QString& sql, const QVariantList& args = {});
    /// The same for an INSERT; gives the new row.
    Result<qint64> insert(const QString& sql, const QVariantList& args = {});
    /// Rows that the last statement inserted, updated or deleted: 0 after an UPDATE that asked for an older revision.
    int changes() const;
    void note(Change change);
    /// Exactly one in each write; a second one is a Bug.
    void journal(JournalDraft draft);

    const Database& database() const { return m_database; }
    /// The instant of this write: the same for all its rows and its journal entry.
    QDateTime now() const { return m_now; }
    QString staff() const;

private:
    friend class Database;
    Writer(Database& database, const QDateTime& now)
        : m_database(database)
        , m_now(now) {}

    Database& m_database;
    QDateTime m_now;
    ChangeSet m_changes = {};
    QSet<Change> m_noted = {}; ///< the same, to find again: an import notes ten thousand
    std::optional<JournalDraft> m_draft = {};
    int m_drafts = 0;
};

/// The one connection to the vault's image. It belongs to the thread that opened it (the GUI thread); workers get
/// values.
class Database final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString path = {};
        QString vfs = {};                 ///< the container's VFS ("greffe"), or a test's layer over it
        const SecretBytes* key = nullptr; ///< 32 bytes of key, 16 of salt
        bool readOnly = false;
        bool create = false;
        QString staff = {};           ///< who writes, for the journal
        const Clock* clock = nullptr; ///< must outlive the database
    };

    /// Opens and keys the image and sets every pragma of the design; fails closed if the library cannot encrypt.
    /// Corrupt: the key does not fit the first page, or it is damaged. InUse: SQLite's own lock is taken.
    static Result<std::unique_ptr<Database>> open(const Options& options);
    ~Database() override;

    /// One transaction: BEGIN IMMEDIATE, the body, its one journal entry, COMMIT, then one committed(). Any failure
    /// rolls back and leaves no trace. A body that makes no journal entry, or two, is a Bug and rolls back. Writes do
    /// not nest.
    Result<ChangeSet> write(const std::function<Result<>(Writer&)>& body);
    /// The same without a journal entry, for what is not a record: form drafts, the state of views.
    Result<ChangeSet> writeDraft(const std::function<Result<>(Writer&)>& body);
    /// A query over positional values, already executed: call next(). Statements are kept for the next time.
    Result<Rows> read(const QString& sql, const QVariantList& args = {}) const;

    bool isReadOnly() const { return m_readOnly; }
    bool isOpen() const { return m_handle != nullptr; }
    /// True after a page failed its authentication: nothing more is read or written; the vault must be closed.
    bool isDamaged() const { return m_damaged; }
    QString staff() const { return m_staff; }
    const Clock& clock() const { return *m_clock; }
    /// For the vault's own C calls (key, backup, blobs). Null after close.
    sqlite3* handle() const { return m_handle; }

    /// To be asked when a loop over next() has ended: a failure in the middle (a damaged page) ends the loop like the
    /// last row does.
    Result<> finished(const Rows& rows) const;

    /// `before` is asked before each write and may refuse it (the file was replaced under us); `after` is told when the
    /// file is still again.
    void setGuard(std::function<Result<>()> before, std::function<void()> after);
    /// Goes on with another file and key under the same object, so that whoever listens or refers to it need not know.
    /// Closes first.
    Result<> reopen(const Options& options);
    /// Leaves one file behind: the rollback journal is deleted. Rows that are still held give nothing more.
    Result<> close();

    Q_SIGNAL void committed(const greffe::ChangeSet& changes);

private:
    friend class Writer;
    Database();
    Result<ChangeSet> transaction(const std::function<Result<>(Writer&)>& body, bool journalled);
    Result<Rows> execute(const QString& sql, const QVariantList& args) const;
    Result<> connectTo(const Options& options);
    Result<> prepare(const Options& options);
    Error failure(int code) const;
    bool damageWasMet() const;

    QString m_connection = {};
    sqlite3* m_handle = nullptr;
    std::unique_ptr<Statements> m_statements;
    bool m_readOnly = false;
    bool m_writing = false;
    mutable bool m_damaged = false;
    QString m_staff = {};
    const Clock* m_clock = nullptr;
    std::function<Result<>()> m_before = {};
    std::function<void()> m_after = {};
    int m_damageSeen = 0;
    mutable int m_suspicionsSeen = 0;
};

} // namespace greffe

Q_DECLARE_METATYPE(greffe::ChangeSet)
