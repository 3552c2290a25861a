// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/exportpanel.h"

#include "commands/exportcommands.h"
#include "commands/queries.h"
#include "documents/registerbook.h"
#include "domain/activity.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int mostWidth = 760; // lines of text stay readable
constexpr int lookAgain = 60;  // milliseconds between two looks at the worker

} // namespace

/// Shared with the worker, which may outlive the panel for a moment: whoever comes last takes the file away that
/// nobody wants any more.
struct ExportPanel::Work {
    Work(const RegisterChoice& choice, const QString& format, const QString& path, Language language)
        : command(choice, format, path, language) {}

    ExportRegister command;
    std::atomic_bool wanted = true;
    std::atomic_int done = 0;
    std::atomic_int all = 0;
    std::optional<Result<>> result = {}; ///< of the worker; to be read when `state` is Written
    enum State { Writing, Written, Left };
    std::atomic_int state = Writing;

    void write() {
        result = command.write([this](int page, int pages) {
            done = page;
            all = pages;
            return wanted.load();
        });
        if (state.exchange(Written) == Left)
            takeAway();
    }
    void leave() {
        wanted = false;
        if (state.exchange(Left) == Written)
            takeAway();
    }

private:
    void takeAway() {
        if (*result)
            command.abandoned();
    }
};

ExportPanel::ExportPanel(PageContext& context, Choice choice, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_choice(std::move(choice))
    , m_what(new QButtonGroup(this))
    , m_formats(new QButtonGroup(this)) {
    setObjectName(u"export_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid::unit);
    auto* back = new QPushButton(icon(u"back"_s), {}, this);
    back->setProperty("link", true);
    back->setObjectName(u"export_back"_s);
    back->setAccessibleName(tr("Back to the register (Esc)"));
    back->setToolTip(tr("Back to the register (Esc)"));
    auto* title = new QLabel(tr("Export the register"), this);
    title->setFont(titleFont(font()));
    head->addWidget(back);
    head->addWidget(title, 1);
    column->addLayout(head);
    column->addWidget(makeRule(this));

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(scroll);
    m_options = body;
    body->setMaximumWidth(mostWidth);
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 0, grid::unit, grid::wide);
    lines->setSpacing(grid::half);
    const auto radio = [&](QButtonGroup* group, const QString& key, const QString& words, const QString& help) {
        auto* button = new QRadioButton(words, body);
        button->setObjectName(key);
        button->setAccessibleDescription(help);
        group->addButton(button);
        lines->addWidget(button);
        if (!help.isEmpty()) {
            QLabel* small = Card::small(help, body, ColorRole::Muted);
            small->setContentsMargins(26, 0, 0, 4);
            lines->addWidget(small);
        }
        return button;
    };

    lines->addWidget(Card::strong(tr("What"), body));
    qint64 all = 0;
    if (const Result<QList<ReferenceChoice>> choices = referenceChoices(m_context.session, u"activity"_s))
        all = choices->size();
    radio(m_what, u"export_all"_s, tr("The whole register (%n sheet(s))", nullptr, int(all)), {})->setChecked(true);
    QRadioButton* filtered = radio(m_what, u"export_filtered"_s,
        tr("The sheets that the list shows now (%n)", nullptr, int(m_choice.filtered.size())), {});
    filtered->setEnabled(!m_choice.filtered.isEmpty());
    if (!m_choice.open.isEmpty())
        radio(m_what, u"export_open"_s, tr("Only the open sheet, %1").arg(m_choice.open), {});
    if (m_choice.isFiltered && filtered->isEnabled())
        filtered->setChecked(true);

    lines->addSpacing(grid::unit);
    lines->addWidget(Card::strong(tr("Format"), body));
    radio(m_formats, u"export_pdf"_s, tr("PDF"),
        tr("The book to print, sign and show: front page, contents, one sheet for each activity, annexes."))
        ->setChecked(true);
    radio(m_formats, u"export_ods"_s, tr("ODS, the CNIL’s form"),
        tr("The CNIL’s own file, with its sheets and lists; opens in LibreOffice and Excel."));
    radio(m_formats, u"export_xlsx"_s, tr("XLSX"),
        tr("A table with a row for each activity, and a sheet for each list."));
    radio(m_formats, u"export_csv"_s, tr("CSV"), tr("One row for each activity, for other programs."));
    radio(m_formats, u"export_json"_s, tr("JSON"),
        tr("Everything, without loss: to move the register to another vault."));

    lines->addSpacing(grid::unit);
    lines->addWidget(Card::strong(tr("Version"), body));
    m_communicable = new QCheckBox(tr("Communicable: without security measures and names of people"), body);
    m_communicable->setObjectName(u"export_communicable"_s);
    m_communicable->setAccessibleDescription(tr("What a public body hands to whoever asks for its register."));
    m_approved = new QCheckBox(tr("Each sheet as it was approved last"), body);
    m_approved->setObjectName(u"export_approved"_s);
    m_approved->setAccessibleDescription(tr("Sheets that were never approved are left out."));
    lines->addWidget(m_communicable);
    lines->addWidget(m_approved);

    lines->addSpacing(grid::unit);
    lines->addWidget(Card::strong(tr("Language"), body));
    m_language = new QComboBox(body);
    m_language->setObjectName(u"export_language"_s);
    m_language->setAccessibleName(tr("Language of the document"));
    m_language->addItem(tr("In French"), int(Language::French));
    m_language->addItem(tr("In English"), int(Language::English));
    m_language->setCurrentIndex(m_context.language == Language::French ? 0 : 1);
    m_language->setMaximumWidth(240);
    lines->addWidget(m_language);
    lines->addStretch(1);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    column->addWidget(scroll, 1);

    auto* card = new Card(ColorRole::Fine, this);
    m_result = card;
    auto* words = new QVBoxLayout(card);
    words->setContentsMargins(grid::wide, 10, grid::wide, 10);
    m_resultText = Card::words({}, card);
    m_resultText->setObjectName(u"export_result"_s);
    words->addWidget(m_resultText);
    card->setMaximumWidth(mostWidth);
    card->hide();
    column->addWidget(card);

    m_progressRow = new QWidget(this);
    m_progressRow->setMaximumWidth(mostWidth);
    auto* working = new QHBoxLayout(m_progressRow);
    working->setContentsMargins(0, 0, 0, 0);
    working->setSpacing(grid::unit);
    m_progressText = new QLabel(m_progressRow);
    m_progressText->setObjectName(u"export_state"_s);
    m_progress = new QProgressBar(m_progressRow);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the export"));
    auto* stopping = m_stop = new QPushButton(tr("Stop"), m_progressRow);
    stopping->setObjectName(u"export_stop"_s);
    working->addWidget(m_progressText);
    working->addWidget(m_progress, 1);
    working->addWidget(stopping);
    m_progressRow->hide();
    column->addWidget(m_progressRow);
    m_timer = new QTimer(this);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::unit);
    buttons->addStretch(1);
    m_preview = new QPushButton(icon(u"preview"_s), tr("Preview"), this);
    m_preview->setObjectName(u"export_preview"_s);
    m_go = new QPushButton(tr("Write the file…"), this);
    m_go->setObjectName(u"export_go"_s);
    m_go->setProperty("primary", true);
    buttons->addWidget(m_preview);
    buttons->addWidget(m_go);
    column->addLayout(buttons);

    connect(back, &QPushButton::clicked, this, &ExportPanel::closed);
    connect(stopping, &QPushButton::clicked, this, &ExportPanel::stop);
    connect(m_go, &QPushButton::clicked, this, &ExportPanel::run);
    connect(m_preview, &QPushButton::clicked, this, &ExportPanel::preview);
    connect(m_formats, &QButtonGroup::buttonToggled, this, &ExportPanel::adapt);
    adapt();
    m_what->checkedButton()->setFocus();
}

