// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "documents/composer.h"
#include "documents/page.h"

namespace greffe {

struct WrittenPdf {
    QString path = {};
    int pages = 0;
    qint64 bytes = 0;
    QByteArray sha256 = {}; ///< hex
};

/// The document as PDF/A-1b with bookmarks, links in the contents and its language. The same document gives the same
/// bytes.
Result<QByteArray> pdfBytes(const Document& document, const PrintProgress& progress = {});

/// Writes the PDF beside its name, readable by its owner only, re-opens it to check the pages, and only then puts it in
/// place: an error leaves an earlier file of that name as it was. Io errors say whether the disk is full or the folder
/// cannot be written.
Result<WrittenPdf> writePdf(const Document& document, const QString& path, const PrintProgress& progress = {});

} // namespace greffe
