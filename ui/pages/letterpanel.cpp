// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letterpanel.h"

#include "documents/letterpaper.h"
#include "domain/display.h"
#include "ui/forms/growingtext.h"
#include "ui/pages/lettereditor.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QBuffer>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPdfDocument>
#include <QPdfView>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int previewDelay = 350; // milliseconds after the last key
constexpr int draftDelay = 1500;
constexpr int shownProblems = 8;

/// The field of the organisation's sheet that a problem of a letter is about; empty if it is about something else.
QString organisationField(const QString& key) {
    static const QMap<QString, QString> frame = {{u"sender"_s, u"name"_s}, {u"sender_address"_s, u"address"_s},
        {u"signatory"_s, u"signatory_name"_s}, {u"dpo_name"_s, u"actors"_s}, {u"dpo_contact"_s, u"actors"_s}};
    return key.startsWith(u"authority_"_s) ? key : frame.value(key);
}

QScrollArea* scrolling(QWidget* body, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(body);
    return scroll;
}

} // namespace

std::unique_ptr<QPrinter> choosePrinter(QWidget* parent) {
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(u"Greffe"_s); // a job's name shows in queues of other machines
    QPrintDialog dialog(printer.get(), parent);
    return dialog.exec() == QDialog::Accepted ? std::move(printer) : nullptr;
}

