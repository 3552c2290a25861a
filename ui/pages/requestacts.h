// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

namespace greffe::acts {

// What the acts of the requests desk ask for, beyond those that other desks share (acts.h).

/// What a department found, on a task that is open.
struct TaskAnswer : RecordRow {
    std::optional<QDate> on = {};
    QString lookedIn = {};
    QString found = {};
    static std::span<const Field> fields();
};

/// A recipient told of a rectification, erasure or restriction (article 19).
struct Tell : RecordRow {
    QString recipient = {};
    std::optional<QDate> on = {};
    QString means = {};
    QString impossibleReason = {};
    static std::span<const Field> fields();
};

/// Somebody writes for another person and may.
struct Mandate : RecordRow {
    std::optional<QDate> on = {};
    QString scope = {};
    static std::span<const Field> fields();
};

/// A fee, or why a request is unfounded or excessive (articles 12(5), 15(3)).
struct Fee : RecordRow {
    QString ground = {};
    QString reason = {};
    QString amount = {};
    std::optional<QDate> toldOn = {};
    static std::span<const Field> fields();
};

/// How a letter left, and the proof of it.
struct Dispatch : RecordRow {
    std::optional<QDate> on = {};
    QString means = {};
    QString registeredPost = {};
    std::optional<QDate> receiptOn = {};
    bool scan = false; ///< a picture of the proof is chosen next
    static std::span<const Field> fields();
};

/// The DPO's opinion on a record (articles 38(1), 39(1)).
struct GiveAdvice : RecordRow {
    QString question = {};
    QString opinion = {};
    std::optional<QDate> givenOn = {};
    static std::span<const Field> fields();
};

/// What became of an opinion: who decided, and why if against it.
struct FollowAdvice : RecordRow {
    QString followed = {};
    QString reason = {};
    QString by = {};
    std::optional<QDate> on = {};
    static std::span<const Field> fields();
};

} // namespace greffe::acts
