// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace greffe::test {

namespace {

Instant paris(QDate date, QTime time) {
    return {.utc = QDateTime(date, time, QTimeZone("Europe/Paris")).toUTC(), .zone = u"Europe/Paris"_s};
}

Purpose purpose(const Text& text, const QString& basis, const Text& why) {
    Purpose out;
    out.text = text;
    out.legalBasis = basis;
    out.justification = why;
    return out;
}

DataItem item(const QString& category, const Text& description, const QString& origin, std::optional<qint64> years) {
    DataItem out;
    out.category = category;
    out.description = description;
    out.origin = origin;
    out.activeNumber = years;
    if (years)
        out.activeUnit = u"years"_s;
    return out;
}

} // namespace

Organisation sampleOrganisation() {
    Organisation out = newOrganisation(u"AlloClaim"_s);
    out.siren = u"732829320"_s;
    out.sector = u"section_g"_s;
    out.headcount = 45;
    out.address = u"12 rue de l’Œuvre"_s;
    out.postcode = u"75011"_s;
    out.city = u"Paris"_s;
    out.phone = u"01 23 45 67 89"_s;
    out.email = u"contact@alloclaim.example"_s;
    out.legalLastName = u"Durand"_s;
    out.legalFirstName = u"Hélène"_s;
    out.legalFunction = u"présidente"_s;
    Actor dpo;
    dpo.role = u"dpo"_s;
    dpo.name = u"Martin"_s;
    dpo.firstName = u"Claire"_s;
    dpo.email = u"rgpd@alloclaim.example"_s;
    out.actors = {dpo};
    return out;
}

Activity sampleActivity(int number) {
    Activity out;
    out.ref = u"AT-%1"_s.arg(number, 2, 10, QChar(u'0'));
    out.name = {u"Offres personnalisées aux clients (fiche %1)"_s.arg(number),
        u"Personalised offers to customers (sheet %1)"_s.arg(number)};
    out.role = u"controller"_s;
    out.status = u"draft"_s;
    out.department = u"Marketing"_s;
    out.createdOn = QDate(2018, 5, 25);
    out.updatedOn = QDate(2026, 3, 14);
    out.software = {u"CRM maison"_s, u"Société Œil & Cie <b>Mailing</b>"_s};
    out.purposes = {purpose({u"Proposer des offres selon les achats"_s, u"Offers according to purchases"_s},
                        u"legitimate_interests"_s,
                        {u"Fidéliser la clientèle existante ; mise en balance du 2 mars 2026"_s,
                            u"Keep existing customers; balancing test of 2 March 2026"_s}),
        purpose({u"Envoyer ces offres par courriel"_s, u"Send these offers by e-mail"_s}, u"consent"_s,
            {u"Case non précochée à l’inscription"_s, u"Box not ticked beforehand"_s})};
    out.purposes[0].main = true;
    DataItem identity = item(u"identity"_s, {u"Nom, courriel"_s, u"Name, e-mail"_s}, u"provided"_s, 3);
    identity.activeTrigger.fr = u"fin de la relation"_s;
    identity.fate = u"destruction"_s;
    DataItem purchases = item(u"economic"_s, {u"Historique d’achats"_s, u"Purchase history"_s}, u"observed"_s, 3);
    purchases.archiveNumber = 5;
    purchases.archiveUnit = u"years"_s;
    purchases.legalText = u"C. com. L110-4"_s;
    DataItem segments = item(u"internet"_s, {u"Segments de clientèle"_s, u"Customer segments"_s}, u"inferred"_s, {});
    DataItem health = item(u"other"_s, {u"Allergies déclarées"_s, u"Declared allergies"_s}, u"provided"_s, 1);
    health.sensitive = u"health"_s;
    out.dataItems = {identity, purchases, segments, health};
    PersonGroup customers;
    customers.category = u"customers"_s;
    customers.approximateCount = 12000;
    out.persons = {customers};
    Recipient marketing;
    marketing.type = u"internal"_s;
    marketing.name = u"Marketing"_s;
    Recipient sender;
    sender.type = u"processor"_s;
    sender.name = u"Envoi SAS"_s;
    sender.detail.fr = u"envoi des courriels"_s;
    sender.contractStatus = u"signed"_s;
    sender.contractOn = QDate(2024, 2, 1);
    sender.country = u"FR"_s;
    out.recipients = {marketing, sender};
    Measure encryption;
    encryption.kind = u"encryption"_s;
    encryption.detail.fr = u"HTTPS, TLS 1.3"_s;
    Measure access;
    access.kind = u"access_control"_s;
    access.detail.fr = u"Comptes nominatifs, revue semestrielle"_s;
    out.measures = {encryption, access};
    Transfer cloud;
    cloud.recipient = u"Cloud Inc."_s;
    cloud.country = u"US"_s;
    cloud.guarantee = u"adequacy"_s;
    out.transfers = {cloud};
    out.automatedDecision = false;
    out.dpiaNeeded = false;
    out.dpiaReason = u"Un seul critère sur neuf."_s;
    out.notes = u"Vérifier l’efficacité de la désinscription."_s;
    return out;
}

