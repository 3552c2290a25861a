// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "domain/checklist.h"

#include <QMap>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace greffe {

class GrowingText;

/// The questions of one checklist with their answers and reasons. It knows no record: what is answered is asked of it,
/// and stored by its owner.
class ChecklistView final : public QWidget {
    Q_OBJECT
public:
    ChecklistView(Language language, QWidget* parent);

    /// `hints`: by question, what the record itself says about it.
    void show(const Checklist& list, const QList<ChecklistAnswer>& answers, const QMap<QString, QString>& hints = {});
    void setReadOnly(bool readOnly);

    /// By question; only what differs from what was shown.
    QMap<QString, QString> changedAnswers() const;
    QMap<QString, QString> changedReasons() const;
    bool isChanged() const { return !changedAnswers().isEmpty() || !changedReasons().isEmpty(); }
    /// With what is chosen now.
    ChecklistOutcome outcome() const;
    /// For tests: chooses an answer as a person does.
    void answer(const QString& question, const QString& value, const QString& reason = {});

    /// "5 of 9 answered, 2 ask for attention", and what that means.
    static QString words(const Checklist& list, const ChecklistOutcome& outcome, Language language);

    Q_SIGNAL void edited();

private:
    struct Line {
        QString question = {};
        QButtonGroup* answers = nullptr;
        GrowingText* reason = nullptr;
        QString answerBefore = {};
        QString reasonBefore = {};
    };
    QString chosen(const Line& line) const;

    Language m_language;
    const Checklist* m_list = nullptr;
    QList<Line> m_lines = {};
    QVBoxLayout* m_column;
    QWidget* m_body = nullptr;
    QLabel* m_outcome;
    bool m_readOnly = false;
};

} // namespace greffe
