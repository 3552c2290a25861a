// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv.h"
#include "exchange/fixtures.h"
#include "exchange/jsonfile.h"
#include "exchange/requestfile.h"
#include "exchange/sheets.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

/// How much the memory of this process rose at its highest since the meter was made: what earlier tests took and the
/// allocator kept is not this one's.
class MemoryMeter {
public:
    MemoryMeter() {
        QFile reset(u"/proc/self/clear_refs"_s);
        if (reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            reset.write("5"); // the high-water mark starts anew
        m_before = megabytes("VmRSS:");
    }
    long rise() const { return megabytes("VmHWM:") - m_before; }

private:
    static long megabytes(QByteArrayView name) {
        QFile status(u"/proc/self/status"_s);
        REQUIRE(status.open(QIODevice::ReadOnly));
        for (const QByteArray& line : status.readAll().split('\n')) {
            if (line.startsWith(name))
                return line.mid(name.size()).replace("kB", "").trimmed().toLong() / 1024;
        }
        FAIL("the kernel does not say how much memory this process has");
        return 0;
    }
    long m_before = 0;
};

/// A sentence in both languages, without the person's path.
void checkSentence(const Error& error) {
    INFO(error.message.fr.toStdString() << " / " << error.message.en.toStdString() << " [" << error.detail.toStdString()
                                        << ']');
    CHECK(error.message.fr.size() > 20);
    CHECK(error.message.en.size() > 20);
    CHECK(error.message.fr != error.message.en);
    CHECK_FALSE(error.message.fr.contains(u"%"));
    CHECK_FALSE(error.message.fr.contains(u"/tmp"));
    CHECK(error.kind != Kind::Bug);
}

const QByteArray cellRow = "<table:table-row><table:table-cell "
                           "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";

QByteArray contentXml(const QByteArray& whole) {
    return zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.spreadsheet"}, {u"content.xml"_s, whole}}, true);
}

} // namespace

