// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordhistory.h"

#include "commands/command.h"
#include "domain/display.h"
#include "ui/pages/changeview.h"
#include "ui/pages/page.h"
#include "ui/shell/icons.h"
#include "ui/shell/prompts.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

constexpr int leastLines = 2;
constexpr int mostLines = 6; // of the list of versions; more are scrolled

} // namespace

RecordHistory::RecordHistory(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(new QListWidget(this))
    , m_what(new QComboBox(this))
    , m_restore(new QPushButton(icon(u"undo"_s), tr("Bring this version back"), this))
    , m_changes(new ChangeView(context.language, this)) {
    m_list->setObjectName(u"history"_s);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setProperty("boxed", true);
    m_list->setUniformItemSizes(true);
    m_what->setObjectName(u"history_what"_s);
    m_what->setAccessibleName(tr("What is shown"));
    m_what->addItems({tr("What this version changed"), tr("What has changed since")});
    m_restore->setObjectName(u"history_restore"_s);
    m_restore->setEnabled(false);
    m_changes->setObjectName(u"history_changes"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::unit);
    column->addWidget(m_list);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(grid::unit);
    acts->addWidget(m_what);
    acts->addStretch(1);
    acts->addWidget(m_restore);
    column->addLayout(acts);
    column->addWidget(m_changes, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &RecordHistory::showVersion);
    connect(m_what, &QComboBox::currentIndexChanged, this, &RecordHistory::showVersion);
    connect(m_restore, &QPushButton::clicked, this, &RecordHistory::restore);
}

void RecordHistory::show(const AnyRecord& record) {
    const bool same = m_record && m_record->head().row == record.head().row;
    const int was = same ? chosen() : 0;
    m_record = record;
    const Result<QList<RecordVersion>> versions = history(m_context.session, record.type(), record.head().row);
    if (!versions) {
        m_context.prompts.showError(versions.error());
        return;
    }
    m_versions = *versions;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const Language language = m_context.language;
    const QString zone = QString::fromLatin1(m_context.session.zone().id());
    int place = 0;
    for (qsizetype i = 0; i < m_versions.size(); ++i) {
        const RecordVersion& version = m_versions.at(i);
        QStringList words = {tr("Version %1").arg(version.revision), shortInstant(Instant{version.at, zone}, language)};
        if (!version.staff.isEmpty())
            words += version.staff;
        words += i + 1 == m_versions.size() ? tr("record created")
                                            : tr("%n change(s)", nullptr, int(version.changes.size()));
        // An act that moved the record on is worth more than a number.
        for (const FieldChange& change : version.changes)
            if (change.path == u"status" && change.field)
                words += change.label.in(language) + colonIn(language) + display(*change.field, change.after, language);
        auto* item = new QListWidgetItem(words.join(u" · "_s), m_list);
        item->setData(Qt::UserRole, version.revision);
        if (version.revision == was)
            place = int(i);
    }
    const int lines = int(qBound(leastLines, int(m_versions.size()), mostLines));
    m_list->setFixedHeight(lines * qMax(24, m_list->sizeHintForRow(0)) + 4);
    m_list->setCurrentRow(place);
    showVersion();
}

int RecordHistory::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toInt() : 0;
}

void RecordHistory::showVersion() {
    const int place = m_list->currentRow();
    m_restore->setEnabled(place > 0 && !m_context.session.isReadOnly());
    if (!m_record || place < 0)
        return;
    const RecordType& type = m_record->type();
    const qint64 row = m_record->head().row;
    const Result<AnyRecord> version = recordVersion(m_context.session, type, row, m_versions.at(place).revision);
    if (!version) {
        m_context.prompts.showError(version.error());
        return;
    }
    if (m_what->currentIndex() == 1) {
        m_changes->showChanges(*version, *m_record);
        return;
    }
    if (place + 1 == m_versions.size()) {
        m_changes->showWhole(*version);
        return;
    }
    const Result<AnyRecord> before = recordVersion(m_context.session, type, row, m_versions.at(place + 1).revision);
    if (before)
        m_changes->showChanges(*before, *version);
    else
        m_context.prompts.showError(before.error());
}

void RecordHistory::restore() {
    const int version = chosen();
    if (version == 0 || !m_record)
        return;
    const Result<Done> done = m_context.session.run(
        RestoreVersion(m_record->type(), m_record->head().row, m_record->head().revision, version));
    if (!done) {
        m_context.prompts.showError(done.error());
        return;
    }
    if (const Result<AnyRecord> now = m_context.session.find(m_record->type(), m_record->head().row)) {
        m_list->setCurrentRow(0);
        show(AnyRecord(*now));
    }
    Q_EMIT said(done->what.in(m_context.language), true);
}

} // namespace greffe
