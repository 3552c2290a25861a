// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's list: filters that are kept, ranges of days, found words, several records at once.
#include "commands/savedfilters.h"
#include "store/searchmarks.h"
#include "tables/recordtable.h"
#include "ui/pages/bulkbar.h"
#include "ui/pages/filterstrip.h"
#include "ui/pages/requestspage.h"
#include "ui/shell/badge.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/searchbox.h"
#include "uifixture.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<RequestsPage> shownDesk(PageContext& context, int width = 1280) {
    auto page = std::make_unique<RequestsPage>(context);
    page->resize(width, 800);
    page->show();
    page->activate();
    QTest::qWait(10);
    return page;
}

/// An entry of the menu of filters, which is filled when it opens.
QAction* filterAction(RequestsPage& page, const QString& name) {
    QMenu* menu = child<QPushButton>(&page, "filters")->menu();
    Q_EMIT menu->aboutToShow();
    auto* action = menu->findChild<QAction*>(name);
    INFO("no entry " << name.toStdString());
    REQUIRE(action);
    return action;
}

Request request(const QString& name, QDate received, const QString& person) {
    Request out;
    out.receivedOn = received;
    out.rights = QStringList{u"access"_s};
    out.subjectLastName = name;
    out.assignedTo = person;
    return out;
}

void choose(RequestsPage& page, const QList<int>& places) {
    page.view().clearSelection();
    for (const int place : places)
        page.view().selectionModel()->select(
            page.table().index(place, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::qWait(10);
}

} // namespace

TEST_CASE("a filter is kept under its name, counted, journalled as a setting, and comes back with a click") {
    UiFixture fixture;
    REQUIRE_OK(fixture.session->run(LogRequest(request(u"Petit"_s, QDate(2026, 3, 20), u"Marc"_s))));
    PageContext context = fixture.context();
    {
        auto page = shownDesk(context);
        filterAction(*page, u"filter_assigned_to_Marc"_s)->setChecked(true);
        CHECK(page->table().rowCount() == 1);
        filterAction(*page, u"filter_save"_s)->trigger();
        auto* name = child<QLineEdit>(page.get(), "filter_name");
        QTest::keyClick(name, Qt::Key_Return); // without a name
        CHECK_FALSE(child<QLabel>(page.get(), "strip_problem")->text().isEmpty());
        type(name, u"Les dossiers de Marc"_s);
        QTest::keyClick(name, Qt::Key_Return);
        CHECK(child<FilterStrip>(page.get(), "filter_strip")->isHidden());
        auto* chip = child<FilterChip>(page.get(), "filter_saved:Les dossiers de Marc");
        CHECK(chip->isChecked());
        CHECK(chip->accessibleName() == u"Les dossiers de Marc 1"_s);
        child<FilterChip>(page.get(), "filter_all")->click();
        CHECK(page->table().rowCount() == 1); // the person in charge still holds
        filterAction(*page, u"filter_none"_s)->trigger();
        CHECK(page->table().rowCount() == 3);
    }
    const QList<JournalEntry> last = REQUIRE_OK(fixture.session->vault().journal().latest(0, 1));
    CHECK(last.first().action == u"setting_change"_s);
    auto page = shownDesk(context);
    child<FilterChip>(page.get(), "filter_saved:Les dossiers de Marc")->click();
    CHECK(page->table().rowCount() == 1);
    filterAction(*page, u"filter_forget_Les dossiers de Marc"_s)->trigger();
    CHECK(REQUIRE_OK(savedFilters(*fixture.session, Request::type())).isEmpty());
    CHECK(page->table().rowCount() == 1); // what is seen does not change by that
}

TEST_CASE("a range of days filters, says so in words, and refuses what is no range") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk(context);
    filterAction(*page, u"filter_range_received_on"_s)->trigger();
    auto* from = child<QLineEdit>(page.get(), "range_from");
    auto* until = child<QLineEdit>(page.get(), "range_until");
    type(from, u"1/3/2026"_s);
    type(until, u"1/2/2026"_s);
    QTest::keyClick(until, Qt::Key_Return);
    CHECK_FALSE(child<QLabel>(page.get(), "strip_problem")->text().isEmpty());
    CHECK(page->table().rowCount() == 2);
    until->clear();
    type(until, u"31/3/2026"_s);
    QTest::keyClick(until, Qt::Key_Return);
    CHECK(page->table().rowCount() == 1);
    auto* active = child<Chip>(page.get(), "active_filter");
    CHECK(active->text().contains(u"2026"_s));
    // It is part of the place, so that a lock does not lose it.
    const QJsonObject place = page->place();
    auto again = shownDesk(context);
    again->restore(place);
    CHECK(again->table().rowCount() == 1);
    QTest::keyClick(child<Chip>(again.get(), "active_filter"), Qt::Key_Delete);
    QTest::qWait(10);
    CHECK(again->table().rowCount() == 2);
    // Esc gives the question up.
    filterAction(*again, u"filter_range_due_on"_s)->trigger();
    CHECK(again->goBack());
    CHECK(child<FilterStrip>(again.get(), "filter_strip")->isHidden());
}

