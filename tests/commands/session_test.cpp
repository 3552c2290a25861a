// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/requestcommands.h"
#include "domain/choicelist.h"
#include "sessionfixture.h"
#include "store/stores.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("a new session has its organisation, a zone and a day", "[session]") {
    SessionFixture fixture;
    CHECK(fixture.session->organisation().name == u"AlloClaim"_s);
    CHECK(fixture.session->organisation().ref == u"ORG-0001"_s);
    CHECK(fixture.session->isOrganisationChosen());
    CHECK(fixture.session->today() == QDate(2026, 4, 2));
    fixture.clock.set(QDateTime(QDate(2026, 4, 2), QTime(22, 30), Qt::UTC));
    CHECK(fixture.session->today() == QDate(2026, 4, 3));
    CHECK(fixture.session->staff() == u"Claire"_s);
    CHECK(fixture.session->journalHead().startsWith(u"2:"_s));
}

TEST_CASE("records outlive the session", "[session]") {
    SessionFixture fixture;
    const Request request = fixture.added(fixture.aRequest());
    fixture.session.reset();
    fixture.session = REQUIRE_OK(fixture.open());
    CHECK(fixture.stored(request) == request);
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u" DEM-2026-0001 "_s)) == request);
    REQUIRE_ERROR(fixture.session->findByRef<Request>(u"DEM-2026-0002"_s), Error::Kind::NotFound);
    CHECK_FALSE(fixture.session->canUndo());
}

TEST_CASE("with two organisations an ambiguous reference names both", "[session]") {
    SessionFixture fixture;
    fixture.added(fixture.aRequest());
    REQUIRE_OK(fixture.session->run(AddRecord<Organisation>(newOrganisation(u"Béta"_s))));
    REQUIRE(fixture.session->selectOrganisation(u"beta"_s).has_value());
    const Request second = fixture.added(fixture.aRequest(u"Martin"_s));
    CHECK(second.ref == u"DEM-2026-0001"_s);
    CHECK(fixture.lastEntry().object == u"request DEM-2026-0001 ORG-0002"_s);
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s)).subjectLastName == u"Martin"_s);
    CHECK(REQUIRE_OK(timeline(*fixture.session, Request::type(), second.row)).size() == 1);
    fixture.session.reset();
    fixture.session = REQUIRE_OK(fixture.open());
    CHECK_FALSE(fixture.session->isOrganisationChosen());
    const Error error = REQUIRE_ERROR(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s), Error::Kind::Invalid);
    CHECK(error.message.fr.contains(u"AlloClaim"_s));
    CHECK(error.message.fr.contains(u"Béta"_s));
    const Result<> none = fixture.session->selectOrganisation(u"Gamma"_s);
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().kind == Error::Kind::NotFound);
    CHECK(none.error().message.en.contains(u"AlloClaim, Béta"_s));
}

TEST_CASE("a change of the organisation's rules is seen at once", "[session]") {
    SessionFixture fixture;
    Organisation organisation = fixture.session->organisation();
    organisation.holidayRegion = u"alsace_moselle"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Organisation>(organisation)));
    CHECK(fixture.session->organisation().holidayRegion == u"alsace_moselle"_s);
    Request request = fixture.aRequest();
    request.receivedOn = QDate(2026, 3, 3);
    CHECK(fixture.added(request).dueOn == QDate(2026, 4, 7)); // Good Friday is a holiday there
}

TEST_CASE("undo takes changes back one by one, each as a new entry", "[undo]") {
    SessionFixture fixture;
    const Request first = fixture.added(fixture.aRequest());
    Request second = first;
    second.notes = u"deux"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(second)));
    Request third = fixture.stored(first);
    third.notes = u"trois"_s;
    third.channel = u"post"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(third)));
    const qint64 before = fixture.entries();

    CHECK(fixture.session->canUndo());
    REQUIRE_OK(fixture.session->undo());
    CHECK(fixture.stored(first).notes == u"deux"_s);
    CHECK(fixture.stored(first).channel == u"email"_s);
    CHECK(fixture.entries() == before + 1);
    CHECK(fixture.lastEntry().action == u"request_undo"_s);
    REQUIRE_OK(fixture.session->undo());
    CHECK(fixture.stored(first).notes.isEmpty());
    REQUIRE_OK(fixture.session->undo()); // of the adding: archived, its reference stays taken
    CHECK(fixture.stored(first).archived);
    CHECK_FALSE(fixture.session->canUndo());
    CHECK(fixture.added(fixture.aRequest()).ref == u"DEM-2026-0002"_s);
}

