// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/backup.h"

#include "vault/safefile.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int alwaysKept = 3; ///< by the budget
const QString stampFormat = u"yyyy-MM-dd HHmmss"_s;

/// Keeps the newest backup of each of the `count` latest periods that have one.
template <class PeriodOf>
void keepNewest(const QList<BackupFile>& newestFirst, int count, QSet<QString>& kept, PeriodOf periodOf) {
    QSet<QString> periods;
    for (const BackupFile& file : newestFirst) {
        const QString period = periodOf(file.at.date());
        if (periods.contains(period))
            continue;
        if (periods.size() == count)
            break;
        periods << period;
        kept << file.path;
    }
}

} // namespace

BackupFolder BackupFolder::standard(const QString& vaultId, const BackupRules& rules) {
    return {deviceFolder() + u"/backups/"_s + vaultId, vaultId, rules};
}

QList<BackupFile> BackupFolder::list() const {
    static const QRegularExpression shape(u" (\\d{4}-\\d{2}-\\d{2} \\d{6}) ([a-z_]+)\\.greffe$"_s);
    QList<BackupFile> out;
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.greffe"_s}, QDir::Files);
    for (const QFileInfo& info : files) {
        const auto match = shape.match(info.fileName());
        if (!match.hasMatch())
            continue;
        const Result<VaultInfo> header = Vault::inspect(info.filePath());
        if (!header || header->vaultId != m_vaultId)
            continue;
        QDateTime at = QDateTime::fromString(match.captured(1), stampFormat);
        at.setTimeSpec(Qt::UTC);
        out << BackupFile{info.filePath(), at, info.size(), match.captured(2)};
    }
    std::stable_sort(out.begin(), out.end(), [](const BackupFile& a, const BackupFile& b) { return a.at > b.at; });
    return out;
}

QString BackupFolder::pathFor(const QString& vaultPath, const QString& reason, const Clock& clock) const {
    // A second one within a second, or after a clock was set back: the next free second.
    for (QDateTime at = clock.now().toUTC();; at = at.addSecs(1)) {
        const QString path = u"%1/%2 %3 %4.greffe"_s.arg(
            m_folder, QFileInfo(vaultPath).completeBaseName(), at.toString(stampFormat), reason);
        if (!QFileInfo::exists(path))
            return path;
    }
}

Result<QString> BackupFolder::make(const Vault& vault, const QString& reason, const Clock& clock) {
    TRY(makePrivateFolder(m_folder));
    const QString path = pathFor(vault.path(), reason, clock);
    TRY(vault.backupTo(path));
    prune(clock.now());
    return path;
}

Result<QString> BackupFolder::makeDaily(const Vault& vault, const Clock& clock) {
    for (const BackupFile& file : list()) {
        if (file.at.date() == clock.now().toUTC().date())
            return QString();
    }
    return make(vault, u"daily"_s, clock);
}

QDateTime BackupFolder::endOf(const BackupFile& file, const BackupRules& rules) {
    return file.at.addMonths(rules.monthly);
}

QList<BackupFile> BackupFolder::surplus(
    const QList<BackupFile>& newestFirst, const QDateTime& now, const BackupRules& rules) {
    QSet<QString> kept;
    keepNewest(newestFirst, rules.daily, kept, [](QDate day) { return day.toString(Qt::ISODate); });
    keepNewest(newestFirst, rules.weekly, kept, [](QDate day) {
        int year = 0;
        const int week = day.weekNumber(&year);
        return u"%1-%2"_s.arg(year).arg(week);
    });
    keepNewest(newestFirst, rules.monthly, kept, [](QDate day) { return day.toString(u"yyyy-MM"_s); });
    QList<BackupFile> out;
    qint64 bytes = 0;
    int staying = 0;
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        const BackupFile& file = newestFirst[i];
        const bool recent =
            file.at > now.addDays(-1); // also one whose date lies ahead: a clock was wrong, nothing is thrown away
        const bool wanted = recent || (kept.contains(file.path) && endOf(file, rules) > now);
        const bool fits = staying < alwaysKept || rules.budgetBytes <= 0 || bytes + file.bytes <= rules.budgetBytes;
        if (i > 0 && !(wanted && fits)) {
            out << file;
            continue;
        }
        bytes += file.bytes;
        ++staying;
    }
    return out;
}

int BackupFolder::prune(const QDateTime& now) const {
    int removed = 0;
    for (const BackupFile& file : surplus(list(), now, m_rules))
        removed += QFile::remove(file.path);
    return removed;
}

} // namespace greffe
