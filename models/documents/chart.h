// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QStringList>

class QPainter;

namespace greffe {

/// One row of values of a chart, one value for each label.
struct ChartSeries {
    QString name = {};
    QList<double> values = {};
};

/// A small chart: bars side by side for each label, or lines over the labels. Painted by the same code on paper and on
/// screen.
struct Chart {
    enum class Kind { Bars, Line };
    Kind kind = Kind::Bars;
    QString title = {};
    QStringList labels = {};
    QList<ChartSeries> series = {};
    QString unit = {}; ///< beside the title: "jours", "demandes"
};

/// How a chart looks. The default is the printed page's; a widget passes its theme's colours and its own font.
struct ChartStyle {
    QFont font = {};
    qreal unit = 1; ///< the width of a hairline in the painter's coordinates
    QColor ink = QColor(0x11, 0x11, 0x11);
    QColor muted = QColor(0x55, 0x55, 0x55);
    QColor grid = QColor(0xdd, 0xdd, 0xdd);
    /// Told apart in grey too: each is clearly darker or lighter than the one before.
    QList<QColor> series = {
        QColor(0x1b, 0x4f, 0x8a), QColor(0x9d, 0xb8, 0xd6), QColor(0x4d, 0x4d, 0x4d), QColor(0xb8, 0xb8, 0xb8)};
};

/// Paints the chart into `area`. Values that are not finite are left out; an empty chart shows its title and a base
/// line.
void paintChart(QPainter& painter, const QRectF& area, const Chart& chart, const ChartStyle& style);

} // namespace greffe
