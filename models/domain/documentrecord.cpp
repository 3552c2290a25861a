// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/documentrecord.h"

#include "domain/uses.h"

namespace greffe {

namespace {

constexpr FieldGroup documentGroups[] = {
    {"description", {"Document", "Document"}},
    {"file", {"Fichier", "File"}},
    {"issue", {"Envoi", "Issue"}},
    {"dispatch", {"Preuve d’envoi", "Proof of dispatch"}},
};

constexpr Field documentFields[] = {
    field<&DocumentRecord::title>({.key = "title",
        .label = {"Intitulé", "Title"},
        .group = "description",
        .required = true,
        .maxLength = 300,
        .uses = uses::Column}),
    field<&DocumentRecord::kind>({.key = "kind",
        .label = {"Nature", "Kind"},
        .group = "description",
        .list = "document_kinds",
        .uses = uses::PlainColumnIndexed}),
    field<&DocumentRecord::recordKind>({.key = "record_kind",
        .label = {"Type de fiche", "Kind of record"},
        .group = "description",
        .list = "record_kinds",
        .uses = uses::PlainIndexed}),
    field<&DocumentRecord::recordRef>({.key = "record_ref",
        .label = {"Fiche", "Record"},
        .group = "description",
        .maxLength = 100,
        .uses = uses::ColumnIndexed}),
    field<&DocumentRecord::language>({.key = "language",
        .label = {"Langue", "Language"},
        .group = "description",
        .list = "languages",
        .uses = uses::Plain}),
    field<&DocumentRecord::identityPaper>({.key = "identity_paper",
        .label = {"Pièce d’identité", "Identity paper"},
        .group = "description",
        .help = {"Effacée dès que l’identité est vérifiée.", "Erased as soon as the identity is checked."},
        .article = "5(1)(e)",
        .uses = uses::Plain}),
    field<&DocumentRecord::fileName>({.key = "file_name",
        .label = {"Nom du fichier", "File name"},
        .group = "file",
        .maxLength = 300,
        .uses = uses::Column}),
    field<&DocumentRecord::mediaType>({.key = "media_type",
        .label = {"Format", "Format"},
        .group = "file",
        .maxLength = 200,
        .uses = uses::DerivedColumn}),
    field<&DocumentRecord::sha256>(
        {.key = "sha256", .label = {"SHA-256", "SHA-256"}, .group = "file", .maxLength = 64, .uses = uses::Derived}),
    field<&DocumentRecord::byteSize>({.key = "byte_size",
        .label = {"Taille (octets)", "Size (bytes)"},
        .group = "file",
        .minimum = 0,
        .uses = uses::DerivedColumn}),
    field<&DocumentRecord::pages>(
        {.key = "pages", .label = {"Pages", "Pages"}, .group = "file", .minimum = 0, .uses = uses::Derived}),
    field<&DocumentRecord::issued>(
        {.key = "issued", .label = {"Envoyé ou remis", "Issued"}, .group = "issue", .uses = uses::DerivedColumn}),
    field<&DocumentRecord::issuedAt>(
        {.key = "issued_at", .label = {"Envoyé le", "Issued at"}, .group = "issue", .uses = uses::DerivedColumn}),
    field<&DocumentRecord::issuedBy>({.key = "issued_by",
        .label = {"Envoyé par", "Issued by"},
        .group = "issue",
        .maxLength = 200,
        .uses = uses::Derived}),
    field<&DocumentRecord::anchor>({.key = "anchor",
        .label = {"Ancre du journal", "Journal anchor"},
        .group = "issue",
        .maxLength = 60,
        .uses = uses::Derived}),
    field<&DocumentRecord::letter>({.key = "letter",
        .label = {"Lettre", "Letter"},
        .group = "issue",
        .list = "letter_kinds",
        .uses = uses::Derived}),
    field<&DocumentRecord::sentOn>({.key = "sent_on",
        .label = {"Partie le", "Sent on"},
        .group = "dispatch",
        .notFuture = true,
        .uses = uses::Plain}),
    field<&DocumentRecord::sentMeans>({.key = "sent_means",
        .label = {"Moyen d’envoi", "Means of dispatch"},
        .group = "dispatch",
        .list = "answer_means",
        .uses = uses::Plain}),
    field<&DocumentRecord::registeredPost>({.key = "registered_post",
        .label = {"Numéro de recommandé", "Registered-post number"},
        .group = "dispatch",
        .maxLength = 60,
        .uses = uses::Plain}),
    field<&DocumentRecord::receiptOn>({.key = "receipt_on",
        .label = {"Avis de réception du", "Return receipt of"},
        .group = "dispatch",
        .notFuture = true,
        .uses = uses::Plain}),
    field<&DocumentRecord::notes>({.key = "notes", .label = {"Notes", "Notes"}, .group = "issue", .longText = true}),
};

} // namespace

const RecordType& DocumentRecord::type() {
    static constexpr RecordType type{.key = "document",
        .name = {"Document", "Document"},
        .plural = {"Documents", "Documents"},
        .prefix = "DOC",
        .yearly = true,
        .groups = documentGroups,
        .fields = documentFields};
    return type;
}

} // namespace greffe
