// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passphraseedit.h"

#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

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
    m_eye = m_line->addAction(icon(u"preview"_s), QLineEdit::TrailingPosition);
    m_eye->setCheckable(true);
    m_eye->setToolTip(tr("Show what is typed"));
    m_eye->setText(tr("Show what is typed"));
    connect(m_eye, &QAction::toggled, this,
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
    m_strength->setRange(0, recommendedPassphraseBits);
    m_strength->setTextVisible(false);
    m_strength->setFixedHeight(6);
    m_strength->setStyleSheet(u"min-height:4px;"_s);
    m_strength->setAccessibleName(tr("Strength of the passphrase"));
    m_words = Card::small({}, this, ColorRole::Muted);
    m_words->setObjectName(u"passphrase_strength"_s);
    auto* drawing = new QPushButton(tr("Draw seven words at random"), this);
    drawing->setObjectName(u"passphrase_draw"_s);
    drawing->setProperty("link", true);
    column->addWidget(m_strength);
    column->addWidget(m_words);
    column->addWidget(drawing, 0, Qt::AlignLeft);
    connect(m_line, &QLineEdit::textChanged, this, &PassphraseEdit::showStrength);
    connect(drawing, &QPushButton::clicked, this, &PassphraseEdit::draw);
    showStrength();
}

void PassphraseEdit::showStrength() {
    const int now = bits();
    m_strength->setValue(qMin(recommendedPassphraseBits, now));
    if (m_line->text().isEmpty())
        m_words->setText(
            tr("Seven words at random are easy to remember and reach the %1 bits that the CNIL recommends.")
                .arg(recommendedPassphraseBits));
    else if (now < leastPassphraseBits)
        m_words->setText(tr("About %1 bits: too easy to guess, make it longer.").arg(now));
    else if (now < recommendedPassphraseBits)
        m_words->setText(
            tr("About %1 bits of the %2 that the CNIL recommends.").arg(now).arg(recommendedPassphraseBits));
    else
        m_words->setText(tr("About %1 bits: strong.").arg(now));
}

void PassphraseEdit::draw() {
    DrawnPassphrase drawn = drawPassphrase(m_language);
    clear();
    // Shown, so that it can be learnt; typing it again in the second line is the first lesson.
    m_eye->setChecked(true);
    m_line->setText(drawn.text);
    wipe(drawn.text);
    m_line->setFocus();
}

QString PassphraseEdit::problemWith(const PassphraseEdit& again) const {
    if (bits() < leastPassphraseBits)
        return tr("This passphrase is too easy to guess: make it longer.");
    return sameAs(again) ? QString() : tr("The two passphrases differ.");
}

bool PassphraseEdit::isStrongEnough(Prompts& prompts) const {
    if (bits() >= recommendedPassphraseBits)
        return true;
    Question question;
    question.title = tr("Take a passphrase weaker than recommended?");
    question.text =
        tr("It is worth about %1 bits. Whoever holds a copy of the file can guess without hindrance, which is "
           "why the CNIL recommends %2. The journal will say that you chose so.")
            .arg(bits())
            .arg(recommendedPassphraseBits);
    question.accept = tr("Take it all the same");
    question.refuse = tr("Choose another one");
    question.dangerous = true;
    return prompts.ask(question) == Answer::Accept;
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
