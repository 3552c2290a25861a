// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/exportcommands.h"
#include "vault/verifyjob.h"

namespace greffe {

/// Whether every document kept in the vault still has the hash that its record names. On any thread that owns the
/// database.
Result<VerifyReport::Check> checkDocuments(const Database& database);
/// Whether there is a backup of the last days, and in the second folder too where one is wanted.
VerifyReport::Check checkLastBackup(const Vault& vault, const Clock& clock);
/// What a check is called on paper and on the screen.
Text checkLabel(const QString& name);

/// Looks at everything (pages, header, file, journal, documents' hashes, last backup) and writes the result into the
/// journal: the proof that somebody looked. A fault found is a result, not an error.
class VerifyNow final : public Command {
public:
    /// Reads the vault itself, here and now.
    explicit VerifyNow(Progress progress = {})
        : m_progress(std::move(progress)) {}
    /// The result of a VerifyJob, made on a copy elsewhere.
    explicit VerifyNow(const VerifyReport& made)
        : m_made(made) {}
    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    bool changesRecords() const override { return false; }
    const VerifyReport& report() const { return m_report; }

private:
    Progress m_progress = {};
    std::optional<VerifyReport> m_made = {};
    VerifyReport m_report = {};
};

/// The result of a check as a dated PDF for the accountability file (articles 5(2) and 32(1)(d)), with the journal's
/// anchor; its own entry holds its SHA-256.
class WriteVerification final : public WriteFile {
public:
    WriteVerification(const QString& path, const VerifyReport& report, Language language)
        : WriteFile(path)
        , m_report(report)
        , m_language(language) {}
    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;

private:
    VerifyReport m_report;
    Language m_language;
};

} // namespace greffe
