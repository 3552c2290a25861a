// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"
#include "documents/page.h"

namespace greffe {

/// The recovery sheet of this vault with this key, which is nowhere kept: whoever asks for the sheet has it, from a
/// creation, a replacement, or the sheet before. Invalid if the key does not open this vault.
Result<Document> recoverySheetOf(const Session& session, const QString& recoveryKey, Language language);

/// The sheet as an owner-only PDF, journalled without the key. A file with a key opens the vault for whoever reads the
/// disk: it is to be printed and deleted.
class WriteRecoverySheet final : public Command {
public:
    /// `recoveryKey` must outlive the run; it is not kept.
    WriteRecoverySheet(const QString& recoveryKey, const QString& path, Language language)
        : m_key(recoveryKey)
        , m_path(path)
        , m_language(language) {}
    Result<> prepare(Session& session) override;
    Result<> apply(Scope&) override { return {}; }
    JournalDraft entry() const override;
    Done done() const override;
    void abandoned() override;
    bool changesRecords() const override { return false; }
    Permission permission() const override { return Permission::Administer; }
    bool needsConfirmation() const override { return true; }
    QString path() const { return m_path; }

private:
    const QString& m_key;
    QString m_path;
    Language m_language;
    QString m_anchor = {};
    bool m_written = false;
};

} // namespace greffe
