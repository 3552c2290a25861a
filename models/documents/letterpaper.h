// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/letters.h"
#include "documents/pdf.h"

class QPagedPaintDevice;

namespace greffe {

/// PDF/A-1b, as all documents. Letters are short: this is the one place where QTextDocument lays out pages.
Result<QByteArray> letterPdf(const Letter& letter);
Result<WrittenPdf> writeLetterPdf(const Letter& letter, const QString& path);
/// The same pages on a printer or a preview.
Result<PrintedPages> printLetter(const Letter& letter, QPagedPaintDevice& device);
/// OpenDocument text, for a word processor.
Result<QByteArray> letterOdt(const Letter& letter);

} // namespace greffe
