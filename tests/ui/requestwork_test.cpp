// SPDX-License-Identifier: GPL-3.0-or-later
// What is done around a request: departments, decisions with the matrix, recipients, fee, opinions, the timeline, two
// requests side by side, the year in figures.
#include "commands/dispatch.h"
#include "commands/documentqueries.h"
#include "commands/lettercommands.h"
#include "tables/recordtable.h"
#include "ui/pages/actpanel.h"
#include "ui/pages/requestspage.h"
#include "ui/pages/statisticspanel.h"
#include "ui/shell/chartview.h"
#include "ui/shell/pdfpreview.h"
#include "uifixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    UiFixture fixture;
    PageContext context = fixture.context();
    std::unique_ptr<RequestsPage> page;

    explicit Desk(const QString& ref = u"DEM-2026-0001"_s) {
        page = std::make_unique<RequestsPage>(context);
        page->resize(1280, 800);
        page->show();
        page->activate();
        QTest::qWait(10);
        REQUIRE(page->openRecord(u"request"_s, fixture.rowOf(Request::type(), ref)));
    }
    Request request(const QString& ref = u"DEM-2026-0001"_s) {
        return REQUIRE_OK(fixture.session->findByRef<Request>(ref));
    }
    void verb(const QString& key) {
        Q_EMIT page->pane().verb(key);
        QTest::qWait(5);
    }
    ActPanel& act() { return page->pane().act(); }
    void confirm() {
        child<QPushButton>(&act(), "act_confirm")->click();
        QTest::qWait(10);
    }
    void fill(const char* field, const QString& text) {
        auto* control = act().findChild<QWidget*>(QString::fromLatin1(field));
        REQUIRE(control);
        if (auto* line = qobject_cast<QLineEdit*>(control))
            line->clear();
        type(control, text);
    }
    void choose(const char* field, const QString& value) {
        auto* combo = act().findChild<QComboBox*>(QString::fromLatin1(field));
        REQUIRE(combo);
        const int index = combo->findData(value);
        REQUIRE(index >= 0);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
        QTest::qWait(5);
    }
    QString timelineText() {
        page->pane().showTab(u"timeline"_s);
        QStringList out;
        auto* list = child<QTreeWidget>(page.get(), "timeline");
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            out += list->topLevelItem(i)->text(0);
            for (int j = 0; j < list->topLevelItem(i)->childCount(); ++j)
                out += list->topLevelItem(i)->child(j)->text(1);
        }
        return out.join(u'\n');
    }
};

} // namespace

TEST_CASE("two departments are asked, one answers, and the timeline says who looked where and found what") {
    Desk desk;
    desk.verb(u"consult"_s);
    desk.fill("department", u"Comptabilité"_s);
    desk.fill("title", u"Factures de Zoé Durand ?"_s);
    desk.confirm();
    desk.verb(u"consult"_s);
    desk.fill("department", u"Marketing"_s);
    desk.fill("title", u"Adresse dans les listes ?"_s);
    desk.confirm();
    CHECK(desk.fixture.prompts.errors.isEmpty());
    const QList<Task> tasks = REQUIRE_OK(listAll<Task>(*desk.fixture.session));
    REQUIRE(tasks.size() == 2);
    const Task& first = tasks[0].department == u"Comptabilité"_s ? tasks[0] : tasks[1];
    CHECK(first.recordRef == u"DEM-2026-0001"_s);
    desk.verb(u"task:"_s + QString::number(first.row));
    REQUIRE(desk.act().isAsking());
    desk.fill("looked_in", u"logiciel de facturation"_s);
    desk.confirm();
    CHECK(desk.act().isAsking()); // what was found is missing
    desk.fill("found", u"trois factures"_s);
    desk.confirm();
    CHECK_FALSE(desk.act().isAsking());
    CHECK(REQUIRE_OK(desk.fixture.session->find(first.id())).answer == u"trois factures"_s);
    const QString text = desk.timelineText();
    CHECK(text.contains(u"logiciel de facturation"_s));
    CHECK(text.contains(u"trois factures"_s));
    CHECK(text.contains(u"Marketing"_s));
    CHECK(text.startsWith(u"To come"_s)); // the tests speak the untranslated English of ui
}

