// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/comparecopies.h"
#include "commands/verification.h"
#include "ui/pages/settingssection.h"

#include <atomic>
#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QTreeWidget;

namespace greffe {

/// "Check the vault now", its result on the screen and on paper; where the file lives and which copies stand beside it.
class CheckSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit CheckSection(PageContext& context, QWidget* parent = nullptr);
    ~CheckSection() override;
    void activate() override;
    void leave() override;

private:
    /// What the worker has: the copy, nothing of the vault. It outlives the page when a lock cannot wait for it.
    struct Work {
        std::unique_ptr<VerifyJob> job = {};
        std::atomic<bool> wanted = true;
        std::atomic<bool> ready = false; ///< `result` may be read
        std::optional<Result<VerifyReport>> result = {};
    };

    void makeCopies();
    void start();
    void copySlice();
    void check();
    void finish();
    void stop(const QString& why);
    void showReport(const VerifyReport& report);
    void saveReport();
    void readPlace();
    void compare();
    void takeRecord();

    QPushButton* m_verify;
    QPushButton* m_cancel;
    QPushButton* m_save;
    QProgressBar* m_progress;
    QLabel* m_state;
    QVBoxLayout* m_checks;
    QTimer* m_timer;
    std::shared_ptr<Work> m_work = {};
    std::optional<VerifyReport> m_report = {};

    QVBoxLayout* m_placeWords = nullptr;
    QTreeWidget* m_copies = nullptr;
    QPushButton* m_compare = nullptr;
    QLabel* m_relation = nullptr;
    QTreeWidget* m_differences = nullptr;
    QPushButton* m_take = nullptr;
    std::optional<CopyComparison> m_comparison = {};
};

} // namespace greffe
