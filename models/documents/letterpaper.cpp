// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/letterpaper.h"

#include "documents/fonts.h"
#include "documents/furniture.h"
#include "documents/letterpages.h"
#include "documents/pdfjob.h"

#include <QBuffer>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextDocument>
#include <QTextDocumentWriter>

#include <memory>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

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

/// Paints its pages; the first starts a new page of the device unless it is the device's first.
Result<int> paintLetter(const Letter& letter, QPagedPaintDevice& device, QPainter& painter, bool first) {
    const QPageLayout layout = device.pageLayout();
    const paper::Geometry geometry = paper::Geometry::of(layout);
    // A letter starts where a letterhead does, without the header line of the office's own papers.
    QRectF body = geometry.body;
    body.setTop(paper::mm(18));
    body.setLeft(body.left() + paper::mm(5));
    body.setRight(body.right() - paper::mm(3));

    const LetterPages sheets(letter, body);
    const int pages = sheets.count();
    const DocumentInfo info = titled(letter);
    for (int page = 0; page < pages; ++page) {
        if ((page > 0 || !first) && !device.newPage())
            return deviceFailed();
        paper::paintFooter(painter, geometry, info, info.reference, {page + 1, pages});
        sheets.paint(painter, page);
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

Result<QList<LetterProblem>> paperRemarks(const Letter& letter) {
    TRY(loadDocumentFonts());
    if (addressFits(letter))
        return QList<LetterProblem>();
    return QList<LetterProblem>{{LetterProblem::What::Paper, u"address"_s, {},
        {u"L’adresse est trop longue pour la fenêtre d’une enveloppe : raccourcissez-la ou écrivez-la sur l’enveloppe."_s,
            u"The address is too long for the window of an envelope: shorten it, or write it on the envelope."_s}}};
}

Result<QByteArray> letterOdt(const Letter& letter) {
    const auto document = flowingLetter(letter, underLetter(letter));
    QByteArray out;
    QBuffer buffer(&out);
    if (!buffer.open(QIODevice::WriteOnly) || !QTextDocumentWriter(&buffer, "odf").write(document.get()))
        return Error{.kind = Error::Kind::Bug,
            .message = {u"La lettre n’a pas pu être mise au format ODT ; rien n’a été écrit."_s,
                u"The letter could not be turned into ODT; nothing was written."_s}};
    return out;
}

} // namespace greffe
