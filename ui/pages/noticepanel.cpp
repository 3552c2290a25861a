// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/noticepanel.h"

#include "commands/issue.h"
#include "commands/queries.h"
#include "documents/noticedocument.h"
#include "domain/display.h"
#include "exchange/noticehtml.h"
#include "ui/pages/changeview.h"
#include "ui/pages/findinglist.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int compareDelay = 400;  // milliseconds after the last key
constexpr qsizetype mostNamed = 4; // sheets of one gap
const QStringList partKeys = {u"write"_s, u"compare"_s, u"versions"_s};

} // namespace

NoticePanel::NoticePanel(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_timer(new QTimer(this)) {
    setObjectName(u"notice_panel"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 14, 20, 12);
    column->setSpacing(10);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid::unit);
    auto* back = new QPushButton(icon(u"back"_s), {}, this);
    back->setObjectName(u"notice_back"_s);
    back->setProperty("link", true);
    back->setAccessibleName(tr("Back to the register (Esc)"));
    back->setToolTip(tr("Back to the register (Esc)"));
    auto* title = new QLabel(tr("Privacy notice"), this);
    title->setFont(titleFont(font()));
    head->addWidget(back);
    head->addWidget(title, 1);
    column->addLayout(head);
    m_tabs->addTab(tr("From the register"));
    m_tabs->addTab(tr("Compare a notice"));
    m_tabs->addTab(tr("Kept versions"));
    m_tabs->setObjectName(u"notice_tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    column->addWidget(m_tabs);
    column->addWidget(makeRule(this));
    m_stack->addWidget(makeWriting());
    m_stack->addWidget(makeComparing());
    m_stack->addWidget(makeVersions());
    column->addWidget(m_stack, 1);
    m_timer->setSingleShot(true);
    m_timer->setInterval(compareDelay);
    connect(back, &QPushButton::clicked, this, &NoticePanel::closed);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        if (partKeys.value(index) == u"versions")
            showVersions();
    });
    connect(m_timer, &QTimer::timeout, this, &NoticePanel::compare);
    if (readRegister())
        write();
}

bool NoticePanel::readRegister() {
    const Result<QList<Activity>> activities = listAll<Activity>(m_context.session);
    if (!activities) {
        m_context.prompts.showError(activities.error());
        return false;
    }
    m_activities = *activities;
    return true;
}

void NoticePanel::showPart(const QString& key) {
    m_tabs->setCurrentIndex(int(qMax(0, partKeys.indexOf(key))));
}

QWidget* NoticePanel::makeWriting() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(grid::unit);
    m_language = new QComboBox(page);
    m_language->setObjectName(u"notice_language"_s);
    m_language->setAccessibleName(tr("Language of the notice"));
    m_language->addItem(tr("In French"), int(Language::French));
    m_language->addItem(tr("In English"), int(Language::English));
    m_language->setCurrentIndex(m_context.language == Language::French ? 0 : 1);
    acts->addWidget(m_language);
    acts->addStretch(1);
    auto* show = new QPushButton(icon(u"preview"_s), tr("Preview of the pages"), page);
    show->setObjectName(u"notice_preview"_s);
    acts->addWidget(show);
    const std::pair<QString, QString> formats[] = {
        {u"html"_s, tr("Web page…")}, {u"odt"_s, tr("ODT…")}, {u"pdf"_s, tr("PDF…")}};
    for (const auto& [format, words] : formats) {
        auto* button = new QPushButton(words, page);
        button->setObjectName(u"notice_"_s + format);
        acts->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, format = format] { saveAs(format); });
    }
    column->addLayout(acts);
    auto* splitter = new QSplitter(Qt::Horizontal, page);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    m_page = new QTextBrowser(splitter);
    m_page->setObjectName(u"notice_text"_s);
    m_page->setAccessibleName(tr("Text of the notice"));
    m_page->setProperty("boxed", true);
    m_page->setOpenLinks(false); // nothing is fetched; the contents lead to their chapters
    connect(m_page, &QTextBrowser::anchorClicked, m_page,
        [page = m_page](const QUrl& link) { page->scrollToAnchor(link.fragment()); });
    m_page->document()->setDocumentMargin(16);
    m_page->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // no table wider than the page …
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);       // … but for the margins that Qt adds to it
    auto* side = new QWidget(splitter);
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(12, 0, 0, 0);
    lines->setSpacing(grid::half);
    m_gapTitle = Card::strong({}, side);
    m_gapTitle->setObjectName(u"notice_gap_title"_s);
    lines->addWidget(m_gapTitle);
    lines->addWidget(
        Card::small(tr("What articles 13 and 14 ask for and the register does not hold. Enter goes to the field."),
            side, ColorRole::Muted));
    m_gaps = new FindingList(tr("What is missing"), m_context.language, side);
    m_gaps->setObjectName(u"notice_gaps"_s);
    lines->addWidget(m_gaps, 1);
    m_projects = Card::small({}, side, ColorRole::Muted);
    m_projects->setObjectName(u"notice_projects"_s);
    lines->addWidget(m_projects);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    column->addWidget(splitter, 1);
    connect(show, &QPushButton::clicked, this, &NoticePanel::preview);
    connect(m_language, &QComboBox::currentIndexChanged, this, &NoticePanel::write);
    connect(m_gaps, &FindingList::chosen, this, [this](const QString& place) { openGap(place.toInt()); });
    return page;
}

