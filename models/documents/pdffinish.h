// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: what libqpdf adds to the pages that Qt wrote.
#pragma once

#include "base/result.h"
#include "documents/composer.h"

#include <QByteArray>

#include <cstdio>

namespace greffe {

/// Adds outline, links, language, metadata and a deterministic id to a PDF in the open file `raw`, and writes it to
/// `out`. Both are read from and written at their start, and stay open.
Result<> finishPdf(std::FILE* raw, std::FILE* out, const DocumentInfo& info, const PrintedPages& printed);
/// The same in memory.
Result<QByteArray> finishPdf(const QByteArray& raw, const DocumentInfo& info, const PrintedPages& printed);

/// The number of pages of a PDF file. Corrupt when it is none.
Result<int> pdfPageCount(const QString& path);

/// Bug: the file does not have the pages that were printed.
Error wrongPageCount(int expected, int found);

/// "Greffe 0.1.0".
QString creatorName();

} // namespace greffe
