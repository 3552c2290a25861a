// SPDX-License-Identifier: GPL-3.0-or-later
// One request from the e-mail to the closing in the real window, with the keyboard alone: each control is reached by
// Tab and pressed by a key. Then the timeline and the journal are read.
#include "app/mainwindow.h"
#include "app/translations.h"
#include "commands/documentqueries.h"
#include "commands/requestqueries.h"
#include "exchange/hashing.h"
#include "ui/pages/actpanel.h"
#include "ui/pages/letterpanel.h"
#include "ui/pages/requestspage.h"
#include "uifixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostTabs = 250;

/// A person without a mouse.
struct Keyboard : UiFixture {
    Translations translations;
    MainWindow window;

    Keyboard()
        : window(clock, prepared(preferences, translations), translations, prompts, nullptr) {
        Organisation organisation = session->organisation();
        organisation.address = u"12 rue de l’Œuvre"_s;
        organisation.postcode = u"75011"_s;
        organisation.city = u"Paris"_s;
        organisation.signatoryName = u"Hélène Durand"_s;
        organisation.rightsContact = u"rgpd@alloclaim.example"_s;
        REQUIRE_OK(session->run(EditRecord<Organisation>(organisation)));
        Activity activity = REQUIRE_OK(session->findByRef<Activity>(u"TRT-0001"_s));
        Purpose purpose;
        purpose.text = {u"Facturation"_s, u"Invoicing"_s};
        purpose.legalBasis = u"contract"_s;
        activity.purposes = {purpose};
        REQUIRE_OK(session->run(EditRecord<Activity>(activity)));
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.enter(std::move(session));
        QTest::qWait(20);
    }
    static Preferences& prepared(Preferences& preferences, Translations& translations) {
        QSettings().clear();
        translations.install(Language::French);
        return preferences;
    }
    Session& vault() { return *window.session(); }
    Request request(const QString& ref = u"DEM-2026-0003"_s) { return REQUIRE_OK(vault().findByRef<Request>(ref)); }

    QWidget* focus() {
        QWidget* widget = QApplication::focusWidget();
        return widget ? widget : &window;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(focus(), key, modifiers);
        QTest::qWait(25);
    }
    static bool isNamed(const QWidget* widget, const QString& name) {
        for (; widget; widget = widget->parentWidget())
            if (widget->objectName() == name)
                return true;
        return false;
    }
    /// Onward through the window until the control of this name has the keyboard.
    void tabTo(const QString& name) {
        INFO("on the way to " << name.toStdString());
        for (int i = 0; i < mostTabs && !isNamed(focus(), name); ++i)
            QTest::keyClick(focus(), Qt::Key_Tab);
        INFO("the keyboard is in " << focus()->objectName().toStdString());
        REQUIRE(isNamed(focus(), name));
    }
    void button(const QString& name) {
        tabTo(name);
        press(Qt::Key_Space);
    }
    /// An act of the menu beside the next step.
    void other(const QString& verb) {
        tabTo(u"verbs_more"_s);
        bool chosen = false;
        QTimer whenOpen; // the menu has an event loop of its own
        whenOpen.setInterval(20);
        QObject::connect(&whenOpen, &QTimer::timeout, &window, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            whenOpen.stop();
            for (int i = 0; i < 60 && !(menu->activeAction() && menu->activeAction()->objectName() == verb); ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            chosen = menu->activeAction() && menu->activeAction()->objectName() == verb;
            QTest::keyClick(menu, chosen ? Qt::Key_Return : Qt::Key_Escape);
        });
        whenOpen.start();
        press(Qt::Key_Space);
        REQUIRE(QTest::qWaitFor([] { return !QApplication::activePopupWidget(); }, 2000));
        INFO(verb.toStdString());
        REQUIRE(chosen);
        REQUIRE(QTest::qWaitFor([&] { return requests().pane().act().isAsking(); }, 2000));
        // A popup that closes gives the window back by an event: until it came, no control has the keyboard.
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, 5000));
    }
    void fill(const QString& field, const QString& text) {
        tabTo(field);
        QTest::keyClick(focus(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(focus(), Qt::Key_Delete);
        type(focus(), text);
    }
    void choose(const QString& field, const QString& value) {
        tabTo(field);
        QComboBox* combo = nullptr;
        for (QWidget* widget = focus(); widget && !combo; widget = widget->parentWidget())
            combo = qobject_cast<QComboBox*>(widget);
        REQUIRE(combo);
        QTest::keyClick(combo, Qt::Key_Home);
        for (int i = 0; i < 60 && combo->currentData().toString() != value; ++i)
            QTest::keyClick(combo, Qt::Key_Down);
        REQUIRE(combo->currentData().toString() == value);
        QTest::qWait(5);
    }
    /// Ctrl+Enter does the act that is open; nothing is left asking.
    void confirm() {
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(25);
        for (const Error& error : prompts.errors)
            UNSCOPED_INFO(error.message.fr.toStdString());
        REQUIRE(prompts.errors.isEmpty());
        ActPanel& act = requests().pane().act();
        if (act.isAsking())
            UNSCOPED_INFO(child<QLabel>(&act, "act_problem")->text().toStdString());
        REQUIRE_FALSE(act.isAsking());
    }
    RequestsPage& requests() { return *static_cast<RequestsPage*>(window.page(u"requests"_s)); }
    QString next() {
        const Result<NextStep> step = nextStepOf(vault(), request());
        return step ? step->action : QString();
    }
    /// Issues the letter of the panel that is open.
    void issue(const QString& name) {
        auto* panel = window.findChild<LetterPanel*>(u"letter_panel"_s);
        REQUIRE(panel);
        panel->refresh();
        for (const LetterProblem& problem : panel->draft().problems)
            UNSCOPED_INFO(problem.message.fr.toStdString());
        REQUIRE(panel->draft().problems.isEmpty());
        prompts.files = {folder.filePath(name)};
        confirm();
        CHECK(QFile::exists(folder.filePath(name)));
    }
};

const QByteArray letterBytes =
    "From: =?utf-8?Q?Luc?= Petit <luc.petit@exemple.fr>\r\nSubject: Mes =?utf-8?Q?donn=C3=A9es?=\r\n"
    "Date: Thu, 5 Mar 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    "Bonjour,\r\nJe souhaite obtenir une copie de toutes les donn\xC3\xA9"
    "es que vous d\xC3\xA9tenez sur moi, puis que vous supprimiez mon compte.\r\n"
    "Cordialement,\r\nLuc PETIT\r\n";

} // namespace

