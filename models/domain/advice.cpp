// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/advice.h"

#include "domain/uses.h"

namespace greffe {

namespace {

constexpr FieldGroup adviceGroups[] = {
    {"question", {"Question", "Question"}},
    {"opinion", {"Avis", "Opinion"}},
    {"following", {"Suite donnée", "What became of it"}},
};

constexpr Field adviceFields[] = {
    field<&Advice::title>({.key = "title",
        .label = {"Objet", "Subject"},
        .group = "question",
        .required = true,
        .maxLength = 300,
        .uses = uses::Column}),
    field<&Advice::recordKind>({.key = "record_kind",
        .label = {"Type de fiche", "Kind of record"},
        .group = "question",
        .list = "record_kinds",
        .uses = uses::PlainIndexed}),
    field<&Advice::recordRef>({.key = "record_ref",
        .label = {"Fiche", "Record"},
        .group = "question",
        .maxLength = 100,
        .uses = uses::ColumnIndexed}),
    field<&Advice::article>({.key = "article",
        .label = {"Mission du DPO", "Task of the DPO"},
        .group = "question",
        .help = {"Par exemple 39(1)(a), 39(1)(c).", "For example 39(1)(a), 39(1)(c)."},
        .article = "38, 39",
        .maxLength = 100,
        .uses = uses::Plain}),
    field<&Advice::question>(
        {.key = "question", .label = {"Question posée", "Question asked"}, .group = "question", .longText = true}),
    field<&Advice::askedBy>(
        {.key = "asked_by", .label = {"Demandé par", "Asked by"}, .group = "question", .maxLength = 200}),
    field<&Advice::askedOn>({.key = "asked_on",
        .label = {"Demandé le", "Asked on"},
        .group = "question",
        .article = "38(1)",
        .notFuture = true,
        .uses = uses::Plain}),
    field<&Advice::opinion>(
        {.key = "opinion", .label = {"Avis", "Opinion"}, .group = "opinion", .article = "39(1)", .longText = true}),
    field<&Advice::givenBy>({.key = "given_by",
        .label = {"Rendu par", "Given by"},
        .group = "opinion",
        .maxLength = 200,
        .uses = uses::Column}),
    field<&Advice::givenOn>({.key = "given_on",
        .label = {"Rendu le", "Given on"},
        .group = "opinion",
        .notFuture = true,
        .uses = uses::PlainColumn}),
    field<&Advice::followed>({.key = "followed",
        .label = {"Suivi", "Followed"},
        .group = "following",
        .list = "advice_followings",
        .uses = uses::PlainColumnIndexed}),
    field<&Advice::followedReason>({.key = "followed_reason",
        .label = {"Pourquoi l’avis n’est pas suivi", "Why the opinion is not followed"},
        .group = "following",
        .article = "5(2), 38(3)",
        .longText = true}),
    field<&Advice::decidedBy>(
        {.key = "decided_by", .label = {"Décidé par", "Decided by"}, .group = "following", .maxLength = 200}),
    field<&Advice::decidedOn>({.key = "decided_on",
        .label = {"Décidé le", "Decided on"},
        .group = "following",
        .notFuture = true,
        .uses = uses::Plain}),
    field<&Advice::notes>({.key = "notes", .label = {"Notes", "Notes"}, .group = "following", .longText = true}),
};

} // namespace

const RecordType& Advice::type() {
    static constexpr RecordType type{.key = "advice",
        .name = {"Avis", "Advice"},
        .plural = {"Avis du DPO", "DPO’s advice"},
        .prefix = "AVI",
        .yearly = true,
        .groups = adviceGroups,
        .fields = adviceFields};
    return type;
}

} // namespace greffe