TEST_CASE("undo is refused with a sentence when the record moved on", "[undo]") {
    SessionFixture fixture;
    const Request first = fixture.added(fixture.aRequest());
    Request edited = first;
    edited.notes = u"deux"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Request>(edited)));
    // Another session's work, as it were: behind the undo list's back.
    AnyRecord other = REQUIRE_OK(fixture.session->find(Request::type(), first.row));
    EditAnyRecord elsewhere(other);
    REQUIRE_OK(fixture.session->vault().database().write([&](Writer& writer) -> Result<> {
        Scope scope(writer, fixture.session->stores(), fixture.session->organisation(), fixture.session->vault());
        TRY(elsewhere.apply(scope));
        writer.journal(elsewhere.entry());
        return {};
    }));
    const Error error = REQUIRE_ERROR(fixture.session->undo(), Error::Kind::Conflict);
    CHECK(error.message.fr.contains(u"ne peut plus être annulé"_s));
    CHECK(fixture.stored(first).notes == u"deux"_s);
}

TEST_CASE("drafts are kept without a journal entry", "[drafts]") {
    SessionFixture fixture;
    const qint64 before = fixture.entries();
    REQUIRE(fixture.session->saveDraft(u"request"_s, 0, {{u"notes"_s, u"à moitié"_s}}).has_value());
    REQUIRE(fixture.session->saveDraft(u"request"_s, 0, {{u"notes"_s, u"presque"_s}}).has_value());
    REQUIRE(fixture.session->saveDraft(u"breach"_s, 4, {{u"title"_s, u"x"_s}}).has_value());
    CHECK(fixture.entries() == before);
    fixture.session.reset();
    fixture.session = REQUIRE_OK(fixture.open());
    const std::optional<Draft> draft = REQUIRE_OK(fixture.session->loadDraft(u"request"_s, 0));
    REQUIRE(draft.has_value());
    CHECK(draft->body[u"notes"_s].toString() == u"presque"_s);
    CHECK(REQUIRE_OK(fixture.session->drafts()).size() == 2);
    REQUIRE(fixture.session->dropDraft(u"request"_s, 0).has_value());
    CHECK_FALSE(REQUIRE_OK(fixture.session->loadDraft(u"request"_s, 0)).has_value());
}

TEST_CASE("settings are kept and journalled without their value", "[session]") {
    SessionFixture fixture;
    CHECK(REQUIRE_OK(fixture.session->setting(u"idle_minutes"_s)).isNull());
    REQUIRE(fixture.session->setSetting(u"idle_minutes"_s, 7).has_value());
    CHECK(REQUIRE_OK(fixture.session->setting(u"idle_minutes"_s)).toInt() == 7);
    CHECK(fixture.lastEntry().object == u"setting idle_minutes"_s);
    CHECK(fixture.lastEntry().payload->isEmpty());
}

TEST_CASE("what acts alone change is not changed by an edit, and nothing else of that edit is kept") {
    SessionFixture fixture;
    Activity sheet;
    sheet.name.fr = u"Paie"_s;
    const QList<AnyRecord> stored = {
        AnyRecord(fixture.added(fixture.aRequest(u"Martin"_s))), AnyRecord(fixture.added(sheet))};
    int tried = 0;
    for (const AnyRecord& before : stored) {
        for (const Field& field : before.type().fields) {
            if (!field.has(ByAct))
                continue;
            INFO(before.kind().toStdString() << ' ' << field.name().toStdString());
            AnyRecord wanted = before;
            switch (field.kind) {
            case FieldKind::Date:
                field.set(wanted.data(), QDate(2026, 4, 1));
                break;
            case FieldKind::Flag:
                field.set(wanted.data(), !field.get(before.data()).toBool());
                break;
            case FieldKind::Choice:
                field.set(wanted.data(), choiceList(QString::fromLatin1(field.list)).entries.last().key);
                break;
            default:
                field.set(wanted.data(), u"Direction"_s);
            }
            REQUIRE(field.get(wanted.data()) != field.get(before.data()));
            CHECK(
                REQUIRE_ERROR(fixture.session->run(EditAnyRecord(wanted)), Error::Kind::Invalid).where == field.name());
            CHECK(REQUIRE_OK(fixture.session->stores().of(before.type()).load(before.head().row)) == before);
            ++tried;
        }
    }
    CHECK(tried == 6); // the state of both; model, approved on, by whom, as what
}
