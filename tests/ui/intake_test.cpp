// SPDX-License-Identifier: GPL-3.0-or-later
// From a letter to a request: what is proposed, what the person decides, what is kept.
#include "commands/documentqueries.h"
#include "tables/recordtable.h"
#include "ui/pages/intakepanel.h"
#include "ui/pages/requestspage.h"
#include "uifixture.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString letterText =
    u"Zoé Durand\n12 rue des Lilas\n69003 Lyon\nzoe.durand@exemple.fr\n\nLyon, le 30 mars 2026\n\nMadame, Monsieur,\n\n"
    "En application de l’article 15 du RGPD, je vous demande une copie de toutes les données que vous détenez sur moi. "
    "Je demande ensuite l’effacement de mes données personnelles.\n\nCordialement,\nZoé Durand\n"_s;

std::unique_ptr<RequestsPage> shownDesk(PageContext& context) {
    auto page = std::make_unique<RequestsPage>(context);
    page->resize(1280, 800);
    page->show();
    page->activate();
    QTest::qWait(10);
    return page;
}

QString savedLetter(UiFixture& fixture, const QString& name, const QByteArray& bytes) {
    QFile file(fixture.folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

IntakePanel* opened(RequestsPage& page, UiFixture& fixture, const QString& path) {
    child<QPushButton>(&page, "intake")->click();
    auto* panel = page.findChild<IntakePanel*>(u"intake_panel"_s);
    REQUIRE(panel);
    fixture.prompts.files = {path};
    child<QPushButton>(panel, "intake_open")->click();
    QTest::qWait(10);
    return panel;
}

} // namespace

TEST_CASE("a letter is read, what it says is marked, the person decides, and the letter is kept with the request") {
    UiFixture fixture;
    const QByteArray bytes = letterText.toUtf8();
    PageContext context = fixture.context();
    auto page = shownDesk(context);
    IntakePanel* panel = opened(*page, fixture, savedLetter(fixture, u"lettre.txt"_s, bytes));
    CHECK(fixture.prompts.errors.isEmpty());
    CHECK(child<QCheckBox>(panel, "intake_right_access")->isChecked());
    auto* erasure = child<QCheckBox>(panel, "intake_right_erasure");
    CHECK(erasure->isChecked());
    CHECK_FALSE(child<QPlainTextEdit>(panel, "intake_text")->extraSelections().isEmpty());
    const QList<QPushButton*> evidence = panel->findChildren<QPushButton*>(u"intake_evidence"_s);
    REQUIRE_FALSE(evidence.isEmpty());
    evidence.first()->click(); // leads to the words
    CHECK(child<QLineEdit>(panel, "subject_last_name")->text() == u"Durand"_s);
    CHECK(child<QLineEdit>(panel, "subject_email")->text() == u"zoe.durand@exemple.fr"_s);
    // An earlier request of the same person is shown.
    CHECK(panel->findChild<QPushButton*>(u"intake_related_DEM-2026-0001"_s));
    CHECK(unnamedControls(panel) == QStringList{});

    // The date of receipt is not guessed from the letter: it stays with the person.
    auto* received = child<QLineEdit>(panel, "received_on");
    CHECK(received->text().isEmpty());
    type(received, u"1/4/2026"_s);
    CHECK(child<QCheckBox>(panel, "intake_take_received_on")->isChecked()); // typing takes it
    erasure->setChecked(false);
    child<QCheckBox>(panel, "intake_take_subject_address")->setChecked(false);
    CHECK(page->table().rowCount() == 2); // nothing is stored yet
    child<QPushButton>(panel, "intake_confirm")->click();
    QTest::qWait(10);
    REQUIRE(page->pane().isNew());
    CHECK(page->pane().isChanged()); // so that a lock keeps it
    page->save();
    CHECK(fixture.prompts.errors.isEmpty());
    const Request request = REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0003"_s));
    CHECK(request.rights == QStringList{u"access"_s});
    CHECK(request.receivedOn == QDate(2026, 4, 1));
    CHECK(request.subjectFirstName == u"Zoé"_s);
    CHECK(request.subjectAddress.isEmpty());
    CHECK(request.wording.contains(u"une copie de toutes les données"_s));
    CHECK(request.status == u"received"_s);
    const QList<DocumentRecord> documents = REQUIRE_OK(documentsOf(*fixture.session, AnyRecord(request)));
    REQUIRE(documents.size() == 1);
    CHECK(documents.first().kind == u"letter_received"_s);
    CHECK(REQUIRE_OK(documentContent(*fixture.session, documents.first().row)) == bytes);
    // A second save keeps no second copy.
    type(child<QLineEdit>(page.get(), "subject_phone"), u"0102030405"_s);
    page->save();
    CHECK(REQUIRE_OK(documentsOf(*fixture.session, AnyRecord(request))).size() == 1);
}

TEST_CASE("an e-mail proposes its own day as the day of receipt, and is kept byte for byte") {
    UiFixture fixture;
    const QByteArray bytes =
        "From: =?utf-8?Q?Zo=C3=A9?= Durand <zoe@exemple.fr>\r\nSubject: =?utf-8?Q?Mes_donn=C3=A9es?=\r\n"
        "Date: Tue, 31 Mar 2026 23:30:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        "Bonjour, je veux acc\xC3\xA9"
        "der \xC3\xA0 mes donn\xC3\xA9"
        "es.\r\n";
    PageContext context = fixture.context();
    auto page = shownDesk(context);
    IntakePanel* panel = opened(*page, fixture, savedLetter(fixture, u"demande.eml"_s, bytes));
    CHECK(child<QLineEdit>(panel, "received_on")->text() == u"01/04/2026"_s); // by the clock of Paris
    CHECK(child<QLineEdit>(panel, "subject_email")->text() == u"zoe@exemple.fr"_s);
    panel->confirm();
    QTest::qWait(10);
    page->save();
    const Request request = REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0003"_s));
    CHECK(request.channel == u"email"_s);
    const QList<DocumentRecord> documents = REQUIRE_OK(documentsOf(*fixture.session, AnyRecord(request)));
    REQUIRE(documents.size() == 1);
    CHECK(documents.first().mediaType == u"message/rfc822"_s);
    CHECK(REQUIRE_OK(documentContent(*fixture.session, documents.first().row)) == bytes);
}

TEST_CASE("an e-mail whose accents had to be guessed says so beside its text") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk(context);
    const QByteArray head = "From: a@b.fr\nSubject: x\nContent-Type: text/plain; charset=";
    IntakePanel* panel = opened(*page, fixture,
        savedLetter(fixture, u"a.eml"_s,
            head + "klingon-8\n\nUne copie de mes donn\xe9"
                   "es.\n"));
    auto* remark = child<QLabel>(panel, "intake_remark");
    CHECK(remark->isVisible());
    CHECK(remark->text().contains(u"klingon-8"_s));
    CHECK(panel->findChild<QPlainTextEdit*>(u"intake_text"_s)->toPlainText().contains(u"mes données"_s));
    fixture.prompts.files = {savedLetter(fixture, u"b.eml"_s,
        head + "utf-8\n\nUne copie de mes donn\xc3\xa9"
               "es.\n")};
    child<QPushButton>(panel, "intake_open")->click();
    QTest::qWait(10);
    CHECK_FALSE(remark->isVisible());
}

