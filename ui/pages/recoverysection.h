// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settingssection.h"

class QLineEdit;

namespace greffe {

class RecoveryKeyCard;

/// The recovery sheet: whether it was tested, the yearly test, a new key with its sheet.
class RecoverySection final : public SettingsSection {
    Q_OBJECT
public:
    RecoverySection(PageContext& context, QWidget* parent);
    void activate() override;
    void focusTest();

    Q_SIGNAL void accessChanged();

private:
    void test();
    void replace();

    QLabel* m_state;
    QLineEdit* m_typed;
    QPushButton* m_test;
    QLabel* m_message;
    QPushButton* m_replace;
    RecoveryKeyCard* m_card = nullptr;
};

} // namespace greffe
