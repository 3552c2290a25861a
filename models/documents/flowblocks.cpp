// SPDX-License-Identifier: GPL-3.0-or-later
// How each kind of block looks and breaks.
#include "documents/flow.h"

#include "documents/fonts.h"
#include "documents/qrcode.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe::paper {

namespace {

constexpr qreal BodyPoints = 9;
constexpr qreal CellInset = mm(2);
constexpr qreal CellPadding = mm(1.1);
constexpr qreal NumberWidth = mm(12);
constexpr qreal SignatureHeight = mm(34);
constexpr qsizetype LongestHeading = 400;
constexpr qreal Touching = 1; // layout units: places that differ by less are the same

} // namespace

// Rows

qreal Flow::Row::height() const {
    qreal tallest = 0;
    for (const RowCell& cell : cells)
        tallest = std::max(tallest, cell.text.height());
    return tallest + 2 * padding;
}

qreal Flow::Row::beginning() const {
    qreal tallest = 0;
    for (const RowCell& cell : cells)
        tallest = std::max(tallest, cell.text.height(0, std::min(cell.text.lines(), 3)));
    return tallest + 2 * padding;
}

bool Flow::breaks(const Row& row) const {
    return row.height() > m_geometry.body.height() * 0.35;
}

void Flow::place(const Row& row, const Row* header) {
    if (header && header->height() > m_geometry.body.height() / 3)
        header = nullptr; // repeating it would leave no room for the rows
    open();
    const qreal headerHeight = header ? header->height() : 0;
    const auto fresh = [&] { return m_y <= m_geometry.body.top() + headerHeight + Touching; };
    const auto nextPage = [&] {
        close();
        open();
        if (header)
            place(*header, nullptr);
    };
    if (row.height() > room() + Touching && !fresh() && !(breaks(row) && row.beginning() <= room()))
        nextPage();

    std::vector<int> from(row.cells.size(), 0);
    for (bool done = false; !done && !m_failure;) {
        const qreal available = room() - 2 * row.padding + Touching;
        std::vector<int> to = from;
        bool moved = false;
        done = true;
        for (size_t i = 0; i < from.size(); ++i) {
            const LaidText& text = row.cells[i].text;
            int fitting = text.fitting(from[i], available);
            if (fitting == 0 && fresh() && from[i] < text.lines())
                fitting = 1; // a line higher than the page: cut rather than never end
            to[i] += fitting;
            moved = moved || fitting > 0;
            done = done && to[i] == text.lines();
        }
        if (moved || done)
            drawRow(row, from, to);
        if (!done)
            nextPage();
        from = to;
    }
}

void Flow::drawRow(const Row& row, const std::vector<int>& from, const std::vector<int>& to) {
    qreal tallest = 0;
    for (size_t i = 0; i < row.cells.size(); ++i) {
        const RowCell& cell = row.cells[i];
        if (m_painter)
            cell.text.draw(*m_painter, {cell.x, m_y + row.padding}, from[i], to[i]);
        tallest = std::max(tallest, cell.text.height(from[i], to[i]));
    }
    m_y += tallest + 2 * row.padding;
    if (row.rule.isValid())
        rule(m_y, row.rule, 0.14);
}

// Headings and plain text

qreal Flow::HeadingShape::height() const {
    return above + text.height() + gap + (note ? note->height() : 0) + below;
}

Flow::HeadingShape Flow::shapeOf(const Heading& heading) const {
    const Cell words(shortened(heading.text, LongestHeading));
    if (heading.level == 1) {
        HeadingShape shape{.text = m_texts.get(words, {.points = 15, .bold = true}, width(), m_language),
            .note = {},
            .above = mm(6),
            .below = mm(2)};
        if (!heading.note.isEmpty()) {
            shape.note.emplace(m_texts.get(Cell(shortened(heading.note, LongestHeading)),
                TextStyle{.points = BodyPoints, .colour = Muted}, width(), m_language));
            shape.gap = mm(1);
        }
        return shape;
    }
    if (heading.level == 2)
        return {.text = m_texts.get(words, {.points = 10, .bold = true}, width() - mm(3), m_language),
            .note = {},
            .above = mm(3.8),
            .below = mm(0.7)};
    return {.text = m_texts.get(words, {.points = BodyPoints, .bold = true, .colour = Soft}, width(), m_language),
        .note = {},
        .above = mm(3),
        .below = mm(0.5)};
}

