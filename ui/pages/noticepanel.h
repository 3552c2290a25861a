// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/noticecommands.h"
#include "domain/noticecomparison.h"
#include "domain/privacynotice.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTextBrowser;
class QTimer;

namespace greffe {

class ChangeView;
class FindingList;

/// The privacy notice: written from the register, a published one compared with it, and the versions that were kept.
class NoticePanel final : public QWidget {
    Q_OBJECT
public:
    NoticePanel(PageContext& context, QWidget* parent);

    /// "write", "compare" or "versions".
    void showPart(const QString& key);
    const PrivacyNotice& notice() const { return m_notice; }
    const QList<NoticeFinding>& findings() const { return m_findings; }
    /// Compares what stands in the text field now.
    void compare();

    Q_SIGNAL void closed();
    Q_SIGNAL void said(const QString& sentence, bool undoable);
    Q_SIGNAL void wantsField(const QString& kind, qint64 row, const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeWriting();
    QWidget* makeComparing();
    QWidget* makeVersions();
    void showVersions();
    void showVersion();
    void keepText();
    void write();
    void showGaps();
    void saveAs(const QString& format);
    void preview();
    void openText();
    void showFindings();
    void showPassage();
    bool readRegister();
    void openGap(int place);
    static QString someOf(const QStringList& refs);

    PageContext& m_context;
    PrivacyNotice m_notice = {};
    QList<NoticeGapGroup> m_groups = {};
    bool m_shown = false;
    QList<Activity> m_activities = {};
    QList<NoticeFinding> m_findings = {};
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QComboBox* m_language = nullptr;
    QTextBrowser* m_page = nullptr;
    QLabel* m_gapTitle = nullptr;
    FindingList* m_gaps = nullptr;
    QLabel* m_projects = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_findingTitle = nullptr;
    FindingList* m_list = nullptr;
    QPushButton* m_keep = nullptr;
    QString m_fileName = {}; ///< of the opened notice
    QList<NoticeVersion> m_versions = {};
    QListWidget* m_versionList = nullptr;
    ChangeView* m_versionChanges = nullptr;
    QTimer* m_timer;
};

} // namespace greffe
