// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/passphrase.h"
#include "app/cli/text.h"

#include "commands/recoverysheets.h"
#include "commands/staffdesk.h"

#include <QScopeGuard>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dayOrNull(const QDate& day) {
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

Result<Answer> recoveryStatus(Context& context, const Arguments&) {
    Session* const session = TRY(context.session());
    const WaysIn ways = TRY(StaffDesk(*session).waysIn());
    const Text tested = ways.sheet.testedOn.isValid() ? Text{u"%1, par %2"_s, u"%1, by %2"_s}
                                                            .arg(ways.sheet.testedOn.toString(Qt::ISODate))
                                                            .arg(ways.sheet.testedBy)
                                                      : Text{u"jamais"_s, u"never"_s};
    Answer answer;
    answer.json = QJsonObject{{u"exists"_s, ways.sheet.exists}, {u"made_on"_s, dayOrNull(ways.sheet.madeOn)},
        {u"tested_on"_s, dayOrNull(ways.sheet.testedOn)}, {u"due"_s, ways.sheet.isDue},
        {u"administrators"_s, ways.administrators}, {u"two_ways_in"_s, ways.isEnough()}};
    answer.text = pairs({
        {context.say({u"Clé de secours du"_s, u"Recovery key of"_s}), ways.sheet.madeOn.toString(Qt::ISODate)},
        {context.say({u"Fiche essayée"_s, u"Sheet tested"_s}), context.say(tested)},
        {context.say({u"À essayer de nouveau"_s, u"To be tested again"_s}),
            context.say(ways.sheet.isDue ? Text{u"oui"_s, u"yes"_s} : Text{u"non"_s, u"no"_s})},
        {context.say({u"Administrateurs"_s, u"Administrators"_s}), QString::number(ways.administrators)},
        {context.say({u"Deux accès au moins"_s, u"At least two ways in"_s}),
            context.say(ways.isEnough()
                            ? Text{u"oui"_s, u"yes"_s}
                            : Text{u"non : nommez un second administrateur ou essayez la fiche de secours"_s,
                                  u"no: appoint a second administrator or test the recovery sheet"_s})},
    });
    return answer;
}

Result<Answer> recoverySheet(Context& context, const Arguments& given) {
    // The key is nowhere kept: whoever wants the sheet again types it from the one there is.
    QString key = TRY(firstLine(given.value("key-file"), u"--key-file"_s));
    const auto forget = qScopeGuard([&key] { wipe(key); });
    Session* const session = TRY(context.session());
    WriteRecoverySheet command(key, given.value("output"), context.language());
    const Done done = TRY(session->run(command));
    return Answer{QJsonObject{{u"path"_s, command.path()}}, context.say(done.what), 0};
}

Result<Answer> recoveryTest(Context& context, const Arguments& given) {
    QString key = TRY(firstLine(given.value("key-file"), u"--key-file"_s));
    const auto forget = qScopeGuard([&key] { wipe(key); });
    Session* const session = TRY(context.session());
    StaffDesk desk(*session);
    TRY(desk.testRecoveryKey(key));
    const SheetState state = TRY(desk.sheet());
    return Answer{QJsonObject{{u"ok"_s, true}, {u"tested_on"_s, dayOrNull(state.testedOn)}},
        context.say({u"La clé de la fiche ouvre ce coffre ; l’essai est noté au journal."_s,
            u"The key on the sheet opens this vault; the test is noted in the journal."_s}),
        0};
}

Result<Answer> recoveryReplace(Context& context, const Arguments& given) {
    Session* const session = TRY(context.session());
    QString key = TRY(StaffDesk(*session).replaceRecoveryKey());
    const auto forget = qScopeGuard([&key] { wipe(key); });
    Answer answer;
    QJsonObject json{{u"recovery_key"_s, key}};
    answer.text = context.say(Text{
        u"Nouvelle clé de secours, montrée cette seule fois. Celle d’avant n’ouvre plus ce fichier ; elle ouvre encore les copies faites auparavant :\n\n    %1\n"_s,
        u"New recovery key, shown this once only. The one before no longer opens this file; it still opens copies made before:\n\n    %1\n"_s}
                                  .arg(key));
    if (given.has("output")) {
        WriteRecoverySheet command(key, given.value("output"), context.language());
        const Result<Done> written = session->run(command);
        // The new key counts already: its words must reach the person whatever became of the paper.
        json.insert(u"path"_s, written ? QJsonValue(command.path()) : QJsonValue());
        answer.text += u'\n' + context.say(written ? written->what : written.error().message) + u'\n';
        answer.exit = written ? 0 : 7;
    }
    answer.json = json;
    return answer;
}

constexpr OptionSpec kKey = {.name = "key-file",
    .value = {"FICHIER|-", "FILE|-"},
    .help = {"la clé telle que la fiche la donne, à la première ligne",
        "the key as the sheet gives it, on the first line"},
    .required = true,
    .input = true};
constexpr OptionSpec kTestOptions[] = {kKey};
constexpr OptionSpec kSheetOptions[] = {
    kKey, {.name = "output",
              .value = {"FICHIER.pdf", "FILE.pdf"},
              .help = {"la fiche à imprimer ; lisible par vous seul, à supprimer ensuite",
                  "the sheet to print; readable by you only, to be deleted afterwards"},
              .required = true}};
constexpr OptionSpec kReplaceOptions[] = {{.name = "output",
    .value = {"FICHIER.pdf", "FILE.pdf"},
    .help = {"écrire aussi la nouvelle fiche", "write the new sheet too"}}};

constexpr Verb kVerbs[] = {
    {.name = "recovery status",
        .summary = {"Dire si la fiche de secours est à jour et si deux accès existent",
            "Tell whether the recovery sheet is up to date and whether there are two ways in"},
        .run = recoveryStatus},
    {.name = "recovery sheet",
        .summary = {"Écrire de nouveau la fiche de secours, d’après sa clé",
            "Write the recovery sheet again, from its key"},
        .options = kSheetOptions,
        .run = recoverySheet},
    {.name = "recovery test",
        .summary = {"Essayer la clé de la fiche de secours et noter le jour",
            "Test the recovery sheet’s key and note the day"},
        .options = kTestOptions,
        .run = recoveryTest},
    {.name = "recovery replace",
        .summary = {"Faire une nouvelle clé de secours", "Make a new recovery key"},
        .options = kReplaceOptions,
        .run = recoveryReplace},
};

} // namespace

std::span<const Verb> recoveryVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
