// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "store/listquery.h"

#include <QJsonObject>

namespace greffe {

/// A filter of a desk under a name. Kept in the vault for all who work in it, and journalled as a setting.
struct SavedFilter {
    QString name = {};
    ListQuery query = {};
    bool operator==(const SavedFilter&) const = default;
};

/// What a filter keeps and asks for, without the organisation and the limit: keys of fields, days as ISO dates.
QJsonObject queryToJson(const ListQuery& query);
/// Unknown keys and unreadable days are passed over.
ListQuery queryFromJson(const QJsonObject& object);

/// By name. What the vault holds and this version cannot read is passed over.
Result<QList<SavedFilter>> savedFilters(const Session& session, const RecordType& type);
/// Replaces the filter of that name (accents and case do not matter). Invalid without a name, beyond 60 characters or
/// 50 filters.
Result<> keepFilter(Session& session, const RecordType& type, const SavedFilter& filter);
/// NotFound if there is none of that name.
Result<> dropFilter(Session& session, const RecordType& type, const QString& name);

/// Within another command's transaction: drops the filters of which `named` says so of the name or of a text that is
/// asked for. Gives how many.
Result<int> dropFiltersNaming(Scope& scope, const std::function<bool(const QString& text)>& named);

/// The query of a saved filter, or of one that the desk has of its own ("late"). NotFound names what there is.
Result<ListQuery> namedFilter(const Session& session, const RecordType& type, const QString& name);
/// The records that a query finds in the selected organisation, in its order.
Result<QList<AnyRecord>> filteredRecords(const Session& session, const RecordType& type, ListQuery query);
/// How many records a query finds.
Result<qint64> countRecords(const Session& session, const RecordType& type, const ListQuery& query);
/// The different values of a text field in the selected organisation: who handles requests.
Result<QStringList> fieldValues(const Session& session, const RecordType& type, const QString& field);

} // namespace greffe
