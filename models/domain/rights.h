// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

namespace greffe {

/// Whether a right can be exercised where data are processed on this basis (domain.md 4.2). A warning for a person,
/// never a refusal.
enum class Applies {
    Yes,
    Limited, ///< only in the cases that `note` names
    No,
    Withdrawal, ///< objection to consent-based processing is withdrawal of the consent
};

struct RightOnBasis {
    Applies applies = Applies::Yes;
    QString article = {};
    Text note = {};
};

/// `right` of list rights, `basis` of list legal_bases. Rights that do not depend on the basis (access, information …)
/// are Yes.
RightOnBasis rightOnBasis(const QString& right, const QString& basis);

/// One cell of the right × purpose table of an activity.
struct RightOnPurpose {
    QString activityRef = {};
    Text purpose = {};
    QString basis = {};
    RightOnBasis answer = {};
};
QList<RightOnPurpose> rightOnActivity(const QString& right, const Activity& activity);

/// The rights that one activity's information notice must name, in the order of list rights.
QStringList rightsOf(const Activity& activity);

} // namespace greffe
