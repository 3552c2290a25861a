// SPDX-License-Identifier: GPL-3.0-or-later
// The privacy notice and the yearly statistics on paper.
#include "documents/noticedocument.h"
#include "documents/statisticsreport.h"
#include "domain/request.h"
#include "samples.h"
#include "support/catch.h"
#include "support/validators.h"
#include "written.h"

#include <QFile>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 23);

PrivacyNotice sampleNotice(Language language) {
    return noticeFrom(sampleOrganisation(), {sampleActivity(6), sampleActivity(7)}, language, Today);
}

/// Words of any layout, white space and no-break spaces made plain.
QString squeezed(QString text) {
    return text.replace(QChar::Nbsp, u' ').replace(QChar(0x202F), u' ').simplified();
}

QString pdfWords(const QTemporaryDir& folder, const Document& document) {
    const Verdict text = pdfText(written(folder, document));
    REQUIRE(text.ran);
    return squeezed(text.output);
}

QList<Request> sampleRequests() {
    QList<Request> out;
    for (int i = 0; i < 24; ++i) {
        Request request;
        request.receivedOn = QDate(2026, 1 + i % 11, 3 + i % 20);
        request.rights = i % 3 == 0 ? QStringList{u"access"_s, u"erasure"_s}
                                    : QStringList{i % 2 == 0 ? u"access"_s : u"objection_marketing"_s};
        request.channel = i % 2 == 0 ? u"email"_s : u"post"_s;
        request.subjectLastName = u"Durand"_s;
        request.subjectEmail = u"zoe.durand@example.org"_s;
        if (i % 5 != 0) {
            request.answeredOn = request.receivedOn->addDays(5 + 2 * i);
            request.status = u"answered"_s;
            for (const QString& right : request.rights) {
                RightDecision decision;
                decision.right = right;
                decision.outcome = i % 4 == 0 ? u"refused"_s : u"accepted"_s;
                request.decisions.append(decision);
            }
        }
        out.append(request);
    }
    return out;
}

} // namespace

TEST_CASE("the notice as PDF is valid and whole", "[notice]") {
    QTemporaryDir folder;
    QStringList paths;
    for (const Language language : {Language::French, Language::English}) {
        const PrivacyNotice notice = sampleNotice(language);
        const QString words = pdfWords(folder, noticeDocument(notice, sampleInfo(language)));
        for (const NoticeSection& section : notice.sections) {
            INFO(section.key.toStdString());
            CHECK(words.contains(squeezed(section.title)));
        }
        CHECK_FALSE(words.contains(u"Confidentiel"_s));
        CHECK_FALSE(
            words.contains(language == Language::French ? u"À compléter avant"_s : u"To be completed before"_s));
        paths.append(written(folder, noticeDocument(notice, sampleInfo(language)), code(language) + u".pdf"_s));
    }
    const Verdict valid = checkPdfA(paths);
    if (valid.ran) {
        INFO(valid.output.toStdString());
        CHECK(valid.ok);
    } else {
        WARN("PDFBox Preflight is not installed: " << valid.output.toStdString());
    }
}

TEST_CASE("what is missing stands on a page for the office", "[notice]") {
    QTemporaryDir folder;
    Organisation organisation = sampleOrganisation();
    organisation.address.clear();
    const PrivacyNotice notice = noticeFrom(organisation, {sampleActivity(6)}, Language::French, Today);
    REQUIRE_FALSE(notice.gaps.isEmpty());
    const QString words = pdfWords(folder, noticeDocument(notice, sampleInfo(), true));
    CHECK(words.contains(u"À compléter avant publication"_s));
    CHECK(words.contains(u"13(1)(a)"_s));
}

TEST_CASE("the notice as an OpenDocument text", "[notice]") {
    const PrivacyNotice notice = sampleNotice(Language::French);
    const QByteArray bytes = REQUIRE_OK(noticeOdt(notice));
    CHECK(bytes.startsWith("PK"));
    QTemporaryDir folder;
    QFile file(folder.filePath(u"notice.odt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Verdict content = runTool(u"unzip"_s, {u"-p"_s, file.fileName(), u"content.xml"_s});
    if (!content.ran)
        GREFFE_SKIP("unzip is not installed");
    for (const NoticeSection& section : notice.sections) {
        INFO(section.key.toStdString());
        CHECK(content.output.contains(section.title.toHtmlEscaped()));
    }
    CHECK(content.output.contains(u"table:table"_s));
    CHECK(content.output.contains(u"text:list"_s));
}

TEST_CASE("the year's statistics on paper", "[statistics]") {
    QTemporaryDir folder;
    const QList<Request> requests = sampleRequests();
    const RequestStatistics year = requestStatistics(requests, 2026, Today, u"national"_s);
    const RequestStatistics before = requestStatistics(requests, 2025, Today, u"national"_s);
    QStringList paths;
    for (const Language language : {Language::French, Language::English}) {
        DocumentInfo info = sampleInfo(language);
        info.title.clear();
        const Document document = statisticsReport(year, &before, info);
        const QString words = pdfWords(folder, document);
        CHECK(words.contains(language == Language::French ? u"bilan de l’année 2026"_s : u"requests: the year 2026"_s));
        CHECK(words.contains(
            language == Language::French ? u"Part tenue dans le délai"_s : u"Share kept within the time"_s));
        CHECK(words.contains(language == Language::French ? u"Demandes par droit"_s : u"Requests by right"_s));
        // Figures only: nobody's name.
        CHECK_FALSE(words.contains(u"Durand"_s));
        paths.append(written(folder, document, u"statistics-"_s + code(language) + u".pdf"_s));
    }
    const Verdict valid = checkPdfA(paths);
    if (valid.ran) {
        INFO(valid.output.toStdString());
        CHECK(valid.ok);
    }
    const StatisticsCharts charts = statisticsCharts(year, Language::French);
    CHECK(charts.byMonth.labels.size() == 12);
    CHECK(charts.byMonth.series.size() == 2);
    CHECK(charts.byRight.labels.size() == year.byRight.size());
}

TEST_CASE("a year without requests still prints", "[statistics]") {
    QTemporaryDir folder;
    DocumentInfo info = sampleInfo();
    info.title.clear();
    const QString words =
        pdfWords(folder, statisticsReport(requestStatistics({}, 2024, Today, u"national"_s), nullptr, info));
    CHECK(words.contains(u"bilan de l’année 2024"_s));
}
