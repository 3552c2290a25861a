// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/queries.h"

#include "base/fold.h"
#include "commands/wording.h"
#include "domain/display.h"
#include "domain/recordjson.h"
#include "domain/records.h"
#include "store/stores.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

struct PresetLabel {
    const char* kind; ///< empty = any
    const char* key;
    Label label;
};

constexpr PresetLabel presetLabels[] = {
    {"request", "open", {"En cours", "Open"}},
    {"request", "due_week", {"À échéance", "Due soon"}},
    {"request", "late", {"En retard", "Late"}},
    {"request", "identity", {"Identité", "Identity"}},
    {"request", "suspended", {"Suspendues", "Suspended"}},
    {"request", "closed", {"Répondues", "Answered"}},
    {"breach", "open", {"En cours", "Open"}},
    {"breach", "to_notify", {"72 h en cours", "72 h running"}},
    {"breach", "late", {"En retard", "Late"}},
    {"breach", "incidents", {"Incidents", "Incidents"}},
    {"breach", "closed", {"Clôturées", "Closed"}},
    {"activity", "controller", {"Responsable", "Controller"}},
    {"activity", "processor", {"Sous-traitant", "Processor"}},
    {"activity", "draft", {"Brouillons", "Drafts"}},
    {"activity", "in_review", {"En relecture", "In review"}},
    {"activity", "approved", {"Approuvées", "Approved"}},
    {"activity", "review_due", {"À revoir", "To review"}},
    {"activity", "model", {"Modèles", "Models"}},
    {"contact", "processors", {"Sous-traitants", "Processors"}},
    {"contact", "contract_missing", {"Sans contrat", "Without contract"}},
    {"contact", "contract_ending", {"Contrat à échéance", "Contract ending"}},
    {"portability_export", "built", {"À remettre", "To hand over"}},
    {"portability_export", "sent", {"Remis", "Handed over"}},
    {"document", "issued", {"Émis", "Issued"}},
    {"document", "received", {"Reçus", "Received"}},
    {"advice", "pending", {"En attente", "Pending"}},
    {"advice", "not_followed", {"Non suivis", "Not followed"}},
    {"task", "open", {"À faire", "To do"}},
    {"task", "late", {"En retard", "Late"}},
    {"task", "done", {"Faites", "Done"}},
};

Text presetLabel(const RecordType& type, const QString& key) {
    for (const PresetLabel& known : presetLabels) {
        if (qstrcmp(known.kind, type.key) == 0 && key == QLatin1StringView(known.key))
            return known.label.text();
    }
    if (!key.isEmpty())
        return {key, key};
    return qstrcmp(type.key, "contact") == 0 || qstrcmp(type.key, "document") == 0 ||
                   qstrcmp(type.key, "portability_export") == 0 || qstrcmp(type.key, "advice") == 0 ||
                   qstrcmp(type.key, "organisation") == 0
               ? Text{u"Tous"_s, u"All"_s}
               : Text{u"Toutes"_s, u"All"_s};
}

Text titleOf(const AnyRecord& record) {
    return {
        title(record.type(), record.data(), Language::French), title(record.type(), record.data(), Language::English)};
}

/// Enough of a record to name it.
QList<const Field*> namingFields(const RecordType& type) {
    QList<const Field*> out;
    for (const Field& field : type.fields) {
        if (field.has(InTable))
            out += &field;
    }
    return out;
}

} // namespace

Result<QList<Preset>> presets(const Session& session, const RecordType& type) {
    const RecordStore& store = session.stores().of(type);
    const QMap<QString, qint64> counts = TRY(store.presetCounts(session.organisation().row));
    QList<Preset> out;
    for (const QString& key : QStringList{QString()} + store.presets())
        out += Preset{key, presetLabel(type, key), counts.value(key)};
    return out;
}

Result<QMap<QString, qint64>> lateCounts(const Session& session) {
    const Stores& stores = session.stores();
    const auto count = [&](const RecordStore& store, const QString& preset) {
        ListQuery query;
        query.organisation = session.organisation().row;
        query.preset = preset;
        return store.count(query);
    };
    return QMap<QString, qint64>{{u"request"_s, TRY(count(stores.requests, u"late"_s))},
        {u"breach"_s, TRY(count(stores.breaches, u"late"_s))}, {u"task"_s, TRY(count(stores.tasks, u"late"_s))},
        {u"activity"_s, TRY(count(stores.activities, u"review_due"_s))}};
}

Result<QList<MonthCount>> monthlyRequests(const Session& session, int months) {
    const QDate today = session.today();
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(1 - months);
    QMap<QDate, RequestMonth> found;
    for (const RequestMonth& month : TRY(session.stores().requests.months(session.organisation().row, first)))
        found.insert(month.month, month);
    QList<MonthCount> out;
    for (int i = 0; i < months; ++i) {
        const RequestMonth month = found.value(first.addMonths(i));
        out += MonthCount{first.addMonths(i), month.received, month.answered, month.answeredLate};
    }
    return out;
}

