// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/breachstore.h"

#include "domain/breach.h"
#include "domain/choicelist.h"
#include "domain/workflow.h"
#include "store/columns.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Clause openStatuses() {
    Clause out;
    QStringList marks{u"''"_s};
    for (const QString& status : choiceList(u"breach_statuses").keys()) {
        if (isBreachDone(status))
            continue;
        marks += u"?"_s;
        out.args += status;
    }
    out.sql = u"status IN (%1)"_s.arg(marks.join(u", "_s));
    return out;
}

/// No notice has gone and nobody decided that none is needed: the 72 hours count.
const QString clockRuns =
    u" AND due_at IS NOT NULL AND submitted_at IS NULL AND (notify_cnil IS NULL OR notify_cnil = 1) "
    "AND NOT EXISTS (SELECT 1 FROM json_each(notifications) WHERE json_extract(value, '$.sent_at') IS NOT NULL)"_s;

} // namespace

BreachStore::BreachStore(const Database& database, const StoreContext& context)
    : RecordStore(database, Breach::type(), context) {
}

QString BreachStore::defaultOrder() const {
    return u"ref_sort DESC, row DESC"_s;
}

QStringList BreachStore::presets() const {
    return {u"open"_s, u"to_notify"_s, u"late"_s, u"incidents"_s, u"closed"_s};
}

std::optional<Clause> BreachStore::preset(const QString& key) const {
    Clause out = openStatuses();
    if (key == u"open")
        return out;
    if (key == u"to_notify") {
        out.sql += clockRuns;
        return out;
    }
    if (key == u"late") {
        out.sql += clockRuns + u" AND due_at < ?"_s;
        out.args += columns::stamp(now());
        return out;
    }
    if (key == u"incidents")
        return Clause{u"qualification = 'incident'"_s, {}};
    if (key == u"closed") {
        out.sql = u"NOT (%1)"_s.arg(out.sql);
        return out;
    }
    return std::nullopt;
}

Result<QList<qint64>> BreachStore::open(qint64 organisation) const {
    ListQuery query;
    query.organisation = organisation;
    query.preset = u"open"_s;
    query.sortKey = u"due_at"_s;
    return ids(query);
}

} // namespace greffe
