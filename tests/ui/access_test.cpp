// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"
#include "app/translations.h"
#include "commands/quickunlock.h"
#include "commands/staffdesk.h"
#include "support/damagedslot.h"
#include "support/finding.h"
#include "ui/dialogs/documentviewer.h"
#include "ui/dialogs/passphraseedit.h"
#include "ui/dialogs/welcomepage.h"
#include "ui/pages/recoverysection.h"
#include "ui/pages/securitysection.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/staffsection.h"
#include "ui/shell/clipboardguard.h"
#include "ui/shell/machinechecks.h"
#include "ui/shell/noticestrip.h"
#include "uifixture.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeWidget>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestKeychain final : public Keychain {
public:
    QMap<QString, QByteArray> kept = {};
    void read(const QString& key, Answer answer) override {
        QTimer::singleShot(0, [this, key, answer] {
            const QByteArray bytes = kept.value(key);
            if (bytes.isEmpty())
                answer(Error{Error::Kind::NotFound, {}});
            else
                answer(SecretBytes::copyOf(
                    {reinterpret_cast<const unsigned char*>(bytes.constData()), std::size_t(bytes.size())}));
        });
    }
    void write(const QString& key, const SecretBytes& secret, Done done) override {
        kept.insert(key, QByteArray(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size())));
        QTimer::singleShot(0, [done] { done({}); });
    }
    void remove(const QString& key, Done done) override {
        kept.remove(key);
        done({});
    }
};

struct AccessFixture : UiFixture {
    Translations translations;
    TestKeychain keychain;
    MainWindow window;

    AccessFixture()
        : window(clock, prepared(preferences, translations), translations, prompts, nullptr, &keychain) {
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
    SettingsPage& settings(const QString& section) {
        REQUIRE(window.goTo(u"settings"_s));
        auto* page = static_cast<SettingsPage*>(window.page(u"settings"_s));
        page->showSection(section);
        QTest::qWait(5);
        return *page;
    }
    void lockAndWait() {
        window.lock({});
        REQUIRE(QTest::qWaitFor([&] { return window.welcome() != nullptr && !window.isOpen(); }, 3000));
        QTest::qWait(20);
    }
};

const QString seven = u"encre papier greffe lundi balance sceau tableau"_s;

} // namespace

