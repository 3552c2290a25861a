// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/exportcommands.h"
#include "commands/importcommands.h"
#include "commands/noticecommands.h"
#include "commands/registercommands.h"
#include "commands/sample.h"
#include "exchange/mapping.h"
#include "exchange/noticehtml.h"
#include "sessionfixture.h"
#include "support/places.h"

#include <QFile>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// Nothing that article 30 asks for is missing.
Activity completeSheet() {
    Activity activity;
    activity.name = {u"Paie"_s, u"Payroll"_s};
    Purpose purpose;
    purpose.text = {u"Payer les salariés"_s, u"Pay the staff"_s};
    purpose.legalBasis = u"legal_obligation"_s;
    activity.purposes = {purpose};
    DataItem item;
    item.category = u"identity"_s;
    item.description = {u"Bulletins de paie"_s, u"Payslips"_s};
    item.origin = u"provided"_s;
    item.retention.fr = u"5 ans à compter du versement"_s;
    activity.dataItems = {item};
    PersonGroup staff;
    staff.category = u"employees"_s;
    activity.persons = {staff};
    Recipient accounts;
    accounts.type = u"internal"_s;
    accounts.name = u"Comptabilité"_s;
    activity.recipients = {accounts};
    Measure access;
    access.kind = u"access_control"_s;
    access.detail.fr = u"comptes nominatifs"_s;
    activity.measures = {access};
    return activity;
}

ApprovalValues approval(const QString& by = u"Mme Durand"_s) {
    return {by, u"Directrice"_s, QDate(2026, 4, 2), {}, {}};
}

/// The sample's sheets were last changed in July 2026.
void withSample(SessionFixture& fixture) {
    fixture.clock.set(QDateTime(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC));
    REQUIRE_OK(loadSample(*fixture.session, u"alloclaim"_s));
    fixture.confirm();
}

} // namespace

TEST_CASE("a sheet goes from draft to a frozen version, and a change begins a new one", "[register]") {
    SessionFixture fixture;
    Session& session = *fixture.session;
    const Id<Activity> id = fixture.added(completeSheet()).id();
    const auto now = [&] { return REQUIRE_OK(session.find(id)); };
    REQUIRE_OK(session.run(SubmitActivity(id, QDate(2026, 4, 2))));
    CHECK(now().status == u"in_review");
    CHECK(now().submittedBy == u"Claire");
    CHECK(session.run(SubmitActivity(id, QDate(2026, 4, 2))).error().kind == Error::Kind::Conflict);
    const Result<Done> unsigned_ = session.run(ApproveActivity(id, approval({})));
    REQUIRE_FALSE(unsigned_.has_value());
    CHECK(unsigned_.error().where == u"approved_by");
    REQUIRE_OK(session.run(ApproveActivity(id, approval())));
    const Activity approved = now();
    REQUIRE(approved.approvals.size() == 1);
    CHECK(approved.status == u"approved");
    CHECK(approved.approvals[0].number == 1);
    CHECK(approved.approvals[0].revision == approved.revision);
    CHECK(approved.approvals[0].sha256 == approvedDigest(approved));
    CHECK(approved.approvedFunction == u"Directrice");
    CHECK(approved.reviewDue == QDate(2027, 4, 2));
    CHECK(fixture.lastEntry().action == u"activity_approve");
    CHECK(session.run(ApproveActivity(id, approval())).error().kind == Error::Kind::Conflict);

    // Looking again is no change; changing is.
    REQUIRE_OK(session.run(ReviewActivity(id, QDate(2026, 12, 1))));
    CHECK(now().status == u"approved");
    Activity edited = now();
    edited.purposes[0].text.fr = u"Payer les salariés et les stagiaires"_s;
    REQUIRE_OK(session.run(EditRecord<Activity>(edited)));
    CHECK(now().status == u"draft");
    CHECK(now().approvals.size() == 1);
    const Activity frozen = REQUIRE_OK(approvedVersion(session, now()));
    CHECK(frozen.purposes[0].text.fr == u"Payer les salariés");
    REQUIRE_OK(session.run(ApproveActivity(id, approval())));
    CHECK(now().approvals.size() == 2);
    CHECK(now().approvals[1].number == 2);
    CHECK(REQUIRE_OK(approvedVersion(session, now())).purposes[0].text.fr.contains(u"stagiaires"));

    // A restored revision is a change as well.
    REQUIRE_OK(session.run(RestoreVersion(Activity::type(), id.row(), now().revision, frozen.revision)));
    CHECK(now().purposes[0].text.fr == u"Payer les salariés");
    CHECK(now().status == u"draft");
    CHECK(now().approvals.size() == 2);
}

