// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/records.h"
#include "app/cli/text.h"
#include "app/cli/values.h"

#include "commands/dispatch.h"
#include "commands/documentqueries.h"
#include "commands/lettercommands.h"
#include "commands/lettertemplates.h"
#include "commands/queries.h"
#include "documents/letterpaper.h"
#include "domain/choicelist.h"
#include "domain/records.h"
#include "exchange/atomicfile.h"

#include <QRegularExpression>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestText = 2 * 1024 * 1024;
constexpr qint64 largestScan = 50 * 1024 * 1024;

Result<QString> textFile(const QString& path, const QString& where) {
    const Result<QByteArray> bytes = readFileLimited(path, largestText);
    if (!bytes) {
        Error error = bytes.error();
        error.where = where;
        return error;
    }
    return QString::fromUtf8(*bytes);
}

Result<Language> languageOf(const Arguments& given, Language preset) {
    if (!given.has("language"))
        return preset;
    const auto language = languageFromCode(given.value("language"));
    if (!language)
        return Error{Error::Kind::Invalid, {u"--language : écrivez fr ou en."_s, u"--language: write fr or en."_s}, {},
            u"--language"_s};
    return *language;
}

Result<LetterValues> typedValues(const Arguments& given) {
    LetterValues out;
    for (const QString& pair : given.values("set")) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return Error{Error::Kind::Invalid,
                Text{u"--set : écrivez champ=valeur, pas « %1 »."_s, u"--set: write placeholder=value, not “%1”."_s}
                    .arg(pair),
                {}, u"--set"_s};
        out.insert(pair.left(equals).trimmed(), pair.mid(equals + 1));
    }
    return out;
}

/// --to is a name, or the reference of a contact whose address is known.
Result<std::optional<Addressee>> addresseeOf(Context& context, const Arguments& given) {
    if (!given.has("to") && !given.has("address"))
        return std::optional<Addressee>();
    Addressee out{given.value("to"), given.value("address").split(u'|').join(u'\n')};
    Session* const session = TRY(context.session());
    if (const Result<Contact> contact = session->findByRef<Contact>(out.name)) {
        out.name = contact->name;
        if (out.address.isEmpty())
            out.address =
                QStringList{contact->person, contact->address, (contact->postcode + u' ' + contact->city).trimmed()}
                    .filter(QRegularExpression(u"\\S"_s))
                    .join(u'\n');
    }
    return std::optional(out);
}

Result<LetterOrder> orderOf(Context& context, const Arguments& given, const AnyRecord& record, const QString& kind) {
    Session* const session = TRY(context.session());
    LetterOrder order;
    order.kind = kind;
    order.language = TRY(languageOf(given, letterLanguage(*session, record)));
    order.typed = TRY(typedValues(given));
    order.addressee = TRY(addresseeOf(context, given));
    if (given.has("means"))
        order.means = TRY(choiceValue(given, "means", u"answer_means"_s));
    order.suspends = given.has("suspend");
    if (given.has("body"))
        order.wording = TRY(textFile(given.value("body"), u"--body"_s));
    return order;
}

QJsonArray problemsJson(const QList<LetterProblem>& problems, Language language) {
    static const QMap<LetterProblem::What, QString> names = {
        {LetterProblem::What::UnknownPlaceholder, u"unknown_placeholder"_s}, {LetterProblem::What::Markup, u"markup"_s},
        {LetterProblem::What::MissingValue, u"missing_value"_s},
        {LetterProblem::What::MissingPoint, u"missing_point"_s}, {LetterProblem::What::Record, u"record"_s},
        {LetterProblem::What::Language, u"language"_s}, {LetterProblem::What::Paper, u"paper"_s}};
    QJsonArray out;
    for (const LetterProblem& problem : problems) {
        QJsonObject one{{u"what"_s, names.value(problem.what)}, {u"key"_s, problem.key},
            {u"article"_s, problem.article}, {u"message"_s, problem.message.in(language)}};
        if (problem.line > 0)
            one.insert(u"line"_s, problem.line);
        out.append(one);
    }
    return out;
}

