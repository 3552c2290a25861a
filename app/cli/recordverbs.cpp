// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/records.h"

#include "app/cli/text.h"

#include "base/fold.h"
#include "commands/exportcommands.h"
#include "domain/choicelist.h"
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

template <class R>
Result<Answer> edit(Context& context, const Arguments& given) {
    return editVerb(context, given, R::type());
}

Result<Answer> recipients(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    const Language language = context.language();
    QJsonObject written;
    Text done;
    if (given.has("output")) {
        const QString format = given.has("format") ? given.value("format") : u"pdf"_s;
        WritePicture command(WritePicture::What::Recipients, format, given.value("output"), {}, language);
        done = TRY(session->run(command)).what;
        written = {{u"path"_s, command.path()}, {u"sha256"_s, command.sha256()}};
    }
    QJsonArray list;
    const bool french = language == Language::French;
    TextTable table(french ? QStringList{u"DESTINATAIRE"_s, u"TYPE"_s, u"ACTIVITÉ"_s, u"DONNÉES"_s, u"CONTRAT"_s,
                                 u"JUSQU’AU"_s, u"PAYS"_s}
                           : QStringList{u"RECIPIENT"_s, u"TYPE"_s, u"ACTIVITY"_s, u"DATA"_s, u"CONTRACT"_s, u"UNTIL"_s,
                                 u"COUNTRIES"_s});
    const QString words = fold(given.value("search"));
    for (const Receipt& one : TRY(currentReceipts(*session))) {
        if (!words.isEmpty() && !fold(one.recipient).contains(words))
            continue;
        const QString until = one.contractExpiresOn ? one.contractExpiresOn->toString(Qt::ISODate) : QString();
        list.append(QJsonObject{{u"recipient"_s, one.recipient}, {u"contact"_s, one.contact}, {u"type"_s, one.type},
            {u"activity"_s, one.activityRef}, {u"data"_s, QJsonArray::fromStringList(one.data)},
            {u"why"_s, one.why.in(language)}, {u"contract_status"_s, one.contractStatus},
            {u"contract_expires_on"_s, until}, {u"countries"_s, QJsonArray::fromStringList(one.countries)},
            {u"guarantee"_s, one.guarantee}});
        table.add({one.recipient, choiceList(u"recipient_types").label(one.type, language), one.activityRef,
            one.data.join(u", "_s), choiceList(u"contract_statuses").label(one.contractStatus, language), until,
            one.countries.join(u", "_s)});
    }
    Answer answer;
    if (given.has("output"))
        answer.json =
            QJsonObject{{u"path"_s, written[u"path"_s]}, {u"sha256"_s, written[u"sha256"_s]}, {u"recipients"_s, list}};
    else
        answer.json = list;
    answer.text = given.has("output") ? context.say(done)
                  : table.isEmpty()   ? context.say({u"Aucun destinataire."_s, u"No recipient."_s})
                                      : table.toString();
    return answer;
}

constexpr OptionSpec kRecipientOptions[] = {
    {.name = "search", .value = {"TEXTE", "TEXT"}, .help = {"seulement ces destinataires", "only these recipients"}},
    {.name = "format", .value = {"FORMAT", "FORMAT"}, .help = {"pdf ou csv", "pdf or csv"}},
    {.name = "output",
        .value = {"FICHIER", "FILE"},
        .help = {"écrire la liste dans ce fichier", "write the list to this file"}},
};

constexpr Label kEditMore = {
    "Seules les clés présentes dans le fichier changent.", "Only the keys in the file change."};

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
    {.name = "organisation edit",
        .summary = {"Changer des champs d’un organisme : adresse, délégué, signataire…",
            "Change fields of an organisation: address, officer, signatory…"},
        .positions = refPosition(),
        .options = addOptions(),
        .run = edit<Organisation>,
        .more = kEditMore},
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
    {.name = "contact edit",
        .summary = {"Changer des champs d’un contact", "Change fields of a contact"},
        .positions = refPosition(),
        .options = addOptions(),
        .run = edit<Contact>,
        .more = kEditMore},
    {.name = "contact recipients",
        .summary = {"Qui reçoit quoi : chaque destinataire, les activités, les données, le contrat",
            "Who receives what: each recipient, the activities, the data, the contract"},
        .options = kRecipientOptions,
        .run = recipients},
    {.name = "task add", .summary = {"Ajouter une tâche", "Add a task"}, .options = addOptions(), .run = add<Task>},
    {.name = "task list",
        .summary = {"Lister les tâches", "List the tasks"},
        .options = listOptions(),
        .run = list<Task>},
    {.name = "task show",
        .summary = {"Montrer une tâche", "Show a task"},
        .positions = refPosition(),
        .run = show<Task>},
    {.name = "task edit",
        .summary = {"Changer des champs d’une tâche", "Change fields of a task"},
        .positions = refPosition(),
        .options = addOptions(),
        .run = edit<Task>,
        .more = kEditMore},
};

} // namespace

std::span<const Verb> recordVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
