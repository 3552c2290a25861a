// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"
#include "vault/rows.h"

#include <QVariantList>

namespace greffe::columns {

/// The columns of a field in its table: two for a bilingual text (key_fr, key_en) and an instant (key, key_zone), else
/// one. Lists and child rows are JSON text.
QStringList of(const Field& field);
/// Texts that are a column of the desk also have their folded form, so that "Émile" sorts after "Élise" and not after
/// "Zoé".
bool isSorted(const Field& field);
QString sortColumn(const Field& field);
/// What stands in it; null for an empty text.
QVariant sortValue(const Field& field, const void* record);
/// References with their numbers padded: DEM-2026-10000 comes after DEM-2026-9999.
QString sortableReference(const QString& ref);

/// Appends the values for of(field).
void bind(const Field& field, const void* record, QVariantList& values);
/// Reads them from `first` on; gives the column after the last.
int read(const Field& field, void* record, const Rows& rows, int first);

/// Texts of blanks become empty, child rows without an id get one: what is stored then reads back equal.
void normalise(std::span<const Field> fields, void* record);

QString stamp(const QDateTime& utc);
QDateTime fromStamp(const QString& text);

/// "a" -> "\"a\"". Only for names that come from field tables and migrations.
QString quoted(const QString& name);

} // namespace greffe::columns
