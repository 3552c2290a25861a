// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/anyrecord.h"
#include "domain/check.h"
#include "domain/organisation.h"

namespace greffe {

/// Fills what rules compute (legal dates, severity) and, in a new record, what goes without saying (status, language).
void complete(AnyRecord& record, const Organisation& organisation, const QDateTime& now, QDate today, bool isNew);

/// Everything that can be said against a record, errors first.
QList<Problem> problemsOf(const AnyRecord& record, const Organisation& organisation, const QDateTime& now, QDate today);

/// The year that its reference counts in: of receipt, of awareness, else the current one.
int referenceYear(const AnyRecord& record, QDate today);

} // namespace greffe
