// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/staff.h"

#include "base/fold.h"
#include "vault/autobackup.h"
#include "vault/openvault.h"
#include "vault/recoverykey.h"

#include <QFile>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Error notKnown(const QString& name) {
    return {Error::Kind::NotFound,
        Text{u"« %1 » n’a pas d’accès à ce coffre."_s, u"“%1” has no way into this vault."_s}.arg(name), {},
        u"staff"_s};
}

Error lastAdministrator() {
    return {Error::Kind::Invalid,
        {u"Il doit rester au moins un administrateur avec sa propre phrase secrète. Nommez-en d’abord un autre."_s,
            u"At least one administrator with their own passphrase must remain. Appoint another one first."_s},
        {}, u"role"_s};
}

Slot* memberSlot(Header& header, const QString& name) {
    Slot* slot = header.findSlot(SlotType::Passphrase, name);
    return slot ? slot : header.findSlot(SlotType::Invitation, name);
}

int administrators(const Header& header) {
    int count = 0;
    for (const Slot& slot : header.slots)
        count += slot.is(SlotType::Passphrase) && slot.role == quint8(Role::Administrator);
    return count;
}

} // namespace

StaffOffice::StaffOffice(Vault& vault)
    : m_vault(vault) {
}

Text StaffOffice::copiesNotice() {
    return {
        u"L’accès à ce fichier est retiré dès maintenant. Les copies et sauvegardes faites auparavant s’ouvrent encore avec l’ancienne phrase secrète : supprimez celles que vous ne gardez pas."_s,
        u"Access to this file is removed from now on. Copies and backups made before still open with the old passphrase: delete those that you do not keep."_s};
}

Result<> StaffOffice::requireAdministrator() const {
    if (m_vault.role() == key(Role::Administrator))
        return {};
    return Error{Error::Kind::Denied, {u"Seul un administrateur du coffre peut changer les accès."_s,
                                          u"Only an administrator of the vault can change who has access."_s}};
}

Result<QList<StaffMember>> StaffOffice::list() const {
    Rows query = TRY(m_vault.database().read(
        u"SELECT row, name, role, status, since, until FROM staff ORDER BY status = 'revoked', row"_s));
    QList<StaffMember> out;
    while (query.next())
        out << StaffMember{query.value(0).toLongLong(), query.value(1).toString(), query.value(2).toString(),
            query.value(3).toString(), QDateTime::fromString(query.value(4).toString(), Qt::ISODate),
            QDateTime::fromString(query.value(5).toString(), Qt::ISODate)};
    TRY(m_vault.database().finished(query));
    return out;
}

Result<QString> StaffOffice::invite(const QString& name, Role role) {
    TRY(requireAdministrator());
    TRY(checkStaffName(name));
    OpenVault& inner = m_vault.inner();
    Header header = inner.file->header();
    for (const Slot& slot : std::as_const(header.slots)) {
        if (slot.is(SlotType::Passphrase) && fold(slot.name) == fold(name))
            return Error{Error::Kind::Invalid,
                Text{u"« %1 » a déjà un accès à ce coffre. Choisissez un nom qui les distingue."_s,
                    u"“%1” already has a way into this vault. Choose a name that tells them apart."_s}
                    .arg(slot.name),
                {}, u"staff"_s};
    }
    Slot* slot = header.findSlot(SlotType::Invitation, name);
    const bool again = slot != nullptr;
    if (!slot)
        slot = header.freeSlot();
    if (!slot)
        return Error{Error::Kind::Invalid, {u"Il n’y a plus de place pour un accès : 32 au plus."_s,
                                               u"There is no room for another way in: 32 at most."_s}};
    const QByteArray staffId = again ? slot->staffId : randomBytes(16);
    *slot = Slot();
    slot->type = quint8(SlotType::Invitation);
    slot->role = quint8(role);
    slot->staffId = staffId;
    slot->name = name;
    slot->createdAt = quint64(inner.clock->now().toSecsSinceEpoch());
    const SecretBytes code = SecretBytes::random(invitationCodeBytes);
    TRY(lockSlot(*slot, code, {}, header.vaultId, inner.keys));
    TRY(inner.changeHeader(
        header, {u"staff_invite"_s, u"staff "_s + name, {{u"role"_s, key(role)}}}, [&](Writer& writer) -> Result<> {
            const QString now = writer.now().toString(Qt::ISODate);
            TRY(writer.run(u"INSERT INTO staff (staff_id, name, role, status, since) VALUES (?, ?, ?, 'invited', ?) "
                           u"ON CONFLICT (staff_id) DO UPDATE SET role = excluded.role, since = excluded.since"_s,
                {staffId, name, key(role), now}));
            writer.note({u"staff"_s, 0, Change::What::Added});
            return {};
        }));
    return writeKeyGroups(code);
}

