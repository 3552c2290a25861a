// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "ui/shell/card.h"

#include <QFrame>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace greffe {

class PassphraseEdit;
class Prompts;
class RecoveryKeyCard;

/// A new vault in two steps: who, where and the passphrase; then the recovery key, which must have been copied before
/// the vault is used.
class CreateVault final : public QFrame {
    Q_OBJECT
public:
    CreateVault(const Clock& clock, Prompts& prompts, Language language, QWidget* parent);
    ~CreateVault() override;
    std::unique_ptr<Session> takeSession();

    Q_SIGNAL void created();
    Q_SIGNAL void cancelled();
    /// Its height changed.
    Q_SIGNAL void grown();

private:
    QWidget* makeFirst();
    void choosePlace();
    void create();
    void showKey(const QString& key);
    void complain(const QString& sentence);

    const Clock& m_clock;
    Prompts& m_prompts;
    Language m_language;
    std::unique_ptr<Session> m_session;

    QWidget* m_first;
    RecoveryKeyCard* m_second = nullptr;
    QLineEdit* m_organisation = nullptr;
    QLineEdit* m_staff = nullptr;
    QLineEdit* m_place = nullptr;
    PassphraseEdit* m_passphrase = nullptr;
    PassphraseEdit* m_again = nullptr;
    QLabel* m_message = nullptr;
};

} // namespace greffe
