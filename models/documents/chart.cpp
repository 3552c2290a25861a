// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/chart.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

/// The step between grid lines: 1, 2 or 5 times a power of ten, so that four or five lines reach the highest value.
double gridStep(double highest, bool whole) {
    if (highest <= 0)
        return 1;
    const double rough = highest / 4;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    return whole ? std::max(step, 1.0) : step;
}

QString numberText(double value) {
    return QString::number(value, 'g', 6);
}

struct Painting {
    QPainter& painter;
    const ChartStyle& style;
    QFontMetricsF metrics;
    QRectF plot;
    double top = 1; // the value at the plot's upper edge

    qreal y(double value) const { return plot.bottom() - plot.height() * value / top; }
    QColor colour(qsizetype series) const {
        return style.series.isEmpty() ? style.ink : style.series.at(series % style.series.size());
    }

    void text(const QString& words, const QRectF& box, int flags, const QColor& colour) {
        painter.setPen(colour);
        painter.drawText(box, flags | Qt::TextSingleLine, metrics.elidedText(words, Qt::ElideRight, box.width()));
    }
    void grid(double step);
    void labels(const QStringList& labels);
    void bars(const Chart& chart);
    void lines(const Chart& chart);
};

void Painting::grid(double step) {
    for (double value = 0; value <= top * 1.0001; value += step) {
        painter.setPen(QPen(value > 0 ? style.grid : style.muted, style.unit, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(plot.left(), y(value)), QPointF(plot.right(), y(value)));
        const qreal half = metrics.height() / 2;
        text(numberText(value),
            QRectF(plot.left() - metrics.averageCharWidth() * 8, y(value) - half, metrics.averageCharWidth() * 7,
                half * 2),
            Qt::AlignRight | Qt::AlignVCenter, style.muted);
    }
}

void Painting::labels(const QStringList& labels) {
    if (labels.isEmpty())
        return;
    const qreal slot = plot.width() / qreal(labels.size());
    qreal widest = 1;
    for (const QString& label : labels)
        widest = std::max(widest, metrics.horizontalAdvance(label));
    // Where they would touch, every second, third … label is written.
    const int every = std::max(1, int(std::ceil(std::min(widest, slot * 4) * 1.1 / slot)));
    for (qsizetype i = 0; i < labels.size(); i += every) {
        const qreal centre = plot.left() + (qreal(i) + 0.5) * slot;
        const qreal wide = slot * every;
        text(labels.at(i),
            QRectF(centre - wide / 2, plot.bottom() + metrics.height() * 0.25, wide, metrics.height() * 1.1),
            Qt::AlignHCenter | Qt::AlignTop, style.muted);
    }
}

void Painting::bars(const Chart& chart) {
    const qreal slot = plot.width() / std::max<qreal>(1, qreal(chart.labels.size()));
    const qreal group = std::min(slot * 0.7, plot.height() * 0.6);
    const qreal width = group / std::max<qreal>(1, qreal(chart.series.size()));
    for (qsizetype s = 0; s < chart.series.size(); ++s) {
        const QList<double>& values = chart.series.at(s).values;
        for (qsizetype i = 0; i < std::min(values.size(), chart.labels.size()); ++i) {
            if (!std::isfinite(values.at(i)) || values.at(i) < 0)
                continue;
            const qreal left = plot.left() + (qreal(i) + 0.5) * slot - group / 2 + qreal(s) * width;
            painter.fillRect(QRectF(left, y(values.at(i)), width * 0.92, plot.bottom() - y(values.at(i))), colour(s));
            const QString number = numberText(values.at(i));
            if (metrics.horizontalAdvance(number) < width * 1.3)
                text(number,
                    QRectF(left - width, y(values.at(i)) - metrics.height() * 1.05, width * 2.92, metrics.height()),
                    Qt::AlignHCenter, style.ink);
        }
    }
}

void Painting::lines(const Chart& chart) {
    const qreal slot = plot.width() / std::max<qreal>(1, qreal(chart.labels.size()));
    for (qsizetype s = 0; s < chart.series.size(); ++s) {
        const QList<double>& values = chart.series.at(s).values;
        QPolygonF run;
        const auto flush = [&] {
            painter.setPen(QPen(colour(s), style.unit * 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(run);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(s));
            for (const QPointF& point : std::as_const(run))
                painter.drawEllipse(point, style.unit * 5, style.unit * 5);
            painter.setBrush(Qt::NoBrush);
            run.clear();
        };
        for (qsizetype i = 0; i < std::min(values.size(), chart.labels.size()); ++i) {
            if (std::isfinite(values.at(i)) && values.at(i) >= 0)
                run.append({plot.left() + (qreal(i) + 0.5) * slot, y(values.at(i))});
            else
                flush(); // a gap, not a line over it
        }
        flush();
    }
}

} // namespace

void paintChart(QPainter& painter, const QRectF& area, const Chart& chart, const ChartStyle& style) {
    painter.setFont(style.font);
    painter.setBrush(Qt::NoBrush);
    Painting painting{painter, style, QFontMetricsF(style.font), area};
    const qreal line = painting.metrics.height();

    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    const QString title = chart.unit.isEmpty() ? chart.title : u"%1 (%2)"_s.arg(chart.title, chart.unit);
    painting.text(
        title, QRectF(area.left(), area.top(), area.width(), line * 1.2), Qt::AlignLeft | Qt::AlignTop, style.ink);
    painter.setFont(style.font);

    qreal legendX = area.left();
    const bool legend = chart.series.size() > 1;
    for (qsizetype s = 0; legend && s < chart.series.size(); ++s) {
        painter.fillRect(QRectF(legendX, area.top() + line * 1.65, line * 0.6, line * 0.6), painting.colour(s));
        const qreal width = painting.metrics.horizontalAdvance(chart.series.at(s).name) + line * 0.1;
        painting.text(chart.series.at(s).name, QRectF(legendX + line * 0.9, area.top() + line * 1.4, width, line * 1.1),
            Qt::AlignLeft | Qt::AlignVCenter, style.muted);
        legendX += width + line * 2.2;
    }

    double highest = 0;
    bool whole = true;
    for (const ChartSeries& series : chart.series)
        for (const double value : series.values)
            if (std::isfinite(value)) {
                highest = std::max(highest, value);
                whole = whole && value == std::floor(value);
            }
    const double step = gridStep(highest, whole);
    painting.top = std::max(step, std::ceil(highest / step) * step);
    painting.plot =
        QRectF(QPointF(area.left() + painting.metrics.averageCharWidth() * 8, area.top() + line * (legend ? 3.6 : 2.4)),
            QPointF(area.right(), area.bottom() - line * 1.6));
    if (painting.plot.height() <= 0 || painting.plot.width() <= 0)
        return;
    painting.grid(step);
    if (chart.kind == Chart::Kind::Bars)
        painting.bars(chart);
    else
        painting.lines(chart);
    painting.labels(chart.labels);
}

} // namespace greffe
