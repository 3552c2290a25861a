// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/passphrase.h"

#include <QLineEdit>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;

namespace greffe {

class Prompts;

/// Below this a new passphrase is refused here; between it and `recommendedPassphraseBits` it is the person's explicit
/// choice.
inline constexpr int leastPassphraseBits = 50;

/// A passphrase line: hidden, can be shown, warns of Caps Lock. What was typed is wiped when it is taken or the widget
/// goes.
class PassphraseEdit final : public QWidget {
    Q_OBJECT
public:
    enum class For { Opening, Choosing };
    PassphraseEdit(For purpose, const QString& label, QWidget* parent);
    ~PassphraseEdit() override;

    QLineEdit* line() const { return m_line; }
    bool isEmpty() const { return m_line->text().isEmpty(); }
    int bits() const { return passphraseBits(m_line->text()); }
    bool sameAs(const PassphraseEdit& other) const { return m_line->text() == other.m_line->text(); }
    /// Why this cannot be a new passphrase, typed again in `again`; empty if it can.
    QString problemWith(const PassphraseEdit& again) const;
    /// Asks the person to take a stronger one if it is below what is recommended; true if it is not, or she wants it
    /// so.
    bool isStrongEnough(Prompts& prompts) const;
    /// The language of drawn words.
    void setLanguage(Language language) { m_language = language; }
    /// The bytes of what is typed; the line is wiped.
    SecretBytes take();
    void clear();

    Q_SIGNAL void changed();
    Q_SIGNAL void accepted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void draw();
    void showStrength();

    Language m_language = Language::French;
    QAction* m_eye = nullptr;
    QLineEdit* m_line;
    QLabel* m_caps;
    QProgressBar* m_strength = nullptr;
    QLabel* m_words = nullptr;
};

} // namespace greffe