TEST_CASE(
    "a person is invited in the settings, accepts on the first screen, changes role, and is revoked", "[access]") {
    AccessFixture fixture;
    SettingsPage& page = fixture.settings(u"staff"_s);
    CHECK(unnamedControls(&page) == QStringList{});
    auto* list = child<QTreeWidget>(&page, "staff_list");
    CHECK(list->topLevelItemCount() == 1);
    type(child<QLineEdit>(&page, "invite_name"), u"Zoé"_s);
    auto* role = child<QComboBox>(&page, "invite_role");
    role->setCurrentIndex(role->findData(int(Role::Administrator)));
    child<QPushButton>(&page, "staff_invite")->click();
    const QString code = child<QLabel>(&page, "invite_code")->text();
    CHECK(code.split(u' ').size() == 8);
    CHECK(list->topLevelItemCount() == 2);
    CHECK(fixture.prompts.errors.isEmpty());

    fixture.lockAndWait();
    WelcomePage& welcome = *fixture.window.welcome();
    auto* invited = child<QPushButton>(&welcome, "unlock_invited");
    REQUIRE(invited->isVisible());
    invited->click();
    CHECK(child<QComboBox>(&welcome, "invited_name")->currentText() == u"Zoé"_s);
    auto* typed = child<QLineEdit>(&welcome, "invited_code");
    auto* first = child<QLineEdit>(&welcome, "invited_first");
    auto* second = child<QLineEdit>(&welcome, "invited_second");
    auto* accept = child<QPushButton>(&welcome, "invited_accept");
    typed->setText(u"00000"_s + code.mid(5));
    first->setText(u"court"_s);
    second->setText(u"court"_s);
    accept->click();
    CHECK_FALSE(fixture.window.isOpen());
    first->setText(seven);
    second->setText(seven);
    accept->click();
    CHECK(child<QLabel>(&welcome, "welcome_message")->text().contains(u"roupe 1"_s));
    CHECK(first->text() == seven); // only the code was wrong
    typed->setText(code.toLower());
    accept->click();
    REQUIRE(fixture.window.isOpen());
    CHECK(fixture.window.session()->staff() == u"Zoé"_s);

    SettingsPage& hers = fixture.settings(u"staff"_s);
    auto* staff = child<QTreeWidget>(&hers, "staff_list");
    staff->setCurrentItem(staff->topLevelItem(0));
    auto* newRole = child<QComboBox>(&hers, "staff_role");
    newRole->setCurrentIndex(newRole->findData(int(Role::Reader)));
    child<QPushButton>(&hers, "staff_change_role")->click();
    CHECK(staff->topLevelItem(0)->data(1, Qt::UserRole).toString() == u"reader"_s);
    staff->setCurrentItem(staff->topLevelItem(0));
    child<QPushButton>(&hers, "staff_revoke")->click(); // refused by the scripted person
    REQUIRE(fixture.prompts.asked.size() == 1);
    CHECK(fixture.prompts.asked.first().text.contains(StaffOffice::copiesNotice().fr));
    CHECK(fixture.prompts.asked.first().dangerous);
    CHECK(REQUIRE_OK(StaffDesk(*fixture.window.session()).list()).first().status == u"active"_s);
    fixture.prompts.answers = {Answer::Accept};
    staff->setCurrentItem(staff->topLevelItem(0));
    child<QPushButton>(&hers, "staff_revoke")->click();
    CHECK(REQUIRE_OK(StaffDesk(*fixture.window.session()).list()).last().status == u"revoked"_s);
    CHECK(fixture.prompts.errors.isEmpty());
    // What works on: the desk over the new file.
    REQUIRE(fixture.window.goTo(u"requests"_s));
    fixture.lockAndWait();
    CHECK_FALSE(fixture.window.openVault(fixture.path, UiFixture::credentials()));
}

TEST_CASE("the strip asks for two ways in until there are two, and leads to the act that mends it", "[access]") {
    AccessFixture fixture;
    auto* strip = child<NoticeStrip>(&fixture.window, "notice_strip");
    CHECK(strip->isVisible());
    child<QPushButton>(strip, "notice_recovery")->click();
    CHECK(fixture.window.currentPlace() == u"settings"_s);
    SettingsPage& page = fixture.settings(u"recovery"_s);
    fixture.prompts.answers = {Answer::Accept};
    child<QPushButton>(&page, "recovery_replace")->click();
    const QString key = child<QLabel>(&page, "recovery_key_shown")->text().simplified();
    CHECK(key.split(u' ').size() == 13);
    CHECK(strip->isVisible());
    auto* typed = child<QLineEdit>(&page, "sheet_typed");
    typed->setText(key.left(6) + u"00000"_s + key.mid(11));
    child<QPushButton>(&page, "sheet_test")->click();
    CHECK(child<QLabel>(&page, "sheet_message")->text().contains(u"roupe 2"_s));
    CHECK(strip->isVisible());
    typed->setText(key);
    child<QPushButton>(&page, "sheet_test")->click();
    CHECK_FALSE(strip->isVisible());
    CHECK(typed->text().isEmpty());
    CHECK(unnamedControls(&page) == QStringList{});
}

