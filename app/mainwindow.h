// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "ui/pages/page.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace greffe {

class ClipboardGuard;
class DailyBackupTask;
class IdleLock;
class Keychain;
class NoticeStrip;
class QuickUnlock;
class SideBar;
class StatusLine;
class Translations;
class WelcomePage;
class WindowPrompts;

/// The window: the first screen, or the side bar with its pages over one open vault. It builds, places and destroys;
/// what pages do is theirs.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `windowPrompts` is told of the window's language; null where tests script it. Without a keychain there is no
    /// quick unlock.
    MainWindow(const Clock& clock, Preferences& preferences, Translations& translations, Prompts& prompts,
        WindowPrompts* windowPrompts, Keychain* keychain = nullptr);
    ~MainWindow() override;

    /// Shows the first screen for this vault (may be empty).
    void showVault(const QString& path);
    /// Opens it at once; false, with the reason on the first screen, if that fails.
    bool openVault(const QString& path, const Credentials& credentials);
    /// An open session from elsewhere (tests).
    void enter(std::unique_ptr<Session> session);

    bool isOpen() const { return m_session != nullptr; }
    Session* session() const { return m_session.get(); }
    Page* page(const QString& key);
    Page* currentPage() const;
    QString currentPlace() const { return m_place; }
    WelcomePage* welcome() const { return m_welcome; }
    /// False if the person wants to stay where she is.
    bool goTo(const QString& place);
    /// Gives the keyboard to the page that is shown: to `last`, where it was there, else to its list, else to its first
    /// control.
    void focusPage(QWidget* last);
    bool openRecord(const QString& kind, qint64 row);
    bool openField(const QString& kind, qint64 row, const QString& path);
    /// Keeps drafts and place, closes every dialog, then destroys pages and session.
    void lock(const QString& reason);
    /// The program is told to end: drafts are kept, the vault is closed, nothing is asked. Ends the event loop.
    void leave();
    bool isLeaving() const { return m_leaving; }
    /// The desktop session may end, or go on: what is typed is kept and the vault locked.
    void endOfSession();
    void setLanguage(Language language);
    void applyTheme();
    void trigger(const QString& action);

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeActions();
    void showWelcome(const QString& reason);
    void showDesk();
    void leaveDesk();
    void closeDialogs();
    void destroyDesk();
    Page* makePage(const QString& key);
    void connectPage(Page* page);
    void say(const QString& sentence, bool undoable);
    void undo();
    void refreshStatus();
    void selectOrganisation(const QString& name);
    void showHelp();
    void watchAccess();
    void refreshAccess();
    void mendAccess(const QString& act);

    const Clock& m_clock;
    Preferences& m_preferences;
    Translations& m_translations;
    Prompts& m_prompts;
    WindowPrompts* m_windowPrompts;
    Language m_language;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PageContext> m_context;
    IdleLock* m_idle;
    ClipboardGuard* m_clipboard;
    QuickUnlock* m_quick = nullptr;
    NoticeStrip* m_strip = nullptr;
    std::unique_ptr<DailyBackupTask> m_backup;

    WelcomePage* m_welcome = nullptr;
    QWidget* m_desk = nullptr;
    SideBar* m_sideBar = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatusLine* m_status = nullptr;
    QMap<QString, Page*> m_pages = {};
    QString m_place = {};
    QMap<QString, QJsonObject> m_places = {}; ///< kept over a lock and a change of language, for `m_placesOf`
    QString m_placesOf = {};                  ///< number of the vault they belong to
    QString m_placesStaff = {};
    bool m_locking = false;
    bool m_leaving = false;
};

} // namespace greffe
