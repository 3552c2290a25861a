// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print.h"
#include "app/cli/records.h"
#include "app/cli/text.h"
#include "app/cli/values.h"

#include "commands/queries.h"
#include "commands/requestexports.h"
#include "commands/requestqueries.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/intake.h"
#include "exchange/letterfile.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue iso(QDate date) {
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject evidenceJson(const Evidence& evidence) {
    return {{u"start"_s, evidence.start}, {u"length"_s, evidence.length}, {u"words"_s, evidence.words}};
}

/// "« copie de mes données »" on one line.
QString quoted(const Evidence& evidence, Language language) {
    const QString words = evidence.words.simplified();
    return language == Language::French ? u"«\u00a0"_s + words + u"\u00a0»"_s : u"“"_s + words + u"”"_s;
}

Result<Answer> readRequestLetter(Context& context, const Arguments& given) {
    const LetterFile file = TRY(readLetterFile(given.at(0)));
    const Intake intake = readLetter(file.text);
    const Language language = context.language();
    Answer answer;
    QJsonArray rights;
    QString text;
    for (const RightFound& found : intake.rights) {
        QJsonArray because;
        QStringList words;
        for (const Evidence& evidence : found.because) {
            because.append(evidenceJson(evidence));
            words += quoted(evidence, language);
        }
        rights.append(QJsonObject{{u"right"_s, found.right}, {u"because"_s, because}});
        text += u"  "_s + choiceList(u"rights").label(found.right, language) + u"  "_s + words.join(u", "_s) + u'\n';
    }
    QJsonObject details;
    QList<std::pair<QString, QString>> lines;
    const auto detail = [&](const char16_t* key, const Text& label, const QString& value, const Evidence& because) {
        if (value.isEmpty())
            return;
        details.insert(
            QString::fromUtf16(key), QJsonObject{{u"value"_s, value}, {u"because"_s, evidenceJson(because)}});
        lines.append({label.in(language), value + u"  "_s + quoted(because, language)});
    };
    const auto found = [&](const char16_t* key, const Text& label, const DetailFound& one) {
        detail(key, label, one.value, one.because);
    };
    found(u"last_name", {u"Nom"_s, u"Last name"_s}, intake.lastName);
    found(u"first_name", {u"Prénom"_s, u"First name"_s}, intake.firstName);
    found(u"email", {u"Adresse électronique"_s, u"E-mail"_s}, intake.email);
    found(u"phone", {u"Téléphone"_s, u"Phone"_s}, intake.phone);
    found(u"address", {u"Adresse"_s, u"Address"_s}, intake.address);
    found(u"identifier", {u"Identifiant"_s, u"Identifier"_s}, intake.identifier);
    found(u"requester_kind", {u"Qui écrit"_s, u"Who writes"_s}, intake.requesterKind);
    const auto date = [&](const char16_t* key, const Text& label, const std::optional<QDate>& day,
                          const Evidence& because) {
        if (day)
            detail(key, label, day->toString(Qt::ISODate), because);
    };
    date(u"written_on", {u"Datée du"_s, u"Written on"_s}, intake.writtenOn, intake.writtenBecause);
    date(u"birth_date", {u"Date de naissance"_s, u"Date of birth"_s}, intake.birthDate, intake.birthBecause);
    answer.json = QJsonObject{{u"file"_s, file.fileName}, {u"language"_s, code(intake.language)}, {u"rights"_s, rights},
        {u"details"_s, details}, {u"sent_on"_s, iso(file.sentAt.date())}, {u"attachments"_s, file.attachments}};
    if (!file.remark.isEmpty())
        printNotice(file.remark, context.language());
    answer.text = context.say({u"Droits proposés, avec les mots de la lettre :\n"_s,
                      u"Rights proposed, with the letter’s words:\n"_s}) +
                  (text.isEmpty() ? context.say({u"  aucun\n"_s, u"  none\n"_s}) : text) + u'\n' + pairs(lines) +
                  context.say({u"\nCe sont des propositions : rien n’est enregistré.\n"_s,
                      u"\nThese are proposals: nothing is saved.\n"_s});
    return answer;
}

