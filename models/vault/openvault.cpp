// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/openvault.h"

#include "base/fold.h"
#include "vault/backup.h"
#include "vault/devicememory.h"
#include "vault/leftparts.h"
#include "vault/recoverykey.h"
#include "vault/sqliteerror.h"

#include <QSysInfo>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

const QString recoveryStaff = u"recovery_key"_s;

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

Text dateTime(const QDateTime& at) {
    const QDateTime local = at.toLocalTime();
    return {local.toString(u"dd/MM/yyyy à HH:mm"_s), local.toString(u"yyyy-MM-dd HH:mm"_s)};
}

Error quickUnlockIsOver() {
    return {Error::Kind::Locked,
        {u"Le déverrouillage rapide ne vaut plus pour ce coffre : la phrase secrète ou les accès ont changé. Tapez votre phrase secrète."_s,
            u"Quick unlock no longer holds for this vault: the passphrase or the ways in have changed. Type your passphrase."_s},
        u"quick unlock"_s};
}

/// The slot that the credentials mean. Locked for an unknown name, Invalid when a name is needed.
Result<Slot> chooseSlot(const Header& header, const Credentials& credentials) {
    if (!credentials.recoveryKey.isEmpty()) {
        if (const Slot* slot = header.findSlot(SlotType::Recovery))
            return *slot;
        return Error{Error::Kind::Locked, {u"Ce coffre n’a pas de clé de secours. Ouvrez-le avec une phrase secrète."_s,
                                              u"This vault has no recovery key. Open it with a passphrase."_s}};
    }
    if (!credentials.slotKey.isEmpty()) {
        for (const Slot& slot : header.slots)
            if (slot.is(SlotType::Passphrase) && slot.id == credentials.slotId)
                return slot;
        return quickUnlockIsOver();
    }
    QStringList names;
    const Slot* only = nullptr;
    const Slot* folded = nullptr;
    const QString wanted = fold(credentials.staff.trimmed());
    for (const Slot& slot : header.slots) {
        if (!slot.is(SlotType::Passphrase))
            continue;
        if (!credentials.staff.isEmpty() && slot.name == credentials.staff)
            return slot;
        if (!credentials.staff.isEmpty() && fold(slot.name) == wanted)
            folded = &slot;
        only = &slot;
        names << slot.name;
    }
    if (credentials.staff.isEmpty() && names.size() == 1)
        return *only;
    if (folded)
        return *folded;
    if (credentials.staff.isEmpty())
        return Error{Error::Kind::Invalid,
            Text{u"Plusieurs personnes ouvrent ce coffre : indiquez votre nom (%1)."_s,
                u"Several people open this vault: give your name (%1)."_s}
                .arg(names.join(u", "_s)),
            {}, u"staff"_s};
    return Error{Error::Kind::Locked,
        Text{u"Personne n’ouvre ce coffre sous le nom « %1 ». Noms connus : %2."_s,
            u"Nobody opens this vault under the name “%1”. Known names: %2."_s}
            .arg(credentials.staff)
            .arg(names.join(u", "_s)),
        {}, u"staff"_s};
}

struct Unlocked {
    Header header;
    Slot slot;
    SecretBytes slotKey;
    RootKeys keys;
};

Result<Unlocked> unlock(const Header& header, const Credentials& credentials, const SecretBytes& secret) {
    const Slot slot = TRY(chooseSlot(header, credentials));
    const bool quick = !credentials.slotKey.isEmpty();
    SecretBytes slotKey = quick ? credentials.slotKey.clone() : TRY(slotSecretKey(slot, secret, header));
    Result<RootKeys> opened = openSlotWithKey(slot, slotKey, header);
    if (!opened)
        return quick ? quickUnlockIsOver() : opened.error();
    RootKeys keys = std::move(*opened);
    if (!macIsRight(header.raw, keys.headerMac.bytes()))
        return Error{Error::Kind::Corrupt,
            {u"L’en-tête du coffre a été altéré par quelqu’un qui n’en a pas la clé. Ouvrez une sauvegarde."_s,
                u"The vault’s header was altered by somebody without its key. Open a backup."_s},
            u"header mac"_s};
    return Unlocked{header, slot, std::move(slotKey), std::move(keys)};
}

} // namespace

