// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace greffe {

/// Lays widgets out like words: side by side, then on the next line.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr, int spacing = 6);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& area) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;

private:
    int arrange(const QRect& area, bool move) const;

    QList<QLayoutItem*> m_items = {};
    int m_spacing;
};

} // namespace greffe
