// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

Request person(const QString& last, const QString& first = {}) {
    Request request;
    request.subjectLastName = last;
    request.subjectFirstName = first;
    request.receivedOn = QDate(2026, 3, 1);
    request.status = u"received"_s;
    return request;
}

struct ListFixture : StoreFixture {
    QStringList names(ListQuery query) {
        query.organisation = organisation;
        QStringList out;
        for (const AnyRecord& record : REQUIRE_OK(stores->requests.loadMany(REQUIRE_OK(stores->requests.ids(query)))))
            out += record.as<Request>()->subjectLastName;
        return out;
    }
    QStringList found(const QString& words) {
        ListQuery query;
        query.search = words;
        query.sortKey = u"ref"_s;
        return names(query);
    }
};

} // namespace

TEST_CASE("search ignores accents and ligatures, and operators are words", "[store]") {
    ListFixture fixture;
    Request societe = person(u"Société Générale"_s);
    societe.wording = u"Je demande l’accès à mon œuvre ; écrivez à zoe@exemple.fr"_s;
    fixture.added(societe);
    Request plain = person(u"Dupont"_s);
    plain.wording = u"NEAR AND OR NOT \"phrase\" oeuvre* (colonne:valeur) straße"_s;
    plain.ref = u"DEM-2026-0041"_s;
    fixture.added(plain);

    CHECK(fixture.found(u"societe"_s) == QStringList{u"Société Générale"_s});
    CHECK(fixture.found(u"SOCIÉTÉ gén"_s) == QStringList{u"Société Générale"_s});
    CHECK(fixture.found(u"œuvre"_s).size() == 2);
    CHECK(fixture.found(u"oeuvre"_s).size() == 2);
    CHECK(fixture.found(u"l'accès"_s) == QStringList{u"Société Générale"_s});
    CHECK(fixture.found(u"l’acces"_s) == QStringList{u"Société Générale"_s});
    CHECK(fixture.found(u"zoe@exemple.fr"_s) == QStringList{u"Société Générale"_s});
    CHECK(fixture.found(u"DEM-2026-0041"_s) == QStringList{u"Dupont"_s});
    CHECK(fixture.found(u"dem-2026-00"_s).size() == 2);
    CHECK(fixture.found(u"strasse"_s) == QStringList{u"Dupont"_s});
    CHECK(fixture.found(u"dupont NEAR"_s) == QStringList{u"Dupont"_s});
    CHECK(fixture.found(u"dupont AND société"_s).isEmpty());
    CHECK(fixture.found(u"dupont OR nobody"_s).isEmpty());
    CHECK(fixture.found(u"NOT dupont"_s) == QStringList{u"Dupont"_s});
    CHECK(fixture.found(u"\"phrase"_s) == QStringList{u"Dupont"_s});
    CHECK(fixture.found(u"colonne:valeur"_s) == QStringList{u"Dupont"_s});
    CHECK(fixture.found(u"words:dupont"_s).isEmpty());
    for (const QString& odd : {u"\""_s, u"*"_s, u"( )"_s, u"- -"_s, u"'"_s, u"^"_s})
        CHECK(fixture.found(odd).isEmpty());
    CHECK(fixture.found(u"  "_s).size() == 2);
    // A phrase is in order: the words of one typed word stand together.
    CHECK(fixture.found(u"0041-2026"_s).isEmpty());
}

TEST_CASE("the index follows changes, and search spans all kinds", "[store]") {
    ListFixture fixture;
    AnyRecord record = person(u"Ancien"_s);
    fixture.add(record);
    Contact contact;
    contact.name = u"Société Hébergeur"_s;
    contact.country = u"IN"_s;
    fixture.added(contact);
    record.as<Request>()->subjectLastName = u"Nouveau"_s;
    REQUIRE(fixture.tryUpdate(record).has_value());
    CHECK(fixture.found(u"ancien"_s).isEmpty());
    CHECK(fixture.found(u"nouveau"_s).size() == 1);
    const QList<SearchHit> hits = REQUIRE_OK(fixture.stores->search(u"societe"_s, 0, 10));
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].kind == u"contact"_s);
    CHECK(REQUIRE_OK(fixture.stores->search(u"societe"_s, fixture.organisation + 1, 10)).isEmpty());
}

TEST_CASE("texts sort as people do, empty ones last in both directions", "[store]") {
    ListFixture fixture;
    for (const QString& name : {u"Zoé"_s, u"Émile"_s, u"élan"_s, u""_s, u"Dupont"_s, u"Œdipe"_s, u"Odile"_s})
        fixture.added(person(name));
    ListQuery query;
    query.sortKey = u"subject_last_name"_s;
    CHECK(fixture.names(query) ==
          QStringList{u"Dupont"_s, u"élan"_s, u"Émile"_s, u"Odile"_s, u"Œdipe"_s, u"Zoé"_s, u""_s});
    query.descending = true;
    CHECK(fixture.names(query) ==
          QStringList{u"Zoé"_s, u"Œdipe"_s, u"Odile"_s, u"Émile"_s, u"élan"_s, u"Dupont"_s, u""_s});
}

