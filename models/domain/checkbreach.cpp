// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/check.h"

#include "domain/breachform.h"
#include "domain/calendar.h"
#include "domain/display.h"
#include "domain/problems.h"
#include "domain/workflow.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;
using detail::at;
using detail::Problems;

namespace {

QDate dayIn(const QDateTime& now, const QString& zone) {
    const auto found = findZone(zone);
    return found ? now.toTimeZone(*found).date() : now.toUTC().date();
}

class BreachCheck {
public:
    BreachCheck(const Breach& breach, const Organisation& organisation, const QString& phase, const QDateTime& now)
        : m_breach(breach)
        , m_organisation(organisation)
        , m_phase(phase)
        , m_now(now)
        , m_incident(breach.qualification == u"incident")
        , m_problems(checkFields(Breach::type(), &breach, dayIn(now, organisation.timeZone))) {}

    QList<Problem> run() {
        instants();
        numbers();
        if (m_incident) {
            if (m_breach.qualificationReason.trimmed().isEmpty())
                m_problems.required(u"qualification_reason"_s, u"33(5)"_s,
                    {u"Dites pourquoi aucune donnée personnelle n’est concernée."_s,
                        u"Say why no personal data are concerned."_s});
            return m_problems.take();
        }
        documentation();
        risk();
        timeliness();
        communication();
        notice();
        return m_problems.take();
    }

private:
    void before(const std::optional<Instant>& earlier, const std::optional<Instant>& later, const QString& path,
        const Text& message) {
        if (earlier && later && later->utc < earlier->utc)
            m_problems.error(path, u"33(3)(a)"_s, message);
    }

    void instants() {
        before(m_breach.startAt, m_breach.endAt, u"end_at"_s,
            {u"La violation finit avant d’avoir commencé."_s, u"The breach ends before it began."_s});
        before(m_breach.startAt, m_breach.awareAt, u"aware_at"_s,
            {u"Le constat est avant le début de la violation."_s, u"Awareness is before the start of the breach."_s});
        before(m_breach.reportedAt, m_breach.awareAt, u"aware_at"_s,
            {u"Le constat est avant le premier signalement."_s, u"Awareness is before the first report."_s});
        before(m_breach.awareAt, m_breach.submittedAt, u"submitted_at"_s,
            {u"L’envoi est avant le constat."_s, u"The notice was sent before awareness."_s});
        if (m_breach.awareAt && m_breach.awareAt->utc > m_now &&
            m_breach.awareAt->local().date() <= dayIn(m_now, m_organisation.timeZone))
            m_problems.error(
                u"aware_at"_s, u"33(1)"_s, {u"Le constat est dans l’avenir."_s, u"Awareness is in the future."_s});
        if (m_breach.ongoing == true && m_breach.endAt)
            m_problems.error(u"end_at"_s, u"33(3)(a)"_s,
                {u"La violation est dite en cours : elle ne peut pas avoir de fin."_s,
                    u"The breach is said to be going on: it cannot have an end."_s});
        for (qsizetype i = 0; i < m_breach.notifications.size(); ++i)
            before(m_breach.awareAt, m_breach.notifications[i].sentAt, at("notifications", i, "sent_at"),
                {u"L’envoi est avant le constat."_s, u"The notice was sent before awareness."_s});
        if (m_breach.awareAt)
            m_problems.order(m_breach.awareAt->local().date(), m_breach.closedOn, u"closed_on"_s,
                {u"La clôture est avant le constat."_s, u"The closing is before awareness."_s});
        for (qsizetype i = 0; i < m_breach.others.size(); ++i)
            processorNotice(m_breach.others[i], i);
    }

    void processorNotice(const InvolvedOrganisation& other, qsizetype i) {
        if (other.notifiedUsAt && m_breach.awareAt && other.notifiedUsAt->utc < m_breach.awareAt->utc)
            m_problems.recommended(at("others", i, "notified_us_at"), u"33(1), 33(2)"_s,
                {u"Le sous-traitant vous a informé avant le constat indiqué : le délai court en principe de son information."_s,
                    u"The processor told you before the awareness given: the time runs in principle from its notice."_s});
    }