OpenVault::~OpenVault() {
    if (database)
        (void)close();
}

std::unique_ptr<Vault> OpenVault::wrap(std::unique_ptr<OpenVault> inner) {
    return std::unique_ptr<Vault>(new Vault(std::move(inner)));
}

QString UnlockedFile::staff() const {
    return slot.is(SlotType::Recovery) ? recoveryStaff : slot.name;
}

Result<UnlockedFile> OpenVault::unlockFile(const QString& path, const Credentials& credentials, bool readOnly) {
    if (credentials.recoveryKey.isEmpty() && credentials.passphrase.isEmpty() && credentials.slotKey.isEmpty())
        return Error{Error::Kind::Locked, {u"Il faut la phrase secrète ou la clé de secours pour ouvrir ce coffre."_s,
                                              u"The passphrase or the recovery key is needed to open this vault."_s}};
    UnlockedFile out;
    out.quickly = !credentials.slotKey.isEmpty();
    out.file = TRY(VaultFile::open(path, readOnly));
    const SecretBytes secret = !credentials.slotKey.isEmpty() ? SecretBytes()
                               : credentials.recoveryKey.isEmpty()
                                   ? credentials.passphrase.clone()
                                   : TRY(readKeyGroups(credentials.recoveryKey, recoveryKeyBytes));

    QList<Header> candidates;
    std::optional<Error> failure;
    const Result<QList<Header>> inFile = out.file->headers();
    if (inFile)
        candidates = *inFile;
    else {
        failure = inFile.error();
        // Both copies are gone: the header that this device kept when the vault was last open opens it still.
        out.headerFromDevice = failure->kind == Error::Kind::Corrupt;
        if (out.headerFromDevice)
            candidates = DeviceMemory::keptHeaders(out.file->path());
    }
    for (const Header& header : std::as_const(candidates)) {
        Result<Unlocked> unlocked = unlock(header, credentials, secret);
        if (!unlocked) {
            // The best header's reason is the one to tell; a kept header that does not fit says nothing about this
            // file.
            if (!failure)
                failure = unlocked.error();
            continue;
        }
        out.file->choose(header);
        out.keys = std::move(unlocked->keys);
        out.slot = unlocked->slot;
        out.slotKey = std::move(unlocked->slotKey);
        return out;
    }
    return failure ? *failure : notAVault();
}

Result<std::unique_ptr<Vault>> OpenVault::open(
    const QString& path, const Credentials& credentials, const Clock& clock, const OpenOptions& options) {
    return finish(TRY(unlockFile(path, credentials, options.readOnly)), clock, options);
}

Result<std::unique_ptr<Vault>> OpenVault::finish(
    UnlockedFile unlocked, const Clock& clock, const OpenOptions& options) {
    Result<std::unique_ptr<Vault>> attached =
        attach(std::move(unlocked.file), std::move(unlocked.keys), unlocked.slot, clock, options);
    // Neither the header nor the first page is ours: a header kept for another file says nothing about this one.
    if (!attached && unlocked.headerFromDevice && attached.error().kind == Error::Kind::Corrupt)
        return notAVault();
    std::unique_ptr<Vault> vault = TRY(std::move(attached));
    vault->inner().openedQuickly = unlocked.quickly;
    if (unlocked.slot.is(SlotType::Passphrase))
        vault->inner().slotKey = std::move(unlocked.slotKey);
    if (unlocked.headerFromDevice)
        vault->inner().notices.prepend(
            {u"Les deux copies de l’en-tête étaient endommagées ; elles ont été rétablies d’après la copie gardée par cet ordinateur."_s,
                u"Both copies of the header were damaged; they were restored from the copy kept by this computer."_s});
    return vault;
}