TEST_CASE("deciding on a right shows where it applies by the register, warns, and refuses nothing") {
    Desk desk;
    Activity activity = REQUIRE_OK(desk.fixture.session->findByRef<Activity>(u"TRT-0001"_s));
    Purpose purpose;
    purpose.text = {u"Facturation"_s, u"Invoicing"_s};
    purpose.legalBasis = u"legal_obligation"_s;
    activity.purposes = {purpose};
    REQUIRE_OK(desk.fixture.session->run(EditRecord<Activity>(activity)));
    Request request = desk.request();
    desk.verb(u"decide"_s);
    auto* note = desk.act().findChild<QLabel*>(u"act_note"_s);
    REQUIRE(note); // nothing is linked: it says so
    desk.act().dismiss();
    request.activities = {u"TRT-0001"_s};
    REQUIRE_OK(desk.fixture.session->run(EditRecord<Request>(request)));
    QTest::qWait(10);
    desk.verb(u"decide"_s);
    desk.choose("right", u"erasure"_s);
    QString notes;
    for (const QLabel* line : desk.act().findChildren<QLabel*>(u"act_note"_s))
        if (!line->isHidden())
            notes += line->text() + u'\n';
    CHECK(notes.contains(u"TRT-0001"_s));
    CHECK(notes.contains(u"17(3)"_s));
    desk.choose("outcome", u"accepted"_s); // all the same
    desk.confirm();
    CHECK(desk.fixture.prompts.errors.isEmpty());
    CHECK_FALSE(desk.act().isAsking());
    const QList<RightDecision> decisions = desk.request().decisions;
    REQUIRE_FALSE(decisions.isEmpty());
    CHECK(decisions.last().right == u"erasure"_s);
    CHECK(decisions.last().outcome == u"accepted"_s);
}

TEST_CASE("a recipient is told or says why not; a fee needs its ground and reason") {
    Desk desk;
    desk.verb(u"tell"_s);
    desk.fill("recipient", u"Routeur SA"_s);
    desk.fill("on", QString());
    desk.confirm();
    CHECK(desk.act().isAsking()); // neither a day nor a reason
    desk.fill("impossible_reason", u"société dissoute"_s);
    desk.confirm();
    REQUIRE(desk.request().toldRecipients.size() == 1);
    CHECK(desk.request().toldRecipients.first().impossibleReason == u"société dissoute"_s);
    desk.verb(u"fee"_s);
    desk.confirm();
    CHECK(desk.act().isAsking());
    desk.choose("ground", u"excessive"_s);
    desk.fill("reason", u"onzième demande identique de l’année"_s);
    desk.fill("amount", u"12,50"_s);
    desk.confirm();
    CHECK(desk.fixture.prompts.errors.isEmpty());
    CHECK(desk.request().feeGround == u"excessive"_s);
    CHECK(desk.request().feeAmount == u"12,50"_s);
}

TEST_CASE("the DPO's opinion is kept on the record, and later whether it was followed") {
    Desk desk;
    desk.page->pane().showTab(u"advice"_s);
    auto* give = child<QPushButton>(desk.page.get(), "advice_give");
    give->click();
    QTest::qWait(5);
    auto* tab = give->parentWidget();
    auto* opinion = tab->findChild<QPlainTextEdit*>(u"opinion"_s);
    auto* any = tab->findChild<QWidget*>(u"opinion"_s);
    REQUIRE(any);
    type(opinion ? static_cast<QWidget*>(opinion) : any, u"Accepter l’accès, refuser l’effacement des factures."_s);
    child<QPushButton>(tab, "act_confirm")->click();
    QTest::qWait(10);
    CHECK(desk.fixture.prompts.errors.isEmpty());
    const QList<Advice> kept = REQUIRE_OK(listAll<Advice>(*desk.fixture.session));
    REQUIRE(kept.size() == 1);
    CHECK(kept.first().recordRef == u"DEM-2026-0001"_s);
    CHECK(kept.first().followed == u"pending"_s);
    CHECK(kept.first().givenBy == u"Claire"_s);
    auto* list = child<QTreeWidget>(tab, "advice_list");
    REQUIRE(list->topLevelItemCount() == 1);
    CHECK(unnamedControls(tab) == QStringList{});
    CHECK(desk.timelineText().contains(u"Avis du DPO"_s));

    desk.page->pane().showTab(u"advice"_s);
    list->setCurrentItem(list->topLevelItem(0));
    child<QPushButton>(tab, "advice_follow")->click();
    auto* followed = child<QComboBox>(tab, "followed");
    const int against = followed->findData(u"not_followed"_s);
    followed->setCurrentIndex(against);
    Q_EMIT followed->activated(against);
    child<QPushButton>(tab, "act_confirm")->click();
    QTest::qWait(10);
    // Against the opinion and without a reason: article 38 wants the DPO heard.
    REQUIRE(desk.fixture.prompts.errors.size() == 1);
    CHECK(REQUIRE_OK(listAll<Advice>(*desk.fixture.session)).first().followed == u"pending"_s);
    desk.fixture.prompts.errors.clear();
    type(child<QWidget>(tab, "reason"), u"La direction garde l’envoi"_s);
    child<QPushButton>(tab, "act_confirm")->click();
    QTest::qWait(10);
    CHECK(desk.fixture.prompts.errors.isEmpty());
    const Advice noted = REQUIRE_OK(listAll<Advice>(*desk.fixture.session)).first();
    CHECK(noted.followed == u"not_followed"_s);
    CHECK(noted.followedReason == u"La direction garde l’envoi"_s);
    CHECK(noted.decidedOn == desk.fixture.session->today());
    CHECK(noted.opinion == kept.first().opinion);

    list->setCurrentItem(list->topLevelItem(0));
    child<QPushButton>(tab, "advice_correct")->click();
    type(child<QWidget>(tab, "question"), u"Que répondre ?"_s);
    child<QPushButton>(tab, "act_confirm")->click();
    QTest::qWait(10);
    const Advice corrected = REQUIRE_OK(listAll<Advice>(*desk.fixture.session)).first();
    CHECK(corrected.question == u"Que répondre ?"_s);
    CHECK(corrected.followed == u"not_followed"_s);
}

