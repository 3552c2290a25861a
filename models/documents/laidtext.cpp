// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/laidtext.h"

#include "documents/fonts.h"
#include "domain/display.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe::paper {

namespace {

/// A single layout of a megabyte costs hundreds of megabytes; longer paragraphs are laid in pieces, cut at a space.
constexpr qsizetype LongestPiece = 8000;

bool isForbidden(char32_t c) {
    return (c < 0x20 && c != u'\n') || (c >= 0x7f && c < 0xa0) || c == 0xfeff || (c & 0xfffe) == 0xfffe;
}

qsizetype pieceLength(QStringView text) {
    if (text.size() <= LongestPiece)
        return text.size();
    for (qsizetype at = LongestPiece; at > LongestPiece / 2; --at)
        if (text[at - 1] == u' ')
            return at;
    return text[LongestPiece].isLowSurrogate() ? LongestPiece - 1 : LongestPiece;
}

QTextCharFormat formatOf(Tone tone, const TextStyle& style) {
    QTextCharFormat format;
    format.setForeground(style.colour);
    if (tone == Tone::Strong)
        format.setFont(font(style.points, true));
    else if (tone == Tone::Muted)
        format.setForeground(Muted);
    else if (tone == Tone::Missing)
        format.setForeground(Red);
    return format;
}

} // namespace

QString printable(const QString& text, Language language) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            if (isForbidden(QChar::surrogateToUcs4(c, text[i + 1])))
                ++i;
            else {
                out += c;
                out += text[++i];
            }
        } else if (c.isSurrogate())
            out += QChar::ReplacementCharacter;
        else if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c == u'\v' || c == u'\f')
            out += u'\n';
        else if (c == u'\r')
            out += (i + 1 < text.size() && text[i + 1] == u'\n') ? QStringView() : QStringView(u"\n");
        else if (c == u'\t')
            out += u' ';
        else if (!isForbidden(c.unicode()))
            out += c;
    }
    return typeset(out, language);
}

QString shortened(const QString& text, qsizetype length) {
    if (text.size() <= length)
        return text;
    qsizetype end = length - 1;
    if (text[end].isLowSurrogate())
        --end;
    return text.left(end) + u'…';
}

LaidText::LaidText(const Cell& cell, const TextStyle& style, qreal width, Language language)
    : m_style(style) {
    if (!m_style.colour.isValid())
        m_style.colour = Ink;
    QString text;
    struct Span {
        qsizetype from, to;
        Tone tone;
    };
    std::vector<Span> spans;
    for (const Run& run : cell.runs) {
        const qsizetype from = text.size();
        text += printable(run.text, language);
        spans.push_back({from, text.size(), run.tone});
    }
    while (text.endsWith(u'\n') || text.endsWith(u' '))
        text.chop(1);

    const QFont base = font(m_style.points, m_style.bold);
    for (qsizetype start = 0; start <= text.size();) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const qsizetype end = feed < 0 ? text.size() : feed;
        do {
            const qsizetype length = pieceLength(QStringView(text).mid(start, end - start));
            QList<QTextLayout::FormatRange> formats;
            for (const Span& span : spans) {
                const qsizetype from = std::max(span.from, start);
                const qsizetype to = std::min(span.to, start + length);
                if (from < to)
                    formats.append({int(from - start), int(to - from), formatOf(span.tone, m_style)});
            }
            lay(text.mid(start, length), formats, base, width);
            start += length;
        } while (start < end);
        ++start; // the line feed
    }
}

void LaidText::lay(
    const QString& text, const QList<QTextLayout::FormatRange>& formats, const QFont& base, qreal width) {
    auto layout = std::make_unique<QTextLayout>(text, base);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment((m_style.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max<qreal>(width, 1));
        const qreal natural = line.ascent() + line.descent();
        const qreal height = natural * m_style.leading;
        line.setPosition({0, 0});
        m_lines.push_back({int(m_layouts.size()), line.lineNumber(), height, (height - natural) / 2});
    }
    layout->endLayout();
    m_layouts.push_back(std::move(layout));
}

qreal LaidText::height(int from, int to) const {
    qreal sum = 0;
    for (int i = from; i < to; ++i)
        sum += m_lines[size_t(i)].height;
    return sum;
}

int LaidText::fitting(int from, qreal room) const {
    int count = 0;
    for (int i = from; i < lines(); ++i, ++count) {
        room -= m_lines[size_t(i)].height;
        if (room < -0.5) // half a layout unit: the sum of heights is rounded
            break;
    }
    return count;
}

void LaidText::draw(QPainter& painter, QPointF topLeft, int from, int to) const {
    painter.setPen(m_style.colour);
    for (int i = from; i < to; ++i) {
        const Line& line = m_lines[size_t(i)];
        m_layouts[size_t(line.layout)]->lineAt(line.index).draw(&painter, topLeft + QPointF(0, line.offset));
        topLeft.ry() += line.height;
    }
}

} // namespace greffe::paper
