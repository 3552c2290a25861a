// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/imports.h"
#include "app/cli/records.h"
#include "app/cli/text.h"
#include "app/cli/values.h"

#include "commands/queries.h"
#include "commands/registercommands.h"
#include "domain/activity.h"
#include "domain/check.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/dpiascreening.h"
#include "domain/noticefacts.h"
#include "domain/retentionproposals.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Answer> runOn(Context& context, Command& command, QJsonObject more = {}) {
    Session* const session = TRY(context.session());
    const Done done = TRY(session->run(command));
    more.insert(u"ref"_s, done.ref);
    return Answer{more, context.say(done.what), 0};
}

Result<Answer> submit(Context& context, const Arguments& given) {
    const Activity activity = TRY(context.find<Activity>(given.at(0)));
    Session* const session = TRY(context.session());
    if (given.has("return")) {
        ReturnActivity command(activity.id());
        return runOn(context, command, {{u"status"_s, u"draft"_s}});
    }
    if (given.has("next")) {
        ReviewActivity command(activity.id(), TRY(dateValue(given.value("next"), u"--next"_s)));
        return runOn(context, command, {{u"review_due"_s, given.value("next")}});
    }
    SubmitActivity command(activity.id(), TRY(dayOf(*session, given)));
    return runOn(context, command, {{u"status"_s, u"in_review"_s}});
}

Result<Answer> approve(Context& context, const Arguments& given) {
    const Activity activity = TRY(context.find<Activity>(given.at(0)));
    Session* const session = TRY(context.session());
    ApprovalValues values;
    values.by = given.value("by");
    values.function = given.value("function");
    values.on = TRY(dayOf(*session, given));
    if (given.has("review"))
        values.reviewDue = TRY(dateValue(given.value("review"), u"--review"_s));
    values.comment = given.value("comment");
    ApproveActivity command(activity.id(), values);
    const Done done = TRY(session->run(command));
    const Activity& after = command.value();
    const Approval& approval = *lastApproval(after);
    return Answer{QJsonObject{{u"ref"_s, done.ref}, {u"version"_s, approval.number.value_or(0)},
                      {u"approved_on"_s, approval.on->toString(Qt::ISODate)}, {u"approved_by"_s, approval.by},
                      {u"review_due"_s, after.reviewDue->toString(Qt::ISODate)}, {u"sha256"_s, approval.sha256}},
        context.say(done.what), 0};
}

Result<Answer> copyWith(Context& context, const Arguments& given, bool model) {
    const Activity original = TRY(context.find<Activity>(given.at(0)));
    CopyActivity command(original.id(), CopyWishes{given.value("name"), model});
    return runOn(context, command, {{u"from"_s, original.ref}});
}

Result<Answer> copy(Context& context, const Arguments& given) {
    return copyWith(context, given, false);
}

Result<Answer> model(Context& context, const Arguments& given) {
    return copyWith(context, given, true);
}

Result<Answer> compare(Context& context, const Arguments& given) {
    const Activity one = TRY(context.find<Activity>(given.at(0)));
    Session* const session = TRY(context.session());
    const Language language = context.language();
    if (given.has("with")) {
        const Activity other = TRY(context.find<Activity>(given.value("with")));
        const QList<FieldChange> changes = compareActivities(other, one);
        const QString text =
            changes.isEmpty()
                ? context.say({u"Les deux fiches ont le même contenu."_s, u"The two sheets have the same content."_s})
                : changeLines(changes, language);
        return Answer{
            QJsonObject{{u"ref"_s, one.ref}, {u"with"_s, other.ref}, {u"changes"_s, changesToJson(changes, language)}},
            text, 0};
    }
    const CopyComparison comparison = TRY(compareWithOriginal(*session, one));
    QString text;
    const std::pair<Text, const QList<FieldChange>*> parts[] = {
        {Text{u"Changé dans la copie :\n"_s, u"Changed in the copy:\n"_s}, &comparison.inCopy},
        {Text{u"Changé dans l’original depuis la copie :\n"_s, u"Changed in the original since it was copied:\n"_s},
            &comparison.inOriginal}};
    for (const auto& [title, changes] : parts) {
        if (!changes->isEmpty())
            text += context.say(title) + changeLines(*changes, language);
    }
    if (text.isEmpty())
        text = context.say({u"La copie et son original ont le même contenu."_s,
            u"The copy and its original have the same content."_s});
    return Answer{QJsonObject{{u"ref"_s, one.ref}, {u"with"_s, comparison.originalRef},
                      {u"copied_revision"_s, comparison.copiedRevision},
                      {u"in_copy"_s, changesToJson(comparison.inCopy, language)},
                      {u"in_original"_s, changesToJson(comparison.inOriginal, language)},
                      {u"changes"_s, changesToJson(comparison.now, language)}},
        text, 0};
}

