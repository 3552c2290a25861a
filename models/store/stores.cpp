// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/stores.h"

#include "domain/records.h"
#include "store/searchindex.h"

namespace greffe {

using namespace Qt::StringLiterals;

Stores::Stores(Database& database)
    : organisations(database, m_context)
    , contacts(database, m_context)
    , activities(database, m_context)
    , requests(database, m_context)
    , breaches(database, m_context)
    , exports(database, m_context)
    , documents(database, m_context)
    , tasks(database, m_context)
    , advices(database, m_context)
    , suppressions(database, m_context)
    , drafts(database)
    , settings(database)
    , m_database(database) {
}

const RecordStore* Stores::of(QStringView kind) const {
    const RecordType* type = recordTypeByKey(kind);
    return type ? &of(*type) : nullptr;
}

const RecordStore& Stores::of(const RecordType& type) const {
    const RecordStore* const all[] = {&organisations, &contacts, &activities, &requests, &breaches, &exports,
        &documents, &tasks, &advices, &suppressions};
    for (const RecordStore* store : all) {
        if (&store->type() == &type)
            return *store;
    }
    Q_ASSERT_X(false, "Stores::of", "a record type without a store");
    return requests;
}

Result<QList<SearchHit>> Stores::search(const QString& words, qint64 organisation, int limit) const {
    const QString match = searchindex::matchExpression(words);
    if (match.isEmpty())
        return QList<SearchHit>();
    QString sql = u"SELECT rowid FROM search WHERE search MATCH ?"_s;
    QVariantList args{match};
    if (organisation != 0) {
        sql += u" AND organisation = ?"_s;
        args += organisation;
    }
    sql += u" ORDER BY rank"_s;
    if (limit > 0)
        sql += u" LIMIT %1"_s.arg(limit);
    Rows query = TRY(m_database.read(sql, args));
    QList<SearchHit> out;
    while (query.next()) {
        const qint64 found = query.value(0).toLongLong();
        if (const RecordType* type = searchindex::typeOf(found))
            out += SearchHit{QString::fromLatin1(type->key), searchindex::recordRow(found)};
    }
    TRY(m_database.finished(query));
    return out;
}

} // namespace greffe