LetterPanel::LetterPanel(PageContext& context, const Request& request, const QString& kind, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_request(request)
    , m_kind(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_tabs(new QTabWidget(this))
    , m_editor(new LetterEditor(context.language, this))
    , m_draftLine(Card::small({}, this, ColorRole::Soon))
    , m_draftDrop(new QPushButton(tr("Drop the draft"), this))
    , m_draftTimer(new QTimer(this))
    , m_state(new QLabel(this))
    , m_missing(Card::words({}, this))
    , m_organisation(new QPushButton(tr("Complete the organisation…"), this))
    , m_remarks(Card::small({}, this, ColorRole::Soon))
    , m_pdf(new QPdfDocument(this))
    , m_buffer(new QBuffer(this))
    , m_view(new QPdfView(this))
    , m_issue(new QPushButton(icon(u"save"_s, QPalette::Light), tr("Issue…"), this))
    , m_odt(new QPushButton(tr("Issue as ODT…"), this))
    , m_print(new QPushButton(icon(u"print"_s), tr("Issue and print…"), this))
    , m_timer(new QTimer(this)) {
    setObjectName(u"letter_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* name = new QLabel(tr("Letter about %1").arg(request.ref), this);
    name->setFont(titleFont(font()));
    column->addWidget(name);

    auto* choice = new QHBoxLayout;
    choice->setSpacing(grid::unit);
    m_kind->setObjectName(u"letter_kind"_s);
    m_kind->setAccessibleName(tr("Which letter"));
    const QString proposed = proposedLetter(context.session, request);
    const QStringList issued = issuedLetters(context.session, request).value_or({});
    for (const LetterKind* one : letterKindsFor(request)) {
        const QString title = one->title.in(context.language);
        m_kind->addItem(one->key == proposed        ? tr("%1 (next step)").arg(title)
                        : issued.contains(one->key) ? tr("%1 (issued already)").arg(title)
                                                    : title,
            one->key);
    }
    m_language->setObjectName(u"letter_language"_s);
    m_language->setAccessibleName(tr("Language of the letter"));
    m_language->addItem(tr("In French"), u"fr"_s);
    m_language->addItem(tr("In English"), u"en"_s);
    m_language->setCurrentIndex(m_language->findData(code(letterLanguage(context.session, request))));
    choice->addWidget(m_kind, 1);
    choice->addWidget(m_language);
    column->addLayout(choice);
    auto* draftRow = new QHBoxLayout;
    m_draftLine->setObjectName(u"letter_draft"_s);
    m_draftDrop->setObjectName(u"letter_draft_drop"_s);
    draftRow->addWidget(m_draftLine, 1);
    draftRow->addWidget(m_draftDrop);
    column->addLayout(draftRow);

    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    m_tabs->setObjectName(u"letter_tabs"_s);
    m_tabs->addTab(makeValues(), tr("Values"));
    m_tabs->addTab(m_editor, tr("Wording"));
    splitter->addWidget(m_tabs);
    auto* right = new QWidget(splitter);
    auto* pages = new QVBoxLayout(right);
    pages->setContentsMargins(grid::unit, 0, 0, 0);
    pages->setSpacing(6);
    m_state->setObjectName(u"letter_state"_s);
    m_state->setFont(boldFont(font()));
    m_missing->setObjectName(u"letter_missing"_s);
    m_missing->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    pages->addWidget(m_state);
    pages->addWidget(m_missing);
    m_organisation->setObjectName(u"letter_organisation"_s);
    pages->addWidget(m_organisation, 0, Qt::AlignLeft);
    m_remarks->setObjectName(u"letter_remarks"_s);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    pages->addWidget(m_remarks);
    m_view->setDocument(m_pdf);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setAccessibleName(tr("Pages of the letter"));
    m_view->setObjectName(u"letter_pages"_s);
    pages->addWidget(m_view, 1);
    splitter->addWidget(right);
    splitter->setSizes({440, 520});
    column->addWidget(splitter, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    auto* cancel = new QPushButton(tr("Do not write"), this);
    cancel->setObjectName(u"letter_cancel"_s);
    m_issue->setObjectName(u"letter_issue"_s);
    m_issue->setProperty("primary", true);
    m_issue->setToolTip(tr("Ctrl+Return"));
    m_odt->setObjectName(u"letter_odt"_s);
    m_print->setObjectName(u"letter_print"_s);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_odt);
    buttons->addWidget(m_print);
    buttons->addWidget(m_issue);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, [this] {
        keepDraft();
        Q_EMIT finished({});
    });
    connect(m_issue, &QPushButton::clicked, this, [this] { issue(u"pdf"_s); });
    connect(m_organisation, &QPushButton::clicked, this, [this] {
        keepDraft();
        for (const LetterProblem& problem : std::as_const(m_draft.problems))
            if (const QString field = organisationField(problem.key); !field.isEmpty()) {
                Q_EMIT wantsField(u"organisation"_s, m_draft.letter.organisation.row, field);
                return;
            }
    });
    connect(&context.session, &Session::committed, this, [this](const ChangeSet& changes) {
        for (const Change& change : changes)
            if (change.kind == u"organisation"_s)
                m_timer->start(); // completed elsewhere: the pages show it
    });
    connect(m_odt, &QPushButton::clicked, this, [this] { issue(u"odt"_s); });
    connect(m_print, &QPushButton::clicked, this, &LetterPanel::print);
    auto* enter = new QShortcut(QKeySequence(u"Ctrl+Return"_s), this);
    enter->setContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QShortcut::activated, m_issue, &QPushButton::click);
    m_timer->setSingleShot(true);
    m_timer->setInterval(previewDelay);
    connect(m_timer, &QTimer::timeout, this, &LetterPanel::refresh);
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(draftDelay);
    connect(m_draftTimer, &QTimer::timeout, this, &LetterPanel::keepDraft);
    connect(m_draftDrop, &QPushButton::clicked, this, [this] {
        dropDraft();
        fillForm();
        m_kind->setFocus();
    });
    connect(m_kind, &QComboBox::activated, this, &LetterPanel::choose);
    connect(m_language, &QComboBox::activated, this, &LetterPanel::choose);
    connect(m_editor, &LetterEditor::edited, this, [this] {
        m_ownWording = true;
        touch();
    });
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(kind.isEmpty() ? proposed : kind)));
    // A letter that was begun in the other language is gone on with.
    if (!takeDraft()) {
        const int own = m_language->currentIndex();
        m_language->setCurrentIndex(1 - own);
        if (!takeDraft())
            m_language->setCurrentIndex(own);
    }
    fillForm();
    // Once it stands on the screen: the keyboard begins where something is missing, else at the act itself; where no
    // letter was meant yet, at the choice of one.
    QTimer::singleShot(0, this, [this, meant = !kind.isEmpty() || !proposed.isEmpty()] {
        if (!meant)
            return m_kind->setFocus();
        for (const LetterProblem& problem : std::as_const(m_draft.problems))
            if (problem.key == "addressee"_L1)
                return m_name->setFocus();
        for (int row = 0; row < m_form->rowCount(); ++row) {
            QWidget* field = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
            for (const LetterProblem& problem : std::as_const(m_draft.problems))
                if (m_fields.value(problem.key) == field)
                    return field->setFocus();
        }
        (m_issue->isEnabled() ? static_cast<QWidget*>(m_issue) : m_kind)->setFocus();
    });
}

