// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "vault/autobackup.h"
#include "vault/salvage.h"

namespace greffe {

/// One copy in the vault's backup folder and one in the second folder, journalled: somebody asked for it. The daily
/// ones are made without an entry; they are listed by their files.
class BackUpNow final : public Command {
public:
    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    bool changesRecords() const override { return false; }
    const MadeBackup& made() const { return m_made; }
    QString sha256() const { return m_sha256; }

private:
    MadeBackup m_made = {};
    QString m_sha256 = {};
    QString m_anchor = {};
};

/// Removes backups that still hold what was erased. NotFound if one is not a backup of this vault in one of its two
/// folders: nothing else is ever deleted.
class DropBackups final : public Command {
public:
    explicit DropBackups(const QStringList& paths)
        : m_paths(paths) {}
    Result<> prepare(Session& session) override;
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    Permission permission() const override { return Permission::Administer; }
    bool needsConfirmation() const override { return true; }

private:
    QStringList m_paths;
    QStringList m_names = {};
};

/// What is in a backup, before anything is restored from it.
struct BackupPreview {
    struct Kind {
        QString key = {};
        Text plural = {};
        qint64 living = 0;
        qint64 archived = 0;
    };
    QString path = {};
    QString vaultId = {};
    QString label = {};
    qint64 bytes = 0;
    QStringList organisations = {};
    QList<Kind> kinds = {};
    QString journalHead = {};
    qint64 journalEntries = 0;
    QDateTime lastEntryAt = {};
    QString lastEntryBy = {};
    QList<SlotInfo> openers = {}; ///< who can open it: the ways in of its own header
    VerifyReport checked = {};
};
/// Opens a private copy and reads it whole. Locked, Corrupt, TooNew as for opening.
Result<BackupPreview> previewBackup(const QString& path, const Credentials& credentials, const Clock& clock);

} // namespace greffe
