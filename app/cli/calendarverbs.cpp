// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/text.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"

#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/severity.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

QString iso(QDate date) {
    return date.toString(Qt::ISODate);
}

QString reasonLines(const QList<Reason>& why, Language language) {
    QString out;
    for (const Reason& reason : why) {
        const QString article = reason.article.isEmpty() ? QString() : u" ("_s + reason.article + u')';
        out += u"  • "_s + wrapped(reason.text.in(language) + article, 100, 4).trimmed() + u'\n';
    }
    return out;
}

Result<Answer> calendarRequest(Context& context, const Arguments& given) {
    const Language language = context.language();
    const QDate received = TRY(dateValue(given.value("received"), u"--received"_s));
    const qint64 suspended =
        given.has("suspended") ? TRY(numberValue(given.value("suspended"), 0, 3660, u"--suspended"_s)) : 0;
    const QString region = TRY(holidayRegion(given.has("region") ? given.value("region") : u"national"_s));
    const RequestDates dates = requestDates(received, int(suspended), region);

    QJsonArray why;
    for (const Reason& reason : dates.why)
        why.append(QJsonObject{{u"rule"_s, reason.rule}, {u"article"_s, reason.article}, {u"date"_s, iso(reason.date)},
            {u"text"_s, reason.text.in(language)}});
    Answer answer;
    answer.json = QJsonObject{{u"received"_s, iso(dates.received)}, {u"raw"_s, iso(dates.raw)},
        {u"suspended_days"_s, dates.suspendedDays}, {u"due"_s, iso(dates.due)},
        {u"extended_raw"_s, iso(dates.extendedRaw)}, {u"extended_due"_s, iso(dates.extendedDue)}, {u"why"_s, why}};
    const bool french = language == Language::French;
    answer.text =
        pairs({
            {french ? u"Reçue le"_s : u"Received on"_s, longDate(dates.received, language)},
            {french ? u"Répondre au plus tard le"_s : u"Answer at the latest on"_s, longDate(dates.due, language)},
            {french ? u"Après prolongation"_s : u"After extension"_s, longDate(dates.extendedDue, language)},
        }) +
        (french ? u"\nComment la date est calculée :\n"_s : u"\nHow the date is computed:\n"_s) +
        reasonLines(dates.why, language);
    return answer;
}

Result<Answer> calendarBreach(Context& context, const Arguments& given) {
    const Language language = context.language();
    Result<Instant> aware =
        parseInstant(given.value("aware"), given.has("zone") ? given.value("zone") : u"Europe/Paris"_s);
    if (!aware) {
        Error error = aware.error();
        error.where = given.has("zone") && !findZone(given.value("zone")) ? u"--zone"_s : u"--aware"_s;
        return error;
    }
    const BreachDates dates = breachDates(*aware);
    Answer answer;
    answer.json = QJsonObject{{u"aware"_s, dates.aware.toString()}, {u"due"_s, dates.due.toString()},
        {u"due_utc"_s, dates.due.utc.toString(Qt::ISODate)}, {u"regulation_end"_s, dates.regulationEnd.toString()}};
    const bool french = language == Language::French;
    answer.text =
        pairs({
            {french ? u"Connue le"_s : u"Aware on"_s, longInstant(dates.aware, language)},
            {french ? u"Notifier au plus tard le"_s : u"Notify at the latest on"_s, longInstant(dates.due, language)},
            {french ? u"Pour information, règlement 1182/71"_s : u"For information, Regulation 1182/71"_s,
                longInstant(dates.regulationEnd, language)},
        }) +
        (french ? u"\nComment l’heure est calculée :\n"_s : u"\nHow the time is computed:\n"_s) +
        reasonLines(dates.why, language);
    return answer;
}

