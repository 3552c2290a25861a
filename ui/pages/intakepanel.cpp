// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intakepanel.h"

#include "commands/requestqueries.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "ui/forms/formrow.h"
#include "ui/pages/recordpane.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTextBlock>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr qsizetype longestQuote = 90;
constexpr int takeWidth = 175; // of the names of what may be taken

QString quoted(QString words, Language language) {
    words = words.simplified();
    if (words.size() > longestQuote)
        words = words.left(longestQuote) + u"…"_s;
    return language == Language::French ? u"«\u00a0"_s + words + u"\u00a0»"_s : u"“"_s + words + u"”"_s;
}

} // namespace

IntakePanel::IntakePanel(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_formContext(formContext(context))
    , m_text(new QPlainTextEdit(this))
    , m_source(new QLabel(this))
    , m_remark(Card::small({}, this, ColorRole::Soon))
    , m_readAgain(new QPushButton(tr("Read the letter"), this))
    , m_scroll(new QScrollArea(this))
    , m_state(new QLabel(this))
    , m_confirm(new QPushButton(tr("Fill in the request"), this))
    , m_relatedTimer(new QTimer(this)) {
    setObjectName(u"intake_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* title = new QLabel(tr("From a letter"), this);
    title->setFont(titleFont(font()));
    column->addWidget(title);
    column->addWidget(Card::words(
        tr("Greffe shows what the letter seems to say, and the words that say so. You take, change or leave "
           "each proposal; nothing is stored before you save the request."),
        this, ColorRole::Muted));
    column->addWidget(makeRule(this));

    auto* sides = new QHBoxLayout;
    sides->setSpacing(grid::page);
    sides->addWidget(buildLetter(), 1);
    sides->addWidget(buildProposals(), 1);
    column->addLayout(sides, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    m_state->setFont(smallFont(font()));
    m_state->setObjectName(u"intake_state"_s);
    setColorRole(m_state, ColorRole::Muted);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"intake_cancel"_s);
    m_confirm->setObjectName(u"intake_confirm"_s);
    m_confirm->setProperty("primary", true);
    m_confirm->setToolTip(tr("Fill in the request (Ctrl+Enter)"));
    buttons->addWidget(m_state, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    column->addLayout(buttons);

    m_relatedTimer->setSingleShot(true);
    m_relatedTimer->setInterval(250);
    connect(m_relatedTimer, &QTimer::timeout, this, &IntakePanel::showRelated);
    connect(cancel, &QPushButton::clicked, this, &IntakePanel::finished);
    connect(m_confirm, &QPushButton::clicked, this, &IntakePanel::confirm);
    connect(m_readAgain, &QPushButton::clicked, this, &IntakePanel::read);
    connect(m_text, &QPlainTextEdit::textChanged, this, &IntakePanel::showState);
    clearProposals();
    showState();
    m_text->setFocus();
}

QWidget* IntakePanel::buildLetter() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    m_source->setObjectName(u"intake_source"_s);
    m_source->setWordWrap(true);
    m_source->setFont(boldFont(font()));
    m_source->setText(tr("Letter or e-mail"));
    m_text->setObjectName(u"intake_text"_s);
    m_text->setAccessibleName(tr("Text of the letter"));
    m_text->setPlaceholderText(tr("Paste the letter here (Ctrl+V), open a file, or drop one."));
    m_text->setTabChangesFocus(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    m_text->setUndoRedoEnabled(true);
    auto* buttons = new QHBoxLayout;
    auto* open = new QPushButton(icon(u"open"_s), u' ' + tr("Open a file…"), side);
    open->setAccessibleName(tr("Open a file…"));
    open->setObjectName(u"intake_open"_s);
    m_readAgain->setObjectName(u"intake_read"_s);
    buttons->addWidget(open);
    buttons->addWidget(m_readAgain);
    buttons->addStretch(1);
    column->addWidget(m_source);
    m_remark->setObjectName(u"intake_remark"_s);
    m_remark->hide();
    column->addWidget(m_remark);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    connect(open, &QPushButton::clicked, this, &IntakePanel::open);
    return side;
}

QWidget* IntakePanel::buildProposals() {
    m_scroll->setObjectName(u"intake_proposals"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    return m_scroll;
}

QString IntakePanel::text() const {
    // toPlainText() would turn no-break spaces into others; places must stay what they are.
    QString out = m_text->document()->toRawText();
    out.replace(QChar::ParagraphSeparator, u'\n');
    out.replace(QChar::LineSeparator, u'\n');
    return out;
}

void IntakePanel::open() {
    const auto path =
        m_context.prompts.openFile(tr("Open a letter"), tr("Letters and e-mails (*.eml *.txt);;All files (*)"));
    if (!path)
        return;
    const Result<LetterFile> letter = readLetterFile(*path);
    if (!letter)
        m_context.prompts.showError(letter.error());
    else
        show(*letter);
}

void IntakePanel::show(const LetterFile& letter) {
    m_letter = letter;
    m_source->setText(
        letter.attachments > 0
            ? letter.fileName + u" · "_s + tr("%n attachment(s), kept inside the e-mail", nullptr, letter.attachments)
            : letter.fileName);
    m_text->setPlainText(letter.text);
    read();
    m_remark->setText(letter.remark.in(m_context.language));
    m_remark->setVisible(!letter.remark.isEmpty());
}

void IntakePanel::clearProposals() {
    m_proposals.clear();
    m_current.clear();
    m_related = nullptr;
    m_body = new QWidget;
    m_list = new QVBoxLayout(m_body);
    m_list->setContentsMargins(2, 0, 8, 8);
    m_list->setSpacing(6);
    m_scroll->setWidget(m_body); // takes the old one away
}

void IntakePanel::addHeading(const QString& words) {
    QLabel* heading = Card::strong(words, m_body);
    heading->setContentsMargins(0, 8, 0, 0);
    m_list->addWidget(heading);
}

void IntakePanel::addEvidence(QVBoxLayout* column, const QList<Evidence>& because, const QString& about) {
    for (const Evidence& words : because) {
        if (words.words.trimmed().isEmpty())
            continue;
        auto* show = new QPushButton(quoted(words.words, m_context.language), m_body);
        show->setObjectName(u"intake_evidence"_s);
        show->setProperty("link", true);
        show->setProperty("tone", u"muted"_s);
        show->setFont(smallFont(font()));
        show->setAccessibleName(tr("%1: because of %2").arg(about, quoted(words.words, m_context.language)));
        show->setToolTip(tr("Show these words in the letter"));
        show->setMinimumWidth(40);
        show->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        column->addWidget(show, 0, Qt::AlignLeft);
        connect(show, &QPushButton::clicked, this, [this, words] {
            highlight({words});
            QTextCursor cursor(m_text->document());
            cursor.setPosition(int(qMin(words.start, text().size())));
            m_text->setTextCursor(cursor);
            m_text->centerCursor();
        });
    }
}

void IntakePanel::addRight(const QString& right, const QList<Evidence>& because, bool taken) {
    const ChoiceList& rights = choiceList(u"rights"_s);
    const QString article = rights.extra(right, u"article"_s).toString();
    QString label = rights.label(right, m_context.language);
    if (!article.isEmpty())
        label += u" (art. "_s + article + u')';
    auto* take = new QCheckBox(label, m_body);
    take->setObjectName(u"intake_right_"_s + right);
    take->setChecked(taken);
    m_list->addWidget(take);
    auto* evidence = new QVBoxLayout;
    evidence->setContentsMargins(22, 0, 0, 0);
    evidence->setSpacing(0);
    addEvidence(evidence, because, label);
    m_list->addLayout(evidence);
    m_proposals += Proposal{take, nullptr, right, because};
    connect(take, &QCheckBox::toggled, this, &IntakePanel::showState);
}

void IntakePanel::addDetail(const char* key, const QVariant& value, const QList<Evidence>& because) {
    const Field* field = Request::type().find(QString::fromLatin1(key));
    if (!field)
        return;
    const QString label = field->label.in(m_context.language);
    const bool proposed = !value.isNull() && !value.toString().isEmpty();
    auto* take = new QCheckBox(label, m_body);
    take->setObjectName(u"intake_take_"_s + field->name());
    take->setChecked(proposed);
    FieldEditor* editor = makeEditor(*field, m_formContext, m_body);
    editor->setValue(value);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::unit);
    take->setMinimumWidth(takeWidth);
    row->addWidget(take, 0, Qt::AlignTop);
    row->addWidget(editor, 1);
    m_list->addLayout(row);
    auto* evidence = new QVBoxLayout;
    evidence->setContentsMargins(takeWidth + grid::unit, 0, 0, 0);
    evidence->setSpacing(0);
    addEvidence(evidence, because, label);
    m_list->addLayout(evidence);
    m_proposals += Proposal{take, editor, {}, because};
    connect(take, &QCheckBox::toggled, this, &IntakePanel::showState);
    connect(editor, &FieldEditor::edited, this, [this, take] {
        take->setChecked(true); // what somebody typed is meant
        m_relatedTimer->start();
        showState();
    });
}

void IntakePanel::read() {
    const QString letter = text();
    if (letter.trimmed().isEmpty()) {
        m_context.prompts.tell(
            tr("From a letter"), tr("There is no text to read yet. Paste the letter or open a file."));
        m_text->setFocus();
        return;
    }
    m_readText = letter;
    m_intake = readLetter(letter);
    const Request proposed = requestFrom(m_intake, letter);
    clearProposals();

    addHeading(tr("Rights asked for"));
    if (m_intake.rights.isEmpty())
        m_list->addWidget(
            Card::small(tr("No right was recognised. Choose it yourself below or in the form; a request needs no "
                           "particular words."),
                m_body, ColorRole::Soon));
    for (const RightFound& found : std::as_const(m_intake.rights))
        addRight(found.right, found.because, true);
    auto* others = new QPushButton(tr("Another right"), m_body);
    others->setObjectName(u"intake_other_right"_s);
    others->setProperty("hasMenu", true);
    auto* menu = new QMenu(others);
    const int place = m_list->count();
    for (const ChoiceEntry& entry : choiceList(u"rights"_s).entries) {
        if (m_intake.rightKeys().contains(entry.key))
            continue;
        QAction* action = menu->addAction(entry.label.in(m_context.language));
        connect(action, &QAction::triggered, this, [this, action, key = entry.key, place] {
            action->setVisible(false);
            const int end = m_list->count();
            addRight(key, {}, true);
            // The new line belongs above the button, not at the end of everything.
            for (int i = end, to = place; i < m_list->count(); ++i, ++to)
                m_list->insertItem(to, m_list->takeAt(i));
            showState();
        });
    }
    others->setMenu(menu);
    m_list->addWidget(others, 0, Qt::AlignLeft);

    addHeading(tr("Receipt"));
    QDate received;
    QList<Evidence> receivedBecause;
    if (m_letter && m_letter->sentAt.isValid()) {
        received = m_letter->sentAt.toTimeZone(m_context.session.zone()).date();
        receivedBecause += Evidence{0, 0, tr("date of the e-mail")};
    }
    addDetail("received_on", received.isValid() ? QVariant(received) : QVariant(), receivedBecause);
    QString said = tr("The day on which the organisation received it starts the time limit.");
    if (m_intake.writtenOn)
        said += u' ' + tr("The letter itself is dated %1.").arg(longDate(*m_intake.writtenOn, m_context.language));
    m_list->addWidget(Card::small(said, m_body, ColorRole::Muted));
    if (m_intake.writtenOn) {
        auto* evidence = new QVBoxLayout;
        addEvidence(evidence, {m_intake.writtenBecause}, tr("Date of the letter"));
        m_list->addLayout(evidence);
    }
    addDetail("channel", m_letter ? QVariant(m_letter->isMail ? u"email"_s : QString()) : QVariant(), {});
    addDetail("language", proposed.language, {});

    const auto because = [](const DetailFound& found) {
        return found.value.isEmpty() ? QList<Evidence>() : QList<Evidence>{found.because};
    };
    const bool own = proposed.requesterKind == u"subject"_s;
    addHeading(tr("Who writes"));
    addDetail("requester_kind", proposed.requesterKind, because(m_intake.requesterKind));
    if (!own) {
        m_list->addWidget(Card::small(
            tr("Somebody seems to write for another person: whoever signs is the requester; name the person "
               "concerned yourself."),
            m_body, ColorRole::Soon));
        addDetail("requester_name", proposed.requesterName, because(m_intake.lastName));
        addDetail("requester_email", proposed.requesterEmail, because(m_intake.email));
        addDetail("requester_phone", proposed.requesterPhone, because(m_intake.phone));
        addDetail("requester_address", proposed.requesterAddress, because(m_intake.address));
    }
    addHeading(tr("Person concerned"));
    addDetail("subject_last_name", proposed.subjectLastName, own ? because(m_intake.lastName) : QList<Evidence>());
    addDetail("subject_first_name", proposed.subjectFirstName, own ? because(m_intake.firstName) : QList<Evidence>());
    addDetail("subject_email", proposed.subjectEmail, own ? because(m_intake.email) : QList<Evidence>());
    addDetail("subject_phone", proposed.subjectPhone, own ? because(m_intake.phone) : QList<Evidence>());
    addDetail("subject_address", proposed.subjectAddress, own ? because(m_intake.address) : QList<Evidence>());
    addDetail("subject_birth_date", m_intake.birthDate ? QVariant(*m_intake.birthDate) : QVariant(),
        m_intake.birthDate ? QList<Evidence>{m_intake.birthBecause} : QList<Evidence>());
    addDetail("subject_identifier", proposed.subjectIdentifier, because(m_intake.identifier));

    m_related = new QWidget(m_body);
    m_related->setObjectName(u"intake_related"_s);
    new QVBoxLayout(m_related);
    m_related->layout()->setContentsMargins(0, 0, 0, 0);
    m_list->addWidget(m_related);
    m_list->addStretch(1);
    highlight({});
    showRelated();
    showState();
    if (!m_proposals.isEmpty())
        m_proposals.first().take->setFocus(Qt::OtherFocusReason);
}

void IntakePanel::highlight(const QList<Evidence>& current) {
    m_current = current;
    QList<QTextEdit::ExtraSelection> marks;
    const auto mark = [&](const Evidence& words, ColorRole tone) {
        if (words.length <= 0)
            return;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_text->document());
        const qsizetype last = m_text->document()->characterCount() - 1;
        selection.cursor.setPosition(int(qBound(qsizetype(0), words.start, last)));
        selection.cursor.setPosition(
            int(qBound(qsizetype(0), words.start + words.length, last)), QTextCursor::KeepAnchor);
        selection.format.setBackground(roleTint(tone, palette()));
        selection.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        selection.format.setUnderlineColor(roleColor(tone, palette()));
        marks += selection;
    };
    if (text() == m_readText) { // after an edit the places mean nothing any more
        for (const Proposal& proposal : std::as_const(m_proposals))
            for (const Evidence& words : proposal.because)
                mark(words, proposal.right.isEmpty() ? ColorRole::Fine : ColorRole::Soon);
        for (const Evidence& words : current)
            mark(words, ColorRole::Accent);
    }
    m_text->setExtraSelections(marks);
}

void IntakePanel::showRelated() {
    if (!m_related)
        return;
    while (QLayoutItem* item = m_related->layout()->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const Result<QList<RelatedRequest>> found = relatedRequests(m_context.session, taken());
    const QList<RelatedRequest> related = found ? *found : QList<RelatedRequest>();
    m_related->setVisible(!related.isEmpty());
    if (related.isEmpty())
        return;
    auto* column = static_cast<QVBoxLayout*>(m_related->layout());
    QLabel* heading =
        Card::strong(tr("%n request(s) perhaps of the same person", nullptr, int(related.size())), m_related);
    heading->setContentsMargins(0, 8, 0, 0);
    column->addWidget(heading);
    column->addWidget(Card::small(
        tr("A request of somebody already known still needs its identity check."), m_related, ColorRole::Muted));
    for (const RelatedRequest& each : related.mid(0, 20)) {
        QStringList because;
        for (const SamePerson sign : each.because)
            because += label(sign).in(m_context.language);
        auto* open =
            new QPushButton(each.request.ref + u" · "_s + title(Request::type(), &each.request, m_context.language) +
                                u" ("_s + because.join(u", "_s) + u')',
                m_related);
        open->setObjectName(u"intake_related_"_s + each.request.ref);
        open->setProperty("link", true);
        open->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        open->setToolTip(tr("Open this request; the letter is left unread"));
        column->addWidget(open, 0, Qt::AlignLeft);
        connect(open, &QPushButton::clicked, this,
            [this, row = each.request.row] { Q_EMIT wantsRecord(u"request"_s, row); });
    }
}

Request IntakePanel::taken() const {
    Request out;
    for (const Proposal& proposal : m_proposals) {
        if (!proposal.take->isChecked())
            continue;
        if (proposal.editor)
            proposal.editor->store(&out);
        else
            out.rights += proposal.right;
    }
    // In the order of the list, as everywhere.
    QStringList ordered;
    for (const QString& right : choiceList(u"rights"_s).keys())
        if (out.rights.contains(right))
            ordered += right;
    out.rights = ordered;
    out.wording = text().trimmed();
    return out;
}

void IntakePanel::confirm() {
    if (!m_confirm->isEnabled())
        return;
    for (const Proposal& proposal : std::as_const(m_proposals)) {
        if (!proposal.editor || !proposal.take->isChecked())
            continue;
        if (const Text problem = proposal.editor->inputProblem(); !problem.isEmpty()) {
            m_state->setText(problem.in(m_context.language));
            proposal.editor->setFocus();
            return;
        }
    }
    LetterFile letter;
    if (m_letter && m_letter->text == text().trimmed()) {
        letter = *m_letter; // exactly as it came
    } else {
        const Result<LetterFile> typed =
            letterFromText(text(), m_letter && !m_letter->isMail
                                       ? m_letter->fileName
                                       : tr("letter of %1.txt").arg(m_context.session.today().toString(Qt::ISODate)));
        if (!typed) {
            m_context.prompts.showError(typed.error());
            return;
        }
        letter = m_letter && m_letter->isMail ? *m_letter : *typed;
    }
    Q_EMIT filled(taken(), letter);
}

void IntakePanel::showState() {
    const bool any = !text().trimmed().isEmpty();
    const bool fresh = any && text() == m_readText;
    m_readAgain->setEnabled(any && !fresh);
    m_readAgain->setText(m_readText.isEmpty() || fresh ? tr("Read the letter") : tr("Read the changed letter"));
    m_confirm->setEnabled(fresh && !m_context.session.isReadOnly());
    if (!fresh) {
        m_text->setExtraSelections({});
        m_state->setText(any ? tr("The text has not been read yet.") : QString());
        return;
    }
    int taken = 0;
    for (const Proposal& proposal : std::as_const(m_proposals))
        taken += proposal.take->isChecked() ? 1 : 0;
    m_state->setText(tr("%n proposal(s) taken", nullptr, taken));
}

void IntakePanel::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        if (m_confirm->isEnabled())
            confirm();
        else if (m_readAgain->isEnabled())
            read();
        return;
    }
    QWidget::keyPressEvent(event);
}

void IntakePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        highlight(m_current);
}

} // namespace greffe
