// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/actions.h"
#include "app/translations.h"
#include "commands/dailybackup.h"
#include "commands/queries.h"
#include "commands/quickunlock.h"
#include "ui/dialogs/welcomepage.h"
#include "ui/pages/breachespage.h"
#include "ui/pages/contactspage.h"
#include "ui/pages/exportspage.h"
#include "ui/pages/journalpage.h"
#include "ui/pages/registerpage.h"
#include "ui/pages/requestspage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/todaypage.h"
#include "ui/shell/clipboardguard.h"
#include "ui/shell/icons.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/noticestrip.h"
#include "ui/shell/preferences.h"
#include "ui/shell/prompts.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QScreen>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// Which place shows records of this kind.
QString placeOf(const QString& kind) {
    static const QMap<QString, QString> places = {{u"request"_s, u"requests"_s}, {u"activity"_s, u"register"_s},
        {u"breach"_s, u"breaches"_s}, {u"portability_export"_s, u"exports"_s}, {u"contact"_s, u"contacts"_s},
        {u"recovery_sheet"_s, u"settings"_s}, {u"organisation"_s, u"settings"_s}};
    return places.value(kind);
}

} // namespace

MainWindow::MainWindow(const Clock& clock, Preferences& preferences, Translations& translations, Prompts& prompts,
    WindowPrompts* windowPrompts, Keychain* keychain)
    : m_clock(clock)
    , m_preferences(preferences)
    , m_translations(translations)
    , m_prompts(prompts)
    , m_windowPrompts(windowPrompts)
    , m_language(preferences.language())
    , m_idle(new IdleLock(this))
    , m_clipboard(new ClipboardGuard(this))
    , m_quick(keychain ? new QuickUnlock(*keychain, clock, this) : nullptr) {
    setObjectName(u"main_window"_s);
    setWindowTitle(u"Greffe"_s);
    setWindowIcon(programIcon());
    setMinimumSize(760, 560);
    // With room for the frame that the window manager adds.
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(16, 48)));
    if (const QByteArray geometry = preferences.geometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    if (m_windowPrompts)
        m_windowPrompts->setParent(this);
    m_idle->setMinutes(preferences.lockMinutes());
    connect(m_idle, &IdleLock::due, this, [this] { lock(tr("Locked by itself. What you typed was kept.")); });
    makeActions();
    showWelcome({});
}

MainWindow::~MainWindow() {
    destroyDesk();
}

void MainWindow::makeActions() {
    for (const ActionRow& row : actionTable()) {
        if (row.isLocal)
            continue;
        auto* action = new QAction(this);
        action->setObjectName(u"action_"_s + QString::fromLatin1(row.id));
        action->setShortcut(QKeySequence(QString::fromLatin1(row.shortcut)));
        connect(action, &QAction::triggered, this, [this, id = QString::fromLatin1(row.id)] { trigger(id); });
        addAction(action);
    }
}

void MainWindow::trigger(const QString& action) {
    if (action == u"quit"_s) {
        close();
    } else if (action == u"help"_s) {
        showHelp();
    } else if (!m_session || m_locking) {
        return;
    } else if (const ActionRow* row = actionRow(action); row && row->isPlace) {
        if (action == m_place) {
            currentPage()->showHome();
            focusPage(currentPage()->focusWidget());
        } else {
            goTo(action);
        }
    } else if (action == u"lock"_s) {
        lock({});
    } else if (action == u"undo"_s) {
        undo();
    } else if (Page* page = currentPage()) {
        if (action == u"new"_s)
            page->newRecord();
        else if (action == u"search"_s)
            page->focusSearch();
        else if (action == u"save"_s)
            page->save();
        else if (action == u"edit"_s)
            page->editCurrent();
        else if (action == u"copy"_s)
            page->copyCurrent();
        else if (action == u"preview"_s)
            page->preview();
        else if (action == u"back"_s)
            page->goBack();
    }
}

void MainWindow::showHelp() {
    (new HelpWindow(m_language, shortcutHelp(), this))->show();
}

