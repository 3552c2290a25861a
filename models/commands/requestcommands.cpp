// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/requestcommands.h"

#include "commands/followup.h"
#include "commands/vaultcommands.h"
#include "commands/wording.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/records.h"
#include "domain/workflow.h"
#include "store/stores.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Text statusLabel(const QString& status) {
    return choiceList(u"request_statuses").label(status);
}

/// Moves where the workflow allows it and leaves the state alone where it does not: the act counts, the state follows.
void moveIfAllowed(Request& request, const QString& status) {
    if (request.status != status && mayMoveRequest(request.status, status))
        request.status = status;
}

auto openSuspension(Request& request) {
    return std::find_if(request.suspensions.begin(), request.suspensions.end(),
        [](const Suspension& suspension) { return !suspension.until; });
}

Result<> notBeforeReceipt(const Request& request, QDate day, const QString& field) {
    if (!day.isValid())
        return invalid({u"Indiquez une date."_s, u"Give a date."_s}, field);
    if (request.receivedOn && day < *request.receivedOn)
        return invalid(
            Text{u"Le %1 précède la réception de la demande (%2)."_s, u"%1 is before the request was received (%2)."_s}
                .arg(longDate(day))
                .arg(longDate(*request.receivedOn)),
            field);
    return {};
}

Result<> notDone(const Request& request) {
    if (!isRequestDone(request.status))
        return {};
    return conflict(Text{u"La demande %1 est déjà « %2 »."_s, u"The request %1 is already “%2”."_s}
                        .arg(request.ref)
                        .arg(statusLabel(request.status)));
}

} // namespace

Result<> LogRequest::apply(Scope& scope) {
    Request& request = *m_record.as<Request>();
    const Request asked = request;
    Request probe = request;
    if (probe.organisation == 0)
        probe.organisation = scope.organisation().row;
    const RequestStore& store = scope.stores().requests;
    for (const AnyRecord& other :
        TRY(store.loadMany(TRY(store.related(probe)), {Request::type().find(u"received_on")})))
        m_related += other.head().ref;
    const bool shown = asked.identityCheckedOn && !asked.identityMeans.trimmed().isEmpty();
    if (!m_related.isEmpty() && !shown && asked.identityStatus != u"asked" && asked.identityStatus != u"failed")
        request.identityStatus = u"to_check"_s;
    TRY(AddRecord::apply(scope));
    if (!m_letter)
        return {};
    DocumentRecord document;
    document.organisation = value().organisation;
    document.kind = u"letter_received"_s;
    document.fileName = m_letter->fileName;
    document.title = QFileInfo(m_letter->fileName).completeBaseName();
    document.mediaType = m_letter->mediaType;
    document.recordKind = u"request"_s;
    document.recordRef = value().ref;
    AttachDocument attach(document, m_letter->bytes);
    TRY(attach.apply(scope));
    m_documentRef = attach.record().head().ref;
    return {};
}

JournalDraft LogRequest::entry() const {
    JournalDraft out = AddRecord::entry();
    if (!m_documentRef.isEmpty())
        out.payload.insert(u"document"_s, m_documentRef);
    return out;
}

Result<> RequestCommand::move(Request& request, const QString& status) {
    if (request.status == status)
        return {};
    if (!mayMoveRequest(request.status, status)) {
        Text next;
        for (const QString& state : requestMoves(request.status)) {
            const Text label = statusLabel(state);
            next = next.isEmpty() ? label : Text{next.fr + u", "_s + label.fr, next.en + u", "_s + label.en};
        }
        return conflict(Text{
            u"La demande %1 ne peut pas passer de « %2 » à « %3 » ; rien n’a été changé. De là, elle peut devenir : %4."_s,
            u"The request %1 cannot go from “%2” to “%3”; nothing was changed. From there it may become: %4."_s}
                            .arg(request.ref)
                            .arg(statusLabel(request.status))
                            .arg(statusLabel(status))
                            .arg(next.isEmpty() ? Text{u"rien d’autre"_s, u"nothing else"_s} : next));
    }
    request.status = status;
    return {};
}

Result<> AcknowledgeRequest::act(Request& request, Scope&) {
    TRY(notDone(request));
    TRY(notBeforeReceipt(request, m_on, u"acknowledged_on"_s));
    request.acknowledgedOn = m_on;
    moveIfAllowed(request, u"acknowledged"_s);
    return {};
}

Text AcknowledgeRequest::sentence() const {
    return {u"Réception de la demande %1 accusée."_s, u"Request %1 acknowledged."_s};
}

