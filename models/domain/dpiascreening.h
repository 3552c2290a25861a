// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

namespace greffe {

/// Something in a sheet that speaks for a criterion or for a type of one of the CNIL's lists, with the reason.
struct DpiaHint {
    QString key = {};
    Text why = {};
    bool operator==(const DpiaHint&) const = default;
};

/// What a sheet's own data say about article 35. It proposes; a person concludes.
struct DpiaScreening {
    QList<DpiaHint> criteria = {}; ///< list dpia_criteria (WP248)
    QList<DpiaHint> required = {}; ///< list dpia_required: the CNIL's types of 2018
    QList<DpiaHint> exempt = {};   ///< list dpia_exempt: the CNIL's types of 2019
    /// A required type, or two criteria without an exempt type.
    bool isProposed() const { return !required.isEmpty() || (criteria.size() >= 2 && exempt.isEmpty()); }
};

DpiaScreening dpiaScreening(const Activity& activity);

} // namespace greffe
