// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar.h"

#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/request.h"

#include <QJsonArray>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

const Parameters& parameters() {
    static const Parameters read = [] {
        const QJsonObject json = listDocument(u"parameters");
        Parameters out;
        out.breachHours = json[u"breach_hours"_s].toInt(out.breachHours);
        out.breachThreshold = json[u"breach_threshold"_s].toString();
        out.requestMonths = json[u"request_months"_s].toInt(out.requestMonths);
        out.extendedMonths = json[u"extended_months"_s].toInt(out.extendedMonths);
        out.digitalConsentAge = json[u"digital_consent_age"_s].toInt(out.digitalConsentAge);
        out.workingTargetDays = json[u"working_target_days"_s].toInt(out.workingTargetDays);
        out.formVersion = json[u"form_version"_s].toString();
        out.gdprFrom = QDate::fromString(json[u"gdpr_from"_s].toString(), Qt::ISODate);
        for (const QJsonValue hours : json[u"alarm_hours"_s].toArray())
            out.alarmHours += hours.toInt();
        return out;
    }();
    return read;
}

QDate addMonths(QDate date, int months) {
    return date.addMonths(months); // Qt clamps to the last day of the month
}

namespace {

struct Interval {
    QDate from;
    QDate until; ///< the day the information came: not counted
    bool open = false;
};

Text monthsText(int months) {
    return months == 1 ? Text{u"Un mois"_s, u"One month"_s} : Text{u"%1 mois"_s, u"%1 months"_s}.arg(months);
}

QDate clippedToday(const Request& request, QDate today) {
    for (const auto& end : {request.answeredOn, request.closedOn}) {
        if (end && *end < today)
            return *end;
    }
    return today;
}

/// The suspensions as days, joined where they overlap, in order. What has no beginning or lies outside the request's
/// life is left out.
QList<Interval> suspensionsOf(const Request& request, QDate today) {
    const QDate last = clippedToday(request, today);
    QList<Interval> all;
    for (const Suspension& suspension : request.suspensions) {
        if (!suspension.from || !suspension.from->isValid())
            continue;
        Interval interval{std::max(*suspension.from, *request.receivedOn), suspension.until.value_or(last),
            !suspension.until.has_value() && last == today};
        if (interval.until >= interval.from)
            all += interval;
    }
    std::sort(all.begin(), all.end(), [](const Interval& a, const Interval& b) { return a.from < b.from; });
    QList<Interval> merged;
    for (const Interval& interval : all) {
        if (merged.isEmpty() || interval.from > merged.last().until) {
            merged += interval;
            continue;
        }
        merged.last().open = merged.last().open || interval.open;
        merged.last().until = std::max(merged.last().until, interval.until);
    }
    return merged;
}

struct Counted {
    int days = 0;
    std::optional<QDate> openSince = {};
    QList<Interval> used = {};
    QList<Interval> tooLate = {};
};

/// The days that move `raw`. A suspension asked for after the limit had passed moves nothing.
Counted counted(const QList<Interval>& intervals, QDate raw, const QString& region) {
    Counted out;
    for (const Interval& interval : intervals) {
        if (interval.from > nextWorkingDay(raw.addDays(out.days), region)) {
            out.tooLate += interval;
            continue;
        }
        out.days += int(interval.from.daysTo(interval.until));
        out.used += interval;
        if (interval.open)
            out.openSince = interval.from;
    }
    return out;
}

class Explanation {
public:
    explicit Explanation(QString region)
        : m_region(std::move(region)) {}

    void add(const QString& rule, const QString& article, QDate date, const Text& text) {
        m_why += {rule, article, date, text};
    }

    void received(QDate date) {
        add(u"received"_s, u"R1182 3(1)"_s, date,
            Text{u"Reçue le %1 ; le jour de la réception ne compte pas."_s,
                u"Received on %1; the day of receipt is not counted."_s}
                .arg(longDate(date)));
    }

    void months(QDate from, int count, QDate raw) {
        add(u"month"_s, u"12(3), R1182 3(2)(c)"_s, raw,
            Text{u"%1 plus tard, à la même date : %2."_s, u"%1 later, on the same date: %2."_s}
                .arg(monthsText(count))
                .arg(longDate(raw)));
        if (raw.day() == from.day())
            return;
        m_why.last().rule = u"last_day_of_month"_s;
        m_why.last().text = Text{u"%1 plus tard, ce mois n’a pas de jour %2 : le délai finit son dernier jour, %3."_s,
            u"%1 later, that month has no day %2: the period ends on its last day, %3."_s}
                                .arg(monthsText(count))
                                .arg(from.day())
                                .arg(longDate(raw));
    }

    void suspension(int days, QDate moved) {
        add(u"suspension"_s, u"12(6), D2019-536 77"_s, moved,
            Text{days == 1 ? u"Plus %1 jour de suspension : %2."_s : u"Plus %1 jours de suspension : %2."_s,
                days == 1 ? u"Plus %1 day of suspension: %2."_s : u"Plus %1 days of suspension: %2."_s}
                .arg(days)
                .arg(longDate(moved)));
    }