Breach sampleBreach() {
    Breach out;
    out.ref = u"VIO-2026-0003"_s;
    out.title = u"Lettre d’information envoyée avec adresses visibles"_s;
    out.awareAt = paris(QDate(2026, 3, 31), QTime(9, 15));
    out.periodKnown = true;
    out.startAt = paris(QDate(2026, 3, 30), QTime(8, 50));
    out.endAt = paris(QDate(2026, 3, 30), QTime(8, 52));
    out.ongoing = false;
    out.discovery = u"Réponse d’un client au message"_s;
    out.controllerRole = u"controller"_s;
    out.natures = {u"confidentiality"_s};
    out.origins = {u"wrong_recipient"_s};
    out.causes = {u"internal_accidental"_s};
    out.description =
        u"La lettre d’information d’avril est partie avec 412 adresses en copie visible au lieu de la copie cachée."_s;
    out.dataCategories = {u"contact"_s};
    out.personCategories = {u"customers"_s};
    out.personsCount = 412;
    out.contactLastName = u"Martin"_s;
    out.contactFirstName = u"Claire"_s;
    out.contactEmail = u"rgpd@alloclaim.example"_s;
    out.unknownFields = {u"records_count"_s, u"severity"_s};
    return out;
}

Request sampleRequest() {
    Request out;
    out.ref = u"DEM-2026-0025"_s;
    out.receivedOn = QDate(2026, 3, 5);
    out.channel = u"email"_s;
    out.rights = {u"access"_s, u"erasure"_s};
    out.wording = u"Bonjour,\nje souhaite une copie de mes données puis leur effacement."_s;
    out.subjectLastName = u"Durand"_s;
    out.subjectFirstName = u"Zoé"_s;
    out.subjectEmail = u"zoe@exemple.example"_s;
    out.status = u"received"_s;
    Suspension identity;
    identity.kind = u"identity"_s;
    identity.from = QDate(2026, 3, 10);
    identity.until = QDate(2026, 3, 20);
    identity.reason = u"adresse différente de celle du compte"_s;
    out.suspensions = {identity};
    return out;
}

DocumentInfo sampleInfo(Language language) {
    return {.organisation = u"AlloClaim"_s,
        .editedBy = u"Claire"_s,
        .anchor = u"1284:9f3a57c2d0b1e4a6"_s,
        .editedAt = QDateTime(QDate(2026, 4, 2), QTime(14, 3), QTimeZone("Europe/Paris")),
        .language = language};
}

Document documentOf(const QList<Block>& blocks, Language language) {
    DocumentInfo info = sampleInfo(language);
    info.title = u"Essai"_s;
    return makeDocument(info, {Section{.reference = u"REF-1"_s, .blocks = blocks}});
}

} // namespace greffe::test
