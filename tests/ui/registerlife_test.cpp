// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/registercommands.h"
#include "domain/choicelist.h"
#include "tables/recordtable.h"
#include "ui/forms/checklistview.h"
#include "ui/pages/activityassist.h"
#include "ui/pages/breachespage.h"
#include "ui/pages/changeview.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/findinglist.h"
#include "ui/pages/mapview.h"
#include "ui/pages/noticepanel.h"
#include "ui/pages/observationspanel.h"
#include "ui/pages/picturespanel.h"
#include "ui/pages/registerpage.h"
#include "uifixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

template <class P>
std::unique_ptr<P> shownDesk(PageContext& context) {
    auto page = std::make_unique<P>(context);
    page->resize(1280, 800);
    page->show();
    page->activate();
    QTest::qWait(10);
    return page;
}

QAction* act(const QWidget& page, const char* name) {
    auto* action = page.findChild<QAction*>(QString::fromLatin1(name));
    INFO("no act " << name);
    REQUIRE(action);
    return action;
}

/// A sheet with data, a recipient that is a contact, and a transfer.
void fillSheet(UiFixture& fixture) {
    Activity activity = REQUIRE_OK(fixture.session->findByRef<Activity>(u"TRT-0001"_s));
    Purpose purpose;
    purpose.text = {u"Facturer les clients"_s, {}};
    purpose.legalBasis = u"contract"_s;
    activity.purposes += purpose;
    DataItem item;
    item.category = u"economic"_s;
    item.description = {u"Factures"_s, u"Invoices"_s};
    activity.dataItems += item;
    Recipient recipient;
    recipient.type = u"processor"_s;
    recipient.contact = u"CON-0001"_s;
    recipient.name = u"Routeur SA"_s;
    activity.recipients += recipient;
    Transfer transfer;
    transfer.recipient = u"Routeur SA"_s;
    transfer.country = u"US"_s;
    transfer.guarantee = u"adequacy"_s;
    activity.transfers += transfer;
    REQUIRE(fixture.session->run(EditRecord<Activity>(activity)).has_value());
}

Activity sheet(UiFixture& fixture) {
    return REQUIRE_OK(fixture.session->findByRef<Activity>(u"TRT-0001"_s));
}

} // namespace

TEST_CASE("a sheet is submitted, approved with its signatory, frozen, revised and compared with what was approved") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk<RegisterPage>(context);
    REQUIRE(page->openRecord(u"activity"_s, fixture.rowOf(Activity::type(), u"TRT-0001"_s)));
    child<QPushButton>(page.get(), "verb_submit")->click();
    child<QPushButton>(page.get(), "act_confirm")->click();
    QTest::qWait(10);
    CHECK(sheet(fixture).status == u"in_review"_s);

    child<QPushButton>(page.get(), "verb_approve")->click();
    type(child<QLineEdit>(page.get(), "approve_by"), u"Anne Morel"_s);
    type(child<QLineEdit>(page.get(), "approve_function"), u"Directrice"_s);
    // The sheet is bare: without a reason for it, the rules refuse and nothing changes.
    child<QPushButton>(page.get(), "act_confirm")->click();
    CHECK(fixture.prompts.errors.size() == 1);
    CHECK(sheet(fixture).status == u"in_review"_s);
    child<QPlainTextEdit>(page.get(), "approve_comment")->setPlainText(u"Fiche provisoire"_s);
    child<QPushButton>(page.get(), "act_confirm")->click();
    QTest::qWait(10);
    REQUIRE(sheet(fixture).status == u"approved"_s);
    CHECK(sheet(fixture).approvals.size() == 1);
    CHECK(sheet(fixture).reviewDue == QDate(2027, 4, 2));

    auto* department = child<QLineEdit>(page.get(), "department");
    CHECK(department->isReadOnly());
    CHECK_FALSE(child<QPushButton>(page.get(), "record_save")->isVisible());
    CHECK(page->pane().isFrozen());
    child<QPushButton>(page.get(), "verb_revise")->click();
    CHECK_FALSE(department->isReadOnly());
    type(department, u"Ventes"_s);
    page->save();
    QTest::qWait(10);
    CHECK(fixture.prompts.errors.size() == 1);
    CHECK(sheet(fixture).status == u"draft"_s); // the approved version stays what it was
    CHECK(sheet(fixture).approvals.size() == 1);
    act(*page, "verb_compare_approved")->trigger();
    CHECK(child<ChangeView>(page.get(), "compare_changes")->toPlainText().contains(u"Ventes"_s));
    CHECK(page->goBack());
}

