// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

namespace greffe {

/// A value as people read it: choice labels, long dates, instants with their zone, "1 000", oui/non, lists joined.
/// Empty for an empty value. Never depends on the process's locale. Rows give one line a row.
QString display(const Field& field, const QVariant& value, Language language);
/// The same read from the record; this one also shows Rows.
QString displayOf(const Field& field, const void* record, Language language);
/// For a table's cell: one line, short dates (07/04/2026), lists cut after three.
QString displayShort(const Field& field, const QVariant& value, Language language);

/// "mardi 7 avril 2026" / "Tuesday 7 April 2026"; "1er" for the first in French.
QString longDate(QDate date, Language language);
Text longDate(QDate date);
/// "7 avril 2026" / "7 April 2026".
QString plainDate(QDate date, Language language);
/// "07/04/2026" in both languages.
QString shortDate(QDate date, Language language);
/// "lundi 26 octobre 2026 à 13 h 05 (heure de Paris, UTC+1)" / "Monday 26 October 2026 at 13:05 (Paris time, UTC+1)".
QString longInstant(const Instant& instant, Language language);
Text longInstant(const Instant& instant);
/// "26/10/2026 13:05".
QString shortInstant(const Instant& instant, Language language);
/// "1 000" with narrow no-break spaces in French, "1,000" in English.
QString number(qint64 value, Language language);
/// "12,4 Mo" / "12.4 MB".
QString byteCount(qint64 bytes, Language language);

/// One line for a child row: its first filled values joined.
QString summary(const Field& rowsField, const void* row, Language language);
/// What a record is called: "Accès, effacement — Zoé Durand", an activity's name, a breach's title. The reference if
/// nothing else is known.
QString title(const RecordType& type, const void* record, Language language);

/// French typography: no-break spaces before ; : ? ! » and after «, between digits' thousands groups; ’ for '. English
/// text comes back with its apostrophes made typographic only.
QString typeset(const QString& text, Language language);

} // namespace greffe
