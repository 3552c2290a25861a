// SPDX-License-Identifier: GPL-3.0-or-later
// The stores of what stands beside the requests.
#include "domain/records.h"
#include "store/stores.h"

namespace greffe {

using namespace Qt::StringLiterals;

AdviceStore::AdviceStore(const Database& database, const StoreContext& context)
    : RecordStore(database, Advice::type(), context) {
}

QString AdviceStore::defaultOrder() const {
    return u"given_on DESC NULLS FIRST, row DESC"_s;
}

QStringList AdviceStore::presets() const {
    return {u"pending"_s, u"not_followed"_s};
}

std::optional<Clause> AdviceStore::preset(const QString& key) const {
    if (key == u"pending")
        return Clause{u"followed IN ('', 'pending')"_s, {}};
    if (key == u"not_followed")
        return Clause{u"followed IN ('partly', 'not_followed')"_s, {}};
    return std::nullopt;
}

Result<QList<qint64>> AdviceStore::of(const QString& recordKind, const QString& recordRef, qint64 organisation) const {
    ListQuery query;
    query.organisation = organisation;
    query.equals = {{u"record_kind"_s, {recordKind}}, {u"record_ref"_s, {recordRef}}};
    return ids(query);
}

SuppressionStore::SuppressionStore(const Database& database, const StoreContext& context)
    : RecordStore(database, Suppression::type(), context) {
}

QString SuppressionStore::defaultOrder() const {
    return u"last_name_sort, first_name_sort, row"_s;
}

Result<std::optional<qint64>> SuppressionStore::ofRequest(const QString& requestRef, qint64 organisation) const {
    Rows found = TRY(
        database().read(u"SELECT row FROM suppression WHERE organisation = ? AND request = ? ORDER BY row LIMIT 1"_s,
            {organisation, requestRef}));
    const std::optional<qint64> row = found.next() ? std::optional(found.value(0).toLongLong()) : std::nullopt;
    TRY(database().finished(found));
    return row;
}

} // namespace greffe
