// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/vaultcommands.h"

#include "commands/queries.h"
#include "commands/session.h"
#include "commands/wording.h"
#include "domain/records.h"
#include "exchange/atomicfile.h"
#include "exchange/everything.h"
#include "exchange/hashing.h"
#include "store/erasedfigures.h"
#include "store/stores.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace greffe {

using namespace Qt::StringLiterals;

Result<> Backup::prepare(Session& session) {
    m_anchor = session.journalHead();
    TRY(session.vault().backupTo(m_path)); // never over a file that is there
    m_written = true;
    m_sha256 = TRY(fileSha256(m_path));
    return {};
}

Result<> Backup::apply(Scope&) {
    return {};
}

JournalDraft Backup::entry() const {
    return {u"vault_backup"_s, u"vault"_s, {{u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}}};
}

Done Backup::done() const {
    return {Text{u"Sauvegarde écrite et vérifiée : %1."_s, u"Backup written and verified: %1."_s}.arg(
                QFileInfo(m_path).fileName()),
        {}, {}, 0};
}

namespace {

Result<> put(QIODevice& device, const QByteArray& bytes) {
    if (device.write(bytes) != bytes.size())
        return Error{Error::Kind::Io,
            {u"L’export n’a pas pu être écrit jusqu’au bout. Rien n’est resté sur le disque."_s,
                u"The export could not be written to its end. Nothing was left on the disk."_s},
            u"export all"_s};
    return {};
}

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject wholeRecord(const AnyRecord& record, const QString& organisation) {
    const RecordHead& head = record.head();
    QJsonObject object = toJson(record.type().fields, record.data());
    object.insert(u"ref"_s, head.ref);
    if (!organisation.isEmpty())
        object.insert(u"organisation"_s, organisation);
    object.insert(u"revision"_s, head.revision);
    object.insert(u"archived"_s, head.archived);
    object.insert(u"created_at"_s, head.createdAt.toString(Qt::ISODate));
    object.insert(u"updated_at"_s, head.updatedAt.toString(Qt::ISODate));
    return object;
}

using Names = QMap<qint64, QString>;

Result<QList<qint64>> allRows(const RecordStore& store) {
    ListQuery query;
    QList<qint64> rows = TRY(store.ids(query));
    query.archived = true;
    return rows + TRY(store.ids(query));
}

/// A JSON list written record by record: a whole kind is never in memory.
Result<> writeRecords(const Session& session, const RecordType& type, const Names& names, QIODevice& device) {
    const RecordStore& store = session.stores().of(type);
    QByteArray before = "[\n";
    for (const qint64 row : TRY(allRows(store))) {
        const AnyRecord record = TRY(store.load(row));
        QJsonObject object = wholeRecord(record, names.value(record.head().organisation));
        QJsonArray earlier;
        for (const StoredVersion& version : TRY(store.versions(row))) {
            if (version.revision != record.head().revision)
                earlier.append(wholeRecord(TRY(store.version(row, version.revision)), {}));
        }
        if (!earlier.isEmpty())
            object.insert(u"earlier_versions"_s, earlier);
        TRY(put(device, before + compact(object)));
        before = ",\n";
    }
    return put(device, before == "[\n" ? QByteArray("[]\n") : QByteArray("\n]\n"));
}

} // namespace

