// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/atomicfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// What a person recognises of a path; whole paths stay out of sentences because folders may be named after people.
QString shown(const QString& path) {
    return QFileInfo(path).fileName();
}

/// A link must stay a link: the file it points to is replaced.
QString resolved(const QString& path) {
    const QFileInfo info(path);
    if (info.isSymLink()) {
        if (const QString target = info.canonicalFilePath(); !target.isEmpty())
            return target;
    }
    return info.absoluteFilePath();
}

/// Opens and locks the part file, starting again if another writer renamed it away between opening and locking. -1 with
/// errno.
int openPart(const QByteArray& part) {
    for (int attempt = 0; attempt < 5; ++attempt) {
        const int descriptor = ::open(part.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (descriptor < 0)
            return -1;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            errno = EWOULDBLOCK;
            return -1;
        }
        struct stat ours = {}, there = {};
        if (::fstat(descriptor, &ours) == 0 && ::stat(part.constData(), &there) == 0 && ours.st_ino == there.st_ino) {
            if (::fchmod(descriptor, 0600) != 0 || ::ftruncate(descriptor, 0) != 0) {
                const int kept = errno;
                ::close(descriptor);
                errno = kept;
                return -1;
            }
            return descriptor;
        }
        ::close(descriptor);
    }
    errno = EWOULDBLOCK;
    return -1;
}

} // namespace

Error fileError(int errorNumber, const QString& path) {
    const QString code = u"errno "_s + QString::number(errorNumber);
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
        return {Error::Kind::Io,
            Text{
                u"Il n’y a plus assez de place sur le disque pour écrire « %1 ». Rien n’a été remplacé. Libérez de la place ou choisissez un autre dossier."_s,
                u"There is not enough space on the disk to write “%1”. Nothing was replaced. Free some space or choose another folder."_s}
                .arg(shown(path)),
            code};
    case EROFS:
        return {Error::Kind::Io,
            Text{u"Le dossier de « %1 » est en lecture seule. Rien n’a été écrit. Choisissez un autre dossier."_s,
                u"The folder of “%1” is read-only. Nothing was written. Choose another folder."_s}
                .arg(shown(path)),
            code};
    case EACCES:
    case EPERM:
        return {Error::Kind::Io,
            Text{
                u"Vous n’avez pas le droit d’accéder à « %1 ». Rien n’a été changé. Choisissez un autre dossier ou demandez ce droit."_s,
                u"You are not allowed to access “%1”. Nothing was changed. Choose another folder or ask for that right."_s}
                .arg(shown(path)),
            code};
    case ENOENT:
    case ENOTDIR:
        return {Error::Kind::NotFound,
            Text{u"« %1 » n’existe pas à cet endroit, ou son dossier n’existe pas. Vérifiez le chemin."_s,
                u"“%1” does not exist there, or its folder does not. Check the path."_s}
                .arg(shown(path)),
            code};
    case EISDIR:
        return {Error::Kind::Io,
            Text{u"« %1 » est un dossier, pas un fichier."_s, u"“%1” is a folder, not a file."_s}.arg(shown(path)),
            code};
    case EWOULDBLOCK:
        return {Error::Kind::InUse,
            Text{u"« %1 » est en cours d’écriture par un autre programme. Attendez qu’il ait fini, puis recommencez."_s,
                u"“%1” is being written by another program. Wait until it has finished, then try again."_s}
                .arg(shown(path)),
            code};
    default:
        return {Error::Kind::Io,
            Text{u"« %1 » n’a pas pu être lu ou écrit (%2). Rien n’a été remplacé."_s,
                u"“%1” could not be read or written (%2). Nothing was replaced."_s}
                .arg(shown(path))
                .arg(QString::fromLocal8Bit(std::strerror(errorNumber))),
            code};
    }
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_file(std::move(other.m_file))
    , m_path(std::move(other.m_path))
    , m_part(std::move(other.m_part)) {
}

AtomicFile::~AtomicFile() {
    if (!m_file)
        return;
    // Unlinked before the lock goes with the descriptor, so that no other writer's file is removed.
    QFile::remove(m_part);
    m_file->close();
}

Result<AtomicFile> AtomicFile::create(const QString& path, qint64 expectedBytes) {
    AtomicFile out;
    out.m_path = resolved(path);
    out.m_part = out.m_path + u".part"_s;
    if (QFileInfo(out.m_path).isDir())
        return fileError(EISDIR, path);
    const QString folder = QFileInfo(out.m_path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return Error{Error::Kind::Io,
            Text{u"Le dossier où écrire « %1 » n’existe pas. Rien n’a été écrit. Créez-le ou choisissez-en un autre."_s,
                u"The folder in which to write “%1” does not exist. Nothing was written. Create it or choose another."_s}
                .arg(shown(path)),
            u"no folder"_s};
    if (expectedBytes > 0) {
        const QStorageInfo storage(folder);
        if (storage.isValid() && storage.bytesAvailable() >= 0 && storage.bytesAvailable() < expectedBytes)
            return fileError(ENOSPC, path);
    }
    const int descriptor = openPart(QFile::encodeName(out.m_part));
    if (descriptor < 0)
        return fileError(errno, path);
    auto file = std::make_unique<QFile>();
    if (!file->open(descriptor, QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return fileError(EIO, path);
    }
    out.m_file = std::move(file);
    return out;
}

Result<> AtomicFile::write(QByteArrayView bytes) {
    qint64 done = 0;
    while (done < bytes.size()) {
        errno = 0;
        const ssize_t n = ::write(m_file->handle(), bytes.data() + done, size_t(bytes.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return fileError(errno ? errno : ENOSPC, m_path);
        done += n;
    }
    return {};
}

Result<> AtomicFile::commit() {
    if (!m_file->flush() || ::fsync(m_file->handle()) != 0)
        return fileError(errno ? errno : EIO, m_path);
    if (::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_path).constData()) != 0)
        return fileError(errno, m_path);
    m_file->close();
    m_file.reset();
    // The name is safe only once the folder is on the disk too. A file system that cannot do that (some network shares)
    // is no reason to say that the file, which is there, was not written.
    const QByteArray folder = QFile::encodeName(QFileInfo(m_path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
    return {};
}

Result<> writeFileAtomically(const QString& path, QByteArrayView bytes) {
    AtomicFile file = TRY(AtomicFile::create(path, bytes.size()));
    TRY(file.write(bytes));
    return file.commit();
}

Result<QByteArray> readFileLimited(const QString& path, qint64 limit) {
    QFile file(path);
    if (QFileInfo(path).isDir())
        return fileError(EISDIR, path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return fileError(errno ? errno : ENOENT, path);
    // Read one byte beyond, because a device or pipe has no size to ask for.
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fileError(EIO, path);
    if (bytes.size() > limit)
        return Error{Error::Kind::Invalid,
            Text{u"« %1 » dépasse la taille acceptée (%2 Mo). Rien n’a été lu."_s,
                u"“%1” is larger than what is accepted (%2 MB). Nothing was read."_s}
                .arg(shown(path))
                .arg(limit / (1024 * 1024)),
            u"file size limit"_s};
    return bytes;
}

Result<QString> fileSha256(const QString& path) {
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return fileError(errno ? errno : ENOENT, path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return fileError(EIO, path);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace greffe
