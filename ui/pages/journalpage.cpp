// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/journalpage.h"

#include "commands/queries.h"
#include "domain/display.h"
#include "exchange/atomicfile.h"
#include "ui/pages/pageheader.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"
#include "ui/shell/searchbox.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int slice = 200; // entries read at once

} // namespace

JournalPage::JournalPage(PageContext& context, QWidget* parent)
    : Page(context, parent)
    , m_anchor(new QLineEdit(this))
    , m_verdict(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_more(new QPushButton(tr("Show earlier entries"), this)) {
    setObjectName(u"journal"_s);
    m_header = new PageHeader(context, tr("Journal"), this);
    connect(m_header->addButton(u"journal_export"_s, tr("Export…"), u"export"_s), &QPushButton::clicked, this,
        &JournalPage::exportJournal);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* intro = Card::small(tr("Everything that was done, in a chain that shows any later change. An anchor is the "
                                 "line “journal …” printed on a document: "
                                 "typed here, it proves that the journal still holds what was there then."),
        this, ColorRole::Muted);
    intro->setContentsMargins(20, 0, 20, 8);
    column->addWidget(intro);
    auto* checks = new QHBoxLayout;
    checks->setContentsMargins(20, 0, 20, 12);
    checks->setSpacing(grid::unit);
    m_anchor->setObjectName(u"journal_anchor"_s);
    m_anchor->setPlaceholderText(tr("Anchor, for example 1284:9f3a57c2d0b1e4a6 (may stay empty)"));
    m_anchor->setAccessibleName(tr("Anchor"));
    m_anchor->setMaximumWidth(420);
    auto* check = new QPushButton(icon(u"verify"_s), tr("Verify"), this);
    check->setObjectName(u"journal_verify"_s);
    m_verdict->setObjectName(u"journal_verdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setFont(boldFont(font()));
    checks->addWidget(m_anchor, 2);
    checks->addWidget(check);
    checks->addWidget(m_verdict, 3);
    column->addLayout(checks);
    column->addWidget(makeRule(this));
    m_list->setObjectName(u"journal_entries"_s);
    m_list->setAccessibleName(tr("Journal"));
    m_list->setHeaderLabels({tr("No."), tr("When"), tr("Who"), tr("What"), tr("On"), tr("Hash")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setStretchLastSection(false);
    for (const int section : {0, 1, 2, 4, 5})
        m_list->header()->setSectionResizeMode(section, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(3, QHeaderView::Stretch);
    column->addWidget(m_list, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 8, 20, 8);
    foot->addWidget(m_more);
    foot->addStretch(1);
    column->addLayout(foot);
    connect(check, &QPushButton::clicked, this, &JournalPage::verify);
    connect(m_anchor, &QLineEdit::returnPressed, this, &JournalPage::verify);
    connect(m_more, &QPushButton::clicked, this, [this] { readMore(false); });
    connect(m_header, &PageHeader::found, this, &Page::wantsRecord);
}

void JournalPage::activate() {
    readMore(true);
}

void JournalPage::focusSearch() {
    m_header->search()->setFocus();
}

void JournalPage::readMore(bool fromStart) {
    if (fromStart) {
        m_list->clear();
        m_oldest = 0;
    }
    const Result<QList<JournalEntry>> entries = session().vault().journal().latest(m_oldest, slice);
    if (!shown(entries))
        return;
    const QString zone = QString::fromLatin1(session().zone().id());
    QList<QTreeWidgetItem*> items;
    for (const JournalEntry& entry : *entries) {
        auto* item = new QTreeWidgetItem({QString::number(entry.sequence),
            shortInstant(Instant{entry.at, zone}, language()), entry.staff, actionLabel(entry.action).in(language()),
            entry.object.section(u' ', 1), QString::fromLatin1(entry.hash.left(4).toHex()) + u'…'});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(5, QString::fromLatin1(entry.hash.toHex()));
        items += item;
        m_oldest = entry.sequence;
    }
    m_list->addTopLevelItems(items);
    m_more->setVisible(entries->size() == slice);
}

void JournalPage::verify() {
    const QString typed = m_anchor->text().trimmed();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<JournalReport> report =
        session().vault().journal().verify(typed.isEmpty() ? std::nullopt : std::optional<QString>(typed));
    QApplication::restoreOverrideCursor();
    if (!shown(report))
        return;
    QString words;
    if (report->ok) {
        words = typed.isEmpty()
                    ? tr("The chain of %n entries is whole.", nullptr, int(report->entries))
                    : tr("The chain of %n entries is whole and holds the anchor.", nullptr, int(report->entries));
    } else {
        words = report->problems.isEmpty() ? tr("The chain is broken.") : report->problems.first().in(language());
    }
    m_verdict->setText(words);
    m_verdict->setStyleSheet(
        u"color:%1"_s.arg(roleColor(report->ok ? ColorRole::Fine : ColorRole::Late, palette()).name()));
}

void JournalPage::exportJournal() {
    const auto path = prompts().saveFile(tr("Export the journal"), tr("journal.jsonl"), tr("Journal (*.jsonl)"));
    if (!path)
        return;
    const Result<> written = [&]() -> Result<> {
        AtomicFile file = TRY(AtomicFile::create(*path));
        TRY(session().vault().journal().exportTo(file.device()));
        return file.commit();
    }();
    if (shown(written))
        Q_EMIT said(tr("Journal exported; tools/verify_journal.py checks it without Greffe."), false);
}

} // namespace greffe
