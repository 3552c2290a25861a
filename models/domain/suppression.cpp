// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/suppression.h"

#include "domain/request.h"
#include "domain/uses.h"

#include <algorithm>

namespace greffe {

namespace {

constexpr FieldGroup suppressionGroups[] = {
    {"person", {"Personne", "Person"}},
    {"origin", {"Origine", "Origin"}},
};

constexpr Field suppressionFields[] = {
    field<&Suppression::lastName>(
        {.key = "last_name", .label = {"Nom", "Last name"}, .group = "person", .maxLength = 200, .uses = uses::Column}),
    field<&Suppression::firstName>({.key = "first_name",
        .label = {"Prénom", "First name"},
        .group = "person",
        .maxLength = 200,
        .uses = uses::Column}),
    field<&Suppression::email>({.key = "email",
        .label = {"Adresse électronique", "E-mail"},
        .group = "person",
        .maxLength = 320,
        .uses = uses::Column}),
    field<&Suppression::phone>(
        {.key = "phone", .label = {"Téléphone", "Phone"}, .group = "person", .maxLength = 50, .uses = uses::Column}),
    field<&Suppression::address>({.key = "address",
        .label = {"Adresse", "Address"},
        .group = "person",
        .help = {"Seulement sans adresse électronique ni téléphone.", "Only without e-mail and phone."},
        .longText = true,
        .maxLength = 1000}),
    field<&Suppression::identifier>({.key = "identifier",
        .label = {"Identifiant (n° client…)", "Identifier (customer number…)"},
        .group = "person",
        .maxLength = 200}),
    field<&Suppression::addedOn>({.key = "added_on",
        .label = {"Inscrite le", "Added on"},
        .group = "origin",
        .article = "21(3)",
        .notFuture = true,
        .uses = uses::PlainColumn}),
    field<&Suppression::request>({.key = "request",
        .label = {"Demande", "Request"},
        .group = "origin",
        .maxLength = 100,
        .uses = uses::PlainColumn}),
};

} // namespace

const RecordType& Suppression::type() {
    static constexpr RecordType type{.key = "suppression",
        .name = {"Opposition", "Objection entry"},
        .plural = {"Liste d’opposition", "Objection list"},
        .prefix = "OPP",
        .yearly = true,
        .groups = suppressionGroups,
        .fields = suppressionFields};
    return type;
}

bool objectsToMarketing(const Request& request) {
    return std::any_of(request.decisions.begin(), request.decisions.end(), [](const RightDecision& decision) {
        return decision.right == u"objection_marketing" &&
               (decision.outcome == u"accepted" || decision.outcome == u"partial");
    });
}

Suppression suppressionOf(const Request& request) {
    Suppression out;
    out.organisation = request.organisation;
    out.request = request.ref;
    out.email = request.subjectEmail;
    out.phone = request.subjectPhone;
    out.lastName = request.subjectLastName;
    out.firstName = request.subjectFirstName;
    out.identifier = request.subjectIdentifier;
    if (out.email.trimmed().isEmpty() && out.phone.trimmed().isEmpty())
        out.address = request.subjectAddress;
    return out;
}

} // namespace greffe
