// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vaultfile.h"

#include "vault/place.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr char holderMagic[] = "GRFHOLD\x0A";
constexpr char sessionMagic[] = "GRFSESS\x0A";
constexpr int blockBody = 480;

/// An open-file-description lock on the header: unlike POSIX locks it does not fall when some other descriptor on the
/// file is closed, as a file dialog does that looks at it.
bool lock(int fd, short type) {
    struct flock request = {};
    request.l_type = type;
    request.l_whence = SEEK_SET;
    request.l_start = 0;
    request.l_len = format::headerArea;
    return ::fcntl(fd, F_OFD_SETLK, &request) == 0;
}

template <class T>
void put(QByteArray& bytes, int at, T value) {
    qToLittleEndian(value, bytes.data() + at);
}

void putText(QByteArray& bytes, int at, const QString& text) {
    QByteArray utf8 = text.toUtf8();
    while (utf8.size() > format::nameLimit)
        utf8 = QString::fromUtf8(utf8).chopped(1).toUtf8();
    put(bytes, at, quint16(utf8.size()));
    bytes.replace(at + 2, utf8.size(), utf8);
}

QString getText(const QByteArray& bytes, int at) {
    const int length = qMin<int>(qFromLittleEndian<quint16>(bytes.constData() + at), format::nameLimit);
    return QString::fromUtf8(bytes.mid(at + 2, length));
}

QByteArray sealBlock(QByteArray body) {
    body.append(hash256(body));
    return body;
}

bool blockIsValid(const QByteArray& block, const char* magic) {
    return block.size() == blockBody + 32 && block.startsWith(QByteArray(magic, 8)) &&
           hash256(block.left(blockBody)) == block.mid(blockBody);
}

quint64 seconds(const QDateTime& at) {
    return at.isValid() ? quint64(at.toSecsSinceEpoch()) : 0;
}

} // namespace

Error inUse(const HolderInfo& holder) {
    if (holder.name.isEmpty() && holder.host.isEmpty())
        return {Error::Kind::InUse,
            {u"Ce coffre est en cours d’utilisation par un autre programme. Fermez-le là-bas, ou réessayez dans un instant."_s,
                u"This vault is in use by another program. Close it there, or try again in a moment."_s}};
    const QDateTime local = holder.since.toLocalTime();
    return {Error::Kind::InUse,
        Text{u"Ce coffre est en cours d’utilisation par %1 sur %2 depuis %3. Fermez-le là-bas pour l’ouvrir ici."_s,
            u"This vault is in use by %1 on %2 since %3. Close it there to open it here."_s}
            .arg(holder.name)
            .arg(holder.host)
            .arg(Text{local.toString(u"dd/MM/yyyy à HH:mm"_s), local.toString(u"yyyy-MM-dd HH:mm"_s)})};
}

Result<std::unique_ptr<VaultFile>> VaultFile::open(const QString& path, bool readOnly) {
    std::unique_ptr<VaultFile> file(new VaultFile);
    const QFileInfo info(path);
    if (!info.exists())
        return systemError(path, ENOENT);
    if (!info.isFile())
        return notAVault();
    // The real path: the rollback journal is named after it.
    file->m_path = info.canonicalFilePath();
    const QByteArray name = QFile::encodeName(file->m_path);
    const QByteArray folder = QFile::encodeName(info.canonicalPath());
    const bool folderWritable = ::access(folder.constData(), W_OK | X_OK) == 0;
    if (!readOnly && folderWritable)
        file->m_handle = FileHandle(::open(name.constData(), O_RDWR | O_CLOEXEC));
    if (!file->m_handle.isOpen()) {
        file->m_readOnly = true;
        file->m_handle = FileHandle(::open(name.constData(), O_RDONLY | O_CLOEXEC));
    }
    if (!file->m_handle.isOpen())
        return systemError(path, errno);
    if (!lock(file->m_handle.fd(), file->m_readOnly ? F_RDLCK : F_WRLCK)) {
        if (errno == EAGAIN || errno == EACCES)
            return inUse(readHolder(file->m_handle));
        if (!file->m_readOnly)
            return Error{Error::Kind::Io,
                {u"L’emplacement de ce coffre ne permet pas de le verrouiller ; l’ouvrir pourrait l’abîmer. Copiez-le sur le disque de cet ordinateur."_s,
                    u"The place of this vault does not allow locking it; opening it could damage it. Copy it to this computer’s disk."_s},
                u"errno %1"_s.arg(errno)};
    }
    return file;
}

