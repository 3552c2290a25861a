// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cellcodec.h"

#include "base/fieldjson.h"
#include "domain/choicelist.h"
#include "domain/noticereading.h"
#include "exchange/jsonfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace greffe {

using namespace Qt::StringLiterals;

QString FieldColumn::path() const {
    if (rows)
        return rows->name() + u"[]."_s + field->name();
    switch (half) {
    case Half::French:
        return field->name() + u".fr"_s;
    case Half::English:
        return field->name() + u".en"_s;
    case Half::Whole:
        break;
    }
    return field->name();
}

QList<FieldColumn> columnsFor(std::span<const Field> fields, bool withRows) {
    QList<FieldColumn> out;
    for (const Field& field : fields) {
        if (field.kind == FieldKind::Rows && !withRows)
            continue;
        if (field.kind == FieldKind::Bilingual)
            out += {{&field, FieldColumn::Half::French}, {&field, FieldColumn::Half::English}};
        else
            out += {&field, FieldColumn::Half::Whole};
    }
    return out;
}

QString columnKey(const FieldColumn& column) {
    return column.path().replace(u'.', u'_');
}

Text columnLabel(const FieldColumn& column) {
    Text out = column.field->label.text();
    if (column.rows)
        out = Text{u"%1 › %2"_s, u"%1 › %2"_s}.arg(column.rows->label.text()).arg(out);
    if (column.half == FieldColumn::Half::English)
        out = {out.fr + u" (anglais)"_s, out.en + u" (English)"_s};
    return out;
}

std::optional<FieldColumn> columnByKey(std::span<const Field> fields, const QString& title) {
    const QString key = title.trimmed();
    if (key.contains(u'.')) {
        const Field* first = findField(fields, key.section(u'.', 0, 0).remove(u"[]"_s));
        const QString rest = key.section(u'.', 1);
        if (first && first->kind == FieldKind::Bilingual && (rest == u"fr" || rest == u"en"))
            return FieldColumn{first, rest == u"fr" ? FieldColumn::Half::French : FieldColumn::Half::English};
        const Field* child = first && first->kind == FieldKind::Rows ? findField(first->rows->fields(), rest) : nullptr;
        if (!child || child->kind == FieldKind::Rows)
            return {};
        return FieldColumn{
            child, child->kind == FieldKind::Bilingual ? FieldColumn::Half::French : FieldColumn::Half::Whole, first};
    }
    if (const Field* field = findField(fields, key))
        return FieldColumn{
            field, field->kind == FieldKind::Bilingual ? FieldColumn::Half::French : FieldColumn::Half::Whole};
    if (key.endsWith(u"_fr") || key.endsWith(u"_en")) {
        const Field* field = findField(fields, QStringView(key).chopped(3));
        if (field && field->kind == FieldKind::Bilingual)
            return FieldColumn{field, key.endsWith(u"_fr") ? FieldColumn::Half::French : FieldColumn::Half::English};
    }
    return {};
}

QString joinedList(const QStringList& items) {
    QStringList out;
    for (const QString& item : items) {
        const bool quote = item.contains(u',') || item.contains(u'"') || item.trimmed() != item || item.isEmpty();
        out += quote ? u'"' + QString(item).replace(u'"', u"\"\""_s) + u'"' : item;
    }
    return out.join(u", "_s);
}

QStringList splitList(const QString& text) {
    QStringList out;
    QString item;
    bool quoted = false, wasQuoted = false;
    const auto end = [&] {
        if (!wasQuoted)
            item = item.trimmed();
        if (!item.isEmpty())
            out += item;
        item.clear();
        wasQuoted = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c != u'"')
                item += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                item += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && item.trimmed().isEmpty()) {
            item.clear();
            quoted = wasQuoted = true;
        } else if (c == u',')
            end();
        else if (!wasQuoted || !c.isSpace())
            item += c;
    }
    end();
    return out;
}

QString cellText(const FieldColumn& column, const void* record) {
    const Field& field = *column.field;
    if (field.isEmpty(record))
        return {};
    switch (field.kind) {
    case FieldKind::Rows: {
        const QJsonObject whole = toJson(std::span<const Field>(&field, 1), record);
        return QString::fromUtf8(QJsonDocument(whole.value(field.name()).toArray()).toJson(QJsonDocument::Compact));
    }
    case FieldKind::Bilingual: {
        const Text text = field.get(record).value<Text>();
        return column.half == FieldColumn::Half::English ? text.en : text.fr;
    }
    case FieldKind::Flag:
        return field.get(record).toBool() ? u"oui"_s : u"non"_s;
    case FieldKind::Choices:
    case FieldKind::Texts:
    case FieldKind::References:
        return joinedList(field.get(record).toStringList());
    case FieldKind::Number:
        return QString::number(field.get(record).toLongLong());
    default:
        return toJson(field, field.get(record)).toString();
    }
}

