// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QString>

namespace greffe {

/// "Qualifier la demande" inside a sentence: "qualifier la demande"; "CNIL …" stays.
inline QString inSentence(QString text) {
    if (text.size() > 1 && text.at(1).isLower())
        text[0] = text.at(0).toLower();
    return text;
}

/// Between parts that may hold commas themselves: French puts a space before it.
inline QString listSeparator(Language language) {
    return language == Language::French ? QStringLiteral(" ; ") : QStringLiteral("; ");
}

} // namespace greffe
