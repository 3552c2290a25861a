// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/flow.h"

#include "documents/fonts.h"

#include <QPagedPaintDevice>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe::paper {

namespace {

/// Outline and contents show one or two lines; a longer title is cut.
constexpr qsizetype LongestBookmark = 160;

QString bookmarkText(const Heading& heading, Language language) {
    const QString& text = heading.bookmarkText.isEmpty() ? heading.text : heading.bookmarkText;
    return shortened(printable(text.left(4 * LongestBookmark), language).simplified(), LongestBookmark);
}

} // namespace

Flow::Flow(const Document& document, const Geometry& geometry)
    : m_document(document)
    , m_geometry(geometry)
    , m_language(document.info.language) {
}

Result<> Flow::run() {
    m_page = -1;
    m_pageOpen = false;
    m_bookmark = 0;
    m_failure.reset();
    for (qsizetype i = 0; i < m_document.sections && !m_failure; ++i)
        section(i);
    if (m_page < 0 && m_contentsPage < 0)
        open(); // an empty document is one empty page, not a file without pages
    if (m_failure)
        return *m_failure;
    return {};
}

Result<> Flow::count() {
    m_painter = nullptr;
    m_printed = {};
    m_contentsPage = -1;
    m_contentsBookmark = -1;
    TRY(run());
    m_printed.count = m_page + 1;
    if (m_contentsPage >= 0) {
        // While counting, the contents took no page; now that they are known, everything behind them moves.
        const int pages = layContents();
        for (qsizetype i = 0; i < m_printed.bookmarks.size(); ++i)
            if (i != m_contentsBookmark && m_printed.bookmarks[i].page >= m_contentsPage)
                m_printed.bookmarks[i].page += pages;
        m_printed.count += pages;
    }
    return {};
}

Result<> Flow::draw(QPainter& painter, QPagedPaintDevice& device, const PrintProgress& progress) {
    m_painter = &painter;
    m_device = &device;
    m_progress = progress;
    TRY(run());
    if (m_page + 1 != m_printed.count || m_bookmark != m_printed.bookmarks.size())
        return Error{.kind = Error::Kind::Bug,
            .message =
                {u"Le document n’a pas gardé le même nombre de pages pendant l’impression ; ne l’utilisez pas. Recommencez."_s,
                    u"The document did not keep its number of pages while printing; do not use it. Try again."_s},
            .detail = u"pages %1 of %2"_s.arg(m_page + 1).arg(m_printed.count)};
    return {};
}

void Flow::open() {
    if (m_pageOpen)
        return;
    m_pageOpen = true;
    ++m_page;
    m_y = m_geometry.body.top();
    if (!m_painter || m_failure)
        return;
    if (m_page > 0 && !m_device->newPage()) {
        m_failure = Error{.kind = Error::Kind::Io, .detail = u"newPage %1"_s.arg(m_page)};
        return;
    }
    if (m_progress && !m_progress(m_page + 1, m_printed.count)) {
        m_failure = Error{.kind = Error::Kind::Cancelled};
        return;
    }
    paintFurniture(*m_painter, m_geometry, m_document.info, m_reference, {m_page + 1, m_printed.count});
}

qreal Flow::room() const {
    return m_pageOpen ? m_geometry.body.bottom() - m_y : m_geometry.body.height();
}

void Flow::need(qreal height) {
    if (m_pageOpen && height > room() && m_y > m_geometry.body.top())
        close();
    open();
}

void Flow::section(qsizetype index) {
    const Section section = m_document.section(index);
    m_reference = section.reference.isEmpty() ? m_document.info.reference : section.reference;
    close();
    for (qsizetype i = 0; i < section.blocks.size() && !m_failure; ++i)
        block(section.blocks, i);
}

void Flow::block(const QList<Block>& blocks, qsizetype index) {
    std::visit(
        [&](const auto& block) {
            using B = std::decay_t<decltype(block)>;
            if constexpr (std::is_same_v<B, Cover>)
                cover(block);
            else if constexpr (std::is_same_v<B, Heading>)
                heading(block, beginningOf(blocks, index + 1));
            else if constexpr (std::is_same_v<B, Paragraph>)
                paragraph(block);
            else if constexpr (std::is_same_v<B, Banner>)
                banner(block);
            else if constexpr (std::is_same_v<B, FieldRows>)
                fieldRows(block);
            else if constexpr (std::is_same_v<B, Table>)
                table(block);
            else if constexpr (std::is_same_v<B, ChartBlock>)
                chart(block);
            else if constexpr (std::is_same_v<B, QrCode>)
                qrCode(block);
            else if constexpr (std::is_same_v<B, Picture>)
                picture(block);
            else if constexpr (std::is_same_v<B, Signatures>)
                signatures(block);
            else if constexpr (std::is_same_v<B, Space>)
                space(block.height);
            else if constexpr (std::is_same_v<B, Contents>)
                contents(block);
            else
                close();
        },
        static_cast<const BlockKind&>(blocks.at(index)));
}