    void numbers() {
        if (m_breach.enisaDpc && *m_breach.enisaDpc > 4)
            m_problems.error(u"enisa_dpc"_s, {},
                {u"Le contexte des données va de 1 à 4."_s, u"The data processing context goes from 1 to 4."_s});
        if (m_breach.personsCount && m_breach.communicationCount &&
            *m_breach.communicationCount > *m_breach.personsCount)
            m_problems.recommended(u"communication_count"_s, u"34"_s,
                {u"Plus de personnes informées que de personnes concernées."_s,
                    u"More persons informed than persons concerned."_s});
    }

    void documentation() {
        if (m_breach.description.trimmed().isEmpty())
            m_problems.required(u"description"_s, u"33(5)"_s,
                {u"Le registre décrit les faits de chaque violation, même non notifiée."_s,
                    u"The register describes the facts of every breach, notified or not."_s});
        const bool effects = !m_breach.harms.isEmpty() || !m_breach.harmsText.isEmpty() ||
                             !m_breach.confidentialityConsequences.isEmpty() ||
                             !m_breach.integrityConsequences.isEmpty() || !m_breach.availabilityConsequences.isEmpty();
        if (!effects)
            m_problems.required(u"harms"_s, u"33(5)"_s,
                {u"Le registre décrit les effets de la violation."_s,
                    u"The register describes the effects of the breach."_s});
        if (m_breach.measuresDone.isEmpty() && m_breach.measuresPlanned.isEmpty())
            m_problems.required(u"measures_done"_s, u"33(5)"_s,
                {u"Le registre décrit les mesures prises pour y remédier."_s,
                    u"The register describes the remedial action taken."_s});
        if (m_breach.natures.isEmpty())
            m_problems.required(u"natures"_s, u"33(3)(a), 33(5)"_s,
                {u"Perte de confidentialité, d’intégrité ou de disponibilité : dites laquelle."_s,
                    u"Loss of confidentiality, integrity or availability: say which."_s});
    }

    void risk() {
        if (m_breach.riskLevel.isEmpty()) {
            m_problems.required(u"risk_level"_s, u"33(1), 33(5)"_s,
                {u"Le niveau de risque n’est pas évalué."_s, u"The level of risk is not assessed."_s});
            return;
        }
        if (m_breach.riskReasoning.trimmed().isEmpty())
            m_problems.required(u"risk_reasoning"_s, u"5(2), 33(5)"_s,
                {u"Motivez le niveau de risque : la preuve est à la charge de l’organisme."_s,
                    u"Give the reasons for the level of risk: the burden of proof is the organisation’s."_s});
        if (m_breach.riskLevel != u"none" && m_breach.notifyCnil == false)
            m_problems.required(u"notify_cnil"_s, u"33(1)"_s,
                {u"Un risque existe : la notification à la CNIL est due."_s,
                    u"There is a risk: the notice to the CNIL is due."_s});
        if (m_breach.notifyCnil == false && m_breach.notifyReason.trimmed().isEmpty())
            m_problems.required(u"notify_reason"_s, u"33(5)"_s,
                {u"Motivez la décision de ne pas notifier."_s, u"Give the reasons for not notifying."_s});
        if (m_breach.dpoOpinionFollowed == false && m_breach.dpoOpinionReason.trimmed().isEmpty())
            m_problems.recommended(u"dpo_opinion_reason"_s, u"38(1)"_s,
                {u"L’avis du DPO n’a pas été suivi : dites pourquoi."_s,
                    u"The DPO’s opinion was not followed: say why."_s});
    }

    std::optional<QDateTime> sent() const {
        std::optional<QDateTime> first;
        const auto take = [&](const std::optional<Instant>& at) {
            if (at && (!first || at->utc < *first))
                first = at->utc;
        };
        take(m_breach.submittedAt);
        for (const SentNotice& notice : m_breach.notifications)
            take(notice.sentAt);
        return first;
    }

