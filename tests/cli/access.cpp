// SPDX-License-Identifier: GPL-3.0-or-later
// Roles and recovery at the command line: every verb that opens a vault has its line in the table below.
#include "cli/clirun.h"

#include "commands/staffdesk.h"
#include "support/damagedslot.h"
#include "support/fixedclock.h"

#include <QJsonArray>
#include <QMap>
#include <QSet>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

struct VerbLine {
    QString verb;
    Permission permission;
    QStringList arguments = {};
};

const QString dem = u"DEM-2026-0006"_s;
const QString vio = u"VIO-2026-0003"_s;

/// Verbs that open the vault of the call, what they ask of the role, and arguments that come as far as that.
QList<VerbLine> verbTable(const VaultFixture& fixture) {
    const auto read = Permission::Read;
    const auto change = Permission::Change;
    const auto administer = Permission::Administer;
    const QString request = fixture.write(u"d.json"_s,
        R"({"received_on": "2026-03-05", "channel": "email", "rights": ["access"], "subject_last_name": "Durand"})");
    const QString breach = fixture.write(
        u"v.json"_s, R"({"title": "Fichier", "aware_at": "2026-10-23T14:05", "natures": ["confidentiality"]})");
    const QString activity = fixture.write(u"a.json"_s, R"({"name": {"fr": "Paie", "en": "Payroll"}})");
    const QString contact = fixture.write(u"c.json"_s, R"({"name": "Routeur SA"})");
    const QString task = fixture.write(u"t.json"_s, R"({"title": "Relire"})");
    const QString organisation = fixture.write(u"o.json"_s, R"({"name": "Autre"})");
    const QString table =
        fixture.write(u"d.csv"_s, "received_on,channel,rights,subject_last_name\n2026-03-06,post,access,Martin\n");
    const QString data = fixture.write(u"x.csv"_s, "date,amount\n2026-01-01,12\n");
    const QString advice =
        fixture.write(u"i.json"_s, R"({"title": "Garder", "opinion": "Oui", "given_on": "2026-03-05"})");
    const QString suppression = fixture.write(u"w.json"_s, R"({"email": "x@exemple.fr"})");
    const QString edit = fixture.write(u"e.json"_s, R"({"subject_last_name": "Durant"})");
    const QString page = fixture.write(u"p.html"_s, "<p>Nous gardons vos commandes.</p>");
    const QString key = fixture.path(u"secours.txt"_s);
    const auto out = [&](const QString& name) { return fixture.path(name); };
    return {
        {u"verify"_s, read}, {u"backup"_s, read, {u"--output"_s, out(u"b.greffe"_s)}},
        {u"export-all"_s, administer, {u"--output"_s, out(u"t.zip"_s)}}, {u"staff list"_s, read},
        {u"staff invite"_s, administer, {u"Paul"_s, u"--role"_s, u"reader"_s}},
        {u"staff role"_s, administer, {u"Martine Vidal"_s, u"editor"_s}},
        {u"staff revoke"_s, administer, {u"reader"_s}}, {u"staff rotate"_s, administer}, {u"recovery status"_s, read},
        {u"recovery sheet"_s, administer, {u"--key-file"_s, key, u"--output"_s, out(u"s.pdf"_s)}},
        {u"recovery test"_s, administer, {u"--key-file"_s, key}}, {u"recovery replace"_s, administer},
        {u"register import"_s, change, {activity}}, {u"register add"_s, change, {u"--from"_s, activity}},
        {u"register list"_s, read, {u"--limit"_s, u"1"_s}}, {u"register show"_s, read, {u"AT-01"_s}},
        {u"register check"_s, read},
        {u"register export"_s, Permission::Export, {u"--format"_s, u"csv"_s, u"--output"_s, out(u"r.csv"_s)}},
        {u"request add"_s, change, {u"--from"_s, request}}, {u"request import"_s, change, {table}},
        {u"request list"_s, read, {u"--limit"_s, u"1"_s}}, {u"request show"_s, read, {dem}},
        {u"request acknowledge"_s, change, {dem}}, {u"request suspend"_s, change, {dem, u"--kind"_s, u"identity"_s}},
        {u"request resume"_s, change, {dem}}, {u"request identity"_s, change, {dem, u"--means"_s, u"code"_s}},
        {u"request extend"_s, change, {dem, u"--reasons"_s, u"nombre"_s}},
        {u"request decide"_s, change, {dem, u"--right"_s, u"access"_s, u"--outcome"_s, u"accepted"_s}},
        {u"request answer"_s, change, {dem, u"--means"_s, u"email"_s}},
        {u"request move"_s, change, {dem, u"--to"_s, u"in_progress"_s}}, {u"request close"_s, change, {dem}},
        {u"breach add"_s, change, {u"--from"_s, breach}}, {u"breach list"_s, read}, {u"breach show"_s, read, {vio}},
        {u"breach qualify"_s, change, {vio, u"--as"_s, u"breach"_s, u"--reason"_s, u"x"_s}},
        {u"breach decide"_s, change,
            {vio, u"--what"_s, u"notify_cnil"_s, u"--answer"_s, u"yes"_s, u"--reason"_s, u"x"_s}},
        {u"breach notice"_s, change, {vio, u"--phase"_s, u"initial"_s, u"--output"_s, out(u"n.pdf"_s)}},
        {u"breach sent"_s, change, {vio, u"--phase"_s, u"initial"_s}}, {u"breach close"_s, change, {vio}},
        {u"portability build"_s, change, {dem, u"--data"_s, data, u"--output"_s, out(u"p.zip"_s)}},
        {u"organisation list"_s, read}, {u"organisation show"_s, read, {u"ORG-0001"_s}},
        {u"contact add"_s, change, {u"--from"_s, contact}}, {u"contact list"_s, read},
        {u"contact show"_s, read, {u"CON-0004"_s}}, {u"task add"_s, change, {u"--from"_s, task}},
        {u"task list"_s, read}, {u"task show"_s, read, {u"TAC-2026-0001"_s}}, {u"search"_s, read, {u"vol"_s}},
        {u"journal list"_s, read, {u"--limit"_s, u"1"_s}}, {u"journal verify"_s, read},
        {u"journal export"_s, Permission::Export}, {u"compare"_s, read, {out(u"b.greffe"_s)}},
        {u"restore record"_s, change, {u"AT-01"_s, u"--from"_s, out(u"b.greffe"_s)}}, {u"purge list"_s, read},
        {u"purge run"_s, administer}, {u"purge settings"_s, read},
        {u"purge settings"_s, administer, {u"--journal-years"_s, u"9"_s}},
        {u"register map"_s, Permission::Export, {u"--output"_s, out(u"m.pdf"_s)}},
        {u"register timeline"_s, Permission::Export, {u"--output"_s, out(u"l.pdf"_s)}},
        {u"register review"_s, change, {u"AT-01"_s}},
        {u"register approve"_s, change, {u"AT-01"_s, u"--by"_s, u"Anne Roux"_s}},
        {u"register copy"_s, change, {u"AT-01"_s}}, {u"register model"_s, change, {u"AT-01"_s}},
        {u"register compare"_s, read, {u"AT-01"_s, u"--with"_s, u"AT-02"_s}},
        {u"register history"_s, read, {u"AT-01"_s}},
        {u"register restore"_s, change, {u"AT-01"_s, u"--revision"_s, u"1"_s}},
        {u"register archive"_s, change, {u"AT-05"_s}},
        {u"register checklist"_s, read, {u"AT-07"_s, u"legitimate_interests"_s}},
        {u"register checklist"_s, change, {u"AT-07"_s, u"legitimate_interests"_s, u"--answer"_s, u"lawful=yes"_s}},
        {u"register dpia"_s, read, {u"AT-13"_s}},
        {u"register dpia"_s, change, {u"AT-13"_s, u"--needed"_s, u"no"_s, u"--because"_s, u"x"_s}},
        {u"register propose-retention"_s, read, {u"AT-04"_s}},
        {u"register propose-retention"_s, change, {u"AT-04"_s, u"--apply"_s, u"1=x"_s}},
        {u"register observations"_s, read},
        {u"notice write"_s, change, {u"--format"_s, u"html"_s, u"--output"_s, out(u"n.html"_s)}},
        {u"notice versions"_s, read}, {u"notice show"_s, read, {u"1"_s}}, {u"notice diff"_s, read},
        {u"notice compare"_s, read, {page}}, {u"notice compare"_s, change, {page, u"--keep"_s}},
        {u"request edit"_s, change, {u"DEM-2026-0005"_s, u"--from"_s, edit}},
        {u"request mandate"_s, change, {u"DEM-2026-0005"_s}},
        {u"request ask"_s, change, {u"DEM-2026-0005"_s, u"--department"_s, u"RH"_s, u"--question"_s, u"x"_s}},
        {u"task answer"_s, change, {u"TAC-2026-0001"_s, u"--found"_s, u"x"_s}},
        {u"request told"_s, change, {u"DEM-2026-0005"_s, u"--recipient"_s, u"x"_s}},
        {u"request fee"_s, change, {u"DEM-2026-0005"_s, u"--ground"_s, u"excessive"_s, u"--reason"_s, u"x"_s}},
        {u"request attach"_s, change, {u"DEM-2026-0005"_s, data}},
        {u"request export"_s, Permission::Export, {u"--format"_s, u"csv"_s, u"--output"_s, out(u"q.csv"_s)}},
        {u"request calendar"_s, Permission::Export, {u"--output"_s, out(u"q.ics"_s)}},
        {u"request dates"_s, read, {u"DEM-2026-0005"_s}}, {u"request next"_s, read, {u"DEM-2026-0005"_s}},
        {u"request rights"_s, read, {u"DEM-2026-0005"_s}}, {u"request related"_s, read, {u"DEM-2026-0005"_s}},
        {u"request timeline"_s, read, {u"DEM-2026-0005"_s}}, {u"request letters"_s, read, {u"DEM-2026-0005"_s}},
        {u"request documents"_s, read, {u"DEM-2026-0005"_s}}, {u"request statistics"_s, read},
        {u"request statistics"_s, Permission::Export, {u"--output"_s, out(u"q.pdf"_s)}},
        {u"request letter"_s, change, {u"DEM-2026-0005"_s, u"ack"_s, u"--output"_s, out(u"k.pdf"_s)}},
        {u"request letter"_s, Permission::Export,
            {u"DEM-2026-0005"_s, u"ack"_s, u"--draft"_s, u"--output"_s, out(u"k.odt"_s)}},
        {u"request dispatch"_s, change, {u"DEM-2026-0005"_s}},
        {u"request acknowledgements"_s, change, {u"--output"_s, out(u"k2.pdf"_s)}},
        {u"breach letter"_s, change, {vio, u"--output"_s, out(u"k3.pdf"_s)}},
        {u"breach letter"_s, Permission::Export, {vio, u"--draft"_s, u"--output"_s, out(u"k3.odt"_s)}},
        {u"letter template"_s, read, {u"show"_s, u"ack"_s}}, {u"letter template"_s, change, {u"reset"_s, u"ack"_s}},
        {u"letter logo"_s, change, {u"--remove"_s}}, {u"advice add"_s, change, {u"--from"_s, advice}},
        {u"advice list"_s, read}, {u"advice show"_s, read, {u"AVI-2026-0001"_s}},
        {u"advice follow"_s, change, {u"AVI-2026-0001"_s, u"--followed"_s, u"followed"_s}},
        {u"advice export"_s, Permission::Export, {u"--format"_s, u"csv"_s, u"--output"_s, out(u"i.csv"_s)}},
        {u"suppression add"_s, change, {u"--from"_s, suppression}}, {u"suppression list"_s, read},
        {u"suppression export"_s, Permission::Export, {u"--format"_s, u"csv"_s, u"--output"_s, out(u"w.csv"_s)}},
        {u"contact recipients"_s, read},
        {u"contact recipients"_s, Permission::Export, {u"--format"_s, u"csv"_s, u"--output"_s, out(u"z.csv"_s)}},
        {u"contact edit"_s, change, {u"CON-0001"_s, u"--from"_s, contact}},
        {u"task edit"_s, change, {u"TAC-2026-0001"_s, u"--from"_s, task}},
        {u"organisation edit"_s, change, {u"ORG-0001"_s, u"--from"_s, organisation}},
        {u"organisation add"_s, change, {u"--from"_s, organisation}}, // last: from then on the others ask for which
    };
}