Result<Answer> showHistory(Context& context, const Arguments& given) {
    const Activity activity = TRY(context.find<Activity>(given.at(0)));
    Session* const session = TRY(context.session());
    const Language language = context.language();
    QJsonArray list;
    QString text;
    for (const RecordVersion& version : TRY(history(*session, Activity::type(), activity.row))) {
        qint64 approved = 0;
        for (const Approval& approval : activity.approvals) {
            if (approval.revision == version.revision)
                approved = approval.number.value_or(0);
        }
        list.append(QJsonObject{{u"revision"_s, version.revision}, {u"at"_s, version.at.toUTC().toString(Qt::ISODate)},
            {u"staff"_s, version.staff}, {u"approved_version"_s, approved > 0 ? QJsonValue(approved) : QJsonValue()},
            {u"changes"_s, changesToJson(version.changes, language)}});
        text +=
            context.say(Text{u"Révision %1, %2, %3"_s, u"Revision %1, %2, %3"_s}
                            .arg(version.revision)
                            .arg(shortInstant(Instant{version.at, session->organisation().timeZone}, language))
                            .arg(version.staff)) +
            (approved > 0 ? context.say(Text{u" — version approuvée %1"_s, u" — approved version %1"_s}.arg(approved))
                          : QString()) +
            u'\n' + changeLines(version.changes, language);
    }
    return Answer{list, text, 0};
}

Result<Answer> restore(Context& context, const Arguments& given) {
    const Activity activity = TRY(context.find<Activity>(given.at(0)));
    const int revision = int(TRY(numberValue(given.value("revision"), 1, 1'000'000, u"--revision"_s)));
    RestoreVersion command(Activity::type(), activity.row, activity.revision, revision);
    return runOn(context, command, {{u"restored"_s, revision}});
}

Result<Answer> archive(Context& context, const Arguments& given) {
    const Activity activity = TRY(context.find<Activity>(given.at(0)));
    const bool back = given.has("back");
    ArchiveAnyRecord command(Activity::type(), activity.row, activity.revision, !back);
    return runOn(context, command, {{u"archived"_s, !back}});
}

/// "question=yes" pairs.
Result<QMap<QString, QString>> pairsOf(const Arguments& given, const char* option) {
    QMap<QString, QString> out;
    for (const QString& pair : given.values(option)) {
        const qsizetype sign = pair.indexOf(u'=');
        if (sign < 1)
            return Error{Error::Kind::Invalid,
                Text{u"--%1 : écrivez question=réponse, pas « %2 »."_s, u"--%1: write question=answer, not “%2”."_s}
                    .arg(QString::fromLatin1(option))
                    .arg(pair),
                {}, u"--"_s + QString::fromLatin1(option)};
        out.insert(pair.left(sign).trimmed(), pair.mid(sign + 1).trimmed());
    }
    return out;
}

