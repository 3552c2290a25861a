// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace greffe {

/// One date of the office for a person's own calendar. It names the reference and nothing else: a calendar is
/// synchronised to places that the office does not control.
struct CalendarDeadline {
    enum class Kind {
        RequestLimit,  ///< article 12(3)
        RequestTarget, ///< the office's own working target
        BreachLimit,   ///< article 33(1)
        ActivityReview,
        ContractEnd, ///< article 28
        Task,
    };
    Kind kind = Kind::RequestLimit;
    QString reference = {};           ///< "DEM-2026-0041"
    QDate on = {};                    ///< an all-day event
    std::optional<QDateTime> at = {}; ///< for a limit that runs in hours: the moment, instead of the whole day
    int revision = 0;                 ///< of the record: a calendar takes the event with the higher number
};

struct CalendarExport {
    QList<CalendarDeadline> deadlines = {};
    QString scope =
        {}; ///< what tells this office's references from another's (the vault's id); only its hash is written
    Language language = Language::French;
    QDateTime now = {};   ///< the time stamp of the file
    int reminderDays = 0; ///< an alarm so many days before; 0 = none
};

/// RFC 5545, lines folded at 75 octets, UTF-8. The same deadline has the same UID for ever, so that a second import
/// moves the event and does not double it. Deadlines without a date or a reference are left out.
QByteArray calendarBytes(const CalendarExport& input);

/// Writes it atomically. Invalid if there is nothing to write; Io as every file.
Result<> writeCalendar(const CalendarExport& input, const QString& path);

} // namespace greffe
