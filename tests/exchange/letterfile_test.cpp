// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/letterfile.h"

#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

} // namespace

TEST_CASE("a letter is read in the encodings of the world, and its bytes are kept as they are", "[letter]") {
    const QTemporaryDir folder;
    const QByteArray bytes = QByteArray("\xEF\xBB\xBF") + u"Objet : accès\r\nŒuvre\r\n"_s.toUtf8();
    const LetterFile utf8 = REQUIRE_OK(readLetterFile(written(folder, u"a.txt"_s, bytes)));
    CHECK(utf8.text == u"Objet : accès\nŒuvre"_s);
    CHECK(utf8.bytes == bytes);
    CHECK(utf8.fileName == u"a.txt"_s);
    CHECK_FALSE(utf8.isMail);
    CHECK(REQUIRE_OK(readLetterFile(written(folder, u"b.txt"_s, "d\xE9j\xE0 \x80"))).text == u"déjà €"_s);
    const QByteArray wide("\xFF\xFE"
                          "d\0\xE9\0",
        6);
    CHECK(REQUIRE_OK(readLetterFile(written(folder, u"c.txt"_s, wide))).text == u"dé"_s);
}

TEST_CASE("an e-mail brings its sender, subject and day", "[letter]") {
    const QTemporaryDir folder;
    const LetterFile mail = REQUIRE_OK(readLetterFile(written(folder, u"m.EML"_s,
        "From: =?utf-8?Q?Zo=C3=A9?= Durand <zoe@exemple.fr>\nSubject: Mes donnees\n"
        "Date: Thu, 5 Mar 2026 10:11:12 +0100\n\nJe veux une copie.\n")));
    CHECK(mail.isMail);
    CHECK(mail.fromAddress == u"zoe@exemple.fr"_s);
    CHECK(mail.sentAt == QDateTime(QDate(2026, 3, 5), QTime(9, 11, 12), Qt::UTC));
    CHECK(mail.text.contains(u"Mes donnees"_s));
    CHECK(mail.text.endsWith(u"Je veux une copie."_s));
}

TEST_CASE("a message that names a wrong character set is read, and says that its accents are a guess", "[letter]") {
    const QTemporaryDir folder;
    const auto remark = [&](const QByteArray& charset, const QByteArray& body) {
        const LetterFile mail = REQUIRE_OK(readLetterFile(written(folder, u"c.eml"_s,
            "From: a@b.fr\nSubject: x\nContent-Type: text/plain; charset=" + charset + "\n\n" + body + "\n")));
        CHECK(mail.text.contains(u"données"_s));
        return mail.remark.fr;
    };
    CHECK(remark("klingon-8", "mes donn\xe9"
                              "es")
              .contains(u"klingon-8"_s));
    CHECK(remark("utf-8", "mes donn\xe9"
                          "es")
              .contains(u"utf-8"_s));
    CHECK(remark("utf-8", "mes donn\xc3\xa9"
                          "es")
              .isEmpty());
    CHECK(remark("iso-8859-15", "mes donn\xe9"
                                "es")
              .isEmpty());
    CHECK(remark("windows-1252", "mes donn\xe9"
                                 "es")
              .isEmpty());
}

TEST_CASE("what is no letter is refused in words", "[letter]") {
    const QTemporaryDir folder;
    CHECK(readLetterFile(folder.filePath(u"none.txt"_s)).error().kind == Error::Kind::NotFound);
    for (const QByteArray& bytes :
        {QByteArray(), QByteArray(" \r\n\t"), QByteArray("PK\x03\x04\0\0", 6), QByteArray(1'000'001, 'x')}) {
        const Result<LetterFile> read = readLetterFile(written(folder, u"x.txt"_s, bytes));
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Error::Kind::Invalid);
        CHECK(read.error().message.fr.contains(u"x.txt"_s));
        CHECK(read.error().message.fr.contains(u"Rien n’a été enregistré"_s));
    }
    CHECK(letterFromText(u"  \n"_s, u"lettre.txt"_s).error().kind == Error::Kind::Invalid);
    CHECK(REQUIRE_OK(letterFromText(u"a\r\nb"_s, u"lettre.txt"_s)).bytes == "a\nb");
}
