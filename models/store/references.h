// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"
#include "vault/database.h"

namespace greffe::references {

/// The next reference of this type, never given before: "DEM-2026-0042". `year` is ignored by types that do not count
/// by year.
Result<QString> next(Writer& writer, const RecordType& type, qint64 organisation, int year);
/// A record brought its reference: the counter goes past it, so that it is never given again.
Result<> taken(Writer& writer, const RecordType& type, qint64 organisation, const QString& ref);

} // namespace greffe::references
