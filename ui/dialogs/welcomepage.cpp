// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/welcomepage.h"

#include "commands/opening.h"
#include "commands/quickunlock.h"
#include "commands/staffdesk.h"
#include "ui/dialogs/createvault.h"
#include "ui/dialogs/passphraseedit.h"
#include "ui/dialogs/restorewizard.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/preferences.h"
#include "ui/shell/prompts.h"
#include "ui/shell/workaside.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QString vaultFilter() {
    return WelcomePage::tr("Greffe vaults (*.greffe)");
}

QPushButton* linkButton(const QString& text, const QString& name, QWidget* parent) {
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setProperty("link", true);
    return button;
}

/// A label that is shown already: the style sheet reads the role only when the widget is polished.
void recolor(QWidget* label, ColorRole role) {
    setColorRole(label, role);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

WelcomePage::WelcomePage(
    const Clock& clock, Prompts& prompts, Preferences& preferences, Language language, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_prompts(prompts)
    , m_preferences(preferences)
    , m_language(language)
    , m_steps(new QWidget(this))
    , m_reason(new QLabel(this))
    , m_message(new QLabel(this)) {
    setObjectName(u"welcome"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    auto* top = new QHBoxLayout;
    top->addStretch(1);
    const bool french = language == Language::French;
    auto* other = linkButton(french ? u"English"_s : u"Français"_s, u"switch_language"_s, this);
    connect(other, &QPushButton::clicked, this,
        [this, french] { Q_EMIT wantsLanguage(french ? Language::English : Language::French); });
    top->addWidget(other);
    column->addLayout(top);
    column->addStretch(1);
    auto* sign = new QLabel(this);
    sign->setPixmap(programIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    sign->setAlignment(Qt::AlignHCenter);
    sign->setAccessibleName(u"Greffe"_s);
    column->addWidget(sign);
    auto* name = new QLabel(u"Greffe"_s, this);
    QFont font = titleFont(this->font());
    font.setPointSizeF(this->font().pointSizeF() * 1.8);
    name->setFont(font);
    name->setAlignment(Qt::AlignHCenter);
    column->addWidget(name);
    auto* motto = new QLabel(tr("The register, the requests and the breaches, in one encrypted file"), this);
    motto->setAlignment(Qt::AlignHCenter);
    setColorRole(motto, ColorRole::Muted);
    column->addWidget(motto);
    column->addSpacing(16);
    m_reason->setAlignment(Qt::AlignHCenter);
    m_reason->setObjectName(u"welcome_reason"_s);
    m_reason->setWordWrap(true);
    m_reason->hide();
    column->addWidget(m_reason);
    m_steps->setFixedWidth(sheetWidth);
    // Not by alignment: a column asks how high its parts are at its own width, and at that one no text needs two lines.
    const auto addNarrow = [column](QWidget* widget) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget);
        row->addStretch(1);
        column->addLayout(row);
    };
    addNarrow(m_steps);
    m_message->setObjectName(u"welcome_message"_s);
    m_message->setWordWrap(true);
    m_message->setFixedWidth(sheetWidth);
    m_message->setMinimumHeight(44);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    setColorRole(m_message, ColorRole::Late);
    addNarrow(m_message);
    m_choice = makeChoice();
    m_unlock = makeUnlock();
    m_recovery = makeRecovery();
    m_newPassphrase = makeNewPassphrase();
    m_invited = makeInvited();
    // Not a stack, which is as high as its highest sheet at this width.
    auto* steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins({});
    for (QWidget* step : {m_choice, m_unlock, m_recovery, m_newPassphrase, m_invited})
        steps->addWidget(step);
    // After the steps: Tab goes down the page.
    m_repair = linkButton(tr("Restore or repair…"), u"welcome_restore"_s, this);
    column->addWidget(m_repair, 0, Qt::AlignHCenter);
    connect(m_repair, &QPushButton::clicked, this, [this] {
        RestoreWizard wizard(m_clock, m_prompts, m_language, m_path, this);
        wizard.exec();
        if (!wizard.restored().isEmpty())
            setVault(wizard.restored());
    });
    column->addStretch(2);
    setVault({});
}

WelcomePage::~WelcomePage() = default;

QWidget* WelcomePage::makeSheet(QVBoxLayout** column, const QString& title, const QString& text) {
    auto* card = new Card({}, m_steps);
    *column = new QVBoxLayout(card);
    (*column)->setContentsMargins(24, 20, 24, 20);
    (*column)->setSpacing(10);
    if (!title.isEmpty()) {
        QLabel* heading = Card::strong(title, card);
        (*column)->addWidget(heading);
    }
    if (!text.isEmpty())
        (*column)->addWidget(Card::words(text, card, ColorRole::Muted));
    return card;
}

QWidget* WelcomePage::makeChoice() {
    QVBoxLayout* column = nullptr;
    QWidget* sheet = makeSheet(&column, tr("Where do you want to work?"), {});
    auto* create = new QPushButton(icon(u"add"_s, QPalette::Light), tr("Create a vault"), sheet);
    create->setObjectName(u"welcome_create"_s);
    create->setProperty("primary", true);
    auto* open = new QPushButton(icon(u"folder"_s), tr("Open a vault…"), sheet);
    open->setObjectName(u"welcome_open"_s);
    column->addWidget(create);
    column->addWidget(open);
    column->addWidget(Card::small(
        tr("A vault is one file. Without its passphrase or its recovery key nobody can read it: neither can we."),
        sheet, ColorRole::Muted));
    connect(create, &QPushButton::clicked, this, &WelcomePage::startCreate);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openOther);
    sheet->setFocusProxy(create);
    return sheet;
}

QWidget* WelcomePage::makeUnlock() {
    QVBoxLayout* column = nullptr;
    QWidget* sheet = makeSheet(&column, {}, {});
    m_vaultName = Card::strong({}, sheet);
    QFont font = boldFont(this->font());
    font.setPointSizeF(font.pointSizeF() * 1.2);
    m_vaultName->setFont(font);
    m_vaultPath = Card::small({}, sheet, ColorRole::Muted);
    m_staffLabel = new QLabel(tr("Who opens it"), sheet);
    m_staff = new QComboBox(sheet);
    m_staff->setObjectName(u"unlock_staff"_s);
    m_staff->setAccessibleName(tr("Who opens it"));
    m_staffLabel->setBuddy(m_staff);
    auto* label = new QLabel(tr("Passphrase"), sheet);
    m_passphrase = new PassphraseEdit(PassphraseEdit::For::Opening, tr("Passphrase"), sheet);
    m_passphrase->line()->setObjectName(u"unlock_passphrase"_s);
    label->setBuddy(m_passphrase->line());
    auto* go = new QPushButton(icon(u"unlock"_s, QPalette::Light), tr("Unlock"), sheet);
    go->setObjectName(u"unlock"_s);
    go->setProperty("primary", true);
    column->addWidget(m_vaultName);
    column->addWidget(m_vaultPath);
    column->addWidget(m_staffLabel);
    column->addWidget(m_staff);
    column->addWidget(label);
    column->addWidget(m_passphrase);
    column->addWidget(go);
    m_quickButton = new QPushButton(icon(u"key"_s), tr("Quick unlock"), sheet);
    m_quickButton->setObjectName(u"unlock_quick"_s);
    m_quickButton->hide();
    column->addWidget(m_quickButton);
    m_invitedButton = linkButton(tr("I was invited: I have a one-time code"), u"unlock_invited"_s, sheet);
    m_invitedButton->hide();
    column->addWidget(m_invitedButton, 0, Qt::AlignLeft);
    connect(m_quickButton, &QPushButton::clicked, this, &WelcomePage::unlockQuickly);
    connect(m_invitedButton, &QPushButton::clicked, this, [this] {
        showStep(m_invited);
        m_code->setFocus();
    });
    auto* others = new QHBoxLayout;
    auto* lost = linkButton(tr("Use the recovery key"), u"unlock_recovery"_s, sheet);
    auto* other = linkButton(tr("Another vault…"), u"unlock_other"_s, sheet);
    auto* create = linkButton(tr("New vault…"), u"unlock_create"_s, sheet);
    // Two lines: in French the three do not fit beside each other, and the first would be cut.
    column->addWidget(lost, 0, Qt::AlignLeft);
    others->addWidget(other);
    others->addStretch(1);
    others->addWidget(create);
    column->addLayout(others);
    column->addStretch(1);
    connect(go, &QPushButton::clicked, this, &WelcomePage::unlock);
    connect(m_passphrase, &PassphraseEdit::accepted, this, &WelcomePage::unlock);
    connect(m_passphrase, &PassphraseEdit::changed, this, [this] {
        if (!m_passphrase->isEmpty())
            complain({});
    });
    connect(lost, &QPushButton::clicked, this, [this] {
        showStep(m_recovery);
        m_key->setFocus();
    });
    connect(other, &QPushButton::clicked, this, &WelcomePage::openOther);
    connect(create, &QPushButton::clicked, this, &WelcomePage::startCreate);
    return sheet;
}

QWidget* WelcomePage::makeRecovery() {
    QVBoxLayout* column = nullptr;
    QWidget* sheet = makeSheet(&column, tr("Open with the recovery key"),
        tr("The key on the recovery sheet: 13 groups of five characters. Capital letters, blanks and dashes do not "
           "matter."));
    m_key = new QLineEdit(sheet);
    m_key->setObjectName(u"recovery_key"_s);
    m_key->setAccessibleName(tr("Recovery key"));
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    auto* go = new QPushButton(icon(u"key"_s, QPalette::Light), tr("Open"), sheet);
    go->setObjectName(u"recovery_open"_s);
    go->setProperty("primary", true);
    auto* back = linkButton(tr("Back to the passphrase"), u"recovery_back"_s, sheet);
    column->addWidget(m_key);
    column->addWidget(go);
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(go, &QPushButton::clicked, this, &WelcomePage::unlockByKey);
    connect(m_key, &QLineEdit::returnPressed, this, &WelcomePage::unlockByKey);
    connect(back, &QPushButton::clicked, this, [this] { setVault(m_path); });
    return sheet;
}

QWidget* WelcomePage::makeNewPassphrase() {
    QVBoxLayout* column = nullptr;
    QWidget* sheet = makeSheet(
        &column, tr("Choose a new passphrase"), tr("The vault is open. The old passphrase will no longer open it."));
    m_resetStaff = new QComboBox(sheet);
    m_resetStaff->setObjectName(u"reset_staff"_s);
    m_resetStaff->setAccessibleName(tr("For whom"));
    m_first = new PassphraseEdit(PassphraseEdit::For::Choosing, tr("New passphrase"), sheet);
    m_second = new PassphraseEdit(PassphraseEdit::For::Opening, tr("The same again"), sheet);
    m_first->setLanguage(m_language);
    m_first->line()->setObjectName(u"reset_first"_s);
    m_second->line()->setObjectName(u"reset_second"_s);
    auto* go = new QPushButton(tr("Set the passphrase"), sheet);
    go->setObjectName(u"reset_passphrase"_s);
    go->setProperty("primary", true);
    auto* later = linkButton(tr("Go on without changing it"), u"reset_later"_s, sheet);
    column->addWidget(m_resetStaff);
    column->addWidget(new QLabel(tr("New passphrase"), sheet));
    column->addWidget(m_first);
    column->addWidget(new QLabel(tr("The same again"), sheet));
    column->addWidget(m_second);
    column->addWidget(go);
    column->addWidget(later, 0, Qt::AlignLeft);
    connect(go, &QPushButton::clicked, this, &WelcomePage::resetPassphrase);
    connect(later, &QPushButton::clicked, this, &WelcomePage::finish);
    return sheet;
}

QWidget* WelcomePage::makeInvited() {
    QVBoxLayout* column = nullptr;
    QWidget* sheet = makeSheet(&column, tr("Accept an invitation"),
        tr("Type the one-time code that the administrator gave you, then choose a passphrase that only you know."));
    m_invitedName = new QComboBox(sheet);
    m_invitedName->setObjectName(u"invited_name"_s);
    m_invitedName->setAccessibleName(tr("Your name"));
    m_code = new QLineEdit(sheet);
    m_code->setObjectName(u"invited_code"_s);
    m_code->setAccessibleName(tr("One-time code"));
    m_code->setPlaceholderText(tr("8 groups of five characters"));
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_own = new PassphraseEdit(PassphraseEdit::For::Choosing, tr("Your passphrase"), sheet);
    m_own->setLanguage(m_language);
    m_ownAgain = new PassphraseEdit(PassphraseEdit::For::Opening, tr("The same again"), sheet);
    m_own->line()->setObjectName(u"invited_first"_s);
    m_ownAgain->line()->setObjectName(u"invited_second"_s);
    auto* go = new QPushButton(icon(u"unlock"_s, QPalette::Light), tr("Open the vault"), sheet);
    go->setObjectName(u"invited_accept"_s);
    go->setProperty("primary", true);
    auto* back = linkButton(tr("Back to the passphrase"), u"invited_back"_s, sheet);
    column->addWidget(new QLabel(tr("Your name"), sheet));
    column->addWidget(m_invitedName);
    column->addWidget(new QLabel(tr("One-time code"), sheet));
    column->addWidget(m_code);
    column->addWidget(new QLabel(tr("Your passphrase"), sheet));
    column->addWidget(m_own);
    column->addWidget(new QLabel(tr("The same again"), sheet));
    column->addWidget(m_ownAgain);
    column->addWidget(go);
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(go, &QPushButton::clicked, this, &WelcomePage::acceptInvitation);
    connect(back, &QPushButton::clicked, this, [this] { setVault(m_path); });
    return sheet;
}

void WelcomePage::acceptInvitation() {
    QString code = m_code->text();
    if (code.trimmed().isEmpty()) {
        m_code->setFocus();
        return;
    }
    if (const QString problem = m_own->problemWith(*m_ownAgain); !problem.isEmpty()) {
        complain(problem);
        return;
    }
    if (!m_own->isStrongEnough(m_prompts))
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    working(tr("Opening the vault…"));
    const SecretBytes passphrase = SecretBytes::fromPassphrase(m_own->line()->text());
    Result<std::unique_ptr<Session>> session =
        StaffDesk::accept(m_path, m_invitedName->currentText(), code, passphrase, m_clock, KdfCost::calibrated());
    wipe(code);
    QApplication::restoreOverrideCursor();
    if (!session) {
        // What was typed stays: mostly one sign of the code is wrong.
        complain(session.error().message.in(m_language));
        return;
    }
    m_own->clear();
    m_ownAgain->clear();
    m_code->clear();
    m_session = std::move(*session);
    finish();
}

void WelcomePage::setQuickUnlock(QuickUnlock* quick) {
    m_quick = quick;
}

void WelcomePage::unlockQuickly() {
    const QString path = m_path;
    m_quickButton->setEnabled(false);
    working(tr("Asking the desktop’s keyring…"));
    // The passphrase can be typed meanwhile: whoever is first opens.
    QPointer<WelcomePage> self(this);
    m_quick->unlock(m_vaultId, [self, path](Result<Credentials> credentials) {
        if (!self || self->m_session || self->m_opening || self->m_path != path)
            return;
        self->m_quickButton->setEnabled(true);
        if (!credentials) {
            self->complain(credentials.error().message.in(self->m_language));
            self->m_passphrase->setFocus();
        } else if (self->openWith(*credentials)) {
            self->finish();
        }
    });
}

void WelcomePage::showWays(const VaultInfo& info) {
    m_vaultId = info.vaultId;
    m_invitedName->clear();
    for (const SlotInfo& slot : info.slots) {
        if (slot.kind == u"passphrase"_s)
            m_staff->addItem(slot.staff);
        else if (slot.kind == u"invitation"_s)
            m_invitedName->addItem(slot.staff);
    }
    m_invitedButton->setVisible(m_invitedName->count() > 0);
    m_quickButton->setVisible(m_quick && m_quick->isReady(m_vaultId));
    m_quickButton->setEnabled(true);
}

void WelcomePage::showStep(QWidget* step) {
    complain({});
    for (int i = 0; i < m_steps->layout()->count(); ++i) {
        QWidget* each = m_steps->layout()->itemAt(i)->widget();
        each->setVisible(each == step);
    }
    // What a step made since stands before the link under it.
    QWidget* last = nullptr;
    for (QWidget* next = m_repair->nextInFocusChain(); next != m_repair; next = next->nextInFocusChain())
        if (step->isAncestorOf(next) && next->focusPolicy() & Qt::TabFocus)
            last = next;
    if (last)
        setTabOrder(last, m_repair);
}

void WelcomePage::setVault(const QString& path) {
    m_path = path;
    m_passphrase->clear();
    if (path.isEmpty()) {
        showStep(m_choice);
        m_choice->setFocus();
        return;
    }
    const QFileInfo file(path);
    m_vaultName->setText(file.completeBaseName());
    m_vaultPath->setText(file.absolutePath());
    m_vaultPath->setToolTip(file.absoluteFilePath());
    showStep(m_unlock);
    m_staff->clear();
    const Result<VaultInfo> info = Vault::inspect(path);
    if (info) {
        showWays(*info);
    } else {
        complain(info.error().message.in(m_language));
    }
    const bool several = m_staff->count() > 1;
    m_staff->setVisible(several);
    m_staffLabel->setVisible(several);
    m_passphrase->setFocus();
}

void WelcomePage::setReason(const QString& sentence) {
    m_reason->setText(sentence);
    m_reason->setVisible(!sentence.isEmpty());
}

void WelcomePage::complain(const QString& sentence) {
    recolor(m_message, ColorRole::Late);
    m_message->setText(sentence);
    m_message->setAccessibleName(sentence);
}

void WelcomePage::working(const QString& sentence) {
    recolor(m_message, ColorRole::Muted);
    m_message->setText(sentence);
    // Some of what follows takes this thread for about a second: the words must stand there before.
    m_message->repaint();
}

void WelcomePage::openOther() {
    if (const auto path = m_prompts.openFile(tr("Open a vault"), vaultFilter()))
        setVault(*path);
}

void WelcomePage::startCreate() {
    auto* create = new CreateVault(m_clock, m_prompts, m_language, m_steps);
    m_steps->layout()->addWidget(create);
    showStep(create);
    connect(create, &CreateVault::cancelled, this, [this, create] {
        setVault(m_path);
        create->deleteLater();
    });
    connect(create, &CreateVault::grown, this, [this, create] { showStep(create); });
    connect(create, &CreateVault::created, this, [this, create] {
        m_session = create->takeSession();
        m_path = m_session->vault().path();
        finish();
    });
}

bool WelcomePage::openWith(const Credentials& credentials) {
    if (m_opening)
        return false;
    m_opening = true;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    working(tr("Opening the vault…"));
    const QPointer<WelcomePage> self(this);
    Result<std::unique_ptr<Session>> session = openAside(m_path, credentials, m_clock, workAside);
    QApplication::restoreOverrideCursor();
    if (!self)
        return false;
    m_opening = false;
    if (!session) {
        complain(session.error().message.in(m_language));
        return false;
    }
    m_session = std::move(*session);
    complain({});
    return true;
}

void WelcomePage::unlock() {
    if (m_passphrase->isEmpty()) {
        m_passphrase->setFocus();
        return;
    }
    Credentials credentials;
    credentials.staff = m_staff->currentText();
    credentials.passphrase = m_passphrase->take();
    const QPointer<WelcomePage> self(this);
    if (openWith(credentials))
        finish();
    else if (self)
        m_passphrase->setFocus();
}

void WelcomePage::unlockByKey() {
    Credentials credentials;
    credentials.recoveryKey = m_key->text();
    if (credentials.recoveryKey.trimmed().isEmpty())
        return;
    const bool open = openWith(credentials);
    wipe(credentials.recoveryKey);
    if (!open)
        return;
    m_key->clear();
    m_resetStaff->clear();
    for (int i = 0; i < m_staff->count(); ++i)
        m_resetStaff->addItem(m_staff->itemText(i));
    m_resetStaff->setVisible(m_resetStaff->count() > 1);
    showStep(m_newPassphrase);
    m_first->setFocus();
}

void WelcomePage::resetPassphrase() {
    if (const QString problem = m_first->problemWith(*m_second); !problem.isEmpty()) {
        complain(problem);
        return;
    }
    if (!m_first->isStrongEnough(m_prompts))
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    working(tr("Setting the passphrase…"));
    m_second->clear();
    const Result<> done =
        m_session->vault().resetPassphrase(m_resetStaff->currentText(), m_first->take(), KdfCost::calibrated());
    QApplication::restoreOverrideCursor();
    if (done)
        finish();
    else
        complain(done.error().message.in(m_language));
}

void WelcomePage::finish() {
    m_preferences.setLastVault(m_path);
    setReason({});
    Q_EMIT opened();
}

std::unique_ptr<Session> WelcomePage::takeSession() {
    return std::move(m_session);
}

} // namespace greffe