TEST_CASE("an incomplete sheet is approved only with a reason", "[register]") {
    SessionFixture fixture;
    Activity sheet = completeSheet();
    sheet.recipients.clear();
    const Id<Activity> id = fixture.added(sheet).id();
    const Result<Done> refused = fixture.session->run(ApproveActivity(id, approval()));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().kind == Error::Kind::Conflict);
    CHECK(refused.error().message.fr.contains(u"destinataire"));
    ApprovalValues explained = approval();
    explained.comment = u"Destinataires en cours de recensement."_s;
    REQUIRE_OK(fixture.session->run(ApproveActivity(id, explained)));
    CHECK(REQUIRE_OK(fixture.session->find(id)).approvals[0].comment == explained.comment);
}

TEST_CASE("a copy is whole and faithful, and is compared with its original later", "[register]") {
    SessionFixture fixture;
    Session& session = *fixture.session;
    withSample(fixture);
    const Activity original = REQUIRE_OK(session.findByRef<Activity>(u"AT-12"_s));
    CopyActivity command(original.id(), {});
    REQUIRE_OK(session.run(command));
    const Activity copy = REQUIRE_OK(session.find(command.value().id()));
    CHECK(copy.ref != original.ref);
    CHECK(copy.status == u"draft");
    CHECK(copy.copiedFrom == u"AT-12");
    CHECK(copy.name.fr == original.name.fr + u" (copie)"_s);
    Activity same = activityContent(copy);
    same.name = original.name;
    CHECK((same == activityContent(original)));

    Activity changed = copy;
    changed.rightsContact = u"copie@exemple.fr"_s;
    REQUIRE_OK(session.run(EditRecord<Activity>(changed)));
    Activity moved = original;
    moved.department = u"Numérique"_s;
    REQUIRE_OK(session.run(EditRecord<Activity>(moved)));
    const CopyComparison compared = REQUIRE_OK(compareWithOriginal(session, REQUIRE_OK(session.find(copy.id()))));
    CHECK(compared.originalRef == u"AT-12");
    QStringList inCopy;
    for (const FieldChange& change : compared.inCopy)
        inCopy += change.path;
    CHECK(inCopy == QStringList{u"name"_s, u"rights_contact"_s});
    REQUIRE(compared.inOriginal.size() == 1);
    CHECK(compared.inOriginal[0].path == u"department");
    CHECK(compared.now.size() == 3);
    CHECK(compareWithOriginal(session, original).error().kind == Error::Kind::NotFound);
}

TEST_CASE("a model stands beside the register and makes sheets", "[register]") {
    SessionFixture fixture;
    Session& session = *fixture.session;
    const Activity sheet = fixture.added(completeSheet());
    CopyActivity asModel(sheet.id(), CopyWishes{u"Modèle de paie"_s, true});
    REQUIRE_OK(session.run(asModel));
    CHECK(asModel.value().model);
    CHECK(REQUIRE_OK(listAll<Activity>(session)).size() == 1);
    CHECK(REQUIRE_OK(listRecords(session, Activity::type(), {}, {}, u"model"_s, 0)).size() == 1);
    CHECK(session.run(SubmitActivity(asModel.value().id(), QDate(2026, 4, 2))).error().kind == Error::Kind::Conflict);
    CopyActivity fromModel(asModel.value().id(), {});
    REQUIRE_OK(session.run(fromModel));
    CHECK_FALSE(fromModel.value().model);
    CHECK(fromModel.value().name.fr == u"Modèle de paie");
    CHECK(REQUIRE_OK(listAll<Activity>(session)).size() == 2);
}

