// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace greffe::test {

/// A clock that stands still until the test moves it.
class FixedClock final : public Clock {
public:
    explicit FixedClock(const QDateTime& utc = QDateTime(QDate(2026, 4, 2), QTime(9, 30), Qt::UTC))
        : m_now(utc) {}
    QDateTime now() const override { return m_now; }
    void set(const QDateTime& utc) { m_now = utc; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace greffe::test
