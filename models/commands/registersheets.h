// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/registerbook.h"
#include "store/listquery.h"

#include <optional>

namespace greffe {

class Session;

/// Which sheets leave the register, and as what.
struct RegisterChoice {
    QStringList refs = {};     ///< empty = all living activities, or those of the filter
    ListQuery filter = {};     ///< of the sheets, besides the references; an empty query is all living ones
    bool communicable = false; ///< without security measures and the names of people
    bool approvedOnly = false; ///< each as it was approved last; those that never were are left out
};

/// The chosen sheets as values, read a slice at a time so that a window stays alive meanwhile.
class RegisterSheets {
public:
    /// NotFound if a reference names no sheet.
    static Result<RegisterSheets> choose(const Session& session, const RegisterChoice& choice);

    /// Reads for about a hundredth of a second; true when all are there. What was written to the vault in between
    /// makes it start again: the sheets are of one moment.
    Result<bool> readSome(const Session& session);
    Result<> readAll(const Session& session);
    qsizetype read() const { return m_next; }
    qsizetype total() const { return m_rows.size(); }
    const QList<Activity>& sheets() const { return m_sheets; }
    /// With approvedOnly: how many were never approved, and the references of those that are approved without a frozen
    /// version (older versions of the program kept none). Known when all are read.
    int neverApproved() const { return m_neverApproved; }
    const QStringList& withoutVersion() const { return m_withoutVersion; }
    /// The same as a sentence; empty if nothing was left out.
    Text leftOut() const;

    /// One of them, without keeping it; none if it is left out.
    Result<std::optional<Activity>> sheet(const Session& session, qsizetype index) const;

private:
    RegisterChoice m_choice = {};
    QString m_head = {}; ///< of the journal when the reading began
    QList<qint64> m_rows = {};
    qsizetype m_next = 0;
    QList<Activity> m_sheets = {};
    int m_neverApproved = 0;
    QStringList m_withoutVersion = {};
};

/// The values of a register book but its sheets, for a preview or a worker: the document is made from them without the
/// vault.
Result<RegisterInput> registerFrame(
    const Session& session, const RegisterChoice& choice, Language language, bool preview);

} // namespace greffe
