// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fixtures.h"
#include "exchange/mapping.h"
#include "exchange/sheets.h"
#include "support/catch.h"

#include <QTemporaryDir>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray annotation(const QByteArray& author, const QByteArray& text) {
    return "<office:annotation office:display=\"true\">" +
           (author.isEmpty()
                   ? QByteArray()
                   : "<dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + author + "</dc:creator>") +
           "<dc:date xmlns:dc=\"http://purl.org/dc/elements/1.1/\">2026-03-05T10:00:00</dc:date>" + text +
           "</office:annotation>";
}

/// Pins a comment to the cell that shows `text`, after `from`.
void pin(QByteArray& content, const QByteArray& from, const QByteArray& text, const QByteArray& comment) {
    const qsizetype start = content.indexOf(from);
    REQUIRE(start >= 0);
    const qsizetype cell = content.indexOf("<text:p>" + text + "</text:p>", start);
    REQUIRE(cell >= 0);
    content.insert(cell, comment);
}

/// The CNIL's template with two filled sheets, and a comment beside a filled cell of the second.
QByteArray commentedTemplate(const QByteArray& ods) {
    const QByteArray filled = filledTemplate(ods, 2);
    QByteArray content;
    for (const auto& [name, bytes] : unzip(filled))
        if (name == u"content.xml")
            content = bytes;
    pin(content, "table:name=\"Fiche métier 2\"", "T-002",
        annotation("Claire", "<text:p>À revoir avec la paie</text:p><text:p>avant l’été</text:p>"));
    return withEntry(filled, u"content.xml"_s, content);
}

const UnplacedCell* noteIn(const RegisterFile& file, const QString& words) {
    for (const UnplacedCell& cell : file.unplaced)
        if (cell.text.contains(words))
            return &cell;
    return nullptr;
}

/// A register with field keys, as XLSX, with a comment on the second row, one on the titles and one on another sheet.
QByteArray commentedXlsx() {
    const auto comments = [](const QByteArray& list) {
        return "<comments><authors><author>Zoé Durand</author><author>tc={5B}</author></authors><commentList>" + list +
               "</commentList></comments>";
    };
    const QByteArray rels = "<Relationships><Relationship Id=\"r1\" "
                            "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" "
                            "Target=\"../commentsN.xml\"/><Relationship Id=\"r2\" Type=\"x/comments\" "
                            "TargetMode=\"External\" Target=\"https://example.org/comments9.xml\"/></Relationships>";
    const auto relsTo = [&](char number) {
        return QByteArray(rels).replace("commentsN", "comments" + QByteArray(1, number));
    };
    const QByteArray text = "<is><t>";
    const QByteArray end = "</t></is></c>";
    return zipOf({{u"xl/workbook.xml"_s, "<workbook><sheets><sheet name=\"activities\"/><sheet name=\"Brouillon\"/>"
                                         "</sheets></workbook>"},
        {u"xl/worksheets/sheet1.xml"_s, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">" + text +
                                            "ref" + end + "<c r=\"B1\" t=\"inlineStr\">" + text + "name_fr" + end +
                                            "</row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\">" + text + "TRT-0001" +
                                            end + "<c r=\"B2\" t=\"inlineStr\">" + text + "Paie" + end +
                                            "</row></sheetData></worksheet>"},
        {u"xl/worksheets/_rels/sheet1.xml.rels"_s, relsTo('1')},
        {u"xl/comments1.xml"_s,
            comments(
                "<comment ref=\"B2\" authorId=\"0\"><text><r><t>Demander </t></r><r><t>à Paul</t></r></text></comment>"
                "<comment ref=\"A1\" authorId=\"1\"><text><t>titre</t></text></comment>"
                "<comment ref=\"C9\" authorId=\"7\"><text><t>  </t></text></comment>")},
        {u"xl/worksheets/sheet2.xml"_s, "<worksheet><sheetData/></worksheet>"},
        {u"xl/worksheets/_rels/sheet2.xml.rels"_s, relsTo('2')},
        {u"xl/comments2.xml"_s, comments("<comment ref=\"D4\" authorId=\"0\"><text><t>seule</t></text></comment>")}});
}

} // namespace

TEST_CASE("a comment of a cell is read with its author and its place, on an empty cell too", "[sheets]") {
    const SheetFile file = REQUIRE_OK(readSheets(odsWithRows(
        "<table:table-row><table:table-cell office:value-type=\"string\">" +
        annotation("Claire", "<text:p>une <text:span>fois</text:span></text:p><text:list><text:list-item><text:p>deux"
                             "</text:p></text:list-item></text:list>") +
        "<text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"3\">" +
        annotation({}, "<text:p>vide</text:p>") + "</table:table-cell></table:table-row>")));
    const Sheet& sheet = file.sheets.first();
    CHECK(sheet.text(0, 0) == u"a");
    CHECK(sheet.cells.size() == 1);
    REQUIRE(sheet.comments.size() == 2);
    CHECK(sheet.comments[0].author == u"Claire");
    CHECK(sheet.comments[0].text == u"une fois\ndeux");
    CHECK(sheet.comments[1].text == u"vide");
    CHECK(sheet.comments[1].column == 1);
}

