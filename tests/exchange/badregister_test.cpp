// SPDX-License-Identifier: GPL-3.0-or-later
// What a register file may hold that nobody would wish for: each is said with its sheet and cell, and nothing is lost.
#include "exchange/fixtures.h"
#include "support/catch.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// The CNIL's template with two filled sheets, and one thing about them changed; empty if the template is not there.
QByteArray filledWith(const QByteArray& before, const QByteArray& after, const QByteArray& from = "Fiche métier 1") {
    const QString path = sharedFile(u"cnil-registre-simplifie.ods"_s);
    if (path.isEmpty())
        return {};
    const QByteArray ods = filledTemplate(contentOf(path), 2);
    QByteArray content;
    for (const auto& [name, bytes] : unzip(ods)) {
        if (name == u"content.xml")
            content = bytes;
    }
    const qsizetype place = content.indexOf(before, content.indexOf(from));
    REQUIRE(place > 0);
    content.replace(place, before.size(), after);
    return withEntry(ods, u"content.xml"_s, content);
}

/// The sentence at a place, in both languages; empty if none is there.
Text sentenceAt(const QList<InputProblem>& list, const QString& path) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const InputProblem& problem) { return problem.path == path; });
    if (found == list.end())
        return {};
    CHECK_FALSE(found->message.en.contains(u'%'));
    CHECK(found->message.en != found->message.fr);
    return found->message;
}

} // namespace

TEST_CASE("a country that does not exist is kept as it is written, and its cell is named", "[register]") {
    const QByteArray ods = filledWith("Etats-Unis", "Ruritanie");
    if (ods.isEmpty()) {
        WARN("skipped: the CNIL's template is not there");
        return;
    }
    const RegisterFile file = REQUIRE_OK(readRegister(ods));
    CHECK(file.problems.isEmpty());
    CHECK(file.unplaced.isEmpty());
    REQUIRE(file.activities.size() == 2);
    CHECK(file.activities[0].activity.transfers[0].country == u"Ruritanie");
    CHECK(file.activities[1].activity.transfers[0].country == u"US");
    QStringList named;
    for (const InputProblem& remark : file.remarks) {
        if (remark.message.fr.contains(u"« Ruritanie »"))
            named += remark.path;
    }
    CHECK(named == QStringList{u"Fiche métier 1!C64"_s}); // five rows were inserted above the first transfer
}

TEST_CASE("macros and links of a workbook are never followed, and are said", "[register]") {
    QByteArray ods = filledWith("<text:p>Hébergeur – œuvre n° 1</text:p>", "<text:p>Hébergeur – œuvre n° 1</text:p>");
    if (ods.isEmpty()) {
        WARN("skipped: the CNIL's template is not there");
        return;
    }
    SECTION("a Basic module") {
        ods = withEntry(ods, u"Basic/Standard/Module1.xml"_s, "<script:module>Sub Main</script:module>");
        const RegisterFile file = REQUIRE_OK(readRegister(ods));
        CHECK(sentenceAt(file.remarks, u"Basic/Standard/Module1.xml"_s).fr.contains(u"macros"));
        CHECK(file.activities.size() == 2);
    }
    SECTION("the index without modules that LibreOffice writes for everybody is no macro") {
        ods = withEntry(ods, u"Basic/script-lc.xml"_s, "<library:libraries/>");
        const RegisterFile file = REQUIRE_OK(readRegister(ods));
        CHECK(sentenceAt(file.remarks, u"Basic/script-lc.xml"_s).isEmpty());
    }
    SECTION("a cell that asks another file") {
        const QByteArray cell = "<text:p>Salariés</text:p>";
        const QByteArray asks = "<text:p>Salariés</text:p>";
        QByteArray content;
        for (const auto& [name, bytes] : unzip(ods)) {
            if (name == u"content.xml")
                content = bytes;
        }
        const qsizetype end = content.indexOf(cell, content.indexOf("Fiche métier 1"));
        const qsizetype begin = content.lastIndexOf("<table:table-cell", end);
        content.insert(
            begin + int(qstrlen("<table:table-cell")), " table:formula=\"of:='file:///etc/passwd'#$Feuille1.A1\"");
        const RegisterFile file = REQUIRE_OK(readRegister(withEntry(ods, u"content.xml"_s, content)));
        QStringList linked;
        for (const InputProblem& remark : file.remarks) {
            if (remark.message.en.contains(u"another file"))
                linked += remark.path + u' ' + remark.message.fr;
        }
        REQUIRE(linked.size() == 1);
        CHECK(linked[0].startsWith(u"Fiche métier 1!B"));
        CHECK(linked[0].contains(u"« Salariés »"));
        CHECK(file.activities[0].activity.persons[0].category == u"employees"); // its last value
        CHECK(file.unplaced.isEmpty());
    }
}