TEST_CASE("every column of every table sorts, and unknown ones are refused", "[store]") {
    StoreFixture fixture;
    for (const RecordType* type : allRecordTypes()) {
        AnyRecord one = filled(*type, 1);
        AnyRecord two = filled(*type, 2);
        fixture.add(one);
        fixture.add(two);
        const RecordStore& store = fixture.stores->of(*type);
        for (const Field& field : type->fields) {
            CAPTURE(type->key, field.key);
            ListQuery query;
            query.sortKey = field.name();
            const qsizetype all = REQUIRE_OK(store.count({}));
            CHECK(REQUIRE_OK(store.ids(query)).size() == all);
        }
        for (const QString& preset : store.presets()) {
            CAPTURE(type->key, preset);
            ListQuery query;
            query.preset = preset;
            CHECK(REQUIRE_OK(store.ids(query)).size() == REQUIRE_OK(store.count(query)));
        }
        ListQuery wrong;
        wrong.sortKey = u"row; DROP TABLE request"_s;
        REQUIRE_ERROR(store.ids(wrong), Error::Kind::Invalid);
        wrong = {};
        wrong.preset = u"' OR 1=1 --"_s;
        REQUIRE_ERROR(store.ids(wrong), Error::Kind::Invalid);
    }
}

TEST_CASE("filters on choices, lists and child rows", "[store]") {
    ListFixture fixture;
    Request access = person(u"Accès"_s);
    access.rights = {u"access"_s, u"erasure"_s};
    access.channel = u"post"_s;
    access.activities = {u"TRT-0001"_s};
    fixture.added(access);
    Request objection = person(u"Opposition"_s);
    objection.rights = {u"objection"_s};
    objection.channel = u"email"_s;
    fixture.added(objection);
    ListQuery query;
    query.equals = {{u"channel"_s, {u"post"_s}}};
    CHECK(fixture.names(query) == QStringList{u"Accès"_s});
    query.equals = {{u"rights"_s, {u"erasure"_s}}};
    CHECK(fixture.names(query) == QStringList{u"Accès"_s});
    query.equals = {{u"rights"_s, {u"erasure"_s, u"objection"_s}}};
    CHECK(fixture.names(query).size() == 2);
    CHECK(REQUIRE_OK(fixture.stores->requests.linked(u"activities"_s, u"TRT-0001"_s)).size() == 1);

    Activity activity;
    activity.recipients.resize(1);
    activity.recipients[0].contact = u"CON-0003"_s;
    const Activity stored = fixture.added(activity);
    CHECK(REQUIRE_OK(fixture.stores->activities.linked(u"recipients.contact"_s, u"CON-0003"_s)) ==
          QList<qint64>{stored.row});
    CHECK(REQUIRE_OK(fixture.stores->activities.linked(u"recipients.contact"_s, u"CON-0004"_s)).isEmpty());
}

TEST_CASE("the chips of the requests desk count what they show", "[store]") {
    ListFixture fixture; // today is 2 April 2026
    const auto due = [](const QString& name, QDate day) {
        Request request = person(name);
        request.dueOn = day;
        return request;
    };
    fixture.added(due(u"late"_s, QDate(2026, 4, 1)));
    fixture.added(due(u"today"_s, QDate(2026, 4, 2)));
    fixture.added(due(u"week"_s, QDate(2026, 4, 9)));
    fixture.added(due(u"later"_s, QDate(2026, 4, 10)));
    Request answered = due(u"answered"_s, QDate(2026, 3, 1));
    answered.answeredOn = QDate(2026, 2, 20);
    answered.status = u"answered"_s;
    fixture.added(answered);
    Request suspended = due(u"suspended"_s, QDate(2026, 4, 1));
    suspended.suspensions.resize(1);
    suspended.suspensions[0].kind = u"identity"_s;
    suspended.suspensions[0].from = QDate(2026, 3, 20);
    suspended.identityStatus = u"asked"_s;
    fixture.added(suspended);
    AnyRecord archived = due(u"archived"_s, QDate(2026, 4, 1));
    archived.head().archived = true;
    fixture.add(archived);

    ListQuery query;
    query.sortKey = u"due_on"_s;
    query.preset = u"late"_s;
    CHECK(fixture.names(query) == QStringList{u"late"_s});
    query.preset = u"due_week"_s;
    CHECK(fixture.names(query) == QStringList{u"today"_s, u"week"_s});
    query.preset = u"identity"_s;
    CHECK(fixture.names(query) == QStringList{u"suspended"_s});
    query.preset = u"closed"_s;
    CHECK(fixture.names(query) == QStringList{u"answered"_s});
    const QMap<QString, qint64> counts = REQUIRE_OK(fixture.stores->requests.presetCounts(fixture.organisation));
    CHECK(counts.value({}) == 6);
    CHECK(counts.value(u"open"_s) == 5);
    CHECK(counts.value(u"late"_s) == 1);
    CHECK(counts.value(u"suspended"_s) == 1);
    CHECK(counts.value(u"closed"_s) == 1);
    for (auto it = counts.begin(); it != counts.end(); ++it) { // a count is the length of its list
        CAPTURE(it.key());
        query.preset = it.key();
        CHECK(fixture.names(query).size() == it.value());
    }
    query = {};
    query.archived = true;
    CHECK(fixture.names(query) == QStringList{u"archived"_s});
    // Midnight in Paris comes before midnight in UTC.
    fixture.clock.set(QDateTime(QDate(2026, 4, 2), QTime(22, 30), Qt::UTC));
    CHECK(REQUIRE_OK(fixture.stores->requests.presetCounts(fixture.organisation)).value(u"late"_s) == 2);
}

