// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"
#include "domain/checklist.h"

namespace greffe {

/// Somebody named on a register sheet: controller, DPO, the DPO's company, representative, joint controller (article
/// 30(1)(a)).
struct Actor : RecordRow {
    QString role = {}; ///< list actor_roles
    QString name = {}; ///< last name, or the whole name where the file has one cell
    QString firstName = {};
    QString company = {};
    QString address = {};
    QString postcode = {};
    QString city = {};
    QString country = {}; ///< as written; ISO where known
    QString phone = {};
    QString email = {};
    QString dpo = {}; ///< of a controller that a processor acts for: its DPO and how to reach them (article 30(2)(a))
    Text processing = {}; ///< what a processor does for this controller (article 30(2)(b))
    QString contact = {}; ///< reference of a contact record

    static std::span<const Field> fields();
    bool operator==(const Actor&) const = default;
};

/// One purpose with its own legal basis (articles 5(1)(b), 6(1), 30(1)(b)).
struct Purpose : RecordRow {
    Text text = {};
    bool main = false;
    QString legalBasis = {}; ///< list legal_bases
    Text justification = {};
    Text legitimateInterest = {};   ///< article 13(1)(d)
    QString article9Exception = {}; ///< list article9_exceptions

    static std::span<const Field> fields();
    bool operator==(const Purpose&) const = default;
};

/// One kind of data with its retention (article 30(1)(c) and (f)).
struct DataItem : RecordRow {
    QString category = {};  ///< list data_categories
    QString sensitive = {}; ///< list sensitive_categories; empty = not sensitive
    Text description = {};
    QString origin = {};                ///< list data_origins: provided observed inferred third_party public
    QString source = {};                ///< who or what they come from, if not the person (article 14(2)(f))
    std::optional<bool> mandatory = {}; ///< the person must provide them (article 13(2)(e))
    QString authorisation = {};         ///< the text that allows the NIR or data on offences (articles 87 and 10)
    Text retention = {};                ///< as the organisation says it: "5 ans à compter du versement de la paie"
    Text criterion = {};                ///< what decides when no number can be given (article 13(2)(a))
    std::optional<qint64> activeNumber = {};
    QString activeUnit = {}; ///< list retention_units: days months years
    Text activeTrigger = {};
    std::optional<qint64> archiveNumber = {};
    QString archiveUnit = {};
    Text archiveTrigger = {};
    QString fate = {};      ///< list final_fates
    QString legalText = {}; ///< the provision that fixes the duration

    static std::span<const Field> fields();
    bool operator==(const DataItem&) const = default;
};

struct PersonGroup : RecordRow {
    QString category = {}; ///< list person_categories
    Text detail = {};
    std::optional<qint64> approximateCount = {};
    bool minors = false;
    bool vulnerable = false;

    static std::span<const Field> fields();
    bool operator==(const PersonGroup&) const = default;
};

/// Who receives the data (article 30(1)(d)); for a processor, its contract (article 28).
struct Recipient : RecordRow {
    QString type = {}; ///< list recipient_types
    QString name = {};
    Text detail = {};
    Text purpose = {};           ///< what it receives the data for
    QString contact = {};        ///< reference of a contact record
    QString contractStatus = {}; ///< list contract_statuses
    std::optional<QDate> contractOn = {};
    QString contractReference = {};
    QString country = {}; ///< list countries (ISO 3166), or as written
    QString subProcessors = {};

    static std::span<const Field> fields();
    bool operator==(const Recipient&) const = default;
};

/// A transfer outside the EEA (articles 30(1)(e), 44 to 49).
struct Transfer : RecordRow {
    QString recipient = {};
    QString country = {};
    QString guarantee = {};  ///< list transfer_guarantees
    QString derogation = {}; ///< list derogations_49
    QString documentation = {};
    QString impactAssessment = {};      ///< of a transfer under article 46: where it is kept
    std::optional<QDate> impactOn = {}; ///< and its date

    static std::span<const Field> fields();
    bool operator==(const Transfer&) const = default;
};

/// A technical or organisational measure (articles 30(1)(g), 32).
struct Measure : RecordRow {
    QString kind = {}; ///< list measure_kinds
    Text detail = {};

    static std::span<const Field> fields();
    bool operator==(const Measure&) const = default;
};

struct Cookie : RecordRow {
    QString name = {};
    QString category = {}; ///< list cookie_categories
    QString issuer = {};
    Text purpose = {};
    QString lifetime = {};
    std::optional<bool> consentNeeded = {};

    static std::span<const Field> fields();
    bool operator==(const Cookie&) const = default;
};

struct InformationNotice : RecordRow {
    QString article = {}; ///< list notice_articles: 13, 14
    QString where = {};
    std::optional<QDate> givenOn = {};

