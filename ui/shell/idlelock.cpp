// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idlelock.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QEvent>

#include <ctime>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

qint64 sinceBoot() {
    timespec time = {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return qint64(time.tv_sec) * 1000 + time.tv_nsec / 1000000;
}

const QString logind = u"org.freedesktop.login1"_s;
const QString logindPath = u"/org/freedesktop/login1"_s;
const QString logindManager = u"org.freedesktop.login1.Manager"_s;
const QString logindSession = u"org.freedesktop.login1.Session"_s;
/// The session of the calling process, for programs that logind does not know by their number (sandboxes).
const QString ownSession = u"/org/freedesktop/login1/session/auto"_s;

struct Saver {
    QString service;
    QString path;
};
const Saver savers[] = {{u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s},
    {u"org.freedesktop.ScreenSaver"_s, u"/ScreenSaver"_s}, {u"org.gnome.ScreenSaver"_s, u"/org/gnome/ScreenSaver"_s}};

} // namespace

IdleLock::IdleLock(QObject* parent, Now now)
    : IdleLock(parent, std::move(now), Buses()) {
}

IdleLock::IdleLock(QObject* parent, Now now, Buses buses)
    : QObject(parent)
    , m_now(now ? std::move(now) : Now(sinceBoot))
    , m_buses(std::move(buses)) {
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
    m_works[int(Signal::Idle)] = true;
    watchLogind();
    watchScreenSaver();
}

IdleLock::~IdleLock() {
    releaseSleep();
}

void IdleLock::setWorks(Signal signal, bool works) {
    if (m_works[int(signal)] == works)
        return;
    m_works[int(signal)] = works;
    Q_EMIT signalStatesChanged();
}

QList<IdleLock::SignalState> IdleLock::signalStates() const {
    QList<SignalState> out;
    for (int i = 0; i < 6; ++i) {
        const Signal signal = Signal(i);
        out += {signal, signal == Signal::Idle ? m_minutes > 0 : m_works[i]};
    }
    return out;
}

void IdleLock::watchLogind() {
    QDBusConnection& bus = m_buses.system;
    if (!bus.isConnected())
        return;
    // Asked without waiting: a machine without logind must not make the window wait for its answer.
    const QDBusMessage question = [] {
        QDBusMessage call = QDBusMessage::createMethodCall(logind, logindPath, logindManager, u"GetSessionByPID"_s);
        call << quint32(getpid());
        return call;
    }();
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        const QString error = reply.isError() ? reply.error().name() : QString();
        // logind answers with an error of its own for a process that belongs to no session; without logind the bus
        // answers.
        if (error.startsWith(u"org.freedesktop.DBus.Error."_s) &&
            error != u"org.freedesktop.DBus.Error.UnknownMethod"_s)
            return;
        QDBusConnection& system = m_buses.system;
        setWorks(Signal::Sleep,
            system.connect(logind, logindPath, logindManager, u"PrepareForSleep"_s, this, SLOT(aboutToSleep(bool))));
        watchSession(reply.isError() ? ownSession : reply.value().path());
        if (m_timer.isActive())
            inhibitSleep();
    });
}

void IdleLock::watchSession(const QString& path) {
    QDBusConnection& bus = m_buses.system;
    setWorks(Signal::SessionLock, bus.connect(logind, path, logindSession, u"Lock"_s, this, SLOT(sessionLocked())));
    setWorks(Signal::Inactive, bus.connect(logind, path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
                                   this, SLOT(sessionChanged(QString, QVariantMap, QStringList))));
}

void IdleLock::watchScreenSaver() {
    QDBusConnection& bus = m_buses.session;
    if (!bus.isConnected())
        return;
    for (const Saver& saver : savers)
        bus.connect(saver.service, saver.path, saver.service, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
    for (const Saver& saver : savers) {
        QDBusMessage question = QDBusMessage::createMethodCall(
            u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
        question << saver.service;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<bool> reply = *watcher;
            if (!reply.isError() && reply.value())
                setWorks(Signal::ScreenSaver, true);
        });
    }
}

void IdleLock::setMinutes(int minutes) {
    m_minutes = minutes;
    Q_EMIT signalStatesChanged();
}

void IdleLock::start() {
    m_last = m_now();
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
    inhibitSleep();
}

void IdleLock::stop() {
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
    releaseSleep();
}

void IdleLock::check() {
    if (m_minutes > 0 && m_now() - m_last >= qint64(m_minutes) * 60 * 1000)
        lockNow();
}

void IdleLock::lockNow() {
    if (m_timer.isActive())
        Q_EMIT due();
}

bool IdleLock::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        // After a sleep the first touch wakes the window before the timer looks: it must not count as presence.
        check();
        m_last = m_now();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleLock::aboutToSleep(bool starting) {
    if (!starting) {
        // Awake again without having been locked (nothing was open): ready for the next time.
        if (m_timer.isActive())
            inhibitSleep();
        return;
    }
    lockNow();
    releaseSleep();
}

void IdleLock::sessionLocked() {
    lockNow();
}

void IdleLock::sessionChanged(const QString& interface, const QVariantMap& changed, const QStringList&) {
    if (interface != logindSession)
        return;
    const bool away = changed.contains(u"Active"_s) && !changed.value(u"Active"_s).toBool();
    if (away || changed.value(u"LockedHint"_s).toBool())
        lockNow();
}

void IdleLock::screenSaverChanged(bool active) {
    setWorks(Signal::ScreenSaver, true);
    if (active)
        lockNow();
}

void IdleLock::inhibitSleep() {
    QDBusConnection& system = m_buses.system;
    if (m_inhibitor >= 0 || !system.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(logind, logindPath, logindManager, u"Inhibit"_s);
    call << u"sleep:shutdown"_s << u"Greffe"_s << u"The vault is being locked"_s << u"delay"_s;
    auto* watcher = new QDBusPendingCallWatcher(system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        setWorks(Signal::SleepDelay, !reply.isError());
        if (reply.isError() || !m_timer.isActive() || m_inhibitor >= 0)
            return; // no logind: the idle time still locks
        m_inhibitor = ::dup(reply.value().fileDescriptor());
    });
}

void IdleLock::releaseSleep() {
    if (m_inhibitor >= 0)
        ::close(m_inhibitor);
    m_inhibitor = -1;
}

} // namespace greffe
