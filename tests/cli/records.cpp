// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include <QDateTime>
#include <QTimeZone>

using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const char* const kRequest = R"({"received_on":"2026-03-05","channel":"email","rights":["access","erasure"],
 "subject_last_name":"Durand","subject_first_name":"Zoé","subject_email":"zoe@example.org","subject_birth_date":"1990-02-28",
 "wording":"Bonjour, œuvre et société."})";
const char* const kBreach =
    R"({"title":"Fichier envoyé à un tiers","aware_at":"2026-10-23T14:05","natures":["confidentiality"],
 "origins":["wrong_recipient"],"causes":["internal_accidental"],"description":"Pièce jointe.","data_categories":["contact"],
 "person_categories":["customers"],"persons_count":412,"records_count":412})";

QString refOf(const CliRun& run) {
    INFO(run.err.toStdString());
    REQUIRE(run.exit == 0);
    const QString ref = run.object()[u"ref"].toString();
    REQUIRE_FALSE(ref.isEmpty());
    return ref;
}

/// Today where the organisation is, which is not always today where the tests run.
QDate today() {
    return QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Europe/Paris")).date();
}

/// A record as shown, without when it was stored.
QJsonObject content(const CliRun& run) {
    QJsonObject record = run.object();
    record.remove(u"created_at"_s);
    record.remove(u"updated_at"_s);
    return record;
}

} // namespace

TEST_CASE("request add: the reference and the legal date") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const CliRun run = fixture.run({u"request"_s, u"add"_s, u"--from"_s, fixture.write(u"d.json"_s, kRequest)});
    INFO(run.err.toStdString());
    REQUIRE(run.exit == 0);
    CHECK(run.err.isEmpty());
    CHECK(run.object().keys() == QStringList{u"due_on"_s, u"ref"_s});
    CHECK(run.object()[u"due_on"].toString() == u"2026-04-07"_s);
    CHECK(run.object()[u"ref"].toString() == u"DEM-2026-0001"_s);
    const CliRun next = fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, false, kRequest);
    CHECK(next.exit == 0);
    CHECK(next.text().contains(u"DEM-2026-0002"_s));
    CHECK(next.text().contains(u"7 avril 2026"_s));
}

TEST_CASE("request show: what it prints, add accepts") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const QString ref = refOf(fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, kRequest));
    const CliRun shown = fixture.run({u"request"_s, u"show"_s, ref});
    REQUIRE(shown.exit == 0);
    const QJsonObject record = shown.object();
    CHECK(record[u"ref"].toString() == ref);
    CHECK(record[u"organisation"].toString() == u"AlloClaim"_s);
    CHECK(record[u"rights"].toArray() == QJsonArray{u"access"_s, u"erasure"_s});
    CHECK(record[u"subject_birth_date"].toString() == u"1990-02-28"_s);
    CHECK(record[u"due_on"].toString() == u"2026-04-07"_s);

    const VaultFixture other(VaultFixture::Kind::Empty);
    const CliRun again = other.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, shown.out);
    INFO(again.err.toStdString());
    REQUIRE(again.exit == 0);
    CHECK(again.object()[u"ref"].toString() == ref);
    CHECK(content(other.run({u"request"_s, u"show"_s, ref})) == content(shown));
    // A reference is never given twice.
    CHECK(other.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, shown.out).exit == 5);

    const CliRun people = fixture.run({u"request"_s, u"show"_s, ref}, false);
    CHECK(people.text().contains(u"Durand"_s));
    CHECK(people.text().contains(u"mardi 7 avril 2026"_s));
}

