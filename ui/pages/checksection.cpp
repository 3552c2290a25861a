// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checksection.h"

#include "commands/restorerecord.h"
#include "domain/display.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <thread>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int lookAgain = 50; // ms between two looks at the worker

void clear(QVBoxLayout* column) {
    while (QLayoutItem* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QTreeWidget* makeList(const QString& name, const QString& accessible, const QStringList& headings, QWidget* parent) {
    auto* list = new QTreeWidget(parent);
    list->setObjectName(name);
    list->setAccessibleName(accessible);
    list->setHeaderLabels(headings);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setTabKeyNavigation(false);
    list->header()->setStretchLastSection(true);
    return list;
}

} // namespace

CheckSection::CheckSection(PageContext& context, QWidget* parent)
    : SettingsSection(context, tr("Checks and place"),
          tr("Reads every page of the vault, the whole journal and every attached document on a copy, while you go on "
             "working. The result is written into the journal."),
          parent, 0)
    , m_verify(new QPushButton(icon(u"verify"_s, QPalette::Light), tr("Check the vault now"), body()))
    , m_cancel(new QPushButton(tr("Stop"), body()))
    , m_save(new QPushButton(icon(u"file"_s), tr("Save the result as PDF…"), body()))
    , m_progress(new QProgressBar(body()))
    , m_state(Card::words(QString(), body(), ColorRole::Muted))
    , m_checks(new QVBoxLayout)
    , m_timer(new QTimer(this)) {
    m_verify->setObjectName(u"verify_now"_s);
    m_verify->setProperty("primary", true);
    m_cancel->setObjectName(u"verify_cancel"_s);
    m_save->setObjectName(u"verify_save"_s);
    m_progress->setObjectName(u"verify_progress"_s);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(420);
    m_state->setObjectName(u"verify_state"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_verify);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    column()->addLayout(buttons);
    column()->addWidget(m_progress);
    column()->addWidget(m_state);
    m_checks->setSpacing(6);
    column()->addLayout(m_checks);
    for (QWidget* widget : {static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_save),
             static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_state)})
        widget->hide();
    connect(m_verify, &QPushButton::clicked, this, &CheckSection::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] { stop(tr("The check was stopped. Nothing was changed.")); });
    connect(m_save, &QPushButton::clicked, this, &CheckSection::saveReport);

    addPart(tr("This vault"));
    column()->addWidget(Card::small(session().vault().path(), body(), ColorRole::Muted));
    column()->addWidget(Card::small(tr("Number %1").arg(session().vault().vaultId()), body(), ColorRole::Muted));
    m_placeWords = new QVBoxLayout;
    column()->addLayout(m_placeWords);
    makeCopies();
    column()->addStretch(1);
    readPlace();
}

CheckSection::~CheckSection() {
    leave();
}

void CheckSection::makeCopies() {
    addPart(tr("Copies in the same folder"));
    m_copies = makeList(u"sibling_copies"_s, tr("Copies in the same folder"),
        {tr("Name"), tr("Changed on"), tr("Size"), tr("Conflict")}, body());
    m_copies->setMaximumHeight(120);
    column()->addWidget(m_copies);
    m_compare = new QPushButton(icon(u"preview"_s), tr("Compare with the vault"), body());
    m_compare->setObjectName(u"compare_copy"_s);
    column()->addWidget(m_compare, 0, Qt::AlignLeft);
    m_relation = Card::words(QString(), body());
    m_relation->setObjectName(u"compare_relation"_s);
    column()->addWidget(m_relation);
    m_differences = makeList(u"compare_differences"_s, tr("Differences"),
        {tr("Where"), tr("Reference"), tr("Title"), tr("Here"), tr("There"), tr("Fields")}, body());
    m_differences->setMinimumHeight(180);
    column()->addWidget(m_differences);
    m_take = new QPushButton(tr("Take this record from the copy"), body());
    m_take->setObjectName(u"compare_take"_s);
    column()->addWidget(m_take, 0, Qt::AlignLeft);
    m_relation->hide();
    m_differences->hide();
    m_take->hide();
    m_compare->setEnabled(false);
    connect(m_copies, &QTreeWidget::itemSelectionChanged, this,
        [this] { m_compare->setEnabled(!m_copies->selectedItems().isEmpty()); });
    connect(m_compare, &QPushButton::clicked, this, &CheckSection::compare);
    connect(m_take, &QPushButton::clicked, this, &CheckSection::takeRecord);
    connect(m_differences, &QTreeWidget::itemSelectionChanged, this, [this] {
        const auto* item = m_differences->currentItem();
        m_take->setEnabled(item && item->data(0, Qt::UserRole).toBool() && !session().isReadOnly());
    });
}

