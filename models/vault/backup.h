// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace greffe {

/// How many backups stay in a folder.
struct BackupRules {
    int daily = 7;
    int weekly = 4;
    int monthly = 12;                            ///< also the age in months at which a backup ends, whatever happens
    qint64 budgetBytes = qint64(4) * 1073741824; ///< beyond it the oldest go first; the newest three always stay
};

/// One backup file of a folder, as its name and header tell.
struct BackupFile {
    QString path = {};
    QDateTime at = {}; ///< UTC, from the name
    qint64 bytes = 0;
    QString reason = {}; ///< "daily", "migration", "rotation", "import", "purge", "manual"
    bool operator==(const BackupFile&) const = default;
};

/// The backups of one vault in one folder: "AlloClaim 2026-04-02 093000 daily.greffe" beside those of other vaults,
/// which are left alone. Names hold the vault's file name, never a person's data.
class BackupFolder {
public:
    BackupFolder(QString folder, QString vaultId, const BackupRules& rules = {})
        : m_folder(std::move(folder))
        , m_vaultId(std::move(vaultId))
        , m_rules(rules) {}
    /// The vault's own in the user's data folder, owner-only.
    static BackupFolder standard(const QString& vaultId, const BackupRules& rules = {});

    /// Those of this vault, newest first; files that are not vaults, or others', are not listed.
    QList<BackupFile> list() const;
    /// Makes one, verified by opening it (Vault::backupTo), then prunes. Gives its path.
    Result<QString> make(const Vault& vault, const QString& reason, const Clock& clock);
    /// Makes today's if there is none since midnight UTC; empty if there was.
    Result<QString> makeDaily(const Vault& vault, const Clock& clock);
    /// Which are to go: all but 7 daily, 4 weekly, 12 monthly (each the newest of its day, week, month), those under 24
    /// hours and the newest; then what is beyond its end or the budget.
    static QList<BackupFile> surplus(
        const QList<BackupFile>& newestFirst, const QDateTime& now, const BackupRules& rules = {});
    /// When a backup goes at the latest: what it holds is gone then.
    static QDateTime endOf(const BackupFile& file, const BackupRules& rules);
    /// Removes the surplus; gives how many.
    int prune(const QDateTime& now) const;

    /// A free name for a backup made now: of the vault's file, the instant and the reason.
    QString pathFor(const QString& vaultPath, const QString& reason, const Clock& clock) const;
    QString folder() const { return m_folder; }

private:
    QString m_folder;
    QString m_vaultId;
    BackupRules m_rules;
};

} // namespace greffe