Result<Answer> dates(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const RequestDates dates = TRY(requestCalendar(*session, request));
    const Language language = context.language();
    QJsonArray why;
    QString lines;
    for (const Reason& reason : dates.why) {
        why.append(QJsonObject{{u"rule"_s, reason.rule}, {u"article"_s, reason.article}, {u"date"_s, iso(reason.date)},
            {u"text"_s, reason.text.in(language)}});
        const QString article = reason.article.isEmpty() ? QString() : u" ("_s + reason.article + u')';
        lines += u"  • "_s + wrapped(reason.text.in(language) + article, 100, 4).trimmed() + u'\n';
    }
    Answer answer;
    answer.json = QJsonObject{{u"ref"_s, request.ref}, {u"received"_s, iso(dates.received)}, {u"raw"_s, iso(dates.raw)},
        {u"suspended_days"_s, dates.suspendedDays}, {u"due"_s, iso(dates.due)},
        {u"extended_due"_s, iso(dates.extendedDue)}, {u"extended"_s, dates.extended},
        {u"legal_due"_s, iso(dates.legalDue())}, {u"target"_s, iso(dates.target)},
        {u"suspended_since"_s, iso(dates.suspendedSince.value_or(QDate()))}, {u"why"_s, why}};
    const auto day = [&](QDate date) { return date.isValid() ? longDate(date, language) : QString(); };
    answer.text =
        pairs({
            {context.say({u"Reçue le"_s, u"Received on"_s}), day(dates.received)},
            {context.say({u"Répondre au plus tard le"_s, u"Answer at the latest on"_s}), day(dates.legalDue())},
            {context.say({u"Suspendu depuis le"_s, u"Suspended since"_s}), day(dates.suspendedSince.value_or(QDate()))},
            {context.say({u"Objectif interne"_s, u"Working target"_s}), day(dates.target)},
        }) +
        context.say({u"\nComment la date est calculée :\n"_s, u"\nHow the date is computed:\n"_s}) + lines;
    return answer;
}

Result<Answer> next(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const NextStep step = TRY(nextStepOf(*session, request));
    Answer answer;
    answer.json =
        QJsonObject{{u"ref"_s, request.ref}, {u"action"_s, step.action}, {u"label"_s, context.say(step.label)},
            {u"why"_s, context.say(step.why)}, {u"moves"_s, QJsonArray::fromStringList(requestMoves(request.status))}};
    answer.text = context.say(step.label) + u'\n' + context.say(step.why) + u'\n';
    return answer;
}

QString appliesKey(Applies applies) {
    switch (applies) {
    case Applies::Yes:
        return u"yes"_s;
    case Applies::Limited:
        return u"limited"_s;
    case Applies::No:
        return u"no"_s;
    case Applies::Withdrawal:
        break;
    }
    return u"withdrawal"_s;
}

Text appliesText(Applies applies) {
    switch (applies) {
    case Applies::Yes:
        return {u"oui"_s, u"yes"_s};
    case Applies::Limited:
        return {u"sous condition"_s, u"on conditions"_s};
    case Applies::No:
        return {u"non"_s, u"no"_s};
    case Applies::Withdrawal:
        break;
    }
    return {u"retrait du consentement"_s, u"withdrawal of consent"_s};
}

