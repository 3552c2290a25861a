// SPDX-License-Identifier: GPL-3.0-or-later
// What the window asks about who may open the vault: the passphrase again, quick unlock, two ways in.
#include "app/mainwindow.h"

#include "commands/quickunlock.h"
#include "commands/staffdesk.h"
#include "ui/pages/settingspage.h"
#include "ui/shell/noticestrip.h"
#include "ui/shell/prompts.h"

using namespace Qt::StringLiterals;

namespace greffe {

void MainWindow::watchAccess() {
    m_session->setConfirmer([this](const Text& what) { return m_prompts.askPassphrase(what.in(m_language)); });
    const Vault& vault = m_session->vault();
    // A passphrase was typed: twelve more hours, if this device may.
    if (m_quick && !vault.openedQuickly() && m_quick->isEnabled(vault.vaultId()) && !vault.slotKey().isEmpty())
        m_quick->arm(*m_session, [](const Result<>&) {});
}

void MainWindow::refreshAccess() {
    if (!m_strip || !m_session)
        return;
    m_strip->show({}, {});
    if (m_session->isReadOnly() || !m_session->require(Permission::Administer))
        return;
    const Result<WaysIn> ways = StaffDesk(*m_session).waysIn();
    if (!ways)
        return;
    const NoticeStrip::Act test{u"recovery"_s, tr("Test the recovery sheet")};
    if (!ways->isEnough())
        m_strip->show(
            tr("Only one way into this vault is certain. If it is lost, so are the records: test the recovery "
               "sheet, or make a second administrator."),
            {test, {u"staff"_s, tr("Invite an administrator")}});
    else if (ways->sheet.exists && ways->sheet.testedOn.isValid() && ways->sheet.isDue)
        m_strip->show(tr("The recovery sheet was last tested on %1: once a year, prove that it still opens the vault.")
                          .arg(ways->sheet.testedOn.toString(Qt::ISODate)),
            {test});
}

void MainWindow::mendAccess(const QString& act) {
    if (goTo(u"settings"_s))
        static_cast<SettingsPage*>(page(u"settings"_s))->showSection(act);
}

} // namespace greffe
