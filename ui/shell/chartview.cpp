// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/chartview.h"

#include "ui/shell/theme.h"

#include <QLocale>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace greffe {

QString chartWords(const Chart& chart) {
    QStringList out{chart.unit.isEmpty() ? chart.title : chart.title + u" ("_s + chart.unit + u')'};
    for (qsizetype i = 0; i < chart.labels.size(); ++i) {
        QStringList values;
        for (const ChartSeries& series : chart.series) {
            const double value = i < series.values.size() ? series.values.at(i) : std::nan("");
            if (std::isfinite(value))
                values += QLocale::c().toString(value, 'g', 6) + u' ' + series.name;
        }
        if (!values.isEmpty())
            out += chart.labels.at(i) + u": "_s + values.join(u", "_s);
    }
    return out.join(u"; "_s);
}

ChartView::ChartView(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus); // so that a screen reader comes by
}

void ChartView::setChart(const Chart& chart) {
    m_chart = chart;
    setAccessibleName(chart.title);
    setAccessibleDescription(chartWords(chart));
    update();
}

QSize ChartView::sizeHint() const {
    return {520, fontMetrics().height() * 13};
}

QSize ChartView::minimumSizeHint() const {
    return {260, fontMetrics().height() * 11};
}

void ChartView::setFramed(bool framed) {
    m_framed = framed;
    update();
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    if (m_framed || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(roleColor(ColorRole::Accent, colors), 2) : QPen(lineColor(colors), 1));
        painter.setBrush(colors.color(QPalette::Base));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    ChartStyle style;
    style.font = smallFont(font());
    style.ink = colors.color(QPalette::Text);
    style.muted = roleColor(ColorRole::Muted, colors);
    style.grid = lineColor(colors);
    // As on paper each series is clearly lighter or darker than the one before.
    const bool dark = schemeOf(colors) == Scheme::Dark;
    const QColor accent = roleColor(ColorRole::Accent, colors);
    style.series = dark
                       ? QList<QColor>{accent, accent.darker(210), QColor(0xd0, 0xd0, 0xd0), QColor(0x70, 0x70, 0x70)}
                       : QList<QColor>{accent, accent.lighter(230), QColor(0x4d, 0x4d, 0x4d), QColor(0xb8, 0xb8, 0xb8)};
    const int inset = m_framed ? 14 : 2;
    paintChart(painter, QRectF(rect()).adjusted(inset, 10, -inset, -10), m_chart, style);
}

} // namespace greffe