QString problemLines(const QList<LetterProblem>& problems, Language language) {
    QString out;
    for (const LetterProblem& problem : problems)
        out += u"  - "_s + problem.message.in(language) + u'\n';
    return out;
}

QString remarkLines(Context& context, const QList<LetterProblem>& remarks) {
    if (remarks.isEmpty())
        return {};
    return context.say({u"À relire avant l’envoi :\n"_s, u"To be read over before it leaves:\n"_s}) +
           problemLines(remarks, context.language());
}

/// A preview: marked, in no journal, whatever is missing.
Result<Answer> writeDraft(Context& context, const AnyRecord& record, const LetterOrder& order, const QString& path) {
    Session* const session = TRY(context.session());
    TRY(session->mayExport()); // unjournalled, but it leaves the vault
    const DraftLetter draft = TRY(draftLetter(*session, record, order, true));
    const bool odt = path.endsWith(u".odt"_s, Qt::CaseInsensitive);
    const QByteArray bytes = odt ? TRY(letterOdt(draft.letter)) : TRY(letterPdf(draft.letter));
    TRY(writeFileAtomically(path, bytes));
    Answer answer;
    answer.json = QJsonObject{{u"path"_s, path}, {u"letter"_s, order.kind}, {u"draft"_s, true},
        {u"language"_s, code(order.language)}, {u"missing"_s, problemsJson(draft.problems, context.language())},
        {u"remarks"_s, problemsJson(draft.remarks, context.language())}};
    answer.text = context.say(Text{u"Aperçu écrit dans %1 : il n’est ni conservé ni journalisé."_s,
                      u"Preview written to %1: it is neither kept nor journalled."_s}
                                  .arg(path)) +
                  u'\n';
    if (!draft.problems.isEmpty())
        answer.text += context.say({u"Avant d’émettre :\n"_s, u"Before issuing:\n"_s}) +
                       problemLines(draft.problems, context.language());
    answer.text += remarkLines(context, draft.remarks);
    return answer;
}

Result<Answer> issueAbout(Context& context, const Arguments& given, const AnyRecord& record, const QString& kind) {
    const LetterOrder order = TRY(orderOf(context, given, record, kind));
    if (given.has("draft"))
        return writeDraft(context, record, order, given.value("output"));
    Session* const session = TRY(context.session());
    IssueLetter command(record, order, given.value("output"));
    const Done done = TRY(session->run(command));
    const DocumentRecord& kept = command.record();
    Answer answer;
    QJsonObject json{{u"path"_s, command.path()}, {u"sha256"_s, command.sha256()}, {u"letter"_s, order.kind},
        {u"language"_s, code(order.language)}, {u"document"_s, kept.ref}, {u"pages"_s, command.pages()},
        {u"anchor"_s, kept.anchor}, {u"remarks"_s, problemsJson(command.remarks(), context.language())}};
    if (record.as<Request>()) {
        const Request now = TRY(session->find(Id<Request>(record.head().row)));
        json.insert(u"status"_s, now.status);
        json.insert(u"due_on"_s, now.dueOn ? QJsonValue(now.dueOn->toString(Qt::ISODate)) : QJsonValue());
    }
    answer.json = json;
    answer.text = context.say(done.what);
    if (const QString remarks = remarkLines(context, command.remarks()); !remarks.isEmpty())
        answer.text += u'\n' + remarks;
    return answer;
}

Result<Answer> requestLetter(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    return issueAbout(context, given, request, given.at(1));
}

Result<Answer> breachLetter(Context& context, const Arguments& given) {
    const Breach breach = TRY(context.find<Breach>(given.at(0)));
    return issueAbout(context, given, breach, u"breach34"_s);
}

