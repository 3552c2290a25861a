// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/dailybackup.h"

#include "vault/autobackup.h"

#include <QThread>

#include <atomic>
#include <thread>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookAgain = 50;  ///< milliseconds between two looks at the other thread
constexpr int patience = 5000; ///< milliseconds that the end of the process waits for it
std::atomic<int> threads = 0;

} // namespace

struct DailyBackupTask::Work {
    std::unique_ptr<DailyBackup> backup = {};
    std::atomic<bool> wanted = true;
    std::atomic<bool> ready = false;
};

DailyBackupTask::DailyBackupTask(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
}

DailyBackupTask::~DailyBackupTask() {
    if (m_work)
        m_work->wanted = false; // the thread, if there is one, ends with its copy
}

void DailyBackupTask::start() {
    Result<std::unique_ptr<DailyBackup>> backup = DailyBackup::start(m_session.vault(), m_session.clock());
    if (!backup || !*backup) {
        end(backup ? QList<Text>() : QList<Text>{backup.error().message});
        return;
    }
    m_work = std::make_shared<Work>();
    m_work->backup = std::move(*backup);
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, &DailyBackupTask::copySlice);
    m_timer.start(0);
}

void DailyBackupTask::copySlice() {
    const Result<bool> whole = m_work->backup->copySome();
    if (!whole) {
        end({whole.error().message});
        return;
    }
    if (!*whole)
        return;
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, &DailyBackupTask::look);
    ++threads;
    std::thread([work = m_work]() mutable {
        work->backup->check([&work](qint64, qint64) { return work->wanted.load(); });
        work->ready = true;
        work.reset(); // what it leaves goes before the process may end
        --threads;
    }).detach();
    m_timer.start(lookAgain);
}

void DailyBackupTask::look() {
    if (!m_work->ready)
        return;
    const DailyBackup::Outcome outcome = m_work->backup->finish();
    if (outcome.again)
        start();
    else
        end(outcome.notices);
}

void DailyBackupTask::end(const QList<Text>& notices) {
    m_timer.stop();
    m_work.reset();
    Q_EMIT ended(notices);
}

void DailyBackupTask::awaitThreads() {
    for (int waited = 0; threads > 0 && waited < patience; waited += lookAgain)
        QThread::msleep(lookAgain);
}

} // namespace greffe
