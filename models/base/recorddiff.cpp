// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/recorddiff.h"

#include <QHash>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

bool sameValue(const Field& field, const QVariant& a, const QVariant& b) {
    if (a.isNull() != b.isNull())
        return false;
    if (field.kind == FieldKind::Bilingual)
        return a.value<Text>() == b.value<Text>();
    if (field.kind == FieldKind::Instant)
        return a.value<Instant>() == b.value<Instant>();
    return a == b;
}

QHash<QString, qsizetype> placesById(const Field& field, const void* record) {
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < field.rows->size(record); ++i)
        places.insert(field.rows->rowId(field.rows->at(record, i)), i);
    return places;
}

struct Walk {
    QList<FieldChange>& out;

    void fields(
        std::span<const Field> all, const void* before, const void* after, const QString& path, const Text& label) {
        for (const Field& field : all) {
            const QString here = path.isEmpty() ? field.name() : path + u'.' + field.name();
            const Text own = field.label.text();
            const Text named = label.isEmpty() ? own : Text{label.fr + u" › "_s + own.fr, label.en + u" › "_s + own.en};
            if (field.kind == FieldKind::Rows) {
                rows(field, before, after, here, named);
                continue;
            }
            const QVariant was = field.get(before);
            const QVariant is = field.get(after);
            if (!sameValue(field, was, is))
                out += {FieldChange::What::Changed, here, named, &field, was, is};
        }
    }

    void rows(const Field& field, const void* before, const void* after, const QString& path, const Text& label) {
        const auto was = placesById(field, before);
        const auto is = placesById(field, after);
        const auto place = [&](qsizetype i) { return path + u'[' + QString::number(i + 1) + u']'; };
        const auto numbered = [&](qsizetype i) {
            return Text{label.fr + u' ' + QString::number(i + 1), label.en + u' ' + QString::number(i + 1)};
        };
        for (qsizetype i = 0; i < field.rows->size(before); ++i) {
            const QString id = field.rows->rowId(field.rows->at(before, i));
            if (!is.contains(id))
                out += {FieldChange::What::RowRemoved, place(i), numbered(i), &field, id, {}};
        }
        for (qsizetype i = 0; i < field.rows->size(after); ++i) {
            const void* row = field.rows->at(after, i);
            const QString id = field.rows->rowId(row);
            if (!was.contains(id)) {
                out += {FieldChange::What::RowAdded, place(i), numbered(i), &field, {}, id};
                continue;
            }
            const qsizetype old = was.value(id);
            if (old != i && was.size() == is.size())
                out +=
                    {FieldChange::What::RowMoved, place(i), numbered(i), &field, qlonglong(old + 1), qlonglong(i + 1)};
            fields(field.rows->fields(), field.rows->at(before, old), row, place(i), numbered(i));
        }
    }
};

} // namespace

QList<FieldChange> diff(std::span<const Field> all, const void* before, const void* after) {
    QList<FieldChange> out;
    Walk{out}.fields(all, before, after, {}, {});
    return out;
}

} // namespace greffe
