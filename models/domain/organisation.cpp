// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/organisation.h"

#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/uses.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr FieldGroup organisationGroups[] = {
    {"identity", {"Identification de l’organisme", "The organisation"}},
    {"legal", {"Responsable légal", "Legal representative"}},
    {"actors", {"Délégué et autres acteurs", "DPO and other actors"}},
    {"rules", {"Règles de calcul et de conservation", "Rules of computation and retention"}},
    {"authority", {"Autorité de contrôle", "Supervisory authority"}},
    {"letters", {"Courriers", "Letters"}},
};

constexpr Field organisationFields[] = {
    field<&Organisation::name>({.key = "name",
        .label = {"Dénomination", "Name"},
        .group = "identity",
        .article = "30(1)(a), 33(3)(b)",
        .required = true,
        .maxLength = 300,
        .uses = uses::Column}),
    field<&Organisation::siren>({.key = "siren",
        .label = {"Numéro SIREN", "SIREN number"},
        .group = "identity",
        .help = {"Neuf chiffres.", "Nine digits."},
        .maxLength = 20,
        .uses = uses::Column}),
    field<&Organisation::noSiren>({.key = "no_siren",
        .label = {"L’organisme n’a pas de numéro SIREN", "The organisation has no SIREN"},
        .group = "identity",
        .uses = uses::Plain}),
    field<&Organisation::vat>({.key = "vat",
        .label = {"N° de TVA intracommunautaire", "EU VAT number"},
        .group = "identity",
        .maxLength = 30}),
    field<&Organisation::sector>({.key = "sector",
        .label = {"Secteur d’activité", "Sector"},
        .group = "identity",
        .list = "naf_sections",
        .uses = uses::Plain}),
    field<&Organisation::headcount>({.key = "headcount",
        .label = {"Effectif", "Head count"},
        .group = "identity",
        .minimum = 0,
        .uses = uses::Plain}),
    field<&Organisation::publicBody>({.key = "public_body",
        .label = {"Organisme public", "Public body"},
        .group = "identity",
        .help = {"Pas d’intérêt légitime pour ses missions ; documents communicables.",
            "No legitimate interests for its tasks; its documents can be asked for."},
        .article = "6(1)",
        .uses = uses::Plain}),
    field<&Organisation::address>({.key = "address",
        .label = {"Adresse postale", "Postal address"},
        .group = "identity",
        .article = "30(1)(a)",
        .longText = true,
        .maxLength = 1000}),
    field<&Organisation::postcode>(
        {.key = "postcode", .label = {"Code postal", "Postcode"}, .group = "identity", .maxLength = 20}),
    field<&Organisation::city>(
        {.key = "city", .label = {"Ville", "City"}, .group = "identity", .maxLength = 200, .uses = uses::Column}),
    field<&Organisation::country>({.key = "country",
        .label = {"Pays", "Country"},
        .group = "identity",
        .list = "countries",
        .uses = uses::Plain}),
    field<&Organisation::phone>(
        {.key = "phone", .label = {"Téléphone", "Phone"}, .group = "identity", .maxLength = 50}),
    field<&Organisation::email>(
        {.key = "email", .label = {"Adresse électronique", "E-mail"}, .group = "identity", .maxLength = 320}),
    field<&Organisation::website>(
        {.key = "website", .label = {"Site", "Website"}, .group = "identity", .maxLength = 500}),
    field<&Organisation::legalTitle>({.key = "legal_title",
        .label = {"Civilité", "Title"},
        .group = "legal",
        .list = "civilities",
        .uses = uses::Plain}),
    field<&Organisation::legalLastName>({.key = "legal_last_name",
        .label = {"Nom", "Last name"},
        .group = "legal",
        .article = "33(3)(b)",
        .maxLength = 200}),
    field<&Organisation::legalFirstName>({.key = "legal_first_name",
        .label = {"Prénom", "First name"},
        .group = "legal",
        .article = "33(3)(b)",
        .maxLength = 200}),
    field<&Organisation::legalFunction>(
        {.key = "legal_function", .label = {"Fonction", "Function"}, .group = "legal", .maxLength = 200}),
    field<&Organisation::legalEmail>({.key = "legal_email",
        .label = {"Adresse électronique du responsable légal", "Legal representative’s e-mail"},
        .group = "legal",
        .article = "33(3)(b)",
        .maxLength = 320}),
    field<&Organisation::legalPhone>({.key = "legal_phone",
        .label = {"Téléphone du responsable légal", "Legal representative’s phone"},
        .group = "legal",
        .maxLength = 50}),
    field<&Organisation::actors>({.key = "actors",
        .label = {"Acteurs", "Actors"},
        .group = "actors",
        .article = "30(1)(a)",
        .uses = uses::List}),
    field<&Organisation::dpoDesignation>({.key = "dpo_designation",
        .label = {"N° de désignation du DPO auprès de la CNIL", "DPO designation number at the CNIL"},
        .group = "actors",
        .article = "37(7)",
        .maxLength = 100}),
    field<&Organisation::dpoDesignatedOn>({.key = "dpo_designated_on",
        .label = {"DPO désigné le", "DPO designated on"},
        .group = "actors",
        .article = "37(7)",
        .notFuture = true,
        .uses = uses::Plain}),
    field<&Organisation::rightsContact>({.key = "rights_contact",
        .label = {"Où exercer ses droits", "Where to exercise one’s rights"},
        .group = "actors",
        .article = "12",
        .maxLength = 300}),
    field<&Organisation::timeZone>({.key = "time_zone",
        .label = {"Fuseau horaire", "Time zone"},
        .group = "rules",
        .help = {"Nom IANA, par exemple Europe/Paris.", "IANA name, for example Europe/Paris."},
        .required = true,
        .maxLength = 64,
        .uses = uses::Plain}),
    field<&Organisation::holidayRegion>({.key = "holiday_region",
        .label = {"Jours fériés", "Public holidays"},
        .group = "rules",
        .list = "holiday_regions",
        .help = {"« National » donne le délai le plus court : c’est le choix prudent.",
            "“National” gives the shortest time: the cautious choice."},
        .article = "R1182 2(1)",
        .required = true,
        .uses = uses::Plain}),
    field<&Organisation::workingTargetDays>({.key = "working_target_days",
        .label = {"Objectif interne de réponse (jours)", "Working target for an answer (days)"},
        .group = "rules",
        .minimum = 1,
        .uses = uses::Plain}),
    field<&Organisation::digitalConsentAge>({.key = "digital_consent_age",
        .label = {"Âge du consentement numérique", "Digital consent age"},
        .group = "rules",
        .article = "8(1), LIL 45",
        .minimum = 13,
        .uses = uses::Plain}),
    field<&Organisation::requestYears>({.key = "request_years",
        .label = {"Conservation des demandes closes (années)", "Retention of closed requests (years)"},
        .group = "rules",
        .article = "5(1)(e)",
        .minimum = 1,
        .uses = uses::Plain}),
    field<&Organisation::breachYears>({.key = "breach_years",
        .label = {"Conservation des violations closes (années)", "Retention of closed breaches (years)"},
        .group = "rules",
        .article = "5(1)(e)",
        .minimum = 1,
        .uses = uses::Plain}),
    field<&Organisation::language>({.key = "language",
        .label = {"Langue habituelle", "Usual language"},
        .group = "rules",
        .list = "languages",
        .uses = uses::Plain}),
    field<&Organisation::authorityName>({.key = "authority_name",
        .label = {"Autorité de contrôle", "Supervisory authority"},
        .group = "authority",
        .article = "13(2)(d)",
        .maxLength = 300}),
    field<&Organisation::authorityAddress>({.key = "authority_address",
        .label = {"Adresse de l’autorité", "Authority’s address"},
        .group = "authority",
        .longText = true,
        .maxLength = 1000}),
    field<&Organisation::authorityPhone>({.key = "authority_phone",
        .label = {"Téléphone de l’autorité", "Authority’s phone"},
        .group = "authority",
        .maxLength = 50}),
    field<&Organisation::authoritySite>({.key = "authority_site",
        .label = {"Site de l’autorité", "Authority’s website"},
        .group = "authority",
        .maxLength = 500}),
    field<&Organisation::authorityComplaints>({.key = "authority_complaints",
        .label = {"Où adresser une réclamation", "Where to lodge a complaint"},
        .group = "authority",
        .article = "77",
        .maxLength = 500}),
    field<&Organisation::authorityNotices>({.key = "authority_notices",
        .label = {"Où notifier une violation", "Where to notify a breach"},
        .group = "authority",
        .article = "33",
        .maxLength = 500}),
    field<&Organisation::signatoryName>(
        {.key = "signatory_name", .label = {"Signataire", "Signatory"}, .group = "letters", .maxLength = 200}),
    field<&Organisation::signatoryFunction>({.key = "signatory_function",
        .label = {"Fonction du signataire", "Signatory’s function"},
        .group = "letters",
        .maxLength = 200}),
    field<&Organisation::letterhead>({.key = "letterhead",
        .label = {"En-tête des courriers", "Letterhead"},
        .group = "letters",
        .longText = true,
        .maxLength = 2000}),
    field<&Organisation::letterFooter>({.key = "letter_footer",
        .label = {"Pied des courriers", "Letter footer"},
        .group = "letters",
        .longText = true,
        .maxLength = 2000}),
    reference<&Organisation::logo>({.key = "logo",
        .label = {"Logo", "Logo"},
        .group = "letters",
        .list = "document",
        .uses = InForm | InJson | Indexed}),
    field<&Organisation::notes>({.key = "notes", .label = {"Notes", "Notes"}, .group = "letters", .longText = true}),
};

} // namespace