Result<Answer> rights(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const RequestRights matrix = TRY(requestRights(*session, request));
    const Language language = context.language();
    QJsonArray list;
    TextTable table({context.say({u"DROIT"_s, u"RIGHT"_s}), context.say({u"TRAITEMENT"_s, u"PROCESSING"_s}),
        context.say({u"BASE"_s, u"BASIS"_s}), context.say({u"S’APPLIQUE"_s, u"APPLIES"_s}), u"ARTICLE"_s,
        context.say({u"REMARQUE"_s, u"NOTE"_s})});
    for (const RightOnRequest& line : matrix.rights) {
        QJsonArray purposes;
        for (const RightOnPurpose& cell : line.purposes) {
            purposes.append(QJsonObject{{u"activity"_s, cell.activityRef}, {u"purpose"_s, cell.purpose.in(language)},
                {u"basis"_s, cell.basis}, {u"applies"_s, appliesKey(cell.answer.applies)},
                {u"article"_s, cell.answer.article}, {u"note"_s, cell.answer.note.in(language)}});
            table.add({choiceList(u"rights").label(line.right, language), cell.activityRef,
                choiceList(u"legal_bases").label(cell.basis, language), context.say(appliesText(cell.answer.applies)),
                cell.answer.article, cell.answer.note.in(language)});
        }
        list.append(QJsonObject{{u"right"_s, line.right}, {u"purposes"_s, purposes}});
    }
    QJsonArray portability;
    QString covered;
    for (const ScopeDecision& decision : matrix.portability) {
        portability.append(QJsonObject{{u"activity"_s, decision.activityRef}, {u"data"_s, decision.label.in(language)},
            {u"included"_s, decision.included}, {u"look"_s, decision.needsAttention}, {u"article"_s, decision.article},
            {u"reason"_s, decision.reason.in(language)}});
        covered += (decision.included ? u"  + "_s : u"  - "_s) + decision.activityRef + u' ' +
                   decision.label.in(language) + u"  "_s + decision.article + u"  "_s + decision.reason.in(language) +
                   u'\n';
    }
    Answer answer;
    answer.json = QJsonObject{{u"ref"_s, request.ref}, {u"rights"_s, list}, {u"portability"_s, portability},
        {u"pass_on"_s, matrix.passOn}, {u"unknown_activities"_s, QJsonArray::fromStringList(matrix.unknownActivities)}};
    answer.text = table.isEmpty() ? context.say({u"La demande n’est liée à aucun traitement du registre.\n"_s,
                                        u"The request is linked to no processing of the register.\n"_s})
                                  : table.toString();
    if (matrix.passOn)
        answer.text +=
            context.say({u"\nNous ne sommes que sous-traitant : transmettez au responsable (article 28(3)(e)).\n"_s,
                u"\nWe are only the processor: pass it on to the controller (article 28(3)(e)).\n"_s});
    if (!covered.isEmpty())
        answer.text += context.say({u"\nCe que l’article 20 couvre (+) ou non (-) :\n"_s,
                           u"\nWhat article 20 covers (+) and does not (-):\n"_s}) +
                       covered;
    answer.text += context.say({u"\nAvertissements, jamais un refus : une personne décide.\n"_s,
        u"\nWarnings, never a refusal: a person decides.\n"_s});
    return answer;
}

Result<Answer> related(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const Language language = context.language();
    QJsonArray list;
    TextTable table({u"REF"_s, context.say({u"REÇUE LE"_s, u"RECEIVED"_s}), context.say({u"ÉTAT"_s, u"STATE"_s}),
        context.say({u"IDENTITÉ"_s, u"IDENTITY"_s}), context.say({u"POURQUOI"_s, u"WHY"_s})});
    for (const RelatedRequest& other : TRY(relatedRequests(*session, request))) {
        QJsonArray because;
        QStringList why;
        for (const SamePerson sign : other.because) {
            because.append(name(sign));
            why += label(sign).in(language);
        }
        const Request& found = other.request;
        list.append(QJsonObject{{u"ref"_s, found.ref}, {u"received_on"_s, iso(found.receivedOn.value_or(QDate()))},
            {u"status"_s, found.status}, {u"identity_status"_s, found.identityStatus}, {u"archived"_s, found.archived},
            {u"because"_s, because}});
        table.add({found.ref, found.receivedOn ? found.receivedOn->toString(Qt::ISODate) : QString(),
            choiceList(u"request_statuses").label(found.status, language),
            choiceList(u"identity_statuses").label(found.identityStatus, language), why.join(u", "_s)});
    }
    Answer answer;
    answer.json = QJsonObject{{u"ref"_s, request.ref}, {u"related"_s, list}};
    answer.text =
        table.isEmpty()
            ? context.say({u"Aucune autre demande de cette personne.\n"_s, u"No other request of this person.\n"_s})
            : table.toString() +
                  context.say({u"\nUn indice n’est pas une preuve : l’identité se vérifie pour chaque demande.\n"_s,
                      u"\nA sign is no proof: the identity is checked for each request.\n"_s});
    return answer;
}

