// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace greffe {

struct Request;

/// What became of one right over the year: a request for three rights counts once under each.
struct RightStatistics {
    QString right = {}; ///< list rights
    int asked = 0;
    int accepted = 0;
    int partial = 0;
    int refused = 0;
    int notApplicable = 0;
    int undecided = 0;
    bool operator==(const RightStatistics&) const = default;
};

/// The requests received in one month of the year.
struct MonthStatistics {
    int month = 0; ///< 1 to 12
    int received = 0;
    int answered = 0;
    int late = 0;
    std::optional<double> medianDelay = {}; ///< calendar days
    bool operator==(const MonthStatistics&) const = default;
};

struct KeyCount {
    QString key = {};
    int count = 0;
    bool operator==(const KeyCount&) const = default;
};

/// The yearly figures of the requests desk. They concern the requests received in the year, whenever they were
/// answered, so that two years never count the same request. Nothing in them names a person.
struct RequestStatistics {
    int year = 0;
    int received = 0;
    int answered = 0;
    int withoutAnswer = 0; ///< withdrawn, without object, passed on: done, but nothing to answer
    int open = 0;
    int openLate = 0; ///< open, and past the limit
    int onTime = 0;   ///< answered within the limit that held on the day of the answer
    int afterLimit = 0;
    int extended = 0;                        ///< extension notified inside the first month (article 12(3))
    int suspended = 0;                       ///< with at least one suspension
    int several = 0;                         ///< asking for more than one right
    std::optional<double> medianDelay = {};  ///< calendar days from receipt to answer, suspensions included
    std::optional<double> slowestTenth = {}; ///< nine answers in ten took no longer
    std::optional<qint64> longestDelay = {};
    QList<RightStatistics> byRight = {}; ///< most asked first
    QList<MonthStatistics> byMonth = {}; ///< always twelve
    QList<KeyCount> outcomes = {};       ///< of whole requests: accepted partial refused not_applicable, then undecided
    QList<KeyCount> channels = {};       ///< list channels; most used first

    /// Between 0 and 1, of the requests whose limit has been decided (answered, or open and late); null if there are
    /// none.
    std::optional<double> onTimeRate() const;
    bool operator==(const RequestStatistics&) const = default;
};

/// What the statistics need of one request, and nothing that leads back to a person: what stays when the request is
/// erased at the end of its period.
struct RequestFigures {
    int year = 0;
    int month = 0; ///< of receipt, 1 to 12
    QString channel = {};
    QStringList rights = {};   ///< each once, sorted
    QStringList outcomes = {}; ///< of each right; empty while undecided
    bool suspended = false;
    bool extended = false;
    bool answered = false;
    bool done = false;                ///< no answer is due any more
    bool late = false;                ///< answered after the limit, or open beyond it
    std::optional<qint64> delay = {}; ///< calendar days from receipt to answer
    bool operator==(const RequestFigures&) const = default;
};
/// nullopt without a date of receipt. `today` decides what is late; `region` the holidays.
std::optional<RequestFigures> figuresOf(const Request& request, QDate today, const QString& region);
QJsonObject toJson(const RequestFigures& figures);
RequestFigures requestFiguresFromJson(const QJsonObject& object);
RequestStatistics requestStatistics(const QList<RequestFigures>& figures, int year);

/// `today` decides what is late; `region` the holidays (list holiday_regions). Requests without a date of receipt
/// belong to no year. `erased` are those that were purged: the totals of past years stay right.
RequestStatistics requestStatistics(const QList<Request>& requests, int year, QDate today, const QString& region,
    const QList<RequestFigures>& erased = {});

/// The years in which a request was received, latest first.
QList<int> requestYears(const QList<Request>& requests, const QList<RequestFigures>& erased = {});

/// The outcome of a whole request from those of its rights: accepted, refused or not_applicable when all agree, partial
/// when they differ; empty while one of them is undecided. Rights that do not apply do not make an acceptance partial.
QString overallOutcome(const Request& request);

} // namespace greffe
