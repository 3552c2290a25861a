// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the reading of letters.
#pragma once

#include "domain/intake.h"

#include <QRegularExpression>

namespace greffe::detail {

/// A letter folded as base/fold does it, but character by character, so that a match leads back to the letter's own
/// words.
class FoldedText {
public:
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
    };

    explicit FoldedText(const QString& text);

    const QString& original() const { return m_text; }
    const QString& folded() const { return m_folded; }
    /// Of the folded text. Abbreviations ("art. 15") do not end a sentence, blank lines do.
    QList<Span> sentences() const;
    /// From a place in the folded text.
    Evidence evidence(qsizetype start, qsizetype length) const;
    /// From a place in the original.
    Evidence originalEvidence(qsizetype start, qsizetype length) const {
        return {start, length, m_text.mid(start, length)};
    }

private:
    QString m_text;
    QString m_folded;
    QList<qsizetype> m_origin; ///< of each folded character
};

/// The same letter, character for character, with blanks for what it quotes: the messages that it answers.
FoldedText withoutQuotes(const FoldedText& text);

/// … with blanks for what mail programs and offices put under a message: signature, confidentiality notice.
FoldedText withoutFooters(const FoldedText& text);

/// Names, addresses, telephone numbers, dates and identifiers.
void readDetails(const FoldedText& text, Intake& out);

} // namespace greffe::detail
