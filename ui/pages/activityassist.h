// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/check.h"
#include "ui/pages/recordtab.h"

#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace greffe {

class ChecklistView;
class FindingList;
class GrowingText;
struct PageContext;

/// What the rules say of a sheet, and what they propose: missing elements with their article, decisions on the
/// countries of its transfers, retention periods with their source, and the checklists with their conclusions. It
/// proposes; a person accepts.
class ActivityAssistance final : public RecordTab {
    Q_OBJECT
public:
    /// `settle` stores what is typed in the form before an act; false if it cannot.
    ActivityAssistance(PageContext& context, std::function<bool()> settle, QWidget* parent);

    void show(const AnyRecord& stored, const AnyRecord& typed) override;
    void setReadOnly(bool readOnly) override;

    /// Into the form: the proposal at this place of the list.
    void acceptRetention(int place);
    void openChecklist(const QString& key);
    void saveAnswers();
    void conclude();
    void leaveChecklist();

private:
    void refresh();
    void addMissing(QVBoxLayout* column);
    void addTransfers(QVBoxLayout* column);
    void addRetention(QVBoxLayout* column);
    void addScreening(QVBoxLayout* column);
    void addChecklists(QVBoxLayout* column);
    QWidget* makeChecklistPage();
    bool run(class Command& command);

    PageContext& m_context;
    std::function<bool()> m_settle;
    std::optional<Activity> m_activity = {};
    bool m_readOnly = false;
    QString m_checklist = {};
    QStackedWidget* m_stack;
    QScrollArea* m_overview;
    ChecklistView* m_questions = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_intro = nullptr;
    QLabel* m_former = nullptr;
    QLineEdit* m_subject = nullptr;
    QComboBox* m_conclusion = nullptr;
    GrowingText* m_reason = nullptr;
    QPushButton* m_saveAnswers = nullptr;
    QPushButton* m_conclude = nullptr;
};

} // namespace greffe