void NoticePanel::write() {
    const auto language = Language(m_language->currentData().toInt());
    m_notice = noticeFrom(m_context.session.organisation(), m_activities, language, m_context.session.today());
    m_page->document()->setDefaultStyleSheet(
        u"h1 { font-size: x-large; } h2 { font-size: large; margin-top: 14px; } th { text-align: left; } td, th { padding: 3px 8px 3px 0; }"_s);
    // A table as wide as the page and no wider: Qt has no style for it, only the attribute.
    m_page->setHtml(QString::fromUtf8(noticeHtmlFragment(m_notice)).replace(u"<table"_s, u"<table width=\"100%\""_s));
    showGaps();
}

void NoticePanel::showGaps() {
    QList<FindingList::Finding> findings;
    m_groups = grouped(m_notice.gaps);
    for (const NoticeGapGroup& group : std::as_const(m_groups))
        findings += FindingList::Finding{QString::number(findings.size()), group.gap.message.in(m_context.language),
            someOf(group.activities), group.gap.article, toneOf(group.gap.level), levelWord(group.gap.level)};
    m_gaps->setFindings(findings);
    m_gapTitle->setText(m_groups.isEmpty()
                            ? tr("Nothing is missing.")
                            : tr("%n gap(s) to fill before it is published", nullptr, int(m_groups.size())));
    m_projects->setVisible(!m_notice.projects.isEmpty());
    m_projects->setText(
        tr("%n draft(s) not announced until submitted or approved: %1", nullptr, int(m_notice.projects.size()))
            .arg(someOf(m_notice.projects)));
}

QString NoticePanel::someOf(const QStringList& refs) {
    if (refs.size() <= mostNamed)
        return refs.join(u", "_s);
    return refs.mid(0, mostNamed).join(u", "_s) + u' ' + tr("and %n more", nullptr, int(refs.size() - mostNamed));
}

void NoticePanel::openGap(int place) {
    const NoticeGapGroup& group = m_groups.at(place);
    if (group.activities.isEmpty()) {
        Q_EMIT wantsField(u"organisation"_s, m_context.session.organisation().row, group.gap.field);
        return;
    }
    const auto open = [this, group](const QString& ref) {
        const auto gap = std::find_if(m_notice.gaps.begin(), m_notice.gaps.end(),
            [&](const NoticeGap& one) { return one.key == group.gap.key && one.activity == ref; });
        if (const auto found = m_context.session.findByRef(Activity::type(), ref))
            Q_EMIT wantsField(u"activity"_s, found->head().row, gap->field);
    };
    if (group.activities.size() == 1) {
        open(group.activities.first());
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(u"notice_gap_sheets"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& ref : group.activities) {
        const auto sheet = std::find_if(
            m_activities.begin(), m_activities.end(), [&](const Activity& activity) { return activity.ref == ref; });
        QString words = ref;
        if (sheet != m_activities.end())
            words += u" · "_s + title(Activity::type(), &*sheet, m_context.language);
        connect(menu->addAction(words.replace(u'&', u"&&"_s)), &QAction::triggered, this, [open, ref] { open(ref); });
    }
    menu->popup(m_gaps->viewport()->mapToGlobal(m_gaps->visualItemRect(m_gaps->currentItem()).bottomLeft()));
}

void NoticePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // Back from the sheet that a gap led to.
    if (m_shown && readRegister()) {
        write();
        compare();
    } else if (!m_shown && partKeys.value(m_tabs->currentIndex()) == u"compare") {
        // One comes to paste.
        QTimer::singleShot(0, m_text, [text = m_text] {
            if (text->isVisible())
                text->setFocus(Qt::OtherFocusReason);
        });
    }
    m_shown = true;
}

