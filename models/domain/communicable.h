// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/organisation.h"

namespace greffe {

/// The sheet as a public body hands it to whoever asks (CRPA L311-1, L311-5, L311-6): without security measures and
/// software, without the names of natural persons, without notes, checklists and documents of the office.
Activity communicableActivity(const Activity& activity);

/// The organisation without the names of its people. Functions, companies and contact addresses stay: they are public.
Organisation communicableOrganisation(const Organisation& organisation);

} // namespace greffe
