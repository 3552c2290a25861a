// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of the office, as their readers see them.
#include "documents/breachnotice.h"
#include "documents/registerbook.h"
#include "documents/report.h"
#include "documents/requestsheet.h"
#include "domain/breachform.h"
#include "samples.h"
#include "support/catch.h"
#include "support/validators.h"
#include "written.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

RegisterInput bookOf(int sheets, Language language = Language::French) {
    RegisterInput out{.organisation = sampleOrganisation(), .activities = {}, .info = sampleInfo(language)};
    for (int i = 1; i <= sheets; ++i)
        out.activities.append(sampleActivity(i));
    return out;
}

NoticeInput noticeOf(const QString& phase, Language language = Language::French) {
    return {
        .organisation = sampleOrganisation(), .breach = sampleBreach(), .phase = phase, .info = sampleInfo(language)};
}

QString textOf(const QTemporaryDir& folder, const Document& document) {
    const Verdict text = pdfText(written(folder, document));
    REQUIRE(text.ran);
    return text.output;
}

/// How the document's text differs from the golden file of that name; empty if it does not.
QString differenceOf(const QString& name, const Document& document) {
    QTemporaryDir folder;
    return goldenDifference(name, plainLines(textOf(folder, document)));
}

/// The places of the words in the text, in the order given; -1 where one is missing.
QList<qsizetype> placesOf(const QStringList& words, const QString& text) {
    QList<qsizetype> out;
    for (const QString& word : words)
        out.append(text.indexOf(word));
    return out;
}

} // namespace

TEST_CASE("the register's sheet is in the order of the CNIL's model", "[register]") {
    QTemporaryDir folder;
    const QString text = textOf(folder, registerSheet(sampleOrganisation(), sampleActivity(), sampleInfo()));
    const QList<qsizetype> places =
        placesOf({u"Description"_s, u"Acteurs"_s, u"Finalités et bases légales"_s, u"Catégories de données et durées"_s,
                     u"Données sensibles"_s, u"Personnes concernées"_s, u"Destinataires"_s, u"Mesures de sécurité"_s,
                     u"Transferts hors Union européenne"_s},
            text);
    for (qsizetype i = 0; i < places.size(); ++i)
        CHECK(places[i] > (i ? places[i - 1] : 0));
    CHECK(text.contains(u"à compléter (art."_s)); // the segments have no retention
    CHECK(text.contains(u"<b>Mailing</b>"_s));
}

TEST_CASE("an empty activity prints what the law misses", "[register]") {
    QTemporaryDir folder;
    const QString text =
        textOf(folder, registerSheet(Organisation{}, Activity{}, sampleInfo())).replace(u'\u00a0', u' ');
    for (const auto& article :
        {u"30(1)(a)"_s, u"30(1)(b)"_s, u"30(1)(c)"_s, u"30(1)(d)"_s, u"30(1)(f)"_s, u"30(1)(g)"_s})
        CHECK(text.contains(u"à compléter (art. %1)"_s.arg(article)));
    Activity processor;
    processor.role = u"processor"_s;
    const QString other =
        textOf(folder, registerSheet(Organisation{}, processor, sampleInfo())).replace(u'\u00a0', u' ');
    for (const auto& article : {u"30(2)(a)"_s, u"30(2)(b)"_s, u"30(2)(d)"_s})
        CHECK(other.contains(u"à compléter (art. %1)"_s.arg(article)));
}

