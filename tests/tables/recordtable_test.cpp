// SPDX-License-Identifier: GPL-3.0-or-later
#include "../store/storefixture.h"
#include "domain/activity.h"
#include "tables/recordtable.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

struct TableFixture : StoreFixture {
    AnyRecord request(const QString& name, QDate due) {
        AnyRecord record = Request{};
        Request& r = *record.as<Request>();
        r.subjectLastName = name;
        r.receivedOn = QDate(2026, 3, 1);
        r.dueOn = due;
        r.status = u"received"_s;
        r.rights = {u"access"_s};
        add(record);
        return record;
    }
    ListQuery query() const {
        ListQuery out;
        out.organisation = organisation;
        out.sortKey = u"ref"_s;
        return out;
    }
    static QStringList column(const RecordTable& table, QStringView key) {
        QStringList out;
        for (int row = 0; row < table.rowCount(); ++row)
            out += table.index(row, table.columnOf(key)).data().toString();
        return out;
    }
};

} // namespace

TEST_CASE("the table shows its columns, two-line dates and levels in both languages", "[table]") {
    TableFixture fixture;
    fixture.request(u"Durand"_s, QDate(2026, 4, 7));
    fixture.request(u"Tardif"_s, QDate(2026, 3, 31));
    RecordTable table(*fixture.stores, Request::type(), Language::French);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(table.rowCount() == 0);
    table.setQuery(fixture.query());
    REQUIRE(table.rowCount() == 2);
    CHECK(table.headerData(0, Qt::Horizontal).toString() == u"Réf."_s);
    CHECK(TableFixture::column(table, u"ref") == QStringList{u"DEM-2026-0001"_s, u"DEM-2026-0002"_s});
    const QModelIndex due = table.index(0, table.columnOf(u"due_on"));
    CHECK(due.data().toString() == u"07/04/2026"_s);
    CHECK(due.data(RecordTable::SecondLineRole).toString() == u"dans 5 jours"_s);
    CHECK(due.data(RecordTable::LevelRole).toString() == u"soon"_s);
    CHECK(due.data(RecordTable::FieldKeyRole).toString() == u"due_on"_s);
    CHECK(due.data(RecordTable::SortRole).toDate() == QDate(2026, 4, 7));
    CHECK(table.index(1, 0).data(RecordTable::LevelRole).toString() == u"late"_s);
    CHECK(table.index(1, 0).data(RecordTable::ReferenceRole).toString() == u"DEM-2026-0002"_s);
    QSignalSpy headers(&table, &QAbstractItemModel::headerDataChanged);
    table.setLanguage(Language::English);
    CHECK(headers.size() == 1);
    CHECK(due.data(RecordTable::SecondLineRole).toString() == u"in 5 days"_s);
    CHECK(table.headerData(0, Qt::Horizontal).toString() == u"Ref."_s);
}

TEST_CASE("every record type has a table that behaves", "[table]") {
    StoreFixture fixture;
    for (const RecordType* type : allRecordTypes()) {
        CAPTURE(type->key);
        RecordTable table(*fixture.stores, *type, Language::French);
        QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
        table.setQuery({});
        for (int seed = 1; seed <= 3; ++seed) {
            AnyRecord record = filled(*type, seed);
            if (auto* activity = record.as<Activity>())
                activity->model = false; // models have a place of their own
            fixture.add(record);
        }
        CHECK(table.rowCount() >= 3);
        for (int column = 0; column < table.columnCount(); ++column) {
            table.sort(column, Qt::DescendingOrder);
            for (int row = 0; row < table.rowCount(); ++row)
                CHECK(table.index(row, column).data(Qt::ToolTipRole).isValid());
        }
        table.sort(-1);
        table.setLanguage(Language::English);
    }
}