const RecordType& Organisation::type() {
    static constexpr RecordType type{.key = "organisation",
        .name = {"Organisme", "Organisation"},
        .plural = {"Organismes", "Organisations"},
        .prefix = "ORG",
        .yearly = false,
        .groups = organisationGroups,
        .fields = organisationFields};
    return type;
}

const Actor* Organisation::actor(QStringView role) const {
    const auto found = std::find_if(actors.begin(), actors.end(), [&](const Actor& a) { return a.role == role; });
    return found == actors.end() ? nullptr : &*found;
}

Organisation newOrganisation(const QString& name) {
    Organisation made;
    made.name = name;
    made.workingTargetDays = parameters().workingTargetDays;
    made.digitalConsentAge = parameters().digitalConsentAge;
    const QJsonObject cnil = listDocument(u"cnil");
    made.authorityName = cnil[u"name"_s].toString();
    made.authorityAddress = cnil[u"address"_s].toString();
    made.authorityPhone = cnil[u"phone"_s].toString();
    made.authoritySite = cnil[u"site"_s].toString();
    made.authorityComplaints = cnil[u"complaints"_s].toString();
    made.authorityNotices = cnil[u"notices"_s].toString();
    return made;
}

bool isSiren(const QString& text) {
    QString digits;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        if (c < u'0' || c > u'9')
            return false;
        digits += c;
    }
    if (digits.size() != 9)
        return false;
    int sum = 0;
    for (qsizetype i = 0; i < 9; ++i) {
        const int digit = digits[i].digitValue() * (i % 2 == 1 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

QString headcountBand(qint64 headcount) {
    if (headcount < 10)
        return u"0-9"_s;
    if (headcount < 50)
        return u"10-49"_s;
    return headcount < 250 ? u"50-249"_s : u"250+"_s;
}

} // namespace greffe
