// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"

#include "domain/adequacy.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/problems.h"
#include "domain/recordjson.h"
#include "domain/records.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;
using detail::Problems;

QString name(Level level) {
    switch (level) {
    case Level::Error:
        return u"error"_s;
    case Level::Required:
        return u"required"_s;
    case Level::Recommended:
        return u"recommended"_s;
    }
    return u"error"_s;
}

bool hasErrors(const QList<Problem>& problems) {
    return std::any_of(
        problems.begin(), problems.end(), [](const Problem& problem) { return problem.level == Level::Error; });
}

namespace {

constexpr int renewalWarningDays = 60;
constexpr int monthDays = 30;

qsizetype lengthOf(const Field& field, const QVariant& value) {
    if (field.kind == FieldKind::Bilingual)
        return std::max(value.value<Text>().fr.size(), value.value<Text>().en.size());
    return field.kind == FieldKind::Text || field.kind == FieldKind::LongText ? value.toString().size() : 0;
}

std::optional<QDate> dayOf(const Field& field, const QVariant& value) {
    if (value.isNull())
        return std::nullopt;
    if (field.kind == FieldKind::Date)
        return value.toDate();
    if (field.kind == FieldKind::Instant)
        return value.value<Instant>().local().date();
    return std::nullopt;
}

void checkValue(const Field& field, const void* record, QDate today, const QString& path, Problems& problems) {
    const QString article = QString::fromLatin1(field.article);
    const Text label = field.label.text();
    if (field.required && field.isEmpty(record))
        problems.error(path, article, Text{u"« %1 » est obligatoire."_s, u"“%1” must be filled in."_s}.arg(label));
    const QVariant value = field.get(record);
    if (field.maxLength > 0 && lengthOf(field, value) > field.maxLength)
        problems.error(path, {},
            Text{u"« %1 » est trop long : %2 caractères au plus."_s, u"“%1” is too long: at most %2 characters."_s}
                .arg(label)
                .arg(field.maxLength));
    if (field.minimum && !value.isNull() && value.toLongLong() < *field.minimum)
        problems.error(path, {},
            Text{u"« %1 » doit être au moins %2."_s, u"“%1” must be at least %2."_s}.arg(label).arg(*field.minimum));
    const auto day = dayOf(field, value);
    if (field.notFuture && day && *day > today)
        problems.error(path, {},
            Text{u"« %1 » est dans l’avenir : %2."_s, u"“%1” is in the future: %2."_s}.arg(label).arg(longDate(*day)));
}

void checkAll(std::span<const Field> fields, const void* record, QDate today, const QString& path, Problems& problems) {
    for (const Field& field : fields) {
        const QString here = path.isEmpty() ? field.name() : path + u'.' + field.name();
        if (field.kind != FieldKind::Rows) {
            checkValue(field, record, today, here, problems);
            continue;
        }
        if (field.required && field.isEmpty(record))
            problems.error(here, QString::fromLatin1(field.article),
                Text{u"« %1 » est obligatoire."_s, u"“%1” must be filled in."_s}.arg(field.label.text()));
        for (qsizetype i = 0; i < field.rows->size(record); ++i)
            checkAll(field.rows->fields(), field.rows->at(record, i), today, here + u'[' + QString::number(i) + u']',
                problems);
    }
}

} // namespace

QList<Problem> checkFields(const RecordType& type, const void* record, QDate today) {
    Problems problems;
    checkAll(type.fields, record, today, {}, problems);
    for (const InputProblem& unknown : unknownChoices(type.fields, record))
        problems.error(unknown.path, {}, unknown.message);
    return problems.take();
}

