// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/requestregister.h"

#include "documents/report.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/statistics.h"
#include "domain/workflow.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QString in(Language language, const char16_t* french, const char16_t* english) {
    return QString::fromUtf16(language == Language::French ? french : english);
}

QString day(const std::optional<QDate>& date) {
    return date ? date->toString(u"dd/MM/yyyy"_s) : QString();
}

QString rightsOf(const Request& request, Language language) {
    QStringList out;
    for (const QString& right : request.rights)
        out += choiceList(u"rights").label(right, language);
    return out.join(u", "_s);
}

/// "Acceptée en partie", or the state while nothing is decided.
QString outcomeOf(const Request& request, Language language) {
    const QString outcome = overallOutcome(request);
    return outcome.isEmpty() ? choiceList(u"request_statuses").label(request.status, language)
                             : choiceList(u"outcomes").label(outcome, language);
}

Cell delayOf(const Request& request, const RequestDates& dates, QDate today, Language language) {
    if (!request.receivedOn)
        return missingCell(u"12(3)"_s, language);
    const QDate end = request.answeredOn.value_or(today);
    const bool waits = !request.answeredOn && isRequestDone(request.status);
    if (waits)
        return Cell(u"–"_s);
    Cell out(in(language, u"%1 j", u"%1 d").arg(request.receivedOn->daysTo(end)));
    if (dates.legalDue().isValid() && end > dates.legalDue() && !dates.suspendedSince)
        out.add(u" "_s + in(language, u"hors délai", u"late"), Tone::Missing);
    return out;
}

Table tableOf(const QList<const Request*>& requests, const Organisation& organisation, QDate today, Language language) {
    Table out;
    out.columns = {{in(language, u"Référence", u"Reference"), 2.8}, {in(language, u"Reçue", u"Received"), 2},
        {in(language, u"Personne", u"Person"), 2}, {in(language, u"Droits", u"Rights"), 2.5},
        {in(language, u"Échéance", u"Due"), 2}, {in(language, u"Réponse", u"Answer"), 2},
        {in(language, u"Suite", u"Outcome"), 1.7}, {in(language, u"Délai", u"Time"), 1.2, true}};
    for (const Request* request : requests) {
        const RequestDates dates =
            requestDates(*request, request->answeredOn.value_or(today), organisation.holidayRegion, 0);
        out.rows.append({Cell(request->ref, Tone::Strong), Cell(day(request->receivedOn)),
            Cell((request->subjectFirstName + u' ' + request->subjectLastName).trimmed()),
            Cell(rightsOf(*request, language)), Cell(day(request->dueOn)), Cell(day(request->answeredOn)),
            Cell(outcomeOf(*request, language)), delayOf(*request, dates, today, language)});
    }
    return out;
}

QString countOf(qsizetype count, Language language) {
    return count == 1 ? in(language, u"1 demande", u"1 request")
                      : in(language, u"%1 demandes", u"%1 requests").arg(number(count, language));
}

} // namespace

Document requestRegister(
    const Organisation& organisation, const QList<Request>& requests, int year, QDate today, const DocumentInfo& info) {
    DocumentInfo own = info;
    const Language language = info.language;
    own.title = in(language, u"Registre des demandes d’exercice de droits", u"Register of data subjects’ requests");
    if (year != 0)
        own.title += u" "_s + QString::number(year);
    own.organisation = organisation.name;
    own.confidential = true;
    QMap<int, QList<const Request*>> byYear;
    for (const Request& request : requests)
        byYear[request.receivedOn ? request.receivedOn->year() : 0] += &request;
    QList<Block> blocks = {
        Paragraph{Cell(countOf(requests.size(), language) + u". "_s +
                       in(language,
                           u"Le délai court de la réception à la réponse, ou à ce jour ; « hors délai » tient compte "
                           u"des suspensions, des prolongations, des fins de semaine et des jours fériés.",
                           u"The time runs from receipt to the answer, or to today; “late” takes account of "
                           u"suspensions, extensions, weekends and public holidays."))}};
    for (auto it = byYear.begin(); it != byYear.end(); ++it) {
        QList<const Request*> sorted = it.value();
        std::stable_sort(sorted.begin(), sorted.end(), [](const Request* a, const Request* b) {
            return a->receivedOn.value_or(QDate()) < b->receivedOn.value_or(QDate());
        });
        const QString title = it.key() == 0
                                  ? in(language, u"Sans date de réception", u"Without a date of receipt")
                                  : in(language, u"Demandes reçues en %1", u"Requests received in %1").arg(it.key());
        blocks.append(Heading{.level = 2, .text = title, .note = countOf(sorted.size(), language), .bookmark = true});
        blocks.append(Space{2});
        blocks.append(tableOf(sorted, organisation, today, language));
    }
    return report(own, blocks);
}

