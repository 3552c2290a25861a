// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idlelock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
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

} // namespace

IdleLock::IdleLock(QObject* parent, Now now)
    : QObject(parent)
    , m_now(now ? std::move(now) : Now(sinceBoot)) {
    m_timer.setInterval(5000);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
    QDBusConnection system = QDBusConnection::systemBus();
    if (system.isConnected()) {
        system.connect(logind, logindPath, logindManager, u"PrepareForSleep"_s, this, SLOT(aboutToSleep(bool)));
        system.connect(logind, {}, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this, SLOT(screenLocked()));
    }
}

void IdleLock::setMinutes(int minutes) {
    m_minutes = minutes;
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
    if (m_timer.isActive() && m_minutes > 0 && m_now() - m_last >= qint64(m_minutes) * 60 * 1000)
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
        m_last = m_now();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void IdleLock::aboutToSleep(bool starting) {
    if (starting && m_timer.isActive())
        Q_EMIT due();
    if (!starting)
        return;
    releaseSleep();
}

void IdleLock::screenLocked() {
    if (m_timer.isActive())
        Q_EMIT due();
}

void IdleLock::inhibitSleep() {
    QDBusConnection system = QDBusConnection::systemBus();
    if (m_inhibitor >= 0 || !system.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(logind, logindPath, logindManager, u"Inhibit"_s);
    call << u"sleep"_s << u"Greffe"_s << u"The vault is being locked"_s << u"delay"_s;
    auto* watcher = new QDBusPendingCallWatcher(system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
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
