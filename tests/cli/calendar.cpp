// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

CliRun json(const QStringList& words) {
    return runCli(QStringList{u"--json"_s} + words);
}

QJsonObject due(const QStringList& words) {
    const CliRun run = json(QStringList{u"calendar"_s, u"request"_s} + words);
    REQUIRE(run.exit == 0);
    CHECK(run.err.isEmpty());
    return run.object();
}

} // namespace

TEST_CASE("calendar request: the worked example with its reasons") {
    const QJsonObject dates = due({u"--received"_s, u"2026-03-05"_s});
    CHECK(dates.keys() == QStringList{u"due"_s, u"extended_due"_s, u"extended_raw"_s, u"raw"_s, u"received"_s,
                              u"suspended_days"_s, u"why"_s});
    CHECK(dates[u"received"].toString() == u"2026-03-05"_s);
    CHECK(dates[u"raw"].toString() == u"2026-04-05"_s);
    CHECK(dates[u"suspended_days"].toInt(-1) == 0);
    CHECK(dates[u"due"].toString() == u"2026-04-07"_s);
    CHECK(dates[u"extended_raw"].toString() == u"2026-06-05"_s);
    CHECK(dates[u"extended_due"].toString() == u"2026-06-05"_s);
    const QJsonArray why = dates[u"why"].toArray();
    REQUIRE(why.size() >= 3);
    for (const QJsonValue& reason : why) {
        CHECK(reason.toObject().keys() == QStringList{u"article"_s, u"date"_s, u"rule"_s, u"text"_s});
        CHECK_FALSE(reason[u"text"].toString().isEmpty());
    }
    CHECK(QJsonDocument(why).toJson().contains("Pâques"));
}

TEST_CASE("calendar request: suspension and region") {
    CHECK(due({u"--received"_s, u"2026-03-05"_s, u"--suspended"_s, u"10"_s})[u"due"].toString() == u"2026-04-15"_s);
    CHECK(due({u"--received"_s, u"2026-03-03"_s})[u"due"].toString() == u"2026-04-03"_s);
    CHECK(due({u"--received=2026-03-03"_s, u"--region=alsace_moselle"_s})[u"due"].toString() == u"2026-04-07"_s);
}

TEST_CASE("calendar request: for people, in both languages, whatever LANG says") {
    const QStringList words{u"calendar"_s, u"request"_s, u"--received"_s, u"2026-03-05"_s};
    const CliRun french = runCli(words);
    CHECK(french.exit == 0);
    CHECK(french.text().contains(u"mardi 7 avril 2026"_s));
    CHECK(runCli(words, {.lang = "C"}).out == french.out);
    CHECK(runCli(words, {.lang = "C"}).err.isEmpty());
    const CliRun english = runCli(QStringList{u"--lang"_s, u"en"_s} + words);
    CHECK(english.text().contains(u"Tuesday 7 April 2026"_s));
    CHECK_FALSE(english.text().contains(u"avril"_s));
}

TEST_CASE("calendar request: values that do not parse are exit 5 and named") {
    for (const QString& bad :
        {u"31/02/2026"_s, u"2026-02-31"_s, u"demain"_s, u"2026-3-5"_s, u"0001-01-01"_s, u"20260305"_s}) {
        const CliRun run = json({u"calendar"_s, u"request"_s, u"--received"_s, bad});
        CHECK(run.exit == 5);
        CHECK(run.errorKind() == u"invalid"_s);
        CHECK(run.errorWhere() == u"--received"_s);
        CHECK(run.errorMessage().contains(bad));
        CHECK(run.message().contains(bad));
    }
    CHECK(json({u"calendar"_s, u"request"_s, u"--received"_s, u"2026-03-05"_s, u"--suspended"_s, u"-1"_s}).exit == 5);
    CHECK(json({u"calendar"_s, u"request"_s, u"--received"_s, u"2026-03-05"_s, u"--suspended"_s, u"dix"_s}).exit == 5);
    CHECK(json({u"calendar"_s, u"request"_s, u"--received"_s, u"2026-03-05"_s, u"--region"_s, u"999"_s}).exit == 5);
}

TEST_CASE("calendar breach: 72 hours on instants") {
    const CliRun run = json({u"calendar"_s, u"breach"_s, u"--aware"_s, u"2026-10-23T14:05"_s});
    REQUIRE(run.exit == 0);
    const QJsonObject dates = run.object();
    CHECK(dates.keys() == QStringList{u"aware"_s, u"due"_s, u"due_utc"_s, u"regulation_end"_s});
    CHECK(dates[u"aware"].toString() == u"2026-10-23T14:05:00+02:00"_s);
    CHECK(dates[u"due"].toString() == u"2026-10-26T13:05:00+01:00"_s);
    CHECK(dates[u"due_utc"].toString() == u"2026-10-26T12:05:00Z"_s);
    CHECK(dates[u"regulation_end"].toString() == u"2026-10-26T14:00:00+01:00"_s);
    CHECK(json({u"calendar"_s, u"breach"_s, u"--aware"_s, u"2026-12-24T16:10+01:00"_s}).object()[u"due"].toString() ==
          u"2026-12-27T16:10:00+01:00"_s);
}

TEST_CASE("calendar breach: a local time that is missing or double names both readings") {
    const CliRun twice = json({u"calendar"_s, u"breach"_s, u"--aware"_s, u"2026-10-25T02:30"_s});
    CHECK(twice.exit == 5);
    CHECK(twice.errorMessage().contains(u"2026-10-25T02:30:00+02:00"_s));
    CHECK(twice.errorMessage().contains(u"2026-10-25T02:30:00+01:00"_s));
    const CliRun never = json({u"calendar"_s, u"breach"_s, u"--aware"_s, u"2026-03-29T02:30"_s});
    CHECK(never.exit == 5);
    CHECK(never.errorWhere() == u"--aware"_s);
    CHECK(json({u"calendar"_s, u"breach"_s, u"--aware"_s, u"2026-10-23T14:05"_s, u"--zone"_s, u"Europe/Atlantis"_s})
              .errorWhere() == u"--zone"_s);
    CHECK(json({u"calendar"_s, u"breach"_s, u"--aware"_s, u"hier"_s}).exit == 5);
}

TEST_CASE("severity: score and level") {
    const CliRun run =
        json({u"severity"_s, u"--dpc"_s, u"2"_s, u"--ei"_s, u"0.75"_s, u"--confidentiality"_s, u"0.5"_s});
    REQUIRE(run.exit == 0);
    CHECK(run.object()[u"score"].toDouble() == 2.0);
    CHECK(run.object()[u"level"].toString() == u"medium"_s);
    CHECK(run.object().size() == 2);
    CHECK(json({u"severity"_s, u"--dpc"_s, u"4"_s, u"--ei"_s, u"1"_s, u"--confidentiality"_s, u"0.5"_s,
                   u"--integrity"_s, u"0.5"_s, u"--availability"_s, u"0.5"_s, u"--malicious"_s})
              .object()[u"level"]
              .toString() == u"very_high"_s);
    CHECK(json({u"severity"_s, u"--dpc"_s, u"5"_s, u"--ei"_s, u"1"_s}).exit == 5);
    CHECK(json({u"severity"_s, u"--dpc"_s, u"1"_s, u"--ei"_s, u"0.3"_s}).exit == 5);
    CHECK(json({u"severity"_s, u"--dpc"_s, u"1"_s, u"--ei"_s, u"1"_s, u"--integrity"_s, u"0.75"_s}).exit == 5);
    CHECK(json({u"severity"_s, u"--dpc"_s, u"1"_s, u"--ei"_s, u"nan"_s}).exit == 5);
}
