// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/exportcommands.h"
#include "commands/verification.h"
#include "domain/documentrecord.h"

namespace greffe {

/// A whole verified copy. It carries the journal up to just before its own entry.
class Backup final : public WriteFile {
public:
    explicit Backup(const QString& path)
        : WriteFile(path) {}
    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    /// A copy is as closed as the vault itself.
    Permission permission() const override { return Permission::Read; }
    bool needsConfirmation() const override { return false; }
};

/// Everything in one encrypted ZIP that is readable without Greffe: records as JSON with their earlier versions,
/// documents, journal, index.
class ExportAll final : public WriteFile {
public:
    ExportAll(const QString& path, SecretBytes password)
        : WriteFile(path)
        , m_password(std::move(password)) {}
    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    Permission permission() const override { return Permission::Administer; }
    int files() const { return m_files; }
    qint64 records() const { return m_records; }

private:
    SecretBytes m_password;
    int m_files = 0;
    qint64 m_records = 0;
};

/// Six groups of four from an alphabet without look-alikes: 120 bits. Never the vault's own passphrase: a ZIP makes
/// guessing far cheaper than a vault does.
QString newArchivePassword();

/// A document that came in or belongs to a record: its bytes go into the vault.
class AttachDocument final : public AddAnyRecord {
public:
    /// `record` names the record it belongs to, its title and kind; hash and size are computed.
    /// Invalid for an identity paper of a request whose identity is verified.
    AttachDocument(DocumentRecord record, const QByteArray& bytes);
    Result<> apply(Scope& scope) override;

private:
    Result<> refuseIdentityPaper(const Scope& scope) const;
    QByteArray m_bytes;
};

} // namespace greffe
