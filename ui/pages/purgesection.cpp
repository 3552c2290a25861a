// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/purgesection.h"

#include "commands/backupcommands.h"
#include "domain/display.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {

PurgeSection::PurgeSection(PageContext& context, QWidget* parent)
    : SettingsSection(context, tr("Retention and purge"),
          tr("The office obeys the law that it applies: what is past its period is listed here and erased for good, "
             "with its "
             "documents, versions, drafts and search words. A line without any person stays for the statistics."),
          parent, 0)
    , m_organisation(Card::words(QString(), body(), ColorRole::Muted))
    , m_list(new QTreeWidget(body()))
    , m_empty(Card::words(QString(), body(), ColorRole::Fine))
    , m_erase(new QPushButton(icon(u"remove"_s), QString(), body()))
    , m_held(new QWidget(body()))
    , m_heldWords(Card::words(QString(), m_held))
    , m_drop(new QPushButton(tr("Delete these backups"), m_held)) {
    column()->addWidget(m_organisation);
    m_identity = addPeriod(tr("Identity papers, after the check"), u"retention_identity"_s, 0, 3650, tr(" days"));
    m_exports = addPeriod(
        tr("Portability exports, after they were handed over"), u"retention_exports"_s, 1, 600, tr(" months"));
    m_backups = addPeriod(tr("Backups"), u"retention_backups"_s, 1, 600, tr(" months"));
    m_journal =
        addPeriod(tr("Details of journal entries (the chain stays)"), u"retention_journal"_s, 1, 50, tr(" years"));

    addPart(tr("To erase"));
    m_list->setObjectName(u"purge_list"_s);
    m_list->setAccessibleName(tr("What is past its period"));
    m_list->setHeaderLabels({tr("What"), tr("Reference"), tr("Title"), tr("Since"), tr("With")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumHeight(200);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_empty->setObjectName(u"purge_empty"_s);
    m_erase->setObjectName(u"purge_erase"_s);
    column()->addWidget(m_list);
    column()->addWidget(m_empty);
    column()->addWidget(m_erase, 0, Qt::AlignLeft);
    connect(m_list, &QTreeWidget::itemChanged, this, &PurgeSection::countChosen);
    connect(m_erase, &QPushButton::clicked, this, &PurgeSection::erase);

    auto* held = new QVBoxLayout(m_held);
    held->setContentsMargins(0, 0, 0, 0);
    m_heldWords->setObjectName(u"purge_held"_s);
    m_drop->setObjectName(u"purge_drop"_s);
    held->addWidget(m_heldWords);
    held->addWidget(m_drop, 0, Qt::AlignLeft);
    column()->addWidget(m_held);
    m_held->hide();
    connect(m_drop, &QPushButton::clicked, this, &PurgeSection::dropBackups);
    column()->addStretch(1);
    activate();
}

QSpinBox* PurgeSection::addPeriod(
    const QString& label, const QString& name, int least, int most, const QString& suffix) {
    auto* row = new QHBoxLayout;
    auto* box = new QSpinBox(body());
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setFixedWidth(120);
    box->setEnabled(!session().isReadOnly());
    auto* words = new QLabel(label, body());
    words->setMinimumWidth(330);
    words->setBuddy(box);
    row->addWidget(words);
    row->addWidget(box);
    row->addStretch(1);
    column()->addLayout(row);
    connect(box, &QSpinBox::editingFinished, this, &PurgeSection::savePeriods);
    return box;
}

void PurgeSection::activate() {
    const Organisation& home = session().organisation();
    m_organisation->setText(
        tr("Closed requests: %1 years, closed breaches: %2 years (in the organisation’s record). No law sets these "
           "figures: they are the office’s own decision.")
            .arg(home.requestYears.value_or(5))
            .arg(home.breachYears.value_or(5)));
    const Result<RetentionPeriods> periods = retentionPeriods(session());
    if (!shown(periods))
        return;
    m_identity->setValue(periods->identityDays);
    m_exports->setValue(periods->exportMonths);
    m_backups->setValue(periods->backupMonths);
    m_journal->setValue(periods->journalYears);
    readList();
}

void PurgeSection::savePeriods() {
    const RetentionPeriods wanted{m_identity->value(), m_exports->value(), m_backups->value(), m_journal->value()};
    const Result<RetentionPeriods> before = retentionPeriods(session());
    if (!before || *before == wanted)
        return;
    if (shown(setRetentionPeriods(session(), wanted)))
        Q_EMIT said(tr("The retention periods were changed."), false);
    readList();
}

void PurgeSection::readList() {
    const Result<QList<PurgeItem>> items = purgeList(session());
    if (!shown(items))
        return;
    m_items = *items;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QList<QTreeWidgetItem*> lines;
    for (const PurgeItem& item : std::as_const(m_items)) {
        auto* line =
            new QTreeWidgetItem({purgeCategoryLabel(item.category).in(language()), item.ref, item.title.in(language()),
                shortDate(item.since, language()), item.with > 0 ? tr("%n more", nullptr, item.with) : QString()});
        line->setCheckState(0, Qt::Checked);
        lines += line;
    }
    m_list->addTopLevelItems(lines);
    for (const int section : {0, 1, 3, 4})
        m_list->resizeColumnToContents(section);
    m_list->setVisible(!m_items.isEmpty());
    m_empty->setText(m_items.isEmpty() ? tr("Nothing is past its period today.") : QString());
    m_empty->setVisible(m_items.isEmpty());
    countChosen();
}

QList<PurgeItem> PurgeSection::chosen() const {
    QList<PurgeItem> out;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (m_list->topLevelItem(i)->checkState(0) == Qt::Checked)
            out += m_items.at(i);
    return out;
}

void PurgeSection::countChosen() {
    const int count = int(chosen().size());
    m_erase->setText(tr("Erase %n entry(ies) for good…", nullptr, count));
    m_erase->setEnabled(count > 0 && !session().isReadOnly());
    m_erase->setVisible(!m_items.isEmpty());
}

void PurgeSection::erase() {
    const QList<PurgeItem> items = chosen();
    Question question;
    question.title = tr("Erase %n entry(ies) for good?", nullptr, int(items.size()));
    question.text =
        tr("A backup is made first. Then they go with their documents, tasks, versions, drafts and search words. "
           "This cannot be undone.");
    question.accept = tr("Erase");
    question.refuse = tr("Keep everything");
    question.dangerous = true;
    if (prompts().ask(question) != Answer::Accept)
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    Purge purge(items);
    const Result<Done> done = eraseForGood(session(), purge);
    QApplication::restoreOverrideCursor();
    if (!shown(done))
        return;
    Q_EMIT said(done->what.in(language()), false);
    readList();
    showHeld();
}

void PurgeSection::showHeld() {
    const Result<HeldElsewhere> held = heldElsewhere(session());
    if (!shown(held))
        return;
    m_holding.clear();
    QStringList lines;
    for (const HoldingBackup& each : held->backups) {
        m_holding += each.file.path;
        lines += u"•  "_s + tr("%1, until %2 at the latest")
                                .arg(QFileInfo(each.file.path).fileName(),
                                    shortDate(each.ends.toTimeZone(session().zone()).date(), language()));
    }
    QString words;
    if (!lines.isEmpty())
        words = tr("These backups still hold what was erased:") + u'\n' + lines.join(u'\n');
    if (!held->byHand.isEmpty())
        words += (words.isEmpty() ? QString() : u"\n"_s) +
                 tr("The journal also knows of %n copy(ies) made elsewhere by hand, which only you can find.", nullptr,
                     int(held->byHand.size()));
    m_heldWords->setText(words);
    m_held->setVisible(!words.isEmpty());
    m_drop->setVisible(!m_holding.isEmpty());
}

void PurgeSection::dropBackups() {
    Question question;
    question.title = tr("Delete %n backup(s)?", nullptr, int(m_holding.size()));
    question.text =
        tr("A new backup without the erased data is made first. What was erased can then no longer be brought back.");
    question.accept = tr("Delete");
    question.refuse = tr("Keep them");
    question.dangerous = true;
    if (prompts().ask(question) != Answer::Accept)
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<Done> done = [&]() -> Result<Done> {
        TRY(session().run(BackUpNow()));
        return session().run(DropBackups(m_holding));
    }();
    QApplication::restoreOverrideCursor();
    if (shown(done))
        Q_EMIT said(done->what.in(language()), false);
    m_held->hide();
}

} // namespace greffe
