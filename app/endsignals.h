// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace greffe {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal: a handler may do next to nothing, so it writes a byte to a pipe that the
/// event loop watches. One a process.
class EndSignals final : public QObject {
    Q_OBJECT
public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

    /// The program is to end now, without a question.
    Q_SIGNAL void received();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace greffe