    void intervals(const Counted& count) {
        for (const Interval& interval : count.used) {
            if (interval.open)
                add(u"suspension_open"_s, u"12(6)"_s, interval.from,
                    Text{u"Délai suspendu depuis le %1, toujours ouvert : les dates avancent chaque jour."_s,
                        u"Time limit suspended since %1, still open: the dates move on every day."_s}
                        .arg(longDate(interval.from)));
            else
                add(u"suspension_period"_s, u"12(6)"_s, interval.until,
                    Text{u"Suspendu du %1 au %2 : %3 j."_s, u"Suspended from %1 to %2: %3 d."_s}
                        .arg(longDate(interval.from))
                        .arg(longDate(interval.until))
                        .arg(interval.from.daysTo(interval.until)));
        }
        for (const Interval& interval : count.tooLate)
            add(u"suspension_too_late"_s, u"12(3)"_s, interval.from,
                Text{u"La suspension du %1 ne compte pas : le délai était déjà passé."_s,
                    u"The suspension of %1 does not count: the time limit had already passed."_s}
                    .arg(longDate(interval.from)));
    }

    /// Goes to the next working day and says why each day on the way is none.
    QDate roll(QDate date) {
        while (!isWorkingDay(date, m_region)) {
            const Text holiday = holidayName(date, m_region);
            if (!holiday.isEmpty())
                add(u"holiday"_s, u"R1182 3(4)"_s, date,
                    Text{u"Le %1 est férié (%2) : le délai finit le jour ouvrable suivant."_s,
                        u"%1 is a public holiday (%2): the period ends on the next working day."_s}
                        .arg(longDate(date))
                        .arg(holiday));
            else
                add(u"weekend"_s, u"R1182 3(4)"_s, date,
                    Text{u"Le %1 n’est pas un jour ouvrable : le délai finit le jour ouvrable suivant."_s,
                        u"%1 is not a working day: the period ends on the next working day."_s}
                        .arg(longDate(date)));
            date = date.addDays(1);
        }
        return date;
    }

    void due(QDate date) {
        add(u"due"_s, u"12(3)"_s, date, Text{u"Échéance : %1."_s, u"Due: %1."_s}.arg(longDate(date)));
    }

    QList<Reason> take() { return std::move(m_why); }

private:
    QString m_region;
    QList<Reason> m_why;
};

/// The office's own target is a day on which somebody is there, and never later than what the office set.
QDate workingTarget(QDate received, int days, const QString& region) {
    QDate target = received.addDays(days);
    while (target > received && !isWorkingDay(target, region))
        target = target.addDays(-1);
    return target;
}

/// One month (or three) with suspension days and rolling, explained.
QDate limit(Explanation& why, QDate received, int months, int suspended, QDate& raw) {
    raw = addMonths(received, months);
    why.months(received, months, raw);
    QDate end = raw;
    if (suspended > 0) {
        end = raw.addDays(suspended);
        why.suspension(suspended, end);
    }
    return why.roll(end);
}

void explainPossibleExtension(Explanation& why, const RequestDates& dates) {
    why.add(u"extension_possible"_s, u"12(3)"_s, dates.extendedDue,
        Text{u"Prolongation possible jusqu’au %1, si elle est annoncée avec ses motifs au plus tard le %2."_s,
            u"Extension possible until %1, if it is notified with its reasons by %2."_s}
            .arg(longDate(dates.extendedDue))
            .arg(longDate(dates.due)));
}

} // namespace

RequestDates requestDates(QDate received, int suspendedDays, const QString& region) {
    RequestDates out;
    if (!received.isValid())
        return out;
    out.received = received;
    out.suspendedDays = std::max(0, suspendedDays);
    out.target = workingTarget(received, parameters().workingTargetDays, region);
    Explanation why(region);
    why.received(received);
    out.due = limit(why, received, parameters().requestMonths, out.suspendedDays, out.raw);
    why.due(out.due);
    out.extendedRaw = addMonths(received, parameters().extendedMonths);
    out.extendedDue = nextWorkingDay(out.extendedRaw.addDays(out.suspendedDays), region);
    explainPossibleExtension(why, out);
    out.why = why.take();
    return out;
}