Result<std::unique_ptr<Vault>> StaffOffice::accept(const QString& path, const QString& name, const QString& code,
    const SecretBytes& passphrase, const KdfCost& cost, const Clock& clock) {
    if (passphrase.isEmpty())
        return Error{Error::Kind::Invalid, {u"La phrase secrète est vide."_s, u"The passphrase is empty."_s}, {},
            u"passphrase"_s};
    TRY(checkCost(cost));
    const SecretBytes secret = TRY(readKeyGroups(code, invitationCodeBytes));
    std::unique_ptr<VaultFile> file = TRY(VaultFile::open(path));
    const Header header = TRY(file->headers()).first();
    const Slot* invitation = header.findSlot(SlotType::Invitation, name);
    if (!invitation || name.isEmpty())
        return Error{Error::Kind::Locked,
            Text{u"Il n’y a pas d’invitation au nom de « %1 » dans ce coffre. Vérifiez le nom avec l’administrateur."_s,
                u"There is no invitation for “%1” in this vault. Check the name with the administrator."_s}
                .arg(name),
            {}, u"staff"_s};
    Result<RootKeys> opened = openSlot(*invitation, secret, header);
    if (!opened && opened.error().kind == Error::Kind::Locked)
        return Error{Error::Kind::Locked,
            {u"Ce code d’invitation n’est pas le bon, ou il a été remplacé. Demandez-en un autre à l’administrateur."_s,
                u"This invitation code is wrong, or it was replaced. Ask the administrator for another."_s}};
    if (!opened)
        return opened.error();
    if (!macIsRight(header.raw, opened->headerMac.bytes()))
        return notAVault();
    file->choose(header);
    std::unique_ptr<Vault> vault = TRY(OpenVault::attach(std::move(file), std::move(*opened), *invitation, clock, {}));

    OpenVault& inner = vault->inner();
    Header next = inner.file->header();
    Slot* slot = next.findSlot(SlotType::Invitation, name);
    slot->type = quint8(SlotType::Passphrase);
    slot->createdAt = quint64(clock.now().toSecsSinceEpoch());
    TRY(lockSlot(*slot, passphrase, cost, next.vaultId, inner.keys));
    QJsonObject payload;
    noteWeakPassphrase(payload, passphrase);
    TRY(inner.changeHeader(next, {u"staff_accept"_s, u"staff "_s + name, payload}, [&](Writer& writer) -> Result<> {
        TRY(writer.run(u"UPDATE staff SET status = 'active', since = ? WHERE staff_id = ?"_s,
            {writer.now().toString(Qt::ISODate), slot->staffId}));
        writer.note({u"staff"_s, 0, Change::What::Changed});
        return {};
    }));
    inner.slot = *slot;
    return vault;
}

Result<> StaffOffice::changeRole(const QString& name, Role role) {
    TRY(requireAdministrator());
    OpenVault& inner = m_vault.inner();
    Header header = inner.file->header();
    Slot* slot = memberSlot(header, name);
    if (!slot || name.isEmpty())
        return notKnown(name);
    slot->role = quint8(role);
    if (administrators(header) == 0)
        return lastAdministrator();
    TRY(inner.changeHeader(
        header, {u"staff_role"_s, u"staff "_s + name, {{u"role"_s, key(role)}}}, [&](Writer& writer) -> Result<> {
            TRY(writer.run(u"UPDATE staff SET role = ? WHERE staff_id = ?"_s, {key(role), slot->staffId}));
            writer.note({u"staff"_s, 0, Change::What::Changed});
            return {};
        }));
    if (inner.slot.staffId == slot->staffId)
        inner.slot = *slot;
    return {};
}