TEST_CASE("a register of a thousand sheets is valid, searchable and its contents are right", "[register]") {
    QTemporaryDir folder;
    const Organisation organisation = sampleOrganisation();
    const QString path =
        written(folder, registerBook(
                            organisation, 1000, [](qsizetype i) { return sampleActivity(int(i) + 1); }, sampleInfo()));
    CHECK(checkQpdf(path).ok);
    const Verdict valid = checkPdfA({path});
    if (!valid.ran)
        WARN("skipped: " << valid.output.toStdString());
    else {
        INFO(valid.output.left(2000).toStdString());
        CHECK(valid.ok);
    }

    QStringList pages = pdfText(path).output.split(u'\f');
    pages.removeLast();
    int checked = 0;
    for (const QString& page : std::as_const(pages))
        for (const QString& line : plainLines(page)) {
            static const QRegularExpression entry(u"^AT-\\d+ · .*\\(fiche (\\d+)\\) (\\d+)$"_s);
            if (!line.startsWith(u"AT-"_s))
                continue;
            if (const auto match = entry.match(line); match.hasMatch()) {
                const int number = match.captured(2).toInt();
                REQUIRE(number <= pages.size());
                REQUIRE(pages[number - 1].contains(u"(fiche %1)"_s.arg(match.captured(1))));
                ++checked;
            }
        }
    CHECK(checked == 1000);
    for (qsizetype i = 0; i < pages.size(); ++i)
        REQUIRE(pages[i].contains(u"Page %1 / %2"_s.arg(i + 1).arg(pages.size())));
    const QString all = pages.join(u' ');
    CHECK(all.count(u"Fiche créée"_s) == 1000);
    CHECK(all.contains(u"Œuvre"_s));
    CHECK(all.contains(u"Société"_s));

    const Verdict json = runTool(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, path});
    REQUIRE(json.ok);
    CHECK(QJsonDocument::fromJson(json.output.toUtf8())[u"outlines"].toArray().size() ==
          1003); // the sheets, the contents, the annexes of processors and transfers
}

TEST_CASE("the front page counts what is in force, and names the drafts apart", "[register]") {
    QTemporaryDir folder;
    RegisterInput input = bookOf(5);
    for (Activity& activity : input.activities)
        activity.status = u"approved"_s;
    Activity& copy = input.activities[4];
    copy.status = u"draft"_s;
    copy.approvals.clear();
    copy.approvedOn.reset();
    copy.name = {u"Copie en projet"_s, {}};
    Recipient only;
    only.type = u"processor"_s;
    only.name = u"Sous-traitant du seul projet"_s;
    copy.recipients = {only};
    static const QRegularExpression space(u"[\\s\u00a0]+"_s);
    QString text = textOf(folder, registerBook(input)).replace(space, u" "_s);
    CHECK(text.contains(u"Activités de traitement 4"));
    CHECK(text.contains(u"Projets joints, non comptés 1"));
    CHECK(text.contains(u"Copie en projet"));
    CHECK(text.count(u"Sous-traitant du seul projet") == 1); // on its sheet, in no annex
    // A register of drafts alone is a register all the same: article 30 asks for a record, not for approvals.
    for (Activity& activity : input.activities) {
        activity.status = u"draft"_s;
        activity.approvals.clear();
        activity.approvedOn.reset();
    }
    text = textOf(folder, registerBook(input)).replace(space, u" "_s);
    CHECK(text.contains(u"Activités de traitement 5"));
    CHECK_FALSE(text.contains(u"Projets joints"));

    input.organisation.address.clear();
    input.organisation.city.clear();
    input.organisation.postcode.clear();
    text = textOf(folder, registerBook(input)).replace(space, u" "_s);
    CHECK(text.contains(u"Adresse à compléter (art. 30(1)(a)"));
}

TEST_CASE("names without end do not end the book", "[register]") {
    RegisterInput input = bookOf(3);
    input.activities[1].name = {QString(u"Très long nom "_s).repeated(400), {}};
    input.activities[2].name = {QString(5000, u'X'), {}};
    input.activities[2].ref = QString(300, u'R');
    input.organisation.name = QString(3000, u'O');
    QTemporaryDir folder;
    const QString path = written(folder, registerBook(input));
    CHECK(checkQpdf(path).ok);
    CHECK(pdfText(path).output.contains(u"Page 1 / "_s));
}

