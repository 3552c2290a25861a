// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"
#include "storefixture.h"

#include "base/recorddiff.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("the columns of every table are the fields of its record type, and nothing else", "[store]") {
    StoreFixture fixture;
    for (const RecordType* type : allRecordTypes()) {
        CAPTURE(type->key);
        QStringList expected{u"row"_s, u"organisation"_s, u"ref"_s, u"ref_sort"_s, u"revision"_s, u"created_at"_s,
            u"updated_at"_s, u"updated_by"_s, u"archived"_s};
        for (const Field& field : type->fields) {
            expected += columns::of(field);
            if (columns::isSorted(field))
                expected += columns::sortColumn(field);
        }
        Rows query = REQUIRE_OK(fixture.vault->database().read(
            u"SELECT name FROM pragma_table_info('%1')"_s.arg(QString::fromLatin1(type->key))));
        QStringList actual;
        while (query.next())
            actual += query.value(0).toString();
        expected.sort();
        actual.sort();
        CHECK(actual == expected);
    }
}

TEST_CASE("a fully filled record of every type comes back equal", "[store]") {
    StoreFixture fixture;
    for (const RecordType* type : allRecordTypes()) {
        CAPTURE(type->key);
        AnyRecord record = filled(*type);
        fixture.add(record);
        CHECK(record.head().row > 0);
        CHECK(record.head().revision == 1);
        CHECK(record.head().ref.startsWith(QLatin1StringView(type->prefix)));
        const AnyRecord again = REQUIRE_OK(fixture.stores->of(*type).load(record.head().row));
        for (const FieldChange& change : diff(type->fields, record.data(), again.data()))
            FAIL_CHECK(change.path.toStdString());
        CHECK(again == record);
    }
}

TEST_CASE("an empty record of every type comes back equal", "[store]") {
    StoreFixture fixture;
    for (const RecordType* type : allRecordTypes()) {
        CAPTURE(type->key);
        AnyRecord record = AnyRecord::make(*type);
        fixture.add(record);
        CHECK(REQUIRE_OK(fixture.stores->of(*type).load(record.head().row)) == record);
    }
}

TEST_CASE("an earlier version comes back equal, children included", "[store]") {
    StoreFixture fixture;
    for (const RecordType* type : allRecordTypes()) {
        CAPTURE(type->key);
        AnyRecord first = filled(*type, 1);
        fixture.add(first);
        const AnyRecord kept = REQUIRE_OK(fixture.stores->of(*type).load(first.head().row));
        AnyRecord second = filled(*type, 2);
        second.head() = first.head();
        fixture.clock.advance(60);
        REQUIRE(fixture.tryUpdate(second).has_value());
        CHECK(second.head().revision == 2);
        CHECK(second.head().updatedAt == first.head().updatedAt.addSecs(60));
        CHECK(REQUIRE_OK(fixture.stores->of(*type).version(first.head().row, 1)) == kept);
        CHECK(REQUIRE_OK(fixture.stores->of(*type).version(first.head().row, 2)) == second);
        const QList<StoredVersion> versions = REQUIRE_OK(fixture.stores->of(*type).versions(first.head().row));
        REQUIRE(versions.size() == 2);
        CHECK(versions[0].revision == 1);
        CHECK(versions[0].staff == u"Claire"_s);
        REQUIRE_ERROR(fixture.stores->of(*type).version(first.head().row, 7), Error::Kind::NotFound);
    }
}

TEST_CASE("a save against an older revision is a conflict and changes nothing", "[store]") {
    StoreFixture fixture;
    AnyRecord record = Request{};
    record.as<Request>()->subjectLastName = u"Durand"_s;
    fixture.add(record);
    AnyRecord one = record;
    AnyRecord other = record;
    one.as<Request>()->notes = u"une"_s;
    other.as<Request>()->notes = u"autre"_s;
    REQUIRE(fixture.tryUpdate(one).has_value());
    const Error error = REQUIRE_ERROR(fixture.tryUpdate(other), Error::Kind::Conflict);
    CHECK(error.message.fr.contains(record.head().ref));
    CHECK(REQUIRE_OK(fixture.stores->requests.load(record.head().row)).as<Request>()->notes == u"une"_s);
    CHECK(REQUIRE_OK(fixture.stores->requests.versions(record.head().row)).size() == 2);
}

