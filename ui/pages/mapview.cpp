// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapview.h"

#include "domain/choicelist.h"
#include "ui/pages/changeview.h"
#include "ui/shell/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

MapView::MapView(Language language, QWidget* parent)
    : QWidget(parent)
    , m_language(language) {
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MapView::showMap(const DataMap& map) {
    m_map = map;
    m_rows.clear();
    m_current = -1;
    setAccessibleName(tr("Data map"));
    setAccessibleDescription(tr("%n box(es)", nullptr, int(map.nodes.size())));
    updateGeometry();
    update();
}

void MapView::showTimeline(const QList<TimelineRow>& rows) {
    m_map.reset();
    m_rows = rows;
    m_current = -1;
    setAccessibleName(tr("Retention timeline"));
    setAccessibleDescription(tr("%n line(s)", nullptr, int(rows.size())));
    updateGeometry();
    update();
}

MapStyle MapView::style() const {
    const QPalette colors = palette();
    MapStyle out;
    out.font = font();
    out.ink = colors.color(QPalette::WindowText);
    out.muted = roleColor(ColorRole::Muted, colors);
    out.line = lineColor(colors);
    out.box = colors.color(QPalette::Base);
    out.frame = roleColor(ColorRole::Muted, colors);
    out.accent = roleColor(ColorRole::Accent, colors);
    // Half of the accent on the page: the tint of a selected row would hardly show as a bar.
    const QColor page = colors.color(QPalette::Window);
    out.soft = QColor((out.accent.red() + page.red()) / 2, (out.accent.green() + page.green()) / 2,
        (out.accent.blue() + page.blue()) / 2);
    out.warning = roleColor(ColorRole::Late, colors);
    if (m_map && m_current >= 0)
        out.chosen = {m_current};
    return out;
}

int MapView::heightForWidth(int) const {
    const MapStyle look = style();
    return int(m_map ? dataMapHeight(*m_map, look) : timelineHeight(m_rows, look)) + 2 * grid::unit;
}

QSize MapView::sizeHint() const {
    return {760, heightForWidth(760)};
}

void MapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(rect()).adjusted(grid::unit, grid::unit, -grid::unit, -grid::unit);
    m_hits = m_map ? paintDataMap(painter, area, *m_map, style(), m_language)
                   : paintTimeline(painter, area, m_rows, style(), m_language);
    if (m_current >= 0 && hasFocus())
        for (const MapHit& hit : std::as_const(m_hits))
            if (hit.index == m_current) {
                painter.setPen(QPen(roleColor(ColorRole::Accent, palette()), 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(hit.area.adjusted(-2, -2, 2, 2), 3, 3);
            }
}

qsizetype MapView::at(QPointF point) const {
    for (const MapHit& hit : m_hits)
        if (hit.area.contains(point))
            return hit.index;
    return -1;
}

QString MapView::words(qsizetype index) const {
    if (index < 0 || index >= count())
        return {};
    if (!m_map) {
        const TimelineRow& row = m_rows.at(index);
        return row.ref + u" · "_s + row.activity.in(m_language) + u" · "_s + row.data.in(m_language) +
               colonIn(m_language) + (row.words.isEmpty() ? tr("no duration") : row.words.in(m_language));
    }
    const MapNode& node = m_map->nodes.at(index);
    QStringList parts;
    if (!node.ref.isEmpty())
        parts += node.ref;
    parts += node.label.in(m_language);
    if (!node.type.isEmpty())
        parts += choiceList(u"recipient_types").label(node.type, m_language).toLower();
    if (node.outside)
        parts += tr("outside the EEA");
    if (node.warning)
        parts += node.kind == MapNode::Kind::Country ? tr("no safeguard given") : tr("no signed contract");
    QStringList joined;
    for (const MapEdge& edge : m_map->edges) {
        if (edge.from == index)
            joined += m_map->nodes.at(edge.to).label.in(m_language);
        else if (edge.to == index && node.kind != MapNode::Kind::Activity)
            joined += m_map->nodes.at(edge.from).label.in(m_language);
    }
    QString out = parts.join(u" · "_s);
    if (!joined.isEmpty())
        out += u" → "_s + joined.mid(0, 5).join(u", "_s) + (joined.size() > 5 ? u" …"_s : QString());
    return out;
}

void MapView::choose(qsizetype index) {
    m_current = index >= 0 && index < count() ? index : -1;
    const QString said = words(m_current);
    setAccessibleDescription(said);
    Q_EMIT described(said);
    update();
}

void MapView::openCurrent() {
    if (m_current < 0)
        return;
    if (!m_map) {
        Q_EMIT opened(m_rows.at(m_current).ref, false);
        return;
    }
    const MapNode& node = m_map->nodes.at(m_current);
    if (!node.ref.isEmpty())
        Q_EMIT opened(node.ref, node.kind == MapNode::Kind::Recipient);
}

void MapView::mousePressEvent(QMouseEvent* event) {
    setFocus();
    choose(at(event->position()));
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    choose(at(event->position()));
    openCurrent();
}

void MapView::keyPressEvent(QKeyEvent* event) {
    const auto kindOf = [&](qsizetype index) { return m_map ? int(m_map->nodes.at(index).kind) : 0; };
    const auto next = [&](int by) {
        // Within one column; from nothing, the first or the last.
        qsizetype index = m_current < 0 ? (by > 0 ? -1 : count()) : m_current;
        const int kind = m_current < 0 ? (m_map ? int(MapNode::Kind::Activity) : 0) : kindOf(m_current);
        for (index += by; index >= 0 && index < count(); index += by)
            if (kindOf(index) == kind)
                return index;
        return m_current;
    };
    const auto beside = [&](bool right) {
        if (m_map && m_current >= 0)
            for (const MapEdge& edge : m_map->edges) {
                if (right && edge.from == m_current)
                    return edge.to;
                if (!right && edge.to == m_current)
                    return edge.from;
            }
        return m_current;
    };
    switch (event->key()) {
    case Qt::Key_Down:
        choose(next(1));
        return;
    case Qt::Key_Up:
        choose(next(-1));
        return;
    case Qt::Key_Right:
        choose(beside(true));
        return;
    case Qt::Key_Left:
        choose(beside(false));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace greffe