TEST_CASE("the table follows commits, and what is selected follows its record", "[table]") {
    TableFixture fixture;
    AnyRecord a = fixture.request(u"A"_s, QDate(2026, 4, 7));
    AnyRecord b = fixture.request(u"B"_s, QDate(2026, 4, 8));
    AnyRecord c = fixture.request(u"C"_s, QDate(2026, 4, 9));
    RecordTable table(*fixture.stores, Request::type(), Language::French);
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ListQuery query = fixture.query();
    query.sortKey = u"subject_last_name"_s;
    table.setQuery(query);
    const QPersistentModelIndex selected = table.index(1, 0);
    CHECK(selected.data(RecordTable::RowIdRole).toLongLong() == b.head().row);

    QSignalSpy inserted(&table, &QAbstractItemModel::rowsInserted);
    fixture.request(u"AA"_s, QDate(2026, 4, 10));
    CHECK(inserted.size() == 1);
    CHECK(table.rowCount() == 4);
    CHECK(selected.row() == 2);

    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    b.as<Request>()->subjectLastName = u"ZZ"_s;
    REQUIRE(fixture.tryUpdate(b).has_value());
    CHECK(selected.row() == 3);
    CHECK(selected.data(RecordTable::RowIdRole).toLongLong() == b.head().row);
    CHECK(changed.size() == 1);
    CHECK(TableFixture::column(table, u"subject_last_name") == QStringList{u"A"_s, u"AA"_s, u"C"_s, u"ZZ"_s});

    QSignalSpy removed(&table, &QAbstractItemModel::rowsRemoved);
    a.head().archived = true;
    REQUIRE(fixture.tryUpdate(a).has_value());
    CHECK(removed.size() == 1);
    CHECK(selected.row() == 2);

    // Another order, a filter that loses it: the index dies with its row, not before.
    table.sort(table.columnOf(u"due_on"), Qt::DescendingOrder);
    CHECK(selected.data(RecordTable::RowIdRole).toLongLong() == b.head().row);
    query.search = u"aa"_s;
    table.setQuery(query);
    CHECK(table.rowCount() == 1);
    CHECK_FALSE(selected.isValid());

    // Other kinds of records do not concern it.
    QSignalSpy layout(&table, &QAbstractItemModel::layoutChanged);
    AnyRecord other = Contact{};
    fixture.add(other);
    CHECK(layout.isEmpty());
}

TEST_CASE("a query that cannot be read empties the table and says so", "[table]") {
    TableFixture fixture;
    fixture.request(u"A"_s, QDate(2026, 4, 7));
    RecordTable table(*fixture.stores, Request::type(), Language::French);
    table.setQuery(fixture.query());
    QSignalSpy failed(&table, &RecordTable::failed);
    ListQuery wrong = fixture.query();
    wrong.preset = u"nonsense"_s;
    table.setQuery(wrong);
    CHECK(failed.size() == 1);
    CHECK(table.rowCount() == 0);
}

TEST_CASE("100,000 rows: exact count, both ends, a bounded cache", "[table]") {
    StoreFixture fixture;
    constexpr int rows = 100'000;
    REQUIRE(
        fixture
            .write([&](Writer& writer) -> Result<> {
                // Straight into the table: what is tested is reading.
                TRY(writer.run(
                    u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                    "INSERT INTO request(organisation, ref, ref_sort, revision, created_at, updated_at, updated_by, "
                    "archived, received_on, due_on, status, subject_last_name, subject_last_name_sort) "
                    "SELECT ?, printf('DEM-2026-%06d', i), printf('dem-0000002026-%010d', i), 1, "
                    "'2026-04-01T00:00:00Z', "
                    "'2026-04-01T00:00:00Z', 'Claire', 0, date('2016-01-01', '+' || (i % 3700) || ' days'), "
                    "date('2016-02-01', '+' || (i % 3700) || ' days'), 'received', 'Nom ' || i, 'nom ' || i FROM n"_s
                        .arg(rows),
                    {fixture.organisation}));
                return {};
            })
            .has_value());
    RecordTable table(*fixture.stores, Request::type(), Language::French);
    ListQuery query;
    query.organisation = fixture.organisation;
    query.sortKey = u"ref"_s;
    table.setQuery(query);
    CHECK(table.rowCount() == rows);
    CHECK(table.index(0, 0).data().toString() == u"DEM-2026-000001"_s);
    CHECK(table.index(rows - 1, 0).data().toString() == u"DEM-2026-100000"_s);
    CHECK(table.index(54'321, 0).data().toString() == u"DEM-2026-054322"_s);
    CHECK(table.rowOf(table.rowId(77'777)) == 77'777);
    for (const QString& key : {u"due_on"_s, u"subject_last_name"_s, u"status"_s, u"received_on"_s}) {
        table.sort(table.columnOf(key), Qt::DescendingOrder);
        CHECK(table.rowCount() == rows);
    }
    AnyRecord added = Request{};
    fixture.add(added);
    CHECK(table.rowCount() == rows + 1);
}