TEST_CASE("a copy knows its original, and the two are compared later") {
    UiFixture fixture;
    fillSheet(fixture);
    PageContext context = fixture.context();
    auto page = shownDesk<RegisterPage>(context);
    REQUIRE(page->openRecord(u"activity"_s, fixture.rowOf(Activity::type(), u"TRT-0001"_s)));
    page->copyCurrent();
    child<QPushButton>(page.get(), "act_confirm")->click();
    QTest::qWait(10);
    CHECK(fixture.prompts.errors.isEmpty());
    REQUIRE(page->pane().isOpen());
    const Activity copy = *page->pane().record().as<Activity>();
    CHECK(copy.ref == u"TRT-0002"_s);
    CHECK(copy.copiedFrom == u"TRT-0001"_s);
    CHECK(copy.dataItems.size() == 1);
    type(child<QLineEdit>(page.get(), "department"), u"Ventes"_s);
    page->save();
    QTest::qWait(10);
    act(*page, "verb_compare_original")->trigger();
    auto* what = child<QComboBox>(page.get(), "compare_what");
    REQUIRE(what->count() == 3);
    what->setCurrentIndex(1);
    CHECK(child<ChangeView>(page.get(), "compare_changes")->toPlainText().contains(u"Ventes"_s));
    what->setCurrentIndex(2);
    CHECK(child<ChangeView>(page.get(), "compare_changes")->changes() == 0); // the original stayed
}

TEST_CASE("assistance lists what is missing, proposes a period, and takes a reasoned conclusion") {
    UiFixture fixture;
    fillSheet(fixture);
    PageContext context = fixture.context();
    auto page = shownDesk<RegisterPage>(context);
    REQUIRE(page->openRecord(u"activity"_s, fixture.rowOf(Activity::type(), u"TRT-0001"_s)));
    page->pane().showTab(u"assistance"_s);
    CHECK(unnamedControls(child<ActivityAssistance>(page.get(), "assistance")) == QStringList{});
    auto* missing = child<FindingList>(page.get(), "assist_missing");
    REQUIRE(missing->count() > 0);
    CHECK(missing->item(0)->data(Qt::AccessibleTextRole).toString().startsWith(levelWord(Level::Required)));
    auto* transfers = child<FindingList>(page.get(), "assist_transfers");
    REQUIRE(transfers->count() == 1);
    CHECK(transfers->item(0)->text().contains(u"2023/1795"_s));

    // The ten years of invoices, with their source, into the form and not yet into the vault.
    auto* assistance = child<ActivityAssistance>(page.get(), "assistance");
    assistance->acceptRetention(0);
    CHECK(page->pane().tab() == u"record"_s);
    CHECK(page->pane().isChanged());
    CHECK_FALSE(sheet(fixture).dataItems.first().activeNumber.has_value());
    page->save();
    QTest::qWait(10);
    CHECK(sheet(fixture).dataItems.first().activeNumber == 10);
    CHECK(sheet(fixture).dataItems.first().activeUnit == u"years"_s);

    page->pane().showTab(u"assistance"_s);
    assistance->openChecklist(u"compatibility"_s);
    auto* questions = assistance->findChild<ChecklistView*>();
    REQUIRE(questions);
    questions->answer(u"link"_s, u"no"_s, u"Autre métier"_s);
    CHECK(questions->outcome().reached);
    child<QPushButton>(page.get(), "checklist_save")->click();
    QTest::qWait(10);
    REQUIRE(sheet(fixture).checklists.size() == 1);
    CHECK(sheet(fixture).checklists.first().reason == u"Autre métier"_s);
    // A conclusion without reasons is refused beside the field.
    child<QPushButton>(page.get(), "checklist_conclude")->click();
    CHECK(sheet(fixture).assessments.isEmpty());
    child<QLineEdit>(page.get(), "conclusion_subject")->setText(u"Prospection"_s);
    child<QComboBox>(page.get(), "conclusion_value")->setCurrentIndex(2);
    child<QPlainTextEdit>(page.get(), "conclusion_reason")->setPlainText(u"Les clients ne s’y attendent pas."_s);
    child<QPushButton>(page.get(), "checklist_conclude")->click();
    QTest::qWait(10);
    CHECK(fixture.prompts.errors.isEmpty());
    REQUIRE(sheet(fixture).assessments.size() == 1);
    CHECK(sheet(fixture).assessments.first().conclusion == u"unfavourable"_s);
    CHECK(sheet(fixture).assessments.first().on == QDate(2026, 4, 2));
}

