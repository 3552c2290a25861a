// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include "base/passphrase.h"
#include "vault/migrator.h"
#include "vault/openvault.h"
#include "vault/recoverykey.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

struct RoleName {
    Role role;
    QLatin1StringView key;
};
constexpr RoleName roleNames[] = {{Role::Administrator, "administrator"_L1}, {Role::Editor, "editor"_L1},
    {Role::Reader, "reader"_L1}, {Role::Auditor, "auditor"_L1}};

QString roleKey(quint8 role) {
    for (const RoleName& each : roleNames) {
        if (quint8(each.role) == role)
            return each.key;
    }
    return {};
}

Error emptyPassphrase() {
    return {
        Error::Kind::Invalid, {u"La phrase secrète est vide."_s, u"The passphrase is empty."_s}, {}, u"passphrase"_s};
}

/// First contents of a new image: the schema, the binding to the header, the founder.
Result<> fillNewImage(const QString& path, const FreshVault& fresh, const NewVault& vault, const Clock& clock) {
    const std::unique_ptr<Database> database = TRY(Database::open({.path = path,
        .vfs = u"greffe"_s,
        .key = &fresh.keys.database,
        .create = true,
        .staff = vault.staff,
        .clock = &clock}));
    const QList<Migration> steps = TRY(migrations());
    TRY(migrate(database->handle(), steps));
    TRY(database->write([&](Writer& writer) -> Result<> {
        const QString now = writer.now().toString(Qt::ISODate);
        TRY(writer.run(
            u"INSERT INTO vault_state (one, vault_id, label, created_at, generation, header_hash) VALUES (1, ?, ?, ?, ?, ?)"_s,
            {fresh.header.vaultId, vault.label.isNull() ? u""_s : vault.label, now, fresh.header.generation,
                hash256(fresh.header.raw)}));
        TRY(writer.run(u"INSERT INTO staff (staff_id, name, role, since) VALUES (?, ?, 'administrator', ?)"_s,
            {fresh.header.slots[0].staffId, vault.staff, now}));
        QJsonObject payload{{u"format"_s, format::version}};
        noteWeakPassphrase(payload, vault.passphrase);
        writer.journal({u"vault_create"_s, u"vault"_s, payload});
        return {};
    }));
    return database->close();
}

Result<FreshVault> makeKeys(const NewVault& vault, const QDateTime& now) {
    FreshVault fresh;
    const quint64 seconds = quint64(now.toSecsSinceEpoch());
    fresh.header.vaultId = randomBytes(16);
    fresh.header.createdAt = seconds;
    fresh.keys = deriveRootKeys(SecretBytes::random(32), fresh.header.vaultId, 1);
    fresh.header.checkValue = fresh.keys.checkValue;

    Slot& founder = fresh.header.slots[0];
    founder.type = quint8(SlotType::Passphrase);
    founder.role = quint8(Role::Administrator);
    founder.createdAt = seconds;
    founder.name = vault.staff;
    TRY(lockSlot(founder, vault.passphrase, vault.cost, fresh.header.vaultId, fresh.keys));

    const SecretBytes recovery = SecretBytes::random(recoveryKeyBytes);
    Slot& sheet = fresh.header.slots[1];
    sheet.type = quint8(SlotType::Recovery);
    sheet.createdAt = seconds;
    TRY(lockSlot(sheet, recovery, {}, fresh.header.vaultId, fresh.keys));
    fresh.recoveryKey = writeKeyGroups(recovery);
    return fresh;
}

} // namespace

QString key(Role role) {
    return roleKey(quint8(role));
}

std::optional<Role> roleFromKey(QStringView key) {
    for (const RoleName& each : roleNames) {
        if (key == each.key)
            return each.role;
    }
    return {};
}

void noteWeakPassphrase(QJsonObject& payload, const SecretBytes& passphrase) {
    if (passphraseBits(passphrase) < recommendedPassphraseBits)
        payload.insert(u"weak_passphrase"_s, true);
}

Result<> checkStaffName(const QString& name) {
    if (name.trimmed().isEmpty() || name != name.trimmed() || name.toUtf8().size() > format::nameLimit)
        return Error{Error::Kind::Invalid,
            {u"Le nom de la personne est vide, trop long, ou commence ou finit par une espace."_s,
                u"The person’s name is empty, too long, or begins or ends with a blank."_s},
            {}, u"staff"_s};
    return {};
}

Vault::Vault(std::unique_ptr<OpenVault> inner)
    : m_inner(std::move(inner)) {
}
Vault::~Vault() = default;

