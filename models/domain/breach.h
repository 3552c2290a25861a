// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"

namespace greffe {

/// Another organisation involved in a breach (CNIL form, section 4).
struct InvolvedOrganisation : RecordRow {
    QString role = {}; ///< list involved_roles
    QString name = {};
    QString siren = {};
    QString address = {};
    QString contact = {};
    QString email = {};
    QString phone = {};
    std::optional<Instant> notifiedUsAt = {}; ///< a processor's notice to us (article 33(2)): we are aware from then
    QString comment = {};

    static std::span<const Field> fields();
    bool operator==(const InvolvedOrganisation&) const = default;
};

/// How many records of one kind of data, with a comment (section 7).
struct DataDetail : RecordRow {
    QString category = {}; ///< list breach_data_categories
    std::optional<qint64> count = {};
    QString comment = {};

    static std::span<const Field> fields();
    bool operator==(const DataDetail&) const = default;
};

/// A measure taken or planned after the breach (article 33(3)(d)).
struct BreachMeasure : RecordRow {
    QString text = {};
    std::optional<QDate> on = {}; ///< when it was done, or is due
    QString owner = {};

    static std::span<const Field> fields();
    bool operator==(const BreachMeasure&) const = default;
};

/// Another data-protection authority that was or will be told.
struct OtherAuthority : RecordRow {
    QString name = {};
    QString country = {}; ///< list countries
    std::optional<QDate> on = {};

    static std::span<const Field> fields();
    bool operator==(const OtherAuthority&) const = default;
};

/// A duty to somebody else than a data-protection authority: ANSSI, health agency, insurer, criminal complaint.
struct OtherDuty : RecordRow {
    QString body = {};
    std::optional<QDate> on = {};
    QString reference = {};

    static std::span<const Field> fields();
    bool operator==(const OtherDuty&) const = default;
};

/// A notice really sent to the authority.
struct SentNotice : RecordRow {
    QString type = {}; ///< list notification_types
    std::optional<Instant> sentAt = {};
    QString number = {};   ///< given by the CNIL
    QString document = {}; ///< reference of the document kept (what was sent, or the receipt)
    QString comment = {};

    static std::span<const Field> fields();
    bool operator==(const SentNotice&) const = default;
};

/// A message really sent to the persons (article 34).
struct SentCommunication : RecordRow {
    std::optional<QDate> on = {};
    QString means = {}; ///< list communication_means
    std::optional<qint64> count = {};
    QString document = {};
    QString comment = {};

    static std::span<const Field> fields();
    bool operator==(const SentCommunication&) const = default;
};

/// What the CNIL asked or answered after the notice.
struct Exchange : RecordRow {
    std::optional<QDate> on = {};
    QString direction = {}; ///< list exchange_directions: received sent
    QString subject = {};
    QString comment = {};
    std::optional<QDate> answerDue = {};

    static std::span<const Field> fields();
    bool operator==(const Exchange&) const = default;
};

/// Something to do because of the breach.
struct BreachAction : RecordRow {
    QString text = {};
    QString kind = {}; ///< list action_kinds
    QString owner = {};
    std::optional<QDate> dueOn = {};
    std::optional<QDate> doneOn = {};

