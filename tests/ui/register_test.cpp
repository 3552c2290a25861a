// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/registercommands.h"
#include "documents/registerbook.h"
#include "tables/recordtable.h"
#include "ui/pages/changeview.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/importpanel.h"
#include "ui/pages/mappingpanel.h"
#include "ui/pages/noticepanel.h"
#include "ui/pages/registerpage.h"
#include "ui/shell/pdfpreview.h"
#include "uifixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTextBrowser>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<RegisterPage> registerPage(PageContext& context) {
    auto page = std::make_unique<RegisterPage>(context);
    page->resize(1280, 800);
    page->show();
    page->activate();
    QTest::qWait(10);
    return page;
}

QString written(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return path;
}

QAction* tool(RegisterPage& page, const char* name) {
    auto* action = page.findChild<QAction*>(QString::fromLatin1(name));
    REQUIRE(action);
    return action;
}

} // namespace

TEST_CASE("the history tells what changed, word by word and row by row, and brings a version back") {
    UiFixture fixture;
    PageContext context = fixture.context();
    Activity activity = REQUIRE_OK(fixture.session->findByRef<Activity>(u"TRT-0001"_s));
    activity.department = u"Marketing"_s;
    Purpose purpose;
    purpose.text = {u"Proposer des offres selon les achats"_s, {}};
    purpose.legalBasis = u"legitimate_interests"_s;
    activity.purposes += purpose;
    REQUIRE(fixture.session->run(EditRecord<Activity>(activity)).has_value());
    auto page = registerPage(context);
    REQUIRE(page->openRecord(u"activity"_s, fixture.rowOf(Activity::type(), u"TRT-0001"_s)));
    page->pane().showTab(u"history"_s);
    auto* versions = child<QListWidget>(page.get(), "history");
    REQUIRE(versions->count() == 2);
    const QString changes = child<ChangeView>(page.get(), "history_changes")->toPlainText();
    CHECK(changes.contains(u"Marketing"_s));
    CHECK(changes.contains(u"Base légale : Intérêts légitimes"_s)); // the row's own words, not only "row added"
    auto* restore = child<QPushButton>(page.get(), "history_restore");
    CHECK_FALSE(restore->isEnabled()); // the newest is what is there
    versions->setCurrentRow(1);
    child<QComboBox>(page.get(), "history_what")->setCurrentIndex(1);
    CHECK(child<ChangeView>(page.get(), "history_changes")->changes() >= 2);
    REQUIRE(restore->isEnabled());
    restore->click();
    CHECK(fixture.prompts.errors.isEmpty());
    const Activity now = REQUIRE_OK(fixture.session->findByRef<Activity>(u"TRT-0001"_s));
    CHECK(now.department.isEmpty());
    CHECK(now.purposes.isEmpty());
    CHECK(versions->count() == 3);
}

