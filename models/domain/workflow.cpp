// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workflow.h"

#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/task.h"

#include <QHash>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

using Moves = QHash<QString, QStringList>;

QStringList words(const char* list) {
    return QString::fromLatin1(list).split(u' ');
}

const Moves& requestTable() {
    static const Moves table = {
        {u"received"_s,
            words("acknowledged identity_check suspended qualified in_progress withdrawn without_object passed_on")},
        {u"acknowledged"_s, words("identity_check suspended qualified in_progress withdrawn without_object passed_on")},
        {u"identity_check"_s, words("suspended qualified ready withdrawn passed_on")},
        {u"suspended"_s, words("identity_check qualified in_progress extended ready withdrawn passed_on")},
        {u"qualified"_s,
            words("identity_check suspended in_progress extended ready withdrawn without_object passed_on")},
        {u"in_progress"_s, words("identity_check suspended extended ready withdrawn without_object passed_on")},
        {u"extended"_s, words("suspended in_progress ready withdrawn without_object passed_on")},
        {u"ready"_s, words("answered in_progress withdrawn")},
        {u"answered"_s, words("recipients_told closed in_progress")},
        {u"recipients_told"_s, words("closed in_progress")},
        {u"withdrawn"_s, words("closed in_progress")},
        {u"without_object"_s, words("closed in_progress")},
        {u"passed_on"_s, words("closed in_progress")},
        {u"closed"_s, words("in_progress")},
    };
    return table;
}

const Moves& breachTable() {
    static const Moves table = {
        {u"reported"_s, words("qualifying incident_only qualified")},
        {u"qualifying"_s, words("incident_only qualified")},
        {u"incident_only"_s, words("qualifying closed")},
        {u"qualified"_s, words("decided qualifying")},
        {u"decided"_s, words("register_only to_notify qualified")},
        {u"register_only"_s, words("persons_informed closed decided")},
        {u"to_notify"_s, words("notified_initial notified_complete decided")},
        {u"notified_initial"_s, words("notified_complete persons_informed")},
        {u"notified_complete"_s, words("persons_informed closed")},
        {u"persons_informed"_s, words("notified_complete closed")},
        {u"closed"_s, words("qualified")},
    };
    return table;
}

QString orFirst(const QString& status, const char16_t* list) {
    const ChoiceList& states = choiceList(list);
    return status.isEmpty() && !states.isEmpty() ? states.entries.first().key : status;
}

NextStep step(const char* action, const Text& label, const Text& why) {
    return {QString::fromLatin1(action), label, why};
}

/// Rights whose granting must be told to the recipients (article 19 names 16, 17(1) and 18).
bool mustTellRecipients(const Request& request) {
    return std::any_of(request.decisions.begin(), request.decisions.end(), [](const RightDecision& decision) {
        const bool granted = decision.outcome == u"accepted" || decision.outcome == u"partial";
        return granted &&
               (decision.right == u"rectification" || decision.right == u"erasure" || decision.right == u"restriction");
    });
}

QStringList undecided(const Request& request) {
    QStringList out = request.rights;
    out.removeIf([&](const QString& right) {
        return std::any_of(request.decisions.begin(), request.decisions.end(),
            [&](const RightDecision& decision) { return decision.right == right && !decision.outcome.isEmpty(); });
    });
    return out;
}

bool isDecided(const Request& request) {
    return undecided(request).isEmpty();
}

Text decideWhy(const Request& request) {
    const QStringList left = undecided(request);
    if (left.size() == request.rights.size())
        return {u"Chaque droit demandé attend sa décision."_s, u"Each right asked for waits for its decision."_s};
    Text names;
    for (const QString& right : left) {
        const Text label = choiceList(u"rights").label(right);
        names = names.isEmpty() ? label : Text{names.fr + u", "_s + label.fr, names.en + u", "_s + label.en};
    }
    return Text{u"Il reste à décider : %1."_s, u"Still to be decided: %1."_s}.arg(names);
}

