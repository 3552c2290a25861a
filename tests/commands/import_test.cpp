// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/exportcommands.h"
#include "commands/importcommands.h"
#include "commands/registercommands.h"
#include "exchange/registerfile.h"
#include "sessionfixture.h"
#include "support/filled.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

ReadActivity read(const QString& ref, const QString& name, const QString& department) {
    ReadActivity out;
    out.activity.ref = ref;
    out.activity.name = {name, {}};
    out.activity.department = department;
    out.carried = {u"name.fr"_s, u"department"_s};
    out.format = RegisterFormat::Ods; // one language
    out.sheet = u"line "_s + ref;
    return out;
}

RegisterFile fileOf(const QList<ReadActivity>& activities) {
    RegisterFile file;
    file.activities = activities;
    file.read = int(activities.size());
    return file;
}

QByteArray contentOf(Session& session) {
    QByteArray out;
    for (const RecordType* type : {&Organisation::type(), &Activity::type(), &Request::type()}) {
        for (const AnyRecord& record : REQUIRE_OK(listRecords(session, *type)))
            out += QJsonDocument(REQUIRE_OK(recordJson(session, record))).toJson();
    }
    return out + session.journalHead().toUtf8();
}

} // namespace

TEST_CASE("a dry run changes nothing and says what would change", "[import]") {
    SessionFixture fixture;
    Activity known;
    known.name = {u"Gestion de la paie"_s, u"Payroll"_s};
    known.department = u"RH"_s;
    known.owner = u"Mme Roux"_s;
    const Activity stored = fixture.added(known);
    const QByteArray before = contentOf(*fixture.session);
    const RegisterFile file = fileOf({read(stored.ref, u"Gestion de la paie"_s, u"Ressources humaines"_s),
        read({}, u"Vidéosurveillance"_s, u"Sûreté"_s)});
    const ImportPlan plan = REQUIRE_OK(planRegister(*fixture.session, file));
    CHECK(contentOf(*fixture.session) == before);
    CHECK(plan.problems.isEmpty());
    REQUIRE(plan.items.size() == 2);
    CHECK(plan.items[0].what == ImportPlan::Item::What::Update);
    REQUIRE(plan.items[0].changes.size() == 1);
    CHECK(plan.items[0].changes[0].path == u"department"_s);
    CHECK(plan.items[0].changes[0].before.toString() == u"RH"_s);
    CHECK(plan.items[0].changes[0].after.toString() == u"Ressources humaines"_s);
    CHECK(plan.items[1].what == ImportPlan::Item::What::Create);

    ImportRegister command(plan, file);
    const qint64 entries = fixture.entries();
    REQUIRE_OK(fixture.session->run(command));
    CHECK(fixture.entries() == entries + 1);
    const Activity now = fixture.stored(stored);
    CHECK(now.department == u"Ressources humaines"_s);
    CHECK(now.owner == u"Mme Roux"_s);  // the file does not carry it
    CHECK(now.name.en == u"Payroll"_s); // nor this half of the name
    CHECK(command.plan().refs(ImportPlan::Item::What::Create) == QStringList{u"TRT-0002"_s});
    const QJsonObject payload = *fixture.lastEntry().payload;
    CHECK(payload[u"created"_s].toArray() == QJsonArray{u"TRT-0002"_s});
    CHECK(payload[u"updated"_s].toArray() == QJsonArray{u"TRT-0001"_s});

    // A second time there is nothing to do.
    const RegisterFile again = fileOf({read(stored.ref, u"Gestion de la paie"_s, u"Ressources humaines"_s),
        read({}, u"VIDÉOSURVEILLANCE"_s, u"Sûreté"_s)});
    const ImportPlan second = REQUIRE_OK(planRegister(*fixture.session, again));
    CHECK(second.items[0].what == ImportPlan::Item::What::Same);
    CHECK(second.items[1].ref == u"TRT-0002"_s);
}

