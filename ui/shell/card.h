// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QFrame>
#include <QList>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace greffe {

/// Paper on the ground, with a bar of its tone at the left.
class Card final : public QFrame {
public:
    explicit Card(std::optional<ColorRole> tone = {}, QWidget* parent = nullptr);
    /// A word-wrapped label that takes its height from its width.
    static QLabel* words(const QString& text, QWidget* parent, std::optional<ColorRole> tone = {});
    static QLabel* strong(const QString& text, QWidget* parent, std::optional<ColorRole> tone = {});
    static QLabel* small(const QString& text, QWidget* parent, std::optional<ColorRole> tone = {});
};

/// A horizontal hairline.
QFrame* makeRule(QWidget* parent);

/// One line of "how was this computed".
struct WhyLine {
    QString text = {};
    QString article = {};
};
/// A button "how was this computed?" that opens the lines under itself.
QPushButton* makeWhyButton(const QString& title, const QList<WhyLine>& lines, QWidget* parent);

} // namespace greffe
