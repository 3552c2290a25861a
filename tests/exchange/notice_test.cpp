// SPDX-License-Identifier: GPL-3.0-or-later
// The privacy notice as a web page.
#include "exchange/noticehtml.h"
#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 23);

PrivacyNotice hostileNotice(Language language) {
    Organisation organisation;
    organisation.name = u"<script>alert('x')</script> & Fils"_s;
    organisation.address = u"1 rue \"des\" <b>Halles</b>"_s;
    organisation.email = u"a@b.example"_s;
    Activity activity;
    activity.ref = u"TRT-0001"_s;
    activity.name = {u"Vente ]]> & <img src=x onerror=alert(1)>"_s, u"Sales ]]> & <img src=x onerror=alert(1)>"_s};
    Purpose purpose;
    purpose.text = {u"Ligne 1\nLigne 2\u0007\u0085"_s, u"Line 1\nLine 2\u0007\u0085"_s};
    purpose.legalBasis = u"contract"_s;
    activity.purposes = {purpose};
    return noticeFrom(organisation, {activity}, language, Today);
}

} // namespace

TEST_CASE("the notice's page is self-contained, accessible and harmless", "[notice]") {
    for (const Language language : {Language::French, Language::English}) {
        const QString html = QString::fromUtf8(noticeHtml(hostileNotice(language)));
        CHECK(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"%1\">"_s.arg(code(language))));
        for (const char16_t* never : {u"<script", u"<img", u"src=", u"@import", u"url(", u"<link", u"<iframe",
                 u"javascript:", u"\u0007", u"\u0085"}) {
            INFO(QString::fromUtf16(never).toStdString());
            CHECK_FALSE(html.contains(QString::fromUtf16(never).replace(u"src="_s, u" src=\""_s)));
        }
        CHECK(html.contains(u"&lt;script&gt;"_s));
        CHECK(html.contains(u"<th scope=\"col\">"_s));
        CHECK(html.contains(u"<caption>"_s));
        CHECK(html.count(u"<h1>"_s) == 1);
        CHECK(html.contains(language == Language::French ? u"Ligne 1<br>Ligne 2"_s : u"Line 1<br>Line 2"_s));

        // Well-formed once the void elements are closed: nothing of the register broke out of its element.
        QString xml = html.mid(html.indexOf(u"<html"_s));
        xml.replace(u"<br>"_s, u"<br/>"_s);
        for (const QString& tag :
            {u"<meta charset=\"utf-8\">"_s, u"initial-scale=1\">"_s, u"content=\"2026-11-23\">"_s})
            xml.replace(tag, QString(tag).insert(tag.size() - 1, u'/'));
        QXmlStreamReader reader(xml);
        QStringList ids;
        QStringList links;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.attributes().hasAttribute(u"id"_s))
                ids.append(reader.attributes().value(u"id"_s).toString());
            if (reader.name() == u"a")
                links.append(reader.attributes().value(u"href"_s).toString().mid(1));
        }
        INFO(reader.errorString().toStdString());
        CHECK_FALSE(reader.hasError());
        CHECK(ids == links);
        CHECK_FALSE(ids.isEmpty());
    }
}

TEST_CASE("a page is written whole or not at all", "[notice]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mention.html"_s);
    CHECK(writeNoticeHtml(hostileNotice(Language::French), path).has_value());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == noticeHtml(hostileNotice(Language::French)));
    REQUIRE_ERROR(
        writeNoticeHtml(hostileNotice(Language::French), folder.filePath(u"absent/mention.html"_s)), Error::Kind::Io);
    CHECK(noticeHtml(hostileNotice(Language::French)).contains(noticeHtmlFragment(hostileNotice(Language::French))));
}