void Flow::cover(const Cover& cover) {
    close();
    open();
    m_y += mm(24);
    const auto line = [&](const QString& text, const TextStyle& style, qreal below) {
        const LaidText laid = m_texts.get(Cell(shortened(text, LongestHeading)), style, width(), m_language);
        if (m_painter)
            laid.draw(*m_painter, {left(), m_y}, 0, laid.lines());
        m_y += laid.height() + mm(below);
    };
    line(cover.above, {.points = 12, .colour = Muted}, 2);
    line(cover.title, {.points = 26, .bold = true}, 3);
    if (m_painter)
        m_painter->fillRect(QRectF(left(), m_y, mm(22), mm(1.1)), Accent);
    m_y += mm(5);
    line(cover.below, {.points = 10.5, .colour = Muted}, 9);
}

void Flow::paragraph(const Paragraph& paragraph) {
    Row row{.padding = mm(0.8)};
    row.cells.push_back(
        {m_texts.get(paragraph.text, {.points = BodyPoints, .leading = 1.25}, width(), m_language), left()});
    place(row, nullptr);
    m_y += mm(0.8);
}

void Flow::banner(const Banner& banner) {
    const qreal inset = mm(3);
    const LaidText text =
        m_texts.get(Cell(banner.text), {.points = BodyPoints, .bold = true}, width() - 2 * inset, m_language);
    const qreal height = text.height() + mm(4.4);
    need(height + mm(3));
    if (m_painter) {
        m_painter->setPen(QPen(Ink, mm(0.3), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRect(QRectF(left(), m_y, width(), height));
        text.draw(*m_painter, {left() + inset, m_y + mm(2.2)}, 0, text.lines());
    }
    m_y += height + mm(2);
}

void Flow::space(qreal height) {
    if (m_pageOpen && m_y > m_geometry.body.top())
        m_y += mm(height);
}

// Fields and tables

Flow::Row Flow::fieldRow(const FieldRow& row, bool numbered) const {
    const qreal labelX = left() + (numbered ? NumberWidth : CellInset);
    const qreal valueX = left() + width() * (numbered ? 0.39 : 0.35);
    Row out{.padding = CellPadding, .rule = Rule};
    if (numbered)
        out.cells.push_back({m_texts.get(Cell(row.number), {.points = BodyPoints, .colour = Muted},
                                 NumberWidth - CellInset, m_language),
            left() + CellInset});
    out.cells.push_back(
        {m_texts.get(Cell(row.label), {.points = BodyPoints, .colour = Soft}, valueX - labelX - mm(3), m_language),
            labelX});
    out.cells.push_back(
        {m_texts.get(row.value, {.points = BodyPoints}, left() + width() - valueX - CellInset, m_language), valueX});
    return out;
}

void Flow::fieldRows(const FieldRows& rows) {
    for (const FieldRow& row : rows.rows) {
        if (m_failure)
            return;
        place(fieldRow(row, rows.numbered), nullptr);
    }
}

Flow::TableShape Flow::shapeOf(const Table& table) const {
    qreal sum = 0;
    for (const Column& column : table.columns)
        sum += std::max(column.weight, 0.01);
    TableShape shape;
    qreal x = left();
    for (const Column& column : table.columns) {
        const qreal share = width() * std::max(column.weight, 0.01) / sum;
        shape.x.push_back(x + CellInset);
        shape.width.push_back(share - CellInset - mm(1));
        x += share;
    }
    return shape;
}

Flow::Row Flow::headerRow(const Table& table, const TableShape& shape) const {
    Row row{.padding = CellPadding, .rule = StrongRule};
    for (size_t i = 0; i < shape.x.size(); ++i) {
        const Column& column = table.columns.at(qsizetype(i));
        row.cells.push_back(
            {m_texts.get(Cell(column.title), {.points = 8.5, .bold = true, .colour = Muted, .right = column.right},
                 shape.width[i], m_language),
                shape.x[i]});
    }
    return row;
}

Flow::Row Flow::tableRow(const Table& table, const TableShape& shape, const QList<Cell>& cells) const {
    Row row{.padding = CellPadding, .rule = Rule};
    for (size_t i = 0; i < shape.x.size() && qsizetype(i) < cells.size(); ++i)
        row.cells.push_back(
            {m_texts.get(cells.at(qsizetype(i)), {.points = BodyPoints, .right = table.columns.at(qsizetype(i)).right},
                 shape.width[i], m_language),
                shape.x[i]});
    return row;
}

void Flow::table(const Table& table) {
    if (table.columns.isEmpty())
        return;
    const TableShape shape = shapeOf(table);
    const Row header = headerRow(table, shape);
    for (qsizetype i = 0; i < table.rows.size() && !m_failure; ++i) {
        const Row row = tableRow(table, shape, table.rows.at(i));
        if (i == 0) {
            need(header.height() + (breaks(row) ? row.beginning() : row.height()));
            place(header, nullptr);
        }
        place(row, &header);
    }
    if (table.rows.isEmpty())
        place(header, nullptr);
}

// The rest

void Flow::chart(const ChartBlock& block) {
    picture({block.height, [&block](QPainter& painter, const QRectF& area, const ChartStyle& style) {
                 paintChart(painter, area, block.chart, style);
             }});
}

void Flow::picture(const Picture& block) {
    const qreal height = std::min(mm(block.height), m_geometry.body.height() - mm(4));
    need(height);
    if (m_painter) {
        ChartStyle style;
        style.font = font(8);
        style.unit = mm(0.14);
        m_painter->save();
        block.paint(*m_painter, QRectF(left(), m_y, width(), height), style);
        m_painter->restore();
    }
    m_y += height + mm(2);
}

void Flow::qrCode(const QrCode& code) {
    const qreal size = mm(code.size);
    need(size + mm(2));
    if (m_painter) {
        paintQr(*m_painter, QRectF(left(), m_y, size, size), qrMatrix(code.text));
        const qreal beside = left() + size + CellInset;
        const LaidText words =
            m_texts.get(Cell(code.words), {.points = 8.5, .colour = Soft}, width() - size - CellInset, m_language);
        words.draw(*m_painter, QPointF(beside, m_y + mm(4)), 0, words.fitting(0, size - mm(4)));
    }
    m_y += size + mm(2);
}

void Flow::signatures(const Signatures& signatures) {
    const qsizetype count = signatures.titles.size();
    if (count == 0)
        return;
    need(SignatureHeight + mm(2));
    const qreal gap = mm(5);
    const qreal boxWidth = (width() - gap * qreal(count - 1)) / qreal(count);
    for (qsizetype i = 0; m_painter && i < count; ++i) {
        const QRectF box(left() + qreal(i) * (boxWidth + gap), m_y, boxWidth, SignatureHeight);
        const LaidText text = m_texts.get(
            Cell(signatures.titles.at(i)), {.points = 8.5, .colour = Soft}, boxWidth - 2 * CellInset, m_language);
        m_painter->setPen(QPen(StrongRule, mm(0.2), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRect(box);
        text.draw(*m_painter, box.topLeft() + QPointF(CellInset, CellInset), 0,
            text.fitting(0, SignatureHeight - 2 * CellInset));
    }
    m_y += SignatureHeight + mm(2);
}

qreal Flow::beginningOf(const QList<Block>& blocks, qsizetype index) {
    if (index >= blocks.size())
        return 0;
    const auto beginning = [&](const Row& row) { return breaks(row) ? row.beginning() : row.height(); };
    const Block& block = blocks.at(index);
    if (const auto* heading = std::get_if<Heading>(&block))
        return shapeOf(*heading).height() + beginningOf(blocks, index + 1);
    if (const auto* rows = std::get_if<FieldRows>(&block))
        return rows->rows.isEmpty() ? 0 : beginning(fieldRow(rows->rows.first(), rows->numbered));
    if (const auto* table = std::get_if<Table>(&block)) {
        const TableShape shape = shapeOf(*table);
        const qreal header = headerRow(*table, shape).height();
        return header + (table->rows.isEmpty() ? 0 : beginning(tableRow(*table, shape, table->rows.first())));
    }
    if (const auto* chart = std::get_if<ChartBlock>(&block))
        return mm(chart->height);
    if (const auto* code = std::get_if<QrCode>(&block))
        return mm(code->size);
    if (const auto* picture = std::get_if<Picture>(&block))
        return mm(picture->height);
    if (std::holds_alternative<Signatures>(block))
        return SignatureHeight;
    if (std::holds_alternative<Paragraph>(block) || std::holds_alternative<Banner>(block))
        return mm(12);
    return 0;
}

} // namespace greffe::paper