Result<Answer> severityScore(Context& context, const Arguments& given) {
    const Language language = context.language();
    SeverityInput input;
    input.dpc = int(TRY(numberValue(given.value("dpc"), 1, 4, u"--dpc"_s)));
    const auto asQuarters = [&](const char* option) -> Result<int> {
        const QString where = u"--"_s + QString::fromLatin1(option);
        return quarters(TRY(decimalValue(given.value(option), where)), where);
    };
    input.eiQuarters = TRY(asQuarters("ei"));
    if (given.has("confidentiality"))
        input.confidentialityQuarters = TRY(asQuarters("confidentiality"));
    if (given.has("integrity"))
        input.integrityQuarters = TRY(asQuarters("integrity"));
    if (given.has("availability"))
        input.availabilityQuarters = TRY(asQuarters("availability"));
    input.malicious = given.has("malicious");
    const Severity severity = TRY(enisaSeverity(input));
    Answer answer;
    answer.json = QJsonObject{{u"score"_s, severity.score()}, {u"level"_s, severity.level}};
    answer.text = severity.explanation.in(language);
    return answer;
}

constexpr OptionSpec kRequestOptions[] = {
    {.name = "received",
        .value = {"DATE", "DATE"},
        .help = {"jour de réception par l’organisme", "day of receipt by the organisation"},
        .required = true},
    {.name = "suspended",
        .value = {"JOURS", "DAYS"},
        .help = {"jours pendant lesquels le délai n’a pas couru (identité demandée)",
            "days during which the time limit did not run (identity asked for)"}},
    {.name = "region",
        .value = {"R", "R"},
        .help = {"jours fériés : national (par défaut), alsace_moselle, 971 à 974, 976 à 978",
            "public holidays: national (default), alsace_moselle, 971 to 974, 976 to 978"}},
};
constexpr OptionSpec kBreachOptions[] = {
    {.name = "aware",
        .value = {"INSTANT", "INSTANT"},
        .help = {"moment de la prise de connaissance : 2026-10-23T14:05+02:00, ou heure locale 2026-10-23T14:05",
            "moment of awareness: 2026-10-23T14:05+02:00, or local time 2026-10-23T14:05"},
        .required = true},
    {.name = "zone",
        .value = {"FUSEAU", "ZONE"},
        .help = {"fuseau de l’heure locale ; par défaut Europe/Paris",
            "zone of the local time; Europe/Paris by default"}},
};
constexpr OptionSpec kSeverityOptions[] = {
    {.name = "dpc",
        .value = {"N", "N"},
        .help = {"contexte des données, de 1 à 4", "data processing context, 1 to 4"},
        .required = true},
    {.name = "ei",
        .value = {"N", "N"},
        .help = {"facilité d’identification : 0.25, 0.5, 0.75 ou 1", "ease of identification: 0.25, 0.5, 0.75 or 1"},
        .required = true},
    {.name = "confidentiality",
        .value = {"N", "N"},
        .help = {"perte de confidentialité : 0, 0.25 ou 0.5", "loss of confidentiality: 0, 0.25 or 0.5"}},
    {.name = "integrity",
        .value = {"N", "N"},
        .help = {"perte d’intégrité : 0, 0.25 ou 0.5", "loss of integrity: 0, 0.25 or 0.5"}},
    {.name = "availability",
        .value = {"N", "N"},
        .help = {"perte de disponibilité : 0, 0.25 ou 0.5", "loss of availability: 0, 0.25 or 0.5"}},
    {.name = "malicious", .help = {"intention malveillante (+0.5)", "malicious intent (+0.5)"}},
};

constexpr Verb kVerbs[] = {
    {.name = "calendar request",
        .summary = {"Calculer l’échéance d’une demande et dire pourquoi", "Compute when a request is due, and say why"},
        .options = kRequestOptions,
        .run = calendarRequest,
        .needsVault = false},
    {.name = "calendar breach",
        .summary = {"Calculer la fin des 72 heures d’une violation", "Compute the end of the 72 hours of a breach"},
        .options = kBreachOptions,
        .run = calendarBreach,
        .needsVault = false},
    {.name = "severity",
        .summary = {"Calculer la gravité d’une violation selon la méthode de l’ENISA",
            "Score the severity of a breach by ENISA’s method"},
        .options = kSeverityOptions,
        .run = severityScore,
        .needsVault = false},
};

} // namespace

std::span<const Verb> calendarVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
