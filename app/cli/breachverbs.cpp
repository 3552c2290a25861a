// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/records.h"

#include "commands/breachcommands.h"
#include "domain/display.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue instantOrNull(const std::optional<Instant>& instant) {
    return instant ? QJsonValue(instant->toString()) : QJsonValue();
}

Result<Answer> addBreach(Context& context, const Arguments& given) {
    const AnyRecord record = TRY(readNew(context, given, Breach::type()));
    Session* const session = TRY(context.session());
    LogBreach log(*record.as<Breach>());
    const Done done = TRY(session->run(log));
    const std::optional<Instant> due = log.value().dueAt;
    Answer answer;
    answer.json = QJsonObject{{u"ref"_s, done.ref}, {u"due_at"_s, instantOrNull(due)}};
    answer.text = context.say(done.what);
    if (due)
        answer.text +=
            u'\n' + context.say(Text{u"Notifier au plus tard le %1."_s, u"Notify at the latest on %1."_s}.arg(
                        longInstant(*due)));
    return answer;
}

Result<Answer> listBreaches(Context& context, const Arguments& given) {
    return listVerb(context, given, Breach::type());
}

Result<Answer> showBreach(Context& context, const Arguments& given) {
    return showAnswer(context, Breach::type(), given.at(0));
}

Result<Answer> moved(Context& context, BreachCommand& command) {
    Session* const session = TRY(context.session());
    const Done done = TRY(session->run(command));
    const Breach& breach = command.value();
    return Answer{
        QJsonObject{{u"ref"_s, done.ref}, {u"status"_s, breach.status}, {u"due_at"_s, instantOrNull(breach.dueAt)}},
        context.say(done.what), 0};
}

Result<Answer> qualify(Context& context, const Arguments& given) {
    BreachQualification values;
    values.qualification = TRY(choiceValue(given, "as", u"breach_qualifications"_s));
    values.reason = given.value("reason");
    if (given.has("risk"))
        values.riskLevel = TRY(choiceValue(given, "risk", u"risk_levels"_s));
    values.riskReasoning = given.value("risk-reason");
    const Breach breach = TRY(context.find<Breach>(given.at(0)));
    QualifyBreach command(breach.id(), values);
    return moved(context, command);
}

Result<Answer> decide(Context& context, const Arguments& given) {
    const QString what = given.value("what");
    const QString answer = given.value("answer");
    if (what != "notify_cnil"_L1 && what != "inform_persons"_L1)
        return Error{Error::Kind::Invalid,
            {u"--what : écrivez notify_cnil ou inform_persons."_s, u"--what: write notify_cnil or inform_persons."_s},
            {}, u"--what"_s};
    if (answer != "yes"_L1 && answer != "no"_L1)
        return Error{Error::Kind::Invalid, {u"--answer : écrivez yes ou no."_s, u"--answer: write yes or no."_s}, {},
            u"--answer"_s};
    const Breach breach = TRY(context.find<Breach>(given.at(0)));
    DecideBreach command(breach.id(),
        what == "notify_cnil"_L1 ? DecideBreach::What::NotifyCnil : DecideBreach::What::InformPersons,
        answer == "yes"_L1, given.value("reason"), given.value("by"));
    return moved(context, command);
}

Result<Answer> noticeSent(Context& context, const Arguments& given) {
    const Breach breach = TRY(context.find<Breach>(given.at(0)));
    Session* const session = TRY(context.session());
    SentNotice notice;
    notice.type = TRY(choiceValue(given, "phase", u"notification_types"_s));
    const QString zone = QString::fromLatin1(session->zone().id());
    if (given.has("at")) {
        const Result<Instant> at = parseInstant(given.value("at"), zone);
        if (!at) {
            Error error = at.error();
            error.where = u"--at"_s;
            return error;
        }
        notice.sentAt = *at;
    } else
        notice.sentAt = Instant{session->clock().now(), zone};
    notice.number = given.value("number");
    RecordNotice command(breach.id(), notice);
    return moved(context, command);
}

Result<Answer> closeBreach(Context& context, const Arguments& given) {
    const Breach breach = TRY(context.find<Breach>(given.at(0)));
    Session* const session = TRY(context.session());
    CloseBreach command(breach.id(), TRY(dayOf(*session, given)));
    return moved(context, command);
}

