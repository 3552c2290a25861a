// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/endsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace greffe {

namespace {

constexpr int watched[] = {SIGTERM, SIGINT, SIGHUP};
int ends[2] = {-1, -1};

extern "C" void onEndSignal(int) {
    const int before = errno;
    const char byte = 1;
    // A full pipe has said it already.
    [[maybe_unused]] const ssize_t put = ::write(ends[1], &byte, 1);
    errno = before;
}

} // namespace

EndSignals::EndSignals(QObject* parent)
    : QObject(parent) {
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[64];
        while (::read(ends[0], bytes, sizeof bytes) > 0) {
        }
        Q_EMIT received();
    });
    struct sigaction action = {};
    action.sa_handler = onEndSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : watched)
        ::sigaction(number, &action, nullptr);
}

EndSignals::~EndSignals() {
    for (const int number : watched)
        std::signal(number, SIG_DFL);
    for (int& end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace greffe
