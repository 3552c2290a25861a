// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

class QPainter;
class QRectF;

namespace greffe {

/// One of the program's own drawings (resources/icons), tinted at the moment of painting with the application's text
/// colour, so that a change of theme needs no new icons; sharp at any scale.
QIcon icon(const QString& name);
/// The same in a colour of the caller's.
QIcon icon(const QString& name, const QColor& color);
void paintIcon(QPainter& painter, const QString& name, const QRectF& area, const QColor& color);
/// The program's own sign, in its colours.
QIcon programIcon();

} // namespace greffe
