// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/purge.h"

#include "commands/session.h"
#include "commands/wording.h"
#include "domain/display.h"
#include "domain/records.h"
#include "domain/workflow.h"
#include "store/erasedfigures.h"
#include "store/stores.h"
#include "vault/compact.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <limits>
#include <tuple>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

struct PeriodSetting {
    const char* key;
    int RetentionPeriods::*member;
    int least;
    int most;
};
constexpr PeriodSetting periodSettings[] = {
    {"retention_identity_days", &RetentionPeriods::identityDays, 0, 3650},
    {"retention_export_months", &RetentionPeriods::exportMonths, 1, 600},
    {"retention_backup_months", &RetentionPeriods::backupMonths, 1, 600},
    {"retention_journal_years", &RetentionPeriods::journalYears, 1, 50},
};

constexpr int rowsAtOnce = 200;
constexpr int refsInJournal = 1000;

/// Living and archived, in slices: a big vault is never in memory as a whole.
Result<> eachRecord(
    const RecordStore& store, qint64 organisation, const std::function<Result<>(const AnyRecord&)>& visit) {
    for (const bool archived : {false, true}) {
        ListQuery query;
        query.organisation = organisation;
        query.archived = archived;
        const QList<qint64> rows = TRY(store.ids(query));
        for (qsizetype at = 0; at < rows.size(); at += rowsAtOnce) {
            for (const AnyRecord& record : TRY(store.loadMany(rows.mid(at, rowsAtOnce))))
                TRY(visit(record));
        }
    }
    return {};
}

Result<QList<qint64>> rowsWith(
    const RecordStore& store, qint64 organisation, const QMap<QString, QStringList>& equals) {
    QList<qint64> out;
    for (const bool archived : {false, true}) {
        ListQuery query;
        query.organisation = organisation;
        query.equals = equals;
        query.archived = archived;
        out += TRY(store.ids(query));
    }
    return out;
}

struct Victim {
    const RecordType* type;
    qint64 row;
};

/// The records that belong to this one and go with it: those that name their owner (documents, tasks, opinions …), and
/// the exports of a request.
Result<QList<Victim>> belongings(const Stores& stores, const AnyRecord& owner) {
    QList<Victim> out;
    const RecordHead& head = owner.head();
    for (const RecordType* type : allRecordTypes()) {
        QList<qint64> rows;
        if (type->find(u"record_kind"_s) && type->find(u"record_ref"_s))
            rows = TRY(rowsWith(stores.of(*type), head.organisation,
                {{u"record_kind"_s, {owner.kind()}}, {u"record_ref"_s, {head.ref}}}));
        else if (type == &PortabilityExport::type() && owner.as<Request>())
            rows = TRY(rowsWith(stores.of(*type), head.organisation, {{u"request"_s, {head.ref}}}));
        for (const qint64 row : rows)
            out += Victim{type, row};
    }
    return out;
}

PurgeItem itemOf(const QString& category, const AnyRecord& record, const QString& organisation, QDate since) {
    PurgeItem item;
    item.category = category;
    item.kind = record.kind();
    item.row = record.head().row;
    item.ref = record.head().ref;
    item.organisation = organisation;
    item.title = {
        title(record.type(), record.data(), Language::French), title(record.type(), record.data(), Language::English)};
    item.since = since;
    return item;
}

} // namespace

QStringList purgeCategories() {
    return {u"requests"_s, u"identity_papers"_s, u"breaches"_s, u"exports"_s, u"journal"_s, u"backups"_s};
}

Text purgeCategoryLabel(const QString& category) {
    static const QMap<QString, Text> labels{{u"requests"_s, {u"Demandes closes"_s, u"Closed requests"_s}},
        {u"identity_papers"_s, {u"Pièces d’identité"_s, u"Identity papers"_s}},
        {u"breaches"_s, {u"Violations closes"_s, u"Closed breaches"_s}},
        {u"exports"_s, {u"Exports de portabilité"_s, u"Portability exports"_s}},
        {u"journal"_s, {u"Détails du journal"_s, u"Details of the journal"_s}},
        {u"backups"_s, {u"Sauvegardes"_s, u"Backups"_s}}};
    return labels.value(category, {category, category});
}