    static std::span<const Field> fields();
    bool operator==(const InformationNotice&) const = default;
};

/// A document that belongs to a sheet: a contract, a policy, the DPIA, a mandate.
struct ActivityDocument : RecordRow {
    QString title = {};
    QString place = {}; ///< a link, a folder, a shelf
    std::optional<QDate> on = {};
    QString document = {}; ///< reference of a document kept in the vault

    static std::span<const Field> fields();
    bool operator==(const ActivityDocument&) const = default;
};

/// What was concluded from the answers to a checklist, with its reasons (article 5(2)).
struct Assessment : RecordRow {
    QString checklist = {};  ///< list checklists
    QString subject = {};    ///< the further purpose that was tested, the interest that was weighed
    QString conclusion = {}; ///< list assessment_conclusions
    QString reason = {};
    std::optional<QDate> on = {};
    QString by = {};

    static std::span<const Field> fields();
    bool operator==(const Assessment&) const = default;
};

/// A version of the sheet that the controller's signatory approved. Its content is the earlier version `revision` of
/// the record, which nothing changes any more.
struct Approval : RecordRow {
    std::optional<qint64> number = {};   ///< 1, 2, 3 …
    std::optional<qint64> revision = {}; ///< of the record
    std::optional<QDate> on = {};
    QString by = {};       ///< the signatory
    QString function = {}; ///< "Directrice générale"
    QString comment = {};
    QString sha256 = {}; ///< of the approved content (approvedDigest)

    static std::span<const Field> fields();
    bool operator==(const Approval&) const = default;
};

/// A sheet of the record of processing activities (article 30).
struct Activity : RecordHead {
    Text name = {};
    QString role = {};   ///< list activity_roles: controller joint processor
    QString status = {}; ///< list activity_statuses: draft in_review approved
    bool model = false;  ///< copied to make new sheets; not itself part of the register
    QString department = {};
    QString owner = {};
    std::optional<QDate> createdOn = {};
    std::optional<QDate> updatedOn = {};
    std::optional<QDate> reviewDue = {};
    std::optional<QDate> approvedOn = {};
    QString approvedBy = {}; ///< the controller's signatory
    QString approvedFunction = {};
    std::optional<qint64> reviewMonths = {}; ///< reviewed again so many months after an approval
    std::optional<QDate> submittedOn = {};
    QString submittedBy = {};
    QList<Approval> approvals = {};            ///< the oldest first
    QString copiedFrom = {};                   ///< reference of the activity or model it was copied from
    std::optional<qint64> copiedRevision = {}; ///< the original's revision at that moment
    QStringList software = {};
    QList<Actor> actors = {};
    QList<Purpose> purposes = {};
    Text processingCategories = {}; ///< a processor's register: what it does for each controller (article 30(2)(b))
    QList<PersonGroup> persons = {};
    QList<DataItem> dataItems = {};
    QList<Recipient> recipients = {};
    QList<Transfer> transfers = {};
    QList<Measure> measures = {};
    QStringList collectionMeans = {}; ///< list collection_means
    QList<InformationNotice> notices = {};
    QString rightsContact = {};
    std::optional<bool> automatedDecision = {};
    Text automatedLogic = {};
    QList<Cookie> cookies = {};
    QStringList dpiaCriteria = {}; ///< list dpia_criteria (WP248)
    QString dpiaRequiredBy = {};   ///< list dpia_required: the CNIL's list of 2018
    QString dpiaExemptBy = {};     ///< list dpia_exempt: the CNIL's list of 2019
    std::optional<bool> dpiaNeeded = {};
    QString dpiaReason = {};
    std::optional<QDate> dpiaScreenedOn = {}; ///< when the conclusion was reached
    QString dpiaScreenedBy = {};
    std::optional<QDate> dpiaOn = {}; ///< when the assessment was carried out
    QString dpiaDocument = {};
    QString dpiaOpinion = {};                  ///< the DPO's advice (article 35(2))
    QString dpiaViews = {};                    ///< of the persons or their representatives (article 35(9))
    QString dpiaResidualRisk = {};             ///< list risk_levels
    std::optional<QDate> dpiaConsultedOn = {}; ///< the authority (article 36)
    std::optional<QDate> dpiaReviewDue = {};   ///< article 35(11)
    QList<ChecklistAnswer> checklists = {};    ///< article 5, compatibility (6(4)), balancing test, DPIA screening
    QList<Assessment> assessments = {};        ///< what was concluded from them
    QList<ActivityDocument> documents = {};
    QString notes = {}; ///< with the cells of an import that had no other home

    Id<Activity> id() const { return Id<Activity>(row); }
    static const RecordType& type();
    bool operator==(const Activity&) const = default;
};

} // namespace greffe
