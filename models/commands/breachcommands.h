// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/issue.h"
#include "documents/breachnotice.h"
#include "domain/breachform.h"

namespace greffe {

/// Stores a new breach; the 72 hours and the severity are computed.
class LogBreach final : public AddRecord<Breach> {
public:
    using AddRecord::AddRecord;
};

class BreachCommand : public ChangeRecord<Breach> {
protected:
    BreachCommand(Id<Breach> id, int revision)
        : ChangeRecord(id, revision) {}
};

/// A breach of personal data or a mere incident, and how high the risk is.
struct BreachQualification {
    QString qualification = {}; ///< list breach_qualifications
    QString reason = {};
    QString riskLevel = {}; ///< list risk_levels; empty = as it was
    QString riskReasoning = {};
};

class QualifyBreach final : public BreachCommand {
public:
    QualifyBreach(Id<Breach> id, BreachQualification values, int revision = 0)
        : BreachCommand(id, revision)
        , m_values(std::move(values)) {}

private:
    Result<> act(Breach& breach, Scope& scope) override;
    QString action() const override { return QStringLiteral("breach_qualify"); }
    Text sentence() const override;
    BreachQualification m_values;
};

/// Whether the CNIL is notified, or the persons are told, and why: by the controller, now.
class DecideBreach final : public BreachCommand {
public:
    enum class What { NotifyCnil, InformPersons };
    DecideBreach(Id<Breach> id, What what, bool yes, const QString& reason, const QString& decidedBy, int revision = 0)
        : BreachCommand(id, revision)
        , m_what(what)
        , m_yes(yes)
        , m_reason(reason)
        , m_decidedBy(decidedBy) {}

private:
    Result<> act(Breach& breach, Scope& scope) override;
    QString action() const override;
    Text sentence() const override;
    What m_what;
    bool m_yes;
    QString m_reason;
    QString m_decidedBy;
};

/// A notice was really sent through the CNIL's service.
class RecordNotice final : public BreachCommand {
public:
    RecordNotice(Id<Breach> id, SentNotice notice, int revision = 0)
        : BreachCommand(id, revision)
        , m_notice(std::move(notice)) {}

private:
    Result<> act(Breach& breach, Scope& scope) override;
    QString action() const override { return QStringLiteral("breach_notice_sent"); }
    Text sentence() const override;
    QJsonObject details() const override;
    SentNotice m_notice;
};

class CloseBreach final : public BreachCommand {
public:
    CloseBreach(Id<Breach> id, QDate on, int revision = 0)
        : BreachCommand(id, revision)
        , m_on(on) {}

private:
    Result<> act(Breach& breach, Scope& scope) override;
    QString action() const override { return QStringLiteral("breach_close"); }
    Text sentence() const override;
    QDate m_on;
};

/// Writes the prepared notice as PDF and keeps exactly that file under the breach's documents.
class IssueBreachNotice final : public IssueDocument {
public:
    /// `phase`: initial, complementary, complete.
    IssueBreachNotice(Id<Breach> id, const QString& phase, const QString& path, Language language)
        : IssueDocument(path, language)
        , m_id(id)
        , m_phase(phase) {}

    /// What the form still lacks; after running.
    const QList<MissingAnswer>& missing() const { return m_missing; }

private:
    Result<Subject> compose(const Session& session, DocumentInfo info) override;
    QString action() const override { return QStringLiteral("breach_notice_issue"); }
    Id<Breach> m_id;
    QString m_phase;
    QList<MissingAnswer> m_missing = {};
};

} // namespace greffe