namespace {

Text unknownChoice(const QString& text) {
    return Text{u"« %1 » n’est pas une valeur de cette liste."_s, u"“%1” is not a value of this list."_s}.arg(text);
}

/// The key for a key or label; the text itself where the list is open.
std::optional<QString> choiceKey(const Field& field, const QString& text) {
    const ChoiceList& list = choiceList(QString::fromLatin1(field.list));
    if (const ChoiceEntry* entry = list.match(text))
        return entry->key;
    if (list.open)
        return text;
    return {};
}

std::optional<Text> setRows(const Field& field, void* record, const QString& text, const QString& zone) {
    // Wrapped into an object, so that the one guarded JSON reader serves here too.
    const QByteArray wrapped = "{\"" + QByteArray(field.key) + "\":" + text.toUtf8() + "}";
    const Result<QJsonObject> json = parseJsonObject(wrapped);
    if (!json)
        return json.error().message;
    const QList<InputProblem> problems = fromJson(std::span<const Field>(&field, 1), record, *json, zone);
    if (problems.isEmpty())
        return {};
    return Text{problems.first().path + u" : "_s + problems.first().message.fr,
        problems.first().path + u": "_s + problems.first().message.en};
}

} // namespace

std::optional<Text> setFromCell(const FieldColumn& column, void* record, const QString& cell, const QString& zone) {
    const Field& field = *column.field;
    const QString trimmed = cell.trimmed();
    if (field.kind == FieldKind::Rows) {
        if (!trimmed.isEmpty())
            return setRows(field, record, trimmed, zone);
        field.rows->resize(record, 0);
        return {};
    }
    if (field.kind == FieldKind::Bilingual) {
        Text text = field.get(record).value<Text>();
        (column.half == FieldColumn::Half::English ? text.en : text.fr) = cell;
        field.set(record, QVariant::fromValue(text));
        return {};
    }
    if (trimmed.isEmpty()) {
        field.set(record, {});
        return {};
    }
    if (field.kind == FieldKind::Choice) {
        const auto key = choiceKey(field, trimmed);
        if (!key)
            return unknownChoice(trimmed);
        field.set(record, *key);
        return {};
    }
    if (field.kind == FieldKind::Choices || field.kind == FieldKind::Texts || field.kind == FieldKind::References) {
        QStringList items = splitList(trimmed);
        if (field.kind == FieldKind::Choices) {
            for (QString& item : items) {
                const auto key = choiceKey(field, item);
                if (!key)
                    return unknownChoice(item);
                item = *key;
            }
        }
        field.set(record, items);
        return {};
    }
    const auto value = valueFromText(field, cell, zone);
    if (const Text* problem = std::get_if<Text>(&value))
        return *problem;
    field.set(record, std::get<QVariant>(value));
    return {};
}

namespace {

/// Where the words of a row go that no list knows.
const char* wordsOf(const Field& rows) {
    static constexpr std::pair<const char*, const char*> known[] = {{"purposes", "justification"},
        {"data_items", "description"}, {"persons", "detail"}, {"recipients", "detail"}, {"measures", "detail"},
        {"transfers", "documentation"}, {"cookies", "purpose"}};
    for (const auto& [key, words] : known) {
        if (qstrcmp(rows.key, key) == 0)
            return words;
    }
    return "";
}

QStringList partsOf(const QString& cell) {
    static const QRegularExpression between(u"\\s*[\\r\\n;]+\\s*|\\s+•\\s+"_s);
    static const QRegularExpression bullet(u"^[-–—•*]\\s+"_s);
    QStringList out;
    for (QString part : cell.split(between, Qt::SkipEmptyParts)) {
        part = part.trimmed().remove(bullet).trimmed();
        if (!part.isEmpty())
            out += part;
    }
    return out;
}

void appendWords(const Field& rows, void* row, const QString& words) {
    const Field* field = findField(rows.rows->fields(), QString::fromLatin1(wordsOf(rows)));
    if (!field)
        return;
    const auto joined = [&](const QString& before) { return before.isEmpty() ? words : before + u" — "_s + words; };
    if (field->kind == FieldKind::Bilingual) {
        Text text = field->get(row).value<Text>();
        text.fr = joined(text.fr);
        field->set(row, QVariant::fromValue(text));
    } else
        field->set(row, joined(field->get(row).toString()));
}

} // namespace

void setRowsFromCell(const FieldColumn& column, void* record, const QString& text) {
    const Field& rows = *column.rows;
    const QStringList parts = partsOf(text);
    if (parts.isEmpty())
        return;
    const qsizetype before = rows.rows->size(record);
    if (before < parts.size())
        rows.rows->resize(record, parts.size());
    const qsizetype count = rows.rows->size(record);
    for (qsizetype i = 0; i < count; ++i) {
        // One value beside several rows holds for all of them; of several, each has its own.
        const QString part = parts.size() == 1 ? parts.first() : parts.value(i);
        if (part.isEmpty())
            continue;
        void* row = rows.rows->mutableAt(record, i);
        const bool phrase = column.field->name() == u"retention" && durationsIn(part).isEmpty();
        FieldColumn target{column.field, column.half};
        if (phrase) {
            if (const Field* criterion = findField(rows.rows->fields(), u"criterion"))
                target = {criterion, FieldColumn::Half::French};
        }
        if (!setFromCell(target, row, part, {}))
            continue;
        if (column.field->kind == FieldKind::Choice) {
            const ChoiceList& list = choiceList(QString::fromLatin1(column.field->list));
            if (list.find(u"other") && column.field->isEmpty(row))
                column.field->set(row, u"other"_s);
        }
        appendWords(rows, row, part);
    }
}

} // namespace greffe