void MainWindow::showDesk() {
    m_context = std::make_unique<PageContext>(PageContext{*m_session, m_prompts, m_preferences, m_language});
    m_desk = new QWidget(this);
    auto* column = new QVBoxLayout(m_desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    QList<SideBar::Place> places;
    for (const ActionRow& action : actionTable()) {
        const QString id = QString::fromLatin1(action.id);
        const bool isLock = id == u"lock"_s;
        if (action.isPlace || isLock)
            places += {id, QString::fromLatin1(action.icon), actionText(action), actionKeys(action),
                isLock || id == u"settings"_s, isLock};
    }
    m_sideBar = new SideBar(places, m_desk);
    m_stack = new QStackedWidget(m_desk);
    m_status = new StatusLine(m_desk);
    m_strip = new NoticeStrip(m_desk);
    connect(m_strip, &NoticeStrip::chosen, this, &MainWindow::mendAccess);
    column->addWidget(m_strip);
    row->addWidget(m_sideBar);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    connect(m_sideBar, &SideBar::chosen, this, &MainWindow::trigger);
    // Queued: the new desk brings a new side bar, and this one is still in its own signal.
    connect(m_sideBar, &SideBar::organisationChosen, this, &MainWindow::selectOrganisation, Qt::QueuedConnection);
    connect(m_status, &StatusLine::undoRequested, this, &MainWindow::undo);
    connect(m_status, &StatusLine::journalRequested, this, [this] { goTo(u"journal"_s); });
    m_sideBar->setCollapsed(width() < grid::iconSideBar);
    m_welcome = nullptr; // setCentralWidget deletes it
    setCentralWidget(m_desk);
    refreshStatus();
    refreshAccess();
    const QString place = m_place.isEmpty() ? u"today"_s : m_place;
    m_place.clear();
    goTo(place);
    if (m_session->isReadOnly())
        m_status->say(
            tr("This vault lies in a place that cannot be written: everything can be read, nothing changed."), false);
}

Page* MainWindow::makePage(const QString& key) {
    if (key == u"requests"_s) {
        auto* requests = new RequestsPage(*m_context, m_stack);
        connect(requests, &RequestsPage::wantsExport, this, [this](const QString& ref) {
            if (goTo(u"exports"_s))
                static_cast<ExportsPage*>(page(u"exports"_s))->startBuild(ref, {});
        });
        return requests;
    }
    if (key == u"register"_s)
        return new RegisterPage(*m_context, m_stack);
    if (key == u"breaches"_s)
        return new BreachesPage(*m_context, m_stack);
    if (key == u"exports"_s)
        return new ExportsPage(*m_context, m_stack);
    if (key == u"contacts"_s)
        return new ContactsPage(*m_context, m_stack);
    if (key == u"journal"_s)
        return new JournalPage(*m_context, m_stack);
    if (key == u"settings"_s) {
        auto* settings = new SettingsPage(*m_context, m_stack);
        settings->setTools(m_idle, m_quick);
        connect(settings, &SettingsPage::lockMinutesChanged, m_idle, &IdleLock::setMinutes);
        connect(settings, &SettingsPage::accessChanged, this, &MainWindow::refreshAccess);
        return settings;
    }
    return new TodayPage(*m_context, m_stack);
}

Page* MainWindow::page(const QString& key) {
    if (!m_session)
        return nullptr;
    if (!m_pages.contains(key)) {
        Page* made = makePage(key);
        m_pages.insert(key, made);
        m_stack->addWidget(made);
        connectPage(made);
        made->restore(m_places.value(key));
    }
    return m_pages.value(key);
}

void MainWindow::connectPage(Page* page) {
    connect(page, &Page::said, this, &MainWindow::say);
    connect(page, &Page::wantsRecord, this, &MainWindow::openRecord);
    connect(page, &Page::wantsField, this, &MainWindow::openField);
    connect(page, &Page::wantsPlace, this, &MainWindow::goTo);
    connect(page, &Page::wantsLanguage, this, &MainWindow::setLanguage, Qt::QueuedConnection);
    connect(page, &Page::wantsTheme, this, &MainWindow::applyTheme);
}

Page* MainWindow::currentPage() const {
    return m_pages.value(m_place);
}

bool MainWindow::goTo(const QString& place) {
    if (!m_session)
        return false;
    if (place != m_place) {
        if (Page* leaving = currentPage(); leaving && !leaving->mayLeave()) {
            m_sideBar->setCurrent(m_place);
            return false;
        }
        Page* next = page(place);
        m_place = place;
        // Before the stack gives it to the page's first control.
        const QPointer<QWidget> last = next->focusWidget();
        m_stack->setCurrentWidget(next);
        next->activate();
        focusPage(last);
    }
    m_sideBar->setCurrent(m_place);
    return true;
}

void MainWindow::focusPage(QWidget* target) {
    Page* now = currentPage();
    const auto takes = [now](const QWidget* widget) {
        return widget && widget->isVisibleTo(now) && widget->isEnabledTo(now) && widget->focusPolicy() & Qt::TabFocus;
    };
    if (!takes(target))
        target = now->focusProxy();
    if (!takes(target))
        target = now->findChild<QWidget*>(u"records"_s);
    for (QWidget* next = now->nextInFocusChain(); !takes(target) && next != now; next = next->nextInFocusChain())
        target = now->isAncestorOf(next) ? next : nullptr;
    if (takes(target))
        target->setFocus(Qt::ShortcutFocusReason);
}

bool MainWindow::openRecord(const QString& kind, qint64 row) {
    const QString place = placeOf(kind);
    return !place.isEmpty() && goTo(place) && page(place)->openRecord(kind, row);
}

bool MainWindow::openField(const QString& kind, qint64 row, const QString& path) {
    const QString place = placeOf(kind);
    return !place.isEmpty() && goTo(place) && page(place)->openField(kind, row, path);
}

void MainWindow::say(const QString& sentence, bool undoable) {
    m_status->say(sentence, undoable && m_session->canUndo());
    refreshStatus();
}

void MainWindow::undo() {
    if (!m_session->canUndo())
        return;
    const Result<Text> done = m_session->undo();
    if (!done) {
        m_prompts.showError(done.error());
        return;
    }
    m_status->say(done->in(m_language), false);
}

void MainWindow::refreshStatus() {
    if (!m_status || !m_session)
        return;
    m_status->setVault(QFileInfo(m_session->vault().path()).fileName(),
        tr("%1 (%2)", "staff member, role")
            .arg(m_session->staff(), roleLabel(m_session->vault().role()).in(m_language)));
    m_status->setJournalHead(m_session->journalHead());
    if (const Result<QList<JournalEntry>> last = m_session->vault().journal().latest(0, 1); last && !last->isEmpty()) {
        const QDateTime at = last->first().at.toTimeZone(m_session->zone());
        m_status->setSaved(at.date() == m_session->today() ? at : QDateTime());
    }
    if (const Result<QMap<QString, qint64>> late = lateCounts(*m_session)) {
        QMap<QString, qint64> byPlace;
        for (auto it = late->cbegin(); it != late->cend(); ++it)
            if (const QString place = placeOf(it.key()); !place.isEmpty())
                byPlace[place] = it.value();
        m_sideBar->setLate(byPlace);
    }
    QStringList names;
    for (const Organisation& organisation : m_session->organisations())
        names += organisation.name;
    m_sideBar->setOrganisations(names, m_session->organisation().name);
}

void MainWindow::selectOrganisation(const QString& name) {
    if (name == m_session->organisation().name)
        return;
    if (Page* leaving = currentPage(); leaving && !leaving->mayLeave()) {
        refreshStatus();
        return;
    }
    if (const Result<> selected = m_session->selectOrganisation(name); !selected) {
        m_prompts.showError(selected.error());
        return;
    }
    // Rows of one organisation mean nothing in another.
    const QString place = m_place;
    leaveDesk();
    m_places.clear();
    m_place = place;
    showDesk();
}

void MainWindow::applyTheme() {
    const ThemeChoice choice = m_preferences.theme();
    const Scheme scheme = choice == ThemeChoice::System ? systemScheme()
                          : choice == ThemeChoice::Dark ? Scheme::Dark
                                                        : Scheme::Light;
    greffe::applyTheme(*qApp, scheme);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (Page* page = currentPage(); page && !page->mayLeave()) {
        event->ignore();
        return;
    }
    m_preferences.setGeometry(saveGeometry());
    closeDialogs();
    destroyDesk();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (m_sideBar)
        m_sideBar->setCollapsed(width() < grid::iconSideBar);
}

} // namespace greffe
