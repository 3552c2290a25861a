// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/requestqueries.h"

#include "domain/records.h"
#include "store/stores.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype slice = 500;

/// In slices, so that a hundred thousand requests are never all in memory as rows of a query.
Result<> eachRequest(
    const Session& session, const QList<qint64>& rows, const std::function<void(const Request&)>& visit) {
    for (qsizetype first = 0; first < rows.size(); first += slice) {
        for (const AnyRecord& any : TRY(session.stores().requests.loadMany(rows.mid(first, slice))))
            visit(*any.as<Request>());
    }
    return {};
}

/// What the figures of a year need, and no person.
QList<const Field*> figureFields() {
    QList<const Field*> out;
    for (const QStringView key : {u"received_on", u"status", u"channel", u"rights", u"suspensions",
             u"extension_decided_on", u"extension_notice_on", u"decisions", u"answered_on", u"closed_on"})
        out += Request::type().find(key);
    return out;
}

Result<RequestStatistics> figuresOf(const Session& session, int year) {
    const RequestStore& store = session.stores().requests;
    const QList<const Field*> fields = figureFields();
    const QList<qint64> rows = TRY(store.receivedIn(session.organisation().row, year));
    QList<Request> requests;
    requests.reserve(rows.size());
    for (qsizetype first = 0; first < rows.size(); first += slice) {
        for (const AnyRecord& any : TRY(store.loadMany(rows.mid(first, slice), fields)))
            requests += *any.as<Request>();
    }
    return requestStatistics(requests, year, session.today(), session.organisation().holidayRegion);
}

} // namespace

Result<RequestDates> requestCalendar(const Session& session, const Request& request) {
    Organisation organisation = session.organisation();
    if (request.organisation != 0 && request.organisation != organisation.row)
        organisation = TRY(session.find(Id<Organisation>(request.organisation)));
    const int target = int(organisation.workingTargetDays.value_or(parameters().workingTargetDays));
    RequestDates dates = requestDates(request, session.today(), organisation.holidayRegion, target);
    if (const Text warning = session.clockWarning(); !warning.isEmpty())
        dates.why.prepend(Reason{u"clock_back"_s, {}, session.today(), warning});
    return dates;
}

Result<QList<Task>> tasksOf(const Session& session, const Request& request) {
    const TaskStore& store = session.stores().tasks;
    QList<Task> out;
    for (const AnyRecord& any : TRY(store.loadMany(TRY(store.of(u"request"_s, request.ref, request.organisation)))))
        out += *any.as<Task>();
    return out;
}

Result<QList<Activity>> activitiesOf(const Session& session, const Request& request, QStringList* unknown) {
    const ActivityStore& store = session.stores().activities;
    const qint64 organisation = request.organisation == 0 ? session.organisation().row : request.organisation;
    QList<Activity> out;
    for (const QString& ref : request.activities) {
        if (const std::optional<qint64> row = TRY(store.rowOf(organisation, ref)))
            out += *TRY(store.load(*row)).as<Activity>();
        else if (unknown)
            *unknown += ref;
    }
    return out;
}

Result<NextStep> nextStepOf(const Session& session, const Request& request) {
    return nextStep(request, TRY(tasksOf(session, request)), session.today(), session.organisation().holidayRegion);
}

Result<QList<RelatedRequest>> relatedRequests(const Session& session, const Request& request) {
    Request probe = request;
    if (probe.organisation == 0)
        probe.organisation = session.organisation().row;
    const RequestStore& store = session.stores().requests;
    QList<RelatedRequest> out;
    for (const AnyRecord& any : TRY(store.loadMany(TRY(store.related(probe))))) {
        const Request& other = *any.as<Request>();
        if (const QList<SamePerson> because = samePerson(request, other); !because.isEmpty())
            out += RelatedRequest{other, because};
    }
    return out;
}

Result<RequestRights> requestRights(const Session& session, const Request& request) {
    RequestRights out;
    const QList<Activity> activities = TRY(activitiesOf(session, request, &out.unknownActivities));
    for (const QString& right : request.rights) {
        RightOnRequest line{right, {}};
        for (const Activity& activity : activities)
            line.purposes += rightOnActivity(right, activity);
        out.rights += line;
    }
    if (request.rights.contains(u"portability"_s))
        out.portability = portabilityScope(activities);
    out.passOn = !activities.isEmpty() && std::all_of(activities.begin(), activities.end(),
                                              [](const Activity& activity) { return activity.role == u"processor"; });
    return out;
}

Result<YearFigures> yearFigures(const Session& session, int year) {
    YearFigures out{TRY(figuresOf(session, year)), {}};
    if (RequestStatistics before = TRY(figuresOf(session, year - 1)); before.received > 0)
        out.before = std::move(before);
    return out;
}

Result<QList<int>> requestYears(const Session& session) {
    return session.stores().requests.years(session.organisation().row);
}

Result<QList<Request>> requestsOf(const Session& session, int year) {
    const RequestStore& store = session.stores().requests;
    QList<qint64> rows;
    if (year != 0) {
        rows = TRY(store.receivedIn(session.organisation().row, year));
    } else {
        for (const bool archived : {false, true}) {
            ListQuery query;
            query.organisation = session.organisation().row;
            query.archived = archived;
            query.sortKey = u"received_on"_s;
            rows += TRY(store.ids(query));
        }
    }
    QList<Request> out;
    out.reserve(rows.size());
    TRY(eachRequest(session, rows, [&](const Request& request) { out += request; }));
    return out;
}

} // namespace greffe
