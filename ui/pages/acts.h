// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

namespace greffe::acts {

// What an act asks for, described like a record so that the same editors serve it.

struct OnDay : RecordRow {
    std::optional<QDate> on = {};
    static std::span<const Field> fields();
};

struct Suspend : RecordRow {
    QString kind = {};
    std::optional<QDate> from = {};
    QString reason = {};
    static std::span<const Field> fields();
};

struct Extend : RecordRow {
    std::optional<QDate> decidedOn = {};
    std::optional<QDate> noticeOn = {};
    QString reasons = {};
    static std::span<const Field> fields();
};

struct Identity : RecordRow {
    bool verified = true;
    std::optional<QDate> on = {};
    QString means = {};
    static std::span<const Field> fields();
};

struct Decide : RecordRow {
    QString right = {};
    QString outcome = {};
    QString article = {};
    QString reasons = {};
    static std::span<const Field> fields();
};

struct Send : RecordRow {
    std::optional<QDate> on = {};
    QString means = {};
    QString registeredPost = {};
    static std::span<const Field> fields();
};

/// A question to a department, kept as a task.
struct Consult : RecordRow {
    QString department = {};
    QString title = {};
    std::optional<QDate> dueOn = {};
    static std::span<const Field> fields();
};

struct Qualify : RecordRow {
    QString qualification = {};
    QString reason = {};
    QString riskLevel = {};
    QString riskReasoning = {};
    static std::span<const Field> fields();
};

struct DecideOnBreach : RecordRow {
    bool yes = true;
    QString reason = {};
    QString decidedBy = {};
    static std::span<const Field> fields();
};

struct Notice : RecordRow {
    QString type = {};
    std::optional<Instant> sentAt = {};
    QString number = {};
    static std::span<const Field> fields();
};

} // namespace greffe::acts