QList<Problem> check(const Organisation& organisation, QDate today) {
    Problems problems(checkFields(Organisation::type(), &organisation, today));
    if (!organisation.timeZone.isEmpty()) {
        if (const auto zone = findZone(organisation.timeZone); !zone)
            problems.error(u"time_zone"_s, {}, zone.error().message);
    }
    if (!organisation.siren.isEmpty() && !isSiren(organisation.siren))
        problems.required(u"siren"_s, u"33(3)(b)"_s,
            {u"Ce numéro n’est pas un SIREN : neuf chiffres, dont le dernier vérifie les autres."_s,
                u"This is not a SIREN: nine digits, the last of which checks the others."_s});
    if (organisation.siren.isEmpty() && !organisation.noSiren)
        problems.recommended(u"siren"_s, u"33(3)(b)"_s,
            {u"Le téléservice de la CNIL demande le SIREN, ou de dire que l’organisme n’en a pas."_s,
                u"The CNIL’s online form asks for the SIREN, or to say that there is none."_s});
    if (organisation.address.isEmpty() && organisation.city.isEmpty())
        problems.required(u"address"_s, u"30(1)(a)"_s,
            {u"Le registre doit donner les coordonnées du responsable : l’adresse manque."_s,
                u"The register must give the controller’s contact details: the address is missing."_s});
    if (organisation.email.isEmpty() && organisation.phone.isEmpty() && organisation.rightsContact.isEmpty())
        problems.recommended(u"email"_s, u"12, 30(1)(a)"_s,
            {u"Donnez une adresse électronique, un téléphone ou un point de contact pour les personnes."_s,
                u"Give an e-mail address, a telephone number or a contact point for the persons."_s});
    if (!organisation.actor(u"dpo") && !organisation.actor(u"privacy_contact"))
        problems.recommended(u"actors"_s, u"30(1)(a), 37"_s,
            {u"Aucun délégué (DPO) ni référent n’est nommé."_s, u"No DPO and no privacy contact is named."_s});
    if (!organisation.country.isEmpty() && !isEea(organisation.country) && !isFrenchTerritory(organisation.country) &&
        !organisation.actor(u"representative"))
        problems.required(u"actors"_s, u"27, 30(1)(a)"_s,
            {u"L’organisme est établi hors de l’Union : son représentant doit figurer au registre."_s,
                u"The organisation is established outside the Union: its representative must stand in the register."_s});
    if (organisation.digitalConsentAge && *organisation.digitalConsentAge != parameters().digitalConsentAge)
        problems.recommended(u"digital_consent_age"_s, u"8(1), LIL 45"_s,
            Text{u"L’âge du consentement numérique est de %1 ans en France ; %2 est indiqué."_s,
                u"The digital consent age in France is %1; %2 is given."_s}
                .arg(parameters().digitalConsentAge)
                .arg(*organisation.digitalConsentAge));
    if (organisation.authorityName.isEmpty() || organisation.authorityAddress.isEmpty())
        problems.recommended(u"authority_name"_s, u"12(4), 13(2)(d)"_s,
            {u"Les courriers doivent dire où adresser une réclamation : complétez l’autorité de contrôle."_s,
                u"Letters must say where to complain: complete the supervisory authority."_s});
    if (organisation.workingTargetDays.value_or(0) > monthDays)
        problems.recommended(u"working_target_days"_s, u"12(3)"_s,
            {u"Un objectif au-delà de 30 jours dépasse le délai légal d’un mois."_s,
                u"A target beyond 30 days goes past the legal month."_s});
    return problems.take();
}

namespace {

bool isProcessor(const Contact& contact) {
    return contact.kinds.contains(u"processor") || contact.kinds.contains(u"sub_processor");
}

void checkContract(const Contact& contact, QDate today, Problems& problems) {
    const Text soon{u"Le contrat finit le %1."_s, u"The contract ends on %1."_s};
    if (contact.contractStatus != u"signed")
        problems.required(u"contract_status"_s, u"28(3)"_s,
            {u"Un sous-traitant agit sur la base d’un contrat écrit : il n’est pas marqué comme signé."_s,
                u"A processor acts under a written contract: it is not marked as signed."_s});
    else if (!contact.contractOn)
        problems.recommended(u"contract_on"_s, u"28(3)"_s,
            {u"La date de signature du contrat manque."_s, u"The date of signature is missing."_s});
    if (!contact.contractExpiresOn)
        return;
    if (*contact.contractExpiresOn < today)
        problems.required(u"contract_expires_on"_s, u"28(3)"_s,
            Text{u"Le contrat est fini depuis le %1."_s, u"The contract ended on %1."_s}.arg(
                longDate(*contact.contractExpiresOn)));
    else if (*contact.contractExpiresOn <= today.addDays(renewalWarningDays))
        problems.recommended(u"contract_expires_on"_s, u"28(3)"_s, soon.arg(longDate(*contact.contractExpiresOn)));
}

} // namespace