TEST_CASE("two requests of one person stand side by side, and what differs is marked") {
    Desk desk;
    Request again;
    again.receivedOn = QDate(2026, 3, 30);
    again.rights = QStringList{u"objection"_s};
    again.subjectLastName = u"DURAND"_s;
    again.subjectFirstName = u"Zoe"_s;
    REQUIRE_OK(desk.fixture.session->run(LogRequest(again)));
    desk.page->pane().showTab(u"related"_s);
    auto* list = child<QTreeWidget>(desk.page.get(), "related_list");
    REQUIRE(list->topLevelItemCount() == 1);
    CHECK(list->topLevelItem(0)->text(0).contains(u"DEM-2026-0003"_s));
    CHECK_FALSE(list->topLevelItem(0)->text(1).isEmpty()); // because of the name
    auto* table = child<QTreeWidget>(desk.page.get(), "related_table");
    const int all = table->topLevelItemCount();
    child<QCheckBox>(desk.page.get(), "related_different")->setChecked(true);
    CHECK(table->topLevelItemCount() > 0);
    CHECK(table->topLevelItemCount() < all);
    for (int i = 0; i < table->topLevelItemCount(); ++i)
        CHECK(table->topLevelItem(i)->text(1) != table->topLevelItem(i)->text(2));
    QSignalSpy wants(desk.page.get(), &Page::wantsRecord);
    child<QPushButton>(desk.page.get(), "related_open")->click();
    REQUIRE(wants.count() == 1);
    CHECK(wants.first().at(1).toLongLong() == desk.fixture.rowOf(Request::type(), u"DEM-2026-0003"_s));
}

TEST_CASE("the year in figures counts what the vault holds, and leaves as PDF, list and calendar") {
    Desk desk;
    desk.page->findChild<QAction*>(u"statistics"_s)->trigger();
    QTest::qWait(10);
    auto* panel = desk.page->findChild<StatisticsPanel*>(u"statistics_panel"_s);
    REQUIRE(panel);
    CHECK(panel->year() == 2026);
    CHECK(panel->statistics().received == 2);
    CHECK(child<ChartView>(panel, "chart_month")->accessibleDescription().contains(u"mars: 1"_s));
    CHECK(child<QTreeWidget>(panel, "statistics_rights")->topLevelItemCount() == 2);
    CHECK(unnamedControls(panel) == QStringList{});
    QString fixtureFile;
    const auto exported = [&](const QString& action, const QString& file, const QByteArray& beginning) {
        fixtureFile = desk.fixture.folder.filePath(file);
        desk.fixture.prompts.files = {fixtureFile};
        auto* entry = panel->findChild<QAction*>(action);
        REQUIRE(entry);
        entry->trigger();
        CHECK(desk.fixture.prompts.errors.isEmpty());
        QFile written(fixtureFile);
        REQUIRE(written.open(QIODevice::ReadOnly));
        CHECK(written.read(beginning.size()) == beginning);
    };
    exported(u"export_statistics_pdf"_s, u"figures.pdf"_s, "%PDF-1");
    exported(u"export_register_pdf"_s, u"register.pdf"_s, "%PDF-1");
    exported(u"export_register_csv"_s, u"register.csv"_s, "\xEF\xBB\xBF");
    exported(u"export_register_xlsx"_s, u"register.xlsx"_s, "PK");
    exported(u"export_deadlines_ics"_s, u"deadlines.ics"_s, "BEGIN:VCALENDAR");
    CHECK(desk.page->goBack());
}

