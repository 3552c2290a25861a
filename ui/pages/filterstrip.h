// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "commands/savedfilters.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace greffe {

/// A line under the filters that asks for the one thing a filter still needs: the days of a range, or a name to keep it
/// under. Enter accepts, Esc gives up.
class FilterStrip final : public QWidget {
    Q_OBJECT
public:
    FilterStrip(Language language, QDate today, QWidget* parent);

    void askRange(const QString& label, const DateRange& range, std::function<void(const DateRange&)> use);
    /// `use` returns a sentence when the name cannot be taken; empty = done.
    void askName(const QString& label, std::function<QString(const QString&)> use);
    bool isAsking() const { return isVisibleTo(parentWidget()); }
    void dismiss();

    Q_SIGNAL void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void begin();
    void end(QWidget* first);
    void addButtons(const QString& accept);

    Language m_language;
    QDate m_today;
    QHBoxLayout* m_row;
    QLabel* m_problem = nullptr;
    std::function<void()> m_accept = {};
};

} // namespace greffe