TEST_CASE("the observations of the whole register open the sheet they speak of") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk<RegisterPage>(context);
    act(*page, "tool_observations")->trigger();
    auto* panel = child<ObservationsPanel>(page.get(), "observations_panel");
    CHECK(unnamedControls(panel) == QStringList{});
    auto* list = child<FindingList>(panel, "observations");
    REQUIRE(list->count() == panel->count());
    REQUIRE(list->count() > 1);
    child<QCheckBox>(panel, "observations_only")->setChecked(true);
    REQUIRE(list->count() > 0);
    CHECK(list->count() < panel->count());
    for (int i = 0; i < list->count(); ++i)
        CHECK(list->item(i)->data(Qt::AccessibleTextRole).toString().startsWith(levelWord(Level::Required)));
    int line = 0;
    while (
        line + 1 < list->count() && !list->item(line)->data(Qt::AccessibleTextRole).toString().contains(u"TRT-0001"_s))
        ++line;
    list->setCurrentRow(line);
    QTest::keyClick(list, Qt::Key_Return);
    QTest::qWait(10);
    CHECK(page->pane().isOpen());
    CHECK(page->pane().tab() == u"record"_s); // at the field that it concerns
    CHECK(page->pane().form().isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("what several sheets lack alike is told once, shows which, and leads to each") {
    UiFixture fixture;
    PageContext context = fixture.context();
    CopyActivity copy(Id<Activity>(sheet(fixture).row), CopyWishes{u"Deuxième"_s, false});
    REQUIRE_OK(fixture.session->run(copy));
    auto page = shownDesk<RegisterPage>(context);
    act(*page, "tool_observations")->trigger();
    auto* list = child<FindingList>(page.get(), "observations");
    const auto saying = [list](int line) { return list->item(line)->data(Qt::AccessibleTextRole).toString(); };
    int line = 0;
    while (line + 1 < list->count() && !saying(line).contains(u"TRT-0001, TRT-0002"_s))
        ++line;
    REQUIRE(saying(line).contains(u"TRT-0001, TRT-0002"_s));
    const int before = list->count();
    list->setCurrentRow(line);
    QTest::keyClick(list, Qt::Key_Return);
    REQUIRE(list->count() == before + 2);
    CHECK(list->currentRow() == line);
    CHECK(list->item(line + 1)->text().startsWith(u"TRT-0001"_s));
    CHECK(list->item(line + 2)->text().startsWith(u"TRT-0002"_s));
    CHECK(list->item(line + 2)->text().contains(u"Deuxième"_s));
    QTest::keyClick(list, Qt::Key_Return); // again: the sheets go away
    CHECK(list->count() == before);
    QTest::keyClick(list, Qt::Key_Return);
    list->setCurrentRow(line + 2);
    QTest::keyClick(list, Qt::Key_Return);
    QTest::qWait(10);
    CHECK(page->pane().isOpen());
    CHECK(page->pane().record().head().row == copy.value().row);
    CHECK(page->pane().form().isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("several sheets are submitted and approved at once; what is incomplete stays and is named") {
    UiFixture fixture;
    PageContext context = fixture.context();
    REQUIRE_OK(fixture.session->run(CopyActivity(Id<Activity>(sheet(fixture).row), CopyWishes{u"Deuxième"_s, false})));
    {
        // Nobody signs yet: the bar says so and leads to where the signatory is named.
        auto early = shownDesk<RegisterPage>(context);
        early->view().selectAll();
        QTest::qWait(20);
        QSignalSpy wanted(early.get(), &RegisterPage::wantsField);
        child<QPushButton>(early.get(), "bulk_signatory")->click();
        QTest::qWait(20);
        REQUIRE(wanted.count() == 1);
        CHECK(wanted.first().at(0).toString() == u"organisation"_s);
        CHECK(wanted.first().at(2).toString() == u"signatory_name"_s);
    }
    Organisation organisation = fixture.session->organisation();
    organisation.legalFirstName = u"Anne"_s;
    organisation.legalLastName = u"Morel"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Organisation>(organisation)));
    auto page = shownDesk<RegisterPage>(context);
    page->view().selectAll();
    QTest::qWait(20);
    child<QPushButton>(page.get(), "bulk_submit")->click();
    QTest::qWait(60);
    CHECK(sheet(fixture).status == u"in_review"_s);
    page->view().selectAll();
    QTest::qWait(20);
    auto* approve = child<QPushButton>(page.get(), "bulk_approve");
    CHECK(approve->text().contains(u"Anne Morel"));
    approve->click();
    QTest::qWait(60);
    CHECK(sheet(fixture).status == u"in_review"_s); // bare sheets are approved one by one, with a reason
    CHECK(child<QLabel>(page.get(), "bulk_told")->text().contains(u"TRT-0001"));
}

TEST_CASE("the state of a sheet is moved by acts, not typed; an approved sheet keeps its other acts") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk<RegisterPage>(context);
    REQUIRE(page->openRecord(u"activity"_s, fixture.rowOf(Activity::type(), u"TRT-0001"_s)));
    for (const char* key : {"status", "model", "approved_on", "approved_by", "approved_function"})
        CHECK(qobject_cast<QLabel*>(page->pane().form().editor(QString::fromLatin1(key))->control()));
    ApprovalValues values;
    values.by = u"Anne Morel"_s;
    values.on = fixture.session->today();
    values.comment = u"provisoire"_s;
    REQUIRE_OK(fixture.session->run(ApproveActivity(Id<Activity>(sheet(fixture).row), values)));
    REQUIRE(page->openRecord(u"activity"_s, sheet(fixture).row));
    CHECK(child<QPushButton>(page.get(), "verbs_more")->isVisible());
    CHECK(page->findChild<QAction*>(u"verb_copy"_s));
    CHECK(page->findChild<QAction*>(u"verb_show_approved"_s));
}

