// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package.h"

namespace greffe {

/// The page that a person opens first: what the package is, what is in it, what is not and why, and where to complain.
QByteArray packagePage(const PackageInput& input, const QJsonObject& manifest, const QList<PackageExclusion>& excluded);

} // namespace greffe
