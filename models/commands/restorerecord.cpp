// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/restorerecord.h"

#include "base/fold.h"
#include "commands/session.h"
#include "commands/wording.h"
#include "domain/records.h"
#include "store/stores.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QJsonObject origin(const BackedUpRecord& found) {
    return {{u"backup_head"_s, found.journalHead}, {u"backup_revision"_s, found.record.head().revision}};
}

Text fromBackup(const RecordType& type, const QString& ref) {
    Text out = said(type, ref, "repris", "taken");
    out.fr.chop(1);
    out.fr += u" de la sauvegarde."_s;
    out.en.chop(1);
    out.en += u" from the backup."_s;
    return out;
}

/// The documents of the backup that the vault no longer has, bytes included.
Result<int> bringDocuments(Scope& scope, const BackedUpRecord& found, qint64 organisation) {
    int brought = 0;
    for (const BackedUpRecord::Document& each : found.documents) {
        const DocumentStore& store = scope.stores().documents;
        if (TRY(store.rowOf(organisation, each.record.head().ref)))
            continue;
        AnyRecord record = each.record;
        record.head().row = 0;
        record.head().revision = 0;
        record.head().organisation = organisation;
        TRY(scope.add(record));
        if (each.hasBytes)
            TRY(store.setContent(scope.writer(), record.head().row, each.bytes));
        ++brought;
    }
    return brought;
}

/// The record is still there: its state in the backup becomes a new revision.
class BringBack final : public ChangeAnyRecord {
public:
    BringBack(BackedUpRecord found, const AnyRecord& present)
        : ChangeAnyRecord(present.type(), present.head().row, present.head().revision)
        , m_found(std::move(found)) {}
    bool needsConfirmation() const override { return true; }

protected:
    Result<> change(AnyRecord& record, Scope& scope) override {
        const RecordHead head = record.head();
        const bool archived = m_found.record.head().archived;
        record = m_found.record;
        record.head() = head;
        record.head().archived = archived;
        m_brought = TRY(bringDocuments(scope, m_found, head.organisation));
        if (auto* document = record.as<DocumentRecord>();
            document && m_found.documents.size() == 1 && m_found.documents.first().hasBytes) {
            TRY(scope.stores().documents.setContent(scope.writer(), head.row, m_found.documents.first().bytes));
        }
        return {};
    }
    QString action() const override { return u"record_restore"_s; }
    Text sentence() const override { return fromBackup(m_type, u"%1"_s); }
    QJsonObject details() const override {
        QJsonObject out = origin(m_found);
        out.insert(u"documents"_s, m_brought);
        return out;
    }

private:
    BackedUpRecord m_found;
    int m_brought = 0;
};

/// The record is gone: it comes back under its own reference.
class BringAnew final : public AddAnyRecord {
public:
    BringAnew(BackedUpRecord found, qint64 organisation)
        : AddAnyRecord(found.record)
        , m_found(std::move(found)) {
        m_record.head().row = 0;
        m_record.head().revision = 0;
        m_record.head().organisation = organisation;
    }
    bool needsConfirmation() const override { return true; }
    Result<> apply(Scope& scope) override {
        TRY(AddAnyRecord::apply(scope));
        if (m_record.as<DocumentRecord>()) {
            for (const BackedUpRecord::Document& each : std::as_const(m_found.documents)) {
                if (each.hasBytes)
                    TRY(scope.stores().documents.setContent(scope.writer(), m_record.head().row, each.bytes));
            }
            return {};
        }
        m_brought = TRY(bringDocuments(scope, m_found, m_record.head().organisation));
        return {};
    }
    JournalDraft entry() const override {
        QJsonObject payload = origin(m_found);
        payload.insert(u"documents"_s, m_brought);
        return {u"record_restore"_s, m_object, payload};
    }
    Done done() const override {
        Done out = AddAnyRecord::done();
        out.what = fromBackup(m_record.type(), out.ref);
        return out;
    }

private:
    BackedUpRecord m_found;
    int m_brought = 0;
};

