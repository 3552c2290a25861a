// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"
#include "app/endsignals.h"
#include "app/mainwindow.h"
#include "app/translations.h"
#include "commands/dailybackup.h"
#include "commands/staffdesk.h"
#include "ui/dialogs/welcomepage.h"
#include "ui/pages/requestspage.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"
#include "uifixture.h"
#include "vault/autobackup.h"

#include <QJsonDocument>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QTableView>
#include <QTimer>

#include <csignal>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

struct WindowFixture : UiFixture {
    Translations translations;
    MainWindow window;

    WindowFixture()
        : window(clock, prepared(preferences, translations), translations, prompts, nullptr) {
        window.resize(1280, 800);
        window.show();
        window.enter(std::move(session));
        QTest::qWait(10);
    }
    static Preferences& prepared(Preferences& preferences, Translations& translations) {
        QSettings().clear();
        translations.install(Language::French);
        return preferences;
    }
    void unlock() {
        REQUIRE(QTest::qWaitFor([&] { return window.welcome() != nullptr && !window.isOpen(); }, 3000));
        REQUIRE(window.openVault(path, credentials()));
        QTest::qWait(10);
    }
    RequestsPage& requests() { return *static_cast<RequestsPage*>(window.page(u"requests"_s)); }
};

} // namespace

TEST_CASE("every place opens, in both languages, with named controls") {
    WindowFixture fixture;
    for (const Language language : {Language::French, Language::English}) {
        fixture.window.setLanguage(language);
        for (const ActionRow& row : actionTable()) {
            if (!row.isPlace)
                continue;
            const QString place = QString::fromLatin1(row.id);
            INFO(row.id);
            CHECK(fixture.window.goTo(place));
            QTest::qWait(5);
            CHECK(fixture.window.currentPlace() == place);
            CHECK(unnamedControls(&fixture.window) == QStringList{});
        }
    }
    CHECK(fixture.prompts.errors.isEmpty());
}

TEST_CASE("a shortcut takes the keyboard to the list of its place, and back to where it was there") {
    WindowFixture fixture;
    fixture.window.trigger(u"requests"_s);
    QWidget* list = &fixture.requests().view();
    CHECK(fixture.window.focusWidget() == list);
    fixture.window.trigger(u"search"_s);
    QWidget* search = fixture.window.focusWidget();
    CHECK(search != list);
    fixture.window.trigger(u"register"_s);
    CHECK(fixture.window.focusWidget() != search);
    fixture.window.trigger(u"requests"_s);
    CHECK(fixture.window.focusWidget() == search);
}

TEST_CASE("the language changes while the program runs and keeps the place, the record and what is typed") {
    WindowFixture fixture;
    const qint64 row = REQUIRE_OK(fixture.window.session()->findByRef<Request>(u"DEM-2026-0001"_s)).row;
    REQUIRE(fixture.window.openRecord(u"request"_s, row));
    CHECK(child<QLabel>(fixture.window.currentPage(), "page_title")->text() == u"Demandes"_s);
    type(child<QLineEdit>(&fixture.window, "subject_phone"), u"0102"_s);
    fixture.window.setLanguage(Language::English);
    QTest::qWait(10);
    CHECK(fixture.window.currentPlace() == u"requests"_s);
    CHECK(child<QLabel>(fixture.window.currentPage(), "page_title")->text() == u"Requests"_s);
    CHECK(fixture.requests().pane().row() == row);
    CHECK(child<QLineEdit>(&fixture.window, "subject_phone")->text() == u"0102"_s);
    bool said = false; // after the card of the draft that came back
    for (const QLabel* due : fixture.window.currentPage()->findChildren<QLabel*>(u"record_due"_s))
        said = said || due->text().contains(u"Tuesday 7 April 2026"_s);
    CHECK(said);
    fixture.window.setLanguage(Language::French);
    QTest::qWait(10);
    CHECK(child<QLabel>(fixture.window.currentPage(), "page_title")->text() == u"Demandes"_s);
    CHECK(fixture.preferences.language() == Language::French);
}

