// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/salvage.h"

#include "vault/openvault.h"
#include "vault/sqliteerror.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// The damaged image. A page that fails its authentication makes its whole connection useless, so each such page costs
/// a new one.
class Source {
public:
    explicit Source(Database::Options options)
        : m_options(std::move(options)) {}

    Result<Database*> database() {
        if (!m_database || m_database->isDamaged()) {
            m_database.reset();
            m_database = TRY(Database::open(m_options));
        }
        return m_database.get();
    }
    /// Calls `row` for each row until the end (true) or until a page cannot be read (false).
    Result<bool> each(const QString& sql, const QVariantList& args, const std::function<Result<>(const Rows&)>& row) {
        Database* database = TRY(this->database());
        Result<Rows> query = database->read(sql, args);
        if (!query)
            return query.error().kind == Error::Kind::Corrupt ? Result<bool>(false) : Result<bool>(query.error());
        while (query->next())
            TRY(row(*query));
        const Result<> end = database->finished(*query);
        if (!end && end.error().kind != Error::Kind::Corrupt)
            return end.error();
        return end.has_value();
    }

private:
    Database::Options m_options;
    std::unique_ptr<Database> m_database = {};
};

struct TableShape {
    QString name;
    QStringList columns;
    bool hasRowNumbers = true;
};

