// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/requestwork.h"

#include "base/fold.h"
#include "commands/wording.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/workflow.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Result<> fromReceiptOn(const Request& request, QDate day, const QString& field) {
    if (!day.isValid())
        return invalid({u"Indiquez une date."_s, u"Give a date."_s}, field);
    if (!request.receivedOn || day >= *request.receivedOn)
        return {};
    return invalid(
        Text{u"Le %1 précède la réception de la demande (%2)."_s, u"%1 is before the request was received (%2)."_s}
            .arg(longDate(day))
            .arg(longDate(*request.receivedOn)),
        field);
}

} // namespace

Result<> AskDepartment::act(Request& request, Scope& scope) {
    if (isRequestDone(request.status))
        return conflict(Text{u"La demande %1 est déjà terminée : rouvrez-la pour interroger un service."_s,
            u"The request %1 is done already: open it again to ask a department."_s}
                            .arg(request.ref));
    if (m_task.title.trimmed().isEmpty())
        return invalid(
            {u"Dites ce qui est demandé au service."_s, u"Say what the department is asked for."_s}, u"title"_s);
    if (m_task.department.trimmed().isEmpty() && m_task.owner.trimmed().isEmpty())
        return invalid({u"Dites à quel service ou à qui la question est posée."_s,
                           u"Say which department or whom the question is for."_s},
            u"department"_s);
    if (!m_task.askedOn)
        m_task.askedOn = scope.today();
    TRY(fromReceiptOn(request, *m_task.askedOn, u"asked_on"_s));
    if (m_task.kind.isEmpty())
        m_task.kind = u"search"_s;
    m_task.organisation = request.organisation;
    m_task.recordKind = u"request"_s;
    m_task.recordRef = request.ref;
    TRY(scope.add(m_task));
    if (mayMoveRequest(request.status, u"in_progress"_s) && request.status != u"extended" &&
        request.status != u"suspended" && request.status != u"identity_check")
        request.status = u"in_progress"_s;
    return {};
}

Text AskDepartment::sentence() const {
    const QString who = m_task.department.isEmpty() ? m_task.owner : m_task.department;
    return {u"Demande %1 : "_s + who + u" est interrogé ("_s + m_task.ref + u")."_s,
        u"Request %1: "_s + who + u" was asked ("_s + m_task.ref + u")."_s};
}

QJsonObject AskDepartment::details() const {
    return {{u"task"_s, m_task.ref}};
}

Result<> AnswerTask::act(Task& task, Scope&) {
    if (task.answeredOn || task.state == u"answered" || task.state == u"done")
        return conflict(Text{u"La tâche %1 a déjà sa réponse. Modifiez la fiche pour la corriger."_s,
            u"The task %1 has its answer already. Edit the record to correct it."_s}
                            .arg(task.ref));
    if (m_found.trimmed().isEmpty())
        return invalid(
            {u"Dites ce qui a été trouvé, ou que rien ne l’a été."_s, u"Say what was found, or that nothing was."_s},
            u"answer"_s);
    task.lookedIn = m_lookedIn;
    task.lookedOn = m_lookedOn.isValid() ? std::optional(m_lookedOn) : std::nullopt;
    task.answer = m_found;
    task.answeredOn = m_on;
    task.state = u"answered"_s;
    return {};
}

Text AnswerTask::sentence() const {
    return {u"Réponse enregistrée pour la tâche %1."_s, u"Answer saved for the task %1."_s};
}

Result<> CheckMandate::act(Request& request, Scope& scope) {
    if (request.requesterKind.isEmpty() || request.requesterKind == u"subject")
        return invalid({u"La personne écrit pour elle-même : il n’y a pas de mandat à vérifier."_s,
                           u"The person writes for herself or himself: there is no mandate to check."_s},
            u"requester_kind"_s);
    TRY(fromReceiptOn(request, m_on, u"mandate_checked_on"_s));
    request.mandateCheckedOn = m_on;
    request.mandateCheckedBy = scope.staff();
    if (!m_scope.trimmed().isEmpty())
        request.mandateScope = m_scope;
    for (Suspension& suspension : request.suspensions) {
        if (suspension.kind == u"mandate" && !suspension.until)
            suspension.until = m_on;
    }
    const bool open = std::any_of(request.suspensions.begin(), request.suspensions.end(),
        [](const Suspension& suspension) { return !suspension.until; });
    if (request.status == u"suspended" && !open)
        request.status = u"qualified"_s;
    return {};
}

Text CheckMandate::sentence() const {
    return {u"Mandat vérifié pour la demande %1."_s, u"Mandate checked for request %1."_s};
}

