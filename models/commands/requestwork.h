// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/requestcommands.h"
#include "domain/records.h"

namespace greffe {

// What is done for a request around its own moves: departments, mandate, recipients, fee; and the DPO's opinion.

/// Asks a department (or a colleague) what it holds: a task of its own on the request, which is then in progress.
/// Invalid without a question. One journal entry, on the request; the task is named in it.
class AskDepartment final : public RequestCommand {
public:
    /// `question.department` or `.owner` says whom; its title is the question. `kind` empty = search.
    AskDepartment(Id<Request> id, Task question, int revision = 0)
        : RequestCommand(id, revision)
        , m_task(std::move(question)) {}
    const Task& task() const { return m_task; } ///< after running: with its reference

    std::unique_ptr<Command> inverse() const override { return nullptr; } ///< drop the task instead

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_ask"); }
    Text sentence() const override;
    QJsonObject details() const override;
    Task m_task;
};

/// "Looked in X on …, found Y": what the department answered. Conflict if it answered already.
class AnswerTask final : public ChangeRecord<Task> {
public:
    AnswerTask(Id<Task> id, const QString& lookedIn, QDate lookedOn, const QString& found, QDate on, int revision = 0)
        : ChangeRecord(id, revision)
        , m_lookedIn(lookedIn)
        , m_lookedOn(lookedOn)
        , m_found(found)
        , m_on(on) {}

private:
    Result<> act(Task& task, Scope& scope) override;
    QString action() const override { return QStringLiteral("task_answer"); }
    Text sentence() const override;
    QString m_lookedIn;
    QDate m_lookedOn;
    QString m_found;
    QDate m_on;
};

/// Somebody writes for the data subject and is entitled to. Ends an open suspension for the mandate.
class CheckMandate final : public RequestCommand {
public:
    CheckMandate(Id<Request> id, QDate on, const QString& scope, int revision = 0)
        : RequestCommand(id, revision)
        , m_on(on)
        , m_scope(scope) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_check_mandate"); }
    Text sentence() const override;
    QDate m_on;
    QString m_scope;
};

/// A recipient was told of what was rectified, erased or restricted (article 19), or why that was impossible. The same
/// recipient is written once. Moves an answered request to "recipients told".
class TellRecipient final : public RequestCommand {
public:
    TellRecipient(Id<Request> id, ToldRecipient told, int revision = 0)
        : RequestCommand(id, revision)
        , m_told(std::move(told)) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_told"); }
    Text sentence() const override;
    ToldRecipient m_told;
};

/// A fee for a manifestly unfounded or excessive request, or for a further copy (articles 12(5), 15(3)), told on a day.
/// Invalid without a ground, without reasons where the burden of proof lies with the organisation, or with an amount
/// that is none. An empty amount means that the request is refused rather than charged.
class ChargeFee final : public RequestCommand {
public:
    ChargeFee(Id<Request> id, const QString& ground, const QString& reason, const QString& amount,
        const QString& currency, std::optional<QDate> toldOn, int revision = 0)
        : RequestCommand(id, revision)
        , m_ground(ground)
        , m_reason(reason)
        , m_amount(amount)
        , m_currency(currency)
        , m_toldOn(toldOn) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_fee"); }
    Text sentence() const override;
    QJsonObject details() const override;
    QString m_ground;
    QString m_reason;
    QString m_amount;
    QString m_currency;
    std::optional<QDate> m_toldOn;
};

/// What became of the DPO's opinion. Invalid: not followed, or in part, without saying why.
class FollowAdvice final : public ChangeRecord<Advice> {
public:
    FollowAdvice(
        Id<Advice> id, const QString& followed, const QString& reason, const QString& by, QDate on, int revision = 0)
        : ChangeRecord(id, revision)
        , m_followed(followed)
        , m_reason(reason)
        , m_by(by)
        , m_on(on) {}

private:
    Result<> act(Advice& advice, Scope& scope) override;
    QString action() const override { return QStringLiteral("advice_follow"); }
    Text sentence() const override;
    QJsonObject details() const override;
    QString m_followed;
    QString m_reason;
    QString m_by;
    QDate m_on;
};

} // namespace greffe
