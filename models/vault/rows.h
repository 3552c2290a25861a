// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace greffe {

class Statements;

/// A prepared statement that outlives its use, so that the next record of the same type costs no parsing.
class Statement {
public:
    Statement(sqlite3_stmt* handle, Statements& owner)
        : m_handle(handle)
        , m_owner(&owner) {}
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Null once the connection was closed.
    sqlite3_stmt* handle() const { return m_handle; }

private:
    friend class Statements;
    sqlite3_stmt* m_handle;
    Statements* m_owner;
};

/// The rows of one executed statement, forward only, as the vault gives them: `while (rows.next())`, then
/// Database::finished(rows). Read through SQLite itself, because Qt's driver describes every column anew at each run,
/// which costs more than reading a record of a hundred columns. Gives its statement back when it goes.
class Rows {
public:
    Rows(Rows&& other) noexcept = default;
    Rows& operator=(Rows&& other) noexcept;
    ~Rows();

    /// False at the end, and after a failure: ask Database::finished.
    bool next();
    bool isNull(int column) const;
    QString text(int column) const;
    qint64 integer(int column) const;
    /// Null (of type QString), qint64, double, QString or QByteArray, by what is stored.
    QVariant value(int column) const;
    /// SQLite's extended code of the last step: SQLITE_ROW, SQLITE_DONE or a failure.
    int code() const { return m_code; }

private:
    friend class Database;
    explicit Rows(std::shared_ptr<Statement> statement)
        : m_statement(std::move(statement)) {}
    /// Binds and takes the first step; the code of a failure, else SQLITE_OK.
    int start(const QVariantList& values);
    void letGo();

    std::shared_ptr<Statement> m_statement;
    int m_code = 0;
    bool m_first = false; ///< the first row was fetched and not asked for yet
};

} // namespace greffe