Result<std::unique_ptr<Vault>> OpenVault::attach(
    std::unique_ptr<VaultFile> file, RootKeys keys, const Slot& slot, const Clock& clock, const OpenOptions& options) {
    auto inner = std::make_unique<OpenVault>();
    inner->file = std::move(file);
    inner->keys = std::move(keys);
    inner->slot = slot;
    inner->clock = &clock;
    inner->options = options;
    inner->options.readOnly = inner->file->isReadOnly();
    TRY(inner->bindDatabase());
    return wrap(std::move(inner));
}

Result<> OpenVault::bindDatabase() {
    const bool wasOpen = TRY(file->sessionWasOpen());
    const bool journalThere = file->hasJournalFile();
    if (options.readOnly && wasOpen && journalThere)
        return Error{Error::Kind::Io,
            {u"Ce coffre n’a pas été fermé correctement et se trouve dans un emplacement en lecture seule. Copiez-le avec son fichier « -journal » dans un dossier accessible en écriture."_s,
                u"This vault was not closed properly and stands in a read-only place. Copy it together with its “-journal” file to a writable folder."_s}};
    Result<std::unique_ptr<Database>> opened = Database::open({.path = file->path(),
        .vfs = options.vfs,
        .key = &keys.database,
        .readOnly = options.readOnly,
        .staff = slot.is(SlotType::Recovery) ? recoveryStaff : slot.name,
        .clock = clock});
    if (!opened && opened.error().kind == Error::Kind::Corrupt)
        return Error{Error::Kind::Corrupt,
            {u"La phrase secrète est juste, mais le début du coffre est endommagé. Gardez ce fichier et ouvrez la dernière sauvegarde."_s,
                u"The passphrase is right, but the beginning of the vault is damaged. Keep this file and open the latest backup."_s},
            opened.error().detail};
    if (!opened)
        return opened.error();
    database = std::move(*opened);
    journal = std::make_unique<Journal>(*database);
    TRY(migrateIfOlder());
    if (wasOpen && !journalThere)
        TRY(checkAfterCrash());
    TRY(checkBinding());
    if (options.deviceMemory)
        compareWithDevice();
    if (!options.readOnly) {
        if (TRY(file->needsRepair())) {
            TRY(file->repair());
            notices << Text{
                u"Une copie de l’en-tête était endommagée ou en retard ; elle a été rétablie d’après l’autre."_s,
                u"One copy of the header was damaged or behind; it was restored from the other."_s};
        }
        removeLeftParts(*file);
        TRY(startSession());
    }
    if (options.deviceMemory) {
        DeviceMemory::keepHeader(file->header());
        rememberOnDevice();
    }
    return {};
}

Result<> OpenVault::startSession() {
    const QDateTime now = clock->now();
    TRY(file->markSession(true, now));
    TRY(file->writeHolder({database->staff(), QSysInfo::machineHostName(), now}));
    // The first write of a session also brings the rollback journal's file into being, by which a crash here is told
    // from a copy.
    TRY(database->writeDraft([](Writer& writer) -> Result<> {
        TRY(writer.run(u"UPDATE vault_state SET epoch = epoch + 1"_s));
        return {};
    }));
    file->noteState();
    database->setGuard([this] { return file->checkUntouched(); }, [this] { file->noteState(); });
    return {};
}

Result<> OpenVault::continueOn(std::unique_ptr<VaultFile> renewed, RootKeys renewedKeys) {
    file = std::move(renewed);
    keys = std::move(renewedKeys);
    for (const Slot& each : file->header().slots) {
        if (!each.isEmpty() && each.id == slot.id)
            slot = each;
    }
    database->setGuard({}, {});
    TRY(database->reopen(
        {.path = file->path(), .vfs = options.vfs, .key = &keys.database, .staff = database->staff(), .clock = clock}));
    TRY(startSession());
    if (options.deviceMemory) {
        DeviceMemory::keepHeader(file->header());
        rememberOnDevice();
    }
    return {};
}

