// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace greffe {

class PassphraseEdit;
class Preferences;
class Prompts;
class QuickUnlock;

/// The calm first screen: open the vault (passphrase or recovery key), another one, or make a new one. It hands over an
/// open session.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    WelcomePage(
        const Clock& clock, Prompts& prompts, Preferences& preferences, Language language, QWidget* parent = nullptr);
    ~WelcomePage() override;

    /// Asks for the passphrase of this vault; an empty path shows the choice.
    void setVault(const QString& path);
    QString vault() const { return m_path; }
    /// What must be said first: the vault was locked, it was idle …
    void setReason(const QString& sentence);
    /// Opens with these credentials (for --passphrase-file); false if it did not work.
    bool openWith(const Credentials& credentials);
    /// Offers quick unlock where it is armed; must outlive the page.
    void setQuickUnlock(QuickUnlock* quick);
    /// Takes the open session.
    std::unique_ptr<Session> takeSession();

    Q_SIGNAL void opened();
    Q_SIGNAL void wantsLanguage(greffe::Language language);

private:
    QWidget* makeChoice();
    QWidget* makeUnlock();
    QWidget* makeRecovery();
    QWidget* makeNewPassphrase();
    QWidget* makeInvited();
    QWidget* makeSheet(QVBoxLayout** column, const QString& title, const QString& text);
    void startCreate();
    void openOther();
    void unlock();
    void unlockByKey();
    void resetPassphrase();
    void unlockQuickly();
    void acceptInvitation();
    void showWays(const VaultInfo& info);
    void showStep(QWidget* step);
    void complain(const QString& sentence);
    void working(const QString& sentence);
    void finish();

    const Clock& m_clock;
    Prompts& m_prompts;
    Preferences& m_preferences;
    Language m_language;
    QString m_path = {};
    std::unique_ptr<Session> m_session;
    bool m_opening = false;

    QWidget* m_steps;
    QPushButton* m_repair = nullptr;
    QLabel* m_reason;
    QLabel* m_message;
    QWidget* m_choice;
    QWidget* m_unlock;
    QWidget* m_recovery;
    QWidget* m_newPassphrase;
    QLabel* m_vaultName = nullptr;
    QLabel* m_vaultPath = nullptr;
    QLabel* m_staffLabel = nullptr;
    QComboBox* m_staff = nullptr;
    PassphraseEdit* m_passphrase = nullptr;
    QLineEdit* m_key = nullptr;
    QComboBox* m_resetStaff = nullptr;
    PassphraseEdit* m_first = nullptr;
    PassphraseEdit* m_second = nullptr;
    QuickUnlock* m_quick = nullptr;
    QString m_vaultId = {};
    QPushButton* m_quickButton = nullptr;
    QPushButton* m_invitedButton = nullptr;
    QWidget* m_invited;
    QComboBox* m_invitedName = nullptr;
    QLineEdit* m_code = nullptr;
    PassphraseEdit* m_own = nullptr;
    PassphraseEdit* m_ownAgain = nullptr;
};

/// The two sides of every sheet of the first screen.
inline constexpr int sheetWidth = 440;

} // namespace greffe