Answer checklistAnswer(const Context& context, const Activity& activity, const Checklist& list) {
    const Language language = context.language();
    QJsonArray questions;
    QString text = list.title.in(language) + u" — "_s + list.article + u'\n';
    for (const ChecklistQuestion& question : list.questions) {
        const auto given = std::find_if(activity.checklists.begin(), activity.checklists.end(),
            [&](const ChecklistAnswer& a) { return a.checklist == list.key && a.question == question.key; });
        const bool answered = given != activity.checklists.end() && !given->answer.isEmpty();
        questions.append(QJsonObject{{u"question"_s, question.key}, {u"label"_s, question.label.in(language)},
            {u"article"_s, question.article}, {u"answer"_s, answered ? QJsonValue(given->answer) : QJsonValue()},
            {u"reason"_s, answered ? given->reason : QString()},
            {u"on"_s, answered && given->on ? QJsonValue(given->on->toString(Qt::ISODate)) : QJsonValue()}});
        text += u"  "_s + question.key + u"  "_s + question.label.in(language) + u"  "_s +
                (answered ? choiceList(u"checklist_answers").label(given->answer, language) : u"—"_s) +
                (answered && !given->reason.isEmpty() ? u" ("_s + given->reason + u')' : QString()) + u'\n';
    }
    const ChecklistOutcome result = outcome(list, activity.checklists);
    QJsonArray conclusions;
    if (result.reached)
        text += list.conclusion.in(language) + u'\n';
    for (const Assessment& assessment : activity.assessments) {
        if (assessment.checklist != list.key)
            continue;
        conclusions.append(QJsonObject{{u"subject"_s, assessment.subject}, {u"conclusion"_s, assessment.conclusion},
            {u"reason"_s, assessment.reason},
            {u"on"_s, assessment.on ? assessment.on->toString(Qt::ISODate) : QString()}, {u"by"_s, assessment.by}});
        text += choiceList(u"assessment_conclusions").label(assessment.conclusion, language) +
                (assessment.on ? u", "_s + shortDate(*assessment.on, language) : QString()) + u" : "_s +
                assessment.reason + u'\n';
    }
    return Answer{QJsonObject{{u"ref"_s, activity.ref}, {u"checklist"_s, list.key}, {u"answered"_s, result.answered},
                      {u"attention"_s, result.attention}, {u"complete"_s, result.complete},
                      {u"reached"_s, result.reached}, {u"questions"_s, questions}, {u"conclusions"_s, conclusions}},
        text, 0};
}

Result<Answer> answerChecklist(Context& context, const Arguments& given) {
    const Activity activity = TRY(context.find<Activity>(given.at(0)));
    Session* const session = TRY(context.session());
    const Checklist* list = checklist(given.at(1));
    if (!list) {
        QStringList keys;
        for (const Checklist& known : checklists())
            keys += known.key;
        return Error{Error::Kind::Invalid,
            Text{u"« %1 » n’est pas une grille d’examen. Il y a : %2."_s, u"“%1” is not a checklist. There are: %2."_s}
                .arg(given.at(1))
                .arg(keys.join(u", "_s)),
            {}, u"LIST"_s};
    }
    const QMap<QString, QString> answers = TRY(pairsOf(given, "answer"));
    const QMap<QString, QString> reasons = TRY(pairsOf(given, "reason"));
    const QDate on = TRY(dayOf(*session, given));
    if (!answers.isEmpty() || !reasons.isEmpty()) {
        AnswerChecklist command(activity.id(), list->key, answers, reasons, on);
        TRY(session->run(command));
    }
    if (given.has("conclude")) {
        Assessment conclusion;
        conclusion.checklist = list->key;
        conclusion.subject = given.value("subject");
        conclusion.conclusion = TRY(choiceValue(given, "conclude", u"assessment_conclusions"_s));
        conclusion.reason = given.value("because");
        conclusion.on = on;
        ConcludeChecklist command(activity.id(), conclusion);
        TRY(session->run(command));
    }
    return checklistAnswer(context, TRY(context.find<Activity>(given.at(0))), *list);
}