void NoticePanel::saveAs(const QString& format) {
    const bool french = m_notice.language == Language::French;
    const QString name = (french ? u"mention-information"_s : u"privacy-notice"_s) + u'.' + format;
    const auto path = m_context.prompts.saveFile(tr("Save the notice"), name, u"*."_s + format);
    if (!path)
        return;
    WriteNotice command(format, *path, m_notice.language, m_context.session.today());
    const Result<Done> done = m_context.session.run(command);
    if (!done) {
        m_context.prompts.showError(done.error());
        return;
    }
    Q_EMIT said(done->what.in(m_context.language), false);
}

void NoticePanel::preview() {
    const DocumentInfo info = documentInfo(m_context.session, m_notice.title, m_notice.language, true);
    PdfPreview::show(noticeDocument(m_notice, info), {}, m_context.prompts, window());
}

QWidget* NoticePanel::makeComparing() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(grid::unit);
    acts->addWidget(
        Card::small(tr("Paste the notice that is published, or open it; Greffe says what it leaves out or says "
                       "otherwise than the register. Read by rules: an absence means “not found”."),
            page, ColorRole::Muted),
        1);
    auto* open = new QPushButton(icon(u"open"_s), tr("Open a notice…"), page);
    open->setObjectName(u"notice_open"_s);
    m_keep = new QPushButton(icon(u"save"_s), tr("Keep this notice"), page);
    m_keep->setObjectName(u"notice_keep"_s);
    m_keep->setToolTip(tr("In the vault, as a published version: later ones are compared with it."));
    m_keep->setEnabled(false);
    acts->addWidget(open);
    acts->addWidget(m_keep);
    column->addLayout(acts);
    auto* splitter = new QSplitter(Qt::Horizontal, page);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    m_text = new QPlainTextEdit(splitter);
    m_text->setObjectName(u"notice_pasted"_s);
    m_text->setAccessibleName(tr("Published notice"));
    m_text->setPlaceholderText(tr("Paste the text here"));
    m_text->setTabChangesFocus(true);
    auto* side = new QWidget(splitter);
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(12, 0, 0, 0);
    lines->setSpacing(grid::half);
    m_findingTitle = Card::strong({}, side);
    m_findingTitle->setObjectName(u"notice_finding_title"_s);
    lines->addWidget(m_findingTitle);
    m_list = new FindingList(tr("Findings"), m_context.language, side);
    m_list->setObjectName(u"notice_findings"_s);
    lines->addWidget(m_list, 1);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    column->addWidget(splitter, 1);
    connect(open, &QPushButton::clicked, this, &NoticePanel::openText);
    connect(m_keep, &QPushButton::clicked, this, &NoticePanel::keepText);
    connect(m_text, &QPlainTextEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_list, &QListWidget::currentRowChanged, this, &NoticePanel::showPassage);
    showFindings();
    return page;
}

void NoticePanel::openText() {
    const auto path =
        m_context.prompts.openFile(tr("Open a notice"), tr("Texts, web pages and PDF (*.txt *.md *.html *.htm *.pdf)"));
    if (!path)
        return;
    const Result<QString> text = loadNoticeText(*path);
    if (!text) {
        m_context.prompts.showError(text.error());
        return;
    }
    m_fileName = QFileInfo(*path).fileName();
    m_text->setPlainText(*text);
    compare();
}

void NoticePanel::compare() {
    m_timer->stop();
    const QString text = m_text->toPlainText();
    m_findings = text.trimmed().isEmpty()
                     ? QList<NoticeFinding>()
                     : compareNotice(text, m_context.session.organisation(), m_activities, m_context.session.today());
    showFindings();
}

void NoticePanel::showFindings() {
    QList<FindingList::Finding> findings;
    for (const NoticeFinding& finding : std::as_const(m_findings))
        findings += FindingList::Finding{{}, finding.message.in(m_context.language),
            finding.position < 0 ? tr("not found in the text") : QString(), finding.article, toneOf(finding.level),
            levelWord(finding.level)};
    m_list->setFindings(findings);
    const bool blank = m_text->toPlainText().trimmed().isEmpty();
    m_keep->setEnabled(!blank && !m_context.session.isReadOnly());
    m_findingTitle->setText(blank                  ? tr("No notice yet.")
                            : m_findings.isEmpty() ? tr("The notice says what the register says.")
                                                   : tr("%n finding(s)", nullptr, int(m_findings.size())));
    showPassage();
}