NextStep identityStep(const Request& request) {
    if (request.identityReceivedOn)
        return step("check_identity", {u"Vérifier l’identité"_s, u"Check the identity"_s},
            Text{u"Le justificatif est arrivé le %1 ; la copie sera effacée après la vérification."_s,
                u"The proof came on %1; the copy will be erased after the check."_s}
                .arg(longDate(*request.identityReceivedOn)));
    if (request.identityStatus == u"asked" || request.identityAskedOn)
        return step("wait_identity", {u"Attendre le justificatif"_s, u"Wait for the proof"_s},
            {u"Un justificatif d’identité a été demandé ; enregistrez sa date d’arrivée."_s,
                u"Proof of identity was asked for; record the day it comes."_s});
    return step("ask_identity", {u"Vérifier ou demander l’identité"_s, u"Check or ask for the identity"_s},
        {u"Un justificatif ne peut être demandé qu’en cas de doute raisonnable, et sans tarder."_s,
            u"Proof may be asked for only where there is reasonable doubt, and without delay."_s});
}

NextStep afterAnswer(const Request& request) {
    if (mustTellRecipients(request) && request.toldRecipients.isEmpty() && request.status == u"answered")
        return step("tell_recipients", {u"Informer les destinataires"_s, u"Tell the recipients"_s},
            {u"Une rectification, un effacement ou une limitation se communique à chaque destinataire (article 19)."_s,
                u"A rectification, erasure or restriction is communicated to each recipient (article 19)."_s});
    return step("close", {u"Clôturer"_s, u"Close"_s},
        {u"La réponse est partie : il reste à clore le dossier."_s, u"The answer has gone: the file can be closed."_s});
}

/// Who was asked and has not answered, the latest question last.
NextStep departmentsStep(const QList<const Task*>& open, QDate today) {
    QStringList names;
    const Task* late = nullptr;
    for (const Task* task : open) {
        const QString who = task->department.isEmpty() ? task->owner : task->department;
        if (!who.isEmpty() && !names.contains(who))
            names += who;
        if (task->dueOn && *task->dueOn < today && (!late || *task->dueOn < *late->dueOn))
            late = task;
    }
    const QString who = names.isEmpty() ? open.first()->title : names.join(u", "_s);
    if (late)
        return step("wait_departments", {u"Relancer les services"_s, u"Remind the departments"_s},
            Text{u"Réponse attendue de : %1. Une réponse était due le %2."_s,
                u"Answer awaited from: %1. One was due on %2."_s}
                .arg(who)
                .arg(longDate(*late->dueOn)));
    return step("wait_departments", {u"Attendre les services"_s, u"Wait for the departments"_s},
        Text{u"Réponse attendue de : %1."_s, u"Answer awaited from: %1."_s}.arg(who));
}

QList<const Task*> openTasks(const QList<Task>& tasks) {
    QList<const Task*> out;
    for (const Task& task : tasks) {
        if (isOpen(task))
            out += &task;
    }
    return out;
}

NextStep workStep(const Request& request, const QList<Task>& tasks, const RequestDates& dates, QDate today) {
    if (request.rights.isEmpty())
        return step("qualify", {u"Préciser les droits"_s, u"Say which rights"_s},
            {u"Aucun droit n’est encore indiqué."_s, u"No right is given yet."_s});
    if (request.status != u"qualified" && request.status != u"in_progress" && request.status != u"extended" &&
        request.status != u"ready")
        return step("qualify", {u"Qualifier la demande"_s, u"Qualify the request"_s},
            {u"Vérifiez les droits exercés et les traitements concernés."_s,
                u"Check the rights exercised and the processing concerned."_s});
    if (request.status == u"qualified")
        return step("consult", {u"Consulter les services"_s, u"Consult the departments"_s},
            {u"Demandez aux services ce qu’ils détiennent."_s, u"Ask the departments what they hold."_s});
    if (const QList<const Task*> open = openTasks(tasks); !open.isEmpty() && !isDecided(request))
        return departmentsStep(open, today);
    if (!request.feeGround.isEmpty() && !request.feeAmount.isEmpty() && !request.feeToldOn)
        return step("tell_fee", {u"Annoncer les frais"_s, u"Tell the fee"_s},
            {u"Les frais se disent avant la réponse, avec leur raison et les recours (article 12(5))."_s,
                u"The fee is told before the answer, with its reason and the remedies (article 12(5))."_s});
    if (!isDecided(request))
        return step("decide", {u"Décider, droit par droit"_s, u"Decide, right by right"_s}, decideWhy(request));
    if (dates.legalDue() < today)
        return step("answer", {u"Répondre"_s, u"Answer"_s},
            Text{u"L’échéance du %1 est passée : répondez sans attendre."_s,
                u"The limit of %1 has passed: answer now."_s}
                .arg(longDate(dates.legalDue())));
    return step("answer", {u"Répondre"_s, u"Answer"_s},
        Text{u"Les décisions sont prises ; la réponse doit partir au plus tard le %1."_s,
            u"The decisions are taken; the answer must leave by %1."_s}
            .arg(longDate(dates.legalDue())));
}

} // namespace

