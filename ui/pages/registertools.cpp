// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the register as a whole: exported, pictured, told to people.
#include "domain/activity.h"
#include "tables/recordtable.h"
#include "ui/pages/exportpanel.h"
#include "ui/pages/noticepanel.h"
#include "ui/pages/observationspanel.h"
#include "ui/pages/picturespanel.h"
#include "ui/pages/registerpage.h"

using namespace Qt::StringLiterals;

namespace greffe {

void RegisterPage::showExport() {
    openExport();
}

ExportPanel* RegisterPage::openExport() {
    if (!mayLeave())
        return nullptr;
    ExportPanel::Choice choice;
    const ListQuery& query = table().query();
    choice.isFiltered = !query.preset.isEmpty() || !query.equals.isEmpty() || !query.search.isEmpty();
    const int column = table().columnOf(u"ref"_s);
    for (int i = 0; column >= 0 && i < table().rowCount(); ++i)
        choice.filtered += table().index(i, column).data().toString();
    if (pane().isOpen() && !pane().isNew())
        choice.open = pane().record().head().ref;
    auto* panel = new ExportPanel(context(), choice, this);
    connect(panel, &ExportPanel::said, this, &Page::said);
    over(panel);
    return panel;
}

/// From a panel to what a line of it speaks of; the panel of somebody's own desk is done with then.
void RegisterPage::leaveFor(const QString& kind, qint64 row, const QString& path) {
    if (kind != u"activity"_s) {
        Q_EMIT wantsField(kind, row, path);
        return;
    }
    showOver(nullptr);
    openField(kind, row, path);
}

NoticePanel* RegisterPage::openNotice(const QString& part) {
    if (!mayLeave())
        return nullptr;
    auto* panel = new NoticePanel(context(), this);
    panel->showPart(part);
    connect(panel, &NoticePanel::said, this, &Page::said);
    connect(panel, &NoticePanel::wantsField, this, &RegisterPage::leaveFor);
    over(panel);
    return panel;
}

void RegisterPage::showNotice() {
    openNotice(u"write"_s);
}

void RegisterPage::showComparison() {
    openNotice(u"compare"_s);
}

void RegisterPage::showObservations() {
    if (!mayLeave())
        return;
    auto* panel = new ObservationsPanel(context(), this);
    connect(panel, &ObservationsPanel::wantsField, this, [this](const QString& kind, qint64 row, const QString& path) {
        if (kind == u"notice") {
            showComparison();
            return;
        }
        leaveFor(kind, row, path);
    });
    over(panel);
}

void RegisterPage::openPictures(const QString& part) {
    if (!mayLeave())
        return;
    auto* panel = new PicturesPanel(context(), tr("The register in pictures"), this);
    panel->showPart(part);
    connect(panel, &PicturesPanel::said, this, &Page::said);
    connect(panel, &PicturesPanel::wantsRecord, this, [this](const QString& kind, qint64 row) {
        if (kind != u"activity") {
            Q_EMIT wantsRecord(kind, row);
            return;
        }
        showOver(nullptr);
        openRecord(kind, row);
    });
    over(panel);
}

void RegisterPage::showMap() {
    openPictures(u"map"_s);
}

void RegisterPage::showTimeline() {
    openPictures(u"timeline"_s);
}

void RegisterPage::showReceipts() {
    openPictures(u"receipts"_s);
}

bool RegisterPage::openField(const QString& kind, qint64 row, const QString& path) {
    if (!openRecord(kind, row))
        return false;
    pane().showTab(path.isEmpty() ? u"assistance"_s : u"record"_s);
    if (!path.isEmpty())
        pane().form().focusField(path);
    return true;
}

bool RegisterPage::openRecord(const QString& kind, qint64 row) {
    if (m_revising != row)
        m_revising = 0;
    return DeskPage::openRecord(kind, row);
}

} // namespace greffe
