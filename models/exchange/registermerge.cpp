// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fieldjson.h"
#include "domain/retentionwords.h"
#include "exchange/cnilform.h"
#include "exchange/cnillabels.h"
#include "exchange/registerfile.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

// What one child row reads as after a trip through the CNIL's form; none if the form has nothing to write for it.

Text formText(const Text& text) {
    return {text.fr.isEmpty() ? text.en.trimmed() : text.fr.trimmed(), {}};
}

std::optional<Actor> onForm(const Actor& actor) {
    Actor out;
    out.role = actor.role;
    out.name = cnil::wholeName(actor).trimmed();
    out.address = actor.address.trimmed();
    out.postcode = actor.postcode.trimmed();
    out.city = actor.city.trimmed();
    out.country = actor.country.trimmed();
    out.phone = actor.phone.trimmed();
    out.email = actor.email.trimmed();
    Actor empty;
    empty.role = actor.role;
    return out == empty ? std::nullopt : std::optional(out);
}

std::optional<Purpose> onForm(const Purpose& purpose) {
    Purpose out;
    out.main = purpose.main;
    out.text = formText(purpose.text);
    return out.text.isEmpty() ? std::nullopt : std::optional(out);
}

std::optional<DataItem> onForm(const DataItem& item) {
    DataItem out;
    out.sensitive = item.sensitive;
    if (item.sensitive.isEmpty())
        out.category = item.category.isEmpty() ? u"other"_s : item.category;
    out.description = formText(item.description);
    out.retention.fr = cnil::retentionCell(item);
    return out;
}

std::optional<PersonGroup> onForm(const PersonGroup& group) {
    PersonGroup out;
    out.category = group.category;
    out.detail = formText(group.detail);
    return out == PersonGroup() ? std::nullopt : std::optional(out);
}

std::optional<Recipient> onForm(const Recipient& recipient) {
    Recipient plain;
    plain.name = recipient.name.trimmed();
    plain.detail = formText(recipient.detail);
    // As it is read again: in the one cell that the form has, a name with a dash in it ends there.
    Recipient out;
    out.type = recipient.type;
    cnil::setRecipient(out, cnil::recipientCell(plain));
    return out == Recipient() ? std::nullopt : std::optional(out);
}

std::optional<Measure> onForm(const Measure& measure) {
    Measure out;
    out.kind = measure.kind;
    out.detail = formText(measure.detail);
    return out == Measure() ? std::nullopt : std::optional(out);
}

std::optional<Transfer> onForm(const Transfer& transfer) {
    Transfer out;
    out.recipient = transfer.recipient.trimmed();
    out.country = transfer.country.trimmed();
    out.guarantee = transfer.guarantee;
    out.documentation = transfer.documentation.trimmed();
    return out == Transfer() ? std::nullopt : std::optional(out);
}

// Takes over the fields that the form carries, and only those that differ.

void take(Actor& into, const Actor& from) {
    if (cnil::wholeName(into).trimmed() != from.name) {
        into.name = from.name;
        into.firstName.clear();
        into.company.clear();
    }
    into.role = from.role;
    into.address = from.address;
    into.postcode = from.postcode;
    into.city = from.city;
    into.country = from.country;
    into.phone = from.phone;
    into.email = from.email;
}

void takeText(Text& into, const Text& from) {
    if (formText(into) != from)
        into.fr = from.fr;
}

void take(Purpose& into, const Purpose& from) {
    into.main = from.main;
    takeText(into.text, from.text);
}

void take(DataItem& into, const DataItem& from) {
    if (from.sensitive.isEmpty())
        into.category = from.category;
    into.sensitive = from.sensitive;
    takeText(into.description, from.description);
    const QString before = cnil::retentionCell(into);
    const QString now = cnil::retentionCell(from);
    if (before == now)
        return;
    // The one cell showed the words, else the numbers, else the criterion: what it did not show stays as it is.
    const bool criterionShown = !before.isEmpty() && before == into.criterion.fr.trimmed();
    const bool counted = !retentionFromNumbers(into).isEmpty();
    into.retention.fr = counted ? now : from.retention.fr;
    if (!counted && (criterionShown || !from.criterion.fr.isEmpty()))
        into.criterion.fr = from.criterion.fr;
}

void take(PersonGroup& into, const PersonGroup& from) {
    into.category = from.category;
    takeText(into.detail, from.detail);
}

void take(Recipient& into, const Recipient& from) {
    into.type = from.type;
    into.name = from.name;
    takeText(into.detail, from.detail);
}

void take(Measure& into, const Measure& from) {
    into.kind = from.kind;
    takeText(into.detail, from.detail);
}

void take(Transfer& into, const Transfer& from) {
    into.recipient = from.recipient;
    into.country = from.country;
    into.guarantee = from.guarantee;
    into.documentation = from.documentation;
}

