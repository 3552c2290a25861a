// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/imports.h"
#include "app/cli/records.h"
#include "app/cli/text.h"

#include "commands/exportcommands.h"
#include "commands/importcommands.h"
#include "commands/queries.h"
#include "domain/activity.h"
#include "domain/check.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> importRegister(Context& context, const Arguments& given) {
    const RegisterFile file = TRY(readRegister(given.at(0)));
    Session* const session = TRY(context.office());
    const ImportPlan plan = TRY(planRegister(*session, file));
    TRY(refuseProblems(context, plan));
    if (given.has("dry-run"))
        return importAnswer(context, plan, true);
    ImportRegister import(plan, file);
    TRY(session->run(import));
    return importAnswer(context, import.plan(), false);
}

Result<Answer> listActivities(Context& context, const Arguments& given) {
    return listVerb(context, given, Activity::type());
}

Result<Answer> showActivity(Context& context, const Arguments& given) {
    return showAnswer(context, Activity::type(), given.at(0));
}

Result<Answer> addActivity(Context& context, const Arguments& given) {
    return addVerb(context, given, Activity::type());
}

Result<Answer> checkRegister(Context& context, const Arguments&) {
    Session* const session = TRY(context.office());
    const Language language = context.language();
    const Organisation& organisation = session->organisation();
    QJsonArray list;
    bool missing = false;
    const bool french = language == Language::French;
    TextTable table(french ? QStringList{u"REF"_s, u"NIVEAU"_s, u"ARTICLE"_s, u"CE QUI MANQUE"_s}
                           : QStringList{u"REF"_s, u"LEVEL"_s, u"ARTICLE"_s, u"WHAT IS MISSING"_s});
    const auto tell = [&](const QString& ref, const QList<Problem>& problems) {
        for (const Problem& problem : problems) {
            const bool required = problem.level != Level::Recommended;
            missing = missing || required;
            list.append(QJsonObject{{u"ref"_s, ref}, {u"field"_s, problem.path}, {u"article"_s, problem.article},
                {u"level"_s, name(required ? Level::Required : Level::Recommended)}});
            const Text level =
                required ? Text{u"obligatoire"_s, u"required"_s} : Text{u"conseillé"_s, u"recommended"_s};
            table.add({ref, level.in(language), problem.article, problem.message.in(language)});
        }
    };
    tell(organisation.ref, check(organisation, session->today()));
    const QList<Activity> activities = TRY(listAll<Activity>(*session));
    for (const Activity& activity : activities)
        tell(activity.ref, check(activity, organisation, session->today()));
    Answer answer;
    answer.json = list;
    answer.exit = missing ? 1 : 0;
    answer.text = table.isEmpty() ? context.say(Text{u"Rien ne manque au registre (%1 fiches)."_s,
                                        u"Nothing is missing in the register (%1 sheets)."_s}
                                                    .arg(activities.size()))
                                  : table.toString();
    return answer;
}

Result<Answer> exportRegister(Context& context, const Arguments& given) {
    const QString format = given.value("format");
    if (!QStringList{u"pdf"_s, u"ods"_s, u"xlsx"_s, u"csv"_s, u"json"_s}.contains(format))
        return Error{Error::Kind::Invalid,
            Text{u"« %1 » n’est pas un format : pdf, ods, xlsx, csv ou json."_s,
                u"“%1” is not a format: pdf, ods, xlsx, csv or json."_s}
                .arg(format),
            {}, u"--format"_s};
    Session* const session = TRY(context.office());
    ExportRegister command(format, given.value("output"), given.values("ref"), context.language());
    const Done done = TRY(session->run(command));
    Answer answer;
    answer.json = QJsonObject{{u"path"_s, command.path()}, {u"records"_s, command.records()},
        {u"sha256"_s, command.sha256()}, {u"verified"_s, command.verified()}};
    answer.text = context.say(done.what);
    return answer;
}

constexpr PositionSpec kFile[] = {
    {.name = {"FICHIER", "FILE"}, .help = {"ODS de la CNIL, XLSX, CSV ou JSON", "the CNIL’s ODS, XLSX, CSV or JSON"}}};
constexpr OptionSpec kImportOptions[] = {{.name = "dry-run",
    .help = {"dire ce qui changerait, sans rien enregistrer", "tell what would change, without saving anything"}}};
constexpr OptionSpec kExportOptions[] = {
    {.name = "format",
        .value = {"FORMAT", "FORMAT"},
        .help = {"pdf, ods, xlsx, csv ou json", "pdf, ods, xlsx, csv or json"},
        .required = true},
    {.name = "output",
        .value = {"FICHIER", "FILE"},
        .help = {"le fichier à écrire", "the file to write"},
        .required = true},
    {.name = "ref",
        .value = {"REF", "REF"},
        .help = {"seulement cette fiche, ou ces fiches ; sinon toutes",
            "only this sheet, or these sheets; otherwise all"},
        .many = true},
};

const Verb kVerbs[] = {
    {.name = "register import",
        .summary = {"Reprendre un registre : tout, ou rien en cas de problème",
            "Import a register: all of it, or nothing if there is a problem"},
        .positions = kFile,
        .options = kImportOptions,
        .run = importRegister},
    {.name = "register add",
        .summary = {"Ajouter une fiche d’activité", "Add an activity sheet"},
        .options = addOptions(),
        .run = addActivity},
    {.name = "register list",
        .summary = {"Lister les activités de traitement", "List the processing activities"},
        .options = listOptions(),
        .run = listActivities},
    {.name = "register show",
        .summary = {"Montrer une fiche", "Show a sheet"},
        .positions = refPosition(),
        .run = showActivity},
    {.name = "register check",
        .summary = {"Dire ce qui manque au registre ; sortie 1 si un élément obligatoire manque",
            "Tell what the register lacks; exit 1 if a required element is missing"},
        .run = checkRegister},
    {.name = "register export",
        .summary = {"Écrire le registre et relire le fichier écrit",
            "Write the register, and read the written file back"},
        .options = kExportOptions,
        .run = exportRegister},
};

} // namespace

std::span<const Verb> registerVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
