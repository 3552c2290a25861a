// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/datamappicture.h"

#include "domain/choicelist.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

constexpr qsizetype activitiesPerPage = 20;
constexpr qsizetype timelineRowsPerPage = 34;
constexpr qreal bodyHeight = 212; // mm, of a page with its heading

struct Words {
    Language language;
    QString operator()(const char16_t* french, const char16_t* english) const {
        return QString::fromUtf16(language == Language::French ? french : english);
    }
};

/// Boxes of a column, spread over the height of the picture.
struct Columns {
    QRectF area;
    qreal line;
    QList<QList<qsizetype>> nodes; ///< the four kinds, from left to right

    static constexpr qreal widths[] = {0.14, 0.28, 0.26, 0.15};
    static constexpr qreal gap = 0.0566;

    qreal left(int column) const {
        qreal at = area.left();
        for (int i = 0; i < column; ++i)
            at += area.width() * (widths[i] + gap);
        return at;
    }
    qreal width(int column) const { return area.width() * widths[column]; }
};

constexpr qreal boxLines = 2.5;
constexpr qreal boxStep = 3.05;
constexpr qreal titleLines = 2;

Columns columnsOf(const DataMap& map, const QRectF& area, qreal line) {
    using Kind = MapNode::Kind;
    return {area, line,
        {map.of(Kind::Organisation), map.of(Kind::Activity), map.of(Kind::Recipient), map.of(Kind::Country)}};
}

qsizetype tallest(const Columns& columns) {
    qsizetype most = 1;
    for (const QList<qsizetype>& column : columns.nodes)
        most = std::max(most, column.size());
    return most;
}

/// Two lines at most; the second one elided.
void boxText(QPainter& painter, const QRectF& box, const QString& text, const QFontMetricsF& metrics) {
    QString first = text.simplified();
    QString rest;
    if (metrics.horizontalAdvance(first) > box.width()) {
        qsizetype cut = -1;
        for (qsizetype at = first.indexOf(u' '); at >= 0; at = first.indexOf(u' ', at + 1)) {
            if (metrics.horizontalAdvance(first.left(at)) > box.width())
                break;
            cut = at;
        }
        if (cut > 0) {
            rest = metrics.elidedText(first.mid(cut + 1), Qt::ElideRight, box.width());
            first = first.left(cut);
        } else
            first = metrics.elidedText(first, Qt::ElideRight, box.width());
    }
    if (rest.isEmpty()) {
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, first);
        return;
    }
    const qreal half = box.height() / 2;
    painter.drawText(
        QRectF(box.left(), box.top(), box.width(), half), Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, first);
    painter.drawText(QRectF(box.left(), box.top() + half, box.width(), half),
        Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, rest);
}

/// Everything joined to a chosen node, directly or over the next column.
QList<bool> litNodes(const DataMap& map, const QList<qsizetype>& chosen) {
    QList<bool> lit(map.nodes.size(), chosen.isEmpty());
    for (const qsizetype node : chosen) {
        if (node < 0 || node >= map.nodes.size())
            continue;
        QList<bool> forward(map.nodes.size(), false);
        QList<bool> backward(map.nodes.size(), false);
        forward[node] = backward[node] = true;
        for (int round = 0; round < 3; ++round) {
            for (const MapEdge& edge : map.edges) {
                forward[edge.to] = forward[edge.to] || forward[edge.from];
                backward[edge.from] = backward[edge.from] || backward[edge.to];
            }
        }
        for (qsizetype i = 0; i < lit.size(); ++i)
            lit[i] = lit[i] || forward[i] || backward[i];
    }
    return lit;
}

QColor faded(QColor colour, bool lit) {
    if (!lit)
        colour.setAlphaF(0.25F);
    return colour;
}

/// Years on the scale: each step is longer than the one before.
constexpr double scaleYears[] = {0, 0.5, 1, 2, 3, 5, 10, 20, 50};

