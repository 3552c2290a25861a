// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace greffe {

/// The foot of the window: which vault, who, when it was saved, what was just done and how to take it back, the
/// journal's head.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setVault(const QString& vault, const QString& staff);
    void setSaved(const QDateTime& local);
    void setJournalHead(const QString& head);
    /// Stays until the next one, or for `seconds` (0 = stays).
    void say(const QString& sentence, bool undoable, int seconds = 0);
    QString sentence() const;
    void clear();

    Q_SIGNAL void undoRequested();
    Q_SIGNAL void journalRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QLabel* m_vault;
    QLabel* m_staff;
    QLabel* m_saved;
    QLabel* m_sentence;
    QPushButton* m_undo;
    QPushButton* m_journal;
    QTimer* m_timer;
};

} // namespace greffe
