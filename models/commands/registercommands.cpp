// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/registercommands.h"

#include "base/fold.h"

#include "commands/queries.h"
#include "commands/wording.h"
#include "domain/check.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/retentionproposals.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int reviewedAfterMonths = 12;

Result<> notModel(const Activity& activity) {
    if (!activity.model)
        return {};
    return conflict(
        Text{u"%1 est une fiche modèle : elle ne se soumet ni ne s’approuve. Faites-en d’abord une fiche."_s,
            u"%1 is a model sheet: it is neither submitted nor approved. Make a sheet from it first."_s}
            .arg(activity.ref));
}

Result<> validDay(QDate day, const QString& field) {
    if (day.isValid())
        return {};
    return invalid({u"Indiquez une date."_s, u"Give a date."_s}, field);
}

Result<const Checklist*> knownChecklist(const QString& key) {
    if (const Checklist* list = checklist(key))
        return list;
    QStringList keys;
    for (const Checklist& list : checklists())
        keys += list.key;
    return invalid(
        Text{u"« %1 » n’est pas une grille d’examen. Il y a : %2."_s, u"“%1” is not a checklist. There are: %2."_s}
            .arg(key)
            .arg(keys.join(u", "_s)),
        u"checklist"_s);
}

Error unknownKey(const QString& what, const QString& key, const QStringList& known) {
    return invalid(Text{u"« %1 » n’existe pas. Il y a : %2."_s, u"There is no “%1”. There are: %2."_s}.arg(key).arg(
                       known.join(u", "_s)),
        what);
}

} // namespace

Result<> SubmitActivity::act(Activity& activity, Scope& scope) {
    TRY(notModel(activity));
    TRY(validDay(m_on, u"submitted_on"_s));
    if (activity.status == u"in_review" || activity.status == u"approved")
        return conflict(Text{u"La fiche %1 est déjà « %2 »."_s, u"The sheet %1 is already “%2”."_s}
                            .arg(activity.ref)
                            .arg(choiceList(u"activity_statuses").label(activity.status)));
    activity.status = u"in_review"_s;
    activity.submittedOn = m_on;
    activity.submittedBy = scope.staff();
    return {};
}

QString SubmitActivity::action() const {
    return u"activity_submit"_s;
}

Text SubmitActivity::sentence() const {
    return {u"Fiche %1 soumise à relecture."_s, u"Sheet %1 submitted for review."_s};
}

Result<> ReturnActivity::act(Activity& activity, Scope&) {
    if (activity.status != u"in_review")
        return conflict(
            Text{u"La fiche %1 n’est pas en relecture."_s, u"The sheet %1 is not in review."_s}.arg(activity.ref));
    activity.status = u"draft"_s;
    activity.submittedOn.reset();
    activity.submittedBy.clear();
    return {};
}

QString ReturnActivity::action() const {
    return u"activity_return"_s;
}

Text ReturnActivity::sentence() const {
    return {u"Fiche %1 rendue à ses auteurs."_s, u"Sheet %1 returned to its authors."_s};
}

