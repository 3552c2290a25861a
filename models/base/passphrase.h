// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "base/secretbytes.h"

#include <QStringList>

namespace greffe {

/// What the CNIL's recommendation on passwords of 2022 (deliberation 2022-100) asks of a secret that nothing else
/// protects: nobody slows down a guesser who holds the file. A weaker one is the person's explicit choice, and is
/// journalled.
inline constexpr int recommendedPassphraseBits = 80;

/// A rough count of the bits that a guesser must try: length and variety, less what repeats or runs in order; words of
/// our own list count what they are worth when drawn. For advice, not for proof.
int passphraseBits(const QString& passphrase);
int passphraseBits(const SecretBytes& passphrase);

/// The words that passphrases are drawn from: 4,096 a language, of 4 to 8 letters without accents (resources/words).
const QStringList& passphraseWords(Language language);
inline constexpr int passphraseWordCount = 7;

struct DrawnPassphrase {
    QString text = {}; ///< words separated by blanks; wipe() it after use
    int bits = 0;      ///< of the drawing itself, rounded: uniform, each word once
};
/// At least one word.
DrawnPassphrase drawPassphrase(Language language, int words = passphraseWordCount);

} // namespace greffe
