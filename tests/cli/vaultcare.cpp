// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, restore, salvage, purge, checks, place, and leaving with everything.
#include "cli/clirun.h"
#include "support/validators.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QJsonArray& list, const QString& key) {
    QStringList out;
    for (const QJsonValue& each : list)
        out += each[key].toString();
    return out;
}

} // namespace

TEST_CASE("backup: by itself at the first opening, listed without a key, in two folders") {
    const VaultFixture fixture;
    REQUIRE(fixture.run({u"request"_s, u"list"_s}).exit == 0);
    CliRun list = fixture.run({u"backup"_s, u"list"_s});
    REQUIRE(list.exit == 0);
    REQUIRE(list.object()[u"files"].toArray().size() == 1);
    CHECK(list.object()[u"files"][0][u"reason"].toString() == u"daily"_s);
    CHECK(list.object()[u"second"].isNull());
    CHECK(list.object()[u"warning"].toString().isEmpty());

    REQUIRE(QDir().mkdir(fixture.path(u"cle"_s)));
    CHECK(fixture.run({u"backup"_s, u"settings"_s, u"--second"_s, fixture.path(u"absente"_s)}).exit == 4);
    CHECK(fixture.run({u"backup"_s, u"settings"_s, u"--second"_s, u"x"_s, u"--no-second"_s}).exit != 0);
    REQUIRE(fixture.run({u"backup"_s, u"settings"_s, u"--second"_s, fixture.path(u"cle"_s)}).exit == 0);
    const CliRun made = fixture.run({u"backup"_s});
    REQUIRE(made.exit == 0);
    CHECK(QFile::exists(made.object()[u"path"].toString()));
    CHECK(QFile::exists(made.object()[u"second_path"].toString()));
    list = fixture.run({u"restore"_s, u"list"_s});
    CHECK(list.object()[u"files"].toArray().size() == 2);
    CHECK(list.object()[u"second"][u"files"].toArray().size() >= 1);
    CHECK_FALSE(list.object()[u"second"][u"old"].toBool());

    // A preview tells what is inside, and a wrong passphrase opens nothing.
    const QString copy = made.object()[u"path"].toString();
    const CliRun preview = fixture.run({u"restore"_s, u"preview"_s, copy});
    INFO(preview.err.toStdString());
    REQUIRE(preview.exit == 0);
    CHECK(preview.object()[u"ok"].toBool());
    CHECK(preview.object()[u"journal_head"].toString().contains(u':'));
    CHECK(names(preview.object()[u"kinds"].toArray(), u"kind"_s).contains(u"request"_s));
    CHECK(names(preview.object()[u"openers"].toArray(), u"kind"_s).contains(u"recovery"_s));
    const CliRun wrong = runCli({u"--json"_s, u"--passphrase-file"_s, u"-"_s, u"restore"_s, u"preview"_s, copy},
        {.input = "faux", .home = fixture.path({})});
    CHECK(wrong.exit == 3);
}

TEST_CASE("restore record: one record comes back, the rest stays") {
    const VaultFixture fixture;
    const QString copy = fixture.path(u"copie.greffe"_s);
    REQUIRE(fixture.run({u"backup"_s, u"--output"_s, copy}).exit == 0);
    const CliRun back = fixture.run({u"restore"_s, u"record"_s, u"AT-01"_s, u"--from"_s, copy});
    INFO(back.err.toStdString());
    REQUIRE(back.exit == 0);
    CHECK(back.object()[u"ref"].toString() == u"AT-01"_s);
    CHECK(fixture.run({u"restore"_s, u"record"_s, u"AT-99"_s, u"--from"_s, copy}).exit == 4);
    CHECK(fixture.run({u"restore"_s, u"record"_s, u"AT-01"_s, u"--from"_s, fixture.path(u"absent"_s)}).exit == 4);

    const CliRun compared = fixture.run({u"compare"_s, copy});
    REQUIRE(compared.exit == 0);
    CHECK(compared.object()[u"relation"].toString() == u"older"_s);
    CHECK(compared.object()[u"differences"].toArray().isEmpty()); // the restored one is equal again
    CHECK(compared.object()[u"same"].toInt() >= 18 + 6 + 3);
}