Result<> ApproveActivity::act(Activity& activity, Scope& scope) {
    TRY(notModel(activity));
    TRY(validDay(m_values.on, u"approved_on"_s));
    const Organisation organisation = TRY(scope.organisationOf(AnyRecord(activity)));
    const QString by = m_values.by.trimmed().isEmpty() ? organisation.signatoryName.trimmed() : m_values.by.trimmed();
    if (by.isEmpty())
        return invalid({u"Dites qui approuve pour le responsable du traitement : son nom, ou le signataire dans les "
                        u"réglages de l’organisme."_s,
                           u"Say who approves for the controller: a name here, or the signatory in the organisation’s "
                           u"settings."_s},
            u"approved_by"_s);
    if (activity.status == u"approved" && lastApproval(activity) &&
        lastApproval(activity)->sha256 == approvedDigest(activity))
        return conflict(Text{u"La fiche %1 est déjà approuvée dans cet état (version %2)."_s,
            u"The sheet %1 is already approved as it stands (version %2)."_s}
                            .arg(activity.ref)
                            .arg(lastApproval(activity)->number.value_or(0)));
    QList<Problem> missing = check(activity, organisation, scope.today());
    missing.removeIf([](const Problem& problem) { return problem.level != Level::Required; });
    if (!missing.isEmpty() && m_values.comment.trimmed().isEmpty())
        return conflict(
            Text{missing.size() == 1 ? u"La fiche %1 est incomplète (%2 élément obligatoire) : %3 Complétez-la, ou "
                                       u"dites dans l’observation pourquoi elle est approuvée ainsi."_s
                                     : u"La fiche %1 est incomplète (%2 éléments obligatoires) : %3 Complétez-la, ou "
                                       u"dites dans l’observation pourquoi elle est approuvée ainsi."_s,
                missing.size() == 1 ? u"The sheet %1 is incomplete (%2 required element): %3 Complete it, or say in "
                                      u"the comment why it is approved as it is."_s
                                    : u"The sheet %1 is incomplete (%2 required elements): %3 Complete it, or say in "
                                      u"the comment why it is approved as it is."_s}
                .arg(activity.ref)
                .arg(qint64(missing.size()))
                .arg(missing.first().message));
    activity.status = u"approved"_s;
    activity.approvedOn = m_values.on;
    activity.approvedBy = by;
    const bool ownSignatory = fold(by) == fold(organisation.signatoryName);
    activity.approvedFunction = m_values.function.trimmed().isEmpty() && ownSignatory ? organisation.signatoryFunction
                                                                                      : m_values.function.trimmed();
    activity.reviewDue = m_values.reviewDue
                             ? m_values.reviewDue
                             : std::optional(m_values.on.addMonths(
                                   int(std::min<qint64>(activity.reviewMonths.value_or(reviewedAfterMonths), 1200))));
    m_approval = {};
    m_approval.rowId = newRowId();
    m_approval.number = activity.approvals.isEmpty() ? 1 : activity.approvals.last().number.value_or(0) + 1;
    m_approval.revision = activity.revision + 1; // what this command is about to store
    m_approval.on = activity.approvedOn;
    m_approval.by = activity.approvedBy;
    m_approval.function = activity.approvedFunction;
    m_approval.comment = m_values.comment.trimmed();
    m_approval.sha256 = approvedDigest(activity);
    activity.approvals += m_approval;
    return {};
}

QString ApproveActivity::action() const {
    return u"activity_approve"_s;
}

Text ApproveActivity::sentence() const {
    return Text{u"Fiche %2 approuvée : version %1."_s, u"Sheet %2 approved: version %1."_s}.arg(
        m_approval.number.value_or(0));
}

QJsonObject ApproveActivity::details() const {
    return {{u"version"_s, m_approval.number.value_or(0)}, {u"content_sha256"_s, m_approval.sha256}};
}

Result<> ReviewActivity::act(Activity& activity, Scope& scope) {
    TRY(notModel(activity));
    TRY(validDay(m_next, u"review_due"_s));
    if (m_next <= scope.today())
        return invalid(
            {u"La prochaine revue se fixe à une date à venir."_s, u"The next review is set to a day to come."_s},
            u"review_due"_s);
    activity.reviewDue = m_next;
    return {};
}

QString ReviewActivity::action() const {
    return u"activity_review"_s;
}

Text ReviewActivity::sentence() const {
    return Text{u"Fiche %2 revue ; prochaine revue le %1."_s, u"Sheet %2 reviewed; next review on %1."_s}.arg(
        longDate(m_next));
}

Result<> CopyActivity::apply(Scope& scope) {
    const Activity original = TRY(scope.load(m_original));
    m_from = original.ref;
    m_record = AnyRecord(copyOfActivity(original, m_wishes, scope.today()));
    return AddRecord::apply(scope);
}

JournalDraft CopyActivity::entry() const {
    JournalDraft draft = AddRecord::entry();
    draft.action = u"activity_copy"_s;
    draft.payload.insert(u"from"_s, m_from);
    return draft;
}

Done CopyActivity::done() const {
    Done out = AddRecord::done();
    out.what = (m_wishes.model ? Text{u"Modèle %1 créé à partir de %2."_s, u"Model %1 made from %2."_s}
                               : Text{u"Fiche %1 créée à partir de %2."_s, u"Sheet %1 made from %2."_s})
                   .arg(out.ref)
                   .arg(m_from);
    return out;
}

