// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfixture.h"

#include "commands/breachcommands.h"
#include "commands/requestcommands.h"
#include "commands/savedfilters.h"

#include <algorithm>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("today shows what is due, the most urgent first", "[queries]") {
    SessionFixture fixture; // 2 April 2026, 11:30 in Paris
    const auto request = [&](const QString& name, QDate received) {
        Request r = fixture.aRequest(name);
        r.receivedOn = received;
        return fixture.added(r);
    };
    const Request late = request(u"Tard"_s, QDate(2026, 2, 20));
    const Request soon = request(u"Bientôt"_s, QDate(2026, 3, 5));
    request(u"Loin"_s, QDate(2026, 3, 30));
    Breach breach;
    breach.title = u"Violation"_s;
    breach.awareAt = Instant{fixture.clock.now().addSecs(-70 * 3600), u"Europe/Paris"_s};
    const Breach running = fixture.added(breach);
    Task task;
    task.title = u"Chercher"_s;
    task.department = u"Comptabilité"_s;
    task.dueOn = QDate(2026, 4, 20);
    fixture.added(task);

    const QList<TodayItem> items = REQUIRE_OK(todayItems(*fixture.session));
    REQUIRE(items.size() >= 4);
    CHECK(items[0].ref == late.ref);
    CHECK(items[0].bucket == TodayItem::Bucket::Late);
    CHECK(items[0].due.level == Due::Level::Late);
    CHECK(items[1].ref == running.ref);
    CHECK(items[1].due.words.fr == u"reste 2 h"_s);
    CHECK(items[2].ref == soon.ref);
    CHECK(items[2].bucket == TodayItem::Bucket::ThisWeek);
    CHECK(items[2].due.words.fr == u"dans 5 jours"_s);
    CHECK(items[2].title.fr.contains(u"Bientôt"_s));
    CHECK_FALSE(items[2].next.isEmpty());
    CHECK(REQUIRE_OK(lateCounts(*fixture.session)).value(u"request"_s) == 1);
    // What the register misses of the organisation itself is work of the day, as `register check` has it.
    Organisation organisation = fixture.session->organisation();
    const auto told = [&] {
        const QList<TodayItem> now = REQUIRE_OK(todayItems(*fixture.session));
        return std::any_of(
            now.begin(), now.end(), [](const TodayItem& item) { return item.kind == u"organisation"_s; });
    };
    CHECK(told());
    organisation.address = u"1 rue Haute"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Organisation>(organisation)));
    CHECK_FALSE(told());
    const QList<Preset> chips = REQUIRE_OK(presets(*fixture.session, Request::type()));
    CHECK(chips[0].label.fr == u"Toutes"_s);
    CHECK(chips[0].count == 3);
    for (const Preset& chip : chips)
        CHECK_FALSE(chip.label.fr.isEmpty());
}

TEST_CASE("search finds over all kinds and shows where", "[queries]") {
    SessionFixture fixture;
    Request request = fixture.aRequest();
    request.wording =
        u"Bonjour, je vous écris au sujet de mon dossier. Je voudrais une copie de toutes mes données et savoir qui "
        "les a reçues, en particulier la Société d’Œuvres sociales. Merci de votre réponse rapide, cordialement."_s;
    fixture.added(request);
    Activity activity;
    activity.name = {u"Œuvres sociales"_s, u"Welfare"_s};
    fixture.added(activity);
    const QList<FoundRecord> found = REQUIRE_OK(search(*fixture.session, u"oeuvres soc"_s));
    REQUIRE(found.size() == 2);
    const FoundRecord& letter = found[0].kind == u"request"_s ? found[0] : found[1];
    CHECK(letter.snippet.contains(u"Société d’Œuvres sociales"_s));
    CHECK(letter.snippet.startsWith(u"…"_s));
    QStringList marked;
    for (const auto& [start, length] : letter.marks)
        marked += letter.snippet.mid(start, length);
    CHECK(marked == QStringList{u"Société"_s, u"Œuvres"_s, u"sociales"_s}); // the last word may be a beginning
    CHECK(REQUIRE_OK(search(*fixture.session, u"\" NEAR zzz"_s)).isEmpty());
}

