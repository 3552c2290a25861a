// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QLabel>

namespace greffe {

/// A word on a pale ground of its tone: "Approuvé", "En retard".
class Badge final : public QLabel {
public:
    explicit Badge(const QString& text = {}, ColorRole tone = ColorRole::Muted, QWidget* parent = nullptr);
    void setBadge(const QString& text, ColorRole tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColorRole m_tone;
};

/// Paints such a word in a table's cell, vertically centred in `area`.
void paintBadge(QPainter& painter, const QRect& area, const QString& text, ColorRole tone, const QPalette& palette);

/// A chosen value with a cross that takes it away (also with Del and Space). Where a line is too short for its words
/// they take several.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    Chip(const QString& text, bool removable, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    Q_SIGNAL void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect words(const QRect& box) const;

    bool m_removable;
};

/// A pill that filters a list: a word and how many. Checked = the filter that holds.
class FilterChip final : public QAbstractButton {
    Q_OBJECT
public:
    FilterChip(const QString& key, const QString& text, QWidget* parent = nullptr);
    QString key() const { return m_key; }
    /// -1 = no number.
    void setCount(qint64 count, const QString& words);
    void setColorRole(ColorRole tone) { m_tone = tone; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
    QString m_count = {};
    ColorRole m_tone = ColorRole::Muted;
};

} // namespace greffe
