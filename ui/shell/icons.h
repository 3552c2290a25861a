// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>

class QPainter;
class QRectF;

namespace greffe {

enum class ColorRole;

/// One of the program's own drawings (resources/icons), tinted at the moment of painting with the application's text
/// colour (or the palette's colour of another role: Light on a primary button), so that a change of theme needs no new
/// icons; sharp at any scale.
QIcon icon(const QString& name, QPalette::ColorRole role = QPalette::WindowText);
/// The same in the colour of a tone.
QIcon icon(const QString& name, ColorRole tone);
void paintIcon(QPainter& painter, const QString& name, const QRectF& area, const QColor& color);
/// The program's own sign, in its colours.
QIcon programIcon();

} // namespace greffe
