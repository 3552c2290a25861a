// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/calendar.h"
#include "domain/request.h"

#include <QRandomGenerator>
#include <QSet>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

const QString national = u"national"_s;

QDate day(const char* iso) {
    return QDate::fromString(QLatin1StringView(iso), Qt::ISODate);
}

QStringList rules(const QList<Reason>& why) {
    QStringList out;
    for (const Reason& reason : why)
        out += reason.rule;
    return out;
}

Request received(const char* iso) {
    Request request;
    request.receivedOn = day(iso);
    return request;
}

Suspension suspension(const char* from, const char* until) {
    Suspension out;
    out.kind = u"identity"_s;
    out.from = day(from);
    if (until)
        out.until = day(until);
    return out;
}

} // namespace

TEST_CASE("calendar: the worked examples of Regulation 1182/71") {
    struct Example {
        const char* received;
        const char* raw;
        const char* due;
        const char* extended;
    };
    const Example examples[] = {
        {"2026-03-05", "2026-04-05", "2026-04-07", "2026-06-05"},
        {"2026-03-06", "2026-04-06", "2026-04-07", "2026-06-08"},
        {"2026-08-31", "2026-09-30", "2026-09-30", "2026-11-30"},
        {"2027-01-31", "2027-02-28", "2027-03-01", "2027-04-30"},
        {"2024-01-30", "2024-02-29", "2024-02-29", "2024-04-30"},
        {"2026-04-01", "2026-05-01", "2026-05-04", "2026-07-01"},
        {"2026-04-25", "2026-05-25", "2026-05-26", "2026-07-27"},
        {"2026-11-25", "2026-12-25", "2026-12-28", "2027-02-25"},
        {"2026-03-03", "2026-04-03", "2026-04-03", "2026-06-03"},
    };
    for (const Example& example : examples) {
        INFO(example.received);
        const RequestDates dates = requestDates(day(example.received), 0, national);
        CHECK(dates.raw == day(example.raw));
        CHECK(dates.due == day(example.due));
        CHECK(dates.extendedDue == day(example.extended));
        CHECK_FALSE(dates.extended);
        CHECK(dates.legalDue() == dates.due);
        // Twenty days later, or the working day before.
        const QDate twenty = day(example.received).addDays(20);
        CHECK(isWorkingDay(dates.target, national));
        CHECK(nextWorkingDay(dates.target.addDays(1), national) > twenty);
        CHECK(dates.target <= twenty);
    }
    CHECK(requestDates(day("2026-03-03"), 0, u"alsace_moselle"_s).due == day("2026-04-07"));
}

TEST_CASE("calendar: ten days of suspension") {
    const RequestDates plain = requestDates(day("2026-03-05"), 10, national);
    CHECK(plain.raw == day("2026-04-05"));
    CHECK(plain.due == day("2026-04-15"));
    CHECK(plain.extendedDue == day("2026-06-15"));
    Request request = received("2026-03-05");
    request.suspensions = {suspension("2026-03-10", "2026-03-20")};
    const RequestDates dates = requestDates(request, day("2026-04-01"), national, 20);
    CHECK(dates.suspendedDays == 10);
    CHECK(dates.due == day("2026-04-15"));
    CHECK(dates.extendedDue == day("2026-06-15"));
    CHECK_FALSE(dates.suspendedSince);
    CHECK(legalDue(request, day("2026-04-01"), national) == day("2026-04-15"));
}

TEST_CASE("calendar: the computation explains itself in both languages") {
    const RequestDates dates = requestDates(day("2026-03-05"), 0, national);
    CHECK(rules(dates.why) ==
          QStringList{u"received"_s, u"month"_s, u"weekend"_s, u"holiday"_s, u"due"_s, u"extension_possible"_s});
    CHECK(dates.why[3].text.fr.contains(u"lundi 6 avril 2026"));
    CHECK(dates.why[3].text.fr.contains(u"lundi de Pâques"));
    CHECK(dates.why[3].text.en.contains(u"Easter Monday"));
    CHECK(dates.why[4].text.fr == u"Échéance : mardi 7 avril 2026.");
    CHECK(rules(requestDates(day("2026-08-31"), 0, national).why).contains(u"last_day_of_month"));
    for (const Reason& reason : dates.why) {
        CHECK_FALSE(reason.article.isEmpty());
        CHECK_FALSE(reason.text.fr.contains(u'%'));
        CHECK_FALSE(reason.text.en.contains(u'%'));
    }
}

