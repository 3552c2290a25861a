// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"

#include "base/fieldjson.h"
#include "base/fold.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace greffe::columns {

using namespace Qt::StringLiterals;

namespace {

/// An empty list as it is stored: most lists of a record are, and need no parsing.
constexpr QLatin1StringView noItems("[]");

/// A null QString is bound as NULL; our text columns are NOT NULL.
QVariant notNull(const QString& text) {
    return text.isNull() ? u""_s : text;
}

QString jsonText(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayFrom(const QString& text) {
    return QJsonDocument::fromJson(text.toUtf8()).array();
}

} // namespace

QStringList of(const Field& field) {
    const QString name = field.name();
    switch (field.kind) {
    case FieldKind::Bilingual:
        return {name + u"_fr"_s, name + u"_en"_s};
    case FieldKind::Instant:
        return {name, name + u"_zone"_s};
    default:
        return {name};
    }
}

bool isSorted(const Field& field) {
    return field.has(InTable) &&
           (field.kind == FieldKind::Text || field.kind == FieldKind::LongText || field.kind == FieldKind::Bilingual);
}

QString sortColumn(const Field& field) {
    return field.name() + u"_sort"_s;
}

QVariant sortValue(const Field& field, const void* record) {
    if (field.isEmpty(record))
        return {};
    const QVariant value = field.get(record);
    if (field.kind != FieldKind::Bilingual)
        return fold(value.toString());
    const Text text = value.value<Text>();
    return fold(text.fr.trimmed().isEmpty() ? text.en : text.fr);
}

QString sortableReference(const QString& ref) {
    constexpr qsizetype width = 10;
    QString out;
    QString digits;
    const auto flush = [&] {
        if (!digits.isEmpty())
            out += digits.rightJustified(width, u'0');
        digits.clear();
    };
    for (const QChar c : fold(ref)) {
        if (c.isDigit()) {
            digits += c;
            continue;
        }
        flush();
        out += c;
    }
    flush();
    return notNull(out).toString();
}

void bind(const Field& field, const void* record, QVariantList& values) {
    if (field.kind == FieldKind::Rows) {
        QJsonArray rows;
        for (qsizetype i = 0; i < field.rows->size(record); ++i) {
            const void* row = field.rows->at(record, i);
            QJsonObject object = toJson(field.rows->fields(), row);
            object.insert(u"id"_s, field.rows->rowId(row));
            rows.append(object);
        }
        values += jsonText(rows);
        return;
    }
    const QVariant value = field.get(record);
    switch (field.kind) {
    case FieldKind::Bilingual: {
        const Text text = value.value<Text>();
        values += notNull(text.fr);
        values += notNull(text.en);
        return;
    }
    case FieldKind::Date:
        values += value.isNull() ? QVariant() : QVariant(value.toDate().toString(Qt::ISODate));
        return;
    case FieldKind::Instant: {
        const Instant instant = value.value<Instant>();
        values += value.isNull() ? QVariant() : QVariant(stamp(instant.utc));
        values += notNull(instant.zone);
        return;
    }
    case FieldKind::Number:
        values += value.isNull() ? QVariant() : QVariant(value.toLongLong());
        return;
    case FieldKind::Flag:
        values += value.isNull() ? QVariant() : QVariant(int(value.toBool()));
        return;
    case FieldKind::Choices:
    case FieldKind::Texts:
    case FieldKind::References:
        values += jsonText(QJsonArray::fromStringList(value.toStringList()));
        return;
    default:
        values += notNull(value.toString());
    }
}

int read(const Field& field, void* record, const Rows& rows, int first) {
    switch (field.kind) {
    case FieldKind::Rows: {
        const QString stored = rows.text(first);
        if (stored == noItems) {
            field.rows->resize(record, 0);
            return first + 1;
        }
        const QJsonObject wrapped{{field.name(), arrayFrom(stored)}};
        // What we wrote ourselves reads back without problems; a key that a later schema dropped is simply not there.
        (void)fromJson({&field, 1}, record, wrapped, u"UTC"_s);
        return first + 1;
    }
    case FieldKind::Bilingual:
        field.set(record, QVariant::fromValue(Text{rows.text(first), rows.text(first + 1)}));
        return first + 2;
    case FieldKind::Date:
        field.set(record, rows.isNull(first) ? QVariant() : QVariant(QDate::fromString(rows.text(first), Qt::ISODate)));
        return first + 1;
    case FieldKind::Instant:
        field.set(record, rows.isNull(first)
                              ? QVariant()
                              : QVariant::fromValue(Instant{fromStamp(rows.text(first)), rows.text(first + 1)}));
        return first + 2;
    case FieldKind::Number:
        field.set(record, rows.isNull(first) ? QVariant() : QVariant(rows.integer(first)));
        return first + 1;
    case FieldKind::Flag:
        field.set(record, rows.isNull(first) ? QVariant() : QVariant(rows.integer(first) != 0));
        return first + 1;
    case FieldKind::Choices:
    case FieldKind::Texts:
    case FieldKind::References: {
        QStringList list;
        if (const QString stored = rows.text(first); stored != noItems) {
            for (const QJsonValue item : arrayFrom(stored))
                list += item.toString();
        }
        field.set(record, QVariant(list));
        return first + 1;
    }
    default:
        field.set(record, QVariant(rows.text(first)));
        return first + 1;
    }
}

void normalise(std::span<const Field> fields, void* record) {
    for (const Field& field : fields) {
        if (field.kind == FieldKind::Rows) {
            for (qsizetype i = 0; i < field.rows->size(record); ++i) {
                void* row = field.rows->mutableAt(record, i);
                if (field.rows->rowId(row).isEmpty())
                    field.rows->setRowId(row, newRowId());
                normalise(field.rows->fields(), row);
            }
            continue;
        }
        if (!field.isEmpty(record))
            continue;
        if (field.kind == FieldKind::Bilingual)
            field.set(record, QVariant::fromValue(Text{}));
        else if (field.get(record).metaType() == QMetaType::fromType<QString>())
            field.set(record, QVariant(QString()));
    }
}

QString stamp(const QDateTime& utc) {
    return utc.toUTC().toString(Qt::ISODate);
}

QDateTime fromStamp(const QString& text) {
    return QDateTime::fromString(text, Qt::ISODate).toUTC();
}

QString quoted(const QString& name) {
    return u'"' + name + u'"';
}

} // namespace greffe::columns
