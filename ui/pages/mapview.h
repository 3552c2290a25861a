// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/datamappicture.h"

#include <QWidget>

#include <optional>

namespace greffe {

/// The data map or the retention timeline on the screen, painted by the code that prints it. A box is chosen with the
/// pointer or the arrow keys, and opened with Enter or a double click.
class MapView final : public QWidget {
    Q_OBJECT
public:
    MapView(Language language, QWidget* parent);

    void showMap(const DataMap& map);
    void showTimeline(const QList<TimelineRow>& rows);
    /// The chosen box or row; -1 if none.
    qsizetype current() const { return m_current; }
    void choose(qsizetype index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {360, 120}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// The reference of the record behind a box: an activity or a contact.
    Q_SIGNAL void opened(const QString& ref, bool isContact);
    /// In words, for the line under the picture and for assistive technology.
    Q_SIGNAL void described(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    MapStyle style() const;
    qsizetype at(QPointF point) const;
    qsizetype count() const { return m_map ? m_map->nodes.size() : m_rows.size(); }
    QString words(qsizetype index) const;
    void openCurrent();

    Language m_language;
    std::optional<DataMap> m_map = {};
    QList<TimelineRow> m_rows = {};
    QList<MapHit> m_hits = {};
    qsizetype m_current = -1;
};

} // namespace greffe
