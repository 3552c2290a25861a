// SPDX-License-Identifier: GPL-3.0-or-later
// How the window takes a vault and lets go of it: the desk is left, dialogs are closed, everything that shows data is
// destroyed.
#include "app/mainwindow.h"

#include "app/actions.h"
#include "app/translations.h"
#include "commands/dailybackup.h"
#include "ui/dialogs/welcomepage.h"
#include "ui/shell/clipboardguard.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/preferences.h"
#include "ui/shell/prompts.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace greffe {

void MainWindow::showWelcome(const QString& reason) {
    m_welcome = new WelcomePage(m_clock, m_prompts, m_preferences, m_language, this);
    connect(m_welcome, &WelcomePage::opened, this, [this] { enter(m_welcome->takeSession()); });
    connect(m_welcome, &WelcomePage::wantsLanguage, this, &MainWindow::setLanguage);
    m_welcome->setQuickUnlock(m_quick);
    m_welcome->setReason(reason);
    setCentralWidget(m_welcome);
}

void MainWindow::showVault(const QString& path) {
    if (m_welcome)
        m_welcome->setVault(path);
}

bool MainWindow::openVault(const QString& path, const Credentials& credentials) {
    if (!m_welcome)
        return false;
    m_welcome->setVault(path);
    if (!m_welcome->openWith(credentials))
        return false;
    m_preferences.setLastVault(path);
    enter(m_welcome->takeSession());
    return true;
}

void MainWindow::enter(std::unique_ptr<Session> session) {
    m_session = std::move(session);
    const QString vault = m_session->vault().vaultId();
    if (vault != m_placesOf || m_session->staff() != m_placesStaff) {
        m_places.clear();
        m_place.clear();
    }
    m_placesOf = vault;
    m_placesStaff = m_session->staff();
    for (const Text& notice : m_session->vault().notices())
        m_prompts.tell(tr("Before you start"), notice.in(m_language));
    connect(m_session.get(), &Session::committed, this, &MainWindow::refreshStatus);
    connect(m_session.get(), &Session::organisationChanged, this, &MainWindow::refreshStatus, Qt::QueuedConnection);
    watchAccess();
    showDesk();
    m_idle->start();
    m_backup = std::make_unique<DailyBackupTask>(*m_session);
    connect(m_backup.get(), &DailyBackupTask::ended, this, [this](const QList<Text>& notices) {
        for (const Text& notice : notices)
            if (m_status)
                m_status->say(notice.in(m_language), false);
    });
    m_backup->start();
}

void MainWindow::leaveDesk() {
    if (!m_desk)
        return;
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        it.value()->keepDraft();
        m_places.insert(it.key(), it.value()->place());
    }
    m_pages.clear();
    m_sideBar = nullptr;
    m_stack = nullptr;
    m_status = nullptr;
    m_strip = nullptr;
    delete takeCentralWidget();
    m_desk = nullptr;
    m_context.reset();
}

void MainWindow::closeDialogs() {
    while (QWidget* popup = QApplication::activePopupWidget())
        if (!popup->close())
            break;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget* widget : all)
        if (auto* dialog = qobject_cast<QDialog*>(widget))
            dialog->reject();
}

void MainWindow::lock(const QString& reason) {
    if (!m_session || m_locking)
        return;
    m_locking = true;
    m_idle->stop();
    m_clipboard->clear();
    for (Page* page : std::as_const(m_pages))
        page->keepDraft();
    m_desk->hide();
    closeDialogs();
    // A dialog that was open returns to the code that asked it: pages go when all of that has ended.
    auto* wait = new QTimer(this);
    wait->setInterval(0);
    connect(wait, &QTimer::timeout, this, [this, wait, reason] {
        if (QThread::currentThread()->loopLevel() > 1) {
            closeDialogs();
            return;
        }
        wait->deleteLater();
        const QString path = m_session->vault().path();
        destroyDesk();
        m_locking = false;
        if (m_leaving) {
            QCoreApplication::exit();
            return;
        }
        showWelcome(reason);
        m_welcome->setVault(path);
    });
    wait->start();
}

void MainWindow::leave() {
    m_leaving = true;
    m_preferences.setGeometry(saveGeometry());
    if (m_session)
        lock({});
    else
        QCoreApplication::exit();
}

void MainWindow::endOfSession() {
    lock(tr("Locked because the session was ending. What you typed was kept."));
}

void MainWindow::destroyDesk() {
    m_idle->stop();
    m_backup.reset();
    leaveDesk();
    m_session.reset();
}

void MainWindow::setLanguage(Language language) {
    if (language == m_language)
        return;
    m_language = language;
    m_preferences.setLanguage(language);
    if (m_windowPrompts)
        m_windowPrompts->setLanguage(language);
    if (m_session) {
        leaveDesk();
        m_translations.install(language);
        showDesk();
        return;
    }
    const QString path = m_welcome ? m_welcome->vault() : QString();
    m_translations.install(language);
    // The button that asked for this lives on the page that goes.
    QTimer::singleShot(0, this, [this, path] {
        showWelcome({});
        m_welcome->setVault(path);
    });
}

} // namespace greffe