bool isOpen(const Task& task) {
    return !task.archived && !task.answeredOn && (task.state.isEmpty() || task.state == u"open");
}

QStringList requestMoves(const QString& status) {
    return requestTable().value(orFirst(status, u"request_statuses"));
}

bool mayMoveRequest(const QString& from, const QString& to) {
    return requestMoves(from).contains(to);
}

bool isRequestDone(const QString& status) {
    return choiceList(u"request_statuses").extra(status, u"done"_s).toBool();
}

NextStep nextStep(const Request& request, QDate today, const QString& region) {
    return nextStep(request, {}, today, region);
}

NextStep nextStep(const Request& request, const QList<Task>& tasks, QDate today, const QString& region) {
    if (request.status == u"closed")
        return step(
            "none", {u"Rien à faire"_s, u"Nothing to do"_s}, {u"La demande est close."_s, u"The request is closed."_s});
    if (isRequestDone(request.status))
        return afterAnswer(request);
    if (!request.receivedOn)
        return step("complete", {u"Compléter la date de réception"_s, u"Give the date of receipt"_s},
            {u"Sans elle, aucune échéance ne peut être calculée."_s, u"Without it no limit can be computed."_s});
    const RequestDates dates = requestDates(request, today, region, parameters().workingTargetDays);
    if (dates.suspendedSince && !request.identityReceivedOn)
        return step("resume", {u"Relancer, ou reprendre le délai"_s, u"Remind, or resume the time limit"_s},
            Text{u"Le délai est suspendu depuis le %1."_s, u"The time limit has been suspended since %1."_s}.arg(
                longDate(*dates.suspendedSince)));
    if (!request.acknowledgedOn && (request.status.isEmpty() || request.status == u"received"))
        return step("acknowledge", {u"Accuser réception"_s, u"Acknowledge"_s},
            {u"La personne ne sait pas encore que sa demande est arrivée."_s,
                u"The person does not know yet that the request has arrived."_s});
    if (!request.requesterKind.isEmpty() && request.requesterKind != u"subject" && !request.mandateCheckedOn)
        return step("check_mandate", {u"Vérifier le mandat"_s, u"Check the mandate"_s},
            {u"Quelqu’un écrit pour la personne concernée : vérifiez son titre."_s,
                u"Somebody writes for the data subject: check the entitlement."_s});
    if (request.identityStatus == u"to_check" || request.identityStatus == u"asked")
        return identityStep(request);
    if (request.requesterKind == u"heir" && request.heirProof.isEmpty())
        return step("check_heir", {u"Vérifier la qualité d’héritier"_s, u"Check the heirship"_s},
            {u"Acte de notoriété ou livret de famille ; sans directives, l’héritier n’agit que pour la succession ou pour faire acter le décès."_s,
                u"Notary’s act or family record book; without instructions an heir acts only for the estate or to have the death noted."_s});
    return workStep(request, tasks, dates, today);
}

QStringList breachMoves(const QString& status) {
    return breachTable().value(orFirst(status, u"breach_statuses"));
}

bool mayMoveBreach(const QString& from, const QString& to) {
    return breachMoves(from).contains(to);
}

