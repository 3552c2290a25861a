// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/database.h"

namespace greffe {

/// Drops the drafts of records that were never saved, whoever typed them, where `named` says so of their body. Gives
/// how many.
Result<int> dropNewDrafts(Writer& writer, const std::function<bool(const QJsonObject& body)>& named);

} // namespace greffe
