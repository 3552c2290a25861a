// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace greffe {

/// One sentence over the desk that stays until it is no longer true, with the acts that mend it.
class NoticeStrip final : public QFrame {
    Q_OBJECT
public:
    explicit NoticeStrip(QWidget* parent = nullptr);
    struct Act {
        QString key = {};
        QString text = {};
    };
    void show(const QString& sentence, const QList<Act>& acts);
    QString sentence() const;

    Q_SIGNAL void chosen(const QString& key);

private:
    QLabel* m_words;
    QList<QPushButton*> m_buttons = {};
};

} // namespace greffe
