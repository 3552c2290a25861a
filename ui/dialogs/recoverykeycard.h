// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace greffe {

class Prompts;

/// A recovery key shown once: its groups, the sheet to print, and two groups asked back before it may go from the
/// screen. The key is wiped with the widget.
class RecoveryKeyCard final : public QWidget {
    Q_OBJECT
public:
    RecoveryKeyCard(Session& session, const QString& key, Prompts& prompts, Language language, QWidget* parent);
    ~RecoveryKeyCard() override;

    /// Two groups were right; the journal has it.
    Q_SIGNAL void readBack();

private:
    void print();
    void check();

    Session& m_session;
    Prompts& m_prompts;
    Language m_language;
    QStringList m_groups;
    int m_askA = 0;
    int m_askB = 0;
    QLabel* m_message;
    QLineEdit* m_answerA;
    QLineEdit* m_answerB;
};

} // namespace greffe
