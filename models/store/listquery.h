// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

namespace greffe {

/// From a day to a day, both included; a null end is open.
struct DateRange {
    QDate from = {};
    QDate until = {};
    bool operator==(const DateRange&) const = default;
};

/// Which records, in which order. A plain value, so that pages may hold and remember one.
struct ListQuery {
    qint64 organisation = 0; ///< 0 = of all organisations
    QString search = {};     ///< words as typed; all must occur, the last may be the beginning of one
    QString preset = {};     ///< a filter chip: "open", "late", "due_week" … (RecordStore::presets); empty = all
    QMap<QString, QStringList> equals = {}; ///< field key -> any of these values (choices, references, texts as stored)
    QMap<QString, DateRange> between = {};  ///< key of a date field -> its days; a record without the date is left out
    QString sortKey = {}; ///< a field key, "ref", "created_at" or "updated_at"; empty = the desk's own order
    bool descending = false;
    bool archived = false; ///< archived records instead of living ones
    int limit = 0;         ///< 0 = no limit

    bool operator==(const ListQuery&) const = default;
};

} // namespace greffe
