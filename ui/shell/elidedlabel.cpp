// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/elidedlabel.h"

#include "ui/shell/theme.h"

#include <QPainter>

namespace greffe {

ElidedLabel::ElidedLabel(const QString& strong, const QString& text, QWidget* parent)
    : QLabel(parent)
    , m_strong(strong)
    , m_text(text) {
    setAccessibleName((strong + u' ' + text).trimmed());
    setToolTip(text);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize ElidedLabel::sizeHint() const {
    return {200, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {40, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    int left = 0;
    if (!m_strong.isEmpty()) {
        painter.setFont(boldFont(font()));
        painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter), m_strong);
        left = painter.fontMetrics().horizontalAdvance(m_strong) + 8;
    }
    painter.setFont(font());
    painter.drawText(rect().adjusted(left, 0, 0, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
        painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width() - left));
}

} // namespace greffe