Result<Answer> dpia(Context& context, const Arguments& given) {
    Activity activity = TRY(context.find<Activity>(given.at(0)));
    Session* const session = TRY(context.session());
    const Language language = context.language();
    const DpiaScreening screening = dpiaScreening(activity);
    if (given.has("needed")) {
        const QString word = given.value("needed");
        if (word != u"yes" && word != u"no" && word != u"oui" && word != u"non")
            return Error{
                Error::Kind::Invalid, {u"--needed : yes ou no."_s, u"--needed: yes or no."_s}, {}, u"--needed"_s};
        DpiaConclusion conclusion;
        conclusion.needed = word == u"yes" || word == u"oui";
        conclusion.reason = given.value("because");
        conclusion.criteria = given.has("criterion") ? given.values("criterion") : activity.dpiaCriteria;
        conclusion.requiredBy = given.value("required-by");
        conclusion.exemptBy = given.value("exempt-by");
        conclusion.on = TRY(dayOf(*session, given));
        ConcludeDpia command(activity.id(), conclusion);
        TRY(session->run(command));
        activity = command.value();
    }
    const auto hints = [&](const QList<DpiaHint>& found, QStringView list, QString& text, const Text& title) {
        QJsonArray out;
        if (!found.isEmpty())
            text += context.say(title) + u'\n';
        for (const DpiaHint& hint : found) {
            out.append(QJsonObject{{u"key"_s, hint.key}, {u"why"_s, hint.why.in(language)}});
            text += u"  "_s + hint.key + u"  "_s + choiceList(list).label(hint.key, language) + u" : "_s +
                    hint.why.in(language) + u'\n';
        }
        return out;
    };
    QString text;
    QJsonObject json{{u"ref"_s, activity.ref},
        {u"criteria"_s, hints(screening.criteria, u"dpia_criteria", text,
                            {u"Critères que la fiche laisse voir :"_s, u"Criteria that the sheet shows:"_s})},
        {u"required"_s, hints(screening.required, u"dpia_required", text,
                            {u"Types de la liste « AIPD requise » à examiner :"_s,
                                u"Types on the list “DPIA required” to look at:"_s})},
        {u"exempt"_s, hints(screening.exempt, u"dpia_exempt", text,
                          {u"Types de la liste « AIPD non requise » à examiner :"_s,
                              u"Types on the list “DPIA not required” to look at:"_s})},
        {u"proposed"_s, screening.isProposed()},
        {u"needed"_s, activity.dpiaNeeded ? QJsonValue(*activity.dpiaNeeded) : QJsonValue()},
        {u"reason"_s, activity.dpiaReason},
        {u"on"_s, activity.dpiaScreenedOn ? QJsonValue(activity.dpiaScreenedOn->toString(Qt::ISODate)) : QJsonValue()}};
    text += screening.isProposed() ? context.say({u"AIPD à examiner.\n"_s, u"DPIA to be examined.\n"_s})
                                   : context.say({u"Rien n’appelle une AIPD dans la fiche.\n"_s,
                                         u"Nothing in the sheet calls for a DPIA.\n"_s});
    if (activity.dpiaNeeded)
        text += (*activity.dpiaNeeded ? context.say({u"Conclusion : AIPD nécessaire"_s, u"Conclusion: DPIA needed"_s})
                                      : context.say({u"Conclusion : pas d’AIPD"_s, u"Conclusion: no DPIA"_s})) +
                (activity.dpiaScreenedOn ? u", "_s + shortDate(*activity.dpiaScreenedOn, language) : QString()) +
                u". "_s + activity.dpiaReason + u'\n';
    return Answer{json, text, 0};
}

QString against(RetentionProposal::Against against) {
    switch (against) {
    case RetentionProposal::Against::Nothing:
        return u"missing"_s;
    case RetentionProposal::Against::Same:
        return u"same"_s;
    case RetentionProposal::Against::Shorter:
        return u"shorter"_s;
    case RetentionProposal::Against::Longer:
        return u"longer"_s;
    case RetentionProposal::Against::Unclear:
        break;
    }
    return u"unclear"_s;
}

Text againstText(RetentionProposal::Against against) {
    switch (against) {
    case RetentionProposal::Against::Nothing:
        return {u"la fiche ne dit rien"_s, u"the sheet says nothing"_s};
    case RetentionProposal::Against::Same:
        return {u"la fiche dit de même"_s, u"the sheet says the same"_s};
    case RetentionProposal::Against::Shorter:
        return {u"la fiche dit moins"_s, u"the sheet says less"_s};
    case RetentionProposal::Against::Longer:
        return {u"la fiche dit plus"_s, u"the sheet says more"_s};
    case RetentionProposal::Against::Unclear:
        break;
    }
    return {u"la fiche ne donne pas de nombre"_s, u"the sheet gives no number"_s};
}

