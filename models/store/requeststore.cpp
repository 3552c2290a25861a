// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/requeststore.h"

#include "domain/choicelist.h"
#include "domain/identity.h"
#include "domain/request.h"
#include "domain/workflow.h"
#include "store/columns.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// The states in which the time limit counts. The plus keeps SQLite from the index on states, which would lead it
/// through every closed request that was never answered: request_open holds what is left, in the order of its dates.
Clause openStatuses() {
    Clause out;
    QStringList marks{u"''"_s};
    for (const QString& status : choiceList(u"request_statuses").keys()) {
        if (isRequestDone(status))
            continue;
        marks += u"?"_s;
        out.args += status;
    }
    out.sql = u"+status IN (%1) AND answered_on IS NULL"_s.arg(marks.join(u", "_s));
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
        open.sql = u"row NOT IN (SELECT row FROM request WHERE %1)"_s.arg(open.sql);
        return open;
    }
    return std::nullopt;
}

Result<QMap<QString, qint64>> RequestStore::presetCounts(qint64 organisation) const {
    QMap<QString, qint64> out;
    for (const QString& key : QStringList{QString()} + presets()) {
        if (key != u"closed")
            out.insert(key, TRY(presetCount(organisation, key)));
    }
    out.insert(u"closed"_s, out.value({}) - out.value(u"open"_s));
    return out;
}

Result<QMap<QString, qint64>> RequestStore::countsByStatus(qint64 organisation) const {
    Rows query = TRY(database().read(
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
    Rows query = TRY(database().read(
        u"SELECT row FROM request WHERE organisation = ? AND archived = 0 AND %1 AND due_on <= ? ORDER BY due_on, row"_s
            .arg(open.sql),
        open.args));
    QList<qint64> out;
    while (query.next())
        out += query.value(0).toLongLong();
    TRY(database().finished(query));
    return out;
}

namespace {

/// The expression of the index request_phone (migration 0003), letter for letter: else the index is not used.
const QString phoneExpression =
    u"substr(replace(replace(replace(replace(replace(replace(subject_phone, ' ', ''), '.', ''), '-', ''), '(', ''), "
    "')', ''), '/', ''), -9)"_s;

} // namespace

Result<QList<qint64>> RequestStore::related(const Request& request, int most) const {
    const auto folded = [&](QStringView key) {
        const Field& field = *type().find(key);
        return columns::sortValue(field, &request);
    };
    QStringList parts;
    QVariantList args;
    const auto look = [&](const QString& condition, const QVariantList& values) {
        for (const QVariant& value : values) {
            if (value.toString().isEmpty())
                return;
        }
        parts += u"SELECT row FROM request WHERE organisation = ? AND "_s + condition;
        args += request.organisation;
        args += values;
    };
    const QVariant last = folded(u"subject_last_name");
    const QVariant first = folded(u"subject_first_name");
    const QString born = request.subjectBirthDate ? request.subjectBirthDate->toString(Qt::ISODate) : QString();
    look(u"subject_email_sort = ?"_s, {folded(u"subject_email")});
    look(phoneExpression + u" = ? AND subject_phone <> ''"_s, {phoneKey(request.subjectPhone)});
    look(u"subject_birth_date = ? AND ? IN (subject_last_name_sort, subject_first_name_sort)"_s, {born, last});
    look(u"subject_birth_date = ? AND ? IN (subject_last_name_sort, subject_first_name_sort)"_s, {born, first});
    look(u"subject_identifier = ? AND subject_identifier <> ''"_s, {request.subjectIdentifier.trimmed()});
    // Both states by name: the index on names has "archived" before the name.
    look(u"archived IN (0, 1) AND subject_last_name_sort = ? AND subject_first_name_sort = ?"_s, {last, first});
    look(u"archived IN (0, 1) AND subject_last_name_sort = ? AND subject_first_name_sort = ?"_s, {first, last});
    QList<qint64> out;
    if (parts.isEmpty())
        return out;
    args += request.row;
    Rows found = TRY(database().read(
        u"SELECT row FROM (%1) WHERE row <> ? ORDER BY row DESC LIMIT %2"_s.arg(parts.join(u" UNION "_s)).arg(most),
        args));
    while (found.next())
        out += found.value(0).toLongLong();
    TRY(database().finished(found));
    return out;
}

Result<QList<int>> RequestStore::years(qint64 organisation) const {
    Rows found = TRY(database().read(
        u"SELECT DISTINCT substr(received_on, 1, 4) FROM request WHERE organisation = ? AND received_on IS NOT NULL "
        "ORDER BY 1 DESC"_s,
        {organisation}));
    QList<int> out;
    while (found.next())
        out += found.value(0).toInt();
    TRY(database().finished(found));
    return out;
}

Result<QList<qint64>> RequestStore::receivedIn(qint64 organisation, int year) const {
    Rows found = TRY(database().read(u"SELECT row FROM request WHERE organisation = ? AND archived IN (0, 1) AND "
                                     "received_on BETWEEN ? AND ? ORDER BY received_on, row"_s,
        {organisation, QDate(year, 1, 1).toString(Qt::ISODate), QDate(year, 12, 31).toString(Qt::ISODate)}));
    QList<qint64> out;
    while (found.next())
        out += found.value(0).toLongLong();
    TRY(database().finished(found));
    return out;
}

Result<QList<RequestMonth>> RequestStore::months(qint64 organisation, QDate first) const {
    QMap<QString, RequestMonth> found;
    const QString from = first.toString(Qt::ISODate);
    Rows received = TRY(database().read(
        u"SELECT substr(received_on, 1, 7), count(*) FROM request WHERE organisation = ? AND received_on >= ? GROUP BY 1"_s,
        {organisation, from}));
    while (received.next())
        found[received.value(0).toString()].received = received.value(1).toLongLong();
    TRY(database().finished(received));
    Rows answered = TRY(database().read(
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
