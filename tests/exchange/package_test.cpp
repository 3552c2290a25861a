// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package.h"

#include "exchange/atomicfile.h"
#include "exchange/everything.h"
#include "exchange/fixtures.h"
#include "support/catch.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

#include <zip.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

struct Source {
    QTemporaryDir folder;
    PackageInput input;

    Source() {
        writeFile(folder.filePath(u"dupont_commandes.csv"_s),
            "numero;date;montant;commentaire;score\r\n1001;2025-01-02;12,"
            "50;\"Livré; merci\";7\r\n1002;2025-02-03;-3;=1+1;8\r\n");
        writeFile(folder.filePath(u"profil.json"_s),
            R"([{"nom": "Dupont", "points": 12345678901234567890, "actif": true, "vide": null, "adresses": [{"ville": "Paris"}]}, {"nom": "É", "extra": 1.50}])");
        writeFile(folder.filePath(u"scores.json"_s), R"([{"score": 1}])");
        writeFile(folder.filePath(u"photo.JPG"_s), QByteArray("\xFF\xD8 not really", 13));
        input.exportId = u"EXP-2026-0001"_s;
        input.createdAt = QDateTime(QDate(2026, 4, 2), QTime(9, 30), Qt::UTC);
        input.controller = sampleOrganisation();
        input.requestRef = u"DEM-2026-0004"_s;
        input.requestReceivedOn = QDate(2026, 3, 5);
        input.rights = {u"portability"_s};
        input.subjectName = u"Louise Dupont"_s;
        input.subjectPseudonym = u"P-1A2B"_s;
        input.activities = {{u"AT-01"_s, {u"Commandes <clients>"_s, u"Orders"_s}, {u"contract"_s}}};
        PackageSet orders;
        orders.path = folder.filePath(u"dupont_commandes.csv"_s);
        orders.activityRef = u"AT-01"_s;
        orders.leaveOut = {u"score"_s};
        PackageSet profile;
        profile.path = folder.filePath(u"profil.json"_s);
        PackageSet scores;
        scores.path = folder.filePath(u"scores.json"_s);
        scores.origin = u"inferred"_s;
        input.sets = {orders, profile, scores};
        input.attachments = {{folder.filePath(u"photo.JPG"_s), u"AT-01"_s, {}, {}}};
        input.excluded = {{u"score"_s, u"20(1)"_s, {u"Déduit par nous."_s, u"Inferred by us."_s}}};
        input.anchor = u"12:0123456789abcdef"_s;
    }
    QString out(const QString& name = u"p.zip"_s) const { return folder.filePath(name); }
};

QByteArray entryOf(const QByteArray& zip, const QString& name) {
    for (const auto& [entry, bytes] : unzip(zip)) {
        if (entry == name)
            return bytes;
    }
    FAIL("no entry " << name.toStdString());
    return {};
}

/// Problems as one English text.
std::string shown(const PackageReport& report) {
    QStringList out;
    for (const Text& problem : report.problems)
        out += problem.en;
    return out.join(u'\n').toStdString();
}

/// Lets an entry's Unix mode say that it is a symbolic link.
QByteArray withLink(const QByteArray& package) {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"l.zip"_s);
    writeFile(path, package);
    zip_t* archive = zip_open(path.toUtf8().constData(), 0, nullptr);
    REQUIRE(archive);
    const zip_int64_t index = zip_file_add(archive, "files/link", zip_source_buffer(archive, "/etc/passwd", 11, 0), 0);
    zip_file_set_external_attributes(archive, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX, 0120777u << 16);
    REQUIRE(zip_close(archive) == 0);
    return contentOf(path);
}

} // namespace