Result<Answer> listLetters(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const Language language = context.language();
    const QString proposed = proposedLetter(*session, request);
    const QStringList issued = TRY(issuedLetters(*session, request));
    QJsonArray json;
    QString text;
    for (const LetterKind* kind : letterKindsFor(request)) {
        LetterOrder order;
        order.kind = kind->key;
        order.language = TRY(languageOf(given, letterLanguage(*session, request)));
        const DraftLetter draft = TRY(draftLetter(*session, request, order, true));
        QJsonArray points;
        for (const LetterPoint& point : kind->points)
            points.append(QJsonObject{
                {u"key"_s, point.key}, {u"label"_s, point.label.in(language)}, {u"article"_s, point.article}});
        QJsonArray asked;
        for (const QString& key : placeholdersIn(draft.wording))
            asked.append(QJsonObject{{u"key"_s, key}, {u"label"_s, placeholderLabel(key).in(language)},
                {u"value"_s, draft.values.value(key)}});
        json.append(QJsonObject{{u"kind"_s, kind->key}, {u"title"_s, kind->title.in(language)},
            {u"article"_s, kind->article}, {u"proposed"_s, kind->key == proposed},
            {u"issued"_s, issued.contains(kind->key)}, {u"points"_s, points}, {u"placeholders"_s, asked},
            {u"missing"_s, problemsJson(draft.problems, language)},
            {u"remarks"_s, problemsJson(draft.remarks, language)}});
        text += kind->key + u"  "_s + kind->title.in(language);
        if (kind->key == proposed)
            text += context.say({u"  (prochaine étape)"_s, u"  (next step)"_s});
        if (issued.contains(kind->key))
            text += context.say({u"  (déjà émise)"_s, u"  (issued already)"_s});
        text += u'\n' + problemLines(draft.problems, language);
    }
    return Answer{json, text, 0};
}

Result<Answer> dispatch(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    TRY(session->require(Permission::Change));
    const DocumentRecord letter = TRY(letterToDispatch(*session, request, given.value("document")));
    Dispatch values;
    if (given.has("on") || !letter.sentOn)
        values.sentOn = TRY(dayOf(*session, given));
    if (given.has("means"))
        values.means = TRY(choiceValue(given, "means", u"answer_means"_s));
    values.registeredPost = given.value("registered-post");
    if (given.has("receipt"))
        values.receiptOn = TRY(dateValue(given.value("receipt"), u"--receipt"_s));
    if (given.has("scan")) {
        const Result<QByteArray> bytes = readFileLimited(given.value("scan"), largestScan);
        if (!bytes) {
            Error error = bytes.error();
            error.where = u"--scan"_s;
            return error;
        }
        values.scan = *bytes;
        values.scanName = given.value("scan");
    }
    RecordDispatch command(letter.id(), values);
    const Done done = TRY(session->run(command));
    const DocumentRecord& kept = command.value();
    const auto day = [](const std::optional<QDate>& date) {
        return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
    };
    QJsonObject json{{u"document"_s, kept.ref}, {u"letter"_s, kept.letter}, {u"sent_on"_s, day(kept.sentOn)},
        {u"means"_s, kept.sentMeans}, {u"registered_post"_s, kept.registeredPost},
        {u"receipt_on"_s, day(kept.receiptOn)}};
    if (!command.scanRef().isEmpty())
        json.insert(u"scan"_s, command.scanRef());
    return Answer{json, context.say(done.what), 0};
}

Result<Answer> documents(Context& context, const Arguments& given) {
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const Language language = context.language();
    const auto day = [](const std::optional<QDate>& date) {
        return date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue();
    };
    QJsonArray json;
    TextTable table({u"REF"_s, context.say({u"NATURE"_s, u"KIND"_s}), context.say({u"TITRE"_s, u"TITLE"_s}),
        context.say({u"ENVOYÉ LE"_s, u"SENT ON"_s}), u"SHA-256"_s});
    for (const DocumentRecord& document : TRY(documentsOf(*session, request))) {
        json.append(QJsonObject{{u"ref"_s, document.ref}, {u"kind"_s, document.kind}, {u"letter"_s, document.letter},
            {u"title"_s, document.title}, {u"file_name"_s, document.fileName}, {u"issued"_s, document.issued},
            {u"sha256"_s, document.sha256}, {u"sent_on"_s, day(document.sentOn)}, {u"sent_means"_s, document.sentMeans},
            {u"registered_post"_s, document.registeredPost}, {u"receipt_on"_s, day(document.receiptOn)}});
        table.add({document.ref, choiceList(u"document_kinds").label(document.kind, language), document.title,
            day(document.sentOn).toString(), document.sha256.left(16)});
    }
    return Answer{json,
        table.isEmpty() ? context.say({u"Aucune pièce n’est gardée avec cette demande."_s,
                              u"No document is kept with this request."_s})
                        : table.toString(),
        0};
}

