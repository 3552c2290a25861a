// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/acknowledgementspanel.h"

#include "commands/lettercommands.h"
#include "documents/letterpaper.h"
#include "domain/display.h"
#include "ui/pages/letterpanel.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

/// Each letter is filled to say what it lacks; the act itself looks at all of them.
constexpr qsizetype mostChecked = 200;

} // namespace

AcknowledgementsPanel::AcknowledgementsPanel(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(new QTreeWidget(this))
    , m_state(Card::words({}, this, ColorRole::Muted))
    , m_file(new QPushButton(icon(u"save"_s, QPalette::Light), tr("One PDF of all…"), this))
    , m_folder(new QPushButton(tr("A file each…"), this))
    , m_print(new QPushButton(icon(u"print"_s), tr("Issue and print…"), this)) {
    setObjectName(u"acknowledgements_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* title = new QLabel(tr("Acknowledgements to send"), this);
    title->setFont(titleFont(font()));
    column->addWidget(title);
    column->addWidget(m_state);
    m_state->setObjectName(u"acknowledgements_state"_s);
    m_list->setObjectName(u"acknowledgements_list"_s);
    m_list->setAccessibleName(tr("Requests without an acknowledgement"));
    m_list->setHeaderLabels({tr("Request"), tr("Received on"), tr("Language"), tr("Still missing")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setTabKeyNavigation(false);
    m_list->setProperty("boxed", true);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    auto* back = new QPushButton(tr("Back to the requests"), this);
    back->setObjectName(u"acknowledgements_back"_s);
    m_file->setObjectName(u"acknowledgements_file"_s);
    m_file->setProperty("primary", true);
    m_folder->setObjectName(u"acknowledgements_folder"_s);
    m_print->setObjectName(u"acknowledgements_print"_s);
    buttons->addWidget(back);
    buttons->addStretch(1);
    buttons->addWidget(m_folder);
    buttons->addWidget(m_print);
    buttons->addWidget(m_file);
    column->addLayout(buttons);

    connect(back, &QPushButton::clicked, this, [this] { Q_EMIT finished({}); });
    connect(m_file, &QPushButton::clicked, this, [this] {
        const QString name = tr("acknowledgements-%1.pdf").arg(m_context.session.today().toString(Qt::ISODate));
        if (const auto path = m_context.prompts.saveFile(tr("Acknowledgements"), name, tr("PDF documents (*.pdf)")))
            issue(path->endsWith(u".pdf"_s, Qt::CaseInsensitive) ? *path : *path + u".pdf"_s);
    });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const auto path = m_context.prompts.chooseFolder(tr("Folder for the acknowledgements")))
            issue(*path);
    });
    connect(m_print, &QPushButton::clicked, this, &AcknowledgementsPanel::print);
    fill();
    (m_file->isEnabled() ? m_file : back)->setFocus();
}

void AcknowledgementsPanel::fill() {
    const Language language = m_context.language;
    const Result<QList<Request>> waiting = unacknowledgedRequests(m_context.session);
    if (!waiting) {
        m_context.prompts.showError(waiting.error());
        return;
    }
    int ready = 0;
    qsizetype looked = 0;
    for (const Request& request : *waiting) {
        LetterOrder order;
        order.kind = u"ack"_s;
        order.language = letterLanguage(m_context.session, request);
        const bool looksAt = looked++ < mostChecked;
        QString missing;
        if (looksAt) {
            const Result<DraftLetter> draft = draftLetter(m_context.session, request, order, true);
            for (const LetterProblem& problem : draft ? draft->problems : QList<LetterProblem>())
                missing += (missing.isEmpty() ? QString() : u" "_s) + problem.message.in(language);
        } else {
            missing = tr("Looked at when it is issued");
        }
        ready += missing.isEmpty() ? 1 : 0;
        const QString name = request.ref + u" · "_s + title(Request::type(), &request, language);
        auto* item = new QTreeWidgetItem(
            m_list, {name, request.receivedOn ? longDate(*request.receivedOn, language) : QString(),
                        order.language == Language::French ? tr("French") : tr("English"), missing});
        item->setData(0, Qt::AccessibleTextRole, missing.isEmpty() ? name : name + u", "_s + missing);
        if (looksAt && !missing.isEmpty())
            item->setForeground(3, roleColor(ColorRole::Late, palette()));
    }
    m_state->setText(waiting->isEmpty()
                         ? tr("No request waits for its acknowledgement.")
                         : tr("%n letter(s) ready. Each is kept with its request, which is then acknowledged today.",
                               nullptr, ready));
    m_list->setVisible(!waiting->isEmpty());
    for (QPushButton* button : {m_file, m_folder, m_print})
        button->setEnabled(ready > 0 && !m_context.session.isReadOnly());
}

bool AcknowledgementsPanel::run(IssueAcknowledgements& command, QString& sentence) {
    const Result<Done> done = m_context.session.run(command);
    if (!done) {
        m_context.prompts.showError(done.error());
        return false;
    }
    sentence = done->what.in(m_context.language);
    return true;
}

void AcknowledgementsPanel::issue(const QString& path) {
    IssueAcknowledgements command(path);
    QString sentence;
    if (run(command, sentence))
        Q_EMIT finished(sentence);
}

void AcknowledgementsPanel::print() {
    const std::unique_ptr<QPrinter> printer = choosePrinter(this);
    if (!printer)
        return;
    IssueAcknowledgements command({});
    QString sentence;
    if (!run(command, sentence))
        return;
    if (const Result<PrintedPages> printed = printLetters(command.letters(), *printer); !printed)
        m_context.prompts.showError(printed.error());
    Q_EMIT finished(sentence);
}

} // namespace greffe
