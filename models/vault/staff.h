// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace greffe {

struct Header;

/// A staff member as the vault knows them, present or past.
struct StaffMember {
    qint64 row = 0;
    QString name = {};
    QString role = {};   ///< key of Role
    QString status = {}; ///< "active", "invited", "revoked"
    QDateTime since = {};
    QDateTime until = {}; ///< when revoked
};

/// Who may open the vault. All but accept() and list() are for administrators (Denied otherwise); each change is one
/// journal entry.
class StaffOffice {
public:
    explicit StaffOffice(Vault& vault);

    Result<QList<StaffMember>> list() const;
    /// Gives the one-time code (8 groups) for a new member; invited again, the code before is worth nothing. Invalid:
    /// the name is taken.
    Result<QString> invite(const QString& name, Role role);
    /// Turns an invitation into an own passphrase and opens the vault. Locked: not this code; Invalid names the wrong
    /// group of it.
    static Result<std::unique_ptr<Vault>> accept(const QString& path, const QString& name, const QString& code,
        const SecretBytes& passphrase, const KdfCost& cost, const Clock& clock);
    /// Also for an invited member. The last administrator keeps that role (Invalid).
    Result<> changeRole(const QString& name, Role role);
    /// Replaces the root key: a new file is built beside with a new key for everybody else, checked, and renamed over
    /// the vault. Passphrases and the recovery key of the others stay as they are. Copies made before still open for
    /// the revoked member: `copiesNotice` says so. The vault object stays open on the new file. Needs as much free
    /// space as the file is big.
    Result<> revoke(const QString& name);
    /// The same without revoking anybody: after a suspicion that a key leaked.
    Result<> rotateRootKey();

    static Text copiesNotice();

private:
    Result<> requireAdministrator() const;
    Result<> rotate(
        const Header& withoutRevoked, const JournalDraft& draft, const std::function<Result<>(Writer&)>& also);

    Vault& m_vault;
};

} // namespace greffe
