// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretbytes.h"

#include <QLineEdit>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace greffe {

/// A rough count of the bits that a guesser must try: length and variety, less what repeats or runs in order. For
/// advice, not for proof.
int passphraseBits(const QString& passphrase);
/// Below this a new passphrase is refused.
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
    /// The bytes of what is typed; the line is wiped.
    SecretBytes take();
    void clear();

    Q_SIGNAL void changed();
    Q_SIGNAL void accepted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_line;
    QLabel* m_caps;
    QProgressBar* m_strength = nullptr;
    QLabel* m_words = nullptr;
};

} // namespace greffe
