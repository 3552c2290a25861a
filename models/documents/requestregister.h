// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"
#include "domain/advice.h"
#include "domain/organisation.h"
#include "domain/request.h"

namespace greffe {

/// The register of requests as a book: one line a request with its rights, dates, outcome and delay, by date of
/// receipt, a heading for each year. `year` 0 = all. Names persons: marked confidential.
Document requestRegister(
    const Organisation& organisation, const QList<Request>& requests, int year, QDate today, const DocumentInfo& info);

/// The DPO's opinions (articles 38 and 39): how many were followed, then each with its question, date, what became of
/// it and why.
Document adviceList(const Organisation& organisation, const QList<Advice>& advices, int year, const DocumentInfo& info);

} // namespace greffe
