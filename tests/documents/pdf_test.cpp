// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdffinish.h"
#include "documents/report.h"
#include "samples.h"
#include "support/catch.h"
#include "support/validators.h"
#include "written.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

Document small(Language language = Language::French) {
    DocumentInfo info = sampleInfo(language);
    info.title = u"Rapport d’œuvre"_s;
    return report(info, {Heading{.level = 2, .text = u"Partie une"_s, .bookmark = true},
                            Paragraph{Cell(u"Une fiche efficace de la société."_s)},
                            Heading{.level = 2, .text = u"Partie deux"_s, .bookmark = true}});
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("the file is PDF/A-1b, well formed and the owner's alone", "[pdf]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"été & œuvre.pdf"_s);
    const WrittenPdf written = REQUIRE_OK(writePdf(small(), path));
    CHECK(written.pages == 1);
    const QByteArray bytes = contentOf(path);
    CHECK(written.bytes == bytes.size());
    CHECK(written.sha256 == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    CHECK(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    const Verdict structure = checkQpdf(path);
    CHECK(structure.ok);
    const Verdict valid = checkPdfA({path});
    if (!valid.ran)
        WARN("skipped: " << valid.output.toStdString());
    else {
        INFO(valid.output.left(2000).toStdString());
        CHECK(valid.ok);
    }
}

TEST_CASE("the same document gives the same bytes, in memory and in a file", "[pdf]") {
    QTemporaryDir folder;
    const QByteArray first = REQUIRE_OK(pdfBytes(small()));
    CHECK(first == REQUIRE_OK(pdfBytes(small())));
    CHECK(first == contentOf(written(folder, small())));
    CHECK(first != REQUIRE_OK(pdfBytes(small(Language::English))));
}

TEST_CASE("words stay searchable: no ligature swallows a letter", "[pdf]") {
    QTemporaryDir folder;
    const QString text = pdfText(written(folder, small())).output;
    for (const auto& word : {u"fiche"_s, u"efficace"_s, u"société"_s, u"œuvre"_s})
        CHECK(text.contains(word));
}

TEST_CASE("outline, language and title are in the file", "[pdf]") {
    QTemporaryDir folder;
    const QString path = written(folder, small(Language::English));
    const Verdict json = runTool(u"qpdf"_s, {u"--json=1"_s, u"--json-key=outlines"_s, u"--json-key=pages"_s, path});
    REQUIRE(json.ok);
    const QJsonArray outlines = QJsonDocument::fromJson(json.output.toUtf8())[u"outlines"].toArray();
    REQUIRE(outlines.size() == 1);
    CHECK(outlines[0][u"title"].toString() == u"Rapport d’œuvre");
    CHECK(outlines[0][u"kids"].toArray().size() == 2);
    const QByteArray bytes = contentOf(path);
    CHECK(bytes.contains("/DisplayDocTitle true"));
    CHECK(bytes.contains("(en-GB)"));
    CHECK(bytes.contains("<pdfaid:part>1</pdfaid:part>"));
    CHECK(bytes.contains("<xmp:CreateDate>2026-04-02T14:03:00+02:00</xmp:CreateDate>"));
    CHECK(bytes.contains("(D:20260402140300+02'00')"));
}

TEST_CASE("a folder that cannot take the file: a sentence, and the earlier file stays", "[pdf]") {
    QTemporaryDir folder;
    const Error nowhere = REQUIRE_ERROR(writePdf(small(), folder.filePath(u"absent/x.pdf"_s)), Error::Kind::Io);
    CHECK(nowhere.message.en.contains(u"does not exist"_s));
    QDir(folder.path()).mkdir(u"dossier.pdf"_s);
    const Error taken = REQUIRE_ERROR(writePdf(small(), folder.filePath(u"dossier.pdf"_s)), Error::Kind::Io);
    CHECK(taken.message.fr.contains(u"déjà un dossier"_s));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());

    if (::geteuid() == 0) {
        // Root writes everywhere; /proc refuses even root.
        const Error readOnly = REQUIRE_ERROR(writePdf(small(), u"/proc/x.pdf"_s), Error::Kind::Io);
        CHECK_FALSE(readOnly.message.fr.isEmpty());
    } else {
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
        const Error readOnly = REQUIRE_ERROR(writePdf(small(), folder.filePath(u"x.pdf"_s)), Error::Kind::Io);
        CHECK(readOnly.message.fr.contains(u"ne peut pas être écrit"_s));
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

TEST_CASE("a disk that fills up while writing leaves the earlier file and no rest", "[pdf]") {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"registre.pdf"_s);
    QFile earlier(path);
    REQUIRE(earlier.open(QIODevice::WriteOnly));
    earlier.write("earlier");
    earlier.close();

    // A limit on the size of files stands for the full disk: write() fails with EFBIG at that byte.
    rlimit old{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &old) == 0);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const rlim_t limit : {rlim_t(100), rlim_t(2'000), rlim_t(12'000)}) {
        const rlimit tight{limit, old.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &tight) == 0);
        const auto outcome = writePdf(small(), path);
        ::setrlimit(RLIMIT_FSIZE, &old);
        const Error error = REQUIRE_ERROR(outcome, Error::Kind::Io);
        CHECK(error.message.en.contains(u"no file was replaced"_s));
        CHECK(contentOf(path) == "earlier");
        CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    }
    CHECK(REQUIRE_OK(writePdf(small(), path)).pages == 1);
}

TEST_CASE("a file that is no PDF has no pages", "[pdf]") {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"x.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("%PDF-1.4\nnothing\n");
    file.close();
    REQUIRE_ERROR(pdfPageCount(file.fileName()), Error::Kind::Corrupt);
}
