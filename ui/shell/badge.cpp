// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/badge.h"

#include "ui/shell/icons.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int pad = 6;
constexpr int chipHeight = 26;
constexpr int chipPad = 8;
constexpr int chipCross = 24; // with the room around it

void paintFocus(QPainter& painter, const QRectF& area, qreal radius, const QPalette& palette) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(roleColor(ColorRole::Accent, palette), 2));
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace

Badge::Badge(const QString& text, ColorRole tone, QWidget* parent)
    : QLabel(text, parent)
    , m_tone(tone) {
    setFont(smallFont(font()));
    setContentsMargins(pad, 1, pad, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setBadge(const QString& text, ColorRole tone) {
    m_tone = tone;
    setText(text);
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(roleTint(m_tone, palette()));
    painter.drawRoundedRect(rect(), 3, 3);
    painter.setPen(m_tone == ColorRole::Muted ? palette().color(QPalette::WindowText) : roleColor(m_tone, palette()));
    painter.drawText(rect().adjusted(pad, 0, -pad, 0), int(Qt::AlignCenter), text());
}

void paintBadge(QPainter& painter, const QRect& area, const QString& text, ColorRole tone, const QPalette& palette) {
    const QFontMetrics metrics = painter.fontMetrics();
    const QString shown = metrics.elidedText(text, Qt::ElideRight, area.width() - 2 * pad);
    const int height = metrics.height() + 4;
    const QRectF box(
        area.x(), area.y() + (area.height() - height) / 2.0, metrics.horizontalAdvance(shown) + 2 * pad, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(roleTint(tone, palette));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(tone == ColorRole::Muted ? palette.color(QPalette::WindowText) : roleColor(tone, palette));
    painter.drawText(box, int(Qt::AlignCenter), shown);
    painter.restore();
}

Chip::Chip(const QString& text, bool removable, QWidget* parent)
    : QAbstractButton(parent)
    , m_removable(removable) {
    setText(text);
    setFocusPolicy(removable ? Qt::StrongFocus : Qt::NoFocus);
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setToolTip(text);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_removable)
            Q_EMIT removed();
    });
}

QSize Chip::sizeHint() const {
    const int cross = m_removable ? chipCross - 4 : 0;
    return {fontMetrics().horizontalAdvance(text()) + 2 * chipPad + cross, chipHeight};
}

QRect Chip::words(const QRect& box) const {
    return box.adjusted(chipPad, 0, m_removable ? -chipCross : -chipPad, 0);
}

int Chip::heightForWidth(int width) const {
    if (width >= sizeHint().width())
        return chipHeight;
    const QRect room = words(QRect(0, 0, width, 1000));
    const int high = fontMetrics().boundingRect(room, int(Qt::TextWordWrap), text()).height();
    return qMax(chipHeight, high + chipHeight - fontMetrics().height());
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(roleTint(ColorRole::Accent, palette()));
    painter.drawRoundedRect(rect(), 3, 3);
    const QColor color = roleColor(ColorRole::Accent, palette());
    painter.setPen(color);
    const bool cut = width() < sizeHint().width();
    painter.drawText(words(rect()), int(Qt::AlignVCenter | Qt::AlignLeft) | (cut ? int(Qt::TextWordWrap) : 0), text());
    if (m_removable)
        paintIcon(painter, u"close"_s, QRectF(width() - 20, (height() - 12) / 2.0, 12, 12), color);
    if (hasFocus())
        paintFocus(painter, rect(), 3, palette());
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace))
        Q_EMIT removed();
    else
        QAbstractButton::keyPressEvent(event);
}

FilterChip::FilterChip(const QString& key, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_key(key) {
    setText(text);
    setCheckable(true);
    setObjectName(u"filter_"_s + (key.isEmpty() ? u"all"_s : key));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(-1, {});
}

void FilterChip::setCount(qint64 count, const QString& words) {
    m_count = count < 0 ? QString() : words;
    setAccessibleName(m_count.isEmpty() ? text() : text() + u' ' + m_count);
    updateGeometry();
    update();
}

QSize FilterChip::sizeHint() const {
    // Room for the bold face that the checked state takes.
    const QFontMetrics bold(boldFont(font()));
    const int count = m_count.isEmpty() ? 0 : bold.horizontalAdvance(m_count) + 5;
    return {bold.horizontalAdvance(text()) + count + 26, 26};
}

void FilterChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colors = palette();
    const bool on = isChecked();
    const QColor accent = roleColor(ColorRole::Accent, colors);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(on ? accent : lineColor(colors));
    painter.setBrush(on ? roleTint(ColorRole::Accent, colors) : colors.color(QPalette::Base));
    painter.drawRoundedRect(box, 12.5, 12.5);
    const QFont strong = boldFont(font());
    painter.setFont(on ? strong : font());
    const int countWidth = m_count.isEmpty() ? 0 : QFontMetrics(strong).horizontalAdvance(m_count) + 5;
    const int textWidth = painter.fontMetrics().horizontalAdvance(text());
    const int left = (width() - textWidth - countWidth) / 2;
    painter.setPen(on             ? accent
                   : underMouse() ? colors.color(QPalette::WindowText)
                                  : roleColor(ColorRole::Muted, colors));
    painter.drawText(QRect(left, 0, textWidth + 2, height()), int(Qt::AlignVCenter | Qt::AlignLeft), text());
    if (!m_count.isEmpty()) {
        painter.setFont(strong);
        const bool alarm = m_tone == ColorRole::Late && m_count != u"0"_s;
        painter.setPen(alarm ? roleColor(ColorRole::Late, colors) : on ? accent : colors.color(QPalette::WindowText));
        painter.drawText(
            QRect(left + textWidth + 5, 0, countWidth, height()), int(Qt::AlignVCenter | Qt::AlignLeft), m_count);
    }
    if (hasFocus())
        paintFocus(painter, rect(), 12, colors);
}

} // namespace greffe
