// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"

namespace greffe {

/// One line of a check: what was looked at, whether it held, and a word on it.
struct CheckLine {
    QString name = {};
    bool ok = true;
    QString detail = {};
};

/// The report of a check (a vault, its journal, a package): a verdict, facts, then one line for each check, faults
/// first.
Document checkReport(
    const DocumentInfo& info, const QString& verdict, const QList<FieldRow>& facts, const QList<CheckLine>& lines);

/// Any record or list on paper: a title, facts, tables.
Document report(const DocumentInfo& info, const QList<Block>& blocks);

} // namespace greffe