TEST_CASE("hostile and broken register files give a sentence and nothing else", "[hostile]") {
    const MemoryMeter memory;
    QByteArray deep = "<a>";
    for (int i = 0; i < 10'000; ++i)
        deep += "<b>";
    const QByteArray plain = odsWithRows(cellRow);
    QByteArray manyEntries;
    {
        QList<std::pair<QString, QByteArray>> entries;
        for (int i = 0; i < 5000; ++i)
            entries += {u"e%1"_s.arg(i), "x"};
        manyEntries = zipOf(entries);
    }
    QByteArray lying = odsWithRows(QByteArray(3'000'000, ' '));
    {
        // The directory says that content.xml has ten bytes.
        const qsizetype directory = lying.lastIndexOf("PK\x01\x02");
        const char ten[] = {10, 0, 0, 0};
        lying.replace(directory + 24, 4, QByteArray(ten, 4));
    }
    const struct {
        const char* what;
        QByteArray bytes;
        Kind kind;
    } table[] = {
        {"empty", "", Kind::Invalid},
        {"only spaces", "  \n ", Kind::Invalid},
        {"not a ZIP", "PK\x03\x04 but nothing more of one", Kind::Corrupt},
        {"truncated", plain.left(plain.size() / 2), Kind::Corrupt},
        {"no content.xml", zipOf({{u"readme.txt"_s, "x"}}), Kind::Corrupt},
        {"no sheet",
            contentXml("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>"),
            Kind::Corrupt},
        {"not XML", contentXml("<a><b></a>"), Kind::Corrupt},
        {"entity bomb",
            contentXml(
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">]><x>&b;&b;&b;</x>"),
            Kind::Invalid},
        {"external entity", contentXml("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
            Kind::Invalid},
        {"too deep", contentXml(deep), Kind::Invalid},
        {"bomb", contentXml("<a>" + QByteArray(80'000'000, ' ') + "</a>"), Kind::Invalid},
        {"too many entries", manyEntries, Kind::Invalid},
        {"lying size", lying, Kind::Corrupt},
        {"encrypted",
            zipOf({{u"mimetype"_s, "x"}, {u"content.xml"_s, "garbage"},
                      {u"META-INF/manifest.xml"_s, "<manifest:manifest><manifest:file-entry><manifest:encryption-data/"
                                                   "></manifest:file-entry></manifest:manifest>"}},
                true),
            Kind::Invalid},
        {"old or protected Excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(600, 'x'), Kind::Invalid},
        {"a cell beyond a million characters",
            odsWithRows("<table:table-row><table:table-cell><text:p>" + QByteArray(1'200'000, 'a') +
                        "</text:p></table:table-cell></table:table-row>"),
            Kind::Invalid},
        {"a workbook that is no register", plain, Kind::Invalid},
        {"JSON too deep", QByteArray("{\"activities\":") + QByteArray(100'000, '['), Kind::Invalid},
        {"JSON cut off", "{\"activities\": [{\"name\": \"x\"}", Kind::Invalid},
        {"JSON with a key twice", "{\"activities\": [{\"name\": \"x\", \"name\": \"y\"}]}", Kind::Invalid},
        {"JSON with a number out of range", "{\"activities\": [{\"name\": 1e400}]}", Kind::Invalid},
        {"JSON with half a surrogate", "{\"activities\": [{\"name\": \"\\ud800\"}]}", Kind::Invalid},
        {"JSON that is not UTF-8", "{\"activities\": [{\"name\": \"\xE9t\xE9\"}]}", Kind::Invalid},
        {"JSON that is something else", "{\"hello\": 1}", Kind::Invalid},
        {"a JSON list", "[1, 2]", Kind::Invalid},
        {"a later JSON version", "{\"format\": \"greffe-register\", \"version\": 99, \"activities\": []}",
            Kind::TooNew},
        {"CSV of something else", "a,b\n1,2\n", Kind::Invalid},
        {"CSV with an open quote", "ref,name_fr\nA,\"never closed\nB,x\n", Kind::Invalid},
        {"CSV with text after a quote", "ref,name_fr\nA,\"x\"y\n", Kind::Invalid},
        {"CSV with mixed separators", "ref;name_fr;owner\nA,x,y\n", Kind::Invalid},
        {"CSV with NUL", QByteArray("ref,name_fr\nA,x\0y\n", 18), Kind::Invalid},
    };
    QTemporaryDir folder;
    for (const auto& row : table) {
        INFO(row.what);
        const Error error = REQUIRE_ERROR(readRegister(row.bytes), row.kind);
        checkSentence(error);
        // The same from a file with a name that promises something.
        for (const QString& name : {u"r.ods"_s, u"r.json"_s, u"r.csv"_s}) {
            writeFile(folder.filePath(name), row.bytes);
            CHECK_FALSE(readRegister(folder.filePath(name)).has_value());
        }
    }
    checkSentence(REQUIRE_ERROR(readRegister(folder.filePath(u"absent.ods"_s)), Kind::NotFound));
    checkSentence(REQUIRE_ERROR(readRegister(folder.path()), Kind::Io));
    CHECK(memory.rise() < 350);
}

TEST_CASE("endless repetitions cost nothing", "[hostile]") {
    const MemoryMeter memory;
    const QByteArray empty = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                             "table:number-columns-repeated=\"16384\"/></table:table-row>";
    const QByteArray filled = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                              "table:number-columns-repeated=\"16384\" "
                              "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>";
    const SheetFile file = REQUIRE_OK(readSheets(odsWithRows(cellRow + empty + cellRow)));
    REQUIRE(file.sheets.first().cells.size() == 2);
    CHECK(file.sheets.first().cells.last().row == 1048577);
    const SheetFile capped = REQUIRE_OK(readSheets(odsWithRows(filled)));
    CHECK(capped.sheets.first().cutAtRow == 0);
    CHECK(capped.sheets.first().cells.size() == 1'000'000);
    // Again and again: the number of cells has an end too.
    checkSentence(REQUIRE_ERROR(readSheets(odsWithRows(filled + filled + filled)), Kind::Invalid));
    CHECK(memory.rise() < 550);
}

TEST_CASE("cells are read as OpenDocument means them", "[sheets]") {
    const SheetFile file = REQUIRE_OK(readSheets(odsWithRows(
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a <text:s "
        "text:c=\"2\"/>b</text:p><text:p>c<text:line-break/>d<text:tab/>e</text:p>"
        "<office:annotation><text:p>a comment</text:p></office:annotation></table:table-cell>"
        "<table:table-cell table:number-columns-repeated=\"3\"/>"
        "<table:table-cell office:value-type=\"date\" "
        "office:date-value=\"2024-02-29T00:00:00\"><text:p>29/02/24</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"float\" office:value=\"75001\"><text:p>75001</text:p></table:table-cell>"
        "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"string\"><text:p>  "
        "<text:span>x</text:span>\n  y </text:p></table:table-cell>"
        "<table:covered-table-cell "
        "office:value-type=\"string\"><text:p>hidden</text:p></table:covered-table-cell></table:table-row>")));
    const Sheet& sheet = file.sheets.first();
    CHECK(sheet.text(0, 0) == u"a   b\nc\nd\te");
    REQUIRE(sheet.at(0, 4));
    CHECK(sheet.at(0, 4)->date == QDate(2024, 2, 29));
    CHECK(sheet.text(0, 5) == u"75001");
    CHECK(sheet.text(0, 6) == u"x y");
    CHECK(sheet.text(0, 7) == u"x y");
    CHECK(sheet.text(0, 8) == u"hidden");
    CHECK(cellAddress(6, 1) == u"B7");
    CHECK(cellAddress(0, 26) == u"AA1");
    CHECK(cellAddress(1048575, 16383) == u"XFD1048576");
}

TEST_CASE("CSV files of the world", "[csv]") {
    const auto rows = [](const QByteArray& bytes) { return REQUIRE_OK(readCsvTable(bytes)); };
    CHECK(rows("\xEF\xBB\xBF"
               "a;b\r\n1;\"x;y\"\"z\"\r\n")
              .rows.first()
              .cells == QStringList{u"1"_s, u"x;y\"z"_s});
    CHECK(rows("a\tb\n1\t2\n").separator == u'\t');
    CHECK(rows("sep=;\na;b\n1;2,5\n").rows.first().cells.last() == u"2,5");
    CHECK(rows("pr\xE9nom;co\xFBt\n\x80;\x9C\n").encoding == u"Windows-1252");
    CHECK(rows("pr\xE9nom;co\xFBt\n\x80;\x9C\n").rows.first().cells == QStringList{u"€"_s, u"œ"_s});
    CHECK(rows("prénom\nZoé\n").header == QStringList{u"prénom"_s});
    const char utf16[] = "\xFF\xFE"
                         "a\0,\0b\0\n\0001\0,\0002\0\n\0";
    CHECK(rows(QByteArray(utf16, sizeof utf16 - 1)).rows.first().cells == QStringList{u"1"_s, u"2"_s});
    CHECK(rows("a,b\n1,2\n\n,\n3,4").rows.size() == 2);
    CHECK(rows("a,b\r1,\"x\r\ny\"\r3,4").rows.last().line == 4);
    const QByteArray wide = QByteArrayList(QList<QByteArray>(200, "x")).join(',');
    QByteArray header;
    for (int i = 0; i < 200; ++i)
        header += (i ? ",c" : "c") + QByteArray::number(i);
    CHECK(rows(header + '\n' + wide).rows.first().cells.size() == 200);

    CHECK(REQUIRE_ERROR(readCsvTable(QByteArray("a,b\n1,2\n3,\"x\n4,5\n")), Kind::Invalid).where == u"line 3");
    CHECK(REQUIRE_ERROR(readCsvTable(QByteArray("a,b\n1,2\n3\n")), Kind::Invalid).where == u"line 3");
    REQUIRE_ERROR(readCsvTable(QByteArray("a,a\n1,2\n")), Kind::Invalid);
    REQUIRE_ERROR(readCsvTable("a\n\"" + QByteArray(3'000'000, 'x')), Kind::Invalid);
    REQUIRE_ERROR(readCsvTable(QByteArray(100'000, ',')), Kind::Invalid);
}

TEST_CASE("a UTF-16 file that is cut or holds NUL is refused, not shortened", "[csv]") {
    const auto utf16 = [](std::u16string_view text) {
        QByteArray bytes("\xFF\xFE", 2);
        for (const char16_t unit : text)
            bytes += char(unit & 0xFF), bytes += char(unit >> 8);
        return bytes;
    };
    CHECK(REQUIRE_OK(readCsvTable(utf16(u"a;b\n1;\U0001F600\n"))).rows.first().cells.last() == u"\U0001F600"_s);
    const Error nul = REQUIRE_ERROR(readCsvTable(utf16({u"a;b\n1;2\n3;\0\n", 12})), Kind::Invalid);
    CHECK(nul.where == u"line 3");
    const Error half = REQUIRE_ERROR(readCsvTable(utf16({u"a;b\n1;\xD83D\n", 8})), Kind::Invalid);
    CHECK(half.where == u"line 2");
    REQUIRE_ERROR(readCsvTable(utf16({u"a;b\n1;\xDE00\n", 8})), Kind::Invalid);
    REQUIRE_ERROR(readCsvTable(utf16(u"a;b\n1;2\n").chopped(1)), Kind::Invalid);
    REQUIRE_ERROR(readCsvTable(utf16(u"a;b\n1;2\xD83D")), Kind::Invalid);
}

TEST_CASE("cells that a spreadsheet would compute are made plain, and come back", "[csv]") {
    const QStringList dangerous{u"=1+1"_s, u"+cmd|' /C calc'!A0"_s, u"-2+3"_s, u"@SUM(1)"_s, u"\t=1"_s, u"\r=1"_s,
        u"  =1"_s, u"\uFF1D1"_s, u"'=1"_s, u"''=1"_s, u"+33 1 02"_s};
    const QStringList harmless{u"-12,5"_s, u"+3"_s, u"a=b"_s, u"'tis"_s, u""_s, u"'"_s, u"2026-01-01"_s};
    for (const QString& text : dangerous + harmless) {
        INFO(text.toStdString());
        CHECK(withoutNeutralisation(neutralised(text)) == text);
    }
    for (const QString& text : dangerous)
        CHECK(neutralised(text).startsWith(u'\''));
    for (const QString& text : harmless)
        CHECK(neutralised(text) == text);
}

TEST_CASE("no written register holds a formula", "[csv]") {
    QTemporaryDir folder;
    Activity activity = richActivity(1);
    activity.name.fr = u"=HYPERLINK(\"http://127.0.0.1\")"_s;
    activity.owner = u"+1+1"_s;
    for (const QString& name : {u"r.csv"_s, u"r.xlsx"_s, u"r.ods"_s}) {
        const QString path = folder.filePath(name);
        REQUIRE_OK(writeRegister(*registerFormat(name), path, sampleOrganisation(), {activity}, Language::French));
        const auto opened = convertedByOffice(path, u"fods"_s, folder.filePath(name + u".d"_s));
        if (!opened) {
            WARN("skipped: LibreOffice is not installed");
            return;
        }
        const QByteArray flat = contentOf(*opened);
        INFO(name.toStdString());
        CHECK(flat.contains("HYPERLINK"));
        CHECK_FALSE(flat.contains("table:formula"));
        CHECK((REQUIRE_OK(readRegister(path)).activities.first().activity.name.fr == activity.name.fr));
    }
}

TEST_CASE("requests from CSV and JSON", "[requests]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"d.csv"_s);
    const QString zone = u"Europe/Paris"_s;
    writeFile(path, "received_on;rights;subject_last_name;wording;service;due_on\r\n"
                    "05/03/2026;\"access, erasure\";Durand;\"Bonjour,\nje voudrais\";RH;2026-01-01\r\n"
                    "2026-03-06;Droit d’accès;Martin;;;\r\n");
    const RequestFile file = REQUIRE_OK(readRequests(path, zone));
    CHECK(file.problems.isEmpty());
    REQUIRE(file.requests.size() == 2);
    CHECK(file.requests[0].request.receivedOn == QDate(2026, 3, 5));
    CHECK(file.requests[0].request.rights == QStringList{u"access"_s, u"erasure"_s});
    CHECK_FALSE(file.requests[0].request.dueOn);
    CHECK(file.requests[0].request.wording == u"Bonjour,\nje voudrais");
    CHECK(file.requests[1].request.rights == QStringList{u"access"_s});
    CHECK(file.requests[1].line == 4);
    REQUIRE(file.unplaced.size() == 1);
    CHECK(file.unplaced.first() == UnplacedCell{QString(), u"line 2, service"_s, u"RH"_s});

    writeFile(path, "received_on,rights\n31/02/2026,access\n2026-03-01,flying\n");
    const RequestFile wrong = REQUIRE_OK(readRequests(path, zone));
    REQUIRE(wrong.problems.size() == 2);
    CHECK(wrong.problems[0].path == u"line 2, received_on");
    CHECK(wrong.problems[1].path == u"line 3, rights");

    const QString json = folder.filePath(u"d.json"_s);
    writeFile(
        json, R"({"received_on": "2026-03-05", "rights": ["access"], "organisation": "AlloClaim", "colour": "red"})");
    const RequestFile one = REQUIRE_OK(readRequests(json, zone));
    REQUIRE(one.requests.size() == 1);
    CHECK(one.requests[0].organisation == u"AlloClaim");
    REQUIRE(one.problems.size() == 1);
    CHECK(one.problems[0].path == u"colour");

    // What is written is read.
    QList<Request> requests{file.requests[0].request, file.requests[1].request};
    Suspension suspension;
    suspension.rowId = newRowId();
    suspension.kind = u"identity"_s;
    suspension.from = QDate(2026, 3, 10);
    requests[0].suspensions += suspension;
    REQUIRE_OK(writeRequestsCsv(path, requests));
    const RequestFile again = REQUIRE_OK(readRequests(path, zone));
    CHECK(again.problems.isEmpty());
    REQUIRE(again.requests.size() == 2);
    CHECK((again.requests[0].request == requests[0]));
    CHECK((again.requests[1].request == requests[1]));
}
