// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"
#include "support/places.h"

#include <QCryptographicHash>
#include <QFile>

using namespace greffe::test;
using namespace Qt::StringLiterals;
using greffe::sourcePath;

namespace {

/// A record as shown, without when it was stored.
QJsonObject content(QJsonObject record) {
    record.remove(u"created_at"_s);
    record.remove(u"updated_at"_s);
    record.remove(u"revision"_s); // counted anew where it is added
    return record;
}

} // namespace

TEST_CASE("register list and show: the sample's eighteen activities") {
    const VaultFixture fixture;
    const QJsonArray list = fixture.run({u"register"_s, u"list"_s}).array();
    REQUIRE(list.size() == 18);
    for (qsizetype i = 0; i < 18; ++i) {
        CHECK(list[i][u"ref"].toString() == u"AT-%1"_s.arg(i + 1, 2, 10, QChar(u'0')));
        CHECK_FALSE(list[i][u"name"].toObject()[u"fr"].toString().isEmpty());
        CHECK_FALSE(list[i][u"name"].toObject()[u"en"].toString().isEmpty());
    }
    const QJsonObject sheet = fixture.run({u"register"_s, u"show"_s, u"AT-12"_s}).object();
    CHECK(sheet[u"purposes"].toArray()[0][u"legal_basis"].toString() == u"consent"_s);
    CHECK(sheet[u"transfers"].toArray()[0][u"country"].toString() == u"US"_s);
    CHECK(fixture.run({u"register"_s, u"show"_s, u"AT-99"_s}).exit == 4);
    CHECK(fixture.run({u"register"_s, u"show"_s, u"AT-12"_s}, false).text().contains(u"Google"_s));

    const VaultFixture other(VaultFixture::Kind::Empty);
    const CliRun added = other.run({u"register"_s, u"add"_s, u"--from"_s, u"-"_s}, true, QJsonDocument(sheet).toJson());
    INFO(added.err.toStdString());
    REQUIRE(added.exit == 0);
    const QJsonObject shown = other.run({u"register"_s, u"show"_s, u"AT-12"_s}).object();
    CHECK(content(shown) == content(sheet));
    CHECK(shown[u"revision"].toInt() == 1);
}

TEST_CASE("register check: exit 1 while a required element is missing") {
    const VaultFixture fixture;
    const CliRun run = fixture.run({u"register"_s, u"check"_s});
    CHECK(run.exit == 1);
    CHECK(run.err.isEmpty());
    bool required = false;
    for (const QJsonValue& line : run.array()) {
        CHECK(line.toObject().keys() == QStringList{u"article"_s, u"field"_s, u"level"_s, u"ref"_s});
        required = required || line[u"level"].toString() == u"required"_s;
        CHECK((line[u"level"].toString() == u"required"_s || line[u"level"].toString() == u"recommended"_s));
    }
    CHECK(required);
    // The sample's own sheets are complete; what the policy lacks is about the organisation.
    for (const QJsonValue& line : run.array())
        if (line[u"level"].toString() == u"required"_s) {
            INFO(line[u"ref"].toString().toStdString() << ' ' << line[u"field"].toString().toStdString());
            CHECK(line[u"ref"].toString().startsWith(u"ORG-"_s));
        }
    CHECK(fixture.run({u"register"_s, u"check"_s}, false).text().contains(u"obligatoire"_s));
}

TEST_CASE("register export: each format, read back") {
    const VaultFixture fixture;
    for (const QString& format : {u"pdf"_s, u"ods"_s, u"xlsx"_s, u"csv"_s, u"json"_s}) {
        const QString path = fixture.path(u"registre."_s + format);
        const CliRun run = fixture.run({u"register"_s, u"export"_s, u"--format"_s, format, u"--output"_s, path});
        INFO(format.toStdString() << ": " << run.err.toStdString() << run.out.toStdString());
        REQUIRE(run.exit == 0);
        CHECK(run.object().keys() == QStringList{u"path"_s, u"records"_s, u"sha256"_s, u"verified"_s});
        CHECK(run.object()[u"records"].toInt() == 18);
        CHECK(run.object()[u"verified"].toBool());
        CHECK(run.object()[u"sha256"].toString().toLatin1() ==
              QCryptographicHash::hash(fixture.read(u"registre."_s + format), QCryptographicHash::Sha256).toHex());
        CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    }
    const CliRun one = fixture.run({u"register"_s, u"export"_s, u"--format"_s, u"json"_s, u"--output"_s,
        fixture.path(u"un.json"_s), u"--ref"_s, u"AT-03"_s});
    CHECK(one.object()[u"records"].toInt() == 1);
    CHECK(fixture.run({u"register"_s, u"export"_s, u"--format"_s, u"doc"_s, u"--output"_s, fixture.path(u"x"_s)})
              .errorWhere() == u"--format"_s);
    CHECK(fixture
              .run({u"register"_s, u"export"_s, u"--format"_s, u"json"_s, u"--output"_s, fixture.path(u"x.json"_s),
                  u"--ref"_s, u"AT-99"_s})
              .exit == 4);
    CHECK(fixture
              .run({u"register"_s, u"export"_s, u"--format"_s, u"json"_s, u"--output"_s, fixture.path(u"non/x.json"_s)})
              .exit == 7);

    // Into another vault, and the same again.
    const VaultFixture other(VaultFixture::Kind::Empty);
    const CliRun imported = other.run({u"register"_s, u"import"_s, fixture.path(u"registre.json"_s)});
    INFO(imported.err.toStdString());
    REQUIRE(imported.exit == 0);
    CHECK(imported.object()[u"created"].toInt() == 18);
    CHECK(imported.object()[u"unplaced"].toArray().isEmpty());
    CHECK(content(other.run({u"register"_s, u"show"_s, u"AT-04"_s}).object()) ==
          content(fixture.run({u"register"_s, u"show"_s, u"AT-04"_s}).object()));
    const CliRun again = other.run({u"register"_s, u"import"_s, fixture.path(u"registre.ods"_s), u"--dry-run"_s});
    INFO(again.out.toStdString());
    REQUIRE(again.exit == 0);
    CHECK(again.object()[u"read"].toInt() == 18);
    CHECK(again.object()[u"created"].toInt() == 0);
    CHECK(again.object()[u"updated"].toInt() == 0);
    CHECK(again.object()[u"unplaced"].toArray().isEmpty());
}

