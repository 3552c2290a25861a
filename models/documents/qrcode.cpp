// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/qrcode.h"

#include <QPainter>

#include <memory>
#include <qrencode.h>

namespace greffe {

namespace {

constexpr int Border = 4;

} // namespace

QrMatrix qrMatrix(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(
            int(bytes.size()), reinterpret_cast<const unsigned char*>(bytes.constData()), 0, QR_ECLEVEL_Q),
        QRcode_free);
    QrMatrix out;
    if (!code)
        return out;
    out.width = code->width;
    out.squares.resize(qsizetype(out.width) * out.width);
    for (qsizetype i = 0; i < out.squares.size(); ++i)
        out.squares[i] = char(code->data[i] & 1U);
    return out;
}

void paintQr(QPainter& painter, const QRectF& area, const QrMatrix& matrix) {
    if (matrix.width == 0)
        return;
    const qreal unit = std::min(area.width(), area.height()) / (matrix.width + 2 * Border);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (int row = 0; row < matrix.width; ++row) {
        // Neighbours in one stroke: no hairlines between squares.
        for (int column = 0; column < matrix.width; ++column) {
            const int from = column;
            while (column < matrix.width && matrix.isDark(row, column))
                ++column;
            if (column > from)
                painter.drawRect(QRectF(area.left() + (from + Border) * unit, area.top() + (row + Border) * unit,
                    (column - from) * unit, unit * 1.02));
        }
    }
    painter.restore();
}

} // namespace greffe