    void timeliness() {
        if (!m_breach.awareAt)
            return;
        const Instant due = breachDates(*m_breach.awareAt).due;
        const auto first = sent();
        const bool late = first ? *first > due.utc : m_now > due.utc;
        if (!late || m_breach.notifyCnil == false)
            return;
        const bool expected = first || m_breach.notifyCnil == true || m_breach.riskLevel == u"risk" ||
                              m_breach.riskLevel == u"high" || m_phase == u"initial" || m_phase == u"complete";
        if (expected && m_breach.lateReason.trimmed().isEmpty())
            m_problems.required(u"late_reason"_s, u"33(1)"_s,
                Text{u"La limite était le %1 : donnez les motifs du retard."_s,
                    u"The limit was %1: give the reasons for the delay."_s}
                    .arg(longInstant(due)));
    }

    void communication() {
        const bool high = m_breach.riskLevel == u"high";
        const QString& state = m_breach.communicationState;
        const bool told = state == u"yes" || state == u"soon" || !m_breach.communications.isEmpty();
        if (high && !told && m_breach.informPersons != true && m_breach.communicationNotReason.isEmpty())
            m_problems.required(u"inform_persons"_s, u"34(1), 34(3)"_s,
                {u"Le risque est élevé : informez les personnes, ou dites quelle exception de l’article 34(3) s’applique."_s,
                    u"The risk is high: inform the persons, or say which exception of article 34(3) applies."_s});
        if (high && m_breach.communicationNotReason == u"no_high_risk")
            m_problems.required(u"communication_not_reason"_s, u"34(1)"_s,
                {u"« Pas de risque élevé » contredit le niveau de risque retenu."_s,
                    u"“No high risk” contradicts the level of risk given."_s});
        if (state == u"no" && m_breach.communicationNotReason.isEmpty())
            m_problems.required(u"communication_not_reason"_s, u"34(3)"_s,
                {u"Dites pourquoi les personnes ne sont pas informées."_s, u"Say why the persons are not informed."_s});
        if (m_breach.communicationNotReason == u"disproportionate" && m_breach.publicMeasure.trimmed().isEmpty())
            m_problems.required(u"public_measure"_s, u"34(3)(c)"_s,
                {u"Un effort disproportionné demande une communication publique ou une mesure semblable."_s,
                    u"Disproportionate effort calls for a public communication or similar measure."_s});
        if (m_breach.communicationNotReason == u"unintelligible" &&
            (m_breach.dataEncrypted != u"yes" || m_breach.keyCompromised != false))
            m_problems.recommended(u"communication_not_reason"_s, u"34(3)(a)"_s,
                {u"Cette exception suppose des données chiffrées et une clé non compromise : complétez les mesures préalables."_s,
                    u"This exception supposes encrypted data and a key not compromised: complete the earlier measures."_s});
        if (state == u"yes" && m_breach.communicationContent.trimmed().isEmpty())
            m_problems.recommended(u"communication_content"_s, u"34(2)"_s,
                {u"Gardez le texte du message envoyé."_s, u"Keep the text of the message that was sent."_s});
    }

    /// Which questions the online form stars is not confirmed, so nothing here blocks.
    void notice() {
        if (m_phase.isEmpty())
            return;
        for (const MissingAnswer& missing : missingFor(m_phase, m_breach, m_organisation, m_now)) {
            const Text message =
                Text{u"%1 %2 : à compléter."_s, u"%1 %2: to be completed."_s}.arg(missing.number).arg(missing.label);
            if (missing.need == Need::Law)
                m_problems.required(missing.key, missing.article, message);
            else
                m_problems.recommended(missing.key, missing.article, message);
        }
    }

    const Breach& m_breach;
    const Organisation& m_organisation;
    QString m_phase;
    QDateTime m_now;
    bool m_incident;
    Problems m_problems;
};

} // namespace

QList<Problem> check(
    const Breach& breach, const Organisation& organisation, const QString& phase, const QDateTime& now) {
    return BreachCheck(breach, organisation, phase, now).run();
}

} // namespace greffe