Document adviceList(
    const Organisation& organisation, const QList<Advice>& advices, int year, const DocumentInfo& info) {
    DocumentInfo own = info;
    const Language language = info.language;
    own.title =
        in(language, u"Avis du délégué à la protection des données", u"Opinions of the data-protection officer");
    if (year != 0)
        own.title += u" "_s + QString::number(year);
    own.organisation = organisation.name;
    QList<Block> blocks = {Paragraph{Cell(in(language,
        u"Articles 38 et 39 du RGPD : le délégué est associé à temps, conseille, et l’organisme dit pourquoi il "
        u"s’écarte d’un avis.",
        u"Articles 38 and 39 of the GDPR: the officer is involved in time, advises, and the organisation says why it "
        u"departs from an opinion."))}};
    Table counts;
    counts.columns = {
        {in(language, u"Suite donnée", u"What became of it"), 3}, {in(language, u"Avis", u"Opinions"), 1, true}};
    const ChoiceList& followings = choiceList(u"advice_followings");
    for (const ChoiceEntry& entry : followings.entries) {
        const auto many = std::count_if(advices.begin(), advices.end(), [&](const Advice& advice) {
            return advice.followed == entry.key || (advice.followed.isEmpty() && entry.key == u"pending");
        });
        counts.rows.append({Cell(followings.label(entry.key, language)), Cell(number(many, language))});
    }
    counts.rows.append(
        {Cell(in(language, u"Total", u"Total"), Tone::Strong), Cell(number(advices.size(), language), Tone::Strong)});
    blocks.append(Space{2});
    blocks.append(counts);
    for (const Advice& advice : advices) {
        blocks.append(Heading{.level = 2, .text = u"%1 · %2"_s.arg(advice.ref, advice.title), .bookmark = true});
        FieldRows rows;
        const auto row = [&](const char16_t* french, const char16_t* english, const QString& value) {
            if (!value.trimmed().isEmpty())
                rows.rows.append({in(language, french, english), Cell(value), {}});
        };
        row(u"Fiche", u"Record", advice.recordRef);
        row(u"Mission", u"Task", advice.article);
        row(u"Question", u"Question", advice.question);
        row(u"Demandé par", u"Asked by", advice.askedBy);
        row(u"Demandé le", u"Asked on", advice.askedOn ? longDate(*advice.askedOn, language) : QString());
        if (advice.opinion.trimmed().isEmpty())
            rows.rows.append({in(language, u"Avis", u"Opinion"), missingCell(u"39(1)"_s, language), {}});
        row(u"Avis", u"Opinion", advice.opinion);
        row(u"Rendu par", u"Given by", advice.givenBy);
        row(u"Rendu le", u"Given on", advice.givenOn ? longDate(*advice.givenOn, language) : QString());
        row(u"Suite donnée", u"What became of it", followings.label(advice.followed, language));
        row(u"Pourquoi", u"Why", advice.followedReason);
        row(u"Décidé par", u"Decided by", advice.decidedBy);
        row(u"Décidé le", u"Decided on", advice.decidedOn ? longDate(*advice.decidedOn, language) : QString());
        blocks.append(rows);
    }
    return report(own, blocks);
}

} // namespace greffe
