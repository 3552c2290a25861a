// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace greffe {

class FlowLayout;

/// What can be done with several records at once. With choices, the button opens a menu of them.
struct BulkAct {
    struct Choice {
        QString key = {};
        QString label = {};
    };
    QString key = {};
    QString label = {};
    QString icon = {};
    QList<Choice> choices = {};
};

/// Under a list in which several records are chosen: how many, what can be done with them, and how far it got.
class BulkBar final : public QWidget {
    Q_OBJECT
public:
    explicit BulkBar(QWidget* parent);

    void offer(const QString& count, const QList<BulkAct>& acts);
    /// Shows progress instead of the acts; the person may stop it.
    void showProgress(const QString& words, int done, int all);
    /// A sentence that stays until the next choice: what could not be done, and why.
    void tell(const QString& sentence);
    bool isTelling() const;

    Q_SIGNAL void chosen(const QString& act, const QString& choice);
    Q_SIGNAL void stopped();
    Q_SIGNAL void cleared();

private:
    QLabel* m_count;
    FlowLayout* m_flow;
    QList<QWidget*> m_buttons = {};
    QWidget* m_acts;
    QWidget* m_working;
    QProgressBar* m_progress;
    QLabel* m_words;
    QLabel* m_told;
};

} // namespace greffe
