// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/imports.h"
#include "app/cli/print.h"
#include "app/cli/records.h"
#include "app/cli/values.h"

#include "commands/importcommands.h"
#include "commands/requestcommands.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/intake.h"
#include "exchange/letterfile.h"
#include "exchange/mapping.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// A letter becomes a request with what it proposes; its exact bytes are kept with it.
Result<Request> requestOfLetter(Context& context, const Arguments& given, const LetterFile& letter) {
    Session* const session = TRY(context.office());
    Request request = requestFrom(readLetter(letter.text), letter.text);
    request.channel = given.has("channel") ? TRY(choiceValue(given, "channel", u"channels"_s))
                                           : (letter.isMail ? u"email"_s : u"post"_s);
    if (given.has("received"))
        request.receivedOn = TRY(dateValue(given.value("received"), u"--received"_s));
    else if (letter.isMail && letter.sentAt.isValid())
        request.receivedOn = letter.sentAt.toTimeZone(session->zone()).date();
    else
        request.receivedOn = session->today();
    const bool own = request.requesterKind.isEmpty() || request.requesterKind == u"subject";
    if (letter.isMail && own && request.subjectEmail.isEmpty())
        request.subjectEmail = letter.fromAddress;
    if (letter.isMail && !own && request.requesterEmail.isEmpty())
        request.requesterEmail = letter.fromAddress;
    return request;
}

Result<Answer> addRequest(Context& context, const Arguments& given) {
    if (given.has("letter") == given.has("from"))
        return usageError(
            {u"Donnez --from ou --letter, l’un des deux."_s, u"Give --from or --letter, one of the two."_s});
    std::optional<LetterFile> letter;
    Request request;
    if (given.has("letter")) {
        letter = TRY(readLetterFile(given.value("letter")));
        if (!letter->remark.isEmpty())
            printNotice(letter->remark, context.language());
        request = TRY(requestOfLetter(context, given, *letter));
    } else {
        request = *TRY(readNew(context, given, Request::type())).as<Request>();
    }
    Session* const session = TRY(context.session());
    LogRequest log(request,
        letter ? std::optional(ReceivedLetter{letter->fileName, letter->mediaType, letter->bytes}) : std::nullopt);
    const Done done = TRY(session->run(log));
    const std::optional<QDate> due = log.value().dueOn;
    Answer answer;
    QJsonObject json{{u"ref"_s, done.ref}, {u"due_on"_s, due ? QJsonValue(due->toString(Qt::ISODate)) : QJsonValue()}};
    if (!log.related().isEmpty())
        json.insert(u"related"_s, QJsonArray::fromStringList(log.related()));
    if (letter) {
        json.insert(u"document"_s, log.documentRef());
        json.insert(u"rights"_s, QJsonArray::fromStringList(log.value().rights));
    }
    answer.json = json;
    answer.text = context.say(done.what);
    if (!log.related().isEmpty())
        answer.text +=
            u'\n' + context.say(Text{
                        u"La même personne semble avoir d’autres demandes : %1. L’identité se vérifie pour chacune."_s,
                        u"The same person seems to have other requests: %1. The identity is checked for each."_s}
                                    .arg(log.related().join(u", "_s)));
    if (due)
        answer.text +=
            u'\n' +
            context.say(Text{u"Répondre au plus tard le %1."_s, u"Answer at the latest on %1."_s}.arg(longDate(*due)));
    return answer;
}

/// A table with titles of its own: each "column=field" says what a column holds; the others are recognised by key or
/// label, and "column=" leaves one out.
Result<RequestFile> mappedFile(const Arguments& given, const QString& zone) {
    const FreeTable table = TRY(readFreeTable(given.at(0)));
    QList<ColumnGuess> mapping = suggestMapping(Request::type().fields, table.titles);
    mapping.resize(table.titles.size());
    for (const QString& pair : given.values("map")) {
        const QString title = pair.section(u'=', 0, -2).trimmed();
        const QString key = pair.section(u'=', -1).trimmed();
        const qsizetype column = table.titles.indexOf(title);
        if (!pair.contains(u'=') || column < 0)
            return Error{Error::Kind::Invalid,
                Text{u"--map %1 : le fichier n’a pas de colonne « %2 ». Il a : %3."_s,
                    u"--map %1: the file has no column “%2”. It has: %3."_s}
                    .arg(pair)
                    .arg(title)
                    .arg(table.titles.join(u", "_s).left(400)),
                {}, u"--map"_s};
        mapping[column] = {};
        if (key.isEmpty())
            continue;
        const auto field = columnByKey(Request::type().fields, key);
        if (!field || field->field->has(Computed) || field->field->kind == FieldKind::Rows)
            return Error{Error::Kind::Invalid,
                Text{u"--map %1 : « %2 » n’est pas un champ qu’un import peut remplir."_s,
                    u"--map %1: “%2” is not a field that an import can fill."_s}
                    .arg(pair)
                    .arg(key),
                {}, u"--map"_s};
        for (ColumnGuess& other : mapping) {
            if (other.column && other.column->path() == field->path())
                other = {};
        }
        mapping[column] = {*field, 100};
    }
    return mappedRequests(table, mapping, zone);
}

