// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

#include <QTimer>

namespace greffe {

class DailyBackup;

/// Makes the day's backup of a session's vault while people work in it (vault/autobackup.h). Destroyed before it ended,
/// it leaves no backup, and the next opening tries again. Must not outlive the session.
class DailyBackupTask final : public QObject {
    Q_OBJECT
public:
    explicit DailyBackupTask(Session& session, QObject* parent = nullptr);
    ~DailyBackupTask() override;

    /// Ends at once when nothing is due.
    void start();
    bool isRunning() const { return m_work != nullptr; }
    /// What somebody must be told; mostly nothing.
    Q_SIGNAL void ended(const QList<greffe::Text>& notices);

    /// Before the process ends: threads of tasks that were given up may still be reading their copy.
    static void awaitThreads();

private:
    struct Work;
    void copySlice();
    void look();
    void end(const QList<Text>& notices);

    Session& m_session;
    QTimer m_timer;
    std::shared_ptr<Work> m_work;
};

} // namespace greffe
