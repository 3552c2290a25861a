// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/activitystore.h"

#include "domain/activity.h"
#include "store/columns.h"

namespace greffe {

using namespace Qt::StringLiterals;

ActivityStore::ActivityStore(const Database& database, const StoreContext& context)
    : RecordStore(database, Activity::type(), context) {
}

QString ActivityStore::defaultOrder() const {
    return u"ref_sort, row"_s;
}

QStringList ActivityStore::presets() const {
    return {u"controller"_s, u"processor"_s, u"draft"_s, u"in_review"_s, u"approved"_s, u"review_due"_s, u"model"_s};
}

std::optional<Clause> ActivityStore::preset(const QString& key) const {
    if (key == u"controller")
        return Clause{u"role IN ('', 'controller', 'joint')"_s, {}};
    if (key == u"processor")
        return Clause{u"role = 'processor'"_s, {}};
    if (key == u"review_due")
        return Clause{u"review_due <= ?"_s, {today().toString(Qt::ISODate)}};
    if (key == u"model")
        return Clause{u"model = 1"_s, {}};
    if (presets().contains(key))
        return Clause{u"status = ?"_s, {key}};
    return std::nullopt;
}

QString ActivityStore::standing(const ListQuery& query) const {
    return query.archived || query.preset == u"model" ? QString() : u"model = 0"_s;
}

Result<QList<qint64>> ActivityStore::byFoldedName(qint64 organisation, const QString& foldedName) const {
    Rows query = TRY(database().read(
        u"SELECT row FROM activity WHERE organisation = ? AND archived = 0 AND model = 0 AND name_sort = ? ORDER BY row"_s,
        {organisation, foldedName}));
    QList<qint64> out;
    while (query.next())
        out += query.value(0).toLongLong();
    TRY(database().finished(query));
    return out;
}

} // namespace greffe
