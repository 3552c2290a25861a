// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/exportpanel.h"

#include "commands/exportcommands.h"
#include "commands/queries.h"
#include "documents/registerbook.h"
#include "domain/activity.h"
#include "domain/communicable.h"
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
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int mostWidth = 760; // lines of text stay readable

} // namespace

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
    ExportRegister command(format(), *path, refs(), language());
    command.setCommunicable(m_communicable->isChecked());
    command.setApprovedOnly(m_approved->isChecked());
    const Result<Done> done = m_context.session.run(command);
    if (!done) {
        m_result->hide();
        m_context.prompts.showError(done.error());
        return;
    }
    showResult(done->what.in(m_context.language) + u'\n' + tr("SHA-256 %1").arg(command.sha256()), command.verified());
    Q_EMIT said(done->what.in(m_context.language), false);
}

void ExportPanel::preview() {
    Result<RegisterInput> input = registerInput(m_context.session, refs(), language(), true);
    if (!input) {
        m_context.prompts.showError(input.error());
        return;
    }
    const bool communicable = m_communicable->isChecked();
    if (communicable) {
        input->communicable = true;
        input->organisation = communicableOrganisation(input->organisation);
        for (Activity& activity : input->activities)
            activity = communicableActivity(activity);
    }
    PdfPreview::Acts acts;
    acts.fileName = fileName();
    // The preview may outlive this page, never the session.
    acts.save = [self = QPointer<ExportPanel>(this), session = &m_context.session, spoken = m_context.language,
                    wanted = refs(), language = language(), communicable](const QString& path) -> Result<> {
        ExportRegister command(u"pdf"_s, path, wanted, language);
        command.setCommunicable(communicable);
        const Done done = TRY(session->run(command));
        if (self)
            Q_EMIT self->said(done.what.in(spoken), false);
        return {};
    };
    PdfPreview::show(registerBook(*input), acts, m_context.prompts, window());
}

} // namespace greffe