Result<Answer> writeNotice(Context& context, const Arguments& given) {
    const QString phase = TRY(choiceValue(given, "phase", u"notification_types"_s));
    const Breach breach = TRY(context.find<Breach>(given.at(0)));
    Session* const session = TRY(context.session());
    IssueBreachNotice command(breach.id(), phase, given.value("output"), context.language());
    const Done done = TRY(session->run(command));
    const Language language = context.language();
    QJsonArray missing;
    QString lines;
    for (const MissingAnswer& gap : command.missing()) {
        missing.append(
            QJsonObject{{u"number"_s, gap.number}, {u"field"_s, gap.key}, {u"label"_s, gap.label.in(language)},
                {u"article"_s, gap.article}, {u"need"_s, gap.need == Need::Law ? u"law"_s : u"form"_s}});
        lines += u"  "_s + gap.number + u' ' + gap.label.in(language) +
                 (gap.article.isEmpty() ? QString() : u" ("_s + gap.article + u')') + u'\n';
    }
    Answer answer;
    answer.json = QJsonObject{{u"path"_s, command.path()}, {u"sha256"_s, command.sha256()}, {u"missing"_s, missing}};
    answer.text = context.say(done.what) + u'\n';
    if (!lines.isEmpty())
        answer.text += context.say({u"Reste à compléter :\n"_s, u"Still to be completed:\n"_s}) + lines;
    return answer;
}

constexpr OptionSpec kOn = {
    .name = "on", .value = {"DATE", "DATE"}, .help = {"le jour ; aujourd’hui par défaut", "the day; today by default"}};
constexpr OptionSpec kCloseOptions[] = {kOn};
constexpr OptionSpec kPhase = {.name = "phase",
    .value = {"PHASE", "PHASE"},
    .help = {"initial, complementary ou complete", "initial, complementary or complete"},
    .required = true};
constexpr OptionSpec kNoticeOptions[] = {kPhase, {.name = "output",
                                                     .value = {"FICHIER.pdf", "FILE.pdf"},
                                                     .help = {"le fichier à écrire", "the file to write"},
                                                     .required = true}};
constexpr OptionSpec kSentOptions[] = {kPhase,
    {.name = "at",
        .value = {"INSTANT", "INSTANT"},
        .help = {"moment de l’envoi ; maintenant par défaut", "moment of sending; now by default"}},
    {.name = "number",
        .value = {"NUMÉRO", "NUMBER"},
        .help = {"numéro attribué par la CNIL", "number given by the CNIL"}}};
constexpr OptionSpec kQualifyOptions[] = {
    {.name = "as",
        .value = {"QUALIFICATION", "QUALIFICATION"},
        .help = {"breach (violation) ou incident (sans données personnelles)",
            "breach, or incident (without personal data)"},
        .required = true},
    {.name = "reason", .value = {"TEXTE", "TEXT"}, .help = {"pourquoi", "why"}, .required = true},
    {.name = "risk", .value = {"RISQUE", "RISK"}, .help = {"none, risk ou high", "none, risk or high"}},
    {.name = "risk-reason", .value = {"TEXTE", "TEXT"}, .help = {"pourquoi ce risque", "why this risk"}},
};
constexpr OptionSpec kDecideOptions[] = {
    {.name = "what",
        .value = {"OBJET", "WHAT"},
        .help = {"notify_cnil ou inform_persons", "notify_cnil or inform_persons"},
        .required = true},
    {.name = "answer", .value = {"yes|no", "yes|no"}, .help = {"la décision", "the decision"}, .required = true},
    {.name = "reason", .value = {"TEXTE", "TEXT"}, .help = {"pourquoi", "why"}, .required = true},
    {.name = "by",
        .value = {"NOM", "NAME"},
        .help = {"qui décide ; par défaut la personne qui a ouvert le coffre",
            "who decides; by default the person who opened the vault"}},
};

const Verb kVerbs[] = {
    {.name = "breach add",
        .summary = {"Enregistrer une violation et donner la fin des 72 heures",
            "Log a breach and tell when the 72 hours end"},
        .options = addOptions(),
        .run = addBreach},
    {.name = "breach list",
        .summary = {"Lister les violations", "List the breaches"},
        .options = listOptions(),
        .run = listBreaches},
    {.name = "breach show",
        .summary = {"Montrer une violation", "Show a breach"},
        .positions = refPosition(),
        .run = showBreach},
    {.name = "breach qualify",
        .summary = {"Qualifier : violation ou incident, et quel risque", "Qualify: breach or incident, and what risk"},
        .positions = refPosition(),
        .options = kQualifyOptions,
        .run = qualify},
    {.name = "breach decide",
        .summary = {"Décider de notifier la CNIL ou d’informer les personnes",
            "Decide to notify the CNIL or to inform the persons"},
        .positions = refPosition(),
        .options = kDecideOptions,
        .run = decide},
    {.name = "breach notice",
        .summary = {"Écrire en PDF la notification à saisir dans le téléservice de la CNIL",
            "Write, as PDF, the notice to be typed into the CNIL’s online service"},
        .positions = refPosition(),
        .options = kNoticeOptions,
        .run = writeNotice},
    {.name = "breach sent",
        .summary = {"Noter qu’une notification est partie", "Record that a notice was sent"},
        .positions = refPosition(),
        .options = kSentOptions,
        .run = noticeSent},
    {.name = "breach close",
        .summary = {"Clôturer une violation", "Close a breach"},
        .positions = refPosition(),
        .options = kCloseOptions,
        .run = closeBreach},
};

} // namespace

std::span<const Verb> breachVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
