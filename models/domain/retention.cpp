// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retention.h"

#include "domain/workflow.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QDate monthsAfter(QDate day, int months) {
    const QDate end = day.addMonths(months);
    return end.day() == day.day() ? end : end.addDays(1); // never a day too early
}

} // namespace

std::optional<QDate> erasableFrom(const Request& request, int years) {
    if (!isRequestDone(request.status))
        return std::nullopt;
    // Done without a date of closing: the answer, or the day when it was last touched.
    const std::optional<QDate> end = request.closedOn ? request.closedOn : request.answeredOn;
    return monthsAfter(end.value_or(request.updatedAt.date()), 12 * years);
}

std::optional<QDate> erasableFrom(const Breach& breach, int years) {
    if (!isBreachDone(breach.status))
        return std::nullopt;
    return monthsAfter(breach.closedOn.value_or(breach.updatedAt.date()), 12 * years);
}

std::optional<QDate> erasableFrom(const PortabilityExport& package, int months) {
    if (package.status == u"withdrawn"_s)
        return monthsAfter(package.sentOn.value_or(package.updatedAt.date()), months);
    if (!package.sentOn)
        return std::nullopt;
    return monthsAfter(*package.sentOn, months);
}

std::optional<QDate> identityErasableFrom(const DocumentRecord& paper, const Request* request, int days) {
    if (!paper.identityPaper)
        return std::nullopt;
    if (!request)
        return paper.createdAt.date().addDays(days);
    if (request->identityCheckedOn)
        return request->identityCheckedOn->addDays(days);
    const bool settled = request->identityStatus == u"verified"_s || request->identityStatus == u"failed"_s ||
                         request->identityStatus == u"not_needed"_s;
    if (settled || isRequestDone(request->status))
        return request->updatedAt.date().addDays(days);
    return std::nullopt;
}

} // namespace greffe
