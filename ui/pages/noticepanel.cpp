// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/noticepanel.h"

#include "commands/issue.h"
#include "commands/queries.h"
#include "documents/noticedocument.h"
#include "documents/pdf.h"
#include "domain/display.h"
#include "exchange/atomicfile.h"
#include "exchange/noticehtml.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/pdfpreview.h"
#include "ui/shell/prompts.h"

#include <QBuffer>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPdfDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringDecoder>
#include <QTabBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int compareDelay = 400;              // milliseconds after the last key
constexpr qint64 mostBytes = 20 * 1024 * 1024; // of an opened notice
const QStringList partKeys = {u"write"_s, u"compare"_s};

QTreeWidget* makeFindings(QWidget* parent, const QString& name, const QStringList& columns) {
    auto* list = new QTreeWidget(parent);
    list->setAccessibleName(name);
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setWordWrap(true);
    list->setUniformRowHeights(false);
    list->setTabKeyNavigation(false);
    list->setProperty("boxed", true);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int i = 1; i < int(columns.size()); ++i)
        list->header()->setSectionResizeMode(i, QHeaderView::ResizeToContents);
    return list;
}

/// The level as a word and a colour; never the colour alone.
void showLevel(QTreeWidgetItem* item, int column, Level level, const QPalette& palette) {
    const bool required = level != Level::Recommended;
    item->setText(column, required ? NoticePanel::tr("required") : NoticePanel::tr("recommended"));
    item->setForeground(column, roleColor(required ? ColorRole::Late : ColorRole::Soon, palette));
    item->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeft);
}

} // namespace

Result<QString> readNoticeText(const QString& path) {
    const QByteArray bytes = TRY(readFileLimited(path, mostBytes));
    if (bytes.startsWith("%PDF")) {
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        buffer.open(QIODevice::ReadOnly);
        QPdfDocument pdf;
        pdf.load(&buffer);
        QStringList pages;
        for (int i = 0; i < pdf.pageCount(); ++i)
            pages += pdf.getAllText(i).text();
        const QString text = pages.join(u'\n').remove(u'\r');
        if (text.trimmed().isEmpty())
            return Error{Error::Kind::Invalid,
                Text{
                    u"Ce PDF ne contient pas de texte (une image, ou un fichier protégé). Copiez le texte de la mention et collez-le."_s,
                    u"This PDF holds no text (a picture, or a protected file). Copy the text of the notice and paste it."_s},
                u"no text in pdf"_s, {}};
        return text;
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(bytes);
    if (utf8.hasError())
        text = QString::fromLatin1(bytes);
    if (text.contains(QChar::Null) || bytes.startsWith("PK"))
        return Error{Error::Kind::Invalid,
            Text{
                u"Ce fichier n’est ni un texte, ni une page web, ni un PDF. Ouvrez-le dans son programme, copiez le texte et collez-le ici."_s,
                u"This file is neither a text, a web page nor a PDF. Open it in its own program, copy the text and paste it here."_s},
            u"no text"_s, {}};
    if (text.left(2000).contains(u"<html"_s, Qt::CaseInsensitive) ||
        text.left(200).contains(u"<!doctype"_s, Qt::CaseInsensitive)) {
        QTextDocument page; // fetches nothing: no resource is loaded for plain text
        page.setHtml(text);
        return page.toPlainText();
    }
    return text.remove(u'\r');
}

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
    m_tabs->setObjectName(u"notice_tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the page"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    column->addWidget(m_tabs);
    column->addWidget(makeRule(this));
    m_stack->addWidget(makeWriting());
    m_stack->addWidget(makeComparing());
    column->addWidget(m_stack, 1);
    m_timer->setSingleShot(true);
    m_timer->setInterval(compareDelay);
    connect(back, &QPushButton::clicked, this, &NoticePanel::closed);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
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
    splitter->setHandleWidth(grid::wide);
    m_page = new QTextBrowser(splitter);
    m_page->setObjectName(u"notice_text"_s);
    m_page->setAccessibleName(tr("Text of the notice"));
    m_page->setProperty("boxed", true);
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(16);
    auto* side = new QWidget(splitter);
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid::half);
    m_gapTitle = Card::strong({}, side);
    m_gapTitle->setObjectName(u"notice_gap_title"_s);
    lines->addWidget(m_gapTitle);
    lines->addWidget(
        Card::small(tr("What articles 13 and 14 ask for and the register does not hold. Enter opens the sheet."), side,
            ColorRole::Muted));
    m_gaps = makeFindings(side, tr("What is missing"), {tr("What is missing"), tr("Article"), tr("Level")});
    m_gaps->setObjectName(u"notice_gaps"_s);
    lines->addWidget(m_gaps, 1);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    column->addWidget(splitter, 1);
    connect(show, &QPushButton::clicked, this, &NoticePanel::preview);
    connect(m_language, &QComboBox::currentIndexChanged, this, &NoticePanel::write);
    connect(m_gaps, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const QString ref = item->data(0, Qt::UserRole).toString();
        if (ref.isEmpty())
            return;
        if (const auto found = m_context.session.findByRef(Activity::type(), ref))
            Q_EMIT wantsRecord(u"activity"_s, found->head().row);
    });
    return page;
}

