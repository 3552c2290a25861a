// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: a letter laid out on its sheets.
#pragma once

#include "documents/letters.h"

#include <QFont>
#include <QRectF>

#include <memory>

class QPainter;
class QTextDocument;

namespace greffe {

/// The sender at the upper left, the addressee where an envelope's window shows it, the text below that window; what
/// belongs together is not cut by the end of a page. In layout units; loadDocumentFonts() comes before.
class LetterPages {
public:
    /// `body` is where text may stand on a sheet.
    LetterPages(const Letter& letter, const QRectF& body);
    ~LetterPages();

    int count() const;
    void paint(QPainter& painter, int page) const;

private:
    void keepTogether();
    QRectF m_body;
    std::unique_ptr<QTextDocument> m_head;
    std::unique_ptr<QTextDocument> m_addressee;
    std::unique_ptr<QTextDocument> m_text;
    QRectF m_window = {}; ///< the place of the addressee
    int m_closing = 0;    ///< blocks that the signature and the foot take
};

/// An envelope's window shows the whole address, wherever the sheet has slid to.
bool addressFits(const Letter& letter);

/// The letter as one text that flows, for a word processor: the address comes to the same place as long as nobody
/// changes what stands above it. `after` is HTML under the letter.
std::unique_ptr<QTextDocument> flowingLetter(const Letter& letter, const QString& after);

} // namespace greffe