Result<RetentionPeriods> retentionPeriods(const Session& session) {
    RetentionPeriods out;
    for (const PeriodSetting& each : periodSettings) {
        const QJsonValue value = TRY(session.setting(QString::fromLatin1(each.key)));
        if (value.isDouble())
            out.*each.member = qBound(each.least, value.toInt(), each.most);
    }
    return out;
}

Result<> setRetentionPeriods(Session& session, const RetentionPeriods& periods) {
    for (const PeriodSetting& each : periodSettings) {
        const int value = periods.*each.member;
        if (value < each.least || value > each.most)
            return invalid(Text{u"Cette durée doit être comprise entre %1 et %2. Rien n’a été changé."_s,
                               u"This period must be between %1 and %2. Nothing was changed."_s}
                               .arg(qint64(each.least))
                               .arg(qint64(each.most)),
                QString::fromLatin1(each.key));
    }
    const RetentionPeriods before = TRY(retentionPeriods(session));
    for (const PeriodSetting& each : periodSettings) {
        if (periods.*each.member == before.*each.member)
            continue;
        TRY(session.require(Permission::Administer)); // when data end is a rule of the office
        TRY(session.setSetting(QString::fromLatin1(each.key), periods.*each.member));
    }
    // Backups are pruned without the vault being asked: the device knows the period too.
    BackupSettings device = BackupSettings::load(session.vault().vaultId());
    device.rules.monthly = periods.backupMonths;
    (void)device.save(session.vault().vaultId()); // the next backup writes it again
    return {};
}

QString PurgeItem::name() const {
    if (!ref.isEmpty())
        return ref;
    return path.isEmpty() ? category : QFileInfo(path).fileName();
}

Result<QList<PurgeItem>> purgeList(const Session& session) {
    const RetentionPeriods periods = TRY(retentionPeriods(session));
    const Stores& stores = session.stores();
    const QDate today = session.today();
    QMap<QString, QList<PurgeItem>> found;
    const auto note = [&](const QString& category, const AnyRecord& record, const Organisation& home,
                          std::optional<QDate> from) -> Result<> {
        if (!from || *from > today)
            return {};
        PurgeItem item = itemOf(category, record, home.name, *from);
        item.with = int(TRY(belongings(stores, record)).size());
        found[category] += item;
        return {};
    };
    QSet<QString> goesAnyway; // papers of a request that is on the list itself
    for (const Organisation& home : session.organisations()) {
        const int requestYears = int(home.requestYears.value_or(5));
        const int breachYears = int(home.breachYears.value_or(5));
        TRY(eachRecord(stores.requests, home.row, [&](const AnyRecord& record) -> Result<> {
            const std::optional<QDate> from = erasableFrom(*record.as<Request>(), requestYears);
            if (from && *from <= today)
                goesAnyway += u"%1 %2"_s.arg(home.row).arg(record.head().ref);
            return note(u"requests"_s, record, home, from);
        }));
        TRY(eachRecord(stores.breaches, home.row, [&](const AnyRecord& record) {
            return note(u"breaches"_s, record, home, erasableFrom(*record.as<Breach>(), breachYears));
        }));
        TRY(eachRecord(stores.exports, home.row, [&](const AnyRecord& record) -> Result<> {
            const auto* package = record.as<PortabilityExport>();
            if (goesAnyway.contains(u"%1 %2"_s.arg(home.row).arg(package->request)))
                return {};
            return note(u"exports"_s, record, home, erasableFrom(*package, periods.exportMonths));
        }));
        TRY(eachRecord(stores.documents, home.row, [&](const AnyRecord& record) -> Result<> {
            const auto* paper = record.as<DocumentRecord>();
            if (!paper->identityPaper || goesAnyway.contains(u"%1 %2"_s.arg(home.row).arg(paper->recordRef)))
                return {};
            std::optional<AnyRecord> owner;
            if (paper->recordKind == u"request"_s) {
                if (const std::optional<qint64> row = TRY(stores.requests.rowOf(home.row, paper->recordRef)))
                    owner = TRY(stores.requests.load(*row));
            }
            return note(u"identity_papers"_s, record, home,
                identityErasableFrom(*paper, owner ? owner->as<Request>() : nullptr, periods.identityDays));
        }));
    }

    // The details of entries before that day; the entries, their hashes and the chain stay.
    const QDateTime before(today.addYears(-periods.journalYears), QTime(0, 0), session.zone());
    const std::pair<qint64, qint64> journal = TRY(session.vault().journal().payloadsBefore(before));
    if (journal.second > 0) {
        PurgeItem item;
        item.category = u"journal"_s;
        item.title = Text{u"Détails de %1 entrées, jusqu’à la n° %2"_s, u"Details of %1 entries, up to no. %2"_s}
                         .arg(journal.second)
                         .arg(journal.first);
        item.since = before.date();
        item.journalUpTo = journal.first;
        item.journalCount = journal.second;
        found[item.category] += item;
    }
    const BackupOverview backups = backupOverview(session.vault().vaultId(), session.clock());
    for (const QList<BackupFile>* files : {&backups.files, &backups.secondFiles}) {
        for (qsizetype i = 1; i < files->size(); ++i) { // the newest is never one too many
            const QDate ends = files->at(i).at.toTimeZone(session.zone()).date().addMonths(periods.backupMonths);
            if (ends > today)
                continue;
            PurgeItem item;
            item.category = u"backups"_s;
            item.title = {QFileInfo(files->at(i).path).fileName(), QFileInfo(files->at(i).path).fileName()};
            item.since = ends;
            item.path = files->at(i).path;
            found[item.category] += item;
        }
    }
    QList<PurgeItem> out;
    for (const QString& category : purgeCategories()) {
        QList<PurgeItem> items = found.value(category);
        std::stable_sort(items.begin(), items.end(),
            [](const PurgeItem& a, const PurgeItem& b) { return std::tie(a.since, a.ref) < std::tie(b.since, b.ref); });
        out += items;
    }
    return out;
}