bool isBreachDone(const QString& status) {
    return choiceList(u"breach_statuses").extra(status, u"done"_s).toBool();
}

bool isBreachNotified(const Breach& breach) {
    if (choiceList(u"breach_statuses").extra(breach.status, u"notified"_s).toBool() || breach.submittedAt)
        return true;
    return std::any_of(breach.notifications.begin(), breach.notifications.end(),
        [](const SentNotice& notice) { return notice.sentAt.has_value(); });
}

namespace {

bool isCompletelyNotified(const Breach& breach) {
    return breach.status == u"notified_complete" ||
           std::any_of(breach.notifications.begin(), breach.notifications.end(), [](const SentNotice& notice) {
               return notice.sentAt && (notice.type == u"complete" || notice.type == u"complementary");
           });
}

NextStep notifyStep(const Breach& breach, const QDateTime& now) {
    const Text label{u"Notifier la CNIL"_s, u"Notify the CNIL"_s};
    if (!breach.awareAt)
        return step("notify", label, {u"La date du constat manque."_s, u"The date of awareness is missing."_s});
    const Instant due = breachDates(*breach.awareAt).due;
    if (now > due.utc)
        return step("notify", label,
            Text{u"La limite du %1 est passée : notifiez, en donnant les motifs du retard."_s,
                u"The limit of %1 has passed: notify, giving the reasons for the delay."_s}
                .arg(longInstant(due)));
    return step("notify", label, Text{u"Au plus tard le %1."_s, u"By %1."_s}.arg(longInstant(due)));
}

} // namespace

NextStep nextStep(const Breach& breach, const QDateTime& now) {
    if (breach.status == u"closed")
        return step("none", {u"Rien à faire"_s, u"Nothing to do"_s},
            {u"La violation est close."_s, u"The breach is closed."_s});
    if (breach.qualification == u"incident" || breach.status == u"incident_only")
        return step("close", {u"Clôturer"_s, u"Close"_s},
            {u"Aucune donnée personnelle : gardez le motif et clôturez."_s,
                u"No personal data: keep the reason and close."_s});
    if (breach.qualification.isEmpty() &&
        (breach.status.isEmpty() || breach.status == u"reported" || breach.status == u"qualifying"))
        return step("qualify", {u"Qualifier"_s, u"Qualify"_s},
            {u"Y a-t-il des données personnelles, et une perte de confidentialité, d’intégrité ou de disponibilité ?"_s,
                u"Are there personal data, and a loss of confidentiality, integrity or availability?"_s});
    if (breach.riskLevel.isEmpty())
        return step("assess", {u"Évaluer le risque"_s, u"Assess the risk"_s},
            {u"Le niveau de risque décide de la notification et de l’information des personnes."_s,
                u"The level of risk decides on the notice and on telling the persons."_s});
    if (!breach.notifyCnil.has_value() && !isBreachNotified(breach))
        return step("decide", {u"Décider de notifier"_s, u"Decide whether to notify"_s},
            {u"La décision se prend avec l’avis du DPO et se motive."_s,
                u"The decision is taken with the DPO’s opinion and is reasoned."_s});
    if (breach.notifyCnil.value_or(false) && !isBreachNotified(breach))
        return notifyStep(breach, now);
    if (breach.informPersons.value_or(false) && breach.communications.isEmpty() && breach.communicationState != u"yes")
        return step("inform", {u"Informer les personnes"_s, u"Inform the persons"_s},
            {u"Sans retard injustifié, en termes clairs et simples."_s,
                u"Without undue delay, in clear and plain language."_s});
    if (isBreachNotified(breach) && !isCompletelyNotified(breach))
        return step("complete_notice", {u"Compléter la notification"_s, u"Complete the notice"_s},
            {u"La notification initiale est partie : complétez-la, si possible dans les 72 heures."_s,
                u"The initial notice has gone: complete it, if possible within 72 hours."_s});
    return step("close", {u"Clôturer"_s, u"Close"_s},
        {u"Tirez les enseignements, puis clôturez."_s, u"Draw the lessons, then close."_s});
}

} // namespace greffe