Database& Vault::database() {
    return *m_inner->database;
}
const Database& Vault::database() const {
    return *m_inner->database;
}
Journal& Vault::journal() {
    return *m_inner->journal;
}
const Journal& Vault::journal() const {
    return *m_inner->journal;
}
QString Vault::path() const {
    return m_inner->file->path();
}
QString Vault::vaultId() const {
    return QString::fromLatin1(m_inner->file->header().vaultId.toHex());
}
QString Vault::label() const {
    return m_inner->label;
}
QString Vault::staff() const {
    return m_inner->database->staff();
}
QString Vault::role() const {
    return openedByRecoveryKey() ? key(Role::Administrator) : roleKey(m_inner->slot.role);
}
bool Vault::isReadOnly() const {
    return m_inner->options.readOnly;
}
bool Vault::openedByRecoveryKey() const {
    return m_inner->slot.is(SlotType::Recovery);
}
QList<Text> Vault::notices() const {
    return m_inner->notices;
}
Result<> Vault::close() {
    return m_inner->close();
}

Result<VaultInfo> Vault::inspect(const QString& path) {
    const FileHandle handle(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!handle.isOpen())
        return systemError(path, errno);
    if (!QFileInfo(path).isFile())
        return notAVault();
    VaultInfo info;
    std::optional<Header> best;
    std::optional<Error> failure;
    QByteArray first;
    for (const qint64 at : format::copyAt) {
        const QByteArray copy = TRY(handle.read(at, format::copyLength));
        const Result<Header> header = decodeHeader(copy);
        if (at == 0)
            first = copy;
        else
            info.headerDamaged = copy != first;
        if (!header) {
            if (!failure || header.error().kind == Error::Kind::TooNew)
                failure = header.error();
        } else if (!best || header->sequence > best->sequence)
            best = *header;
    }
    if (!best)
        return *failure;
    info.format = best->format;
    info.vaultId = QString::fromLatin1(best->vaultId.toHex());
    info.generation = best->generation;
    for (const Slot& slot : std::as_const(best->slots)) {
        if (slot.isEmpty())
            continue;
        const QString kind = slot.is(SlotType::Passphrase)   ? u"passphrase"_s
                             : slot.is(SlotType::Recovery)   ? u"recovery"_s
                             : slot.is(SlotType::Invitation) ? u"invitation"_s
                                                             : u"unknown"_s;
        info.slots << SlotInfo{slot.isKnown() ? slot.name : QString(), kind, roleKey(slot.role),
            QDateTime::fromSecsSinceEpoch(qint64(slot.createdAt), Qt::UTC), {slot.memory, slot.passes}};
    }
    info.inUse = VaultFile::isLocked(handle);
    if (info.inUse)
        info.holder = VaultFile::readHolder(handle);
    return info;
}

Result<Vault::Created> Vault::create(const QString& path, const NewVault& vault, const Clock& clock) {
    TRY(checkStaffName(vault.staff));
    if (vault.passphrase.isEmpty())
        return emptyPassphrase();
    TRY(checkCost(vault.cost));
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    // Before the keys, which take a second: and the file that is not found would be one with a strange name.
    if (const QString folder = QFileInfo(path).absolutePath(); !QFileInfo(folder).isDir())
        return Error{Error::Kind::NotFound,
            Text{u"Le dossier « %1 » n’existe pas. Choisissez un dossier qui existe ; rien n’a été créé."_s,
                u"The folder “%1” does not exist. Choose one that does; nothing was created."_s}
                .arg(folder),
            {}, folder};
    FreshVault fresh = TRY(makeKeys(vault, clock.now()));
    const QString part = partPath(QFileInfo(path).absoluteFilePath());
    const auto build = [&]() -> Result<> {
        const std::unique_ptr<VaultFile> file = TRY(VaultFile::create(part));
        TRY(file->replaceHeader(fresh.header, fresh.keys.headerMac, clock.now()));
        fresh.header = file->header();
        TRY(fillNewImage(part, fresh, vault, clock));
        TRY(file->writeHolder({}));
        TRY(file->markSession(false, clock.now()));
        return moveNew(part, path);
    };
    const Result<> built = build();
    if (!built) {
        QFile::remove(part);
        QFile::remove(part + u"-journal"_s);
        return built.error();
    }
    std::unique_ptr<VaultFile> file = TRY(VaultFile::open(path));
    file->choose(fresh.header);
    Created created;
    created.recoveryKey = fresh.recoveryKey;
    created.vault = TRY(OpenVault::attach(std::move(file), std::move(fresh.keys), fresh.header.slots[0], clock, {}));
    return created;
}