Result<HeldElsewhere> heldElsewhere(const Session& session) {
    HeldElsewhere out;
    const BackupOverview overview = backupOverview(session.vault().vaultId(), session.clock());
    BackupRules rules = overview.settings.rules;
    rules.monthly = backupMonths(session.vault());
    for (const BackupFile& file : overview.files)
        out.backups += HoldingBackup{file, BackupFolder::endOf(file, rules), false};
    for (const BackupFile& file : overview.secondFiles)
        out.backups += HoldingBackup{file, BackupFolder::endOf(file, rules), true};
    for (const JournalEntry& entry : TRY(session.vault().journal().list(0, 0, u"vault"_s))) {
        const bool whole = entry.action == u"vault_export_all"_s;
        const bool inFolder = entry.payload && entry.payload->contains(u"second_folder"_s);
        if (whole || (entry.action == u"vault_backup"_s && !inFolder))
            out.byHand += entry;
    }
    return out;
}

Result<> Purge::keepFigures(Scope& scope, const AnyRecord& record) {
    const ErasedFigures figures(scope.vault().database());
    const Organisation home = TRY(scope.organisationOf(record));
    if (const auto* request = record.as<Request>()) {
        const std::optional<RequestFigures> kept = figuresOf(*request, scope.today(), home.holidayRegion);
        if (!kept)
            return {};
        return figures.add(scope.writer(), home.row, record.kind(), kept->year, toJson(*kept));
    }
    if (const auto* breach = record.as<Breach>(); breach && breach->awareAt) {
        const QDate day = breach->awareAt->utc.date();
        return figures.add(scope.writer(), home.row, record.kind(), day.year(),
            {{u"month"_s, day.month()}, {u"qualification"_s, breach->qualification},
                {u"risk_level"_s, breach->riskLevel}, {u"notified"_s, isBreachNotified(*breach)},
                {u"persons_informed"_s, breach->informPersons.value_or(false)}});
    }
    return {};
}