TEST_CASE("golden: sheet, book, notice, request, report", "[golden]") {
    for (const Language language : {Language::French, Language::English}) {
        const Request request = sampleRequest();
        DocumentInfo info = sampleInfo(language);
        info.title = language == Language::French ? u"Vérification du journal"_s : u"Journal verification"_s;
        const QList<std::pair<QString, Document>> documents = {
            {u"register_sheet"_s, registerSheet(sampleOrganisation(), sampleActivity(), sampleInfo(language))},
            {u"register_book"_s, registerBook(bookOf(2, language))},
            {u"breach_notice_initial"_s, breachNotice(noticeOf(u"initial"_s, language))},
            {u"breach_notice_complete"_s, breachNotice(noticeOf(u"complete"_s, language))},
            {u"request_sheet"_s,
                requestSheet(sampleOrganisation(), request, requestDates(request, QDate(2026, 4, 2), u"national"_s, 20),
                    sampleInfo(language))},
            {u"check_report"_s, checkReport(info, u"1 284 / 1 284"_s, {{u"A"_s, Cell(u"b"_s), {}}},
                                    {{u"chain"_s, true, u"1284"_s}, {u"anchor"_s, false, u"12:ab"_s}})},
        };
        for (const auto& [name, document] : documents)
            CHECK(differenceOf(name + u"_%1.txt"_s.arg(code(language)), document) == QString());
    }
}

TEST_CASE("the notice walks the CNIL's form in its order and says what it is", "[notice]") {
    QTemporaryDir folder;
    const NoticeInput input = noticeOf(u"initial"_s);
    const QString text = textOf(folder, breachNotice(input));
    CHECK(text.contains(u"Document préparatoire"_s));
    CHECK(text.contains(u"notifications.cnil.fr"_s));
    CHECK(text.contains(u"cnil-2023-07"_s));
    CHECK(text.contains(u"Notification initiale"_s));
    CHECK(text.contains(u"vendredi 3 avril 2026"_s));
    CHECK(text.contains(u"inconnu pour le moment"_s));
    CHECK(text.contains(u"■"_s));
    qsizetype last = -1;
    for (const FormSection& section : breachForm().sections)
        for (const FormQuestion& question : section.questions)
            if (isAsked(question, input.breach, input.organisation, input.info.editedAt) &&
                (question.field->kind != FieldKind::Flag || question.field->unknownAllowed)) {
                const qsizetype at =
                    QRegularExpression(u"^ *%1 +\\S"_s.arg(QRegularExpression::escape(question.number)),
                        QRegularExpression::MultilineOption)
                        .match(text, last + 1)
                        .capturedStart();
                INFO(question.number.toStdString());
                CHECK(at > last);
                last = std::max(last, at);
            }
    // Each missing answer is named in the list at the end, with its article.
    const QString end = text.mid(text.indexOf(u"Ce qui manque encore"_s));
    for (const MissingAnswer& missing : missingInNotice(input))
        CHECK(end.contains(missing.number));
}

TEST_CASE("a notice is printed at every phase, from nothing to everything", "[notice]") {
    QTemporaryDir folder;
    for (const auto& phase : {u"initial"_s, u"complementary"_s, u"complete"_s})
        for (const Language language : {Language::French, Language::English}) {
            NoticeInput input = noticeOf(phase, language);
            const QString path = written(folder, breachNotice(input));
            CHECK(checkQpdf(path).ok);
            input.breach = {};
            input.organisation = {};
            CHECK(textOf(folder, breachNotice(input))
                      .contains(language == Language::French ? u"Limite inconnue"_s : u"Limit unknown"_s));
        }
    // "Not known for now" no longer answers a complete notice.
    const QString text = textOf(folder, breachNotice(noticeOf(u"complete"_s)));
    CHECK(text.contains(QRegularExpression(u"inconnu pour le moment — à compléter"_s)));
}

TEST_CASE("a request's sheet shows how its date was computed", "[request]") {
    QTemporaryDir folder;
    Request request = sampleRequest();
    const RequestDates dates = requestDates(request, QDate(2026, 4, 2), u"national"_s, 20);
    const QString text = textOf(folder, requestSheet(sampleOrganisation(), request, dates, sampleInfo()));
    CHECK(text.contains(u"mercredi 15 avril 2026"_s));
    CHECK(text.contains(u"12(3)"_s));
    CHECK(text.contains(u"Zoé"_s));
    const QString empty = textOf(folder, requestSheet({}, {}, {}, sampleInfo()));
    CHECK(empty.contains(u"à compléter"_s));
}