void NoticePanel::write() {
    const auto language = Language(m_language->currentData().toInt());
    m_notice = noticeFrom(m_context.session.organisation(), m_activities, language, m_context.session.today());
    m_page->document()->setDefaultStyleSheet(
        u"h1 { font-size: x-large; } h2 { font-size: large; margin-top: 14px; } th { text-align: left; } td, th { padding: 3px 8px 3px 0; }"_s);
    m_page->setHtml(QString::fromUtf8(noticeHtmlFragment(m_notice)));
    showGaps();
}

void NoticePanel::showGaps() {
    m_gaps->clear();
    for (const NoticeGap& gap : std::as_const(m_notice.gaps)) {
        QString words = gap.message.in(m_context.language);
        if (!gap.activity.isEmpty())
            words = gap.activity + u" · "_s + words;
        auto* item = new QTreeWidgetItem(m_gaps, {words, gap.article});
        item->setTextAlignment(1, Qt::AlignTop | Qt::AlignLeft);
        item->setToolTip(0, words);
        item->setData(0, Qt::UserRole, gap.activity);
        showLevel(item, 2, gap.level, palette());
    }
    m_gapTitle->setText(m_notice.gaps.isEmpty()
                            ? tr("Nothing is missing.")
                            : tr("%n gap(s) to fill before it is published", nullptr, int(m_notice.gaps.size())));
}

void NoticePanel::saveAs(const QString& format) {
    const bool french = m_notice.language == Language::French;
    const QString name = (french ? u"mention-information"_s : u"privacy-notice"_s) + u'.' + format;
    const auto path = m_context.prompts.saveFile(tr("Save the notice"), name, u"*."_s + format);
    if (!path)
        return;
    const Result<> written = [&]() -> Result<> {
        if (format == u"html")
            return writeNoticeHtml(m_notice, *path);
        if (format == u"odt") {
            const QByteArray bytes = TRY(noticeOdt(m_notice));
            return writeFileAtomically(*path, bytes);
        }
        const DocumentInfo info = documentInfo(m_context.session, m_notice.title, m_notice.language);
        TRY(writePdf(noticeDocument(m_notice, info), *path));
        return {};
    }();
    if (!written) {
        m_context.prompts.showError(written.error());
        return;
    }
    Q_EMIT said(m_notice.gaps.isEmpty()
                    ? tr("The notice was written.")
                    : tr("The notice was written; %n gap(s) remain.", nullptr, int(m_notice.gaps.size())),
        false);
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
    acts->addWidget(open);
    column->addLayout(acts);
    auto* splitter = new QSplitter(Qt::Horizontal, page);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(grid::wide);
    m_text = new QPlainTextEdit(splitter);
    m_text->setObjectName(u"notice_pasted"_s);
    m_text->setAccessibleName(tr("Published notice"));
    m_text->setPlaceholderText(tr("Paste the text here"));
    m_text->setTabChangesFocus(true);
    auto* side = new QWidget(splitter);
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid::half);
    m_findingTitle = Card::strong({}, side);
    m_findingTitle->setObjectName(u"notice_finding_title"_s);
    lines->addWidget(m_findingTitle);
    m_list = makeFindings(side, tr("Findings"), {tr("Finding"), tr("Article"), tr("Level")});
    m_list->setObjectName(u"notice_findings"_s);
    lines->addWidget(m_list, 1);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    column->addWidget(splitter, 1);
    connect(open, &QPushButton::clicked, this, &NoticePanel::openText);
    connect(m_text, &QPlainTextEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_list, &QTreeWidget::currentItemChanged, this, &NoticePanel::showPassage);
    return page;
}

void NoticePanel::openText() {
    const auto path =
        m_context.prompts.openFile(tr("Open a notice"), tr("Texts, web pages and PDF (*.txt *.md *.html *.htm *.pdf)"));
    if (!path)
        return;
    const Result<QString> text = readNoticeText(*path);
    if (!text) {
        m_context.prompts.showError(text.error());
        return;
    }
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
    m_list->clear();
    for (qsizetype i = 0; i < m_findings.size(); ++i) {
        const NoticeFinding& finding = m_findings.at(i);
        auto* item = new QTreeWidgetItem(m_list, {finding.message.in(m_context.language), finding.article});
        item->setToolTip(0, finding.passage.isEmpty() ? finding.message.in(m_context.language) : finding.passage);
        item->setIcon(0, icon(finding.position >= 0 ? u"search"_s : u"warning"_s));
        item->setTextAlignment(1, Qt::AlignTop | Qt::AlignLeft);
        item->setData(0, Qt::UserRole, int(i));
        showLevel(item, 2, finding.level, palette());
    }
    const bool blank = m_text->toPlainText().trimmed().isEmpty();
    m_findingTitle->setText(blank                  ? tr("No notice yet.")
                            : m_findings.isEmpty() ? tr("The notice says what the register says.")
                                                   : tr("%n finding(s)", nullptr, int(m_findings.size())));
    showPassage();
}

void NoticePanel::showPassage() {
    const QTreeWidgetItem* item = m_list->currentItem();
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
    if (item) {
        const NoticeFinding& finding = m_findings.at(item->data(0, Qt::UserRole).toInt());
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

} // namespace greffe