QString quoted(const QString& name) {
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QString joined(const QStringList& columns) {
    QStringList out;
    for (const QString& column : columns)
        out << quoted(column);
    return out.join(u", "_s);
}

QVariantList valuesOf(const Rows& query, qsizetype count) {
    QVariantList out;
    for (int i = 0; i < int(count); ++i)
        out << query.value(i);
    return out;
}

Result<QStringList> columnsOf(const Database& database, const QString& table) {
    Rows query = TRY(database.read(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s, {table}));
    QStringList out;
    while (query.next())
        out << query.value(0).toString();
    TRY(database.finished(query));
    return out;
}

/// The tables of the new vault, with the columns that the damaged one has too.
Result<QList<TableShape>> shapesOf(const Database& target, const Database& source) {
    QList<TableShape> out;
    Rows query = TRY(target.read(
        u"SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name"_s));
    while (query.next())
        out << TableShape{query.value(0).toString(), {}, query.value(1).toInt() == 0};
    TRY(target.finished(query));
    for (TableShape& shape : out) {
        const QStringList there = TRY(columnsOf(source, shape.name));
        for (const QString& column : TRY(columnsOf(target, shape.name))) {
            if (there.contains(column))
                shape.columns << column;
        }
    }
    out.removeIf([](const TableShape& shape) { return shape.columns.isEmpty() || shape.name == u"vault_state"; });
    return out;
}

class TableCopier {
public:
    TableCopier(Source& source, Writer& writer, const TableShape& shape, const Progress& progress)
        : m_source(source)
        , m_writer(writer)
        , m_shape(shape)
        , m_progress(progress) {
        m_report.name = shape.name;
    }

    Result<SalvageReport::Table> copy() {
        if (m_shape.hasRowNumbers)
            TRY(copyByRowNumber());
        else
            TRY(copyFromBothEnds());
        return m_report;
    }

private:
    Result<> insert(const QVariantList& values, const QString& columns) {
        const QString marks = QStringList(values.size(), u"?"_s).join(u", "_s);
        TRY(m_writer.run(
            u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(quoted(m_shape.name), columns, marks), values));
        m_report.copied += m_writer.changes();
        if (m_progress && m_report.copied % 100 == 0 && !m_progress(m_report.copied, 0))
            return Error{Error::Kind::Cancelled, {u"L’opération a été arrêtée."_s, u"The operation was stopped."_s}};
        return {};
    }

    /// The number of the first readable row from `from` on; 0 if there is none, nothing if a page on the way cannot be
    /// read.
    Result<std::optional<qint64>> firstFrom(qint64 from) {
        const QString sql = u"SELECT rowid, %2 FROM %1 WHERE rowid >= ? ORDER BY rowid LIMIT 1"_s.arg(
            quoted(m_shape.name), joined(m_shape.columns));
        qint64 found = 0;
        const bool whole = TRY(m_source.each(sql, {from}, [&](const Rows& query) -> Result<> {
            found = query.value(0).toLongLong();
            return {};
        }));
        return whole ? std::optional(found) : std::nullopt;
    }

    Result<> copyByRowNumber() {
        constexpr qint64 beyond = qint64(1) << 40;
        const QString columns = u"rowid, "_s + joined(m_shape.columns);
        const QString sql = u"SELECT %2 FROM %1 WHERE rowid > ? ORDER BY rowid"_s.arg(quoted(m_shape.name), columns);
        qint64 after = 0;
        for (;;) {
            const bool end = TRY(m_source.each(sql, {after}, [&](const Rows& query) -> Result<> {
                TRY(insert(valuesOf(query, m_shape.columns.size() + 1), columns));
                after = query.value(0).toLongLong();
                return {};
            }));
            if (end)
                return {};
            // Behind the bad page: doubling steps until something can be read, then back to the first that can.
            qint64 bad = after + 1;
            qint64 good = 0;
            for (qint64 step = 1; step < beyond && good == 0; step *= 2) {
                const std::optional<qint64> row = TRY(firstFrom(after + 1 + step));
                if (!row) {
                    bad = after + 1 + step;
                    continue;
                }
                if (*row == 0)
                    break;
                good = after + 1 + step;
            }
            if (good == 0) {
                m_report.lost << SalvageReport::Range{after + 1, 0};
                return {};
            }
            while (good - bad > 1) {
                const qint64 middle = bad + (good - bad) / 2;
                const std::optional<qint64> row = TRY(firstFrom(middle));
                (row ? good : bad) = middle;
            }
            const qint64 next = TRY(firstFrom(good)).value_or(good);
            m_report.lost << SalvageReport::Range{after + 1, next - 1};
            after = next - 1;
        }
    }

    Result<> copyFromBothEnds() {
        QStringList keys;
        {
            Database* database = TRY(m_source.database());
            Rows query = TRY(
                database->read(u"SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"_s, {m_shape.name}));
            while (query.next())
                keys << quoted(query.value(0).toString());
        }
        const QString columns = joined(m_shape.columns);
        for (const QString& direction : {u" ASC"_s, u" DESC"_s}) {
            const QString sql = u"SELECT %2 FROM %1 ORDER BY %3"_s.arg(
                quoted(m_shape.name), columns, keys.join(direction + u", "_s) + direction);
            const bool end = TRY(m_source.each(sql, {}, [&](const Rows& query) -> Result<> {
                return insert(valuesOf(query, m_shape.columns.size()), columns);
            }));
            if (end)
                return {};
        }
        m_report.lostUnknown = true;
        return {};
    }

    Source& m_source;
    Writer& m_writer;
    const TableShape& m_shape;
    const Progress& m_progress;
    SalvageReport::Table m_report = {};
};

/// The journal's triggers refuse the gaps that lost entries leave; they are set aside for this one transaction.
Result<QStringList> setTriggersAside(Writer& writer) {
    QStringList definitions;
    QStringList names;
    {
        Rows query = TRY(writer.run(u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"_s));
        while (query.next()) {
            names << query.value(0).toString();
            definitions << query.value(1).toString();
        }
    }
    for (const QString& name : std::as_const(names))
        TRY(writer.run(u"DROP TRIGGER "_s + quoted(name)));
    return definitions;
}

QString labelOf(Source& source) {
    QString label = u""_s;
    (void)source.each(u"SELECT label FROM vault_state"_s, {}, [&](const Rows& query) -> Result<> {
        label = query.value(0).toString();
        return {};
    });
    return label;
}

Result<> fill(Database& target, Source& source, const Header& header, SalvageReport& report, const Progress& progress) {
    Database* readable = TRY(source.database());
    const QList<TableShape> shapes = TRY(shapesOf(target, *readable));
    const QString label = labelOf(source);
    TRY(execute(target.handle(), "PRAGMA foreign_keys = OFF"));
    TRY(target.write([&](Writer& writer) -> Result<> {
        TRY(writer.run(
            u"INSERT INTO vault_state (one, vault_id, label, created_at, generation, header_hash) VALUES (1, ?, ?, ?, ?, ?)"_s,
            {header.vaultId, label, writer.now().toString(Qt::ISODate), header.generation, hash256(header.raw)}));
        const QStringList triggers = TRY(setTriggersAside(writer));
        qint64 ranges = 0;
        for (const TableShape& shape : shapes) {
            report.tables << TRY(TableCopier(source, writer, shape, progress).copy());
            ranges += report.tables.last().lost.size() + report.tables.last().lostUnknown;
        }
        for (const QString& trigger : triggers)
            TRY(writer.run(trigger));
        writer.journal({u"vault_salvage"_s, u"vault"_s, {{u"lost_ranges"_s, ranges}}});
        return {};
    }));
    TRY(execute(target.handle(), "PRAGMA foreign_keys = ON"));
    report.brokenLinks = TRY(column(target.handle(), "PRAGMA foreign_key_check")).size();
    report.journalWhole = TRY(Journal(target).verify()).ok;
    for (const char* const pragma : {"PRAGMA cipher_integrity_check", "PRAGMA integrity_check"}) {
        const QStringList rows = TRY(column(target.handle(), pragma));
        if (rows.size() > 1 || (rows.size() == 1 && rows.first() != u"ok"))
            return Error{Error::Kind::Corrupt,
                {u"Le nouveau coffre relu n’est pas sain ; il a été supprimé. Vérifiez le disque de destination."_s,
                    u"The new vault read back is not sound; it was removed. Check the target disk."_s}};
    }
    return {};
}

/// Removes the hidden files of the work unless told otherwise.
struct Leftovers {
    QStringList paths;
    ~Leftovers() {
        for (const QString& path : paths) {
            QFile::remove(path);
            QFile::remove(path + u"-journal"_s);
        }
    }
};

} // namespace

bool SalvageReport::isWhole() const {
    bool whole = brokenLinks == 0 && journalWhole;
    for (const Table& table : tables)
        whole = whole && table.isWhole();
    return whole;
}

Result<SalvageReport> salvage(const QString& damaged, const QString& output, const Credentials& credentials,
    const Clock& clock, const Progress& progress) {
    if (QFileInfo::exists(output))
        return alreadyThere(output);
    const QString copy = partPath(QFileInfo(output).absoluteFilePath());
    const QString part = partPath(QFileInfo(output).absoluteFilePath());
    Leftovers leftovers{{copy, part}};
    UnlockedFile unlocked = TRY(OpenVault::unlockFile(damaged, credentials, true));
    const Header header = unlocked.file->header();
    // On a copy: an interrupted transaction must be rolled back before anything is read, and the damaged file stays as
    // it is.
    TRY(copyVaultBytes(*unlocked.file, copy));

    SalvageReport report;
    Database::Options options{
        .path = copy, .vfs = u"greffe"_s, .key = &unlocked.keys.database, .staff = unlocked.staff(), .clock = &clock};
    Source source(options);
    TRY(source.database());
    {
        const std::unique_ptr<VaultFile> file = TRY(VaultFile::create(part));
        TRY(file->writeCopies(header));
        TRY(file->writeHolder({}));
        TRY(file->markSession(false, clock.now()));
        options.path = part;
        const std::unique_ptr<Database> target = TRY(Database::open(options));
        const QList<Migration> steps = TRY(migrations());
        TRY(migrate(target->handle(), steps));
        TRY(fill(*target, source, header, report, progress));
        TRY(target->close());
        TRY(file->sync());
    }
    TRY(moveNew(part, output));
    return report;
}

} // namespace greffe
