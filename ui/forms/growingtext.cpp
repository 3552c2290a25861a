// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/growingtext.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QWheelEvent>

namespace greffe {

GrowingText::GrowingText(QWidget* parent, int leastLines, int mostLines)
    : QPlainTextEdit(parent)
    , m_leastLines(leastLines)
    , m_mostLines(mostLines) {
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &GrowingText::adapt);
    adapt();
}

QSize GrowingText::sizeHint() const {
    return {240, height()};
}

QSize GrowingText::minimumSizeHint() const {
    return {80, minimumHeight()};
}

void GrowingText::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    adapt();
}

void GrowingText::wheelEvent(QWheelEvent* event) {
    // The page scrolls under the pointer, not the field that happens to be there.
    if (hasFocus() && verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void GrowingText::adapt() {
    // The layout of a plain-text document counts its height in lines.
    const int lines = qBound(m_leastLines, int(document()->documentLayout()->documentSize().height()), m_mostLines);
    const int wanted = lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 8;
    if (wanted != height() || wanted != minimumHeight())
        setFixedHeight(wanted);
    setVerticalScrollBarPolicy(lines == m_mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

} // namespace greffe
