// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workaside.h"

#include <QEventLoop>

#include <thread>

namespace greffe {

void workAside(const std::function<void()>& work) {
    QEventLoop wait;
    std::thread worker([&] {
        work();
        QMetaObject::invokeMethod(&wait, &QEventLoop::quit, Qt::QueuedConnection);
    });
    wait.exec(QEventLoop::ExcludeUserInputEvents);
    worker.join(); // also when the program was told to quit meanwhile
}

} // namespace greffe
