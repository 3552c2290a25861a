// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/completion.h"

#include "domain/calendar.h"
#include "domain/records.h"
#include "domain/severity.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

void fillIfEmpty(QString& value, const QString& preset) {
    if (value.trimmed().isEmpty())
        value = preset;
}

void complete(Request& request, const Organisation& organisation, QDate today) {
    fillIfEmpty(request.status, u"received"_s);
    fillIfEmpty(request.language, organisation.language);
    const int target = int(organisation.workingTargetDays.value_or(parameters().workingTargetDays));
    const RequestDates dates = requestDates(request, today, organisation.holidayRegion, target);
    request.dueOn = dates.legalDue().isValid() ? std::optional(dates.legalDue()) : std::nullopt;
    request.retentionUntil = request.closedOn && organisation.requestYears
                                 ? std::optional(addMonths(*request.closedOn, int(*organisation.requestYears) * 12))
                                 : std::nullopt;
    request.targetOn = dates.target.isValid() ? std::optional(dates.target) : std::nullopt;
}

void complete(Breach& breach) {
    fillIfEmpty(breach.status, u"reported"_s);
    fillIfEmpty(breach.formVersion, parameters().formVersion);
    breach.dueAt = breach.awareAt ? std::optional(breachDates(*breach.awareAt).due) : std::nullopt;
    if (const Result<Severity> severity = enisaSeverity(breach)) {
        breach.enisaQuarters = severity->quarters;
        breach.enisaLevel = severity->level;
    } else {
        breach.enisaQuarters = std::nullopt;
        breach.enisaLevel.clear();
    }
}

} // namespace

void complete(AnyRecord& record, const Organisation& organisation, const QDateTime& now, QDate today, bool isNew) {
    if (auto* request = record.as<Request>())
        complete(*request, organisation, today);
    else if (auto* breach = record.as<Breach>())
        complete(*breach);
    else if (auto* activity = record.as<Activity>(); activity && isNew) {
        fillIfEmpty(activity->role, u"controller"_s);
        fillIfEmpty(activity->status, u"draft"_s);
    } else if (auto* task = record.as<Task>()) {
        fillIfEmpty(task->state, u"open"_s);
        if (isNew && !task->askedOn)
            task->askedOn = today;
    } else if (auto* advice = record.as<Advice>()) {
        fillIfEmpty(advice->followed, u"pending"_s);
        if (isNew && !advice->givenOn && !advice->opinion.trimmed().isEmpty())
            advice->givenOn = today;
    } else if (auto* entry = record.as<Suppression>(); entry && isNew && !entry->addedOn) {
        entry->addedOn = today;
    } else if (auto* document = record.as<DocumentRecord>()) {
        document->identityPaper = document->identityPaper || document->kind == u"identity_paper";
    } else if (auto* built = record.as<PortabilityExport>()) {
        fillIfEmpty(built->status, u"built"_s);
        if (isNew && !built->builtAt)
            built->builtAt = Instant{now, organisation.timeZone};
    }
}

QList<Problem> problemsOf(
    const AnyRecord& record, const Organisation& organisation, const QDateTime& now, QDate today) {
    QList<Problem> out = checkFields(record.type(), record.data(), today);
    QList<Problem> more;
    if (const auto* activity = record.as<Activity>())
        more = check(*activity, organisation, today);
    else if (const auto* request = record.as<Request>())
        more = check(*request, organisation, today);
    else if (const auto* breach = record.as<Breach>())
        more = check(*breach, organisation, {}, now);
    else if (const auto* own = record.as<Organisation>())
        more = check(*own, today);
    else if (const auto* contact = record.as<Contact>())
        more = check(*contact, today);
    else if (const auto* task = record.as<Task>())
        more = check(*task, today);
    else if (const auto* advice = record.as<Advice>())
        more = check(*advice, today);
    else if (const auto* entry = record.as<Suppression>())
        more = check(*entry, today);
    for (const Problem& problem : std::as_const(more)) {
        if (!out.contains(problem))
            out += problem;
    }
    std::stable_sort(out.begin(), out.end(), [](const Problem& a, const Problem& b) { return a.level < b.level; });
    return out;
}

int referenceYear(const AnyRecord& record, QDate today) {
    if (const auto* request = record.as<Request>(); request && request->receivedOn)
        return request->receivedOn->year();
    if (const auto* breach = record.as<Breach>()) {
        if (breach->awareAt)
            return breach->awareAt->local().date().year();
        if (breach->reportedAt)
            return breach->reportedAt->local().date().year();
    }
    return today.year();
}

} // namespace greffe