double onScale(qint64 days) {
    const double years = double(days) / 365.0;
    const int last = int(std::size(scaleYears)) - 1;
    for (int i = 1; i <= last; ++i) {
        if (years <= scaleYears[i])
            return (i - 1 + (years - scaleYears[i - 1]) / (scaleYears[i] - scaleYears[i - 1])) / last;
    }
    return 1;
}

QString scaleLabel(double years, Language language) {
    if (years == 0)
        return u"0"_s;
    if (years < 1)
        return language == Language::French ? u"6 mois"_s : u"6 months"_s;
    const QString unit =
        language == Language::French ? (years > 1 ? u"ans"_s : u"an"_s) : (years > 1 ? u"years"_s : u"year"_s);
    return QString::number(int(years)) + u'\u00a0' + unit;
}

MapStyle paperStyle(const ChartStyle& chart) {
    MapStyle style;
    style.font = chart.font;
    style.unit = chart.unit;
    return style;
}

} // namespace

qreal dataMapHeight(const DataMap& map, const MapStyle& style) {
    const qreal line = QFontMetricsF(style.font).height();
    return line * (titleLines + boxStep * qreal(tallest(columnsOf(map, {}, line))));
}

QList<MapHit> paintDataMap(
    QPainter& painter, const QRectF& area, const DataMap& map, const MapStyle& style, Language language) {
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    const qreal line = metrics.height();
    const Columns columns = columnsOf(map, area, line);
    const Words in{language};
    const QString titles[] = {in(u"Organisme", u"Organisation"), in(u"Activités", u"Activities"),
        in(u"Destinataires", u"Recipients"), in(u"Pays", u"Countries")};

    // A picture that is higher than its place is drawn closer together, never cut.
    const qsizetype rows = tallest(columns);
    const qreal room = area.height() - line * titleLines;
    const qreal step = std::min(line * boxStep, room / qreal(rows));
    const qreal height = step * boxLines / boxStep;
    QList<QRectF> boxes(map.nodes.size());
    for (int column = 0; column < 4; ++column) {
        const QList<qsizetype>& nodes = columns.nodes[column];
        const qreal whole = step * qreal(rows);
        const qreal spread = whole / qreal(std::max<qsizetype>(1, nodes.size()));
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            const qreal centre = area.top() + line * titleLines + spread * (qreal(i) + 0.5);
            boxes[nodes[i]] = QRectF(columns.left(column), centre - height / 2, columns.width(column), height);
        }
        painter.setPen(style.muted);
        painter.drawText(QRectF(columns.left(column), area.top(), columns.width(column), line * 1.4),
            Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, titles[column]);
    }

    const QList<bool> lit = litNodes(map, style.chosen);
    painter.setBrush(Qt::NoBrush);
    for (const bool front : {false, true}) {
        for (const MapEdge& edge : map.edges) {
            const bool bright = lit[edge.from] && lit[edge.to];
            if (bright != front)
                continue;
            const QPointF from(boxes[edge.from].right(), boxes[edge.from].center().y());
            const QPointF to(boxes[edge.to].left(), boxes[edge.to].center().y());
            const qreal bend = (to.x() - from.x()) / 2;
            QPainterPath path(from);
            path.cubicTo(from + QPointF(bend, 0), to - QPointF(bend, 0), to);
            // Dashes too: a transfer is seen on a black-and-white print.
            QPen pen(
                faded(edge.transfer ? style.warning : style.line, bright), style.unit * (edge.transfer ? 2.2 : 1.6));
            if (edge.transfer)
                pen.setDashPattern({5, 2.5});
            painter.setPen(pen);
            painter.drawPath(path);
        }
    }

    QList<MapHit> hits;
    QFont bold = style.font;
    bold.setBold(true);
    const qreal radius = line * 0.25;
    const qreal pad = line * 0.4;
    for (qsizetype i = 0; i < map.nodes.size(); ++i) {
        const MapNode& node = map.nodes[i];
        const QRectF& box = boxes[i];
        const bool own = node.kind == MapNode::Kind::Organisation;
        const bool alarm = node.warning || node.outside;
        painter.setPen(QPen(faded(alarm                             ? style.warning
                                  : own || style.chosen.contains(i) ? style.accent
                                                                    : style.frame,
                                lit[i]),
            style.unit * (alarm || own ? 2.4 : 1.4)));
        painter.setBrush(style.box);
        painter.drawRoundedRect(box, radius, radius);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(faded(style.ink, lit[i]));
        painter.setFont(own ? bold : style.font);
        QString text = node.label.in(language).isEmpty() ? node.label.fr : node.label.in(language);
        if (node.kind == MapNode::Kind::Activity)
            text = node.ref + u' ' + text;
        if (node.warning)
            text = u"! "_s + text;
        boxText(painter, box.adjusted(pad, 0, -pad, 0), text, QFontMetricsF(own ? bold : style.font));
        hits += MapHit{box, i};
    }
    painter.setFont(style.font);
    return hits;
}