Result<Answer> acknowledgements(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    const Language language = context.language();
    if (TRY(unacknowledgedRequests(*session)).isEmpty())
        return Answer{QJsonObject{{u"letters"_s, QJsonArray()}, {u"skipped"_s, QJsonArray()}},
            context.say({u"Aucune demande n’attend son accusé de réception."_s,
                u"No request waits for its acknowledgement."_s}),
            0};
    IssueAcknowledgements command(given.value("output"));
    const Done done = TRY(session->run(command));
    QJsonArray letters;
    for (const IssueAcknowledgements::Item& item : command.issued()) {
        QJsonObject one{{u"ref"_s, item.request.ref}, {u"document"_s, item.record.ref},
            {u"sha256"_s, item.record.sha256}, {u"pages"_s, item.pages}};
        if (!item.path.isEmpty())
            one.insert(u"path"_s, item.path);
        letters.append(one);
    }
    QJsonArray skipped;
    QString text = context.say(done.what) + u'\n';
    for (const IssueAcknowledgements::Item& item : command.skipped()) {
        skipped.append(
            QJsonObject{{u"ref"_s, item.request.ref}, {u"missing"_s, problemsJson(item.draft.problems, language)}});
        text += item.request.ref + u'\n' + problemLines(item.draft.problems, language);
    }
    QJsonObject json{{u"path"_s, command.path()}, {u"letters"_s, letters}, {u"skipped"_s, skipped}};
    if (!command.sha256().isEmpty())
        json.insert(u"sha256"_s, command.sha256());
    return Answer{json, text, 0};
}

Result<Answer> templateVerb(Context& context, const Arguments& given) {
    const QString action = given.at(0);
    const QString kind = given.at(1);
    Session* const session = TRY(context.session());
    const Language preset = languageFromCode(session->organisation().language).value_or(Language::French);
    const Language language = TRY(languageOf(given, preset));
    const LetterWording wording = TRY(letterWording(*session, kind, language));
    QJsonObject json{{u"kind"_s, kind}, {u"language"_s, code(language)}, {u"own"_s, wording.own}};
    if (action == "show"_L1) {
        json.insert(u"html"_s, wording.html);
        return Answer{json, wording.html, 0};
    }
    const QString html = given.has("from") ? TRY(textFile(given.value("from"), u"--from"_s)) : QString();
    if (action == "check"_L1) {
        const QList<LetterProblem> problems = checkWording(kind, language, html.isEmpty() ? wording.html : html);
        json.insert(u"problems"_s, problemsJson(problems, context.language()));
        const QString text = problems.isEmpty() ? context.say({u"Rien à redire."_s, u"Nothing to object."_s})
                                                : context.say({u"À corriger :\n"_s, u"To be corrected:\n"_s}) +
                                                      problemLines(problems, context.language());
        return Answer{json, text, problems.isEmpty() ? 0 : 1};
    }
    if (action != "set"_L1 && action != "reset"_L1)
        return usageError(
            Text{u"« %1 » : écrivez show, set, reset ou check."_s, u"“%1”: write show, set, reset or check."_s}.arg(
                action),
            action);
    if (action == "set"_L1 && html.trimmed().isEmpty())
        return usageError(
            {u"Il manque le texte : --from FICHIER.html."_s, u"The wording is missing: --from FILE.html."_s},
            u"--from"_s);
    const Done done = TRY(session->run(SetLetterTemplate(kind, language, action == "set"_L1 ? html : QString())));
    const LetterWording now = TRY(letterWording(*session, kind, language));
    const QList<LetterProblem> problems = checkWording(kind, language, now.html);
    json.insert(u"own"_s, now.own);
    json.insert(u"problems"_s, problemsJson(problems, context.language()));
    QString text = context.say(done.what) + u'\n';
    if (!problems.isEmpty())
        text += context.say({u"Ce texte ne dit plus tout ; il faudra le compléter dans chaque lettre :\n"_s,
                    u"This wording no longer says everything; each letter will have to be completed:\n"_s}) +
                problemLines(problems, context.language());
    return Answer{json, text, 0};
}

