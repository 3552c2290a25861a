// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace greffe {

/// A place in the checkout that was built: sourcePath("/docs/cli.md"); sourcePath("/../shared/data") may not be there.
QString sourcePath(const QString& inside);

} // namespace greffe
