// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/letterpages.h"

#include "documents/envelope.h"
#include "documents/fonts.h"
#include "documents/letterframe.h"
#include "documents/lettermarkup.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextList>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

constexpr qreal Points = 10.5;
constexpr qreal HeadPoints = 9.5;
constexpr qreal LogoHeight = 16; // mm, as the others below
constexpr qreal LogoWidth = 66;
constexpr qreal UnderWindow = 3; // between the lowest place of a window and the text
constexpr qreal UnderHead = 9;
constexpr qreal Right = 78;      // date and signature begin where the address does
constexpr qreal FlowingTop = 20; // the margin that word processors give a page
constexpr int KeptLines = 2;     // of a paragraph that is cut, on either page

/// `unit` is how many of the document's units a millimetre has.
std::unique_ptr<QTextDocument> layOut(const Letter& letter, const QString& html, qreal unit, const QFont& font) {
    auto out = std::make_unique<QTextDocument>();
    out->setUndoRedoEnabled(false);
    out->setDocumentMargin(0);
    out->setDefaultFont(font);
    out->setIndentWidth(7 * unit);
    const auto px = [&](qreal millimetres) { return QString::number(std::lround(millimetres * unit)); };
    out->setDefaultStyleSheet(
        u"p,li{line-height:112%} p{margin-top:0px;margin-bottom:%1px} ul{margin-top:0px;margin-bottom:%1px} "
        "li{margin-bottom:%2px} .logo{margin-bottom:%2px} .head{margin-bottom:0px} "
        ".to{line-height:100%;margin-bottom:0px} .date{margin-left:%3px;margin-bottom:%4px} "
        ".plain{margin-bottom:%2px} .subject{margin-bottom:%4px} .sign{margin-top:%5px;margin-left:%3px} "
        ".foot{margin-top:%6px;color:#595959}"_s.arg(px(3), px(1), px(Right), px(6), px(13), px(9)));
    QString sized = html;
    if (!letter.logo.isNull()) {
        // As large as a letterhead's picture, whatever its pixels.
        const QSizeF size = QSizeF(letter.logo.size()).scaled(LogoWidth * unit, LogoHeight * unit, Qt::KeepAspectRatio);
        sized.replace(u"<img src=\"%1\"/>"_s.arg(letterLogoName),
            u"<img src=\"%1\" width=\"%2\" height=\"%3\"/>"_s.arg(letterLogoName)
                .arg(std::lround(size.width()))
                .arg(std::lround(size.height())));
        out->addResource(QTextDocument::ImageResource, QUrl(letterLogoName), letter.logo);
    }
    out->setHtml(sized);
    return out;
}

qreal heightOf(QTextDocument& document, qreal width) {
    document.setTextWidth(width);
    return document.documentLayout()->documentSize().height();
}

QRectF placeOf(const QTextBlock& block) {
    return block.document()->documentLayout()->blockBoundingRect(block);
}

void breakBefore(const QTextBlock& block) {
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor(block).setBlockFormat(format);
}

/// Ends a paragraph before one of its lines; nobody sees where on paper. Returns what is left of it.
QTextBlock cutBefore(const QTextBlock& block, int line) {
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const qreal below = format.bottomMargin();
    format.setBottomMargin(0);
    cursor.setBlockFormat(format);
    cursor.setPosition(block.position() + block.layout()->lineAt(line).textStart());
    format.setBottomMargin(below);
    format.setTopMargin(0);
    cursor.insertBlock(format);
    return cursor.block();
}

