// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/records.h"
#include "app/cli/values.h"

#include "base/fieldjson.h"
#include "commands/queries.h"
#include "commands/requestexports.h"
#include "commands/requestwork.h"
#include "commands/vaultcommands.h"
#include "domain/recordjson.h"
#include "exchange/atomicfile.h"

#include <QFileInfo>
#include <QMimeDatabase>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// An identity paper or a scan; whoever keeps more keeps it elsewhere.
constexpr qint64 attachmentBytes = 64 * 1024 * 1024;

Result<Answer> edit(Context& context, const Arguments& given) {
    return editVerb(context, given, Request::type());
}

Result<Answer> mandate(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    CheckMandate command(request.id(), TRY(dayOf(*session, given)), given.value("scope"));
    return requestAnswer(context, command);
}

Result<Answer> ask(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    Task task;
    task.department = given.value("department");
    task.owner = given.value("owner");
    task.title = given.value("question");
    task.kind = given.has("kind") ? TRY(choiceValue(given, "kind", u"task_kinds"_s)) : QString();
    task.askedOn = TRY(dayOf(*session, given));
    if (given.has("due"))
        task.dueOn = TRY(dateValue(given.value("due"), u"--due"_s));
    AskDepartment command(request.id(), task);
    Answer answer = TRY(requestAnswer(context, command));
    QJsonObject json = answer.json.toObject();
    json.insert(u"task"_s, command.task().ref);
    answer.json = json;
    return answer;
}

Result<Answer> answerTask(Context& context, const Arguments& given) {
    const Task task = TRY(context.find<Task>(given.at(0)));
    Session* const session = TRY(context.session());
    const QDate on = TRY(dayOf(*session, given));
    const QDate looked = given.has("looked-on") ? TRY(dateValue(given.value("looked-on"), u"--looked-on"_s)) : on;
    AnswerTask command(task.id(), given.value("looked-in"), looked, given.value("found"), on);
    const Done done = TRY(session->run(command));
    return Answer{QJsonObject{{u"ref"_s, done.ref}, {u"state"_s, command.value().state}}, context.say(done.what), 0};
}

Result<Answer> told(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    ToldRecipient recipient;
    recipient.recipient = given.value("recipient");
    recipient.impossibleReason = given.value("impossible");
    if (given.has("means"))
        recipient.means = TRY(choiceValue(given, "means", u"answer_means"_s));
    if (recipient.impossibleReason.isEmpty() || given.has("on"))
        recipient.toldOn = TRY(dayOf(*session, given));
    TellRecipient command(request.id(), recipient);
    return requestAnswer(context, command);
}

Result<Answer> fee(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QString ground = TRY(choiceValue(given, "ground", u"fee_grounds"_s));
    std::optional<QDate> on;
    if (given.has("told"))
        on = TRY(dateValue(given.value("told"), u"--told"_s));
    ChargeFee command(request.id(), ground, given.value("reason"), given.value("amount"), given.value("currency"), on);
    Q_UNUSED(session);
    return requestAnswer(context, command);
}

Result<Answer> attach(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QByteArray bytes = TRY(readFileLimited(given.at(1), attachmentBytes));
    const QFileInfo file(given.at(1));
    DocumentRecord record;
    record.organisation = request.organisation;
    record.kind = given.has("kind") ? TRY(choiceValue(given, "kind", u"document_kinds"_s)) : u"proof"_s;
    record.title = given.has("title") ? given.value("title") : file.fileName();
    record.fileName = file.fileName();
    record.mediaType = QMimeDatabase().mimeTypeForFileNameAndData(file.fileName(), bytes).name();
    record.recordKind = u"request"_s;
    record.recordRef = request.ref;
    AttachDocument command(record, bytes);
    const Done done = TRY(session->run(command));
    return Answer{QJsonObject{{u"ref"_s, done.ref}, {u"request"_s, request.ref}}, context.say(done.what), 0};
}

Result<Answer> listAdvice(Context& context, const Arguments& given) {
    return listVerb(context, given, Advice::type());
}
Result<Answer> showAdvice(Context& context, const Arguments& given) {
    return showAnswer(context, Advice::type(), given.at(0));
}
Result<Answer> addAdvice(Context& context, const Arguments& given) {
    return addVerb(context, given, Advice::type());
}
Result<Answer> followAdvice(Context& context, const Arguments& given) {
    const Advice advice = TRY(context.find<Advice>(given.at(0)));
    Session* const session = TRY(context.session());
    const QString followed = TRY(choiceValue(given, "followed", u"advice_followings"_s));
    FollowAdvice command(advice.id(), followed, given.value("reason"), given.value("by"), TRY(dayOf(*session, given)));
    const Done done = TRY(session->run(command));
    return Answer{
        QJsonObject{{u"ref"_s, done.ref}, {u"followed"_s, command.value().followed}}, context.say(done.what), 0};
}

