// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/advice.h"
#include "domain/breach.h"
#include "domain/contact.h"
#include "domain/documentrecord.h"
#include "domain/organisation.h"
#include "domain/portabilityexport.h"
#include "domain/request.h"
#include "domain/suppression.h"
#include "domain/task.h"

namespace greffe {

/// Every kind of record, in the order of the desks. A type's key is its SQL table.
std::span<const RecordType* const> allRecordTypes();
/// Null if there is none.
const RecordType* recordTypeByKey(QStringView key);

} // namespace greffe