TEST_CASE("compare: two copies that went different ways") {
    const VaultFixture fixture(VaultFixture::Kind::Sample);
    const QString copy = fixture.path(u"essai (1).greffe"_s);
    REQUIRE(QFile::copy(fixture.vault(), copy));
    const auto add = [&](const QString& vault, const QByteArray& name) {
        const CliRun run = runCli({u"--json"_s, u"--vault"_s, vault, u"--passphrase-file"_s, fixture.passphraseFile(),
                                      u"request"_s, u"add"_s, u"--from"_s, u"-"_s},
            {.input = R"({"received_on":"2026-03-05","channel":"email","rights":["access"],"subject_last_name":")" +
                      name + R"("})",
                .home = fixture.path({})});
        INFO(run.err.toStdString());
        REQUIRE(run.exit == 0);
        return run.object()[u"ref"].toString();
    };
    const QString here = add(fixture.vault(), "Ici");
    CHECK(add(copy, "Ailleurs") == here); // the same reference for two persons: what makes a merge impossible
    const QString second = add(copy, "Encore");
    const CliRun place = fixture.run({u"place"_s});
    REQUIRE(place.exit == 0);
    CHECK(place.object()[u"kind"].toString() == u"local"_s);
    REQUIRE(place.object()[u"copies"].toArray().size() == 1);
    CHECK(place.object()[u"copies"][0][u"conflict"].toBool());
    const CliRun run = fixture.run({u"compare"_s, copy});
    INFO(run.err.toStdString());
    REQUIRE(run.exit == 0);
    CHECK(run.object()[u"relation"].toString() == u"forked"_s);
    const QJsonArray differences = run.object()[u"differences"].toArray();
    REQUIRE(differences.size() == 2);
    CHECK(names(differences, u"what"_s) == QStringList{u"different"_s, u"only_there"_s});
    CHECK(names(differences, u"ref"_s) == QStringList{here, second});
    REQUIRE(fixture.run({u"restore"_s, u"record"_s, second, u"--from"_s, copy}).exit == 0);
    CHECK(fixture.run({u"request"_s, u"show"_s, second}).object()[u"subject_last_name"].toString() == u"Encore"_s);
}

TEST_CASE("salvage: a damaged vault gives what it still holds and a list of what it does not") {
    const VaultFixture fixture;
    const CliRun whole = fixture.run({u"salvage"_s, fixture.vault(), u"--output"_s, fixture.path(u"entier.greffe"_s)});
    INFO(whole.err.toStdString());
    REQUIRE(whole.exit == 0);
    CHECK(whole.object()[u"whole"].toBool());

    QByteArray bytes = fixture.read(u"essai.greffe"_s);
    const qint64 pages = (bytes.size() - 65536) / 4096;
    for (qint64 page = pages * 3 / 4; page < pages * 3 / 4 + 8; ++page)
        bytes[65536 + page * 4096 + 1000] = char(bytes[65536 + page * 4096 + 1000] ^ 1);
    const QString damaged = fixture.write(u"abime.greffe"_s, bytes);
    const QString output = fixture.path(u"sauve.greffe"_s);
    const CliRun run = fixture.run({u"salvage"_s, damaged, u"--output"_s, output});
    INFO(run.err.toStdString());
    REQUIRE(run.exit == 1);
    CHECK_FALSE(run.object()[u"whole"].toBool());
    bool lost = false;
    for (const QJsonValue& table : run.object()[u"tables"].toArray())
        lost = lost || !table[u"lost"].toArray().isEmpty() || table[u"lost_unknown"].toBool();
    CHECK((lost || !run.object()[u"journal_whole"].toBool()));
    CHECK(fixture.read(u"abime.greffe"_s) == bytes); // only read
    const CliRun opened = runCli(
        {u"--json"_s, u"--vault"_s, output, u"--passphrase-file"_s, fixture.passphraseFile(), u"register"_s, u"list"_s},
        {.home = fixture.path({})});
    CHECK(opened.exit == 0);
    CHECK(fixture.run({u"salvage"_s, fixture.path(u"absent"_s), u"--output"_s, fixture.path(u"x.greffe"_s)}).exit == 4);
}

