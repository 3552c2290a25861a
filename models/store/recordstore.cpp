// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/recordstore.h"

#include "base/fieldjson.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "store/columns.h"
#include "store/references.h"
#include "store/searchindex.h"

#include <QHash>
#include <QJsonDocument>

namespace greffe {

using namespace Qt::StringLiterals;
using columns::quoted;

namespace {

const QString headColumns = u"row, organisation, ref, revision, created_at, updated_at, archived, updated_by"_s;
constexpr int headCount = 8;
constexpr int rowsAtOnce = 100;

void readHead(RecordHead& head, const Rows& rows) {
    head.row = rows.integer(0);
    head.organisation = rows.integer(1);
    head.ref = rows.text(2);
    head.revision = int(rows.integer(3));
    head.createdAt = columns::fromStamp(rows.text(4));
    head.updatedAt = columns::fromStamp(rows.text(5));
    head.archived = rows.integer(6) != 0;
}

AnyRecord readRecord(const RecordType& type, const QList<const Field*>& fields, const Rows& rows) {
    AnyRecord record = AnyRecord::make(type);
    readHead(record.head(), rows);
    int column = headCount;
    for (const Field* field : fields)
        column = columns::read(*field, record.data(), rows, column);
    return record;
}

QList<const Field*> pointers(std::span<const Field> fields) {
    QList<const Field*> out;
    for (const Field& field : fields)
        out += &field;
    return out;
}

QString selected(const QList<const Field*>& fields) {
    QString out = headColumns;
    for (const Field* field : fields) {
        for (const QString& column : columns::of(*field))
            out += u", "_s + quoted(column);
    }
    return out;
}

QString placeholders(qsizetype count) {
    return QStringList(count, u"?"_s).join(u", "_s);
}

struct Link {
    QString field;
    QString value;
    bool operator==(const Link&) const = default;
};

void collectLinks(std::span<const Field> fields, const void* record, const QString& path, QList<Link>& out) {
    for (const Field& field : fields) {
        const QString here = path.isEmpty() ? field.name() : path + u'.' + field.name();
        if (field.kind == FieldKind::Rows) {
            for (qsizetype i = 0; i < field.rows->size(record); ++i)
                collectLinks(field.rows->fields(), field.rows->at(record, i), here, out);
            continue;
        }
        const bool many =
            field.kind == FieldKind::Choices || field.kind == FieldKind::References || field.kind == FieldKind::Texts;
        // One value of the record itself stands in its own column.
        if (!field.has(Indexed) || field.isEmpty(record) || (path.isEmpty() && !many))
            continue;
        const QVariant value = field.get(record);
        for (const QString& one : many ? value.toStringList() : QStringList{value.toString()}) {
            if (const Link link{here, one}; !out.contains(link))
                out += link;
        }
    }
}

/// ORDER BY of one column, empty values last whichever the direction: nobody looks for a blank first.
QString ordered(const QString& expression, bool descending) {
    return expression + (descending ? u" DESC NULLS LAST"_s : u" ASC NULLS LAST"_s);
}

/// A choice sorts as its list does, not by its key.
QString choiceOrder(const Field& field) {
    const ChoiceList& list = choiceList(QString::fromLatin1(field.list));
    QString out = u"CASE %1"_s.arg(quoted(field.name()));
    int place = 0;
    for (const ChoiceEntry& entry : list.entries)
        out += u" WHEN '%1' THEN %2"_s.arg(QString(entry.key).replace(u'\'', u"''"_s)).arg(place++);
    return place == 0 ? quoted(field.name()) : out + u" ELSE %1 END"_s.arg(place);
}

Error unknownFilter(const QString& key) {
    return {Error::Kind::Invalid,
        Text{u"« %1 » n’est pas un filtre ou une colonne de cette liste."_s,
            u"“%1” is not a filter or a column of this list."_s}
            .arg(key),
        {}, key};
}

Error movedOn(const RecordType& type, const QString& ref) {
    return {Error::Kind::Conflict,
        Text{u"%1 %2 a été modifié entre-temps. Rien n’a été enregistré. Rouvrez-le pour voir la version actuelle, "
             "puis refaites votre changement."_s,
            u"%1 %2 was changed meanwhile. Nothing was saved. Open it again to see how it is now, then make your "
            u"change "
            "again."_s}
            .arg(type.name.text())
            .arg(ref)};
}

} // namespace

RecordStore::RecordStore(const Database& database, const RecordType& type, const StoreContext& context)
    : m_database(database)
    , m_type(type)
    , m_context(context) {
    m_columns = selected(pointers(type.fields));
    m_byRow = u"SELECT %1 FROM %2 WHERE row = ?"_s.arg(m_columns, quoted(kind()));
    QStringList names{u"organisation"_s, u"ref"_s, u"ref_sort"_s, u"revision"_s, u"created_at"_s, u"updated_at"_s,
        u"archived"_s, u"updated_by"_s};
    for (const Field& field : type.fields) {
        for (const QString& column : columns::of(field))
            names += quoted(column);
        if (columns::isSorted(field))
            names += quoted(columns::sortColumn(field));
    }
    m_insert = u"INSERT INTO %1(%2) VALUES (%3)"_s.arg(quoted(kind()), names.join(u", "_s), placeholders(names.size()));
    m_update = u"UPDATE %1 SET %2 = ? WHERE row = ? AND revision = ?"_s.arg(quoted(kind()), names.join(u" = ?, "_s));
}

RecordStore::~RecordStore() = default;

QDate RecordStore::today() const {
    return m_database.clock().today(m_context.zone);
}

QDateTime RecordStore::now() const {
    return m_database.clock().now();
}

std::optional<Clause> RecordStore::preset(const QString&) const {
    return std::nullopt;
}

Result<std::optional<RecordStore::Stored>> RecordStore::stored(qint64 row) const {
    Rows query = TRY(m_database.read(m_byRow, {row}));
    if (!query.next())
        return std::optional<Stored>();
    return std::optional(Stored{readRecord(m_type, pointers(m_type.fields), query), query.value(7).toString()});
}

Result<AnyRecord> RecordStore::load(qint64 row) const {
    std::optional<Stored> found = TRY(stored(row));
    if (!found)
        return Error{Error::Kind::NotFound,
            Text{u"Cet enregistrement n’est plus dans le coffre : %1."_s,
                u"This record is no longer in the vault: %1."_s}
                .arg(m_type.name.text()),
            kind()};
    return std::move(found->record);
}

Result<QList<AnyRecord>> RecordStore::loadMany(const QList<qint64>& rows, const QList<const Field*>& only) const {
    const QList<const Field*> fields = only.isEmpty() ? pointers(m_type.fields) : only;
    const QString columns = only.isEmpty() ? m_columns : selected(fields);
    QList<AnyRecord> out;
    out.reserve(rows.size());
    for (qsizetype first = 0; first < rows.size(); first += rowsAtOnce) {
        const QList<qint64> slice = rows.mid(first, rowsAtOnce);
        QVariantList args;
        for (const qint64 row : slice)
            args += row;
        Rows query = TRY(m_database.read(
            u"SELECT %1 FROM %2 WHERE row IN (%3)"_s.arg(columns, quoted(kind()), placeholders(slice.size())), args));
        QHash<qint64, AnyRecord> found;
        while (query.next()) {
            AnyRecord record = readRecord(m_type, fields, query);
            const qint64 row = record.head().row;
            found.emplace(row, std::move(record));
        }
        TRY(m_database.finished(query));
        for (const qint64 row : slice) {
            if (const auto it = found.find(row); it != found.end())
                out.append(std::move(*it));
        }
    }
    return out;
}

Result<std::optional<qint64>> RecordStore::rowOf(qint64 organisation, const QString& ref) const {
    Rows query = TRY(m_database.read(
        u"SELECT row FROM %1 WHERE organisation = ? AND ref = ?"_s.arg(quoted(kind())), {organisation, ref}));
    if (!query.next())
        return std::optional<qint64>();
    return std::optional(query.value(0).toLongLong());
}

Result<Clause> RecordStore::where(const ListQuery& query) const {
    Clause out{u"archived = ?"_s, {int(query.archived)}};
    if (query.organisation != 0) {
        out.sql.prepend(u"organisation = ? AND "_s);
        out.args.prepend(query.organisation);
    }
    if (const QString always = standing(query); !always.isEmpty())
        out.sql += u" AND "_s + always;
    if (!query.preset.isEmpty()) {
        const std::optional<Clause> chosen = preset(query.preset);
        if (!chosen)
            return unknownFilter(query.preset);
        out.sql += u" AND ("_s + chosen->sql + u')';
        out.args += chosen->args;
    }
    for (auto it = query.equals.begin(); it != query.equals.end(); ++it) {
        QVariantList values;
        for (const QString& value : it.value())
            values += value;
        if (values.isEmpty())
            continue;
        const QString any = placeholders(values.size());
        const Field* field = m_type.find(it.key());
        if (field && (field->kind == FieldKind::Choice || field->kind == FieldKind::Text ||
                         field->kind == FieldKind::Reference)) {
            out.sql += u" AND %1 IN (%2)"_s.arg(quoted(field->name()), any);
        } else if (!field || field->has(Indexed)) {
            // A path into child rows ("recipients.contact") has no column of its own; the link table knows it.
            out.sql += u" AND row IN (SELECT row FROM link WHERE kind = ? AND field = ? AND value IN (%1))"_s.arg(any);
            out.args += {kind(), it.key()};
        } else if (field->kind == FieldKind::Choices || field->kind == FieldKind::Texts ||
                   field->kind == FieldKind::References) {
            out.sql +=
                u" AND EXISTS (SELECT 1 FROM json_each(%1) WHERE value IN (%2))"_s.arg(quoted(field->name()), any);
        } else
            return unknownFilter(it.key());
        out.args += values;
    }
    for (auto it = query.between.begin(); it != query.between.end(); ++it) {
        const Field* field = m_type.find(it.key());
        if (!field || field->kind != FieldKind::Date)
            return unknownFilter(it.key());
        if (it->from.isValid()) {
            out.sql += u" AND %1 >= ?"_s.arg(quoted(field->name()));
            out.args += it->from.toString(Qt::ISODate);
        }
        if (it->until.isValid()) {
            out.sql += u" AND %1 <= ?"_s.arg(quoted(field->name()));
            out.args += it->until.toString(Qt::ISODate);
        }
    }
    if (!query.search.trimmed().isEmpty()) {
        const QString match = searchindex::matchExpression(query.search);
        if (match.isEmpty()) {
            out.sql += u" AND 0"_s;
        } else {
            out.sql += u" AND row IN (SELECT %1 FROM search WHERE search MATCH ? AND %2)"_s.arg(
                searchindex::rowExpression(), searchindex::isType(m_type));
            out.args += match;
        }
    }
    return out;
}

Result<QString> RecordStore::order(const ListQuery& query) const {
    const QString tie = query.descending ? u", row DESC"_s : u", row"_s;
    if (query.sortKey.isEmpty())
        return defaultOrder();
    if (query.sortKey == u"ref")
        return ordered(u"ref_sort"_s, query.descending) + tie;
    if (query.sortKey == u"created_at" || query.sortKey == u"updated_at")
        return ordered(query.sortKey, query.descending) + tie;
    const Field* field = m_type.find(query.sortKey);
    if (!field)
        return unknownFilter(query.sortKey);
    if (columns::isSorted(*field))
        return ordered(quoted(columns::sortColumn(*field)), query.descending) + tie;
    if (field->kind == FieldKind::Choice)
        return ordered(choiceOrder(*field), query.descending) + tie;
    return ordered(quoted(columns::of(*field).first()), query.descending) + tie;
}

Result<QList<qint64>> RecordStore::ids(const ListQuery& query) const {
    const Clause filter = TRY(where(query));
    QString sql = u"SELECT row FROM %1 WHERE %2 ORDER BY %3"_s.arg(quoted(kind()), filter.sql, TRY(order(query)));
    if (query.limit > 0)
        sql += u" LIMIT %1"_s.arg(query.limit);
    Rows found = TRY(m_database.read(sql, filter.args));
    QList<qint64> out;
    while (found.next())
        out += found.value(0).toLongLong();
    TRY(m_database.finished(found));
    return out;
}

Result<qint64> RecordStore::count(const ListQuery& query) const {
    const Clause filter = TRY(where(query));
    Rows found =
        TRY(m_database.read(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(quoted(kind()), filter.sql), filter.args));
    return found.next() ? found.value(0).toLongLong() : 0;
}

Result<qint64> RecordStore::presetCount(qint64 organisation, const QString& key) const {
    ListQuery query;
    query.organisation = organisation;
    query.preset = key;
    return count(query);
}

Result<QMap<QString, qint64>> RecordStore::presetCounts(qint64 organisation) const {
    QMap<QString, qint64> out;
    for (const QString& key : QStringList{QString()} + presets())
        out.insert(key, TRY(presetCount(organisation, key)));
    return out;
}

Result<QList<qint64>> RecordStore::linked(const QString& field, const QString& value) const {
    const Field* own = m_type.find(field);
    if (own && (own->kind == FieldKind::Choice || own->kind == FieldKind::Reference || own->kind == FieldKind::Text)) {
        Rows same = TRY(m_database.read(
            u"SELECT row FROM %1 WHERE %2 = ? ORDER BY row"_s.arg(quoted(kind()), quoted(field)), {value}));
        QList<qint64> out;
        while (same.next())
            out += same.value(0).toLongLong();
        TRY(m_database.finished(same));
        return out;
    }
    Rows found = TRY(m_database.read(
        u"SELECT row FROM link WHERE kind = ? AND field = ? AND value = ? ORDER BY row"_s, {kind(), field, value}));
    QList<qint64> out;
    while (found.next())
        out += found.value(0).toLongLong();
    TRY(m_database.finished(found));
    return out;
}

Result<QStringList> RecordStore::values(const QString& field, qint64 organisation, int most) const {
    const Field* own = m_type.find(field);
    if (!own || own->kind != FieldKind::Text)
        return unknownFilter(field);
    QString sql = u"SELECT DISTINCT %1 FROM %2 WHERE archived = 0 AND %1 <> ''"_s.arg(quoted(field), quoted(kind()));
    QVariantList args;
    if (organisation != 0) {
        sql += u" AND organisation = ?"_s;
        args += organisation;
    }
    Rows found = TRY(m_database.read(sql + u" ORDER BY 1 LIMIT %1"_s.arg(most), args));
    QStringList out;
    while (found.next())
        out += found.value(0).toString();
    TRY(m_database.finished(found));
    return out;
}

namespace {

/// The values of m_insert and m_update, in the order of their names.
QVariantList rowValues(const AnyRecord& record, const QString& staff) {
    const RecordHead& head = record.head();
    QVariantList values{head.organisation, head.ref, columns::sortableReference(head.ref), head.revision,
        columns::stamp(head.createdAt), columns::stamp(head.updatedAt), int(head.archived), staff};
    for (const Field& field : record.type().fields) {
        columns::bind(field, record.data(), values);
        if (columns::isSorted(field))
            values += columns::sortValue(field, record.data());
    }
    return values;
}

} // namespace

Result<> RecordStore::insert(Writer& writer, AnyRecord& record, int year) const {
    Q_ASSERT(&record.type() == &m_type);
    columns::normalise(m_type.fields, record.data());
    RecordHead& head = record.head();
    head.ref = head.ref.trimmed();
    if (head.ref.isEmpty()) {
        head.ref = TRY(references::next(writer, m_type, head.organisation, year));
    } else {
        if (TRY(rowOf(head.organisation, head.ref)))
            return Error{Error::Kind::Conflict,
                Text{u"La référence %1 est déjà prise. Rien n’a été enregistré."_s,
                    u"The reference %1 is already taken. Nothing was saved."_s}
                    .arg(head.ref),
                kind(), u"ref"_s};
        TRY(references::taken(writer, m_type, head.organisation, head.ref));
    }
    head.revision = 1;
    head.createdAt = writer.now();
    head.updatedAt = writer.now();
    head.row = TRY(writer.insert(m_insert, rowValues(record, writer.staff())));
    TRY(reindex(writer, record));
    writer.note({kind(), head.row, Change::What::Added});
    return {};
}

Result<> RecordStore::update(Writer& writer, AnyRecord& record) const {
    Q_ASSERT(&record.type() == &m_type);
    columns::normalise(m_type.fields, record.data());
    RecordHead& head = record.head();
    const std::optional<Stored> before = TRY(stored(head.row));
    if (!before || before->record.head().revision != head.revision)
        return movedOn(m_type, head.ref);
    const RecordHead& old = before->record.head();
    const QJsonObject body{{u"fields"_s, toJson(m_type.fields, before->record.data())}, {u"ref"_s, old.ref},
        {u"archived"_s, old.archived}, {u"created_at"_s, columns::stamp(old.createdAt)}};
    TRY(writer.run(u"INSERT INTO version(kind, row, revision, schema, at, staff, body) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {kind(), old.row, old.revision, recordSchema, columns::stamp(old.updatedAt), before->updatedBy,
            QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))}));
    head.organisation = old.organisation;
    head.ref = old.ref;
    head.createdAt = old.createdAt;
    head.revision = old.revision + 1;
    head.updatedAt = writer.now();
    QVariantList values = rowValues(record, writer.staff());
    values += {head.row, old.revision};
    TRY(writer.run(m_update, values));
    if (writer.changes() != 1)
        return movedOn(m_type, head.ref);
    TRY(reindex(writer, record));
    writer.note({kind(), head.row, Change::What::Changed});
    return {};
}

