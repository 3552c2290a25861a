// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/acts.h"

namespace greffe::acts {
namespace {

constexpr Field onDayFields[] = {
    field<&OnDay::on>({.key = "on", .label = {"Le", "On"}, .required = true, .notFuture = true}),
};

constexpr Field suspendFields[] = {
    field<&Suspend::kind>({.key = "kind",
        .label = {"Ce qui est demandé", "What is asked for"},
        .list = "suspension_kinds",
        .article = "12(6)",
        .required = true}),
    field<&Suspend::from>(
        {.key = "from", .label = {"Demandé le", "Asked for on"}, .required = true, .notFuture = true}),
    field<&Suspend::reason>({.key = "reason", .label = {"Motif", "Reason"}, .longText = true}),
};

constexpr Field extendFields[] = {
    field<&Extend::decidedOn>(
        {.key = "decided_on", .label = {"Décidée le", "Decided on"}, .required = true, .notFuture = true}),
    field<&Extend::noticeOn>({.key = "notice_on",
        .label = {"Annoncée à la personne le", "Notified to the person on"},
        .help = {"Dans le premier mois, avec les motifs.", "Within the first month, with the reasons."},
        .article = "12(3)",
        .required = true,
        .notFuture = true}),
    field<&Extend::reasons>({.key = "reasons",
        .label = {"Motifs", "Reasons"},
        .help = {"Complexité ou nombre des demandes.", "Complexity or number of the requests."},
        .required = true,
        .longText = true}),
};

constexpr Field identityFields[] = {
    field<&Identity::verified>({.key = "verified", .label = {"Identité confirmée", "Identity confirmed"}}),
    field<&Identity::on>({.key = "on", .label = {"Vérifiée le", "Checked on"}, .required = true, .notFuture = true}),
    field<&Identity::means>({.key = "means", .label = {"Comment", "How"}, .required = true, .maxLength = 300}),
};

constexpr Field decideFields[] = {
    field<&Decide::right>({.key = "right", .label = {"Droit", "Right"}, .list = "rights", .required = true}),
    field<&Decide::outcome>({.key = "outcome",
        .label = {"Décision", "Decision"},
        .list = "outcomes",
        .article = "12(3), 12(4)",
        .required = true}),
    field<&Decide::article>({.key = "article",
        .label = {"Article du refus", "Article of the refusal"},
        .help = {"Par exemple 17(3)(b).", "For example 17(3)(b)."},
        .maxLength = 60}),
    field<&Decide::reasons>({.key = "reasons", .label = {"Motifs", "Reasons"}, .longText = true}),
};

constexpr Field sendFields[] = {
    field<&Send::on>(
        {.key = "on", .label = {"Réponse envoyée le", "Answer sent on"}, .required = true, .notFuture = true}),
    field<&Send::means>({.key = "means", .label = {"Par", "By"}, .list = "answer_means", .required = true}),
    field<&Send::registeredPost>(
        {.key = "registered_post", .label = {"N° de recommandé", "Registered-post number"}, .maxLength = 100}),
};

constexpr Field consultFields[] = {
    field<&Consult::department>(
        {.key = "department", .label = {"Service", "Department"}, .required = true, .maxLength = 200}),
    field<&Consult::title>(
        {.key = "title", .label = {"Ce qui est demandé", "What is asked"}, .required = true, .maxLength = 300}),
    field<&Consult::dueOn>({.key = "due_on", .label = {"Réponse attendue le", "Answer expected on"}}),
};

constexpr Field qualifyFields[] = {
    field<&Qualify::qualification>({.key = "qualification",
        .label = {"Qualification", "Qualification"},
        .list = "breach_qualifications",
        .article = "4(12)",
        .required = true}),
    field<&Qualify::reason>({.key = "reason", .label = {"Motif", "Reason"}, .required = true, .longText = true}),
    field<&Qualify::riskLevel>({.key = "risk_level",
        .label = {"Niveau de risque", "Level of risk"},
        .list = "risk_levels",
        .article = "33(1), 34(1)"}),
    field<&Qualify::riskReasoning>({.key = "risk_reasoning", .label = {"Raisonnement", "Reasoning"}, .longText = true}),
};

constexpr Field decideOnBreachFields[] = {
    field<&DecideOnBreach::yes>({.key = "yes", .label = {"Décision : le faire", "Decision: do it"}}),
    field<&DecideOnBreach::reason>({.key = "reason", .label = {"Motif", "Reason"}, .required = true, .longText = true}),
    field<&DecideOnBreach::decidedBy>(
        {.key = "decided_by", .label = {"Décidé par", "Decided by"}, .required = true, .maxLength = 200}),
};

constexpr Field noticeFields[] = {
    field<&Notice::type>(
        {.key = "type", .label = {"Notification", "Notice"}, .list = "notification_types", .required = true}),
    field<&Notice::sentAt>({.key = "sent_at",
        .label = {"Envoyée le", "Sent on"},
        .article = "33(1)",
        .required = true,
        .notFuture = true}),
    field<&Notice::number>(
        {.key = "number", .label = {"Numéro donné par la CNIL", "Number given by the CNIL"}, .maxLength = 60}),
};

} // namespace

std::span<const Field> OnDay::fields() {
    return onDayFields;
}
std::span<const Field> Suspend::fields() {
    return suspendFields;
}
std::span<const Field> Extend::fields() {
    return extendFields;
}
std::span<const Field> Identity::fields() {
    return identityFields;
}
std::span<const Field> Decide::fields() {
    return decideFields;
}
std::span<const Field> Send::fields() {
    return sendFields;
}
std::span<const Field> Consult::fields() {
    return consultFields;
}
std::span<const Field> Qualify::fields() {
    return qualifyFields;
}
std::span<const Field> DecideOnBreach::fields() {
    return decideOnBreachFields;
}
std::span<const Field> Notice::fields() {
    return noticeFields;
}

} // namespace greffe::acts