QList<Problem> check(const Contact& contact, QDate today) {
    Problems problems(checkFields(Contact::type(), &contact, today));
    problems.order(contact.contractOn, contact.contractExpiresOn, u"contract_expires_on"_s,
        {u"Le contrat finit avant d’avoir été signé."_s, u"The contract ends before it was signed."_s});
    if (isProcessor(contact))
        checkContract(contact, today, problems);
    QStringList outside;
    for (const QString& country : contact.processingCountries) {
        if (!isEea(country) && !isFrenchTerritory(country))
            outside += country;
    }
    if (!outside.isEmpty() && contact.guarantee.isEmpty())
        problems.required(u"guarantee"_s, u"44, 46"_s,
            Text{u"Des données sont traitées hors de l’Union (%1) : la garantie manque."_s,
                u"Data are processed outside the Union (%1): the safeguard is missing."_s}
                .arg(outside.join(u", "_s)));
    if (contact.guarantee == u"adequacy") {
        for (const QString& country : outside) {
            if (!adequacyInForce(country, today))
                problems.required(u"guarantee"_s, u"45"_s,
                    Text{u"Aucune décision d’adéquation n’est en vigueur pour ce pays : %1."_s,
                        u"No adequacy decision is in force for this country: %1."_s}
                        .arg(choiceList(u"countries").label(countryCode(country))));
        }
    }
    if (!contact.siren.isEmpty() && !isSiren(contact.siren))
        problems.recommended(u"siren"_s, {},
            {u"Ce numéro n’est pas un SIREN : neuf chiffres, dont le dernier vérifie les autres."_s,
                u"This is not a SIREN: nine digits, the last of which checks the others."_s});
    if (contact.reviewDue && *contact.reviewDue < today)
        problems.recommended(u"review_due"_s, u"28(1)"_s,
            Text{u"La revue était prévue le %1."_s, u"The review was due on %1."_s}.arg(longDate(*contact.reviewDue)));
    return problems.take();
}

QList<Problem> check(const Task& task, QDate today) {
    Problems problems(checkFields(Task::type(), &task, today));
    problems.order(task.askedOn, task.answeredOn, u"answered_on"_s,
        {u"La réponse est datée d’avant la demande."_s, u"The answer is dated before the question."_s});
    problems.order(task.askedOn, task.dueOn, u"due_on"_s,
        {u"L’échéance est avant la demande."_s, u"The due date is before the question."_s});
    if (task.state == u"answered" && task.answer.trimmed().isEmpty())
        problems.recommended(u"answer"_s, u"5(2)"_s,
            {u"Dites où l’on a cherché et ce qui a été trouvé."_s,
                u"Say where it was looked for and what was found."_s});
    problems.order(task.askedOn, task.lookedOn, u"looked_on"_s,
        {u"La recherche est datée d’avant la demande."_s, u"The search is dated before the question."_s});
    return problems.take();
}

QList<Problem> check(const Advice& advice, QDate today) {
    Problems problems(checkFields(Advice::type(), &advice, today));
    problems.order(advice.askedOn, advice.givenOn, u"given_on"_s,
        {u"L’avis est daté d’avant la question."_s, u"The opinion is dated before the question."_s});
    problems.order(advice.givenOn, advice.decidedOn, u"decided_on"_s,
        {u"La décision est datée d’avant l’avis."_s, u"The decision is dated before the opinion."_s});
    const bool against = advice.followed == u"not_followed" || advice.followed == u"partly";
    if (against && advice.followedReason.trimmed().isEmpty())
        problems.required(u"followed_reason"_s, u"5(2), 38(3)"_s,
            {u"L’avis n’est pas suivi, ou en partie : dites pourquoi."_s,
                u"The opinion is not followed, or in part: say why."_s});
    if (!advice.followed.isEmpty() && advice.followed != u"pending" && advice.opinion.trimmed().isEmpty())
        problems.required(u"opinion"_s, u"39(1)"_s,
            {u"Une suite est notée, mais pas l’avis lui-même."_s,
                u"What became of it is noted, but not the opinion itself."_s});
    if (!advice.opinion.trimmed().isEmpty() && !advice.givenOn)
        problems.recommended(u"given_on"_s, u"5(2)"_s,
            {u"Datez l’avis : sans date il ne prouve rien."_s, u"Date the opinion: undated it proves nothing."_s});
    return problems.take();
}

QList<Problem> check(const Suppression& entry, QDate today) {
    Problems problems(checkFields(Suppression::type(), &entry, today));
    const bool someone = !(entry.email + entry.phone + entry.lastName + entry.identifier).trimmed().isEmpty();
    if (!someone)
        problems.error(u"email"_s, u"21(3)"_s,
            {u"Rien ne permet de reconnaître la personne : donnez une adresse électronique, un téléphone, un nom ou un identifiant."_s,
                u"Nothing lets the person be recognised: give an e-mail address, a phone number, a name or an identifier."_s});
    return problems.take();
}

} // namespace greffe
