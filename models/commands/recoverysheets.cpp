// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/recoverysheets.h"

#include "commands/issue.h"
#include "documents/pdf.h"
#include "documents/recoverysheet.h"
#include "exchange/atomicfile.h"
#include "vault/recoverykey.h"

#include <QFile>
#include <QFileInfo>

namespace greffe {

using namespace Qt::StringLiterals;

Result<Document> recoverySheetOf(const Session& session, const QString& recoveryKey, Language language) {
    TRY(session.vault().checkRecoveryKey(recoveryKey));
    RecoverySheet sheet;
    sheet.key = recoveryKey.simplified();
    sheet.vaultName = QFileInfo(session.vault().path()).fileName();
    sheet.vaultId = session.vault().vaultId();
    const DocumentInfo info = documentInfo(session, recoverySheetTitle(language), language);
    return recoverySheet(sheet, info);
}

Result<> WriteRecoverySheet::prepare(Session& session) {
    m_anchor = session.journalHead();
    const Document document = TRY(recoverySheetOf(session, m_key, m_language));
    const bool replaced = QFileInfo::exists(m_path);
    TRY(writePdf(document, m_path));
    m_written = !replaced;
    return {};
}

JournalDraft WriteRecoverySheet::entry() const {
    // Not about the sheet's state: that is read from the last entry of its object.
    return {u"recovery_sheet_issue"_s, u"vault"_s, {{u"anchor"_s, m_anchor}}};
}

Done WriteRecoverySheet::done() const {
    return {
        Text{
            u"Fiche de secours écrite : %1. Imprimez-la, rangez-la à part, puis supprimez ce fichier : il suffit à ouvrir le coffre."_s,
            u"Recovery sheet written: %1. Print it, keep it elsewhere, then delete this file: it is enough to open the vault."_s}
            .arg(QFileInfo(m_path).fileName()),
        {}, {}, 0};
}

void WriteRecoverySheet::abandoned() {
    if (m_written)
        QFile::remove(m_path);
}

} // namespace greffe
