// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "documents/chart.h"
#include "documents/page.h"
#include "domain/datamap.h"

namespace greffe {

/// How a data map looks. The default is the printed page's; a widget passes its theme's colours and font.
struct MapStyle {
    QFont font = {};
    qreal unit = 1; ///< the width of a hairline in the painter's coordinates
    QColor ink = QColor(0x11, 0x11, 0x11);
    QColor muted = QColor(0x55, 0x55, 0x55);
    QColor line = QColor(0xc4, 0xc4, 0xc4);
    QColor box = QColor(0xff, 0xff, 0xff);
    QColor frame = QColor(0x88, 0x88, 0x88);
    QColor accent = QColor(0x1b, 0x4f, 0x8a);  ///< the organisation, the active base, what is chosen
    QColor soft = QColor(0x9d, 0xb8, 0xd6);    ///< the archive
    QColor warning = QColor(0xb3, 0x26, 0x1e); ///< what leaves the EEA, what is missing
    QList<qsizetype> chosen = {}; ///< nodes to stand out with all that they are joined to; empty = all alike
};

/// Where a node or a row was painted, for the pointer.
struct MapHit {
    QRectF area = {};
    qsizetype index = 0; ///< in DataMap::nodes, or in the rows of the timeline
};

/// The height that a map of this width needs, in the painter's coordinates.
qreal dataMapHeight(const DataMap& map, const MapStyle& style);
/// Paints the map into `area` from its top; columns with titles, boxes and curves. The same code on paper and on
/// screen.
QList<MapHit> paintDataMap(
    QPainter& painter, const QRectF& area, const DataMap& map, const MapStyle& style, Language language);

qreal timelineHeight(const QList<TimelineRow>& rows, const MapStyle& style);
/// Bars over a scale of years (each step longer than the one before, so that months and decades are both seen).
QList<MapHit> paintTimeline(
    QPainter& painter, const QRectF& area, const QList<TimelineRow>& rows, const MapStyle& style, Language language);

/// The map and the timeline as documents of their own.
Document dataMapDocument(const DataMap& map, const DocumentInfo& info);
Document timelineDocument(const QList<TimelineRow>& rows, const DocumentInfo& info);

/// The same as parts of another document, with a heading each: a section for each page.
QList<Section> dataMapSections(const DataMap& map, Language language);
QList<Section> timelineSections(const QList<TimelineRow>& rows, Language language);

} // namespace greffe