TEST_CASE("purge: listed, kept where asked, erased, and the backups named") {
    const VaultFixture fixture;
    const QString from = fixture.write(u"vieille.json"_s,
        R"({"received_on":"2019-03-05","channel":"email","rights":["access"],"subject_last_name":"Zqxeffacer","status":"closed","answered_on":"2019-03-20","closed_on":"2019-03-21"})");
    QStringList refs;
    for (int i = 0; i < 2; ++i) {
        const CliRun added = fixture.run({u"request"_s, u"add"_s, u"--from"_s, from});
        INFO(added.err.toStdString());
        REQUIRE(added.exit == 0);
        refs += added.object()[u"ref"].toString();
    }
    const CliRun list = fixture.run({u"purge"_s, u"list"_s});
    REQUIRE(list.exit == 0);
    CHECK(names(list.array(), u"ref"_s) == refs);
    CHECK(list.array()[0][u"since"].toString() == u"2024-03-21"_s);
    CHECK(fixture.run({u"purge"_s, u"list"_s, u"--only"_s, u"n_importe_quoi"_s}).exit == 5);
    CHECK(fixture.run({u"purge"_s, u"run"_s, u"--keep"_s, u"DEM-2018-0099"_s}).exit == 4);
    CHECK(fixture.run({u"purge"_s, u"list"_s}).array().size() == 2);

    const CliRun run = fixture.run({u"purge"_s, u"run"_s, u"--keep"_s, refs[1]});
    INFO(run.err.toStdString());
    REQUIRE(run.exit == 0);
    CHECK(run.object()[u"records"].toInt() == 1);
    CHECK(run.object()[u"backups_that_still_hold"].toArray().size() >= 2); // the day's, and the one before the purge
    CHECK(fixture.run({u"request"_s, u"show"_s, refs[0]}).exit == 4);
    CHECK(fixture.run({u"request"_s, u"show"_s, refs[1]}).exit == 0);
    const CliRun drop = fixture.run({u"purge"_s, u"run"_s, u"--drop-backups"_s});
    INFO(drop.err.toStdString());
    REQUIRE(drop.exit == 0);
    CHECK(drop.object()[u"dropped_backups"].toArray().size() >= 2);
    CHECK(fixture.run({u"backup"_s, u"list"_s}).object()[u"files"].toArray().size() == 1);
    CHECK(fixture.run({u"search"_s, u"Zqxeffacer"_s}).array().isEmpty());
    CHECK(fixture.run({u"journal"_s, u"verify"_s}).exit == 0);
    CHECK(fixture.run({u"verify"_s}).exit == 0);

    const CliRun settings = fixture.run({u"purge"_s, u"settings"_s, u"--journal-years"_s, u"8"_s});
    REQUIRE(settings.exit == 0);
    CHECK(settings.object()[u"journal_years"].toInt() == 8);
    CHECK(fixture.run({u"purge"_s, u"settings"_s, u"--journal-years"_s, u"0"_s}).exit == 5);
}

