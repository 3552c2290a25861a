// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace greffe {

/// One line that ends in "…" where it does not fit; a first part may be bold. The whole text is its tool tip and
/// accessible name.
class ElidedLabel final : public QLabel {
public:
    ElidedLabel(const QString& strong, const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_strong;
    QString m_text;
};

} // namespace greffe
