// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/keys.h"
#include "vault/migrator.h"
#include "vault/vault.h"
#include "vault/vaultfile.h"

namespace greffe {

/// How a vault is opened; the defaults are the product's.
struct OpenOptions {
    bool readOnly = false;
    bool deviceMemory = true;               ///< compare with and update what this device remembers
    bool backUpAside = false;               ///< the daily backup is made beside the work (DailyBackup)
    QString vfs = QStringLiteral("greffe"); ///< or a test's failing layer
    QList<Migration> steps = {};            ///< instead of the program's, for tests of updates
};

/// A vault's file with its keys, before anything of the image is read.
struct UnlockedFile {
    std::unique_ptr<VaultFile> file;
    RootKeys keys;
    Slot slot;
    SecretBytes slotKey; ///< of a passphrase slot
    bool headerFromDevice = false;
    bool quickly = false; ///< by a key that this device kept
    /// Who writes, for the journal.
    QString staff() const;
};

/// The parts of an open vault, for the vault's own modules. Members are destroyed bottom up: the database before the
/// file's lock.
struct OpenVault {
    std::unique_ptr<VaultFile> file;
    RootKeys keys;
    Slot slot;           ///< the one that was opened
    SecretBytes slotKey; ///< its secret key; empty while not known
    bool openedQuickly = false;
    const Clock* clock = nullptr;
    OpenOptions options = {};
    QString label = {};
    QList<Text> notices = {};
    std::unique_ptr<Database> database;
    std::unique_ptr<Journal> journal;

    ~OpenVault();

    static std::unique_ptr<Vault> wrap(std::unique_ptr<OpenVault> inner);
    static Result<std::unique_ptr<Vault>> open(
        const QString& path, const Credentials& credentials, const Clock& clock, const OpenOptions& options = {});
    /// The first half of opening: lock, header, slot, root key. On any thread: what is dear in it is one guess at the
    /// passphrase.
    static Result<UnlockedFile> unlockFile(const QString& path, const Credentials& credentials, bool readOnly);
    /// The second half, on the thread that the database will belong to.
    static Result<std::unique_ptr<Vault>> finish(
        UnlockedFile unlocked, const Clock& clock, const OpenOptions& options = {});
    /// The same for a header that is chosen and keys that are known.
    static Result<std::unique_ptr<Vault>> attach(std::unique_ptr<VaultFile> file, RootKeys keys, const Slot& slot,
        const Clock& clock, const OpenOptions& options);

    /// One change of the header with its journal entry: pending hash, both copies, current hash (FORMAT.md, "Binding to
    /// the database").
    Result<> changeHeader(
        const Header& next, const JournalDraft& draft, const std::function<Result<>(Writer&)>& also = {});
    /// After a rotation: the same Database object goes on with the new file and keys.
    Result<> continueOn(std::unique_ptr<VaultFile> renewed, RootKeys renewedKeys);
    Result<> close();

private:
    Result<> bindDatabase();
    Result<> startSession();
    Result<> checkBinding();
    Result<> checkAfterCrash();
    void compareWithDevice();
    void rememberOnDevice();
    Result<> migrateIfOlder();
};

/// Header with its first two slots; secrets are the caller's.
struct FreshVault {
    Header header;
    RootKeys keys;
    QString recoveryKey;
};

/// Pages, SQLite's own check, foreign keys, journal: everything that can be checked with the connection alone.
Result<VerifyReport> checkImage(const Database& database, const Progress& progress = {});

/// Puts before the other checks what concerns the file itself: both header copies, and that nobody else changed it.
Result<> checkFile(const VaultFile& file, const RootKeys& keys, VerifyReport& report);

/// All pages, from one key to another (or the same).
Result<> copyPages(const Database& source, const Database& target);

/// The bytes of a file that is not open, with the rollback journal that a crash left, to a new owner-only file.
Result<> copyVaultBytes(const VaultFile& source, const QString& path);

/// The sentence for a copy that does not read back as its original.
Error copyIsWrong();

/// A consistent copy of the image and the header to a new file `path`, checked by opening it. Without any part of the
/// session's state.
Result<> copyVault(
    const Database& source, const Header& header, const RootKeys& keys, const QString& path, const Clock& clock);

/// A passphrase below what is recommended was somebody's choice: the journal says whose and when.
void noteWeakPassphrase(QJsonObject& payload, const SecretBytes& passphrase);

/// Name and cost are fit for a slot. Invalid names the field.
Result<> checkStaffName(const QString& name);

} // namespace greffe
