// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/urgency.h"

#include "domain/records.h"
#include "domain/workflow.h"

namespace greffe {

using namespace Qt::StringLiterals;

QString name(Due::Level level) {
    switch (level) {
    case Due::Level::None:
        return {};
    case Due::Level::Muted:
        return u"muted"_s;
    case Due::Level::Fine:
        return u"fine"_s;
    case Due::Level::Soon:
        return u"soon"_s;
    case Due::Level::Late:
        return u"late"_s;
    }
    return {};
}

namespace {

constexpr int soonDays = 7;
constexpr qint64 soonSeconds = 24 * 3600;
constexpr qint64 hoursOnlySeconds = 72 * 3600;

Text daysAhead(qint64 days) {
    if (days == 0)
        return {u"aujourd’hui"_s, u"today"_s};
    if (days == 1)
        return {u"demain"_s, u"tomorrow"_s};
    return Text{u"dans %1 jours"_s, u"in %1 days"_s}.arg(days);
}

Text daysLate(qint64 days) {
    if (days == 1)
        return {u"en retard d’un jour"_s, u"1 day late"_s};
    return Text{u"en retard de %1 jours"_s, u"%1 days late"_s}.arg(days);
}

Due muted(std::optional<QDate> on, std::optional<Instant> at = {}) {
    if (!on && !at)
        return {};
    return {Due::Level::Muted, {}, on, at};
}

Due ofRequest(const Request& request, QDate today) {
    if (!request.dueOn)
        return {};
    if (request.archived || request.answeredOn || isRequestDone(request.status))
        return muted(request.dueOn);
    const auto open = std::find_if(request.suspensions.begin(), request.suspensions.end(),
        [](const Suspension& suspension) { return suspension.from && !suspension.until; });
    if (open == request.suspensions.end())
        return dueOn(*request.dueOn, today);
    Due due{Due::Level::Fine, {}, request.dueOn, {}};
    due.words = Text{u"suspendu depuis le %1"_s, u"suspended since %1"_s}.arg(open->from->toString(u"dd/MM/yyyy"_s));
    return due;
}

Due ofBreach(const Breach& breach, const QDateTime& now) {
    if (!breach.dueAt)
        return {};
    const bool decidedAgainst = breach.notifyCnil.has_value() && !*breach.notifyCnil;
    if (breach.archived || isBreachDone(breach.status) || isBreachNotified(breach) || decidedAgainst)
        return muted({}, breach.dueAt);
    return dueAt(*breach.dueAt, now);
}

Due ofDay(std::optional<QDate> day, bool done, QDate today) {
    if (!day)
        return {};
    return done ? muted(day) : dueOn(*day, today);
}

} // namespace

Due dueOn(QDate date, QDate today) {
    const qint64 days = today.daysTo(date);
    if (days < 0)
        return {Due::Level::Late, daysLate(-days), date, {}};
    return {days <= soonDays ? Due::Level::Soon : Due::Level::Fine, daysAhead(days), date, {}};
}

Due dueAt(const Instant& limit, const QDateTime& now) {
    const qint64 seconds = now.secsTo(limit.utc);
    Due due{Due::Level::Fine, {}, {}, limit};
    if (seconds < 0) {
        due.level = Due::Level::Late;
        const qint64 hours = -seconds / 3600;
        due.words = -seconds > hoursOnlySeconds
                        ? Text{u"dépassé de %1 jours"_s, u"%1 days over"_s}.arg(-seconds / 86400)
                        : (hours == 0 ? Text{u"dépassé de %1 min"_s, u"%1 min over"_s}.arg((-seconds + 59) / 60)
                                      : Text{u"dépassé de %1 h"_s, u"%1 h over"_s}.arg(hours));
        return due;
    }
    if (seconds <= soonSeconds)
        due.level = Due::Level::Soon;
    if (seconds < 3600)
        due.words = Text{u"reste %1 min"_s, u"%1 min left"_s}.arg(seconds / 60);
    else if (seconds <= hoursOnlySeconds)
        due.words = Text{u"reste %1 h"_s, u"%1 h left"_s}.arg(seconds / 3600);
    else
        due.words = daysAhead(seconds / 86400);
    return due;
}

Due dueOf(const AnyRecord& record, const QDateTime& now, QDate today) {
    if (const auto* request = record.as<Request>())
        return ofRequest(*request, today);
    if (const auto* breach = record.as<Breach>())
        return ofBreach(*breach, now);
    if (const auto* task = record.as<Task>())
        return ofDay(task->dueOn,
            task->archived || task->answeredOn || (!task->state.isEmpty() && task->state != u"open"), today);
    if (const auto* activity = record.as<Activity>())
        return ofDay(activity->reviewDue, activity->archived, today);
    if (const auto* contact = record.as<Contact>())
        return ofDay(contact->reviewDue, contact->archived, today);
    return {};
}

const Field* dueField(const RecordType& type) {
    for (const QStringView key : {u"due_on", u"due_at", u"review_due"}) {
        if (const Field* field = type.find(key))
            return field;
    }
    return nullptr;
}

} // namespace greffe