// Whether a changed row is still the same row.

bool akin(const Actor& a, const Actor& b) {
    return a.role == b.role;
}
bool akin(const Purpose& a, const Purpose& b) {
    return a.main == b.main;
}
bool akin(const DataItem& a, const DataItem& b) {
    return a.sensitive == b.sensitive && a.category == b.category;
}
bool akin(const PersonGroup& a, const PersonGroup& b) {
    return a.category == b.category;
}
bool akin(const Recipient& a, const Recipient& b) {
    return a.name.isEmpty() || b.name.isEmpty() ? a.type == b.type : a.name == b.name;
}
bool akin(const Measure& a, const Measure& b) {
    return a.kind == b.kind;
}
bool akin(const Transfer& a, const Transfer& b) {
    return a.recipient == b.recipient;
}

/// Places of the form's rows in their printed order; what the form does not print comes after.
int place(std::span<const cnil::Entry> entries, const QString& key) {
    const auto it = std::find_if(
        entries.begin(), entries.end(), [&](const cnil::Entry& entry) { return key == QLatin1StringView(entry.key); });
    return int(it - entries.begin());
}

template <class Row>
QList<Row> projectedRows(const QList<Row>& rows) {
    QList<Row> out;
    for (const Row& row : rows) {
        if (const auto projectedRow = onForm(row))
            out += *projectedRow;
    }
    return out;
}

template <class Row>
QList<Row> mergedRows(const QList<Row>& current, const QList<Row>& read) {
    QList<const Row*> match(current.size(), nullptr);
    QList<bool> used(read.size(), false);
    for (const bool exact : {true, false}) {
        for (qsizetype c = 0; c < current.size(); ++c) {
            const auto before = onForm(current[c]);
            if (match[c] || !before)
                continue;
            for (qsizetype r = 0; r < read.size(); ++r) {
                // As the form would say it: a retention without a number was read as a criterion.
                const Row row = onForm(read[r]).value_or(Row());
                if (used[r] || !(exact ? *before == row : akin(*before, row)))
                    continue;
                match[c] = &read[r];
                used[r] = true;
                break;
            }
        }
    }
    QList<Row> out;
    for (qsizetype c = 0; c < current.size(); ++c) {
        if (!onForm(current[c])) {
            out += current[c]; // the form could not say it, so its absence means nothing
            continue;
        }
        if (!match[c])
            continue;
        Row row = current[c];
        if (!(onForm(row) == onForm(*match[c])))
            take(row, *match[c]);
        out += row;
    }
    for (qsizetype r = 0; r < read.size(); ++r) {
        if (!used[r])
            out += read[r];
    }
    return out;
}

/// Strings as a table keeps them: no white space around, plain line ends.
QString plain(const QString& text) {
    return QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').trimmed();
}

void makePlain(std::span<const Field> fields, void* record, bool dropIds) {
    for (const Field& field : fields) {
        if (field.kind == FieldKind::Rows) {
            for (qsizetype i = 0; i < field.rows->size(record); ++i) {
                void* row = field.rows->mutableAt(record, i);
                if (dropIds)
                    field.rows->setRowId(row, {});
                makePlain(field.rows->fields(), row, dropIds);
            }
            continue;
        }
        const QVariant value = field.get(record);
        if (field.kind == FieldKind::Bilingual) {
            const Text text = value.value<Text>();
            field.set(record, QVariant::fromValue(Text{plain(text.fr), plain(text.en)}));
        } else if (value.typeId() == QMetaType::QString)
            field.set(record, plain(value.toString()));
        else if (value.typeId() == QMetaType::QStringList) {
            QStringList items;
            for (const QString& item : value.toStringList()) {
                if (!plain(item).isEmpty())
                    items += plain(item);
            }
            field.set(record, items);
        }
    }
}

void giveIds(std::span<const Field> fields, void* record) {
    for (const Field& field : fields) {
        if (field.kind != FieldKind::Rows)
            continue;
        for (qsizetype i = 0; i < field.rows->size(record); ++i) {
            void* row = field.rows->mutableAt(record, i);
            if (field.rows->rowId(row).isEmpty())
                field.rows->setRowId(row, newRowId());
            giveIds(field.rows->fields(), row);
        }
    }
}

/// Copies a child list as the file has it; rows without an id take that of an equal row.
void replaceRows(const Field& field, void* into, const void* from) {
    QHash<QString, QString> known; // content → id
    const auto content = [&](const void* row) {
        return QString::fromUtf8(QJsonDocument(toJson(field.rows->fields(), row)).toJson(QJsonDocument::Compact));
    };
    for (qsizetype i = 0; i < field.rows->size(into); ++i) {
        const void* row = field.rows->at(into, i);
        known.insert(content(row), field.rows->rowId(row));
    }
    field.rows->resize(into, 0);
    field.rows->resize(into, field.rows->size(from));
    for (qsizetype i = 0; i < field.rows->size(from); ++i) {
        const void* source = field.rows->at(from, i);
        void* target = field.rows->mutableAt(into, i);
        for (const Field& child : field.rows->fields())
            child.set(target, child.get(source));
        QString id = field.rows->rowId(source);
        if (id.isEmpty())
            id = known.take(content(source));
        field.rows->setRowId(target, id);
    }
}

