// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/composer.h"
#include "samples.h"
#include "support/catch.h"
#include "support/validators.h"
#include "written.h"

#include <QDir>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QPageLayout A4(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0));

Table longTable(int rows) {
    Table out{.columns = {{u"Colonne une"_s, 2}, {u"Colonne deux"_s, 1, true}}, .rows = {}};
    for (int i = 0; i < rows; ++i)
        out.rows.append({Cell(u"rangée %1"_s.arg(i)), Cell(QString::number(i))});
    return out;
}

QStringList pagesOf(const QString& path) {
    const Verdict text = pdfText(path);
    REQUIRE(text.ran);
    QStringList pages = text.output.split(u'\f');
    pages.removeLast();
    return pages;
}

} // namespace

TEST_CASE("every page says which it is and of how many", "[composer]") {
    QTemporaryDir folder;
    const QStringList pages = pagesOf(written(folder, documentOf({longTable(200)})));
    REQUIRE(pages.size() > 3);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        CHECK(pages[i].contains(u"Page %1 / %2"_s.arg(i + 1).arg(pages.size())));
        CHECK(pages[i].contains(u"AlloClaim — Essai"_s));
        CHECK(pages[i].contains(u"Confidentiel"_s));
        CHECK(pages[i].contains(u"REF-1 — édité le 2 avril 2026 à 14:03 par Claire"_s));
        CHECK(pages[i].contains(u"Journal 1284:9f3a57c2d0b1e4a6"_s));
        CHECK(pages[i].contains(u"Colonne une"_s)); // the table's header is on each page
    }
}

TEST_CASE("no row is lost or printed twice at a page break", "[composer]") {
    QTemporaryDir folder;
    const QString text = pagesOf(written(folder, documentOf({longTable(300)}))).join(u'\n');
    for (int i = 0; i < 300; ++i)
        CHECK(text.count(QRegularExpression(u"rangée %1\\b"_s.arg(i))) == 1);
}

TEST_CASE("a row higher than a page continues on the next one", "[composer]") {
    QString words;
    for (int i = 0; i < 3000; ++i)
        words += u"mot%1 "_s.arg(i);
    Table table{.columns = {{u"A"_s, 1}, {u"B"_s, 2}},
        .rows = {{Cell(u"court"_s), Cell(words)}, {Cell(u"dernier"_s), Cell(u"fin"_s)}}};
    QTemporaryDir folder;
    const QStringList pages = pagesOf(written(folder, documentOf({table})));
    CHECK(pages.size() >= 3);
    const QString text = pages.join(u'\n');
    for (int i = 0; i < 3000; i += 7)
        CHECK(text.count(QRegularExpression(u"\\bmot%1\\b"_s.arg(i))) == 1);
    CHECK(text.contains(u"dernier"_s));
}

TEST_CASE("a heading stays with what follows it", "[composer]") {
    // However much stands above, the heading and its first row are on one page.
    for (int above = 30; above < 60; ++above) {
        QList<Block> blocks = {longTable(above), Heading{.level = 2, .text = u"Titre"_s, .bookmark = true},
            longTable(3), Heading{.level = 2, .text = u"Après"_s, .bookmark = true}};
        const PrintedPages counted = REQUIRE_OK(countPages(documentOf(blocks), A4));
        REQUIRE(counted.bookmarks.size() == 2);
        // 842 points high; a heading with its table header and first row needs some 40 of them above the footer.
        CHECK(counted.bookmarks[0].y < 842 - 31 - 36);
    }
}

TEST_CASE("contents give the right page of each heading, over several contents pages too", "[composer]") {
    QList<Section> sections = {
        Section{.blocks = {Cover{u"A"_s, u"Registre"_s, u"b"_s}}}, Section{.blocks = {Contents{u"Sommaire"_s}}}};
    for (int i = 0; i < 120; ++i) {
        Section section{.blocks = {Heading{.level = 1, .text = u"Fiche numéro %1"_s.arg(i), .bookmark = true}}};
        if (i % 5 == 0)
            section.blocks.append(longTable(80));
        sections.append(section);
    }
    DocumentInfo info = sampleInfo();
    QTemporaryDir folder;
    const QStringList pages = pagesOf(written(folder, makeDocument(info, sections)));
    int checked = 0;
    for (const QString& page : pages)
        for (const QString& line : plainLines(page)) {
            static const QRegularExpression entry(u"^(Fiche numéro \\d+) (\\d+)$"_s);
            if (const auto match = entry.match(line); match.hasMatch()) {
                const int number = match.captured(2).toInt();
                REQUIRE(number <= pages.size());
                CHECK(plainLines(pages[number - 1]).contains(match.captured(1)));
                ++checked;
            }
        }
    CHECK(checked == 120);
}

TEST_CASE("an empty document is one page; trailing breaks add none", "[composer]") {
    CHECK(REQUIRE_OK(countPages(makeDocument({}, {}), A4)).count == 1);
    CHECK(REQUIRE_OK(countPages(documentOf({}), A4)).count == 1);
    CHECK(REQUIRE_OK(countPages(documentOf({Paragraph{Cell(u"a"_s)}, PageBreak{}, PageBreak{}}), A4)).count == 1);
    CHECK(REQUIRE_OK(countPages(documentOf({Contents{u"Sommaire"_s}}), A4)).count == 1);
    QTemporaryDir folder;
    CHECK(checkQpdf(written(folder, makeDocument({}, {}))).ok);
}

