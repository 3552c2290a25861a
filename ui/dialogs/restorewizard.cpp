// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/restorewizard.h"

#include "domain/display.h"
#include "ui/dialogs/passphraseedit.h"
#include "ui/shell/card.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

QString vaultFilter() {
    return RestoreWizard::tr("Greffe vaults (*.greffe);;All files (*)");
}

/// The vaults that have backups on this computer, by number.
QStringList vaultsWithBackups() {
    const QFileInfo standard(BackupFolder::standard(u"x"_s).folder());
    return QDir(standard.absolutePath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

QString when(const QDateTime& at) {
    return at.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s);
}

} // namespace

RestoreWizard::RestoreWizard(
    const Clock& clock, Prompts& prompts, Language language, const QString& vault, QWidget* parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_prompts(prompts)
    , m_language(language)
    , m_vault(vault) {
    setObjectName(u"restore_wizard"_s);
    setWindowTitle(tr("Restore or repair"));
    resize(680, 620);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(22, 18, 22, 16);
    column->setSpacing(9);
    column->addWidget(Card::strong(tr("Restore or repair"), this));
    column->addWidget(Card::words(
        tr("The result is always a new file. The file chosen here is only read, and the present vault stays as it is."),
        this, ColorRole::Muted));
    makeChoice(column);
    auto* opening = new QHBoxLayout;
    m_staff = new QComboBox(this);
    m_staff->setObjectName(u"restore_staff"_s);
    m_staff->setAccessibleName(tr("Who opens it"));
    m_staff->setMinimumWidth(180);
    m_passphrase = new PassphraseEdit(PassphraseEdit::For::Opening, tr("Passphrase of that file"), this);
    m_passphrase->line()->setObjectName(u"restore_passphrase"_s);
    m_passphrase->line()->setPlaceholderText(tr("Passphrase of that file"));
    m_look = new QPushButton(icon(u"preview"_s), tr("Look inside"), this);
    m_look->setObjectName(u"restore_look"_s);
    opening->addWidget(m_staff);
    opening->addWidget(m_passphrase, 1);
    opening->addWidget(m_look);
    column->addLayout(opening);
    m_preview = Card::words({}, this);
    m_preview->setObjectName(u"restore_preview"_s);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_preview->hide();
    column->addWidget(m_preview);
    m_message = Card::words({}, this, ColorRole::Late);
    m_message->setObjectName(u"restore_message"_s);
    m_message->hide();
    column->addWidget(m_message);
    auto* buttons = new QHBoxLayout;
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"restore_close"_s);
    m_write = new QPushButton(tr("Restore to a new file…"), this);
    m_write->setObjectName(u"restore_write"_s);
    m_write->setProperty("primary", true);
    m_look->setAutoDefault(false);
    close->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_write);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_look, &QPushButton::clicked, this, &RestoreWizard::look);
    connect(m_passphrase, &PassphraseEdit::accepted, this, &RestoreWizard::look);
    connect(m_write, &QPushButton::clicked, this, &RestoreWizard::write);
    readBackups();
    chosen();
}

RestoreWizard::~RestoreWizard() = default;

void RestoreWizard::makeChoice(QVBoxLayout* column) {
    m_restore = new QRadioButton(tr("Restore a backup"), this);
    m_restore->setObjectName(u"restore_mode"_s);
    m_restore->setChecked(true);
    m_salvage = new QRadioButton(tr("Save what can still be read of a damaged vault"), this);
    m_salvage->setObjectName(u"salvage_mode"_s);
    auto* group = new QButtonGroup(this);
    group->addButton(m_restore);
    group->addButton(m_salvage);
    column->addWidget(m_restore);
    column->addWidget(m_salvage);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"restore_list"_s);
    m_list->setAccessibleName(tr("Backups on this computer"));
    m_list->setHeaderLabels({tr("Made on"), tr("Size"), tr("Name")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTabKeyNavigation(false);
    column->addWidget(m_list, 1);
    auto* other = new QHBoxLayout;
    auto* choose = new QPushButton(icon(u"folder"_s), tr("Another file…"), this);
    choose->setObjectName(u"restore_other"_s);
    choose->setAutoDefault(false);
    m_file = Card::words({}, this, ColorRole::Muted);
    m_file->setObjectName(u"restore_file"_s);
    other->addWidget(choose);
    other->addWidget(m_file, 1);
    column->addLayout(other);
    connect(choose, &QPushButton::clicked, this, &RestoreWizard::chooseOther);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (const QTreeWidgetItem* item = m_list->currentItem(); item && item->isSelected())
            setBackup(item->data(0, Qt::UserRole).toString());
    });
    connect(m_salvage, &QRadioButton::toggled, this, [this](bool salvage) {
        m_list->setEnabled(!salvage);
        if (salvage && !m_vault.isEmpty() && QFileInfo::exists(m_vault))
            setBackup(m_vault);
        chosen();
    });
}

void RestoreWizard::readBackups() {
    QStringList ids;
    if (const Result<VaultInfo> info = Vault::inspect(m_vault))
        ids = {info->vaultId};
    else
        ids = vaultsWithBackups();
    for (const QString& id : std::as_const(ids)) {
        const BackupOverview overview = backupOverview(id, m_clock);
        for (const QList<BackupFile>* files : {&overview.files, &overview.secondFiles}) {
            for (const BackupFile& file : *files) {
                auto* item = new QTreeWidgetItem(
                    m_list, {when(file.at), byteCount(file.bytes, m_language), QFileInfo(file.path).fileName()});
                item->setData(0, Qt::UserRole, file.path);
                item->setToolTip(2, file.path);
            }
        }
    }
    for (int i = 0; i < 2; ++i)
        m_list->resizeColumnToContents(i);
}

