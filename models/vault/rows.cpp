// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/rows.h"

#include "vault/statements.h"

#include <sqlite3.h>

namespace greffe {

namespace {

/// A desk reads by some dozen texts; lists with many filters make texts that do not come again.
constexpr qsizetype keptAtMost = 96;

/// Only what is run again and again; a PRAGMA acts when it is prepared.
bool isWorthKeeping(const QString& sql) {
    return sql.startsWith(QLatin1StringView("SELECT ")) || sql.startsWith(QLatin1StringView("INSERT ")) ||
           sql.startsWith(QLatin1StringView("UPDATE ")) || sql.startsWith(QLatin1StringView("DELETE "));
}

int bindOne(sqlite3_stmt* statement, int place, const QVariant& value) {
    // As Qt's drivers do: a null text is NULL, an empty one is "".
    if (value.isNull() || (value.typeId() == QMetaType::QString && value.toString().isNull()) ||
        (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull()))
        return sqlite3_bind_null(statement, place);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, place, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(statement, place, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    default: {
        const QByteArray text = value.toString().toUtf8();
        return sqlite3_bind_text64(
            statement, place, text.constData(), sqlite3_uint64(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    }
}

} // namespace

Statement::~Statement() {
    if (m_owner)
        m_owner->m_all.remove(this);
    sqlite3_finalize(m_handle);
}

std::shared_ptr<Statement> Statements::prepared(sqlite3* handle, const QString& sql, int& code) {
    code = SQLITE_OK;
    if (const auto kept = m_kept.constFind(sql); kept != m_kept.cend() && kept->use_count() == 1)
        return *kept;
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* made = nullptr;
    const char* rest = nullptr;
    const bool keep = isWorthKeeping(sql);
    code = sqlite3_prepare_v3(
        handle, text.constData(), int(text.size()) + 1, keep ? SQLITE_PREPARE_PERSISTENT : 0, &made, &rest);
    if (code != SQLITE_OK)
        return nullptr;
    if (!made || !QByteArray(rest).trimmed().isEmpty()) { // a comment only, or a second statement that would be lost
        sqlite3_finalize(made);
        code = SQLITE_MISUSE;
        return nullptr;
    }
    auto out = std::make_shared<Statement>(made, *this);
    m_all.insert(out.get());
    if (keep && !m_kept.contains(sql)) {
        if (m_kept.size() >= keptAtMost)
            m_kept.clear();
        m_kept.insert(sql, out);
    }
    return out;
}

void Statements::clear() {
    m_kept.clear();
    for (Statement* used : std::as_const(m_all)) {
        sqlite3_finalize(used->m_handle);
        used->m_handle = nullptr;
        used->m_owner = nullptr;
    }
    m_all.clear();
}

Rows& Rows::operator=(Rows&& other) noexcept {
    if (this != &other) {
        letGo();
        m_statement = std::move(other.m_statement);
        m_code = other.m_code;
        m_first = other.m_first;
    }
    return *this;
}

Rows::~Rows() {
    letGo();
}

void Rows::letGo() {
    if (!m_statement)
        return;
    // Before it is given back: an unfinished statement would keep its transaction open, its values the person's data.
    if (sqlite3_stmt* statement = m_statement->handle()) {
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
    }
    m_statement.reset();
}

int Rows::start(const QVariantList& values) {
    sqlite3_stmt* statement = m_statement->handle();
    if (sqlite3_bind_parameter_count(statement) != values.size())
        return m_code = SQLITE_RANGE;
    for (int i = 0; i < int(values.size()); ++i) {
        if (const int code = bindOne(statement, i + 1, values.at(i)); code != SQLITE_OK)
            return m_code = code;
    }
    m_code = sqlite3_step(statement);
    m_first = m_code == SQLITE_ROW;
    return m_code == SQLITE_ROW || m_code == SQLITE_DONE ? SQLITE_OK : m_code;
}

bool Rows::next() {
    if (m_code != SQLITE_ROW)
        return false;
    if (!m_statement->handle()) // closed meanwhile, be it before the first row was asked for
        m_code = SQLITE_MISUSE;
    else if (!m_first)
        m_code = sqlite3_step(m_statement->handle());
    m_first = false;
    return m_code == SQLITE_ROW;
}

bool Rows::isNull(int column) const {
    return sqlite3_column_type(m_statement->handle(), column) == SQLITE_NULL;
}

QString Rows::text(int column) const {
    sqlite3_stmt* statement = m_statement->handle();
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(statement, column));
}

qint64 Rows::integer(int column) const {
    return sqlite3_column_int64(m_statement->handle(), column);
}

QVariant Rows::value(int column) const {
    sqlite3_stmt* statement = m_statement->handle();
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return integer(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_BLOB:
        return QByteArray(
            static_cast<const char*>(sqlite3_column_blob(statement, column)), sqlite3_column_bytes(statement, column));
    case SQLITE_NULL:
        return QVariant(QMetaType::fromType<QString>());
    default:
        return text(column);
    }
}

} // namespace greffe
