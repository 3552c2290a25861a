// SPDX-License-Identifier: GPL-3.0-or-later
// Letters on paper: the address in the envelope's window, what stays together on a page, where lines may end.
#include "documents/envelope.h"
#include "documents/letterpaper.h"
#include "samples.h"
#include "support/catch.h"
#include "support/validators.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace greffe;
using namespace greffe::test;
using namespace greffe::paper;
using namespace Qt::StringLiterals;

namespace {

struct Word {
    QString text;
    QRectF place; ///< mm from the sheet's corner
};

/// The words of the first page and where they stand.
QList<Word> wordsOf(const QString& path) {
    const Verdict read = runTool(u"pdftotext"_s, {u"-bbox"_s, u"-l"_s, u"1"_s, path, u"-"_s});
    REQUIRE(read.ran);
    static const QRegularExpression word(
        u"<word xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"([\\d.]+)\">(.*?)</word>"_s);
    constexpr qreal point = 25.4 / 72;
    QList<Word> out;
    for (auto matches = word.globalMatch(read.output); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const auto at = [&](int group) { return match.captured(group).toDouble() * point; };
        out.append({match.captured(5), QRectF(QPointF(at(1), at(2)), QPointF(at(3), at(4)))});
    }
    REQUIRE(out.size() > 20);
    return out;
}

Letter letterWith(const QString& body, Language language = Language::French) {
    Organisation sender = sampleOrganisation();
    sender.signatoryName = u"Hélène Durand"_s;
    sender.letterFooter = u"AlloClaim SAS, RCS Paris 732 829 320"_s;
    DocumentInfo info = sampleInfo(language);
    info.reference = u"DEM-2026-0025"_s;
    return {.kind = u"ack"_s,
        .organisation = sender,
        .addressee = {u"Zoé Durand"_s, u"3 rue des Lilas\n69003 Lyon"_s},
        .body = body,
        .info = info};
}

QString written(const QTemporaryDir& folder, const Letter& letter) {
    const QString path = folder.filePath(u"lettre.pdf"_s);
    REQUIRE_OK(writeLetterPdf(letter, path));
    return path;
}

const QString shortBody = u"<h1>Objet</h1><p>Madame,</p><p>Une phrase.</p><p>Veuillez agréer nos salutations.</p>"_s;

} // namespace

TEST_CASE("the zone that an envelope always shows follows from its window", "[letters]") {
    CHECK(envelope::alwaysSeen(envelope::WindowHeight) == QRectF(100, 45, 90, 34));
    CHECK(envelope::alwaysSeen(envelope::LowWindowHeight) == QRectF(100, 55, 90, 24));
    CHECK(envelope::maybeSeen() == QRectF(90, 34, 110, 56));
    CHECK(envelope::addressTop(13) == 55);
    CHECK(envelope::addressTop(30) == 49);
    CHECK(envelope::addressTop(90) == 45);
}

TEST_CASE("the address stands in the window of an envelope, and nothing else does", "[letters]") {
    QTemporaryDir folder;
    for (const Language language : {Language::French, Language::English})
        for (const bool large : {false, true})
            for (int count = 2; count <= 7; ++count) {
                Letter letter = letterWith(shortBody, language);
                QStringList lines;
                for (int i = 1; i < count; ++i)
                    lines.append(u"adr%1 Résidence des Tilleuls argentés"_s.arg(i));
                letter.addressee = {u"adr0 Zoé Durand"_s, lines.join(u'\n')};
                if (large) { // a logo and a letterhead of eight lines
                    letter.logo = QImage(300, 100, QImage::Format_RGB32);
                    letter.logo.fill(Qt::blue);
                    letter.organisation.letterhead = QStringList(8, u"tête de lettre de l’organisme"_s).join(u'\n');
                }
                CHECK(REQUIRE_OK(paperRemarks(letter)).isEmpty());
                const QList<Word> words = wordsOf(written(folder, letter));
                const QRectF zone = envelope::alwaysSeen(envelope::WindowHeight).adjusted(-0.3, -0.3, 0.3, 0.3);
                int inside = 0;
                int begun = 0;
                for (const Word& word : words) {
                    INFO(count << ' ' << large << ' ' << word.text.toStdString() << ' ' << word.place.left() << ' '
                               << word.place.top());
                    if (zone.contains(word.place))
                        ++inside;
                    else
                        CHECK_FALSE(envelope::maybeSeen().intersects(word.place));
                    begun += word.text.startsWith(u"adr"_s) ? 1 : 0;
                }
                CHECK(begun == count);
                CHECK(inside == 3 + (count - 1) * 5);
                if (count <= 5) // low enough for the lower window, too
                    for (const Word& word : words)
                        if (word.text.startsWith(u"adr"_s))
                            CHECK(envelope::alwaysSeen(envelope::LowWindowHeight)
                                      .adjusted(-0.3, -0.3, 0.3, 0.3)
                                      .contains(word.place));
            }
}