Result<Answer> exportOf(Context& context, const Arguments& given, const RecordType& type) {
    Session* const session = TRY(context.office());
    const int year = given.has("year") ? int(TRY(numberValue(given.value("year"), 1900, 2199, u"--year"_s))) : 0;
    ExportRecords command(type, given.value("format"), given.value("output"), year, context.language());
    if (given.has("ref") && given.has("filter"))
        return usageError(
            {u"Donnez --ref ou --filter, l’un des deux."_s, u"Give --ref or --filter, one of the two."_s});
    QList<qint64> chosen;
    if (given.has("ref"))
        for (const AnyRecord& record : TRY(listRecords(*session, type, given.values("ref"))))
            chosen += record.head().row;
    if (given.has("filter"))
        for (const AnyRecord& record : TRY(filteredRecords(*session, type, TRY(filterOption(*session, given, type)))))
            chosen += record.head().row;
    if (given.has("ref") || given.has("filter"))
        command.choose(chosen);
    const Done done = TRY(session->run(command));
    return Answer{
        QJsonObject{{u"path"_s, command.path()}, {u"records"_s, command.records()}, {u"sha256"_s, command.sha256()}},
        context.say(done.what), 0};
}
Result<Answer> exportRequests(Context& context, const Arguments& given) {
    return exportOf(context, given, Request::type());
}
Result<Answer> exportAdvice(Context& context, const Arguments& given) {
    return exportOf(context, given, Advice::type());
}
Result<Answer> exportSuppressions(Context& context, const Arguments& given) {
    return exportOf(context, given, Suppression::type());
}
Result<Answer> listSuppressions(Context& context, const Arguments& given) {
    return listVerb(context, given, Suppression::type());
}
Result<Answer> addSuppression(Context& context, const Arguments& given) {
    return addVerb(context, given, Suppression::type());
}

constexpr PositionSpec kRefAndFile[] = {
    {.name = {"REF", "REF"}, .help = {"la demande", "the request"}},
    {.name = {"FICHIER", "FILE"}, .help = {"gardé dans le coffre", "kept in the vault"}},
};
constexpr OptionSpec kMandateOptions[] = {
    onOption,
    {.name = "scope",
        .value = {"TEXTE", "TEXT"},
        .help = {"quels droits, auprès de quel responsable", "which rights, towards which controller"}},
};
constexpr OptionSpec kAskOptions[] = {
    {.name = "department", .value = {"SERVICE", "DEPARTMENT"}, .help = {"à qui la question est posée", "who is asked"}},
    {.name = "owner", .value = {"NOM", "NAME"}, .help = {"ou à quelle personne", "or which person"}},
    {.name = "question",
        .value = {"TEXTE", "TEXT"},
        .help = {"ce qui est demandé", "what is asked for"},
        .required = true},
    {.name = "kind", .value = {"NATURE", "KIND"}, .help = {"search, correct, erase …", "search, correct, erase …"}},
    {.name = "due",
        .value = {"DATE", "DATE"},
        .help = {"réponse attendue pour ce jour", "answer expected by this day"}},
    onOption,
};
constexpr OptionSpec kTaskAnswerOptions[] = {
    {.name = "found",
        .value = {"TEXTE", "TEXT"},
        .help = {"ce qui a été trouvé, ou rien", "what was found, or nothing"},
        .required = true},
    {.name = "looked-in", .value = {"TEXTE", "TEXT"}, .help = {"où l’on a cherché", "where it was looked for"}},
    {.name = "looked-on", .value = {"DATE", "DATE"}, .help = {"quand ; par défaut --on", "when; by default --on"}},
    onOption,
};
constexpr OptionSpec kToldOptions[] = {
    {.name = "recipient", .value = {"NOM", "NAME"}, .help = {"le destinataire", "the recipient"}, .required = true},
    {.name = "means", .value = {"MOYEN", "MEANS"}, .help = {"email, post …", "email, post …"}},
    {.name = "impossible",
        .value = {"TEXTE", "TEXT"},
        .help = {"pourquoi c’était impossible ou disproportionné", "why it was impossible or disproportionate"}},
    onOption,
};
constexpr OptionSpec kFeeOptions[] = {
    {.name = "ground",
        .value = {"MOTIF", "GROUND"},
        .help = {"manifestly_unfounded, excessive ou further_copy", "manifestly_unfounded, excessive or further_copy"},
        .required = true},
    {.name = "reason", .value = {"TEXTE", "TEXT"}, .help = {"ce qui le démontre", "what shows it"}},
    {.name = "amount",
        .value = {"MONTANT", "AMOUNT"},
        .help = {"12,50 ; sans lui : un refus", "12.50; without it: a refusal"}},
    {.name = "currency", .value = {"CODE", "CODE"}, .help = {"EUR par défaut", "EUR by default"}},
    {.name = "told",
        .value = {"DATE", "DATE"},
        .help = {"jour où les frais ont été annoncés", "day on which the fee was told"}},
};
constexpr OptionSpec kAttachOptions[] = {
    {.name = "kind",
        .value = {"NATURE", "KIND"},
        .help = {"identity_paper, mandate, letter_received … ; proof par défaut",
            "identity_paper, mandate, letter_received …; proof by default"}},
    {.name = "title",
        .value = {"TEXTE", "TEXT"},
        .help = {"par défaut le nom du fichier", "by default the file’s name"}},
};
constexpr OptionSpec kFollowOptions[] = {
    {.name = "followed",
        .value = {"SUITE", "STATE"},
        .help = {"followed, partly, not_followed ou pending", "followed, partly, not_followed or pending"},
        .required = true},
    {.name = "reason",
        .value = {"TEXTE", "TEXT"},
        .help = {"pourquoi l’avis n’est pas suivi", "why it is not followed"}},
    {.name = "by", .value = {"NOM", "NAME"}, .help = {"qui a décidé", "who decided"}},
    onOption,
};
constexpr OptionSpec kOutput = {
    .name = "output", .value = {"FICHIER", "FILE"}, .help = {"où écrire", "where to write"}, .required = true};