TEST_CASE("request add: bad input is exit 5 with its path, and nothing is stored") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const auto add = [&](const QByteArray& json) {
        return fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, json);
    };
    const QList<std::pair<QByteArray, QString>> cases{
        {R"({"received_on":"2026-03-05","rights":["access"],"colour":"red"})", u"colour"_s},
        {R"({"received_on":"2026-02-31","rights":["access"]})", u"received_on"_s},
        {R"({"received_on":"2026-03-05","rights":["dance"]})", u"rights[0]"_s},
        {R"({"received_on":"2026-03-05","rights":["access"],"channel":"pigeon"})", u"channel"_s},
        {R"({"received_on":"2026-03-05","rights":"access"})", u"rights"_s},
        {R"({"received_on":"2026-03-05","rights":["access"],"suspensions":[{"kind":"identity","until":"2026-03-09","fromage":1}]})",
            u"suspensions[0].fromage"_s},
        {R"({"received_on":"2199-03-05","rights":["access"]})", u"received_on"_s},
    };
    for (const auto& [json, where] : cases) {
        const CliRun run = add(json);
        INFO(json.toStdString() << " -> " << run.err.toStdString());
        CHECK(run.exit == 5);
        CHECK(run.errorKind() == u"invalid"_s);
        CHECK(run.errorWhere() == where);
    }
    CHECK(add("{").exit == 5);
    CHECK(add("[]").exit == 5);
    CHECK(add("").exit == 5);
    CHECK(add(QByteArray(10'000, '[')).exit == 5);
    CHECK(fixture.run({u"request"_s, u"add"_s, u"--from"_s, fixture.path(u"absent.json"_s)}).exit == 4);
    CHECK(fixture.run({u"request"_s, u"list"_s}).array().isEmpty());
}

TEST_CASE("request list: status, words, limit") {
    const VaultFixture fixture;
    const QJsonArray all = fixture.run({u"request"_s, u"list"_s}).array();
    REQUIRE(all.size() == 6);
    for (const QJsonValue& line : all) {
        CHECK_FALSE(line[u"ref"].toString().isEmpty());
        CHECK_FALSE(line[u"status"].toString().isEmpty());
    }
    const QJsonArray closed = fixture.run({u"request"_s, u"list"_s, u"--status"_s, u"closed"_s}).array();
    REQUIRE(closed.size() == 1);
    const CliRun shown = fixture.run({u"request"_s, u"show"_s, closed[0][u"ref"].toString()});
    CHECK(shown.object()[u"received_on"].toString() == u"2026-03-05"_s);
    CHECK(shown.object()[u"due_on"].toString() == u"2026-04-07"_s);
    CHECK(fixture.run({u"request"_s, u"list"_s, u"--search"_s, u"heritiere"_s}).array().size() == 1);
    CHECK(fixture.run({u"request"_s, u"list"_s, u"--limit"_s, u"2"_s}).array().size() == 2);
    CHECK(fixture.run({u"request"_s, u"list"_s, u"--status"_s, u"dansante"_s}).errorWhere() == u"--status"_s);
    CHECK(fixture.run({u"request"_s, u"list"_s, u"--limit"_s, u"beaucoup"_s}).exit == 5);
    CHECK(fixture.run({u"request"_s, u"show"_s, u"DEM-1999-0001"_s}).exit == 4);
    CHECK(fixture.run({u"request"_s, u"list"_s}, false).text().startsWith(u"REF"_s));
}

TEST_CASE("request: from intake to closing") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const QByteArray json = "{\"received_on\":\"" + today().addDays(-4).toString(Qt::ISODate).toLatin1() +
                            "\",\"channel\":\"post\",\"rights\":[\"access\"],\"subject_last_name\":\"X\"}";
    const QString ref = refOf(fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, json));
    const auto verb = [&](const QStringList& words) {
        const CliRun run = fixture.run(QStringList{u"request"_s, words.first(), ref} + words.mid(1));
        INFO(words.join(u' ').toStdString() << ": " << run.err.toStdString());
        CHECK(run.exit == 0);
        return run.object();
    };
    CHECK(verb({u"acknowledge"_s})[u"status"].toString() == u"acknowledged"_s);
    CHECK(verb({u"suspend"_s, u"--kind"_s, u"identity"_s, u"--on"_s, today().addDays(-3).toString(Qt::ISODate),
              u"--reason"_s, u"doute"_s})[u"status"]
              .toString() == u"suspended"_s);
    verb({u"resume"_s, u"--on"_s, today().addDays(-1).toString(Qt::ISODate)});
    verb({u"identity"_s, u"--means"_s, u"espace client"_s});
    const QString before = fixture.run({u"request"_s, u"show"_s, ref}).object()[u"due_on"].toString();
    const QString after = verb({u"extend"_s, u"--reasons"_s, u"Recherches nombreuses"_s})[u"due_on"].toString();
    CHECK(QDate::fromString(after, Qt::ISODate) > QDate::fromString(before, Qt::ISODate));
    verb({u"decide"_s, u"--right"_s, u"access"_s, u"--outcome"_s, u"accepted"_s});
    CHECK(verb({u"answer"_s, u"--means"_s, u"post"_s})[u"status"].toString() == u"answered"_s);
    CHECK(verb({u"close"_s, u"--on"_s, today().toString(Qt::ISODate)})[u"status"].toString() == u"closed"_s);
    const CliRun twice = fixture.run({u"request"_s, u"close"_s, ref});
    CHECK(twice.exit == 5);
    CHECK(fixture.run({u"request"_s, u"suspend"_s, ref, u"--kind"_s, u"ennui"_s}).errorWhere() == u"--kind"_s);
    CHECK(fixture.run({u"request"_s, u"move"_s, ref, u"--to"_s, u"lune"_s}).errorWhere() == u"--to"_s);
    CHECK(fixture.run({u"request"_s, u"acknowledge"_s, u"DEM-1999-0001"_s}).exit == 4);
}

TEST_CASE("request import: CSV with field keys, all or nothing") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const QString good =
        fixture.write(u"bon.csv"_s, "received_on,channel,rights,subject_last_name,subject_email,remarque\r\n"
                                    "2026-03-05,email,\"access,erasure\",Durand,zoe@example.org,vu\r\n"
                                    "2026-03-06,post,portability,Lefèvre,,\r\n");
    const CliRun dry = fixture.run({u"request"_s, u"import"_s, good, u"--dry-run"_s});
    INFO(dry.err.toStdString());
    REQUIRE(dry.exit == 0);
    CHECK(dry.object().keys() == QStringList{u"changes"_s, u"created"_s, u"read"_s, u"unplaced"_s, u"updated"_s});
    CHECK(dry.object()[u"read"].toInt() == 2);
    CHECK(dry.object()[u"created"].toInt() == 2);
    CHECK(dry.object()[u"unplaced"].toArray().size() == 1);
    CHECK(fixture.run({u"request"_s, u"list"_s}).array().isEmpty());
    CHECK(fixture.run({u"request"_s, u"import"_s, good}).exit == 0);
    const QJsonArray list = fixture.run({u"request"_s, u"list"_s}).array();
    CHECK(list.size() == 2);

    const QString bad = fixture.write(
        u"mauvais.csv"_s, "received_on,channel,rights\n2026-03-05,email,access\n31/02/2026,email,access\n");
    const CliRun refused = fixture.run({u"request"_s, u"import"_s, bad});
    CHECK(refused.exit == 5);
    CHECK(refused.errorWhere().contains(u"3"_s));
    CHECK(fixture
              .run({u"request"_s, u"import"_s,
                  fixture.write(u"guillemet.csv"_s, "received_on,rights\n\"2026-03-05,access\n")})
              .exit == 5);
    CHECK(fixture.run({u"request"_s, u"import"_s, fixture.path(u"absent.csv"_s)}).exit == 4);
    CHECK(fixture.run({u"request"_s, u"list"_s}).array() == list);
}

