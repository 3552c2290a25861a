// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passphraseedit.h"

#include "ui/shell/card.h"
#include "ui/shell/icons.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QSet>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace greffe {

int passphraseBits(const QString& passphrase) {
    const QStringList words = passphrase.split(u' ', Qt::SkipEmptyParts);
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    int counted = 0;
    for (qsizetype i = 0; i < passphrase.size(); ++i) {
        const QChar c = passphrase.at(i);
        lower = lower || c.isLower();
        upper = upper || c.isUpper();
        digit = digit || c.isDigit();
        other = other || !(c.isLetterOrNumber() || c == u' ');
        const int step = i > 0 ? c.unicode() - passphrase.at(i - 1).unicode() : 99;
        // "aaaa", "1234" and "dcba" say little more than their first letter.
        counted += step == 0 || step == 1 || step == -1 ? 0 : 1;
    }
    const int variety = (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 30 : 0);
    if (variety == 0)
        return 0;
    double bits = counted * std::log2(double(variety));
    // Several plain words: each is one of some thousands, however long it is.
    if (words.size() >= 3 && !digit && !other) {
        const QSet<QString> distinct(words.begin(), words.end());
        bits = std::min(bits, double(distinct.size()) * 12.9);
    }
    return int(bits);
}

PassphraseEdit::PassphraseEdit(For purpose, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_caps(Card::small(tr("Caps Lock is on."), this, ColorRole::Soon)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setAccessibleName(label);
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhHiddenText);
    m_line->setContextMenuPolicy(Qt::NoContextMenu);
    setFocusProxy(m_line);
    QAction* eye = m_line->addAction(icon(u"preview"_s), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setToolTip(tr("Show what is typed"));
    eye->setText(tr("Show what is typed"));
    connect(eye, &QAction::toggled, this,
        [this](bool on) { m_line->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    column->addWidget(m_line);
    column->addWidget(m_caps);
    m_caps->hide();
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::returnPressed, this, &PassphraseEdit::accepted);
    connect(m_line, &QLineEdit::textChanged, this, &PassphraseEdit::changed);
    if (purpose == For::Opening)
        return;
    m_strength = new QProgressBar(this);
    m_strength->setRange(0, 100);
    m_strength->setTextVisible(false);
    m_strength->setFixedHeight(6);
    m_strength->setStyleSheet(u"min-height:4px;"_s);
    m_strength->setAccessibleName(tr("Strength of the passphrase"));
    m_words = Card::small({}, this, ColorRole::Muted);
    m_words->setText(tr("Six or more words at random are easy to remember and hard to guess."));
    column->addWidget(m_strength);
    column->addWidget(m_words);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        const int now = bits();
        m_strength->setValue(qMin(100, now));
        if (m_line->text().isEmpty())
            m_words->setText(tr("Six or more words at random are easy to remember and hard to guess."));
        else if (now < leastPassphraseBits)
            m_words->setText(tr("Too easy to guess: make it longer."));
        else if (now < 70)
            m_words->setText(tr("Acceptable; a longer one is better."));
        else
            m_words->setText(tr("Strong."));
    });
}

PassphraseEdit::~PassphraseEdit() {
    clear();
}

SecretBytes PassphraseEdit::take() {
    QString text = m_line->text();
    SecretBytes secret = SecretBytes::fromPassphrase(text);
    wipe(text);
    clear();
    return secret;
}

void PassphraseEdit::clear() {
    // Overwritten with something of the same length first: the line's own buffer is reused.
    m_line->setText(QString(m_line->text().size(), u'x'));
    m_line->clear();
}

bool PassphraseEdit::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QString text = key->text();
        if (text.size() == 1 && text.at(0).isLetter()) {
            const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
            m_caps->setVisible(text.at(0).isUpper() != shift);
        } else if (key->key() == Qt::Key_CapsLock) {
            m_caps->setVisible(false);
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace greffe