TEST_CASE("a passphrase under 80 bits is taken only when the person says so", "[access]") {
    AccessFixture fixture;
    SettingsPage& page = fixture.settings(u"security"_s);
    CHECK(unnamedControls(&page) == QStringList{});
    auto* current = child<QLineEdit>(&page, "passphrase_current");
    auto* next = child<QLineEdit>(&page, "passphrase_next");
    auto* again = child<QLineEdit>(&page, "passphrase_again");
    auto* change = child<QPushButton>(&page, "passphrase_change");
    const qint64 before = REQUIRE_OK(fixture.window.session()->vault().journal().count());
    current->setText(u"coffre-exemple"_s);
    next->setText(u"cinq mots tires pour voir"_s);
    again->setText(u"cinq mots tires pour voir"_s);
    change->click();
    REQUIRE(fixture.prompts.asked.size() == 1);
    CHECK(REQUIRE_OK(fixture.window.session()->vault().journal().count()) == before);
    // Drawn words need no question; typing them again does.
    child<QPushButton>(next->parentWidget(), "passphrase_draw")->click();
    const QString drawn = next->text();
    CHECK(drawn.split(u' ').size() == 7);
    CHECK(next->echoMode() == QLineEdit::Normal);
    change->click();
    CHECK(REQUIRE_OK(fixture.window.session()->vault().journal().count()) == before);
    again->setText(drawn);
    change->click();
    CHECK(fixture.prompts.asked.size() == 1);
    const JournalEntry entry = REQUIRE_OK(fixture.window.session()->vault().journal().latest(0, 1)).first();
    CHECK(entry.action == u"passphrase_change"_s);
    CHECK_FALSE(entry.payload.value().contains(u"weak_passphrase"_s));
    CHECK(next->text().isEmpty());
}

TEST_CASE("quick unlock from the settings to the first screen; exports ask for the passphrase", "[access][faults]") {
    AccessFixture fixture;
    SettingsPage& page = fixture.settings(u"security"_s);
    auto* box = child<QCheckBox>(&page, "quick_unlock");
    CHECK_FALSE(box->isChecked());
    box->click();
    REQUIRE(QTest::qWaitFor([&] { return !fixture.keychain.kept.isEmpty(); }));
    QTest::qWait(20);
    CHECK(box->isChecked());
    fixture.lockAndWait();
    auto* quick = child<QPushButton>(fixture.window.welcome(), "unlock_quick");
    REQUIRE(quick->isVisible());
    // A keyring that says no leaves the passphrase.
    const auto kept = fixture.keychain.kept;
    fixture.keychain.kept.clear();
    quick->click();
    REQUIRE(QTest::qWaitFor([&] {
        return child<QLabel>(fixture.window.welcome(), "welcome_message")->text().contains(u"phrase secrète"_s);
    }));
    const bool refused = !fixture.window.isOpen();
    CHECK(refused);
    fixture.keychain.kept = kept;
    quick->click();
    REQUIRE(QTest::qWaitFor([&] { return fixture.window.isOpen(); }, 5000));
    Session& session = *fixture.window.session();
    CHECK(session.vault().openedQuickly());
    REQUIRE_ERROR(session.mayExport(), Error::Kind::Cancelled); // asked, and the scripted person gave none
    CHECK(fixture.prompts.askedFor.size() == 1);
    fixture.prompts.passphrases = {u"faux"_s, u"coffre-exemple"_s};
    REQUIRE_ERROR(session.mayExport(), Error::Kind::Locked);
    REQUIRE_OK(session.mayExport());
    Finding finding({36, 46}, u"Quick unlock, and what it is not enough for"_s);
    finding.figure("a keyring that says no leaves the passphrase; opened without one, an export asks ",
        fixture.prompts.askedFor.size(),
        " times, is refused without and with a wrong passphrase, and goes with the right one");
    finding.control(refused, "without the keyring's half it opens nothing");
    SettingsPage& again = fixture.settings(u"security"_s);
    child<QCheckBox>(&again, "quick_unlock")->click();
    CHECK(fixture.keychain.kept.isEmpty());
    fixture.lockAndWait();
    CHECK_FALSE(child<QPushButton>(fixture.window.welcome(), "unlock_quick")->isVisible());
}

