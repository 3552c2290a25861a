// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/furniture.h"

#include "documents/fonts.h"
#include "documents/laidtext.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe::paper {

namespace {

constexpr qreal SideMargin = 17;
constexpr qreal TopMargin = 13;
constexpr qreal BottomMargin = 11;
constexpr qreal HeaderHeight = 6; // from the margin to the rule
constexpr qreal FooterHeight = 6;
constexpr qreal TextGap = 4.5; // between a rule and the text

void rule(QPainter& painter, qreal left, qreal right, qreal y) {
    painter.setPen(QPen(StrongRule, mm(0.18), Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
}

/// Draws on one line, cut with an ellipsis where it is too long; returns the width used.
qreal drawCut(QPainter& painter, const QFont& face, const QString& text, QPointF baseline, qreal room) {
    if (room <= 0 || text.isEmpty())
        return 0;
    const QFontMetricsF metrics(face);
    const QString cut = metrics.elidedText(text, Qt::ElideRight, room);
    painter.setFont(face);
    painter.drawText(baseline, cut);
    return metrics.horizontalAdvance(cut);
}

QString oneLine(const QString& text, Language language) {
    // A header shows a few dozen letters: nobody waits for a megabyte to be measured.
    return printable(text.left(300), language).simplified();
}

void paintWatermark(QPainter& painter, const Geometry& geometry, Language language) {
    painter.save();
    painter.translate(geometry.page.center());
    painter.rotate(-52);
    QPainterPath path; // a path, not text: searching and copying the page must not meet it
    const QFont face = font(96, true);
    const QString word = language == Language::French ? u"Aperçu"_s : u"Preview"_s;
    const QFontMetricsF metrics(face);
    path.addText(-metrics.horizontalAdvance(word) / 2, metrics.ascent() / 3, face, word);
    painter.fillPath(path, Watermark);
    painter.restore();
}

} // namespace

Geometry Geometry::of(const QPageLayout& layout) {
    const QRectF page = layout.fullRect(QPageLayout::Point);
    const QMarginsF device =
        layout.mode() == QPageLayout::FullPageMode ? QMarginsF() : layout.margins(QPageLayout::Point);
    const qreal left = std::max(mm(SideMargin), pt(device.left()));
    const qreal right = std::max(mm(SideMargin), pt(device.right()));
    const qreal top = std::max(mm(TopMargin), pt(device.top()));
    const qreal bottom = std::max(mm(BottomMargin), pt(device.bottom()));
    Geometry out;
    out.page = QRectF(0, 0, pt(page.width()), pt(page.height()));
    out.headerRule = top + mm(HeaderHeight);
    out.footerRule = out.page.height() - bottom - mm(FooterHeight);
    // A page too small for anything still gets a body, so that composing ends.
    out.body.setLeft(left);
    out.body.setTop(out.headerRule + mm(TextGap));
    out.body.setWidth(std::max(out.page.width() - left - right, mm(40)));
    out.body.setHeight(std::max(out.footerRule - mm(TextGap) - out.body.top(), mm(60)));
    return out;
}

QString editedAtText(const QDateTime& editedAt, Language language) {
    const QDate date = editedAt.date();
    if (language == Language::English)
        return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, u"d MMMM yyyy"_s) + u" at "_s +
               editedAt.time().toString(u"HH:mm"_s);
    const QString day = date.day() == 1 ? u"1er"_s : QString::number(date.day());
    return day + QLocale(QLocale::French, QLocale::France).toString(date, u" MMMM yyyy"_s) + u" à "_s +
           editedAt.time().toString(u"HH:mm"_s);
}

QString pageText(PageNumber number) {
    return u"Page %1 / %2"_s.arg(number.page).arg(number.pages);
}

void toLayoutUnits(QPainter& painter, const QPagedPaintDevice& device, const QPageLayout& layout) {
    if (layout.mode() == QPageLayout::StandardMode) {
        // The painter's origin is the corner of the printable area; ours is the corner of the sheet.
        const QPoint corner = layout.paintRectPixels(device.logicalDpiX()).topLeft();
        painter.translate(-corner.x(), -corner.y());
    }
    painter.scale(device.logicalDpiX() / UnitsPerInch, device.logicalDpiY() / UnitsPerInch);
}

void paintFurniture(QPainter& painter, const Geometry& geometry, const DocumentInfo& info, const QString& reference,
    PageNumber number) {
    paintFooter(painter, geometry, info, reference, number);
    const bool french = info.language == Language::French;
    const qreal left = geometry.body.left();
    const qreal right = geometry.body.right();
    const QFont small = font(7.5);
    const QFont smallBold = font(7.5, true);
    const QFontMetricsF metrics(small);
    const QFontMetricsF boldMetrics(smallBold);
    painter.setPen(Muted);

    // Above: whose document this is; whether it may be shown around.
    qreal end = right;
    const qreal headerBase = geometry.headerRule - mm(1.8);
    const auto mark = [&](const QString& word, const QColor& colour) {
        const qreal width = boldMetrics.horizontalAdvance(word);
        painter.setPen(colour);
        painter.setFont(smallBold);
        painter.drawText(QPointF(end - width, headerBase), word);
        end -= width + mm(5);
        painter.setPen(Muted);
    };
    if (info.confidential)
        mark(french ? u"Confidentiel"_s : u"Confidential"_s, Soft);
    if (info.preview)
        mark(french ? u"«\u00a0Aperçu\u00a0»"_s : u"Preview"_s, Red);
    QString whose = oneLine(info.organisation, info.language);
    if (!info.title.isEmpty())
        whose += (whose.isEmpty() ? QString() : u" — "_s) + oneLine(info.title, info.language);
    drawCut(painter, small, whose, {left, headerBase}, end - left);
    rule(painter, left, right, geometry.headerRule);
}

void paintFooter(QPainter& painter, const Geometry& geometry, const DocumentInfo& info, const QString& reference,
    PageNumber number) {
    if (info.preview)
        paintWatermark(painter, geometry, info.language);
    const bool french = info.language == Language::French;
    const qreal left = geometry.body.left();
    const qreal right = geometry.body.right();
    const QFont small = font(7.5);
    const QFontMetricsF metrics(small);

    // Below: which paper, when and by whom, the journal's state before it, and the page.
    rule(painter, left, right, geometry.footerRule);
    const qreal footerBase = geometry.footerRule + mm(1.4) + metrics.ascent();
    painter.setPen(Muted);
    painter.setFont(small);
    const QString page = pageText(number);
    qreal end = right - metrics.horizontalAdvance(page);
    painter.drawText(QPointF(end, footerBase), page);
    end -= mm(5);
    if (!info.anchor.isEmpty()) {
        const QString anchor = u"Journal "_s + oneLine(info.anchor, info.language);
        const qreal width = metrics.horizontalAdvance(anchor);
        const qreal at = std::min(end - width, left + (right - left) * 0.56);
        painter.drawText(QPointF(at, footerBase), anchor);
        end = at - mm(5);
    }
    QStringList parts;
    if (!reference.isEmpty())
        parts.append(oneLine(reference, info.language));
    if (info.editedAt.isValid()) {
        QString edited = (french ? u"édité le "_s : u"edited on "_s) + editedAtText(info.editedAt, info.language);
        if (!info.editedBy.isEmpty())
            edited += (french ? u" par "_s : u" by "_s) + oneLine(info.editedBy, info.language);
        parts.append(edited);
    }
    drawCut(painter, small, parts.join(u" — "_s), {left, footerBase}, end - left);
}

} // namespace greffe::paper
