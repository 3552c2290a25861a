// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recoverysection.h"

#include "commands/staffdesk.h"
#include "domain/display.h"
#include "ui/dialogs/recoverykeycard.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

RecoverySection::RecoverySection(PageContext& context, QWidget* parent)
    : SettingsSection(context, tr("Recovery sheet"),
          tr("One page in a safe that opens the vault when the passphrases are lost. It is worth what its last test is "
             "worth: test it once a year."),
          parent)
    , m_state(Card::words(QString(), body()))
    , m_typed(new QLineEdit(body()))
    , m_message(Card::words(QString(), body())) {
    m_state->setObjectName(u"sheet_state"_s);
    column()->addWidget(m_state);
    addPart(tr("Test the sheet"));
    column()->addWidget(
        Card::words(tr("Take the sheet and type its 13 groups. Nothing is changed; the journal keeps the day."), body(),
            ColorRole::Muted));
    m_typed->setObjectName(u"sheet_typed"_s);
    m_typed->setAccessibleName(tr("Recovery key"));
    m_typed->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    column()->addWidget(m_typed);
    m_test = addButton(u"verify"_s, tr("Test the key"), u"sheet_test"_s);
    m_message->setObjectName(u"sheet_message"_s);
    m_message->hide();
    column()->addWidget(m_message);
    addPart(tr("A new key"));
    column()->addWidget(
        Card::words(tr("If the sheet was lost or seen by others, make a new key: the one before no longer opens this "
                       "file. Copies made earlier still open with it."),
            body(), ColorRole::Muted));
    m_replace = addButton(u"key"_s, tr("Make a new recovery key…"), u"recovery_replace"_s);
    column()->addStretch(1);
    const bool may = session().require(Permission::Administer).has_value() && !session().isReadOnly();
    for (QWidget* each : QList<QWidget*>{m_typed, m_test, m_replace})
        each->setEnabled(may);
    connect(m_test, &QPushButton::clicked, this, &RecoverySection::test);
    connect(m_typed, &QLineEdit::returnPressed, this, &RecoverySection::test);
    connect(m_replace, &QPushButton::clicked, this, &RecoverySection::replace);
    activate();
}

void RecoverySection::focusTest() {
    m_typed->setFocus();
}

void RecoverySection::activate() {
    const Result<SheetState> sheet = StaffDesk(session()).sheet();
    if (!shown(sheet))
        return;
    QString words;
    if (!sheet->exists)
        words = tr("This vault has no recovery key.");
    else if (!sheet->testedOn.isValid())
        words = tr("The key of %1 was never tested.").arg(plainDate(sheet->madeOn, language()));
    else
        words = tr("Last tested on %1 by %2.").arg(plainDate(sheet->testedOn, language()), sheet->testedBy);
    if (sheet->exists && sheet->testedOn.isValid())
        words += u' ' + (sheet->isDue ? tr("That is more than a year ago: test it again.")
                                      : tr("The next test is due one year later."));
    m_state->setText(words);
    setColorRole(m_state, sheet->isDue ? ColorRole::Soon : ColorRole::Fine);
}

void RecoverySection::test() {
    QString typed = m_typed->text();
    if (typed.trimmed().isEmpty()) {
        m_typed->setFocus();
        return;
    }
    const Result<> done = StaffDesk(session()).testRecoveryKey(typed);
    wipe(typed);
    m_message->show();
    setColorRole(m_message, done ? ColorRole::Fine : ColorRole::Late);
    m_message->setText(done ? tr("The key on the sheet opens this vault.") : done.error().message.in(language()));
    if (!done)
        return;
    m_typed->clear();
    activate();
    Q_EMIT accessChanged();
}

void RecoverySection::replace() {
    Question question;
    question.title = tr("Make a new recovery key?");
    question.text =
        tr("The key on the present recovery sheet will no longer open this vault. The new one is shown once.");
    question.accept = tr("Make a new key");
    question.refuse = tr("Keep the present one");
    question.dangerous = true;
    if (prompts().ask(question) != Answer::Accept)
        return;
    Result<QString> key = StaffDesk(session()).replaceRecoveryKey();
    if (!shown(key))
        return;
    delete m_card;
    m_card = new RecoveryKeyCard(session(), *key, prompts(), language(), body());
    wipe(*key);
    column()->insertWidget(column()->count() - 1, m_card);
    connect(m_card, &RecoveryKeyCard::readBack, this, [this] {
        m_card->deleteLater();
        m_card = nullptr;
        activate();
        Q_EMIT accessChanged();
        Q_EMIT said(tr("The new recovery sheet counts."), false);
    });
    activate();
    Q_EMIT accessChanged();
}

} // namespace greffe
