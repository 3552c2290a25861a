// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/backupcommands.h"

#include "commands/session.h"
#include "commands/wording.h"
#include "domain/records.h"
#include "exchange/atomicfile.h"
#include "store/stores.h"
#include "vault/openedcopy.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

Result<> BackUpNow::prepare(Session& session) {
    m_anchor = session.journalHead();
    m_made = TRY(backUp(session.vault(), u"manual"_s, session.clock()));
    m_sha256 = TRY(fileSha256(m_made.path));
    return {};
}

Result<> BackUpNow::apply(Scope&) {
    return {};
}

JournalDraft BackUpNow::entry() const {
    return {u"vault_backup"_s, u"vault"_s,
        {{u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}, {u"second_folder"_s, !m_made.secondPath.isEmpty()}}};
}

Done BackUpNow::done() const {
    Text what = Text{u"Sauvegarde faite et relue : %1."_s, u"Backup made and read back: %1."_s}.arg(
        QFileInfo(m_made.path).fileName());
    if (m_made.secondProblem) {
        what.fr += u' ' + m_made.secondProblem->message.fr;
        what.en += u' ' + m_made.secondProblem->message.en;
    } else if (!m_made.secondPath.isEmpty()) {
        what.fr += u" Une copie est aussi dans le second dossier."_s;
        what.en += u" A copy is in the second folder too."_s;
    }
    return {what, {}, {}, 0};
}

Result<> DropBackups::prepare(Session& session) {
    const BackupOverview overview = backupOverview(session.vault().vaultId(), session.clock());
    const auto isOurs = [&](const QString& path) {
        for (const QList<BackupFile>* files : {&overview.files, &overview.secondFiles}) {
            for (const BackupFile& file : *files) {
                if (file.path == path)
                    return true;
            }
        }
        return false;
    };
    for (const QString& path : std::as_const(m_paths)) {
        if (!isOurs(path))
            return Error{Error::Kind::NotFound,
                Text{
                    u"« %1 » n’est pas une sauvegarde de ce coffre dans ses dossiers de sauvegarde. Rien n’a été supprimé."_s,
                    u"“%1” is not a backup of this vault in its backup folders. Nothing was deleted."_s}
                    .arg(path),
                {}, path};
    }
    for (const QString& path : std::as_const(m_paths)) {
        QFile file(path);
        if (!file.remove())
            return Error{Error::Kind::Io,
                Text{u"« %1 » n’a pas pu être supprimé (%2 l’ont été). Vérifiez les droits sur ce dossier."_s,
                    u"“%1” could not be deleted (%2 were). Check the permissions of that folder."_s}
                    .arg(path)
                    .arg(qint64(m_names.size())),
                file.errorString(), path};
        m_names += QFileInfo(path).fileName();
    }
    return {};
}

Result<> DropBackups::apply(Scope&) {
    return {};
}

JournalDraft DropBackups::entry() const {
    return {u"backup_drop"_s, u"vault"_s, {{u"files"_s, QJsonArray::fromStringList(m_names)}}};
}

Done DropBackups::done() const {
    return {Text{u"Sauvegardes supprimées : %1."_s, u"Backups deleted: %1."_s}.arg(qint64(m_names.size())), {}, {}, 0};
}

Result<BackupPreview> previewBackup(const QString& path, const Credentials& credentials, const Clock& clock) {
    BackupPreview out;
    const VaultInfo info = TRY(Vault::inspect(path));
    out.path = path;
    out.vaultId = info.vaultId;
    out.openers = info.slots;
    out.bytes = QFileInfo(path).size();
    const std::unique_ptr<OpenedCopy> copy = TRY(OpenedCopy::open(path, credentials, clock));
    Vault& vault = copy->vault();
    out.label = vault.label();
    out.checked = TRY(vault.verify());
    const JournalReport journal = TRY(vault.journal().verify());
    out.journalHead = journal.head;
    out.journalEntries = journal.entries;
    const QList<JournalEntry> last = TRY(vault.journal().latest(0, 1));
    if (!last.isEmpty()) {
        out.lastEntryAt = last.first().at;
        out.lastEntryBy = last.first().staff;
    }
    const Stores stores(vault.database());
    for (const RecordType* type : allRecordTypes()) {
        BackupPreview::Kind kind{QString::fromLatin1(type->key), type->plural.text()};
        ListQuery query;
        kind.living = TRY(stores.of(*type).count(query));
        query.archived = true;
        kind.archived = TRY(stores.of(*type).count(query));
        out.kinds += kind;
    }
    for (const qint64 row : TRY(stores.organisations.all()))
        out.organisations += TRY(stores.organisations.load(row)).as<Organisation>()->name;
    return out;
}

} // namespace greffe
