// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/language.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace greffe {

struct Request;

/// One step of a computation: which rule, what it gave, and a sentence that says so.
struct Reason {
    QString rule =
        {}; ///< month same_day_missing suspension suspension_open holiday weekend extension extension_late hours …
    QString article = {}; ///< "12(3)", "R1182 3(4)"
    QDate date = {};      ///< what the step gave
    Text text = {};
};

/// The dates of a request. `raw` is month arithmetic alone; `due` = next working day of raw + suspended days.
struct RequestDates {
    QDate received = {};
    QDate raw = {};
    int suspendedDays = 0;
    QDate due = {};
    QDate extendedRaw = {};                   ///< receipt + 3 months
    QDate extendedDue = {};                   ///< holds only if `extended`
    QDate target = {};                        ///< the office's own; not a legal date
    std::optional<QDate> suspendedSince = {}; ///< a suspension is open: the dates above move on with each day
    bool extended = false;                    ///< an extension was notified inside the first month
    QList<Reason> why = {};

    /// The date that holds now.
    QDate legalDue() const { return extended ? extendedDue : due; }
};

/// A line for the explanation when the clock stands before an instant that was seen earlier: "today" cannot be trusted
/// then. Null within `tolerance` seconds (clocks are set by small steps).
std::optional<Reason> clockWentBack(const QDateTime& lastSeen, const QDateTime& now, qint64 tolerance = 300);

/// Reg. 1182/71 art. 3 on article 12(3): the day of receipt is not counted. An unknown region counts as "national".
RequestDates requestDates(QDate received, int suspendedDays, const QString& region);
/// From the record: overlapping suspensions counted once, an open one up to `today`, the extension only if its notice
/// left in time. `targetDays` are calendar days after receipt; the target goes back to the
/// working day before where they end on none. Without a date of receipt everything is null.
RequestDates requestDates(const Request& request, QDate today, const QString& region, int targetDays);
/// The date that holds now; null without a date of receipt.
QDate legalDue(const Request& request, QDate today, const QString& region);
/// Days during which the time limit did not run, from `request`'s suspensions up to `today`.
int suspendedDays(const Request& request, QDate today);

/// The same date n months later; the last day of the month if that date does not exist.
QDate addMonths(QDate date, int months);
/// Gregorian Easter Sunday, 1583 and later.
QDate easterSunday(int year);

/// The key itself if it is known, else Invalid.
Result<QString> holidayRegion(const QString& key);
QStringList holidayRegions();
/// The French public holidays of a year: eleven names at most, fewer days when two fall together (then both are named).
QMap<QDate, Text> publicHolidays(int year, const QString& region);
/// The name of the holiday on this day; empty if it is none.
Text holidayName(QDate date, const QString& region);
/// Monday to Friday and no public holiday (Reg. 1182/71 art. 2(2)).
bool isWorkingDay(QDate date, const QString& region);
/// The day itself if it is a working day.
QDate nextWorkingDay(QDate date, const QString& region);

/// The 72 hours of article 33(1), counted on UTC instants.
struct BreachDates {
    Instant aware = {};
    Instant due = {};           ///< the strict limit: this one counts
    Instant regulationEnd = {}; ///< next full hour + 72 h (Reg. 1182/71 art. 3(1)); information only
    QList<Reason> why = {};
};
BreachDates breachDates(const Instant& aware);

/// What the law may change, from lists/parameters.json.
struct Parameters {
    int breachHours = 72;
    QString breachThreshold = {}; ///< "risk"
    int requestMonths = 1;
    int extendedMonths = 3;
    int digitalConsentAge = 15;
    int workingTargetDays = 20;
    QString formVersion = {};   ///< "cnil-2023-07"
    QDate gdprFrom = {};        ///< 2018-05-25
    QList<int> alarmHours = {}; ///< 48, 24, 6
};
const Parameters& parameters();

} // namespace greffe
