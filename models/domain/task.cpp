// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/task.h"

#include "domain/uses.h"

namespace greffe {

namespace {

constexpr FieldGroup taskGroups[] = {
    {"description", {"Tâche", "Task"}},
    {"answer", {"Réponse", "Answer"}},
};

constexpr Field taskFields[] = {
    field<&Task::title>({.key = "title",
        .label = {"Intitulé", "Title"},
        .group = "description",
        .required = true,
        .maxLength = 300,
        .uses = uses::Column}),
    field<&Task::kind>({.key = "kind",
        .label = {"Nature", "Kind"},
        .group = "description",
        .list = "task_kinds",
        .uses = uses::PlainColumnIndexed}),
    field<&Task::details>(
        {.key = "details", .label = {"Précisions", "Details"}, .group = "description", .longText = true}),
    field<&Task::recordKind>({.key = "record_kind",
        .label = {"Type de fiche", "Kind of record"},
        .group = "description",
        .list = "record_kinds",
        .uses = uses::PlainIndexed}),
    field<&Task::recordRef>({.key = "record_ref",
        .label = {"Fiche", "Record"},
        .group = "description",
        .maxLength = 100,
        .uses = uses::ColumnIndexed}),
    field<&Task::department>({.key = "department",
        .label = {"Service", "Department"},
        .group = "description",
        .maxLength = 200,
        .uses = uses::Column}),
    field<&Task::owner>({.key = "owner",
        .label = {"Personne en charge", "Person in charge"},
        .group = "description",
        .maxLength = 200,
        .uses = uses::Column}),
    field<&Task::askedOn>({.key = "asked_on",
        .label = {"Demandé le", "Asked on"},
        .group = "description",
        .notFuture = true,
        .uses = uses::Plain}),
    field<&Task::dueOn>(
        {.key = "due_on", .label = {"À rendre le", "Due on"}, .group = "description", .uses = uses::PlainColumn}),
    field<&Task::state>({.key = "state",
        .label = {"État", "State"},
        .group = "answer",
        .list = "task_states",
        .uses = uses::PlainColumnIndexed}),
    field<&Task::answeredOn>({.key = "answered_on",
        .label = {"Répondu le", "Answered on"},
        .group = "answer",
        .notFuture = true,
        .uses = uses::PlainColumn}),
    field<&Task::lookedIn>({.key = "looked_in",
        .label = {"Où l’on a cherché", "Where it was looked for"},
        .group = "answer",
        .maxLength = 500}),
    field<&Task::lookedOn>({.key = "looked_on",
        .label = {"Cherché le", "Looked for on"},
        .group = "answer",
        .notFuture = true,
        .uses = uses::Plain}),
    field<&Task::answer>({.key = "answer",
        .label = {"Réponse : ce qui a été trouvé", "Answer: what was found"},
        .group = "answer",
        .longText = true}),
    field<&Task::notes>({.key = "notes", .label = {"Notes", "Notes"}, .group = "answer", .longText = true}),
};

} // namespace

const RecordType& Task::type() {
    static constexpr RecordType type{.key = "task",
        .name = {"Tâche", "Task"},
        .plural = {"Tâches", "Tasks"},
        .prefix = "TAC",
        .yearly = true,
        .groups = taskGroups,
        .fields = taskFields};
    return type;
}

} // namespace greffe
