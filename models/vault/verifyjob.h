// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace greffe {

/// The check of an open vault, or a backup of it, on a copy of its bytes, so that the window stays alive: the copy is
/// made in slices on the vault's thread, everything slow then happens on any thread, without the vault. The copy is as
/// encrypted as the vault and goes with the object.
class VerifyJob {
public:
    static Result<std::unique_ptr<VerifyJob>> start(const Vault& vault);
    ~VerifyJob();

    /// Copies a few MiB; true when all is there. A write or another key in between starts the copy again.
    Result<bool> copySome();
    qint64 copied() const;
    qint64 total() const;
    /// Page authentication, SQLite's checks, foreign keys, journal, and `more` on the copy's database. On any thread,
    /// after the copying, once. Cancelled when `progress` returns false.
    Result<VerifyReport> check(
        const Progress& progress, const std::function<Result<VerifyReport::Check>(const Database&)>& more = {}) const;
    /// After the check, on any thread: the copy once more under a new name, read back whole from there.
    Result<> copyTo(const QString& path, const Progress& progress) const;
    /// False once the vault has another key than the copy.
    bool hasVaultsKey() const;
    /// Lets go of the copy, as a closed vault of its own in an owner-only file that the caller moves. Gives its path.
    Result<QString> release();
    /// Adds what only the open vault can tell: its header and its file. On the vault's thread.
    static Result<VerifyReport> finish(const Vault& vault, VerifyReport report);

private:
    VerifyJob();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace greffe