LetterPanel::~LetterPanel() {
    m_pdf->close();
    m_buffer->close();
    m_bytes.fill('\0');
}

QWidget* LetterPanel::makeValues() {
    auto* body = new QWidget(m_tabs);
    m_form = new QFormLayout(body);
    m_form->setContentsMargins(2, 10, 10, 10);
    m_form->setVerticalSpacing(8);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_name = new QLineEdit(body);
    m_name->setObjectName(u"letter_to"_s);
    m_name->setAccessibleName(tr("To whom"));
    m_address = new GrowingText(body, 2, 5);
    m_address->setObjectName(u"letter_address"_s);
    m_address->setAccessibleName(tr("Address"));
    m_form->addRow(tr("To whom"), m_name);
    m_form->addRow(tr("Address"), m_address);
    connect(m_name, &QLineEdit::textEdited, this, &LetterPanel::touch);
    connect(m_address, &QPlainTextEdit::textChanged, this, &LetterPanel::touch);
    return scrolling(body, m_tabs);
}

LetterOrder LetterPanel::order() const {
    LetterOrder out;
    out.kind = kind();
    out.language = languageFromCode(m_language->currentData().toString()).value_or(Language::French);
    for (auto it = m_typed.begin(); it != m_typed.end(); ++it)
        out.typed.insert(it.key(), it.value());
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it)
        out.typed.insert(it.key(), it.value()->toPlainText());
    if (m_ownWording)
        out.wording = m_editor->html();
    return out;
}

void LetterPanel::chooseKind(const QString& kind) {
    m_kind->setCurrentIndex(m_kind->findData(kind));
    choose();
}

QString LetterPanel::kind() const {
    return m_kind->currentData().toString();
}

QString LetterPanel::draftKey() const {
    return u"request:letter:%1:%2"_s.arg(kind(), m_language->currentData().toString());
}

void LetterPanel::choose() {
    keepDraft();
    m_ownWording = false;
    takeDraft();
    fillForm();
}

void LetterPanel::touch() {
    m_touched = true;
    m_timer->start();
    m_draftTimer->start();
}

void LetterPanel::keepDraft() {
    m_draftTimer->stop();
    if (!m_touched || m_context.session.isReadOnly())
        return;
    const LetterOrder now = order();
    QJsonObject typed;
    for (auto it = now.typed.begin(); it != now.typed.end(); ++it)
        if (!m_given.contains(it.key()) || m_given.value(it.key()) != it.value())
            typed.insert(it.key(), it.value());
    (void)m_context.session.saveDraft(m_shownKey, m_request.row,
        {{u"typed"_s, typed}, {u"to"_s, m_name->text()}, {u"address"_s, m_address->toPlainText()},
            {u"wording"_s, now.wording}});
}

bool LetterPanel::takeDraft() {
    m_addressee.reset();
    m_draftWording.clear();
    m_draftLine->clear();
    const Result<std::optional<Draft>> kept = m_context.session.loadDraft(draftKey(), m_request.row);
    if (!kept || !*kept)
        return false;
    const QJsonObject& body = (*kept)->body;
    const QJsonObject typed = body.value(u"typed"_s).toObject();
    // The form shows another letter now: its values are no longer those of the draft.
    carryTyped();
    for (auto it = typed.begin(); it != typed.end(); ++it)
        m_typed.insert(it.key(), it.value().toString());
    m_addressee = Addressee{body.value(u"to"_s).toString(), body.value(u"address"_s).toString()};
    m_draftWording = body.value(u"wording"_s).toString();
    m_ownWording = !m_draftWording.isEmpty();
    const QDateTime local = (*kept)->at.toTimeZone(m_context.session.zone());
    m_draftLine->setText(
        tr("Draft of %1 taken up again; nothing of it is issued yet.")
            .arg(shortDate(local.date(), m_context.language) + u' ' + local.time().toString(u"HH:mm"_s)));
    return true;
}

