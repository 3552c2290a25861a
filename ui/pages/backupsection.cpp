// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backupsection.h"

#include "commands/restorerecord.h"
#include "commands/vaultcommands.h"
#include "domain/display.h"
#include "ui/dialogs/restorewizard.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QString vaultFilter() {
    return BackupSection::tr("Greffe vaults (*.greffe)");
}

QString reasonWords(const QString& reason) {
    if (reason == u"daily"_s)
        return BackupSection::tr("daily");
    if (reason == u"migration"_s)
        return BackupSection::tr("before an update");
    if (reason == u"rotation"_s)
        return BackupSection::tr("before a change of key");
    if (reason == u"import"_s)
        return BackupSection::tr("before an import");
    if (reason == u"purge"_s)
        return BackupSection::tr("before a purge");
    return reason == u"manual"_s ? BackupSection::tr("asked for") : reason;
}

} // namespace

BackupSection::BackupSection(PageContext& context, QWidget* parent)
    : SettingsSection(context, tr("Backups"),
          tr("Made by themselves at the first opening of the day and before an import, an update, a change of key or a "
             "purge; each is a whole encrypted copy, opened once to prove that it works. Kept: 7 daily, 4 weekly, 12 "
             "monthly."),
          parent, 0)
    , m_state(Card::words(QString(), body())) {
    m_state->setObjectName(u"backup_state"_s);
    column()->addWidget(m_state);
    auto* buttons = new QHBoxLayout;
    auto* now = new QPushButton(icon(u"archive"_s, QPalette::Light), tr("Back up now"), body());
    now->setObjectName(u"backup_now"_s);
    now->setProperty("primary", true);
    now->setEnabled(!session().isReadOnly());
    auto* elsewhere = new QPushButton(tr("Back up to another place…"), body());
    elsewhere->setObjectName(u"backup_elsewhere"_s);
    buttons->addWidget(now);
    buttons->addWidget(elsewhere);
    buttons->addStretch(1);
    column()->addLayout(buttons);
    connect(now, &QPushButton::clicked, this, &BackupSection::backUp);
    connect(elsewhere, &QPushButton::clicked, this, &BackupSection::backUpElsewhere);
    makeSecond();
    makeList();
    makeExport();
    column()->addStretch(1);
    activate();
}

void BackupSection::makeSecond() {
    addPart(tr("Second folder"));
    column()->addWidget(Card::words(tr("A stick, a share or a synchronised folder: what burns or is stolen with this "
                                       "computer is not a backup. The choice belongs to this computer."),
        body(), ColorRole::Muted));
    m_second = Card::words(QString(), body());
    m_second->setObjectName(u"backup_second"_s);
    column()->addWidget(m_second);
    auto* row = new QHBoxLayout;
    auto* choose = new QPushButton(icon(u"folder"_s), tr("Choose the folder…"), body());
    choose->setObjectName(u"backup_second_choose"_s);
    m_noSecond = new QPushButton(tr("No second folder"), body());
    m_noSecond->setObjectName(u"backup_second_none"_s);
    m_budget = new QComboBox(body());
    m_budget->setObjectName(u"backup_budget"_s);
    m_budget->setAccessibleName(tr("Space for backups in each folder"));
    for (const int megabytes : {500, 1000, 2000, 4096, 8000, 16000, 64000})
        m_budget->addItem(
            tr("at most %1").arg(byteCount(qint64(megabytes) << 20, language())), qint64(megabytes) << 20);
    m_budget->addItem(tr("no limit of space"), qint64(0));
    row->addWidget(choose);
    row->addWidget(m_noSecond);
    row->addSpacing(grid::wide);
    auto* words = new QLabel(tr("Space in each folder"), body());
    words->setBuddy(m_budget);
    row->addWidget(words);
    row->addWidget(m_budget);
    row->addStretch(1);
    column()->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &BackupSection::chooseSecond);
    connect(m_noSecond, &QPushButton::clicked, this, [this] {
        m_overview.settings.secondFolder.clear();
        saveSettings();
    });
    connect(m_budget, &QComboBox::activated, this, [this] {
        m_overview.settings.rules.budgetBytes = m_budget->currentData().toLongLong();
        saveSettings();
    });
}