TEST_CASE("breach: add, list, show, notice") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const CliRun added = fixture.run({u"breach"_s, u"add"_s, u"--from"_s, u"-"_s}, true, kBreach);
    const QString ref = refOf(added);
    CHECK(ref == u"VIO-2026-0001"_s);
    CHECK(added.object()[u"due_at"].toString() == u"2026-10-26T13:05:00+01:00"_s);
    CHECK(fixture.run({u"breach"_s, u"list"_s}).array().size() == 1);
    const CliRun shown = fixture.run({u"breach"_s, u"show"_s, ref});
    CHECK(shown.object()[u"persons_count"].toInt() == 412);
    const VaultFixture other(VaultFixture::Kind::Empty);
    CHECK(other.run({u"breach"_s, u"add"_s, u"--from"_s, u"-"_s}, true, shown.out).exit == 0);
    CHECK(content(other.run({u"breach"_s, u"show"_s, ref})) == content(shown));

    const QString pdf = fixture.path(u"n.pdf"_s);
    const CliRun notice = fixture.run({u"breach"_s, u"notice"_s, ref, u"--phase"_s, u"initial"_s, u"--output"_s, pdf});
    INFO(notice.err.toStdString());
    REQUIRE(notice.exit == 0);
    CHECK(notice.object().keys() == QStringList{u"missing"_s, u"path"_s, u"sha256"_s});
    CHECK(notice.object()[u"path"].toString() == pdf);
    CHECK(notice.object()[u"missing"].toArray().size() > 3);
    CHECK(fixture.read(u"n.pdf"_s).startsWith("%PDF-"));
    CHECK(fixture.run({u"breach"_s, u"notice"_s, ref, u"--phase"_s, u"finale"_s, u"--output"_s, pdf}).errorWhere() ==
          u"--phase"_s);
    CHECK(fixture
              .run({u"breach"_s, u"notice"_s, ref, u"--phase"_s, u"initial"_s, u"--output"_s,
                  fixture.path(u"non/n.pdf"_s)})
              .exit == 7);
    CHECK(fixture.run({u"breach"_s, u"notice"_s, u"VIO-1999-0001"_s, u"--phase"_s, u"initial"_s, u"--output"_s, pdf})
              .exit == 4);

    const auto verb = [&](const QStringList& words) {
        const CliRun run = fixture.run(QStringList{u"breach"_s, words.first(), ref} + words.mid(1));
        INFO(words.join(u' ').toStdString() << ": " << run.err.toStdString());
        CHECK(run.exit == 0);
        return run.object();
    };
    verb({u"qualify"_s, u"--as"_s, u"breach"_s, u"--reason"_s, u"adresses lisibles"_s, u"--risk"_s, u"risk"_s,
        u"--risk-reason"_s, u"412 personnes"_s});
    verb({u"decide"_s, u"--what"_s, u"notify_cnil"_s, u"--answer"_s, u"yes"_s, u"--reason"_s, u"risque"_s});
    verb({u"decide"_s, u"--what"_s, u"inform_persons"_s, u"--answer"_s, u"no"_s, u"--reason"_s,
        u"pas de risque élevé"_s});
    verb({u"sent"_s, u"--phase"_s, u"initial"_s, u"--at"_s, u"2026-10-24T10:00"_s, u"--number"_s, u"2026-1"_s});
    CHECK(fixture
              .run({u"breach"_s, u"decide"_s, ref, u"--what"_s, u"dormir"_s, u"--answer"_s, u"yes"_s, u"--reason"_s,
                  u"x"_s})
              .exit == 5);
}