Result<Answer> story(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    QJsonArray list;
    TextTable table({context.say({u"QUAND"_s, u"WHEN"_s}), context.say({u"QUI"_s, u"WHO"_s}),
        context.say({u"QUOI"_s, u"WHAT"_s}), u"REF"_s});
    QList<TimelineEntry> entries = TRY(timeline(*session, Request::type(), request.row));
    std::reverse(entries.begin(), entries.end());
    for (const TimelineEntry& entry : entries) {
        list.append(QJsonObject{{u"at"_s, entry.at.toString(Qt::ISODate)}, {u"staff"_s, entry.staff},
            {u"what"_s, context.say(entry.text)}, {u"ref"_s, entry.ref}});
        table.add({entry.at.toTimeZone(session->zone()).toString(u"yyyy-MM-dd HH:mm"_s), entry.staff,
            context.say(entry.text), entry.ref});
    }
    return Answer{list, table.toString(), 0};
}

Result<Answer> deadlines(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    const int days = given.has("reminder") ? int(TRY(numberValue(given.value("reminder"), 0, 60, u"--reminder"_s))) : 0;
    ExportDeadlines command(given.value("output"), days, context.language());
    const Done done = TRY(session->run(command));
    return Answer{QJsonObject{{u"path"_s, command.path()}, {u"deadlines"_s, command.deadlines()},
                      {u"sha256"_s, command.sha256()}},
        context.say(done.what), 0};
}

QJsonArray countsJson(const QList<KeyCount>& counts) {
    QJsonArray out;
    for (const KeyCount& count : counts)
        out.append(QJsonObject{{u"key"_s, count.key}, {u"count"_s, count.count}});
    return out;
}

