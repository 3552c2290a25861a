// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

namespace greffe {

/// The sheet without what its life adds to it (state, approvals, reviews, provenance): what a signatory approves, and
/// what two copies are compared by.
Activity activityContent(const Activity& activity);

/// SHA-256 in hex digits of that content as JSON.
QString approvedDigest(const Activity& activity);

/// The last approved version; null if the sheet never was approved.
const Approval* lastApproval(const Activity& activity);

/// Written, but neither submitted nor ever approved: a project, which nothing that the register says of the
/// organisation may count yet. A sheet that is being revised is none: its approved version stays valid.
bool isProject(const Activity& activity);

/// The sheets that the register answers for: all but the projects; all of them in a register where everything is one
/// still (article 30 asks for a record, not for approvals).
QList<Activity> inForce(const QList<Activity>& activities);

/// An approved sheet whose content changes is a draft again: the approved version stays what it was.
void reopenIfChanged(const Activity& before, Activity& after);

/// Gives `older`, an earlier version, the approvals, state and provenance of the sheet as it is.
void keepLife(const Activity& current, Activity& older);

/// What somebody asked of a copy.
struct CopyWishes {
    QString name = {};  ///< empty = the original's, said to be a copy
    bool model = false; ///< the copy is a model sheet
};

/// A whole and faithful copy, child rows included under their own ids, so that it can be compared with its original
/// later: a draft of today without approvals, reviews or reference.
Activity copyOfActivity(const Activity& original, const CopyWishes& wishes, QDate today);

} // namespace greffe