Result<Answer> fields(Context& context, const Arguments&) {
    TextTable table({context.say({u"Champ"_s, u"Placeholder"_s}), context.say({u"Ce qu’il dit"_s, u"What it says"_s}),
        context.say({u"Vient de"_s, u"Comes from"_s})});
    QJsonArray json;
    for (const LetterPlaceholder& placeholder : letterPlaceholders()) {
        table.add({placeholder.key, placeholder.label.in(context.language()), placeholder.from});
        json.append(QJsonObject{{u"key"_s, placeholder.key}, {u"label"_s, placeholder.label.in(context.language())},
            {u"from"_s, placeholder.from}});
    }
    return Answer{json, table.toString(), 0};
}

Result<Answer> logo(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    if (given.has("from") == given.has("remove"))
        return usageError({u"Donnez --from IMAGE ou --remove."_s, u"Give --from PICTURE or --remove."_s}, u"--from"_s);
    QByteArray bytes;
    if (given.has("from"))
        bytes = TRY(readFileLimited(given.value("from"), largestScan));
    const Done done = TRY(session->run(SetLogo(session->organisation().row, bytes, given.value("from"))));
    return Answer{
        QJsonObject{{u"ref"_s, done.ref}, {u"logo"_s, session->organisation().logo}}, context.say(done.what), 0};
}

constexpr PositionSpec kRefKind[] = {
    {.name = {"REF", "REF"}, .help = {"référence de la demande", "reference of the request"}},
    {.name = {"LETTRE", "KIND"},
        .help = {"ack, identity, extend, access_yes, refuse … : voir « request letters »",
            "ack, identity, extend, access_yes, refuse …: see “request letters”"}}};
constexpr OptionSpec kLanguage = {.name = "language",
    .value = {"fr|en", "fr|en"},
    .help = {"langue de la lettre ; par défaut celle de la demande ou de l’organisme",
        "the letter’s language; by default that of the request or organisation"}};
constexpr OptionSpec kLanguageOnly[] = {kLanguage};
constexpr OptionSpec kMeans = {.name = "means",
    .value = {"MOYEN", "MEANS"},
    .help = {"email, post, registered_post, by_hand …", "email, post, registered_post, by_hand …"}};
constexpr OptionSpec kOutput = {.name = "output",
    .value = {"FICHIER.pdf|odt", "FILE.pdf|odt"},
    .help = {"le fichier à écrire : PDF/A, ou ODT pour un traitement de texte",
        "the file to write: PDF/A, or ODT for a word processor"},
    .required = true};
constexpr OptionSpec kSet = {.name = "set",
    .value = {"CHAMP=VALEUR", "PLACEHOLDER=VALUE"},
    .help = {"les valeurs que la lettre attend ; une date s’écrit 2026-04-01",
        "the values that the letter asks for; a date is written 2026-04-01"},
    .many = true};
constexpr OptionSpec kTo = {.name = "to",
    .value = {"NOM|CON-…", "NAME|CON-…"},
    .help = {"à qui ; par défaut la personne qui a écrit", "to whom; by default the person who wrote"}};
constexpr OptionSpec kAddress = {.name = "address",
    .value = {"TEXTE", "TEXT"},
    .help = {"son adresse ; | sépare les lignes", "the address; | separates lines"}};
constexpr OptionSpec kBody = {.name = "body",
    .value = {"FICHIER.html", "FILE.html"},
    .help = {"le texte de cette lettre, à la place du modèle", "the wording of this letter, instead of the template"}};
constexpr OptionSpec kDraft = {.name = "draft",
    .help = {"un aperçu marqué, ni conservé ni journalisé", "a marked preview, neither kept nor journalled"}};
constexpr OptionSpec kLetterOptions[] = {kOutput, kSet, kLanguage, kTo, kAddress, kMeans, kBody, kDraft,
    {.name = "suspend",
        .help = {"avec clarify : le délai est suspendu (données très nombreuses seulement)",
            "with clarify: the time limit stops (very many data only)"}}};
