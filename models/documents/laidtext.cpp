// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/laidtext.h"

#include "documents/fonts.h"
#include "domain/display.h"

#include <QCache>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QRawFont>
#include <QTextOption>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstring>
#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace greffe::paper {

namespace {

/// A single layout of a megabyte costs hundreds of megabytes; longer paragraphs are laid in pieces, cut at a space.
constexpr qsizetype LongestPiece = 8000;

bool isForbidden(char32_t c) {
    return (c < 0x20 && c != u'\n') || (c >= 0x7f && c < 0xa0) || c == 0xfeff || (c & 0xfffe) == 0xfffe;
}

/// Whether some font of this machine draws the character as an outline. A character without glyph, or one drawn as a
/// coloured picture, breaks PDF/A and would stand in the file as something that nobody can search.
bool hasOutline(char32_t c) {
    const QString alone = QString::fromUcs4(&c, 1);
    QTextLayout layout(alone, font(9));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    for (const QGlyphRun& run : layout.glyphRuns()) {
        const QRawFont face = run.rawFont();
        if (run.glyphIndexes().contains(0U))
            return false;
        for (const char* table : {"CBDT", "COLR", "sbix", "SVG "})
            if (!face.fontTable(table).isEmpty())
                return false;
    }
    return true;
}

/// Which characters of the first plane Liberation Sans has.
const std::bitset<0x10000>& ownCharacters() {
    static const auto own = [] {
        auto out = std::make_unique<std::bitset<0x10000>>();
        const QRawFont face = QRawFont::fromFont(font(9));
        for (uint c = 0x20; c < 0x10000; ++c)
            (*out)[c] = face.supportsCharacter(c);
        return out;
    }();
    return *own;
}

/// What Liberation Sans has is known for all; what other fonts add is asked once a character.
bool isDrawable(char32_t c) {
    if (c < 0x10000 && ownCharacters()[c])
        return true;
    if (QChar::category(c) == QChar::Other_Format || (c >= 0xfe00 && c <= 0xfe0f))
        return true;
    static std::mutex mutex;
    static QHash<char32_t, bool> others;
    const std::lock_guard lock(mutex);
    const auto known = others.constFind(c);
    if (known != others.constEnd())
        return *known;
    return others[c] = hasOutline(c);
}

/// "[U+1F600]" for a character that cannot be drawn: better than a box that says nothing.
void append(QString& out, char32_t c) {
    if (c < 0x80 || isDrawable(c))
        out += QString::fromUcs4(&c, 1);
    else
        out += u"[U+%1]"_s.arg(QString::number(c, 16).toUpper().rightJustified(4, u'0'));
}

QString cleaned(const QString& text, Language language) {
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t whole = QChar::surrogateToUcs4(c, text[++i]);
            if (!isForbidden(whole))
                append(out, whole);
        } else if (c.isSurrogate())
            append(out, QChar::ReplacementCharacter);
        else if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c == u'\v' || c == u'\f')
            out += u'\n';
        else if (c == u'\r')
            out += (i + 1 < text.size() && text[i + 1] == u'\n') ? QStringView() : QStringView(u"\n");
        else if (c == u'\t')
            out += u' ';
        else if (c.unicode() < 0x80) {
            if (!isForbidden(c.unicode()))
                out += c;
        } else if (!isForbidden(c.unicode()))
            append(out, c.unicode());
    }
    return typeset(out, language);
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
    // A thousand sheets repeat the same few hundred labels.
    constexpr qsizetype Short = 120;
    if (text.size() > Short)
        return cleaned(text, language);
    thread_local QCache<QString, QString> known[2] = {QCache<QString, QString>(4096), QCache<QString, QString>(4096)};
    auto& cache = known[language == Language::French];
    if (const QString* found = cache.object(text))
        return *found;
    const QString out = cleaned(text, language);
    cache.insert(text, new QString(out));
    return out;
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
    auto content = std::make_shared<Content>();
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
            lay(*content, m_style, text.mid(start, length), formats, width);
            start += length;
        } while (start < end);
        ++start; // the line feed
    }
    m_content = std::move(content);
}

void LaidText::lay(Content& content, const TextStyle& style, const QString& text,
    const QList<QTextLayout::FormatRange>& formats, qreal width) {
    auto layout = std::make_unique<QTextLayout>(text, font(style.points, style.bold));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setAlignment((style.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max<qreal>(width, 1));
        const qreal natural = line.ascent() + line.descent();
        const qreal height = natural * style.leading;
        line.setPosition({0, 0});
        content.lines.push_back({int(content.layouts.size()), line.lineNumber(), height, (height - natural) / 2});
    }
    layout->endLayout();
    content.layouts.push_back(std::move(layout));
}

LaidText LaidTexts::get(const Cell& cell, const TextStyle& style, qreal width, Language language) {
    constexpr qsizetype Short = 160;
    qsizetype length = 0;
    for (const Run& run : cell.runs)
        length += run.text.size();
    if (length > Short)
        return LaidText(cell, style, width, language);
    // The style as its bits: it is asked for with each text, and numbers in words cost a tenth of a book.
    QString key;
    key.reserve(length + 24);
    const auto put = [&key](auto value) {
        std::array<char16_t, sizeof(value) / sizeof(char16_t)> units;
        std::memcpy(units.data(), &value, sizeof(value));
        key.append(QStringView(units.data(), qsizetype(units.size())));
    };
    put(style.points);
    put(style.leading);
    put(width);
    put(style.colour.rgb());
    put(quint32(style.bold) | quint32(style.right) << 1 | quint32(language) << 2);
    for (const Run& run : cell.runs) {
        key += QChar(u'0' + char16_t(run.tone));
        key += run.text;
        key += u'\0';
    }
    if (const auto* known = m_known.object(key)) {
        TextStyle own = style;
        if (!own.colour.isValid())
            own.colour = Ink;
        return LaidText(own, *known);
    }
    LaidText out(cell, style, width, language);
    m_known.insert(key, new std::shared_ptr<const LaidText::Content>(out.m_content));
    return out;
}

qreal LaidText::height(int from, int to) const {
    qreal sum = 0;
    for (int i = from; i < to; ++i)
        sum += m_content->lines[size_t(i)].height;
    return sum;
}

int LaidText::fitting(int from, qreal room) const {
    int count = 0;
    for (int i = from; i < lines(); ++i, ++count) {
        room -= m_content->lines[size_t(i)].height;
        if (room < -0.5) // half a layout unit: the sum of heights is rounded
            break;
    }
    return count;
}

void LaidText::draw(QPainter& painter, QPointF topLeft, int from, int to) const {
    painter.setPen(m_style.colour);
    for (int i = from; i < to; ++i) {
        const Line& line = m_content->lines[size_t(i)];
        m_content->layouts[size_t(line.layout)]->lineAt(line.index).draw(&painter, topLeft + QPointF(0, line.offset));
        topLeft.ry() += line.height;
    }
}

} // namespace greffe::paper
