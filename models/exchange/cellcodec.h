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
    const Field* rows = nullptr; ///< the child list that the field stands in, for a column of somebody's own table

    /// As `carried` names it: "created_on", "name.fr", "purposes[].legal_basis".
    QString path() const;
};

/// The columns for these fields, in their order. Child lists have one only if `withRows`.
QList<FieldColumn> columnsFor(std::span<const Field> fields, bool withRows);
QString columnKey(const FieldColumn& column);
/// For people: "Finalités › Base légale".
Text columnLabel(const FieldColumn& column);
/// The column with this title ("purposes.legal_basis" for one in a child list); none if it is not a field.
std::optional<FieldColumn> columnByKey(std::span<const Field> fields, const QString& title);

/// A value as a cell: dates in ISO, "oui" and "non", lists with commas (an item that holds one is in quotes), child
/// lists as JSON.
QString cellText(const FieldColumn& column, const void* record);
/// Reads a cell that a program or a person wrote into the record; the sentence if it does not parse. Choices are taken
/// by key or by label, in either language. An empty cell empties the member.
std::optional<Text> setFromCell(const FieldColumn& column, void* record, const QString& text, const QString& zone);

/// Reads a cell into a child list: one value a line (or between semicolons, or behind bullets) for each row, a single
/// one for all of them. What no choice list knows is kept in the row's own words, never refused.
void setRowsFromCell(const FieldColumn& column, void* record, const QString& text);

/// "a, b" with quotes where an item holds a comma; and back.
QString joinedList(const QStringList& items);
QStringList splitList(const QString& text);

} // namespace greffe