Result<> OpenVault::migrateIfOlder() {
    const QList<Migration> steps = options.steps.isEmpty() ? TRY(migrations()) : options.steps;
    const int version = TRY(schemaVersion(database->handle()));
    if (version == 0)
        return notAVault();
    if (version > steps.size())
        return madeByLaterVersion();
    if (version == steps.size())
        return {};
    if (options.readOnly)
        return Error{Error::Kind::Io,
            {u"Ce coffre vient d’une version antérieure et doit être mis à jour, mais son emplacement est en lecture seule. Copiez-le dans un dossier accessible en écriture."_s,
                u"This vault comes from an earlier version and must be updated, but its place is read-only. Copy it to a writable folder."_s}};
    if (!options.deviceMemory) {
        // A private copy that is looked at or restored: the file it was made of is its backup.
        TRY(migrate(database->handle(), steps));
        return {};
    }
    const BackupFolder folder = BackupFolder::standard(hex(file->header().vaultId));
    TRY(makePrivateFolder(folder.folder()));
    const QString copy = folder.pathFor(file->path(), u"migration"_s, *clock);
    TRY(copyVault(*database, file->header(), keys, copy, *clock));
    TRY(migrate(database->handle(), steps));
    notices
        << Text{u"Le coffre a été mis à jour pour cette version de Greffe. Une sauvegarde de l’état précédent est gardée : %1"_s,
               u"The vault was updated for this version of Greffe. A backup of its earlier state is kept: %1"_s}
               .arg(copy);
    return {};
}

Result<> OpenVault::checkAfterCrash() {
    const VerifyReport report = TRY(checkImage(*database));
    if (!report.ok)
        return Error{Error::Kind::Corrupt,
            {u"Ce fichier est une copie prise pendant que le coffre était ouvert, et il est endommagé. Gardez-le et ouvrez la dernière sauvegarde."_s,
                u"This file is a copy that was taken while the vault was open, and it is damaged. Keep it and open the latest backup."_s},
            u"full check"_s};
    notices << Text{
        u"Ce fichier n’avait pas été fermé correctement (copie d’un coffre ouvert, ou arrêt brutal). Il a été vérifié en entier : tout est intact."_s,
        u"This file had not been closed properly (a copy of an open vault, or a sudden stop). It was checked as a whole: everything is intact."_s};
    return {};
}

Result<> OpenVault::checkBinding() {
    QByteArray current;
    QByteArray pending;
    {
        Rows query =
            TRY(database->read(u"SELECT vault_id, header_hash, pending_header_hash, label FROM vault_state"_s));
        if (!query.next() || query.value(0).toByteArray() != file->header().vaultId)
            return notAVault();
        current = query.value(1).toByteArray();
        pending = query.value(2).toByteArray();
        label = query.value(3).toString();
    }
    const QByteArray actual = file->headerHash();
    if (actual == current && pending.isEmpty())
        return {};
    const bool known = actual == current || actual == pending;
    const bool administrator = slot.is(SlotType::Recovery) || slot.role == quint8(Role::Administrator);
    if (!known)
        notices << Text{
            u"La liste des accès de ce fichier n’est pas celle que le coffre a enregistrée : un en-tête plus ancien ou étranger a été remis. Vérifiez qui peut l’ouvrir."_s,
            u"The list of ways into this file is not the one that the vault recorded: an older or foreign header was put back. Check who can open it."_s};
    if (options.readOnly)
        return {};
    if (!known && !administrator)
        return Error{Error::Kind::Denied,
            {u"La liste des accès de ce fichier a été remplacée par une plus ancienne. Un administrateur doit l’ouvrir et la vérifier."_s,
                u"The list of ways into this file was replaced by an older one. An administrator must open and check it."_s},
            u"header set back"_s};
    TRY(database->write([&](Writer& writer) -> Result<> {
        TRY(writer.run(u"UPDATE vault_state SET header_hash = ?, pending_header_hash = NULL"_s, {actual}));
        writer.journal({!known              ? u"header_replaced"_s
                        : actual == current ? u"header_change_undone"_s
                                            : u"header_change_completed"_s,
            u"vault"_s, {{u"header_sequence"_s, qint64(file->header().sequence)}}});
        return {};
    }));
    return {};
}

