// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "domain/request.h"

namespace greffe {

/// What a stored request entails elsewhere, in the same transaction and whichever way it was changed (verb, form,
/// import, undo): a granted marketing objection has its entry in the objection list, and an identity that was checked
/// leaves no copy of the paper behind. Called by Scope::add and Scope::save.
Result<> followRequest(const Scope& scope, const Request& request);

/// Erases the bytes of the identity papers kept with a request; the records stay, with a note that says when, by whom
/// and by what means the identity was checked. Gives the references of what was erased.
Result<QStringList> eraseIdentityPapers(const Scope& scope, const Request& request);

} // namespace greffe
