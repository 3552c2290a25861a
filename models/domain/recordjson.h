// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fieldjson.h"

namespace greffe {

/// A record as greffe-cli shows it: "ref" and its filled fields. `record` must be a struct of that type.
QJsonObject recordToJson(const RecordType& type, const void* record);

/// Reads what recordToJson wrote or a person wrote by hand into `record`. "ref" is taken; "organisation", "revision",
/// "created_at", "updated_at" and "archived" are ignored (the vault sets them). Unknown keys, values of the wrong kind
/// and unknown choice keys come back as problems, all of them; the record must then be dropped.
QList<InputProblem> recordFromJson(
    const RecordType& type, void* record, const QJsonObject& object, const QString& zone);

/// Choice keys that their list does not know, with their path.
QList<InputProblem> unknownChoices(std::span<const Field> fields, const void* record, const QString& path = {});

/// The RecordHead of a record reached through its type.
RecordHead& headOf(void* record);
const RecordHead& headOf(const void* record);

} // namespace greffe