TEST_CASE("what is copied is marked secret, and goes only while it is ours", "[leaks][faults]") {
    QClipboard* clipboard = QGuiApplication::clipboard();
    bool ours = true;
    ClipboardGuard guard(nullptr, [&ours](QClipboard::Mode) { return ours; });
    const auto isMarked = [&] {
        return clipboard->mimeData()->data(QLatin1StringView(ClipboardGuard::hint)) == "secret";
    };
    clipboard->setText(u"Zoé Durand"_s);
    CHECK(clipboard->text() == u"Zoé Durand"_s);
    CHECK(isMarked());
    CHECK(ClipboardGuard::seconds == 30);
    ours = false; // somebody copied elsewhere meanwhile
    guard.clear();
    CHECK(clipboard->text() == u"Zoé Durand"_s);
    clipboard->setText(u"d’un autre programme"_s);
    CHECK_FALSE(isMarked());
    ours = true;
    guard.clear();
    CHECK(clipboard->text().isEmpty());

    // The same by itself, with a shorter half minute.
    ClipboardGuard quick(
        nullptr, [&ours](QClipboard::Mode) { return ours; }, 40ms);
    clipboard->setText(u"Zoé Durand"_s);
    CHECK(clipboard->text() == u"Zoé Durand"_s);
    CHECK(QTest::qWaitFor([&] { return clipboard->text().isEmpty(); }, 3000));
    clipboard->setText(u"Karim Benali"_s);
    ours = false; // taken over before the time was up
    QTest::qWait(120);
    const bool kept = clipboard->text() == u"Karim Benali"_s;
    ours = true;
    Finding finding({32}, u"The clipboard"_s);
    finding.figure("what is copied bears the mark x-kde-passwordManagerHint=secret and goes after ",
        ClipboardGuard::seconds, " s (measured with 40 ms) and at the lock");
    finding.control(kept, "what another program copied meanwhile is left alone");
}

TEST_CASE("the settings file holds the keys of the list, and no other", "[leaks]") {
    AccessFixture fixture;
    fixture.window.close();
    const QStringList allowed = Preferences::keys();
    const QStringList found = QSettings().allKeys();
    CHECK_FALSE(found.isEmpty());
    for (const QString& key : found) {
        INFO(key.toStdString());
        CHECK(allowed.contains(key));
    }
}

TEST_CASE("documents are read inside, by their bytes; the rest is refused with a sentence", "[leaks]") {
    using Kind = DocumentViewer::Kind;
    CHECK(DocumentViewer::kindOf("%PDF-1.4 …", u"image/png"_s, u"x.png"_s) == Kind::Pdf);
    CHECK(DocumentViewer::kindOf("\x89PNG\r\n", u"application/pdf"_s, u"x.pdf"_s) == Kind::Picture);
    CHECK(DocumentViewer::kindOf("Bonjour", u"text/plain"_s, u"lettre.txt"_s) == Kind::Text);
    CHECK(DocumentViewer::kindOf("From: a@b.fr\n\nBonjour", u"message/rfc822"_s, u"m.eml"_s) == Kind::Mail);
    CHECK(DocumentViewer::kindOf("<svg xmlns=…", u"image/svg+xml"_s, u"x.svg"_s) == Kind::None);
    CHECK(DocumentViewer::kindOf("PK\x03\x04", u"application/zip"_s, u"x.docx"_s) == Kind::None);
    CHECK(DocumentViewer::kindOf(QByteArray("MZ\0\0", 4), u"text/plain"_s, u"facture.txt"_s) == Kind::None);

    ScriptedPrompts prompts;
    QWidget parent;
    const auto show = [&](const QByteArray& bytes, const QString& type, const QString& name) {
        return DocumentViewer::show(bytes, u"Pièce"_s, name, type, prompts, Language::French, &parent);
    };
    QDialog* mail =
        REQUIRE_OK(show("From: Zoé <zoe@example.org>\nSubject: =?utf-8?q?Acc=C3=A8s?=\n\nBonjour,\n<b>gras</b>",
            u"message/rfc822"_s, u"m.eml"_s));
    const QString text = child<QPlainTextEdit>(mail, "viewer_text")->toPlainText();
    CHECK(text.contains(u"Objet : Accès"_s));
    CHECK(text.contains(u"<b>gras</b>"_s)); // shown, not followed
    CHECK(mail->windowTitle() == u"Document"_s);
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    QDialog* picture = REQUIRE_OK(show(png, u"image/png"_s, u"p.png"_s));
    CHECK(child<QLabel>(picture, "viewer_picture")->pixmap().size() == QSize(40, 30));
    REQUIRE_ERROR(show(png.left(40), u"image/png"_s, u"p.png"_s), Error::Kind::Invalid);
    const Error refused =
        REQUIRE_ERROR(show("PK\x03\x04", u"application/zip"_s, u"contrat.docx"_s), Error::Kind::Invalid);
    CHECK(refused.message.fr.contains(u"contrat.docx"_s));
    CHECK(refused.message.fr.contains(u"copie"_s));
    // Both close with the vault: they are dialogs, and the lock rejects every one.
    CHECK(qobject_cast<QDialog*>(mail)->isVisible());
}

