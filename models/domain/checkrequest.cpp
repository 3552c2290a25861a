// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"

#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/organisation.h"
#include "domain/problems.h"
#include "domain/request.h"
#include "domain/workflow.h"

#include <QRegularExpression>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;
using detail::at;
using detail::Problems;

namespace {

/// A proof asked for later than this is hard to call prompt (EDPB 01/2022).
constexpr int promptDays = 14;

class RequestCheck {
public:
    RequestCheck(const Request& request, const Organisation& organisation, QDate today)
        : m_request(request)
        , m_today(today)
        , m_dates(requestDates(request, today, organisation.holidayRegion, parameters().workingTargetDays))
        , m_problems(checkFields(Request::type(), &request, today)) {}

    QList<Problem> run() {
        receipt();
        order();
        subject();
        identity();
        suspensions();
        if (m_request.receivedOn) {
            extension();
            timeliness();
        }
        decisions();
        recipients();
        fee();
        postMortem();
        authority();
        return m_problems.take();
    }

private:
    void receipt() {
        if (m_request.receivedOn && *m_request.receivedOn < parameters().gdprFrom)
            m_problems.error(u"received_on"_s, u"99(2)"_s,
                Text{u"Le RGPD s’applique depuis le %1 : cette date de réception est antérieure."_s,
                    u"The GDPR applies from %1: this date of receipt is earlier."_s}
                    .arg(longDate(parameters().gdprFrom)));
        if (m_request.rights.isEmpty())
            m_problems.recommended(u"rights"_s, u"15 – 22"_s,
                {u"Dites quels droits sont exercés."_s, u"Say which rights are exercised."_s});
    }

    void order() {
        const Text beforeReceipt{
            u"Cette date est avant la réception de la demande."_s, u"This date is before the request was received."_s};
        const std::pair<std::optional<QDate>, const char*> dates[] = {
            {m_request.acknowledgedOn, "acknowledged_on"},
            {m_request.identityAskedOn, "identity_asked_on"},
            {m_request.identityReceivedOn, "identity_received_on"},
            {m_request.identityCheckedOn, "identity_checked_on"},
            {m_request.mandateCheckedOn, "mandate_checked_on"},
            {m_request.extensionDecidedOn, "extension_decided_on"},
            {m_request.extensionNoticeOn, "extension_notice_on"},
            {m_request.answeredOn, "answered_on"},
            {m_request.closedOn, "closed_on"},
        };
        for (const auto& [date, key] : dates)
            m_problems.order(m_request.receivedOn, date, QString::fromLatin1(key), beforeReceipt);
        m_problems.order(m_request.identityAskedOn, m_request.identityReceivedOn, u"identity_received_on"_s,
            {u"Le justificatif est arrivé avant d’avoir été demandé."_s, u"The proof came before it was asked for."_s});
        m_problems.order(m_request.answeredOn, m_request.closedOn, u"closed_on"_s,
            {u"La clôture est avant la réponse."_s, u"The closing is before the answer."_s});
        m_problems.order(m_request.answeredOn, m_request.receiptOn, u"receipt_on"_s,
            {u"L’avis de réception est d’avant l’envoi."_s, u"The return receipt is from before the dispatch."_s});
    }

    void subject() {
        const QString known = m_request.subjectLastName + m_request.subjectFirstName + m_request.subjectEmail +
                              m_request.subjectIdentifier + m_request.subjectPhone;
        if (known.trimmed().isEmpty())
            m_problems.recommended(u"subject_last_name"_s, u"12(2)"_s,
                {u"Rien ne désigne la personne concernée : nom, adresse électronique ou identifiant."_s,
                    u"Nothing names the data subject: name, e-mail address or identifier."_s});
        const bool other = !m_request.requesterKind.isEmpty() && m_request.requesterKind != u"subject";
        if (other && !m_request.mandateCheckedOn)
            m_problems.required(u"mandate_checked_on"_s, u"12(6), D2019-536 77"_s,
                {u"Quelqu’un écrit pour la personne concernée : son mandat ou son titre doit être vérifié avant la réponse."_s,
                    u"Somebody writes for the data subject: the mandate or entitlement must be checked before the answer."_s});
        const bool written = m_request.requesterKind == u"agent";
        if (written && m_request.mandateCheckedOn && m_request.mandateScope.trimmed().isEmpty())
            m_problems.recommended(u"mandate_scope"_s, u"D2019-536 77"_s,
                {u"Notez pour quels droits et auprès de quel responsable le mandat vaut."_s,
                    u"Note for which rights and towards which controller the mandate holds."_s});
    }

