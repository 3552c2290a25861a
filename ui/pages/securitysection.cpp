// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/securitysection.h"

#include "commands/quickunlock.h"
#include "commands/staffdesk.h"
#include "ui/dialogs/passphraseedit.h"
#include "ui/shell/card.h"
#include "ui/shell/idlelock.h"
#include "ui/shell/machinechecks.h"
#include "ui/shell/preferences.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QString signalName(IdleLock::Signal signal) {
    switch (signal) {
    case IdleLock::Signal::Idle:
        return SecuritySection::tr("Nobody types or moves the mouse; time asleep counts");
    case IdleLock::Signal::Sleep:
        return SecuritySection::tr("The computer goes to sleep");
    case IdleLock::Signal::SleepDelay:
        return SecuritySection::tr("The computer waits for the lock before it sleeps");
    case IdleLock::Signal::SessionLock:
        return SecuritySection::tr("The desktop session is locked");
    case IdleLock::Signal::Inactive:
        return SecuritySection::tr("Another user’s session comes to the front");
    case IdleLock::Signal::ScreenSaver:
        return SecuritySection::tr("The screen saver comes on");
    }
    return {};
}

/// "In words: working / not available", never by colour alone.
void addState(QGridLayout* grid, const QString& what, const QString& state, bool fine, QWidget* parent) {
    const int row = grid->rowCount();
    QLabel* value = Card::words(state, parent, fine ? ColorRole::Fine : ColorRole::Muted);
    value->setMinimumWidth(170);
    grid->addWidget(Card::words(what, parent), row, 0);
    grid->addWidget(value, row, 1);
}

QGridLayout* makeStates(QWidget* parent) {
    auto* grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(greffe::grid::wide);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    return grid;
}

} // namespace

SecuritySection::SecuritySection(PageContext& context, QWidget* parent)
    : SettingsSection(context, tr("Lock"),
          tr("At a lock everything that was read goes from the screen and from memory; what was typed is kept inside "
             "the "
             "vault and comes back. Ctrl+L locks at once."),
          parent) {
    addLock();
    addQuickUnlock();
    addPassphrase();
    addMachine();
    column()->addStretch(1);
}

void SecuritySection::setTools(IdleLock* lock, QuickUnlock* quick) {
    m_lock = lock;
    m_quick = quick;
    if (m_lock)
        connect(m_lock, &IdleLock::signalStatesChanged, this, &SecuritySection::showSignals);
    activate();
}

void SecuritySection::activate() {
    showSignals();
    const bool may = m_quick != nullptr && !session().vault().openedByRecoveryKey();
    m_quickBox->setEnabled(may);
    const QSignalBlocker quiet(m_quickBox);
    m_quickBox->setChecked(may && m_quick->isEnabled(session().vault().vaultId()));
}

void SecuritySection::addLock() {
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(grid::wide);
    auto* minutes = new QComboBox(body());
    minutes->setObjectName(u"settings_lock"_s);
    minutes->setAccessibleName(tr("Lock after"));
    for (const int value : {1, 2, 5, 10, 15, 30, 60})
        minutes->addItem(tr("%n minute(s) without use", nullptr, value), value);
    minutes->addItem(tr("Never by itself"), 0);
    minutes->setCurrentIndex(qMax(0, minutes->findData(context().preferences.lockMinutes())));
    form->addRow(tr("Lock after"), minutes);
    column()->addLayout(form);
    connect(minutes, &QComboBox::activated, this, [this, minutes] {
        context().preferences.setLockMinutes(minutes->currentData().toInt());
        Q_EMIT lockMinutesChanged(minutes->currentData().toInt());
    });
    column()->addWidget(Card::small(tr("What locks the vault on this machine"), body(), ColorRole::Muted));
    m_signals = new QWidget(body());
    m_signals->setObjectName(u"lock_signals"_s);
    column()->addWidget(m_signals);
}

void SecuritySection::showSignals() {
    delete m_signals->layout();
    qDeleteAll(m_signals->findChildren<QWidget*>());
    QGridLayout* form = makeStates(m_signals);
    const auto states = m_lock ? m_lock->signalStates() : QList<IdleLock::SignalState>();
    for (const IdleLock::SignalState& state : states)
        addState(form, signalName(state.signal), state.works ? tr("works") : tr("not available here"), state.works,
            m_signals);
    addState(form, tr("The keys Ctrl+L"), tr("works"), true, m_signals);
}

