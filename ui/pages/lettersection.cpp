// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lettersection.h"

#include "commands/lettertemplates.h"
#include "exchange/atomicfile.h"
#include "ui/pages/lettereditor.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int checkDelay = 300; // milliseconds after the last key
constexpr int draftDelay = 1500;
constexpr qsizetype shownProblems = 6;
constexpr qint64 largestLogo = 4 * 1024 * 1024;

} // namespace

LetterSection::LetterSection(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_editor(new LetterEditor(context.language, this))
    , m_state(new QLabel(this))
    , m_messages(Card::words({}, this))
    , m_save(new QPushButton(tr("Save the wording"), this))
    , m_reset(new QPushButton(tr("Bring back Greffe’s wording…"), this))
    , m_noLogo(new QPushButton(tr("Remove the logo"), this))
    , m_timer(new QTimer(this))
    , m_draftTimer(new QTimer(this)) {
    setObjectName(u"letter_section"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 14, 20, 16);
    column->setSpacing(10);
    QLabel* heading = Card::strong(tr("Letters"), this);
    QFont bigger = boldFont(font());
    bigger.setPointSizeF(font().pointSizeF() * 1.2);
    heading->setFont(bigger);
    column->addWidget(heading);
    column->addWidget(Card::words(
        tr("The wording of each letter, kept in the vault. A field between double braces is replaced by its value. "
           "Letterhead, signatory and footer stand in the organisation’s sheet."),
        this, ColorRole::Muted));
    auto* choice = new QHBoxLayout;
    choice->setSpacing(grid::unit);
    m_kind->setObjectName(u"template_kind"_s);
    m_kind->setAccessibleName(tr("Which letter"));
    for (const LetterKind& one : letterKinds())
        m_kind->addItem(one.title.in(context.language), one.key);
    m_language->setObjectName(u"template_language"_s);
    m_language->setAccessibleName(tr("Language of the letter"));
    m_language->addItem(tr("In French"), u"fr"_s);
    m_language->addItem(tr("In English"), u"en"_s);
    choice->addWidget(m_kind, 1);
    choice->addWidget(m_language);
    column->addLayout(choice);
    column->addWidget(m_editor, 1);
    m_state->setObjectName(u"template_state"_s);
    m_state->setFont(boldFont(font()));
    m_messages->setObjectName(u"template_messages"_s);
    column->addWidget(m_state);
    column->addWidget(m_messages);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    auto* logo = new QPushButton(tr("Logo…"), this);
    logo->setObjectName(u"template_logo"_s);
    m_noLogo->setObjectName(u"template_no_logo"_s);
    m_save->setObjectName(u"template_save"_s);
    m_save->setProperty("primary", true);
    m_reset->setObjectName(u"template_reset"_s);
    buttons->addWidget(logo);
    buttons->addWidget(m_noLogo);
    buttons->addStretch(1);
    buttons->addWidget(m_reset);
    buttons->addWidget(m_save);
    column->addLayout(buttons);

    m_timer->setSingleShot(true);
    m_timer->setInterval(checkDelay);
    connect(m_timer, &QTimer::timeout, this, &LetterSection::check);
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(draftDelay);
    connect(m_draftTimer, &QTimer::timeout, this, &LetterSection::keepDraft);
    connect(m_kind, &QComboBox::activated, this, &LetterSection::choose);
    connect(m_language, &QComboBox::activated, this, &LetterSection::choose);
    connect(m_editor, &LetterEditor::edited, this, [this] {
        m_changed = true;
        m_save->setEnabled(!m_context.session.isReadOnly());
        m_timer->start();
        m_draftTimer->start();
    });
    connect(m_save, &QPushButton::clicked, this, &LetterSection::save);
    connect(m_reset, &QPushButton::clicked, this, &LetterSection::reset);
    connect(logo, &QPushButton::clicked, this, &LetterSection::chooseLogo);
    connect(m_noLogo, &QPushButton::clicked, this, [this] {
        const Result<Done> done = m_context.session.run(SetLogo(m_context.session.organisation().row, {}, {}));
        if (!done)
            return m_context.prompts.showError(done.error());
        m_noLogo->setEnabled(false);
        Q_EMIT said(done->what.in(m_context.language), false);
    });
    logo->setEnabled(!m_context.session.isReadOnly());
    m_language->setCurrentIndex(m_language->findData(code(context.language)));
    load();
}

QString LetterSection::kind() const {
    return m_kind->currentData().toString();
}

Language LetterSection::letterLanguage() const {
    return languageFromCode(m_language->currentData().toString()).value_or(Language::French);
}

void LetterSection::choose() {
    if (!mayLeave()) {
        m_kind->setCurrentIndex(m_shownKind);
        m_language->setCurrentIndex(m_shownLanguage);
        return;
    }
    load();
}

void LetterSection::load() {
    const Result<LetterWording> wording = letterWording(m_context.session, kind(), letterLanguage());
    if (!wording) {
        m_context.prompts.showError(wording.error());
        return;
    }
    m_shownKind = m_kind->currentIndex();
    m_shownLanguage = m_language->currentIndex();
    const Result<std::optional<Draft>> draft = m_context.session.loadDraft(draftKey(), 0);
    m_changed = draft && *draft;
    m_editor->setHtml(m_changed ? (*draft)->body.value(u"html"_s).toString() : wording->html);
    m_save->setEnabled(m_changed && !m_context.session.isReadOnly());
    m_reset->setEnabled(wording->own && !m_context.session.isReadOnly());
    m_noLogo->setEnabled(!m_context.session.organisation().logo.isEmpty() && !m_context.session.isReadOnly());
    check();
}

void LetterSection::check() {
    m_timer->stop();
    m_problems = checkWording(kind(), letterLanguage(), m_editor->html());
    const bool fine = m_problems.isEmpty();
    m_state->setText(
        (fine ? tr("Every required point is said.") : tr("%n thing(s) to correct", nullptr, int(m_problems.size()))) +
        (m_changed ? u" — "_s + tr("changed, not saved yet") : QString()));
    setColorRole(m_state, fine ? ColorRole::Fine : ColorRole::Late);
    QStringList lines;
    for (const LetterProblem& problem : m_problems.first(qMin(m_problems.size(), shownProblems)))
        lines.append(u"• "_s + problem.message.in(m_context.language));
    m_messages->setText(lines.join(u'\n'));
    m_messages->setVisible(!fine);
}

void LetterSection::save() {
    const Result<Done> done = m_context.session.run(SetLetterTemplate(kind(), letterLanguage(), m_editor->html()));
    if (!done)
        return m_context.prompts.showError(done.error());
    dropDraft();
    load();
    Q_EMIT said(done->what.in(m_context.language), false);
}

void LetterSection::reset() {
    Question question;
    question.title = tr("Bring back Greffe’s wording?");
    question.text = tr("The office’s own wording of this letter is dropped. Letters already issued stay as they are.");
    question.accept = tr("Bring it back");
    question.refuse = tr("Keep ours");
    if (m_context.prompts.ask(question) != Answer::Accept)
        return;
    const Result<Done> done = m_context.session.run(SetLetterTemplate(kind(), letterLanguage(), {}));
    if (!done)
        return m_context.prompts.showError(done.error());
    dropDraft();
    load();
    Q_EMIT said(done->what.in(m_context.language), false);
}

QString LetterSection::draftKey() const {
    return u"letter_template:%1:%2"_s.arg(
        m_kind->itemData(m_shownKind).toString(), m_language->itemData(m_shownLanguage).toString());
}

void LetterSection::keepDraft() {
    m_draftTimer->stop();
    if (m_changed && !m_context.session.isReadOnly())
        (void)m_context.session.saveDraft(draftKey(), 0, {{u"html"_s, m_editor->html()}});
}

void LetterSection::dropDraft() {
    m_draftTimer->stop();
    m_changed = false;
    (void)m_context.session.dropDraft(draftKey(), 0);
}

bool LetterSection::mayLeave() {
    if (!m_changed)
        return true;
    Question question;
    question.title = tr("Save the changed wording?");
    question.text = tr("The wording of this letter was changed and is not saved yet.");
    question.accept = tr("Save");
    question.third = tr("Do not save");
    question.refuse = tr("Stay here");
    switch (m_context.prompts.ask(question)) {
    case Answer::Refuse:
        return false;
    case Answer::Third:
        dropDraft();
        return true;
    case Answer::Accept:
        break;
    }
    // What is shown is saved under the letter that it belongs to, not under the one just chosen.
    const Result<Done> done = m_context.session.run(SetLetterTemplate(m_kind->itemData(m_shownKind).toString(),
        languageFromCode(m_language->itemData(m_shownLanguage).toString()).value_or(Language::French),
        m_editor->html()));
    if (!done) {
        m_context.prompts.showError(done.error());
        return false;
    }
    dropDraft();
    Q_EMIT said(done->what.in(m_context.language), false);
    return true;
}

void LetterSection::chooseLogo() {
    const auto path = m_context.prompts.openFile(tr("Logo of the letterhead"), tr("Pictures (*.png *.jpg *.jpeg)"));
    if (!path)
        return;
    const Result<QByteArray> bytes = readFileLimited(*path, largestLogo);
    if (!bytes)
        return m_context.prompts.showError(bytes.error());
    const Result<Done> done = m_context.session.run(SetLogo(m_context.session.organisation().row, *bytes, *path));
    if (!done)
        return m_context.prompts.showError(done.error());
    m_noLogo->setEnabled(true);
    Q_EMIT said(done->what.in(m_context.language), false);
}

} // namespace greffe
