// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/fixedclock.h"

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {
const QString paris = u"Europe/Paris"_s;
}

TEST_CASE("instants: offsets, Z and local times are read to the same moment") {
    const QDateTime expected(QDate(2026, 10, 23), QTime(12, 5), Qt::UTC);
    for (const QString& text : {u"2026-10-23T14:05+02:00"_s, u"2026-10-23T12:05:00Z"_s, u"2026-10-23T14:05"_s,
             u" 2026-10-23 14:05:00 "_s, u"2026-10-23T14:05+0200"_s}) {
        INFO(text.toStdString());
        const Instant read = REQUIRE_OK(parseInstant(text, paris));
        CHECK(read.utc == expected);
        CHECK(read.zone == paris);
    }
    CHECK(REQUIRE_OK(parseInstant(u"2026-10-23T14:05"_s, paris)).toString() == u"2026-10-23T14:05:00+02:00");
    CHECK(REQUIRE_OK(parseInstant(u"2026-12-24T16:10"_s, paris)).toString() == u"2026-12-24T16:10:00+01:00");
}

TEST_CASE("instants: a local time that does not exist or exists twice names both readings") {
    const Error gap = REQUIRE_ERROR(parseInstant(u"2026-03-29T02:30"_s, paris), Error::Kind::Invalid);
    CHECK(gap.message.en.contains(u"+01:00"));
    CHECK(gap.message.en.contains(u"+02:00"));
    const Error twice = REQUIRE_ERROR(parseInstant(u"2026-10-25T02:30"_s, paris), Error::Kind::Invalid);
    CHECK(twice.message.fr.contains(u"2026-10-25T02:30:00+01:00"));
    CHECK(twice.message.fr.contains(u"2026-10-25T02:30:00+02:00"));
    CHECK(parseInstant(u"2026-10-25T02:30+02:00"_s, paris));
    CHECK(parseInstant(u"2026-10-25T03:00"_s, paris));
    CHECK(parseInstant(u"2026-10-25T01:59"_s, paris));
    CHECK(parseInstant(u"2026-03-29T03:00"_s, paris));
}

TEST_CASE("instants: what is no instant is refused") {
    for (const QString& text : {u""_s, u"hier"_s, u"2026-10-23"_s, u"2026-02-30T10:00"_s, u"2026-10-23T25:00"_s,
             u"2026-10-23T14:05[Europe/Paris]"_s, u"23/10/2026 14:05"_s}) {
        INFO(text.toStdString());
        REQUIRE_ERROR(parseInstant(text, paris), Error::Kind::Invalid);
    }
    REQUIRE_ERROR(parseInstant(u"2026-10-23T14:05"_s, u"Mars/Olympus"_s), Error::Kind::Invalid);
    REQUIRE_ERROR(findZone(QString()), Error::Kind::Invalid);
}

TEST_CASE("clock: today is a day of the organisation's zone") {
    test::FixedClock clock(QDateTime(QDate(2026, 12, 31), QTime(23, 30), Qt::UTC));
    CHECK(clock.today(REQUIRE_OK(findZone(paris))) == QDate(2027, 1, 1));
    CHECK(clock.today(REQUIRE_OK(findZone(u"America/Martinique"_s))) == QDate(2026, 12, 31));
    const QDateTime now = SystemClock().now();
    CHECK(now.timeSpec() == Qt::UTC);
    CHECK(now.time().msec() == 0);
}
