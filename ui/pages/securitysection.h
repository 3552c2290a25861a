// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingssection.h"

class QCheckBox;

namespace greffe {

class IdleLock;
class PassphraseEdit;
class QuickUnlock;

/// When the vault locks and which signals do so on this machine, quick unlock, the own passphrase, and what this
/// machine does about leaks.
class SecuritySection final : public SettingsSection {
    Q_OBJECT
public:
    SecuritySection(PageContext& context, QWidget* parent);
    /// What the window has; null where there is none. Both must outlive the section.
    void setTools(IdleLock* lock, QuickUnlock* quick);
    void activate() override;

    Q_SIGNAL void lockMinutesChanged(int minutes);

private:
    void addLock();
    void addQuickUnlock();
    void addPassphrase();
    void addMachine();
    void showSignals();
    void switchQuickUnlock(bool on);
    void changePassphrase();
    void tell(QLabel* label, const QString& words, bool fine);

    IdleLock* m_lock = nullptr;
    QuickUnlock* m_quick = nullptr;
    QWidget* m_signals = nullptr;
    QCheckBox* m_quickBox = nullptr;
    QLabel* m_quickMessage = nullptr;
    PassphraseEdit* m_current = nullptr;
    PassphraseEdit* m_next = nullptr;
    PassphraseEdit* m_again = nullptr;
    QLabel* m_passphraseMessage = nullptr;
};

} // namespace greffe
