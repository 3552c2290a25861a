// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/records.h"

#include "domain/records.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

// Records that the command line only files and shows; the desks' own verbs are in files of their own.

template <class R>
Result<Answer> list(Context& context, const Arguments& given) {
    return listVerb(context, given, R::type());
}

template <class R>
Result<Answer> show(Context& context, const Arguments& given) {
    return showAnswer(context, R::type(), given.at(0));
}

template <class R>
Result<Answer> add(Context& context, const Arguments& given) {
    return addVerb(context, given, R::type());
}

const Verb kVerbs[] = {
    {.name = "organisation add",
        .summary = {"Ajouter un organisme au coffre", "Add an organisation to the vault"},
        .options = addOptions(),
        .run = add<Organisation>},
    {.name = "organisation list",
        .summary = {"Lister les organismes", "List the organisations"},
        .options = listOptions(),
        .run = list<Organisation>},
    {.name = "organisation show",
        .summary = {"Montrer un organisme", "Show an organisation"},
        .positions = refPosition(),
        .run = show<Organisation>},
    {.name = "contact add",
        .summary = {"Ajouter un sous-traitant, un destinataire, une autorité",
            "Add a processor, a recipient, an authority"},
        .options = addOptions(),
        .run = add<Contact>},
    {.name = "contact list",
        .summary = {"Lister les contacts", "List the contacts"},
        .options = listOptions(),
        .run = list<Contact>},
    {.name = "contact show",
        .summary = {"Montrer un contact", "Show a contact"},
        .positions = refPosition(),
        .run = show<Contact>},
    {.name = "task add", .summary = {"Ajouter une tâche", "Add a task"}, .options = addOptions(), .run = add<Task>},
    {.name = "task list",
        .summary = {"Lister les tâches", "List the tasks"},
        .options = listOptions(),
        .run = list<Task>},
    {.name = "task show",
        .summary = {"Montrer une tâche", "Show a task"},
        .positions = refPosition(),
        .run = show<Task>},
};

} // namespace

std::span<const Verb> recordVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
