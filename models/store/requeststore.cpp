// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requeststore.h"

#include "domain/choicelist.h"
#include "domain/request.h"
#include "domain/workflow.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// The states in which the time limit counts. Named one by one, so that the index on status is used.
Clause openStatuses() {
    Clause out;
    QStringList marks{u"''"_s};
    for (const QString& status : choiceList(u"request_statuses").keys()) {
        if (isRequestDone(status))
            continue;
        marks += u"?"_s;
        out.args += status;
    }
    out.sql = u"status IN (%1) AND answered_on IS NULL"_s.arg(marks.join(u", "_s));
    return out;
}

const QString suspendedNow =
    u"EXISTS (SELECT 1 FROM json_each(suspensions) WHERE json_extract(value, '$.from') IS NOT NULL "
    "AND json_extract(value, '$.until') IS NULL)"_s;

Clause operator+(Clause clause, const Clause& more) {
    clause.sql += u" AND "_s + more.sql;
    clause.args += more.args;
    return clause;
}

} // namespace

RequestStore::RequestStore(const Database& database, const StoreContext& context)
    : RecordStore(database, Request::type(), context) {
}

QString RequestStore::defaultOrder() const {
    return u"ref_sort DESC, row DESC"_s;
}

QStringList RequestStore::presets() const {
    return {u"open"_s, u"due_week"_s, u"late"_s, u"identity"_s, u"suspended"_s, u"closed"_s};
}

std::optional<Clause> RequestStore::preset(const QString& key) const {
    const QString day = today().toString(Qt::ISODate);
    if (key == u"open")
        return openStatuses();
    if (key == u"due_week")
        return openStatuses() + Clause{u"due_on BETWEEN ? AND ? AND NOT "_s + suspendedNow,
                                    {day, today().addDays(7).toString(Qt::ISODate)}};
    if (key == u"late")
        return openStatuses() + Clause{u"due_on < ? AND NOT "_s + suspendedNow, {day}};
    if (key == u"identity")
        return openStatuses() + Clause{u"identity_status IN ('to_check', 'asked')"_s, {}};
    if (key == u"suspended")
        return openStatuses() + Clause{suspendedNow, {}};
    if (key == u"closed") {
        Clause open = openStatuses();
        open.sql = u"NOT (%1)"_s.arg(open.sql);
        return open;
    }
    return std::nullopt;
}

Result<QMap<QString, qint64>> RequestStore::countsByStatus(qint64 organisation) const {
    QSqlQuery query = TRY(database().read(
        u"SELECT status, count(*) FROM request WHERE organisation = ? AND archived = 0 GROUP BY status"_s,
        {organisation}));
    QMap<QString, qint64> out;
    while (query.next())
        out.insert(query.value(0).toString(), query.value(1).toLongLong());
    TRY(database().finished(query));
    return out;
}

Result<QList<qint64>> RequestStore::dueUntil(qint64 organisation, QDate day) const {
    Clause open = openStatuses();
    open.args.prepend(organisation);
    open.args += day.toString(Qt::ISODate);
    QSqlQuery query = TRY(database().read(
        u"SELECT row FROM request WHERE organisation = ? AND archived = 0 AND %1 AND due_on <= ? ORDER BY due_on, row"_s
            .arg(open.sql),
        open.args));
    QList<qint64> out;
    while (query.next())
        out += query.value(0).toLongLong();
    TRY(database().finished(query));
    return out;
}

Result<QList<RequestMonth>> RequestStore::months(qint64 organisation, QDate first) const {
    QMap<QString, RequestMonth> found;
    const QString from = first.toString(Qt::ISODate);
    QSqlQuery received = TRY(database().read(
        u"SELECT substr(received_on, 1, 7), count(*) FROM request WHERE organisation = ? AND received_on >= ? GROUP BY 1"_s,
        {organisation, from}));
    while (received.next())
        found[received.value(0).toString()].received = received.value(1).toLongLong();
    TRY(database().finished(received));
    QSqlQuery answered = TRY(database().read(
        u"SELECT substr(answered_on, 1, 7), count(*), coalesce(sum(answered_on > due_on), 0) FROM request "
        "WHERE organisation = ? AND answered_on >= ? GROUP BY 1"_s,
        {organisation, from}));
    while (answered.next()) {
        RequestMonth& month = found[answered.value(0).toString()];
        month.answered = answered.value(1).toLongLong();
        month.answeredLate = answered.value(2).toLongLong();
    }
    TRY(database().finished(answered));
    QList<RequestMonth> out;
    for (auto it = found.begin(); it != found.end(); ++it) {
        it->month = QDate::fromString(it.key() + u"-01"_s, Qt::ISODate);
        out += *it;
    }
    return out;
}

} // namespace greffe