Result<Answer> importRequests(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    const QString zone = QString::fromLatin1(session->zone().id());
    const RequestFile file = given.has("map") ? TRY(mappedFile(given, zone)) : TRY(readRequests(given.at(0), zone));
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

Result<Answer> acknowledge(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    AcknowledgeRequest command(request.id(), TRY(dayOf(*session, given)));
    return requestAnswer(context, command);
}

Result<Answer> suspend(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QString kind = TRY(choiceValue(given, "kind", u"suspension_kinds"_s));
    SuspendRequest command(request.id(), kind, TRY(dayOf(*session, given)), given.value("reason"));
    return requestAnswer(context, command);
}

Result<Answer> resume(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    ResumeRequest command(request.id(), TRY(dayOf(*session, given)));
    return requestAnswer(context, command);
}

Result<Answer> identity(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    CheckIdentity command(request.id(), !given.has("failed"), TRY(dayOf(*session, given)), given.value("means"));
    return requestAnswer(context, command);
}

Result<Answer> extend(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QDate decided = TRY(dayOf(*session, given));
    const QDate notice = given.has("notice") ? TRY(dayOf(*session, given, "notice")) : decided;
    ExtendDeadline command(request.id(), decided, given.value("reasons"), notice);
    return requestAnswer(context, command);
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
    return requestAnswer(context, command);
}

Result<Answer> answerRequest(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QString means = TRY(choiceValue(given, "means", u"answer_means"_s));
    AnswerRequest command(request.id(), TRY(dayOf(*session, given)), means, given.value("registered-post"));
    return requestAnswer(context, command);
}

Result<Answer> moveTo(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    const QString status = TRY(choiceValue(given, "to", u"request_statuses"_s));
    MoveRequest command(request.id(), status);
    return requestAnswer(context, command);
}

Result<Answer> closeRequest(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    CloseRequest command(request.id(), TRY(dayOf(*session, given)));
    return requestAnswer(context, command);
}

constexpr PositionSpec kFile[] = {{.name = {"FICHIER.csv", "FILE.csv"},
    .help = {"l’en-tête porte les clés des champs ; plusieurs droits sont séparés par des virgules",
        "the header holds the fields’ keys; several rights are separated by commas"}}};
constexpr OptionSpec kImportOptions[] = {
    {.name = "dry-run",
        .help = {"dire ce qui changerait, sans rien enregistrer", "tell what would change, without saving anything"}},
    {.name = "map",
        .value = {"COLONNE=CHAMP …", "COLUMN=FIELD …"},
        .help = {"ce que contient une colonne ; les autres sont reconnues à leur titre, « COLONNE= » en écarte une",
            "what a column holds; the others are recognised by their title, “COLUMN=” leaves one out"},
        .many = true},
};
constexpr OptionSpec kAddRequestOptions[] = {
    {.name = "from",
        .value = {"FICHIER.json|-", "FILE.json|-"},
        .help = {"la demande en JSON, comme « show » l’écrit", "the request in JSON, as “show” writes it"},
        .input = true},
    {.name = "letter",
        .value = {"FICHIER", "FILE"},
        .help = {"une lettre ou un courriel (.txt, .eml), lu et gardé avec la demande",
            "a letter or e-mail (.txt, .eml), read and kept with the request"}},
    {.name = "received",
        .value = {"DATE", "DATE"},
        .help = {"d’une lettre : reçue le ; par défaut la date du courriel, sinon aujourd’hui",
            "of a letter: received on; by default the e-mail’s date, else today"}},
    {.name = "channel", .value = {"VOIE", "CHANNEL"}, .help = {"email, post, form …", "email, post, form …"}},
};
constexpr OptionSpec kOnlyOn[] = {onOption};
constexpr OptionSpec kSuspendOptions[] = {
    {.name = "kind",
        .value = {"MOTIF", "KIND"},
        .help = {"identity, mandate ou clarification", "identity, mandate or clarification"},
        .required = true},
    onOption,
    {.name = "reason",
        .value = {"TEXTE", "TEXT"},
        .help = {"ce qui a été demandé, et pourquoi", "what was asked for, and why"}},
};
constexpr OptionSpec kIdentityOptions[] = {
    {.name = "means",
        .value = {"TEXTE", "TEXT"},
        .help = {"comment elle a été vérifiée", "how it was checked"},
        .required = true},
    onOption,
    {.name = "failed", .help = {"l’identité n’a pas pu être établie", "the identity could not be established"}},
};
constexpr OptionSpec kExtendOptions[] = {
    {.name = "reasons",
        .value = {"TEXTE", "TEXT"},
        .help = {"complexité ou nombre de demandes", "complexity or number of requests"},
        .required = true},
    onOption,
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
    onOption,
};
constexpr OptionSpec kAnswerOptions[] = {
    {.name = "means",
        .value = {"MOYEN", "MEANS"},
        .help = {"email, post, registered_post, customer_area …", "email, post, registered_post, customer_area …"},
        .required = true},
    onOption,
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
        .options = kAddRequestOptions,
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
