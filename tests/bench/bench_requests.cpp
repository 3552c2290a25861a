// SPDX-License-Identifier: GPL-3.0-or-later
// The requests desk with 100,000 requests over five years: what a page does, against the same question put to the
// sqlite3 API on the same encrypted file, through the same connection. Prints milliseconds and ratios; judges nothing.
// With a file name as argument the vault is left there (passphrase: "banc d'essai"), for tests/bench/memory.sh.
#include "commands/importcommands.h"
#include "commands/queries.h"
#include "commands/requestcommands.h"
#include "commands/requestqueries.h"
#include "domain/records.h"
#include "measure.h"
#include "store/stores.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

using namespace greffe;
using namespace greffe::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int requests = 100'000;
constexpr int repeats = 7;
constexpr int imported = 10'000;

/// Five years up to today; one in fifty is still open, some of them late, some suspended.
QStringList filling(QDate today) {
    const QString first = today.addYears(-5).toString(Qt::ISODate);
    // Not QString::arg(): it would take the widths of SQL's own printf, %04d, for its place markers.
    const auto numbered = [&first](QString sql) {
        return sql.replace(u":N"_s, QString::number(requests)).replace(u":FIRST"_s, first);
    };
    return {
        numbered(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :N) "
            "INSERT INTO request(organisation, ref, ref_sort, revision, created_at, updated_at, updated_by, "
            "archived, received_on, due_on, answered_on, closed_on, status, channel, language, rights, wording, "
            "subject_last_name, subject_last_name_sort, subject_first_name, subject_first_name_sort, "
            "subject_email, subject_email_sort, subject_phone, suspensions, identity_status, assigned_to, "
            "assigned_to_sort) SELECT 1, "
            "printf('DEM-%04d-%06d', 2021 + i * 5 / :N, i), printf('dem-%010d-%010d', 2021 + i * 5 / :N, i), "
            "1, '2026-04-01T00:00:00Z', '2026-04-01T00:00:00Z', 'Claire', 0, "
            "date(':FIRST', '+' || (i * 1826 / :N) || ' days'), date(':FIRST', '+' || (i * 1826 / :N + 31) || ' "
            "days'), "
            "CASE WHEN i % 50 = 0 THEN NULL ELSE date(':FIRST', '+' || (i * 1826 / :N + 20 + i % 17) || ' days') END, "
            "CASE WHEN i % 50 = 0 THEN NULL ELSE date(':FIRST', '+' || (i * 1826 / :N + 40) || ' days') END, "
            "CASE WHEN i % 50 = 0 THEN 'received' ELSE 'closed' END, 'email', 'fr', "
            "CASE i % 3 WHEN 0 THEN '[\"access\"]' WHEN 1 THEN '[\"erasure\"]' ELSE '[\"access\",\"erasure\"]' END, "
            "'Je demande une copie de mes données, dossier ' || (i * 7919 % 100003), 'Nom' || (i * 31 % 9973), "
            "'nom' || (i * 31 % 9973), 'Prénom' || (i % 613), 'prenom' || (i % 613), 'p' || (i % 60000) || "
            "'@exemple.fr', 'p' || (i % 60000) || '@exemple.fr', printf('06 %02d %02d %02d %02d', i % 89, "
            "i % 97, i % 83, i % 71), CASE WHEN i % 200 = 0 THEN '[{\"from\":\"2026-01-02\"}]' ELSE '[]' END, "
            "'not_needed', 'Claire', 'claire' FROM n"_s),
        u"INSERT INTO link(kind, field, value, row) SELECT 'request', 'rights', value, request.row FROM request, "
        "json_each(request.rights)"_s,
        u"INSERT INTO search(rowid, organisation, words) SELECT row * 64 + 4, 1, lower(ref) || ' je demande une copie "
        u"de "
        "mes donnees, dossier ' || (row * 7919 % 100003) || ' ' || subject_last_name_sort || ' ' || "
        "subject_first_name_sort || ' ' || subject_email FROM request"_s};
}

/// The other side: the API itself on the same open, encrypted file.
class Api {
public:
    explicit Api(sqlite3* handle)
        : m_handle(handle) {}
    void run(const char* sql) {
        char* message = nullptr;
        if (sqlite3_exec(m_handle, sql, nullptr, nullptr, &message) != SQLITE_OK)
            die(QString::fromUtf8(message));
    }
    /// Steps through all rows and reads every column, as a caller would.
    void rows(const QByteArray& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            die(QString::fromUtf8(sqlite3_errmsg(m_handle)));
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                m_seen += qsizetype(sqlite3_column_bytes(statement, i));
        }
        sqlite3_finalize(statement);
    }

