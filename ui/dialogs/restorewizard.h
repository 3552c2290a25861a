// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/backupcommands.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QTreeWidget;
class QVBoxLayout;

namespace greffe {

class PassphraseEdit;
class Prompts;

/// Restores a backup, or saves what can still be read of a damaged vault, always to a new file: choose, look inside,
/// write. The file that was chosen is only read.
class RestoreWizard final : public QDialog {
    Q_OBJECT
public:
    /// `vault` names the vault whose backups are offered; empty or unreadable: those of every vault on this computer.
    RestoreWizard(
        const Clock& clock, Prompts& prompts, Language language, const QString& vault, QWidget* parent = nullptr);
    ~RestoreWizard() override;
    void setBackup(const QString& path);
    /// The new file, once it is written; the caller may offer to open it.
    QString restored() const { return m_restored; }

private:
    void makeChoice(QVBoxLayout* column);
    void readBackups();
    void chooseOther();
    void chosen();
    void look();
    void showPreview(const BackupPreview& preview);
    void write();
    void complain(const QString& sentence);
    Credentials credentials();
    bool isSalvage() const;

    const Clock& m_clock;
    Prompts& m_prompts;
    Language m_language;
    QString m_vault;
    QString m_path = {};
    QString m_restored = {};
    QRadioButton* m_restore = nullptr;
    QRadioButton* m_salvage = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_file = nullptr;
    QComboBox* m_staff = nullptr;
    PassphraseEdit* m_passphrase = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_write = nullptr;
    QLabel* m_preview = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace greffe
