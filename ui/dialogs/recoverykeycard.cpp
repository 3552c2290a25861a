// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recoverykeycard.h"

#include "commands/recoverysheets.h"
#include "commands/staffdesk.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpression>
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

RecoveryKeyCard::RecoveryKeyCard(
    Session& session, const QString& key, Prompts& prompts, Language language, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_language(language)
    , m_groups(key.split(QRegularExpression(u"[\\s-]+"_s), Qt::SkipEmptyParts))
    , m_message(Card::words(QString(), this, ColorRole::Late)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(Card::strong(tr("The recovery key"), this));
    column->addWidget(Card::words(tr("If the passphrase is lost, this key alone opens the vault. It is shown now and "
                                     "never again. Print the sheet or copy the key, and keep it apart from this "
                                     "computer."),
        this, ColorRole::Muted));
    QStringList lines;
    for (qsizetype i = 0; i < m_groups.size(); i += 4)
        lines += m_groups.mid(i, 4).join(u"  "_s);
    auto* shown = new QLabel(lines.join(u'\n'), this);
    shown->setObjectName(u"recovery_key_shown"_s);
    shown->setAccessibleName(tr("Recovery key"));
    QFont mono(u"monospace"_s);
    mono.setStyleHint(QFont::Monospace);
    mono.setPointSizeF(font().pointSizeF() * 1.2);
    shown->setFont(mono);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    // Shown once and never again: no layout that is short of room may cut a line of it.
    shown->setMinimumHeight(int(lines.size()) * QFontMetrics(mono).lineSpacing() + 4);
    column->addWidget(shown);
    auto* sheet = new QPushButton(icon(u"print"_s), tr("Print the recovery sheet…"), this);
    sheet->setObjectName(u"recovery_print"_s);
    column->addWidget(sheet, 0, Qt::AlignLeft);
    const int half = int(m_groups.size() / 2);
    m_askA = QRandomGenerator::global()->bounded(half);
    m_askB = half + QRandomGenerator::global()->bounded(int(m_groups.size()) - half);
    column->addWidget(Card::words(tr("To be sure that it was copied, type two of its groups:"), this));
    auto* asked = new QHBoxLayout;
    const auto addAnswer = [&](int group, const QString& name) {
        auto* label = new QLabel(tr("Group %1").arg(group + 1), this);
        auto* line = new QLineEdit(this);
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
    m_message->setObjectName(u"recovery_message"_s);
    m_message->hide();
    column->addWidget(m_message);
    auto* go = new QPushButton(tr("The key is kept: go on"), this);
    go->setObjectName(u"recovery_confirm"_s);
    go->setProperty("primary", true);
    column->addWidget(go, 0, Qt::AlignRight);
    connect(sheet, &QPushButton::clicked, this, &RecoveryKeyCard::print);
    connect(go, &QPushButton::clicked, this, &RecoveryKeyCard::check);
    connect(m_answerB, &QLineEdit::returnPressed, this, &RecoveryKeyCard::check);
    m_answerA->setFocus();
}

RecoveryKeyCard::~RecoveryKeyCard() {
    for (QString& group : m_groups)
        wipe(group);
}

void RecoveryKeyCard::print() {
    QString key = m_groups.join(u' ');
    const Result<Document> sheet = recoverySheetOf(m_session, key, m_language);
    wipe(key);
    // Printed from memory, never saved: a key on a disk is a key for whoever reads the disk.
    if (sheet)
        PdfPreview::show(*sheet, {}, m_prompts, window());
    else
        m_prompts.showError(sheet.error());
}

void RecoveryKeyCard::check() {
    const bool a = plainGroup(m_answerA->text()) == plainGroup(m_groups.value(m_askA));
    const bool b = plainGroup(m_answerB->text()) == plainGroup(m_groups.value(m_askB));
    if (!a || !b) {
        m_message->setText(tr("Group %1 does not match what is shown above.").arg((a ? m_askB : m_askA) + 1));
        m_message->show();
        (a ? m_answerB : m_answerA)->setFocus();
        return;
    }
    const Result<> kept = StaffDesk(m_session).recordGroupsReadBack();
    if (!kept) {
        m_prompts.showError(kept.error());
        return;
    }
    Q_EMIT readBack();
}

} // namespace greffe
