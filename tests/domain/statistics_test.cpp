// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/statistics.h"

#include "domain/request.h"
#include "support/catch.h"

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 23);

Request request(
    QDate received, const QStringList& rights, std::optional<QDate> answered, const QStringList& outcomes = {}) {
    Request out;
    out.receivedOn = received;
    out.rights = rights;
    out.answeredOn = answered;
    out.channel = u"email"_s;
    out.status = answered ? u"answered"_s : u"received"_s;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        RightDecision decision;
        decision.right = rights.at(i);
        decision.outcome = outcomes.at(i);
        out.decisions.append(decision);
    }
    return out;
}

} // namespace

TEST_CASE("a year of requests", "[statistics]") {
    QList<Request> requests = {
        request(QDate(2026, 3, 5), {u"access"_s}, QDate(2026, 4, 7),
            {u"accepted"_s}), // the last day: Easter Monday moved it
        request(QDate(2026, 3, 5), {u"access"_s}, QDate(2026, 4, 8), {u"refused"_s}), // one day late
        request(QDate(2026, 3, 10), {u"access"_s, u"erasure"_s}, QDate(2026, 3, 20), {u"accepted"_s, u"partial"_s}),
        request(QDate(2026, 10, 1), {u"portability"_s}, std::nullopt), // open and late
        request(QDate(2026, 11, 20), {u"erasure"_s}, std::nullopt),    // open, in time
        request(QDate(2025, 12, 31), {u"access"_s}, QDate(2026, 1, 5), {u"accepted"_s}),
    };
    requests.append(request(QDate(2026, 6, 1), {u"access"_s}, std::nullopt));
    requests.last().status = u"withdrawn"_s;
    requests.append(Request());

    const RequestStatistics year = requestStatistics(requests, 2026, Today, u"national"_s);
    CHECK(year.received == 6);
    CHECK(year.answered == 3);
    CHECK(year.withoutAnswer == 1);
    CHECK(year.open == 2);
    CHECK(year.openLate == 1);
    CHECK(year.onTime == 2);
    CHECK(year.afterLimit == 1);
    CHECK(year.several == 1);
    CHECK(year.onTimeRate().value() == Approx(0.5));
    CHECK(year.medianDelay.value() == Approx(33));
    CHECK(year.longestDelay.value() == 34);
    REQUIRE(year.byRight.size() == 3);
    CHECK(year.byRight.at(0) ==
          RightStatistics{.right = u"access"_s, .asked = 4, .accepted = 2, .refused = 1, .undecided = 1});
    REQUIRE(year.byMonth.size() == 12);
    CHECK(year.byMonth.at(2).received == 3);
    CHECK(year.byMonth.at(2).late == 1);
    CHECK(year.byMonth.at(9).late == 1);
    CHECK_FALSE(year.byMonth.at(9).medianDelay);
    CHECK(year.outcomes == QList<KeyCount>{{u"accepted"_s, 1}, {u"partial"_s, 1}, {u"refused"_s, 1}});
    CHECK(requestYears(requests) == QList<int>{2026, 2025});

    int asked = 0;
    for (const MonthStatistics& month : year.byMonth)
        asked += month.received;
    CHECK(asked == year.received);
    CHECK(year.answered + year.withoutAnswer + year.open == year.received);
}

TEST_CASE("an extension in time moves the limit, a late one does not", "[statistics]") {
    Request inTime = request(QDate(2026, 3, 5), {u"access"_s}, QDate(2026, 6, 5), {u"accepted"_s});
    inTime.extensionDecidedOn = QDate(2026, 4, 1);
    inTime.extensionNoticeOn = QDate(2026, 4, 1);
    inTime.extensionReasons = u"Complexité"_s;
    Request late = inTime;
    late.extensionDecidedOn = QDate(2026, 4, 20);
    late.extensionNoticeOn = QDate(2026, 4, 20);
    const RequestStatistics year = requestStatistics({inTime, late}, 2026, Today, u"national"_s);
    CHECK(year.extended == 1);
    CHECK(year.onTime == 1);
    CHECK(year.afterLimit == 1);
}

TEST_CASE("a year without requests has no rates", "[statistics]") {
    const RequestStatistics year = requestStatistics({}, 2024, Today, u"national"_s);
    CHECK(year.received == 0);
    CHECK_FALSE(year.onTimeRate());
    CHECK_FALSE(year.medianDelay);
    CHECK(year.byMonth.size() == 12);
}

TEST_CASE("the outcome of a whole request", "[statistics]") {
    const QDate day(2026, 3, 5);
    CHECK(
        overallOutcome(request(day, {u"access"_s, u"erasure"_s}, day, {u"accepted"_s, u"accepted"_s})) == u"accepted");
    CHECK(overallOutcome(request(day, {u"access"_s, u"erasure"_s}, day, {u"accepted"_s, u"refused"_s})) == u"partial");
    CHECK(overallOutcome(request(day, {u"access"_s, u"erasure"_s}, day, {u"accepted"_s, u"not_applicable"_s})) ==
          u"accepted");
    CHECK(overallOutcome(request(day, {u"access"_s, u"erasure"_s}, day, {u"accepted"_s})).isEmpty());
    CHECK(overallOutcome(request(day, {}, day)).isEmpty());
}
