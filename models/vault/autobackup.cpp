// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/autobackup.h"

#include "vault/leftparts.h"
#include "vault/openvault.h"
#include "vault/safefile.h"
#include "vault/verifyjob.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

const QString daily = u"daily"_s;

/// The second folder keeps what it is: it is never made, so that a stick which is not plugged in is not replaced by a
/// folder of the same name on the system disk.
Result<> isThere(const QString& secondFolder) {
    if (QFileInfo(secondFolder).isDir())
        return {};
    return Error{Error::Kind::Io,
        Text{
            u"Le second dossier de sauvegarde « %1 » n’est pas là. Branchez le support ou choisissez un autre dossier dans les réglages."_s,
            u"The second backup folder “%1” is not there. Plug in the device or choose another folder in the settings."_s}
            .arg(secondFolder)};
}

void noteSecond(BackupSettings& settings, bool succeeded, const Clock& clock) {
    if (succeeded)
        settings.secondSuccess = clock.now().toUTC();
    settings.secondFailure = succeeded ? QDateTime() : clock.now().toUTC();
}

Result<QString> backUpSecond(const Vault& vault, const QString& reason, BackupSettings& settings, const Clock& clock) {
    const auto make = [&]() -> Result<QString> {
        TRY(isThere(settings.secondFolder));
        BackupFolder folder(settings.secondFolder, vault.vaultId(), settings.rules);
        return folder.make(vault, reason, clock);
    };
    Result<QString> made = make();
    noteSecond(settings, made.has_value(), clock);
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
    Result<Rows> found = vault.database().read(u"SELECT value FROM setting WHERE key = 'retention_backup_months'"_s);
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

namespace {

Text firstFailed(const Error& error) {
    return Text{u"La sauvegarde du jour n’a pas pu être faite. %1"_s, u"Today’s backup could not be made. %1"_s}.arg(
        error.message);
}

/// Said when the last success is too long ago; a stick that is at home today is no news.
QList<Text> secondFailed(const BackupSettings& settings, const Error& error, const Clock& clock) {
    if (!settings.secondSuccess.isValid())
        return {Text{u"Aucune copie n’a encore réussi dans le second dossier. %1"_s,
            u"No copy to the second folder has succeeded yet. %1"_s}
                    .arg(error.message)};
    if (settings.secondSuccess.daysTo(clock.now()) < secondFolderDays)
        return {};
    return {Text{u"La dernière copie dans le second dossier a réussi le %1. %2"_s,
        u"The last copy to the second folder succeeded on %1. %2"_s}
                .arg(day(settings.secondSuccess))
                .arg(error.message)};
}

} // namespace

DailyBackup::Plan DailyBackup::planOf(Vault& vault, const BackupSettings& settings, const Clock& clock) {
    const BackupFolder first = BackupFolder::standard(vault.vaultId(), settings.rules);
    if (vault.isReadOnly() || vault.path().startsWith(first.folder() + u'/'))
        return {}; // a backup that is looked at is not backed up in its turn
    const QByteArray id = vault.inner().file->header().vaultId;
    const QDate today = clock.now().toUTC().date();
    removeLeftParts(first.folder(), id);
    Plan plan;
    plan.first = !madeOn(first.list(), today);
    if (settings.secondFolder.isEmpty())
        return plan;
    if (QFileInfo(settings.secondFolder).isDir()) {
        removeLeftParts(settings.secondFolder, id);
        plan.second = !madeOn(BackupFolder(settings.secondFolder, vault.vaultId()).list(), today);
    } else {
        // Said once a day.
        plan.second = !settings.secondFailure.isValid() || settings.secondFailure.toUTC().date() != today;
    }
    return plan;
}

void backUpDaily(Vault& vault, const Clock& clock) {
    if (vault.inner().options.backUpAside)
        return;
    BackupSettings settings = settingsOf(vault);
    const DailyBackup::Plan plan = DailyBackup::planOf(vault, settings, clock);
    QList<Text>& notices = vault.inner().notices;
    if (plan.first) {
        const Result<QString> made = BackupFolder::standard(vault.vaultId(), settings.rules).make(vault, daily, clock);
        if (!made)
            notices << firstFailed(made.error());
    }
    if (plan.second) {
        const Result<QString> second = backUpSecond(vault, daily, settings, clock);
        if (!second)
            notices << secondFailed(settings, second.error(), clock);
    }
}

DailyBackup::DailyBackup(Vault& vault, const Clock& clock)
    : m_vault(vault)
    , m_clock(clock)
    , m_settings(settingsOf(vault))
    , m_vaultId(vault.vaultId())
    , m_vaultPath(vault.path()) {
}

DailyBackup::~DailyBackup() {
    if (!m_secondPart.isEmpty())
        QFile::remove(m_secondPart);
}

Result<std::unique_ptr<DailyBackup>> DailyBackup::start(Vault& vault, const Clock& clock) {
    std::unique_ptr<DailyBackup> out(new DailyBackup(vault, clock));
    out->m_plan = planOf(vault, out->m_settings, clock);
    if (!out->m_plan.first && !out->m_plan.second)
        return std::unique_ptr<DailyBackup>();
    out->m_job = TRY(VerifyJob::start(vault));
    return out;
}

Result<bool> DailyBackup::copySome() {
    const bool whole = TRY(m_job->copySome());
    if (whole)
        m_entries = TRY(m_vault.journal().count());
    return whole;
}

void DailyBackup::check(const Progress& wanted) {
    const Result<VerifyReport> report = m_job->check(wanted);
    m_checked = !report ? Result<>(report.error()) : report->ok ? Result<>() : Result<>(copyIsWrong());
    m_secondChecked = m_checked;
    if (!m_checked || !m_plan.second)
        return;
    m_secondChecked = [&]() -> Result<> {
        TRY(isThere(m_settings.secondFolder));
        const BackupFolder folder(m_settings.secondFolder, m_vaultId);
        m_secondPart = partPath(folder.pathFor(m_vaultPath, daily, m_clock));
        return m_job->copyTo(m_secondPart, wanted);
    }();
}

bool DailyBackup::mustNotStay() const {
    if (!m_job->hasVaultsKey())
        return true;
    const Result<QList<JournalEntry>> since = m_vault.journal().list(m_entries);
    return !since || std::any_of(since->cbegin(), since->cend(),
                         [](const JournalEntry& entry) { return entry.action == u"vault_purge"; });
}

Result<> DailyBackup::nameFirst() {
    TRY(m_checked);
    const BackupFolder folder = BackupFolder::standard(m_vaultId, m_settings.rules);
    TRY(makePrivateFolder(folder.folder()));
    const QString copy = TRY(m_job->release());
    const Result<> named = moveNew(copy, folder.pathFor(m_vaultPath, daily, m_clock));
    if (!named)
        QFile::remove(copy);
    else
        folder.prune(m_clock.now());
    return named;
}

Result<> DailyBackup::nameSecond() {
    TRY(m_secondChecked);
    const BackupFolder folder(m_settings.secondFolder, m_vaultId, m_settings.rules);
    TRY(moveNew(m_secondPart, folder.pathFor(m_vaultPath, daily, m_clock)));
    m_secondPart.clear();
    folder.prune(m_clock.now());
    return {};
}

DailyBackup::Outcome DailyBackup::finish() {
    Outcome out;
    if (m_checked && mustNotStay()) {
        out.again = true;
        return out;
    }
    // As they are now: another folder may have been chosen meanwhile.
    BackupSettings settings = settingsOf(m_vault);
    if (m_plan.second && settings.secondFolder == m_settings.secondFolder) {
        const Result<> second = nameSecond();
        noteSecond(settings, second.has_value(), m_clock);
        (void)settings.save(m_vaultId); // a help; the next backup tries again
        if (!second)
            out.notices += secondFailed(settings, second.error(), m_clock);
    }
    if (m_plan.first) {
        if (const Result<> first = nameFirst(); !first)
            out.notices += firstFailed(first.error());
    }
    return out;
}

} // namespace greffe