bool carriesRows(const QSet<QString>& carried, const QString& key) {
    const QString prefix = key + u"[]."_s;
    return std::any_of(carried.cbegin(), carried.cend(), [&](const QString& path) { return path.startsWith(prefix); });
}

bool carriesWholeRows(const Field& rows, const QSet<QString>& carried) {
    const std::span<const Field> fields = rows.rows->fields();
    return std::all_of(fields.begin(), fields.end(),
        [&](const Field& child) { return carried.contains(rows.name() + u"[]."_s + child.name()); });
}

/// A table of somebody's own knows only some members of a child list: those change, the others stay. A row is the same
/// row if one of the carried members is equal, else if it stands in the same place; what the table does not list goes.
void mergeMembers(const Field& field, void* into, const void* from, const QSet<QString>& carried) {
    QList<const Field*> members;
    for (const Field& child : field.rows->fields()) {
        if (carried.contains(field.name() + u"[]."_s + child.name()))
            members += &child;
    }
    const qsizetype before = field.rows->size(into);
    const qsizetype after = field.rows->size(from);
    const auto same = [](const Field& member, const void* a, const void* b) {
        if (member.kind != FieldKind::Bilingual)
            return toJson(member, member.get(a)) == toJson(member, member.get(b));
        // A table of one's own is in one language.
        const auto one = member.get(a).value<Text>();
        const auto other = member.get(b).value<Text>();
        return (!other.fr.isEmpty() && one.fr == other.fr) || (!other.en.isEmpty() && one.en == other.en);
    };
    QList<qsizetype> match(after, -1);
    QSet<qsizetype> used;
    for (const Field* member : std::as_const(members)) {
        for (qsizetype i = 0; i < after; ++i) {
            for (qsizetype j = 0; match[i] < 0 && j < before; ++j) {
                if (used.contains(j) || member->isEmpty(field.rows->at(into, j)) ||
                    !same(*member, field.rows->at(into, j), field.rows->at(from, i)))
                    continue;
                match[i] = j;
                used += j;
            }
        }
    }
    for (qsizetype i = 0; i < after; ++i) {
        if (match[i] < 0 && i < before && !used.contains(i)) {
            match[i] = i;
            used += i;
        }
    }
    // Row by row through JSON, so that no member is forgotten.
    QJsonArray rows;
    for (qsizetype i = 0; i < after; ++i) {
        const void* source = field.rows->at(from, i);
        QJsonObject row;
        if (match[i] >= 0) {
            row = toJson(field.rows->fields(), field.rows->at(into, match[i]));
            row.insert(u"id"_s, field.rows->rowId(field.rows->at(into, match[i])));
        }
        const QJsonObject read = toJson(field.rows->fields(), source);
        for (auto it = read.begin(); it != read.end(); ++it) {
            if (it.key() == u"id")
                continue;
            // The half that the table does not have stays.
            QJsonObject halves = row.value(it.key()).toObject();
            const QJsonObject said = it.value().toObject();
            for (auto half = said.begin(); half != said.end(); ++half)
                if (!half.value().toString().isEmpty())
                    halves.insert(half.key(), half.value());
            row.insert(it.key(), it.value().isObject() ? QJsonValue(halves) : it.value());
        }
        rows.append(row);
    }
    (void)fromJson({&field, 1}, into, QJsonObject{{field.name(), rows}}, u"UTC"_s);
}

void addNotes(QString& notes, const QString& added) {
    const QStringList lines = notes.split(u'\n');
    const QSet<QString> present(lines.cbegin(), lines.cend());
    for (const QString& line : added.split(u'\n', Qt::SkipEmptyParts)) {
        if (present.contains(line))
            continue;
        if (!notes.isEmpty())
            notes += u'\n';
        notes += line;
    }
}

void mergeFormRows(Activity& out, const Activity& read, const QSet<QString>& carried) {
    const auto merge = [&](const char* key, auto& into, const auto& from) {
        if (carriesRows(carried, QString::fromLatin1(key)))
            into = mergedRows(into, from);
    };
    merge("actors", out.actors, read.actors);
    merge("purposes", out.purposes, read.purposes);
    merge("data_items", out.dataItems, read.dataItems);
    merge("persons", out.persons, read.persons);
    merge("recipients", out.recipients, read.recipients);
    merge("measures", out.measures, read.measures);
    merge("transfers", out.transfers, read.transfers);
}

} // namespace

