// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "domain/calendar.h"
#include "domain/identity.h"
#include "domain/rights.h"
#include "domain/scope.h"
#include "domain/statistics.h"
#include "domain/workflow.h"

namespace greffe {

/// The legal calendar of a request, with how it was computed; in front of it stands a line if the computer's clock went
/// back.
Result<RequestDates> requestCalendar(const Session& session, const Request& request);

/// What departments were asked about a request, archived tasks too.
Result<QList<Task>> tasksOf(const Session& session, const Request& request);
/// The activities of the register that a request names; `unknown` gets the references that the register does not have.
Result<QList<Activity>> activitiesOf(const Session& session, const Request& request, QStringList* unknown = nullptr);

/// What to do next, with the questions to departments taken into account.
Result<NextStep> nextStepOf(const Session& session, const Request& request);

/// Another request that may be of the same person, and why.
struct RelatedRequest {
    Request request = {};
    QList<SamePerson> because = {}; ///< the surest first
};
/// Every request of that identity, archived ones too; the newest first. The request may be unsaved (row 0).
Result<QList<RelatedRequest>> relatedRequests(const Session& session, const Request& request);

/// For each right asked for and each activity that the request names: whether the right applies to each of its
/// purposes. A warning with its article, never a refusal.
struct RightOnRequest {
    QString right = {};
    QList<RightOnPurpose> purposes = {};
};
struct RequestRights {
    QList<RightOnRequest> rights = {};
    QList<ScopeDecision> portability =
        {};                             ///< what article 20 covers and what it does not; empty if it is not asked for
    QStringList unknownActivities = {}; ///< references that the register does not have
    bool passOn = false;                ///< all of them are processing for somebody else: article 28(3)(e)
};
Result<RequestRights> requestRights(const Session& session, const Request& request);

/// The year's figures of the organisation, and those of the year before if there are any.
struct YearFigures {
    RequestStatistics year = {};
    std::optional<RequestStatistics> before = {};
};
Result<YearFigures> yearFigures(const Session& session, int year);
/// The years in which requests were received, the latest first.
Result<QList<int>> requestYears(const Session& session);

/// The requests of a year of receipt (0 = all), archived ones too, by date of receipt.
Result<QList<Request>> requestsOf(const Session& session, int year);

} // namespace greffe
