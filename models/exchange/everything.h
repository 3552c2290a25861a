// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <QDateTime>
#include <QIODevice>
#include <QList>

#include <functional>

namespace greffe {

/// One file of an export of everything: a neutral name ("requests.json", "documents/DOC-2026-0001.pdf") and how to
/// write it.
struct ExportEntry {
    QString name = {};
    std::function<Result<>(QIODevice&)> write = {};
};

struct WrittenExport {
    QString path = {};
    int files = 0;
    QString sha256 = {}; ///< of the archive
};

/// Writes all entries into one AES-256 encrypted ZIP that 7-Zip opens, with a LISEZMOI.txt that says what each file is
/// and a list of SHA-256
/// (`SHA256SUMS`, as `sha256sum -c` reads it). Invalid if the password is empty.
Result<WrittenExport> writeEverything(const QString& path, const QString& organisation, const QDateTime& stamp,
    const SecretBytes& password, const QList<ExportEntry>& entries);

} // namespace greffe
