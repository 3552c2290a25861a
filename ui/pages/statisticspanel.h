// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"
#include "ui/pages/page.h"
#include "ui/shell/theme.h"

#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace greffe {

class ChartView;
class FlowLayout;

/// The year of the requests desk in figures and charts, the same as in the printed report; and what leaves from here:
/// the report, the register of requests, the deadlines for a calendar. Holds no name of a person.
class StatisticsPanel final : public QWidget {
    Q_OBJECT
public:
    StatisticsPanel(PageContext& context, QWidget* parent);

    int year() const;
    void setYear(int year);
    const RequestStatistics& statistics() const { return m_statistics; }
    void preview();

    Q_SIGNAL void finished();
    Q_SIGNAL void said(const QString& sentence, bool undoable);

private:
    void read();
    void fill();
    void addFigure(const QString& value, const QString& words, std::optional<ColorRole> tone);
    void exportAs(const QString& what, const QString& format);

    PageContext& m_context;
    QComboBox* m_years;
    FlowLayout* m_figures;
    QWidget* m_figureBox;
    QList<QWidget*> m_figureCards = {};
    ChartView* m_byMonth;
    ChartView* m_byRight;
    ChartView* m_delays;
    QTreeWidget* m_rights;
    QLabel* m_empty;
    QWidget* m_body;
    RequestStatistics m_statistics = {};
    std::optional<RequestStatistics> m_previous = {};
};

} // namespace greffe