TEST_CASE("lines break alike whatever the device's resolution and margins", "[composer]") {
    const Document document = documentOf(
        {longTable(150), Paragraph{Cell(u"Un texte assez long pour tenir sur plusieurs lignes. "_s.repeated(40))}});
    const int pages = REQUIRE_OK(countPages(document, A4)).count;
    const QPageLayout printer(
        QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(4.2, 4.2, 4.2, 4.2), QPageLayout::Millimeter);
    CHECK(REQUIRE_OK(countPages(document, printer)).count == pages);
    const QPageLayout small(QPageSize(QPageSize::A6), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0));
    CHECK(REQUIRE_OK(countPages(document, small)).count > pages);
}

TEST_CASE("text that nobody would type is printed, not lost and not obeyed", "[composer]") {
    const QList<std::pair<QString, QString>> texts = {
        {u"<b>gras</b> & <script>alert(1)</script>"_s, u"<b>gras</b> & <script>alert(1)</script>"_s},
        {QString(2000, u'W'), u"WWWWWWWWWW"_s},
        {u"a\0b\x01\x1b[31mc\x7f"_s, u"ab[31mc"_s},
        {u"名前 😀 fin"_s, u"fin"_s},
        {u"שלום עולם"_s, u"שלום"_s},
        {u"ligne un\r\nligne deux\u2028ligne trois"_s, u"ligne trois"_s},
        {u"%1 %2 \\n ${x} {{y}}"_s, u"${x} {{y}}"_s},
        {QString(QChar(0xd83d)) + u"seul"_s, u"seul"_s},
        {u"e\u0301te\u0301"_s, u"t"_s},
    };
    QTemporaryDir folder;
    QList<Block> blocks;
    for (const auto& [text, seen] : texts)
        blocks += {Heading{.level = 1, .text = text, .note = text, .bookmark = true},
            FieldRows{.rows = {{text, Cell(text), text}}}, Paragraph{Cell(text)}, Banner{text}};
    DocumentInfo info = sampleInfo();
    info.title = info.organisation = info.editedBy = info.anchor = info.reference =
        texts[0].first + texts[2].first + texts[3].first;
    const QString path =
        written(folder, makeDocument(info, {Section{.blocks = blocks}, Section{.blocks = {Contents{texts[4].first}}}}));
    const QString all = pagesOf(path).join(u'\n');
    for (const auto& [text, seen] : texts)
        CHECK(all.contains(seen));
    CHECK(checkQpdf(path).ok);
    const Verdict valid = checkPdfA({path});
    if (!valid.ran)
        WARN("skipped: " << valid.output.toStdString());
    else {
        INFO(valid.output.left(2000).toStdString());
        CHECK(valid.ok);
    }
}

TEST_CASE("a megabyte of text becomes pages, each letter once", "[composer]") {
    QString text;
    for (int i = 0; text.size() < 1'000'000; ++i)
        text += u"m%1 "_s.arg(i);
    QTemporaryDir folder;
    const QString path = written(folder, documentOf({FieldRows{.rows = {{u"Texte"_s, Cell(text), {}}}}}));
    const QStringList wanted = text.split(u' ', Qt::SkipEmptyParts);
    QSet<QString> missing(wanted.begin(), wanted.end());
    qsizetype found = 0;
    for (const QString& word : pdfText(path).output.simplified().split(u' '))
        if (missing.remove(word))
            ++found;
    CHECK(missing.isEmpty());
    CHECK(found == wanted.size());
}

TEST_CASE("a preview says so, and has no anchor", "[composer]") {
    DocumentInfo info = sampleInfo();
    info.preview = true;
    info.anchor.clear();
    QTemporaryDir folder;
    const QString text =
        pagesOf(written(folder, makeDocument(info, {Section{.blocks = {Paragraph{Cell(u"Bonjour"_s)}}}}))).join(u'\n');
    CHECK(text.contains(u"Aperçu"_s));
    CHECK_FALSE(text.contains(u"Journal"_s));
}

TEST_CASE("printing can be stopped", "[composer]") {
    const auto stop = [](int page, int) { return page < 2; };
    REQUIRE_ERROR(pdfBytes(documentOf({longTable(300)}), stop), Error::Kind::Cancelled);
    QTemporaryDir folder;
    REQUIRE_ERROR(writePdf(documentOf({longTable(300)}), folder.filePath(u"x.pdf"_s), stop), Error::Kind::Cancelled);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a chart is drawn whatever its values", "[composer]") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto kind : {Chart::Kind::Bars, Chart::Kind::Line})
        for (const QList<double>& values : {QList<double>{}, {0, 0}, {1, nan, 3}, {1e9, -4, 2}, {0.25, 0.5, 0.75}}) {
            QImage image(400, 200, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            ChartStyle style;
            style.font.setPixelSize(11);
            paintChart(painter, QRectF(0, 0, 400, 200),
                {.kind = kind, .title = u"Titre"_s, .labels = {u"a"_s, u"b"_s, u"c"_s}, .series = {{u"s"_s, values}}},
                style);
            painter.end();
            QImage white(400, 200, QImage::Format_RGB32);
            white.fill(Qt::white);
            CHECK(image != white);
        }
}