Activity projected(const Activity& activity, RegisterFormat format) {
    Activity out;
    if (format != RegisterFormat::Ods) {
        out = activity;
        static_cast<RecordHead&>(out) = RecordHead();
        out.ref = activity.ref;
        if (format != RegisterFormat::Json)
            makePlain(Activity::type().fields, &out, false);
        return out;
    }
    out.ref = activity.ref.trimmed();
    out.name = formText(activity.name);
    out.createdOn = activity.createdOn;
    out.updatedOn = activity.updatedOn;
    out.actors = projectedRows(activity.actors);
    out.purposes = projectedRows(activity.purposes);
    out.dataItems = projectedRows(activity.dataItems);
    out.persons = projectedRows(activity.persons);
    out.recipients = projectedRows(activity.recipients);
    out.measures = projectedRows(activity.measures);
    out.transfers = projectedRows(activity.transfers);
    // The order in which the form has its rows.
    std::stable_sort(out.actors.begin(), out.actors.end(), [](const Actor& a, const Actor& b) {
        return place(cnil::actorRows(), a.role) < place(cnil::actorRows(), b.role);
    });
    std::stable_sort(
        out.purposes.begin(), out.purposes.end(), [](const Purpose& a, const Purpose& b) { return a.main && !b.main; });
    std::stable_sort(out.dataItems.begin(), out.dataItems.end(), [](const DataItem& a, const DataItem& b) {
        const auto order = [](const DataItem& item) {
            return item.sensitive.isEmpty() ? place(cnil::dataRows(), item.category)
                                            : 100 + place(cnil::sensitiveRows(), item.sensitive);
        };
        return order(a) < order(b);
    });
    makePlain(Activity::type().fields, &out, true);
    return out;
}

void keepAsNote(ReadActivity& read, const UnplacedCell& cell) {
    const QString line = cell.sheet + u'!' + cell.cell + u" : "_s + cell.text;
    QString& notes = read.activity.notes;
    notes += notes.isEmpty() ? line : u'\n' + line;
    if (read.carried.contains(u"notes"_s))
        return;
    read.carried += u"notes"_s;
    read.notesAdd = true;
}

Activity mergedActivity(const Activity& current, const ReadActivity& read) {
    Activity out = current;
    if (out.ref.isEmpty())
        out.ref = read.activity.ref;
    for (const Field& field : Activity::type().fields) {
        const QString key = field.name();
        if (field.kind == FieldKind::Rows) {
            if (read.format != RegisterFormat::Ods && carriesRows(read.carried, key)) {
                if (carriesWholeRows(field, read.carried))
                    replaceRows(field, &out, &read.activity);
                else
                    mergeMembers(field, &out, &read.activity, read.carried);
            }
            continue;
        }
        if (key == u"notes" && (read.notesAdd || read.format == RegisterFormat::Ods)) {
            addNotes(out.notes, read.activity.notes);
            continue;
        }
        if (field.kind == FieldKind::Bilingual) {
            const Text theirs = field.get(&read.activity).value<Text>();
            Text ours = field.get(&out).value<Text>();
            const bool whole = read.carried.contains(key);
            const bool form = read.format == RegisterFormat::Ods;
            if (whole || read.carried.contains(key + u".fr"_s)) {
                // The form shows the English text where there is no French: it is not a French text for that.
                if (!form || formText(ours) != formText(theirs))
                    ours.fr = theirs.fr;
            }
            if (whole || read.carried.contains(key + u".en"_s))
                ours.en = theirs.en;
            field.set(&out, QVariant::fromValue(ours));
            continue;
        }
        if (read.carried.contains(key))
            field.set(&out, field.get(&read.activity));
    }
    if (read.format == RegisterFormat::Ods)
        mergeFormRows(out, read.activity, read.carried);
    giveIds(Activity::type().fields, &out);
    return out;
}

namespace {

void addPaths(std::span<const Field> fields, const QString& prefix, QSet<QString>& out) {
    for (const Field& field : fields) {
        if (field.kind == FieldKind::Rows)
            addPaths(field.rows->fields(), prefix + field.name() + u"[]."_s, out);
        else
            out += prefix + field.name();
    }
}

} // namespace

QSet<QString> activityFieldPaths() {
    QSet<QString> out;
    addPaths(Activity::type().fields, {}, out);
    return out;
}

QSet<QString> fieldsCarriedBy(RegisterFormat format) {
    if (format != RegisterFormat::Ods)
        return activityFieldPaths();
    QSet<QString> out{u"name"_s, u"created_on"_s, u"updated_on"_s};
    for (const char* list : {"actors", "purposes", "data_items", "persons", "recipients", "measures", "transfers"})
        out += cnil::carriedBySection(QString::fromLatin1(list));
    return out;
}

} // namespace greffe