TEST_CASE("swap is called plain unless it is memory or encrypted", "[leaks]") {
    const QString head = u"Filename\tType\tSize\tUsed\tPriority\n"_s;
    const auto never = [](const QString&) { return false; };
    const auto always = [](const QString&) { return true; };
    CHECK_FALSE(hasPlainSwap(head, never));
    CHECK(hasPlainSwap(head + u"/dev/sda2 partition 1 0 -2\n"_s, never));
    CHECK(hasPlainSwap(head + u"/swapfile file 1 0 -2\n"_s, never));
    CHECK_FALSE(hasPlainSwap(head + u"/dev/dm-1 partition 1 0 -2\n"_s, always));
    CHECK_FALSE(hasPlainSwap(head + u"/dev/zram0 partition 1 0 100\n"_s, never));
    QStringList keys;
    for (const MachineCheck& check : machineChecks())
        keys += check.key;
    CHECK(keys == QStringList{u"core_dump"_s, u"dumpable"_s, u"umask"_s, u"swap"_s});
}

TEST_CASE("lock while a preview is being made and a search is typed: nothing of a person is left in any widget",
    "[lock][faults]") {
    AccessFixture fixture;
    REQUIRE(fixture.window.goTo(u"register"_s));
    QTest::qWait(10);
    fixture.window.trigger(u"preview"_s); // composed on a worker
    REQUIRE(fixture.window.goTo(u"requests"_s));
    const qint64 row = REQUIRE_OK(fixture.window.session()->findByRef<Request>(u"DEM-2026-0001"_s)).row;
    REQUIRE(fixture.window.openRecord(u"request"_s, row));
    fixture.window.trigger(u"search"_s);
    if (auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget()))
        type(line, u"Durand"_s);
    const auto seen = [] {
        int found = 0;
        for (const QWidget* widget : QApplication::allWidgets())
            for (const char* property :
                {"text", "plainText", "windowTitle", "accessibleName", "toolTip", "currentText"})
                found += widget->property(property).toString().contains(u"Durand"_s);
        return found;
    };
    const int before = seen();
    fixture.lockAndWait();
    QTest::qWait(20);
    const int after = seen();
    CHECK(after == 0);
    CHECK(fixture.window.windowTitle() == u"Greffe"_s);
    Finding finding({27}, u"Lock with a preview being made and a search typed"_s);
    finding.figure(after, " widgets with a person's name after the lock");
    finding.control(before > 0, before, " before it");
    CHECK(fixture.prompts.errors.isEmpty());
}