TEST_CASE("the proof of dispatch of an answer takes the scan of its receipt along", "[letters]") {
    Desk desk;
    Organisation organisation = desk.fixture.session->organisation();
    organisation.address = u"12 rue de l’Œuvre"_s;
    organisation.signatoryName = u"Hélène Durand"_s;
    organisation.rightsContact = u"rgpd@alloclaim.example"_s;
    REQUIRE_OK(desk.fixture.session->run(EditRecord<Organisation>(organisation)));
    LetterOrder order;
    order.kind = u"ack"_s;
    REQUIRE_OK(desk.fixture.session->run(IssueLetter(desk.request(), order, desk.fixture.folder.filePath(u"a.pdf"_s))));
    const auto scans = [&] {
        QList<DocumentRecord> out = REQUIRE_OK(documentsOf(*desk.fixture.session, desk.request()));
        out.removeIf([](const DocumentRecord& document) { return document.issued; });
        return out;
    };
    QFile scan(desk.fixture.folder.filePath(u"avis.png"_s));
    REQUIRE(scan.open(QIODevice::WriteOnly));
    scan.write("\x89PNG\r\n\x1a\n what the post gave back");
    scan.close();

    desk.verb(u"dispatch"_s);
    desk.choose("means", u"registered_post"_s);
    desk.fill("registered_post", u"1A 234 567 8901 2"_s);
    child<QRadioButton>(&desk.act(), "scan_yes")->click();
    desk.confirm(); // no file is chosen: nothing is written, what was typed stays
    CHECK(desk.act().isAsking());
    CHECK(scans().isEmpty());
    desk.fixture.prompts.files = {desk.fixture.folder.filePath(u"there-is-none.png"_s)};
    desk.confirm(); // a file that cannot be read is named
    CHECK(desk.act().isAsking());
    REQUIRE(desk.fixture.prompts.errors.size() == 1);
    CHECK(desk.fixture.prompts.errors.takeFirst().message.fr.contains(u"there-is-none.png"_s));
    CHECK(scans().isEmpty());
    desk.fixture.prompts.files = {scan.fileName()};
    desk.confirm();
    CHECK_FALSE(desk.act().isAsking());
    CHECK(desk.fixture.prompts.errors.isEmpty());
    REQUIRE(scans().size() == 1);
    CHECK(scans().first().fileName == u"avis.png"_s);
    CHECK(REQUIRE_OK(documentContent(*desk.fixture.session, scans().first().row)).startsWith("\x89PNG"));
    const DocumentRecord sent = REQUIRE_OK(letterToDispatch(*desk.fixture.session, desk.request(), {}));
    CHECK(sent.sentMeans == u"registered_post"_s);
    CHECK(sent.registeredPost == u"1A 234 567 8901 2"_s);
    desk.page->pane().showTab(u"documents"_s);
    QTest::qWait(10);
    QStringList shown;
    for (const QTreeWidget* list : desk.page->pane().findChildren<QTreeWidget*>())
        for (int i = 0; list->isVisible() && i < list->topLevelItemCount(); ++i)
            shown += list->topLevelItem(i)->text(1);
    CHECK(shown.contains(scans().first().title));
}