void Flow::heading(const Heading& heading, qreal following) {
    const HeadingShape shape = shapeOf(heading);
    need(shape.height() + following);
    if (m_y > m_geometry.body.top())
        m_y += shape.above;
    if (heading.bookmark) {
        if (!m_painter)
            m_printed.bookmarks.append({heading.level, bookmarkText(heading, m_language), m_page, m_y / pt(1)});
        ++m_bookmark;
    }
    const qreal inset = heading.level == 2 ? mm(3) : 0;
    if (m_painter) {
        shape.text.draw(*m_painter, {left() + inset, m_y}, 0, shape.text.lines());
        if (heading.level == 2)
            m_painter->fillRect(QRectF(left(), m_y - mm(0.2), mm(0.9), shape.text.height() + mm(0.4)), Accent);
    }
    m_y += shape.text.height() + shape.gap;
    if (shape.note) {
        if (m_painter)
            shape.note->draw(*m_painter, {left(), m_y}, 0, shape.note->lines());
        m_y += shape.note->height();
    }
    m_y += shape.below;
}

void Flow::contents(const Contents& contents) {
    close();
    if (!m_painter) {
        if (m_contentsPage >= 0)
            return;
        m_contentsPage = m_page + 1;
        m_contentsTitle = contents.title;
        m_contentsBookmark = m_printed.bookmarks.size();
        m_printed.bookmarks.append({1, contents.title, m_contentsPage, m_geometry.body.top() / pt(1)});
    } else if (m_bookmark == m_contentsBookmark)
        layContents();
    ++m_bookmark;
    close();
}

int Flow::layContents() {
    const QRectF body = m_geometry.body;
    const qreal numberWidth = mm(14);
    const HeadingShape title = shapeOf(Heading{.level = 1, .text = m_contentsTitle});
    int pages = 0;
    qreal y = body.bottom();
    for (qsizetype i = 0; i <= m_printed.bookmarks.size(); ++i) {
        if (i == m_contentsBookmark || (i == m_printed.bookmarks.size() && pages > 0))
            continue;
        const bool end = i == m_printed.bookmarks.size(); // nothing to list: still a page that says so by its title
        const Bookmark mark = end ? Bookmark{} : m_printed.bookmarks.at(i);
        const qreal inset = (mark.level - 1) * mm(5);
        const LaidText text = m_texts.get(Cell(mark.text), {.points = 9, .colour = mark.level == 1 ? Ink : Soft},
            body.width() - numberWidth - inset - mm(4), m_language);
        const qreal height = text.height() + mm(1.7);
        if (y + height > body.bottom()) {
            ++pages;
            y = body.top();
            if (m_painter) {
                close();
                open();
            }
            if (pages == 1) {
                if (m_painter)
                    title.text.draw(*m_painter, {body.left(), y}, 0, title.text.lines());
                y += title.text.height() + title.below;
            }
        }
        if (end)
            continue;
        if (m_painter && !m_failure) {
            const LaidText number = m_texts.get(Cell(QString::number(mark.page + 1)),
                {.points = 9, .colour = Ink, .right = true}, numberWidth, m_language);
            text.draw(*m_painter, {body.left() + mm(2) + inset, y + mm(0.85)}, 0, text.lines());
            number.draw(*m_painter, {body.right() - numberWidth - mm(2), y + mm(0.85)}, 0, 1);
            rule(y + height, Rule, 0.12);
            const QRectF area(body.left(), y, body.width(), height);
            m_printed.links.append({m_page, QRectF(area.topLeft() / pt(1), area.size() / pt(1)), i});
        }
        y += height;
    }
    m_y = y;
    return pages;
}

void Flow::rule(qreal y, const QColor& colour, qreal thickness) {
    if (!m_painter)
        return;
    m_painter->setPen(QPen(colour, mm(thickness), Qt::SolidLine, Qt::FlatCap));
    m_painter->drawLine(QPointF(left(), y), QPointF(left() + width(), y));
}

} // namespace greffe::paper