QJsonValue orNull(const std::optional<double>& value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject figuresJson(const RequestStatistics& year) {
    QJsonArray rights;
    for (const RightStatistics& line : year.byRight)
        rights.append(QJsonObject{{u"right"_s, line.right}, {u"asked"_s, line.asked}, {u"accepted"_s, line.accepted},
            {u"partial"_s, line.partial}, {u"refused"_s, line.refused}, {u"not_applicable"_s, line.notApplicable},
            {u"undecided"_s, line.undecided}});
    QJsonArray months;
    for (const MonthStatistics& month : year.byMonth)
        months.append(QJsonObject{{u"month"_s, month.month}, {u"received"_s, month.received},
            {u"answered"_s, month.answered}, {u"late"_s, month.late}, {u"median_delay"_s, orNull(month.medianDelay)}});
    return {{u"year"_s, year.year}, {u"received"_s, year.received}, {u"answered"_s, year.answered},
        {u"on_time"_s, year.onTime}, {u"after_limit"_s, year.afterLimit}, {u"without_answer"_s, year.withoutAnswer},
        {u"open"_s, year.open}, {u"open_late"_s, year.openLate}, {u"on_time_rate"_s, orNull(year.onTimeRate())},
        {u"median_delay"_s, orNull(year.medianDelay)}, {u"slowest_tenth"_s, orNull(year.slowestTenth)},
        {u"longest_delay"_s, year.longestDelay ? QJsonValue(*year.longestDelay) : QJsonValue()},
        {u"extended"_s, year.extended}, {u"suspended"_s, year.suspended}, {u"several_rights"_s, year.several},
        {u"rights"_s, rights}, {u"months"_s, months}, {u"outcomes"_s, countsJson(year.outcomes)},
        {u"channels"_s, countsJson(year.channels)}};
}

Result<Answer> figures(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    const int year = given.has("year") ? int(TRY(numberValue(given.value("year"), 1900, 2199, u"--year"_s)))
                                       : session->today().year();
    const YearFigures found = TRY(yearFigures(*session, year));
    const Language language = context.language();
    Answer answer;
    QJsonObject json = figuresJson(found.year);
    const std::optional<double> rate = found.year.onTimeRate();
    answer.text = pairs({
        {context.say({u"Année"_s, u"Year"_s}), QString::number(year)},
        {context.say({u"Demandes reçues"_s, u"Requests received"_s}), number(found.year.received, language)},
        {context.say({u"Répondues dans le délai"_s, u"Answered within the time"_s}),
            number(found.year.onTime, language)},
        {context.say({u"Répondues hors délai"_s, u"Answered late"_s}), number(found.year.afterLimit, language)},
        {context.say({u"Encore ouvertes"_s, u"Still open"_s}), number(found.year.open, language)},
        {context.say({u"— en retard"_s, u"— late"_s}), number(found.year.openLate, language)},
        {context.say({u"Part tenue dans le délai"_s, u"Share kept within the time"_s}),
            rate ? QString::number(*rate * 100, 'f', 1) + u" %"_s : u"–"_s},
        {context.say({u"Délai médian (jours)"_s, u"Median time (days)"_s}),
            found.year.medianDelay ? QString::number(*found.year.medianDelay, 'f', 1) : u"–"_s},
    });
    TextTable table({context.say({u"DROIT"_s, u"RIGHT"_s}), context.say({u"DEMANDES"_s, u"ASKED"_s}),
        context.say({u"ACCEPTÉES"_s, u"ACCEPTED"_s}), context.say({u"EN PARTIE"_s, u"PARTIAL"_s}),
        context.say({u"REFUSÉES"_s, u"REFUSED"_s})});
    for (const RightStatistics& line : found.year.byRight)
        table.add({choiceList(u"rights").label(line.right, language), QString::number(line.asked),
            QString::number(line.accepted), QString::number(line.partial), QString::number(line.refused)});
    if (!table.isEmpty())
        answer.text += u'\n' + table.toString();
    if (given.has("output")) {
        ExportStatistics command(year, given.value("output"), language);
        const Done done = TRY(session->run(command));
        json.insert(u"path"_s, command.path());
        json.insert(u"sha256"_s, command.sha256());
        json.insert(u"pages"_s, command.pages());
        answer.text += u'\n' + context.say(done.what) + u'\n';
    }
    answer.json = json;
    return answer;
}

constexpr PositionSpec kLetter[] = {{.name = {"FICHIER", "FILE"},
    .help = {"une lettre : texte (.txt) ou courriel (.eml)", "a letter: text (.txt) or e-mail (.eml)"}}};
constexpr OptionSpec kDeadlineOptions[] = {
    {.name = "output", .value = {"FICHIER.ics", "FILE.ics"}, .help = {"où écrire", "where to write"}, .required = true},
    {.name = "reminder",
        .value = {"JOURS", "DAYS"},
        .help = {"une alarme tant de jours avant", "an alarm so many days before"}},
};
constexpr OptionSpec kFigureOptions[] = {
    {.name = "year",
        .value = {"AAAA", "YYYY"},
        .help = {"année de réception ; par défaut la nôtre", "year of receipt; by default this one"}},
    {.name = "output",
        .value = {"FICHIER.pdf", "FILE.pdf"},
        .help = {"le bilan avec ses graphiques", "the figures with charts"}},
};

const Verb kVerbs[] = {
    {.name = "request read",
        .summary = {"Lire une lettre et proposer droits, dates et identité",
            "Read a letter and propose rights, dates and identity"},
        .positions = kLetter,
        .run = readRequestLetter,
        .needsVault = false,
        .more =
            {"Par des règles, sans modèle ni réseau ; rien n’est enregistré. « request add --letter » l’enregistre.",
                "By rules, without model or network; nothing is saved. “request add --letter” logs it."}},
    {.name = "request dates",
        .summary = {"Le calendrier légal d’une demande, expliqué", "The legal calendar of a request, explained"},
        .positions = refPosition(),
        .run = dates},
    {.name = "request next",
        .summary = {"La prochaine chose à faire", "The next thing to do"},
        .positions = refPosition(),
        .run = next},
    {.name = "request rights",
        .summary = {"Droits demandés × base légale des traitements liés",
            "Rights asked for × legal basis of the linked processing"},
        .positions = refPosition(),
        .run = rights},
    {.name = "request related",
        .summary = {"Les autres demandes de la même personne", "The other requests of the same person"},
        .positions = refPosition(),
        .run = related},
    {.name = "request timeline",
        .summary = {"Tout ce qui est arrivé à une demande", "Everything that happened to a request"},
        .positions = refPosition(),
        .run = story},
    {.name = "request calendar",
        .summary = {"Écrire les échéances pour un agenda (.ics)", "Write the deadlines for a calendar (.ics)"},
        .options = kDeadlineOptions,
        .run = deadlines,
        .more = {"Le fichier ne nomme que des références.", "The file names references only."}},
    {.name = "request statistics",
        .summary = {"Les chiffres d’une année", "The figures of a year"},
        .options = kFigureOptions,
        .run = figures},
};

} // namespace

std::span<const Verb> requestReadingVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
