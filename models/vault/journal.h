// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

#include <QIODevice>

namespace greffe {

/// One line of the journal (FORMAT.md, "Journal"). `hash` covers everything here except the payload, which `commitment`
/// covers.
struct JournalEntry {
    qint64 sequence = 0; ///< from 1, without gaps
    QDateTime at = {};   ///< UTC, whole seconds; order comes from `sequence`, never from the clock
    QString staff = {};
    QString action = {};
    QString object = {};
    QByteArray commitment = {};
    QByteArray previous = {};
    QByteArray hash = {};
    std::optional<QJsonObject> payload = {}; ///< nullopt once erased
};

struct JournalReport {
    qint64 entries = 0;
    QString head = {}; ///< "1284:9f3a57c2d0b1e4a6"; empty for an empty journal
    bool ok = false;
    QList<Text> problems = {}; ///< at most 100
};

/// Called now and then with (done, total); returning false cancels.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// The append-only list of what was done. Entries are written by Database::write; here they are read, checked and
/// exported.
class Journal {
public:
    explicit Journal(Database& database)
        : m_database(database) {}

    /// "sequence:16 hex digits" as printed on documents and read by --anchor; empty for an empty journal.
    Result<QString> head() const;
    Result<qint64> count() const;
    /// Entries after `after` in order; only those of `object` ("request DEM-2026-0001") if it is not empty. limit 0 =
    /// all.
    Result<QList<JournalEntry>> list(qint64 after = 0, int limit = 0, const QString& object = {}) const;
    /// The newest entries first, before `before` (0 = from the end).
    Result<QList<JournalEntry>> latest(qint64 before = 0, int limit = 100, const QString& object = {}) const;
    Result<std::optional<JournalEntry>> find(qint64 sequence) const;
    /// Recomputes the chain, the commitments of the payloads that are still there, and compares every anchor given.
    /// Invalid if an anchor does not parse.
    Result<JournalReport> verify(const std::optional<QString>& anchor = {}, const Progress& progress = {}) const;
    /// JSON lines (FORMAT.md, "Exported journal"), which tools/verify_journal.py checks without a vault.
    Result<> exportTo(QIODevice& device, const Progress& progress = {}) const;
    /// The last entry before `instant` and how many entries up to it still have their payload.
    Result<std::pair<qint64, qint64>> payloadsBefore(const QDateTime& instant) const;
    /// Drops the payloads of the entries up to `upTo` for retention; the chain stays valid. To be called inside a
    /// write, which journals the erasure itself. Gives how many were dropped.
    Result<qint64> erasePayloads(Writer& writer, qint64 upTo, const QString& object = {}) const;

private:
    Database& m_database;
};

/// Invalid unless `text` is "sequence:16 hex digits".
Result<std::pair<qint64, QByteArray>> parseAnchor(const QString& text);

namespace detail {
/// The encoding that the hash is taken over; public for the test vector of FORMAT.md.
QByteArray journalHash(const JournalEntry& entry);
QByteArray journalCommitment(const QByteArray& salt, const QByteArray& payload);
/// Written inside the transaction that it describes.
Result<> appendToJournal(Writer& writer, const JournalDraft& draft);
} // namespace detail

} // namespace greffe
