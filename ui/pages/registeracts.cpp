// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/registeracts.h"

namespace greffe::acts {
namespace {

constexpr Field submitFields[] = {
    field<&SubmitSheet::on>(
        {.key = "submit_on", .label = {"Soumise le", "Submitted on"}, .required = true, .notFuture = true}),
};

constexpr Field approveFields[] = {
    field<&ApproveSheet::by>({.key = "approve_by",
        .label = {"Signataire, pour le responsable", "Signatory, for the controller"},
        .article = "5(2), 24",
        .required = true,
        .maxLength = 200}),
    field<&ApproveSheet::function>(
        {.key = "approve_function", .label = {"Qualité du signataire", "Signatory’s function"}, .maxLength = 200}),
    field<&ApproveSheet::on>(
        {.key = "approve_on", .label = {"Approuvée le", "Approved on"}, .required = true, .notFuture = true}),
    field<&ApproveSheet::reviewDue>({.key = "approve_review_due",
        .label = {"À revoir le", "Review due on"},
        .help = {"Un rappel paraît dans Aujourd’hui.", "A reminder appears under Today."}}),
    field<&ApproveSheet::comment>({.key = "approve_comment",
        .label = {"Observation", "Comment"},
        .help = {"Nécessaire si un élément de l’article 30 manque encore : dites pourquoi.",
            "Needed where an element of article 30 is still missing: say why."},
        .longText = true}),
};

constexpr Field reviewFields[] = {
    field<&ReviewSheet::next>({.key = "review_next",
        .label = {"À revoir de nouveau le", "Next review on"},
        .article = "24(1)",
        .required = true}),
};

constexpr Field copyFields[] = {
    field<&CopySheet::name>(
        {.key = "copy_name", .label = {"Nom de la copie", "Name of the copy"}, .required = true, .maxLength = 300}),
};

} // namespace

std::span<const Field> SubmitSheet::fields() {
    return submitFields;
}
std::span<const Field> ApproveSheet::fields() {
    return approveFields;
}
std::span<const Field> ReviewSheet::fields() {
    return reviewFields;
}
std::span<const Field> CopySheet::fields() {
    return copyFields;
}

} // namespace greffe::acts
