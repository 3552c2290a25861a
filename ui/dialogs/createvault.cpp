// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/createvault.h"

#include "base/fold.h"
#include "documents/report.h"
#include "ui/dialogs/passphraseedit.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// Crockford base32 as people copy it: O is 0, I and L are 1.
QString plainGroup(QString text) {
    text = text.toUpper().remove(QRegularExpression(u"[\\s-]"_s));
    return text.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
}

} // namespace

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
    if (m_passphrase->bits() < leastPassphraseBits) {
        complain(tr("This passphrase is too easy to guess: make it longer."));
        m_passphrase->setFocus();
        return;
    }
    if (!m_passphrase->sameAs(*m_again)) {
        complain(tr("The two passphrases differ."));
        m_again->setFocus();
        return;
    }
    if (QFileInfo::exists(m_place->text())) {
        complain(tr("There is already a file of this name. It was not touched: choose another name."));
        return;
    }
    complain({});
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
    m_groups = key.split(QRegularExpression(u"[\\s-]+"_s), Qt::SkipEmptyParts);
    m_first->hide();
    m_second = new QWidget(this);
    auto* column = new QVBoxLayout(m_second);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(Card::strong(tr("The recovery key"), m_second));
    column->addWidget(Card::words(tr("If the passphrase is lost, this key alone opens the vault. It is shown now and "
                                     "never again. Print it or copy it, and keep it "
                                     "apart from this computer."),
        m_second, ColorRole::Muted));
    QStringList lines;
    for (qsizetype i = 0; i < m_groups.size(); i += 4)
        lines += m_groups.mid(i, 4).join(u"  "_s);
    auto* shown = new QLabel(lines.join(u'\n'), m_second);
    shown->setObjectName(u"recovery_key_shown"_s);
    shown->setAccessibleName(tr("Recovery key"));
    QFont mono(u"monospace"_s);
    mono.setStyleHint(QFont::Monospace);
    mono.setPointSizeF(font().pointSizeF() * 1.2);
    shown->setFont(mono);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(shown);
    auto* print = new QPushButton(tr("Print the recovery sheet…"), m_second);
    print->setObjectName(u"recovery_print"_s);
    column->addWidget(print, 0, Qt::AlignLeft);
    m_askA = QRandomGenerator::global()->bounded(int(m_groups.size() / 2));
    m_askB = int(m_groups.size() / 2) + QRandomGenerator::global()->bounded(int(m_groups.size() - m_groups.size() / 2));
    column->addWidget(Card::words(tr("To be sure that it was copied, type two of its groups:"), m_second));
    auto* asked = new QHBoxLayout;
    const auto addAnswer = [&](int group, const QString& name) {
        auto* label = new QLabel(tr("Group %1").arg(group + 1), m_second);
        auto* line = new QLineEdit(m_second);
        line->setObjectName(name);
        line->setAccessibleName(label->text());
        line->setProperty("group", group);
        label->setBuddy(line);
        asked->addWidget(label);
        asked->addWidget(line);
        return line;
    };
    m_answerA = addAnswer(m_askA, u"recovery_answer_a"_s);
    m_answerB = addAnswer(m_askB, u"recovery_answer_b"_s);
    column->addLayout(asked);
    auto* go = new QPushButton(tr("Start working"), m_second);
    go->setObjectName(u"recovery_confirm"_s);
    go->setProperty("primary", true);
    column->addWidget(go, 0, Qt::AlignRight);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_second);
    connect(print, &QPushButton::clicked, this, &CreateVault::printKey);
    connect(go, &QPushButton::clicked, this, &CreateVault::checkKey);
    connect(m_answerB, &QLineEdit::returnPressed, this, &CreateVault::checkKey);
    m_answerA->setFocus();
    Q_EMIT grown();
}

void CreateVault::printKey() {
    DocumentInfo info;
    info.title = tr("Recovery sheet");
    info.organisation = m_session->organisation().name;
    info.editedBy = m_session->staff();
    info.editedAt = m_clock.now().toTimeZone(m_session->zone());
    info.language = m_language;
    QList<Block> blocks;
    blocks += Banner{
        tr("Whoever holds this sheet and the file can read everything. Keep it in a safe, apart from the computer.")};
    FieldRows rows;
    rows.rows += FieldRow{tr("Vault"), Cell(QFileInfo(m_session->vault().path()).fileName()), {}};
    rows.rows += FieldRow{tr("Vault number"), Cell(m_session->vault().vaultId()), {}};
    for (qsizetype i = 0; i < m_groups.size(); i += 4)
        rows.rows += FieldRow{
            i == 0 ? tr("Recovery key") : QString(), Cell(m_groups.mid(i, 4).join(u"   "_s), Tone::Strong), {}};
    blocks += rows;
    blocks += Signatures{{tr("Printed by"), tr("Received by")}};
    // No file: a key on a disk is a key for whoever reads the disk.
    PdfPreview::show(report(info, blocks), {}, m_prompts, window());
}

void CreateVault::checkKey() {
    const bool a = plainGroup(m_answerA->text()) == plainGroup(m_groups.value(m_askA));
    const bool b = plainGroup(m_answerB->text()) == plainGroup(m_groups.value(m_askB));
    if (!a || !b) {
        complain(tr("Group %1 does not match what is shown above.").arg((a ? m_askB : m_askA) + 1));
        (a ? m_answerB : m_answerA)->setFocus();
        return;
    }
    for (QString& group : m_groups)
        wipe(group);
    m_groups.clear();
    Q_EMIT created();
}

std::unique_ptr<Session> CreateVault::takeSession() {
    return std::move(m_session);
}

} // namespace greffe