constexpr OptionSpec kYear = {
    .name = "year", .value = {"AAAA", "YYYY"}, .help = {"cette année seulement", "this year only"}};
constexpr OptionSpec kOnlyRefs = {
    .name = "ref", .value = {"REF", "REF"}, .help = {"seulement celles-ci", "only these"}, .many = true};
constexpr OptionSpec kOnlyFilter = {.name = "filter",
    .value = {"NOM", "NAME"},
    .help = {"seulement ce que trouve un filtre du bureau", "only what a filter of the desk finds"}};
constexpr OptionSpec kPrintableExport[] = {{.name = "format",
                                               .value = {"F", "F"},
                                               .help = {"pdf, csv, xlsx ou json", "pdf, csv, xlsx or json"},
                                               .required = true},
    kOutput, kYear, kOnlyRefs, kOnlyFilter};
constexpr OptionSpec kTableExport[] = {
    {.name = "format", .value = {"F", "F"}, .help = {"csv, xlsx ou json", "csv, xlsx or json"}, .required = true},
    kOutput, kYear};

const Verb kVerbs[] = {
    {.name = "request edit",
        .summary = {"Changer des champs d’une demande", "Change fields of a request"},
        .positions = refPosition(),
        .options = addOptions(),
        .run = edit,
        .more = {"Seules les clés présentes dans le fichier changent.", "Only the keys in the file change."}},
    {.name = "request mandate",
        .summary = {"Noter que le mandat a été vérifié", "Record that the mandate was checked"},
        .positions = refPosition(),
        .options = kMandateOptions,
        .run = mandate},
    {.name = "request ask",
        .summary = {"Interroger un service", "Ask a department"},
        .positions = refPosition(),
        .options = kAskOptions,
        .run = ask},
    {.name = "task answer",
        .summary = {"Noter la réponse d’un service", "Record a department’s answer"},
        .positions = refPosition(),
        .options = kTaskAnswerOptions,
        .run = answerTask},
    {.name = "request told",
        .summary = {"Noter qu’un destinataire a été informé", "Record that a recipient was told"},
        .positions = refPosition(),
        .options = kToldOptions,
        .run = told},
    {.name = "request fee",
        .summary = {"Demande infondée ou excessive : frais ou refus", "Unfounded or excessive request: fee or refusal"},
        .positions = refPosition(),
        .options = kFeeOptions,
        .run = fee},
    {.name = "request attach",
        .summary = {"Garder une pièce avec une demande", "Keep a paper with a request"},
        .positions = kRefAndFile,
        .options = kAttachOptions,
        .run = attach,
        .more = {"Une pièce d’identité (identity_paper) est effacée dès que l’identité est vérifiée.",
            "An identity paper is erased as soon as the identity is checked."}},
    {.name = "request export",
        .summary = {"Écrire le registre des demandes", "Write the register of requests"},
        .options = kPrintableExport,
        .run = exportRequests},
    {.name = "advice add",
        .summary = {"Noter un avis du DPO", "Record an opinion of the DPO"},
        .options = addOptions(),
        .run = addAdvice},
    {.name = "advice list",
        .summary = {"Lister les avis du DPO", "List the DPO’s opinions"},
        .options = listOptions(),
        .run = listAdvice},
    {.name = "advice show",
        .summary = {"Montrer un avis", "Show an opinion"},
        .positions = refPosition(),
        .run = showAdvice},
    {.name = "advice follow",
        .summary = {"Noter si un avis est suivi, et pourquoi", "Record whether an opinion is followed, and why"},
        .positions = refPosition(),
        .options = kFollowOptions,
        .run = followAdvice},
    {.name = "advice export",
        .summary = {"Écrire la liste des avis", "Write the list of opinions"},
        .options = kPrintableExport,
        .run = exportAdvice},
    {.name = "suppression list",
        .summary = {"Lister qui ne doit recevoir aucune prospection", "List who must get no marketing"},
        .options = listOptions(),
        .run = listSuppressions},
    {.name = "suppression add",
        .summary = {"Inscrire quelqu’un sur la liste d’opposition", "Put somebody on the objection list"},
        .options = addOptions(),
        .run = addSuppression},
    {.name = "suppression export",
        .summary = {"Écrire la liste d’opposition pour ceux qui envoient",
            "Write the objection list for those who send"},
        .options = kTableExport,
        .run = exportSuppressions},
};

} // namespace

std::span<const Verb> requestWorkVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