void SecuritySection::addQuickUnlock() {
    addPart(tr("Quick unlock"));
    column()->addWidget(Card::words(
        tr("Opens the vault on this computer without the passphrase for %1 hours after it was typed, until the next "
           "start "
           "of the computer, through the desktop’s keyring. Any program of yours that runs while you are logged in can "
           "read that keyring. Exports, the whole register on paper, restoring and changes of access ask for the "
           "passphrase all the same.")
            .arg(QuickUnlock::hours),
        body(), ColorRole::Muted));
    m_quickBox = new QCheckBox(tr("Quick unlock of this vault on this computer"), body());
    m_quickBox->setObjectName(u"quick_unlock"_s);
    column()->addWidget(m_quickBox);
    m_quickMessage = Card::words({}, body());
    m_quickMessage->setObjectName(u"quick_message"_s);
    m_quickMessage->hide();
    column()->addWidget(m_quickMessage);
    connect(m_quickBox, &QCheckBox::toggled, this, &SecuritySection::switchQuickUnlock);
}

void SecuritySection::switchQuickUnlock(bool on) {
    if (!m_quick)
        return;
    if (!on) {
        m_quick->disable(session().vault().vaultId());
        tell(m_quickMessage, tr("Quick unlock is off; nothing of it is left on this computer."), true);
        return;
    }
    // The slot's key is known only after a passphrase.
    Result<> confirmed = session().vault().slotKey().isEmpty() || !session().isConfirmed() ? [this]() -> Result<> {
        const auto typed = prompts().askPassphrase(tr("Quick unlock starts from your passphrase."));
        if (!typed)
            return Error{Error::Kind::Cancelled, {}};
        return session().confirm(*typed);
    }()
        : Result<>();
    if (!confirmed) {
        (void)shown(confirmed);
        activate();
        return;
    }
    QPointer<SecuritySection> self(this);
    m_quick->arm(session(), [self](const Result<>& done) {
        if (!self)
            return; // locked meanwhile
        self->tell(self->m_quickMessage,
            done ? tr("Quick unlock is on for this computer.") : done.error().message.in(self->language()),
            done.has_value());
        self->activate();
    });
}

void SecuritySection::tell(QLabel* label, const QString& words, bool fine) {
    setColorRole(label, fine ? ColorRole::Fine : ColorRole::Late);
    label->setText(words);
    label->show();
}

void SecuritySection::addPassphrase() {
    addPart(tr("Passphrase of %1").arg(session().staff()));
    const auto addLine = [&](PassphraseEdit::For purpose, const QString& label, const QString& name) {
        auto* edit = new PassphraseEdit(purpose, label, body());
        edit->setLanguage(language());
        edit->line()->setObjectName(name);
        auto* words = new QLabel(label, body());
        words->setBuddy(edit->line());
        column()->addWidget(words);
        column()->addWidget(edit);
        return edit;
    };
    m_current = addLine(PassphraseEdit::For::Opening, tr("Current passphrase"), u"passphrase_current"_s);
    m_next = addLine(PassphraseEdit::For::Choosing, tr("New passphrase"), u"passphrase_next"_s);
    m_again = addLine(PassphraseEdit::For::Opening, tr("The same again"), u"passphrase_again"_s);
    m_passphraseMessage = Card::words({}, body());
    m_passphraseMessage->setObjectName(u"passphrase_message"_s);
    column()->addWidget(m_passphraseMessage);
    QPushButton* change = addButton(u"key"_s, tr("Change the passphrase"), u"passphrase_change"_s);
    connect(change, &QPushButton::clicked, this, &SecuritySection::changePassphrase);
    const bool may = !session().isReadOnly() && !session().vault().openedByRecoveryKey();
    for (QWidget* each : QList<QWidget*>{m_current, m_next, m_again, change})
        each->setEnabled(may);
}

void SecuritySection::changePassphrase() {
    if (const QString problem = m_next->problemWith(*m_again); !problem.isEmpty()) {
        tell(m_passphraseMessage, problem, false);
        return;
    }
    if (!m_next->isStrongEnough(prompts()))
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    m_again->clear();
    const SecretBytes current = m_current->take();
    const SecretBytes next = m_next->take();
    const Result<> done = StaffDesk(session()).changePassphrase(current, next, KdfCost::calibrated());
    QApplication::restoreOverrideCursor();
    if (done && m_quick)
        m_quick->forget(session().vault().vaultId());
    tell(m_passphraseMessage,
        done ? tr("The passphrase was changed. The recovery key stays valid.") : done.error().message.in(language()),
        done.has_value());
}

void SecuritySection::addMachine() {
    addPart(tr("This machine"));
    auto* states = new QWidget(body());
    states->setObjectName(u"machine_checks"_s);
    QGridLayout* form = makeStates(states);
    for (const MachineCheck& check : machineChecks())
        addState(form, check.what, check.state, check.fine, states);
    column()->addWidget(states);
}

} // namespace greffe