Result<> AnswerChecklist::act(Activity& activity, Scope& scope) {
    const Checklist* list = TRY(knownChecklist(m_checklist));
    TRY(validDay(m_on, u"on"_s));
    const QStringList known = choiceList(u"checklist_answers").keys();
    QStringList questions;
    for (const ChecklistQuestion& question : list->questions)
        questions += question.key;
    for (const QMap<QString, QString>* given : {&m_answers, &m_reasons}) {
        for (auto it = given->begin(); it != given->end(); ++it) {
            if (!list->find(it.key()))
                return unknownKey(u"question"_s, it.key(), questions);
        }
    }
    const QStringList touched = m_answers.keys() + m_reasons.keys();
    for (const ChecklistQuestion& question : list->questions) {
        if (!touched.contains(question.key))
            continue;
        auto answer = std::find_if(activity.checklists.begin(), activity.checklists.end(),
            [&](const ChecklistAnswer& a) { return a.checklist == m_checklist && a.question == question.key; });
        if (answer == activity.checklists.end()) {
            ChecklistAnswer added;
            added.rowId = newRowId();
            added.checklist = m_checklist;
            added.question = question.key;
            activity.checklists += added;
            answer = activity.checklists.end() - 1;
        }
        if (m_answers.contains(question.key)) {
            const QString value = m_answers.value(question.key);
            if (!known.contains(value))
                return unknownKey(u"answer"_s, value, known);
            answer->answer = value;
        }
        if (m_reasons.contains(question.key))
            answer->reason = m_reasons.value(question.key);
        answer->on = m_on;
        answer->by = scope.staff();
        // The nine criteria of the screening are the sheet's own field as well: one truth for both.
        if (m_checklist == u"dpia_screening" && choiceList(u"dpia_criteria").find(question.key)) {
            activity.dpiaCriteria.removeAll(question.key);
            if (answer->answer == u"yes" || answer->answer == u"partly")
                activity.dpiaCriteria += question.key;
        }
    }
    return {};
}

QString AnswerChecklist::action() const {
    return u"activity_checklist"_s;
}

Text AnswerChecklist::sentence() const {
    return {u"Réponses enregistrées sur la fiche %1."_s, u"Answers saved on sheet %1."_s};
}

QJsonObject AnswerChecklist::details() const {
    return {{u"checklist"_s, m_checklist}};
}

Result<> ConcludeChecklist::act(Activity& activity, Scope& scope) {
    TRY(knownChecklist(m_conclusion.checklist));
    if (!choiceList(u"assessment_conclusions").find(m_conclusion.conclusion))
        return unknownKey(u"conclusion"_s, m_conclusion.conclusion, choiceList(u"assessment_conclusions").keys());
    if (m_conclusion.reason.trimmed().isEmpty())
        return invalid(
            {u"Une conclusion se motive : dites pourquoi."_s, u"A conclusion has reasons: say why."_s}, u"reason"_s);
    if (!m_conclusion.on)
        m_conclusion.on = scope.today();
    m_conclusion.by = scope.staff();
    const auto same =
        std::find_if(activity.assessments.begin(), activity.assessments.end(), [&](const Assessment& assessment) {
            return assessment.checklist == m_conclusion.checklist &&
                   assessment.subject.trimmed() == m_conclusion.subject.trimmed();
        });
    if (same == activity.assessments.end()) {
        m_conclusion.rowId = newRowId();
        activity.assessments += m_conclusion;
    } else {
        m_conclusion.rowId = same->rowId;
        *same = m_conclusion;
    }
    return {};
}

QString ConcludeChecklist::action() const {
    return u"activity_conclude"_s;
}

Text ConcludeChecklist::sentence() const {
    return {u"Conclusion enregistrée sur la fiche %1."_s, u"Conclusion saved on sheet %1."_s};
}

QJsonObject ConcludeChecklist::details() const {
    return {{u"checklist"_s, m_conclusion.checklist}};
}

Result<> ConcludeDpia::act(Activity& activity, Scope& scope) {
    TRY(validDay(m_conclusion.on, u"dpia_screened_on"_s));
    if (m_conclusion.reason.trimmed().isEmpty())
        return invalid({u"Une conclusion se motive : dites pourquoi l’AIPD est nécessaire, ou non."_s,
                           u"A conclusion has reasons: say why a DPIA is needed, or is not."_s},
            u"dpia_reason"_s);
    for (const QString& key : m_conclusion.criteria) {
        if (!choiceList(u"dpia_criteria").find(key))
            return unknownKey(u"dpia_criteria"_s, key, choiceList(u"dpia_criteria").keys());
    }
    const std::pair<QString, QString> lists[] = {
        {u"dpia_required"_s, m_conclusion.requiredBy}, {u"dpia_exempt"_s, m_conclusion.exemptBy}};
    for (const auto& [list, key] : lists) {
        if (!key.isEmpty() && !choiceList(list).find(key))
            return unknownKey(list + u"_by"_s, key, choiceList(list).keys());
    }
    if (!m_conclusion.needed && !m_conclusion.requiredBy.isEmpty())
        return conflict({u"Un type de la liste de la CNIL demande une AIPD : la conclusion ne peut pas être « non »."_s,
            u"A type on the CNIL’s list needs a DPIA: the conclusion cannot be “no”."_s});
    activity.dpiaNeeded = m_conclusion.needed;
    activity.dpiaReason = m_conclusion.reason.trimmed();
    activity.dpiaCriteria = m_conclusion.criteria;
    activity.dpiaRequiredBy = m_conclusion.requiredBy;
    activity.dpiaExemptBy = m_conclusion.exemptBy;
    activity.dpiaScreenedOn = m_conclusion.on;
    activity.dpiaScreenedBy = scope.staff();
    return {};
}