TEST_CASE("a desk's order and filters use an index", "[store]") {
    StoreFixture fixture;
    const auto plan = [&](const QString& sql) {
        Rows query = REQUIRE_OK(fixture.vault->database().read(u"EXPLAIN QUERY PLAN "_s + sql));
        QString out;
        while (query.next())
            out += query.value(3).toString() + u'\n';
        return out;
    };
    const QString base = u"SELECT row FROM request WHERE organisation = 1 AND archived = 0 "_s;
    for (const QString& order : {u"ORDER BY ref_sort DESC, row DESC"_s, u"ORDER BY due_on ASC NULLS LAST, row"_s,
             u"ORDER BY \"received_on\" DESC NULLS LAST, row DESC"_s,
             u"ORDER BY \"subject_last_name_sort\" ASC NULLS LAST, row"_s}) {
        const QString text = plan(base + order);
        CAPTURE(order, text);
        CHECK(text.contains(u"COVERING INDEX"_s));
        CHECK_FALSE(text.contains(u"TEMP B-TREE"_s));
    }
    CHECK(plan(base + u"AND status IN ('received', 'qualified') AND due_on < '2026-04-02'"_s)
              .contains(u"request_status"_s));
    const QString open = plan(base + u"AND (+status IN ('', 'received', 'qualified') AND answered_on IS NULL) ORDER BY "
                                     "due_on ASC NULLS LAST, row"_s);
    CAPTURE(open);
    CHECK(open.contains(u"INDEX request_open"_s));
    CHECK_FALSE(open.contains(u"TEMP B-TREE"_s));
    const QString sheets = plan(
        u"SELECT row FROM activity WHERE organisation = 1 AND archived = 0 AND model = 0 AND (status = 'approved') "
        "ORDER BY ref_sort, row"_s);
    CAPTURE(sheets);
    CHECK(sheets.contains(u"COVERING INDEX activity_status"_s));
    CHECK_FALSE(sheets.contains(u"TEMP B-TREE"_s));
    CHECK(
        plan(u"SELECT row FROM activity WHERE organisation = 1 AND archived = 0 AND model = 0 ORDER BY ref_sort, row"_s)
            .contains(u"COVERING INDEX activity_list"_s));
}

TEST_CASE("a range of days includes both ends, and an empty date is in none", "[store]") {
    ListFixture fixture;
    for (const auto& [name, day] : {std::pair{u"A"_s, QDate(2026, 2, 28)}, std::pair{u"B"_s, QDate(2026, 3, 1)},
             std::pair{u"C"_s, QDate(2026, 3, 31)}, std::pair{u"D"_s, QDate(2026, 4, 1)}}) {
        Request request = person(name);
        request.receivedOn = day;
        request.assignedTo = day.month() == 3 ? u"Marc"_s : u"Claire"_s;
        fixture.added(request);
    }
    ListQuery query;
    query.sortKey = u"ref"_s;
    query.between[u"received_on"_s] = {QDate(2026, 3, 1), QDate(2026, 3, 31)};
    CHECK(fixture.names(query) == QStringList{u"B"_s, u"C"_s});
    query.between[u"received_on"_s] = {{}, QDate(2026, 3, 1)};
    CHECK(fixture.names(query) == QStringList{u"A"_s, u"B"_s});
    query.between[u"received_on"_s] = {QDate(2026, 3, 31), {}};
    CHECK(fixture.names(query) == QStringList{u"C"_s, u"D"_s});
    query.between = {{u"answered_on"_s, {{}, QDate(2199, 12, 31)}}};
    CHECK(fixture.names(query).isEmpty());
    query.between = {{u"subject_last_name"_s, {QDate(2026, 3, 1), {}}}};
    CHECK(fixture.stores->requests.ids(query).error().kind == Error::Kind::Invalid);
    CHECK(REQUIRE_OK(fixture.stores->requests.values(u"assigned_to"_s, fixture.organisation)) ==
          QStringList{u"Claire"_s, u"Marc"_s});
    CHECK(REQUIRE_OK(fixture.stores->requests.values(u"assigned_to"_s, fixture.organisation, 1)).size() == 1);
    CHECK(fixture.stores->requests.values(u"received_on"_s, 0).error().kind == Error::Kind::Invalid);
}
