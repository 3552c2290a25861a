// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

#include <QJsonObject>
#include <QJsonValue>

#include <variant>

namespace greffe {

/// Something in an input that has no place or does not parse: the path of field keys ("purposes[1].legal_basis") and a
/// sentence.
struct InputProblem {
    QString path = {};
    Text message = {};
    bool operator==(const InputProblem&) const = default;
};

/// One value as JSON: dates and instants in ISO 8601 (instants as "…+02:00[Europe/Paris]", RFC 9557), bilingual texts
/// as {"fr","en"}. Null, Undefined never: an empty value is JSON null.
QJsonValue toJson(const Field& field, const QVariant& value);
/// Only what was entered; each child row carries its "id". The lossless form of a record.
QJsonObject toJson(std::span<const Field> fields, const void* record);

/// Reads what toJson wrote, or what a person wrote by hand, into `record`; keys that are absent leave the member alone,
/// JSON null empties it. Unknown keys and values of the wrong kind come back as problems, all of them; the record is
/// then half-filled and must be dropped. `zone` is taken for instants written without offset. Choice keys are checked
/// by the domain, not here.
QList<InputProblem> fromJson(std::span<const Field> fields, void* record, const QJsonObject& object,
    const QString& zone, const QString& path = {});

/// Reads one value; the problem's path is empty.
std::variant<QVariant, Text> valueFromJson(const Field& field, const QJsonValue& json, const QString& zone);

/// Reads one value as typed in a cell of a spreadsheet or CSV file: ISO or French dates (31/12/2026), "oui/non", lists
/// separated by commas.
std::variant<QVariant, Text> valueFromText(const Field& field, const QString& text, const QString& zone);

} // namespace greffe