QString ConcludeDpia::action() const {
    return u"activity_dpia"_s;
}

Text ConcludeDpia::sentence() const {
    return m_conclusion.needed ? Text{u"Fiche %1 : une AIPD est nécessaire."_s, u"Sheet %1: a DPIA is needed."_s}
                               : Text{u"Fiche %1 : pas d’AIPD, conclusion motivée et datée."_s,
                                     u"Sheet %1: no DPIA, with a reasoned and dated conclusion."_s};
}

Result<> ApplyRetention::act(Activity& activity, Scope&) {
    if (m_item < 1 || m_item > activity.dataItems.size())
        return invalid(
            Text{u"La fiche %1 n’a pas de catégorie de données n° %3 : le nombre de ses catégories est %2."_s,
                u"The sheet %1 has no item of data number %3: the number of its items is %2."_s}
                .arg(activity.ref)
                .arg(qint64(activity.dataItems.size()))
                .arg(m_item),
            u"data_items"_s);
    const RetentionValue* value = retentionValue(m_value);
    if (!value)
        return unknownKey(u"retention_values"_s, m_value, choiceList(u"retention_values").keys());
    applyRetention(activity.dataItems[m_item - 1], *value);
    return {};
}

QString ApplyRetention::action() const {
    return u"activity_retention"_s;
}

Text ApplyRetention::sentence() const {
    return {u"Durée de conservation reprise sur la fiche %1."_s, u"Retention taken over on sheet %1."_s};
}

QJsonObject ApplyRetention::details() const {
    return {{u"value"_s, m_value}};
}

QList<FieldChange> compareActivities(const Activity& one, const Activity& other) {
    const Activity a = activityContent(one);
    const Activity b = activityContent(other);
    return diff(Activity::type().fields, &a, &b);
}

Result<CopyComparison> compareWithOriginal(const Session& session, const Activity& copy) {
    if (copy.copiedFrom.isEmpty())
        return Error{Error::Kind::NotFound,
            Text{u"La fiche %1 n’est pas une copie : dites à quelle autre la comparer."_s,
                u"The sheet %1 is not a copy: say which other one to compare it with."_s}
                .arg(copy.ref),
            {}, copy.ref};
    const Activity original = TRY(session.findByRef<Activity>(copy.copiedFrom));
    CopyComparison out;
    out.originalRef = original.ref;
    out.originalRow = original.row;
    out.copiedRevision = int(copy.copiedRevision.value_or(original.revision));
    out.now = compareActivities(original, copy);
    const AnyRecord then = out.copiedRevision == original.revision
                               ? AnyRecord(original)
                               : TRY(recordVersion(session, Activity::type(), original.row, out.copiedRevision));
    out.inCopy = compareActivities(*then.as<Activity>(), copy);
    out.inOriginal = compareActivities(*then.as<Activity>(), original);
    return out;
}

Result<Activity> approvedVersion(const Session& session, const Activity& activity) {
    const Approval* approval = lastApproval(activity);
    if (!approval || !approval->revision)
        return Error{Error::Kind::NotFound,
            Text{u"La fiche %1 n’a jamais été approuvée."_s, u"The sheet %1 has never been approved."_s}.arg(
                activity.ref),
            {}, activity.ref};
    // Unchanged since, or brought whole from another vault, which counted its revisions otherwise.
    if (int(*approval->revision) != activity.revision && activity.status == u"approved" &&
        approvedDigest(activity) == approval->sha256)
        return activity;
    const AnyRecord any = int(*approval->revision) == activity.revision
                              ? AnyRecord(activity)
                              : TRY(recordVersion(session, Activity::type(), activity.row, int(*approval->revision)));
    const Activity frozen = *any.as<Activity>();
    if (approvedDigest(frozen) != approval->sha256)
        return Error{Error::Kind::Corrupt,
            Text{u"La version approuvée de %1 ne correspond pas à son empreinte."_s,
                u"The approved version of %1 does not match its digest."_s}
                .arg(activity.ref),
            u"approved digest"_s, activity.ref};
    return frozen;
}

} // namespace greffe
