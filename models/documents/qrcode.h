// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

class QPainter;
class QRectF;

namespace greffe {

/// The dark and light squares of a QR code, row by row: 1 is dark.
struct QrMatrix {
    int width = 0; ///< squares on a side, without the white border; 0 = the text does not fit into any code
    QByteArray squares = {};
    bool isDark(int row, int column) const { return squares.at(row * width + column) != 0; }
};

/// ISO 18004, bytes in UTF-8, a quarter of which may be damaged (level Q): paper gets stains.
QrMatrix qrMatrix(const QString& text);

/// Black squares on white in `area`, with the border of four squares that readers need.
void paintQr(QPainter& painter, const QRectF& area, const QrMatrix& matrix);

} // namespace greffe
