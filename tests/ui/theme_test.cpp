// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "ui/shell/icons.h"
#include "ui/shell/preferences.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSettings>

using namespace greffe;
using namespace Qt::StringLiterals;

TEST_CASE("every text colour has a contrast of 4.5 on every ground that it is written on") {
    const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
    const ThemeColors& c = themeColors(scheme);
    const QList<std::pair<const char*, std::pair<QColor, QList<QColor>>>> uses = {
        {"ink", {c.ink, {c.ground, c.paper, c.side, c.selection}}},
        {"muted", {c.muted, {c.ground, c.paper, c.side, c.selection}}},
        {"accent", {c.accent, {c.ground, c.paper, c.selection}}},
        {"late", {c.late, {c.ground, c.paper, c.selection, c.lateTint}}},
        {"soon", {c.soon, {c.ground, c.paper, c.selection, c.soonTint}}},
        {"fine", {c.fine, {c.ground, c.paper, c.selection, c.fineTint}}},
        {"on accent", {c.onAccent, {c.accent}}},
    };
    for (const auto& [name, use] : uses)
        for (const QColor& ground : use.second) {
            INFO((scheme == Scheme::Light ? "light " : "dark ") << name << " on " << ground.name().toStdString());
            CHECK(contrast(use.first, ground) >= 4.5);
        }
}

TEST_CASE("the scheme is read off the palette, so that a high-contrast palette is understood too") {
    CHECK(schemeOf(themePalette(Scheme::Light)) == Scheme::Light);
    CHECK(schemeOf(themePalette(Scheme::Dark)) == Scheme::Dark);
    QPalette yellowOnBlack;
    yellowOnBlack.setColor(QPalette::Window, Qt::black);
    yellowOnBlack.setColor(QPalette::WindowText, Qt::yellow);
    CHECK(schemeOf(yellowOnBlack) == Scheme::Dark);
    CHECK(contrast(Qt::black, Qt::white) == Approx(21));
}

TEST_CASE("the style sheet leaves no colour open, in both schemes") {
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
        applyTheme(*qApp, scheme);
        CHECK_FALSE(qApp->styleSheet().isEmpty());
        CHECK_FALSE(qApp->styleSheet().contains(u'@'));
    }
}

TEST_CASE("icons are drawn in the palette's text colour, at any scale") {
    const QDir icons(u":/greffe/icons"_s);
    REQUIRE(icons.entryList().size() > 30);
    applyTheme(*qApp, Scheme::Dark);
    const QIcon primary = icon(u"unlock"_s, QPalette::Light); // made before the theme changes, as on the first screen
    const QImage onBlue = primary.pixmap(QSize(24, 24), 2.0).toImage();
    const QImage dark = icon(u"requests"_s).pixmap(QSize(24, 24), 2.0).toImage();
    applyTheme(*qApp, Scheme::Light);
    const QImage light = icon(u"requests"_s).pixmap(QSize(24, 24), 2.0).toImage();
    CHECK(dark.size() == QSize(48, 48));
    const auto strongest = [](const QImage& image) {
        QColor best(Qt::transparent);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > best.alpha())
                    best = image.pixelColor(x, y);
        return best;
    };
    CHECK(strongest(dark).lightness() > 180);
    CHECK(strongest(light).lightness() < 80);
    CHECK(strongest(onBlue).lightness() < 80);
    CHECK(strongest(primary.pixmap(QSize(24, 24), 2.0).toImage()).lightness() > 180);
    for (const QString& name : icons.entryList({u"*.svg"_s}))
        CHECK_FALSE(icon(name.chopped(4)).pixmap(16).isNull());
}

TEST_CASE("the settings file holds the keys of the closed list and nothing else") {
    Preferences preferences;
    preferences.setLanguage(Language::English);
    preferences.setTheme(ThemeChoice::Dark);
    preferences.setGeometry("abc");
    preferences.setLastVault(u"/somewhere/a.greffe"_s);
    preferences.setLockMinutes(10);
    for (const QString& key : QSettings().allKeys())
        CHECK(Preferences::keys().contains(key));
    CHECK(preferences.language() == Language::English);
    CHECK(preferences.theme() == ThemeChoice::Dark);
    CHECK(preferences.lockMinutes() == 10);
    QSettings().clear();
    CHECK(preferences.language() == Language::French);
    CHECK(preferences.lockMinutes() == 5);
}
