// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/registersheets.h"
#include "ui/pages/page.h"

#include <memory>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace greffe {

/// What leaves the register, in which form: chosen on one page, and what the re-read file said beside it.
class ExportPanel final : public QWidget {
    Q_OBJECT
public:
    /// References of the sheets that the desk's filter shows, and of the open one.
    struct Choice {
        QStringList filtered = {};
        QString open = {};
        bool isFiltered = false; ///< a filter holds: offer it first
    };
    ExportPanel(PageContext& context, Choice choice, QWidget* parent);
    ~ExportPanel() override;

    /// "all", "filtered" or "open".
    void chooseWhat(const QString& key);
    void chooseFormat(const QString& key);
    void run();
    void preview();
    /// Reads and writes without holding the window up; says so, and can be stopped.
    void writeTo(const QString& path);
    bool isWorking() const { return m_work != nullptr; }
    void stop();

    Q_SIGNAL void closed();
    Q_SIGNAL void said(const QString& sentence, bool undoable);

private:
    struct Work;
    void readSlice();
    /// True when the preview is shown, or its error.
    bool previewSlice();
    void showReading(const RegisterSheets& sheets);
    void watch();
    void finish(const Result<>& written);
    void setWorking(bool working);
    RegisterChoice chosen() const;
    QStringList refs() const;
    QString format() const;
    Language language() const;
    QString fileName() const;
    void showResult(const QString& sentence, bool good);
    void adapt();

    PageContext& m_context;
    Choice m_choice;
    QButtonGroup* m_what;
    QButtonGroup* m_formats;
    QComboBox* m_language;
    QCheckBox* m_communicable;
    QCheckBox* m_approved;
    QPushButton* m_preview;
    QPushButton* m_go;
    QWidget* m_result;
    QLabel* m_resultText;
    QWidget* m_options;
    QWidget* m_progressRow;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    QTimer* m_timer;
    std::shared_ptr<Work> m_work = {};
    std::optional<RegisterSheets> m_previewed = {}; ///< being read for a preview
};

} // namespace greffe
