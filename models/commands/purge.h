// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "commands/persontraces.h"
#include "domain/retention.h"
#include "domain/statistics.h"
#include "vault/autobackup.h"

namespace greffe {

/// "requests", "identity_papers", "breaches", "exports", "journal", "backups": what can be purged, in this order.
QStringList purgeCategories();
Text purgeCategoryLabel(const QString& category);

/// The vault's periods: settings `retention_identity_days`, `retention_export_months`, `retention_backup_months`,
/// `retention_journal_years`.
Result<RetentionPeriods> retentionPeriods(const Session& session);
/// Invalid outside 0 to 3650 days, 1 to 600 months, 1 to 50 years. One journal entry for each that changes.
Result<> setRetentionPeriods(Session& session, const RetentionPeriods& periods);

/// Something whose period is over.
struct PurgeItem {
    QString category = {};
    QString kind = {}; ///< of the record; empty for journal and backups
    qint64 row = 0;
    QString ref = {};
    QString organisation = {}; ///< its name
    Text title = {};
    QDate since = {};       ///< the day from which it was to be erased
    int with = 0;           ///< documents, tasks and exports that go with it
    QString path = {};      ///< of a backup
    qint64 journalUpTo = 0; ///< of the journal: the last entry whose details go
    qint64 journalCount = 0;
    /// What to name it by on a command line: its reference, a backup's file name, "journal".
    QString name() const;
};
/// In all organisations, today. The longest overdue first inside each category.
Result<QList<PurgeItem>> purgeList(const Session& session);

/// A backup that still holds what was erased.
struct HoldingBackup {
    BackupFile file = {};
    QDateTime ends = {}; ///< it goes by itself at the latest
    bool inSecondFolder = false;
};
struct HeldElsewhere {
    QList<HoldingBackup> backups = {};
    QList<JournalEntry> byHand =
        {}; ///< copies and whole exports that somebody made elsewhere: only people can drop them
};
/// What was made up to now in both folders, and by hand according to the journal.
Result<HeldElsewhere> heldElsewhere(const Session& session);

/// Erases for good, in one transaction: records with their documents, tasks, exports, drafts, earlier versions, index
/// entries and the details of their journal entries; then the drafts of records that were never saved and the kept
/// filters that name one of the persons. A line without any person stays for the statistics. A backup comes
/// first; it can be dropped afterwards like the others that still hold the data. Cannot be undone.
class Purge final : public Command {
public:
    explicit Purge(QList<PurgeItem> items)
        : m_items(std::move(items)) {}
    Result<> apply(Scope& scope) override;
    JournalDraft entry() const override;
    Done done() const override;
    QString backupFirst() const override { return m_items.isEmpty() ? QString() : QStringLiteral("purge"); }
    Permission permission() const override { return Permission::Administer; }
    bool needsConfirmation() const override { return true; }

    qint64 records() const { return m_records; }
    qint64 journalDetails() const { return m_journal; }
    int backups() const { return m_backups; }
    bool isEmpty() const { return m_items.isEmpty(); }

private:
    Result<> eraseRecord(Scope& scope, const RecordType& type, qint64 row);
    Result<> keepFigures(Scope& scope, const AnyRecord& record);

    QList<PurgeItem> m_items;
    QStringList m_refs = {};
    QMap<QString, int> m_counts = {};
    qint64 m_records = 0;
    qint64 m_journal = 0;
    int m_backups = 0;
    PersonTraces m_traces = {};
};

/// Runs it, then builds the file anew, so that nothing is left in the gaps of its pages. An error of the second part
/// says that the records are gone all the same, and that it can be tried again (with an empty purge).
Result<Done> eraseForGood(Session& session, Purge& purge);

/// The anonymous lines of erased requests, for the yearly statistics of the selected organisation.
Result<QList<RequestFigures>> erasedRequests(const Session& session);

} // namespace greffe