Result<Answer> propose(Context& context, const Arguments& given) {
    Activity activity = TRY(context.find<Activity>(given.at(0)));
    Session* const session = TRY(context.session());
    const Language language = context.language();
    for (const QString& pair : given.values("apply")) {
        const qint64 item = TRY(numberValue(pair.section(u'=', 0, 0), 1, 100'000, u"--apply"_s));
        ApplyRetention command(activity.id(), int(item), pair.section(u'=', 1));
        TRY(session->run(command));
        activity = command.value();
    }
    QJsonArray list;
    QString text;
    for (const RetentionProposal& proposal : proposeRetention(activity)) {
        const RetentionValue& value = *proposal.value;
        list.append(QJsonObject{{u"item"_s, proposal.item}, {u"data"_s, proposal.data.in(language)},
            {u"current"_s, proposal.current.in(language)}, {u"value"_s, value.key},
            {u"label"_s, value.label.in(language)}, {u"number"_s, value.number}, {u"unit"_s, value.unit},
            {u"trigger"_s, value.trigger.in(language)}, {u"source"_s, value.source}, {u"legal_text"_s, value.legalText},
            {u"verified"_s, value.verified}, {u"against"_s, against(proposal.against)}});
        text += QString::number(proposal.item) + u"  "_s + proposal.data.in(language) + u'\n' + u"     "_s + value.key +
                u"  "_s + value.label.in(language) + u" : "_s + periodText(value.number, value.unit).in(language) +
                u", "_s + value.trigger.in(language) + u" — "_s + value.source +
                (value.verified ? QString() : context.say({u" (à vérifier)"_s, u" (to be checked)"_s})) + u" ; "_s +
                againstText(proposal.against).in(language) + u'\n';
    }
    if (text.isEmpty())
        text = context.say({u"Aucune durée connue pour ces données."_s, u"No known retention for these data."_s});
    return Answer{list, text, 0};
}

constexpr OptionSpec kOn = {.name = "on", .value = {"DATE", "DATE"}, .help = {"sinon aujourd’hui", "otherwise today"}};
constexpr OptionSpec kReviewOptions[] = {kOn,
    {.name = "return", .help = {"rendre la fiche à ses auteurs", "return the sheet to its authors"}},
    {.name = "next",
        .value = {"DATE", "DATE"},
        .help = {"la fiche a été revue sans changement : date de la prochaine revue",
            "the sheet was reviewed and stays: date of the next review"}}};
constexpr OptionSpec kApproveOptions[] = {
    {.name = "by",
        .value = {"NOM", "NAME"},
        .help = {"qui signe pour le responsable ; sinon le signataire de l’organisme",
            "who signs for the controller; otherwise the organisation’s signatory"}},
    {.name = "function", .value = {"QUALITÉ", "FUNCTION"}, .help = {"sa qualité", "their function"}}, kOn,
    {.name = "review",
        .value = {"DATE", "DATE"},
        .help = {"prochaine revue ; sinon dans un an", "next review; otherwise in a year"}},
    {.name = "comment",
        .value = {"TEXTE", "TEXT"},
        .help = {"pourquoi une fiche incomplète est approuvée ainsi", "why an incomplete sheet is approved as it is"}}};
constexpr OptionSpec kCopyOptions[] = {
    {.name = "name", .value = {"NOM", "NAME"}, .help = {"le nom de la nouvelle fiche", "the name of the new sheet"}}};
constexpr OptionSpec kCompareOptions[] = {{.name = "with",
    .value = {"REF", "REF"},
    .help = {"une autre fiche ; sinon l’original de la copie", "another sheet; otherwise the original of the copy"}}};
constexpr OptionSpec kRestoreOptions[] = {{.name = "revision",
    .value = {"N", "N"},
    .help = {"la révision à rétablir, comme « register history » la donne",
        "the revision to bring back, as “register history” tells it"},
    .required = true}};
constexpr OptionSpec kArchiveOptions[] = {
    {.name = "back", .help = {"la faire revenir dans le registre", "bring it back into the register"}}};
constexpr OptionSpec kChecklistOptions[] = {
    {.name = "answer",
        .value = {"QUESTION=RÉPONSE", "QUESTION=ANSWER"},
        .help = {"yes, no, partly, not_applicable ou unknown", "yes, no, partly, not_applicable or unknown"},
        .many = true},
    {.name = "reason", .value = {"QUESTION=TEXTE", "QUESTION=TEXT"}, .help = {"pourquoi", "why"}, .many = true},
    {.name = "conclude",
        .value = {"CONCLUSION", "CONCLUSION"},
        .help = {"favourable, conditional, unfavourable ou open", "favourable, conditional, unfavourable or open"}},
    {.name = "because",
        .value = {"TEXTE", "TEXT"},
        .help = {"les motifs de la conclusion", "the reasons of the conclusion"}},
    {.name = "subject",
        .value = {"TEXTE", "TEXT"},
        .help = {"la finalité ultérieure, l’intérêt examiné", "the further purpose or the interest that was examined"}},
    kOn};
constexpr OptionSpec kDpiaOptions[] = {
    {.name = "needed", .value = {"yes|no", "yes|no"}, .help = {"la conclusion", "the conclusion"}},
    {.name = "because", .value = {"TEXTE", "TEXT"}, .help = {"ses motifs", "its reasons"}},
    {.name = "criterion",
        .value = {"CLÉ", "KEY"},
        .help = {"les critères retenus", "the criteria that are met"},
        .many = true},
    {.name = "required-by",
        .value = {"CLÉ", "KEY"},
        .help = {"type de la liste « AIPD requise »", "type on the list “DPIA required”"}},
    {.name = "exempt-by",
        .value = {"CLÉ", "KEY"},
        .help = {"type de la liste « AIPD non requise »", "type on the list “DPIA not required”"}},
    kOn};
constexpr OptionSpec kProposeOptions[] = {{.name = "apply",
    .value = {"N=VALEUR", "N=VALUE"},
    .help = {"reprendre une valeur pour la donnée n° N", "take a value over for the item of data number N"},
    .many = true}};
constexpr PositionSpec kChecklist[] = {{.name = {"REF", "REF"}, .help = {"la fiche", "the sheet"}},
    {.name = {"GRILLE", "LIST"},
        .help = {"principles, compatibility, legitimate_interests, dpia_screening …",
            "principles, compatibility, legitimate_interests, dpia_screening …"}}};

const Verb kVerbs[] = {
    {.name = "register review",
        .summary = {"Soumettre une fiche à relecture, la rendre, ou noter qu’elle a été revue",
            "Submit a sheet for review, return it, or note that it was reviewed"},
        .positions = refPosition(),
        .options = kReviewOptions,
        .run = submit},
    {.name = "register approve",
        .summary = {"Approuver une fiche : une version datée, qui ne change plus",
            "Approve a sheet: a dated version that no longer changes"},
        .positions = refPosition(),
        .options = kApproveOptions,
        .run = approve},
    {.name = "register copy",
        .summary = {"Copier une fiche, ou en créer une à partir d’un modèle", "Copy a sheet, or make one from a model"},
        .positions = refPosition(),
        .options = kCopyOptions,
        .run = copy},
    {.name = "register model",
        .summary = {"Faire un modèle à partir d’une fiche", "Make a model from a sheet"},
        .positions = refPosition(),
        .options = kCopyOptions,
        .run = model},
    {.name = "register compare",
        .summary = {"Comparer une copie avec son original, ou deux fiches",
            "Compare a copy with its original, or two sheets"},
        .positions = refPosition(),
        .options = kCompareOptions,
        .run = compare},
    {.name = "register history",
        .summary = {"Dire ce qui a changé, révision par révision", "Tell what changed, revision by revision"},
        .positions = refPosition(),
        .run = showHistory},
    {.name = "register restore",
        .summary = {"Rétablir une révision antérieure", "Bring back an earlier revision"},
        .positions = refPosition(),
        .options = kRestoreOptions,
        .run = restore},
    {.name = "register archive",
        .summary = {"Retirer une fiche du registre sans la perdre",
            "Take a sheet out of the register without losing it"},
        .positions = refPosition(),
        .options = kArchiveOptions,
        .run = archive},
    {.name = "register checklist",
        .summary = {"Remplir une grille d’examen et conclure", "Answer a checklist and conclude"},
        .positions = kChecklist,
        .options = kChecklistOptions,
        .run = answerChecklist},
    {.name = "register dpia",
        .summary = {"Examiner s’il faut une AIPD, et conclure", "Screen whether a DPIA is needed, and conclude"},
        .positions = refPosition(),
        .options = kDpiaOptions,
        .run = dpia},
    {.name = "register propose-retention",
        .summary = {"Proposer des durées de conservation avec leur source",
            "Propose retention periods with their source"},
        .positions = refPosition(),
        .options = kProposeOptions,
        .run = propose},
};

} // namespace

std::span<const Verb> registerLifeVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
