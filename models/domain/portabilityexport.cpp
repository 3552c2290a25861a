// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/portabilityexport.h"

#include "domain/uses.h"

namespace greffe {

std::span<const Field> ExportSet::fields() {
    static constexpr Field all[] = {
        field<&ExportSet::path>(
            {.key = "path", .label = {"Chemin dans l’archive", "Path in the archive"}, .uses = uses::Plain}),
        field<&ExportSet::label>({.key = "label", .label = {"Contenu", "Content"}}),
        field<&ExportSet::mediaType>({.key = "media_type", .label = {"Format", "Format"}, .uses = uses::Plain}),
        reference<&ExportSet::activity>(
            {.key = "activity", .label = {"Traitement", "Processing"}, .list = "activity", .uses = uses::PlainIndexed}),
        field<&ExportSet::origin>(
            {.key = "origin", .label = {"Origine", "Origin"}, .list = "data_origins", .uses = uses::Plain}),
        field<&ExportSet::source>({.key = "source", .label = {"Source", "Source"}}),
        field<&ExportSet::records>(
            {.key = "records", .label = {"Enregistrements", "Records"}, .minimum = 0, .uses = uses::Plain}),
        field<&ExportSet::bytes>({.key = "bytes", .label = {"Octets", "Bytes"}, .minimum = 0, .uses = uses::Plain}),
        field<&ExportSet::sha256>(
            {.key = "sha256", .label = {"SHA-256", "SHA-256"}, .maxLength = 64, .uses = uses::Plain}),
    };
    return all;
}

std::span<const Field> ExportExclusion::fields() {
    static constexpr Field all[] = {
        field<&ExportExclusion::what>({.key = "what", .label = {"Données laissées de côté", "Data left out"}}),
        field<&ExportExclusion::why>({.key = "why", .label = {"Pourquoi", "Why"}}),
        field<&ExportExclusion::article>(
            {.key = "article", .label = {"Article", "Article"}, .maxLength = 50, .uses = uses::Plain}),
    };
    return all;
}

namespace {

constexpr FieldGroup exportGroups[] = {
    {"description", {"Export", "Export"}},
    {"scope", {"Périmètre", "Scope"}},
    {"package", {"Archive", "Package"}},
    {"delivery", {"Remise", "Delivery"}},
};

constexpr Field exportFields[] = {
    field<&PortabilityExport::title>({.key = "title",
        .label = {"Intitulé", "Title"},
        .group = "description",
        .maxLength = 300,
        .uses = uses::Column}),
    field<&PortabilityExport::status>({.key = "status",
        .label = {"État", "Status"},
        .group = "description",
        .list = "export_statuses",
        .uses = uses::PlainColumnIndexed}),
    reference<&PortabilityExport::request>({.key = "request",
        .label = {"Demande", "Request"},
        .group = "description",
        .list = "request",
        .article = "20",
        .uses = uses::ColumnIndexed}),
    field<&PortabilityExport::subjectName>({.key = "subject_name",
        .label = {"Personne concernée", "Data subject"},
        .group = "description",
        .maxLength = 300,
        .uses = uses::Column}),
    field<&PortabilityExport::builtAt>(
        {.key = "built_at", .label = {"Produit le", "Built at"}, .group = "description", .uses = uses::DerivedColumn}),
    field<&PortabilityExport::builtBy>({.key = "built_by",
        .label = {"Produit par", "Built by"},
        .group = "description",
        .maxLength = 200,
        .uses = uses::Derived}),
    reference<&PortabilityExport::activities>({.key = "activities",
        .label = {"Traitements", "Processing"},
        .group = "scope",
        .list = "activity",
        .article = "20(1)",
        .uses = uses::FormIndexed}),
    field<&PortabilityExport::origins>({.key = "origins",
        .label = {"Origines incluses", "Origins included"},
        .group = "scope",
        .list = "data_origins",
        .article = "20(1)",
        .uses = uses::Plain}),
    field<&PortabilityExport::periodFrom>(
        {.key = "period_from", .label = {"Du", "From"}, .group = "scope", .uses = uses::Plain}),
    field<&PortabilityExport::periodTo>(
        {.key = "period_to", .label = {"Au", "To"}, .group = "scope", .uses = uses::Plain}),
    field<&PortabilityExport::sets>(
        {.key = "sets", .label = {"Jeux de données", "Data sets"}, .group = "scope", .uses = uses::List}),
    field<&PortabilityExport::exclusions>({.key = "exclusions",
        .label = {"Ce qui n’est pas inclus", "What is not included"},
        .group = "scope",
        .article = "20",
        .uses = uses::List}),
    field<&PortabilityExport::thirdParties>({.key = "third_parties",
        .label = {"Données de tiers", "Data of others"},
        .group = "scope",
        .article = "20(4)",
        .longText = true}),
    field<&PortabilityExport::fileName>({.key = "file_name",
        .label = {"Nom du fichier", "File name"},
        .group = "package",
        .maxLength = 300,
        .uses = uses::DerivedColumn}),
    field<&PortabilityExport::sha256>(
        {.key = "sha256", .label = {"SHA-256", "SHA-256"}, .group = "package", .maxLength = 64, .uses = uses::Derived}),
    field<&PortabilityExport::fileCount>({.key = "file_count",
        .label = {"Fichiers", "Files"},
        .group = "package",
        .minimum = 0,
        .uses = uses::DerivedColumn}),
    field<&PortabilityExport::byteCount>({.key = "byte_count",
        .label = {"Taille (octets)", "Size (bytes)"},
        .group = "package",
        .minimum = 0,
        .uses = uses::DerivedColumn}),
    field<&PortabilityExport::encryption>({.key = "encryption",
        .label = {"Chiffrement", "Encryption"},
        .group = "package",
        .list = "package_encryptions",
        .article = "32",
        .uses = uses::Plain}),
    field<&PortabilityExport::directTransfer>({.key = "direct_transfer",
        .label = {"Transmission directe à un autre responsable", "Direct transmission to another controller"},
        .group = "delivery",
        .article = "20(2)",
        .uses = uses::Plain}),
    field<&PortabilityExport::recipientController>({.key = "recipient_controller",
        .label = {"Responsable destinataire", "Receiving controller"},
        .group = "delivery",
        .article = "20(2)",
        .maxLength = 300}),
    field<&PortabilityExport::directReason>({.key = "direct_reason",
        .label = {"Transmission directe impossible : pourquoi", "Direct transmission not feasible: why"},
        .group = "delivery",
        .article = "20(2)",
        .longText = true}),
    field<&PortabilityExport::sentOn>({.key = "sent_on",
        .label = {"Remis le", "Handed over on"},
        .group = "delivery",
        .notFuture = true,
        .uses = uses::PlainColumn}),
    field<&PortabilityExport::sentMeans>({.key = "sent_means",
        .label = {"Moyen de remise", "Means of delivery"},
        .group = "delivery",
        .list = "answer_means",
        .uses = uses::Plain}),
    field<&PortabilityExport::notes>(
        {.key = "notes", .label = {"Notes", "Notes"}, .group = "delivery", .longText = true}),
};

} // namespace

const RecordType& PortabilityExport::type() {
    static constexpr RecordType type{.key = "portability_export",
        .name = {"Export de portabilité", "Portability export"},
        .plural = {"Exports de portabilité", "Portability exports"},
        .prefix = "EXP",
        .yearly = true,
        .groups = exportGroups,
        .fields = exportFields};
    return type;
}

} // namespace greffe