TEST_CASE("register import: the CNIL's own empty template has no activity") {
    const QString ods = sourcePath(QStringLiteral("/../shared/data/cnil-registre-simplifie.ods"));
    if (!QFile::exists(ods)) {
        WARN("skipped: the CNIL's template is not beside the source");
        return;
    }
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const CliRun run = fixture.run({u"register"_s, u"import"_s, ods, u"--dry-run"_s});
    INFO(run.out.toStdString() << run.err.toStdString());
    REQUIRE(run.exit == 0);
    CHECK(run.object().keys() == QStringList{u"changes"_s, u"created"_s, u"read"_s, u"unplaced"_s, u"updated"_s});
    CHECK(run.object()[u"created"].toInt() == 0);
    CHECK(fixture.run({u"register"_s, u"list"_s}).array().isEmpty());
}

TEST_CASE("register import: changes are shown old and new, and only then made") {
    const VaultFixture fixture;
    const QString csv = fixture.write(u"r.csv"_s, "ref;department\r\nAT-03;Ventes\r\n");
    const CliRun dry = fixture.run({u"register"_s, u"import"_s, csv, u"--dry-run"_s});
    INFO(dry.out.toStdString() << dry.err.toStdString());
    REQUIRE(dry.exit == 0);
    CHECK(dry.object()[u"updated"].toInt() == 1);
    const QJsonArray changes = dry.object()[u"changes"].toArray();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0][u"ref"].toString() == u"AT-03"_s);
    const QJsonArray fields = changes[0][u"fields"].toArray();
    REQUIRE(fields.size() == 1);
    CHECK(fields[0][u"field"].toString() == u"department"_s);
    CHECK(fields[0][u"before"].toString() == u"Service commercial"_s);
    CHECK(fields[0][u"after"].toString() == u"Ventes"_s);
    CHECK(fixture.run({u"register"_s, u"show"_s, u"AT-03"_s}).object()[u"department"].toString() ==
          u"Service commercial"_s);
    CHECK(fixture.run({u"register"_s, u"import"_s, csv}).exit == 0);
    CHECK(fixture.run({u"register"_s, u"show"_s, u"AT-03"_s}).object()[u"department"].toString() == u"Ventes"_s);
}

TEST_CASE("register import: bad files are refused with a sentence and change nothing") {
    const VaultFixture fixture;
    const QJsonArray before = fixture.run({u"register"_s, u"list"_s}).array();
    const auto import = [&](const QString& name, const QByteArray& bytes) {
        return fixture.run({u"register"_s, u"import"_s, fixture.write(name, bytes)});
    };
    CHECK(fixture.run({u"register"_s, u"import"_s, fixture.path(u"absent.ods"_s)}).exit == 4);
    CHECK(import(u"vide.ods"_s, {}).exit >= 5);
    CHECK(import(u"texte.ods"_s, "ceci n'est pas un tableur").exit >= 5);
    CHECK(import(u"profond.json"_s, QByteArray(5000, '[')).exit == 5);
    CHECK(import(u"faux.json"_s, R"({"activities":[{"ref":"AT-03","couleur":"rouge"}]})").exit == 5);
    CHECK(import(u"date.csv"_s, "ref;created_on\r\nAT-03;31/02/2026\r\n").exit == 5);
    CHECK(import(u"tronque.ods"_s, QByteArray("PK\x03\x04") + QByteArray(100, '\0')).exit == 6);
    CHECK(fixture.run({u"register"_s, u"list"_s}).array() == before);
    CHECK(fixture.run({u"journal"_s, u"verify"_s}).exit == 0);
}