TEST_CASE("what show prints, add accepts", "[queries]") {
    SessionFixture fixture;
    const Request first = fixture.added(fixture.aRequest());
    QJsonObject shown = REQUIRE_OK(recordJson(*fixture.session, AnyRecord(first)));
    CHECK(shown[u"organisation"_s].toString() == u"AlloClaim"_s);
    CHECK(shown[u"ref"_s].toString() == u"DEM-2026-0001"_s);
    shown[u"ref"_s] = u"DEM-2026-0005"_s;
    const AnyRecord again = REQUIRE_OK(recordFromJson(*fixture.session, Request::type(), shown));
    AddAnyRecord add(again);
    REQUIRE_OK(fixture.session->run(add));
    Request second = *add.record().as<Request>();
    CHECK(second.ref == u"DEM-2026-0005"_s);
    static_cast<RecordHead&>(second) = first;
    CHECK(second == first);

    const Error unknown =
        REQUIRE_ERROR(recordFromJson(*fixture.session, Request::type(), {{u"rights"_s, QJsonArray{u"acces"_s}}}),
            Error::Kind::Invalid);
    CHECK(unknown.where == u"rights[0]"_s);
    const Error key = REQUIRE_ERROR(
        recordFromJson(*fixture.session, Request::type(), {{u"subject_name"_s, u"x"_s}}), Error::Kind::Invalid);
    CHECK(key.where == u"subject_name"_s);
    const Error body = REQUIRE_ERROR(
        recordFromJson(*fixture.session, Request::type(), {{u"organisation"_s, u"Autre"_s}}), Error::Kind::Invalid);
    CHECK(body.where == u"organisation"_s);
}

TEST_CASE("months without requests are there with zeros", "[queries]") {
    SessionFixture fixture;
    fixture.added(fixture.aRequest());
    const QList<MonthCount> months = REQUIRE_OK(monthlyRequests(*fixture.session, 3));
    REQUIRE(months.size() == 3);
    CHECK(months[0].month == QDate(2026, 2, 1));
    CHECK(months[1].received == 1);
    CHECK(months[2].received == 0);
}

TEST_CASE("labels of journal actions read as people speak", "[queries]") {
    CHECK(actionLabel(u"request_add"_s).fr == u"Demande enregistrée"_s);
    CHECK(actionLabel(u"activity_unarchive"_s).fr == u"Activité de traitement désarchivée"_s);
    CHECK(actionLabel(u"contact_edit"_s).en == u"Contact changed"_s);
    CHECK(actionLabel(u"something_else"_s).fr == u"something_else"_s);
}

TEST_CASE("a saved filter comes back as it was, replaces its namesake, and is refused without a name", "[queries]") {
    SessionFixture fixture;
    ListQuery query;
    query.organisation = 7; // of whoever looks, not of the filter
    query.search = u"télé"_s;
    query.preset = u"open"_s;
    query.equals = {{u"assigned_to"_s, {u"Marc"_s, u"Œhlert"_s}}, {u"rights"_s, {u"access"_s}}};
    query.between = {{u"received_on"_s, {QDate(2026, 3, 1), {}}}, {u"due_on"_s, {{}, QDate(2026, 4, 30)}}};
    query.sortKey = u"due_on"_s;
    query.descending = true;
    query.archived = true;
    REQUIRE_OK(keepFilter(*fixture.session, Request::type(), {u"  Dossiers  de Marc "_s, query}));
    QList<SavedFilter> kept = REQUIRE_OK(savedFilters(*fixture.session, Request::type()));
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().name == u"Dossiers de Marc"_s);
    query.organisation = 0;
    CHECK(kept.first().query == query);
    CHECK(REQUIRE_OK(savedFilters(*fixture.session, Breach::type())).isEmpty());
    query.preset.clear();
    REQUIRE_OK(keepFilter(*fixture.session, Request::type(), {u"DOSSIERS de marc"_s, query}));
    kept = REQUIRE_OK(savedFilters(*fixture.session, Request::type()));
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().query.preset.isEmpty());
    CHECK(keepFilter(*fixture.session, Request::type(), {u"   "_s, query}).error().kind == Error::Kind::Invalid);
    CHECK(
        keepFilter(*fixture.session, Request::type(), {QString(61, u'x'), query}).error().kind == Error::Kind::Invalid);
    CHECK(dropFilter(*fixture.session, Request::type(), u"autre"_s).error().kind == Error::Kind::NotFound);
    REQUIRE_OK(dropFilter(*fixture.session, Request::type(), u"dossiers de Marc"_s));
    CHECK(REQUIRE_OK(savedFilters(*fixture.session, Request::type())).isEmpty());
}
