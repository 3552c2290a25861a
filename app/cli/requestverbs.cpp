// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/imports.h"
#include "app/cli/records.h"
#include "app/cli/values.h"

#include "commands/importcommands.h"
#include "commands/requestcommands.h"
#include "domain/choicelist.h"
#include "domain/display.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> addRequest(Context& context, const Arguments& given) {
    const AnyRecord record = TRY(readNew(context, given, Request::type()));
    Session* const session = TRY(context.session());
    LogRequest log(*record.as<Request>());
    const Done done = TRY(session->run(log));
    const std::optional<QDate> due = log.value().dueOn;
    Answer answer;
    answer.json =
        QJsonObject{{u"ref"_s, done.ref}, {u"due_on"_s, due ? QJsonValue(due->toString(Qt::ISODate)) : QJsonValue()}};
    answer.text = context.say(done.what);
    if (due)
        answer.text +=
            u'\n' +
            context.say(Text{u"Répondre au plus tard le %1."_s, u"Answer at the latest on %1."_s}.arg(longDate(*due)));
    return answer;
}

Result<Answer> importRequests(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    const RequestFile file = TRY(readRequests(given.at(0), QString::fromLatin1(session->zone().id())));
    const ImportPlan plan = TRY(planRequests(*session, file));
    TRY(refuseProblems(context, plan));
    if (given.has("dry-run"))
        return importAnswer(context, plan, true);
    ImportRequests import(plan);
    TRY(session->run(import));
    return importAnswer(context, import.plan(), false);
}

Result<Answer> listRequests(Context& context, const Arguments& given) {
    return listVerb(context, given, Request::type());
}

Result<Answer> showRequest(Context& context, const Arguments& given) {
    return showAnswer(context, Request::type(), given.at(0));
}

/// Runs a verb on one request and tells where it stands now.
Result<Answer> moved(Context& context, RequestCommand& command) {
    Session* const session = TRY(context.session());
    const Done done = TRY(session->run(command));
    const Request& request = command.value();
    Answer answer;
    answer.json = QJsonObject{{u"ref"_s, done.ref}, {u"status"_s, request.status},
        {u"due_on"_s, request.dueOn ? QJsonValue(request.dueOn->toString(Qt::ISODate)) : QJsonValue()}};
    answer.text = context.say(done.what);
    return answer;
}

Result<Answer> acknowledge(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    AcknowledgeRequest command(request.id(), TRY(dayOf(*session, given)));
    return moved(context, command);
}

Result<Answer> suspend(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QString kind = TRY(choiceValue(given, "kind", u"suspension_kinds"_s));
    SuspendRequest command(request.id(), kind, TRY(dayOf(*session, given)), given.value("reason"));
    return moved(context, command);
}

Result<Answer> resume(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    ResumeRequest command(request.id(), TRY(dayOf(*session, given)));
    return moved(context, command);
}

Result<Answer> identity(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    CheckIdentity command(request.id(), !given.has("failed"), TRY(dayOf(*session, given)), given.value("means"));
    return moved(context, command);
}

Result<Answer> extend(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QDate decided = TRY(dayOf(*session, given));
    const QDate notice = given.has("notice") ? TRY(dayOf(*session, given, "notice")) : decided;
    ExtendDeadline command(request.id(), decided, given.value("reasons"), notice);
    return moved(context, command);
}

Result<Answer> decide(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    RightDecision decision;
    decision.right = TRY(choiceValue(given, "right", u"rights"_s));
    decision.outcome = TRY(choiceValue(given, "outcome", u"outcomes"_s));
    decision.article = given.value("article");
    decision.reasons = given.value("reasons");
    decision.decidedOn = TRY(dayOf(*session, given));
    DecideRight command(request.id(), decision);
    return moved(context, command);
}

Result<Answer> answerRequest(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QString means = TRY(choiceValue(given, "means", u"answer_means"_s));
    AnswerRequest command(request.id(), TRY(dayOf(*session, given)), means, given.value("registered-post"));
    return moved(context, command);
}

Result<Answer> moveTo(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    const QString status = TRY(choiceValue(given, "to", u"request_statuses"_s));
    MoveRequest command(request.id(), status);
    return moved(context, command);
}

Result<Answer> closeRequest(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    CloseRequest command(request.id(), TRY(dayOf(*session, given)));
    return moved(context, command);
}

constexpr PositionSpec kFile[] = {{.name = {"FICHIER.csv", "FILE.csv"},
    .help = {"l’en-tête porte les clés des champs ; plusieurs droits sont séparés par des virgules",
        "the header holds the fields’ keys; several rights are separated by commas"}}};
constexpr OptionSpec kImportOptions[] = {{.name = "dry-run",
    .help = {"dire ce qui changerait, sans rien enregistrer", "tell what would change, without saving anything"}}};
constexpr OptionSpec kOn = {
    .name = "on", .value = {"DATE", "DATE"}, .help = {"le jour ; aujourd’hui par défaut", "the day; today by default"}};