void NoticePanel::showPassage() {
    const int current = m_list->currentRow();
    QList<QTextEdit::ExtraSelection> marks;
    // All passages are marked lightly, the chosen one strongly.
    const auto mark = [&](const NoticeFinding& finding, bool strong) {
        QTextEdit::ExtraSelection out;
        out.cursor = QTextCursor(m_text->document());
        const int end =
            int(qMin<qsizetype>(finding.position + finding.passage.size(), m_text->document()->characterCount() - 1));
        out.cursor.setPosition(int(finding.position));
        out.cursor.setPosition(end, QTextCursor::KeepAnchor);
        out.format.setBackground(roleTint(strong ? ColorRole::Late : ColorRole::Soon, palette()));
        if (strong) {
            out.format.setFontWeight(QFont::Bold);
            out.format.setFontUnderline(true);
        }
        return out;
    };
    for (const NoticeFinding& finding : std::as_const(m_findings))
        if (finding.position >= 0)
            marks += mark(finding, false);
    if (current >= 0 && current < m_findings.size()) {
        const NoticeFinding& finding = m_findings.at(current);
        if (finding.position >= 0) {
            marks += mark(finding, true);
            QTextCursor there(m_text->document());
            there.setPosition(int(finding.position));
            m_text->setTextCursor(there);
            m_text->centerCursor();
        }
    }
    m_text->setExtraSelections(marks);
}

void NoticePanel::keepText() {
    const QString text = m_text->toPlainText();
    KeepNotice command(text, m_fileName.isEmpty() ? tr("pasted text") : m_fileName, code(readNotice(text).language));
    const Result<Done> done = m_context.session.run(command);
    if (!done) {
        m_context.prompts.showError(done.error());
        return;
    }
    Q_EMIT said(done->what.in(m_context.language), m_context.session.canUndo());
}

QWidget* NoticePanel::makeVersions() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(
        Card::small(tr("A version is kept each time the notice is written and says something new, and when a "
                       "published one is kept. Each is shown against the one before of its kind and language."),
            page, ColorRole::Muted));
    auto* splitter = new QSplitter(Qt::Horizontal, page);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(grid::unit);
    m_versionList = new QListWidget(splitter);
    m_versionList->setObjectName(u"notice_versions"_s);
    m_versionList->setAccessibleName(tr("Kept versions"));
    m_versionList->setProperty("boxed", true);
    m_versionChanges = new ChangeView(m_context.language, splitter);
    m_versionChanges->setObjectName(u"notice_changes"_s);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    column->addWidget(splitter, 1);
    connect(m_versionList, &QListWidget::currentRowChanged, this, &NoticePanel::showVersion);
    return page;
}

void NoticePanel::showVersions() {
    const Result<QList<NoticeVersion>> versions = noticeVersions(m_context.session);
    if (!versions) {
        m_context.prompts.showError(versions.error());
        return;
    }
    const QSignalBlocker quiet(m_versionList);
    m_versionList->clear();
    m_versions.clear();
    for (auto it = versions->crbegin(); it != versions->crend(); ++it) {
        m_versions += *it;
        const QStringList words = {tr("Version %1").arg(it->number), it->language,
            shortDate(it->at.toTimeZone(m_context.session.zone()).date(), m_context.language),
            it->published ? tr("published") : tr("from the register"), it->staff};
        new QListWidgetItem(words.join(u" · "_s), m_versionList);
    }
    if (m_versions.isEmpty())
        m_versionChanges->showWords(tr("No version is kept yet. Writing the notice to a file keeps the first."));
    else
        m_versionList->setCurrentRow(0);
    showVersion();
}

void NoticePanel::showVersion() {
    const int current = m_versionList->currentRow();
    if (current < 0)
        return;
    const NoticeVersion& version = m_versions.at(current);
    const Result<QString> text = noticeVersionText(m_context.session, version);
    if (!text) {
        m_context.prompts.showError(text.error());
        return;
    }
    for (qsizetype i = current + 1; i < m_versions.size(); ++i) {
        // A published text and one written from the register share hardly a line.
        if (m_versions.at(i).language != version.language || m_versions.at(i).published != version.published)
            continue;
        if (const Result<QString> before = noticeVersionText(m_context.session, m_versions.at(i)))
            m_versionChanges->showText(*before, *text);
        return;
    }
    m_versionChanges->setPlainText(*text);
}

} // namespace greffe
