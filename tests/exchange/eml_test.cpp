// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/eml.h"

#include "support/catch.h"

using namespace greffe;
using namespace Qt::StringLiterals;

TEST_CASE("a message is read for the intake of a request", "[eml]") {
    const Mail mail = REQUIRE_OK(parseMail("From: =?utf-8?Q?Zo=C3=A9?= =?utf-8?Q?_Durand?= <zoe@exemple.fr>\r\n"
                                           "To: rgpd@exemple.fr\r\n"
                                           "Subject: =?UTF-8?B?RGVtYW5kZSBk4oCZYWNjw6hz?=\r\n =?iso-8859-1?Q?_=E9?=\r\n"
                                           "Date: Thu, 5 Mar 2026 10:11:12 +0100 (CET)\r\n"
                                           "Content-Type: text/plain; charset=iso-8859-15\r\n"
                                           "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                                           "Bonjour,=\r\n je paye 3 =A4 par mois.\r\n"));
    CHECK(mail.fromName == u"Zoé Durand");
    CHECK(mail.fromAddress == u"zoe@exemple.fr");
    CHECK(mail.subject == u"Demande d’accès é");
    CHECK(mail.date == QDateTime(QDate(2026, 3, 5), QTime(9, 11, 12), Qt::UTC));
    CHECK(mail.text == u"Bonjour, je paye 3 € par mois.");
}

TEST_CASE("parts, attachments and HTML", "[eml]") {
    const Mail mail = REQUIRE_OK(parseMail(
        "From: a@b.fr\nSubject: x\nContent-Type: multipart/mixed; boundary=\"B1\"\n\npreamble\n--B1\n"
        "Content-Type: multipart/alternative; boundary=B2\n\n--B2\nContent-Type: text/plain; charset=utf-8\n\nTexte é\n"
        "--B2\nContent-Type: text/html\n\n<p>Texte</p>\n--B2--\n--B1\n"
        "Content-Type: application/pdf; name*=UTF-8''pi%C3%A8ce.pdf\nContent-Transfer-Encoding: "
        "base64\n\nSGVsbG8=\n--B1\n"
        "Content-Type: text/plain\nContent-Disposition: attachment; filename=\"..\\\\..\\\\evil.txt\"\n\nx\n--B1--\n"));
    CHECK(mail.text == u"Texte é");
    REQUIRE(mail.attachments.size() == 2);
    CHECK(mail.attachments[0].name == u"pièce.pdf");
    CHECK(mail.attachments[0].bytes == "Hello");
    CHECK(mail.attachments[1].name == u"evil.txt");
    const Mail html = REQUIRE_OK(parseMail(
        "From: <x@y.fr>\nSubject: h\nContent-Type: text/html; charset=utf-8\n\n<html><head><title>t</title></head>"
        "<body><!-- c --><script>bad()</script><p>Bonjour&nbsp;&eacute;&#233;</p>fin &amp;lt;</body></html>\n"));
    CHECK(html.text == u"Bonjour éé\nfin &lt;");
}

TEST_CASE("hostile messages end", "[eml]") {
    QByteArray deep = "From: a@b.fr\nSubject: x\n";
    for (int i = 0; i < 1000; ++i)
        deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" +
                QByteArray::number(i) + "\n";
    REQUIRE_ERROR(parseMail(deep), Error::Kind::Invalid);
    REQUIRE_ERROR(parseMail("no headers at all"), Error::Kind::Invalid);
    REQUIRE_ERROR(parseMail(""), Error::Kind::Invalid);
    (void)parseMail("From: a@b.fr\nContent-Type: text/html\n\n" + QByteArray(2'000'000, '<'));
    (void)parseMail("From: a@b.fr\nContent-Type: multipart/mixed; boundary=b\n\n" + QByteArray("--b\n").repeated(400));
}
