// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics.h"

#include "domain/calendar.h"
#include "domain/request.h"
#include "domain/workflow.h"

#include <QJsonArray>
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

void countRights(const RequestFigures& request, QMap<QString, RightStatistics>& byRight) {
    for (qsizetype i = 0; i < request.rights.size(); ++i) {
        RightStatistics& line = byRight[request.rights.at(i)];
        line.right = request.rights.at(i);
        ++line.asked;
        const QString outcome = request.outcomes.value(i);
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

/// Accepted, refused or not_applicable when all agree, partial when they differ; empty while one is undecided.
QString overall(const QStringList& each) {
    QSet<QString> outcomes;
    for (const QString& outcome : each) {
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

} // namespace

std::optional<double> RequestStatistics::onTimeRate() const {
    const int decided = onTime + afterLimit + openLate;
    if (decided == 0)
        return std::nullopt;
    return double(onTime) / decided;
}

QString overallOutcome(const Request& request) {
    QStringList outcomes;
    for (const QString& right : request.rights)
        outcomes += outcomeOf(request, right);
    return overall(outcomes);
}

std::optional<RequestFigures> figuresOf(const Request& request, QDate today, const QString& region) {
    if (!request.receivedOn)
        return std::nullopt;
    RequestFigures out;
    out.year = request.receivedOn->year();
    out.month = request.receivedOn->month();
    out.channel = request.channel;
    out.rights = request.rights;
    out.rights.removeDuplicates();
    out.rights.sort();
    for (const QString& right : std::as_const(out.rights))
        out.outcomes += outcomeOf(request, right);
    out.suspended = !request.suspensions.isEmpty();
    // The limit is read as it stood on the day of the answer: a suspension entered later does not rewrite the past.
    const RequestDates dates = requestDates(request, request.answeredOn.value_or(today), region, 0);
    out.extended = dates.extended;
    out.answered = request.answeredOn.has_value();
    out.done = out.answered || isRequestDone(request.status);
    if (request.answeredOn) {
        const qint64 delay = request.receivedOn->daysTo(*request.answeredOn);
        if (delay >= 0)
            out.delay = delay;
        out.late = *request.answeredOn > dates.legalDue();
    } else {
        out.late = !out.done && today > dates.legalDue();
    }
    return out;
}

QJsonObject toJson(const RequestFigures& figures) {
    QJsonObject out{{u"year"_s, figures.year}, {u"month"_s, figures.month}, {u"channel"_s, figures.channel},
        {u"rights"_s, QJsonArray::fromStringList(figures.rights)},
        {u"outcomes"_s, QJsonArray::fromStringList(figures.outcomes)}, {u"suspended"_s, figures.suspended},
        {u"extended"_s, figures.extended}, {u"answered"_s, figures.answered}, {u"done"_s, figures.done},
        {u"late"_s, figures.late}};
    if (figures.delay)
        out.insert(u"delay"_s, *figures.delay);
    return out;
}

RequestFigures requestFiguresFromJson(const QJsonObject& object) {
    const auto texts = [&](const QString& key) {
        QStringList out;
        for (const QJsonValue value : object[key].toArray())
            out += value.toString();
        return out;
    };
    RequestFigures out;
    out.year = object[u"year"_s].toInt();
    out.month = qBound(1, object[u"month"_s].toInt(), 12);
    out.channel = object[u"channel"_s].toString();
    out.rights = texts(u"rights"_s);
    out.outcomes = texts(u"outcomes"_s);
    out.suspended = object[u"suspended"_s].toBool();
    out.extended = object[u"extended"_s].toBool();
    out.answered = object[u"answered"_s].toBool();
    out.done = object[u"done"_s].toBool();
    out.late = object[u"late"_s].toBool();
    if (object.contains(u"delay"_s))
        out.delay = object[u"delay"_s].toInteger();
    return out;
}

RequestStatistics requestStatistics(
    const QList<Request>& requests, int year, QDate today, const QString& region, const QList<RequestFigures>& erased) {
    QList<RequestFigures> figures = erased;
    for (const Request& request : requests) {
        if (request.receivedOn && request.receivedOn->year() == year)
            figures += *figuresOf(request, today, region);
    }
    return requestStatistics(figures, year);
}

RequestStatistics requestStatistics(const QList<RequestFigures>& figures, int year) {
    RequestStatistics out;
    out.year = year;
    for (int month = 1; month <= 12; ++month)
        out.byMonth.append(MonthStatistics{.month = month});
    QMap<QString, RightStatistics> byRight;
    QMap<QString, int> outcomes;
    QMap<QString, int> channels;
    QList<qint64> delays;
    QList<QList<qint64>> monthDelays(12);

    for (const RequestFigures& request : figures) {
        if (request.year != year)
            continue;
        const int month = request.month - 1;
        MonthStatistics& line = out.byMonth[month];
        ++out.received;
        ++line.received;
        if (!request.channel.isEmpty())
            ++channels[request.channel];
        if (request.rights.size() > 1)
            ++out.several;
        if (request.suspended)
            ++out.suspended;
        countRights(request, byRight);
        if (request.extended)
            ++out.extended;
        if (request.answered) {
            ++out.answered;
            ++line.answered;
            if (request.delay) {
                delays.append(*request.delay);
                monthDelays[month].append(*request.delay);
            }
            ++(request.late ? out.afterLimit : out.onTime);
            line.late += request.late ? 1 : 0;
            const QString outcome = overall(request.outcomes);
            ++outcomes[outcome.isEmpty() ? u"undecided"_s : outcome];
        } else if (request.done) {
            ++out.withoutAnswer;
        } else {
            ++out.open;
            if (request.late) {
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

QList<int> requestYears(const QList<Request>& requests, const QList<RequestFigures>& erased) {
    QSet<int> years;
    for (const Request& request : requests) {
        if (request.receivedOn)
            years.insert(request.receivedOn->year());
    }
    for (const RequestFigures& figures : erased)
        years.insert(figures.year);
    QList<int> out(years.begin(), years.end());
    std::sort(out.begin(), out.end(), std::greater<>());
    return out;
}

} // namespace greffe