TEST_CASE("found words are marked in the list, also those that stand in no column") {
    UiFixture fixture;
    Request letter = request(u"Petit"_s, QDate(2026, 3, 20), {});
    letter.wording = u"Je demande une copie de mes enregistrements téléphoniques."_s;
    REQUIRE_OK(fixture.session->run(LogRequest(letter)));
    PageContext context = fixture.context();
    auto page = shownDesk(context);
    Q_EMIT child<SearchBox>(page.get(), "search")->submitted(u"telephon"_s);
    REQUIRE(page->table().rowCount() == 1);
    const auto piece = page->table().index(0, 0).data(RecordTable::SnippetRole).value<MarkedText>();
    REQUIRE(piece.marks.size() == 1);
    CHECK(piece.text.mid(piece.marks.first().first, piece.marks.first().second) == u"téléphoniques"_s);
    Q_EMIT child<SearchBox>(page.get(), "search")->submitted(u"durand"_s);
    REQUIRE(page->table().rowCount() == 1);
    const QModelIndex name = page->table().index(0, page->table().columnOf(u"subject_last_name"));
    CHECK(name.data(RecordTable::MarksRole).value<TextMarks>() == TextMarks{{0, 6}});
    Q_EMIT child<SearchBox>(page.get(), "search")->submitted({});
    CHECK(page->table().index(0, 0).data(RecordTable::SnippetRole).value<MarkedText>().text.isEmpty());
}

TEST_CASE("several requests are assigned, moved where that is allowed, archived, and keep one journal entry each") {
    UiFixture fixture;
    REQUIRE_OK(fixture.session->run(LogRequest(request(u"Petit"_s, QDate(2026, 3, 20), u"Marc"_s))));
    const Request closing = REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0002"_s));
    REQUIRE_OK(fixture.session->run(MoveRequest(closing.id(), u"withdrawn"_s)));
    PageContext context = fixture.context();
    auto page = shownDesk(context);
    child<FilterChip>(page.get(), "filter_all")->click();
    REQUIRE(page->table().rowCount() == 3);
    QSignalSpy said(page.get(), &Page::said);
    auto* bar = child<BulkBar>(page.get(), "bulk_bar");
    choose(*page, {0});
    CHECK(bar->isHidden());
    choose(*page, {0, 1, 2});
    REQUIRE(bar->isVisible());
    CHECK(child<QLabel>(page.get(), "bulk_count")->text().contains(u'3'));
    CHECK_FALSE(page->pane().isOpen()); // choosing several opens none

    child<QPushButton>(page.get(), "bulk_assign")->menu()->findChild<QAction*>(u"bulk_assign_Marc"_s)->trigger();
    REQUIRE(QTest::qWaitFor([&] { return said.count() == 1; }, 5000));
    for (const QString& ref : {u"DEM-2026-0001"_s, u"DEM-2026-0002"_s, u"DEM-2026-0003"_s})
        CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(ref)).assignedTo == u"Marc"_s);
    CHECK(page->selectedRows().size() == 3); // still chosen
    QTest::qWait(10);
    auto* move = child<QPushButton>(page.get(), "bulk_move")->menu()->findChild<QAction*>(u"bulk_move_qualified"_s);
    REQUIRE(move);
    move->trigger();
    REQUIRE(QTest::qWaitFor([&] { return said.count() == 2; }, 5000));
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s)).status == u"qualified"_s);
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0002"_s)).status == u"withdrawn"_s);
    auto* told = child<QLabel>(page.get(), "bulk_told");
    CHECK(told->isVisible());
    CHECK(told->text().contains(u"DEM-2026-0002"_s)); // the one that may not, by name
    CHECK(fixture.prompts.errors.isEmpty());

    child<QPushButton>(page.get(), "bulk_archive")->click();
    REQUIRE(QTest::qWaitFor([&] { return said.count() == 3; }, 5000));
    CHECK(page->table().rowCount() == 0);
}

TEST_CASE("the chosen sheets are printed as one document") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk(context);
    choose(*page, {0, 1});
    child<QPushButton>(page.get(), "bulk_print")->click();
    QTest::qWait(10);
    auto* preview = page->findChild<PdfPreview*>(u"pdf_preview"_s);
    REQUIRE(preview);
    REQUIRE(QTest::qWaitFor([&] { return preview->pageCount() >= 2; }, 20000));
    CHECK(fixture.prompts.errors.isEmpty());
}

TEST_CASE("columns, choice and scroll come back with the place") {
    UiFixture fixture;
    PageContext context = fixture.context();
    QJsonObject place;
    {
        auto page = shownDesk(context);
        filterAction(*page, u"column_channel"_s)->setChecked(true);
        CHECK_FALSE(page->view().isColumnHidden(page->table().columnOf(u"channel")));
        choose(*page, {0, 1});
        place = page->place();
    }
    auto page = shownDesk(context);
    page->restore(place);
    CHECK_FALSE(page->view().isColumnHidden(page->table().columnOf(u"channel")));
    CHECK(page->selectedRows().size() == 2);
    CHECK(unnamedControls(page.get()) == QStringList{});
}