TEST_CASE("a comment longer than a cell may be is refused like the cell", "[sheets]") {
    const Error error = REQUIRE_ERROR(
        readSheets(odsWithRows("<table:table-row><table:table-cell>" +
                               annotation({}, "<text:p>" + QByteArray(1024 * 1024 + 1, 'x') + "</text:p>") +
                               "</table:table-cell></table:table-row>")),
        Error::Kind::Invalid);
    CHECK(error.where == u"Feuille1!A1");
}

TEST_CASE("comments in the CNIL's form are listed and kept on their record, the CNIL's own are not", "[register]") {
    const QString path = sharedFile(u"cnil-registre-simplifie.ods"_s);
    if (path.isEmpty()) {
        WARN("skipped: the CNIL's template is not there");
        return;
    }
    QTemporaryDir folder;
    const QString file = folder.filePath(u"registre.ods"_s);
    writeFile(file, commentedTemplate(contentOf(path)));
    const auto checkComment = [](const RegisterFile& read) {
        QStringList all;
        for (const UnplacedCell& cell : read.unplaced)
            all += cell.sheet + u'!' + cell.cell + u' ' + cell.text;
        INFO(all.join(u'\n').toStdString());
        REQUIRE(read.activities.size() == 2);
        CHECK(read.unplaced.size() == 1); // the explanations of the form are the CNIL's
        const UnplacedCell* note = noteIn(read, u"À revoir avec la paie"_s);
        REQUIRE(note);
        CHECK(note->sheet == u"Fiche métier 2");
        CHECK(note->text.startsWith(u"Note (Claire) : "));
        CHECK(note->text.contains(u"avant l’été"));
        CHECK(read.activities[0].activity.notes.isEmpty());
        CHECK(read.activities[1].activity.notes == note->sheet + u'!' + note->cell + u" : "_s + note->text);
        CHECK(read.activities[1].carried.contains(u"notes"_s));
    };
    const RegisterFile first = REQUIRE_OK(readRegister(file));
    checkComment(first);

    SECTION("read again over its record it adds nothing twice") {
        const Activity once = mergedActivity(first.activities[1].activity, first.activities[1]);
        CHECK(once.notes == first.activities[1].activity.notes);
    }
    SECTION("saved again by LibreOffice, as ODS and as XLSX") {
        for (const QString& format : {u"ods:calc8"_s, u"xlsx"_s}) {
            const auto again = convertedByOffice(file, format, folder.filePath(u"again"_s));
            if (!again) {
                WARN("skipped: LibreOffice is not installed");
                return;
            }
            INFO(again->toStdString());
            checkComment(REQUIRE_OK(readRegister(*again)));
        }
    }
}

TEST_CASE("comments of a table with field keys are listed, and kept on the record of their row", "[register]") {
    const RegisterFile read = REQUIRE_OK(readRegister(commentedXlsx()));
    const QList<UnplacedCell> expected{{u"activities"_s, u"B2"_s, u"Note (Zoé Durand) : Demander à Paul"_s},
        {u"activities"_s, u"A1"_s, u"Note : titre"_s}, {u"Brouillon"_s, u"D4"_s, u"Note (Zoé Durand) : seule"_s}};
    CHECK((read.unplaced == expected));
    REQUIRE(read.activities.size() == 1);
    // The table has no column of notes: what the record says there stays.
    Activity current = richActivity(1);
    const Activity merged = mergedActivity(current, read.activities.first());
    CHECK(merged.notes == current.notes + u"\nactivities!B2 : Note (Zoé Durand) : Demander à Paul"_s);
    CHECK((mergedActivity(merged, read.activities.first()) == merged));
}

TEST_CASE("comments of somebody's own table are listed beside its unmapped columns", "[mapping]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mien.ods"_s);
    const auto cell = [](const QByteArray& text, const QByteArray& comment = {}) {
        return "<table:table-cell office:value-type=\"string\">" + comment + "<text:p>" + text +
               "</text:p></table:table-cell>";
    };
    writeFile(path,
        odsWithRows(
            "<table:table-row>" + cell("Nom du traitement") + cell("Service") + "</table:table-row><table:table-row>" +
            cell("Paie", annotation("Paul", "<text:p>à vérifier</text:p>")) + cell("RH") + "</table:table-row>"));
    const FreeTable table = REQUIRE_OK(readFreeTable(path));
    const RegisterFile read = mappedRegister(table, suggestMapping(Activity::type().fields, table.titles));
    REQUIRE(read.activities.size() == 1);
    CHECK(read.unplaced.contains(UnplacedCell{u"Feuille1"_s, u"A2"_s, u"Note (Paul) : à vérifier"_s}));
    CHECK(read.activities.first().activity.notes == u"Feuille1!A2 : Note (Paul) : à vérifier"_s);
}
