// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/savedfilters.h"

#include "base/fold.h"
#include "domain/records.h"
#include "store/stores.h"

#include <QJsonArray>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype mostFilters = 50;

QString settingKey(const RecordType& type) {
    return u"filters."_s + QLatin1StringView(type.key);
}

Result<> store(Session& session, const RecordType& type, const QList<SavedFilter>& filters) {
    QJsonArray list;
    for (const SavedFilter& filter : filters)
        list += QJsonObject{{u"name"_s, filter.name}, {u"query"_s, queryToJson(filter.query)}};
    return session.setSetting(settingKey(type), list);
}

Error unusable(const Text& message) {
    return {Error::Kind::Invalid, message, {}, u"name"_s};
}

} // namespace

QJsonObject queryToJson(const ListQuery& query) {
    QJsonObject out;
    const auto put = [&](const QString& key, const QString& value) {
        if (!value.isEmpty())
            out.insert(key, value);
    };
    put(u"search"_s, query.search);
    put(u"preset"_s, query.preset);
    put(u"sort"_s, query.sortKey);
    if (query.descending)
        out.insert(u"descending"_s, true);
    if (query.archived)
        out.insert(u"archived"_s, true);
    QJsonObject equals;
    for (auto it = query.equals.cbegin(); it != query.equals.cend(); ++it)
        equals.insert(it.key(), QJsonArray::fromStringList(it.value()));
    if (!equals.isEmpty())
        out.insert(u"equals"_s, equals);
    QJsonObject between;
    for (auto it = query.between.cbegin(); it != query.between.cend(); ++it)
        between.insert(it.key(), QJsonArray{it->from.toString(Qt::ISODate), it->until.toString(Qt::ISODate)});
    if (!between.isEmpty())
        out.insert(u"between"_s, between);
    return out;
}

ListQuery queryFromJson(const QJsonObject& object) {
    ListQuery out;
    out.search = object.value(u"search"_s).toString();
    out.preset = object.value(u"preset"_s).toString();
    out.sortKey = object.value(u"sort"_s).toString();
    out.descending = object.value(u"descending"_s).toBool();
    out.archived = object.value(u"archived"_s).toBool();
    const QJsonObject equals = object.value(u"equals"_s).toObject();
    for (auto it = equals.begin(); it != equals.end(); ++it) {
        QStringList values;
        for (const QJsonValue value : it.value().toArray())
            values += value.toString();
        if (!values.isEmpty())
            out.equals.insert(it.key(), values);
    }
    const QJsonObject between = object.value(u"between"_s).toObject();
    for (auto it = between.begin(); it != between.end(); ++it) {
        const QJsonArray days = it.value().toArray();
        const DateRange range{QDate::fromString(days.at(0).toString(), Qt::ISODate),
            QDate::fromString(days.at(1).toString(), Qt::ISODate)};
        if (range.from.isValid() || range.until.isValid())
            out.between.insert(it.key(), range);
    }
    return out;
}

Result<QList<SavedFilter>> savedFilters(const Session& session, const RecordType& type) {
    QList<SavedFilter> out;
    for (const QJsonValue value : TRY(session.setting(settingKey(type))).toArray()) {
        const SavedFilter filter{value[u"name"_s].toString(), queryFromJson(value[u"query"_s].toObject())};
        if (!filter.name.isEmpty())
            out += filter;
    }
    std::sort(
        out.begin(), out.end(), [](const SavedFilter& a, const SavedFilter& b) { return fold(a.name) < fold(b.name); });
    return out;
}

Result<> keepFilter(Session& session, const RecordType& type, const SavedFilter& filter) {
    const QString name = filter.name.simplified();
    if (name.isEmpty())
        return unusable(
            {u"Donnez un nom au filtre. Rien n’a été enregistré."_s, u"Give the filter a name. Nothing was saved."_s});
    if (name.size() > longestName)
        return unusable(Text{u"Le nom d’un filtre a au plus %1 caractères. Rien n’a été enregistré."_s,
            u"The name of a filter has at most %1 characters. Nothing was saved."_s}
                            .arg(QString::number(longestName)));
    QList<SavedFilter> filters = TRY(savedFilters(session, type));
    filters.removeIf([&](const SavedFilter& other) { return fold(other.name) == fold(name); });
    if (filters.size() >= mostFilters)
        return unusable(
            Text{u"Il y a déjà %1 filtres enregistrés ; retirez-en un avant d’en ajouter. Rien n’a été enregistré."_s,
                u"There are %1 saved filters already; remove one before adding another. Nothing was saved."_s}
                .arg(QString::number(mostFilters)));
    SavedFilter kept{name, filter.query};
    kept.query.organisation = 0;
    kept.query.limit = 0;
    filters += kept;
    return store(session, type, filters);
}

Result<> dropFilter(Session& session, const RecordType& type, const QString& name) {
    QList<SavedFilter> filters = TRY(savedFilters(session, type));
    if (filters.removeIf([&](const SavedFilter& filter) { return fold(filter.name) == fold(name); }) == 0)
        return Error{Error::Kind::NotFound,
            Text{u"Il n’y a pas de filtre enregistré « %1 »."_s, u"There is no saved filter “%1”."_s}.arg(name), {},
            u"name"_s};
    return store(session, type, filters);
}

Result<int> dropFiltersNaming(Scope& scope, const std::function<bool(const QString& text)>& named) {
    int dropped = 0;
    const SettingStore& settings = scope.stores().settings;
    for (const RecordType* type : allRecordTypes()) {
        const QJsonArray kept = TRY(settings.value(settingKey(*type))).toArray();
        QJsonArray staying;
        for (const QJsonValue value : kept) {
            const ListQuery query = queryFromJson(value[u"query"_s].toObject());
            QStringList texts{value[u"name"_s].toString(), query.search};
            for (const QStringList& wanted : query.equals)
                texts += wanted;
            if (std::none_of(texts.cbegin(), texts.cend(), named))
                staying += value;
        }
        if (staying.size() == kept.size())
            continue;
        dropped += int(kept.size() - staying.size());
        TRY(settings.set(scope.writer(), settingKey(*type), staying));
    }
    return dropped;
}

Result<ListQuery> namedFilter(const Session& session, const RecordType& type, const QString& name) {
    QStringList known;
    for (const SavedFilter& filter : TRY(savedFilters(session, type))) {
        if (fold(filter.name) == fold(name.simplified()))
            return filter.query;
        known += filter.name;
    }
    const QStringList presets = session.stores().of(type).presets();
    if (presets.contains(name)) {
        ListQuery query;
        query.preset = name;
        return query;
    }
    return Error{Error::Kind::NotFound,
        Text{u"Il n’y a pas de filtre enregistré « %1 ». Il y a : %2."_s,
            u"There is no saved filter “%1”. There is: %2."_s}
            .arg(name)
            .arg((known + presets).join(u", "_s)),
        {}, u"filter"_s};
}

Result<QList<AnyRecord>> filteredRecords(const Session& session, const RecordType& type, ListQuery query) {
    query.organisation = &type == &Organisation::type() ? 0 : session.organisation().row;
    const RecordStore& store = session.stores().of(type);
    return store.loadMany(TRY(store.ids(query)));
}

Result<qint64> countRecords(const Session& session, const RecordType& type, const ListQuery& query) {
    return session.stores().of(type).count(query);
}

Result<QStringList> fieldValues(const Session& session, const RecordType& type, const QString& field) {
    return session.stores().of(type).values(field, session.organisation().row);
}

} // namespace greffe
