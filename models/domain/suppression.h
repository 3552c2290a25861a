// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"

namespace greffe {

struct Request;

/// Somebody who must get no marketing any more (article 21(3)): as little as those who send need to recognise the
/// person, kept because without it the person would be written to again.
struct Suppression : RecordHead {
    std::optional<QDate> addedOn = {};
    QString request = {}; ///< reference of the request in which it was asked for
    QString email = {};
    QString phone = {};
    QString lastName = {};
    QString firstName = {};
    QString address = {}; ///< only where there is neither e-mail nor phone
    QString identifier = {};

    Id<Suppression> id() const { return Id<Suppression>(row); }
    static const RecordType& type();
    bool operator==(const Suppression&) const = default;
};

/// Marketing was objected to, and the objection was accepted, wholly or in part (it cannot be refused).
bool objectsToMarketing(const Request& request);
/// The entry that such a request asks for, with no more than it needs.
Suppression suppressionOf(const Request& request);

} // namespace greffe