private:
    sqlite3* m_handle;
    qsizetype m_seen = 0;
};

void line(const char* name, Taken api, Taken greffe) {
    std::printf("%-34s sqlite3 API %8.2f (%8.2f)   Greffe %8.2f (%8.2f)   ratio %5.2f\n", name, api.processor, api.wall,
        greffe.processor, greffe.wall, greffe.processor / api.processor);
    std::fflush(stdout);
}

void alone(const char* name, Taken greffe) {
    std::printf("%-34s                              Greffe %8.2f (%8.2f)\n", name, greffe.processor, greffe.wall);
    std::fflush(stdout);
}

Taken medianMs(const std::function<void()>& act) {
    return bench::medianMs(act, repeats);
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QTemporaryDir folder;
    const QString path = argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.filePath(u"banc.greffe"_s);
    SystemClock clock;
    NewSession wanted{u"Banc"_s, u"Claire"_s, SecretBytes::fromPassphrase(u"banc d'essai"_s), KdfCost::floor()};
    std::unique_ptr<Session> session = must(Session::create(path, wanted, clock)).session;
    Stores& stores = session->stores();
    must(session->vault().database().write([&](Writer& writer) -> Result<> {
        int step = 0;
        for (const QString& sql : filling(session->today())) {
            std::fprintf(stderr, "filling, step %d of 3\n", ++step);
            TRY(writer.run(sql));
        }
        writer.journal({u"bench"_s, u"bench"_s, {}});
        return {};
    }));
    Api api(session->vault().database().handle());
    std::printf(
        "%d requests over five years, one encrypted file; milliseconds of the processor (of the clock), median of %d "
        "runs\n",
        requests, repeats);

    QList<const Field*> columns;
    QStringList names{u"row"_s, u"ref"_s, u"revision"_s};
    for (const Field& field : Request::type().fields) {
        if (field.has(InTable)) {
            columns += &field;
            names += field.name();
        }
    }
    const QString selected = names.join(u", "_s);
    const QString living = u" FROM request WHERE organisation = 1 AND archived = 0"_s;
    const QString openNow =
        u" AND status IN ('', 'received', 'acknowledged', 'identity_check', 'suspended', 'qualified', 'in_progress', "
        "'extended', 'ready') AND answered_on IS NULL"_s;
    const auto sql = [](const QString& text) { return text.toUtf8(); };

    ListQuery desk;
    desk.organisation = 1;
    line("open the desk (ids + 50 rows)", medianMs([&] {
        api.rows(sql(u"SELECT row"_s + living + u" ORDER BY ref_sort DESC, row DESC"_s));
        api.rows(sql(u"SELECT "_s + selected + living + u" ORDER BY ref_sort DESC LIMIT 50"_s));
    }),
        medianMs([&] {
            const QList<qint64> ids = must(stores.requests.ids(desk));
            must(stores.requests.loadMany(ids.mid(0, 50), columns));
        }));

    ListQuery open = desk;
    open.preset = u"open"_s;
    open.sortKey = u"due_on"_s;
    line("filter: open, by due date", medianMs([&] {
        api.rows(sql(u"SELECT row"_s + living + openNow + u" ORDER BY due_on ASC NULLS LAST, row"_s));
    }),
        medianMs([&] { must(stores.requests.ids(open)); }));

    ListQuery right = desk;
    right.equals.insert(u"rights"_s, {u"erasure"_s});
    line("filter: by right", medianMs([&] {
        api.rows(sql(u"SELECT row"_s + living +
                     u" AND row IN (SELECT row FROM link WHERE kind = 'request' AND field = 'rights' AND value IN "
                     "('erasure')) ORDER BY ref_sort DESC, row DESC"_s));
    }),
        medianMs([&] { must(stores.requests.ids(right)); }));

    line("the chips' counts", medianMs([&] {
        const QString suspended =
            u"EXISTS (SELECT 1 FROM json_each(suspensions) WHERE json_extract(value, '$.from') IS NOT NULL AND "
            "json_extract(value, '$.until') IS NULL)"_s;
        for (const QString& more : {QString(), openNow,
                 openNow + u" AND due_on BETWEEN date('now') AND date('now', '+7 days') AND NOT "_s + suspended,
                 openNow + u" AND due_on < date('now') AND NOT "_s + suspended,
                 openNow + u" AND identity_status IN ('to_check', 'asked')"_s, openNow + u" AND "_s + suspended,
                 u" AND NOT (1 "_s + openNow + u')'})
            api.rows(sql(u"SELECT count(*)"_s + living + more));
    }),
        medianMs([&] { must(presets(*session, Request::type())); }));

    ListQuery found = desk;
    found.search = u"dossier prénom3 nom42"_s;
    line("search as one types: three words", medianMs([&] {
        api.rows(sql(u"SELECT row"_s + living +
                     u" AND row IN (SELECT rowid >> 6 FROM search WHERE search MATCH '\"dossier\" \"prenom3\" "
                     "\"nom42\"*' AND (rowid & 63) = 4) ORDER BY ref_sort DESC, row DESC"_s));
    }),
        medianMs([&] { must(stores.requests.ids(found)); }));

    qint64 place = 0;
    const auto nextRow = [&] { return (place = (place + 7919) % requests) + 1; };
    line("open 100 requests", medianMs([&] {
        for (int i = 0; i < 100; ++i)
            api.rows("SELECT * FROM request WHERE row = " + QByteArray::number(nextRow()));
    }),
        medianMs([&] {
            for (int i = 0; i < 100; ++i)
                must(stores.requests.load(nextRow()));
        }));

    const Request known = must(session->find(Id<Request>(4242)));
    alone("others of the same person", medianMs([&] { must(relatedRequests(*session, known)); }));
    alone("figures of a year", medianMs([&] { must(yearFigures(*session, session->today().year() - 1)); }, 3));
    alone("today's page", medianMs([&] { must(todayItems(*session)); }, 3));

    int number = 0;
    line("log one request, saved", medianMs([&] {
        api.run("BEGIN IMMEDIATE");
        const QByteArray id = QByteArray::number(++number);
        api.run(("INSERT INTO request(organisation, ref, ref_sort, revision, created_at, updated_at, updated_by, "
                 "received_on, due_on, status, rights, wording, subject_last_name, subject_last_name_sort) VALUES (1, "
                 "'X-" +
                 id +
                 "', 'x', 1, '', '', '', '2026-03-05', '2026-04-07', 'received', '[\"access\"]', 'Je demande une copie "
                 "de mes données.', 'Durand', 'durand'); INSERT INTO search(rowid, organisation, words) VALUES "
                 "(last_insert_rowid() * 64 + 4, 1, 'je demande une copie durand')")
                    .constData());
        api.run("COMMIT");
    }),
        medianMs([&] {
            Request request;
            request.receivedOn = session->today();
            request.rights = {u"access"_s};
            request.wording = u"Je demande une copie de mes données."_s;
            request.subjectLastName = u"Durand"_s;
            request.subjectEmail = u"p%1@exemple.fr"_s.arg(++number);
            must(session->run(LogRequest(request)));
        }));

    // What the API wrote beside the vault's back is a foreign change, and the vault refuses to write after it: it is
    // closed and opened again, as a person would.
    must(session->close());
    const Credentials credentials{u"Claire"_s, SecretBytes::fromPassphrase(u"banc d'essai"_s), {}};
    session = must(Session::open(path, credentials, clock));
    Api imports(session->vault().database().handle());

    const QString csv = folder.filePath(u"demandes.csv"_s);
    QFile file(csv);
    if (!file.open(QIODevice::WriteOnly))
        die(csv);
    file.write("received_on;channel;rights;subject_last_name;subject_first_name;subject_email;wording\r\n");
    for (int i = 0; i < imported; ++i)
        file.write("2026-03-05;email;access,erasure;Nom" + QByteArray::number(i) + ";Zoé;n" + QByteArray::number(i) +
                   "@exemple.fr;Je demande une copie de mes données.\r\n");
    file.close();
    std::optional<ImportPlan> plan;
    const auto plans = [&] { plan = must(planRequests(*session, must(readRequests(csv, u"Europe/Paris"_s)))); };
    alone("CSV of 10,000: read + dry run", medianMs(plans, 3));
    const Taken greffeImport = medianMs(
        [&] {
            ImportRequests import(std::move(*plan));
            must(session->run(import));
        },
        1);
    line("CSV of 10,000: import",
        medianMs(
            [&] {
                imports.run("BEGIN IMMEDIATE");
                imports.run(
                    ("INSERT INTO request(organisation, ref, ref_sort, revision, created_at, updated_at, updated_by, "
                     "received_on, due_on, status, rights, wording, subject_last_name, subject_last_name_sort, "
                     "subject_email, "
                     "subject_email_sort) SELECT 1, 'Y-' || row, 'y', 1, '', '', '', received_on, due_on, status, "
                     "rights, "
                     "wording, subject_last_name, subject_last_name_sort, subject_email, subject_email_sort FROM "
                     "request LIMIT " +
                        QByteArray::number(imported))
                        .constData());
                imports.run("COMMIT");
            },
            1),
        greffeImport);
    must(session->close());
    return 0;
}
