// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: what stands on a letter's paper, before it has a place there.
#pragma once

#include "documents/letters.h"

namespace greffe {

/// The parts of a letter as HTML, in reading order.
struct LetterFrame {
    QString head = {};      ///< logo, name and address of the sender
    QString addressee = {}; ///< for the window of an envelope
    QString body = {};      ///< place and date, reference, subject, text with the formula of politeness
    QString closing = {};   ///< signatory and foot
};

LetterFrame letterFrame(const Letter& letter);

/// The words between the tags as they are printed: typographic signs, no character that cannot be drawn. Thin no-break
/// spaces become plain no-break ones: QTextDocument takes them for spaces at which a line may end.
QString printableMarkup(const QString& html, Language language);

} // namespace greffe
