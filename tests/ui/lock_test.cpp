// SPDX-License-Identifier: GPL-3.0-or-later
// The signals that lock the vault, from a logind and a screen saver of our own on a private bus.
#include "ui/shell/idlelock.h"

#include "support/catch.h"
#include "support/finding.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.login1"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;
const QString manager = u"org.freedesktop.login1.Manager"_s;
const QString sessionPath = u"/org/freedesktop/login1/session/c7"_s;
const QString otherSession = u"/org/freedesktop/login1/session/c8"_s;

} // namespace

/// Enough of logind for a program that wants to lock.
class FakeLogind final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    ~FakeLogind() override { closePipe(); }
    QString what = {};
    QString mode = {};
    int inhibitions = 0;

    /// Nobody holds the other end of the descriptor that was given away.
    bool isReleased() const {
        pollfd state = {m_read, POLLIN, 0};
        return m_read >= 0 && poll(&state, 1, 0) == 1 && (state.revents & POLLHUP) != 0;
    }

public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint) { return QDBusObjectPath(sessionPath); }
    QDBusUnixFileDescriptor Inhibit(
        const QString& wanted, const QString& /*who*/, const QString& /*why*/, const QString& wantedMode) {
        what = wanted;
        mode = wantedMode;
        ++inhibitions;
        closePipe();
        int ends[2] = {-1, -1};
        if (pipe2(ends, O_CLOEXEC) != 0)
            return {};
        m_read = ends[0];
        QDBusUnixFileDescriptor descriptor(ends[1]); // duplicates it
        ::close(ends[1]);
        return descriptor;
    }

private:
    void closePipe() {
        if (m_read >= 0)
            ::close(m_read);
        m_read = -1;
    }
    int m_read = -1;
};

namespace {

/// A bus daemon of its own, with our logind and screen saver on it.
struct BusFixture {
    QProcess daemon;
    QString address;
    FakeLogind logind;
    qint64 now = 0;

    explicit BusFixture(bool withLogind = true) {
        daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s});
        REQUIRE(daemon.waitForStarted());
        REQUIRE(daemon.waitForReadyRead());
        address = QString::fromLatin1(daemon.readLine()).trimmed();
        QDBusConnection desktop = bus(u"desktop"_s);
        REQUIRE(desktop.isConnected());
        if (!withLogind)
            return;
        REQUIRE(desktop.registerObject(managerPath, &logind, QDBusConnection::ExportAllSlots));
        REQUIRE(desktop.registerService(service));
        REQUIRE(desktop.registerService(u"org.freedesktop.ScreenSaver"_s));
    }
    ~BusFixture() {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        QDBusConnection::disconnectFromBus(u"program"_s);
        daemon.kill();
        daemon.waitForFinished();
    }
    QDBusConnection bus(const QString& name) { return QDBusConnection::connectToBus(address, name); }
    std::unique_ptr<IdleLock> lock() {
        const QDBusConnection program = bus(u"program"_s);
        return std::make_unique<IdleLock>(
            nullptr, [this] { return now; }, IdleLock::Buses{program, program});
    }
    void emitSignal(const QString& path, const QString& interface, const QString& name, const QVariantList& arguments) {
        QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
        message.setArguments(arguments);
        REQUIRE(bus(u"desktop"_s).send(message));
    }
    void properties(const QString& path, const QVariantMap& changed) {
        emitSignal(path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
            {u"org.freedesktop.login1.Session"_s, changed, QStringList()});
    }
};

int working(const IdleLock& lock) {
    int count = 0;
    for (const IdleLock::SignalState& state : lock.signalStates())
        count += state.works;
    return count;
}

} // namespace