Result<> SuspendRequest::act(Request& request, Scope&) {
    TRY(notDone(request));
    TRY(notBeforeReceipt(request, m_from, u"suspensions"_s));
    if (openSuspension(request) != request.suspensions.end())
        return conflict(Text{
            u"Le délai de la demande %1 est déjà suspendu."_s, u"The time limit of request %1 is already suspended."_s}
                            .arg(request.ref));
    Suspension added;
    added.kind = m_kind;
    added.from = m_from;
    added.reason = m_reason;
    request.suspensions += added;
    if (m_kind == u"identity") {
        request.identityStatus = u"asked"_s;
        request.identityAskedOn = m_from;
        if (request.identityDoubt.isEmpty())
            request.identityDoubt = m_reason;
    }
    moveIfAllowed(request, u"suspended"_s);
    return {};
}

Text SuspendRequest::sentence() const {
    return {u"Délai de la demande %1 suspendu."_s, u"Time limit of request %1 suspended."_s};
}

QJsonObject SuspendRequest::details() const {
    return {{u"kind"_s, m_kind}};
}

Result<> ResumeRequest::act(Request& request, Scope&) {
    const auto open = openSuspension(request);
    if (open == request.suspensions.end())
        return conflict(Text{
            u"Le délai de la demande %1 n’est pas suspendu."_s, u"The time limit of request %1 is not suspended."_s}
                            .arg(request.ref));
    if (!m_until.isValid() || (open->from && m_until < *open->from))
        return invalid({u"La date de fin précède celle du début de la suspension."_s,
                           u"The end of the suspension is before its beginning."_s},
            u"suspensions"_s);
    open->until = m_until;
    if (open->kind == u"identity")
        request.identityReceivedOn = m_until;
    if (request.status == u"suspended")
        moveIfAllowed(request, open->kind == u"identity" ? u"identity_check"_s : u"qualified"_s);
    return {};
}

Text ResumeRequest::sentence() const {
    return {u"Le délai de la demande %1 court de nouveau."_s, u"The time limit of request %1 runs again."_s};
}

Result<> CheckIdentity::act(Request& request, Scope& scope) {
    TRY(notBeforeReceipt(request, m_on, u"identity_checked_on"_s));
    request.identityStatus = m_verified ? u"verified"_s : u"failed"_s;
    request.identityCheckedOn = m_on;
    request.identityCheckedBy = scope.staff();
    request.identityMeans = m_means;
    if (const auto open = openSuspension(request);
        m_verified && open != request.suspensions.end() && open->kind == u"identity") {
        open->until = request.identityReceivedOn.value_or(m_on);
        request.identityReceivedOn = open->until;
    }
    if (m_verified)
        moveIfAllowed(request, u"qualified"_s);
    m_erased = TRY(eraseIdentityPapers(scope, request));
    return {};
}

QJsonObject CheckIdentity::details() const {
    return m_erased.isEmpty() ? QJsonObject() : QJsonObject{{u"papers_erased"_s, QJsonArray::fromStringList(m_erased)}};
}

std::unique_ptr<Command> CheckIdentity::inverse() const {
    return m_erased.isEmpty() ? RequestCommand::inverse() : nullptr;
}

Text CheckIdentity::sentence() const {
    return m_verified
               ? Text{u"Identité vérifiée pour la demande %1."_s, u"Identity verified for request %1."_s}
               : Text{u"Identité non établie pour la demande %1."_s, u"Identity not established for request %1."_s};
}

Result<> ExtendDeadline::act(Request& request, Scope& scope) {
    TRY(notDone(request));
    TRY(notBeforeReceipt(request, m_noticeOn, u"extension_notice_on"_s));
    if (m_reasons.trimmed().isEmpty())
        return invalid({u"Une prolongation doit être motivée (article 12(3))."_s,
                           u"An extension must give its reasons (article 12(3))."_s},
            u"extension_reasons"_s);
    const Organisation organisation = TRY(scope.organisationOf(request));
    Request unextended = request;
    unextended.extensionDecidedOn.reset();
    unextended.extensionNoticeOn.reset();
    const QDate last = requestDates(unextended, scope.today(), organisation.holidayRegion, 0).due;
    if (last.isValid() && m_noticeOn > last)
        return invalid(
            Text{u"La prolongation devait être annoncée au plus tard le %1 (article 12(3)) ; rien n’a été changé."_s,
                u"The extension had to be announced by %1 (article 12(3)); nothing was changed."_s}
                .arg(longDate(last)),
            u"extension_notice_on"_s);
    request.extensionDecidedOn = m_decidedOn;
    request.extensionReasons = m_reasons;
    request.extensionNoticeOn = m_noticeOn;
    moveIfAllowed(request, u"extended"_s);
    return {};
}

Text ExtendDeadline::sentence() const {
    return {u"Délai de la demande %1 prolongé."_s, u"Time limit of request %1 extended."_s};
}