Result<> TellRecipient::act(Request& request, Scope&) {
    if (m_told.recipient.trimmed().isEmpty())
        return invalid({u"Dites quel destinataire."_s, u"Say which recipient."_s}, u"told_recipients"_s);
    if (!m_told.toldOn && m_told.impossibleReason.trimmed().isEmpty())
        return invalid({u"Donnez la date, ou dites pourquoi c’était impossible ou disproportionné (article 19)."_s,
                           u"Give the date, or say why it was impossible or disproportionate (article 19)."_s},
            u"told_recipients"_s);
    if (m_told.toldOn)
        TRY(fromReceiptOn(request, *m_told.toldOn, u"told_recipients"_s));
    const auto known = std::find_if(request.toldRecipients.begin(), request.toldRecipients.end(),
        [&](const ToldRecipient& told) { return fold(told.recipient) == fold(m_told.recipient); });
    if (known == request.toldRecipients.end()) {
        request.toldRecipients += m_told;
    } else {
        m_told.rowId = known->rowId;
        *known = m_told;
    }
    const bool all = std::all_of(request.toldRecipients.cbegin(), request.toldRecipients.cend(),
        [](const ToldRecipient& one) { return one.toldOn || !one.impossibleReason.isEmpty(); });
    if (all && mayMoveRequest(request.status, u"recipients_told"_s))
        request.status = u"recipients_told"_s;
    return {};
}

Text TellRecipient::sentence() const {
    return {u"Demande %1 : destinataire informé, "_s + m_told.recipient + u'.',
        u"Request %1: recipient told, "_s + m_told.recipient + u'.'};
}

Result<> ChargeFee::act(Request& request, Scope&) {
    if (isRequestDone(request.status))
        return conflict(
            Text{u"La demande %1 est déjà terminée."_s, u"The request %1 is done already."_s}.arg(request.ref));
    if (m_ground.isEmpty())
        return invalid(
            {u"L’exercice des droits est gratuit : dites sur quel motif des frais sont demandés (article 12(5))."_s,
                u"Exercising rights is free: say on which ground a fee is asked for (article 12(5))."_s},
            u"fee_ground"_s);
    if (m_ground != u"further_copy" && m_reason.trimmed().isEmpty())
        return invalid(
            {u"C’est à l’organisme de démontrer que la demande est infondée ou excessive : dites pourquoi."_s,
                u"The organisation must show that the request is unfounded or excessive: say why."_s},
            u"fee_reason"_s);
    if (!m_amount.trimmed().isEmpty() && !parseAmount(m_amount))
        return invalid(Text{u"« %1 » n’est pas un montant. Écrivez par exemple 12,50."_s,
                           u"“%1” is not an amount. Write for example 12.50."_s}
                           .arg(m_amount),
            u"fee_amount"_s);
    if (m_toldOn)
        TRY(fromReceiptOn(request, *m_toldOn, u"fee_told_on"_s));
    request.feeGround = m_ground;
    request.feeReason = m_reason;
    request.feeAmount = m_amount.trimmed();
    request.feeCurrency = request.feeAmount.isEmpty() ? QString() : (m_currency.isEmpty() ? u"EUR"_s : m_currency);
    request.feeToldOn = m_toldOn;
    return {};
}

Text ChargeFee::sentence() const {
    return m_amount.trimmed().isEmpty()
               ? Text{u"Demande %1 jugée infondée ou excessive."_s, u"Request %1 held to be unfounded or excessive."_s}
               : Text{u"Frais notés pour la demande %1."_s, u"Fee noted for request %1."_s};
}

QJsonObject ChargeFee::details() const {
    return {{u"ground"_s, m_ground}};
}

Result<> FollowAdvice::act(Advice& advice, Scope& scope) {
    if (advice.opinion.trimmed().isEmpty())
        return conflict(Text{u"%1 n’a pas encore d’avis : écrivez-le avant de dire s’il est suivi."_s,
            u"%1 has no opinion yet: write it before saying whether it is followed."_s}
                            .arg(advice.ref));
    if ((m_followed == u"not_followed" || m_followed == u"partly") && m_reason.trimmed().isEmpty())
        return invalid({u"L’avis n’est pas suivi, ou en partie : dites pourquoi."_s,
                           u"The opinion is not followed, or in part: say why."_s},
            u"followed_reason"_s);
    advice.followed = m_followed;
    advice.followedReason = m_reason;
    advice.decidedBy = m_by.isEmpty() ? scope.staff() : m_by;
    advice.decidedOn = m_on;
    return {};
}

Text FollowAdvice::sentence() const {
    const Text label = choiceList(u"advice_followings").label(m_followed);
    return {u"Avis %1 : "_s + label.fr + u'.', u"Advice %1: "_s + label.en + u'.'};
}

QJsonObject FollowAdvice::details() const {
    return {{u"followed"_s, m_followed}};
}

} // namespace greffe