TEST_CASE("calendar: overlapping suspensions count once, open ones move on") {
    Request request = received("2026-03-05");
    request.suspensions = {suspension("2026-03-10", "2026-03-20"), suspension("2026-03-15", "2026-03-25"),
        suspension("2026-03-12", "2026-03-14")};
    CHECK(requestDates(request, day("2026-04-01"), national, 20).suspendedDays == 15);
    CHECK(suspendedDays(request, day("2026-04-01")) == 15);

    request.suspensions = {suspension("2026-03-10", nullptr)};
    const RequestDates early = requestDates(request, day("2026-03-12"), national, 20);
    CHECK(early.suspendedSince == day("2026-03-10"));
    CHECK(early.suspendedDays == 2);
    const RequestDates later = requestDates(request, day("2026-06-10"), national, 20);
    CHECK(later.suspendedDays == 92);
    CHECK(later.due > day("2026-06-10"));
    CHECK(rules(later.why).contains(u"suspension_open"));

    request.answeredOn = day("2026-03-20");
    const RequestDates answered = requestDates(request, day("2026-06-10"), national, 20);
    CHECK(answered.suspendedDays == 10);
    CHECK_FALSE(answered.suspendedSince);
}

TEST_CASE("calendar: a suspension after the limit does not revive it") {
    Request request = received("2026-03-05");
    request.suspensions = {suspension("2026-04-10", "2026-05-10")};
    const RequestDates dates = requestDates(request, day("2026-06-01"), national, 20);
    CHECK(dates.due == day("2026-04-07"));
    CHECK(dates.suspendedDays == 0);
    CHECK(rules(dates.why).contains(u"suspension_too_late"));
}

TEST_CASE("calendar: an extension holds only if its notice left inside the first month") {
    Request request = received("2026-03-05");
    request.extensionNoticeOn = day("2026-04-07");
    RequestDates dates = requestDates(request, day("2026-05-01"), national, 20);
    CHECK(dates.extended);
    CHECK(dates.due == day("2026-04-07"));
    CHECK(dates.legalDue() == day("2026-06-05"));
    CHECK(rules(dates.why).contains(u"extension"));

    request.extensionNoticeOn = day("2026-04-08");
    dates = requestDates(request, day("2026-05-01"), national, 20);
    CHECK_FALSE(dates.extended);
    CHECK(dates.legalDue() == day("2026-04-07"));
    CHECK(rules(dates.why).contains(u"extension_late"));

    request.extensionNoticeOn = day("2026-03-01");
    CHECK_FALSE(requestDates(request, day("2026-05-01"), national, 20).extended);

    // A suspension in the second month moves the extended date, not the first.
    request.extensionNoticeOn = day("2026-04-01");
    request.suspensions = {suspension("2026-04-20", "2026-04-30")};
    dates = requestDates(request, day("2026-05-01"), national, 20);
    CHECK(dates.due == day("2026-04-07"));
    CHECK(dates.legalDue() == day("2026-06-15"));
    CHECK(dates.suspendedDays == 10);
}

TEST_CASE("calendar: without a date of receipt there is nothing to compute") {
    CHECK_FALSE(requestDates(QDate(), 0, national).due.isValid());
    CHECK_FALSE(requestDates(Request{}, day("2026-01-01"), national, 20).due.isValid());
    CHECK_FALSE(legalDue(Request{}, day("2026-01-01"), national).isValid());
}

TEST_CASE("calendar: Easter and what hangs on it, 2024 to 2035") {
    struct Year {
        int year;
        const char *easter, *monday, *ascension, *whit, *friday;
    };
    const Year years[] = {
        {2024, "03-31", "04-01", "05-09", "05-20", "03-29"},
        {2025, "04-20", "04-21", "05-29", "06-09", "04-18"},
        {2026, "04-05", "04-06", "05-14", "05-25", "04-03"},
        {2027, "03-28", "03-29", "05-06", "05-17", "03-26"},
        {2028, "04-16", "04-17", "05-25", "06-05", "04-14"},
        {2029, "04-01", "04-02", "05-10", "05-21", "03-30"},
        {2030, "04-21", "04-22", "05-30", "06-10", "04-19"},
        {2031, "04-13", "04-14", "05-22", "06-02", "04-11"},
        {2032, "03-28", "03-29", "05-06", "05-17", "03-26"},
        {2033, "04-17", "04-18", "05-26", "06-06", "04-15"},
        {2034, "04-09", "04-10", "05-18", "05-29", "04-07"},
        {2035, "03-25", "03-26", "05-03", "05-14", "03-23"},
    };
    for (const Year& row : years) {
        INFO(row.year);
        const auto date = [&](const char* monthDay) {
            return QDate::fromString(QString::number(row.year) + u'-' + QLatin1StringView(monthDay), Qt::ISODate);
        };
        CHECK(easterSunday(row.year) == date(row.easter));
        CHECK(holidayName(date(row.monday), national).en == u"Easter Monday");
        CHECK(holidayName(date(row.whit), national).en == u"Whit Monday");
        CHECK(holidayName(date(row.ascension), national).en.contains(u"Ascension"));
        CHECK(holidayName(date(row.friday), national).isEmpty());
        CHECK(holidayName(date(row.friday), u"alsace_moselle"_s).en == u"Good Friday");
    }
}

