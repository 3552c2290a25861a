// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/recordtable.h"
#include "ui/forms/growingtext.h"
#include "ui/pages/breachespage.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/exportspage.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/journalpage.h"
#include "ui/pages/registerpage.h"
#include "ui/pages/requestspage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/todaypage.h"
#include "ui/shell/badge.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/searchbox.h"
#include "uifixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QThreadPool>
#include <QTreeWidget>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

/// A page in a window as wide as a desk.
template <class P>
std::unique_ptr<P> shownPage(PageContext& context, int width = 1280) {
    auto page = std::make_unique<P>(context);
    page->resize(width, 800);
    page->show();
    page->activate();
    QTest::qWait(10);
    return page;
}

} // namespace

TEST_CASE("the requests desk opens a record, says what is due and how it was computed, and saves what is typed") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<RequestsPage>(context);
    CHECK(page->table().rowCount() == 2);
    QSignalSpy said(page.get(), &Page::said);
    REQUIRE(page->openRecord(u"request"_s, fixture.rowOf(Request::type(), u"DEM-2026-0001"_s)));
    CHECK(child<QLabel>(page.get(), "record_title")->text().startsWith(u"DEM-2026-0001 · "_s));
    CHECK(child<QLabel>(page.get(), "record_due")->text().contains(u"mardi 7 avril 2026"_s));
    CHECK(child<QPushButton>(page.get(), "why")->isVisible());
    CHECK_FALSE(child<QPushButton>(page.get(), "record_save")->isEnabled());

    auto* email = child<QLineEdit>(page.get(), "subject_email");
    type(email, u"zoe@example.org"_s);
    CHECK(child<QPushButton>(page.get(), "record_save")->isEnabled());
    CHECK(child<QLabel>(page.get(), "record_state")->text().contains(u'1'));
    page->save();
    CHECK(fixture.prompts.errors.isEmpty());
    REQUIRE(said.count() == 1);
    CHECK(said.first().at(1).toBool()); // can be undone
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s)).subjectEmail == u"zoe@example.org"_s);
    CHECK_FALSE(page->pane().isChanged());
}

TEST_CASE("a new request is checked, stored and stays open") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<RequestsPage>(context);
    page->newRecord();
    REQUIRE(page->pane().isNew());
    auto* received = child<QLineEdit>(page.get(), "received_on");
    CHECK(received->text() == u"02/04/2026"_s); // today goes without saying
    received->clear();
    type(received, u"31/02/2026"_s);
    page->save();
    CHECK(page->pane().isNew()); // refused, with the problem beside the field
    CHECK(child<QLabel>(page.get(), "received_on_problem")->isVisible());
    received->clear();
    type(received, u"1/4/2026"_s);
    type(child<QLineEdit>(page.get(), "subject_last_name"), u"Nguyễn"_s);
    page->save();
    CHECK(fixture.prompts.errors.isEmpty());
    REQUIRE_FALSE(page->pane().isNew());
    CHECK(page->pane().record().head().ref == u"DEM-2026-0003"_s);
    CHECK(page->table().rowCount() == 3);
}

TEST_CASE("leaving a changed record asks once, in words") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<RequestsPage>(context);
    const qint64 first = fixture.rowOf(Request::type(), u"DEM-2026-0001"_s);
    const qint64 second = fixture.rowOf(Request::type(), u"DEM-2026-0002"_s);
    REQUIRE(page->openRecord(u"request"_s, first));
    type(child<QLineEdit>(page.get(), "subject_phone"), u"0102030405"_s);
    CHECK_FALSE(page->openRecord(u"request"_s, second)); // "stay here"
    CHECK(page->pane().row() == first);
    REQUIRE(fixture.prompts.asked.size() == 1);
    CHECK_FALSE(fixture.prompts.asked.first().third.isEmpty());
    fixture.prompts.answers = {Answer::Third}; // keep as draft
    CHECK(page->openRecord(u"request"_s, second));
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s)).subjectPhone.isEmpty());
    REQUIRE(page->openRecord(u"request"_s, first));
    CHECK(child<QLineEdit>(page.get(), "subject_phone")->text() == u"0102030405"_s); // the draft is back
    CHECK(page->pane().isChanged());
    child<QPushButton>(page.get(), "verb_discard_draft")->click();
    CHECK_FALSE(page->pane().isChanged());
    CHECK_FALSE(REQUIRE_OK(fixture.session->loadDraft(u"request"_s, first)).has_value());
}

