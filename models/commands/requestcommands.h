// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/request.h"

namespace greffe {

/// The letter or e-mail that a request came in, kept with it byte for byte.
struct ReceivedLetter {
    QString fileName = {};
    QString mediaType = {};
    QByteArray bytes = {};
};

/// Stores a new request, and with it the letter it came in: received today and in the organisation's language unless it
/// says otherwise; the legal dates are computed. Where the vault has other requests of what seems to be the same
/// person, an identity that is called verified or not to be checked without saying by which means becomes "to check":
/// an earlier check is no check of this request.
class LogRequest final : public AddRecord<Request> {
public:
    explicit LogRequest(Request value, std::optional<ReceivedLetter> letter = {})
        : AddRecord(std::move(value))
        , m_letter(std::move(letter)) {}
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    /// After running: references of the other requests of the same person, the newest first.
    QStringList related() const { return m_related; }
    /// After running: under which reference the letter is kept.
    QString documentRef() const { return m_documentRef; }

private:
    std::optional<ReceivedLetter> m_letter;
    QStringList m_related = {};
    QString m_documentRef = {};
};

/// What is common to the verbs on a request: `revision` 0 takes the request as it is now.
class RequestCommand : public ChangeRecord<Request> {
protected:
    RequestCommand(Id<Request> id, int revision)
        : ChangeRecord(id, revision) {}
    /// Conflict, naming both states, if the workflow does not allow it.
    static Result<> move(Request& request, const QString& status);
};

class AcknowledgeRequest final : public RequestCommand {
public:
    AcknowledgeRequest(Id<Request> id, QDate on, int revision = 0)
        : RequestCommand(id, revision)
        , m_on(on) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_acknowledge"); }
    Text sentence() const override;
    QDate m_on;
};

/// Stops the clock from the day on which information was asked for. Invalid if a suspension is open already or the day
/// lies before the receipt.
class SuspendRequest final : public RequestCommand {
public:
    /// `kind` of list suspension_kinds. For "identity", the request's identity is marked as asked for.
    SuspendRequest(Id<Request> id, const QString& kind, QDate from, const QString& reason, int revision = 0)
        : RequestCommand(id, revision)
        , m_kind(kind)
        , m_from(from)
        , m_reason(reason) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_suspend"); }
    Text sentence() const override;
    QJsonObject details() const override;
    QString m_kind;
    QDate m_from;
    QString m_reason;
};

/// The information came: the clock runs again. Invalid if nothing is suspended.
class ResumeRequest final : public RequestCommand {
public:
    ResumeRequest(Id<Request> id, QDate until, int revision = 0)
        : RequestCommand(id, revision)
        , m_until(until) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_resume"); }
    Text sentence() const override;
    QDate m_until;
};

/// The identity was checked, and how. Ends an open suspension for identity and erases the copies of identity papers
/// kept with the request; then there is no undo.
class CheckIdentity final : public RequestCommand {
public:
    CheckIdentity(Id<Request> id, bool verified, QDate on, const QString& means, int revision = 0)
        : RequestCommand(id, revision)
        , m_verified(verified)
        , m_on(on)
        , m_means(means) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_check_identity"); }
    Text sentence() const override;
    QJsonObject details() const override;
    std::unique_ptr<Command> inverse() const override;
    QStringList m_erased = {};
    bool m_verified;
    QDate m_on;
    QString m_means;
};

/// Two more months, told with its reasons inside the first month (article 12(3)). Invalid with the last day if the
/// notice left later.
class ExtendDeadline final : public RequestCommand {
public:
    ExtendDeadline(Id<Request> id, QDate decidedOn, const QString& reasons, QDate noticeOn, int revision = 0)
        : RequestCommand(id, revision)
        , m_decidedOn(decidedOn)
        , m_reasons(reasons)
        , m_noticeOn(noticeOn) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_extend"); }
    Text sentence() const override;
    QDate m_decidedOn;
    QString m_reasons;
    QDate m_noticeOn;
};

/// What was decided on one right; a decision that was there is replaced. Invalid: a refusal, even partial, without
/// reasons (article 12(4)).
class DecideRight final : public RequestCommand {
public:
    DecideRight(Id<Request> id, RightDecision decision, int revision = 0)
        : RequestCommand(id, revision)
        , m_decision(std::move(decision)) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_decide"); }
    Text sentence() const override;
    QJsonObject details() const override;
    RightDecision m_decision;
};

/// The answer left. Conflict where something was granted, others of the vault's requests seem to be of the same person,
/// and this request's own identity is not established: a duplicate never skips the identity check.
class AnswerRequest final : public RequestCommand {
public:
    AnswerRequest(Id<Request> id, QDate on, const QString& means, const QString& registeredPost = {}, int revision = 0)
        : RequestCommand(id, revision)
        , m_on(on)
        , m_means(means)
        , m_registeredPost(registeredPost) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_answer"); }
    Text sentence() const override;
    QDate m_on;
    QString m_means;
    QString m_registeredPost;
};

/// To any state that the workflow allows from here (requestMoves): qualified, in progress, withdrawn …
class MoveRequest final : public RequestCommand {
public:
    MoveRequest(Id<Request> id, const QString& status, int revision = 0)
        : RequestCommand(id, revision)
        , m_status(status) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_move"); }
    Text sentence() const override;
    QJsonObject details() const override;
    QString m_status;
};

class CloseRequest final : public RequestCommand {
public:
    CloseRequest(Id<Request> id, QDate on, int revision = 0)
        : RequestCommand(id, revision)
        , m_on(on) {}

private:
    Result<> act(Request& request, Scope& scope) override;
    QString action() const override { return QStringLiteral("request_close"); }
    Text sentence() const override;
    QDate m_on;
};

} // namespace greffe