Result<std::unique_ptr<Vault>> Vault::open(const QString& path, const Credentials& credentials, const Clock& clock) {
    return OpenVault::open(path, credentials, clock);
}

Result<bool> Vault::checkPassphrase(const SecretBytes& passphrase) const {
    if (openedByRecoveryKey()) {
        QString typed =
            QString::fromUtf8(reinterpret_cast<const char*>(passphrase.data()), qsizetype(passphrase.size()));
        const Result<> right = checkRecoveryKey(typed);
        wipe(typed);
        if (!right && right.error().kind != Error::Kind::Locked && right.error().kind != Error::Kind::Invalid)
            return right.error();
        return right.has_value();
    }
    Result<SecretBytes> opened = slotSecretKey(m_inner->slot, passphrase, m_inner->file->header());
    if (!opened && opened.error().kind != Error::Kind::Locked)
        return opened.error();
    if (opened)
        m_inner->slotKey = std::move(*opened);
    return opened.has_value();
}

Result<> Vault::checkRecoveryKey(const QString& typed) const {
    const SecretBytes secret = TRY(readKeyGroups(typed, recoveryKeyBytes));
    const Slot* slot = m_inner->file->header().findSlot(SlotType::Recovery);
    if (!slot)
        return Error{Error::Kind::NotFound, {u"Ce coffre n’a pas de clé de secours. Faites-en une nouvelle."_s,
                                                u"This vault has no recovery key. Make a new one."_s}};
    TRY(openSlot(*slot, secret, m_inner->file->header()));
    return {};
}

bool Vault::openedQuickly() const {
    return m_inner->openedQuickly;
}

SecretBytes Vault::slotKey() const {
    return m_inner->slotKey.isEmpty() ? SecretBytes() : m_inner->slotKey.clone();
}

QByteArray Vault::slotId() const {
    return m_inner->slot.id;
}

Result<> Vault::changePassphrase(const SecretBytes& current, const SecretBytes& next, const KdfCost& cost) {
    const bool right = TRY(checkPassphrase(current));
    if (!right)
        return Error{
            Error::Kind::Locked, {u"La phrase secrète actuelle n’est pas la bonne ; elle n’a pas été changée."_s,
                                     u"The current passphrase is wrong; it was not changed."_s}};
    return resetPassphrase(m_inner->slot.name, next, cost);
}

Result<> Vault::resetPassphrase(const QString& staff, const SecretBytes& next, const KdfCost& cost) {
    if (next.isEmpty())
        return emptyPassphrase();
    TRY(checkCost(cost));
    Header header = m_inner->file->header();
    Slot* slot = header.findSlot(SlotType::Passphrase, staff);
    if (!slot || staff.isEmpty())
        return Error{Error::Kind::NotFound,
            Text{u"« %1 » n’a pas d’accès par phrase secrète à ce coffre."_s,
                u"“%1” has no passphrase for this vault."_s}
                .arg(staff),
            {}, u"staff"_s};
    slot->createdAt = quint64(m_inner->clock->now().toSecsSinceEpoch());
    TRY(lockSlot(*slot, next, cost, header.vaultId, m_inner->keys));
    QJsonObject payload;
    if (openedByRecoveryKey())
        payload.insert(u"by_recovery_key"_s, true);
    noteWeakPassphrase(payload, next);
    TRY(m_inner->changeHeader(header, {u"passphrase_change"_s, u"staff "_s + staff, payload}));
    if (!openedByRecoveryKey() && m_inner->slot.name == staff) {
        m_inner->slot = *slot;
        m_inner->slotKey = {};
    }
    return {};
}

Result<QString> Vault::replaceRecoveryKey() {
    Header header = m_inner->file->header();
    Slot* slot = header.findSlot(SlotType::Recovery);
    if (!slot)
        slot = header.freeSlot();
    if (!slot)
        return Error{Error::Kind::Invalid, {u"Il n’y a plus de place pour un accès : 32 au plus."_s,
                                               u"There is no room for another way in: 32 at most."_s}};
    *slot = Slot();
    slot->type = quint8(SlotType::Recovery);
    slot->createdAt = quint64(m_inner->clock->now().toSecsSinceEpoch());
    const SecretBytes recovery = SecretBytes::random(recoveryKeyBytes);
    TRY(lockSlot(*slot, recovery, {}, header.vaultId, m_inner->keys));
    TRY(m_inner->changeHeader(header, {u"recovery_key_replace"_s, recoverySheetObject(), {}}));
    if (openedByRecoveryKey())
        m_inner->slot = *slot;
    return writeKeyGroups(recovery);
}

} // namespace greffe