TEST_CASE("every signal of the desktop locks, and those of other sessions do not", "[lock][faults]") {
    BusFixture fixture;
    const auto lock = fixture.lock();
    QSignalSpy due(lock.get(), &IdleLock::due);
    REQUIRE(QTest::qWaitFor([&] { return working(*lock) >= 5; }));
    lock->start();
    REQUIRE(QTest::qWaitFor([&] { return working(*lock) == 6; }));
    CHECK(fixture.logind.what == u"sleep:shutdown"_s);
    CHECK(fixture.logind.mode == u"delay"_s);
    CHECK_FALSE(fixture.logind.isReleased());

    // The controls first: what must not lock.
    fixture.properties(otherSession, {{u"Active"_s, false}});
    fixture.properties(sessionPath, {{u"Active"_s, true}});
    fixture.properties(sessionPath, {{u"IdleHint"_s, true}});
    fixture.emitSignal(otherSession, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
    fixture.emitSignal(
        u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {false});
    fixture.emitSignal(managerPath, manager, u"PrepareForSleep"_s, {false});
    QTest::qWait(50);
    const qsizetype wrongly = due.count();
    CHECK(wrongly == 0);

    int expected = 0;
    const auto locks = [&](const char* what) {
        INFO(what);
        ++expected;
        CHECK(QTest::qWaitFor([&] { return due.count() == expected; }));
    };
    fixture.emitSignal(sessionPath, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
    locks("Lock of our session");
    fixture.properties(sessionPath, {{u"Active"_s, false}});
    locks("our session in the background");
    fixture.properties(sessionPath, {{u"LockedHint"_s, true}});
    locks("our session locked");
    fixture.emitSignal(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {true});
    locks("screen saver");
    fixture.emitSignal(managerPath, manager, u"PrepareForSleep"_s, {true});
    locks("sleep");
    // The system may sleep only now: the lock came first, then the descriptor was let go.
    CHECK(QTest::qWaitFor([&] { return fixture.logind.isReleased(); }));
    fixture.emitSignal(managerPath, manager, u"PrepareForSleep"_s, {false});
    CHECK(QTest::qWaitFor([&] { return fixture.logind.inhibitions >= 2 && !fixture.logind.isReleased(); }));

    lock->stop();
    CHECK(QTest::qWaitFor([&] { return fixture.logind.isReleased(); }));
    fixture.emitSignal(sessionPath, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
    QTest::qWait(50);
    CHECK(due.count() == expected); // nothing is open: nothing to lock
    Finding finding({25, 26}, u"Signals of logind, the session and the screen saver"_s);
    finding.figure(due.count(), " of ", expected,
        " signals lock (Lock, session in the background, session locked, screen saver, sleep); before sleep a delay "
        "inhibitor is held, and let go only after the lock");
    finding.control(wrongly == 0, "6 signals of other sessions, or of the contrary, lock ", wrongly, " times");
}

TEST_CASE("time asleep counts, and the touch that wakes the computer is no presence", "[lock][faults]") {
    BusFixture fixture(false);
    const auto lock = fixture.lock();
    QSignalSpy due(lock.get(), &IdleLock::due);
    lock->setMinutes(5);
    lock->start();
    fixture.now = 4 * 60 * 1000 + 59'000;
    lock->check();
    CHECK(due.count() == 0);
    QWidget window;
    QTest::keyClick(&window, Qt::Key_A);
    fixture.now += 4 * 60 * 1000;
    lock->check();
    CHECK(due.count() == 0);
    fixture.now += 3600 * 1000; // an hour of sleep, then somebody else's key
    QTest::keyClick(&window, Qt::Key_A);
    CHECK(due.count() == 1);
    Finding finding({24}, u"Idle time, with an hour asleep"_s);
    finding.figure("locked at the first touch after an hour of sleep: ", due.count(), " of 1");
    lock->setMinutes(0);
    fixture.now += 24 * 3600 * 1000;
    lock->check();
    finding.control(due.count() == 1, "with the idle lock switched off a day passes without one");
    CHECK(working(*lock) == 0); // never by itself, and no desktop: the page says so
}

TEST_CASE("without logind and screen saver the idle time still locks, and the states say what is missing", "[lock]") {
    BusFixture fixture(false);
    const auto lock = fixture.lock();
    lock->start();
    QTest::qWait(100);
    for (const IdleLock::SignalState& state : lock->signalStates())
        CHECK(state.works == (state.signal == IdleLock::Signal::Idle));
}

#include "lock_test.moc"
