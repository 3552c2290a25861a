// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

namespace greffe {

/// An instant with the zone in which a person typed it: compared in UTC, shown as it was entered.
struct Instant {
    QDateTime utc = {}; ///< always Qt::UTC, whole seconds
    QString zone = {};  ///< IANA id, for example "Europe/Paris"

    bool isValid() const { return utc.isValid(); }
    /// The local time in `zone`; UTC when the zone is unknown on this machine.
    QDateTime local() const;
    /// ISO 8601 with offset: "2026-10-23T14:05:00+02:00".
    QString toString() const;

    bool operator==(const Instant& other) const { return utc == other.utc && zone == other.zone; }
};

/// Reads ISO 8601 with an offset ("2026-10-23T14:05+02:00", "…Z"), or a local time in `zone`. A local time that does
/// not exist or exists twice (clock changes) is Invalid, and the message names both readings.
Result<Instant> parseInstant(const QString& text, const QString& zone);

/// Invalid if this machine's tz database does not know `zone`.
Result<QTimeZone> findZone(const QString& zone);

/// Where "now" comes from. Passed by reference to whatever needs it; tests pass a fixed one.
class Clock {
public:
    virtual ~Clock() = default;
    /// In UTC, whole seconds.
    virtual QDateTime now() const = 0;
    /// The calendar day in the organisation's zone.
    QDate today(const QTimeZone& zone) const { return now().toTimeZone(zone).date(); }
};

class SystemClock final : public Clock {
public:
    QDateTime now() const override;
};

} // namespace greffe
