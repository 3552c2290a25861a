// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/documentqueries.h"
#include "commands/lettertemplates.h"
#include "ui/pages/acknowledgementspanel.h"
#include "ui/pages/lettereditor.h"
#include "ui/pages/letterpanel.h"
#include "ui/pages/lettersection.h"
#include "uifixture.h"

#include <QComboBox>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

struct LetterUi : UiFixture {
    Request request;

    LetterUi() {
        Organisation organisation = session->organisation();
        organisation.address = u"12 rue de l’Œuvre"_s;
        organisation.signatoryName = u"Hélène Durand"_s;
        organisation.rightsContact = u"rgpd@alloclaim.example"_s;
        REQUIRE_OK(session->run(EditRecord<Organisation>(organisation)));
        request = REQUIRE_OK(session->findByRef<Request>(u"DEM-2026-0001"_s));
    }
    /// The request is about the activity, which has this purpose.
    void concerns(const Text& text) {
        Activity activity = REQUIRE_OK(session->findByRef<Activity>(u"TRT-0001"_s));
        Purpose purpose;
        purpose.text = text;
        activity.purposes = {purpose};
        REQUIRE_OK(session->run(EditRecord<Activity>(activity)));
        request.activities = {u"TRT-0001"_s};
        REQUIRE_OK(session->run(EditRecord<Request>(request)));
        request = REQUIRE_OK(session->find(request.id()));
    }
};

