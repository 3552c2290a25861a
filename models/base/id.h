// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QtGlobal>

#include <compare>

namespace greffe {

/// The row of one kind of record in the vault. An Id<Activity> does not compile where an Id<Request> is wanted.
/// The default value means "not stored yet"; people never see this number, they see the record's reference.
template <class Record>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 row)
        : m_row(row) {}

    constexpr qint64 row() const { return m_row; }
    constexpr bool isStored() const { return m_row > 0; }

    friend constexpr auto operator<=>(Id, Id) = default;

private:
    qint64 m_row = 0;
};

template <class Record>
size_t qHash(Id<Record> id, size_t seed = 0) {
    return ::qHash(id.row(), seed);
}

} // namespace greffe
