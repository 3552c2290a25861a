// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/pdf.h"
#include "support/catch.h"

#include <QTemporaryDir>

namespace greffe::test {

/// Writes the document into the folder; fails the test when it cannot.
inline QString written(
    const QTemporaryDir& folder, const Document& document, const QString& name = QStringLiteral("document.pdf")) {
    return REQUIRE_OK(writePdf(document, folder.filePath(name))).path;
}

} // namespace greffe::test
