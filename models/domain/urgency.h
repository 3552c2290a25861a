// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"

namespace greffe {

/// How a date that must be kept stands today, in words before colours.
struct Due {
    enum class Level { None, Muted, Fine, Soon, Late };
    Level level = Level::None;
    Text words = {}; ///< "dans 4 jours", "en retard de 2 jours", "reste 31 h"; empty for None
    std::optional<QDate> on = {};
    std::optional<Instant> at = {}; ///< for limits that run in hours
};

/// "late", "soon", "fine", "muted" or empty: stable names for roles and JSON.
QString name(Due::Level level);

/// Late after the day, soon in the seven days up to it.
Due dueOn(QDate date, QDate today);
/// Late after the moment, soon in the last 24 hours.
Due dueAt(const Instant& limit, const QDateTime& now);

/// The date that counts for this record now (a request's limit, a breach's 72 hours, a task's or review's day); Muted
/// when it is closed, None when nothing is due.
Due dueOf(const AnyRecord& record, const QDateTime& now, QDate today);
/// The field that shows it in a table ("due_on", "aware_at", "review_due"); null if the type has none.
const Field* dueField(const RecordType& type);

} // namespace greffe
