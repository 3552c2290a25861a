// SPDX-License-Identifier: GPL-3.0-or-later
// The stores that need little beyond the engine.
#include "domain/records.h"
#include "store/stores.h"

namespace greffe {

using namespace Qt::StringLiterals;

OrganisationStore::OrganisationStore(const Database& database, const StoreContext& context)
    : RecordStore(database, Organisation::type(), context) {
}

QString OrganisationStore::defaultOrder() const {
    return u"name_sort, row"_s;
}

Result<QList<qint64>> OrganisationStore::all() const {
    return ids(ListQuery{});
}

ContactStore::ContactStore(const Database& database, const StoreContext& context)
    : RecordStore(database, Contact::type(), context) {
}

QString ContactStore::defaultOrder() const {
    return u"name_sort, row"_s;
}

QStringList ContactStore::presets() const {
    return {u"processors"_s, u"contract_missing"_s, u"contract_ending"_s};
}

std::optional<Clause> ContactStore::preset(const QString& key) const {
    const QString processor =
        u"row IN (SELECT row FROM link WHERE kind = 'contact' AND field = 'kinds' AND value = 'processor')"_s;
    if (key == u"processors")
        return Clause{processor, {}};
    if (key == u"contract_missing")
        return Clause{processor + u" AND contract_on IS NULL"_s, {}};
    if (key == u"contract_ending")
        return Clause{u"contract_expires_on IS NOT NULL AND contract_expires_on <= ?"_s,
            {today().addMonths(3).toString(Qt::ISODate)}};
    return std::nullopt;
}

ExportStore::ExportStore(const Database& database, const StoreContext& context)
    : RecordStore(database, PortabilityExport::type(), context) {
}

QString ExportStore::defaultOrder() const {
    return u"ref_sort DESC, row DESC"_s;
}

QStringList ExportStore::presets() const {
    return {u"built"_s, u"sent"_s};
}

std::optional<Clause> ExportStore::preset(const QString& key) const {
    if (!presets().contains(key))
        return std::nullopt;
    return Clause{u"status = ?"_s, {key}};
}

DocumentStore::DocumentStore(const Database& database, const StoreContext& context)
    : RecordStore(database, DocumentRecord::type(), context) {
}

QString DocumentStore::defaultOrder() const {
    return u"row DESC"_s;
}

QStringList DocumentStore::presets() const {
    return {u"issued"_s, u"received"_s};
}

std::optional<Clause> DocumentStore::preset(const QString& key) const {
    if (!presets().contains(key))
        return std::nullopt;
    return Clause{u"issued = ?"_s, {int(key == u"issued")}};
}

Result<QList<qint64>> DocumentStore::of(
    const QString& recordKind, const QString& recordRef, qint64 organisation) const {
    ListQuery query;
    query.organisation = organisation;
    query.equals = {{u"record_kind"_s, {recordKind}}, {u"record_ref"_s, {recordRef}}};
    return ids(query);
}

Result<QByteArray> DocumentStore::content(qint64 row) const {
    Rows query = TRY(database().read(u"SELECT bytes FROM document_content WHERE document = ?"_s, {row}));
    if (!query.next())
        return Error{Error::Kind::NotFound,
            Text{u"Seule l’empreinte de ce document est gardée, pas le fichier."_s,
                u"Only the hash of this document is kept, not the file."_s},
            u"document_content"_s};
    return query.value(0).toByteArray();
}

Result<> DocumentStore::setContent(Writer& writer, qint64 row, const QByteArray& bytes) const {
    TRY(writer.run(u"INSERT OR REPLACE INTO document_content(document, bytes) VALUES (?, ?)"_s, {row, bytes}));
    return {};
}

Result<bool> DocumentStore::eraseContent(Writer& writer, qint64 row) const {
    TRY(writer.run(u"DELETE FROM document_content WHERE document = ?"_s, {row}));
    return writer.changes() > 0;
}

Result<bool> DocumentStore::hasContent(qint64 row) const {
    Rows query = TRY(database().read(u"SELECT 1 FROM document_content WHERE document = ?"_s, {row}));
    return query.next();
}

TaskStore::TaskStore(const Database& database, const StoreContext& context)
    : RecordStore(database, Task::type(), context) {
}

QString TaskStore::defaultOrder() const {
    return u"due_on ASC NULLS LAST, row"_s;
}

QStringList TaskStore::presets() const {
    return {u"open"_s, u"late"_s, u"done"_s};
}

std::optional<Clause> TaskStore::preset(const QString& key) const {
    const QString open = u"state IN ('', 'open') AND answered_on IS NULL"_s;
    if (key == u"open")
        return Clause{open, {}};
    if (key == u"late")
        return Clause{open + u" AND due_on < ?"_s, {today().toString(Qt::ISODate)}};
    if (key == u"done")
        return Clause{u"NOT ("_s + open + u')', {}};
    return std::nullopt;
}

Result<QList<qint64>> TaskStore::open(qint64 organisation) const {
    ListQuery query;
    query.organisation = organisation;
    query.preset = u"open"_s;
    return ids(query);
}

Result<QList<qint64>> TaskStore::of(const QString& recordKind, const QString& recordRef, qint64 organisation) const {
    ListQuery query;
    query.organisation = organisation;
    query.equals = {{u"record_kind"_s, {recordKind}}, {u"record_ref"_s, {recordRef}}};
    return ids(query);
}

} // namespace greffe
