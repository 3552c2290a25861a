// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "documents/page.h"

#include <QRectF>

class QPagedPaintDevice;
class QPageLayout;

namespace greffe {

/// Loads Liberation Sans from the resources, once. Without it nothing is printed: pages would break elsewhere and words
/// could not be searched. Needs a QGuiApplication.
Result<> loadDocumentFonts();

/// A place in the printed document. Pages count from 0; `y` in PostScript points from the page's top.
struct Bookmark {
    int level = 1;
    QString text = {};
    int page = 0;
    qreal y = 0;
};

/// A rectangle on a page (points from the top left) that leads to a bookmark.
struct PageLink {
    int page = 0;
    QRectF area = {};
    qsizetype bookmark = 0;
};

struct PrintedPages {
    int count = 0;
    QList<Bookmark> bookmarks = {};
    QList<PageLink> links = {};
};

/// Called after each page with the page's number from 1 and the number of pages; false cancels. May be called on a
/// worker thread.
using PrintProgress = std::function<bool(int page, int pages)>;

/// Paints the document on a PDF, a printer or a preview. Lines break at the same places on every device: the layout is
/// made once, at a fixed resolution, and scaled. The device's page size counts; its margins only where they are wider
/// than ours. Cancelled, Io (the device does not take pages), Bug (no font).
Result<PrintedPages> print(const Document& document, QPagedPaintDevice& device, const PrintProgress& progress = {});

/// The pages that print() would make, without painting.
Result<PrintedPages> countPages(const Document& document, const QPageLayout& layout);

} // namespace greffe
