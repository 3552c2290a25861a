// SPDX-License-Identifier: GPL-3.0-or-later
// Inside documents only: blocks flowing down the pages.
#pragma once

#include "base/result.h"
#include "documents/composer.h"
#include "documents/furniture.h"
#include "documents/laidtext.h"

#include <optional>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace greffe::paper {

/// Takes a document's sections one after the other and lets their blocks flow down the pages: first without a painter,
/// to learn how many pages there are and where the bookmarks fall, then with one.
class Flow {
public:
    Flow(const Document& document, const Geometry& geometry);

    Result<> count();
    /// After count(). Cancelled when the progress says so, Io when the device takes no further page, Bug when the pages
    /// came out otherwise.
    Result<> draw(QPainter& painter, QPagedPaintDevice& device, const PrintProgress& progress);

    const PrintedPages& printed() const { return m_printed; }

private:
    struct RowCell {
        LaidText text;
        qreal x;
    };
    struct Row {
        std::vector<RowCell> cells = {};
        qreal padding = 0;
        QColor rule = {};
        qreal height() const;
        /// Enough of the row to begin it on a page: all of it, or its first lines.
        qreal beginning() const;
    };
    struct HeadingShape {
        LaidText text;
        std::optional<LaidText> note;
        qreal above = 0;
        qreal gap = 0;
        qreal below = 0;
        qreal height() const;
    };
    struct TableShape {
        std::vector<qreal> x;
        std::vector<qreal> width;
    };

    Result<> run();
    void section(qsizetype index);
    void block(const QList<Block>& blocks, qsizetype index);

    void cover(const Cover& cover);
    void heading(const Heading& heading, qreal following);
    void paragraph(const Paragraph& paragraph);
    void banner(const Banner& banner);
    void fieldRows(const FieldRows& rows);
    void table(const Table& table);
    void chart(const ChartBlock& chart);
    void qrCode(const QrCode& code);
    void picture(const Picture& block);
    void signatures(const Signatures& signatures);
    void space(qreal height);
    void contents(const Contents& contents);

    /// What must stay on the page with the block before it.
    qreal beginningOf(const QList<Block>& blocks, qsizetype index);
    Row fieldRow(const FieldRow& row, bool numbered) const;
    TableShape shapeOf(const Table& table) const;
    Row headerRow(const Table& table, const TableShape& shape) const;
    Row tableRow(const Table& table, const TableShape& shape, const QList<Cell>& cells) const;
    /// Draws a row, over several pages where it must; `header` is drawn again at the top of each.
    void place(const Row& row, const Row* header);
    void drawRow(const Row& row, const std::vector<int>& from, const std::vector<int>& to);
    /// High enough to be broken rather than leave a big white.
    bool breaks(const Row& row) const;
    void rule(qreal y, const QColor& colour, qreal thickness);

    // A page is opened when something is put on it, never before: no blank page at the end or after a break.
    void open();
    void close() { m_pageOpen = false; }
    qreal room() const;
    /// Moves to the next page when `height` does not fit here and would there.
    void need(qreal height);
    qreal left() const { return m_geometry.body.left(); }
    qreal width() const { return m_geometry.body.width(); }

    HeadingShape shapeOf(const Heading& heading) const;
    /// The pages that the contents take; draws them when there is a painter.
    int layContents();

    const Document& m_document;
    mutable LaidTexts m_texts; ///< what is known of a text is no state of the flow
    Geometry m_geometry;
    Language m_language;
    QPainter* m_painter = nullptr; // null while counting
    QPagedPaintDevice* m_device = nullptr;
    PrintProgress m_progress = {};
    std::optional<Error> m_failure = {};

    int m_page = -1; // from 0; -1 before the first page
    bool m_pageOpen = false;
    qreal m_y = 0; // of the next thing, on the open page
    QString m_reference = {};
    qsizetype m_bookmark = 0;

    int m_contentsPage = -1;
    QString m_contentsTitle = {};
    qsizetype m_contentsBookmark = -1;
    PrintedPages m_printed = {};
};

} // namespace greffe::paper