    static std::span<const Field> fields();
    bool operator==(const BreachAction&) const = default;
};

/// A personal data breach: the questions of the CNIL's form in its order, then what the internal register adds (article
/// 33(5)). Every question may be "not known for now": its key then stands in `unknownFields`, which is an answer, not a
/// gap.
struct Breach : RecordHead {
    // register
    QString title = {};
    QString status = {};                    ///< list breach_statuses
    std::optional<Instant> reportedAt = {}; ///< when the first signal came
    QString detectedBy = {};
    QString assignedTo = {};
    QStringList activities = {}; ///< references of activities
    QStringList processors = {}; ///< references of contacts
    // 1 type of notification
    QString notificationType = {}; ///< list notification_types
    QString cnilNumber = {};
    std::optional<Instant> submittedAt = {};
    QString formVersion = {}; ///< "cnil-2023-07"
    // 2 organisation (the rest of this section is in Organisation)
    QString controllerRole = {}; ///< list controller_roles
    // 3 contact
    QString contactTitle = {}; ///< list civilities
    QString contactLastName = {};
    QString contactFirstName = {};
    QString contactFunction = {};
    QString contactEmail = {};
    QString contactPhone = {};
    std::optional<bool> contactIsDpo = {};
    // 4 other organisations
    std::optional<bool> othersInvolved = {};
    QList<InvolvedOrganisation> others = {};
    // 5 dates
    QString certainty = {}; ///< list certainties: established suspected
    std::optional<bool> periodKnown = {};
    std::optional<Instant> startAt = {};
    bool startApproximate = false;
    std::optional<Instant> endAt = {};
    bool endApproximate = false;
    std::optional<bool> ongoing = {};
    std::optional<Instant> awareAt = {}; ///< the 72 hours run from here
    QString datesComment = {};
    QString discovery = {};
    QString lateReason = {}; ///< required when the first notice leaves after 72 hours
    // 6 the breach
    QStringList natures = {}; ///< list breach_natures
    QStringList origins = {}; ///< list breach_origins
    QString originOther = {};
    QStringList causes = {}; ///< list breach_causes
    QString description = {};
    QStringList supports = {}; ///< list breach_supports
    QString supportOther = {};
    // 7 data
    QStringList dataCategories = {}; ///< list breach_data_categories
    QString dataOther = {};
    QStringList sensitiveCategories = {}; ///< list breach_sensitive_categories
    std::optional<qint64> recordsCount = {};
    bool recordsApproximate = false;
    QList<DataDetail> dataDetails = {};
    // 8 persons
    QStringList personCategories = {}; ///< list breach_person_categories
    QString personOther = {};
    std::optional<qint64> personsCount = {};
    bool personsApproximate = false;
    std::optional<bool> directlyIdentifiable = {};
    // 9 measures before
    QString measuresBefore = {};
    QString dataEncrypted = {}; ///< list encryption_states: no yes partly
    std::optional<bool> keyCompromised = {};
    std::optional<bool> hashed = {};
    QString hashAlgorithm = {};
    std::optional<bool> pseudonymised = {};
    std::optional<bool> backupAvailable = {};
    std::optional<bool> accessControlled = {};
    std::optional<bool> loggingAvailable = {};
    // 10 consequences
    QStringList confidentialityConsequences = {}; ///< list confidentiality_consequences
    QString confidentialityOther = {};
    QStringList integrityConsequences = {}; ///< list integrity_consequences
    QString integrityOther = {};
    QStringList availabilityConsequences = {}; ///< list availability_consequences
    QString availabilityOther = {};
    QStringList harms = {}; ///< list harms
    QString harmsText = {};
    QString severity = {}; ///< list cnil_severities: negligible limited important maximal
    // 11 measures after
    QList<BreachMeasure> measuresDone = {};
    QList<BreachMeasure> measuresPlanned = {};
    // 12 communication
    QString communicationState = {}; ///< list communication_states
    std::optional<QDate> communicationOn = {};
    std::optional<qint64> communicationCount = {};
    QStringList communicationMeans = {}; ///< list communication_means
    QString communicationContent = {};
    QString communicationNotReason = {}; ///< list communication_exemptions
    QString communicationNotText = {};
    QString publicMeasure = {};
    // 13 cross-border, other authorities
    std::optional<bool> crossBorder = {};
    QStringList crossBorderStates = {}; ///< list countries
    QString leadAuthority = {};
    std::optional<bool> otherAuthoritiesTold = {};
    QList<OtherAuthority> otherAuthorities = {};
    std::optional<bool> otherDutiesExist = {};
    QList<OtherDuty> otherDuties = {};
    std::optional<bool> complaintFiled = {};
    std::optional<QDate> complaintOn = {};
    QString complaintReference = {};
    QStringList attachments = {};   ///< references of documents
    QStringList unknownFields = {}; ///< keys of the questions answered "not known for now"
    // awareness act
    QString awareDecidedBy = {};
    QString awareReasoning = {}; ///< why the degree of certainty was reasonable from that moment
    QString investigation = {};
    // qualification and risk
    QString qualification = {}; ///< list breach_qualifications: breach incident
    QString qualificationReason = {};
    QString riskLevel = {}; ///< list risk_levels: none risk high
    QString riskReasoning = {};
    QString edpbCase = {};               ///< list edpb_cases: the published case that is nearest
    std::optional<qint64> enisaDpc = {}; ///< 1 to 4
    QString enisaDpcReason = {};
    QString enisaEi = {}; ///< list enisa_identification
    QString enisaEiReason = {};
    QString enisaConfidentiality = {}; ///< list enisa_confidentiality
    QString enisaIntegrity = {};       ///< list enisa_integrity
    QString enisaAvailability = {};    ///< list enisa_availability
    std::optional<bool> enisaMalicious = {};
    QString enisaCircumstancesReason = {};
    std::optional<qint64> enisaQuarters = {}; ///< computed: the score times four
    QString enisaLevel = {};                  ///< computed: list enisa_levels
    // decisions
    std::optional<Instant> dueAt = {}; ///< computed: aware + 72 hours
    std::optional<bool> notifyCnil = {};
    QString notifyReason = {};
    QString notifyDecidedBy = {};
    std::optional<Instant> notifyDecidedAt = {};
    std::optional<bool> informPersons = {};
    QString informReason = {};
    QString informDecidedBy = {};
    std::optional<Instant> informDecidedAt = {};
    QString dpoOpinion = {};
    std::optional<QDate> dpoOpinionOn = {};
    std::optional<bool> dpoOpinionFollowed = {};
    QString dpoOpinionReason = {}; ///< why it was not followed
    // follow-up
    QList<SentNotice> notifications = {};
    QList<SentCommunication> communications = {};
    QList<Exchange> exchanges = {};
    QList<BreachAction> actions = {};
    std::optional<qint64> cost = {}; ///< whole euros
    QString lessons = {};
    std::optional<QDate> closedOn = {};
    QString closedBy = {};
    QString notes = {};

    Id<Breach> id() const { return Id<Breach>(row); }
    /// The person answered "not known for now" to this question.
    bool isUnknown(QStringView fieldKey) const { return unknownFields.contains(fieldKey); }
    static const RecordType& type();
    bool operator==(const Breach&) const = default;
};

} // namespace greffe
