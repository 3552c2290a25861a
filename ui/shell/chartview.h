// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/chart.h"

#include <QWidget>

namespace greffe {

/// A chart on screen, painted by the code that paints it on paper, in the colours of the theme. Its values are read
/// aloud as text.
class ChartView final : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);

    void setChart(const Chart& chart);
    /// False inside a card, which has a frame already. The focus is shown all the same.
    void setFramed(bool framed);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Chart m_chart = {};
    bool m_framed = true;
};

/// The values as words: "janv. : 12 reçues, 1 en retard".
QString chartWords(const Chart& chart);

} // namespace greffe
