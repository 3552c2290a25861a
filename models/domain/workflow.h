// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"
#include "domain/request.h"

namespace greffe {

struct Task;

/// What to do next with a record: the key of an action of the office, a label for a button, and a sentence that says
/// why.
struct NextStep {
    QString action = {}; ///< acknowledge ask_identity wait_identity check_identity qualify consult answer
                         ///< wait_departments tell_fee check_heir tell_recipients close none …
    Text label = {};
    Text why = {};
};

/// The states that a request may go to from here (list request_statuses).
QStringList requestMoves(const QString& status);
bool mayMoveRequest(const QString& from, const QString& to);
/// Answered, withdrawn, without object, passed on, closed: the time limit no longer counts.
bool isRequestDone(const QString& status);
NextStep nextStep(const Request& request, QDate today, const QString& region = QStringLiteral("national"));
/// Asked, and neither answered nor dropped.
bool isOpen(const Task& task);
/// The same with what was asked of departments: an open question comes before the decision.
NextStep nextStep(const Request& request, const QList<Task>& tasks, QDate today, const QString& region);

QStringList breachMoves(const QString& status);
bool mayMoveBreach(const QString& from, const QString& to);
/// Closed, or an incident without personal data.
bool isBreachDone(const QString& status);
/// The first notice has gone: the 72 hours no longer count.
bool isBreachNotified(const Breach& breach);
NextStep nextStep(const Breach& breach, const QDateTime& now);

} // namespace greffe
