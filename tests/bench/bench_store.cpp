// SPDX-License-Identifier: GPL-3.0-or-later
// Greffe's store (SQLCipher, Qt's driver, records) against SQLite's own C API on a plain file with the same schema and
// rows. Prints milliseconds and ratios of one run; judges nothing.
#include "domain/records.h"
#include "store/stores.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

constexpr int requests = 100'000;
constexpr int repeats = 9;

/// The same rows on both sides. Names and wordings vary, so that an index has something to do.
QStringList filling() {
    const QString numbers =
        u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s.arg(requests);
    return {
        numbers +
            u"INSERT INTO request(organisation, ref, ref_sort, revision, created_at, updated_at, updated_by, archived, "
            "received_on, due_on, status, channel, language, rights, wording, subject_last_name, "
            "subject_last_name_sort, "
            "subject_first_name, subject_first_name_sort, subject_email, subject_email_sort) "
            "SELECT 1, printf('DEM-%04d-%06d', 2016 + i % 10, i), printf('dem-%010d-%010d', 2016 + i % 10, i), 1, "
            "'2026-04-01T00:00:00Z', '2026-04-01T00:00:00Z', 'Claire', 0, date('2016-01-01', '+' || (i % 3700) || ' "
            "days'), "
            "date('2016-02-01', '+' || (i % 3700) || ' days'), CASE WHEN i % 50 = 0 THEN 'received' ELSE 'closed' END, "
            "'email', 'fr', '[\"access\"]', 'Je demande une copie de mes données, dossier ' || (i * 7919 % 100003), "
            "'Nom' || (i * 31 % 9973), 'nom' || (i * 31 % 9973), 'Prénom' || (i % 613), 'prenom' || (i % 613), "
            "'p' || i || '@exemple.fr', 'p' || i || '@exemple.fr' FROM n"_s,
        u"INSERT INTO link(kind, field, value, row) SELECT 'request', 'rights', 'access', row FROM request"_s,
        u"INSERT INTO search(rowid, organisation, words) SELECT row * 64 + 4, 1, lower(ref) || ' ' || "
        "'je demande une copie de mes donnees, dossier ' || (row * 7919 % 100003) || ' ' || subject_last_name_sort || "
        "' ' || "
        "subject_first_name_sort || ' ' || subject_email FROM request"_s};
}

