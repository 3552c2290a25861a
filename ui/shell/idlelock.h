// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QTimer>
#include <QVariantMap>

#include <functional>

namespace greffe {

/// Says when the vault should lock: nobody typed or moved for some minutes, the computer goes to sleep, the desktop
/// locks its screen or another user's session comes to the front. Time is read from CLOCK_BOOTTIME, which also counts
/// while the computer sleeps, and which nobody can turn back. Each signal can be missing on a machine: `signalStates`
/// says which work.
class IdleLock final : public QObject {
    Q_OBJECT
public:
    /// Milliseconds since boot; tests pass their own, and their own buses.
    using Now = std::function<qint64()>;
    struct Buses {
        QDBusConnection system = QDBusConnection::systemBus();
        QDBusConnection session = QDBusConnection::sessionBus();
    };
    explicit IdleLock(QObject* parent = nullptr, Now now = {});
    IdleLock(QObject* parent, Now now, Buses buses);
    ~IdleLock() override;

    /// 0 = never.
    void setMinutes(int minutes);
    /// Watches only while a vault is open.
    void start();
    void stop();
    /// Called by the timer; public for tests.
    void check();

    enum class Signal {
        Idle,        ///< the own timer
        Sleep,       ///< logind says that the computer is about to sleep
        SleepDelay,  ///< and waits for us
        SessionLock, ///< logind's Lock of our session
        Inactive,    ///< our session went to the background
        ScreenSaver, ///< the desktop's screen saver came on
    };
    struct SignalState {
        Signal signal = Signal::Idle;
        bool works = false;
    };
    /// In the order of the enumeration; complete once the desktop has answered.
    QList<SignalState> signalStates() const;

    Q_SIGNAL void due();
    Q_SIGNAL void signalStatesChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Q_SLOT void aboutToSleep(bool starting);
    Q_SLOT void sessionLocked();
    Q_SLOT void sessionChanged(const QString& interface, const QVariantMap& changed, const QStringList& invalidated);
    Q_SLOT void screenSaverChanged(bool active);
    void watchLogind();
    void watchSession(const QString& path);
    void watchScreenSaver();
    void inhibitSleep();
    void releaseSleep();
    void lockNow();
    void setWorks(Signal signal, bool works);

    Now m_now;
    Buses m_buses;
    QTimer m_timer;
    qint64 m_last = 0;
    int m_minutes = 5;
    int m_inhibitor = -1; ///< held so that the system waits for us before it sleeps
    bool m_works[6] = {};
};

} // namespace greffe
