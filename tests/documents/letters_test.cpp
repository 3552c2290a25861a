// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/lettermarkup.h"
#include "documents/letterpaper.h"
#include "samples.h"
#include "support/catch.h"
#include "support/validators.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextDocument>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

Organisation sender() {
    Organisation out = sampleOrganisation();
    out.signatoryName = u"Hélène Durand"_s;
    out.signatoryFunction = u"présidente"_s;
    return out;
}

/// Every placeholder has a value of its own that occurs in no template.
LetterValues valuesOf(const QString& html, Language language) {
    const Request request = sampleRequest();
    LetterValues out =
        letterValues(sender(), request, requestDates(request, QDate(2026, 4, 2), u"national"_s, 20), language);
    for (const LetterPlaceholder& placeholder : letterPlaceholders())
        if (out.value(placeholder.key).isEmpty())
            out.insert(placeholder.key, u"‹%1›"_s.arg(placeholder.key));
    out.remove(u"refused_part"_s);
    out.remove(u"still_needed"_s);
    Q_UNUSED(html);
    return out;
}

Letter letterOf(const QString& kind, const QString& html, Language language) {
    DocumentInfo info = sampleInfo(language);
    info.reference = u"DEM-2026-0025"_s;
    return {.kind = kind,
        .organisation = sender(),
        .addressee = {u"Zoé Durand"_s, u"3 rue des Lilas\n69003 Lyon"_s},
        .body = fillLetter(html, valuesOf(html, language), language),
        .info = info};
}

QString without(const QString& html, const QString& point) {
    QString out = html;
    return out.remove(QRegularExpression(
        u"<(p|li) data-point=\"%1\">.*?</\\1>"_s.arg(point), QRegularExpression::DotMatchesEverythingOption));
}

QStringList keysOf(const QList<LetterProblem>& problems) {
    QStringList out;
    for (const LetterProblem& problem : problems)
        out.append(problem.key);
    return out;
}

} // namespace

TEST_CASE("there are twenty letters in two languages, and their templates are sound", "[letters]") {
    REQUIRE(letterKinds().size() == 20);
    for (const LetterKind& kind : letterKinds())
        for (const Language language : {Language::French, Language::English}) {
            INFO(kind.key.toStdString());
            const QString html = REQUIRE_OK(letterTemplate(kind.key, language));
            CHECK(keysOf(checkTemplate(html)).isEmpty());
            CHECK(keysOf(checkLetter(letterOf(kind.key, html, language), html, valuesOf(html, language))).isEmpty());
            CHECK_FALSE(kind.points.isEmpty());
        }
    REQUIRE_ERROR(letterTemplate(u"nothing", Language::French), Error::Kind::NotFound);
}

TEST_CASE("each required point, once removed, is named before printing", "[letters]") {
    int removed = 0;
    for (const LetterKind& kind : letterKinds())
        for (const Language language : {Language::French, Language::English}) {
            const QString html = REQUIRE_OK(letterTemplate(kind.key, language));
            for (const LetterPoint& point : kind.points) {
                INFO(kind.key.toStdString() << ' ' << point.key.toStdString() << ' ' << code(language).toStdString());
                const QString cut = without(html, point.key);
                REQUIRE(cut != html);
                const QList<LetterProblem> problems =
                    checkLetter(letterOf(kind.key, cut, language), cut, valuesOf(html, language));
                const QStringList keys = keysOf(problems);
                CHECK(keys.contains(point.key));
                for (const LetterProblem& problem : problems)
                    if (problem.key == point.key) {
                        CHECK(problem.article == point.article);
                        CHECK(problem.message.in(language).contains(point.label.in(language)));
                    }
                ++removed;
            }
        }
    CHECK(removed > 150);
}

