// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/backup.h"

#include <memory>
#include <optional>

namespace greffe {

/// What this device knows of a vault's backups. The second folder belongs to the device, not to the vault: a path means
/// something on one machine only, and each machine that opens the vault may have its own stick or share. Owner-only
/// file in the user's data folder; it holds paths and instants, nothing of the vault's content.
struct BackupSettings {
    QString secondFolder = {}; ///< empty = none
    QDateTime secondSuccess = {};
    QDateTime secondFailure = {}; ///< of the last try, if it failed
    BackupRules rules = {};       ///< `monthly` follows the vault's own retention period of backups

    static BackupSettings load(const QString& vaultId);
    Result<> save(const QString& vaultId) const;
};

/// A copy in the second folder is asked for after this many days without one.
inline constexpr int secondFolderDays = 7;

/// Everything there is to say about the backups of a vault on this device.
struct BackupOverview {
    QString folder = {};
    QList<BackupFile> files = {}; ///< the newest first
    BackupSettings settings = {};
    bool secondReachable = false; ///< the second folder is there now
    QList<BackupFile> secondFiles = {};
    bool secondIsOld = false; ///< no success for secondFolderDays
    Text warning = {};        ///< why somebody should act; empty if all is well
};
/// Needs no key.
BackupOverview backupOverview(const QString& vaultId, const Clock& clock);

struct MadeBackup {
    QString path = {};
    QString secondPath = {};                 ///< empty if there is no second folder or it failed
    std::optional<Error> secondProblem = {}; ///< a stick that is not plugged in is no reason to stop working
};

/// One in each folder, verified by opening; then those beyond 7 daily, 4 weekly, 12 monthly go.
Result<MadeBackup> backUp(const Vault& vault, const QString& reason, const Clock& clock);
/// The same before dangerous work; the error says that the work was not begun.
Result<> backUpBefore(const Vault& vault, const QString& reason, const Clock& clock);
/// At the first unlock of the day (and, for a second folder that was away, as soon as it is back). A failure becomes
/// one of the vault's notices and stops nobody from working.
void backUpDaily(Vault& vault, const Clock& clock);

class VerifyJob;

/// The same beside the work, by the same rules: copied in slices on the vault's thread, read back (and copied to the
/// second folder, and read back there) on any other, named on the vault's thread again. Destroyed before finish(), it
/// leaves nothing. The vault must outlive it.
class DailyBackup {
public:
    /// Null when nothing is due.
    static Result<std::unique_ptr<DailyBackup>> start(Vault& vault, const Clock& clock);
    ~DailyBackup();

    /// Some MiB; true when all is there.
    Result<bool> copySome();
    /// On any thread, after the copying, once; gives up when `wanted` returns false.
    void check(const Progress& wanted);
    struct Outcome {
        /// Meanwhile something was erased or the key replaced: this copy must not stay, and is to be made anew.
        bool again = false;
        QList<Text> notices = {}; ///< what somebody must be told
    };
    Outcome finish();

private:
    DailyBackup(Vault& vault, const Clock& clock);
    bool mustNotStay() const;
    Result<> nameFirst();
    Result<> nameSecond();

    struct Plan {
        bool first = false;
        bool second = false;
    };
    friend void backUpDaily(Vault& vault, const Clock& clock);
    static Plan planOf(Vault& vault, const BackupSettings& settings, const Clock& clock);

    Vault& m_vault;
    const Clock& m_clock;
    BackupSettings m_settings;
    QString m_vaultId;
    QString m_vaultPath;
    Plan m_plan = {};
    std::unique_ptr<VerifyJob> m_job;
    qint64 m_entries = 0; ///< of the journal, when the copy was whole
    QString m_secondPart = {};
    Result<> m_checked = {};
    Result<> m_secondChecked = {};
};
/// How long backups are kept, from the vault's settings (`retention_backup_months`).
int backupMonths(const Vault& vault);

} // namespace greffe