void CheckSection::activate() {
    readPlace();
}

void CheckSection::leave() {
    m_timer->stop();
    if (m_work)
        m_work->wanted = false;
    m_work.reset();
}

void CheckSection::start() {
    leave();
    Result<std::unique_ptr<VerifyJob>> job = VerifyJob::start(session().vault());
    if (!shown(job))
        return;
    m_work = std::make_shared<Work>();
    m_work->job = std::move(*job);
    m_report.reset();
    clear(m_checks);
    m_save->hide();
    m_verify->setEnabled(false);
    m_cancel->show();
    m_progress->setRange(0, 100);
    m_progress->setValue(0);
    m_progress->show();
    m_state->setText(tr("Copying the file…"));
    m_state->show();
    m_timer->disconnect(this);
    connect(m_timer, &QTimer::timeout, this, &CheckSection::copySlice);
    m_timer->start(0);
}

void CheckSection::copySlice() {
    const VerifyJob& job = *m_work->job;
    const Result<bool> done = m_work->job->copySome();
    if (!done) {
        stop({});
        shown(done);
        return;
    }
    m_progress->setValue(job.total() > 0 ? int(100 * job.copied() / job.total()) : 100);
    if (*done)
        check();
}

void CheckSection::check() {
    m_state->setText(tr("Reading every page, the journal and the documents…"));
    m_progress->setRange(0, 0);
    m_timer->stop();
    m_timer->disconnect(this);
    connect(m_timer, &QTimer::timeout, this, &CheckSection::finish);
    std::thread([work = m_work] {
        work->result = work->job->check([&work](qint64, qint64) { return work->wanted.load(); }, checkDocuments);
        work->ready = true;
    }).detach();
    m_timer->start(lookAgain);
}

void CheckSection::finish() {
    if (!m_work->ready)
        return;
    const Result<VerifyReport> result = *m_work->result;
    stop({});
    if (!shown(result))
        return;
    if (session().isReadOnly()) {
        const Result<VerifyReport> report = VerifyJob::finish(session().vault(), *result);
        if (shown(report))
            showReport(*report);
        return;
    }
    VerifyNow command(*result);
    const Result<Done> done = session().run(command);
    if (!shown(done))
        return;
    showReport(command.report());
    Q_EMIT said(done->what.in(language()), false);
}

void CheckSection::stop(const QString& why) {
    leave();
    m_verify->setEnabled(true);
    m_cancel->hide();
    m_progress->hide();
    m_state->setText(why);
    m_state->setVisible(!why.isEmpty());
}

void CheckSection::showReport(const VerifyReport& report) {
    m_report = report;
    clear(m_checks);
    for (const VerifyReport::Check& check : report.checks) {
        const QString name = checkLabel(check.name).in(language());
        const QString words = check.detail.in(language());
        const QString line = (check.ok ? tr("In order: %1.") : tr("FAULT: %1.")).arg(name) +
                             (words.isEmpty() ? QString() : u' ' + words);
        m_checks->addWidget(Card::words(line, body(), check.ok ? ColorRole::Fine : ColorRole::Late));
    }
    if (!report.ok)
        m_checks->addWidget(Card::words(tr("Keep this file as it is. Restore the latest sound backup, or save what can "
                                           "still be read: lock the vault, "
                                           "then “Restore or repair…” on the first screen."),
            body()));
    m_save->setVisible(!session().isReadOnly());
}

void CheckSection::saveReport() {
    if (!m_report)
        return;
    const QString name = tr("check-of-the-vault") + u'-' + session().today().toString(Qt::ISODate) + u".pdf"_s;
    const auto path = prompts().saveFile(tr("Save the result of the check"), name, tr("PDF (*.pdf)"));
    if (!path)
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<Done> done = session().run(WriteVerification(*path, *m_report, language()));
    QApplication::restoreOverrideCursor();
    if (shown(done))
        Q_EMIT said(done->what.in(language()), false);
}

