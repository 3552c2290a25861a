// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: a PDF of whatever paints itself.
#pragma once

#include "documents/pdf.h"

namespace greffe {

using PagePainter = std::function<Result<PrintedPages>(QPagedPaintDevice&)>;

Result<QByteArray> pdfBytes(const DocumentInfo& info, const PagePainter& paint);
Result<WrittenPdf> writePdf(const DocumentInfo& info, const PagePainter& paint, const QString& path);

} // namespace greffe
