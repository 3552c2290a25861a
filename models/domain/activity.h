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
    QString origin = {};    ///< list data_origins: provided observed inferred third_party public
    QString retention = {}; ///< as the organisation says it: "5 ans à compter du versement de la paie"
    std::optional<qint64> activeNumber = {};
    QString activeUnit = {}; ///< list retention_units: days months years
    QString activeTrigger = {};
    std::optional<qint64> archiveNumber = {};
    QString archiveUnit = {};
    QString archiveTrigger = {};
    QString fate = {};      ///< list final_fates
    QString legalText = {}; ///< the provision that fixes the duration

    static std::span<const Field> fields();
    bool operator==(const DataItem&) const = default;
};

struct PersonGroup : RecordRow {
    QString category = {}; ///< list person_categories
    QString detail = {};
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
    QString detail = {};
    QString contact = {};        ///< reference of a contact record
    QString contractStatus = {}; ///< list contract_statuses
    std::optional<QDate> contractOn = {};
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

    static std::span<const Field> fields();
    bool operator==(const Transfer&) const = default;
};

/// A technical or organisational measure (articles 30(1)(g), 32).
struct Measure : RecordRow {
    QString kind = {}; ///< list measure_kinds
    QString detail = {};

    static std::span<const Field> fields();
    bool operator==(const Measure&) const = default;
};

struct Cookie : RecordRow {
    QString name = {};
    QString category = {}; ///< list cookie_categories
    QString issuer = {};
    QString purpose = {};
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

/// A sheet of the record of processing activities (article 30).
struct Activity : RecordHead {
    Text name = {};
    QString role = {};   ///< list activity_roles: controller joint processor
    QString status = {}; ///< list activity_statuses: draft in_review approved
    QString department = {};
    QString owner = {};
    std::optional<QDate> createdOn = {};
    std::optional<QDate> updatedOn = {};
    std::optional<QDate> reviewDue = {};
    std::optional<QDate> approvedOn = {};
    QString approvedBy = {}; ///< the controller's signatory
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
    QString automatedLogic = {};
    QList<Cookie> cookies = {};
    QStringList dpiaCriteria = {}; ///< list dpia_criteria (WP248)
    QString dpiaRequiredBy = {};   ///< list dpia_required: the CNIL's list of 2018
    QString dpiaExemptBy = {};     ///< list dpia_exempt: the CNIL's list of 2019
    std::optional<bool> dpiaNeeded = {};
    QString dpiaReason = {};
    std::optional<QDate> dpiaOn = {};
    QString dpiaDocument = {};
    QList<ChecklistAnswer> checklists = {}; ///< article 5, compatibility (6(4)), balancing test, DPIA screening
    QString notes = {};                     ///< with the cells of an import that had no other home

    Id<Activity> id() const { return Id<Activity>(row); }
    static const RecordType& type();
    bool operator==(const Activity&) const = default;
};

} // namespace greffe
