// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "vault/openedcopy.h"

namespace greffe {

/// A record as a backup holds it, with the bytes of its documents.
struct BackedUpRecord {
    AnyRecord record;
    QString organisationRef = {};
    QString organisationName = {};
    QString journalHead = {}; ///< of the backup
    struct Document {
        AnyRecord record;
        QByteArray bytes = {};
        bool hasBytes = false;
    };
    QList<Document> documents = {}; ///< that belong to it
};
/// By reference, of any kind. NotFound, or Invalid when several organisations of the backup have it and `organisation`
/// (name or reference) is empty.
Result<BackedUpRecord> recordInBackup(OpenedCopy& backup, const QString& ref, const QString& organisation);

/// Brings one record back from a backup: over the present one as a new revision, or, where it is gone, under its own
/// reference again with the documents that are gone too. One journal entry; undo takes the first kind back.
std::unique_ptr<Command> restoreFromBackup(const Session& session, BackedUpRecord found);

} // namespace greffe
