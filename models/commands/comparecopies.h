// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "vault/openedcopy.h"
#include "vault/place.h"

namespace greffe {

/// A record that is not the same in the open vault and in a copy of it.
struct CopyDifference {
    enum class What { OnlyHere, OnlyThere, Different };
    What what = What::Different;
    QString kind = {};
    QString ref = {};
    QString organisation = {}; ///< its name
    Text title = {};
    QDateTime hereAt = {}; ///< when it was last changed; invalid where it is not
    QDateTime thereAt = {};
    QStringList fields = {}; ///< keys of what differs
};
QString key(CopyDifference::What what); ///< "only_here" "only_there" "different"

struct CopyComparison {
    /// How the two journals stand to each other.
    enum class Relation { Same, Older, Newer, Forked, Unrelated };
    QString path = {};
    Relation relation = Relation::Unrelated; ///< of the copy, as seen from the open vault
    qint64 commonEntries = 0;                ///< of both journals, from the first on
    QDateTime hereAt = {};                   ///< last entry of the open vault
    QDateTime thereAt = {};
    qint64 same = 0; ///< records that are equal
    QList<CopyDifference> differences = {};
};
QString key(CopyComparison::Relation relation); ///< "same" "older" "newer" "forked" "unrelated"
Text relationText(CopyComparison::Relation relation);

/// By record, of all organisations: nothing is merged. Single records can then be taken with restoreFromBackup().
Result<CopyComparison> compareWithCopy(const Session& session, OpenedCopy& copy);

} // namespace greffe