void RestoreWizard::setBackup(const QString& path) {
    m_path = path;
    chosen();
}

void RestoreWizard::chooseOther() {
    if (const auto path = m_prompts.openFile(tr("Choose a file"), vaultFilter())) {
        m_list->clearSelection();
        setBackup(*path);
    }
}

bool RestoreWizard::isSalvage() const {
    return m_salvage->isChecked();
}

void RestoreWizard::chosen() {
    complain({});
    m_preview->hide();
    m_look->setVisible(!isSalvage());
    m_write->setText(isSalvage() ? tr("Save what can be read to a new file…") : tr("Restore to a new file…"));
    m_file->setText(m_path.isEmpty() ? tr("No file chosen yet.") : m_path);
    m_staff->clear();
    const bool any = !m_path.isEmpty();
    m_look->setEnabled(any);
    m_write->setEnabled(any);
    if (!any)
        return;
    const Result<VaultInfo> info = Vault::inspect(m_path);
    if (info) {
        for (const SlotInfo& slot : info->slots)
            if (slot.kind == u"passphrase"_s)
                m_staff->addItem(slot.staff);
    } else if (!isSalvage()) {
        complain(info.error().message.in(m_language));
        m_look->setEnabled(false);
        m_write->setEnabled(false);
    }
    // With both header copies gone the name is not readable; the header that this device kept still opens it.
    m_staff->setVisible(m_staff->count() > 0);
}

Credentials RestoreWizard::credentials() {
    Credentials out;
    out.staff = m_staff->currentText();
    const QByteArray typed = m_passphrase->line()->text().toUtf8();
    out.passphrase = SecretBytes::fromPassphrase(QString::fromUtf8(typed));
    return out;
}

void RestoreWizard::look() {
    if (isSalvage() || m_path.isEmpty())
        return;
    complain({});
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const Result<BackupPreview> preview = previewBackup(m_path, credentials(), m_clock);
    QApplication::restoreOverrideCursor();
    if (!preview) {
        m_preview->hide();
        complain(preview.error().message.in(m_language));
        return;
    }
    showPreview(*preview);
}

void RestoreWizard::showPreview(const BackupPreview& preview) {
    QStringList kinds;
    for (const BackupPreview::Kind& kind : preview.kinds)
        if (kind.living + kind.archived > 0)
            kinds += tr("%1: %2").arg(kind.plural.in(m_language), number(kind.living + kind.archived, m_language));
    QStringList openers;
    for (const SlotInfo& slot : preview.openers)
        openers += slot.staff.isEmpty() ? tr("the recovery key") : slot.staff;
    const QStringList lines{
        tr("%1 — last entry on %2 by %3").arg(preview.label, when(preview.lastEntryAt), preview.lastEntryBy),
        kinds.join(u" · "_s), tr("Journal: %1").arg(preview.journalHead),
        tr("Opens with: %1").arg(openers.join(u", "_s)),
        preview.checked.ok ? tr("Checked whole: sound.") : tr("Checked whole: DAMAGED. Try an older backup.")};
    m_preview->setText(lines.join(u'\n'));
    setColorRole(m_preview, preview.checked.ok ? ColorRole::Fine : ColorRole::Late);
    m_preview->show();
}

void RestoreWizard::write() {
    if (m_passphrase->isEmpty()) {
        complain(tr("Type the passphrase of that file."));
        return;
    }
    const QString stem = QFileInfo(m_path).completeBaseName().section(u' ', 0, 0);
    const QString name = (isSalvage() ? tr("%1 saved.greffe") : tr("%1 restored.greffe")).arg(stem);
    const auto path = m_prompts.newFile(tr("The new file"), name, tr("Greffe vaults (*.greffe)"));
    if (!path)
        return;
    complain({});
    QApplication::setOverrideCursor(Qt::WaitCursor);
    QString words;
    const Result<> done = [&]() -> Result<> {
        if (!isSalvage()) {
            TRY(Vault::restore(m_path, *path, credentials(), m_clock));
            words = tr("Restored, and opened once as proof: %1").arg(*path);
            return {};
        }
        const SalvageReport report = TRY(salvage(m_path, *path, credentials(), m_clock));
        QStringList lost;
        for (const SalvageReport::Table& table : report.tables) {
            for (const SalvageReport::Range& range : table.lost)
                lost += range.to == 0 ? tr("%1: rows from %2 to the end").arg(table.name).arg(range.from)
                                      : tr("%1: rows %2 to %3").arg(table.name).arg(range.from).arg(range.to);
            if (table.lostUnknown)
                lost += tr("%1: rows in the middle").arg(table.name);
        }
        words = tr("What could still be read is in %1.").arg(*path) + u'\n' +
                (report.isWhole() ? tr("Nothing is lost.") : tr("Lost:") + u'\n' + lost.join(u'\n'));
        if (!report.journalWhole)
            words += u'\n' + tr("The journal lost entries: its chain no longer verifies as a whole.");
        return {};
    }();
    QApplication::restoreOverrideCursor();
    if (!done) {
        complain(done.error().message.in(m_language));
        return;
    }
    m_passphrase->clear();
    m_restored = *path;
    m_preview->setText(words);
    setColorRole(m_preview, ColorRole::Fine);
    m_preview->show();
    m_write->setEnabled(false);
    m_look->setEnabled(false);
}

void RestoreWizard::complain(const QString& sentence) {
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

} // namespace greffe