TEST_CASE("the DPO's opinion is kept on a sheet that is approved, on a breach and on a contact") {
    UiFixture fixture;
    PageContext context = fixture.context();
    ApprovalValues values;
    values.by = u"Anne Morel"_s;
    values.on = fixture.session->today();
    values.comment = u"provisoire"_s;
    REQUIRE_OK(fixture.session->run(ApproveActivity(sheet(fixture).id(), values)));
    const auto give = [&](DeskPage& page, const RecordType& type, const QString& ref) {
        REQUIRE(page.openRecord(QString::fromLatin1(type.key), fixture.rowOf(type, ref)));
        page.pane().showTab(u"advice"_s);
        auto* button = child<QPushButton>(&page, "advice_give");
        CHECK(button->isEnabled());
        button->click();
        QTest::qWait(5);
        auto* tab = button->parentWidget();
        test::type(child<QWidget>(tab, "opinion"), u"Avis sur "_s + ref);
        child<QPushButton>(tab, "act_confirm")->click();
        QTest::qWait(5);
        CHECK(child<QTreeWidget>(tab, "advice_list")->topLevelItemCount() == 1);
    };
    give(*shownDesk<RegisterPage>(context), Activity::type(), u"TRT-0001"_s);
    give(*shownDesk<BreachesPage>(context), Breach::type(), u"VIO-2026-0001"_s);
    give(*shownDesk<ContactsPage>(context), Contact::type(), u"CON-0001"_s);
    CHECK(fixture.prompts.errors.isEmpty());
    QStringList kept;
    for (const Advice& advice : REQUIRE_OK(listAll<Advice>(*fixture.session)))
        kept += advice.recordKind + u' ' + advice.recordRef;
    kept.sort();
    CHECK(kept == QStringList{u"activity TRT-0001"_s, u"breach VIO-2026-0001"_s, u"contact CON-0001"_s});
}

TEST_CASE("choosing the register again leaves its panel") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk<RegisterPage>(context);
    act(*page, "tool_observations")->trigger();
    CHECK_FALSE(page->view().isVisible());
    page->showHome();
    CHECK(page->view().isVisible());
}