TEST_CASE("breach add: a local time that exists twice names both readings") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const CliRun run = fixture.run(
        {u"breach"_s, u"add"_s, u"--from"_s, u"-"_s}, true, R"({"title":"x","aware_at":"2026-10-25T02:30"})");
    CHECK(run.exit == 5);
    CHECK(run.errorWhere() == u"aware_at"_s);
    CHECK(run.errorMessage().contains(u"+02:00"_s));
}

TEST_CASE("contacts and tasks: add, list, show") {
    const VaultFixture fixture;
    CHECK(fixture.run({u"contact"_s, u"list"_s}).array().size() == 8);
    CHECK(fixture.run({u"contact"_s, u"show"_s, u"CON-0008"_s}).object()[u"name"].toString() == u"CNIL"_s);
    const QString ref = refOf(fixture.run(
        {u"contact"_s, u"add"_s, u"--from"_s, u"-"_s}, true, R"({"name":"Études & Cie","kinds":["processor"]})"));
    CHECK(fixture.run({u"contact"_s, u"show"_s, ref}).object()[u"name"].toString() == u"Études & Cie"_s);
    CHECK(fixture.run({u"task"_s, u"list"_s}).array().size() == 5);
    const QString task = refOf(fixture.run(
        {u"task"_s, u"add"_s, u"--from"_s, u"-"_s}, true, R"({"title":"Relire la politique","due_on":"2027-01-15"})"));
    CHECK(fixture.run({u"task"_s, u"show"_s, task}).object()[u"due_on"].toString() == u"2027-01-15"_s);
}

