// SPDX-License-Identifier: GPL-3.0-or-later
// The register: 10,000 sheets in a vault against the bare SQL on the same connection, and the CNIL's file of 100 and
// 1,000 sheets (--large: 5,000) written, read, and printed, against LibreOffice converting that same file. Ratios, no
// verdict.
#include "documents/pdf.h"
#include "documents/registerbook.h"
#include "domain/records.h"
#include "exchange/registerfile.h"
#include "measure.h"
#include "samples.h"
#include "store/stores.h"
#include "vault/vault.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/resource.h>

using namespace greffe;
using namespace greffe::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int activities = 10'000;
constexpr int repeats = 9;

double peakMegabytes() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return double(used.ru_maxrss) / 1024;
}

void line(const char* name, Taken api, Taken greffe) {
    std::printf("%-34s raw SQL %8.2f (%8.2f)   Greffe %8.2f (%8.2f)   ratio %5.2f\n", name, api.processor, api.wall,
        greffe.processor, greffe.wall, greffe.processor / api.processor);
    std::fflush(stdout);
}

Taken medianMs(const std::function<void()>& act) {
    return bench::medianMs(act, repeats);
}

void desk(const QString& folder) {
    SystemClock clock;
    NewVault wanted{u"Claire"_s, SecretBytes::fromPassphrase(u"banc d'essai"_s), KdfCost::floor(), u"Banc"_s};
    const std::unique_ptr<Vault> vault = must(Vault::create(folder + u"/banc.greffe"_s, wanted, clock)).vault;
    Database& database = vault->database();
    Stores stores(database);
    must(database.write([&](Writer& writer) -> Result<> {
        AnyRecord organisation = Organisation{};
        TRY(stores.organisations.insert(writer, organisation, 2026));
        for (int i = 0; i < activities; ++i) {
            Activity one = test::sampleActivity(i + 1);
            one.organisation = 1;
            one.ref = u"TRT-%1"_s.arg(i + 1, 5, 10, QChar(u'0'));
            one.status = i % 3 == 0 ? u"approved"_s : u"draft"_s;
            one.name.fr += u" lot %1"_s.arg(i % 613);
            AnyRecord record(std::move(one));
            TRY(stores.activities.insert(writer, record, 2026));
        }
        writer.journal({u"bench"_s, u"bench"_s, {}});
        return {};
    }));
    std::printf(
        "%d activities; milliseconds of the processor (of the clock), median of %d runs\n", activities, repeats);
    const auto raw = [&](const QString& sql) {
        Rows query = must(database.read(sql, {}));
        const int columns = 200;
        while (query.next()) {
            for (int i = 0; i < columns && !query.value(i).isNull(); ++i) {
            }
        }
    };
    QList<const Field*> columns;
    QStringList names{u"row"_s, u"ref"_s, u"revision"_s};
    for (const Field& field : Activity::type().fields) {
        if (field.has(InTable)) {
            columns += &field;
            names += field.kind == FieldKind::Bilingual ? field.name() + u"_fr"_s : field.name();
        }
    }
    const QString where = u" FROM activity WHERE organisation = 1 AND archived = 0 AND model = 0 "_s;
    ListQuery all;
    all.organisation = 1;
    line("open the desk (ids + 50 rows)", medianMs([&] {
        raw(u"SELECT row"_s + where + u"ORDER BY ref_sort, row"_s);
        raw(u"SELECT "_s + names.join(u", "_s) + where + u"ORDER BY ref_sort, row LIMIT 50"_s);
    }),
        medianMs([&] { must(stores.activities.loadMany(must(stores.activities.ids(all)).mid(0, 50), columns)); }));
    ListQuery approved = all;
    approved.preset = u"approved"_s;
    line("filter: approved",
        medianMs([&] { raw(u"SELECT row"_s + where + u"AND status = 'approved' ORDER BY ref_sort, row"_s); }),
        medianMs([&] { must(stores.activities.ids(approved)); }));
    ListQuery found = all;
    found.search = u"lot 42"_s;
    line("search: two words", medianMs([&] {
        raw(u"SELECT row"_s + where +
            u"AND row IN (SELECT rowid >> 6 FROM search WHERE search MATCH '\"lot\" \"42\"*' AND (rowid & 63) = 2) "
            "ORDER BY ref_sort, row"_s);
    }),
        medianMs([&] { must(stores.activities.ids(found)); }));
    int place = 0;
    const auto next = [&] { return place = (place + 7919) % activities; };
    line("open 100 sheets", medianMs([&] {
        for (int i = 0; i < 100; ++i)
            raw(u"SELECT * FROM activity WHERE row = %1"_s.arg(next() + 1));
    }),
        medianMs([&] {
            for (int i = 0; i < 100; ++i)
                must(stores.activities.load(next() + 1));
        }));
}