TEST_CASE("a package holds what it says and nothing else", "[package]") {
    Source source;
    const BuiltPackage built = REQUIRE_OK(buildPackage(source.input, source.out()));
    const QByteArray bytes = contentOf(source.out());
    QStringList names;
    for (const auto& [name, content] : unzip(bytes))
        names += name;
    CHECK(names == QStringList{u"data/AT-01/commandes.json"_s, u"data/AT-01/commandes.csv"_s,
                       u"schema/AT-01/commandes.schema.json"_s, u"data/general/profil.json"_s,
                       u"data/general/profil.csv"_s, u"schema/general/profil.schema.json"_s,
                       u"files/AT-01/file-001.jpg"_s, u"LISEZMOI.html"_s, u"manifest.json"_s, u"manifest.sha256"_s});
    CHECK(built.files == names.size());
    CHECK(built.records == 4);
    CHECK(built.sha256 == REQUIRE_OK(fileSha256(source.out())));
    CHECK_FALSE(names.join(u' ').contains(u"dupont", Qt::CaseInsensitive));
    REQUIRE(built.excluded.size() == 2);
    CHECK(built.excluded[1].article == u"20(1)");
    CHECK(QFileInfo(source.out()).permissions().testFlag(QFile::ReadGroup) == false);

    const QByteArray csv = entryOf(bytes, u"data/AT-01/commandes.csv"_s);
    CHECK(csv ==
          "numero,date,montant,commentaire\r\n1001,2025-01-02,\"12,50\",Livré; merci\r\n1002,2025-02-03,-3,'=1+1\r\n");
    const QByteArray json = entryOf(bytes, u"data/general/profil.json"_s);
    CHECK(json.contains("12345678901234567890")); // digits are not rounded
    CHECK(json.contains("1.50"));
    CHECK(json.contains(R"([{"ville":"Paris"}])"));
    const QByteArray schema = entryOf(bytes, u"schema/AT-01/commandes.schema.json"_s);
    CHECK(schema.contains("\"format\": \"date\""));
    CHECK_FALSE(schema.contains("score"));
    const QString page = QString::fromUtf8(entryOf(bytes, u"LISEZMOI.html"_s));
    CHECK(page.contains(u"Vos données personnelles"));
    CHECK(page.contains(u"Your personal data"));
    CHECK(page.contains(u"DEM-2026-0004"));
    CHECK(page.contains(u"cnil.fr"));
    CHECK_FALSE(page.contains(u"<clients>"));
    const QJsonObject manifest = built.manifest;
    CHECK(manifest[u"format_version"_s].toInt() == 1);
    CHECK(manifest[u"export_id"_s].toString() == u"EXP-2026-0001");
    CHECK(manifest[u"sets"_s].toArray().size() == 4);
    CHECK(manifest[u"complaint"_s][u"complaints"_s].toString().startsWith(u"https://www.cnil.fr"));

    const PackageReport report = REQUIRE_OK(verifyPackage(source.out()));
    INFO(shown(report));
    CHECK(report.ok());
    CHECK(report.files == names.size());
    CHECK(report.ref == u"EXP-2026-0001");
    CHECK(report.requestRef == u"DEM-2026-0004");
    CHECK(report.excluded == built.excluded);

    SECTION("the same input gives the same bytes") {
        REQUIRE_OK(buildPackage(source.input, source.out(u"q.zip"_s)));
        CHECK((contentOf(source.out(u"q.zip"_s)) == bytes));
    }
    SECTION("an access package holds all origins") {
        source.input.allOrigins = true;
        const BuiltPackage access = REQUIRE_OK(buildPackage(source.input, source.out(u"a.zip"_s)));
        CHECK(access.excluded.size() == 1);
        CHECK(REQUIRE_OK(verifyPackage(source.out(u"a.zip"_s))).ok());
    }
    SECTION("other programs agree") {
        QByteArray output;
        const QString script =
            u"import sys,zipfile,json,hashlib,csv,io\n"
            "z=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
            "m=json.loads(z.read('manifest.json'))\n"
            "for f in m['sets']+m['files']:\n"
            "    b=z.read(f['path'])\n"
            "    assert hashlib.sha256(b).hexdigest()==f['sha256'] and len(b)==f['bytes'],f\n"
            "    if f['path'].endswith('.csv'): assert len(list(csv.reader(io.StringIO(b.decode()))))-1==f['records']\n"
            "    elif f.get('records') is not None: assert len(json.loads(b))==f['records']\n"
            "z.extractall(sys.argv[2])\nprint('sound')\n"_s;
        const auto code = run(u"python3"_s, {u"-c"_s, script, source.out(), source.folder.filePath(u"x"_s)}, &output);
        if (!code) {
            WARN("skipped: python3 is not installed");
            return;
        }
        INFO(output.toStdString());
        CHECK(*code == 0);
        CHECK(run(u"sha256sum"_s, {u"-c"_s, u"--strict"_s, u"manifest.sha256"_s}, &output,
                  source.folder.filePath(u"x"_s)) == 0);
    }
}

TEST_CASE("an encrypted package opens with its password only", "[package]") {
    Source source;
    const SecretBytes password = SecretBytes::fromPassphrase(u"motdepassé très long"_s);
    source.input.password = &password;
    REQUIRE_OK(buildPackage(source.input, source.out()));
    CHECK_FALSE(contentOf(source.out()).contains("Dupont"));
    REQUIRE_ERROR(verifyPackage(source.out()), Kind::Locked);
    const SecretBytes wrong = SecretBytes::fromPassphrase(u"autre"_s);
    REQUIRE_ERROR(verifyPackage(source.out(), &wrong), Kind::Locked);
    const PackageReport report = REQUIRE_OK(verifyPackage(source.out(), &password));
    INFO(shown(report));
    CHECK(report.ok());
    QByteArray output;
    if (const auto code = run(u"7z"_s, {u"t"_s, u"-pmotdepassé très long"_s, source.out()}, &output))
        CHECK(*code == 0);
    else
        WARN("skipped: 7z is not installed");
}