TEST_CASE("search: all records, accents do not matter") {
    const VaultFixture fixture;
    const CliRun run = fixture.run({u"search"_s, u"heritiere"_s});
    REQUIRE(run.exit == 0);
    REQUIRE(run.array().size() == 1);
    CHECK(run.array()[0].toObject().keys() == QStringList{u"kind"_s, u"ref"_s, u"snippet"_s, u"title"_s});
    CHECK(run.array()[0][u"kind"].toString() == u"request"_s);
    CHECK(fixture.run({u"search"_s, u"AT-12"_s}).array().size() >= 1);
    CHECK(fixture.run({u"search"_s, u"d'accès \"AND* NOT"_s}).exit == 0);
    CHECK(fixture.run({u"search"_s, u"rancongiciel"_s}).array().size() == 1);
    CHECK(fixture.run({u"search"_s, u"zzzzzz"_s}).array().isEmpty());
    CHECK(fixture.run({u"search"_s, u"zzzzzz"_s}, false).exit == 0);
}

TEST_CASE("journal: list, verify with an anchor, export") {
    const VaultFixture fixture;
    const CliRun verified = fixture.run({u"journal"_s, u"verify"_s});
    REQUIRE(verified.exit == 0);
    CHECK(verified.object().keys() == QStringList{u"entries"_s, u"head"_s, u"ok"_s, u"problems"_s});
    const QString head = verified.object()[u"head"].toString();
    fixture.run({u"task"_s, u"add"_s, u"--from"_s, u"-"_s}, true, R"({"title":"Encore une"})");
    const CliRun anchored = fixture.run({u"journal"_s, u"verify"_s, u"--anchor"_s, head});
    CHECK(anchored.exit == 0);
    CHECK(anchored.object()[u"entries"].toInt() == verified.object()[u"entries"].toInt() + 1);
    const CliRun foreign =
        fixture.run({u"journal"_s, u"verify"_s, u"--anchor"_s, head.section(u':', 0, 0) + u":0123456789abcdef"_s});
    CHECK(foreign.exit == 1);
    CHECK_FALSE(foreign.object()[u"ok"].toBool(true));
    CHECK(foreign.object()[u"problems"].toArray().size() == 1);
    const CliRun nonsense = fixture.run({u"journal"_s, u"verify"_s, u"--anchor"_s, u"hier"_s});
    CHECK(nonsense.exit == 5);
    CHECK(nonsense.errorWhere() == u"--anchor"_s);

    const QJsonArray entries = fixture.run({u"journal"_s, u"list"_s}).array();
    CHECK(entries.size() == anchored.object()[u"entries"].toInt());
    CHECK(entries[0][u"sequence"].toInt() == 1);
    CHECK(fixture.run({u"journal"_s, u"list"_s, u"--limit"_s, u"1"_s, u"--after"_s, u"1"_s}).array().size() == 1);
    const CliRun lines = fixture.run({u"journal"_s, u"export"_s}, false);
    CHECK(lines.exit == 0);
    CHECK(lines.out.startsWith('{'));
    CHECK(fixture.run({u"journal"_s, u"export"_s}).array().size() >= entries.size());
    const CliRun file = fixture.run({u"journal"_s, u"export"_s, u"--output"_s, fixture.path(u"j.jsonl"_s)});
    CHECK(file.exit == 0);
    CHECK(fixture.read(u"j.jsonl"_s) == lines.out);
}