void files(const QString& folder, const QList<int>& sizes) {
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    const QString profile = u"-env:UserInstallation=file://%1/profile"_s.arg(folder);
    const auto convert = [&](const QString& format, const QString& path, const QString& out) {
        const double before = processorSeconds(RUSAGE_CHILDREN);
        QProcess process;
        process.start(office, {profile, u"--headless"_s, u"--convert-to"_s, format, u"--outdir"_s, out, path});
        process.waitForFinished(-1);
        return processorSeconds(RUSAGE_CHILDREN) - before;
    };
    std::printf("the CNIL's file: processor seconds; LibreOffice converts the same ODS to ODS, and to PDF\n");
    std::printf("%7s %9s %9s %9s %9s %9s %9s %9s %9s\n", "sheets", "write s", "read s", "book s", "peak MB", "LO ods s",
        "LO pdf s", "rw ratio", "pdf ratio");
    if (!office.isEmpty()) { // the first start makes the profile: not counted
        QProcess process;
        process.start(office, {profile, u"--headless"_s, u"--terminate_after_init"_s});
        process.waitForFinished(-1);
    }
    for (const int sheets : sizes) {
        QList<Activity> list;
        for (int i = 0; i < sheets; ++i)
            list += test::sampleActivity(i + 1);
        const QString path = folder + u"/r%1.ods"_s.arg(sheets);
        double start = processorSeconds(RUSAGE_SELF);
        must(writeRegisterOds(path, test::sampleOrganisation(), list, Language::French));
        const double written = processorSeconds(RUSAGE_SELF) - start;
        start = processorSeconds(RUSAGE_SELF);
        const RegisterFile read = must(readRegister(path));
        const double reading = processorSeconds(RUSAGE_SELF) - start;
        if (read.activities.size() != sheets)
            std::printf("read %d of %d\n", int(read.activities.size()), sheets);
        start = processorSeconds(RUSAGE_SELF);
        must(writePdf(registerBook(
                          test::sampleOrganisation(), sheets,
                          [](qsizetype i) { return test::sampleActivity(int(i) + 1); }, test::sampleInfo()),
            folder + u"/b%1.pdf"_s.arg(sheets)));
        const double book = processorSeconds(RUSAGE_SELF) - start;
        std::printf("%7d %9.2f %9.2f %9.2f %9.0f ", sheets, written, reading, book, peakMegabytes());
        if (office.isEmpty())
            std::printf("(LibreOffice is not installed)\n");
        else {
            const double ods = convert(u"ods"_s, path, folder + u"/out"_s);
            const double pdf = convert(u"pdf"_s, path, folder + u"/out"_s);
            std::printf("%9.2f %9.2f %8.1fx %8.1fx\n", ods, pdf, ods / (written + reading), pdf / book);
        }
        std::fflush(stdout);
    }
}

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QTemporaryDir folder;
    const QStringList arguments = QGuiApplication::arguments();
    QList<int> sizes = {100, 1000};
    if (arguments.contains(u"--large"_s))
        sizes += 5000;
    if (!arguments.contains(u"--files"_s))
        desk(folder.path());
    if (!arguments.contains(u"--desk"_s))
        files(folder.path(), sizes);
    return 0;
}
