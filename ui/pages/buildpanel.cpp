// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/buildpanel.h"

#include "commands/exportcommands.h"
#include "commands/queries.h"
#include "domain/choicelist.h"
#include "domain/display.h"
#include "domain/scope.h"
#include "ui/dialogs/passphraseedit.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

BuildPanel::BuildPanel(PageContext& context, const QString& requestRef, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_request(new QComboBox(this))
    , m_files(new QTreeWidget(this))
    , m_scope(new QTreeWidget(this))
    , m_thirdParty(new QCheckBox(tr("Data of other people are inside"), this))
    , m_thirdPartyNote(new QLineEdit(this))
    , m_protect(new QCheckBox(tr("Protect the archive with a password (AES-256)"), this))
    , m_password(new PassphraseEdit(PassphraseEdit::For::Choosing, tr("Password of the archive"), this))
    , m_message(new QLabel(this))
    , m_build(new QPushButton(tr("Build the package…"), this)) {
    setObjectName(u"build_panel"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 16, 20, 12);
    outer->setSpacing(10);
    auto* title = new QLabel(tr("New data package"), this);
    title->setFont(titleFont(font()));
    outer->addWidget(title);
    outer->addWidget(makeRule(this));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto* body = new QWidget(scroll);
    body->setMaximumWidth(900);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(grid::unit);

    column->addWidget(Card::strong(tr("1. The request that it answers"), body));
    m_request->setObjectName(u"build_request"_s);
    m_request->setAccessibleName(tr("Request"));
    m_request->addItem(tr("Choose a request"), QString());
    if (const Result<QList<ReferenceChoice>> choices = referenceChoices(context.session, u"request"_s))
        for (const ReferenceChoice& choice : *choices)
            m_request->addItem(choice.ref + u" · "_s + choice.title.in(context.language), choice.ref);
    column->addWidget(m_request);

    column->addSpacing(8);
    column->addWidget(Card::strong(tr("2. The person’s data"), body));
    column->addWidget(Card::small(
        tr("CSV and JSON files become tables in both formats; other files go as they are. Say where each comes from."),
        body, ColorRole::Muted));
    m_files->setObjectName(u"build_files"_s);
    m_files->setAccessibleName(tr("Files of the person’s data"));
    m_files->setHeaderLabels({tr("File"), tr("Activity"), tr("Origin"), tr("Content")});
    m_files->setRootIsDecorated(false);
    m_files->setProperty("boxed", true);
    m_files->setMinimumHeight(140);
    m_files->header()->setSectionResizeMode(QHeaderView::Stretch);
    column->addWidget(m_files);
    auto* fileButtons = new QHBoxLayout;
    auto* add = new QPushButton(icon(u"add"_s), tr("Add files…"), body);
    add->setObjectName(u"build_add"_s);
    auto* remove = new QPushButton(icon(u"remove"_s), tr("Leave out"), body);
    remove->setObjectName(u"build_remove"_s);
    fileButtons->addWidget(add);
    fileButtons->addWidget(remove);
    fileButtons->addStretch(1);
    column->addLayout(fileButtons);

    column->addSpacing(8);
    column->addWidget(Card::strong(tr("3. What belongs in, and what does not"), body));
    m_scope->setObjectName(u"build_scope"_s);
    m_scope->setAccessibleName(tr("Scope of article 20"));
    m_scope->setHeaderLabels({tr("Data"), tr("In the package"), tr("Why"), tr("Article")});
    m_scope->setRootIsDecorated(false);
    m_scope->setWordWrap(true);
    m_scope->setProperty("boxed", true);
    m_scope->setMinimumHeight(150);
    m_scope->header()->setStretchLastSection(false);
    m_scope->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_scope->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_scope->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_scope->header()->setSectionResizeMode(3, QHeaderView::ResizeToContents);
    column->addWidget(m_scope);
    column->addWidget(m_thirdParty);
    m_thirdPartyNote->setPlaceholderText(tr("How they are protected (article 20(4))"));
    m_thirdPartyNote->setAccessibleName(tr("How they are protected (article 20(4))"));
    m_thirdPartyNote->hide();
    column->addWidget(m_thirdPartyNote);

    column->addSpacing(8);
    column->addWidget(Card::strong(tr("4. Handing over"), body));
    column->addWidget(m_protect);
    m_password->line()->setObjectName(u"build_password"_s);
    m_password->hide();
    column->addWidget(m_password);
    column->addStretch(1);
    scroll->setWidget(body);
    body->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);

    auto* buttons = new QHBoxLayout;
    m_message->setWordWrap(true);
    setColorRole(m_message, ColorRole::Muted);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"build_cancel"_s);
    m_build->setObjectName(u"build_go"_s);
    m_build->setProperty("primary", true);
    buttons->addWidget(m_message, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_build);
    outer->addLayout(buttons);

    if (const Result<QList<ReferenceChoice>> activities = referenceChoices(context.session, u"activity"_s))
        for (const ReferenceChoice& choice : *activities)
            m_activities += choice.ref + u" · "_s + choice.title.in(context.language);
    connect(m_request, &QComboBox::currentIndexChanged, this, &BuildPanel::showScope);
    connect(add, &QPushButton::clicked, this,
        [this] { addFiles(m_context.prompts.openFiles(tr("The person’s data"), {})); });
    connect(remove, &QPushButton::clicked, this, [this] {
        delete m_files->currentItem();
        showState();
    });
    connect(m_thirdParty, &QCheckBox::toggled, m_thirdPartyNote, &QWidget::setVisible);
    connect(m_protect, &QCheckBox::toggled, m_password, &QWidget::setVisible);
    connect(cancel, &QPushButton::clicked, this, [this] { Q_EMIT finished({}, 0); });
    connect(m_build, &QPushButton::clicked, this, &BuildPanel::build);
    setRequest(requestRef);
    showScope();
}