TEST_CASE("what is typed is a draft in the vault within two seconds, emptied fields included") {
    UiFixture fixture;
    PageContext context = fixture.context();
    const qint64 row = fixture.rowOf(Request::type(), u"DEM-2026-0001"_s);
    {
        auto page = shownPage<RequestsPage>(context);
        REQUIRE(page->openRecord(u"request"_s, row));
        type(child<GrowingText>(page.get(), "notes"), u"à vérifier"_s);
        child<QLineEdit>(page.get(), "subject_first_name")->selectAll();
        QTest::keyClick(child<QLineEdit>(page.get(), "subject_first_name"), Qt::Key_Delete);
        REQUIRE(QTest::qWaitFor(
            [&] { return REQUIRE_OK(fixture.session->loadDraft(u"request"_s, row)).has_value(); }, 2500));
    }
    auto page = shownPage<RequestsPage>(context);
    REQUIRE(page->openRecord(u"request"_s, row));
    CHECK(child<GrowingText>(page.get(), "notes")->toPlainText() == u"à vérifier"_s);
    CHECK(child<QLineEdit>(page.get(), "subject_first_name")->text().isEmpty());
    page->save();
    CHECK_FALSE(REQUIRE_OK(fixture.session->loadDraft(u"request"_s, row)).has_value());
}

TEST_CASE("an act asks for its values inside the record, and is done in one step") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<RequestsPage>(context);
    REQUIRE(page->openRecord(u"request"_s, fixture.rowOf(Request::type(), u"DEM-2026-0001"_s)));
    child<QPushButton>(page.get(), "verb_acknowledge")->click();
    REQUIRE(page->pane().act().isAsking());
    auto* day = child<QLineEdit>(&page->pane().act(), "on");
    CHECK(day->text() == u"02/04/2026"_s);
    day->clear();
    child<QPushButton>(page.get(), "act_confirm")->click();
    CHECK(page->pane().act().isAsking()); // the day is missing
    type(day, u"1/4/2026"_s);
    child<QPushButton>(page.get(), "act_confirm")->click();
    CHECK_FALSE(page->pane().act().isAsking());
    CHECK(REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0001"_s)).acknowledgedOn == QDate(2026, 4, 1));
    CHECK(fixture.prompts.errors.isEmpty());
    // Esc gives an act up before it leaves the record.
    page->pane().showTab(u"record"_s);
    Q_EMIT page->pane().verb(u"extend"_s);
    REQUIRE(page->pane().act().isAsking());
    CHECK(page->goBack());
    CHECK_FALSE(page->pane().act().isAsking());
    CHECK(page->pane().isOpen());
}

TEST_CASE("filters, search and archive work on the list; the place comes back") {
    UiFixture fixture;
    PageContext context = fixture.context();
    QJsonObject place;
    const qint64 row = fixture.rowOf(Request::type(), u"DEM-2026-0001"_s);
    {
        auto page = shownPage<RequestsPage>(context);
        child<FilterChip>(page.get(), "filter_late")->click();
        CHECK(page->table().rowCount() == 1);
        child<FilterChip>(page.get(), "filter_all")->click();
        CHECK(page->table().rowCount() == 2);
        Q_EMIT child<SearchBox>(page.get(), "search")->submitted(u"durand"_s);
        CHECK(page->table().rowCount() == 1);
        Q_EMIT child<SearchBox>(page.get(), "search")->submitted({});
        REQUIRE(page->openRecord(u"request"_s, row));
        page->pane().showTab(u"history"_s);
        place = page->place();
    }
    auto page = shownPage<RequestsPage>(context);
    page->restore(place);
    CHECK(page->pane().row() == row);
    CHECK(page->pane().tab() == u"history"_s);
    CHECK(page->table().rowCount() == 2);
    CHECK(page->goBack());
    CHECK_FALSE(page->pane().isOpen());
    page->view().setCurrentIndex(page->table().index(page->table().rowOf(row), 0));
    page->archiveCurrent();
    CHECK(page->table().rowCount() == 1);
    REQUIRE(fixture.session->canUndo());
    REQUIRE_OK(fixture.session->undo());
    CHECK(page->table().rowCount() == 2);
}