/// Open another file, or none; change the own passphrase, which every role may.
const QSet<QString> outside = {u"calendar request"_s, u"calendar breach"_s, u"severity"_s, u"create"_s, u"info"_s,
    u"restore"_s, u"passphrase change"_s, u"passphrase generate"_s, u"staff accept"_s, u"portability verify"_s,
    u"backup list"_s, u"backup settings"_s, u"restore list"_s, u"restore preview"_s, u"salvage"_s, u"letter fields"_s,
    u"request read"_s, u"place"_s};

/// Adds one member a role, each under the role's name and with the fixture's passphrase.
void addStaff(const VaultFixture& fixture) {
    const FixedClock clock;
    const auto passphrase = [] { return SecretBytes::fromPassphrase(QString::fromUtf8(kPassphrase)); };
    for (const Role role : {Role::Editor, Role::Reader, Role::Auditor}) {
        auto session = REQUIRE_OK(Session::open(fixture.vault(), {u"Martine Vidal"_s, passphrase(), {}}, clock));
        const QString code = REQUIRE_OK(StaffDesk(*session).invite(key(role), role));
        REQUIRE_OK(session->close());
        session =
            REQUIRE_OK(StaffDesk::accept(fixture.vault(), key(role), code, passphrase(), clock, KdfCost::floor()));
        REQUIRE_OK(session->close());
    }
}

} // namespace