template <class W>
W* child(QWidget& parent, const QString& name) {
    W* found = parent.findChild<W*>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE_METHOD(
    LetterUi, "the letter panel proposes, names what is missing, shows the pages and issues", "[letters]") {
    PageContext context = this->context();
    LetterPanel panel(context, request, {}, nullptr);
    panel.resize(1100, 760);
    panel.show();
    CHECK(child<QComboBox>(panel, u"letter_kind"_s)->currentData().toString() == u"ack"_s);
    CHECK(panel.draft().problems.isEmpty());
    CHECK(child<QPdfView>(panel, u"letter_pages"_s)->document()->pageCount() == 1);

    panel.chooseKind(u"identity"_s);
    CHECK_FALSE(child<QPushButton>(panel, u"letter_issue"_s)->isEnabled());
    const QString missing = child<QLabel>(panel, u"letter_missing"_s)->text();
    CHECK(missing.contains(u"Ce qui est demandé (art. 5(1)(c))"_s));
    type(child<QPlainTextEdit>(panel, u"letter_value_identity_doubt"_s), u"l’adresse a changé"_s);
    type(child<QPlainTextEdit>(panel, u"letter_value_asked_items"_s), u"votre numéro de client"_s);
    type(child<QPlainTextEdit>(panel, u"letter_value_secure_channel"_s), u"l’espace client"_s);
    panel.refresh();
    CHECK(panel.draft().problems.isEmpty());
    CHECK(panel.draft().letter.body.contains(u"votre numéro de client"_s));
    CHECK(child<QPushButton>(panel, u"letter_issue"_s)->isEnabled());

    QSignalSpy finished(&panel, &LetterPanel::finished);
    prompts.files = {folder.filePath(u"lettre.pdf"_s)};
    QTest::keyClick(&panel, Qt::Key_Return, Qt::ControlModifier);
    if (finished.isEmpty()) // the offscreen platform may have no active window for the shortcut
        panel.issue(u"pdf"_s);
    REQUIRE(finished.size() == 1);
    CHECK(prompts.errors.isEmpty());
    CHECK(QFile::exists(folder.filePath(u"lettre.pdf"_s)));
    const Request now = REQUIRE_OK(session->find(request.id()));
    CHECK(now.status == u"suspended"_s);
    CHECK(now.identityDoubt == u"l’adresse a changé"_s);
    CHECK(REQUIRE_OK(documentsOf(*session, now)).size() == 1);
}

TEST_CASE_METHOD(LetterUi, "what the organisation's sheet lacks is one press away, and the letter waits", "[letters]") {
    Organisation organisation = session->organisation();
    organisation.signatoryName.clear();
    REQUIRE_OK(session->run(EditRecord<Organisation>(organisation)));
    PageContext context = this->context();
    LetterPanel panel(context, request, {}, nullptr);
    panel.resize(1100, 760);
    panel.show();
    auto* lead = child<QPushButton>(panel, u"letter_organisation"_s);
    REQUIRE(lead->isVisible());
    QSignalSpy wants(&panel, &LetterPanel::wantsField);
    lead->click();
    REQUIRE(wants.size() == 1);
    CHECK(wants.first().at(0).toString() == u"organisation"_s);
    CHECK(wants.first().at(1).toLongLong() == session->organisation().row);
    CHECK(wants.first().at(2).toString() == u"signatory_name"_s);
    organisation = session->organisation();
    organisation.signatoryName = u"Hélène Durand"_s;
    REQUIRE_OK(session->run(EditRecord<Organisation>(organisation)));
    REQUIRE(QTest::qWaitFor([&] { return panel.draft().problems.isEmpty(); }, 5000));
    CHECK_FALSE(lead->isVisible());
    CHECK(child<QPushButton>(panel, u"letter_issue"_s)->isEnabled());
}

TEST_CASE_METHOD(LetterUi, "words without a text in the letter's language are told beside its pages", "[letters]") {
    concerns({u"Facturation"_s, {}});
    PageContext context = this->context();
    LetterPanel panel(context, request, u"access_yes"_s, nullptr);
    panel.resize(1100, 760);
    panel.show();
    auto* remarks = child<QLabel>(panel, u"letter_remarks"_s);
    CHECK_FALSE(remarks->isVisible());
    auto* language = child<QComboBox>(panel, u"letter_language"_s);
    language->setCurrentIndex(language->findData(u"en"_s));
    Q_EMIT language->activated(language->currentIndex());
    CHECK(remarks->isVisible());
    CHECK(remarks->text().contains(u"TRT-0001"_s));
    CHECK(remarks->text().contains(u"finalité 1"_s));
    auto* purposes = child<QPlainTextEdit>(panel, u"letter_value_purposes"_s);
    purposes->setPlainText(u"invoicing"_s);
    panel.refresh();
    CHECK_FALSE(remarks->isVisible());
}

TEST_CASE_METHOD(LetterUi, "another language brings the records' words in it, and keeps what was typed", "[letters]") {
    concerns({u"Facturer les clients"_s, u"Invoicing"_s});
    PageContext context = this->context();
    LetterPanel panel(context, request, u"access_yes"_s, nullptr);
    const auto value = [&](const QString& key) {
        return child<QPlainTextEdit>(panel, u"letter_value_"_s + key)->toPlainText();
    };
    const auto speak = [&](const QString& code) {
        auto* language = child<QComboBox>(panel, u"letter_language"_s);
        language->setCurrentIndex(language->findData(code));
        Q_EMIT language->activated(language->currentIndex());
    };
    CHECK(value(u"purposes"_s) == u"facturer les clients"_s);
    type(child<QPlainTextEdit>(panel, u"letter_value_data_copy"_s), u"data.zip"_s);
    speak(u"en"_s);
    CHECK(value(u"purposes"_s) == u"invoicing"_s);
    CHECK(value(u"salutation"_s) == u"Dear Sir or Madam"_s);
    CHECK(value(u"data_copy"_s) == u"data.zip"_s);
    CHECK(child<QLabel>(panel, u"letter_remarks"_s)->text().isEmpty());
    // Words of one's own stay over another switch, too.
    child<QPlainTextEdit>(panel, u"letter_value_purposes"_s)->setPlainText(u"billing"_s);
    speak(u"fr"_s);
    CHECK(value(u"salutation"_s) == u"Madame, Monsieur"_s);
    CHECK(value(u"data_copy"_s) == u"data.zip"_s);
    speak(u"en"_s); // the draft of each language is its own
    CHECK(value(u"purposes"_s) == u"billing"_s);
    CHECK(value(u"salutation"_s) == u"Dear Sir or Madam"_s);
}

TEST_CASE_METHOD(LetterUi, "an English letter from a French window, with its own wording", "[letters]") {
    PageContext context = this->context();
    LetterPanel panel(context, request, u"ack"_s, nullptr);
    auto* language = child<QComboBox>(panel, u"letter_language"_s);
    language->setCurrentIndex(language->findData(u"en"_s));
    Q_EMIT language->activated(language->currentIndex());
    CHECK(panel.draft().letter.body.contains(u"free of charge"_s));
    auto* editor = panel.findChild<LetterEditor*>();
    REQUIRE(editor);
    editor->text()->moveCursor(QTextCursor::End);
    editor->text()->insertPlainText(u" <i>P.S.</i> {{due_date}} {{nobody}}"_s);
    panel.refresh();
    CHECK(panel.draft().letter.body.contains(u"&lt;i&gt;P.S.&lt;/i&gt;"_s));
    REQUIRE(panel.draft().problems.size() == 1);
    CHECK(panel.draft().problems.first().key == u"nobody"_s);
    CHECK(panel.draft().problems.first().message.fr.contains(u"nobody"_s));
}

TEST_CASE_METHOD(LetterUi, "the office changes the wording of a letter and takes it back", "[letters]") {
    PageContext context = this->context();
    LetterSection section(context, nullptr);
    CHECK(section.problems().isEmpty());
    auto* editor = section.findChild<LetterEditor*>();
    REQUIRE(editor);
    editor->text()->moveCursor(QTextCursor::End);
    editor->text()->insertPlainText(u" Bien à vous. {{nobody}}"_s);
    section.save();
    REQUIRE(prompts.errors.size() == 1); // refused by name, what was typed stays
    CHECK(prompts.errors.first().message.fr.contains(u"nobody"_s));
    CHECK(editor->html().contains(u"Bien à vous."_s));
    QTextCursor end(editor->text()->document());
    end.movePosition(QTextCursor::End);
    for (int i = 0; i < 11; ++i)
        end.deletePreviousChar();
    section.save();
    CHECK(prompts.errors.size() == 1);
    CHECK(REQUIRE_OK(letterWording(*session, u"ack", Language::French)).html.contains(u"Bien à vous."_s));
    CHECK(section.problems().isEmpty());
    CHECK(child<QPushButton>(section, u"template_reset"_s)->isEnabled());
    prompts.answers = {Answer::Accept};
    section.reset();
    CHECK_FALSE(REQUIRE_OK(letterWording(*session, u"ack", Language::French)).own);
    CHECK_FALSE(editor->html().contains(u"Bien à vous."_s));
}

TEST_CASE_METHOD(LetterUi, "a letter that is begun comes back after a lock, and goes when it is issued", "[letters]") {
    PageContext context = this->context();
    {
        LetterPanel panel(context, request, u"identity"_s, nullptr);
        panel.show();
        CHECK(child<QLabel>(panel, u"letter_draft"_s)->isHidden());
        type(child<QPlainTextEdit>(panel, u"letter_value_identity_doubt"_s), u"l’adresse a changé"_s);
        panel.keepDraft();
    }
    LetterPanel panel(context, request, u"identity"_s, nullptr);
    panel.show();
    CHECK_FALSE(child<QLabel>(panel, u"letter_draft"_s)->isHidden());
    CHECK(child<QPlainTextEdit>(panel, u"letter_value_identity_doubt"_s)->toPlainText() == u"l’adresse a changé"_s);
    // Another letter has its own; coming back finds this one again.
    panel.chooseKind(u"clarify"_s);
    CHECK(child<QLabel>(panel, u"letter_draft"_s)->isHidden());
    panel.chooseKind(u"identity"_s);
    CHECK(child<QPlainTextEdit>(panel, u"letter_value_identity_doubt"_s)->toPlainText() == u"l’adresse a changé"_s);
    type(child<QPlainTextEdit>(panel, u"letter_value_asked_items"_s), u"votre numéro de client"_s);
    type(child<QPlainTextEdit>(panel, u"letter_value_secure_channel"_s), u"l’espace client"_s);
    prompts.files = {folder.filePath(u"identite.pdf"_s)};
    panel.issue(u"pdf"_s);
    CHECK(prompts.errors.isEmpty());
    CHECK_FALSE(REQUIRE_OK(session->loadDraft(u"request:letter:identity:fr"_s, request.row)));
}

TEST_CASE_METHOD(LetterUi, "a changed wording comes back after a lock until it is saved or given up", "[letters]") {
    PageContext context = this->context();
    {
        LetterSection section(context, nullptr);
        auto* editor = section.findChild<LetterEditor*>();
        editor->text()->moveCursor(QTextCursor::End);
        editor->text()->insertPlainText(u" Bien à vous."_s);
        section.keepDraft();
    }
    LetterSection section(context, nullptr);
    CHECK(section.findChild<LetterEditor*>()->html().contains(u"Bien à vous."_s));
    CHECK(child<QPushButton>(section, u"template_save"_s)->isEnabled());
    prompts.answers = {Answer::Third}; // not saved: given up
    CHECK(section.mayLeave());
    section.load();
    CHECK_FALSE(section.findChild<LetterEditor*>()->html().contains(u"Bien à vous."_s));
}

TEST_CASE_METHOD(
    LetterUi, "all acknowledgements in one act: what is missing is named, the others are written", "[letters]") {
    Request nameless;
    nameless.receivedOn = QDate(2026, 4, 1);
    nameless.rights = QStringList{u"access"_s};
    const QString third = REQUIRE_OK(session->run(LogRequest(nameless))).ref;
    PageContext context = this->context();
    AcknowledgementsPanel panel(context, nullptr);
    panel.show();
    auto* list = child<QTreeWidget>(panel, u"acknowledgements_list"_s);
    REQUIRE(list->topLevelItemCount() == 3);
    int lacking = 0;
    for (int i = 0; i < 3; ++i)
        if (!list->topLevelItem(i)->text(3).isEmpty()) {
            ++lacking;
            CHECK(list->topLevelItem(i)->text(0).startsWith(third));
        }
    CHECK(lacking == 1);
    CHECK(unnamedControls(&panel) == QStringList{});
    QSignalSpy finished(&panel, &AcknowledgementsPanel::finished);
    const QString file = folder.filePath(u"tous.pdf"_s);
    prompts.files = {file};
    QTest::keyClick(child<QPushButton>(panel, u"acknowledgements_file"_s), Qt::Key_Space);
    REQUIRE(finished.size() == 1);
    CHECK(prompts.errors.isEmpty());
    CHECK(QFile::exists(file));
    CHECK(REQUIRE_OK(session->find(request.id())).acknowledgedOn == QDate(2026, 4, 2));
    CHECK_FALSE(REQUIRE_OK(session->findByRef<Request>(third)).acknowledgedOn);
    AcknowledgementsPanel after(context, nullptr);
    CHECK_FALSE(
        child<QPushButton>(after, u"acknowledgements_file"_s)->isEnabled()); // only the one that lacks something
}