TEST_CASE("lock destroys pages and session, keeps place and draft, and unlock returns to the same place") {
    WindowFixture fixture;
    const qint64 row = REQUIRE_OK(fixture.window.session()->findByRef<Request>(u"DEM-2026-0001"_s)).row;
    REQUIRE(fixture.window.openRecord(u"request"_s, row));
    type(child<QLineEdit>(&fixture.window, "subject_phone"), u"0607"_s);
    QPointer<RequestsPage> page = &fixture.requests();
    QPointer<Session> session = fixture.window.session();
    fixture.window.lock({});
    REQUIRE(QTest::qWaitFor([&] { return fixture.window.welcome() != nullptr && !fixture.window.isOpen(); }, 3000));
    CHECK(page.isNull());
    CHECK(session.isNull());
    CHECK_FALSE(fixture.window.findChild<QLineEdit*>(u"subject_phone"_s));
    fixture.unlock();
    CHECK(fixture.window.currentPlace() == u"requests"_s);
    CHECK(fixture.requests().pane().row() == row);
    CHECK(child<QLineEdit>(&fixture.window, "subject_phone")->text() == u"0607"_s);
}

TEST_CASE("lock with a question open and a half-filled new record: the question goes, the draft stays") {
    WindowFixture fixture;
    REQUIRE(fixture.window.goTo(u"requests"_s));
    fixture.window.trigger(u"new"_s);
    type(child<QLineEdit>(&fixture.window, "subject_last_name"), u"Œhlert"_s);
    // A modal dialog of its own event loop, as the real prompts have.
    bool returned = false;
    QTimer::singleShot(30, &fixture.window, [&] { fixture.window.lock(u"idle"_s); });
    {
        QMessageBox box(&fixture.window);
        box.setText(u"?"_s);
        box.exec();
        returned = true;
    }
    CHECK(returned);
    fixture.unlock();
    CHECK(fixture.window.currentPlace() == u"requests"_s);
    CHECK(fixture.requests().pane().isNew());
    CHECK(child<QLineEdit>(&fixture.window, "subject_last_name")->text() == u"Œhlert"_s);
}

TEST_CASE("SIGTERM with a question open: the draft is in the vault, the vault is closed, the program ends") {
    WindowFixture fixture;
    const QString path = fixture.path;
    REQUIRE(fixture.window.goTo(u"requests"_s));
    fixture.window.trigger(u"new"_s);
    type(child<QLineEdit>(&fixture.window, "subject_last_name"), u"Œhlert"_s);
    bool returned = false;
    int code = -1;
    {
        const EndSignals signalsOfTheSystem;
        QObject::connect(&signalsOfTheSystem, &EndSignals::received, &fixture.window, &MainWindow::leave);
        QTimer::singleShot(0, &fixture.window, [&] {
            QTimer::singleShot(20, &fixture.window, [] { ::raise(SIGTERM); });
            QMessageBox box(&fixture.window);
            box.setText(u"?"_s);
            box.exec();
            returned = true;
        });
        code = QApplication::exec();
    }
    CHECK(returned);
    CHECK(code == 0);
    CHECK_FALSE(fixture.window.isOpen());
    CHECK(fixture.prompts.asked.isEmpty()); // nothing was asked
    const auto session = REQUIRE_OK(Session::open(path, UiFixture::credentials(), fixture.clock));
    CHECK(session->vault().notices().isEmpty()); // closed in order
    const std::optional<Draft> draft = REQUIRE_OK(session->loadDraft(u"request"_s, 0));
    REQUIRE(draft.has_value());
    CHECK(QJsonDocument(draft->body).toJson().contains("hlert"));
}

TEST_CASE("the end of the desktop session keeps the draft at once and locks") {
    WindowFixture fixture;
    REQUIRE(fixture.window.goTo(u"requests"_s));
    fixture.window.trigger(u"new"_s);
    type(child<QLineEdit>(&fixture.window, "subject_last_name"), u"Œhlert"_s);
    fixture.window.endOfSession();
    // The session manager waits for this answer alone: the draft is there already.
    CHECK(REQUIRE_OK(fixture.window.session()->loadDraft(u"request"_s, 0)).has_value());
    REQUIRE(QTest::qWaitFor([&] { return fixture.window.welcome() != nullptr && !fixture.window.isOpen(); }, 3000));
    CHECK(child<QLabel>(fixture.window.welcome(), "welcome_reason")->text().contains(u"session"_s));
    fixture.unlock();
    CHECK(child<QLineEdit>(&fixture.window, "subject_last_name")->text() == u"Œhlert"_s);
}