void LetterPanel::dropDraft() {
    m_draftTimer->stop();
    m_touched = false;
    (void)m_context.session.dropDraft(m_shownKey, m_request.row);
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it)
        m_typed.remove(it.key());
    m_fields.clear();
    m_given.clear();
    m_addressee.reset();
    m_draftWording.clear();
    m_ownWording = false;
    m_draftLine->clear();
}

void LetterPanel::carryTyped() {
    for (auto it = m_fields.begin(); it != m_fields.end(); ++it) {
        const QString text = it.value()->toPlainText();
        if (m_given.contains(it.key()) && m_given.value(it.key()) == text)
            m_typed.remove(it.key());
        else
            m_typed.insert(it.key(), text);
    }
    m_fields.clear();
    m_given.clear();
}

void LetterPanel::fillForm() {
    // What was typed for another letter is offered again where this one asks for the same; what the records gave, they
    // give again in this one's language.
    carryTyped();
    while (m_form->rowCount() > 2)
        m_form->removeRow(2);
    m_shownKey = draftKey();
    m_touched = false;
    m_draftLine->setVisible(!m_draftLine->text().isEmpty());
    m_draftDrop->setVisible(m_draftLine->isVisibleTo(this));

    LetterOrder wanted = order();
    wanted.wording = m_draftWording;
    wanted.addressee = m_addressee;
    const Result<DraftLetter> draft = draftLetter(m_context.session, m_request, wanted, true);
    if (!draft) {
        m_context.prompts.showError(draft.error());
        return;
    }
    {
        const QSignalBlocker quietName(m_name);
        const QSignalBlocker quietAddress(m_address);
        m_name->setText(draft->letter.addressee.name);
        m_address->setPlainText(draft->letter.addressee.address);
    }
    m_editor->setHtml(draft->wording);
    const LetterKind* kind = letterKind(draft->letter.kind);
    const Language language = m_context.language;
    // First what the record does not know, then what it does and may be said otherwise here.
    QStringList known;
    QStringList keys;
    for (const LetterPlaceholder& placeholder : letterPlaceholders()) {
        if (!placeholdersIn(draft->wording).contains(placeholder.key) || placeholder.from == "organisation"_L1)
            continue;
        const bool fixed = placeholder.key == "reference"_L1 || placeholder.key == "received_on"_L1 ||
                           placeholder.key == "rights"_L1 || placeholder.key == "due_date"_L1 ||
                           placeholder.key == "extended_date"_L1;
        if (!fixed)
            (placeholder.from == "typed"_L1 || draft->values.value(placeholder.key).isEmpty() ? keys : known)
                .append(placeholder.key);
    }
    setTabOrder(m_tabs, m_name);
    setTabOrder(m_name, m_address);
    QWidget* before = m_address;
    for (const QString& key : keys + known) {
        auto* edit = new GrowingText(m_form->parentWidget(), 1, 6);
        edit->setObjectName(u"letter_value_"_s + key);
        const QString label = placeholderLabel(key).in(language);
        QString article;
        if (kind)
            for (const LetterPoint& point : kind->points)
                if (point.values.contains(key))
                    article = point.article;
        edit->setAccessibleName(label);
        edit->setPlainText(draft->values.value(key));
        if (m_typed.value(key).trimmed().isEmpty())
            m_given.insert(key, edit->toPlainText());
        m_form->addRow(article.isEmpty() ? label : tr("%1 (art. %2)").arg(label, article), edit);
        m_fields.insert(key, edit);
        connect(edit, &QPlainTextEdit::textChanged, this, &LetterPanel::touch);
        setTabOrder(before, edit);
        before = edit;
    }
    // As it is read: the values, the pages, the buttons.
    for (QWidget* next :
        {static_cast<QWidget*>(m_organisation), static_cast<QWidget*>(m_view), findChild<QWidget*>(u"letter_cancel"_s),
            static_cast<QWidget*>(m_odt), static_cast<QWidget*>(m_print), static_cast<QWidget*>(m_issue)}) {
        setTabOrder(before, next);
        before = next;
    }
    refresh();
}

