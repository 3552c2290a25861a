// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>
#include <QString>

#include <memory>

namespace greffe {

/// A file that appears whole or not at all: written as "<path>.part" readable by its owner only, flushed to the disk,
/// then renamed over the target, and the folder flushed too. Destroyed before commit(), it leaves nothing behind.
class AtomicFile {
public:
    /// A link at `path` is followed, so that it stays a link. `expectedBytes` (0 = unknown) is compared with the free
    /// space. Io with a sentence: no such folder, read-only, no space; InUse: another program writes the same file now.
    static Result<AtomicFile> create(const QString& path, qint64 expectedBytes = 0);

    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&&) = delete;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    QFile& device() { return *m_file; }
    int descriptor() const { return m_file->handle(); }
    QString path() const { return m_path; }
    /// For libraries that open a file by name themselves.
    QString partPath() const { return m_part; }

    Result<> write(QByteArrayView bytes);
    Result<> commit();

private:
    AtomicFile() = default;

    std::unique_ptr<QFile> m_file;
    QString m_path;
    QString m_part;
};

/// The sentence for a failed system call on `path`: full, read-only, not allowed, other. `errorNumber` is errno.
Error fileError(int errorNumber, const QString& path);

/// Writes `bytes` through an AtomicFile.
Result<> writeFileAtomically(const QString& path, QByteArrayView bytes);

/// The whole file. NotFound, Io, or Invalid if it is larger than `limit` bytes.
Result<QByteArray> readFileLimited(const QString& path, qint64 limit);

/// Lower-case hex of the SHA-256 of a file.
Result<QString> fileSha256(const QString& path);

} // namespace greffe
