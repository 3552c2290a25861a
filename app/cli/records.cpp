// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/records.h"

#include "app/cli/text.h"
#include "app/cli/values.h"

#include "commands/queries.h"
#include "commands/requestcommands.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/recordjson.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// What fits a terminal's line of each desk, besides the reference before and the title after.
struct Columns {
    const char* kind;
    QStringList keys;
};

QList<const Field*> columnsOf(const RecordType& type) {
    static const Columns known[] = {
        {"activity", {u"status"_s, u"department"_s, u"review_due"_s}},
        {"request", {u"received_on"_s, u"due_on"_s, u"status"_s}},
        {"breach", {u"aware_at"_s, u"due_at"_s, u"status"_s}},
        {"contact", {u"kinds"_s, u"contract_status"_s}},
        {"advice", {u"given_on"_s, u"followed"_s, u"record_ref"_s}},
        {"suppression", {u"added_on"_s, u"email"_s, u"phone"_s}},
        {"task", {u"due_on"_s, u"state"_s, u"record_ref"_s}},
    };
    QList<const Field*> out;
    for (const Columns& columns : known)
        if (QLatin1StringView(columns.kind) == QLatin1StringView(type.key))
            for (const QString& key : columns.keys)
                out.append(type.find(key));
    return out;
}

constexpr OptionSpec kListOptions[] = {
    {.name = "status",
        .value = {"S", "S"},
        .help = {"seulement dans cet état (clé, par exemple received)",
            "only in this state (a key, for example received)"}},
    {.name = "search",
        .value = {"TEXTE", "TEXT"},
        .help = {"seulement avec ces mots ; les accents ne comptent pas",
            "only with these words; accents do not matter"}},
    {.name = "filter",
        .value = {"NOM", "NAME"},
        .help = {"un filtre enregistré du bureau, ou l’un des siens (open, late …)",
            "a saved filter of the desk, or one of its own (open, late …)"}},
    {.name = "limit", .value = {"N", "N"}, .help = {"N lignes au plus", "N lines at most"}},
};
constexpr OptionSpec kAddOptions[] = {
    {.name = "from",
        .value = {"FICHIER.json|-", "FILE.json|-"},
        .help = {"l’enregistrement en JSON, comme « show » l’écrit", "the record in JSON, as “show” writes it"},
        .required = true,
        .input = true},
};
constexpr PositionSpec kRef[] = {
    {.name = {"REF", "REF"}, .help = {"référence, par exemple DEM-2026-0001", "reference, for example DEM-2026-0001"}}};

/// The vault for this type: organisations stand above the question which one is meant.
Result<Session*> openFor(Context& context, const RecordType& type) {
    return &type == &Organisation::type() ? context.session() : context.office();
}

QString labelOf(const Field& field, Language language) {
    return field.label.in(language);
}

/// The field that says where a record stands; null if there is none.
const Field* stateField(const RecordType& type) {
    for (const QStringView key : {u"status", u"state", u"followed"})
        if (const Field* field = type.find(key))
            return field;
    return nullptr;
}

Result<> checkStatus(const RecordType& type, const QString& status) {
    const Field* field = stateField(type);
    if (!field)
        return {};
    const ChoiceList& known = choiceList(QString::fromLatin1(field->list));
    if (known.find(status))
        return {};
    return Error{Error::Kind::Invalid,
        Text{u"« %1 » n’est pas un état. Il y a : %2."_s, u"“%1” is not a state. There are: %2."_s}.arg(status).arg(
            known.keys().join(u", "_s)),
        {}, u"--status"_s};
}

} // namespace

std::span<const OptionSpec> listOptions() {
    return kListOptions;
}

std::span<const OptionSpec> addOptions() {
    return kAddOptions;
}

std::span<const PositionSpec> refPosition() {
    return kRef;
}

Result<Answer> listAnswer(Context& context, const RecordType& type, const QList<AnyRecord>& records) {
    Session* const session = TRY(context.session());
    const Language language = context.language();
    const QList<const Field*> columns = columnsOf(type);
    QStringList headings{u"REF"_s};
    for (const Field* field : columns)
        headings.append(labelOf(*field, language).toUpper());
    headings.append(type.name.in(language).toUpper());
    TextTable table(headings);
    QJsonArray list;
    for (const AnyRecord& record : records) {
        const QJsonObject whole = TRY(recordJson(*session, record));
        QJsonObject line{{u"ref"_s, record.head().ref}};
        for (const QString& key : {u"organisation"_s, u"archived"_s})
            if (whole.contains(key))
                line.insert(key, whole.value(key));
        for (const Field& field : type.fields)
            if (field.has(InTable) && whole.contains(field.name()))
                line.insert(field.name(), whole.value(field.name()));
        list.append(line);
        QStringList cells{record.head().ref};
        for (const Field* field : columns)
            cells.append(displayShort(*field, record.value(*field), language));
        cells.append(title(type, record.data(), language));
        table.add(cells);
    }
    Answer answer;
    answer.json = list;
    answer.text = table.isEmpty() ? context.say({u"Aucun enregistrement."_s, u"No record."_s}) : table.toString();
    return answer;
}