TEST_CASE_METHOD(Keyboard, "a request from the e-mail to the closing, with the keyboard alone", "[story]") {
    QFile mail(folder.filePath(u"demande.eml"_s));
    REQUIRE(mail.open(QIODevice::WriteOnly));
    mail.write(letterBytes);
    mail.close();

    // The letter on the desk becomes a request, and one undo takes both back.
    press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(window.currentPlace() == u"requests"_s);
    button(u"intake"_s);
    prompts.files = {mail.fileName()};
    button(u"intake_open"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(prompts.errors.isEmpty());
    CHECK(request().receivedOn == QDate(2026, 3, 5));
    CHECK(request().subjectEmail == u"luc.petit@exemple.fr"_s);
    REQUIRE(REQUIRE_OK(documentsOf(vault(), request())).size() == 1);
    CHECK(REQUIRE_OK(vault().undo()).fr.contains(u"DEM-2026-0003"_s));
    CHECK(request().archived);
    QTest::qWait(200); // the list has moved on to its neighbour
    REQUIRE_OK(vault().run(archiveRecord(request().id(), request().revision, false)));
    REQUIRE(window.openRecord(u"request"_s, request().row));
    QTest::qWait(20);

    // Acknowledged by a letter.
    CHECK(next() == u"acknowledge"_s);
    button(u"verb_letter:ack"_s);
    issue(u"ack.pdf"_s);
    CHECK(request().status == u"acknowledged"_s);

    // Proof of identity: the clock stops, runs again, and the check is noted.
    other(u"verb_suspend"_s);
    choose(u"kind"_s, u"identity"_s);
    fill(u"reason"_s, u"adresse inconnue du compte"_s);
    confirm();
    CHECK(request().status == u"suspended"_s);
    CHECK(next() == u"resume"_s);
    button(u"verb_resume"_s);
    confirm();
    CHECK(next() == u"check_identity"_s);
    button(u"verb_check_identity"_s);
    fill(u"means"_s, u"numéro de client concordant"_s);
    confirm();
    CHECK(request().status == u"qualified"_s);

    // Two departments.
    for (const QString& department : {u"Service client"_s, u"Informatique"_s}) {
        if (next() == u"consult"_s)
            button(u"verb_consult"_s);
        else
            other(u"verb_consult"_s);
        press(Qt::Key_Return, Qt::ControlModifier); // refused: says what is missing, and the buttons stay in sight
        REQUIRE(requests().pane().act().isAsking());
        fill(u"department"_s, department);
        fill(u"title"_s, u"Que détenez-vous sur Luc Petit ?"_s);
        confirm();
    }
    CHECK(next() == u"wait_departments"_s);
    for (int i = 0; i < 2; ++i) {
        const QList<Task> tasks = REQUIRE_OK(tasksOf(vault(), request()));
        REQUIRE(tasks.size() == 2);
        const Task& open = isOpen(tasks.first()) ? tasks.first() : tasks.last();
        button(u"verb_task:"_s + QString::number(open.row));
        fill(u"looked_in"_s, u"messagerie"_s);
        fill(u"found"_s, u"douze commandes"_s);
        confirm();
    }
    CHECK(next() == u"decide"_s);

    other(u"verb_extend"_s);
    fill(u"reasons"_s, u"archives de cinq années à relire"_s);
    confirm();
    CHECK(request().extensionNoticeOn == QDate(2026, 4, 2));

    // Each right has its decision; a partial refusal has its reasons.
    button(u"verb_decide"_s);
    choose(u"outcome"_s, u"accepted"_s);
    confirm();
    button(u"verb_decide"_s);
    choose(u"outcome"_s, u"partial"_s);
    fill(u"article"_s, u"17(3)(b)"_s);
    fill(u"reasons"_s, u"les factures se gardent dix ans"_s);
    confirm();
    CHECK(next() == u"answer"_s);

    const auto value = [&](const char* key, const QString& text) {
        fill(u"letter_value_"_s + QString::fromLatin1(key), text);
    };
    button(u"verb_letter:access_yes"_s);
    for (const char* key : {"data_copy", "purposes", "data_categories", "recipients", "retention", "source",
             "automated", "transfers", "codes"})
        value(key, u"valeur"_s);
    issue(u"acces.pdf"_s);
    button(u"verb_letter:erase_yes"_s);
    for (const char* key : {"done_on", "erased_what", "backups", "kept_what", "public_steps", "recipients_told"})
        value(key, u"valeur"_s);
    issue(u"effacement.pdf"_s);
    button(u"verb_letter:refuse"_s);
    value("refused_part", u"l’effacement de vos factures"_s);
    value("what_remains", u"demander la limitation"_s);
    issue(u"refus.pdf"_s);
    CHECK(request().status == u"answered"_s);

    other(u"verb_dispatch"_s);
    choose(u"means"_s, u"registered_post"_s);
    fill(u"registered_post"_s, u"1A 234 567 8901 2"_s);
    confirm();
    CHECK(request().registeredPost == u"1A 234 567 8901 2"_s);

    CHECK(next() == u"tell_recipients"_s);
    button(u"verb_tell"_s);
    fill(u"recipient"_s, u"Transporteur SA"_s);
    confirm();
    CHECK(request().status == u"recipients_told"_s);
    button(u"verb_close"_s);
    confirm();
    CHECK(request().status == u"closed"_s);

    // What was sent is kept, byte for byte.
    int kept = 0;
    for (const DocumentRecord& document : REQUIRE_OK(documentsOf(vault(), request())))
        if (document.issued) {
            ++kept;
            CHECK(sha256Hex(REQUIRE_OK(documentContent(vault(), document.row))) == document.sha256);
        }
    CHECK(kept == 4);
    QStringList told;
    for (const TimelineEntry& entry : REQUIRE_OK(timeline(vault(), Request::type(), request().row)))
        told += entry.text.fr;
    INFO(told.join(u'\n').toStdString());
    for (const QString& step : {u"Demande enregistrée"_s, u"Délai suspendu"_s, u"Suspension levée"_s,
             u"Identité examinée"_s, u"Service interrogé"_s, u"Réponse du service : Informatique"_s,
             u"Délai prolongé"_s, u"Décision sur un droit\u00a0: Droit à l’effacement — Acceptée en partie"_s,
             u"Destinataire informé"_s, u"Demande clôturée"_s}) {
        INFO(step.toStdString());
        CHECK(told.contains(step));
    }
    QStringList actions;
    for (const JournalEntry& entry : REQUIRE_OK(vault().vault().journal().list(0, 0, u"request "_s + request().ref)))
        actions += entry.action;
    for (const QString& action : {u"request_add"_s, u"letter_issue"_s, u"request_suspend"_s, u"request_resume"_s,
             u"request_check_identity"_s, u"request_ask"_s, u"request_extend"_s, u"request_decide"_s,
             u"letter_dispatch"_s, u"request_told"_s, u"request_close"_s}) {
        INFO(action.toStdString());
        CHECK(actions.contains(action));
    }
}
