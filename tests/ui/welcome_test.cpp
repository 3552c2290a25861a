// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passphraseedit.h"
#include "ui/dialogs/welcomepage.h"
#include "uifixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTimer>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

TEST_CASE("the vault opens with its passphrase, and a wrong one is said without blame") {
    UiFixture fixture;
    fixture.session.reset();
    WelcomePage page(fixture.clock, fixture.prompts, fixture.preferences, Language::French);
    page.resize(1000, 700);
    page.show();
    page.setVault(fixture.path);
    QSignalSpy opened(&page, &WelcomePage::opened);
    auto* passphrase = child<QLineEdit>(&page, "unlock_passphrase");
    type(passphrase, u"pas la bonne"_s);
    child<QPushButton>(&page, "unlock")->click();
    CHECK(opened.count() == 0);
    CHECK_FALSE(child<QLabel>(&page, "welcome_message")->text().isEmpty());
    CHECK(passphrase->text().isEmpty());
    type(passphrase, u"coffre-exemple"_s);
    QTest::keyClick(passphrase, Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(page.takeSession() != nullptr);
    CHECK(fixture.preferences.lastVault() == fixture.path);
    CHECK(unnamedControls(&page) == QStringList{});
}

TEST_CASE("while a vault opens the window lives, and a second try waits") {
    UiFixture fixture;
    fixture.session.reset();
    WelcomePage page(fixture.clock, fixture.prompts, fixture.preferences, Language::French);
    page.show();
    page.setVault(fixture.path);
    int ticks = 0;
    int refused = 0;
    QString said;
    QTimer timer;
    timer.setInterval(1);
    QObject::connect(&timer, &QTimer::timeout, &page, [&] {
        ++ticks;
        said = child<QLabel>(&page, "welcome_message")->text();
        refused += !page.openWith(UiFixture::credentials());
    });
    timer.start();
    REQUIRE(page.openWith(UiFixture::credentials()));
    timer.stop();
    CHECK(ticks > 0); // the event loop ran while the passphrase was tried
    CHECK(refused == ticks);
    CHECK_FALSE(said.isEmpty()); // "Opening the vault…" stands there meanwhile
    const auto session = page.takeSession();
    REQUIRE(session);
    // The database belongs to this thread, as if it had been opened here.
    REQUIRE_OK(session->setSetting(u"trial"_s, 1));
}

TEST_CASE("caps lock is noticed while a passphrase is typed") {
    PassphraseEdit edit(PassphraseEdit::For::Opening, u"Passphrase"_s, nullptr);
    edit.show();
    QTest::sendKeyEvent(QTest::Click, edit.line(), Qt::Key_A, u"A"_s, Qt::NoModifier);
    CHECK(edit.findChildren<QLabel*>().first()->isVisible());
    QTest::sendKeyEvent(QTest::Click, edit.line(), Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    CHECK_FALSE(edit.findChildren<QLabel*>().first()->isVisible());
    const SecretBytes secret = edit.take();
    CHECK(secret.size() == 2);
    CHECK(edit.isEmpty());
}

TEST_CASE("a new vault shows its recovery key once and asks two groups of it back; the key opens the vault") {
    UiFixture fixture;
    fixture.session.reset();
    QString key;
    const QString path = fixture.folder.filePath(u"neuf.greffe"_s);
    {
        WelcomePage page(fixture.clock, fixture.prompts, fixture.preferences, Language::French);
        page.resize(1000, 800);
        page.show();
        QSignalSpy opened(&page, &WelcomePage::opened);
        // Without a mouse: the keyboard begins at the first act, and the way to it is down the page.
        CHECK(page.focusWidget() == child<QPushButton>(&page, "welcome_create"));
        child<QPushButton>(&page, "switch_language")->setFocus();
        QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        CHECK(page.focusWidget() == child<QPushButton>(&page, "welcome_create"));
        child<QPushButton>(&page, "welcome_create")->click();
        child<QPushButton>(&page, "create_go")->setFocus();
        QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
        CHECK(page.focusWidget() == child<QPushButton>(&page, "welcome_restore"));
        type(child<QLineEdit>(&page, "create_organisation"), u"Éditions du Lac"_s);
        type(child<QLineEdit>(&page, "create_staff"), u"Maël"_s);
        child<QLineEdit>(&page, "create_place")->setText(path);
        const QString passphrase = u"encre papier greffe lundi balance sceau tableau"_s;
        type(child<QLineEdit>(&page, "create_passphrase"), u"court"_s);
        child<QPushButton>(&page, "create_go")->click();
        CHECK_FALSE(QFile::exists(path));
        child<QLineEdit>(&page, "create_passphrase")->setText(passphrase);
        child<QLineEdit>(&page, "create_again")->setText(passphrase);
        CHECK(unnamedControls(&page) == QStringList{});
        QTest::keyClick(child<QLineEdit>(&page, "create_again"), Qt::Key_Return);
        INFO(child<QLabel>(&page, "create_message")->text().toStdString());
        REQUIRE(QFile::exists(path));
        QTest::qWait(20);
        auto* shown = child<QLabel>(&page, "recovery_key_shown");
        key = shown->text();
        const QWidget* card = shown->parentWidget();
        CHECK(card->height() >= card->layout()->totalHeightForWidth(card->width()));
        CHECK(shown->height() >= int(key.count(u'\n') + 1) * shown->fontMetrics().lineSpacing());
        const QStringList groups = key.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
        CHECK(groups.size() == 13);
        auto* a = child<QLineEdit>(&page, "recovery_answer_a");
        auto* b = child<QLineEdit>(&page, "recovery_answer_b");
        a->setText(u"?????"_s);
        child<QPushButton>(&page, "recovery_confirm")->click();
        CHECK(opened.count() == 0);
        a->setText(groups.value(a->property("group").toInt()).toLower());
        b->setText(groups.value(b->property("group").toInt()));
        child<QPushButton>(&page, "recovery_confirm")->click();
        REQUIRE(opened.count() == 1);
    }
    WelcomePage page(fixture.clock, fixture.prompts, fixture.preferences, Language::English);
    page.show();
    page.setVault(path);
    QSignalSpy opened(&page, &WelcomePage::opened);
    child<QPushButton>(&page, "unlock_recovery")->click();
    child<QLineEdit>(&page, "recovery_key")->setText(key.simplified());
    child<QPushButton>(&page, "recovery_open")->click();
    INFO(child<QLabel>(&page, "welcome_message")->text().toStdString());
    CHECK(opened.count() == 0); // a new passphrase is offered first
    child<QPushButton>(&page, "reset_later")->click();
    CHECK(opened.count() == 1);
}