    void identity() {
        const bool asked = m_request.identityStatus == u"asked" || m_request.identityAskedOn.has_value();
        if (asked && m_request.identityDoubt.trimmed().isEmpty())
            m_problems.required(u"identity_doubt"_s, u"12(6)"_s,
                {u"Un justificatif est demandé : dites pourquoi il y a un doute raisonnable."_s,
                    u"Proof is asked for: say why there is reasonable doubt."_s});
        if (m_request.receivedOn && m_request.identityAskedOn &&
            m_request.receivedOn->daysTo(*m_request.identityAskedOn) > promptDays)
            m_problems.recommended(u"identity_asked_on"_s, u"12(2), 12(6)"_s,
                {u"Le justificatif a été demandé tard : la suspension du délai peut être contestée."_s,
                    u"The proof was asked for late: the suspension of the time limit may be disputed."_s});
        const bool open = m_request.identityStatus == u"to_check" || m_request.identityStatus == u"asked" ||
                          m_request.identityStatus == u"failed";
        const bool something =
            std::any_of(m_request.decisions.begin(), m_request.decisions.end(), [](const RightDecision& decision) {
                return decision.outcome == u"accepted" || decision.outcome == u"partial";
            });
        if (open && something && m_request.answeredOn)
            m_problems.required(u"identity_status"_s, u"12(2), 12(6)"_s,
                {u"La demande est acceptée sans que l’identité soit établie."_s,
                    u"The request was granted although the identity is not established."_s});
        if (m_request.identityStatus == u"verified" && !m_request.identityCheckedOn)
            m_problems.recommended(u"identity_checked_on"_s, u"5(2)"_s,
                {u"Notez quand, par qui et comment l’identité a été vérifiée."_s,
                    u"Note when, by whom and how the identity was checked."_s});
    }

    void suspensions() {
        for (qsizetype i = 0; i < m_request.suspensions.size(); ++i) {
            const Suspension& suspension = m_request.suspensions[i];
            m_problems.order(suspension.from, suspension.until, at("suspensions", i, "until"),
                {u"La suspension finit avant d’avoir commencé."_s, u"The suspension ends before it began."_s});
            m_problems.order(m_request.receivedOn, suspension.from, at("suspensions", i, "from"),
                {u"La suspension commence avant la réception."_s, u"The suspension begins before receipt."_s});
            if (suspension.kind == u"clarification")
                m_problems.recommended(at("suspensions", i, "kind"), u"12(6)"_s,
                    {u"Une demande de précisions ne suspend le délai que si les données sont très nombreuses (considérant 63)."_s,
                        u"A request for clarification suspends only where the data are very many (recital 63)."_s});
        }
    }

    void extension() {
        const bool wanted = m_request.extensionDecidedOn || m_request.extensionNoticeOn;
        if (!wanted)
            return;
        if (m_request.extensionReasons.trimmed().isEmpty())
            m_problems.required(u"extension_reasons"_s, u"12(3)"_s,
                {u"Une prolongation se motive : complexité ou nombre des demandes."_s,
                    u"An extension needs reasons: complexity or number of the requests."_s});
        if (!m_request.extensionNoticeOn)
            m_problems.required(u"extension_notice_on"_s, u"12(3)"_s,
                Text{u"La prolongation doit être annoncée à la personne au plus tard le %1."_s,
                    u"The extension must be notified to the person by %1."_s}
                    .arg(longDate(m_dates.due)));
        else if (!m_dates.extended)
            m_problems.required(u"extension_notice_on"_s, u"12(3)"_s,
                Text{
                    u"La prolongation a été annoncée trop tard : elle devait l’être au plus tard le %1. L’échéance reste celle du premier mois."_s,
                    u"The extension was notified too late: it had to be by %1. The limit remains that of the first month."_s}
                    .arg(longDate(m_dates.due)));
    }