Error notInBackup(const QString& ref) {
    return {Error::Kind::NotFound,
        Text{u"%1 : introuvable dans cette sauvegarde. Essayez-en une autre."_s,
            u"%1: not found in this backup. Try another one."_s}
            .arg(ref),
        {}, ref};
}

Result<BackedUpRecord::Document> documentOf(const DocumentStore& store, qint64 row) {
    BackedUpRecord::Document out{TRY(store.load(row))};
    const Result<QByteArray> bytes = store.content(row);
    if (!bytes && bytes.error().kind != Error::Kind::NotFound)
        return bytes.error();
    out.hasBytes = bytes.has_value();
    if (bytes)
        out.bytes = *bytes;
    return out;
}

} // namespace

Result<BackedUpRecord> recordInBackup(OpenedCopy& backup, const QString& typed, const QString& organisation) {
    const QString ref = typed.trimmed();
    const Stores stores(backup.vault().database());
    struct Home {
        qint64 row;
        QString ref;
        QString name;
    };
    QList<Home> homes;
    for (const qint64 row : TRY(stores.organisations.all())) {
        const AnyRecord record = TRY(stores.organisations.load(row));
        const QString name = record.as<Organisation>()->name;
        const bool wanted =
            organisation.isEmpty() || fold(name) == fold(organisation) || fold(record.head().ref) == fold(organisation);
        if (wanted)
            homes += {row, record.head().ref, name};
    }
    struct Found {
        const RecordType* type;
        qint64 row;
        Home home;
    };
    QList<Found> found;
    for (const RecordType* type : allRecordTypes()) {
        if (type == &Organisation::type()) {
            if (const auto row = TRY(stores.of(*type).rowOf(0, ref)))
                found += {type, *row, {0, {}, {}}};
            continue;
        }
        for (const Home& home : std::as_const(homes)) {
            if (const auto row = TRY(stores.of(*type).rowOf(home.row, ref)))
                found += {type, *row, home};
        }
    }
    if (found.isEmpty())
        return notInBackup(ref);
    if (found.size() > 1)
        return invalid(
            Text{u"La référence %1 existe dans plusieurs organismes de la sauvegarde : %2, %3. Précisez lequel."_s,
                u"The reference %1 exists in several organisations of the backup: %2, %3. Say which one."_s}
                .arg(ref)
                .arg(found.at(0).home.name)
                .arg(found.at(1).home.name),
            u"organisation"_s);
    const Found& one = found.first();
    BackedUpRecord out{
        TRY(stores.of(*one.type).load(one.row)), one.home.ref, one.home.name, TRY(backup.vault().journal().head())};
    if (one.type == &DocumentRecord::type()) {
        out.documents += TRY(documentOf(stores.documents, one.row));
        return out;
    }
    for (const qint64 row : TRY(stores.documents.of(out.record.kind(), out.record.head().ref, one.home.row)))
        out.documents += TRY(documentOf(stores.documents, row));
    return out;
}

std::unique_ptr<Command> restoreFromBackup(const Session& session, BackedUpRecord found) {
    qint64 organisation = session.organisation().row;
    const QList<Organisation> all = session.organisations();
    for (const Organisation& each : all) {
        if (!found.organisationRef.isEmpty() && each.ref == found.organisationRef)
            organisation = each.row;
    }
    if (found.record.type().key == Organisation::type().key)
        organisation = 0;
    const Result<std::optional<qint64>> row =
        session.stores().of(found.record.type()).rowOf(organisation, found.record.head().ref);
    if (row && *row) {
        if (const Result<AnyRecord> present = session.find(found.record.type(), **row))
            return std::make_unique<BringBack>(std::move(found), *present);
    }
    return std::make_unique<BringAnew>(std::move(found), organisation);
}

} // namespace greffe