TEST_CASE("a pasted letter survives a lock between the proposals and the saving") {
    UiFixture fixture;
    PageContext context = fixture.context();
    QJsonObject place;
    {
        auto page = shownDesk(context);
        child<QPushButton>(page.get(), "intake")->click();
        auto* panel = page->findChild<IntakePanel*>(u"intake_panel"_s);
        REQUIRE(panel);
        auto* text = child<QPlainTextEdit>(panel, "intake_text");
        CHECK_FALSE(child<QPushButton>(panel, "intake_read")->isEnabled()); // nothing to read
        text->insertPlainText(letterText);
        CHECK_FALSE(child<QPushButton>(panel, "intake_confirm")->isEnabled()); // not read yet
        child<QPushButton>(panel, "intake_read")->click();
        // A changed text must be read again before it counts.
        text->moveCursor(QTextCursor::End);
        text->insertPlainText(u"P.-S. Merci."_s);
        CHECK_FALSE(child<QPushButton>(panel, "intake_confirm")->isEnabled());
        child<QPushButton>(panel, "intake_read")->click();
        QTest::keyClick(child<QCheckBox>(panel, "intake_right_access"), Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(10);
        REQUIRE(page->pane().isNew());
        page->keepDraft();
        place = page->place();
    }
    auto page = shownDesk(context);
    page->restore(place);
    REQUIRE(page->pane().isNew());
    CHECK(child<QLineEdit>(page.get(), "subject_last_name")->text() == u"Durand"_s);
    page->save();
    CHECK(fixture.prompts.errors.isEmpty());
    const Request request = REQUIRE_OK(fixture.session->findByRef<Request>(u"DEM-2026-0003"_s));
    const QList<DocumentRecord> documents = REQUIRE_OK(documentsOf(*fixture.session, AnyRecord(request)));
    REQUIRE(documents.size() == 1);
    CHECK(REQUIRE_OK(documentContent(*fixture.session, documents.first().row)).contains("P.-S. Merci."));
}

TEST_CASE("a letter that cannot be read leaves everything as it was; Esc gives the panel up") {
    UiFixture fixture;
    PageContext context = fixture.context();
    auto page = shownDesk(context);
    IntakePanel* panel = opened(*page, fixture, savedLetter(fixture, u"scan.txt"_s, QByteArray("%PDF\0\x01", 6)));
    CHECK(fixture.prompts.errors.size() == 1);
    CHECK_FALSE(child<QPushButton>(panel, "intake_confirm")->isEnabled());
    CHECK(page->goBack());
    QTest::qWait(10);
    CHECK_FALSE(page->findChild<IntakePanel*>(u"intake_panel"_s));
    CHECK(page->view().isVisible());
    CHECK(page->table().rowCount() == 2);
}