void paintPart(QPainter& painter, const QTextDocument& document, QPointF origin, const QRectF& part) {
    painter.save();
    painter.translate(origin);
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette.setColor(QPalette::Text, paper::Ink);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

LetterPages::LetterPages(const Letter& letter, const QRectF& body)
    : m_body(body) {
    const LetterFrame frame = letterFrame(letter);
    const qreal unit = paper::mm(1);
    m_head = layOut(letter, frame.head, unit, paper::font(HeadPoints));
    m_addressee = layOut(letter, frame.addressee, unit, paper::font(Points));
    m_text = layOut(letter, frame.body + frame.closing, unit, paper::font(Points));
    m_closing = int(frame.closing.count("<p "_L1));

    const QRectF always = paper::envelope::alwaysSeen(paper::envelope::WindowHeight);
    const QRectF maybe = paper::envelope::maybeSeen();
    const qreal headBottom = body.top() + heightOf(*m_head, paper::mm(maybe.left()) - body.left() - paper::mm(2));
    const qreal height = heightOf(*m_addressee, paper::mm(always.width()));
    m_window = QRectF(paper::mm(always.left()), paper::mm(paper::envelope::addressTop(height / unit)),
        paper::mm(always.width()), height);

    // A first paragraph without words keeps the place of what stands above.
    const qreal start = std::max({paper::mm(maybe.bottom() + UnderWindow), headBottom + paper::mm(UnderHead),
        m_window.bottom() + paper::mm(UnderWindow)});
    QTextCursor cursor(m_text.get());
    cursor.insertBlock();
    QTextBlockFormat above;
    above.setLineHeight(start - body.top(), QTextBlockFormat::FixedHeight);
    QTextCursor(m_text->begin()).setBlockFormat(above);
    m_text->setPageSize(body.size());
    keepTogether();
}

LetterPages::~LetterPages() = default;

int LetterPages::count() const {
    return m_text->pageCount();
}

void LetterPages::paint(QPainter& painter, int page) const {
    if (page == 0) {
        paintPart(painter, *m_head, m_body.topLeft(), QRectF(QPointF(), m_head->size()));
        paintPart(painter, *m_addressee, m_window.topLeft(), QRectF(QPointF(), m_window.size()));
        // Where the sheet is folded for the envelope.
        painter.setPen(QPen(paper::StrongRule, paper::mm(0.15), Qt::SolidLine, Qt::FlatCap));
        for (const int fold : {1, 2}) {
            const qreal y = paper::mm(fold * paper::envelope::Fold);
            painter.drawLine(QPointF(paper::mm(5), y), QPointF(paper::mm(9), y));
        }
    }
    const QRectF part(0, page * m_body.height(), m_body.width(), m_body.height());
    paintPart(painter, *m_text, m_body.topLeft() - QPointF(0, part.top()), part);
}

void LetterPages::keepTogether() {
    const qreal high = m_body.height();
    const auto pageOf = [&](qreal y) { return int(std::floor(y / high)); };
    const int closing = std::max(1, m_text->blockCount() - m_closing - 1); // the formula of politeness
    // A short paragraph that the end of a page would cut goes to the next one as a whole.
    for (QTextBlock block = m_text->begin().next(); block.blockNumber() < closing; block = block.next()) {
        const QRectF place = placeOf(block);
        if (!block.textList() && place.height() <= high / 3 && pageOf(place.top()) != pageOf(place.bottom() - 1))
            breakBefore(block);
    }
    // The formula of politeness takes the signature with it, and both the last lines before them: alone on a page they
    // would be a signature under nothing.
    const QTextBlock formula = m_text->findBlockByNumber(closing);
    const QTextBlock last = m_text->lastBlock();
    QTextBlock before = formula.previous();
    if (!before.isValid() || before == m_text->begin() || !last.isValid())
        return;
    const int page = pageOf(placeOf(last).bottom() - 1);
    if (pageOf(placeOf(before).top()) == page)
        return;
    const QRectF place = placeOf(before);
    const int lines = before.layout()->lineCount();
    int over = 0; // lines that stand on the last page already
    for (int i = 0; i < lines; ++i)
        over += pageOf(place.top() + before.layout()->lineAt(i).y() + 1) == page ? 1 : 0;
    if (over >= KeptLines)
        return;
    if (lines >= 2 * KeptLines && !before.textList())
        before = cutBefore(before, lines - KeptLines);
    breakBefore(before);
}

bool addressFits(const Letter& letter) {
    const QRectF zone = paper::envelope::alwaysSeen(paper::envelope::WindowHeight);
    const auto document = layOut(letter, letterFrame(letter).addressee, paper::mm(1), paper::font(Points));
    return heightOf(*document, paper::mm(zone.width())) <= paper::mm(zone.height()) + 1;
}

std::unique_ptr<QTextDocument> flowingLetter(const Letter& letter, const QString& after) {
    constexpr qreal unit = 96 / 25.4;
    QFont font(u"Liberation Sans"_s);
    font.setPointSizeF(Points);
    const LetterFrame frame = letterFrame(letter);
    const QRectF zone = paper::envelope::alwaysSeen(paper::envelope::WindowHeight);
    const auto head = layOut(letter, frame.head, unit, font);
    const auto addressee = layOut(letter, frame.addressee, unit, font);
    const qreal headHeight = heightOf(*head, zone.width() * unit) / unit;
    const qreal high = heightOf(*addressee, zone.width() * unit) / unit;
    const qreal top = paper::envelope::addressTop(high);
    auto out = layOut(letter, frame.head + frame.addressee + frame.body + frame.closing + after, unit, font);
    // The format's writer leaves the document's own font out, and looks for a family under its old number only: the
    // reader's program would take another.
    QTextCharFormat own;
    own.setFontFamilies(font.families());
    own.setProperty(QTextFormat::OldFontFamily, font.family());
    own.setFontPointSize(font.pointSizeF());
    QTextCursor all(out.get());
    all.select(QTextCursor::Document);
    all.mergeCharFormat(own);
    int blocks = head->blockCount();
    for (QTextBlock block = out->begin(); block.isValid() && blocks >= 0; block = block.next(), --blocks) {
        if (blocks > 0)
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setLeftMargin((zone.left() - FlowingTop) * unit);
        format.setTopMargin(std::max<qreal>(6, top - FlowingTop - headHeight) * unit);
        format.setBottomMargin(
            std::max<qreal>(6, paper::envelope::maybeSeen().bottom() + UnderWindow - top - high) * unit);
        QTextCursor(block).setBlockFormat(format);
    }
    return out;
}

} // namespace greffe
