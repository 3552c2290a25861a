// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/composer.h"

#include "documents/flow.h"
#include "documents/fonts.h"
#include "documents/furniture.h"

#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

Error cancelled() {
    return {.kind = Error::Kind::Cancelled,
        .message = {u"L’impression a été interrompue ; rien n’a été changé."_s,
            u"Printing was stopped; nothing was changed."_s}};
}

Error deviceFailed(const QString& detail) {
    return {.kind = Error::Kind::Io,
        .message = {u"L’imprimante ou le fichier n’accepte pas les pages : le document n’est pas complet. Vérifiez "
                    u"l’imprimante ou "
                    u"la place libre, puis recommencez."_s,
            u"The printer or the file does not take the pages: the document is not complete. Check the printer or the "
            u"free space, then "
            u"try again."_s},
        .detail = detail};
}

} // namespace

Result<PrintedPages> countPages(const Document& document, const QPageLayout& layout) {
    TRY(loadDocumentFonts());
    paper::Flow flow(document, paper::Geometry::of(layout));
    TRY(flow.count());
    return flow.printed();
}

Result<PrintedPages> print(const Document& document, QPagedPaintDevice& device, const PrintProgress& progress) {
    TRY(loadDocumentFonts());
    const QPageLayout layout = device.pageLayout();
    const paper::Geometry geometry = paper::Geometry::of(layout);
    paper::Flow flow(document, geometry);
    TRY(flow.count());

    QPainter painter;
    if (!painter.begin(&device))
        return deviceFailed(u"begin"_s);
    paper::toLayoutUnits(painter, device, layout);

    const Result<> drawn = flow.draw(painter, device, progress);
    const bool ended = painter.end();
    if (!drawn) {
        if (drawn.error().kind == Error::Kind::Cancelled)
            return cancelled();
        return drawn.error().kind == Error::Kind::Io ? deviceFailed(drawn.error().detail) : drawn.error();
    }
    if (!ended)
        return deviceFailed(u"end"_s);
    return flow.printed();
}

} // namespace greffe
