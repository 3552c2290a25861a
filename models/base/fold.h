// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace greffe {

/// Text as people compare it: lower case, no accents, œ→oe, æ→ae, ß→ss, typographic apostrophes and no-break spaces
/// made plain, white space collapsed. "L’Œuvre  Sociale" → "l'oeuvre sociale". For search and for matching names, never
/// for storing.
QString fold(const QString& text);

} // namespace greffe