TEST_CASE("calendar: public holidays are a set of days, by region") {
    CHECK(publicHolidays(2026, national).size() == 11);
    CHECK(publicHolidays(2008, national).size() == 10);
    CHECK(publicHolidays(2008, national)[QDate(2008, 5, 1)].fr == u"fête du Travail et Ascension");
    CHECK(publicHolidays(2026, u"alsace_moselle"_s).size() == 13);
    const std::pair<const char*, QDate> overseas[] = {{"971", {2026, 5, 27}}, {"972", {2026, 5, 22}},
        {"973", {2026, 6, 10}}, {"974", {2026, 12, 20}}, {"976", {2026, 4, 27}}, {"977", {2026, 10, 9}},
        {"978", {2026, 5, 28}}};
    for (const auto& [region, date] : overseas) {
        INFO(region);
        CHECK(publicHolidays(2026, QString::fromLatin1(region)).contains(date));
        CHECK_FALSE(publicHolidays(2026, national).contains(date));
    }
    CHECK(REQUIRE_OK(holidayRegion(u"971"_s)) == u"971");
    const Error error = REQUIRE_ERROR(holidayRegion(u"975"_s), Error::Kind::Invalid);
    CHECK(error.message.fr.contains(u"alsace_moselle"));
    CHECK(holidayRegions().size() == 9);
}

TEST_CASE("calendar: the map of holidays and the single question agree, 1900 to 2199") {
    for (const QString& region : {national, u"alsace_moselle"_s, u"974"_s}) {
        for (int year = 1900; year < 2200; ++year) {
            const auto map = publicHolidays(year, region);
            for (auto it = map.begin(); it != map.end(); ++it) {
                if (holidayName(it.key(), region) != it.value())
                    FAIL_CHECK(it.key().toString(Qt::ISODate).toStdString());
            }
        }
    }
}

TEST_CASE("calendar: properties of the month rule, 1900 to 2199") {
    // Every day, without extension or suspension; and random days with both.
    QDate before;
    for (QDate at(1900, 1, 1); at.year() < 2200; at = at.addDays(1)) {
        const QDate raw = addMonths(at, 1);
        const QDate due = nextWorkingDay(raw, national);
        if (due < raw || !isWorkingDay(due, national) || (before.isValid() && due < before) || raw <= at ||
            raw.daysTo(due) > 4)
            FAIL_CHECK(at.toString(Qt::ISODate).toStdString());
        if (raw.day() != at.day() && raw.day() != raw.daysInMonth())
            FAIL_CHECK(at.toString(Qt::ISODate).toStdString());
        before = due;
    }
    QRandomGenerator random(20260305);
    const QStringList regions = holidayRegions();
    for (int i = 0; i < 4000; ++i) {
        const QDate at = QDate(1900, 1, 1).addDays(random.bounded(109572));
        const QString& region = regions[random.bounded(int(regions.size()))];
        const int days = random.bounded(60);
        const RequestDates plain = requestDates(at, 0, region);
        const RequestDates suspended = requestDates(at, days, region);
        INFO(at.toString(Qt::ISODate).toStdString() << ' ' << region.toStdString() << ' ' << days);
        CHECK(suspended.due >= suspended.raw.addDays(days));
        CHECK(isWorkingDay(suspended.due, region));
        CHECK(isWorkingDay(suspended.extendedDue, region));
        CHECK(suspended.due >= plain.due);
        CHECK(suspended.raw == plain.raw);
        CHECK(suspended.extendedDue > suspended.due);
        CHECK(suspended.due == nextWorkingDay(plain.raw.addDays(days), region));
        CHECK(plain.due >= requestDates(at.addDays(-1), 0, region).due);
    }
}