constexpr OptionSpec kBreachLetterOptions[] = {kOutput, kSet, kLanguage, kTo, kAddress, kBody, kDraft};
constexpr OptionSpec kDispatchOptions[] = {
    {.name = "document",
        .value = {"DOC-…", "DOC-…"},
        .help = {"quelle lettre ; par défaut la dernière émise", "which letter; by default the last one issued"}},
    kMeans, onOption,
    {.name = "registered-post",
        .value = {"NUMÉRO", "NUMBER"},
        .help = {"numéro du recommandé", "number of the registered letter"}},
    {.name = "receipt",
        .value = {"DATE", "DATE"},
        .help = {"date de l’avis de réception", "date of the return receipt"}},
    {.name = "scan", .value = {"FICHIER", "FILE"}, .help = {"sa copie, conservée", "its scan, kept"}}};
constexpr OptionSpec kBatchOptions[] = {{.name = "output",
    .value = {"DOSSIER|FICHIER.pdf", "FOLDER|FILE.pdf"},
    .help = {"un fichier par lettre, ou toutes à la suite", "a file each, or all of them one after the other"},
    .required = true}};
constexpr PositionSpec kTemplatePositions[] = {
    {.name = {"ACTION", "ACTION"}, .help = {"show, set, reset ou check", "show, set, reset or check"}},
    {.name = {"LETTRE", "KIND"}, .help = {"ack, identity, …", "ack, identity, …"}}};
constexpr OptionSpec kTemplateOptions[] = {
    kLanguage, {.name = "from",
                   .value = {"FICHIER.html", "FILE.html"},
                   .help = {"avec set ou check : le texte", "with set or check: the wording"}}};
constexpr OptionSpec kLogoOptions[] = {
    {.name = "from", .value = {"IMAGE", "PICTURE"}, .help = {"PNG ou JPEG", "PNG or JPEG"}},
    {.name = "remove", .help = {"plus de logo", "no logo any more"}}};

const Verb kVerbs[] = {
    {.name = "request letter",
        .summary = {"Émettre une lettre : l’écrire, la conserver avec son empreinte, faire avancer la demande",
            "Issue a letter: write it, keep it with its hash, move the request on"},
        .positions = kRefKind,
        .options = kLetterOptions,
        .run = requestLetter},
    {.name = "request letters",
        .summary = {"Lister les lettres, et ce qui manque encore à chacune",
            "List the letters, and what each of them still lacks"},
        .positions = refPosition(),
        .options = kLanguageOnly,
        .run = listLetters},
    {.name = "request documents",
        .summary = {"Lister les pièces gardées avec une demande, et leur empreinte",
            "List the documents kept with a request, and their hash"},
        .positions = refPosition(),
        .run = documents},
    {.name = "request dispatch",
        .summary = {"Noter la preuve d’envoi d’une lettre", "Note the proof of dispatch of a letter"},
        .positions = refPosition(),
        .options = kDispatchOptions,
        .run = dispatch},
    {.name = "request acknowledgements",
        .summary = {"Émettre tous les accusés de réception en attente",
            "Issue all acknowledgements that are waited for"},
        .options = kBatchOptions,
        .run = acknowledgements},
    {.name = "breach letter",
        .summary = {"Émettre la communication d’une violation aux personnes (article 34)",
            "Issue the communication of a breach to the persons (article 34)"},
        .positions = refPosition(),
        .options = kBreachLetterOptions,
        .run = breachLetter},
    {.name = "letter template",
        .summary = {"Montrer, changer, rétablir ou vérifier le texte d’une lettre",
            "Show, change, restore or check the wording of a letter"},
        .positions = kTemplatePositions,
        .options = kTemplateOptions,
        .run = templateVerb},
    {.name = "letter fields",
        .summary = {"Lister les champs qu’un modèle peut contenir", "List the placeholders that a template may hold"},
        .run = fields,
        .needsVault = false},
    {.name = "letter logo",
        .summary = {"Mettre un logo en tête des lettres", "Put a logo at the head of the letters"},
        .options = kLogoOptions,
        .run = logo},
};

} // namespace

std::span<const Verb> letterVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
