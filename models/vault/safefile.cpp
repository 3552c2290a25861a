// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/safefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace greffe {

using namespace Qt::StringLiterals;

FileHandle::FileHandle(FileHandle&& other) noexcept
    : m_fd(std::exchange(other.m_fd, -1)) {
}

FileHandle& FileHandle::operator=(FileHandle&& other) noexcept {
    if (this != &other) {
        close();
        m_fd = std::exchange(other.m_fd, -1);
    }
    return *this;
}

FileHandle::~FileHandle() {
    close();
}

void FileHandle::close() {
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

Result<QByteArray> FileHandle::read(qint64 at, qint64 size) const {
    QByteArray out(size, Qt::Uninitialized);
    qint64 done = 0;
    while (done < size) {
        const ssize_t got = ::pread(m_fd, out.data() + done, std::size_t(size - done), at + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return systemError({}, errno);
        if (got == 0)
            break;
        done += got;
    }
    out.truncate(done);
    return out;
}

Result<> FileHandle::write(qint64 at, const QByteArray& bytes) const {
    qint64 done = 0;
    while (done < bytes.size()) {
        const ssize_t put = ::pwrite(m_fd, bytes.constData() + done, std::size_t(bytes.size() - done), at + done);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return systemError({}, put < 0 ? errno : ENOSPC);
        done += put;
    }
    return {};
}

Result<> FileHandle::sync() const {
    if (::fsync(m_fd) != 0)
        return systemError({}, errno);
    return {};
}

Error systemError(const QString& path, int code) {
    const QString detail = u"errno %1"_s.arg(code);
    const QString file = path.isEmpty() ? QString() : QDir::toNativeSeparators(path);
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return {Error::Kind::NotFound,
            Text{u"Il n’y a pas de fichier « %1 »."_s, u"There is no file “%1”."_s}.arg(file), detail, file};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Error::Kind::Io,
            {u"Le disque est plein. Ce qui était enregistré est intact ; libérez de la place et réessayez."_s,
                u"The disk is full. What was saved is intact; free some space and try again."_s},
            detail, file};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Error::Kind::Io,
            Text{u"L’accès à « %1 » est refusé par le système. Vérifiez les droits du fichier et de son dossier."_s,
                u"The system refuses access to “%1”. Check the permissions of the file and its folder."_s}
                .arg(file),
            detail, file};
    default:
        return {Error::Kind::Io,
            Text{
                u"La lecture ou l’écriture a échoué (%1). Ce qui était enregistré est intact ; vérifiez le disque et réessayez."_s,
                u"Reading or writing failed (%1). What was saved is intact; check the disk and try again."_s}
                .arg(QString::fromLocal8Bit(std::strerror(code))),
            detail, file};
    }
}

Error alreadyThere(const QString& path) {
    return {Error::Kind::Invalid,
        Text{u"« %1 » existe déjà et n’a pas été touché. Choisissez un autre nom."_s,
            u"“%1” already exists and was not touched. Choose another name."_s}
            .arg(QDir::toNativeSeparators(path)),
        {}, path};
}

Result<> makePrivateFolder(const QString& path) {
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).path();
    if (parent != path)
        TRY(makePrivateFolder(parent));
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return systemError(path, errno);
    return {};
}

QString partPath(const QString& path) {
    const QFileInfo info(path);
    const QString tail = QString::number(QRandomGenerator::system()->generate(), 16);
    return info.path() + u"/."_s + info.fileName().left(partNameLength) + u'.' + tail + u".part"_s;
}

Result<> syncFolderOf(const QString& path) {
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    const FileHandle handle(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.isOpen())
        return systemError(path, errno);
    // Some file systems (FUSE, network) refuse to sync a folder; the rename itself has happened.
    if (::fsync(handle.fd()) != 0 && errno != EINVAL && errno != ENOTSUP)
        return systemError(path, errno);
    return {};
}

Result<> moveNew(const QString& from, const QString& to) {
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) != 0) {
        if (errno == EEXIST)
            return alreadyThere(to);
        if (errno != EINVAL && errno != ENOSYS)
            return systemError(to, errno);
        // Without RENAME_NOREPLACE (FAT, some FUSE), the check and the rename are two steps.
        if (QFileInfo::exists(to))
            return alreadyThere(to);
        if (std::rename(source.constData(), target.constData()) != 0)
            return systemError(to, errno);
    }
    return syncFolderOf(to);
}

Result<> moveOver(const QString& from, const QString& to) {
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemError(to, errno);
    return syncFolderOf(to);
}

Result<> writePrivateFile(const QString& path, const QByteArray& bytes) {
    TRY(makePrivateFolder(QFileInfo(path).path()));
    const QString part = partPath(path);
    const FileHandle file(::open(QFile::encodeName(part).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return systemError(path, errno);
    const auto put = [&]() -> Result<> {
        TRY(file.write(0, bytes));
        TRY(file.sync());
        return moveOver(part, path);
    };
    const Result<> done = put();
    if (!done)
        QFile::remove(part);
    return done;
}

QString deviceFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/greffe"_s;
}

} // namespace greffe