RequestDates requestDates(const Request& request, QDate today, const QString& region, int targetDays) {
    RequestDates out;
    if (!request.receivedOn || !request.receivedOn->isValid())
        return out;
    const QDate received = *request.receivedOn;
    const QList<Interval> intervals = suspensionsOf(request, today);
    const Counted first = counted(intervals, addMonths(received, parameters().requestMonths), region);
    out.received = received;
    out.target = workingTarget(received, targetDays, region);

    Explanation why(region);
    why.received(received);
    why.intervals(first);
    out.due = limit(why, received, parameters().requestMonths, first.days, out.raw);
    out.suspendedDays = first.days;
    out.suspendedSince = first.openSince;
    out.extendedRaw = addMonths(received, parameters().extendedMonths);
    const Counted whole = counted(intervals, out.extendedRaw, region);

    const std::optional<QDate> notice = request.extensionNoticeOn;
    out.extended = notice && *notice >= received && *notice <= out.due;
    if (!out.extended) {
        out.extendedDue = nextWorkingDay(out.extendedRaw.addDays(first.days), region);
        why.due(out.due);
        if (notice)
            why.add(u"extension_late"_s, u"12(3)"_s, *notice,
                Text{u"La prolongation annoncée le %1 ne vaut pas : elle devait partir entre la réception et le %2."_s,
                    u"The extension notified on %1 is not valid: it had to leave between receipt and %2."_s}
                    .arg(longDate(*notice))
                    .arg(longDate(out.due)));
        else
            explainPossibleExtension(why, out);
        out.why = why.take();
        return out;
    }
    out.suspendedDays = whole.days;
    out.suspendedSince = whole.openSince;
    Explanation extended(region);
    extended.received(received);
    extended.intervals(whole);
    extended.add(u"extension"_s, u"12(3)"_s, *notice,
        Text{u"Prolongée de deux mois : annoncée le %1, avant l’échéance du premier mois, %2."_s,
            u"Extended by two months: notified on %1, before the first month was over, %2."_s}
            .arg(longDate(*notice))
            .arg(longDate(out.due)));
    QDate raw;
    out.extendedDue = limit(extended, received, parameters().extendedMonths, whole.days, raw);
    extended.due(out.extendedDue);
    out.why = extended.take();
    return out;
}

std::optional<Reason> clockWentBack(const QDateTime& lastSeen, const QDateTime& now, qint64 tolerance) {
    if (!lastSeen.isValid() || !now.isValid() || now.secsTo(lastSeen) <= tolerance)
        return std::nullopt;
    return Reason{u"clock_back"_s, {}, lastSeen.date(),
        Text{
            u"L’horloge de cet ordinateur indique le %1, mais ce coffre a déjà servi le %2 : réglez l’horloge, les échéances comptées d’aujourd’hui sont incertaines."_s,
            u"This computer’s clock says %1, but this vault was already in use on %2: set the clock, limits counted from today are uncertain."_s}
            .arg(longDate(now.date()))
            .arg(longDate(lastSeen.date()))};
}

QDate legalDue(const Request& request, QDate today, const QString& region) {
    return requestDates(request, today, region, 0).legalDue();
}

int suspendedDays(const Request& request, QDate today) {
    if (!request.receivedOn)
        return 0;
    int days = 0;
    for (const Interval& interval : suspensionsOf(request, today))
        days += int(interval.from.daysTo(interval.until));
    return days;
}

BreachDates breachDates(const Instant& aware) {
    BreachDates out;
    out.aware = aware;
    if (!aware.isValid())
        return out;
    const qint64 period = qint64(parameters().breachHours) * 3600;
    out.due = {aware.utc.addSecs(period), aware.zone};
    // The hour is the one on the wall: zones with half-hour offsets exist.
    const qint64 offset = aware.local().offsetFromUtc();
    const qint64 onWall = aware.utc.toSecsSinceEpoch() + offset;
    const qint64 nextHour = onWall - onWall % 3600 + 3600 - offset;
    out.regulationEnd = {QDateTime::fromSecsSinceEpoch(nextHour + period, Qt::UTC), aware.zone};
    const auto add = [&](const QString& rule, const QString& article, const Instant& at, const Text& text) {
        out.why += {rule, article, at.local().date(), text};
    };
    add(u"aware"_s, u"33(1)"_s, aware, Text{u"Constat : %1."_s, u"Awareness: %1."_s}.arg(longInstant(aware)));
    add(u"hours"_s, u"33(1)"_s, out.due,
        Text{u"Plus %1 heures, comptées en temps universel, week-ends et fêtes compris : %2."_s,
            u"Plus %1 hours, counted in universal time, weekends and holidays included: %2."_s}
            .arg(parameters().breachHours)
            .arg(longInstant(out.due)));
    if (out.due.local().offsetFromUtc() != offset)
        add(u"clock_change"_s, u"33(1)"_s, out.due,
            {u"L’heure change entre-temps : l’heure affichée se décale, les heures écoulées restent les mêmes."_s,
                u"The clocks change in between: the shown hour shifts, the elapsed hours stay the same."_s});
    add(u"regulation_end"_s, u"R1182 3(1)"_s, out.regulationEnd,
        Text{u"Pour information, le règlement 1182/71 compte à partir de l’heure pleine suivante : %1."_s,
            u"For information, Regulation 1182/71 counts from the next full hour: %1."_s}
            .arg(longInstant(out.regulationEnd)));
    return out;
}

} // namespace greffe
