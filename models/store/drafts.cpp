// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include "store/columns.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace greffe {

using namespace Qt::StringLiterals;

Result<> DraftStore::put(Writer& writer, const QString& kind, qint64 row, const QJsonObject& body) const {
    TRY(writer.run(u"INSERT OR REPLACE INTO draft(kind, row, staff, body, at) VALUES (?, ?, ?, ?, ?)"_s,
        {kind, row, writer.staff(), QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)),
            columns::stamp(writer.now())}));
    writer.note({u"draft"_s, row, Change::What::Changed});
    return {};
}

Result<> DraftStore::drop(Writer& writer, const QString& kind, qint64 row) const {
    TRY(writer.run(u"DELETE FROM draft WHERE kind = ? AND row = ? AND staff = ?"_s, {kind, row, writer.staff()}));
    writer.note({u"draft"_s, row, Change::What::Removed});
    return {};
}

Result<QList<StoredDraft>> DraftStore::list(const QString& where, const QVariantList& args) const {
    Rows query = TRY(m_database.read(
        u"SELECT kind, row, at, body FROM draft WHERE staff = ? %1 ORDER BY at DESC"_s.arg(where), args));
    QList<StoredDraft> out;
    while (query.next())
        out += StoredDraft{query.value(0).toString(), query.value(1).toLongLong(),
            columns::fromStamp(query.value(2).toString()),
            QJsonDocument::fromJson(query.value(3).toString().toUtf8()).object()};
    TRY(m_database.finished(query));
    return out;
}

Result<std::optional<StoredDraft>> DraftStore::find(const QString& kind, qint64 row) const {
    const QList<StoredDraft> found = TRY(list(u"AND kind = ? AND row = ?"_s, {m_database.staff(), kind, row}));
    return found.isEmpty() ? std::optional<StoredDraft>() : std::optional(found.first());
}

Result<QList<StoredDraft>> DraftStore::all() const {
    return list({}, {m_database.staff()});
}

Result<QJsonValue> SettingStore::value(const QString& key) const {
    Rows query = TRY(m_database.read(u"SELECT value FROM setting WHERE key = ?"_s, {key}));
    if (!query.next())
        return QJsonValue(QJsonValue::Null);
    // Wrapped, since a JSON document is an object or an array and a setting may be a plain value.
    return QJsonDocument::fromJson("[" + query.value(0).toString().toUtf8() + "]").array().at(0);
}

Result<> SettingStore::set(Writer& writer, const QString& key, const QJsonValue& value) const {
    QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    text = text.mid(1, text.size() - 2);
    TRY(writer.run(u"INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)"_s, {key, QString::fromUtf8(text)}));
    writer.note({u"setting"_s, 0, Change::What::Changed});
    return {};
}

} // namespace greffe
