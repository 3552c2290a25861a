// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "app/cli/verb.h"

#include "commands/importcommands.h"

namespace greffe::cli {

/// Invalid, naming the first problem; all of them are said on standard error, remarks too.
Result<> refuseProblems(const Context& context, const ImportPlan& plan);
/// The report of an import that was done, or would be.
Answer importAnswer(const Context& context, const ImportPlan& plan, bool dryRun);

/// [{"field","label","what","before","after"}]: what of "changed", "added", "removed", "moved".
QJsonArray changesToJson(const QList<FieldChange>& changes, Language language);
/// One line a change: "    Service : Ventes → Achats".
QString changeLines(const QList<FieldChange>& changes, Language language);

} // namespace greffe::cli