TEST_CASE("verb × role: each verb asks of the role what the table says") {
    VaultFixture fixture;
    addStaff(fixture);
    const auto deniedTo = [&](const VerbLine& line, Role role) {
        QStringList words{u"--staff"_s, key(role)};
        words += line.verb.split(u' ') + line.arguments;
        const CliRun run = fixture.run(words);
        const bool denied = run.exit == 3;
        if (denied)
            CHECK(run.errorKind() == u"denied"_s);
        INFO(run.err.toStdString());
        CHECK(run.exit != 2); // the line must come as far as the vault
        return denied;
    };
    QSet<QString> listed = outside;
    for (const VerbLine& line : verbTable(fixture)) {
        listed.insert(line.verb);
        INFO(line.verb.toStdString());
        // The role that may least of those that may, and all that may not.
        for (const Role role : {Role::Reader, Role::Auditor, Role::Editor}) {
            const bool may = mayDo(role, line.permission);
            if (may && line.permission != Permission::Change && role != Role::Reader &&
                line.permission == Permission::Read)
                continue; // a reader may already
            INFO(key(role).toStdString());
            CHECK(deniedTo(line, role) != may);
        }
    }
    const CliRun help = runCli({u"--json"_s, u"--help"_s});
    for (const QJsonValue& verb : help.object()[u"verbs"].toArray()) {
        const QString name = verb[u"verb"].toString();
        INFO(name.toStdString() << ": say in verbTable() what it asks of the role");
        CHECK(listed.contains(name));
    }
}

