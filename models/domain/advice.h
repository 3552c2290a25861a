// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"

namespace greffe {

/// The DPO's opinion on any record (articles 38(1) and 39(1)): dated, and followed or not and why. It shows that the
/// DPO was involved, and that a decision against the opinion was taken knowingly.
struct Advice : RecordHead {
    QString title = {};
    QString recordKind = {}; ///< list record_kinds
    QString recordRef = {};
    QString article = {};  ///< the task of the DPO: "39(1)(a)"
    QString question = {}; ///< what was asked
    QString askedBy = {};
    std::optional<QDate> askedOn = {};
    QString opinion = {};
    QString givenBy = {};
    std::optional<QDate> givenOn = {};
    QString followed = {}; ///< list advice_followings: pending followed partly not_followed
    QString followedReason = {};
    QString decidedBy = {};
    std::optional<QDate> decidedOn = {};
    QString notes = {};

    Id<Advice> id() const { return Id<Advice>(row); }
    static const RecordType& type();
    bool operator==(const Advice&) const = default;
};

} // namespace greffe
