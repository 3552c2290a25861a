// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/rows.h"

#include <QHash>
#include <QSet>

namespace greffe {

/// All prepared statements of a connection: those in use, and those kept for the next time by their text. Bound values
/// are not kept.
class Statements {
public:
    Statements() = default;
    Statements(const Statements&) = delete;
    Statements& operator=(const Statements&) = delete;
    ~Statements() { clear(); }

    /// A statement that nobody uses now; null with SQLite's code in `code` if the text cannot be prepared.
    std::shared_ptr<Statement> prepared(sqlite3* handle, const QString& sql, int& code);
    /// Before the connection is closed: rows that are still held give nothing more.
    void clear();

private:
    friend class Statement;
    QHash<QString, std::shared_ptr<Statement>> m_kept = {};
    QSet<Statement*> m_all = {};
};

} // namespace greffe
