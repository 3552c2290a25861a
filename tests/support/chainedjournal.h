// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace greffe::test {

/// Writes one more entry after `last`, with its payload, chained as the program chains them, and makes it `last`. For
/// journals of many entries in one transaction; the program pays one for each.
inline Result<> appendChained(
    Writer& writer, JournalEntry& last, const QString& object, const QByteArray& salt, const QByteArray& payload) {
    JournalEntry next;
    next.sequence = last.sequence + 1;
    next.at = last.at;
    next.staff = QStringLiteral("Claire Fontaine");
    next.action = QStringLiteral("request_edit");
    next.object = object;
    next.commitment = detail::journalCommitment(salt, payload);
    next.previous = last.hash;
    next.hash = detail::journalHash(next);
    TRY(writer.run(QStringLiteral("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {next.sequence, next.at.toString(Qt::ISODate), next.staff, next.action, next.object, next.commitment,
            next.previous, next.hash}));
    TRY(writer.run(QStringLiteral("INSERT INTO journal_payload VALUES (?, ?, ?)"),
        {next.sequence, salt, QString::fromUtf8(payload)}));
    last = next;
    return {};
}

} // namespace greffe::test
