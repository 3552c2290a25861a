// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recorddiff.h"
#include "commands/command.h"
#include "domain/activity.h"
#include "domain/activitylife.h"

#include <QMap>

namespace greffe {

class Session;

/// A draft is handed to whoever approves it.
class SubmitActivity final : public ChangeRecord<Activity> {
public:
    SubmitActivity(Id<Activity> id, QDate on, int revision = 0)
        : ChangeRecord(id, revision)
        , m_on(on) {}

protected:
    Result<> act(Activity& activity, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;

private:
    QDate m_on;
};

/// Back from review to its authors.
class ReturnActivity final : public ChangeRecord<Activity> {
public:
    explicit ReturnActivity(Id<Activity> id, int revision = 0)
        : ChangeRecord(id, revision) {}

protected:
    Result<> act(Activity& activity, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;
};

/// Who approves for the controller, and when the sheet is looked at again.
struct ApprovalValues {
    QString by = {};       ///< empty = the organisation's signatory
    QString function = {}; ///< empty = that signatory's
    QDate on = {};
    std::optional<QDate> reviewDue = {}; ///< empty = after the sheet's review_months, else a year
    QString comment = {};                ///< says why a sheet is approved although an element of article 30 is missing
};

/// Freezes a dated version. Invalid without a signatory; Conflict, naming the first, if a required element is missing
/// and no comment says why it is approved all the same.
class ApproveActivity final : public ChangeRecord<Activity> {
public:
    ApproveActivity(Id<Activity> id, const ApprovalValues& values, int revision = 0)
        : ChangeRecord(id, revision)
        , m_values(values) {}

protected:
    Result<> act(Activity& activity, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;
    QJsonObject details() const override;

private:
    ApprovalValues m_values;
    Approval m_approval = {};
};

/// The sheet was looked at and stays as it is: only the next date changes.
class ReviewActivity final : public ChangeRecord<Activity> {
public:
    ReviewActivity(Id<Activity> id, QDate next, int revision = 0)
        : ChangeRecord(id, revision)
        , m_next(next) {}

protected:
    Result<> act(Activity& activity, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;

private:
    QDate m_next;
};

/// A new sheet from another one, or from a model; a model from a sheet.
class CopyActivity final : public AddRecord<Activity> {
public:
    CopyActivity(Id<Activity> original, const CopyWishes& wishes)
        : AddRecord(Activity{})
        , m_original(original)
        , m_wishes(wishes) {}
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;

private:
    Id<Activity> m_original;
    CopyWishes m_wishes;
    QString m_from = {};
};

/// Answers to the questions of one checklist, each dated and signed; those that are not named keep theirs.
class AnswerChecklist final : public ChangeRecord<Activity> {
public:
    AnswerChecklist(Id<Activity> id, const QString& checklist, const QMap<QString, QString>& answers,
        const QMap<QString, QString>& reasons, QDate on, int revision = 0)
        : ChangeRecord(id, revision)
        , m_checklist(checklist)
        , m_answers(answers)
        , m_reasons(reasons)
        , m_on(on) {}

protected:
    Result<> act(Activity& activity, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;
    QJsonObject details() const override;

private:
    QString m_checklist;
    QMap<QString, QString> m_answers;
    QMap<QString, QString> m_reasons;
    QDate m_on;
};

/// A reasoned, dated conclusion from a checklist. One for each checklist and subject: a new one takes the place of the
/// former, which stays in the history. That of the DPIA screening also sets whether a DPIA is needed.
class ConcludeChecklist final : public ChangeRecord<Activity> {
public:
    ConcludeChecklist(Id<Activity> id, Assessment conclusion, int revision = 0)
        : ChangeRecord(id, revision)
        , m_conclusion(std::move(conclusion)) {}

protected:
    Result<> act(Activity& activity, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;
    QJsonObject details() const override;

private:
    Assessment m_conclusion;
};

/// The conclusion on the impact assessment (article 35): needed or not, why, on what day.
struct DpiaConclusion {
    bool needed = false;
    QString reason = {};
    QStringList criteria = {}; ///< list dpia_criteria
    QString requiredBy = {};   ///< list dpia_required
    QString exemptBy = {};     ///< list dpia_exempt
    QDate on = {};
};

class ConcludeDpia final : public ChangeRecord<Activity> {
public:
    ConcludeDpia(Id<Activity> id, const DpiaConclusion& conclusion, int revision = 0)
        : ChangeRecord(id, revision)
        , m_conclusion(conclusion) {}

protected:
    Result<> act(Activity& activity, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;

private:
    DpiaConclusion m_conclusion;
};

/// A retention from the list of values, written on a data item with its trigger and its source.
class ApplyRetention final : public ChangeRecord<Activity> {
public:
    /// `item` counts from 1.
    ApplyRetention(Id<Activity> id, int item, const QString& value, int revision = 0)
        : ChangeRecord(id, revision)
        , m_item(item)
        , m_value(value) {}

protected:
    Result<> act(Activity& activity, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;
    QJsonObject details() const override;

private:
    int m_item;
    QString m_value;
};

/// How a copy and the sheet it came from moved apart, by content alone.
struct CopyComparison {
    QString originalRef = {};
    qint64 originalRow = 0;
    int copiedRevision = 0;
    QList<FieldChange> inCopy = {};     ///< since it was copied
    QList<FieldChange> inOriginal = {}; ///< since then
    QList<FieldChange> now = {};        ///< original as it is -> copy as it is
};
/// NotFound if the sheet is no copy, or its original is gone.
Result<CopyComparison> compareWithOriginal(const Session& session, const Activity& copy);
/// Any two sheets, by content.
QList<FieldChange> compareActivities(const Activity& one, const Activity& other);

/// The last approved version of a sheet, exactly as it was approved; NotFound if there is none. Corrupt if what is
/// stored is not what was approved.
Result<Activity> approvedVersion(const Session& session, const Activity& activity);

} // namespace greffe
