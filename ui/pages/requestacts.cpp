// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/requestacts.h"

namespace greffe::acts {
namespace {

constexpr Field taskAnswerFields[] = {
    field<&TaskAnswer::on>({.key = "on", .label = {"Répondu le", "Answered on"}, .required = true, .notFuture = true}),
    field<&TaskAnswer::lookedIn>({.key = "looked_in",
        .label = {"Cherché dans", "Looked in"},
        .help = {"Par exemple : CRM, messagerie du support, archives papier.",
            "For example: CRM, support mailbox, paper archive."},
        .maxLength = 300}),
    field<&TaskAnswer::found>({.key = "found",
        .label = {"Trouvé", "Found"},
        .help = {"Ce qui a été trouvé, ou « rien ».", "What was found, or “nothing”."},
        .required = true,
        .longText = true}),
};

constexpr Field tellFields[] = {
    field<&Tell::recipient>({.key = "recipient",
        .label = {"Destinataire", "Recipient"},
        .article = "19",
        .required = true,
        .maxLength = 300}),
    field<&Tell::on>({.key = "on",
        .label = {"Informé le", "Told on"},
        .help = {"Vide si c’est impossible ou disproportionné : dites alors pourquoi.",
            "Empty if it is impossible or disproportionate: then say why."},
        .notFuture = true}),
    field<&Tell::means>({.key = "means", .label = {"Par", "By"}, .list = "answer_means"}),
    field<&Tell::impossibleReason>({.key = "impossible_reason",
        .label = {"Impossible ou disproportionné : pourquoi", "Impossible or disproportionate: why"},
        .longText = true}),
};

constexpr Field mandateFields[] = {
    field<&Mandate::on>({.key = "on", .label = {"Vérifié le", "Checked on"}, .required = true, .notFuture = true}),
    field<&Mandate::scope>({.key = "scope",
        .label = {"Pour quels droits, auprès de qui", "For which rights, towards whom"},
        .longText = true}),
};

constexpr Field feeFields[] = {
    field<&Fee::ground>({.key = "ground",
        .label = {"Motif", "Ground"},
        .list = "fee_grounds",
        .article = "12(5), 15(3)",
        .required = true}),
    field<&Fee::reason>({.key = "reason",
        .label = {"Ce qui le montre", "What shows it"},
        .help = {"La charge de la preuve pèse sur l’organisme.", "The organisation bears the burden of proof."},
        .required = true,
        .longText = true}),
    field<&Fee::amount>({.key = "amount",
        .label = {"Montant en euros", "Amount in euros"},
        .help = {"Fondé sur les coûts administratifs ; vide si la demande est refusée.",
            "Based on administrative costs; empty if the request is refused."},
        .maxLength = 20}),
    field<&Fee::toldOn>(
        {.key = "told_on", .label = {"Annoncé à la personne le", "Told to the person on"}, .notFuture = true}),
};

constexpr Field dispatchFields[] = {
    field<&Dispatch::on>({.key = "on", .label = {"Envoyée le", "Sent on"}, .required = true, .notFuture = true}),
    field<&Dispatch::means>({.key = "means", .label = {"Par", "By"}, .list = "answer_means", .required = true}),
    field<&Dispatch::registeredPost>(
        {.key = "registered_post", .label = {"N° de recommandé", "Registered-post number"}, .maxLength = 100}),
    field<&Dispatch::receiptOn>({.key = "receipt_on",
        .label = {"Avis de réception du", "Return receipt of"},
        .help = {"Vide tant qu’il n’est pas revenu.", "Empty until it comes back."},
        .notFuture = true}),
    field<&Dispatch::scan>({.key = "scan",
        .label = {"Joindre la preuve numérisée", "Add a scan of the proof"},
        .help = {"Le fichier est choisi ensuite et gardé avec la demande.",
            "The file is chosen next and kept with the request."}}),
};

constexpr Field giveAdviceFields[] = {
    field<&GiveAdvice::question>({.key = "question", .label = {"Question posée", "Question asked"}, .longText = true}),
    field<&GiveAdvice::opinion>({.key = "opinion",
        .label = {"Avis", "Opinion"},
        .article = "38(1), 39(1)",
        .required = true,
        .longText = true}),
    field<&GiveAdvice::givenOn>(
        {.key = "given_on", .label = {"Donné le", "Given on"}, .required = true, .notFuture = true}),
};

constexpr Field followAdviceFields[] = {
    field<&FollowAdvice::followed>(
        {.key = "followed", .label = {"Suivi", "Followed"}, .list = "advice_followings", .required = true}),
    field<&FollowAdvice::reason>({.key = "reason",
        .label = {"Pourquoi il n’est pas suivi", "Why it is not followed"},
        .article = "5(2), 38(3)",
        .longText = true}),
    field<&FollowAdvice::by>({.key = "by", .label = {"Décidé par", "Decided by"}, .maxLength = 200}),
    field<&FollowAdvice::on>({.key = "on", .label = {"Décidé le", "Decided on"}, .required = true, .notFuture = true}),
};

} // namespace

std::span<const Field> TaskAnswer::fields() {
    return taskAnswerFields;
}
std::span<const Field> Tell::fields() {
    return tellFields;
}
std::span<const Field> Mandate::fields() {
    return mandateFields;
}
std::span<const Field> Fee::fields() {
    return feeFields;
}
std::span<const Field> Dispatch::fields() {
    return dispatchFields;
}
std::span<const Field> GiveAdvice::fields() {
    return giveAdviceFields;
}
std::span<const Field> FollowAdvice::fields() {
    return followAdviceFields;
}

} // namespace greffe::acts
