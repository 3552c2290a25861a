// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: the measures and the font of a printed page.
#pragma once

#include <QColor>
#include <QFont>

namespace greffe::paper {

/// The layout's resolution. Every device scales from it, so that lines break alike everywhere.
inline constexpr qreal UnitsPerInch = 1200;
constexpr qreal mm(qreal value) {
    return value * UnitsPerInch / 25.4;
}
constexpr qreal pt(qreal value) {
    return value * UnitsPerInch / 72;
}

/// Liberation Sans, `points` high in layout units: its size does not depend on the device it is painted on.
QFont font(qreal points, bool bold = false, bool italic = false);

inline const QColor Ink(0x11, 0x11, 0x11);
inline const QColor Soft(0x33, 0x33, 0x33);
inline const QColor Muted(0x59, 0x59, 0x59);
inline const QColor Rule(0xc9, 0xc9, 0xc9);
inline const QColor StrongRule(0x80, 0x80, 0x80);
inline const QColor Accent(0x1b, 0x4f, 0x8a);
inline const QColor Red(0xb3, 0x1b, 0x1b);
inline const QColor Watermark(0xf0, 0xf0, 0xf0);

} // namespace greffe::paper
