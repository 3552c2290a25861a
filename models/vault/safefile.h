// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace greffe {

/// A POSIX descriptor that closes itself.
class FileHandle {
public:
    FileHandle() = default;
    explicit FileHandle(int fd)
        : m_fd(fd) {}
    FileHandle(FileHandle&& other) noexcept;
    FileHandle& operator=(FileHandle&& other) noexcept;
    ~FileHandle();

    int fd() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    void close();
    /// All of `size` bytes or an error; short files give what there is.
    Result<QByteArray> read(qint64 at, qint64 size) const;
    Result<> write(qint64 at, const QByteArray& bytes) const;
    Result<> sync() const;

private:
    int m_fd = -1;
};

/// The error of the last system call as a sentence that names the file.
Error systemError(const QString& path, int code);

/// Makes missing folders, owner-only.
Result<> makePrivateFolder(const QString& path);
/// A new owner-only file beside `path`, hidden, for work that becomes `path` only when it is whole. What a kill leaves
/// under such a name, leftparts.h removes.
QString partPath(const QString& path);
/// So much of the name of `path` stands in it.
inline constexpr int partNameLength = 100;
/// Renames without ever replacing; Invalid if `to` exists. Syncs the folder.
Result<> moveNew(const QString& from, const QString& to);
/// Renames over `to` in one step. Syncs the folder.
Result<> moveOver(const QString& from, const QString& to);
Result<> syncFolderOf(const QString& path);
/// Small files: written beside, synced, renamed over, owner-only.
Result<> writePrivateFile(const QString& path, const QByteArray& bytes);
Error alreadyThere(const QString& path);

/// The program's folder for what this device remembers: headers, vault states. Shared by desktop and command line.
QString deviceFolder();

} // namespace greffe