void ExportPanel::adapt() {
    m_preview->setVisible(format() == u"pdf");
}

void ExportPanel::chooseWhat(const QString& key) {
    for (QAbstractButton* button : m_what->buttons())
        if (button->objectName() == u"export_"_s + key && button->isEnabled())
            button->setChecked(true);
}

void ExportPanel::chooseFormat(const QString& key) {
    for (QAbstractButton* button : m_formats->buttons())
        if (button->objectName() == u"export_"_s + key)
            button->setChecked(true);
}

QStringList ExportPanel::refs() const {
    const QString what = m_what->checkedButton() ? m_what->checkedButton()->objectName() : QString();
    if (what == u"export_filtered")
        return m_choice.filtered;
    if (what == u"export_open")
        return {m_choice.open};
    return {};
}

QString ExportPanel::format() const {
    return m_formats->checkedButton()->objectName().mid(7);
}

Language ExportPanel::language() const {
    return Language(m_language->currentData().toInt());
}

QString ExportPanel::fileName() const {
    const QStringList some = refs();
    const QString name = some.size() == 1                 ? some.first()
                         : language() == Language::French ? u"registre"_s
                                                          : u"register"_s;
    return name + u'.' + format();
}

void ExportPanel::showResult(const QString& sentence, bool good) {
    m_resultText->setText(sentence);
    setColorRole(m_resultText, good ? ColorRole::Fine : ColorRole::Late);
    m_result->show();
}

void ExportPanel::run() {
    const auto path = m_context.prompts.saveFile(tr("Export the register"), fileName(), u"*."_s + format());
    if (!path)
        return;
    writeTo(*path);
}

RegisterChoice ExportPanel::chosen() const {
    RegisterChoice choice;
    choice.refs = refs();
    choice.communicable = m_communicable->isChecked();
    choice.approvedOnly = m_approved->isChecked();
    return choice;
}

void ExportPanel::writeTo(const QString& path) {
    m_result->hide();
    stop();
    // Asked before the work, not after it.
    if (const Result<> may = m_context.session.mayExport(); !may) {
        if (may.error().kind != Error::Kind::Cancelled)
            m_context.prompts.showError(may.error());
        return;
    }
    auto work = std::make_shared<Work>(chosen(), format(), path, language());
    if (const Result<> begun = work->command.begin(m_context.session); !begun) {
        m_context.prompts.showError(begun.error());
        return;
    }
    m_work = std::move(work);
    setWorking(true);
    m_timer->disconnect(this);
    connect(m_timer, &QTimer::timeout, this, &ExportPanel::readSlice);
    m_timer->start(0);
}