void OpenVault::compareWithDevice() {
    const auto seen = DeviceMemory::recall(hex(file->header().vaultId));
    if (!seen)
        return;
    bool older = file->header().generation < seen->generation;
    if (!seen->journalHead.isEmpty()) {
        const auto anchor = parseAnchor(seen->journalHead);
        const auto entry = anchor ? journal->find(anchor->first) : Result<std::optional<JournalEntry>>(std::nullopt);
        older = older || !entry || !*entry || (*entry)->hash.left(8) != anchor->second;
    }
    if (!older)
        return;
    const auto last = journal->latest(0, 1);
    const QDateTime lastAt = last && !last->isEmpty() ? last->first().at : QDateTime();
    if (last && !last->isEmpty() && last->first().action == u"vault_restore"_s) {
        notices << Text{u"Ce coffre a été restauré le %1 d’une sauvegarde. Cet ordinateur en avait vu un état plus récent le %2 : ce qui a été fait entre la sauvegarde et cette date n’y est pas."_s,
            u"This vault was restored from a backup on %1. This computer saw a newer state of it on %2: what was done between the backup and that date is not in it."_s}
                       .arg(dateTime(lastAt))
                       .arg(dateTime(seen->seenAt));
        return;
    }
    notices << Text{u"Ce fichier n’est pas la suite de celui que cet ordinateur a vu le %1 : sa dernière écriture date du %2. Un état plus ancien a peut-être été remis en place."_s,
        u"This file does not continue the one that this computer saw on %1: its last entry is of %2. An older state may have been put back."_s}
                   .arg(dateTime(seen->seenAt))
                   .arg(dateTime(lastAt));
}

void OpenVault::rememberOnDevice() {
    const Result<QString> head = journal->head();
    if (!head)
        return;
    DeviceMemory::remember({hex(file->header().vaultId), file->path(), file->header().generation, *head, clock->now()});
}

Result<> OpenVault::changeHeader(
    const Header& next, const JournalDraft& draft, const std::function<Result<>(Writer&)>& also) {
    const Header encoded = file->successor(next, keys.headerMac, clock->now());
    TRY(database->write([&](Writer& writer) -> Result<> {
        TRY(writer.run(u"UPDATE vault_state SET pending_header_hash = ?"_s, {hash256(encoded.raw)}));
        if (also)
            TRY(also(writer));
        writer.journal(draft);
        return {};
    }));
    const Result<> written = file->writeCopies(encoded);
    file->noteState();
    TRY(written);
    TRY(database->writeDraft([](Writer& writer) -> Result<> {
        TRY(writer.run(u"UPDATE vault_state SET header_hash = pending_header_hash, pending_header_hash = NULL"_s));
        return {};
    }));
    if (options.deviceMemory)
        DeviceMemory::keepHeader(file->header());
    return {};
}

Result<> OpenVault::close() {
    if (!database || !database->isOpen())
        return {};
    const bool damaged = database->isDamaged();
    if (options.deviceMemory && !damaged)
        rememberOnDevice();
    const Result<> closed = database->close();
    if (!options.readOnly && !damaged && closed) {
        TRY(file->writeHolder({}));
        TRY(file->markSession(false, clock->now()));
    }
    file->release();
    return closed;
}

} // namespace greffe