Result<> DecideRight::act(Request& request, Scope& scope) {
    if (!request.rights.contains(m_decision.right))
        return invalid(
            Text{
                u"La demande %1 ne porte pas sur ce droit ; rien n’a été enregistré. Décidez sur un droit demandé, ou ajoutez d’abord celui-ci à la demande."_s,
                u"The request %1 is not about this right; nothing was saved. Decide on a right that was asked for, or first add this one to the request."_s}
                .arg(request.ref),
            u"decisions"_s);
    const bool refused = m_decision.outcome == u"refused" || m_decision.outcome == u"partial";
    if (refused && m_decision.reasons.trimmed().isEmpty())
        return invalid({u"Un refus, même partiel, se motive (article 12(4)). Rien n’a été enregistré."_s,
                           u"A refusal, even partial, needs its reasons (article 12(4)). Nothing was saved."_s},
            u"decisions.reasons"_s);
    if (!m_decision.decidedOn)
        m_decision.decidedOn = scope.today();
    const auto old = std::find_if(request.decisions.begin(), request.decisions.end(),
        [&](const RightDecision& decision) { return decision.right == m_decision.right; });
    if (old == request.decisions.end()) {
        request.decisions += m_decision;
        return {};
    }
    m_decision.rowId = old->rowId;
    *old = m_decision;
    return {};
}

Text DecideRight::sentence() const {
    const Text right = choiceList(u"rights").label(m_decision.right);
    return {u"Décision enregistrée pour la demande %1 : "_s + right.fr + u'.',
        u"Decision saved for request %1: "_s + right.en + u'.'};
}

QJsonObject DecideRight::details() const {
    return {{u"right"_s, m_decision.right}, {u"outcome"_s, m_decision.outcome}};
}

namespace {

/// "A duplicate": other requests that seem to be of the same person. Their checks do not count for this one.
Result<> identityOfDuplicate(const Request& request, const Scope& scope) {
    const bool granted =
        std::any_of(request.decisions.begin(), request.decisions.end(), [](const RightDecision& decision) {
            return decision.outcome == u"accepted" || decision.outcome == u"partial";
        });
    const bool open = request.identityStatus == u"to_check" || request.identityStatus == u"asked" ||
                      request.identityStatus == u"failed";
    if (!granted || !open)
        return {};
    const RequestStore& store = scope.stores().requests;
    QStringList refs;
    for (const AnyRecord& other :
        TRY(store.loadMany(TRY(store.related(request, 5)), {Request::type().find(u"received_on")})))
        refs += other.head().ref;
    if (refs.isEmpty())
        return {};
    return conflict(Text{
        u"L’identité n’est pas établie pour %1, et la même personne semble avoir d’autres demandes (%2) : une vérification faite pour une autre demande ne vaut pas pour celle-ci. Vérifiez l’identité, puis répondez. Rien n’a été changé."_s,
        u"The identity is not established for %1, and the same person seems to have other requests (%2): a check made for another request does not hold for this one. Check the identity, then answer. Nothing was changed."_s}
                        .arg(request.ref)
                        .arg(refs.join(u", "_s)));
}

} // namespace

Result<> AnswerRequest::act(Request& request, Scope& scope) {
    TRY(notBeforeReceipt(request, m_on, u"answered_on"_s));
    TRY(identityOfDuplicate(request, scope));
    moveIfAllowed(request, u"ready"_s); // an answer that left was ready
    TRY(move(request, u"answered"_s));
    request.answeredOn = m_on;
    request.answerMeans = m_means;
    if (!m_registeredPost.isEmpty())
        request.registeredPost = m_registeredPost;
    return {};
}

Text AnswerRequest::sentence() const {
    return {u"Demande %1 répondue."_s, u"Request %1 answered."_s};
}

Result<> MoveRequest::act(Request& request, Scope&) {
    return move(request, m_status);
}

Text MoveRequest::sentence() const {
    const Text status = statusLabel(m_status);
    return {u"Demande %1 : "_s + status.fr + u'.', u"Request %1: "_s + status.en + u'.'};
}

QJsonObject MoveRequest::details() const {
    return {{u"status"_s, m_status}};
}

Result<> CloseRequest::act(Request& request, Scope&) {
    if (request.status == u"closed"_s)
        return conflict(Text{u"La demande %1 est déjà clôturée. Rien n’a été changé."_s,
            u"The request %1 is closed already. Nothing was changed."_s}
                            .arg(request.ref));
    TRY(notBeforeReceipt(request, m_on, u"closed_on"_s));
    TRY(move(request, u"closed"_s));
    request.closedOn = m_on;
    return {};
}

Text CloseRequest::sentence() const {
    return {u"Demande %1 clôturée."_s, u"Request %1 closed."_s};
}

} // namespace greffe