TEST_CASE("the data map is browsed with the keyboard, filtered, and opens its records; receipts name the contact") {
    UiFixture fixture;
    fillSheet(fixture);
    PageContext context = fixture.context();
    auto page = shownDesk<RegisterPage>(context);
    act(*page, "tool_map")->trigger();
    auto* panel = child<PicturesPanel>(page.get(), "pictures_panel");
    CHECK(unnamedControls(panel) == QStringList{});
    MapView* map = panel->map();
    map->repaint();
    QSignalSpy opened(map, &MapView::opened);
    QTest::keyClick(map, Qt::Key_Down);
    REQUIRE(map->current() >= 0);
    CHECK(child<QLabel>(panel, "pictures_said")->text().contains(u"TRT-0001"_s));
    QTest::keyClick(map, Qt::Key_Right);
    CHECK(child<QLabel>(panel, "pictures_said")->text().contains(u"Routeur"_s));
    QTest::keyClick(map, Qt::Key_Left);
    child<QLineEdit>(panel, "pictures_words")->setText(u"introuvable"_s);
    CHECK(map->current() == -1);
    QTest::keyClick(map, Qt::Key_Down);
    CHECK(map->current() == -1); // nothing left to choose
    child<QLineEdit>(panel, "pictures_words")->clear();
    panel->showPart(u"receipts"_s);
    auto* receipts = child<QTreeWidget>(panel, "receipts");
    REQUIRE(receipts->topLevelItemCount() == 1);
    CHECK(receipts->topLevelItem(0)->text(0).contains(u"Routeur SA"_s));
    panel->showPart(u"timeline"_s);
    panel->showPart(u"map"_s);
    QTest::keyClick(map, Qt::Key_Down);
    QTest::keyClick(map, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(page->pane().isOpen());
}

TEST_CASE("a contact tells which activities give it data") {
    UiFixture fixture;
    fillSheet(fixture);
    PageContext context = fixture.context();
    auto page = shownDesk<ContactsPage>(context);
    QSignalSpy wanted(page.get(), &Page::wantsRecord);
    REQUIRE(page->openRecord(u"contact"_s, fixture.rowOf(Contact::type(), u"CON-0001"_s)));
    page->pane().showTab(u"uses"_s);
    auto* uses = child<QTreeWidget>(page.get(), "contact_uses");
    REQUIRE(uses->topLevelItemCount() == 1);
    CHECK(uses->topLevelItem(0)->text(0).startsWith(u"TRT-0001"_s));
    uses->setCurrentItem(uses->topLevelItem(0));
    QTest::keyClick(uses, Qt::Key_Return);
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.first().first().toString() == u"activity"_s);
}

TEST_CASE("a notice is kept when it is written or found published, and its versions are compared") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk<RegisterPage>(context);
    act(*page, "tool_notice")->trigger();
    auto* panel = child<NoticePanel>(page.get(), "notice_panel");
    fixture.prompts.files = {fixture.folder.filePath(u"notice.html"_s)};
    child<QPushButton>(panel, "notice_html")->click();
    panel->showPart(u"compare"_s);
    child<QPlainTextEdit>(panel, "notice_pasted")
        ->setPlainText(u"Politique de confidentialité\nNous gardons vos données dix ans."_s);
    panel->compare();
    child<QPushButton>(panel, "notice_keep")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    panel->showPart(u"versions"_s);
    auto* versions = child<QListWidget>(panel, "notice_versions");
    REQUIRE(versions->count() == 2);
    CHECK(child<ChangeView>(panel, "notice_changes")->toPlainText().contains(u"dix ans"_s));
}

TEST_CASE("a list of findings leaves each line the height that its words need beside the scroll bar") {
    FindingList list(u"Constats"_s, Language::French, nullptr);
    QList<FindingList::Finding> findings;
    for (int i = 0; i < 40; ++i)
        findings += FindingList::Finding{QString::number(i),
            u"Une phrase assez longue pour aller à la ligne, plus ou moins tôt : "_s + u"mot "_s.repeated(i), {}, {},
            ColorRole::Late, u"obligatoire"_s};
    list.resize(420, 300);
    list.show();
    list.setFindings(findings);
    QTest::qWait(50);
    REQUIRE(list.verticalScrollBar()->isVisible());
    for (int i = 0; i < list.count(); ++i)
        CHECK(list.visualItemRect(list.item(i)).height() == list.sizeHintForIndex(list.model()->index(i, 0)).height());
}
