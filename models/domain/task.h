// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"

namespace greffe {

/// Something that a department or a colleague must do or answer, mostly for a request: "look for X's orders".
struct Task : RecordHead {
    QString kind = {}; ///< list task_kinds
    QString title = {};
    QString details = {};
    QString recordKind = {}; ///< list record_kinds
    QString recordRef = {};
    QString department = {};
    QString owner = {};
    std::optional<QDate> askedOn = {};
    std::optional<QDate> dueOn = {};
    std::optional<QDate> answeredOn = {};
    QString lookedIn = {}; ///< "CRM, messagerie du support"
    std::optional<QDate> lookedOn = {};
    QString answer = {}; ///< what was found, or "nothing"
    QString state = {};  ///< list task_states: open answered done dropped
    QString notes = {};

    Id<Task> id() const { return Id<Task>(row); }
    static const RecordType& type();
    bool operator==(const Task&) const = default;
};

} // namespace greffe
