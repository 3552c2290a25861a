// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchindex.h"

#include "base/fold.h"
#include "domain/choicelist.h"
#include "domain/records.h"

#include <algorithm>
#include <array>

namespace greffe::searchindex {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kinds = 64;

struct Number {
    const char* key;
    qint64 number;
};
constexpr std::array numbers{Number{"organisation", 1}, Number{"contact", 2}, Number{"activity", 3},
    Number{"request", 4}, Number{"breach", 5}, Number{"portability_export", 6}, Number{"document", 7},
    Number{"task", 8}, Number{"advice", 9}, Number{"suppression", 10}};

qint64 numberOf(const RecordType& type) {
    for (const Number& known : numbers) {
        if (qstrcmp(known.key, type.key) == 0)
            return known.number;
    }
    Q_ASSERT_X(false, "searchindex", "a record type without a number");
    return 0;
}

void addLabels(const Field& field, const QStringList& keys, QStringList& out) {
    const ChoiceList& list = choiceList(QString::fromLatin1(field.list));
    for (const QString& key : keys) {
        const Text label = list.label(key);
        out += label.fr;
        if (label.en != label.fr)
            out += label.en;
    }
}

void collect(std::span<const Field> fields, const void* record, QStringList& out) {
    for (const Field& field : fields) {
        if (!field.has(InSearch) || field.isEmpty(record))
            continue;
        switch (field.kind) {
        case FieldKind::Rows:
            for (qsizetype i = 0; i < field.rows->size(record); ++i)
                collect(field.rows->fields(), field.rows->at(record, i), out);
            break;
        case FieldKind::Bilingual: {
            const Text text = field.get(record).value<Text>();
            out += text.fr;
            if (text.en != text.fr)
                out += text.en;
            break;
        }
        case FieldKind::Choice:
            addLabels(field, {field.get(record).toString()}, out);
            break;
        case FieldKind::Choices:
            addLabels(field, field.get(record).toStringList(), out);
            break;
        case FieldKind::Texts:
        case FieldKind::References:
            out += field.get(record).toStringList();
            break;
        case FieldKind::Text:
        case FieldKind::LongText:
        case FieldKind::Reference:
            out += field.get(record).toString();
            break;
        case FieldKind::Date:
        case FieldKind::Instant:
        case FieldKind::Number:
        case FieldKind::Flag:
            break;
        }
    }
    out.removeAll(QString());
}

bool hasWordCharacter(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

} // namespace

qint64 indexRow(const RecordType& type, qint64 row) {
    return row * kinds + numberOf(type);
}

const RecordType* typeOf(qint64 index) {
    for (const Number& known : numbers) {
        if (known.number == index % kinds)
            return recordTypeByKey(QString::fromLatin1(known.key));
    }
    return nullptr;
}

qint64 recordRow(qint64 index) {
    return index / kinds;
}

QString isType(const RecordType& type) {
    return u"(rowid & 63) = %1"_s.arg(numberOf(type));
}

QString rowExpression() {
    return u"(rowid >> 6)"_s;
}

QStringList texts(const AnyRecord& record) {
    QStringList out{record.head().ref};
    collect(record.type().fields, record.data(), out);
    out.removeAll(QString());
    return out;
}

QString words(const AnyRecord& record) {
    QStringList out;
    for (const QString& text : texts(record))
        out += fold(text);
    return out.join(u'\n');
}

QStringList terms(const QString& typed) {
    QStringList out = fold(typed).split(u' ', Qt::SkipEmptyParts);
    out.removeIf([](const QString& word) { return !hasWordCharacter(word); });
    return out;
}

QString matchExpression(const QString& typed) {
    QStringList parts;
    for (QString word : terms(typed))
        parts += u'"' + word.replace(u'"', u"\"\""_s) + u'"';
    if (parts.isEmpty())
        return {};
    parts.last() += u'*';
    return parts.join(u' ');
}

Result<> put(Writer& writer, const AnyRecord& record) {
    TRY(writer.run(u"INSERT OR REPLACE INTO search(rowid, organisation, words) VALUES (?, ?, ?)"_s,
        {indexRow(record.type(), record.head().row), record.head().organisation, words(record)}));
    return {};
}

Result<> remove(Writer& writer, const RecordType& type, qint64 row) {
    TRY(writer.run(u"DELETE FROM search WHERE rowid = ?"_s, {indexRow(type, row)}));
    return {};
}

} // namespace greffe::searchindex
