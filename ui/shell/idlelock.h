// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace greffe {

/// Says when the vault should lock: nobody typed or moved for some minutes, the computer goes to sleep, or the desktop
/// locks its screen. Time is read from CLOCK_BOOTTIME, which also counts while the computer sleeps, and which nobody
/// can turn back.
class IdleLock final : public QObject {
    Q_OBJECT
public:
    /// Milliseconds since boot; tests pass their own.
    using Now = std::function<qint64()>;
    explicit IdleLock(QObject* parent = nullptr, Now now = {});

    /// 0 = never.
    void setMinutes(int minutes);
    /// Watches only while a vault is open.
    void start();
    void stop();
    /// Called by the timer; public for tests.
    void check();

    Q_SIGNAL void due();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Q_SLOT void aboutToSleep(bool starting);
    Q_SLOT void screenLocked();
    void inhibitSleep();
    void releaseSleep();

    Now m_now;
    QTimer m_timer;
    qint64 m_last = 0;
    int m_minutes = 5;
    int m_inhibitor = -1; ///< held so that the system waits for us before it sleeps
};

} // namespace greffe
