// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace greffe {

/// Several lines of plain text; grows with what is typed up to a limit, then scrolls. Tab leaves the field, as
/// everywhere in a form.
class GrowingText final : public QPlainTextEdit {
public:
    explicit GrowingText(QWidget* parent = nullptr, int leastLines = 2, int mostLines = 14);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void adapt();

    int m_leastLines;
    int m_mostLines;
};

} // namespace greffe
