// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace greffe {

/// Where a vault's file lives, as far as that matters to its safety.
struct VaultPlace {
    enum class Kind { Local, Network, Synced };
    Kind kind = Kind::Local;
    QString system = {};   ///< "NFS", "Dropbox" …; empty for Local
    Text explanation = {}; ///< what can go wrong there and what to do instead; empty for Local
    bool operator==(const VaultPlace&) const = default;
};
/// Stable words: "local", "network", "synced".
QString key(VaultPlace::Kind kind);
/// By the type of the file system, the names of the folders on the way and the marks that sync programs leave in them.
VaultPlace placeOf(const QString& path);

namespace detail {
/// For tests: the file system's magic number (statfs) and, for FUSE, its subtype ("fuse.sshfs").
QString networkSystem(quint64 magic, const QString& subtype);
/// The sync program that a folder's name gives away; empty if none.
QString syncProgramOf(const QString& folderName);
/// Whether a name looks like what sync programs make of two versions of `vaultName`.
bool isConflictName(const QString& vaultName, const QString& name);
} // namespace detail

/// Another file beside the vault that is a copy of it: it has the same vault id.
struct SiblingCopy {
    QString path = {};
    qint64 bytes = 0;
    QDateTime modifiedAt = {};
    bool isConflict = false; ///< its name is that of a sync conflict
};
/// The newest first. Nothing is opened beyond the readable header.
QList<SiblingCopy> siblingCopies(const QString& path, const QString& vaultId);

/// At opening: a place that is not safe is explained once on this device, and conflict copies each time there are new
/// ones, as notices of the vault.
void explainPlace(Vault& vault);

} // namespace greffe