TEST_CASE("the day's backup is made beside the work, and given up with the lock") {
    WindowFixture fixture;
    const QString vault = fixture.window.session()->vault().vaultId();
    const auto backups = [&] { return backupOverview(vault, fixture.clock).files.size(); };
    // The fixture's own opening made today's.
    CHECK(backups() == 1);
    fixture.window.lock({});
    fixture.clock.advance(86400);
    fixture.unlock();
    CHECK(QTest::qWaitFor([&] { return backups() == 2; }, 10000));
    CHECK(fixture.prompts.told.isEmpty());
    fixture.window.lock({});
    fixture.clock.advance(86400);
    fixture.unlock();
    fixture.window.lock({}); // at once
    REQUIRE(QTest::qWaitFor([&] { return fixture.window.welcome() != nullptr && !fixture.window.isOpen(); }, 3000));
    DailyBackupTask::awaitThreads();
    CHECK(backups() <= 3);
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/greffe/looked-at"_s;
    CHECK(QDir(folder).entryList({u".*.part*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    fixture.unlock();
    CHECK(QTest::qWaitFor([&] { return backups() == 3; }, 10000));
}

TEST_CASE("a recovery sheet tested a year ago stands on Today, and leads to its test") {
    WindowFixture fixture;
    REQUIRE(fixture.window.goTo(u"today"_s));
    REQUIRE_OK(StaffDesk(*fixture.window.session()).recordGroupsReadBack());
    fixture.clock.advance(366LL * 86400);
    REQUIRE(fixture.window.goTo(u"requests"_s));
    REQUIRE(fixture.window.goTo(u"today"_s));
    QTest::qWait(150);
    QPushButton* test = nullptr;
    for (QPushButton* button : fixture.window.currentPage()->findChildren<QPushButton*>())
        if (button->accessibleName().contains(u"Fiche de secours"_s))
            test = button;
    REQUIRE(test);
    test->click();
    CHECK(fixture.window.currentPlace() == u"settings"_s);
    CHECK(child<QLineEdit>(&fixture.window, "sheet_typed")->isVisible());
    // Tested again, it is gone from the list.
    REQUIRE_OK(StaffDesk(*fixture.window.session()).recordGroupsReadBack());
    REQUIRE(fixture.window.goTo(u"today"_s));
    for (const QPushButton* button : fixture.window.currentPage()->findChildren<QPushButton*>())
        CHECK_FALSE(button->accessibleName().contains(u"Fiche de secours"_s));
}

TEST_CASE("the status line says what was done and takes it back") {
    WindowFixture fixture;
    const qint64 row = REQUIRE_OK(fixture.window.session()->findByRef<Request>(u"DEM-2026-0001"_s)).row;
    REQUIRE(fixture.window.openRecord(u"request"_s, row));
    type(child<QLineEdit>(&fixture.window, "subject_email"), u"z@example.org"_s);
    fixture.window.trigger(u"save"_s);
    auto* undo = child<QPushButton>(&fixture.window, "status_undo");
    CHECK(undo->isVisible());
    CHECK(child<QLabel>(&fixture.window, "status_sentence")->text().contains(u"DEM-2026-0001"_s));
    undo->click();
    CHECK(REQUIRE_OK(fixture.window.session()->findByRef<Request>(u"DEM-2026-0001"_s)).subjectEmail.isEmpty());
    QTest::qWait(20);
    CHECK(child<QLineEdit>(&fixture.window, "subject_email")->text().isEmpty());
}

TEST_CASE("the side bar counts what is late and shrinks to icons") {
    WindowFixture fixture;
    auto* requests = child<SideBarButton>(&fixture.window, "place_requests");
    CHECK(requests->accessibleName().contains(u'1')); // Benali, due on 3 March
    auto* bar = child<SideBar>(&fixture.window, "side_bar");
    CHECK_FALSE(bar->isCollapsed());
    fixture.window.resize(1024, 700);
    QTest::qWait(10);
    CHECK(bar->isCollapsed());
    CHECK(fixture.window.width() == 1024);
    CHECK(fixture.window.height() == 700);
}

TEST_CASE("nothing personal stands in the window's title, and shortcuts are unique") {
    WindowFixture fixture;
    const qint64 row = REQUIRE_OK(fixture.window.session()->findByRef<Request>(u"DEM-2026-0001"_s)).row;
    REQUIRE(fixture.window.openRecord(u"request"_s, row));
    CHECK(fixture.window.windowTitle() == u"Greffe"_s);
    QSet<QString> keys;
    for (const ActionRow& action : actionTable()) {
        const QString shortcut = QString::fromLatin1(action.shortcut);
        CHECK_FALSE(keys.contains(shortcut));
        keys.insert(shortcut);
        CHECK_FALSE(actionText(action).isEmpty());
    }
}
