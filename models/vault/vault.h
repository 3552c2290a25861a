// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"
#include "vault/journal.h"

#include <memory>

namespace greffe {

/// The price of one guess at a passphrase (Argon2id).
struct KdfCost {
    quint64 memoryBytes = 0;
    quint64 passes = 0;
    /// About one second on this machine, never under 256 MiB and 3 passes. Measured once a process, on the calling
    /// thread.
    static KdfCost calibrated();
    /// What a reader still accepts: 64 MiB, 2 passes. For tests only; the product never makes such a slot.
    static KdfCost floor();
    bool operator==(const KdfCost&) const = default;
};

/// What office policy allows a staff member: "administrator", "editor", "reader", "auditor". Stable keys, kept in the
/// slot.
enum class Role { Administrator = 1, Editor = 2, Reader = 3, Auditor = 4 };
QString key(Role role);
std::optional<Role> roleFromKey(QStringView key);

/// One way in, as readable without a key.
struct SlotInfo {
    QString staff = {}; ///< empty for the recovery slot
    QString kind = {};  ///< "passphrase", "recovery", "invitation", "unknown" (made by a later version)
    QString role = {};
    QDateTime createdAt = {};
    KdfCost cost = {};
};

/// Who has the vault open, from its header.
struct HolderInfo {
    QString name = {};
    QString host = {};
    QDateTime since = {};
};

struct VaultInfo {
    int format = 0;
    QString vaultId = {};
    quint32 generation = 0; ///< +1 each time the root key was replaced
    QList<SlotInfo> slots = {};
    bool headerDamaged = false; ///< one of the two copies; opening repairs it
    bool inUse = false;
    HolderInfo holder = {}; ///< meaningful while inUse
};

/// One of passphrase, recoveryKey and (quick unlock) slotKey with its slotId. `staff` may stay empty when the vault has
/// one passphrase slot.
struct Credentials {
    QString staff = {};
    SecretBytes passphrase = {};
    QString recoveryKey = {};
    SecretBytes slotKey = {};
    QByteArray slotId = {};
};

struct NewVault {
    QString staff = {};
    SecretBytes passphrase = {};
    KdfCost cost = {};
    QString label = {}; ///< shown in the window's title once open; kept inside, not in the header
};

struct VerifyReport {
    struct Check {
        QString name = {}; ///< "header", "pages", "sqlite", "foreign_keys", "journal", "device" …
        bool ok = false;
        Text detail = {};
    };
    bool ok = false;
    QList<Check> checks = {};
};

struct OpenVault;

/// An open vault: one file, one writer, one staff member. Destroying it closes it.
class Vault {
public:
    struct Created;
    ~Vault();
    Vault(const Vault&) = delete;
    Vault& operator=(const Vault&) = delete;

    /// What stands in the file's header, without any key. Corrupt: not a vault; TooNew: made by a later version.
    static Result<VaultInfo> inspect(const QString& path);
    /// Makes a new file, never over an old one (Invalid). The file appears under its name only when it is whole.
    static Result<Created> create(const QString& path, const NewVault& vault, const Clock& clock);
    /// Locked: wrong passphrase, key or name. InUse: names the holder. Corrupt: damaged. TooNew: made by a later
    /// version.
    static Result<std::unique_ptr<Vault>> open(const QString& path, const Credentials& credentials, const Clock& clock);

    Database& database();
    const Database& database() const;
    Journal& journal();
    const Journal& journal() const;

    QString path() const;
    QString vaultId() const; ///< 32 hex digits
    QString label() const;
    QString staff() const;
    QString role() const;    ///< key of Role
    bool isReadOnly() const; ///< the place is read-only
    bool openedByRecoveryKey() const;
    /// Without a passphrase, by what this device keeps sealed: not enough for what leaves the vault.
    bool openedQuickly() const;
    /// What must be said before data are shown: repaired header, full check after a crash, an older file put back.
    QList<Text> notices() const;

    /// Locked if `current` is wrong. The recovery key stays valid.
    Result<> changePassphrase(const SecretBytes& current, const SecretBytes& next, const KdfCost& cost);
    /// After an opening by recovery key: gives the staff member of the slot a new passphrase.
    Result<> resetPassphrase(const QString& staff, const SecretBytes& next, const KdfCost& cost);
    /// A new recovery key; the one before no longer opens this file.
    Result<QString> replaceRecoveryKey();
    /// True if the passphrase opens this staff member's slot (after an opening by recovery key: if it is that key):
    /// asked again before exports and staff changes.
    Result<bool> checkPassphrase(const SecretBytes& passphrase) const;
    /// Whether a key typed from the recovery sheet opens this vault. Invalid names the wrong group; Locked: another
    /// vault's, or replaced since.
    Result<> checkRecoveryKey(const QString& typed) const;
    /// What quick unlock seals on this device: the slot's own secret key, as far as it is known (the vault was opened
    /// by passphrase, or one was checked since), and the slot's number.
    SecretBytes slotKey() const;
    QByteArray slotId() const;

    /// A whole copy under its own name, verified by opening it; `path` must not exist.
    Result<> backupTo(const QString& path) const;
    /// Copies a backup to a new file and opens it once with the credentials to prove it.
    static Result<> restore(
        const QString& backup, const QString& output, const Credentials& credentials, const Clock& clock);
    /// Page authentication, SQLite's checks, foreign keys, header copies, journal. Reads everything: seconds for a big
    /// vault.
    Result<VerifyReport> verify(const Progress& progress = {}) const;
    /// Leaves one clean file and lets go of the lock. Also done on destruction; after it the vault is dead.
    Result<> close();

    /// For the vault's own modules (staff, backups, salvage).
    OpenVault& inner() { return *m_inner; }

private:
    friend struct OpenVault;
    explicit Vault(std::unique_ptr<OpenVault> inner);

    std::unique_ptr<OpenVault> m_inner; ///< file, keys and database (openvault.h)
};

struct Vault::Created {
    std::unique_ptr<Vault> vault;
    QString recoveryKey; ///< 13 groups of 4 and check symbol, separated by blanks; shown once, kept nowhere
};

} // namespace greffe