void CheckSection::readPlace() {
    clear(m_placeWords);
    const VaultPlace place = placeOf(session().vault().path());
    if (place.kind == VaultPlace::Kind::Local)
        m_placeWords->addWidget(
            Card::words(tr("On this computer’s disk, outside of any known synchronised folder."), body()));
    else
        m_placeWords->addWidget(Card::words(place.explanation.in(language()), body(), ColorRole::Soon));
    const QString zone = QString::fromLatin1(session().zone().id());
    m_copies->clear();
    for (const SiblingCopy& copy : siblingCopies(session().vault().path(), session().vault().vaultId())) {
        auto* item = new QTreeWidgetItem(
            m_copies, {QFileInfo(copy.path).fileName(), shortInstant(Instant{copy.modifiedAt, zone}, language()),
                          byteCount(copy.bytes, language()), copy.isConflict ? tr("yes") : tr("no")});
        item->setData(0, Qt::UserRole, copy.path);
    }
    for (int i = 0; i < 3; ++i)
        m_copies->resizeColumnToContents(i);
    const bool any = m_copies->topLevelItemCount() > 0;
    m_copies->setVisible(any);
    m_compare->setText(any ? tr("Compare with the vault") : tr("Compare with a copy elsewhere…"));
    m_compare->setEnabled(!any || !m_copies->selectedItems().isEmpty());
}

void CheckSection::compare() {
    QString path;
    if (const QList<QTreeWidgetItem*> chosen = m_copies->selectedItems(); !chosen.isEmpty())
        path = chosen.first()->data(0, Qt::UserRole).toString();
    else if (const auto file = prompts().openFile(tr("Compare with"), tr("Greffe vaults (*.greffe);;All files (*)")))
        path = *file;
    if (path.isEmpty())
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<CopyComparison> comparison = [&]() -> Result<CopyComparison> {
        const std::unique_ptr<OpenedCopy> copy = TRY(OpenedCopy::openLike(session().vault(), path, session().clock()));
        return compareWithCopy(session(), *copy);
    }();
    QApplication::restoreOverrideCursor();
    if (!shown(comparison))
        return;
    m_comparison = *comparison;
    const QString zone = QString::fromLatin1(session().zone().id());
    const auto when = [&](const QDateTime& at) {
        return at.isValid() ? shortInstant(Instant{at, zone}, language()) : QString();
    };
    m_relation->setText(
        relationText(comparison->relation).in(language()) + u' ' +
        tr("Last entry here: %1, there: %2. %3 equal records.")
            .arg(when(comparison->hereAt), when(comparison->thereAt), number(comparison->same, language())));
    m_relation->show();
    m_differences->clear();
    for (const CopyDifference& each : comparison->differences) {
        using What = CopyDifference::What;
        const QString where = each.what == What::OnlyHere    ? tr("only here")
                              : each.what == What::OnlyThere ? tr("only there")
                                                             : tr("different");
        auto* item = new QTreeWidgetItem(m_differences, {where, each.ref, each.title.in(language()), when(each.hereAt),
                                                            when(each.thereAt), each.fields.join(u", "_s)});
        item->setData(0, Qt::UserRole, each.what != What::OnlyHere);
        item->setData(1, Qt::UserRole, each.organisation);
    }
    for (int i = 0; i < 5; ++i)
        m_differences->resizeColumnToContents(i);
    m_differences->setVisible(!comparison->differences.isEmpty());
    m_take->setVisible(!comparison->differences.isEmpty());
    m_take->setEnabled(false);
}

void CheckSection::takeRecord() {
    const QTreeWidgetItem* item = m_differences->currentItem();
    if (!item || !m_comparison)
        return;
    const QString ref = item->text(1);
    Question question;
    question.title = tr("Take %1 from the copy?").arg(ref);
    question.text = tr("Its state in the copy becomes a new version here. The present one stays in its history.");
    question.accept = tr("Take it");
    question.refuse = tr("Leave it");
    if (prompts().ask(question) != Answer::Accept)
        return;
    const Result<Done> done = [&]() -> Result<Done> {
        const std::unique_ptr<OpenedCopy> copy =
            TRY(OpenedCopy::openLike(session().vault(), m_comparison->path, session().clock()));
        BackedUpRecord found = TRY(recordInBackup(*copy, ref, item->data(1, Qt::UserRole).toString()));
        return session().run(restoreFromBackup(session(), std::move(found)));
    }();
    if (!shown(done))
        return;
    Q_EMIT said(done->what.in(language()), session().canUndo());
    delete item;
}

} // namespace greffe