TEST_CASE("a cell of a megabyte is read whole; one character too many names the cell", "[register]") {
    QByteArray megabyte;
    while (megabyte.size() < 1'000'000)
        megabyte += "Données de santé, lettre après lettre. ";
    megabyte = megabyte.left(1'000'000 - 1) + "x";
    const QByteArray ods = filledWith("Traitement – œuvre n° 1", "Traitement – œuvre n° 1"); // there at all?
    if (ods.isEmpty()) {
        WARN("skipped: the CNIL's template is not there");
        return;
    }
    const QByteArray purpose = "Finalité 18 – œuvre n° 1";
    const RegisterFile file = REQUIRE_OK(readRegister(filledWith(purpose, megabyte)));
    REQUIRE(file.activities.size() == 2);
    const QString text = file.activities[0].activity.purposes[1].text.fr;
    CHECK((text == QString::fromUtf8(megabyte).simplified()));
    QTemporaryDir folder;
    const QString out = folder.filePath(u"gros.ods"_s);
    REQUIRE_OK(writeRegisterOds(out, file.organisation, {file.activities[0].activity}, Language::French));
    const Reread reread = REQUIRE_OK(verifyWritten(out, {file.activities[0].activity}));
    INFO(reread.differing.join(u' ').toStdString());
    CHECK(reread.ok());

    const Error error =
        REQUIRE_ERROR(readRegister(filledWith(purpose, QByteArray(1'100'000, 'a'))), Error::Kind::Invalid);
    CHECK(error.where == u"Fiche métier 1!B18");
    CHECK(error.message.fr.contains(u"Fiche métier 1!B18"));
}

TEST_CASE("text of both directions and control characters survive every format or are refused by name", "[register]") {
    Activity activity = richActivity(1);
    const QString both = u"שכר עובדים (salaires) \u202Eمرتبات\u202C — \u200Fdroite\u200E"_s;
    activity.name.fr = both;
    activity.purposes[1].text.fr = both;
    activity.recipients[0].name = both;
    QTemporaryDir folder;
    for (const QString& name : {u"r.ods"_s, u"r.xlsx"_s, u"r.csv"_s, u"r.json"_s}) {
        INFO(name.toStdString());
        const QString path = folder.filePath(name);
        REQUIRE_OK(writeRegister(*registerFormat(name), path, sampleOrganisation(), {activity}, Language::French));
        const RegisterFile file = REQUIRE_OK(readRegister(path));
        REQUIRE(file.activities.size() == 1);
        CHECK(file.activities[0].activity.name.fr == both);
        CHECK(REQUIRE_OK(verifyWritten(path, {activity})).ok());
    }

    // What XML cannot hold must not make a file that nobody can open: it is written without, and the comparison says
    // so.
    activity.name.fr = u"Paie\u0001 et\u000B primes \uFFFE"_s;
    for (const QString& name : {u"r.ods"_s, u"r.xlsx"_s, u"r.csv"_s, u"r.json"_s}) {
        INFO(name.toStdString());
        const QString path = folder.filePath(name);
        REQUIRE_OK(writeRegister(*registerFormat(name), path, sampleOrganisation(), {activity}, Language::French));
        const RegisterFile file = REQUIRE_OK(readRegister(path));
        REQUIRE(file.activities.size() == 1);
        CHECK(file.activities[0].activity.name.fr.startsWith(u"Paie"));
        CHECK(file.activities[0].activity.name.fr.contains(u"primes"));
    }
}

TEST_CASE("a retention without a number is a criterion", "[register]") {
    const QByteArray ods = filledWith("25 ans à compter de la clôture", "aussi longtemps que nécessaire");
    if (ods.isEmpty()) {
        WARN("skipped: the CNIL's template is not there");
        return;
    }
    const RegisterFile file = REQUIRE_OK(readRegister(ods));
    CHECK(file.activities[0].activity.dataItems[0].criterion.fr == u"aussi longtemps que nécessaire");
    CHECK(file.activities[0].activity.dataItems[0].retention.isEmpty());
}
