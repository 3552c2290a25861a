// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/imports.h"
#include "app/cli/records.h"
#include "app/cli/text.h"

#include "commands/exportcommands.h"
#include "commands/importcommands.h"
#include "commands/queries.h"
#include "domain/activity.h"
#include "domain/check.h"
#include "exchange/mapping.h"

#include <algorithm>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// A table of somebody's own, through the columns that were named, those of the last time with this shape of file, and
/// those that speak for themselves.
Result<RegisterFile> readMapped(Session& session, const Arguments& given) {
    const FreeTable table = TRY(readFreeTable(given.at(0)));
    const std::span<const Field> fields = Activity::type().fields;
    QList<ColumnGuess> mapping = suggestMapping(fields, table.titles);
    applyRemembered(fields, TRY(session.setting(mappingKey(Activity::type(), table))).toArray(), mapping);
    QMap<QString, QString> named;
    for (const QString& pair : given.values("map")) {
        const qsizetype sign = pair.lastIndexOf(u'=');
        if (sign < 1)
            return Error{Error::Kind::Invalid,
                Text{u"--map : écrivez « Titre de la colonne=champ », pas « %1 »."_s,
                    u"--map: write “Column title=field”, not “%1”."_s}
                    .arg(pair),
                {}, u"--map"_s};
        named.insert(pair.left(sign).trimmed(), pair.mid(sign + 1).trimmed());
    }
    TRY(applyNamed(fields, table.titles, named, mapping));
    const bool any =
        std::any_of(mapping.begin(), mapping.end(), [](const ColumnGuess& guess) { return guess.column.has_value(); });
    if (!any)
        return Error{Error::Kind::Invalid,
            Text{u"Aucune colonne n’est reconnue. Dites ce qu’elles contiennent avec --map. Titres lus : %1."_s,
                u"No column is recognised. Say what they hold with --map. Titles read: %1."_s}
                .arg(table.titles.join(u", "_s)),
            {}, u"--map"_s};
    if (!given.has("dry-run"))
        TRY(session.setSetting(mappingKey(Activity::type(), table), mappingToJson(table.titles, mapping)));
    return mappedRegister(table, mapping);
}

Result<Answer> importRegister(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    Result<RegisterFile> read = given.has("map") ? readMapped(*session, given) : readRegister(given.at(0));
    if (!read && !given.has("map") && read.error().kind == Error::Kind::Invalid) {
        // A table that is nobody's format but has been mapped before is read that way again.
        const Result<FreeTable> table = readFreeTable(given.at(0));
        if (table && TRY(session->setting(mappingKey(Activity::type(), *table))).isArray())
            read = readMapped(*session, given);
    }
    const RegisterFile file = TRY(std::move(read));
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
    ListQuery filter;
    if (given.has("status"))
        filter.equals.insert(u"status"_s, {TRY(choiceValue(given, "status", u"activity_statuses"_s))});
    if (given.has("role"))
        filter.equals.insert(u"role"_s, {TRY(choiceValue(given, "role", u"activity_roles"_s))});
    if (given.has("department"))
        filter.equals.insert(u"department"_s, {given.value("department")});
    filter.search = given.value("search");
    command.setFilter(filter);
    command.setCommunicable(given.has("communicable"));
    command.setApprovedOnly(given.has("approved"));
    const Done done = TRY(session->run(command));
    Answer answer;
    QJsonObject told{{u"path"_s, command.path()}, {u"records"_s, command.records()}, {u"sha256"_s, command.sha256()},
        {u"verified"_s, command.verified()}};
    if (given.has("approved")) {
        told.insert(u"never_approved"_s, command.sheets().neverApproved());
        told.insert(u"without_version"_s, QJsonArray::fromStringList(command.sheets().withoutVersion()));
    }
    answer.json = told;
    answer.text = context.say(done.what);
    return answer;
}

Result<Answer> writePicture(Context& context, const Arguments& given, WritePicture::What what) {
    MapFilter filter;
    filter.activities = given.values("ref");
    filter.country = given.value("country").toUpper();
    if (given.has("type"))
        filter.recipientType = TRY(choiceValue(given, "type", u"recipient_types"_s));
    filter.transfersOnly = given.has("transfers");
    filter.words = given.value("search");
    Session* const session = TRY(context.office());
    WritePicture command(what, u"pdf"_s, given.value("output"), filter, context.language());
    const Done done = TRY(session->run(command));
    return Answer{QJsonObject{{u"path"_s, command.path()}, {u"sha256"_s, command.sha256()},
                      {u"pages"_s, command.pages()}, {u"count"_s, qint64(command.count())}},
        context.say(done.what), 0};
}