TEST_CASE("staff from the command line: invited, accepted, another role, revoked") {
    VaultFixture fixture(VaultFixture::Kind::Empty);
    CliRun run = fixture.run({u"staff"_s, u"invite"_s, u"Zoé"_s, u"--role"_s, u"editor"_s});
    CHECK(run.exit == 0);
    const QString code = run.object()[u"code"].toString();
    CHECK(code.split(u' ').size() == 8);
    CHECK(fixture.run({u"staff"_s, u"invite"_s, u"Paul"_s, u"--role"_s, u"chef"_s}).exit == 5);
    CHECK(fixture.run({u"staff"_s, u"invite"_s, u"Paul"_s}).exit == 2);
    const auto accept = [&](const QString& typed) {
        fixture.write(u"code.txt"_s, typed.toUtf8() + '\n');
        return runCli({u"--json"_s, u"--vault"_s, fixture.vault(), u"--passphrase-file"_s,
            fixture.write(u"zoe.txt"_s, "sept mots choisis par Zoé et par elle seule\n"), u"staff"_s, u"accept"_s,
            u"Zoé"_s, u"--code-file"_s, fixture.path(u"code.txt"_s)});
    };
    run = accept(code.left(12) + u"00000"_s + code.mid(17));
    CHECK(run.exit == 5);
    CHECK(run.errorWhere() == u"group 3"_s);
    CHECK(accept(u"H7QNR 9KV1P V1GZY GE9H8 22V7P 13TS6 EHTB8 GCV6T"_s).exit == 3); // another's
    CHECK(accept(code).exit == 0);
    CHECK(accept(code).exit == 3);

    const auto asMartine = [&](const QStringList& words) {
        return fixture.run(QStringList{u"--staff"_s, u"Martine Vidal"_s} + words);
    };
    CHECK(fixture.run({u"staff"_s, u"list"_s}).exit == 2); // who?
    run = asMartine({u"staff"_s, u"list"_s});
    REQUIRE(run.array().size() == 2);
    CHECK(run.array().at(1)[u"staff"].toString() == u"Zoé"_s);
    CHECK(run.array().at(1)[u"status"].toString() == u"active"_s);
    CHECK(asMartine({u"staff"_s, u"role"_s, u"Zoé"_s, u"auditor"_s}).object()[u"role"].toString() == u"auditor"_s);
    CHECK(asMartine({u"staff"_s, u"role"_s, u"Martine Vidal"_s, u"reader"_s}).exit == 5); // the last administrator
    CHECK(asMartine({u"staff"_s, u"role"_s, u"Paul"_s, u"reader"_s}).exit == 4);
    CHECK(asMartine({u"staff"_s, u"rotate"_s}).object()[u"generation"].toInt() == 2);
    run = asMartine({u"staff"_s, u"revoke"_s, u"Zoé"_s});
    CHECK(run.exit == 0);
    CHECK(run.object()[u"generation"].toInt() == 3);
    CHECK(run.object()[u"notice"].toString().contains(u"auparavant"_s));
    CHECK(fixture.run({u"staff"_s, u"list"_s}).array().at(1)[u"status"].toString() == u"revoked"_s);
    CHECK(fixture.run({u"journal"_s, u"verify"_s}).exit == 0);
}

