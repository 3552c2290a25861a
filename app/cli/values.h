// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QJsonObject>

namespace greffe::cli {

/// "2026-03-05". Invalid for another shape, a day that does not exist, or a year outside 1900 to 2199.
Result<QDate> dateValue(const QString& text, const QString& where);
/// A whole number within bounds.
Result<qint64> numberValue(const QString& text, qint64 least, qint64 most, const QString& where);
/// "0.75", in English notation whatever the locale; a comma is taken too.
Result<double> decimalValue(const QString& text, const QString& where);

/// The object in a JSON file, or on standard input for "-". NotFound, Io; Invalid when it is not one JSON object.
Result<QJsonObject> jsonObject(const QString& path);

} // namespace greffe::cli
