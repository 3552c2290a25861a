// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

namespace greffe {

/// The sample organisations that a new vault can be filled with: "alloclaim".
QStringList sampleNames();

/// Fills the selected organisation, which must be new, with a sample, in one transaction: contacts, register, requests,
/// breaches, tasks. Its name stays. Dates written relative to the day ("@-12" twelve days ago, "@-26h" twenty-six hours
/// ago, "@-33T18:40") follow the session's clock, so that the first screen is a plausible day. Invalid for an unknown
/// name.
Result<> loadSample(Session& session, const QString& name);

} // namespace greffe
