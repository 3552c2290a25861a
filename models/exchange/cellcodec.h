// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/language.h"

#include <QStringList>

#include <optional>

namespace greffe {

/// A column of a table whose first row holds field keys: "created_on", and for bilingual fields "name_fr" and "name_en"
/// ("name" is the French half).
struct FieldColumn {
    enum class Half { Whole, French, English };
    const Field* field = nullptr;
    Half half = Half::Whole;

    /// As `carried` names it: "created_on", "name.fr".
    QString path() const;
};

/// The columns for these fields, in their order. Child lists have one only if `withRows`.
QList<FieldColumn> columnsFor(std::span<const Field> fields, bool withRows);
QString columnKey(const FieldColumn& column);
/// The column with this title; none if it is not a field.
std::optional<FieldColumn> columnByKey(std::span<const Field> fields, const QString& title);

/// A value as a cell: dates in ISO, "oui" and "non", lists with commas (an item that holds one is in quotes), child
/// lists as JSON.
QString cellText(const FieldColumn& column, const void* record);
/// Reads a cell that a program or a person wrote into the record; the sentence if it does not parse. Choices are taken
/// by key or by label, in either language. An empty cell empties the member.
std::optional<Text> setFromCell(const FieldColumn& column, void* record, const QString& text, const QString& zone);

/// "a, b" with quotes where an item holds a comma; and back.
QString joinedList(const QStringList& items);
QStringList splitList(const QString& text);

} // namespace greffe
