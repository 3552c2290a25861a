// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/icons.h"

#include "ui/shell/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <functional>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QPixmap tinted(const QString& name, const QSize& pixels, const QColor& color) {
    const QString cacheKey =
        u"greffe/%1/%2x%3/%4"_s.arg(name).arg(pixels.width()).arg(pixels.height()).arg(color.name());
    QPixmap pixmap;
    if (QPixmapCache::find(cacheKey, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(u":/greffe/icons/%1.svg"_s.arg(name));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(cacheKey, pixmap);
    return pixmap;
}

class TintedIcon final : public QIconEngine {
public:
    using Tint = std::function<QColor(const QPalette&)>;
    TintedIcon(const QString& name, Tint tint)
        : m_name(name)
        , m_tint(std::move(tint)) {}

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, m_name, area, color(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return tinted(m_name, size, color(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        QPixmap pixmap = tinted(m_name, size, color(mode));
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QIconEngine* clone() const override { return new TintedIcon(m_name, m_tint); }
    bool isNull() override { return false; }

private:
    QColor color(QIcon::Mode mode) const {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        return m_tint(palette);
    }

    QString m_name;
    Tint m_tint;
};

} // namespace

QIcon icon(const QString& name, QPalette::ColorRole role) {
    return QIcon(new TintedIcon(name, [role](const QPalette& palette) { return palette.color(role); }));
}

QIcon icon(const QString& name, ColorRole tone) {
    return QIcon(new TintedIcon(name, [tone](const QPalette& palette) { return roleColor(tone, palette); }));
}

void paintIcon(QPainter& painter, const QString& name, const QRectF& area, const QColor& color) {
    const qreal scale = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    QPixmap pixmap = tinted(name, (area.size() * scale).toSize(), color);
    pixmap.setDevicePixelRatio(scale);
    painter.drawPixmap(area.topLeft(), pixmap);
}

QIcon programIcon() {
    return QIcon(u":/greffe/icons/greffe.svg"_s);
}

} // namespace greffe