TEST_CASE("records match by reference, else by exact name; doubt is a problem", "[import]") {
    SessionFixture fixture;
    Activity one;
    one.name = {u"Recrutement"_s, {}};
    fixture.added(one);
    fixture.added(one);
    SECTION("two of that name") {
        const ImportPlan plan =
            REQUIRE_OK(planRegister(*fixture.session, fileOf({read({}, u"recrutement"_s, u"RH"_s)})));
        REQUIRE(plan.problems.size() == 1);
        CHECK(plan.problems[0].message.fr.contains(u"Plusieurs activités"_s));
        const QByteArray before = contentOf(*fixture.session);
        ImportRegister command(plan, {});
        const Result<Done> done = fixture.session->run(command);
        REQUIRE_FALSE(done.has_value());
        CHECK(done.error().message.fr.endsWith(u"Rien n’a été importé."_s));
        CHECK(contentOf(*fixture.session) == before);
    }
    SECTION("the other one is claimed by its reference") {
        const ImportPlan plan = REQUIRE_OK(planRegister(*fixture.session,
            fileOf({read(u"TRT-0001"_s, u"Recrutement"_s, u"A"_s), read({}, u"Recrutement"_s, u"B"_s)})));
        CHECK(plan.problems.isEmpty());
        CHECK(plan.items[1].ref == u"TRT-0002"_s);
    }
    SECTION("twice the same reference in one file") {
        const ImportPlan plan = REQUIRE_OK(planRegister(
            *fixture.session, fileOf({read(u"AT-07"_s, u"Un"_s, u"A"_s), read(u"AT-07"_s, u"Deux"_s, u"B"_s)})));
        CHECK(plan.problems.size() == 1);
    }
    SECTION("a reference that the file brings is kept") {
        const RegisterFile file = fileOf({read(u"AT-07"_s, u"Sinistres"_s, u"Gestion"_s)});
        ImportRegister command(REQUIRE_OK(planRegister(*fixture.session, file)), file);
        REQUIRE_OK(fixture.session->run(command));
        CHECK(REQUIRE_OK(fixture.session->findByRef<Activity>(u"AT-07"_s)).department == u"Gestion"_s);
    }
}

TEST_CASE("the form over a register rich from JSON loses nothing", "[import]") {
    SessionFixture fixture;
    fixture.confirm();
    QList<Activity> rich;
    for (int i = 1; i <= 6; ++i) {
        Activity activity = filledAs<Activity>(i);
        static_cast<RecordHead&>(activity) = {};
        activity.ref = u"TRT-%1"_s.arg(i, 4, 10, QChar(u'0'));
        activity.name = {u"Traitement riche %1"_s.arg(i), u"Rich processing %1"_s.arg(i)};
        activity.model = false;
        activity.copiedFrom.clear();
        for (Recipient& recipient : activity.recipients)
            recipient.contact.clear(); // names a record of another vault
        rich += activity;
    }
    const QString json = fixture.file(u"riche.json"_s);
    REQUIRE_OK(writeRegisterJson(json, fixture.session->organisation(), rich, Language::French));
    RegisterFile file = REQUIRE_OK(readRegister(json));
    REQUIRE_OK(fixture.session->run(ImportRegister(REQUIRE_OK(planRegister(*fixture.session, file)), file)));
    const QList<Activity> before = REQUIRE_OK(listAll<Activity>(*fixture.session));
    REQUIRE(before.size() == 6);

    // The form that was exported from it says nothing new.
    const QString ods = fixture.file(u"riche.ods"_s);
    REQUIRE_OK(fixture.session->run(ExportRegister(u"ods"_s, ods, QStringList(), Language::French)));
    file = REQUIRE_OK(readRegister(ods));
    const ImportPlan same = REQUIRE_OK(planRegister(*fixture.session, file));
    CHECK(same.problems.isEmpty());
    CHECK(same.count(ImportPlan::Item::What::Same) == 6);

    // Edited in the form, only what the form carries changes, and is shown before it is.
    QList<Activity> edited = before;
    edited[2].dataItems[0].retention.fr = u"42 ans"_s;
    REQUIRE_OK(writeRegisterOds(ods, fixture.session->organisation(), edited, Language::French));
    file = REQUIRE_OK(readRegister(ods));
    const ImportPlan plan = REQUIRE_OK(planRegister(*fixture.session, file));
    CHECK(plan.count(ImportPlan::Item::What::Update) == 1);
    REQUIRE_OK(fixture.session->run(ImportRegister(plan, file)));
    QList<Activity> after = REQUIRE_OK(listAll<Activity>(*fixture.session));
    for (qsizetype i = 0; i < after.size(); ++i) {
        Activity expected = before[i];
        if (i == 2)
            expected.dataItems[0].retention.fr = u"42 ans"_s;
        // What an import does to the life of a sheet is another matter.
        const QList<FieldChange> changes = compareActivities(expected, after[i]);
        QStringList paths;
        for (const FieldChange& change : changes)
            paths += change.path;
        INFO(after[i].ref.toStdString() << ": " << paths.join(u' ').toStdString());
        CHECK(changes.isEmpty());
    }
}