TEST_CASE("a data file that does not parse leaves no package", "[package]") {
    Source source;
    const struct {
        const char* name;
        QByteArray bytes;
        const char* where;
    } table[] = {
        {"a.csv", "a,b\n1,2\n3,\"x\n", "a.csv, line 3"},
        {"b.csv", "a,b\n1,2,3\n", "b.csv, line 2"},
        {"c.json", "[{\"a\": 1},\n{\"a\": }]", "c.json, line 2"},
        {"d.json", "[{\"a\": 1, \"a\": 2}]", "d.json, line 1"},
        {"e.json", QByteArray(100'000, '['), "e.json, line 1"},
        {"f.json", "[1] trailing", "f.json, line 1"},
        {"g.csv", "PK\x03\x04", "g.csv, line 1"},
    };
    for (const auto& row : table) {
        INFO(row.name);
        const QString path = source.folder.filePath(QString::fromLatin1(row.name));
        writeFile(path, row.bytes);
        source.input.sets = {PackageSet{.path = path}};
        CHECK(REQUIRE_ERROR(buildPackage(source.input, source.out()), Kind::Invalid).where ==
              QString::fromLatin1(row.where));
        CHECK_FALSE(QFileInfo::exists(source.out()));
        CHECK_FALSE(QFileInfo::exists(source.out() + u".part"_s));
    }
    source.input.sets = {PackageSet{.path = source.folder.filePath(u"absent.csv"_s)}};
    REQUIRE_ERROR(buildPackage(source.input, source.out()), Kind::NotFound);
    const DataPreview preview = REQUIRE_OK(previewData(source.folder.filePath(u"dupont_commandes.csv"_s)));
    CHECK(preview.columns == QStringList{u"numero"_s, u"date"_s, u"montant"_s, u"commentaire"_s, u"score"_s});
    CHECK(preview.records == 2);
    CHECK(preview.first.size() == 2);
}

TEST_CASE("every fault of a package is named", "[package]") {
    Source source;
    REQUIRE_OK(buildPackage(source.input, source.out()));
    const QByteArray sound = contentOf(source.out());
    const QByteArray manifest = entryOf(sound, u"manifest.json"_s);
    const auto add = [&](const QString& name, const QByteArray& content = "x") {
        return withEntry(sound, name, content);
    };
    const auto lie = [&](const QByteArray& from, const QByteArray& to) {
        REQUIRE(manifest.contains(from));
        return withEntry(sound, u"manifest.json"_s, QByteArray(manifest).replace(from, to));
    };
    QList<std::pair<QString, QByteArray>> fewer = unzip(sound);
    fewer.removeFirst();
    const struct {
        const char* what;
        QByteArray bytes;
        const char* named;
        bool hashes;
    } table[] = {
        {"changed data", add(u"data/AT-01/commandes.csv"_s, "numero\n1\n"), "data/AT-01/commandes.csv", false},
        {"missing file", zipOf(fewer), "data/AT-01/commandes.json", false},
        {"added file", add(u"data/AT-01/autre.csv"_s), "autre.csv", true},
        {"up and out", add(u"../evil"_s), "../evil", false},
        {"up in the middle", add(u"data/../../evil"_s), "evil", false},
        {"absolute", add(u"/etc/passwd"_s), "/etc/passwd", false},
        {"drive letter", add(u"C:evil"_s), "C:evil", false},
        {"backslash", add(u"data\\..\\evil"_s), "evil", false},
        {"direction mark", add(u"files/\u202Egpj.exe"_s), "gpj.exe", false},
        {"only capitals differ", add(u"MANIFEST.json"_s), "MANIFEST.json", true},
        {"a link", withLink(sound), "files/link", false},
        {"no manifest", zipOf({{u"data/x.csv"_s, "a\n1\n"}}), "manifest.json", false},
        {"manifest that does not parse", withEntry(sound, u"manifest.json"_s, "{\"sets\": ["), "manifest.json", false},
        {"wrong count", lie("\"records\": 2", "\"records\": 3"), "3", false},
        {"manifest changed alone", lie("DEM-2026-0004", "DEM-2026-0005"), "manifest.json", false},
    };
    for (const auto& row : table) {
        INFO(row.what);
        const PackageReport report = REQUIRE_OK(verifyPackage(row.bytes));
        INFO(shown(report));
        CHECK_FALSE(report.ok());
        CHECK(report.sha256Ok == row.hashes);
        CHECK(shown(report).find(row.named) != std::string::npos);
        CHECK_FALSE(QString::fromStdString(shown(report)).contains(u'\u202E'));
    }
    REQUIRE_ERROR(verifyPackage(QByteArray("no zip")), Kind::Corrupt);
    REQUIRE_ERROR(verifyPackage(sound.left(sound.size() - 30)), Kind::Corrupt);
    REQUIRE_ERROR(verifyPackage(source.folder.filePath(u"absent.zip"_s)), Kind::NotFound);
    const QByteArray bomb = add(u"data/AT-01/autre.csv"_s, QByteArray(64'000'000, '0'));
    REQUIRE_ERROR(verifyPackage(bomb), Kind::Invalid);
    // A flipped bit in the content of any entry is found.
    int flips = 0;
    for (qsizetype at = sound.indexOf("PK\x03\x04"); at >= 0; at = sound.indexOf("PK\x03\x04", at + 4)) {
        const auto word = [&](qsizetype offset) {
            return quint8(sound[at + offset]) + 256 * quint8(sound[at + offset + 1]);
        };
        QByteArray flipped = sound;
        const qsizetype content = at + 30 + word(26) + word(28) + 2;
        flipped[content] = char(flipped[content] ^ 0x10);
        const Result<PackageReport> report = verifyPackage(flipped);
        CHECK((!report || !report->ok()));
        ++flips;
    }
    CHECK(flips == 10);
}

TEST_CASE("a file appears whole or not at all", "[atomic]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"été.txt"_s);
    writeFile(path, "old");
    {
        AtomicFile file = REQUIRE_OK(AtomicFile::create(path));
        REQUIRE_OK(file.write("half"));
        CHECK(QFileInfo(file.partPath()).permissions().testFlag(QFile::ReadOther) == false);
        REQUIRE_ERROR(AtomicFile::create(path), Kind::InUse);
    }
    CHECK(contentOf(path) == "old");
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
    REQUIRE_OK(writeFileAtomically(path, "new"));
    CHECK(contentOf(path) == "new");
    QFile::link(path, folder.filePath(u"link"_s));
    REQUIRE_OK(writeFileAtomically(folder.filePath(u"link"_s), "through"));
    CHECK(contentOf(path) == "through");
    CHECK(QFileInfo(folder.filePath(u"link"_s)).isSymLink());
    REQUIRE_ERROR(AtomicFile::create(folder.filePath(u"no/such/folder"_s)), Kind::Io);
    REQUIRE_ERROR(AtomicFile::create(folder.path()), Kind::Io);
    if (QFileInfo::exists(u"/dev/full"_s)) {
        QFile full(u"/dev/full"_s);
        REQUIRE(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        errno = 0;
        full.write("x");
        CHECK(fileError(ENOSPC, path).message.fr.contains(u"place"));
    }
}

TEST_CASE("an export of everything is encrypted and complete", "[everything]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"tout.zip"_s);
    const QDateTime stamp(QDate(2026, 4, 2), QTime(9, 30), Qt::UTC);
    const QList<ExportEntry> entries{{u"requests.json"_s,
                                         [](QIODevice& out) -> Result<> {
                                             out.write("[]");
                                             return {};
                                         }},
        {u"documents/DOC-2026-0001.pdf"_s, [](QIODevice& out) -> Result<> {
             out.write(QByteArray(200'000, 'p'));
             return {};
         }}};
    REQUIRE_ERROR(writeEverything(path, u"AlloClaim"_s, stamp, SecretBytes(), entries), Kind::Invalid);
    const SecretBytes password = SecretBytes::fromPassphrase(u"secret"_s);
    const WrittenExport written = REQUIRE_OK(writeEverything(path, u"AlloClaim"_s, stamp, password, entries));
    CHECK(written.files == 4);
    QByteArray output;
    const auto code = run(u"7z"_s, {u"x"_s, u"-psecret"_s, u"-o"_s + folder.filePath(u"x"_s), path}, &output);
    if (!code) {
        WARN("skipped: 7z is not installed");
        return;
    }
    REQUIRE(*code == 0);
    CHECK(run(u"sha256sum"_s, {u"-c"_s, u"SHA256SUMS"_s}, &output, folder.filePath(u"x"_s)) == 0);
    CHECK(contentOf(folder.filePath(u"x/documents/DOC-2026-0001.pdf"_s)).size() == 200'000);
    // A failing entry leaves nothing.
    const QString failed = folder.filePath(u"f.zip"_s);
    const QList<ExportEntry> failing{{u"x"_s, [](QIODevice&) -> Result<> { return Error{Kind::Cancelled, {}, {}}; }}};
    REQUIRE_ERROR(writeEverything(failed, u"AlloClaim"_s, stamp, password, failing), Kind::Cancelled);
    CHECK_FALSE(QFileInfo::exists(failed));
}