TEST_CASE("the letter's frame is required too", "[letters]") {
    const QString html = REQUIRE_OK(letterTemplate(u"ack", Language::French));
    const LetterValues values = valuesOf(html, Language::French);
    Letter letter = letterOf(u"ack"_s, html, Language::French);
    letter.organisation.signatoryName.clear();
    letter.organisation.name.clear();
    letter.organisation.address.clear();
    letter.info.reference.clear();
    letter.info.editedAt = {};
    letter.addressee = {};
    CHECK(keysOf(checkLetter(letter, html, values)) ==
          QStringList{u"sender"_s, u"sender_address"_s, u"addressee"_s, u"date"_s, u"reference"_s, u"signatory"_s});
}

TEST_CASE("an unknown placeholder and a missing value are named", "[letters]") {
    CHECK(
        keysOf(checkTemplate(u"<p>{{due_date}} {{nobody}} {{#rights}}x{{/rights}}</p>"_s)) == QStringList{u"nobody"_s});
    CHECK(keysOf(checkTemplate(u"<p>{{#rights}}x</p>"_s)) == QStringList{u"rights"_s});
    CHECK(keysOf(checkTemplate(u"<p>{{/rights}}x</p>"_s)) == QStringList{u"rights"_s});
    const QString html = REQUIRE_OK(letterTemplate(u"refuse", Language::French));
    LetterValues values = valuesOf(html, Language::French);
    values.remove(u"refusal_reasons"_s);
    const Letter letter = letterOf(u"refuse"_s, html, Language::French);
    CHECK(keysOf(checkLetter(letter, html, values)).contains(u"refusal_reasons"_s));
    CHECK(fillLetter(html, values, Language::French).contains(u"[Motifs du refus]"_s));
}

TEST_CASE("values are text, not HTML, and conditional parts follow them", "[letters]") {
    CHECK(fillLetter(u"<p>{{purposes}}.</p>"_s, {{u"purposes"_s, u"<b>a & b</b>\nc."_s}}, Language::English) ==
          u"<p>&lt;b&gt;a &amp; b&lt;/b&gt;<br/>c.</p>");
    const QString part = u"{{#refused_part}}A {{refused_part}}{{/refused_part}}{{^refused_part}}B{{/refused_part}}"_s;
    CHECK(fillLetter(part, {{u"refused_part"_s, u"x"_s}}, Language::English) == u"A x");
    CHECK(fillLetter(part, {}, Language::English) == u"B");
    // A value that looks like a placeholder is not filled again.
    CHECK(fillLetter(u"{{purposes}}"_s, {{u"purposes"_s, u"{{rights}}"_s}, {u"rights"_s, u"no"_s}},
              Language::English) == u"{{rights}}");
}

TEST_CASE("golden: the twenty letters in both languages", "[golden]") {
    QTemporaryDir folder;
    QStringList files;
    for (const LetterKind& kind : letterKinds())
        for (const Language language : {Language::French, Language::English}) {
            const QString name = u"letter_%1_%2"_s.arg(kind.key, code(language));
            const QString html = REQUIRE_OK(letterTemplate(kind.key, language));
            const QString path = folder.filePath(name + u".pdf"_s);
            const WrittenPdf written = REQUIRE_OK(writeLetterPdf(letterOf(kind.key, html, language), path));
            CHECK(written.pages <= 2);
            const Verdict text = pdfText(path);
            REQUIRE(text.ran);
            const QString difference = goldenDifference(name + u".txt"_s, plainLines(text.output));
            INFO(difference.toStdString());
            CHECK(difference.isEmpty());
            files.append(path);
        }
    REQUIRE(files.size() == 40);
    for (const QString& path : {files.first(), files.last()})
        CHECK(checkQpdf(path).ok);
    const Verdict valid = checkPdfA(files);
    if (!valid.ran)
        WARN("skipped: " << valid.output.toStdString());
    else {
        INFO(valid.output.left(2000).toStdString());
        CHECK(valid.ok);
    }
}