TEST_CASE("an import is all or nothing", "[import]") {
    SessionFixture fixture;
    Activity known;
    known.name = {u"Paie"_s, {}};
    const Activity stored = fixture.added(known);
    const RegisterFile file =
        fileOf({read({}, u"Nouvelle"_s, u"A"_s), read(stored.ref, u"Paie"_s, u"RH"_s), read({}, u"Encore"_s, u"C"_s)});
    ImportRegister command(REQUIRE_OK(planRegister(*fixture.session, file)), file);
    // The record moves on between the plan and its run.
    Activity edited = stored;
    edited.owner = u"X"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Activity>(edited)));
    const QByteArray before = contentOf(*fixture.session);
    const Result<Done> done = fixture.session->run(command);
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().kind == Error::Kind::Conflict);
    CHECK(contentOf(*fixture.session) == before);
    CHECK(fixture.added(known).ref == u"TRT-0002"_s);
}

TEST_CASE("the file's organisation fills gaps but keeps the name", "[import]") {
    SessionFixture fixture;
    RegisterFile file = fileOf({read({}, u"Paie"_s, u"RH"_s)});
    file.organisation.name = u"ALLOCLAIM SAS"_s;
    file.organisation.city = u"Lyon"_s;
    Actor dpo;
    dpo.role = u"dpo"_s;
    dpo.name = u"Fontaine"_s;
    file.organisation.actors = {dpo};
    file.organisationCarried = {u"name"_s, u"city"_s, u"actors"_s, u"phone"_s};
    Organisation current = fixture.session->organisation();
    current.phone = u"04 00 00 00 00"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Organisation>(current)));
    const ImportPlan plan = REQUIRE_OK(planRegister(*fixture.session, file));
    CHECK(plan.organisationChanges.size() == 2);
    REQUIRE_OK(fixture.session->run(ImportRegister(plan, file)));
    const Organisation& now = fixture.session->organisation();
    CHECK(now.name == u"AlloClaim"_s);
    CHECK(now.city == u"Lyon"_s);
    CHECK(now.phone == u"04 00 00 00 00"_s);
    REQUIRE(now.actors.size() == 1);
    CHECK(now.actors[0].name == u"Fontaine"_s);
}

TEST_CASE("requests are imported with their references, and updated by them", "[import]") {
    SessionFixture fixture;
    RequestFile file;
    ReadRequest one;
    one.request = fixture.aRequest();
    one.request.ref = u"DEM-2026-0012"_s;
    one.line = 2;
    one.carried = {u"received_on"_s, u"channel"_s, u"rights"_s, u"subject_last_name"_s, u"notes"_s};
    file.requests = {one};
    file.read = 1;
    REQUIRE_OK(fixture.session->run(ImportRequests(REQUIRE_OK(planRequests(*fixture.session, file)))));
    Request stored = REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0012"_s));
    CHECK(stored.dueOn == QDate(2026, 4, 7));
    stored.notes = u"à garder"_s;
    stored.subjectPhone = u"06"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(stored)));
    file.requests[0].request.channel = u"post"_s;
    REQUIRE_OK(fixture.session->run(ImportRequests(REQUIRE_OK(planRequests(*fixture.session, file)))));
    const Request now = fixture.stored(stored);
    CHECK(now.channel == u"post"_s);
    CHECK(now.notes == u"à garder"_s); // the file has the column, but nothing in it
    CHECK(now.subjectPhone == u"06"_s);
    file.requests[0].request.receivedOn.reset();
    file.requests[0].request.ref = u"DEM-2026-0099"_s;
    const ImportPlan bad = REQUIRE_OK(planRequests(*fixture.session, file));
    REQUIRE(bad.problems.size() == 1);
    CHECK(bad.problems[0].path == u"line 2, received_on"_s);
}

TEST_CASE("the register is written in every format and journalled with its hash", "[export]") {
    SessionFixture fixture;
    Activity activity;
    activity.name = {u"Gestion de la paie"_s, u"Payroll"_s};
    fixture.added(activity);
    for (const QString& format : {u"json"_s, u"csv"_s, u"ods"_s, u"xlsx"_s, u"pdf"_s}) {
        CAPTURE(format);
        const QString head = fixture.session->journalHead();
        ExportRegister command(format, fixture.file(u"registre."_s + format), {}, Language::French);
        REQUIRE_OK(fixture.session->run(command));
        CHECK(command.records() == 1);
        CHECK(command.verified());
        CHECK(command.sha256().size() == 64);
        const QJsonObject payload = *fixture.lastEntry().payload;
        CHECK(payload[u"sha256"_s].toString() == command.sha256());
        CHECK(payload[u"anchor"_s].toString() == head);
    }
    REQUIRE_FALSE(
        fixture.session->run(ExportRegister(u"docx"_s, fixture.file(u"x.docx"_s), {}, Language::French)).has_value());
    CHECK_FALSE(QFile::exists(fixture.file(u"x.docx"_s)));
    REQUIRE_FALSE(
        fixture.session->run(ExportRegister(u"json"_s, u"/nowhere/x.json"_s, {}, Language::French)).has_value());
}
