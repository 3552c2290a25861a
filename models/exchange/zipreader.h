// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>

namespace greffe {

struct ZipLimits {
    int entries = 4096;
    qint64 entryBytes = 512 * 1024 * 1024;
    qint64 totalBytes = 1024 * 1024 * 1024;
    int ratio = 250;
    qint64 ratioFrom = 32 * 1024 * 1024;
};

struct ZipEntry {
    quint64 index = 0;
    QString name = {};
    qint64 bytes = 0; ///< as the directory announces it; never trusted while reading
    qint64 packedBytes = 0;
    bool encrypted = false;
    bool folder = false;
    bool special = false; ///< a link, device or the like by its Unix mode
};

/// Looks into a ZIP file that may be hostile. The directory is checked against the limits when it is opened; nothing is
/// ever unpacked to the disk.
class ZipReader {
public:
    /// Corrupt: not a ZIP, or truncated. Invalid: beyond a limit ("ZIP bomb").
    static Result<ZipReader> open(const QString& path, const ZipLimits& limits);
    static Result<ZipReader> open(const QByteArray& bytes, const ZipLimits& limits);

    ZipReader(ZipReader&&) noexcept;
    ~ZipReader();

    const QList<ZipEntry>& entries() const;
    /// Null if there is none.
    const ZipEntry* find(QStringView name) const;
    void setPassword(const SecretBytes& password);

    /// A sequential device over one entry; it fails (read returns -1, see readError) when more comes out than the
    /// limits allow or the checksum is wrong. The reader must outlive it.
    Result<std::unique_ptr<QIODevice>> read(const ZipEntry& entry) const;
    /// One whole small entry. Invalid if it is larger than `limit`.
    Result<QByteArray> readAll(const ZipEntry& entry, qint64 limit) const;

private:
    struct State;
    explicit ZipReader(std::unique_ptr<State> state);
    static Result<ZipReader> checked(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Why a device of ZipReader::read stopped early; kind Bug if it did not.
Error zipReadError(const QIODevice& device);

} // namespace greffe