Result<std::unique_ptr<VaultFile>> VaultFile::create(const QString& path) {
    const QByteArray name = QFile::encodeName(path);
    FileHandle handle(::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!handle.isOpen())
        return errno == EEXIST ? alreadyThere(path) : systemError(path, errno);
    std::unique_ptr<VaultFile> file(new VaultFile);
    file->m_path = QFileInfo(path).canonicalFilePath();
    file->m_handle = std::move(handle);
    if (!lock(file->m_handle.fd(), F_WRLCK))
        return inUse({});
    const Result<> written = file->m_handle.write(0, QByteArray(format::headerArea, '\0'));
    if (!written) {
        QFile::remove(path); // nothing half-made stays behind, whoever asked for it
        return written.error();
    }
    return file;
}

Result<QList<Header>> VaultFile::headers() const {
    QList<Header> out;
    std::optional<Error> worst;
    for (const qint64 at : format::copyAt) {
        const QByteArray copy = TRY(m_handle.read(at, format::copyLength));
        Result<Header> header = decodeHeader(copy);
        if (!header) {
            if (!worst || header.error().kind == Error::Kind::TooNew)
                worst = header.error();
        } else if (out.isEmpty() || out.first().raw != header->raw)
            out << *header;
    }
    if (out.isEmpty())
        return *worst;
    if (out.size() == 2 && out[1].sequence > out[0].sequence)
        out.swapItemsAt(0, 1);
    return out;
}

Result<bool> VaultFile::needsRepair() const {
    for (const qint64 at : format::copyAt) {
        const QByteArray copy = TRY(m_handle.read(at, format::copyLength));
        if (copy != m_header.raw)
            return true;
    }
    return false;
}

Result<> VaultFile::repair() const {
    for (const qint64 at : format::copyAt) {
        const QByteArray copy = TRY(m_handle.read(at, format::copyLength));
        if (copy == m_header.raw)
            continue;
        TRY(m_handle.write(at, m_header.raw));
        TRY(m_handle.sync());
    }
    return {};
}

Header VaultFile::successor(Header next, const SecretBytes& macKey, const QDateTime& now) const {
    next.sequence = m_header.sequence + 1;
    next.updatedAt = seconds(now);
    next.raw = encodeHeader(next, macKey.bytes());
    return next;
}

Result<> VaultFile::writeCopies(const Header& encoded) {
    // The copy that does not count goes first; B when both are equal.
    const QByteArray first = TRY(m_handle.read(format::copyAt[0], format::copyLength));
    const int order[2] = {first == m_header.raw ? 1 : 0, first == m_header.raw ? 0 : 1};
    m_headerIsSettled = false;
    for (const int index : order) {
        const qint64 at = format::copyAt[index];
        TRY(m_handle.write(at, encoded.raw));
        TRY(m_handle.sync());
        const QByteArray back = TRY(m_handle.read(at, format::copyLength));
        if (back != encoded.raw)
            return systemError(m_path, EIO);
    }
    m_header = encoded;
    m_headerIsSettled = true;
    return {};
}

Result<> VaultFile::replaceHeader(Header next, const SecretBytes& macKey, const QDateTime& now) {
    return writeCopies(successor(std::move(next), macKey, now));
}

Result<bool> VaultFile::sessionWasOpen() const {
    const QByteArray block = TRY(m_handle.read(format::sessionAt, blockBody + 32));
    return !blockIsValid(block, sessionMagic) || qFromLittleEndian<quint64>(block.constData() + 8) != 0;
}

Result<> VaultFile::markSession(bool open, const QDateTime& now) const {
    QByteArray body(blockBody, '\0');
    body.replace(0, 8, QByteArray(sessionMagic, 8));
    put(body, 8, quint64(open ? 1 : 0));
    put(body, 16, seconds(now));
    TRY(m_handle.write(format::sessionAt, sealBlock(body)));
    return m_handle.sync();
}

