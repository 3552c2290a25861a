// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/leftparts.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <fcntl.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;

enum class Owner { Ours, Foreign, Unknown };

/// Whose half-made file it is. One that was killed before its header was written says nothing. Foreign, too, while
/// another program holds it.
Owner ownerOf(const QString& part, const QByteArray& vaultId) {
    const FileHandle handle(::open(QFile::encodeName(part).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (!handle.isOpen() || VaultFile::isLocked(handle))
        return Owner::Foreign;
    for (const qint64 at : format::copyAt) {
        const Result<QByteArray> copy = handle.read(at, format::copyLength);
        if (!copy)
            return Owner::Foreign;
        if (const Result<Header> header = decodeHeader(*copy))
            return header->vaultId == vaultId ? Owner::Ours : Owner::Foreign;
    }
    return Owner::Unknown;
}

/// `mayGo` is asked with the name of the file that was to be, whose it is and how many seconds ago it was last written.
template <class MayGo>
int removeParts(const QString& folder, const QByteArray& vaultId, MayGo mayGo) {
    static const QRegularExpression shape(u"^\\.(.+)\\.[0-9a-f]{1,8}\\.part(-journal)?$"_s);
    int removed = 0;
    const QFileInfoList hidden = QDir(folder).entryInfoList({u".*.part"_s, u".*.part-journal"_s},
        QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name | QDir::Reversed);
    for (const QFileInfo& file : hidden) {
        const auto match = shape.match(file.fileName());
        if (!match.hasMatch())
            continue;
        const bool isJournal = !match.captured(2).isEmpty();
        QString part = file.filePath();
        if (isJournal)
            part.chop(8);
        // A rollback journal belongs to its part; without it, its name alone says whose it is.
        const bool alone = isJournal && !QFileInfo::exists(part);
        const Owner owner = alone ? Owner::Unknown : ownerOf(part, vaultId);
        const qint64 age = file.lastModified().secsTo(QDateTime::currentDateTimeUtc());
        if (owner == Owner::Foreign || !mayGo(match.captured(1), owner, age))
            continue;
        removed += QFile::remove(file.filePath());
    }
    return removed;
}

} // namespace

int removeLeftParts(const VaultFile& vault) {
    const QFileInfo info(vault.path());
    const QString own = info.fileName().left(partNameLength);
    return removeParts(info.path(), vault.header().vaultId, [&](const QString& name, Owner owner, qint64 age) {
        return name == own || (owner == Owner::Ours && age > hour);
    });
}

int removeLeftParts(const QString& folder, const QByteArray& vaultId) {
    return removeParts(folder, vaultId, [](const QString& name, Owner owner, qint64 age) {
        return owner == Owner::Ours || (name.endsWith(u".greffe"_s) && age > 24 * hour);
    });
}

} // namespace greffe