constexpr OptionSpec kOnlyOn[] = {kOn};
constexpr OptionSpec kSuspendOptions[] = {
    {.name = "kind",
        .value = {"MOTIF", "KIND"},
        .help = {"identity, mandate ou clarification", "identity, mandate or clarification"},
        .required = true},
    kOn,
    {.name = "reason",
        .value = {"TEXTE", "TEXT"},
        .help = {"ce qui a été demandé, et pourquoi", "what was asked for, and why"}},
};
constexpr OptionSpec kIdentityOptions[] = {
    {.name = "means",
        .value = {"TEXTE", "TEXT"},
        .help = {"comment elle a été vérifiée", "how it was checked"},
        .required = true},
    kOn,
    {.name = "failed", .help = {"l’identité n’a pas pu être établie", "the identity could not be established"}},
};
constexpr OptionSpec kExtendOptions[] = {
    {.name = "reasons",
        .value = {"TEXTE", "TEXT"},
        .help = {"complexité ou nombre de demandes", "complexity or number of requests"},
        .required = true},
    kOn,
    {.name = "notice",
        .value = {"DATE", "DATE"},
        .help = {"jour où la personne a été prévenue ; par défaut celui de la décision",
            "day on which the person was told; by default that of the decision"}},
};
constexpr OptionSpec kDecideOptions[] = {
    {.name = "right",
        .value = {"DROIT", "RIGHT"},
        .help = {"par exemple access, erasure", "for example access, erasure"},
        .required = true},
    {.name = "outcome",
        .value = {"DÉCISION", "OUTCOME"},
        .help = {"accepted, partial, refused ou not_applicable", "accepted, partial, refused or not_applicable"},
        .required = true},
    {.name = "article", .value = {"ARTICLE", "ARTICLE"}, .help = {"d’un refus : 17(3)(b)", "of a refusal: 17(3)(b)"}},
    {.name = "reasons",
        .value = {"TEXTE", "TEXT"},
        .help = {"motifs, tels que la personne les lira", "reasons, as the person will read them"}},
    kOn,
};
constexpr OptionSpec kAnswerOptions[] = {
    {.name = "means",
        .value = {"MOYEN", "MEANS"},
        .help = {"email, post, registered_post, customer_area …", "email, post, registered_post, customer_area …"},
        .required = true},
    kOn,
    {.name = "registered-post",
        .value = {"NUMÉRO", "NUMBER"},
        .help = {"numéro du recommandé", "number of the registered letter"}},
};
constexpr OptionSpec kMoveOptions[] = {{.name = "to",
    .value = {"ÉTAT", "STATE"},
    .help = {"qualified, in_progress, ready, withdrawn …", "qualified, in_progress, ready, withdrawn …"},
    .required = true}};

const Verb kVerbs[] = {
    {.name = "request add",
        .summary = {"Enregistrer une demande et donner son échéance", "Log a request and tell when it is due"},
        .options = addOptions(),
        .run = addRequest},
    {.name = "request import",
        .summary = {"Reprendre des demandes d’un fichier CSV : toutes, ou aucune",
            "Import requests from a CSV file: all of them, or none"},
        .positions = kFile,
        .options = kImportOptions,
        .run = importRequests},
    {.name = "request list",
        .summary = {"Lister les demandes", "List the requests"},
        .options = listOptions(),
        .run = listRequests},
    {.name = "request show",
        .summary = {"Montrer une demande", "Show a request"},
        .positions = refPosition(),
        .run = showRequest},
    {.name = "request acknowledge",
        .summary = {"Noter l’accusé de réception", "Record the acknowledgement"},
        .positions = refPosition(),
        .options = kOnlyOn,
        .run = acknowledge},
    {.name = "request suspend",
        .summary = {"Suspendre le délai : une information a été demandée", "Stop the clock: information was asked for"},
        .positions = refPosition(),
        .options = kSuspendOptions,
        .run = suspend},
    {.name = "request resume",
        .summary = {"Reprendre le délai : l’information est arrivée", "Start the clock again: the information came"},
        .positions = refPosition(),
        .options = kOnlyOn,
        .run = resume},
    {.name = "request identity",
        .summary = {"Noter que l’identité a été vérifiée", "Record that the identity was checked"},
        .positions = refPosition(),
        .options = kIdentityOptions,
        .run = identity},
    {.name = "request extend",
        .summary = {"Prolonger de deux mois, la personne étant prévenue à temps",
            "Extend by two months, the person being told in time"},
        .positions = refPosition(),
        .options = kExtendOptions,
        .run = extend},
    {.name = "request decide",
        .summary = {"Décider d’un des droits demandés", "Decide on one of the rights asked for"},
        .positions = refPosition(),
        .options = kDecideOptions,
        .run = decide},
    {.name = "request answer",
        .summary = {"Noter que la réponse est partie", "Record that the answer left"},
        .positions = refPosition(),
        .options = kAnswerOptions,
        .run = answerRequest},
    {.name = "request move",
        .summary = {"Passer à un autre état permis", "Move to another state that is allowed"},
        .positions = refPosition(),
        .options = kMoveOptions,
        .run = moveTo},
    {.name = "request close",
        .summary = {"Clôturer une demande", "Close a request"},
        .positions = refPosition(),
        .options = kOnlyOn,
        .run = closeRequest},
};

} // namespace

std::span<const Verb> requestVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
