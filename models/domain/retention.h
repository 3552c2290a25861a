// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"
#include "domain/documentrecord.h"
#include "domain/portabilityexport.h"
#include "domain/request.h"

namespace greffe {

/// How long the office keeps its own records (article 5(1)(e); domain.md 7). No law gives these figures except that an
/// identity paper goes once it was checked: they are defaults which the office decides on. Requests and breaches have
/// theirs in the organisation.
struct RetentionPeriods {
    int identityDays = 0;  ///< after the identity was checked
    int exportMonths = 12; ///< of portability exports, after they were handed over
    int backupMonths = 12; ///< of backups, after they were made
    int journalYears = 6;  ///< of the details of journal entries; the entries themselves stay
    bool operator==(const RetentionPeriods&) const = default;
};

/// The day from which it is to be erased; nullopt while the period has not begun. All count from the day of the event;
/// a 29 February without counterpart ends on 1 March.
std::optional<QDate> erasableFrom(const Request& request, int years);
std::optional<QDate> erasableFrom(const Breach& breach, int years);
std::optional<QDate> erasableFrom(const PortabilityExport& package, int months);
/// An identity paper that belongs to `request` (null: to nothing that is known, then it goes by its own age).
std::optional<QDate> identityErasableFrom(const DocumentRecord& paper, const Request* request, int days);

} // namespace greffe
