// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;
class QWidget;

namespace greffe {

/// What a colour says. Never the only carrier of the meaning: a word or a number stands beside it.
enum class ColorRole {
    Accent, ///< the current place, the main act
    Late,
    Soon,
    Fine,
    Muted, ///< second lines, help
};

/// Which of the two sets of colours.
enum class Scheme { Light, Dark };

/// What the person chose in the settings.
enum class ThemeChoice { System, Light, Dark };
QString key(ThemeChoice choice);
ThemeChoice themeFromKey(const QString& key);

/// The whole set of one scheme; ui.md names the values.
struct ThemeColors {
    QColor ground, paper, side, ink, line;
    QColor accent, onAccent, selection;
    QColor late, lateTint, soon, soonTint, fine, fineTint, muted;
};
const ThemeColors& themeColors(Scheme scheme);

/// Decided by the palette, so that a widget needs no other source for its colours: dark ink on light ground is Light.
Scheme schemeOf(const QPalette& palette);
QColor roleColor(ColorRole tone, const QPalette& palette);
/// The pale ground of a badge in this tone.
QColor roleTint(ColorRole tone, const QPalette& palette);
QColor lineColor(const QPalette& palette);

QPalette themePalette(Scheme scheme);
/// Palette, style, style sheet and base font for the whole application. Can be called again to switch.
void applyTheme(QApplication& application, Scheme scheme);
/// What the desktop asks for: its settings portal, else the platform's own palette.
Scheme systemScheme();

/// Tells when the desktop changes between light and dark.
class SchemeWatcher final : public QObject {
    Q_OBJECT
public:
    explicit SchemeWatcher(QObject* parent = nullptr);
    Q_SIGNAL void changed();

private:
    Q_SLOT void settingChanged(const QString& space, const QString& key);
};

/// Contrast of WCAG 2: 1 to 21.
double contrast(const QColor& a, const QColor& b);

/// Sizes that follow the base font: a title (×1.4), a second line (×0.9).
QFont titleFont(const QFont& base);
QFont smallFont(const QFont& base);
QFont boldFont(const QFont& base);
/// Makes a label's text speak in this tone; follows a change of palette.
void setColorRole(QWidget* label, ColorRole tone);

/// The grid: spacing in device-independent pixels.
namespace grid {
inline constexpr int half = 4;
inline constexpr int unit = 8;
inline constexpr int wide = 16;
inline constexpr int page = 24;
/// Below this width of the window the open record takes the list's place.
inline constexpr int narrowWindow = 1280;
/// Below this width the side bar shows icons only.
inline constexpr int iconSideBar = 1100;
} // namespace grid

} // namespace greffe
