// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QApplication>
#include <QDBusInterface>
#include <QDBusReply>
#include <QDBusVariant>
#include <QFile>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

const ThemeColors lightColors = {
    .ground = QColor(0xf6f5f2),
    .paper = QColor(0xffffff),
    .side = QColor(0xeeece7),
    .ink = QColor(0x1b1d20),
    .line = QColor(0xd9d7d1),
    .accent = QColor(0x1d4e89),
    .onAccent = QColor(0xffffff),
    .selection = QColor(0xe6eef7),
    .late = QColor(0xb3261e),
    .lateTint = QColor(0xfce8e6),
    .soon = QColor(0x8a5a00),
    .soonTint = QColor(0xfff3d6),
    .fine = QColor(0x2e6b3a),
    .fineTint = QColor(0xe4f2e6),
    .muted = QColor(0x5f646b),
};

const ThemeColors darkColors = {
    .ground = QColor(0x1c1e21),
    .paper = QColor(0x25282c),
    .side = QColor(0x212327),
    .ink = QColor(0xe8eaed),
    .line = QColor(0x3b4046),
    .accent = QColor(0x8ab4e8),
    .onAccent = QColor(0x12243a),
    .selection = QColor(0x2b3c50),
    .late = QColor(0xff8a80),
    .lateTint = QColor(0x4a2929),
    .soon = QColor(0xf2c66d),
    .soonTint = QColor(0x43371f),
    .fine = QColor(0x8fd19e),
    .fineTint = QColor(0x25402c),
    .muted = QColor(0xa3a8ae),
};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// "dark", "light" or nothing, as the desktop's settings portal says. Answers at once where there is no session bus.
std::optional<Scheme> portalScheme() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return std::nullopt;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s,
        u"/org/freedesktop/portal/desktop"_s, u"org.freedesktop.portal.Settings"_s, u"Read"_s);
    call << u"org.freedesktop.appearance"_s << u"color-scheme"_s;
    call.setAutoStartService(false);
    const QDBusReply<QVariant> reply = bus.call(call, QDBus::Block, 200);
    if (!reply.isValid())
        return std::nullopt;
    QVariant value = reply.value();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    if (value.toUInt() == 1)
        return Scheme::Dark;
    if (value.toUInt() == 2)
        return Scheme::Light;
    return std::nullopt;
}

/// The desktop's font, 10 pt at least. Where no desktop chose one (a bare X server), Fontconfig's last resort is too
/// wide for a form: a text face that is installed is taken then, or the one that our documents are printed in.
QFont baseFont(QFont font) {
    static const QStringList generic = {u"Sans Serif"_s, u"Sans"_s, u"sans-serif"_s, u"DejaVu Sans"_s};
    if (generic.contains(font.family())) {
        const QStringList installed = QFontDatabase::families();
        for (const QString& family :
            {u"Noto Sans"_s, u"Open Sans"_s, u"Inter"_s, u"Cantarell"_s, u"Ubuntu"_s, u"Liberation Sans"_s})
            if (installed.contains(family)) {
                font.setFamily(family);
                break;
            }
    }
    if (font.pointSizeF() < 10)
        font.setPointSizeF(10);
    return font;
}

/// The style sheet with the scheme's colours for its @names; longer names first, so that @accent leaves @accentOver
/// alone.
QString styleSheet(Scheme scheme) {
    QFile file(u":/greffe/style.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const ThemeColors& colors = themeColors(scheme);
    const QColor over = scheme == Scheme::Light ? colors.accent.darker(118) : colors.accent.lighter(112);
    const QColor scroll = scheme == Scheme::Light ? QColor(0xc4c2bc) : QColor(0x50565d);
    const std::pair<QLatin1StringView, QString> names[] = {
        {"@accentOver"_L1, over.name()},
        {"@accent"_L1, colors.accent.name()},
        {"@ground"_L1, colors.ground.name()},
        {"@ink"_L1, colors.ink.name()},
        {"@late"_L1, colors.late.name()},
        {"@line"_L1, colors.line.name()},
        {"@muted"_L1, colors.muted.name()},
        {"@onAccent"_L1, colors.onAccent.name()},
        {"@paper"_L1, colors.paper.name()},
        {"@scheme"_L1, scheme == Scheme::Light ? u"light"_s : u"dark"_s},
        {"@scroll"_L1, scroll.name()},
        {"@selection"_L1, colors.selection.name()},
        {"@side"_L1, colors.side.name()},
        {"@soon"_L1, colors.soon.name()},
        {"@fine"_L1, colors.fine.name()},
    };
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto& [name, value] : names)
        sheet.replace(name, value);
    return sheet;
}

} // namespace