void ExportPanel::readSlice() {
    const Result<bool> all = m_work->command.readSome(m_context.session);
    if (!all) {
        finish(all.error());
        return;
    }
    showReading(m_work->command.sheets());
    if (!*all)
        return;
    m_timer->stop();
    m_timer->disconnect(this);
    connect(m_timer, &QTimer::timeout, this, &ExportPanel::watch);
    std::thread([work = m_work] { work->write(); }).detach();
    m_timer->start(lookAgain);
}

void ExportPanel::showReading(const RegisterSheets& sheets) {
    m_progress->setRange(0, int(sheets.total()));
    m_progress->setValue(int(sheets.read()));
    m_progressText->setText(tr("Reading the sheets: %1 of %2").arg(sheets.read()).arg(sheets.total()));
}

void ExportPanel::watch() {
    if (m_work->state == Work::Written) {
        finish(*m_work->result);
        return;
    }
    const int all = m_work->all;
    m_progress->setRange(0, all);
    m_progress->setValue(m_work->done);
    m_progressText->setText(
        all > 0 ? tr("Writing: page %1 of %2").arg(m_work->done).arg(all) : tr("Writing and reading again…"));
}

void ExportPanel::finish(const Result<>& written) {
    m_timer->stop();
    const std::shared_ptr<Work> work = std::move(m_work);
    m_work.reset();
    setWorking(false);
    // The journal keeps what left the vault; without its entry the file goes away again.
    const Result<Done> done = written ? m_context.session.run(work->command) : Result<Done>(written.error());
    if (!done) {
        if (done.error().kind != Error::Kind::Cancelled)
            m_context.prompts.showError(done.error());
        return;
    }
    showResult(done->what.in(m_context.language) + u'\n' + tr("SHA-256 %1").arg(work->command.sha256()),
        work->command.verified());
    Q_EMIT said(done->what.in(m_context.language), false);
}

void ExportPanel::stop() {
    if (m_previewed) {
        m_previewed.reset();
        m_timer->stop();
        setWorking(false);
        return;
    }
    if (!m_work)
        return;
    m_timer->stop();
    m_work->leave();
    m_work.reset();
    setWorking(false);
    Q_EMIT said(tr("The export was stopped. No file was written."), false);
}

ExportPanel::~ExportPanel() {
    if (m_work)
        m_work->leave();
}

void ExportPanel::setWorking(bool working) {
    // The keyboard goes to what can be done now, before the button that has it is taken away.
    if (working) {
        m_progressRow->show();
        m_stop->setFocus();
    }
    m_options->setEnabled(!working);
    m_go->setEnabled(!working);
    m_preview->setEnabled(!working);
    if (!working && m_stop->hasFocus())
        m_go->setFocus();
    m_progressRow->setVisible(working);
    if (working) {
        m_progress->setRange(0, 0);
        m_progressText->setText(tr("Reading the sheets…"));
    }
}

void ExportPanel::preview() {
    stop();
    m_result->hide();
    Result<RegisterSheets> sheets = RegisterSheets::choose(m_context.session, chosen());
    if (!sheets) {
        m_context.prompts.showError(sheets.error());
        return;
    }
    m_previewed = std::move(*sheets);
    // A few sheets are there at once, without a line of progress that only flickers.
    if (previewSlice())
        return;
    setWorking(true);
    m_timer->disconnect(this);
    connect(m_timer, &QTimer::timeout, this, &ExportPanel::previewSlice);
    m_timer->start(0);
}

bool ExportPanel::previewSlice() {
    const Result<bool> all = m_previewed->readSome(m_context.session);
    showReading(*m_previewed);
    if (all && !*all)
        return false;
    const RegisterSheets sheets = std::move(*m_previewed);
    m_previewed.reset();
    if (m_timer->isActive()) {
        m_timer->stop();
        setWorking(false);
        m_preview->setFocus();
    }
    Result<RegisterInput> input = all ? registerFrame(m_context.session, chosen(), language(), true) : all.error();
    if (!input) {
        m_context.prompts.showError(input.error());
        return true;
    }
    input->activities = sheets.sheets();
    if (const Text leftOut = sheets.leftOut(); !leftOut.isEmpty())
        showResult(leftOut.in(m_context.language), false);
    PdfPreview::Acts acts;
    acts.fileName = fileName();
    // The preview may outlive this page; the file is written where its progress is seen.
    acts.save = [self = QPointer<ExportPanel>(this)](const QString& path) -> Result<> {
        if (self)
            self->writeTo(path);
        return {};
    };
    acts.mayPrint = [session = &m_context.session] { return session->mayExport(); };
    PdfPreview::show(registerBook(*input), acts, m_context.prompts, window());
    return true;
}

} // namespace greffe