TEST_CASE("answers and conclusions are dated, signed and checked", "[register]") {
    SessionFixture fixture;
    Session& session = *fixture.session;
    Activity sheet = completeSheet();
    sheet.purposes[0].legalBasis = u"legitimate_interests"_s;
    sheet.purposes[0].legitimateInterest.fr = u"payer à temps"_s;
    const Id<Activity> id = fixture.added(sheet).id();
    const auto now = [&] { return REQUIRE_OK(session.find(id)); };
    const auto asksForTest = [&] {
        const QList<Problem> problems = check(now(), session.organisation(), session.today());
        return std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.path == u"assessments"; });
    };
    CHECK(asksForTest());
    const QDate day(2026, 4, 1);
    REQUIRE_OK(session.run(AnswerChecklist(
        id, u"legitimate_interests"_s, {{u"lawful"_s, u"yes"_s}}, {{u"lawful"_s, u"contrat de travail"_s}}, day)));
    REQUIRE(now().checklists.size() == 1);
    CHECK(now().checklists[0].by == u"Claire");
    CHECK(now().checklists[0].on == day);
    CHECK(now().checklists[0].reason == u"contrat de travail");
    CHECK(session.run(AnswerChecklist(id, u"legitimate_interests"_s, {{u"moon"_s, u"yes"_s}}, {}, day)).error().kind ==
          Error::Kind::Invalid);
    CHECK(session.run(AnswerChecklist(id, u"legitimate_interests"_s, {{u"lawful"_s, u"perhaps"_s}}, {}, day))
              .error()
              .where == u"answer");
    CHECK(session.run(AnswerChecklist(id, u"horoscope"_s, {}, {}, day)).error().kind == Error::Kind::Invalid);

    Assessment conclusion;
    conclusion.checklist = u"legitimate_interests"_s;
    conclusion.conclusion = u"favourable"_s;
    CHECK(session.run(ConcludeChecklist(id, conclusion)).error().where == u"reason");
    conclusion.reason = u"intérêt réel, attendu, sans effet sensible"_s;
    REQUIRE_OK(session.run(ConcludeChecklist(id, conclusion)));
    conclusion.conclusion = u"conditional"_s;
    REQUIRE_OK(session.run(ConcludeChecklist(id, conclusion)));
    REQUIRE(now().assessments.size() == 1); // the new one takes the place of the former
    CHECK(now().assessments[0].conclusion == u"conditional");
    CHECK_FALSE(asksForTest());

    REQUIRE_OK(session.run(
        AnswerChecklist(id, u"dpia_screening"_s, {{u"scoring"_s, u"yes"_s}, {u"matching"_s, u"partly"_s}}, {}, day)));
    CHECK(now().dpiaCriteria == QStringList{u"scoring"_s, u"matching"_s});
    REQUIRE_OK(session.run(AnswerChecklist(id, u"dpia_screening"_s, {{u"matching"_s, u"no"_s}}, {}, day)));
    CHECK(now().dpiaCriteria == QStringList{u"scoring"_s});

    DpiaConclusion dpia{false, {}, {u"scoring"_s}, {}, {}, day};
    CHECK(session.run(ConcludeDpia(id, dpia)).error().where == u"dpia_reason");
    dpia.reason = u"un seul critère"_s;
    dpia.requiredBy = u"hr_profiles"_s;
    CHECK(session.run(ConcludeDpia(id, dpia)).error().kind == Error::Kind::Conflict);
    dpia.requiredBy.clear();
    REQUIRE_OK(session.run(ConcludeDpia(id, dpia)));
    CHECK(now().dpiaNeeded == false);
    CHECK(now().dpiaScreenedOn == day);
    CHECK(now().dpiaScreenedBy == u"Claire");

    REQUIRE_OK(session.run(ApplyRetention(id, 1, u"payslips"_s)));
    CHECK(now().dataItems[0].activeNumber == 5);
    CHECK(now().dataItems[0].legalText == u"C. trav. L3243-4");
    CHECK(session.run(ApplyRetention(id, 7, u"payslips"_s)).error().kind == Error::Kind::Invalid);
    CHECK(session.run(ApplyRetention(id, 1, u"eternity"_s)).error().kind == Error::Kind::Invalid);
}

TEST_CASE("notices are kept as versions and compared", "[notice]") {
    SessionFixture fixture;
    Session& session = *fixture.session;
    withSample(fixture);
    const auto write = [&](const QString& format, Language language, QDate on) {
        WriteNotice command(format, fixture.file(u"mention."_s + format), language, on);
        REQUIRE_OK(session.run(command));
        CHECK(QFile::exists(command.path()));
        CHECK(command.sha256().size() == 64);
        return std::pair(command.number(), command.isNew());
    };
    CHECK((write(u"html"_s, Language::French, QDate(2026, 4, 2)) == std::pair(1, true)));
    CHECK((write(u"odt"_s, Language::French, QDate(2026, 4, 3)) == std::pair(1, false))); // only the date moved
    CHECK((write(u"pdf"_s, Language::English, QDate(2026, 4, 2)) == std::pair(1, true)));
    Activity sheet = REQUIRE_OK(session.findByRef<Activity>(u"AT-09"_s));
    sheet.purposes[0].text.fr = u"Envoyer la gazette"_s;
    REQUIRE_OK(session.run(EditRecord<Activity>(sheet)));
    CHECK((write(u"html"_s, Language::French, QDate(2026, 5, 2)) == std::pair(2, true)));
    const QList<NoticeVersion> kept = REQUIRE_OK(noticeVersions(session, u"fr"_s));
    REQUIRE(kept.size() == 2);
    const QList<DiffPiece> lines = REQUIRE_OK(compareNoticeVersions(session, kept[0], kept[1]));
    const auto changed = [&](DiffPiece::What what) {
        return std::any_of(lines.begin(), lines.end(), [&](const DiffPiece& line) {
            return line.what == what && line.text.contains(u"gazette"_s) == (what == DiffPiece::What::Added);
        });
    };
    CHECK(changed(DiffPiece::What::Added));
    CHECK(changed(DiffPiece::What::Removed));
    CHECK(noticeVersion(session, u"fr"_s, 9).error().message.fr.contains(u"1, 2"_s));
    WriteNotice wrong(u"doc"_s, fixture.file(u"m.doc"_s), Language::French, QDate(2026, 4, 2));
    CHECK(session.run(wrong).error().kind == Error::Kind::Invalid);
}