TEST_CASE("several organisations: it must be said which, and an ambiguous reference names both") {
    const VaultFixture fixture(VaultFixture::Kind::TwoOrganisations);
    CHECK(fixture.run({u"organisation"_s, u"list"_s}).array().size() == 2);
    const CliRun unsaid = fixture.run({u"request"_s, u"list"_s});
    CHECK(unsaid.exit == 5);
    CHECK(unsaid.errorMessage().contains(u"AlloClaim"_s));
    CHECK(unsaid.errorMessage().contains(u"Œuvre des Écoles"_s));
    const auto in = [&](const QString& name, const QStringList& words, const QByteArray& input = {}) {
        return runCli(QStringList{u"--vault"_s, fixture.vault(), u"--passphrase-file"_s, fixture.passphraseFile(),
                          u"--json"_s, u"--organisation"_s, name} +
                          words,
            {.input = input, .home = fixture.path({})});
    };
    const QString first = refOf(in(u"AlloClaim"_s, {u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, kRequest));
    const QString second = refOf(in(u"oeuvre des ecoles"_s, {u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, kRequest));
    CHECK(first == second);
    const CliRun ambiguous = fixture.run({u"request"_s, u"show"_s, first});
    CHECK(ambiguous.exit == 5);
    CHECK(ambiguous.errorMessage().contains(u"AlloClaim"_s));
    CHECK(ambiguous.errorMessage().contains(u"Œuvre des Écoles"_s));
    CHECK(in(u"AlloClaim"_s, {u"request"_s, u"show"_s, first}).object()[u"organisation"].toString() == u"AlloClaim"_s);
    const CliRun none = in(u"Personne"_s, {u"request"_s, u"list"_s});
    CHECK(none.exit == 4);
    CHECK(none.errorWhere() == u"--organisation"_s);
    // The record may name its organisation itself.
    QByteArray named = kRequest;
    named.replace("{\"received_on\"", "{\"organisation\":\"Œuvre des Écoles\",\"received_on\"");
    CHECK(fixture.run({u"request"_s, u"add"_s, u"--from"_s, u"-"_s}, true, named).exit == 0);
    CHECK(in(u"Œuvre des Écoles"_s, {u"request"_s, u"list"_s}).array().size() == 2);
    const QString third =
        refOf(fixture.run({u"organisation"_s, u"add"_s, u"--from"_s, u"-"_s}, true, R"({"name":"Troisième"})"));
    CHECK(fixture.run({u"organisation"_s, u"show"_s, third}).object()[u"name"].toString() == u"Troisième"_s);
}

TEST_CASE("messages hold nothing personal and no passphrase") {
    const VaultFixture fixture;
    const QList<QStringList> calls{{u"request"_s, u"list"_s}, {u"request"_s, u"list"_s, u"--search"_s, u"Lefèvre"_s},
        {u"verify"_s}, {u"search"_s, u"Benali"_s}, {u"register"_s, u"check"_s}, {u"journal"_s, u"list"_s}};
    for (const QStringList& call : calls) {
        const CliRun run = fixture.run(call);
        INFO(call.join(u' ').toStdString());
        for (const char* word : {"Durand", "Benali", "Lef", "example.org", "cheval exact"})
            CHECK_FALSE(run.err.contains(word));
    }
    // The journal says what was done to which record, not what people wrote or who they are.
    const QByteArray journal = fixture.run({u"journal"_s, u"list"_s}).out;
    for (const char* word : {"Durand", "Benali", "example.org"})
        CHECK_FALSE(journal.contains(word));
}

TEST_CASE("what a letter needs of the organisation is filled in from the command line, on a vault that has nothing") {
    const VaultFixture fixture(VaultFixture::Kind::Empty);
    const QString request =
        refOf(fixture.run({u"request"_s, u"add"_s, u"--from"_s, fixture.write(u"d.json"_s, kRequest)}));
    const QStringList letter = {
        u"request"_s, u"letter"_s, request, u"ack"_s, u"--output"_s, fixture.path(u"ack.pdf"_s)};
    const CliRun lacking = fixture.run(letter);
    CHECK(lacking.exit == 5);
    CHECK(lacking.errorMessage().contains(u"dans la fiche de l’organisme"_s));
    const QString sheet = fixture.write(u"o.json"_s,
        R"({"address":"12 quai de la Fosse","postcode":"44000","city":"Nantes","signatory_name":"Paul Le Goff",
            "actors":[{"role":"dpo","name":"Martin","email":"rgpd@quais.example"}]})");
    const CliRun edited = fixture.run({u"organisation"_s, u"edit"_s, u"ORG-0001"_s, u"--from"_s, sheet});
    CHECK(refOf(edited) == u"ORG-0001"_s);
    CHECK(edited.object()[u"revision"].toInt() >= 2);
    const QJsonObject now = fixture.run({u"organisation"_s, u"show"_s, u"ORG-0001"_s}).object();
    CHECK(now[u"signatory_name"].toString() == u"Paul Le Goff"_s);
    CHECK_FALSE(now[u"name"].toString().isEmpty()); // what the file does not name stays
    const CliRun issued = fixture.run(letter);
    INFO(issued.err.toStdString());
    CHECK(issued.exit == 0);
    CHECK(issued.object()[u"remarks"].toArray().isEmpty());
    const CliRun wrong = fixture.run(
        {u"organisation"_s, u"edit"_s, u"ORG-0001"_s, u"--from"_s, fixture.write(u"x.json"_s, R"({"signatory":"?"})")});
    CHECK(wrong.exit == 5);
    CHECK(wrong.errorWhere() == u"signatory"_s);
}