TEST_CASE("in a narrow window the record takes the list's place, and Esc goes back") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<RequestsPage>(context, 1000);
    REQUIRE(page->openRecord(u"request"_s, fixture.rowOf(Request::type(), u"DEM-2026-0001"_s)));
    CHECK(page->pane().isVisible());
    CHECK_FALSE(page->view().isVisible());
    CHECK(page->goBack());
    CHECK(page->view().isVisible());
    // One click is enough, and the second of a double one meets the list.
    const QPoint row = page->view().visualRect(page->view().model()->index(0, 0)).center();
    QTest::mouseClick(page->view().viewport(), Qt::LeftButton, Qt::NoModifier, row);
    CHECK(page->view().isVisible());
    for (int waited = 0; waited < 100 && !page->pane().isVisible(); ++waited)
        QTest::qWait(50);
    CHECK(page->pane().isVisible());
}

TEST_CASE("the register imports after a dry run, and exports with a check of its own file") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<RegisterPage>(context);
    QSignalSpy said(page.get(), &Page::said);
    // Our own CSV, with one activity more.
    const QString file = fixture.folder.filePath(u"register.csv"_s);
    {
        QFile csv(file);
        REQUIRE(csv.open(QIODevice::WriteOnly));
        csv.write("ref,name,department\nTRT-0007,Vidéosurveillance des locaux,Sécurité\n");
    }
    page->importFile(file);
    auto* confirm = child<QPushButton>(page.get(), "import_confirm");
    CHECK_FALSE(confirm->isEnabled()); // read beside the window
    REQUIRE(QTest::qWaitFor([&] { return !child<ImportPanel>(page.get(), "import_panel")->isReading(); }, 20'000));
    if (!confirm->isEnabled())
        WARN(child<QLabel>(page.get(), "import_summary")->text().toStdString());
    REQUIRE(confirm->isEnabled());
    CHECK(page->table().rowCount() == 1); // nothing yet
    confirm->click();
    CHECK(page->table().rowCount() == 2);
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(said.count() == 1);

    fixture.prompts.files = {fixture.folder.filePath(u"out.json"_s)};
    child<QPushButton>(page.get(), "export")->click();
    child<QRadioButton>(page.get(), "export_json")->click();
    child<QPushButton>(page.get(), "export_go")->click();
    auto* export_ = child<ExportPanel>(page.get(), "export_panel");
    REQUIRE(QTest::qWaitFor([export_] { return !export_->isWorking(); }, 20'000));
    CHECK(QFile::exists(fixture.folder.filePath(u"out.json"_s)));
    CHECK(fixture.prompts.errors.isEmpty());
}

TEST_CASE("a file that cannot be imported is explained, and the desk comes back") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<RegisterPage>(context);
    const QString file = fixture.folder.filePath(u"register.ods"_s);
    {
        QFile bad(file);
        REQUIRE(bad.open(QIODevice::WriteOnly));
        bad.write("PK\x03\x04 not a zip");
    }
    page->importFile(file);
    REQUIRE(QTest::qWaitFor([&] { return !fixture.prompts.errors.isEmpty(); }, 20'000));
    QTest::qWait(10);
    CHECK(page->view().isVisible());

    // A register in which nothing is filled in says so.
    fixture.prompts.errors.clear();
    const QString bare = fixture.folder.filePath(u"bare.csv"_s);
    {
        QFile csv(bare);
        REQUIRE(csv.open(QIODevice::WriteOnly));
        csv.write("ref,name,department\n");
    }
    page->importFile(bare);
    auto* panel = child<ImportPanel>(page.get(), "import_panel");
    REQUIRE(QTest::qWaitFor([&] { return !panel->isReading(); }, 20'000));
    QStringList said;
    for (const QLabel* label : panel->findChildren<QLabel*>())
        said += label->text();
    CHECK(said.join(u' ').contains(u"empty form"_s));
    CHECK_FALSE(child<QPushButton>(panel, "import_confirm")->isEnabled());
    child<QPushButton>(panel, "import_cancel")->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    // Given up while the file is still read: nothing comes after it.
    fixture.prompts.errors.clear();
    page->importFile(file);
    child<QPushButton>(page.get(), "import_cancel")->click();
    CHECK(page->view().isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    REQUIRE(QThreadPool::globalInstance()->waitForDone(20'000));
    QTest::qWait(10);
    CHECK(fixture.prompts.errors.isEmpty());
}

TEST_CASE("a breach shows its 72 hours and previews its notice as a real PDF") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<BreachesPage>(context);
    REQUIRE(page->openRecord(u"breach"_s, fixture.rowOf(Breach::type(), u"VIO-2026-0001"_s)));
    CHECK(child<QLabel>(page.get(), "record_due")->text().contains(u"samedi 4 avril 2026"_s));
    page->preview();
    auto* preview = page->findChild<PdfPreview*>(u"pdf_preview"_s);
    REQUIRE(preview);
    REQUIRE(QTest::qWaitFor([&] { return preview->pageCount() > 0; }, 20000));
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(child<QPushButton>(preview, "preview_save")->isVisible());
    fixture.prompts.files = {fixture.folder.filePath(u"notice.pdf"_s)};
    child<QPushButton>(preview, "preview_save")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(QFile::exists(fixture.folder.filePath(u"notice.pdf"_s)));
}

TEST_CASE("today lists what is due, and leads to it") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<TodayPage>(context);
    QSignalSpy wants(page.get(), &Page::wantsRecord);
    QPushButton* late = nullptr;
    for (QPushButton* button : page->findChildren<QPushButton*>())
        if (button->accessibleName().endsWith(u"DEM-2026-0002"_s))
            late = button;
    REQUIRE(late);
    late->click();
    REQUIRE(wants.count() == 1);
    CHECK(wants.first().first().toString() == u"request"_s);
    CHECK(unnamedControls(page.get()) == QStringList{});
}

TEST_CASE("the journal lists who did what and is verified against an anchor") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<JournalPage>(context);
    auto* entries = child<QTreeWidget>(page.get(), "journal_entries");
    CHECK(entries->topLevelItemCount() >= 5);
    child<QLineEdit>(page.get(), "journal_anchor")->setText(fixture.session->journalHead());
    page->verify();
    CHECK(child<QLabel>(page.get(), "journal_verdict")->text().contains(u"whole"_s));
    child<QLineEdit>(page.get(), "journal_anchor")->setText(u"2:0000000000000000"_s);
    page->verify();
    CHECK_FALSE(child<QLabel>(page.get(), "journal_verdict")->text().contains(u"whole"_s));
    child<QLineEdit>(page.get(), "journal_anchor")->setText(u"nonsense"_s);
    page->verify();
    CHECK(fixture.prompts.errors.size() == 1);
}

TEST_CASE("settings change the organisation and the passphrase") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownPage<SettingsPage>(context);
    type(child<QLineEdit>(page.get(), "city"), u"Lyon"_s);
    page->save();
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(fixture.session->organisation().city == u"Lyon"_s);
    page->showSection(u"security"_s);
    child<QLineEdit>(page.get(), "passphrase_next")->setText(u"trop court"_s);
    child<QPushButton>(page.get(), "passphrase_change")->click();
    CHECK_FALSE(child<QLabel>(page.get(), "passphrase_message")->text().isEmpty());
}

TEST_CASE("every control of every page has a name for those who cannot see it") {
    UiFixture fixture;
    PageContext context = fixture.context();
    const auto requests = shownPage<RequestsPage>(context);
    REQUIRE(requests->openRecord(u"request"_s, fixture.rowOf(Request::type(), u"DEM-2026-0001"_s)));
    CHECK(unnamedControls(requests.get()) == QStringList{});
    const auto activities = shownPage<RegisterPage>(context);
    CHECK(unnamedControls(activities.get()) == QStringList{});
    const auto breaches = shownPage<BreachesPage>(context);
    CHECK(unnamedControls(breaches.get()) == QStringList{});
    const auto contacts = shownPage<ContactsPage>(context);
    CHECK(unnamedControls(contacts.get()) == QStringList{});
    const auto exports = shownPage<ExportsPage>(context);
    exports->startBuild({}, {});
    CHECK(unnamedControls(exports.get()) == QStringList{});
    const auto settings = shownPage<SettingsPage>(context);
    CHECK(unnamedControls(settings.get()) == QStringList{});
    const auto journal = shownPage<JournalPage>(context);
    CHECK(unnamedControls(journal.get()) == QStringList{});
}