TEST_CASE("the thirteen observations, one by one", "[notice]") {
    const QString policy = sourcePath(QStringLiteral("/../shared/data/alloclaim-privacy-policy.txt"));
    if (!QFile::exists(policy))
        GREFFE_SKIP("the AlloClaim policy is not beside the source");
    SessionFixture fixture;
    withSample(fixture);
    const QString text = REQUIRE_OK(loadNoticeText(policy));
    KeepNotice keep(text, policy, {});
    REQUIRE_OK(fixture.session->run(keep));
    const QList<Observation> all = REQUIRE_OK(observations(*fixture.session)); // the kept notice is taken
    const std::pair<int, const char16_t*> expected[] = {{1, u"recipients_list_empty"}, {2, u"retention_accounting"},
        {3, u"consent_by_use"}, {4, u"cookies_no_data_claim"}, {5, u"cookies_only_us"}, {6, u"child_age"},
        {7, u"portability_wording"}, {8, u"refusal_remedies"}, {9, u"controller_identity"}, {9, u"dpo_contact"},
        {10, u"transfers_missing"}, {11, u"post_mortem"}, {12, u"rectification_mixed"}, {13, u"version_old"}};
    for (const auto& [number, key] : expected) {
        INFO(number << ' ' << QString::fromUtf16(key).toStdString());
        CHECK(std::count_if(all.begin(), all.end(), [&](const Observation& one) {
            return one.number == number && one.key == QString::fromUtf16(key) && !one.message.fr.isEmpty();
        }) == 1);
    }
    CHECK(std::all_of(all.begin(), all.end(), [](const Observation& one) { return one.number > 0; }));
    CHECK(std::any_of(all.begin(), all.end(), [](const Observation& one) { return one.from == u"organisation"; }));
}

TEST_CASE("what several sheets lack alike is one observation that names them", "[notice]") {
    SessionFixture fixture;
    withSample(fixture);
    const Session& session = *fixture.session;
    const QList<Observation> all = REQUIRE_OK(observations(session));
    QSet<QString> words;
    qsizetype places = 0, several = 0;
    for (const Observation& one : all) {
        if (one.from != u"register")
            continue;
        const QString said = name(one.level) + one.article + one.message.fr;
        INFO(said.toStdString());
        CHECK_FALSE(words.contains(said));
        words.insert(said);
        places += one.places.size();
        several += one.sheets().size() > 1;
        REQUIRE_FALSE(one.places.isEmpty());
        CHECK(one.ref == one.places.first().ref);
        CHECK(one.key == one.places.first().key);
        for (const Observation::Place& place : one.places) {
            const Activity activity = REQUIRE_OK(session.findByRef<Activity>(place.ref));
            const QList<Problem> own = check(activity, session.organisation(), session.today());
            CHECK(std::any_of(own.begin(), own.end(), [&](const Problem& problem) {
                return problem.path == place.key && problem.message.fr == one.message.fr;
            }));
        }
    }
    CHECK(several > 0);
    qsizetype problems = 0;
    for (const Activity& activity : REQUIRE_OK(listAll<Activity>(session)))
        problems += check(activity, session.organisation(), session.today()).size();
    CHECK(places == problems); // none is lost by being told once
}

