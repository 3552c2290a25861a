// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QScrollArea;
class QTimer;
class QVBoxLayout;

namespace greffe {

class PageHeader;
struct TodayItem;

/// What must be done, by when: late, today, this week, next.
class TodayPage final : public Page {
    Q_OBJECT
public:
    explicit TodayPage(PageContext& context, QWidget* parent = nullptr);
    void activate() override;
    void focusSearch() override;
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void addSection(QVBoxLayout* column, const QString& title, const QList<TodayItem>& items);
    void addAlarm(QVBoxLayout* column, const TodayItem& item);
    struct LineWidths {
        int due = 0;
        int button = 0;
    };
    QString actOf(const TodayItem& item) const;
    QWidget* makeLine(const TodayItem& item, QWidget* parent, const LineWidths& widths, bool last);
    void addFigures(QVBoxLayout* column, const QList<TodayItem>& items);
    void open(const TodayItem& item);
    QString dueWords(const TodayItem& item) const;

    PageHeader* m_header;
    QScrollArea* m_scroll;
    QWidget* m_side = nullptr;
    QTimer* m_timer;
    bool m_stale = true;
};

} // namespace greffe
