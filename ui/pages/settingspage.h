// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace greffe {

class PassphraseEdit;
class PageHeader;
class RecordPane;

/// The organisation, the look and language of this device, the lock, the passphrase, backups and checks.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(PageContext& context, QWidget* parent = nullptr);
    QJsonObject place() const override;
    void restore(const QJsonObject& place) override;
    bool mayLeave() override;
    void keepDraft() override;
    void save() override;
    void activate() override;
    void focusSearch() override;
    void showSection(const QString& key);

    Q_SIGNAL void lockMinutesChanged(int minutes);

private:
    QWidget* makeSection(QVBoxLayout** column, const QString& title, const QString& text);
    void addSection(const QString& key, const QString& iconName, const QString& title, QWidget* page);
    QWidget* makeAppearance();
    QWidget* makeSecurity();
    void changePassphrase();
    void replaceRecoveryKey();

    PageHeader* m_header;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    RecordPane* m_organisation;
    PassphraseEdit* m_current = nullptr;
    PassphraseEdit* m_next = nullptr;
    PassphraseEdit* m_again = nullptr;
    QLabel* m_passphraseMessage = nullptr;
};

} // namespace greffe