TEST_CASE("the sample's approved sheets have a frozen, dated version with its signatory", "[register]") {
    SessionFixture fixture;
    withSample(fixture);
    const Session& session = *fixture.session;
    int approved = 0, inReview = 0;
    for (const Activity& sheet : REQUIRE_OK(listAll<Activity>(session))) {
        INFO(sheet.ref.toStdString());
        CHECK(sheet.submittedOn);
        inReview += sheet.status == u"in_review";
        if (sheet.status != u"approved")
            continue;
        ++approved;
        REQUIRE(sheet.approvals.size() == 1);
        CHECK(sheet.approvals[0].on == session.today().addDays(-118));
        CHECK(sheet.approvals[0].by == sheet.approvedBy);
        CHECK_FALSE(sheet.approvedBy.isEmpty());
        CHECK(sheet.reviewDue == session.today().addDays(245));
        CHECK(sheet.updatedOn == session.today().addDays(-120));
        CHECK((activityContent(REQUIRE_OK(approvedVersion(session, sheet))) == activityContent(sheet)));
    }
    CHECK(approved == 14);
    CHECK(inReview == 4);
}

TEST_CASE("exports: communicable, approved only, filtered; map, timeline and recipients", "[register]") {
    SessionFixture fixture;
    Session& session = *fixture.session;
    withSample(fixture);
    ExportRegister open(u"json"_s, fixture.file(u"c.json"_s), {}, Language::French);
    open.setCommunicable(true);
    REQUIRE_OK(session.run(open));
    CHECK(open.verified());
    QFile file(open.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK_FALSE(bytes.contains("\"measures\""));
    CHECK_FALSE(bytes.contains("\"owner\""));
    CHECK(bytes.contains("\"purposes\""));

    // Approved by a version of the program that froze nothing: it cannot be given as it was approved, and is named.
    Activity old;
    old.ref = u"VIEUX-1"_s;
    old.name = {u"Ancienne fiche"_s, {}};
    old.status = u"approved"_s;
    old.approvedOn = QDate(2025, 1, 6);
    AddRecord<Activity> adding(old);
    REQUIRE_OK(session.run(adding));
    ExportRegister approved(u"json"_s, fixture.file(u"a.json"_s), {}, Language::French);
    approved.setApprovedOnly(true);
    const Done said = REQUIRE_OK(session.run(approved));
    CHECK(approved.records() == 14);
    CHECK(approved.sheets().withoutVersion() == QStringList{u"VIEUX-1"_s});
    CHECK(approved.sheets().neverApproved() == 4);
    CHECK(said.what.fr.contains(u"VIEUX-1"_s));
    CHECK(said.what.en.contains(u"4 sheets that were never approved"_s));
    // Moved to another vault as JSON, the approved sheets are given as they were approved there too.
    {
        SessionFixture other;
        other.clock.set(fixture.clock.now());
        other.confirm();
        const ImportPlan plan =
            REQUIRE_OK(planRegister(*other.session, REQUIRE_OK(readRegister(fixture.file(u"a.json"_s)))));
        REQUIRE_OK(other.session->run(ImportRegister(plan, REQUIRE_OK(readRegister(fixture.file(u"a.json"_s))))));
        ExportRegister moved(u"json"_s, other.file(u"m.json"_s), {}, Language::French);
        moved.setApprovedOnly(true);
        REQUIRE_OK(other.session->run(moved));
        CHECK(moved.records() == 14);
    }
    ExportRegister whole(u"json"_s, fixture.file(u"w.json"_s), {}, Language::French);
    CHECK_FALSE(REQUIRE_OK(session.run(whole)).what.fr.contains(u"VIEUX-1"_s));
    CHECK(whole.records() == 19);
    ListQuery drafts;
    drafts.equals.insert(u"status"_s, {u"in_review"_s});
    ExportRegister some(u"pdf"_s, fixture.file(u"d.pdf"_s), {}, Language::French);
    some.setFilter(drafts);
    REQUIRE_OK(session.run(some));
    CHECK(some.records() == 4);

    MapFilter abroad;
    abroad.transfersOnly = true;
    WritePicture map(WritePicture::What::Map, u"pdf"_s, fixture.file(u"map.pdf"_s), abroad, Language::French);
    REQUIRE_OK(session.run(map));
    CHECK(map.count() == 1); // only the audience measurement leaves the EEA
    WritePicture timeline(WritePicture::What::Timeline, u"pdf"_s, fixture.file(u"t.pdf"_s), {}, Language::English);
    REQUIRE_OK(session.run(timeline));
    CHECK(timeline.count() > 18);
    WritePicture csv(WritePicture::What::Recipients, u"csv"_s, fixture.file(u"r.csv"_s), {}, Language::French);
    REQUIRE_OK(session.run(csv));
    QFile table(csv.path());
    REQUIRE(table.open(QIODevice::ReadOnly));
    CHECK(table.readAll().contains("Google Ireland Limited"));
    WritePicture wrong(WritePicture::What::Map, u"csv"_s, fixture.file(u"m.csv"_s), {}, Language::French);
    CHECK(session.run(wrong).error().kind == Error::Kind::Invalid);
}