Result<> VaultFile::writeHolder(const HolderInfo& holder) const {
    QByteArray body(blockBody, '\0');
    body.replace(0, 8, QByteArray(holderMagic, 8));
    if (holder.since.isValid()) {
        put(body, 8, seconds(holder.since));
        put(body, 16, quint64(::getpid()));
        putText(body, 24, holder.name);
        putText(body, 216, holder.host);
    }
    return m_handle.write(format::holderAt, sealBlock(body));
}

HolderInfo VaultFile::readHolder(const FileHandle& handle) {
    const Result<QByteArray> block = handle.read(format::holderAt, blockBody + 32);
    if (!block || !blockIsValid(*block, holderMagic))
        return {};
    const quint64 since = qFromLittleEndian<quint64>(block->constData() + 8);
    if (since == 0)
        return {};
    return {getText(*block, 24), getText(*block, 216), QDateTime::fromSecsSinceEpoch(qint64(since), Qt::UTC)};
}

bool VaultFile::isLocked(const FileHandle& handle) {
    struct flock request = {};
    request.l_type = F_RDLCK; // a writer's lock is what matters; a read-only descriptor may only ask so
    request.l_whence = SEEK_SET;
    request.l_len = format::headerArea;
    return ::fcntl(handle.fd(), F_OFD_GETLK, &request) == 0 && request.l_type != F_UNLCK;
}

bool VaultFile::hasJournalFile() const {
    return QFileInfo::exists(m_path + u"-journal"_s);
}

Result<QByteArray> VaultFile::state() const {
    const QByteArray page = TRY(m_handle.read(format::headerArea, 4096));
    struct stat here = {};
    if (::fstat(m_handle.fd(), &here) != 0)
        return systemError(m_path, errno);
    return hash256(page) + QByteArray::number(qint64(here.st_size));
}

namespace {

qint64 changedAt(const struct stat& info) {
    return qint64(info.st_mtim.tv_sec) * 1000000000 + info.st_mtim.tv_nsec;
}

Error changedUnderUs(const char* what) {
    return {Error::Kind::Conflict,
        {u"Le fichier du coffre a été modifié par un autre programme (synchronisation, copie) pendant qu’il était ouvert. Rien n’a été écrit. Faites une copie du fichier, fermez le coffre et rouvrez-le ; comparez ensuite avec la dernière sauvegarde."_s,
            u"The vault’s file was changed by another program (a sync, a copy) while it was open. Nothing was written. Make a copy of the file, close the vault and open it again; then compare with the latest backup."_s},
        QString::fromLatin1(what)};
}

} // namespace

void VaultFile::noteState() {
    const Result<QByteArray> now = state();
    m_state = now ? *now : QByteArray();
    struct stat info = {};
    if (::fstat(m_handle.fd(), &info) != 0)
        return;
    if (!m_isRemote)
        m_isRemote = placeOf(m_path).kind == VaultPlace::Kind::Network;
    m_changedAt = *m_isRemote ? 0 : changedAt(info);
}

Result<> VaultFile::checkUntouched() const {
    struct stat here = {};
    struct stat there = {};
    if (::fstat(m_handle.fd(), &here) != 0 || ::stat(QFile::encodeName(m_path).constData(), &there) != 0 ||
        here.st_dev != there.st_dev || here.st_ino != there.st_ino)
        return Error{Error::Kind::Conflict,
            {u"Le fichier du coffre a été remplacé, déplacé ou supprimé pendant qu’il était ouvert. Rien n’a été écrit. Fermez le coffre, puis rouvrez le bon fichier."_s,
                u"The vault’s file was replaced, moved or deleted while it was open. Nothing was written. Close the vault, then open the right file again."_s},
            u"inode"_s};
    // Every commit rewrites the first page under a fresh nonce, so a commit of somebody else shows here. A header that
    // is not ours would lock everybody out at the next opening; after a failed change of our own, the copies may
    // differ.
    if (m_headerIsSettled && !m_state.isEmpty() && TRY(needsRepair()))
        return changedUnderUs("header");
    const QByteArray now = TRY(state());
    if (!m_state.isEmpty() && now != m_state)
        return changedUnderUs("page 1 or size");
    // Any other page, where the file system's clock is this machine's own.
    if (!m_state.isEmpty() && m_changedAt > 0 && changedAt(here) != m_changedAt)
        return changedUnderUs("time");
    return {};
}

} // namespace greffe
