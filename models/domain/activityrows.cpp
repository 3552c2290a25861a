// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/activity.h"
#include "domain/uses.h"

namespace greffe {

std::span<const Field> Actor::fields() {
    static constexpr Field all[] = {
        field<&Actor::role>({.key = "role", .label = {"Qualité", "Role"}, .list = "actor_roles", .required = true}),
        field<&Actor::name>({.key = "name", .label = {"Nom", "Name"}, .maxLength = 200}),
        field<&Actor::firstName>({.key = "first_name", .label = {"Prénom", "First name"}, .maxLength = 200}),
        field<&Actor::company>({.key = "company", .label = {"Société", "Company"}, .maxLength = 200}),
        field<&Actor::address>({.key = "address", .label = {"Adresse", "Address"}, .maxLength = 500}),
        field<&Actor::postcode>({.key = "postcode", .label = {"Code postal", "Postcode"}, .maxLength = 20}),
        field<&Actor::city>({.key = "city", .label = {"Ville", "City"}, .maxLength = 200}),
        field<&Actor::country>({.key = "country", .label = {"Pays", "Country"}, .list = "countries"}),
        field<&Actor::phone>({.key = "phone", .label = {"Téléphone", "Phone"}, .maxLength = 50}),
        field<&Actor::email>({.key = "email", .label = {"Adresse électronique", "E-mail"}, .maxLength = 320}),
        field<&Actor::dpo>({.key = "dpo",
            .label = {"Son délégué (DPO)", "Its DPO"},
            .help = {"Du responsable pour qui l’organisme est sous-traitant.",
                "Of the controller that the organisation is a processor for."},
            .article = "30(2)(a)",
            .maxLength = 300}),
        field<&Actor::processing>({.key = "processing",
            .label = {"Traitements effectués pour lui", "Processing carried out for it"},
            .article = "30(2)(b)"}),
        reference<&Actor::contact>(
            {.key = "contact", .label = {"Contact", "Contact"}, .list = "contact", .uses = uses::FormIndexed}),
    };
    return all;
}

std::span<const Field> Purpose::fields() {
    static constexpr Field all[] = {
        field<&Purpose::text>(
            {.key = "text", .label = {"Finalité", "Purpose"}, .article = "30(1)(b)", .required = true}),
        field<&Purpose::main>({.key = "main", .label = {"Finalité principale", "Main purpose"}, .uses = uses::Plain}),
        field<&Purpose::legalBasis>({.key = "legal_basis",
            .label = {"Base légale", "Legal basis"},
            .list = "legal_bases",
            .help = {"Une seule par finalité.", "One only for each purpose."},
            .article = "6(1)",
            .uses = uses::FormIndexed}),
        field<&Purpose::justification>({.key = "justification",
            .label = {"Justification de la base légale", "Why this legal basis"},
            .article = "5(2)"}),
        field<&Purpose::legitimateInterest>({.key = "legitimate_interest",
            .label = {"Intérêt légitime poursuivi", "Legitimate interest pursued"},
            .help = {"À dire aux personnes si la base est l’intérêt légitime.",
                "To be told to the persons where the basis is legitimate interests."},
            .article = "13(1)(d)"}),
        field<&Purpose::article9Exception>({.key = "article9_exception",
            .label = {"Exception de l’article 9", "Article 9 exception"},
            .list = "article9_exceptions",
            .article = "9(2)"}),
    };
    return all;
}

std::span<const Field> DataItem::fields() {
    static constexpr Field all[] = {
        field<&DataItem::category>({.key = "category",
            .label = {"Catégorie de données", "Data category"},
            .list = "data_categories",
            .article = "30(1)(c)",
            .uses = uses::FormIndexed}),
        field<&DataItem::sensitive>({.key = "sensitive",
            .label = {"Donnée sensible", "Special category"},
            .list = "sensitive_categories",
            .help = {"Laisser vide si la donnée n’est pas sensible.", "Leave empty if the data are not sensitive."},
            .article = "9, 10",
            .uses = uses::FormIndexed}),
        field<&DataItem::description>({.key = "description", .label = {"Description", "Description"}}),
        field<&DataItem::origin>({.key = "origin",
            .label = {"Origine", "Origin"},
            .list = "data_origins",
            .help = {"Décide de ce que couvre la portabilité.", "Decides what portability covers."},
            .article = "14(2)(f), 20(1)"}),
        field<&DataItem::source>({.key = "source",
            .label = {"Source", "Source"},
            .help = {"Si la donnée ne vient pas de la personne : de qui, d’où.",
                "If the data do not come from the person: from whom, from where."},
            .article = "14(2)(f)",
            .maxLength = 500}),
        field<&DataItem::mandatory>({.key = "mandatory",
            .label = {"Donnée obligatoire", "Must be provided"},
            .article = "13(2)(e)",
            .uses = uses::Plain}),
        field<&DataItem::authorisation>({.key = "authorisation",
            .label = {"Texte qui autorise", "Text that allows them"},
            .help = {"Pour le NIR et les infractions.", "For the NIR and data on offences."},
            .article = "10, 87, LIL 30, LIL 46",
            .maxLength = 500}),
        field<&DataItem::retention>({.key = "retention",
            .label = {"Durée de conservation", "Retention"},
            .help = {"Comme l’organisme la dit, avec son point de départ.",
                "As the organisation says it, with its starting point."},
            .article = "30(1)(f)"}),
        field<&DataItem::criterion>({.key = "criterion",
            .label = {"Critère de durée", "Criterion of duration"},
            .help = {"Seulement si aucun nombre n’est possible : ce qui décide de la fin.",
                "Only where no number can be given: what decides the end."},
            .article = "13(2)(a)"}),
        field<&DataItem::activeNumber>({.key = "active_number",
            .label = {"Base active : durée", "Active base: duration"},
            .minimum = 0,
            .uses = uses::Plain}),
        field<&DataItem::activeUnit>({.key = "active_unit",
            .label = {"Base active : unité", "Active base: unit"},
            .list = "retention_units",
            .uses = uses::Plain}),
        field<&DataItem::activeTrigger>(
            {.key = "active_trigger", .label = {"Base active : point de départ", "Active base: from when"}}),
        field<&DataItem::archiveNumber>({.key = "archive_number",
            .label = {"Archivage intermédiaire : durée", "Intermediate archive: duration"},
            .minimum = 0,
            .uses = uses::Plain}),
        field<&DataItem::archiveUnit>({.key = "archive_unit",
            .label = {"Archivage intermédiaire : unité", "Intermediate archive: unit"},
            .list = "retention_units",
            .uses = uses::Plain}),
        field<&DataItem::archiveTrigger>({.key = "archive_trigger",
            .label = {"Archivage intermédiaire : point de départ", "Intermediate archive: from when"}}),
        field<&DataItem::fate>(
            {.key = "fate", .label = {"Sort final", "Final fate"}, .list = "final_fates", .uses = uses::Plain}),
        field<&DataItem::legalText>(
            {.key = "legal_text", .label = {"Texte qui fixe la durée", "Text that fixes the duration"}}),
    };
    return all;
}

std::span<const Field> PersonGroup::fields() {
    static constexpr Field all[] = {
        field<&PersonGroup::category>({.key = "category",
            .label = {"Catégorie de personnes", "Category of persons"},
            .list = "person_categories",
            .article = "30(1)(c)",
            .uses = uses::FormIndexed}),
        field<&PersonGroup::detail>({.key = "detail", .label = {"Précisions", "Details"}}),
        field<&PersonGroup::approximateCount>({.key = "approximate_count",
            .label = {"Nombre approximatif", "Approximate number"},
            .minimum = 0,
            .uses = uses::Plain}),
        field<&PersonGroup::minors>(
            {.key = "minors", .label = {"Dont des mineurs", "Including minors"}, .article = "8", .uses = uses::Plain}),
        field<&PersonGroup::vulnerable>({.key = "vulnerable",
            .label = {"Dont des personnes vulnérables", "Including vulnerable persons"},
            .article = "35",
            .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> Recipient::fields() {
    static constexpr Field all[] = {
        field<&Recipient::type>({.key = "type",
            .label = {"Type de destinataire", "Type of recipient"},
            .list = "recipient_types",
            .article = "30(1)(d)",
            .uses = uses::FormIndexed}),
        field<&Recipient::name>({.key = "name", .label = {"Nom", "Name"}, .maxLength = 300}),
        field<&Recipient::detail>({.key = "detail", .label = {"Précisions", "Details"}}),
        field<&Recipient::purpose>({.key = "purpose",
            .label = {"Pourquoi il reçoit les données", "Why it receives the data"},
            .article = "30(1)(d)"}),
        reference<&Recipient::contact>(
            {.key = "contact", .label = {"Contact", "Contact"}, .list = "contact", .uses = uses::FormIndexed}),
        field<&Recipient::contractStatus>({.key = "contract_status",
            .label = {"Contrat de sous-traitance", "Processing contract"},
            .list = "contract_statuses",
            .article = "28(3)",
            .uses = uses::FormIndexed}),
        field<&Recipient::contractOn>({.key = "contract_on",
            .label = {"Contrat signé le", "Contract signed on"},
            .article = "28(3)",
            .uses = uses::Plain}),
        field<&Recipient::contractReference>({.key = "contract_reference",
            .label = {"Référence du contrat", "Contract reference"},
            .article = "28(3)",
            .maxLength = 200}),
        field<&Recipient::country>(
            {.key = "country", .label = {"Pays", "Country"}, .list = "countries", .uses = uses::FormIndexed}),
        field<&Recipient::subProcessors>(
            {.key = "sub_processors", .label = {"Sous-traitants ultérieurs", "Sub-processors"}, .article = "28(2)"}),
    };
    return all;
}

std::span<const Field> Transfer::fields() {
    static constexpr Field all[] = {
        field<&Transfer::recipient>({.key = "recipient",
            .label = {"Organisme destinataire", "Receiving organisation"},
            .article = "30(1)(e)",
            .maxLength = 300}),
        field<&Transfer::country>({.key = "country",
            .label = {"Pays", "Country"},
            .list = "countries",
            .article = "30(1)(e)",
            .uses = uses::FormIndexed}),
        field<&Transfer::guarantee>({.key = "guarantee",
            .label = {"Type de garanties", "Type of safeguards"},
            .list = "transfer_guarantees",
            .article = "45, 46",
            .uses = uses::FormIndexed}),
        field<&Transfer::derogation>({.key = "derogation",
            .label = {"Dérogation de l’article 49", "Article 49 derogation"},
            .list = "derogations_49",
            .article = "49"}),
        field<&Transfer::documentation>({.key = "documentation",
            .label = {"Lien vers la documentation", "Link to the documentation"},
            .help = {"Clauses signées, décision, règles d’entreprise.", "Signed clauses, decision, corporate rules."}}),
        field<&Transfer::impactAssessment>({.key = "impact_assessment",
            .label = {"Analyse d’impact du transfert (AITD)", "Transfer impact assessment"},
            .help = {"Pour une garantie de l’article 46 : où elle se trouve.",
                "For a safeguard of article 46: where it is kept."},
            .article = "46",
            .maxLength = 500}),
        field<&Transfer::impactOn>({.key = "impact_on",
            .label = {"AITD du", "Assessed on"},
            .article = "46",
            .notFuture = true,
            .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> Measure::fields() {
    static constexpr Field all[] = {
        field<&Measure::kind>({.key = "kind",
            .label = {"Mesure de sécurité", "Security measure"},
            .list = "measure_kinds",
            .article = "30(1)(g), 32",
            .uses = uses::FormIndexed}),
        field<&Measure::detail>({.key = "detail", .label = {"Précisions", "Details"}}),
    };
    return all;
}

std::span<const Field> Cookie::fields() {
    static constexpr Field all[] = {
        field<&Cookie::name>({.key = "name", .label = {"Nom du traceur", "Tracker name"}, .maxLength = 200}),
        field<&Cookie::category>(
            {.key = "category", .label = {"Catégorie", "Category"}, .list = "cookie_categories", .article = "LIL 82"}),
        field<&Cookie::issuer>({.key = "issuer", .label = {"Émetteur", "Issuer"}, .maxLength = 200}),
        field<&Cookie::purpose>({.key = "purpose", .label = {"Finalité", "Purpose"}}),
        field<&Cookie::lifetime>({.key = "lifetime", .label = {"Durée de vie", "Lifetime"}, .maxLength = 100}),
        field<&Cookie::consentNeeded>({.key = "consent_needed",
            .label = {"Consentement nécessaire", "Consent needed"},
            .article = "LIL 82",
            .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> InformationNotice::fields() {
    static constexpr Field all[] = {
        field<&InformationNotice::article>(
            {.key = "article", .label = {"Article", "Article"}, .list = "notice_articles", .uses = uses::Plain}),
        field<&InformationNotice::where>({.key = "where",
            .label = {"Support de l’information", "Where the information is given"},
            .article = "13, 14"}),
        field<&InformationNotice::givenOn>({.key = "given_on", .label = {"Depuis le", "Since"}, .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> ActivityDocument::fields() {
    static constexpr Field all[] = {
        field<&ActivityDocument::title>(
            {.key = "title", .label = {"Titre", "Title"}, .required = true, .maxLength = 300}),
        field<&ActivityDocument::place>({.key = "place",
            .label = {"Où il se trouve", "Where it is kept"},
            .help = {"Un lien, un dossier, une armoire.", "A link, a folder, a shelf."},
            .maxLength = 1000}),
        field<&ActivityDocument::on>({.key = "on", .label = {"Date", "Date"}, .uses = uses::Plain}),
        reference<&ActivityDocument::document>({.key = "document",
            .label = {"Document du coffre", "Document in the vault"},
            .list = "document",
            .uses = uses::FormIndexed}),
    };
    return all;
}

std::span<const Field> Assessment::fields() {
    static constexpr Field all[] = {
        field<&Assessment::checklist>({.key = "checklist",
            .label = {"Grille", "Checklist"},
            .list = "checklists",
            .required = true,
            .uses = uses::Plain}),
        field<&Assessment::subject>({.key = "subject",
            .label = {"Objet", "Subject"},
            .help = {"La finalité ultérieure examinée, l’intérêt mis en balance.",
                "The further purpose that was tested, the interest that was weighed."},
            .maxLength = 500}),
        field<&Assessment::conclusion>({.key = "conclusion",
            .label = {"Conclusion", "Conclusion"},
            .list = "assessment_conclusions",
            .uses = uses::Plain}),
        field<&Assessment::reason>({.key = "reason", .label = {"Motifs", "Reasons"}, .longText = true}),
        field<&Assessment::on>(
            {.key = "on", .label = {"Conclu le", "Concluded on"}, .notFuture = true, .uses = uses::Plain}),
        field<&Assessment::by>({.key = "by", .label = {"Par", "By"}, .maxLength = 200, .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> Approval::fields() {
    static constexpr Field all[] = {
        field<&Approval::number>({.key = "number", .label = {"Version", "Version"}, .minimum = 1, .uses = uses::Plain}),
        field<&Approval::revision>(
            {.key = "revision", .label = {"Révision", "Revision"}, .minimum = 1, .uses = uses::Plain}),
        field<&Approval::on>(
            {.key = "on", .label = {"Approuvée le", "Approved on"}, .notFuture = true, .uses = uses::Plain}),
        field<&Approval::by>({.key = "by", .label = {"Signataire", "Signatory"}, .maxLength = 200}),
        field<&Approval::function>({.key = "function", .label = {"Qualité", "Function"}, .maxLength = 200}),
        field<&Approval::comment>({.key = "comment", .label = {"Observation", "Comment"}, .longText = true}),
        field<&Approval::sha256>(
            {.key = "sha256", .label = {"Empreinte", "Digest"}, .maxLength = 64, .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> ChecklistAnswer::fields() {
    static constexpr Field all[] = {
        field<&ChecklistAnswer::checklist>({.key = "checklist",
            .label = {"Grille", "Checklist"},
            .list = "checklists",
            .required = true,
            .uses = uses::Plain}),
        field<&ChecklistAnswer::question>({.key = "question",
            .label = {"Question", "Question"},
            .required = true,
            .maxLength = 100,
            .uses = uses::Plain}),
        field<&ChecklistAnswer::answer>(
            {.key = "answer", .label = {"Réponse", "Answer"}, .list = "checklist_answers", .uses = uses::Plain}),
        field<&ChecklistAnswer::reason>({.key = "reason", .label = {"Motif", "Reason"}, .longText = true}),
        field<&ChecklistAnswer::on>(
            {.key = "on", .label = {"Répondu le", "Answered on"}, .notFuture = true, .uses = uses::Plain}),
        field<&ChecklistAnswer::by>({.key = "by", .label = {"Par", "By"}, .maxLength = 200, .uses = uses::Plain}),
    };
    return all;
}

} // namespace greffe