Result<> Purge::eraseRecord(Scope& scope, const RecordType& type, qint64 row) {
    const AnyRecord record = TRY(scope.load(type, row));
    for (const Victim& each : TRY(belongings(scope.stores(), record)))
        TRY(eraseRecord(scope, *each.type, each.row));
    TRY(keepFigures(scope, record));
    if (const auto* request = record.as<Request>())
        m_traces.note(*request);
    const QString organisation = TRY(scope.organisationOf(record)).ref;
    const Journal& journal = scope.vault().journal();
    m_journal += TRY(journal.erasePayloads(
        scope.writer(), std::numeric_limits<qint64>::max(), journalObject(type, record.head().ref, organisation)));
    TRY(scope.stores().of(type).erase(scope.writer(), row));
    m_refs += record.head().ref;
    ++m_records;
    return {};
}

Result<> Purge::apply(Scope& scope) {
    if (m_items.isEmpty())
        return invalid({u"Il n’y a rien à effacer."_s, u"There is nothing to erase."_s});
    for (const PurgeItem& item : std::as_const(m_items)) {
        ++m_counts[item.category];
        if (item.category == u"journal"_s) {
            m_journal += TRY(scope.vault().journal().erasePayloads(scope.writer(), item.journalUpTo));
        } else if (item.category == u"backups"_s) {
            // Outside of the transaction by nature; what is gone was too old in any case.
            if (QFile::remove(item.path))
                ++m_backups;
        } else {
            const RecordType* type = recordTypeByKey(item.kind);
            if (!type)
                return Error{Error::Kind::Bug, {u"Catégorie inconnue."_s, u"Unknown category."_s}, item.kind};
            const std::optional<qint64> row = TRY([&]() -> Result<std::optional<qint64>> {
                const Result<AnyRecord> there = scope.load(*type, item.row);
                if (there)
                    return std::optional(item.row);
                // Gone with its owner in this same purge.
                return there.error().kind == Error::Kind::NotFound ? Result<std::optional<qint64>>(std::nullopt)
                                                                   : there.error();
            }());
            if (row)
                TRY(eraseRecord(scope, *type, *row));
        }
    }
    return m_traces.drop(scope);
}

JournalDraft Purge::entry() const {
    QJsonObject counts;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        counts.insert(it.key(), it.value());
    return {u"vault_purge"_s, u"vault"_s,
        {{u"counts"_s, counts}, {u"records"_s, m_records}, {u"journal_details"_s, m_journal},
            {u"new_drafts"_s, m_traces.drafts()}, {u"filters"_s, m_traces.filters()},
            {u"refs"_s, QJsonArray::fromStringList(m_refs.mid(0, refsInJournal))}}};
}

Done Purge::done() const {
    return {Text{u"Effacé pour de bon : %1 fiches avec leurs documents et leurs versions, %2 détails du journal."_s,
                u"Erased for good: %1 records with their documents and versions, %2 details of the journal."_s}
                .arg(m_records)
                .arg(m_journal),
        {}, {}, 0};
}

Result<Done> eraseForGood(Session& session, Purge& purge) {
    // An empty purge builds the file anew without running a command that would ask.
    TRY(session.require(Permission::Administer));
    Done done{{u"Rien à effacer ; le fichier a été reconstruit."_s, u"Nothing to erase; the file was built anew."_s},
        {}, {}, 0};
    if (!purge.isEmpty())
        done = TRY(session.run(purge));
    const Result<> built = compactImage(session.vault());
    if (built)
        return done;
    Error error = built.error();
    error.message.fr =
        u"Les fiches sont effacées, mais le fichier n’a pas pu être reconstruit : des restes illisibles sans clé peuvent y être encore. Recommencez la purge après avoir fait de la place. "_s +
        error.message.fr;
    error.message.en =
        u"The records are erased, but the file could not be built anew: remains, unreadable without a key, may still be in it. Purge again after making room. "_s +
        error.message.en;
    return error;
}

Result<QList<RequestFigures>> erasedRequests(const Session& session) {
    QList<RequestFigures> out;
    const ErasedFigures figures(session.vault().database());
    for (const QJsonObject& body : TRY(figures.list(session.organisation().row, u"request"_s)))
        out += requestFiguresFromJson(body);
    return out;
}

} // namespace greffe
