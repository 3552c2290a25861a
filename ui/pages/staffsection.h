// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingssection.h"

class QComboBox;
class QLineEdit;
class QTreeWidget;

namespace greffe {

/// Who opens the vault: list, invitation with its one-time code, role, revocation, a new root key.
class StaffSection final : public SettingsSection {
    Q_OBJECT
public:
    StaffSection(PageContext& context, QWidget* parent);
    void activate() override;

    /// Who has access changed: what quick unlock keeps, and the strip above the desk, may no longer be true.
    Q_SIGNAL void accessChanged();

private:
    void invite();
    void changeRole();
    void revoke();
    void rotate();
    void explainRole();
    QString chosen() const;
    void updateActs();

    QTreeWidget* m_list;
    QComboBox* m_role;
    QPushButton* m_changeRole;
    QPushButton* m_revoke;
    QLineEdit* m_name;
    QComboBox* m_invitedRole;
    QLabel* m_meaning;
    QPushButton* m_invite;
    QWidget* m_codeCard;
    QLabel* m_codeWords;
    QLabel* m_code;
    QPushButton* m_rotate;
};

} // namespace greffe
