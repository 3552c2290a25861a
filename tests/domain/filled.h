// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "domain/choicelist.h"

namespace greffe::test {

/// Some value for a field, different for each `salt`, of the right kind and with keys that exist.
inline QVariant someValue(const Field& field, int salt) {
    const QString word = QStringLiteral("Été %1 « œuvre » l’\"x\"").arg(salt);
    const auto key = [&] {
        const ChoiceList& list = choiceList(QString::fromLatin1(field.list));
        return list.entries.isEmpty() ? QString() : list.entries[salt % list.entries.size()].key;
    };
    switch (field.kind) {
    case FieldKind::Text:
        return word.left(field.maxLength > 0 ? field.maxLength : 1000);
    case FieldKind::LongText:
        return QString(word + u'\n' + word);
    case FieldKind::Bilingual:
        return QVariant::fromValue(Text{word, word + QStringLiteral(" (en)")});
    case FieldKind::Date:
        return QDate(2025, 1, 1).addDays(salt % 300);
    case FieldKind::Instant:
        return QVariant::fromValue(
            Instant{QDateTime(QDate(2025, 1, 1).addDays(salt % 300), QTime(salt % 24, 5), Qt::UTC),
                QStringLiteral("Europe/Paris")});
    case FieldKind::Number:
        return qlonglong(field.minimum.value_or(0) + salt);
    case FieldKind::Flag:
        return true;
    case FieldKind::Choice:
        return key();
    case FieldKind::Choices:
        return QStringList{key()};
    case FieldKind::Texts:
        return QStringList{word, word + u'2'};
    case FieldKind::Reference:
        return QStringLiteral("TRT-%1").arg(salt);
    case FieldKind::References:
        return QStringList{QStringLiteral("TRT-%1").arg(salt), QStringLiteral("TRT-%1").arg(salt + 1)};
    case FieldKind::Rows:
        break;
    }
    return {};
}

/// Gives every field of a record a value, with two rows in each child list.
inline void fill(std::span<const Field> fields, void* record, int& salt) {
    for (const Field& field : fields) {
        ++salt;
        if (field.kind != FieldKind::Rows) {
            field.set(record, someValue(field, salt));
            continue;
        }
        field.rows->resize(record, 2);
        for (qsizetype i = 0; i < 2; ++i) {
            void* row = field.rows->mutableAt(record, i);
            field.rows->setRowId(row, QStringLiteral("%1%2").arg(QString::fromLatin1(field.key)).arg(i));
            fill(field.rows->fields(), row, salt);
        }
    }
}

inline void fill(std::span<const Field> fields, void* record) {
    int salt = 0;
    fill(fields, record, salt);
}

} // namespace greffe::test