    void timeliness() {
        const QDate limit = m_dates.legalDue();
        if (m_request.answeredOn) {
            if (*m_request.answeredOn > limit)
                m_problems.recommended(u"answered_on"_s, u"12(3)"_s,
                    Text{
                        u"La réponse est partie après l’échéance du %1."_s, u"The answer left after the limit of %1."_s}
                        .arg(longDate(limit)));
            return;
        }
        if (m_request.status == u"closed" || m_request.closedOn)
            m_problems.recommended(u"answered_on"_s, u"12(3), 12(4)"_s,
                {u"La demande est close sans date de réponse."_s,
                    u"The request is closed without a date of answer."_s});
        else if (!isRequestDone(m_request.status) && m_today > limit && !m_dates.suspendedSince)
            m_problems.required(u"answered_on"_s, u"12(3)"_s,
                Text{u"L’échéance du %1 est passée : répondez, et dites à la personne qu’elle peut saisir la CNIL."_s,
                    u"The limit of %1 has passed: answer, and tell the person of the right to turn to the CNIL."_s}
                    .arg(longDate(limit)));
    }

    void decisions() {
        for (qsizetype i = 0; i < m_request.decisions.size(); ++i)
            decision(m_request.decisions[i], i);
        if (!m_request.answeredOn)
            return;
        for (const QString& right : m_request.rights) {
            const bool decided = std::any_of(m_request.decisions.begin(), m_request.decisions.end(),
                [&](const RightDecision& decision) { return decision.right == right && !decision.outcome.isEmpty(); });
            if (!decided)
                m_problems.required(u"decisions"_s, u"12(3), 12(4)"_s,
                    Text{u"Répondue sans décision sur : %1."_s, u"Answered without a decision on: %1."_s}.arg(
                        choiceList(u"rights").label(right)));
        }
    }

    void decision(const RightDecision& decision, qsizetype i) {
        const bool refused = decision.outcome == u"refused" || decision.outcome == u"partial";
        if (refused && decision.reasons.trimmed().isEmpty())
            m_problems.required(at("decisions", i, "reasons"), u"12(4)"_s,
                {u"Un refus, même partiel, se motive."_s, u"A refusal, even partial, needs reasons."_s});
        if (refused && decision.article.trimmed().isEmpty())
            m_problems.recommended(at("decisions", i, "article"), u"12(4)"_s,
                {u"Citez l’article sur lequel le refus s’appuie."_s, u"Name the article that the refusal rests on."_s});
        if (refused && decision.right == u"objection_marketing")
            m_problems.required(at("decisions", i, "outcome"), u"21(2), 21(3)"_s,
                {u"L’opposition à la prospection est absolue : elle ne peut pas être refusée."_s,
                    u"The objection to direct marketing is absolute: it cannot be refused."_s});
        if (!decision.right.isEmpty() && !m_request.rights.contains(decision.right))
            m_problems.recommended(at("decisions", i, "right"), {},
                {u"Cette décision porte sur un droit qui n’est pas dans la demande."_s,
                    u"This decision is about a right that is not in the request."_s});
        m_problems.order(m_request.receivedOn, decision.decidedOn, at("decisions", i, "decided_on"),
            {u"La décision est datée d’avant la demande."_s, u"The decision is dated before the request."_s});
    }

    void fee() {
        if (!m_request.feeAmount.trimmed().isEmpty() && !parseAmount(m_request.feeAmount))
            m_problems.error(u"fee_amount"_s, u"12(5)"_s,
                Text{u"« %1 » n’est pas un montant. Écrivez par exemple 12,50."_s,
                    u"“%1” is not an amount. Write for example 12.50."_s}
                    .arg(m_request.feeAmount));
        static const QRegularExpression currency(u"^[A-Z]{3}$"_s);
        if (!m_request.feeCurrency.isEmpty() && !currency.match(m_request.feeCurrency).hasMatch())
            m_problems.error(u"fee_currency"_s, {},
                {u"La monnaie s’écrit en trois lettres : EUR."_s, u"The currency is written in three letters: EUR."_s});
        const bool charged = !m_request.feeAmount.trimmed().isEmpty();
        if (charged && m_request.feeGround.isEmpty())
            m_problems.required(u"fee_ground"_s, u"12(5)"_s,
                {u"L’exercice des droits est gratuit : des frais demandent un motif légal."_s,
                    u"Exercising rights is free: a fee needs a legal ground."_s});
        const bool burden = m_request.feeGround == u"manifestly_unfounded" || m_request.feeGround == u"excessive";
        if (burden && m_request.feeReason.trimmed().isEmpty())
            m_problems.required(u"fee_reason"_s, u"12(5)"_s,
                {u"C’est à l’organisme de démontrer que la demande est infondée ou excessive : dites pourquoi."_s,
                    u"The organisation must show that the request is unfounded or excessive: say why."_s});
        if (charged && m_request.answeredOn && !m_request.feeToldOn)
            m_problems.recommended(u"fee_told_on"_s, u"12(5)"_s,
                {u"Les frais se disent avant la réponse : notez quand."_s,
                    u"A fee is told before the answer: note when."_s});
        m_problems.order(m_request.receivedOn, m_request.feeToldOn, u"fee_told_on"_s,
            {u"Les frais sont annoncés avant la réception de la demande."_s,
                u"The fee is told before the request was received."_s});
    }

