// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/filled.h"

#include "domain/choicelist.h"

namespace greffe::test {

using namespace Qt::StringLiterals;

namespace {

QStringList keysOf(const Field& field) {
    const QStringList keys = choiceList(QString::fromLatin1(field.list)).keys();
    return keys.isEmpty() ? QStringList{u"free"_s} : keys;
}

QVariant valueFor(const Field& field, int seed) {
    const QString marked = u"%1 n° %2 – l’été, « œuvre »"_s.arg(field.name()).arg(seed);
    const int limit = field.maxLength;
    const auto cut = [&](const QString& text) { return limit > 0 ? text.left(limit) : text; };
    const QDate day = QDate(2024, 1, 31).addDays(seed * 3);
    switch (field.kind) {
    case FieldKind::Text:
        return cut(marked);
    case FieldKind::LongText:
        return cut(marked + u"\nDeuxième ligne ; \"guillemets\" et 'apostrophes'."_s);
    case FieldKind::Bilingual:
        return QVariant::fromValue(Text{cut(marked), cut(u"english "_s + marked)});
    case FieldKind::Date:
        return day;
    case FieldKind::Instant:
        return QVariant::fromValue(Instant{QDateTime(day, QTime(13, 5, 7), Qt::UTC), u"Europe/Paris"_s});
    case FieldKind::Number:
        return qint64(seed % 3 + 1);
    case FieldKind::Flag:
        return seed % 2 == 1;
    case FieldKind::Choice: {
        const QStringList keys = keysOf(field);
        return keys.at(seed % keys.size());
    }
    case FieldKind::Choices:
        return keysOf(field).mid(0, 1 + seed % 3);
    case FieldKind::Texts:
        return QStringList{marked, u"deux, virgules"_s};
    case FieldKind::Reference:
        return u"REF-%1"_s.arg(seed, 4, 10, QChar(u'0'));
    case FieldKind::References:
        return QStringList{u"REF-0001"_s, u"REF-0002"_s};
    case FieldKind::Rows:
        break;
    }
    return {};
}

void fill(std::span<const Field> fields, void* record, int seed) {
    for (const Field& field : fields) {
        if (field.kind != FieldKind::Rows) {
            field.set(record, valueFor(field, seed));
            continue;
        }
        field.rows->resize(record, 2);
        for (int i = 0; i < 2; ++i) {
            void* row = field.rows->mutableAt(record, i);
            field.rows->setRowId(row, u"%1"_s.arg(seed * 16 + i, 12, 16, QChar(u'0')));
            fill(field.rows->fields(), row, seed + i);
        }
    }
}

} // namespace

AnyRecord filled(const RecordType& type, int seed) {
    AnyRecord out = AnyRecord::make(type);
    fill(type.fields, out.data(), seed);
    return out;
}

} // namespace greffe::test
