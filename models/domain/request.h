// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"

namespace greffe {

/// A time during which the one-month limit does not run (article 12(6); domain.md 4.4).
struct Suspension : RecordRow {
    QString kind = {};               ///< list suspension_kinds: identity mandate clarification
    std::optional<QDate> from = {};  ///< the day the information was asked for
    std::optional<QDate> until = {}; ///< the day it came; absent = still open
    QString reason = {};

    static std::span<const Field> fields();
    bool operator==(const Suspension&) const = default;
};

/// What was decided on one of the rights asked for.
struct RightDecision : RecordRow {
    QString right = {};   ///< list rights
    QString outcome = {}; ///< list outcomes: accepted partial refused not_applicable
    QString article = {}; ///< of a refusal: "17(3)(b)"
    QString reasons = {};
    std::optional<QDate> decidedOn = {};

    static std::span<const Field> fields();
    bool operator==(const RightDecision&) const = default;
};

/// A recipient of the data that must be told of a rectification, erasure or restriction (article 19).
struct ToldRecipient : RecordRow {
    QString recipient = {};
    std::optional<QDate> toldOn = {};
    QString means = {}; ///< list answer_means
    QString impossibleReason = {};

    static std::span<const Field> fields();
    bool operator==(const ToldRecipient&) const = default;
};

/// A data subject's request (articles 12 to 22). One date of receipt; each right asked for has its own decision.
struct Request : RecordHead {
    // intake
    std::optional<QDate> receivedOn = {}; ///< by the organisation, not by the DPO
    QString channel = {};                 ///< list channels
    QString language = {};                ///< list languages: the language of the answer
    QStringList rights = {};              ///< list rights
    QString wording = {};
    QString scope = {};          ///< which data, which period, as the person narrowed it
    QStringList activities = {}; ///< references of activities
    QString assignedTo = {};
    // data subject
    QString subjectLastName = {};
    QString subjectFirstName = {};
    QString subjectEmail = {};
    QString subjectPhone = {};
    QString subjectAddress = {};
    std::optional<QDate> subjectBirthDate = {};
    QString subjectIdentifier = {}; ///< customer number and the like
    bool subjectMinor = false;      ///< was a minor when an online service collected the data (LIL 51 II)
    // requester, when somebody else writes
    QString requesterKind = {}; ///< list requester_kinds: subject agent parent guardian heir lawyer
    QString requesterName = {};
    QString requesterEmail = {};
    QString requesterPhone = {};
    QString requesterAddress = {};
    std::optional<QDate> mandateCheckedOn = {};
    QString mandateCheckedBy = {};
    QString mandateScope = {}; ///< for which rights and towards whom the mandate holds
    // post mortem (LIL 84 to 86)
    std::optional<QDate> deceasedOn = {};
    QString instructionsKind = {};   ///< list instruction_kinds: none particular general
    QString instructionsHolder = {}; ///< certified third party or controller that keeps them, executor
    QString heirPurpose = {};        ///< list heir_purposes: estate death_noted
    QString heirProof = {};          ///< list heir_proofs: notary_act family_book other
    // identity
    QString identityStatus = {}; ///< list identity_statuses: not_needed to_check asked verified failed
    QString identityDoubt = {};  ///< why there is reasonable doubt (article 12(6))
    std::optional<QDate> identityAskedOn = {};
    std::optional<QDate> identityReceivedOn = {};
    std::optional<QDate> identityCheckedOn = {};
    QString identityCheckedBy = {};
    QString identityMeans = {};
    // time limit
    QList<Suspension> suspensions = {};
    std::optional<QDate> extensionDecidedOn = {};
    QString extensionReasons = {};
    std::optional<QDate> extensionNoticeOn = {};
    std::optional<QDate> dueOn = {};    ///< computed: the limit that holds now
    std::optional<QDate> targetOn = {}; ///< computed: the office's own working target
    // answer
    QString status = {}; ///< list request_statuses
    QList<RightDecision> decisions = {};
    QList<ToldRecipient> toldRecipients = {};
    std::optional<QDate> acknowledgedOn = {};
    std::optional<QDate> answeredOn = {};
    QString answerMeans = {}; ///< list answer_means
    QString registeredPost = {};
    std::optional<QDate> receiptOn = {};
    bool remediesMentioned = false; ///< the answer named the complaint to the CNIL and the judicial remedy (12(4))
    QString feeGround = {};         ///< list fee_grounds: manifestly_unfounded excessive further_copy
    QString feeReason = {};         ///< article 12(5): manifestly unfounded or excessive
    QString feeAmount = {};         ///< "12,50"; parseAmount() reads it
    QString feeCurrency = {};       ///< ISO 4217; empty = EUR
    std::optional<QDate> feeToldOn = {};
    // when the CNIL or a court is seised
    QString authorityReference = {};
    std::optional<QDate> authorityDueOn = {}; ///< the day by which it wants an answer
    std::optional<QDate> closedOn = {};
    std::optional<QDate> retentionUntil = {}; ///< computed: from then on the file may be purged
    QString notes = {};

    Id<Request> id() const { return Id<Request>(row); }
    static const RecordType& type();
    bool operator==(const Request&) const = default;
};

/// An amount of money as people type it ("12", "12,50", "1 250.00"), in hundredths; null if it is none.
std::optional<qint64> parseAmount(const QString& text);

} // namespace greffe