TEST_CASE("a table with its own titles is mapped once, and recognised the next time") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = registerPage(context);
    const QString file = written(fixture.folder.filePath(u"fichier.csv"_s),
        "Traitement;Direction;Budget\nVidéosurveillance;Sécurité;12\nPaie;Ressources humaines;7\n");
    page->importFile(file);
    REQUIRE(QTest::qWaitFor([&] { return !child<ImportPanel>(page.get(), "import_panel")->isReading(); }, 20'000));
    auto* mapping = child<MappingPanel>(page.get(), "mapping_panel");
    REQUIRE(mapping->isVisible());
    CHECK(unnamedControls(mapping) == QStringList{});
    mapping->choose(0, u"name.fr"_s);
    mapping->choose(1, u"department"_s);
    mapping->choose(2, QString());
    auto* preview = child<QTableWidget>(mapping, "mapping_preview");
    REQUIRE(preview->columnCount() == 2);
    CHECK(preview->item(1, 0)->text() == u"Paie"_s);
    // One field from two columns is refused before anything is read.
    mapping->choose(2, u"department"_s);
    CHECK_FALSE(child<QPushButton>(mapping, "mapping_accept")->isEnabled());
    mapping->choose(2, QString());
    child<QPushButton>(mapping, "mapping_accept")->click();
    CHECK(child<QLabel>(page.get(), "import_summary")->text().contains(u"2 new"_s));
    CHECK(page->table().rowCount() == 1); // nothing yet
    child<QPushButton>(page.get(), "import_confirm")->click();
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(page->table().rowCount() == 3);
    QTest::qWait(10);

    page->importFile(file);
    REQUIRE(QTest::qWaitFor([&] { return !child<ImportPanel>(page.get(), "import_panel")->isReading(); }, 20'000));
    auto* again = child<MappingPanel>(page.get(), "mapping_panel");
    CHECK(child<QComboBox>(again, "mapping_0")->currentData().toString() == u"name.fr"_s);
    CHECK(child<QComboBox>(again, "mapping_2")->currentData().toString().isEmpty());
}

TEST_CASE("the export page writes what is chosen and says what the re-read file holds") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = registerPage(context);
    child<QPushButton>(page.get(), "export")->click();
    auto* panel = child<ExportPanel>(page.get(), "export_panel");
    REQUIRE(panel->isVisible());
    CHECK(unnamedControls(panel) == QStringList{});
    const QString out = fixture.folder.filePath(u"registre.ods"_s);
    fixture.prompts.files = {out};
    child<QRadioButton>(panel, "export_ods")->click();
    CHECK_FALSE(child<QPushButton>(panel, "export_preview")->isVisible()); // pages are of the PDF
    child<QPushButton>(panel, "export_go")->click();
    CHECK(panel->isWorking());
    CHECK(child<QPushButton>(panel, "export_stop")->isVisible());
    REQUIRE(QTest::qWaitFor([panel] { return !panel->isWorking(); }, 20'000));
    CHECK_FALSE(child<QPushButton>(panel, "export_stop")->isVisible());
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(QFile::exists(out));
    const QString said = child<QLabel>(panel, "export_result")->text();
    INFO(said.toStdString());
    CHECK(said.contains(u"1 sur 1"_s));
    CHECK(said.contains(u"SHA-256"_s));
    CHECK(page->goBack());
    CHECK(page->view().isVisible());
}

TEST_CASE("an export that is stopped, or whose page goes away, leaves no file and no entry in the journal") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = registerPage(context);
    const QString head = fixture.session->journalHead();
    for (const QString& name : {u"stopped.pdf"_s, u"left.pdf"_s, u"left.ods"_s}) {
        INFO(name.toStdString());
        child<QPushButton>(page.get(), "export")->click();
        auto* panel = child<ExportPanel>(page.get(), "export_panel");
        panel->chooseFormat(name.section(u'.', 1));
        fixture.prompts.files = {fixture.folder.filePath(name)};
        child<QPushButton>(panel, "export_go")->click();
        REQUIRE(panel->isWorking());
        QTest::qWait(30); // somewhere in the work
        if (name.startsWith(u"stopped") && panel->isWorking()) {
            child<QPushButton>(panel, "export_stop")->click();
            CHECK_FALSE(panel->isWorking());
        }
        const bool finished = !panel->isWorking() && fixture.session->journalHead() != head;
        CHECK(page->goBack());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTest::qWait(50);
        if (finished)
            continue; // it was quicker than the person
        CHECK(QTest::qWaitFor([&] { return !QFile::exists(fixture.folder.filePath(name)); }, 10'000));
        CHECK(fixture.session->journalHead() == head);
    }
    CHECK(fixture.prompts.errors.isEmpty());
}

TEST_CASE("the preview of the approved versions shows the frozen sheet, not the one that is being revised") {
    UiFixture fixture;
    PageContext context = fixture.context();
    Activity activity = REQUIRE_OK(fixture.session->findByRef<Activity>(u"TRT-0001"_s));
    ApprovalValues approval;
    approval.by = u"Anne Morel"_s;
    approval.on = fixture.session->today();
    approval.comment = u"provisoire"_s;
    const QString before = activity.name.fr;
    REQUIRE_OK(fixture.session->run(ApproveActivity(Id<Activity>(activity.row), approval)));
    activity = REQUIRE_OK(fixture.session->find(Id<Activity>(activity.row)));
    activity.name.fr = u"Autre nom"_s;
    REQUIRE_OK(fixture.session->run(EditRecord<Activity>(activity)));
    RegisterChoice approved;
    approved.approvedOnly = true;
    const auto sheets = [&fixture](const RegisterChoice& choice) {
        RegisterSheets chosen = REQUIRE_OK(RegisterSheets::choose(*fixture.session, choice));
        REQUIRE_OK(chosen.readAll(*fixture.session));
        return chosen.sheets();
    };
    REQUIRE(sheets(approved).size() == 1);
    CHECK(sheets(approved)[0].name.fr == before);
    CHECK(sheets({})[0].name.fr == u"Autre nom");

    auto page = registerPage(context);
    child<QPushButton>(page.get(), "export")->click();
    auto* panel = child<ExportPanel>(page.get(), "export_panel");
    child<QCheckBox>(panel, "export_approved")->setChecked(true);
    panel->preview();
    auto* preview = page->window()->findChild<PdfPreview*>();
    REQUIRE(preview);
    REQUIRE(QTest::qWaitFor([preview] { return preview->pageCount() > 0; }, 20'000));
    QPdfDocument* pdf = preview->findChild<QPdfDocument*>();
    QString words;
    for (int i = 0; i < pdf->pageCount(); ++i)
        words += pdf->getAllText(i).text();
    CHECK(words.contains(before));
    CHECK_FALSE(words.contains(u"Autre nom"));
    preview->close();
}

TEST_CASE("the notice is written from the register, in both languages, with its gaps and as files") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = registerPage(context);
    tool(*page, "tool_notice")->trigger();
    auto* panel = child<NoticePanel>(page.get(), "notice_panel");
    CHECK(unnamedControls(panel) == QStringList{});
    CHECK(child<QTextBrowser>(panel, "notice_text")->toPlainText().contains(u"AlloClaim"_s));
    CHECK(child<QListWidget>(panel, "notice_gaps")->count() == grouped(panel->notice().gaps).size());
    CHECK_FALSE(panel->notice().gaps.isEmpty()); // the fixture's sheet is bare
    child<QComboBox>(panel, "notice_language")->setCurrentIndex(1);
    CHECK(panel->notice().language == Language::English);
    for (const char* format : {"html", "odt", "pdf"}) {
        const QString file = fixture.folder.filePath(u"notice."_s + QString::fromLatin1(format));
        fixture.prompts.files = {file};
        child<QPushButton>(panel, (QByteArray("notice_") + format).constData())->click();
        CHECK(QFile::exists(file));
    }
    CHECK(fixture.prompts.errors.isEmpty());
}

TEST_CASE("a published notice is compared, and the passage of a finding is shown in its place") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = registerPage(context);
    tool(*page, "tool_compare")->trigger();
    auto* panel = child<NoticePanel>(page.get(), "notice_panel");
    auto* list = child<QListWidget>(panel, "notice_findings");
    CHECK(list->count() == 0);
    auto* text = child<QPlainTextEdit>(panel, "notice_pasted");
    text->setPlainText(
        u"Politique de confidentialité\n\nEn utilisant ce site, vous consentez au traitement de vos données "
        "personnelles.\nVous disposez d’un droit d’accès."_s);
    panel->compare();
    REQUIRE(list->count() > 0);
    bool shown = false;
    for (int i = 0; i < panel->findings().size(); ++i) {
        const NoticeFinding& finding = panel->findings().at(i);
        if (finding.position < 0)
            continue;
        list->setCurrentRow(i);
        CHECK(text->textCursor().position() == finding.position);
        CHECK(text->toPlainText().mid(finding.position, finding.passage.size()) == finding.passage);
        shown = true;
    }
    CHECK(shown);
    // What is no text is explained, and the pasted one stays.
    fixture.prompts.files = {written(fixture.folder.filePath(u"notice.docx"_s), "PK\x03\x04 something")};
    child<QPushButton>(panel, "notice_open")->click();
    CHECK(fixture.prompts.errors.size() == 1);
    CHECK(text->toPlainText().contains(u"Politique"_s));
}
