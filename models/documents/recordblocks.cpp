// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordblocks.h"

#include "domain/display.h"

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

constexpr qsizetype WidestTable = 5;

bool isPrinted(const Field& field, const QStringList& skip) {
    return field.has(InDocument) && !skip.contains(field.name());
}

/// How much of the width a column asks for: long texts three times as much as a date.
qreal weightOf(const Field& field) {
    switch (field.kind) {
    case FieldKind::LongText:
    case FieldKind::Bilingual:
        return 3;
    case FieldKind::Date:
    case FieldKind::Number:
    case FieldKind::Flag:
        return 1.2;
    default:
        return 2;
    }
}

} // namespace

QString eitherLanguage(const Text& text, Language language) {
    const QString& wanted = text.in(language);
    return wanted.trimmed().isEmpty() ? (language == Language::French ? text.en : text.fr) : wanted;
}

QString noneText(Language language) {
    return language == Language::French ? u"Néant"_s : u"None"_s;
}

QList<FieldRow> filledRows(
    const RecordType& type, const void* record, QStringView group, Language language, const QStringList& skip) {
    QList<FieldRow> out;
    for (const Field& field : type.fields)
        if (QLatin1StringView(field.group) == group && field.kind != FieldKind::Rows && isPrinted(field, skip) &&
            !field.isEmpty(record))
            out.append({field.label.in(language), displayOf(field, record, language), {}});
    return out;
}

Block rowsBlock(const Field& rows, const void* record, Language language) {
    const qsizetype count = rows.rows->size(record);
    QList<const Field*> used;
    for (const Field& field : rows.rows->fields()) {
        bool filled = false;
        for (qsizetype i = 0; i < count && !filled; ++i) {
            const void* row = rows.rows->at(record, i);
            filled = !field.isEmpty(row) &&
                     !(field.kind == FieldKind::Flag && !field.unknownAllowed && !field.get(row).toBool());
        }
        if (filled && field.has(InDocument))
            used.append(&field);
    }
    if (used.isEmpty() || used.size() > WidestTable) {
        FieldRows lines;
        for (qsizetype i = 0; i < count; ++i) {
            const void* row = rows.rows->at(record, i);
            QStringList parts;
            for (const Field* field : used)
                if (!field->isEmpty(row))
                    parts.append(u"%1 : %2"_s.arg(field->label.in(language), displayOf(*field, row, language)));
            lines.rows.append({u"%1 %2"_s.arg(rows.label.in(language)).arg(i + 1), parts.join(u'\n'), {}});
        }
        return lines;
    }
    Table table;
    for (const Field* field : used)
        table.columns.append({field->label.in(language), weightOf(*field), field->kind == FieldKind::Number});
    for (qsizetype i = 0; i < count; ++i) {
        QList<Cell> cells;
        for (const Field* field : used) {
            const void* row = rows.rows->at(record, i);
            // In a table's cell the day alone is read faster than its name.
            const bool date = field->kind == FieldKind::Date && !field->isEmpty(row);
            cells.append(Cell(date ? shortDate(field->get(row).toDate(), language) : displayOf(*field, row, language)));
        }
        table.rows.append(cells);
    }
    return table;
}

QList<Block> groupBlocks(
    const RecordType& type, const void* record, const FieldGroup& group, Language language, const QStringList& skip) {
    QList<Block> out;
    const QString key = QString::fromLatin1(group.key);
    const QList<FieldRow> rows = filledRows(type, record, key, language, skip);
    if (!rows.isEmpty())
        out.append(FieldRows{.rows = rows});
    QList<const Field*> lists;
    for (const Field& field : type.fields)
        if (QLatin1StringView(field.group) == key && field.kind == FieldKind::Rows && isPrinted(field, skip) &&
            !field.isEmpty(record))
            lists.append(&field);
    for (const Field* field : lists) {
        const QString label = field->label.in(language);
        if (label != group.label.in(language) && (lists.size() > 1 || !rows.isEmpty()))
            out.append(Heading{.level = 3, .text = label});
        out.append(rowsBlock(*field, record, language));
    }
    if (!out.isEmpty())
        out.prepend(Heading{.level = 2, .text = group.label.in(language)});
    return out;
}

QList<Block> recordBlocks(const RecordType& type, const void* record, Language language, const QStringList& skip) {
    QList<Block> out;
    for (const FieldGroup& group : type.groups)
        out += groupBlocks(type, record, group, language, skip);
    return out;
}

} // namespace greffe
