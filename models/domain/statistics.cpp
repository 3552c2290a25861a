// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics.h"

#include "domain/calendar.h"
#include "domain/request.h"
#include "domain/workflow.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

/// The value below which `share` of the sorted values lie, between two of them where needed.
std::optional<double> quantile(QList<qint64> values, double share) {
    if (values.isEmpty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const double place = share * double(values.size() - 1);
    const auto below = qsizetype(place);
    const auto above = std::min(below + 1, values.size() - 1);
    return double(values.at(below)) + (place - double(below)) * double(values.at(above) - values.at(below));
}

QString outcomeOf(const Request& request, const QString& right) {
    for (const RightDecision& decision : request.decisions) {
        if (decision.right == right)
            return decision.outcome;
    }
    return {};
}

QList<KeyCount> mostFirst(const QMap<QString, int>& counts) {
    QList<KeyCount> out;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        out.append({it.key(), it.value()});
    std::stable_sort(out.begin(), out.end(), [](const KeyCount& a, const KeyCount& b) { return a.count > b.count; });
    return out;
}

void countRights(const Request& request, QMap<QString, RightStatistics>& byRight) {
    const QSet<QString> rights(request.rights.begin(), request.rights.end());
    for (const QString& right : rights) {
        RightStatistics& line = byRight[right];
        line.right = right;
        ++line.asked;
        const QString outcome = outcomeOf(request, right);
        if (outcome == u"accepted")
            ++line.accepted;
        else if (outcome == u"partial")
            ++line.partial;
        else if (outcome == u"refused")
            ++line.refused;
        else if (outcome == u"not_applicable")
            ++line.notApplicable;
        else
            ++line.undecided;
    }
}

} // namespace

std::optional<double> RequestStatistics::onTimeRate() const {
    const int decided = onTime + afterLimit + openLate;
    if (decided == 0)
        return std::nullopt;
    return double(onTime) / decided;
}

QString overallOutcome(const Request& request) {
    QSet<QString> outcomes;
    for (const QString& right : request.rights) {
        const QString outcome = outcomeOf(request, right);
        if (outcome.isEmpty())
            return {};
        outcomes.insert(outcome);
    }
    if (outcomes.size() > 1)
        outcomes.remove(u"not_applicable"_s);
    if (outcomes.isEmpty())
        return {};
    return outcomes.size() == 1 ? *outcomes.begin() : u"partial"_s;
}

RequestStatistics requestStatistics(const QList<Request>& requests, int year, QDate today, const QString& region) {
    RequestStatistics out;
    out.year = year;
    for (int month = 1; month <= 12; ++month)
        out.byMonth.append(MonthStatistics{.month = month});
    QMap<QString, RightStatistics> byRight;
    QMap<QString, int> outcomes;
    QMap<QString, int> channels;
    QList<qint64> delays;
    QList<QList<qint64>> monthDelays(12);

    for (const Request& request : requests) {
        if (!request.receivedOn || request.receivedOn->year() != year)
            continue;
        const int month = request.receivedOn->month() - 1;
        MonthStatistics& line = out.byMonth[month];
        ++out.received;
        ++line.received;
        if (!request.channel.isEmpty())
            ++channels[request.channel];
        if (request.rights.size() > 1)
            ++out.several;
        if (!request.suspensions.isEmpty())
            ++out.suspended;
        countRights(request, byRight);

        // The limit is read as it stood on the day of the answer: a suspension entered later does not rewrite the past.
        const RequestDates dates = requestDates(request, request.answeredOn.value_or(today), region, 0);
        if (dates.extended)
            ++out.extended;
        if (request.answeredOn) {
            ++out.answered;
            ++line.answered;
            const qint64 delay = request.receivedOn->daysTo(*request.answeredOn);
            if (delay >= 0) {
                delays.append(delay);
                monthDelays[month].append(delay);
            }
            const bool late = *request.answeredOn > dates.legalDue();
            ++(late ? out.afterLimit : out.onTime);
            line.late += late ? 1 : 0;
            const QString outcome = overallOutcome(request);
            ++outcomes[outcome.isEmpty() ? u"undecided"_s : outcome];
        } else if (isRequestDone(request.status)) {
            ++out.withoutAnswer;
        } else {
            ++out.open;
            if (today > dates.legalDue()) {
                ++out.openLate;
                ++line.late;
            }
        }
    }

    for (int month = 0; month < 12; ++month)
        out.byMonth[month].medianDelay = quantile(monthDelays.at(month), 0.5);
    out.medianDelay = quantile(delays, 0.5);
    out.slowestTenth = quantile(delays, 0.9);
    if (!delays.isEmpty())
        out.longestDelay = *std::max_element(delays.begin(), delays.end());
    out.byRight = byRight.values();
    std::stable_sort(out.byRight.begin(), out.byRight.end(),
        [](const RightStatistics& a, const RightStatistics& b) { return a.asked > b.asked; });
    for (const QString& key : {u"accepted"_s, u"partial"_s, u"refused"_s, u"not_applicable"_s, u"undecided"_s}) {
        if (outcomes.value(key) > 0)
            out.outcomes.append({key, outcomes.value(key)});
    }
    out.channels = mostFirst(channels);
    return out;
}

QList<int> requestYears(const QList<Request>& requests) {
    QSet<int> years;
    for (const Request& request : requests) {
        if (request.receivedOn)
            years.insert(request.receivedOn->year());
    }
    QList<int> out(years.begin(), years.end());
    std::sort(out.begin(), out.end(), std::greater<>());
    return out;
}

} // namespace greffe