void BackupSection::makeList() {
    addPart(tr("What can be restored"));
    m_list = new QTreeWidget(body());
    m_list->setObjectName(u"backup_list"_s);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setHeaderLabels({tr("Made on"), tr("Size"), tr("Why"), tr("Kept until"), tr("Where")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumHeight(170);
    column()->addWidget(m_list);
    auto* whole = new QPushButton(icon(u"undo"_s), tr("Restore to a new file…"), body());
    whole->setObjectName(u"restore_whole"_s);
    m_ref = new QLineEdit(body());
    m_ref->setObjectName(u"restore_ref"_s);
    m_ref->setAccessibleName(tr("Reference of a record to take from the backup"));
    m_ref->setPlaceholderText(tr("for example DEM-2026-0041"));
    m_ref->setMinimumWidth(230);
    m_take = new QPushButton(tr("Take this record from the backup"), body());
    m_take->setObjectName(u"restore_take"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(whole);
    row->addSpacing(grid::wide);
    row->addWidget(m_ref);
    row->addWidget(m_take);
    row->addStretch(1);
    column()->addLayout(row);
    connect(whole, &QPushButton::clicked, this, &BackupSection::restoreWhole);
    connect(m_take, &QPushButton::clicked, this, &BackupSection::restoreRecord);
    connect(m_ref, &QLineEdit::returnPressed, this, &BackupSection::restoreRecord);
    m_take->setEnabled(!session().isReadOnly());
}

void BackupSection::makeExport() {
    addPart(tr("Leaving Greffe"));
    column()->addWidget(Card::words(
        tr("Everything (records with their versions, documents, journal) in one encrypted ZIP that 7-Zip and "
           "other programs open, without Greffe."),
        body(), ColorRole::Muted));
    auto* all = new QPushButton(icon(u"export"_s), tr("Export everything, encrypted…"), body());
    all->setObjectName(u"export_all"_s);
    column()->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &QPushButton::clicked, this, &BackupSection::exportAll);
}

void BackupSection::activate() {
    m_overview = backupOverview(session().vault().vaultId(), session().clock());
    const QString zone = QString::fromLatin1(session().zone().id());
    const auto when = [&](const QDateTime& at) { return shortInstant(Instant{at, zone}, language()); };
    if (m_overview.warning.isEmpty() && !m_overview.files.isEmpty()) {
        m_state->setText(tr("The latest backup is of %1.").arg(when(m_overview.files.first().at)));
        setColorRole(m_state, ColorRole::Fine);
    } else {
        m_state->setText(m_overview.warning.in(language()));
        setColorRole(m_state, ColorRole::Soon);
    }
    const BackupSettings& settings = m_overview.settings;
    QString second = settings.secondFolder.isEmpty() ? tr("None yet.") : settings.secondFolder;
    if (!settings.secondFolder.isEmpty()) {
        second += u'\n' + (settings.secondSuccess.isValid() ? tr("Last success: %1.").arg(when(settings.secondSuccess))
                                                            : tr("No copy there yet."));
        if (!m_overview.secondReachable)
            second += u' ' + tr("The folder is not there at the moment.");
    }
    m_second->setText(second);
    setColorRole(m_second, m_overview.secondIsOld ? ColorRole::Soon : ColorRole::Muted);
    m_noSecond->setEnabled(!settings.secondFolder.isEmpty());
    const int index = m_budget->findData(settings.rules.budgetBytes);
    m_budget->setCurrentIndex(index >= 0 ? index : m_budget->findData(qint64(4096) << 20));
    m_list->clear();
    const auto addAll = [&](const QList<BackupFile>& files, const QString& where) {
        for (const BackupFile& file : files) {
            auto* item = new QTreeWidgetItem(
                m_list, {when(file.at), byteCount(file.bytes, language()), reasonWords(file.reason),
                            shortDate(BackupFolder::endOf(file, settings.rules).toTimeZone(session().zone()).date(),
                                language()),
                            where});
            item->setData(0, Qt::UserRole, file.path);
            item->setToolTip(4, file.path);
        }
    };
    addAll(m_overview.files, tr("this computer"));
    addAll(m_overview.secondFiles, tr("second folder"));
    for (int i = 0; i < 4; ++i)
        m_list->resizeColumnToContents(i);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

QString BackupSection::chosenBackup() const {
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void BackupSection::backUp() {
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<Done> done = session().run(BackUpNow());
    QApplication::restoreOverrideCursor();
    if (shown(done))
        Q_EMIT said(done->what.in(language()), false);
    activate();
}

void BackupSection::backUpElsewhere() {
    const QString name = QFileInfo(session().vault().path()).completeBaseName() + u'-' +
                         session().today().toString(Qt::ISODate) + u".greffe"_s;
    const auto path = prompts().newFile(tr("Back up the vault"), name, vaultFilter());
    if (!path)
        return;
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<Done> done = session().run(Backup(*path));
    QApplication::restoreOverrideCursor();
    if (shown(done))
        Q_EMIT said(done->what.in(language()), false);
}

void BackupSection::chooseSecond() {
    const auto folder = prompts().chooseFolder(tr("Second folder for backups"));
    if (!folder)
        return;
    BackupSettings& settings = m_overview.settings;
    settings.secondFolder = *folder;
    settings.secondSuccess = {};
    settings.secondFailure = {};
    saveSettings();
    if (!session().isReadOnly())
        backUp(); // so that it is seen at once whether the folder can be written
}

void BackupSection::saveSettings() {
    shown(m_overview.settings.save(session().vault().vaultId()));
    activate();
}

void BackupSection::restoreWhole() {
    RestoreWizard wizard(session().clock(), prompts(), language(), session().vault().path(), this);
    wizard.setBackup(chosenBackup());
    wizard.exec();
}

void BackupSection::restoreRecord() {
    const QString path = chosenBackup();
    const QString ref = m_ref->text().trimmed();
    if (path.isEmpty() || ref.isEmpty()) {
        prompts().tell(
            tr("Take a record from a backup"), tr("Choose a backup in the list and type the reference of the record."));
        return;
    }
    Result<BackedUpRecord> found = [&]() -> Result<BackedUpRecord> {
        const std::unique_ptr<OpenedCopy> copy = TRY(OpenedCopy::openLike(session().vault(), path, session().clock()));
        return recordInBackup(*copy, ref, session().organisation().ref);
    }();
    if (!shown(found))
        return;
    const QString name = title(found->record.type(), found->record.data(), language());
    const QString zone = QString::fromLatin1(session().zone().id());
    Question question;
    question.title = tr("Take %1 from the backup?").arg(found->record.head().ref);
    question.text =
        tr("“%1”, as it was on %2. If it still exists here, this becomes a new version of it and the present "
           "one stays in its history.")
            .arg(name, shortInstant(Instant{found->record.head().updatedAt, zone}, language()));
    question.accept = tr("Take it");
    question.refuse = tr("Leave it");
    if (prompts().ask(question) != Answer::Accept)
        return;
    const Result<Done> done = session().run(restoreFromBackup(session(), std::move(*found)));
    if (!shown(done))
        return;
    m_ref->clear();
    Q_EMIT said(done->what.in(language()), session().canUndo());
}

void BackupSection::exportAll() {
    const QString name = QFileInfo(session().vault().path()).completeBaseName() + u'-' +
                         session().today().toString(Qt::ISODate) + u".zip"_s;
    const auto path = prompts().saveFile(tr("Export everything"), name, tr("ZIP archives (*.zip)"));
    if (!path)
        return;
    QString password = newArchivePassword();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<Done> done = session().run(ExportAll(*path, SecretBytes::fromPassphrase(password)));
    QApplication::restoreOverrideCursor();
    if (!shown(done)) {
        wipe(password);
        return;
    }
    prompts().tell(tr("The password of the archive: copy it now, it is not shown again."), password);
    wipe(password);
    Q_EMIT said(done->what.in(language()), false);
}

} // namespace greffe
