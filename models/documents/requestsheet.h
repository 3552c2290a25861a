// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/page.h"
#include "domain/calendar.h"
#include "domain/organisation.h"
#include "domain/request.h"

namespace greffe {

/// A data subject's request on paper: what was asked, by whom, the legal dates with how each was computed, identity,
/// decisions.
Document requestSheet(
    const Organisation& organisation, const Request& request, const RequestDates& dates, const DocumentInfo& info);

} // namespace greffe
