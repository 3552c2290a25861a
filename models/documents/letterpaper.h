// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/letters.h"
#include "documents/pdf.h"

class QPagedPaintDevice;

namespace greffe {

/// PDF/A-1b, as all documents. Letters are short: this is the one place where QTextDocument lays out pages.
/// `pages` gets their number.
Result<QByteArray> letterPdf(const Letter& letter, int* pages = nullptr);
Result<WrittenPdf> writeLetterPdf(const Letter& letter, const QString& path);
/// Several letters one after the other, each with its own page numbers, as one PDF/A-1b.
Result<WrittenPdf> writeLettersPdf(const QList<Letter>& letters, const DocumentInfo& info, const QString& path);
/// The same pages on a printer or a preview.
Result<PrintedPages> printLetters(const QList<Letter>& letters, QPagedPaintDevice& device);
/// What printing would show and the text does not say: an address that is too high for the window of an envelope. It
/// keeps no letter from leaving.
Result<QList<LetterProblem>> paperRemarks(const Letter& letter);
/// OpenDocument text, for a word processor. Reference, instant and journal anchor stand under the signature: the
/// format's pages have no footer here.
Result<QByteArray> letterOdt(const Letter& letter);

} // namespace greffe
