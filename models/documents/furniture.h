// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: the frame around the text of a page, and what stands in it.
#pragma once

#include "documents/page.h"

#include <QRectF>

class QPagedPaintDevice;
class QPageLayout;
class QPainter;

namespace greffe::paper {

/// Where things stand on a page, in layout units from the page's top left corner.
struct Geometry {
    QRectF page = {};
    QRectF body = {};
    qreal headerRule = 0;
    qreal footerRule = 0;

    /// Our margins, or the device's where they are wider.
    static Geometry of(const QPageLayout& layout);
};

struct PageNumber {
    int page = 1;
    int pages = 1;
};

/// The line above the text and the line below it, and the mark of a preview.
void paintFurniture(
    QPainter& painter, const Geometry& geometry, const DocumentInfo& info, const QString& reference, PageNumber number);

/// The lower line alone, and the mark of a preview.
void paintFooter(
    QPainter& painter, const Geometry& geometry, const DocumentInfo& info, const QString& reference, PageNumber number);

/// Makes the painter's units ours, from the sheet's corner, whatever the device's resolution and margins.
void toLayoutUnits(QPainter& painter, const QPagedPaintDevice& device, const QPageLayout& layout);

/// "2 avril 2026 à 14:03" / "2 April 2026 at 14:03", in the instant's own zone.
QString editedAtText(const QDateTime& editedAt, Language language);

/// What is written under documents: "Page 9 / 31".
QString pageText(PageNumber number);

} // namespace greffe::paper