TEST_CASE("calendar: the record's own rule agrees with the plain one, 1900 to 2199") {
    QRandomGenerator random(20190401);
    const QStringList regions = holidayRegions();
    for (int i = 0; i < 3000; ++i) {
        Request request;
        request.receivedOn = QDate(1900, 1, 1).addDays(random.bounded(109500));
        const QString& region = regions[random.bounded(int(regions.size()))];
        const QDate received = *request.receivedOn;
        // Two suspensions inside the first month that may overlap, the second perhaps still open.
        Suspension one, two;
        one.from = received.addDays(random.bounded(10));
        one.until = one.from->addDays(random.bounded(12));
        two.from = received.addDays(random.bounded(20));
        const bool open = random.bounded(4) == 0;
        if (!open)
            two.until = two.from->addDays(random.bounded(12));
        request.suspensions = {one, two};
        const QDate now = received.addDays(25);
        const RequestDates dates = requestDates(request, now, region, 20);
        QSet<QDate> days; // counted one by one: each suspended day once, whatever overlaps
        for (const Suspension& suspension : request.suspensions)
            for (QDate day = *suspension.from; day < suspension.until.value_or(now); day = day.addDays(1))
                days.insert(day);
        INFO(received.toString(Qt::ISODate).toStdString() << ' ' << region.toStdString());
        CHECK(dates.suspendedDays == days.size());
        CHECK(dates.suspendedSince.has_value() == open);
        CHECK(dates.due == requestDates(received, int(days.size()), region).due);
        CHECK(dates.due >= addMonths(received, 1).addDays(days.size()));
        CHECK(isWorkingDay(dates.due, region));
        CHECK(dates.due <= requestDates(request, now.addDays(1), region, 20).due); // time only moves it on
        // The extension holds on the last day of the first month and not on the day after it.
        request.extensionNoticeOn = dates.due;
        CHECK(requestDates(request, now, region, 20).extended);
        CHECK(requestDates(request, now, region, 20).legalDue() > dates.due);
        request.extensionNoticeOn = dates.due.addDays(1);
        CHECK_FALSE(requestDates(request, now, region, 20).extended);
        CHECK(requestDates(request, now, region, 20).legalDue() == dates.due);
    }
}

TEST_CASE("calendar: a clock that stands before what was seen is said") {
    const QDateTime seen(QDate(2026, 3, 5), QTime(10, 0), Qt::UTC);
    CHECK_FALSE(clockWentBack(seen, seen).has_value());
    CHECK_FALSE(clockWentBack(seen, seen.addSecs(-300)).has_value());
    CHECK_FALSE(clockWentBack(seen, seen.addDays(400)).has_value());
    CHECK_FALSE(clockWentBack({}, seen).has_value());
    const auto back = clockWentBack(seen, seen.addSecs(-301));
    REQUIRE(back.has_value());
    CHECK(back->rule == u"clock_back"_s);
    CHECK(back->text.fr.contains(u"5 mars 2026"_s));
    CHECK_FALSE(back->text.en.isEmpty());
}

TEST_CASE("breach: the worked examples of the 72 hours") {
    struct Example {
        const char* aware;
        const char* due;
        const char* regulation;
    };
    const Example examples[] = {
        {"2026-11-23T10:20", "2026-11-26T10:20:00+01:00", "2026-11-26T11:00:00+01:00"},
        {"2026-11-20T17:45", "2026-11-23T17:45:00+01:00", "2026-11-23T18:00:00+01:00"},
        {"2026-12-24T16:10", "2026-12-27T16:10:00+01:00", "2026-12-27T17:00:00+01:00"},
        {"2026-10-23T14:05", "2026-10-26T13:05:00+01:00", "2026-10-26T14:00:00+01:00"},
    };
    for (const Example& example : examples) {
        INFO(example.aware);
        const Instant aware = REQUIRE_OK(parseInstant(QString::fromLatin1(example.aware), u"Europe/Paris"_s));
        const BreachDates dates = breachDates(aware);
        CHECK(dates.due.toString() == QString::fromLatin1(example.due));
        CHECK(dates.regulationEnd.toString() == QString::fromLatin1(example.regulation));
        CHECK_FALSE(dates.why.isEmpty());
    }
    const Instant clocksBack = REQUIRE_OK(parseInstant(u"2026-10-23T14:05"_s, u"Europe/Paris"_s));
    CHECK(rules(breachDates(clocksBack).why).contains(u"clock_change"));
    CHECK(breachDates(clocksBack).why[1].text.fr.contains(u"lundi 26 octobre 2026 à 13"));
    CHECK_FALSE(breachDates(Instant{}).due.isValid());
}

TEST_CASE("breach: 72 hours are 72 hours across every clock change of ten years") {
    for (const QString& zone : {u"Europe/Paris"_s, u"America/Martinique"_s, u"Asia/Kathmandu"_s}) {
        for (QDate at(2020, 1, 1); at.year() < 2030; at = at.addDays(1)) {
            const Instant aware{QDateTime(at, QTime(1, 30, 15), Qt::UTC), zone};
            const BreachDates dates = breachDates(aware);
            if (aware.utc.secsTo(dates.due.utc) != 72 * 3600)
                FAIL_CHECK(aware.toString().toStdString());
            const qint64 regulation = aware.utc.secsTo(dates.regulationEnd.utc);
            if (regulation <= 72 * 3600 || regulation > 73 * 3600)
                FAIL_CHECK(aware.toString().toStdString());
            if (zone == u"Asia/Kathmandu" && dates.regulationEnd.local().time().minute() != 0)
                FAIL_CHECK(dates.regulationEnd.toString().toStdString());
        }
    }
}