Result<> StaffOffice::revoke(const QString& name) {
    TRY(requireAdministrator());
    OpenVault& inner = m_vault.inner();
    Header header = inner.file->header();
    Slot* slot = memberSlot(header, name);
    if (!slot || name.isEmpty())
        return notKnown(name);
    const QByteArray staffId = slot->staffId;
    if (staffId == inner.slot.staffId)
        return Error{Error::Kind::Invalid,
            {u"Vous ne pouvez pas retirer votre propre accès : demandez-le à un autre administrateur."_s,
                u"You cannot remove your own access: ask another administrator."_s},
            {}, u"staff"_s};
    *slot = Slot();
    if (administrators(header) == 0)
        return lastAdministrator();
    return rotate(header, {u"staff_revoke"_s, u"staff "_s + name, {}}, [&](Writer& writer) -> Result<> {
        TRY(writer.run(u"UPDATE staff SET status = 'revoked', until = ? WHERE staff_id = ?"_s,
            {writer.now().toString(Qt::ISODate), staffId}));
        writer.note({u"staff"_s, 0, Change::What::Changed});
        return {};
    });
}

Result<> StaffOffice::rotateRootKey() {
    TRY(requireAdministrator());
    return rotate(m_vault.inner().file->header(), {u"root_key_rotate"_s, u"vault"_s, {}}, {});
}

Result<> StaffOffice::rotate(
    const Header& withoutRevoked, const JournalDraft& draft, const std::function<Result<>(Writer&)>& also) {
    OpenVault& inner = m_vault.inner();
    if (m_vault.isReadOnly())
        return Error{Error::Kind::Io, {u"Ce coffre est ouvert en lecture seule ; rien n’a été modifié."_s,
                                          u"This vault is open read-only; nothing was changed."_s}};
    TRY(inner.file->checkUntouched());
    TRY(backUpBefore(m_vault, u"rotation"_s, *inner.clock));
    Header next = withoutRevoked;
    next.generation += 1;
    RootKeys keys = deriveRootKeys(SecretBytes::random(32), next.vaultId, next.generation);
    next.checkValue = keys.checkValue;
    for (Slot& slot : next.slots) {
        if (!slot.isEmpty())
            sealRootKey(slot, next.vaultId, keys);
    }
    next = inner.file->successor(next, keys.headerMac, inner.clock->now());

    const QString path = inner.file->path();
    const QString part = partPath(path);
    std::unique_ptr<VaultFile> file = TRY(VaultFile::create(part));
    const Database::Options options{
        .path = part, .vfs = inner.options.vfs, .key = &keys.database, .staff = m_vault.staff(), .clock = inner.clock};
    const auto build = [&]() -> Result<> {
        TRY(file->writeCopies(next));
        TRY(file->writeHolder({}));
        TRY(file->markSession(false, inner.clock->now()));
        const std::unique_ptr<Database> target = TRY(Database::open(options));
        TRY(copyPages(*inner.database, *target));
        TRY(target->write([&](Writer& writer) -> Result<> {
            TRY(writer.run(u"UPDATE vault_state SET generation = ?, header_hash = ?, pending_header_hash = NULL"_s,
                {next.generation, hash256(next.raw)}));
            if (also)
                TRY(also(writer));
            writer.journal(draft);
            return {};
        }));
        const VerifyReport report = TRY(checkImage(*target));
        const QString head = TRY(m_vault.journal().head());
        const bool continues = TRY(Journal(*target).verify(head)).ok;
        if (!report.ok || !continues)
            return Error{Error::Kind::Corrupt,
                {u"Le nouveau fichier ne correspond pas au coffre ; il a été supprimé et rien n’a été modifié. Vérifiez le coffre."_s,
                    u"The new file does not match the vault; it was removed and nothing was changed. Verify the vault."_s}};
        TRY(target->close());
        return file->sync();
    };
    const Result<> built = build();
    if (!built) {
        file.reset();
        QFile::remove(part);
        QFile::remove(part + u"-journal"_s);
        return built;
    }
    // From here on there is one step that counts, the rename; both files are locked by us while it happens.
    TRY(inner.database->close());
    TRY(moveOver(part, path));
    file->movedTo(path);
    return inner.continueOn(std::move(file), std::move(keys));
}

} // namespace greffe