TEST_CASE("the button of a selection writes the chosen rows alone, in each format") {
    Desk desk;
    Request third;
    third.receivedOn = QDate(2026, 3, 30);
    third.rights = QStringList{u"objection"_s};
    third.subjectLastName = u"Nguyen"_s;
    REQUIRE_OK(desk.fixture.session->run(LogRequest(third)));
    QTest::qWait(10);
    auto* view = child<QTableView>(desk.page.get(), "records");
    auto* table = qobject_cast<RecordTable*>(view->model());
    REQUIRE(table);
    REQUIRE(table->rowCount() == 3);
    view->clearSelection();
    for (const QString& ref : {u"DEM-2026-0001"_s, u"DEM-2026-0003"_s})
        view->selectionModel()->select(table->index(table->rowOf(desk.request(ref).row), 0),
            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QTest::qWait(20);
    const auto exported = [&](const QString& format, const QByteArray& beginning) {
        const QString path = desk.fixture.folder.filePath(u"chosen."_s + format);
        desk.fixture.prompts.files = {path};
        auto* action =
            child<QPushButton>(desk.page.get(), "bulk_export")->menu()->findChild<QAction*>(u"bulk_export_"_s + format);
        REQUIRE(action);
        action->trigger();
        QTest::qWait(20);
        CHECK(desk.fixture.prompts.errors.isEmpty());
        QFile written(path);
        REQUIRE(written.open(QIODevice::ReadOnly));
        const QByteArray bytes = written.readAll();
        CHECK(bytes.startsWith(beginning));
        return bytes;
    };
    const QByteArray csv = exported(u"csv"_s, "\xEF\xBB\xBF");
    CHECK(csv.contains("DEM-2026-0001"));
    CHECK(csv.contains("DEM-2026-0003"));
    CHECK_FALSE(csv.contains("DEM-2026-0002"));
    CHECK(csv.contains("Nguyen"));
    exported(u"xlsx"_s, "PK");
    exported(u"pdf"_s, "%PDF-1");
    const QList<JournalEntry> entries = REQUIRE_OK(desk.fixture.session->vault().journal().latest(0, 3));
    for (const JournalEntry& entry : entries)
        CHECK(entry.action.contains(u"export"_s));
    // No place chosen: nothing is written.
    desk.fixture.prompts.files.clear();
    const QString head = desk.fixture.session->journalHead();
    child<QPushButton>(desk.page.get(), "bulk_export")->menu()->findChild<QAction*>(u"bulk_export_csv"_s)->trigger();
    QTest::qWait(20);
    CHECK(desk.fixture.session->journalHead() == head);
}

TEST_CASE("an act is done with Enter alone, and never lies under the form") {
    Desk desk;
    desk.verb(u"acknowledge"_s);
    QTest::keyClick(desk.act().findChild<QLineEdit*>(u"on"_s), Qt::Key_Return);
    QTest::qWait(10);
    CHECK_FALSE(desk.act().isAsking());
    CHECK(desk.request().acknowledgedOn == QDate(2026, 4, 2));
    desk.verb(u"decide"_s);
    QTest::qWait(20);
    auto* tabs = child<QWidget>(desk.page.get(), "record_tabs");
    auto* scroll = desk.act().parentWidget()->parentWidget()->parentWidget(); // head, viewport, scroll area
    CHECK(scroll->geometry().bottom() <= tabs->geometry().top());
}

TEST_CASE("in a low window the buttons of an act stay in sight above the tabs") {
    Desk desk;
    desk.page->resize(1000, 560);
    QTest::qWait(20);
    desk.verb(u"suspend"_s);
    QTest::qWait(40);
    const auto* go = child<QPushButton>(&desk.act(), "act_confirm");
    const auto* tabs = child<QWidget>(desk.page.get(), "record_tabs");
    const QRect button(go->mapTo(desk.page.get(), QPoint()), go->size());
    const QRect below(tabs->mapTo(desk.page.get(), QPoint()), tabs->size());
    CHECK(button.bottom() < below.top());
    CHECK_FALSE(go->visibleRegion().isEmpty());
    CHECK(go->visibleRegion().boundingRect() == go->rect());
    // With the act gone the form has its room again.
    desk.act().dismiss();
    QTest::qWait(40);
    CHECK(desk.page->pane().form().height() >= 60);
}

TEST_CASE("a date that cannot be read is not said to be missing, too") {
    Desk desk;
    desk.page->newRecord();
    QTest::qWait(10);
    RecordForm& form = desk.page->pane().form();
    const auto said = [&](const QString& typed) {
        auto* line = child<QLineEdit>(&form, "received_on");
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        type(line, typed);
        desk.page->save();
        QTest::qWait(10);
        QString out;
        for (const QLabel* label : form.findChildren<QLabel*>())
            if (label->isVisible())
                out += label->text() + u'\n';
        return out;
    };
    const QString impossible = said(u"31/02/2026"_s);
    INFO(impossible.toStdString());
    CHECK(impossible.contains(u"31/02/2026"_s));
    CHECK_FALSE(impossible.contains(u"est obligatoire"_s));
    CHECK(said({}).contains(u"est obligatoire"_s)); // what is missing is
}
