// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/autobackup.h"

#include "vault/leftparts.h"
#include "vault/openvault.h"
#include "vault/safefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QString settingsFile(const QString& vaultId) {
    return deviceFolder() + u"/vaults/"_s + vaultId + u".backups.json"_s;
}

QDateTime instant(const QJsonValue& value) {
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

Text day(const QDateTime& at) {
    const QDateTime local = at.toLocalTime();
    return {local.toString(u"dd/MM/yyyy"_s), local.toString(u"yyyy-MM-dd"_s)};
}

bool madeOn(const QList<BackupFile>& files, QDate utcDay) {
    for (const BackupFile& file : files) {
        if (file.at.date() == utcDay)
            return true;
    }
    return false;
}

/// The second folder keeps what it is: it is never made, so that a stick which is not plugged in is not replaced by a
/// folder of the same name on the system disk.
Result<QString> backUpSecond(const Vault& vault, const QString& reason, BackupSettings& settings, const Clock& clock) {
    const auto make = [&]() -> Result<QString> {
        if (!QFileInfo(settings.secondFolder).isDir())
            return Error{Error::Kind::Io,
                Text{
                    u"Le second dossier de sauvegarde « %1 » n’est pas là. Branchez le support ou choisissez un autre dossier dans les réglages."_s,
                    u"The second backup folder “%1” is not there. Plug in the device or choose another folder in the settings."_s}
                    .arg(settings.secondFolder)};
        BackupFolder folder(settings.secondFolder, vault.vaultId(), settings.rules);
        return folder.make(vault, reason, clock);
    };
    Result<QString> made = make();
    if (made) {
        settings.secondSuccess = clock.now().toUTC();
        settings.secondFailure = {};
    } else {
        settings.secondFailure = clock.now().toUTC();
    }
    (void)settings.save(vault.vaultId()); // a help; the next backup tries again
    return made;
}

BackupSettings settingsOf(const Vault& vault) {
    BackupSettings settings = BackupSettings::load(vault.vaultId());
    settings.rules.monthly = backupMonths(vault);
    return settings;
}

} // namespace

BackupSettings BackupSettings::load(const QString& vaultId) {
    BackupSettings out;
    QFile file(settingsFile(vaultId));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    out.secondFolder = object[u"second_folder"_s].toString();
    out.secondSuccess = instant(object[u"second_success"_s]);
    out.secondFailure = instant(object[u"second_failure"_s]);
    if (const qint64 budget = object[u"budget_bytes"_s].toInteger(-1); budget >= 0)
        out.rules.budgetBytes = budget;
    if (const int months = object[u"months"_s].toInt(); months > 0)
        out.rules.monthly = months;
    return out;
}

Result<> BackupSettings::save(const QString& vaultId) const {
    QJsonObject object{
        {u"second_folder"_s, secondFolder}, {u"budget_bytes"_s, rules.budgetBytes}, {u"months"_s, rules.monthly}};
    if (secondSuccess.isValid())
        object.insert(u"second_success"_s, secondSuccess.toUTC().toString(Qt::ISODate));
    if (secondFailure.isValid())
        object.insert(u"second_failure"_s, secondFailure.toUTC().toString(Qt::ISODate));
    TRY(makePrivateFolder(deviceFolder() + u"/vaults"_s));
    return writePrivateFile(settingsFile(vaultId), QJsonDocument(object).toJson());
}

int backupMonths(const Vault& vault) {
    Result<QSqlQuery> found =
        vault.database().read(u"SELECT value FROM setting WHERE key = 'retention_backup_months'"_s);
    const int months = found && found->next() ? found->value(0).toInt() : 0;
    return months > 0 ? months : BackupRules{}.monthly;
}