Result<> RecordStore::erase(Writer& writer, qint64 row) const {
    TRY(searchindex::remove(writer, m_type, row));
    for (const QString& table : {u"version"_s, u"link"_s, u"draft"_s})
        TRY(writer.run(u"DELETE FROM %1 WHERE kind = ? AND row = ?"_s.arg(table), {kind(), row}));
    // Drafts of what is written about it ("request:letter:ack:fr") name the same person.
    const QString prefix = kind() + u':';
    TRY(writer.run(
        u"DELETE FROM draft WHERE substr(kind, 1, ?) = ? AND row = ?"_s, {qint64(prefix.size()), prefix, row}));
    TRY(writer.run(u"DELETE FROM %1 WHERE row = ?"_s.arg(quoted(kind())), {row}));
    writer.note({kind(), row, Change::What::Removed});
    return {};
}

Result<> RecordStore::reindex(Writer& writer, const AnyRecord& record) const {
    TRY(searchindex::put(writer, record));
    const qint64 row = record.head().row;
    if (record.head().revision > 1)
        TRY(writer.run(u"DELETE FROM link WHERE kind = ? AND row = ?"_s, {kind(), row}));
    QList<Link> links;
    collectLinks(m_type.fields, record.data(), {}, links);
    for (const Link& link : links)
        TRY(writer.run(
            u"INSERT INTO link(kind, field, value, row) VALUES (?, ?, ?, ?)"_s, {kind(), link.field, link.value, row}));
    return {};
}

