// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createvault.h"

#include "ui/dialogs/passphraseedit.h"
#include "ui/dialogs/recoverykeycard.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

CreateVault::CreateVault(const Clock& clock, Prompts& prompts, Language language, QWidget* parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_prompts(prompts)
    , m_language(language) {
    setProperty("card", u"plain"_s);
    setObjectName(u"create_vault"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    m_first = makeFirst();
    column->addWidget(m_first);
    m_message = Card::words({}, this, ColorRole::Late);
    m_message->setObjectName(u"create_message"_s);
    m_message->hide();
    column->addWidget(m_message);
}

CreateVault::~CreateVault() = default;

QWidget* CreateVault::makeFirst() {
    auto* step = new QWidget(this);
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(Card::strong(tr("A new vault"), step));
    const auto addLine = [&](const QString& label, const QString& name) {
        auto* line = new QLineEdit(step);
        line->setObjectName(name);
        line->setAccessibleName(label);
        auto* words = new QLabel(label, step);
        words->setBuddy(line);
        column->addWidget(words);
        column->addWidget(line);
        return line;
    };
    m_organisation = addLine(tr("Organisation"), u"create_organisation"_s);
    m_staff = addLine(tr("Your name"), u"create_staff"_s);
    column->addWidget(new QLabel(tr("Passphrase"), step));
    m_passphrase = new PassphraseEdit(PassphraseEdit::For::Choosing, tr("Passphrase"), step);
    m_passphrase->setLanguage(m_language);
    m_passphrase->line()->setObjectName(u"create_passphrase"_s);
    column->addWidget(m_passphrase);
    column->addWidget(new QLabel(tr("The same again"), step));
    m_again = new PassphraseEdit(PassphraseEdit::For::Opening, tr("The same again"), step);
    m_again->line()->setObjectName(u"create_again"_s);
    column->addWidget(m_again);
    column->addWidget(new QLabel(tr("File"), step));
    auto* place = new QHBoxLayout;
    m_place = new QLineEdit(step);
    m_place->setObjectName(u"create_place"_s);
    m_place->setAccessibleName(tr("File"));
    auto* choose = new QPushButton(tr("Choose…"), step);
    choose->setObjectName(u"create_choose"_s);
    place->addWidget(m_place, 1);
    place->addWidget(choose);
    column->addLayout(place);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 8, 0, 0);
    auto* cancel = new QPushButton(tr("Cancel"), step);
    cancel->setObjectName(u"create_cancel"_s);
    auto* go = new QPushButton(tr("Create the vault"), step);
    go->setObjectName(u"create_go"_s);
    go->setProperty("primary", true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    column->addLayout(buttons);
    connect(m_organisation, &QLineEdit::textEdited, this, [this](const QString& name) {
        if (m_place->isModified())
            return;
        QString file = name.trimmed();
        file.replace(QRegularExpression(u"[/\\\\:*?\"<>|]"_s), u"-"_s);
        QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        if (folder.isEmpty() || !QFileInfo(folder).isDir())
            folder = QDir::homePath();
        m_place->setText(file.isEmpty() ? QString() : QDir(folder).filePath(file + u".greffe"_s));
    });
    connect(choose, &QPushButton::clicked, this, &CreateVault::choosePlace);
    connect(cancel, &QPushButton::clicked, this, &CreateVault::cancelled);
    connect(go, &QPushButton::clicked, this, &CreateVault::create);
    for (const QLineEdit* line : {m_organisation, m_staff, m_passphrase->line(), m_again->line(), m_place})
        connect(line, &QLineEdit::returnPressed, this, &CreateVault::create);
    m_organisation->setFocus();
    return step;
}

void CreateVault::choosePlace() {
    const QString name = QFileInfo(m_place->text()).fileName();
    if (auto path = m_prompts.newFile(
            tr("Where to put the vault"), name.isEmpty() ? u"Greffe.greffe"_s : name, tr("Greffe vaults (*.greffe)"))) {
        if (QFileInfo(*path).suffix().isEmpty())
            *path += u".greffe"_s;
        m_place->setText(*path);
        m_place->setModified(true);
    }
}

void CreateVault::complain(const QString& sentence) {
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    Q_EMIT grown();
}

void CreateVault::create() {
    if (m_organisation->text().trimmed().isEmpty() || m_staff->text().trimmed().isEmpty() ||
        m_place->text().trimmed().isEmpty()) {
        complain(tr("Give the organisation, your name and the file."));
        return;
    }
    if (const QString problem = m_passphrase->problemWith(*m_again); !problem.isEmpty()) {
        complain(problem);
        m_passphrase->setFocus();
        return;
    }
    if (QFileInfo::exists(m_place->text())) {
        complain(tr("There is already a file of this name. It was not touched: choose another name."));
        return;
    }
    complain({});
    if (!m_passphrase->isStrongEnough(m_prompts))
        return;
    m_again->clear();
    NewSession values;
    values.organisation = m_organisation->text().trimmed();
    values.staff = m_staff->text().trimmed();
    values.passphrase = m_passphrase->take();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    values.cost = KdfCost::calibrated();
    Result<Session::Created> made = Session::create(m_place->text().trimmed(), values, m_clock);
    QApplication::restoreOverrideCursor();
    if (!made) {
        complain(made.error().message.in(m_language));
        return;
    }
    m_session = std::move(made->session);
    showKey(made->recoveryKey);
    wipe(made->recoveryKey);
}

void CreateVault::showKey(const QString& key) {
    m_first->hide();
    m_second = new RecoveryKeyCard(*m_session, key, m_prompts, m_language, this);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_second);
    connect(m_second, &RecoveryKeyCard::readBack, this, &CreateVault::created);
    Q_EMIT grown();
}

std::unique_ptr<Session> CreateVault::takeSession() {
    return std::move(m_session);
}

} // namespace greffe
