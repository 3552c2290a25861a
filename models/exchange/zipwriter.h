// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretbytes.h"
#include "exchange/atomicfile.h"

#include <QIODevice>

#include <functional>
#include <memory>

namespace greffe {

/// Writes a ZIP archive as a stream: memory stays flat, entries larger than 4 GiB are fine, the same input gives the
/// same bytes. With a password the contents are encrypted with AES-256 (7-Zip and libarchive open it; Info-ZIP's unzip
/// does not); names are not.
class ZipWriter {
public:
    /// Written through an AtomicFile: without finish() there is no file. `stamp` is the date of every entry (UTC).
    static Result<ZipWriter> create(const QString& path, const QDateTime& stamp, const SecretBytes* password = nullptr);

    ZipWriter(ZipWriter&&) noexcept;
    ~ZipWriter();

    /// `name`: relative, with "/" between folders. Bug if it is not, or comes twice.
    Result<> add(const QString& name, QByteArrayView bytes);
    /// `fill` writes into the device given to it; the size need not be known.
    Result<> add(const QString& name, const std::function<Result<>(QIODevice&)>& fill);
    /// Copies a file of the disk.
    Result<> addFile(const QString& name, const QString& path);
    Result<> finish();

private:
    struct State;
    explicit ZipWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace greffe
