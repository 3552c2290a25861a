// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"
#include "domain/statistics.h"

namespace greffe {

/// The charts of a year: requests by month (received, answered late), by right, and the median delay by month. The desk
/// paints the same.
struct StatisticsCharts {
    Chart byMonth = {};
    Chart byRight = {};
    Chart delays = {};
};
StatisticsCharts statisticsCharts(const RequestStatistics& statistics, Language language);

/// The year in figures, tables and charts. Holds no personal data. `previous` (the year before) gives a second column;
/// null = none.
Document statisticsReport(
    const RequestStatistics& statistics, const RequestStatistics* previous, const DocumentInfo& info);

} // namespace greffe