BackupOverview backupOverview(const QString& vaultId, const Clock& clock) {
    BackupOverview out;
    out.settings = BackupSettings::load(vaultId);
    const BackupFolder folder = BackupFolder::standard(vaultId, out.settings.rules);
    out.folder = folder.folder();
    out.files = folder.list();
    const QDateTime now = clock.now();
    const QString& second = out.settings.secondFolder;
    if (!second.isEmpty()) {
        out.secondReachable = QFileInfo(second).isDir();
        if (out.secondReachable)
            out.secondFiles = BackupFolder(second, vaultId).list();
        out.secondIsOld =
            !out.settings.secondSuccess.isValid() || out.settings.secondSuccess.daysTo(now) >= secondFolderDays;
    }
    if (out.files.isEmpty())
        out.warning = {u"Il n’y a encore aucune sauvegarde de ce coffre sur cet ordinateur."_s,
            u"There is no backup of this vault on this computer yet."_s};
    else if (out.files.first().at.daysTo(now) >= secondFolderDays)
        out.warning = Text{u"La dernière sauvegarde date du %1."_s, u"The latest backup is of %1."_s}.arg(
            day(out.files.first().at));
    else if (out.secondIsOld && !out.settings.secondSuccess.isValid())
        out.warning = Text{u"Aucune copie n’a encore réussi dans le second dossier « %1 »."_s,
            u"No copy to the second folder “%1” has succeeded yet."_s}
                          .arg(second);
    else if (out.secondIsOld)
        out.warning = Text{u"La dernière copie dans le second dossier « %1 » a réussi il y a %2 jours, le %3."_s,
            u"The last copy to the second folder “%1” succeeded %2 days ago, on %3."_s}
                          .arg(second)
                          .arg(out.settings.secondSuccess.daysTo(now))
                          .arg(day(out.settings.secondSuccess));
    return out;
}

Result<MadeBackup> backUp(const Vault& vault, const QString& reason, const Clock& clock) {
    BackupSettings settings = settingsOf(vault);
    MadeBackup out;
    out.path = TRY(BackupFolder::standard(vault.vaultId(), settings.rules).make(vault, reason, clock));
    if (settings.secondFolder.isEmpty())
        return out;
    const Result<QString> second = backUpSecond(vault, reason, settings, clock);
    if (second)
        out.secondPath = *second;
    else
        out.secondProblem = second.error();
    return out;
}

Result<> backUpBefore(const Vault& vault, const QString& reason, const Clock& clock) {
    const Result<MadeBackup> made = backUp(vault, reason, clock);
    if (made)
        return {};
    Error error = made.error();
    if (error.kind == Error::Kind::NotFound) // of a folder: nothing that was asked for is missing
        error.kind = Error::Kind::Io;
    error.message.fr =
        u"La sauvegarde qui doit précéder cette opération a échoué ; rien n’a été commencé. "_s + error.message.fr;
    error.message.en = u"The backup that must come before this failed; nothing was begun. "_s + error.message.en;
    return error;
}

void backUpDaily(Vault& vault, const Clock& clock) {
    const QString standard = BackupFolder::standard(vault.vaultId()).folder();
    if (vault.isReadOnly() || vault.path().startsWith(standard + u'/'))
        return; // a backup that is looked at is not backed up in its turn
    QList<Text>& notices = vault.inner().notices;
    BackupSettings settings = settingsOf(vault);
    const QDate today = clock.now().toUTC().date();
    const QByteArray id = vault.inner().file->header().vaultId;
    removeLeftParts(standard, id);
    BackupFolder first = BackupFolder::standard(vault.vaultId(), settings.rules);
    const Result<QString> made = first.makeDaily(vault, clock);
    if (!made)
        notices << Text{u"La sauvegarde du jour n’a pas pu être faite. %1"_s, u"Today’s backup could not be made. %1"_s}
                       .arg(made.error().message);
    if (settings.secondFolder.isEmpty())
        return;
    const bool isThere = QFileInfo(settings.secondFolder).isDir();
    if (isThere)
        removeLeftParts(settings.secondFolder, id);
    if (isThere && madeOn(BackupFolder(settings.secondFolder, vault.vaultId()).list(), today))
        return;
    const bool triedToday = settings.secondFailure.isValid() && settings.secondFailure.toUTC().date() == today;
    if (!isThere && triedToday)
        return; // said once a day
    const Result<QString> second = backUpSecond(vault, u"daily"_s, settings, clock);
    if (second)
        return;
    const bool isOld =
        !settings.secondSuccess.isValid() || settings.secondSuccess.daysTo(clock.now()) >= secondFolderDays;
    if (isOld)
        notices << (settings.secondSuccess.isValid()
                        ? Text{u"La dernière copie dans le second dossier a réussi le %1. %2"_s,
                              u"The last copy to the second folder succeeded on %1. %2"_s}
                              .arg(day(settings.secondSuccess))
                              .arg(second.error().message)
                        : Text{u"Aucune copie n’a encore réussi dans le second dossier. %1"_s,
                              u"No copy to the second folder has succeeded yet. %1"_s}
                              .arg(second.error().message));
}

} // namespace greffe