TEST_CASE("verify --report: a dated PDF with the journal's anchor") {
    const VaultFixture fixture;
    const QString pdf = fixture.path(u"controle.pdf"_s);
    const CliRun run = fixture.run({u"verify"_s, u"--report"_s, pdf});
    INFO(run.err.toStdString());
    REQUIRE(run.exit == 0);
    const QStringList checks = names(run.object()[u"checks"].toArray(), u"name"_s);
    CHECK(checks == QStringList{u"header"_s, u"file"_s, u"pages"_s, u"sqlite"_s, u"foreign_keys"_s, u"journal"_s,
                        u"documents"_s, u"backup"_s});
    const CliRun journal = fixture.run({u"journal"_s, u"list"_s});
    const QJsonObject last = journal.array().last().toObject();
    CHECK(last[u"action"].toString() == u"vault_verify_report"_s);
    const QString anchor = last[u"payload"][u"anchor"].toString();
    CHECK(fixture.run({u"journal"_s, u"verify"_s, u"--anchor"_s, anchor}).exit == 0);
    if (const Verdict text = pdfText(pdf); text.ran) {
        CHECK(text.output.contains(u"Contrôle du coffre"_s));
        CHECK(text.output.contains(anchor));
        CHECK(text.output.contains(u"Pages"_s));
    }
    CHECK(fixture.run({u"verify"_s, u"--report"_s, fixture.path(u"non/c.pdf"_s)}).exit == 7);
    CHECK_FALSE(QFile::exists(fixture.path(u"non/c.pdf"_s)));
}

TEST_CASE("export-all: other programs read it, whole") {
    const VaultFixture fixture;
    const QString zip = fixture.path(u"tout.zip"_s);
    const CliRun run = fixture.run({u"export-all"_s, u"--output"_s, zip});
    REQUIRE(run.exit == 0);
    const QString folder = fixture.path(u"lu"_s);
    const QString password = run.object()[u"password"].toString();
    const Verdict wrong = runTool(u"7z"_s, {u"t"_s, u"-pfaux"_s, zip});
    if (!wrong.ran) {
        WARN("7z is not installed");
        return;
    }
    CHECK_FALSE(wrong.ok); // the control
    const Verdict unpacked = runTool(u"7z"_s, {u"x"_s, u"-y"_s, u"-p"_s + password, u"-o"_s + folder, zip});
    INFO(unpacked.output.toStdString());
    REQUIRE(unpacked.ok);
    // A program that knows nothing of Greffe: hashes, records with their versions, documents, journal chain, index.
    const QString reader = fixture.write(u"lire.py"_s, R"PY(
import hashlib, json, os, sys
root = sys.argv[1]
listed = set()
for line in open(os.path.join(root, "SHA256SUMS"), encoding="utf-8"):
    digest, name = line.rstrip("\n").split("  ", 1)
    with open(os.path.join(root, name), "rb") as f:
        assert hashlib.sha256(f.read()).hexdigest() == digest, name
    listed.add(name)
found = {os.path.relpath(os.path.join(d, f), root) for d, _, fs in os.walk(root) for f in fs}
assert found - listed == {"SHA256SUMS"}, found - listed
index = json.load(open(os.path.join(root, "index.json"), encoding="utf-8"))
total = 0
for kind, count in index["counts"].items():
    records = json.load(open(os.path.join(root, "records", kind + ".json"), encoding="utf-8"))
    assert len(records) == count, kind
    assert all(r["ref"] for r in records)
    total += count
    if kind == "document":
        for r in records:
            stored = [n for n in listed if n.startswith("documents/") and r["ref"] in n]
            for n in stored:
                with open(os.path.join(root, n), "rb") as f:
                    assert hashlib.sha256(f.read()).hexdigest() == r["sha256"], n
lines = [json.loads(l) for l in open(os.path.join(root, "journal.jsonl"), encoding="utf-8")]
entries = [l for l in lines if "sequence" in l]
assert [e["sequence"] for e in entries] == list(range(1, len(entries) + 1))
for a, b in zip(entries, entries[1:]):
    assert b["previous"] == a["hash"]
head = entries[-1]
assert index["journal_head"] == "%d:%s" % (head["sequence"], head["hash"][:16])
assert "LISEZMOI.txt" in listed
print(total)
)PY");
    const Verdict read = runTool(u"python3"_s, {reader, folder});
    if (!read.ran) {
        WARN("python3 is not installed");
        return;
    }
    INFO(read.output.toStdString());
    CHECK(read.ok);
    CHECK(read.output.trimmed().toInt() == run.object()[u"records"].toInt());
}
