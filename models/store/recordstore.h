// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"
#include "store/listquery.h"
#include "vault/database.h"

#include <span>

namespace greffe {

/// Where the stores take "today" from: the clock, in the organisation's zone.
struct StoreContext {
    QTimeZone zone = QTimeZone("Europe/Paris");
};

/// An earlier state of a record.
struct StoredVersion {
    int revision = 0;
    QDateTime at = {}; ///< when it was written
    QString staff = {};
};

/// What the full-text index found.
struct SearchHit {
    QString kind = {};
    qint64 row = 0;
};

/// Part of a WHERE: literal SQL and its values.
struct Clause {
    QString sql = {};
    QVariantList args = {};
};

/// The engine behind every record type: statements are built once from the type's fields. A small class per record type
/// adds its own filters and queries. Values are bound, never pasted into SQL.
class RecordStore {
public:
    RecordStore(const Database& database, const RecordType& type, const StoreContext& context);
    virtual ~RecordStore();
    RecordStore(const RecordStore&) = delete;
    RecordStore& operator=(const RecordStore&) = delete;

    const RecordType& type() const { return m_type; }
    QString kind() const { return QString::fromLatin1(m_type.key); }

    /// NotFound if there is no such row.
    Result<AnyRecord> load(qint64 row) const;
    /// In the order of `rows`; rows that are gone are left out. With `only`, the other fields stay empty (quicker).
    Result<QList<AnyRecord>> loadMany(const QList<qint64>& rows, const QList<const Field*>& only = {}) const;
    /// Null if there is none.
    Result<std::optional<qint64>> rowOf(qint64 organisation, const QString& ref) const;
    Result<QList<qint64>> ids(const ListQuery& query) const;
    Result<qint64> count(const ListQuery& query) const;

    /// The filter chips of the desk, in order. Each is a key that ListQuery::preset takes.
    virtual QStringList presets() const { return {}; }
    /// Living records of an organisation (0 = all) for each preset, and under "" all of them.
    virtual Result<QMap<QString, qint64>> presetCounts(qint64 organisation) const;
    /// Records whose field (with the use Indexed; "recipients.contact" inside rows) holds this value.
    Result<QList<qint64>> linked(const QString& field, const QString& value) const;
    /// The different values of a text field in the living records of an organisation (0 = all), in order, at most
    /// `most`.
    Result<QStringList> values(const QString& field, qint64 organisation, int most = 200) const;

    /// Gives row, revision 1, instants and, if it has none, the next reference of `year`. A reference that it brings is
    /// kept; Conflict if the organisation already has it. Child rows without id get one.
    Result<> insert(Writer& writer, AnyRecord& record, int year) const;
    /// Keeps the state before as an earlier version. Conflict if the stored revision is not record.head().revision.
    Result<> update(Writer& writer, AnyRecord& record) const;
    /// For good: with its earlier versions, links, index entry, drafts and content. Only a purge does this.
    Result<> erase(Writer& writer, qint64 row) const;

    Result<QList<StoredVersion>> versions(qint64 row) const;
    /// The state of that revision, equal in every field to what it was.
    Result<AnyRecord> version(qint64 row, int revision) const;

    QDate today() const;
    QDateTime now() const;

protected:
    /// The SQL of a preset; nullopt for an unknown key.
    virtual std::optional<Clause> preset(const QString& key) const;
    /// What holds of all records of a desk, whichever the filter: living records of that kind that are not such are
    /// left out. Empty by default.
    virtual QString standing(const ListQuery& /*query*/) const { return {}; }
    /// ORDER BY of the desk when nobody chose a column.
    virtual QString defaultOrder() const { return QStringLiteral("ref"); }
    Result<qint64> presetCount(qint64 organisation, const QString& key) const;
    const Database& database() const { return m_database; }

private:
    struct Stored {
        AnyRecord record;
        QString updatedBy = {};
    };
    Result<std::optional<Stored>> stored(qint64 row) const;
    Result<Clause> where(const ListQuery& query) const;
    Result<QString> order(const ListQuery& query) const;
    Result<> reindex(Writer& writer, const AnyRecord& record) const;

    const Database& m_database;
    const RecordType& m_type;
    const StoreContext& m_context;
    QString m_columns = {}; ///< of SELECT
    QString m_byRow = {};   ///< the whole record of one row
    QString m_insert = {};
    QString m_update = {};
};

/// The name of the schema that earlier versions are written in: the number of the last migration that touched records.
inline constexpr int recordSchema = 3;

} // namespace greffe