void BuildPanel::setRequest(const QString& ref) {
    m_request->setCurrentIndex(qMax(0, m_request->findData(ref)));
}

void BuildPanel::addFiles(const QStringList& paths) {
    for (const QString& path : paths) {
        auto* item = new QTreeWidgetItem(m_files, {QFileInfo(path).fileName()});
        item->setData(0, Qt::UserRole, path);
        item->setToolTip(0, path);
        auto* activity = new QComboBox(m_files);
        activity->setAccessibleName(tr("Activity"));
        activity->addItem(tr("General"), QString());
        for (const QString& choice : std::as_const(m_activities))
            activity->addItem(choice, choice.section(u' ', 0, 0));
        m_files->setItemWidget(item, 1, activity);
        auto* origin = new QComboBox(m_files);
        origin->setAccessibleName(tr("Origin"));
        for (const ChoiceEntry& entry : choiceList(u"data_origins"_s).entries)
            origin->addItem(entry.label.in(m_context.language), entry.key);
        m_files->setItemWidget(item, 2, origin);
        const QString ending = QFileInfo(path).suffix().toLower();
        const bool table = ending == u"csv"_s || ending == u"json"_s;
        item->setData(3, Qt::UserRole, table);
        if (!table) {
            item->setText(3, tr("as it is"));
        } else if (const Result<DataPreview> preview = previewData(path)) {
            item->setText(3, tr("%n record(s)", nullptr, int(preview->records)));
            item->setToolTip(3, preview->columns.join(u", "_s));
        } else {
            item->setText(3, preview.error().message.in(m_context.language));
            item->setForeground(3, roleColor(ColorRole::Late, palette()));
        }
    }
    showState();
}

void BuildPanel::showScope() {
    m_scope->clear();
    m_excluded.clear();
    const QString ref = m_request->currentData().toString();
    if (!ref.isEmpty()) {
        const Result<Request> request = m_context.session.findByRef<Request>(ref);
        QList<Activity> activities;
        if (request && !request->activities.isEmpty())
            if (const Result<QList<Activity>> named = listAll<Activity>(m_context.session, request->activities))
                activities = *named;
        for (const ScopeDecision& decision : portabilityScope(activities)) {
            const QString label = decision.activityRef + u" · "_s + decision.label.in(m_context.language);
            const QString in =
                decision.included ? (decision.needsAttention ? tr("yes, to be checked") : tr("yes")) : tr("no");
            auto* item =
                new QTreeWidgetItem(m_scope, {label, in, decision.reason.in(m_context.language), decision.article});
            item->setForeground(1, roleColor(decision.included ? ColorRole::Fine : ColorRole::Muted, palette()));
            if (!decision.included)
                m_excluded += PackageExclusion{label, decision.article, decision.reason};
        }
        if (activities.isEmpty())
            new QTreeWidgetItem(m_scope, {tr("The request names no activity yet."), {},
                                             tr("Name them in the request to have the scope of article 20 here."), {}});
    }
    showState();
}

void BuildPanel::showState() {
    const bool hasRequest = !m_request->currentData().toString().isEmpty();
    const bool hasFiles = m_files->topLevelItemCount() > 0;
    m_build->setEnabled(hasRequest && hasFiles && !m_context.session.isReadOnly());
    m_message->setText(!hasRequest ? tr("Choose the request first.")
                       : !hasFiles ? tr("Add the files of the person’s data.")
                                   : QString());
}

void BuildPanel::build() {
    const QString ref = m_request->currentData().toString();
    const Result<Request> request = m_context.session.findByRef<Request>(ref);
    if (!request) {
        m_context.prompts.showError(request.error());
        return;
    }
    SecretBytes password;
    if (m_protect->isChecked()) {
        if (m_password->bits() < leastPassphraseBits) {
            m_message->setText(tr("This password is too easy to guess: make it longer."));
            return;
        }
    }
    const auto path = m_context.prompts.saveFile(tr("Save the package"), ref + u".zip"_s, tr("ZIP archives (*.zip)"));
    if (!path)
        return;
    ExportWishes wishes;
    wishes.language = m_context.language;
    wishes.excluded = m_excluded;
    wishes.thirdPartyPresent = m_thirdParty->isChecked();
    wishes.thirdPartyNote = Text{m_thirdPartyNote->text(), m_thirdPartyNote->text()};
    for (int i = 0; i < m_files->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = m_files->topLevelItem(i);
        const auto* activity = qobject_cast<QComboBox*>(m_files->itemWidget(item, 1));
        const auto* origin = qobject_cast<QComboBox*>(m_files->itemWidget(item, 2));
        const QString file = item->data(0, Qt::UserRole).toString();
        if (item->data(3, Qt::UserRole).toBool()) {
            PackageSet set;
            set.path = file;
            set.activityRef = activity->currentData().toString();
            set.origin = origin->currentData().toString();
            wishes.sets += set;
        } else {
            PackageAttachment attachment;
            attachment.path = file;
            attachment.activityRef = activity->currentData().toString();
            attachment.origin = origin->currentData().toString();
            wishes.attachments += attachment;
        }
    }
    if (m_protect->isChecked())
        password = m_password->take();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    BuildExport command(request->id(), wishes, *path, password.isEmpty() ? nullptr : &password);
    const Result<Done> done = m_context.session.run(command);
    QApplication::restoreOverrideCursor();
    if (!done) {
        m_context.prompts.showError(done.error());
        return;
    }
    Q_EMIT finished(done->what.in(m_context.language), done->row);
}

} // namespace greffe
