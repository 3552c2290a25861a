// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

namespace greffe {

QString sourcePath(const QString& inside) {
    return QStringLiteral(GREFFE_SOURCE_DIR) + inside;
}

} // namespace greffe
