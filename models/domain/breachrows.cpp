// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/breach.h"
#include "domain/uses.h"

namespace greffe {

std::span<const Field> InvolvedOrganisation::fields() {
    static constexpr Field all[] = {
        field<&InvolvedOrganisation::role>({.key = "role",
            .label = {"Qualité", "Role"},
            .list = "involved_roles",
            .article = "26, 28",
            .uses = uses::Plain}),
        field<&InvolvedOrganisation::name>(
            {.key = "name", .label = {"Nom", "Name"}, .required = true, .maxLength = 300}),
        field<&InvolvedOrganisation::siren>({.key = "siren", .label = {"SIREN", "SIREN"}, .maxLength = 20}),
        field<&InvolvedOrganisation::address>({.key = "address", .label = {"Adresse", "Address"}, .maxLength = 500}),
        field<&InvolvedOrganisation::contact>({.key = "contact", .label = {"Contact", "Contact"}, .maxLength = 300}),
        field<&InvolvedOrganisation::email>(
            {.key = "email", .label = {"Adresse électronique", "E-mail"}, .maxLength = 320}),
        field<&InvolvedOrganisation::phone>({.key = "phone", .label = {"Téléphone", "Phone"}, .maxLength = 50}),
        field<&InvolvedOrganisation::notifiedUsAt>({.key = "notified_us_at",
            .label = {"Date et heure de l’information par le sous-traitant", "Processor told us at"},
            .article = "33(2)",
            .notFuture = true,
            .uses = uses::Plain}),
        field<&InvolvedOrganisation::comment>({.key = "comment",
            .label = {"Précisions (rôle, contrat, localisation)", "Details (role, contract, place)"},
            .longText = true}),
    };
    return all;
}

std::span<const Field> DataDetail::fields() {
    static constexpr Field all[] = {
        field<&DataDetail::category>({.key = "category",
            .label = {"Catégorie", "Category"},
            .list = "breach_data_categories",
            .uses = uses::Plain}),
        field<&DataDetail::count>({.key = "count", .label = {"Nombre", "Number"}, .minimum = 0, .uses = uses::Plain}),
        field<&DataDetail::comment>({.key = "comment", .label = {"Commentaire", "Comment"}}),
    };
    return all;
}

std::span<const Field> BreachMeasure::fields() {
    static constexpr Field all[] = {
        field<&BreachMeasure::text>(
            {.key = "text", .label = {"Mesure", "Measure"}, .required = true, .longText = true}),
        field<&BreachMeasure::on>({.key = "on", .label = {"Date", "Date"}, .uses = uses::Plain}),
        field<&BreachMeasure::owner>({.key = "owner", .label = {"Responsable", "Owner"}, .maxLength = 200}),
    };
    return all;
}

std::span<const Field> OtherAuthority::fields() {
    static constexpr Field all[] = {
        field<&OtherAuthority::name>(
            {.key = "name", .label = {"Autorité", "Authority"}, .required = true, .maxLength = 300}),
        field<&OtherAuthority::country>(
            {.key = "country", .label = {"Pays", "Country"}, .list = "countries", .uses = uses::Plain}),
        field<&OtherAuthority::on>({.key = "on", .label = {"Date", "Date"}, .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> OtherDuty::fields() {
    static constexpr Field all[] = {
        field<&OtherDuty::body>({.key = "body", .label = {"Organisme", "Body"}, .required = true, .maxLength = 300}),
        field<&OtherDuty::on>({.key = "on", .label = {"Date", "Date"}, .uses = uses::Plain}),
        field<&OtherDuty::reference>({.key = "reference", .label = {"Référence", "Reference"}, .maxLength = 200}),
    };
    return all;
}

std::span<const Field> SentNotice::fields() {
    static constexpr Field all[] = {
        field<&SentNotice::type>({.key = "type",
            .label = {"Type", "Type"},
            .list = "notification_types",
            .required = true,
            .uses = uses::Plain}),
        field<&SentNotice::sentAt>({.key = "sent_at",
            .label = {"Envoyée le", "Sent at"},
            .required = true,
            .notFuture = true,
            .uses = uses::Plain}),
        field<&SentNotice::number>(
            {.key = "number", .label = {"Numéro attribué par la CNIL", "CNIL reference"}, .maxLength = 100}),
        reference<&SentNotice::document>({.key = "document",
            .label = {"Document conservé", "Document kept"},
            .list = "document",
            .uses = uses::PlainIndexed}),
        field<&SentNotice::comment>({.key = "comment", .label = {"Commentaire", "Comment"}}),
    };
    return all;
}

std::span<const Field> SentCommunication::fields() {
    static constexpr Field all[] = {
        field<&SentCommunication::on>(
            {.key = "on", .label = {"Envoyé le", "Sent on"}, .required = true, .notFuture = true, .uses = uses::Plain}),
        field<&SentCommunication::means>(
            {.key = "means", .label = {"Moyen", "Means"}, .list = "communication_means", .uses = uses::Plain}),
        field<&SentCommunication::count>(
            {.key = "count", .label = {"Nombre de personnes", "Number of persons"}, .minimum = 0, .uses = uses::Plain}),
        reference<&SentCommunication::document>({.key = "document",
            .label = {"Document conservé", "Document kept"},
            .list = "document",
            .uses = uses::PlainIndexed}),
        field<&SentCommunication::comment>({.key = "comment", .label = {"Commentaire", "Comment"}}),
    };
    return all;
}

std::span<const Field> Exchange::fields() {
    static constexpr Field all[] = {
        field<&Exchange::on>(
            {.key = "on", .label = {"Date", "Date"}, .required = true, .notFuture = true, .uses = uses::Plain}),
        field<&Exchange::direction>(
            {.key = "direction", .label = {"Sens", "Direction"}, .list = "exchange_directions", .uses = uses::Plain}),
        field<&Exchange::subject>({.key = "subject", .label = {"Objet", "Subject"}, .maxLength = 300}),
        field<&Exchange::comment>({.key = "comment", .label = {"Contenu", "Content"}, .longText = true}),
        field<&Exchange::answerDue>(
            {.key = "answer_due", .label = {"Réponse attendue le", "Answer due on"}, .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> BreachAction::fields() {
    static constexpr Field all[] = {
        field<&BreachAction::text>({.key = "text", .label = {"Action", "Action"}, .required = true, .longText = true}),
        field<&BreachAction::kind>(
            {.key = "kind", .label = {"Nature", "Kind"}, .list = "action_kinds", .uses = uses::Plain}),
        field<&BreachAction::owner>({.key = "owner", .label = {"Responsable", "Owner"}, .maxLength = 200}),
        field<&BreachAction::dueOn>({.key = "due_on", .label = {"Échéance", "Due on"}, .uses = uses::Plain}),
        field<&BreachAction::doneOn>(
            {.key = "done_on", .label = {"Faite le", "Done on"}, .notFuture = true, .uses = uses::Plain}),
    };
    return all;
}

} // namespace greffe
