// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ics.h"
#include "support/catch.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 4, 2), QTime(9, 30), Qt::UTC);

CalendarExport sampleCalendar(Language language = Language::French) {
    CalendarExport out;
    out.scope = u"0f3c-vault"_s;
    out.language = language;
    out.now = Now;
    out.reminderDays = 3;
    out.deadlines = {
        {.kind = CalendarDeadline::Kind::RequestLimit,
            .reference = u"DEM-2026-0001"_s,
            .on = QDate(2026, 4, 7),
            .revision = 4},
        {.kind = CalendarDeadline::Kind::RequestTarget, .reference = u"DEM-2026-0001"_s, .on = QDate(2026, 3, 25)},
        {.kind = CalendarDeadline::Kind::BreachLimit,
            .reference = u"VIO-2026-0001"_s,
            .at = QDateTime(QDate(2026, 10, 26), QTime(12, 5), Qt::UTC)},
        {.kind = CalendarDeadline::Kind::Task, .reference = u"TAC-2026-0009"_s, .on = QDate(2026, 12, 31)},
    };
    return out;
}

/// Lines without their folding.
QStringList unfolded(const QByteArray& bytes) {
    return QString::fromUtf8(bytes).replace(u"\r\n "_s, QString()).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

QStringList valuesOf(const QStringList& lines, const QString& key) {
    QStringList out;
    for (const QString& line : lines) {
        if (line.startsWith(key + u':') || line.startsWith(key + u';'))
            out.append(line.mid(key.size() + 1));
    }
    return out;
}

} // namespace

TEST_CASE("deadlines as a calendar file", "[ics]") {
    const QByteArray bytes = calendarBytes(sampleCalendar());
    const QStringList lines = unfolded(bytes);
    CHECK(lines.first() == u"BEGIN:VCALENDAR");
    CHECK(lines.last() == u"END:VCALENDAR");
    CHECK(lines.contains(u"VERSION:2.0"_s));
    CHECK(lines.count(u"BEGIN:VEVENT"_s) == 4);
    CHECK(lines.count(u"END:VEVENT"_s) == 4);
    CHECK(lines.contains(u"DTSTART;VALUE=DATE:20260407"_s));
    CHECK(lines.contains(u"DTEND;VALUE=DATE:20260408"_s));
    CHECK(lines.contains(u"DTEND;VALUE=DATE:20270101"_s));
    CHECK(lines.contains(u"DTSTART:20261026T120500Z"_s));
    CHECK(lines.contains(u"DTSTAMP:20260402T093000Z"_s));
    CHECK(lines.contains(u"SEQUENCE:4"_s));
    CHECK(lines.contains(u"SUMMARY:DEM-2026-0001 – échéance légale"_s));
    CHECK(lines.contains(u"TRIGGER:-P3D"_s));
    CHECK_FALSE(bytes.contains("0f3c"));
    CHECK(unfolded(calendarBytes(sampleCalendar(Language::English)))
              .contains(u"SUMMARY:DEM-2026-0001 – legal deadline"_s));
}

TEST_CASE("the same deadline keeps its UID, another has its own", "[ics]") {
    CalendarExport first = sampleCalendar();
    CalendarExport moved = sampleCalendar(Language::English);
    moved.now = Now.addDays(30);
    for (CalendarDeadline& deadline : moved.deadlines) {
        deadline.on = deadline.on.isValid() ? deadline.on.addDays(9) : deadline.on;
        ++deadline.revision;
    }
    const QStringList uids = valuesOf(unfolded(calendarBytes(first)), u"UID"_s);
    CHECK(uids == valuesOf(unfolded(calendarBytes(moved)), u"UID"_s));
    CHECK(QSet<QString>(uids.begin(), uids.end()).size() == 4);
    // Frozen: a calendar that was imported last year must recognise the event.
    CHECK(uids.first() == u"d7a23e6b0d20e31a6ad42f4c780adc6a@greffe");
    first.scope = u"another vault"_s;
    CHECK(uids.first() != valuesOf(unfolded(calendarBytes(first)), u"UID"_s).first());
}

TEST_CASE("lines are folded at 75 octets and never inside a character", "[ics]") {
    CalendarExport calendar = sampleCalendar();
    for (int length = 1; length < 160; ++length) {
        calendar.deadlines = {
            {.reference = QString(length, QChar(0x00E9)) + u"\U0001F4C5,;\\\nx"_s, .on = QDate(2026, 4, 7)}};
        const QByteArray bytes = calendarBytes(calendar);
        for (const QByteArray& line : bytes.split('\n')) {
            REQUIRE(line.size() <= 76); // 75 and the carriage return
            REQUIRE((line.isEmpty() || line.endsWith('\r')));
            REQUIRE(QString::fromUtf8(line).toUtf8() == line);
            REQUIRE_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
        }
        const QStringList summary = valuesOf(unfolded(bytes), u"SUMMARY"_s);
        REQUIRE(summary.size() == 1);
        REQUIRE(summary.first().startsWith(QString(length, QChar(0x00E9)) + u"\U0001F4C5\\,\\;\\\\\\nx – "_s));
    }
}

TEST_CASE("nothing to export is said, and writes nothing", "[ics]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"greffe.ics"_s);
    CalendarExport calendar = sampleCalendar();
    CHECK(writeCalendar(calendar, path).has_value());
    calendar.deadlines = {{.reference = u"DEM-2026-0001"_s, .on = {}}, {.reference = {}, .on = QDate(2026, 4, 7)}};
    REQUIRE_ERROR(writeCalendar(calendar, folder.filePath(u"empty.ics"_s)), Error::Kind::Invalid);
    CHECK_FALSE(QFile::exists(folder.filePath(u"empty.ics"_s)));
    CHECK(unfolded(calendarBytes(calendar)).count(u"BEGIN:VEVENT"_s) == 0);
}