TEST_CASE("an address that no window shows whole is said before the letter leaves", "[letters]") {
    Letter letter = letterWith(shortBody);
    letter.addressee.address = QStringList(12, u"ligne"_s).join(u'\n');
    const QList<LetterProblem> remarks = REQUIRE_OK(paperRemarks(letter));
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.first().what == LetterProblem::What::Paper);
    CHECK(remarks.first().message.fr.contains(u"fenêtre d’une enveloppe"_s));
    QTemporaryDir folder;
    // It stands there whole all the same, and the text begins under it.
    const QList<Word> words = wordsOf(written(folder, letter));
    qreal lowest = 0;
    qreal subject = 0;
    for (const Word& word : words) {
        if (word.text == u"ligne"_s)
            lowest = std::max(lowest, word.place.bottom());
        if (word.text == u"Objet"_s && subject == 0)
            subject = word.place.top();
    }
    CHECK(lowest > 90);
    CHECK(subject > lowest);
}

TEST_CASE("politeness and signature are never alone on a page", "[letters]") {
    QTemporaryDir folder;
    int closedOverleaf = 0;
    for (const int last : {1, 4, 9})
        for (int lines = 22; lines <= 42; ++lines) {
            QString body = u"<h1>Objet</h1>"_s;
            for (int i = 0; i < lines; ++i)
                body += u"<p>texte %1</p>"_s.arg(i);
            QStringList words;
            for (int i = 0; i < last; ++i)
                words.append(u"fin %1 de ce qui précède la formule et remplit une ligne entière de la lettre"_s.arg(i));
            body += u"<p>%1</p><p>Veuillez agréer nos salutations distinguées.</p>"_s.arg(words.join(u' '));
            int pages = 0;
            const Letter letter = letterWith(body);
            REQUIRE_OK(letterPdf(letter, &pages));
            if (pages < 2)
                continue;
            const QString path = written(folder, letter);
            const QStringList page = plainLines(pdfText(path, pages, pages).output);
            INFO(last << ' ' << lines << ' ' << page.join(u'\n').toStdString());
            qsizetype formula = -1;
            for (qsizetype i = 0; i < page.size() && formula < 0; ++i)
                if (page[i].startsWith(u"Veuillez"_s))
                    formula = i;
            CHECK(formula >= (last == 1 ? 1 : 2));
            CHECK(page.join(u' ').contains(u"Hélène Durand"_s));
            CHECK(page.join(u' ').contains(u"RCS Paris"_s));
            // All of the text is there, once.
            const QString all = plainLines(pdfText(path).output).join(u' ');
            CHECK(all.count(u"qui précède la formule"_s) == last);
            ++closedOverleaf;
        }
    CHECK(closedOverleaf > 20);
}

TEST_CASE("no line of a French letter begins with a sign that belongs to the word before", "[letters]") {
    QTemporaryDir folder;
    static const QRegularExpression stray(u"^[;:!?»%€]"_s);
    static const QRegularExpression dangling(u"«$| 9$"_s); // "9 février" stays together, too
    const auto faults = [&](Language language) {
        int out = 0;
        for (int shift = 0; shift < 14; ++shift) {
            QString text(shift, u'x');
            for (int i = 0; i < 12; ++i)
                text += u" un mot ; deux : trois ! quatre ? « cinq » 10 % 20 € le 9 février"_s;
            // As a value that somebody typed, and as the wording itself.
            const QString body =
                fillLetter(u"<p>{{purposes}}.</p><p>"_s + text + u"</p>"_s, {{u"purposes"_s, text}}, language);
            for (const QString& line : plainLines(pdfText(written(folder, letterWith(body, language))).output))
                out += stray.match(line).hasMatch() || dangling.match(line).hasMatch() ? 1 : 0;
        }
        return out;
    };
    CHECK(faults(Language::French) == 0);
    CHECK(faults(Language::English) >= 5); // where nothing holds them, they do begin lines
}