Result<Answer> showAnswer(Context& context, const RecordType& type, const QString& ref) {
    Session* const session = TRY(context.session());
    const Language language = context.language();
    const AnyRecord record = TRY(context.find(type, ref));
    Answer answer;
    answer.json = TRY(recordJson(*session, record));
    answer.text = record.head().ref + u" — "_s + title(type, record.data(), language) + u'\n';
    for (const FieldGroup& group : type.groups) {
        QList<std::pair<QString, QString>> lines;
        for (const Field& field : type.fields)
            if (QLatin1StringView(field.group) == QLatin1StringView(group.key) && !field.isEmpty(record.data()))
                lines.append({labelOf(field, language), displayOf(field, record.data(), language)});
        if (!lines.isEmpty())
            answer.text += u'\n' + group.label.in(language) + u'\n' + pairs(lines);
    }
    return answer;
}

Result<Answer> listVerb(Context& context, const Arguments& given, const RecordType& type) {
    if (given.has("status"))
        TRY(checkStatus(type, given.value("status")));
    const qint64 limit = given.has("limit") ? TRY(numberValue(given.value("limit"), 1, 10'000'000, u"--limit"_s)) : 0;
    Session* const session = TRY(openFor(context, type));
    ListQuery query;
    if (given.has("filter"))
        query = TRY(filterOption(*session, given, type));
    query.search = (query.search + u' ' + given.value("search")).trimmed();
    if (const Field* state = stateField(type); state && given.has("status"))
        query.equals.insert(state->name(), {given.value("status")});
    query.limit = int(limit);
    return listAnswer(context, type, TRY(filteredRecords(*session, type, query)));
}

Result<ListQuery> filterOption(const Session& session, const Arguments& given, const RecordType& type) {
    Result<ListQuery> query = namedFilter(session, type, given.value("filter"));
    if (query)
        return query;
    Error error = query.error();
    error.where = u"--filter"_s;
    return error;
}

Result<Answer> requestAnswer(Context& context, RequestCommand& command) {
    Session* const session = TRY(context.session());
    const Done done = TRY(session->run(command));
    const Request& request = command.value();
    return Answer{QJsonObject{{u"ref"_s, done.ref}, {u"status"_s, request.status},
                      {u"due_on"_s, request.dueOn ? QJsonValue(request.dueOn->toString(Qt::ISODate)) : QJsonValue()}},
        context.say(done.what), 0};
}

Result<AnyRecord> readNew(Context& context, const Arguments& given, const RecordType& type) {
    const QJsonObject object = TRY(jsonObject(given.value("from")));
    Session* const session = TRY(object.contains(u"organisation"_s) ? context.session() : openFor(context, type));
    return TRY(recordFromJson(*session, type, object));
}

Result<Answer> addVerb(Context& context, const Arguments& given, const RecordType& type) {
    AddAnyRecord add(TRY(readNew(context, given, type)));
    Session* const session = TRY(context.session());
    const Done done = TRY(session->run(add));
    return Answer{QJsonObject{{u"ref"_s, done.ref}}, context.say(done.what), 0};
}

Result<Answer> editVerb(Context& context, const Arguments& given, const RecordType& type) {
    AnyRecord record = TRY(context.find(type, given.at(0)));
    Session* const session = TRY(context.session());
    const QJsonObject object = TRY(jsonObject(given.value("from")));
    const QString ref = record.head().ref;
    const QList<InputProblem> problems =
        recordFromJson(type, record.data(), object, QString::fromLatin1(session->zone().id()));
    record.head().ref = ref;
    if (!problems.isEmpty())
        return Error{Error::Kind::Invalid, problems.first().message, {}, problems.first().path};
    EditAnyRecord edit(record);
    const Done done = TRY(session->run(edit));
    return Answer{
        QJsonObject{{u"ref"_s, done.ref}, {u"revision"_s, edit.record().head().revision}}, context.say(done.what), 0};
}

Result<QDate> dayOf(const Session& session, const Arguments& given, const char* option) {
    if (!given.has(option))
        return session.today();
    return dateValue(given.value(option), u"--"_s + QString::fromLatin1(option));
}

Result<QString> choiceValue(const Arguments& given, const char* option, const QString& list) {
    const QString key = given.value(option);
    const ChoiceList& known = choiceList(list);
    if (known.find(key))
        return key;
    const QString dashed = u"--"_s + QString::fromLatin1(option);
    return Error{Error::Kind::Invalid,
        Text{u"%1 : « %2 » n’existe pas. Il y a : %3."_s, u"%1: there is no “%2”. There are: %3."_s}
            .arg(dashed)
            .arg(key)
            .arg(known.keys().join(u", "_s)),
        {}, dashed};
}

} // namespace greffe::cli
