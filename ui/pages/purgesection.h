// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/purge.h"
#include "ui/pages/settingssection.h"

class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace greffe {

/// How long the office keeps what it holds, the list of what is past that, and its erasure.
class PurgeSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit PurgeSection(PageContext& context, QWidget* parent = nullptr);
    void activate() override;

private:
    QSpinBox* addPeriod(const QString& label, const QString& name, int least, int most, const QString& suffix);
    void savePeriods();
    void readList();
    void countChosen();
    void erase();
    void showHeld();
    void dropBackups();
    QList<PurgeItem> chosen() const;

    QSpinBox* m_identity;
    QSpinBox* m_exports;
    QSpinBox* m_backups;
    QSpinBox* m_journal;
    QLabel* m_organisation;
    QTreeWidget* m_list;
    QLabel* m_empty;
    QPushButton* m_erase;
    QWidget* m_held;
    QLabel* m_heldWords;
    QPushButton* m_drop;
    QList<PurgeItem> m_items = {};
    QStringList m_holding = {}; ///< paths
};

} // namespace greffe
