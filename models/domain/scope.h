// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

namespace greffe {

/// Whether one data item of one activity falls under article 20, and why.
struct ScopeDecision {
    QString activityRef = {};
    QString itemId = {}; ///< rowId of the data item
    Text label = {};     ///< category and description
    bool included = false;
    bool needsAttention = false; ///< in or out only if a person looks: several bases, unknown origin, third parties
    QString article = {};        ///< "20(1)(a)", "20(3)"
    Text reason = {};
};

/// Data provided or observed × consent or contract × automated means. An activity with purposes on different bases is
/// included for those on consent or contract, with attention. An activity is automated unless its only means of
/// collection and support are paper.
QList<ScopeDecision> portabilityScope(const QList<Activity>& activities);

} // namespace greffe