Result<Answer> writeMap(Context& context, const Arguments& given) {
    return writePicture(context, given, WritePicture::What::Map);
}

Result<Answer> writeTimeline(Context& context, const Arguments& given) {
    return writePicture(context, given, WritePicture::What::Timeline);
}

constexpr PositionSpec kFile[] = {
    {.name = {"FICHIER", "FILE"}, .help = {"ODS de la CNIL, XLSX, CSV ou JSON", "the CNIL’s ODS, XLSX, CSV or JSON"}}};
constexpr OptionSpec kImportOptions[] = {
    {.name = "dry-run",
        .help = {"dire ce qui changerait, sans rien enregistrer", "tell what would change, without saving anything"}},
    {.name = "map",
        .value = {"TITRE=CHAMP", "TITLE=FIELD"},
        .help =
            {"pour un tableau à vous (CSV, XLSX, ODS) : ce que contient une colonne, par exemple "
             "\"Base juridique=purposes.legal_basis\" ; rien après = pour « aucun ». Retenu pour ce modèle de fichier",
                "for a table of your own (CSV, XLSX, ODS): what a column holds, for example "
                "\"Legal ground=purposes.legal_basis\"; nothing after = for “none”. Remembered for this shape of file"},
        .many = true},
};
constexpr OptionSpec kMapOptions[] = {
    {.name = "output",
        .value = {"FICHIER.pdf", "FILE.pdf"},
        .help = {"le fichier à écrire", "the file to write"},
        .required = true},
    {.name = "ref", .value = {"REF", "REF"}, .help = {"seulement ces fiches", "only these sheets"}, .many = true},
    {.name = "type",
        .value = {"TYPE", "TYPE"},
        .help = {"seulement ces destinataires (processor, partner …)", "only these recipients (processor, partner …)"}},
    {.name = "country", .value = {"PAYS", "COUNTRY"}, .help = {"seulement ce pays (US)", "only this country (US)"}},
    {.name = "transfers",
        .help = {"seulement ce qui sort de l’Espace économique européen",
            "only what leaves the European Economic Area"}},
    {.name = "search",
        .value = {"TEXTE", "TEXT"},
        .help = {"mots du nom d’une activité ou d’un destinataire", "words of the name of an activity or recipient"}},
};
constexpr OptionSpec kTimelineOptions[] = {
    {.name = "output",
        .value = {"FICHIER.pdf", "FILE.pdf"},
        .help = {"le fichier à écrire", "the file to write"},
        .required = true},
    {.name = "ref", .value = {"REF", "REF"}, .help = {"seulement ces fiches", "only these sheets"}, .many = true},
    {.name = "search",
        .value = {"TEXTE", "TEXT"},
        .help = {"mots du nom d’une activité", "words of an activity’s name"}},
};
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
    {.name = "status",
        .value = {"ÉTAT", "STATUS"},
        .help = {"draft, in_review ou approved", "draft, in_review or approved"}},
    {.name = "role",
        .value = {"RÔLE", "ROLE"},
        .help = {"controller, joint ou processor", "controller, joint or processor"}},
    {.name = "department",
        .value = {"SERVICE", "DEPARTMENT"},
        .help = {"seulement ce service", "only this department"}},
    {.name = "search", .value = {"TEXTE", "TEXT"}, .help = {"seulement avec ces mots", "only with these words"}},
    {.name = "approved",
        .help = {"chaque fiche dans sa dernière version approuvée", "each sheet in its last approved version"}},
    {.name = "communicable",
        .help = {"sans les mesures de sécurité ni les noms de personnes (communication par un organisme public)",
            "without security measures and names of people (for communication by a public body)"}},
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
    {.name = "register map",
        .summary = {"Dessiner la carte des données : activités, destinataires, pays",
            "Draw the data map: activities, recipients, countries"},
        .options = kMapOptions,
        .run = writeMap},
    {.name = "register timeline",
        .summary = {"Dessiner les durées de conservation", "Draw the retention timeline"},
        .options = kTimelineOptions,
        .run = writeTimeline},
};

} // namespace

std::span<const Verb> registerVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
