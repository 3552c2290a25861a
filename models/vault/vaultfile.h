// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretbytes.h"
#include "vault/header.h"
#include "vault/safefile.h"
#include "vault/vault.h"

#include <array>
#include <optional>

namespace greffe {

/// The file as seen below the database: its lock, header copies, holder and session blocks. The descriptor stays open,
/// and with it the lock, until the object dies; it must outlive the Database on the same file.
class VaultFile {
public:
    /// Takes the lock before anything is read. InUse names the holder. Falls back to reading alone on a read-only
    /// place.
    static Result<std::unique_ptr<VaultFile>> open(const QString& path, bool readOnly = false);
    /// A new owner-only file with an empty header, locked. Invalid if it exists.
    static Result<std::unique_ptr<VaultFile>> create(const QString& path);

    QString path() const { return m_path; }
    /// The file was renamed by us.
    void movedTo(const QString& path) { m_path = path; }
    /// Lets go of the lock; only path and header can be asked after it.
    void release() { m_handle.close(); }
    const FileHandle& handle() const { return m_handle; }
    bool isReadOnly() const { return m_readOnly; }

    /// The readable headers, best first: at most two, one if both copies are equal. Corrupt or TooNew if there is none.
    Result<QList<Header>> headers() const;
    /// Chooses the header that counts from now on.
    void choose(const Header& header) { m_header = header; }
    const Header& header() const { return m_header; }
    /// Hash of the chosen copy, as the database keeps it.
    QByteArray headerHash() const { return hash256(m_header.raw); }
    /// True if a copy differs from the chosen header.
    Result<bool> needsRepair() const;
    /// Writes the chosen header over the copy that differs.
    Result<> repair() const;
    /// Sequence + 1, older copy, sync, read back, other copy (FORMAT.md). `next` becomes the chosen header.
    Result<> replaceHeader(Header next, const SecretBytes& macKey, const QDateTime& now);
    /// What replaceHeader would write, for its hash.
    Header successor(Header next, const SecretBytes& macKey, const QDateTime& now) const;
    Result<> writeCopies(const Header& encoded);

    /// Whether the last session was not closed (FORMAT.md, "Session block").
    Result<bool> sessionWasOpen() const;
    Result<> markSession(bool open, const QDateTime& now) const;
    Result<> writeHolder(const HolderInfo& holder) const;
    Result<> sync() const { return m_handle.sync(); }
    /// A rollback journal stands beside the file.
    bool hasJournalFile() const;

    /// Refuses if the path no longer leads to this file, or another program changed its header, its first page, its
    /// size or (on a local disk) its time of change since noteState().
    Result<> checkUntouched() const;
    void noteState();

    /// For VaultFile::open and Vault::inspect: who holds it, as far as the block is readable.
    static HolderInfo readHolder(const FileHandle& handle);
    static bool isLocked(const FileHandle& handle);

private:
    VaultFile() = default;
    Result<QByteArray> state() const;

    QString m_path = {};
    FileHandle m_handle = {};
    bool m_readOnly = false;
    Header m_header = {};
    QByteArray m_state = {};
    bool m_headerIsSettled = true; ///< false after a change of the header failed half way
    std::optional<bool> m_isRemote = {};
    qint64 m_changedAt = 0; ///< nanoseconds; 0 where the file system's clock is not this machine's
};

Error inUse(const HolderInfo& holder);

} // namespace greffe