qreal timelineHeight(const QList<TimelineRow>& rows, const MapStyle& style) {
    return QFontMetricsF(style.font).height() * (3.4 + 1.75 * qreal(rows.size()));
}

QList<MapHit> paintTimeline(
    QPainter& painter, const QRectF& area, const QList<TimelineRow>& rows, const MapStyle& style, Language language) {
    painter.setFont(style.font);
    const QFontMetricsF metrics(style.font);
    const qreal line = metrics.height();
    const Words in{language};
    const qreal names = area.width() * 0.42;
    const QRectF plot(
        area.left() + names, area.top() + line * 3.2, area.width() - names - line * 1.2, area.height() - line * 3.4);
    const qreal step = std::min(line * 1.75, plot.height() / qreal(std::max<qsizetype>(1, rows.size())));

    // What the two tones mean.
    qreal x = area.left();
    const std::pair<QColor, QString> legend[] = {{style.accent, in(u"base active", u"active base")},
        {style.soft, in(u"archivage intermédiaire", u"intermediate archive")}};
    for (const auto& [colour, text] : legend) {
        painter.fillRect(QRectF(x, area.top() + line * 0.3, line * 0.7, line * 0.7), colour);
        painter.setPen(style.muted);
        const qreal wide = metrics.horizontalAdvance(text);
        painter.drawText(QRectF(x + line, area.top(), wide + line, line * 1.3), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += wide + line * 2.4;
    }
    const int last = int(std::size(scaleYears)) - 1;
    const qreal bottom = plot.top() + step * qreal(rows.size());
    for (int i = 0; i <= last; ++i) {
        const qreal at = plot.left() + plot.width() * i / last;
        painter.setPen(QPen(style.line, style.unit));
        painter.drawLine(QPointF(at, plot.top() - line * 0.2), QPointF(at, bottom));
        painter.setPen(style.muted);
        painter.drawText(QRectF(at - line * 3, plot.top() - line * 1.5, line * 6, line * 1.2),
            Qt::AlignHCenter | Qt::AlignTop, scaleLabel(scaleYears[i], language));
    }

    QList<MapHit> hits;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const TimelineRow& row = rows[i];
        const QRectF place(area.left(), plot.top() + step * qreal(i), area.width(), step);
        const bool lit = style.chosen.isEmpty() || style.chosen.contains(i);
        painter.setPen(faded(style.ink, lit));
        const QString name = row.ref + u"  "_s + row.data.in(language).simplified();
        painter.drawText(QRectF(place.left(), place.top(), names - line * 0.6, step),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(name, Qt::ElideRight, names - line * 0.6));
        const qreal top = place.top() + step * 0.2;
        const qreal high = step * 0.6;
        if (row.open) {
            painter.setPen(faded(style.warning, lit));
            const QString said = row.words.in(language).isEmpty() ? in(u"durée manquante", u"no retention")
                                                                  : row.words.in(language).simplified();
            painter.drawText(QRectF(plot.left() + line * 0.3, place.top(), plot.width(), step),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                metrics.elidedText(said, Qt::ElideRight, plot.width()));
        } else {
            const qreal active = plot.width() * onScale(row.activeDays);
            const qreal whole = plot.width() * onScale(row.activeDays + row.archiveDays);
            if (row.activeDays > 0)
                painter.fillRect(
                    QRectF(plot.left(), top, std::max(active, style.unit * 2), high), faded(style.accent, lit));
            if (row.archiveDays > 0)
                painter.fillRect(QRectF(plot.left() + active, top, std::max(whole - active, style.unit * 2), high),
                    faded(style.soft, lit));
        }
        hits += MapHit{place, i};
    }
    return hits;
}