double medianMs(const std::function<void()>& act) {
    QList<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        act();
        times += double(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    return times[repeats / 2];
}

[[noreturn]] void die(const QString& what) {
    std::fprintf(stderr, "bench_store: %s\n", qPrintable(what));
    std::exit(1);
}

template <class T>
T must(Result<T> result) {
    if (!result)
        die(result.error().message.en + u" ["_s + result.error().detail + u']');
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

/// The other side: prepared statements, no objects.
class Plain {
public:
    explicit Plain(const QString& path) {
        if (sqlite3_open(path.toUtf8().constData(), &m_handle) != SQLITE_OK)
            die(u"plain file"_s);
        run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; "
            "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
        for (const auto& name : {u"0002_records"_s, u"0003_desks"_s}) {
            QFile schema(u":/migrations/%1.sql"_s.arg(name));
            if (!schema.open(QIODevice::ReadOnly))
                die(u"schema"_s);
            run(schema.readAll().constData());
        }
        run("INSERT INTO organisation(row, ref, ref_sort, revision, created_at, updated_at, updated_by) "
            "VALUES (1, 'ORG-0001', '1', 1, '', '', '')");
        run("BEGIN");
        for (const QString& sql : filling())
            run(sql.toUtf8().constData());
        run("COMMIT");
    }
    ~Plain() { sqlite3_close(m_handle); }
    Plain(const Plain&) = delete;
    Plain& operator=(const Plain&) = delete;

    void run(const char* sql) {
        char* message = nullptr;
        if (sqlite3_exec(m_handle, sql, nullptr, nullptr, &message) != SQLITE_OK)
            die(QString::fromUtf8(message));
    }
    /// Steps through all rows and reads every column, as a caller would.
    QList<qint64> rows(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            die(QString::fromUtf8(sqlite3_errmsg(m_handle)));
        QList<qint64> out;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            out += sqlite3_column_int64(statement, 0);
            for (int i = 1; i < sqlite3_column_count(statement); ++i)
                m_seen += qsizetype(sqlite3_column_bytes(statement, i));
        }
        sqlite3_finalize(statement);
        return out;
    }

private:
    sqlite3* m_handle = nullptr;
    qsizetype m_seen = 0;
};

void line(const char* name, double plain, double greffe) {
    std::printf("%-28s plain SQLite %9.2f ms   Greffe %9.2f ms   ratio %5.2f\n", name, plain, greffe, greffe / plain);
    std::fflush(stdout);
}

Request sample(qint64 organisation) {
    Request request;
    request.organisation = organisation;
    request.receivedOn = QDate(2026, 3, 5);
    request.dueOn = QDate(2026, 4, 7);
    request.status = u"received"_s;
    request.rights = {u"access"_s};
    request.wording = u"Je demande une copie de mes données."_s;
    request.subjectLastName = u"Durand"_s;
    request.subjectFirstName = u"Zoé"_s;
    return request;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    SystemClock clock;
    NewVault wanted{u"Claire"_s, SecretBytes::fromPassphrase(u"banc d'essai"_s), KdfCost::floor(), u"Banc"_s};
    const std::unique_ptr<Vault> vault = must(Vault::create(folder.filePath(u"banc.greffe"_s), wanted, clock)).vault;
    Database& database = vault->database();
    Stores stores(database);
    const auto write = [&](const std::function<Result<>(Writer&)>& body) {
        must(database.write([&](Writer& writer) -> Result<> {
            TRY(body(writer));
            writer.journal({u"bench"_s, u"bench"_s, {}});
            return {};
        }));
    };
    write([&](Writer& writer) -> Result<> {
        AnyRecord organisation = Organisation{};
        TRY(stores.organisations.insert(writer, organisation, 2026));
        for (const QString& sql : filling())
            TRY(writer.run(sql));
        return {};
    });
    Plain plain(folder.filePath(u"plain.db"_s));
    std::printf("%d requests; median of %d runs\n", requests, repeats);

    QList<const Field*> columns;
    QStringList names{u"row"_s, u"ref"_s, u"revision"_s};
    for (const Field& field : Request::type().fields) {
        if (field.has(InTable)) {
            columns += &field;
            names += field.name();
        }
    }
    const QByteArray block =
        u"SELECT %1 FROM request WHERE organisation = 1 AND archived = 0 ORDER BY ref_sort DESC LIMIT 50"_s
            .arg(names.join(u", "_s))
            .toUtf8();
    ListQuery desk;
    desk.organisation = 1;
    line("open desk (ids + 50 rows)", medianMs([&] {
        plain.rows("SELECT row FROM request WHERE organisation = 1 AND archived = 0 ORDER BY ref_sort DESC, row DESC");
        plain.rows(block.constData());
    }),
        medianMs([&] {
            const QList<qint64> ids = must(stores.requests.ids(desk));
            must(stores.requests.loadMany(ids.mid(0, 50), columns));
        }));

    ListQuery open = desk;
    open.preset = u"open"_s;
    open.sortKey = u"due_on"_s;
    line("filter: open, by due date", medianMs([&] {
        plain.rows(
            "SELECT row FROM request WHERE organisation = 1 AND archived = 0 AND status IN ('', 'received', "
            "'acknowledged', "
            "'identity_check', 'suspended', 'qualified', 'in_progress', 'extended', 'ready') AND answered_on IS NULL "
            "ORDER BY due_on ASC NULLS LAST, row");
    }),
        medianMs([&] { must(stores.requests.ids(open)); }));

    ListQuery found = desk;
    found.search = u"dossier prénom3 nom42"_s;
    line("search: three words", medianMs([&] {
        plain.rows(
            "SELECT row FROM request WHERE organisation = 1 AND archived = 0 AND row IN (SELECT rowid >> 6 FROM search "
            "WHERE search MATCH '\"dossier\" \"prenom3\" \"nom42\"*' AND (rowid & 63) = 4) ORDER BY ref_sort DESC, row "
            "DESC");
    }),
        medianMs([&] { must(stores.requests.ids(found)); }));

    qint64 place = 0;
    line("open 100 records", medianMs([&] {
        for (int i = 0; i < 100; ++i) {
            place = (place + 7919) % requests;
            plain.rows(("SELECT * FROM request WHERE row = " + QByteArray::number(place + 1)).constData());
        }
    }),
        medianMs([&] {
            for (int i = 0; i < 100; ++i) {
                place = (place + 7919) % requests;
                must(stores.requests.load(place + 1));
            }
        }));

    const QByteArray insertOne =
        "INSERT INTO request(organisation, ref, ref_sort, revision, created_at, updated_at, updated_by, received_on, "
        "due_on, status, "
        "rights, wording, subject_last_name, subject_last_name_sort) VALUES (1, 'X-%1', 'x', 1, '', '', '', "
        "'2026-03-05', "
        "'2026-04-07', 'received', '[\"access\"]', 'Je demande une copie de mes données.', 'Durand', 'durand'); "
        "INSERT INTO search(rowid, organisation, words) VALUES (last_insert_rowid() * 64 + 4, 1, 'je demande une copie "
        "durand');";
    int number = 0;
    const auto plainInsert = [&](int count) {
        plain.run("BEGIN IMMEDIATE");
        for (int i = 0; i < count; ++i)
            plain.run(QByteArray(insertOne).replace("%1", QByteArray::number(++number)).constData());
        plain.run("COMMIT");
    };
    const auto greffeInsert = [&](int count) {
        write([&](Writer& writer) -> Result<> {
            for (int i = 0; i < count; ++i) {
                AnyRecord record = sample(1);
                TRY(stores.requests.insert(writer, record, 2026));
            }
            return {};
        });
    };
    line("insert one, committed", medianMs([&] { plainInsert(1); }), medianMs([&] { greffeInsert(1); }));
    line("insert 1,000 in one go", medianMs([&] { plainInsert(1000); }), medianMs([&] { greffeInsert(1000); }));
    return 0;
}