Result<QList<StoredVersion>> RecordStore::versions(qint64 row) const {
    const std::optional<Stored> current = TRY(stored(row));
    Rows query = TRY(m_database.read(
        u"SELECT revision, at, staff FROM version WHERE kind = ? AND row = ? ORDER BY revision"_s, {kind(), row}));
    QList<StoredVersion> out;
    while (query.next())
        out += StoredVersion{
            query.value(0).toInt(), columns::fromStamp(query.value(1).toString()), query.value(2).toString()};
    TRY(m_database.finished(query));
    if (current)
        out += StoredVersion{current->record.head().revision, current->record.head().updatedAt, current->updatedBy};
    return out;
}

Result<AnyRecord> RecordStore::version(qint64 row, int revision) const {
    std::optional<Stored> current = TRY(stored(row));
    if (current && current->record.head().revision == revision)
        return std::move(current->record);
    Rows query = TRY(m_database.read(
        u"SELECT at, body FROM version WHERE kind = ? AND row = ? AND revision = ?"_s, {kind(), row, revision}));
    if (!current || !query.next())
        return Error{Error::Kind::NotFound,
            Text{u"La version %1 n’est pas dans le coffre."_s, u"Version %1 is not in the vault."_s}.arg(
                qint64(revision)),
            kind()};
    const QJsonObject body = QJsonDocument::fromJson(query.value(1).toString().toUtf8()).object();
    AnyRecord out = AnyRecord::make(m_type);
    const QList<InputProblem> problems = fromJson(m_type.fields, out.data(), body[u"fields"_s].toObject(), u"UTC"_s);
    if (!problems.isEmpty())
        return Error{Error::Kind::Corrupt,
            Text{u"La version %1 ne peut plus être lue. Les autres versions ne sont pas touchées."_s,
                u"Version %1 can no longer be read. The other versions are not affected."_s}
                .arg(qint64(revision)),
            kind(), problems.first().path};
    RecordHead& head = out.head();
    head = current->record.head();
    head.revision = revision;
    head.ref = body[u"ref"_s].toString();
    head.archived = body[u"archived"_s].toBool();
    head.createdAt = columns::fromStamp(body[u"created_at"_s].toString());
    head.updatedAt = columns::fromStamp(query.value(0).toString());
    return out;
}

} // namespace greffe
