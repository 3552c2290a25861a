// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/letterpaper.h"

#include "documents/fonts.h"
#include "documents/furniture.h"
#include "documents/lettermarkup.h"
#include "documents/pdfjob.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextList>
#include <QUrl>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

constexpr qreal Points = 10.5;
constexpr qreal LogoHeight = 16; // mm
constexpr qreal LogoWidth = 70;

/// `unit` is how many of the document's units a millimetre has. `after` is HTML under the letter.
std::unique_ptr<QTextDocument> layOut(const Letter& letter, qreal unit, const QFont& font, const QString& after = {}) {
    auto out = std::make_unique<QTextDocument>();
    out->setUndoRedoEnabled(false);
    out->setDocumentMargin(0);
    out->setDefaultFont(font);
    out->setIndentWidth(7 * unit);
    const auto px = [&](qreal millimetres) { return QString::number(std::lround(millimetres * unit)); };
    out->setDefaultStyleSheet(
        u"p,li{line-height:112%} p{margin-top:0px;margin-bottom:%1px} ul{margin-top:0px;margin-bottom:%1px} "
        u"li{margin-bottom:%2px} "
        ".logo{margin-bottom:%2px} .head{margin-bottom:%3px} .right{margin-left:%4px;margin-bottom:%3px} "
        ".plain{margin-bottom:%2px} "
        ".subject{margin-bottom:%5px} .sign{margin-top:%6px;margin-left:%4px} .foot{margin-top:%3px;color:#595959}"_s
            .arg(px(3), px(1), px(9), px(88), px(6), px(13)));
    QString html = letterHtml(letter) + after;
    if (!letter.logo.isNull()) {
        // As large as a letterhead's picture, whatever its pixels.
        const QSizeF size = QSizeF(letter.logo.size()).scaled(LogoWidth * unit, LogoHeight * unit, Qt::KeepAspectRatio);
        html.replace(u"<img src=\"%1\"/>"_s.arg(letterLogoName),
            u"<img src=\"%1\" width=\"%2\" height=\"%3\"/>"_s.arg(letterLogoName)
                .arg(std::lround(size.width()))
                .arg(std::lround(size.height())));
        out->addResource(QTextDocument::ImageResource, QUrl(letterLogoName), letter.logo);
    }
    out->setHtml(html);
    return out;
}

Error deviceFailed() {
    return {.kind = Error::Kind::Io,
        .message = {
            u"L’imprimante ou le fichier n’accepte pas les pages : la lettre n’est pas complète. Recommencez."_s,
            u"The printer or the file does not take the pages: the letter is not complete. Try again."_s}};
}

DocumentInfo titled(const Letter& letter) {
    DocumentInfo info = letter.info;
    const LetterKind* kind = letterKind(letter.kind);
    if (info.title.isEmpty() && kind)
        info.title = kind->title.in(info.language);
    if (info.organisation.isEmpty())
        info.organisation = letter.organisation.name;
    return info;
}

} // namespace

namespace {

/// A short paragraph that the end of a page would cut goes to the next one as a whole; the formula of politeness takes
/// the signature with it.
void keepParagraphsWhole(QTextDocument& document, qreal pageHeight) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QRectF place = document.documentLayout()->blockBoundingRect(block);
        const QTextBlock next = block.next();
        const bool closing = next.isValid() && next.blockFormat().topMargin() > 0 && !block.textList();
        const qreal bottom = closing ? document.documentLayout()->blockBoundingRect(next).bottom() : place.bottom();
        const bool cut = std::floor(place.top() / pageHeight) != std::floor((bottom - 1) / pageHeight);
        if (!cut || block.textList() || bottom - place.top() > pageHeight / 3)
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

/// Paints its pages; the first starts a new page of the device unless it is the device's first.
Result<int> paintLetter(const Letter& letter, QPagedPaintDevice& device, QPainter& painter, bool first) {
    const QPageLayout layout = device.pageLayout();
    const paper::Geometry geometry = paper::Geometry::of(layout);
    // A letter starts where a letterhead does, without the header line of the office's own papers.
    QRectF body = geometry.body;
    body.setTop(paper::mm(18));
    body.setLeft(body.left() + paper::mm(5));
    body.setRight(body.right() - paper::mm(3));

    const auto document = layOut(letter, paper::mm(1), paper::font(Points));
    document->setPageSize(body.size());
    keepParagraphsWhole(*document, body.height());
    const int pages = document->pageCount();

    const DocumentInfo info = titled(letter);
    for (int page = 0; page < pages; ++page) {
        if ((page > 0 || !first) && !device.newPage())
            return deviceFailed();
        paper::paintFooter(painter, geometry, info, info.reference, {page + 1, pages});
        painter.save();
        painter.translate(body.topLeft() - QPointF(0, page * body.height()));
        const QRectF part(0, page * body.height(), body.width(), body.height());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, paper::Ink);
        document->documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return pages;
}

/// What the footer of a page says, for a format that has none here.
QString underLetter(const Letter& letter) {
    const Language language = letter.info.language;
    const bool french = language == Language::French;
    QStringList parts{letter.info.reference};
    if (letter.info.editedAt.isValid())
        parts.append((french ? u"édité le "_s : u"edited on "_s) + paper::editedAtText(letter.info.editedAt, language));
    if (!letter.info.anchor.isEmpty())
        parts.append(u"Journal "_s + letter.info.anchor);
    if (letter.info.preview)
        parts.prepend(french ? u"APERÇU, ne pas envoyer"_s : u"PREVIEW, do not send"_s);
    parts.removeAll(QString());
    return u"<p class=\"foot\">%1</p>"_s.arg(parts.join(u" — "_s).toHtmlEscaped());
}

} // namespace

Result<PrintedPages> printLetters(const QList<Letter>& letters, QPagedPaintDevice& device) {
    TRY(loadDocumentFonts());
    QPainter painter;
    if (!painter.begin(&device))
        return deviceFailed();
    paper::toLayoutUnits(painter, device, device.pageLayout());
    PrintedPages out;
    for (const Letter& letter : letters)
        out.count += TRY(paintLetter(letter, device, painter, out.count == 0));
    if (!painter.end())
        return deviceFailed();
    return out;
}

Result<QByteArray> letterPdf(const Letter& letter, int* pages) {
    return pdfBytes(titled(letter), [&](QPagedPaintDevice& device) -> Result<PrintedPages> {
        PrintedPages printed = TRY(printLetters({letter}, device));
        if (pages)
            *pages = printed.count;
        return printed;
    });
}

Result<WrittenPdf> writeLetterPdf(const Letter& letter, const QString& path) {
    return writePdf(
        titled(letter), [&](QPagedPaintDevice& device) { return printLetters({letter}, device); }, path);
}

Result<WrittenPdf> writeLettersPdf(const QList<Letter>& letters, const DocumentInfo& info, const QString& path) {
    return writePdf(
        info, [&](QPagedPaintDevice& device) { return printLetters(letters, device); }, path);
}

Result<QByteArray> letterOdt(const Letter& letter) {
    QFont font(u"Liberation Sans"_s);
    font.setPointSizeF(Points);
    const auto document = layOut(letter, 96 / 25.4, font, underLetter(letter));
    QByteArray out;
    QBuffer buffer(&out);
    if (!buffer.open(QIODevice::WriteOnly) || !QTextDocumentWriter(&buffer, "odf").write(document.get()))
        return Error{.kind = Error::Kind::Bug,
            .message = {u"La lettre n’a pas pu être mise au format ODT ; rien n’a été écrit."_s,
                u"The letter could not be turned into ODT; nothing was written."_s}};
    return out;
}

} // namespace greffe
