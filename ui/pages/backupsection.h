// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/backupcommands.h"
#include "ui/pages/settingssection.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace greffe {

/// The backups of this vault on this computer: how they stand, the second folder, restoring the whole or one record,
/// everything in an archive that other programs read.
class BackupSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit BackupSection(PageContext& context, QWidget* parent = nullptr);
    void activate() override;

private:
    void makeSecond();
    void makeList();
    void makeExport();
    void backUp();
    void backUpElsewhere();
    void chooseSecond();
    void saveSettings();
    void restoreWhole();
    void restoreRecord();
    void exportAll();
    QString chosenBackup() const;

    QLabel* m_state;
    QLabel* m_second = nullptr;
    QPushButton* m_noSecond = nullptr;
    QComboBox* m_budget = nullptr;
    QTreeWidget* m_list = nullptr;
    QLineEdit* m_ref = nullptr;
    QPushButton* m_take = nullptr;
    BackupOverview m_overview = {};
};

} // namespace greffe