    void postMortem() {
        if (m_request.deceasedOn && m_request.requesterKind == u"subject")
            m_problems.required(u"requester_kind"_s, u"LIL 85"_s,
                {u"La personne est décédée : dites qui écrit (héritier, exécuteur des directives)."_s,
                    u"The person has died: say who writes (heir, executor of the instructions)."_s});
        if (m_request.requesterKind != u"heir")
            return;
        if (m_request.heirProof.isEmpty())
            m_problems.required(u"heir_proof"_s, u"D2019-536 124"_s,
                {u"Un héritier prouve sa qualité : acte de notoriété ou livret de famille."_s,
                    u"An heir proves heirship: notary’s act or family record book."_s});
        const bool instructed = m_request.instructionsKind == u"particular" || m_request.instructionsKind == u"general";
        if (!instructed && m_request.heirPurpose.isEmpty())
            m_problems.required(u"heir_purpose"_s, u"LIL 85"_s,
                {u"Sans directives, un héritier n’agit que pour la succession ou pour faire prendre en compte le décès : dites lequel."_s,
                    u"Without instructions an heir acts only for the estate or to have the death taken into account: say which."_s});
        if (instructed && m_request.instructionsHolder.trimmed().isEmpty())
            m_problems.recommended(u"instructions_holder"_s, u"LIL 85"_s,
                {u"Dites qui garde les directives et qui les exécute."_s,
                    u"Say who keeps the instructions and who carries them out."_s});
    }

    void authority() {
        const bool seised = m_request.rights.contains(u"complaint"_s) || m_request.rights.contains(u"judicial"_s);
        if (seised && m_request.authorityReference.trimmed().isEmpty())
            m_problems.recommended(u"authority_reference"_s, u"77, 79"_s,
                {u"La CNIL ou un juge est saisi : notez la référence du dossier."_s,
                    u"The CNIL or a court is seised: note the reference of the case."_s});
        if (m_request.authorityDueOn && !m_request.answeredOn && !isRequestDone(m_request.status) &&
            *m_request.authorityDueOn < m_today)
            m_problems.required(u"authority_due_on"_s, u"31"_s,
                Text{u"L’autorité attendait une réponse pour le %1."_s, u"The authority wanted an answer by %1."_s}.arg(
                    longDate(*m_request.authorityDueOn)));
        m_problems.order(m_request.receivedOn, m_request.authorityDueOn, u"authority_due_on"_s,
            {u"Cette échéance est avant la réception."_s, u"This limit is before receipt."_s});
    }

    void recipients() {
        const bool concerned =
            std::any_of(m_request.decisions.begin(), m_request.decisions.end(), [](const RightDecision& decision) {
                const bool granted = decision.outcome == u"accepted" || decision.outcome == u"partial";
                return granted && (decision.right == u"rectification" || decision.right == u"erasure" ||
                                      decision.right == u"restriction");
            });
        if (concerned && m_request.answeredOn && m_request.toldRecipients.isEmpty())
            m_problems.recommended(u"told_recipients"_s, u"19"_s,
                {u"Chaque destinataire des données doit en être informé, sauf impossibilité ou effort disproportionné."_s,
                    u"Each recipient of the data must be told, unless impossible or disproportionate."_s});
        for (qsizetype i = 0; i < m_request.toldRecipients.size(); ++i) {
            const ToldRecipient& told = m_request.toldRecipients[i];
            if (!told.toldOn && told.impossibleReason.trimmed().isEmpty())
                m_problems.recommended(at("told_recipients", i, "told_on"), u"19"_s,
                    {u"Donnez la date, ou dites pourquoi c’était impossible."_s,
                        u"Give the date, or say why it was impossible."_s});
        }
    }

    const Request& m_request;
    QDate m_today;
    RequestDates m_dates;
    Problems m_problems;
};

} // namespace

QList<Problem> check(const Request& request, const Organisation& organisation, QDate today) {
    return RequestCheck(request, organisation, today).run();
}

} // namespace greffe
