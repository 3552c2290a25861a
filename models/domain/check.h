// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

namespace greffe {

struct Activity;
struct Advice;
struct Breach;
struct Contact;
struct Organisation;
struct Request;
struct Suppression;
struct Task;

/// Error blocks saving; Required (the law asks for it) and Recommended do not.
enum class Level { Error, Required, Recommended };
/// "error", "required", "recommended".
QString name(Level level);

/// Something missing or contradictory in a record.
struct Problem {
    QString path = {}; ///< "purposes[0].legal_basis"
    Level level = Level::Error;
    QString article = {};
    Text message = {}; ///< what is wrong and what to do
    bool operator==(const Problem&) const = default;
};

/// What every record shares: required fields, lengths, minimum, dates in the future, choice keys that exist. All at
/// level Error.
QList<Problem> checkFields(const RecordType& type, const void* record, QDate today);

QList<Problem> check(const Activity& activity, const Organisation& organisation, QDate today);
QList<Problem> check(const Request& request, const Organisation& organisation, QDate today);
/// `phase`: initial, complementary, complete; empty = the register only.
QList<Problem> check(
    const Breach& breach, const Organisation& organisation, const QString& phase, const QDateTime& now);
QList<Problem> check(const Organisation& organisation, QDate today);
QList<Problem> check(const Contact& contact, QDate today);
QList<Problem> check(const Task& task, QDate today);
QList<Problem> check(const Advice& advice, QDate today);
QList<Problem> check(const Suppression& entry, QDate today);

bool hasErrors(const QList<Problem>& problems);

} // namespace greffe