TEST_CASE("every wrong way in has its own sentence on the first screen, and never an empty vault", "[access]") {
    UiFixture fixture;
    const auto bytes = [](const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    QSet<QString> said;
    const auto tryWith = [&](const QString& path, const QString& passphrase) {
        WelcomePage page(fixture.clock, fixture.prompts, fixture.preferences, Language::French);
        page.show();
        page.setVault(path);
        QSignalSpy opened(&page, &WelcomePage::opened);
        child<QLineEdit>(&page, "unlock_passphrase")->setText(passphrase);
        child<QPushButton>(&page, "unlock")->click();
        CHECK(opened.count() == 0);
        const QString sentence = child<QLabel>(&page, "welcome_message")->text();
        INFO(sentence.toStdString());
        CHECK_FALSE(sentence.isEmpty());
        CHECK_FALSE(said.contains(sentence));
        said.insert(sentence);
        return sentence;
    };
    const auto write = [&](const QString& name, const QByteArray& content) {
        QFile file(fixture.folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    };
    // Still held by the fixture's own session.
    CHECK(tryWith(fixture.path, u"coffre-exemple"_s).contains(u"Claire"_s));
    fixture.session.reset();
    const QByteArray good = bytes(fixture.path);
    CHECK(tryWith(fixture.path, u"pas la bonne"_s).contains(u"phrase secrète"_s));
    tryWith(write(u"texte.greffe"_s, QByteArray(200'000, 'x')), u"coffre-exemple"_s);
    tryWith(fixture.folder.filePath(u"rien.greffe"_s), u"coffre-exemple"_s);
    QByteArray later = good;
    for (const qsizetype copy : {0, 32768})
        later[copy + 10] = 9, later[copy + 20'000] = 1; // what that version put where ours has nothing
    CHECK(tryWith(write(u"l.greffe"_s, later), u"coffre-exemple"_s).contains(u"version"_s));
    QByteArray page = good;
    for (qsizetype i = 65536 + 100; i < 65536 + 140; ++i)
        page[i] = char(page.at(i) ^ 0x5a);
    CHECK(tryWith(write(u"d.greffe"_s, page), u"coffre-exemple"_s).contains(u"sauvegarde"_s));
    const QString slot = tryWith(write(u"s.greffe"_s, withDamagedSlot(good)), u"coffre-exemple"_s);
    CHECK(slot.contains(u"phrase secrète est juste"_s));
    CHECK(slot.contains(u"cet accès"_s));
    CHECK(said.size() == 7);
}

TEST_CASE("an older file put back is said with both dates before a record is shown", "[access][faults]") {
    AccessFixture fixture;
    CHECK(fixture.prompts.told.isEmpty());
    fixture.lockAndWait();
    const QString aside = fixture.folder.filePath(u"avant.greffe"_s);
    REQUIRE(QFile::copy(fixture.path, aside));
    fixture.clock.advance(3 * 86400);
    REQUIRE(fixture.window.openVault(fixture.path, UiFixture::credentials()));
    const bool quiet = fixture.prompts.told.isEmpty();
    REQUIRE_OK(fixture.window.session()->setSetting(u"trial"_s, 1));
    fixture.lockAndWait();
    QFile::remove(fixture.path);
    REQUIRE(QFile::rename(aside, fixture.path));
    // What the person is told, and what stands behind it at that moment.
    REQUIRE(fixture.window.openVault(fixture.path, UiFixture::credentials()));
    REQUIRE(fixture.prompts.told.size() == 1);
    const QString told = fixture.prompts.told.first();
    INFO(told.toStdString());
    CHECK(told.contains(u"05/04/2026"_s)); // when this computer saw the newer one
    CHECK(told.contains(u"02/04/2026"_s)); // the last entry of this one
    CHECK(told.contains(u"état plus ancien"_s));
    Finding finding({39}, u"An older file put back, on the desktop"_s);
    finding.figure("said once, with both dates, before the first page is shown");
    finding.control(quiet, "the file's own next state said nothing at the opening before");
}
