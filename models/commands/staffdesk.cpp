// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/staffdesk.h"

#include "vault/openvault.h"
#include "vault/recoverykey.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int retestDays = 365;
constexpr int wholeKey = 13;

} // namespace

Result<> StaffDesk::mayAdminister(const Text& what) {
    TRY(m_session.require(Permission::Administer));
    return m_session.requireConfirmation(what);
}

Result<QList<StaffMember>> StaffDesk::list() const {
    return StaffOffice(m_session.vault()).list();
}

Result<QString> StaffDesk::invite(const QString& name, Role role) {
    TRY(mayAdminister(Text{u"Inviter « %1 » à ouvrir ce coffre."_s, u"Invite “%1” to open this vault."_s}.arg(name)));
    return StaffOffice(m_session.vault()).invite(name, role);
}

Result<> StaffDesk::changeRole(const QString& name, Role role) {
    TRY(mayAdminister(Text{u"Changer le rôle de « %1 »."_s, u"Change the role of “%1”."_s}.arg(name)));
    return StaffOffice(m_session.vault()).changeRole(name, role);
}

Result<> StaffDesk::revoke(const QString& name) {
    TRY(mayAdminister(Text{u"Retirer l’accès de « %1 »."_s, u"Remove the access of “%1”."_s}.arg(name)));
    return StaffOffice(m_session.vault()).revoke(name);
}

Result<> StaffDesk::rotateRootKey() {
    TRY(mayAdminister({u"Remplacer la clé du coffre."_s, u"Replace the key of the vault."_s}));
    return StaffOffice(m_session.vault()).rotateRootKey();
}

Result<std::unique_ptr<Session>> StaffDesk::accept(const QString& path, const QString& name, const QString& code,
    const SecretBytes& passphrase, const Clock& clock, const KdfCost& cost) {
    return Session::adopt(TRY(StaffOffice::accept(path, name, code, passphrase, cost, clock)), clock);
}

Result<> StaffDesk::changePassphrase(const SecretBytes& current, const SecretBytes& next, const KdfCost& cost) {
    return m_session.vault().changePassphrase(current, next, cost);
}

Result<QString> StaffDesk::replaceRecoveryKey() {
    TRY(mayAdminister({u"Faire une nouvelle clé de secours : celle d’avant n’ouvrira plus ce fichier."_s,
        u"Make a new recovery key: the one before will no longer open this file."_s}));
    return m_session.vault().replaceRecoveryKey();
}

Result<> StaffDesk::testRecoveryKey(const QString& typed) {
    TRY(m_session.require(Permission::Administer));
    TRY(m_session.vault().checkRecoveryKey(typed));
    TRY(m_session.run(RecordSheetTest(wholeKey)));
    return {};
}

Result<> StaffDesk::recordGroupsReadBack() {
    TRY(m_session.run(RecordSheetTest(2)));
    return {};
}

quint32 StaffDesk::generation() const {
    return m_session.vault().inner().file->header().generation;
}

Result<SheetState> StaffDesk::sheet() const {
    return sheetState(m_session);
}

Result<SheetState> sheetState(const Session& session) {
    SheetState state;
    const Vault& vault = session.vault();
    // From the open file, not by opening it again: that would drop SQLite's own lock on it.
    if (const Slot* slot = session.vault().inner().file->header().findSlot(SlotType::Recovery)) {
        state.exists = true;
        state.madeOn =
            QDateTime::fromSecsSinceEpoch(qint64(slot->createdAt), Qt::UTC).toTimeZone(session.zone()).date();
    }
    const QList<JournalEntry> last = TRY(vault.journal().latest(0, 1, recoverySheetObject()));
    if (!last.isEmpty() && last.first().action == u"recovery_key_test"_s) {
        state.testedOn = last.first().at.toTimeZone(session.zone()).date();
        state.retestOn = state.testedOn.addDays(retestDays);
        state.testedBy = last.first().staff;
    }
    state.isDue = !state.exists || !state.testedOn.isValid() || state.testedOn.daysTo(session.today()) > retestDays;
    return state;
}

Result<WaysIn> StaffDesk::waysIn() const {
    WaysIn out;
    for (const StaffMember& member : TRY(list()))
        out.administrators += member.status == u"active"_s && member.role == key(Role::Administrator);
    out.sheet = TRY(sheet());
    return out;
}

Result<> RecordSheetTest::apply(Scope& scope) {
    // No record changes, but what is due does.
    scope.writer().note({recoverySheetObject(), 0, Change::What::Changed});
    return {};
}

JournalDraft RecordSheetTest::entry() const {
    return {u"recovery_key_test"_s, recoverySheetObject(), {{u"groups"_s, m_groups}}};
}

Done RecordSheetTest::done() const {
    return {{u"Fiche de secours testée : la clé est la bonne."_s, u"Recovery sheet tested: the key is right."_s}, {},
        {}, 0};
}

} // namespace greffe