Result<QList<AnyRecord>> listRecords(const Session& session, const RecordType& type, const QStringList& refs) {
    if (!refs.isEmpty()) {
        QList<AnyRecord> out;
        for (const QString& ref : refs)
            out += TRY(session.findByRef(type, ref));
        return out;
    }
    ListQuery query;
    query.organisation = &type == &Organisation::type() ? 0 : session.organisation().row;
    const RecordStore& store = session.stores().of(type);
    return store.loadMany(TRY(store.ids(query)));
}

Result<QList<AnyRecord>> listRecords(const Session& session, const RecordType& type, const QString& status,
    const QString& words, const QString& preset, int limit) {
    ListQuery query;
    query.organisation = &type == &Organisation::type() ? 0 : session.organisation().row;
    query.search = words;
    query.preset = preset;
    query.limit = limit;
    if (!status.isEmpty()) {
        for (const QStringView key : {u"status", u"state", u"followed"}) {
            if (type.find(key)) {
                query.equals.insert(key.toString(), {status});
                break;
            }
        }
    }
    const RecordStore& store = session.stores().of(type);
    return store.loadMany(TRY(store.ids(query)));
}

Result<QJsonObject> recordJson(const Session& session, const AnyRecord& record) {
    QJsonObject out = recordToJson(record.type(), record.data());
    const RecordHead& head = record.head();
    out.insert(u"revision"_s, head.revision);
    out.insert(u"created_at"_s, head.createdAt.toString(Qt::ISODate));
    out.insert(u"updated_at"_s, head.updatedAt.toString(Qt::ISODate));
    out.insert(u"archived"_s, head.archived);
    if (head.organisation == session.organisation().row)
        out.insert(u"organisation"_s, session.organisation().name);
    else if (head.organisation != 0)
        out.insert(
            u"organisation"_s, TRY(session.stores().organisations.load(head.organisation)).as<Organisation>()->name);
    return out;
}

Result<AnyRecord> recordFromJson(const Session& session, const RecordType& type, const QJsonObject& object) {
    AnyRecord record = AnyRecord::make(type);
    QString zone = session.organisation().timeZone;
    if (&type != &Organisation::type()) {
        record.head().organisation = session.organisation().row;
        const QJsonValue named = object[u"organisation"_s];
        if (!named.isUndefined() && !named.isNull()) {
            const QString wanted = fold(named.toString());
            QStringList names;
            bool known = false;
            for (const Organisation& organisation : session.organisations()) {
                names += organisation.name;
                if (fold(organisation.name) != wanted && fold(organisation.ref) != wanted)
                    continue;
                known = true;
                zone = organisation.timeZone;
                record.head().organisation = organisation.row;
            }
            if (!known)
                return invalid(Text{u"Ce coffre n’a pas d’organisme « %1 ». Il contient : %2."_s,
                                   u"This vault has no organisation “%1”. It holds: %2."_s}
                                   .arg(named.toString())
                                   .arg(names.join(u", "_s)),
                    u"organisation"_s);
        }
    }
    const QList<InputProblem> problems = recordFromJson(type, record.data(), object, zone);
    if (!problems.isEmpty())
        return invalid(problems.first().message, problems.first().path);
    return record;
}

Result<QList<ReferenceChoice>> referenceChoices(const Session& session, const QString& kind) {
    const RecordStore* store = session.stores().of(QStringView(kind));
    QList<ReferenceChoice> out;
    if (!store)
        return out;
    ListQuery query;
    query.organisation = session.organisation().row;
    query.sortKey = u"ref"_s;
    for (const AnyRecord& record : TRY(store->loadMany(TRY(store->ids(query)), namingFields(store->type()))))
        out += ReferenceChoice{record.head().ref, titleOf(record)};
    return out;
}

namespace {

void collectPaths(std::span<const Field> fields, const QString& kind, const QString& path, QStringList& out) {
    for (const Field& field : fields) {
        const QString here = path.isEmpty() ? field.name() : path + u'.' + field.name();
        if (field.kind == FieldKind::Rows)
            collectPaths(field.rows->fields(), kind, here, out);
        const bool names = field.kind == FieldKind::Reference || field.kind == FieldKind::References;
        if (names && kind == QLatin1StringView(field.list))
            out += here;
    }
}

} // namespace

Result<QList<ReferenceChoice>> usedBy(const Session& session, const AnyRecord& record) {
    QList<ReferenceChoice> out;
    for (const RecordType* type : allRecordTypes()) {
        QStringList paths;
        collectPaths(type->fields, record.kind(), {}, paths);
        const RecordStore& store = session.stores().of(*type);
        QList<qint64> rows;
        for (const QString& path : std::as_const(paths)) {
            for (const qint64 row : TRY(store.linked(path, record.head().ref))) {
                if (!rows.contains(row))
                    rows += row;
            }
        }
        for (const AnyRecord& user : TRY(store.loadMany(rows, namingFields(*type)))) {
            if (user.head().organisation == record.head().organisation && !user.head().archived)
                out += ReferenceChoice{user.head().ref, titleOf(user)};
        }
    }
    return out;
}

} // namespace greffe