QString key(ThemeChoice choice) {
    switch (choice) {
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    case ThemeChoice::System:
        break;
    }
    return u"system"_s;
}

ThemeChoice themeFromKey(const QString& key) {
    if (key == u"light"_s)
        return ThemeChoice::Light;
    if (key == u"dark"_s)
        return ThemeChoice::Dark;
    return ThemeChoice::System;
}

const ThemeColors& themeColors(Scheme scheme) {
    return scheme == Scheme::Light ? lightColors : darkColors;
}

Scheme schemeOf(const QPalette& palette) {
    return luminance(palette.color(QPalette::Window)) > luminance(palette.color(QPalette::WindowText)) ? Scheme::Light
                                                                                                       : Scheme::Dark;
}

QColor roleColor(ColorRole tone, const QPalette& palette) {
    const ThemeColors& colors = themeColors(schemeOf(palette));
    switch (tone) {
    case ColorRole::Accent:
        return colors.accent;
    case ColorRole::Late:
        return colors.late;
    case ColorRole::Soon:
        return colors.soon;
    case ColorRole::Fine:
        return colors.fine;
    case ColorRole::Muted:
        break;
    }
    return colors.muted;
}

QColor roleTint(ColorRole tone, const QPalette& palette) {
    const ThemeColors& colors = themeColors(schemeOf(palette));
    switch (tone) {
    case ColorRole::Accent:
        return colors.selection;
    case ColorRole::Late:
        return colors.lateTint;
    case ColorRole::Soon:
        return colors.soonTint;
    case ColorRole::Fine:
        return colors.fineTint;
    case ColorRole::Muted:
        break;
    }
    return colors.side;
}

QColor lineColor(const QPalette& palette) {
    return palette.color(QPalette::Mid);
}

QPalette themePalette(Scheme scheme) {
    const ThemeColors& colors = themeColors(scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, colors.ground);
    palette.setColor(QPalette::WindowText, colors.ink);
    palette.setColor(QPalette::Base, colors.paper);
    palette.setColor(QPalette::AlternateBase, colors.side);
    palette.setColor(QPalette::Text, colors.ink);
    palette.setColor(QPalette::Button, colors.paper);
    palette.setColor(QPalette::ButtonText, colors.ink);
    palette.setColor(QPalette::ToolTipBase, colors.paper);
    palette.setColor(QPalette::ToolTipText, colors.ink);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, colors.selection);
    palette.setColor(QPalette::HighlightedText, colors.ink);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::BrightText, colors.late);
    // The style sheet and our own painting take lines from Mid and the text on the accent from Light.
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Midlight, colors.side);
    palette.setColor(QPalette::Light, colors.onAccent);
    palette.setColor(QPalette::Dark, colors.muted);
    palette.setColor(QPalette::Shadow, colors.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    return palette;
}

void applyTheme(QApplication& application, Scheme scheme) {
    if (!application.property("greffeStyled").toBool()) {
        application.setStyle(QStyleFactory::create(u"Fusion"_s));
        QApplication::setFont(baseFont(QApplication::font()));
        application.setProperty("greffeStyled", true);
    }
    QApplication::setPalette(themePalette(scheme));
    application.setStyleSheet(styleSheet(scheme));
}

Scheme systemScheme() {
    return portalScheme().value_or(schemeOf(QGuiApplication::palette()));
}

SchemeWatcher::SchemeWatcher(QObject* parent)
    : QObject(parent) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (bus.isConnected())
        bus.connect(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
            u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString)));
}

void SchemeWatcher::settingChanged(const QString& space, const QString& key) {
    if (space == u"org.freedesktop.appearance"_s && key == u"color-scheme"_s)
        Q_EMIT changed();
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return one > two ? one / two : two / one;
}

QFont titleFont(const QFont& base) {
    QFont font(base);
    font.setPointSizeF(base.pointSizeF() * 1.4);
    font.setBold(true);
    return font;
}

QFont smallFont(const QFont& base) {
    QFont font(base);
    font.setPointSizeF(base.pointSizeF() * 0.9);
    return font;
}

QFont boldFont(const QFont& base) {
    QFont font(base);
    font.setBold(true);
    return font;
}

void setColorRole(QWidget* label, ColorRole tone) {
    // The style sheet's rules for [tone="…"] do the colouring, so that a change of palette is followed.
    static constexpr const char* names[] = {"accent", "late", "soon", "fine", "muted"};
    const QString name = QString::fromLatin1(names[static_cast<int>(tone)]);
    if (label->property("tone") == name)
        return;
    label->setProperty("tone", name);
    // What was styled already does not ask again by itself.
    if (label->testAttribute(Qt::WA_WState_Polished)) {
        label->style()->unpolish(label);
        label->style()->polish(label);
    }
}

} // namespace greffe
