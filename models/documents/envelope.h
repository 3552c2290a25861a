// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: what an envelope shows of a letter.
#pragma once

#include <QRectF>

namespace greffe::paper::envelope {

// The French DL window envelope and the A4 sheet folded in three that goes into it (NF Z 11-001; the window's place as
// La Poste sells it), in millimetres.
constexpr qreal Width = 220;
constexpr qreal Height = 110;
constexpr qreal WindowWidth = 100;
constexpr qreal WindowHeight = 45;
constexpr qreal LowWindowHeight = 35; // the other window that is sold, its lower edge at the same place
constexpr qreal WindowFromRight = 20;
constexpr qreal WindowFromBottom = 20;
constexpr qreal SheetWidth = 210;
constexpr qreal Fold = 99; // a third of the sheet

/// What a window of this height shows wherever the sheet has slid to in its envelope, from the sheet's top left corner.
constexpr QRectF alwaysSeen(qreal windowHeight) {
    const qreal left = Width - WindowFromRight - WindowWidth;
    const qreal top = Height - WindowFromBottom - windowHeight;
    return {left, top, WindowWidth - (Width - SheetWidth), windowHeight - (Height - Fold)};
}

/// What the window may show in some position: nothing but the address stands there.
constexpr QRectF maybeSeen() {
    const QRectF always = alwaysSeen(WindowHeight);
    const qreal slideX = Width - SheetWidth;
    const qreal slideY = Height - Fold;
    return {always.left() - slideX, always.top() - slideY, always.width() + 2 * slideX, always.height() + 2 * slideY};
}

/// Where an address of this height begins: low enough for the lower window; a high one ends where the windows end.
constexpr qreal addressTop(qreal height) {
    const qreal low = alwaysSeen(LowWindowHeight).top();
    const QRectF zone = alwaysSeen(WindowHeight);
    return qMax(zone.top(), qMin(low, zone.bottom() - height));
}

} // namespace greffe::paper::envelope