Result<> ExportAll::prepare(Session& session) {
    m_anchor = session.journalHead();
    Names names;
    for (const Organisation& organisation : session.organisations())
        names.insert(organisation.row, organisation.name);
    QList<ExportEntry> entries;
    QJsonObject counts;
    for (const RecordType* type : allRecordTypes()) {
        const QString kind = QString::fromLatin1(type->key);
        const qint64 rows = TRY(allRows(session.stores().of(*type))).size();
        m_records += rows;
        counts.insert(kind, rows);
        entries += {u"records/%1.json"_s.arg(kind),
            [&session, type, names](QIODevice& device) { return writeRecords(session, *type, names, device); }};
    }
    const DocumentStore& documents = session.stores().documents;
    for (const qint64 row : TRY(allRows(documents))) {
        const AnyRecord record = TRY(documents.load(row));
        if (!documents.content(row))
            continue;
        const QString suffix = QFileInfo(record.as<DocumentRecord>()->fileName).suffix();
        const QString folder = names.size() > 1 ? u"documents/%1/"_s.arg(record.head().organisation) : u"documents/"_s;
        entries += {folder + record.head().ref + (suffix.isEmpty() ? u""_s : u'.' + suffix),
            [&documents, row](QIODevice& device) -> Result<> { return put(device, TRY(documents.content(row))); }};
    }
    // What the purges left for the statistics.
    entries += {u"erased_figures.json"_s, [&session](QIODevice& device) -> Result<> {
                    const ErasedFigures figures(session.vault().database());
                    QJsonObject all;
                    for (const QString& kind : {u"request"_s, u"breach"_s}) {
                        QJsonArray list;
                        for (const QJsonObject& each : TRY(figures.list(0, kind)))
                            list.append(each);
                        all.insert(kind, list);
                    }
                    return put(device, compact(all));
                }};
    entries +=
        {u"journal.jsonl"_s, [&session](QIODevice& device) { return session.vault().journal().exportTo(device); }};
    const QJsonObject index{{u"program"_s, u"Greffe"_s}, {u"vault_id"_s, session.vault().vaultId()},
        {u"exported_at"_s, session.clock().now().toString(Qt::ISODate)}, {u"journal_head"_s, m_anchor},
        {u"record_schema"_s, recordSchema}, {u"counts"_s, counts}};
    entries += {u"index.json"_s, [index](QIODevice& device) -> Result<> { return put(device, compact(index)); }};

    const bool replaced = QFileInfo::exists(m_path);
    const WrittenExport written =
        TRY(writeEverything(m_path, session.organisation().name, session.clock().now(), m_password, entries));
    m_written = !replaced;
    m_files = written.files;
    m_sha256 = written.sha256;
    return {};
}

Result<> ExportAll::apply(Scope&) {
    return {};
}

JournalDraft ExportAll::entry() const {
    return {u"vault_export_all"_s, u"vault"_s,
        {{u"files"_s, m_files}, {u"records"_s, m_records}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}}};
}

Done ExportAll::done() const {
    return {
        Text{u"Tout est exporté, chiffré : %1 (%2 fichiers)."_s, u"Everything exported, encrypted: %1 (%2 files)."_s}
            .arg(QFileInfo(m_path).fileName())
            .arg(qint64(m_files)),
        {}, {}, 0};
}

QString newArchivePassword() {
    static constexpr char16_t kAlphabet[] = u"0123456789abcdefghjkmnpqrstvwxyz";
    const SecretBytes random = SecretBytes::random(24);
    QString out;
    for (size_t i = 0; i < random.size(); ++i)
        out += (i > 0 && i % 4 == 0 ? u"-"_s : QString()) + QChar(kAlphabet[random.data()[i] % 32]);
    return out;
}

/// A paper that comes after the check would stay: nothing would erase it any more.
Result<> AttachDocument::refuseIdentityPaper(const Scope& scope) const {
    const auto& document = *m_record.as<DocumentRecord>();
    if (!(document.identityPaper || document.kind == u"identity_paper") || document.recordKind != u"request")
        return {};
    const qint64 organisation = document.organisation == 0 ? scope.organisation().row : document.organisation;
    const std::optional<qint64> row = TRY(scope.stores().requests.rowOf(organisation, document.recordRef));
    if (!row)
        return {};
    const Request request = TRY(scope.load(Id<Request>(*row)));
    if (request.identityStatus != u"verified")
        return {};
    return invalid(
        Text{
            u"L’identité est déjà vérifiée pour %1 : une pièce d’identité n’a plus à être gardée. Rien n’a été ajouté."_s,
            u"The identity is verified already for %1: an identity paper need not be kept any more. Nothing was added."_s}
            .arg(request.ref),
        u"kind"_s);
}

AttachDocument::AttachDocument(DocumentRecord record, const QByteArray& bytes)
    : AddAnyRecord(AnyRecord([&] {
        record.sha256 = sha256Hex(bytes);
        record.byteSize = bytes.size();
        return record;
    }()))
    , m_bytes(bytes) {
}

Result<> AttachDocument::apply(Scope& scope) {
    TRY(refuseIdentityPaper(scope));
    TRY(AddAnyRecord::apply(scope));
    TRY(scope.stores().documents.setContent(scope.writer(), m_record.head().row, m_bytes));
    m_bytes.clear();
    return {};
}

} // namespace greffe
