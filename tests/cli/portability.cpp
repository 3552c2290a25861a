// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"
#include "support/places.h"

#include <QFile>

using namespace greffe::test;
using namespace Qt::StringLiterals;
using greffe::sourcePath;

namespace {

QString data(const QString& name) {
    return sourcePath(QStringLiteral("/resources/samples/alloclaim/person/")) + name;
}

QString portabilityRequest(const VaultFixture& fixture) {
    for (const QJsonValue& request : fixture.run({u"request"_s, u"list"_s}).array())
        if (request[u"rights"].toArray().contains(u"portability"_s))
            return request[u"ref"].toString();
    FAIL("the sample has a request for portability");
    return {};
}

} // namespace

TEST_CASE("portability: build from the sample's files, verify without a vault") {
    const VaultFixture fixture;
    const QString zip = fixture.path(u"paquet.zip"_s);
    const QString ref = portabilityRequest(fixture);
    const CliRun built =
        fixture.run({u"portability"_s, u"build"_s, ref, u"--data"_s, u"AT-01:provided:"_s + data(u"profile.json"_s),
            u"AT-02:observed:"_s + data(u"orders.csv"_s), u"AT-09:"_s + data(u"newsletter.json"_s),
            u"AT-07:inferred:"_s + data(u"segments.json"_s), u"--data"_s, data(u"comments.csv"_s), u"--output"_s, zip});
    INFO(built.out.toStdString() << built.err.toStdString());
    REQUIRE(built.exit == 0);
    CHECK(built.object().keys() == QStringList{u"excluded"_s, u"files"_s, u"problems"_s, u"ref"_s, u"sha256_ok"_s});
    CHECK(built.object()[u"ref"].toString().startsWith(u"EXP-"_s));
    CHECK(built.object()[u"sha256_ok"].toBool());
    CHECK(built.object()[u"problems"].toArray().isEmpty());
    // What the controller inferred is not handed over (article 20(1)), and that is said.
    CHECK(QJsonDocument(built.object()[u"excluded"].toArray()).toJson().contains("20"));
    CHECK(built.object()[u"excluded"].toArray().size() >= 1);

    const CliRun verified = runCli({u"--json"_s, u"portability"_s, u"verify"_s, zip});
    CHECK(verified.exit == 0);
    CHECK(verified.object() == built.object());
    CHECK(runCli({u"--lang"_s, u"en"_s, u"portability"_s, u"verify"_s, zip}).text().contains(u"is sound"_s));
    CHECK_FALSE(fixture.read(u"paquet.zip"_s).contains("Benali_"));

    SECTION("an altered package is exit 1 or refused") {
        QByteArray bytes = fixture.read(u"paquet.zip"_s);
        // Inside the packed data of an entry, before its descriptor and the next entry's header.
        const qsizetype at = bytes.indexOf("PK\x03\x04", bytes.size() / 3) - 40;
        bytes[at] = char(bytes[at] ^ 0x55);
        const CliRun altered =
            runCli({u"--json"_s, u"portability"_s, u"verify"_s, fixture.write(u"altere.zip"_s, bytes)});
        CHECK((altered.exit == 1 || altered.exit == 6));
        const CliRun cut = runCli(
            {u"--json"_s, u"portability"_s, u"verify"_s, fixture.write(u"coupe.zip"_s, bytes.left(bytes.size() / 2))});
        CHECK((cut.exit == 1 || cut.exit == 6));
    }
    CHECK(runCli({u"--json"_s, u"portability"_s, u"verify"_s, fixture.path(u"absent.zip"_s)}).exit == 4);
    CHECK(runCli({u"--json"_s, u"portability"_s, u"verify"_s, fixture.passphraseFile()}).exit == 6);
}

TEST_CASE("portability: a password, and only the password, opens the package") {
    const VaultFixture fixture;
    const QString zip = fixture.path(u"paquet.zip"_s);
    const QString password = fixture.write(u"mdp.txt"_s, "sept mots tirés au sort\n");
    REQUIRE(fixture
                .run({u"portability"_s, u"build"_s, portabilityRequest(fixture), u"--data"_s, data(u"orders.csv"_s),
                    u"--output"_s, zip, u"--password-file"_s, password})
                .exit == 0);
    CHECK(runCli({u"--json"_s, u"portability"_s, u"verify"_s, zip}).exit == 3);
    CHECK(runCli({u"--json"_s, u"portability"_s, u"verify"_s, zip, u"--password-file"_s, u"-"_s}, {.input = "faux\n"})
              .exit == 3);
    CHECK(runCli({u"--json"_s, u"portability"_s, u"verify"_s, zip, u"--password-file"_s, password}).exit == 0);
}

TEST_CASE("portability: what is wrong is said and no package is left") {
    const VaultFixture fixture;
    const QString zip = fixture.path(u"paquet.zip"_s);
    const QString ref = portabilityRequest(fixture);
    const auto build = [&](const QString& request, const QString& file) {
        return fixture.run({u"portability"_s, u"build"_s, request, u"--data"_s, file, u"--output"_s, zip});
    };
    CHECK(build(u"DEM-1999-0001"_s, data(u"orders.csv"_s)).exit == 4);
    CHECK(build(ref, fixture.path(u"absent.csv"_s)).exit == 4);
    CHECK(build(ref, fixture.write(u"casse.csv"_s, "a;b\n\"1;2\n")).exit == 5);
    CHECK(build(ref, fixture.write(u"casse.json"_s, "{\"a\":")).exit == 5);
    CHECK_FALSE(QFile::exists(zip));
    CHECK(fixture
              .run({u"portability"_s, u"build"_s, ref, u"--data"_s, data(u"orders.csv"_s), u"--output"_s,
                  fixture.path(u"non/p.zip"_s)})
              .exit == 7);
}

TEST_CASE("export-all: an encrypted archive with its own password") {
    const VaultFixture fixture;
    const QString zip = fixture.path(u"tout.zip"_s);
    const CliRun run = fixture.run({u"export-all"_s, u"--output"_s, zip});
    INFO(run.err.toStdString());
    REQUIRE(run.exit == 0);
    CHECK(run.object()[u"path"].toString() == zip);
    CHECK(run.object()[u"password"].toString().size() == 29);
    CHECK(run.object()[u"records"].toInt() >= 18 + 6 + 3);
    CHECK_FALSE(fixture.read(u"tout.zip"_s).contains("Benali"));
    const CliRun own = fixture.run({u"export-all"_s, u"--output"_s, fixture.path(u"t2.zip"_s), u"--password-file"_s,
        fixture.write(u"mdp.txt"_s, "un mot de passe\n")});
    CHECK(own.exit == 0);
    CHECK_FALSE(own.object().contains(u"password"_s));
}
