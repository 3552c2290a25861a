// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/breachcommands.h"

#include "commands/session.h"
#include "commands/wording.h"
#include "domain/choicelist.h"
#include "domain/workflow.h"

#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

void moveIfAllowed(Breach& breach, const QString& status) {
    if (breach.status != status && mayMoveBreach(breach.status, status))
        breach.status = status;
}

} // namespace

Result<> QualifyBreach::act(Breach& breach, Scope&) {
    if (m_values.reason.trimmed().isEmpty())
        return invalid({u"Dites pourquoi : la qualification doit pouvoir être justifiée (article 33(5))."_s,
                           u"Say why: the qualification must be accountable for (article 33(5))."_s},
            u"qualification_reason"_s);
    breach.qualification = m_values.qualification;
    breach.qualificationReason = m_values.reason;
    if (!m_values.riskLevel.isEmpty()) {
        breach.riskLevel = m_values.riskLevel;
        breach.riskReasoning = m_values.riskReasoning;
    }
    moveIfAllowed(breach, m_values.qualification == u"incident" ? u"incident_only"_s : u"qualified"_s);
    return {};
}

Text QualifyBreach::sentence() const {
    return {u"Violation %1 qualifiée."_s, u"Breach %1 qualified."_s};
}

Result<> DecideBreach::act(Breach& breach, Scope& scope) {
    if (m_reason.trimmed().isEmpty())
        return invalid({u"Dites pourquoi : la décision doit pouvoir être justifiée (article 33(5))."_s,
                           u"Say why: the decision must be accountable for (article 33(5))."_s},
            m_what == What::NotifyCnil ? u"notify_reason"_s : u"inform_reason"_s);
    const Organisation organisation = TRY(scope.organisationOf(breach));
    const Instant now{scope.now(), organisation.timeZone};
    if (m_what == What::NotifyCnil) {
        breach.notifyCnil = m_yes;
        breach.notifyReason = m_reason;
        breach.notifyDecidedBy = m_decidedBy;
        breach.notifyDecidedAt = now;
        moveIfAllowed(breach, u"decided"_s);
        moveIfAllowed(breach, m_yes ? u"to_notify"_s : u"register_only"_s);
    } else {
        breach.informPersons = m_yes;
        breach.informReason = m_reason;
        breach.informDecidedBy = m_decidedBy;
        breach.informDecidedAt = now;
    }
    return {};
}

QString DecideBreach::action() const {
    return m_what == What::NotifyCnil ? u"breach_decide_notification"_s : u"breach_decide_communication"_s;
}

Text DecideBreach::sentence() const {
    return {u"Décision enregistrée pour la violation %1."_s, u"Decision saved for breach %1."_s};
}

Result<> RecordNotice::act(Breach& breach, Scope&) {
    if (!m_notice.sentAt)
        return invalid({u"Indiquez quand la notification a été envoyée."_s, u"Say when the notice was sent."_s},
            u"notifications[%1].sent_at"_s.arg(breach.notifications.size()));
    const bool late = breach.dueAt && m_notice.sentAt->utc > breach.dueAt->utc;
    if (breach.notifications.isEmpty() && late && breach.lateReason.trimmed().isEmpty())
        return invalid({u"Les 72 heures étaient écoulées : indiquez d’abord les motifs du retard (article 33(1))."_s,
                           u"The 72 hours were over: first give the reasons for the delay (article 33(1))."_s},
            u"late_reason"_s);
    breach.notifications += m_notice;
    if (!breach.submittedAt)
        breach.submittedAt = m_notice.sentAt;
    if (!m_notice.number.isEmpty())
        breach.cnilNumber = m_notice.number;
    breach.notificationType = m_notice.type;
    moveIfAllowed(breach, m_notice.type == u"complete" ? u"notified_complete"_s : u"notified_initial"_s);
    return {};
}

Text RecordNotice::sentence() const {
    return {u"Notification enregistrée pour la violation %1."_s, u"Notice recorded for breach %1."_s};
}

QJsonObject RecordNotice::details() const {
    return {{u"type"_s, m_notice.type}, {u"number"_s, m_notice.number}};
}

Result<> CloseBreach::act(Breach& breach, Scope& scope) {
    if (!mayMoveBreach(breach.status, u"closed"_s))
        return conflict(Text{u"La violation %1 ne peut pas être clôturée dans l’état « %2 »."_s,
            u"The breach %1 cannot be closed from the state “%2”."_s}
                            .arg(breach.ref)
                            .arg(choiceList(u"breach_statuses").label(breach.status)));
    breach.status = u"closed"_s;
    breach.closedOn = m_on;
    breach.closedBy = scope.staff();
    return {};
}

Text CloseBreach::sentence() const {
    return {u"Violation %1 clôturée."_s, u"Breach %1 closed."_s};
}

Result<IssueDocument::Subject> IssueBreachNotice::compose(const Session& session, DocumentInfo info) {
    const ChoiceEntry* phase = choiceList(u"notification_types").find(m_phase);
    if (!phase)
        return invalid(Text{u"« %1 » n’est pas une étape de la notification : initial, complementary ou complete."_s,
                           u"“%1” is not a phase of the notice: initial, complementary or complete."_s}
                           .arg(m_phase),
            u"phase"_s);
    const Breach breach = TRY(session.find(m_id));
    m_missing = missingFor(m_phase, breach, session.organisation());
    info.reference = breach.ref;
    info.title.clear();
    QJsonArray missing;
    for (const MissingAnswer& answer : std::as_const(m_missing))
        missing.append(answer.key);
    return Subject{breachNotice({session.organisation(), breach, m_phase, info}), u"breach"_s, breach.ref,
        phase->label.in(info.language) + u" — "_s + breach.ref, u"breach_notice"_s,
        {{u"phase"_s, m_phase}, {u"missing"_s, missing}}};
}

} // namespace greffe
