// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contact.h"

#include "domain/uses.h"

namespace greffe {

namespace {

constexpr FieldGroup contactGroups[] = {
    {"identity", {"Identité", "Identity"}},
    {"contract", {"Sous-traitance", "Processing on our behalf"}},
    {"transfers", {"Localisation et transferts", "Location and transfers"}},
    {"notes", {"Notes", "Notes"}},
};

constexpr Field contactFields[] = {
    field<&Contact::name>({.key = "name",
        .label = {"Nom", "Name"},
        .group = "identity",
        .required = true,
        .maxLength = 300,
        .uses = uses::Column}),
    field<&Contact::kinds>({.key = "kinds",
        .label = {"Qualités", "Kinds"},
        .group = "identity",
        .list = "contact_kinds",
        .uses = uses::PlainColumnIndexed}),
    field<&Contact::siren>({.key = "siren", .label = {"SIREN", "SIREN"}, .group = "identity", .maxLength = 20}),
    field<&Contact::person>({.key = "person",
        .label = {"Personne à contacter", "Contact person"},
        .group = "identity",
        .maxLength = 200,
        .uses = uses::Column}),
    field<&Contact::function>(
        {.key = "function", .label = {"Fonction", "Function"}, .group = "identity", .maxLength = 200}),
    field<&Contact::email>({.key = "email",
        .label = {"Adresse électronique", "E-mail"},
        .group = "identity",
        .maxLength = 320,
        .uses = uses::Column}),
    field<&Contact::phone>({.key = "phone", .label = {"Téléphone", "Phone"}, .group = "identity", .maxLength = 50}),
    field<&Contact::address>(
        {.key = "address", .label = {"Adresse", "Address"}, .group = "identity", .longText = true, .maxLength = 1000}),
    field<&Contact::postcode>(
        {.key = "postcode", .label = {"Code postal", "Postcode"}, .group = "identity", .maxLength = 20}),
    field<&Contact::city>({.key = "city", .label = {"Ville", "City"}, .group = "identity", .maxLength = 200}),
    field<&Contact::country>({.key = "country",
        .label = {"Pays", "Country"},
        .group = "identity",
        .list = "countries",
        .uses = uses::PlainColumnIndexed}),
    field<&Contact::website>({.key = "website", .label = {"Site", "Website"}, .group = "identity", .maxLength = 500}),
    field<&Contact::services>({.key = "services",
        .label = {"Ce qu’il fait pour nous", "What it does for us"},
        .group = "contract",
        .article = "28(3)",
        .longText = true}),
    field<&Contact::dpoContact>({.key = "dpo_contact",
        .label = {"Contact de son DPO", "Its DPO’s contact"},
        .group = "contract",
        .maxLength = 300}),
    field<&Contact::contractStatus>({.key = "contract_status",
        .label = {"Contrat de sous-traitance", "Processing contract"},
        .group = "contract",
        .list = "contract_statuses",
        .article = "28(3)",
        .uses = uses::PlainColumnIndexed}),
    field<&Contact::contractReference>({.key = "contract_reference",
        .label = {"Référence du contrat", "Contract reference"},
        .group = "contract",
        .maxLength = 200}),
    field<&Contact::contractOn>({.key = "contract_on",
        .label = {"Contrat signé le", "Contract signed on"},
        .group = "contract",
        .article = "28(3)",
        .uses = uses::Plain}),
    field<&Contact::contractExpiresOn>({.key = "contract_expires_on",
        .label = {"Contrat jusqu’au", "Contract runs until"},
        .group = "contract",
        .uses = uses::PlainColumn}),
    field<&Contact::reviewDue>({.key = "review_due",
        .label = {"À revoir le", "Review due on"},
        .group = "contract",
        .article = "28(1)",
        .uses = uses::PlainColumn}),
    field<&Contact::subProcessors>({.key = "sub_processors",
        .label = {"Sous-traitants ultérieurs", "Sub-processors"},
        .group = "contract",
        .article = "28(2)"}),
    field<&Contact::breachContact>({.key = "breach_contact",
        .label = {"Contact en cas de violation", "Contact for a breach"},
        .group = "contract",
        .article = "33(2)",
        .maxLength = 300}),
    field<&Contact::processingCountries>({.key = "processing_countries",
        .label = {"Pays de traitement", "Countries of processing"},
        .group = "transfers",
        .list = "countries",
        .article = "44",
        .uses = uses::PlainIndexed}),
    field<&Contact::guarantee>({.key = "guarantee",
        .label = {"Garantie du transfert", "Transfer safeguard"},
        .group = "transfers",
        .list = "transfer_guarantees",
        .article = "45, 46",
        .uses = uses::PlainIndexed}),
    field<&Contact::guaranteeDocument>({.key = "guarantee_document",
        .label = {"Documentation de la garantie", "Documents of the safeguard"},
        .group = "transfers",
        .maxLength = 500}),
    field<&Contact::security>({.key = "security",
        .label = {"Mesures de sécurité", "Security measures"},
        .group = "transfers",
        .article = "28(3)(c), 32",
        .longText = true}),
    field<&Contact::notes>({.key = "notes", .label = {"Notes", "Notes"}, .group = "notes", .longText = true}),
};

} // namespace

const RecordType& Contact::type() {
    static constexpr RecordType type{.key = "contact",
        .name = {"Contact", "Contact"},
        .plural = {"Contacts", "Contacts"},
        .prefix = "CON",
        .yearly = false,
        .groups = contactGroups,
        .fields = contactFields};
    return type;
}

} // namespace greffe