TEST_CASE("blanks are stored as nothing, and child rows get ids", "[store]") {
    StoreFixture fixture;
    Activity activity;
    activity.name = {u"  "_s, u"Claims"_s};
    activity.department = u" \n "_s;
    activity.purposes.resize(2);
    activity.purposes[0].text.fr = u"Un"_s;
    const Activity stored = fixture.added(activity);
    CHECK(stored.department.isEmpty());
    CHECK(stored.name.fr == u"  "_s);
    CHECK(stored.purposes[0].rowId.size() == 12);
    CHECK(stored.purposes[0].rowId != stored.purposes[1].rowId);
    CHECK(*REQUIRE_OK(fixture.stores->activities.load(stored.row)).as<Activity>() == stored);
}

TEST_CASE("references count per organisation, kind and year, and are never given twice", "[store]") {
    StoreFixture fixture;
    const auto request = [&](int year, const QString& ref = {}, qint64 organisation = 0) {
        AnyRecord record = Request{};
        record.head().ref = ref;
        record.head().organisation = organisation == 0 ? fixture.organisation : organisation;
        Result<> added =
            fixture.write([&](Writer& writer) { return fixture.stores->requests.insert(writer, record, year); });
        return added ? record.head().ref : u"refused: "_s + name(added.error().kind);
    };
    CHECK(request(2026) == u"DEM-2026-0001"_s);
    CHECK(request(2026) == u"DEM-2026-0002"_s);
    CHECK(request(2025) == u"DEM-2025-0001"_s);
    SECTION("a reference that an import brings is kept, and the counter goes past it") {
        CHECK(request(2026, u"DEM-2026-0041"_s) == u"DEM-2026-0041"_s);
        CHECK(request(2026) == u"DEM-2026-0042"_s);
        CHECK(request(2026, u"RGPD/17-b"_s) == u"RGPD/17-b"_s);
        CHECK(request(2026) == u"DEM-2026-0043"_s);
        CHECK(request(2026, u"DEM-2026-0041"_s) == u"refused: conflict"_s);
        CHECK(request(2026) == u"DEM-2026-0044"_s);
    }
    SECTION("a failed transaction gives its number back") {
        Result<> failed = fixture.write([&](Writer& writer) -> Result<> {
            AnyRecord record = Request{};
            record.head().organisation = fixture.organisation;
            TRY(fixture.stores->requests.insert(writer, record, 2026));
            return Error{Error::Kind::Invalid, {u"non"_s, u"no"_s}};
        });
        CHECK_FALSE(failed.has_value());
        CHECK(request(2026) == u"DEM-2026-0003"_s);
    }
    SECTION("another organisation counts for itself") {
        AnyRecord second = Organisation{};
        second.as<Organisation>()->name = u"Seconde"_s;
        fixture.add(second);
        CHECK(second.head().ref == u"ORG-0002"_s);
        CHECK(request(2026, {}, second.head().row) == u"DEM-2026-0001"_s);
    }
    SECTION("activities count without year, and five digits follow four") {
        CHECK(fixture.added(Activity{}).ref == u"TRT-0001"_s);
        CHECK(request(2026, u"DEM-2026-9999"_s) == u"DEM-2026-9999"_s);
        CHECK(request(2026) == u"DEM-2026-10000"_s);
        ListQuery query;
        query.organisation = fixture.organisation;
        query.sortKey = u"ref"_s;
        const QList<qint64> rows = REQUIRE_OK(fixture.stores->requests.ids(query));
        CHECK(REQUIRE_OK(fixture.stores->requests.load(rows.last())).head().ref == u"DEM-2026-10000"_s);
    }
}

TEST_CASE("SQL refuses what the domain should have refused", "[store]") {
    StoreFixture fixture;
    const Request stored = fixture.added(Request{});
    const auto refused = [&](const QString& sql, const QVariantList& args) {
        return !fixture.write([&](Writer& writer) -> Result<> {
            TRY(writer.run(sql, args));
            return {};
        });
    };
    CHECK(refused(u"UPDATE request SET due_on = ? WHERE row = ?"_s, {u"2026-02-31"_s, stored.row}));
    CHECK(refused(u"UPDATE request SET due_on = ? WHERE row = ?"_s, {u"31/03/2026"_s, stored.row}));
    CHECK(refused(u"UPDATE request SET suspensions = ? WHERE row = ?"_s, {u"["_s, stored.row}));
    CHECK(refused(u"UPDATE request SET organisation = ? WHERE row = ?"_s, {99, stored.row}));
    CHECK(refused(u"UPDATE request SET archived = ? WHERE row = ?"_s, {2, stored.row}));
    CHECK_FALSE(refused(u"UPDATE request SET due_on = ? WHERE row = ?"_s, {u"2026-03-31"_s, stored.row}));
}