TEST_CASE("a letter is also an OpenDocument text, and the same twice", "[letters]") {
    const QString html = REQUIRE_OK(letterTemplate(u"extend", Language::French));
    const Letter letter = letterOf(u"extend"_s, html, Language::French);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"lettre.odt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(REQUIRE_OK(letterOdt(letter)));
    file.close();
    const Verdict content = runTool(u"unzip"_s, {u"-p"_s, file.fileName(), u"content.xml"_s});
    REQUIRE(content.ok);
    CHECK(content.output.contains(u"recours juridictionnel"_s));
    CHECK(content.output.contains(u"Liberation Sans"_s));
    CHECK(content.output.contains(u"Hélène Durand"_s));
    CHECK(REQUIRE_OK(letterPdf(letter)) == REQUIRE_OK(letterPdf(letter)));
}

TEST_CASE("LibreOffice opens the letters and reads the same words", "[letters]") {
    QTemporaryDir folder;
    QStringList arguments{u"--headless"_s, u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s),
        u"--convert-to"_s, u"txt:Text (encoded):UTF8"_s, u"--outdir"_s, folder.path()};
    QStringList names;
    for (const LetterKind& kind : letterKinds())
        for (const Language language : {Language::French, Language::English}) {
            const QString html = REQUIRE_OK(letterTemplate(kind.key, language));
            const QString name = kind.key + u'_' + code(language);
            QFile file(folder.filePath(name + u".odt"_s));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(REQUIRE_OK(letterOdt(letterOf(kind.key, html, language))));
            file.close();
            arguments.append(file.fileName());
            names.append(name);
        }
    const Verdict converted = runTool(u"soffice"_s, arguments);
    if (!converted.ran) {
        WARN("skipped: " << converted.output.toStdString());
        return;
    }
    for (const QString& name : std::as_const(names)) {
        INFO(name.toStdString());
        QFile text(folder.filePath(name + u".txt"_s));
        REQUIRE(text.open(QIODevice::ReadOnly));
        const QString words = QString::fromUtf8(text.readAll());
        CHECK(words.contains(u"DEM-2026-0025"_s));
        CHECK(words.contains(u"Hélène Durand"_s));
        CHECK(words.contains(u"Zoé Durand"_s));
        CHECK(words.contains(sampleInfo(Language::French).anchor));
    }
}

TEST_CASE("a template's fault is named with its line", "[letters]") {
    const QList<LetterProblem> problems = checkTemplate(
        u"<h1>x</h1>\n<p>{{rights}}</p>\n<p>{{du_date}}</p>\n<img src=\"/etc/passwd\">\n<p>{{ a b }}</p>"_s);
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].line == 3);
    CHECK(problems[0].key == u"du_date"_s);
    CHECK(problems[0].message.fr.contains(u"Ligne 3"_s));
    CHECK(problems[1].line == 4); // in the order in which somebody reads the template
    CHECK(problems[1].what == LetterProblem::What::Markup);
    CHECK(problems[1].message.en.contains(u"<img"_s));
    CHECK(problems[2].line == 5);
}

TEST_CASE("what an editor holds comes back as the letters' own markup", "[letters]") {
    QTextDocument document;
    document.setHtml(u"<h1>Titre</h1><p>Un <b>deux</b> <i>trois</i> &lt;b&gt; {{rights}}<img src=\"x.png\"></p>"
                     "<ul><li>a</li><li>b</li></ul><p style=\"color:red\">fin</p>"_s);
    const QString markup = letterMarkup(document);
    CHECK(markup == u"<h1>Titre</h1>\n<p>Un <b>deux</b> <i>trois</i> &lt;b&gt; {{rights}}</p>\n<ul>\n<li>a</li>\n"
                    "<li>b</li>\n</ul>\n<p>fin</p>\n"_s);
    for (const LetterKind& kind : letterKinds()) {
        QTextDocument edited;
        edited.setHtml(REQUIRE_OK(letterTemplate(kind.key, Language::French)));
        const QString html = letterMarkup(edited);
        INFO(kind.key.toStdString());
        CHECK(keysOf(checkTemplate(html)).isEmpty());
        CHECK(keysOf(checkLetter(letterOf(kind.key, html, Language::French), html, valuesOf(html, Language::French)))
                  .isEmpty());
    }
}
