// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/letterpaper.h"

#include "documents/fonts.h"
#include "documents/furniture.h"
#include "documents/pdfjob.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentWriter>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

constexpr qreal Points = 10.5;

/// `unit` is how many of the document's units a millimetre has.
std::unique_ptr<QTextDocument> layOut(const Letter& letter, qreal unit, const QFont& font) {
    auto out = std::make_unique<QTextDocument>();
    out->setUndoRedoEnabled(false);
    out->setDocumentMargin(0);
    out->setDefaultFont(font);
    out->setIndentWidth(7 * unit);
    const auto px = [&](qreal millimetres) { return QString::number(std::lround(millimetres * unit)); };
    out->setDefaultStyleSheet(
        u"p,li{line-height:112%} p{margin-top:0px;margin-bottom:%1px} ul{margin-top:0px;margin-bottom:%1px} "
        u"li{margin-bottom:%2px} "
        ".head{margin-bottom:%3px} .right{margin-left:%4px;margin-bottom:%3px} .plain{margin-bottom:%2px} "
        ".subject{margin-bottom:%5px} .sign{margin-top:%6px;margin-left:%4px} .foot{margin-top:%3px;color:#595959}"_s
            .arg(px(3), px(1), px(9), px(88), px(6), px(13)));
    out->setHtml(letterHtml(letter));
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

Result<PrintedPages> printLetter(const Letter& letter, QPagedPaintDevice& device) {
    TRY(loadDocumentFonts());
    const QPageLayout layout = device.pageLayout();
    const paper::Geometry geometry = paper::Geometry::of(layout);
    // A letter starts where a letterhead does, without the header line of the office's own papers.
    QRectF body = geometry.body;
    body.setTop(paper::mm(18));
    body.setLeft(body.left() + paper::mm(5));
    body.setRight(body.right() - paper::mm(3));

    const auto document = layOut(letter, paper::mm(1), paper::font(Points));
    document->setPageSize(body.size());
    const int pages = document->pageCount();

    QPainter painter;
    if (!painter.begin(&device))
        return deviceFailed();
    paper::toLayoutUnits(painter, device, layout);
    const DocumentInfo info = titled(letter);
    for (int page = 0; page < pages; ++page) {
        if (page > 0 && !device.newPage())
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
    if (!painter.end())
        return deviceFailed();
    return PrintedPages{.count = pages, .bookmarks = {}, .links = {}};
}

Result<QByteArray> letterPdf(const Letter& letter) {
    return pdfBytes(titled(letter), [&](QPagedPaintDevice& device) { return printLetter(letter, device); });
}

Result<WrittenPdf> writeLetterPdf(const Letter& letter, const QString& path) {
    return writePdf(
        titled(letter), [&](QPagedPaintDevice& device) { return printLetter(letter, device); }, path);
}

Result<QByteArray> letterOdt(const Letter& letter) {
    QFont font(u"Liberation Sans"_s);
    font.setPointSizeF(Points);
    const auto document = layOut(letter, 96 / 25.4, font);
    QByteArray out;
    QBuffer buffer(&out);
    if (!buffer.open(QIODevice::WriteOnly) || !QTextDocumentWriter(&buffer, "odf").write(document.get()))
        return Error{.kind = Error::Kind::Bug,
            .message = {u"La lettre n’a pas pu être mise au format ODT ; rien n’a été écrit."_s,
                u"The letter could not be turned into ODT; nothing was written."_s}};
    return out;
}

} // namespace greffe