void LetterPanel::refresh() {
    m_timer->stop();
    LetterOrder wanted = order();
    wanted.addressee = Addressee{m_name->text(), m_address->toPlainText()};
    Result<DraftLetter> draft = draftLetter(m_context.session, m_request, wanted, true);
    if (!draft) {
        m_context.prompts.showError(draft.error());
        return;
    }
    m_draft = std::move(*draft);
    showDraft();
}

void LetterPanel::showDraft() {
    const qsizetype count = m_draft.problems.size();
    const bool ready = count == 0;
    m_state->setText(ready ? tr("Nothing is missing: the letter can be issued.")
                           : tr("%n thing(s) still missing", nullptr, int(count)));
    setColorRole(m_state, ready ? ColorRole::Fine : ColorRole::Late);
    QStringList lines;
    for (const LetterProblem& problem : m_draft.problems.first(qMin(count, qsizetype(shownProblems))))
        lines.append(u"• "_s + problem.message.in(m_context.language));
    if (count > shownProblems)
        lines.append(u"…"_s);
    m_missing->setText(lines.join(u'\n'));
    m_missing->setVisible(!ready);
    m_organisation->setVisible(std::any_of(m_draft.problems.cbegin(), m_draft.problems.cend(),
        [](const LetterProblem& problem) { return !organisationField(problem.key).isEmpty(); }));
    QStringList remarks;
    for (const LetterProblem& remark : m_draft.remarks.first(qMin(m_draft.remarks.size(), qsizetype(shownProblems))))
        remarks.append(remark.message.in(m_context.language));
    if (m_draft.remarks.size() > shownProblems)
        remarks.append(u"…"_s);
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    const bool allowed = ready && !m_context.session.isReadOnly();
    for (QPushButton* button : {m_issue, m_odt, m_print})
        button->setEnabled(allowed);

    const Result<QByteArray> bytes = letterPdf(m_draft.letter);
    if (!bytes) {
        m_context.prompts.showError(bytes.error());
        return;
    }
    m_pdf->close();
    m_buffer->close();
    m_bytes = *bytes;
    m_buffer->setData(m_bytes);
    m_buffer->open(QIODevice::ReadOnly);
    m_pdf->load(m_buffer);
}

void LetterPanel::issue(const QString& suffix) {
    refresh();
    if (!m_draft.problems.isEmpty())
        return;
    const QString name = m_request.ref + u'-' + m_draft.letter.kind + u'.' + suffix;
    const std::optional<QString> path = m_context.prompts.saveFile(tr("Issue the letter"), name,
        suffix == "pdf"_L1 ? tr("PDF documents (*.pdf)") : tr("Documents for a word processor (*.odt)"));
    if (!path)
        return;
    LetterOrder wanted = order();
    wanted.addressee = m_draft.letter.addressee;
    const Result<Done> done = m_context.session.run(IssueLetter(m_request, wanted, *path));
    if (!done) {
        m_context.prompts.showError(done.error());
        return;
    }
    dropDraft();
    Q_EMIT finished(done->what.in(m_context.language));
}

void LetterPanel::print() {
    refresh();
    if (!m_draft.problems.isEmpty())
        return;
    const std::unique_ptr<QPrinter> printer = choosePrinter(this);
    if (!printer)
        return;
    // Kept in the vault alone: paper needs no file on the disk.
    LetterOrder wanted = order();
    wanted.addressee = m_draft.letter.addressee;
    IssueLetter command(m_request, wanted, {});
    const Result<Done> done = m_context.session.run(command);
    if (!done) {
        m_context.prompts.showError(done.error());
        return;
    }
    dropDraft();
    if (const Result<PrintedPages> printed = printLetters({command.letter()}, *printer); !printed)
        m_context.prompts.showError(printed.error());
    Q_EMIT finished(done->what.in(m_context.language));
}

} // namespace greffe