QList<Section> dataMapSections(const DataMap& map, Language language) {
    const Words in{language};
    QList<Section> out;
    const QList<DataMap> pages = mapPages(map, activitiesPerPage);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const DataMap page = pages[i];
        Section section;
        section.blocks += Heading{.level = 1,
            .text = in(u"Carte des données", u"Data map") +
                    (pages.size() > 1 ? u" (%1/%2)"_s.arg(i + 1).arg(pages.size()) : QString()),
            .note =
                in(u"De l’organisme aux destinataires et aux pays. En pointillé rouge : hors de l’Espace économique "
                   u"européen. « ! » : contrat ou garantie à compléter.",
                    u"From the organisation to the recipients and countries. Dashed red: outside the European Economic "
                    u"Area. "
                    u"“!”: contract or safeguard to be completed."),
            .bookmark = i == 0,
            .bookmarkText = in(u"Carte des données", u"Data map")};
        if (page.of(MapNode::Kind::Activity).isEmpty()) {
            section.blocks += Paragraph{in(u"Aucune activité.", u"No activity.")};
        } else {
            const qreal rows =
                qreal(std::max(page.of(MapNode::Kind::Activity).size(), page.of(MapNode::Kind::Recipient).size()));
            section.blocks += Picture{std::min(bodyHeight, 14 + rows * 10.5),
                [page, language](QPainter& painter, const QRectF& area, const ChartStyle& style) {
                    paintDataMap(painter, area, page, paperStyle(style), language);
                }};
        }
        out += section;
    }
    return out;
}

QList<Section> timelineSections(const QList<TimelineRow>& rows, Language language) {
    const Words in{language};
    QList<Section> out;
    const qsizetype pages = std::max<qsizetype>(1, (rows.size() + timelineRowsPerPage - 1) / timelineRowsPerPage);
    for (qsizetype i = 0; i < pages; ++i) {
        const QList<TimelineRow> own = rows.mid(i * timelineRowsPerPage, timelineRowsPerPage);
        Section section;
        section.blocks += Heading{.level = 1,
            .text = in(u"Durées de conservation", u"Retention timeline") +
                    (pages > 1 ? u" (%1/%2)"_s.arg(i + 1).arg(pages) : QString()),
            .note = in(u"Les graduations s’allongent vers la droite : des mois et des décennies se lisent ensemble.",
                u"The steps grow longer to the right, so that months and decades are read together."),
            .bookmark = i == 0,
            .bookmarkText = in(u"Durées de conservation", u"Retention timeline")};
        if (own.isEmpty())
            section.blocks += Paragraph{in(u"Aucune donnée.", u"No data.")};
        else
            section.blocks += Picture{std::min(bodyHeight, 14 + qreal(own.size()) * 6.0),
                [own, language](QPainter& painter, const QRectF& area, const ChartStyle& style) {
                    paintTimeline(painter, area, own, paperStyle(style), language);
                }};
        out += section;
    }
    return out;
}

Document dataMapDocument(const DataMap& map, const DocumentInfo& info) {
    return makeDocument(info, dataMapSections(map, info.language));
}

Document timelineDocument(const QList<TimelineRow>& rows, const DocumentInfo& info) {
    return makeDocument(info, timelineSections(rows, info.language));
}

} // namespace greffe
