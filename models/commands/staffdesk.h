// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "vault/staff.h"

namespace greffe {

/// What is known of the recovery sheet, from the journal.
struct SheetState {
    bool exists = false; ///< the vault has a recovery key
    QDate madeOn = {};   ///< of the key that opens now
    QDate testedOn = {}; ///< last time that key was typed from paper; invalid = never
    QString testedBy = {};
    bool isDue = false;  ///< never tested, or more than a year ago
    QDate retestOn = {}; ///< a year after the test; invalid = never tested
};

Result<SheetState> sheetState(const Session& session);

/// Whether the office would still get in when one person or one passphrase is lost.
struct WaysIn {
    int administrators = 0; ///< with their own passphrase
    SheetState sheet = {};
    /// A second administrator, or a recovery sheet that was tested.
    bool isEnough() const { return administrators > 1 || sheet.testedOn.isValid(); }
};

/// Who may open the vault and by what, as acts of the person who works in it. Each asks for the role of administrator
/// (the own passphrase excepted) and for a passphrase typed a moment ago; each writes one journal entry.
class StaffDesk {
public:
    explicit StaffDesk(Session& session)
        : m_session(session) {}

    Result<QList<StaffMember>> list() const;
    /// The one-time code, shown once. Invalid: the name is taken.
    Result<QString> invite(const QString& name, Role role);
    Result<> changeRole(const QString& name, Role role);
    /// Removes the way in and replaces the root key; StaffOffice::copiesNotice must be said with it.
    Result<> revoke(const QString& name);
    Result<> rotateRootKey();
    /// How often the root key was replaced, from 1.
    quint32 generation() const;
    /// Turns an invitation into an own passphrase; gives the session of the new member.
    static Result<std::unique_ptr<Session>> accept(const QString& path, const QString& name, const QString& code,
        const SecretBytes& passphrase, const Clock& clock, const KdfCost& cost);

    /// Locked if `current` is wrong. The recovery key stays valid.
    Result<> changePassphrase(const SecretBytes& current, const SecretBytes& next, const KdfCost& cost);

    /// The new key, shown once; the one before no longer opens this file.
    Result<QString> replaceRecoveryKey();
    /// Types the whole key from the sheet: Invalid names the wrong group, Locked says it is another key. If it is right
    /// the journal keeps the day.
    Result<> testRecoveryKey(const QString& typed);
    /// At creation two groups were asked back: the sheet exists and can be read.
    Result<> recordGroupsReadBack();
    Result<SheetState> sheet() const;
    Result<WaysIn> waysIn() const;

private:
    Result<> mayAdminister(const Text& what);

    Session& m_session;
};

/// The journal's note that the sheet was read back.
class RecordSheetTest final : public Command {
public:
    /// `groups` of the key that were typed: 13 is the whole key.
    explicit RecordSheetTest(int groups)
        : m_groups(groups) {}
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    bool changesRecords() const override { return false; }
    Permission permission() const override { return Permission::Administer; }

private:
    int m_groups;
};

} // namespace greffe