TEST_CASE("every wrong way in has its own sentence") {
    VaultFixture fixture(VaultFixture::Kind::Empty);
    QSet<QString> said;
    const auto wrong = [&](const QString& what, const CliRun& run, int exit, const QString& kind) {
        INFO(what.toStdString() << ": " << run.err.toStdString());
        CHECK(run.exit == exit);
        CHECK(run.errorKind() == kind);
        CHECK_FALSE(said.contains(run.errorMessage()));
        said.insert(run.errorMessage());
    };
    const auto open = [&](const QString& vault, const QString& file, const QString& option = u"--passphrase-file"_s) {
        return runCli({u"--json"_s, u"--vault"_s, vault, option, file, u"journal"_s, u"list"_s});
    };
    const QString right = fixture.passphraseFile();
    const QByteArray good = fixture.read(u"essai.greffe"_s);
    wrong(u"passphrase"_s, open(fixture.vault(), fixture.write(u"f.txt"_s, "pas la bonne\n")), 3, u"locked"_s);
    wrong(u"no such file"_s, open(fixture.path(u"rien.greffe"_s), right), 4, u"not_found"_s);
    wrong(u"not a vault"_s, open(fixture.write(u"texte.greffe"_s, QByteArray(200'000, 'x')), right), 6, u"corrupt"_s);
    const QByteArray key = fixture.read(u"secours.txt"_s);
    wrong(u"key with a typing error"_s,
        open(fixture.vault(), fixture.write(u"k.txt"_s, "00000" + key.mid(5)), u"--recovery-key-file"_s), 5,
        u"invalid"_s);
    wrong(u"another vault’s key"_s,
        open(fixture.vault(),
            fixture.write(
                u"k.txt"_s, "RA83N JD5NR ZHGTU 5Y8YS 1Q1W9 PJ34~ 1MVH7 PY749 K4ZQU A0GQP P15S6 PJJY$ 8R9G0\n"),
            u"--recovery-key-file"_s),
        3, u"locked"_s);
    wrong(u"unknown name"_s,
        runCli({u"--json"_s, u"--vault"_s, fixture.vault(), u"--staff"_s, u"Paul"_s, u"--passphrase-file"_s, right,
            u"journal"_s, u"list"_s}),
        3, u"locked"_s);

    // A later version: the minimum reader in both copies (FORMAT.md: offset 10), and something where ours has nothing.
    QByteArray later = good;
    for (const qsizetype copy : {0, 32768})
        later[copy + 10] = 9, later[copy + 20'000] = 1;
    wrong(u"made by a later version"_s, open(fixture.write(u"l.greffe"_s, later), right), 6, u"too_new"_s);
    // The first page of the image.
    QByteArray damaged = good;
    for (qsizetype i = 65536 + 100; i < 65536 + 140; ++i)
        damaged[i] = char(damaged.at(i) ^ 0x5a);
    wrong(u"damaged file"_s, open(fixture.write(u"d.greffe"_s, damaged), right), 6, u"corrupt"_s);
    wrong(u"damaged slot"_s, open(fixture.write(u"s.greffe"_s, withDamagedSlot(good)), right), 6, u"corrupt"_s);
    {
        const FixedClock clock;
        const auto holder = REQUIRE_OK(Session::open(fixture.vault(),
            {u"Martine Vidal"_s, SecretBytes::fromPassphrase(QString::fromUtf8(kPassphrase)), {}}, clock));
        wrong(u"in use"_s, open(fixture.vault(), right), 3, u"in_use"_s);
    }
    CHECK(said.size() == 10);
    CHECK(open(fixture.vault(), right).exit == 0); // the control

    // An older file put back opens, and is said before anything else.
    fixture.write(u"avant.greffe"_s, fixture.read(u"essai.greffe"_s));
    CHECK(fixture.run({u"verify"_s}).exit == 0);
    const CliRun quiet = fixture.run({u"journal"_s, u"list"_s});
    CHECK_FALSE(quiet.message().contains(u"état plus ancien"_s));
    fixture.write(u"essai.greffe"_s, fixture.read(u"avant.greffe"_s));
    CHECK(fixture.run({u"journal"_s, u"list"_s}).message().contains(u"état plus ancien"_s));
}
