// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

namespace greffe::acts {

// What the acts of a register sheet ask for.

struct SubmitSheet : RecordRow {
    std::optional<QDate> on = {};
    static std::span<const Field> fields();
};

struct ApproveSheet : RecordRow {
    QString by = {};
    QString function = {};
    std::optional<QDate> on = {};
    std::optional<QDate> reviewDue = {};
    QString comment = {};
    static std::span<const Field> fields();
};

struct ReviewSheet : RecordRow {
    std::optional<QDate> next = {};
    static std::span<const Field> fields();
};

struct CopySheet : RecordRow {
    QString name = {};
    static std::span<const Field> fields();
};

} // namespace greffe::acts
