// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/place.h"

#include "vault/openvault.h"
#include "vault/safefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <sys/vfs.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

struct Magic {
    quint64 number; ///< statfs(2), linux/magic.h
    const char* name;
};
constexpr Magic networkMagics[] = {{0x6969, "NFS"}, {0x517B, "SMB"}, {0xFE534D42, "SMB"}, {0xFF534D42, "SMB (CIFS)"},
    {0x01021997, "9P"}, {0x5346414F, "AFS"}, {0x6B414653, "AFS"}, {0x73757245, "Coda"}, {0x00C36400, "Ceph"},
    {0x564C, "NCP"}, {0x013111A8, "IBRIX"}, {0x0BD00BD0, "Lustre"}, {0x7461636F, "OCFS2"}, {0x01161970, "GFS2"}};
constexpr quint64 fuseMagic = 0x65735546;

/// FUSE file systems that are another view of this computer's own disk.
constexpr const char* localFuse[] = {"fuseblk", "fuse.ntfs", "fuse.ntfs-3g", "fuse.exfat", "fuse.encfs",
    "fuse.gocryptfs", "fuse.cryfs", "fuse.mergerfs", "fuse.bindfs", "fuse.portal", "fuse.lxcfs", "fuse.fuse-overlayfs",
    "fuse.securefs", "fuse.veracrypt"};

struct SyncName {
    const char* pattern; ///< of a folder's whole name
    const char* program;
};
constexpr SyncName syncNames[] = {{"dropbox( \\(.*\\))?", "Dropbox"}, {"nextcloud\\d*", "Nextcloud"},
    {"owncloud\\d*", "ownCloud"}, {"onedrive( ?[-–] .*)?", "OneDrive"},
    {"(google ?drive|my drive|mon drive|googledrive.*)", "Google Drive"}, {"p ?cloud ?drive|pcloud", "pCloud"},
    {"mega|megasync", "MEGA"}, {"seafile", "Seafile"}, {"icloud.*", "iCloud"}, {"box( sync)?", "Box"},
    {"kdrive.*", "kDrive"}, {"tresorit.*", "Tresorit"}, {"syncthing", "Syncthing"}, {"proton ?drive", "Proton Drive"},
    {"synology ?drive", "Synology Drive"}, {"sharepoint.*", "SharePoint"}};

/// Files that a sync program leaves in the folder that it watches.
struct SyncMark {
    const char* name;
    const char* program;
};
constexpr SyncMark syncMarks[] = {{".dropbox", "Dropbox"}, {".dropbox.cache", "Dropbox"}, {".stfolder", "Syncthing"},
    {".nextcloudsync.log", "Nextcloud"}, {".owncloudsync.log", "ownCloud"}, {".sync_*.db", "Nextcloud"},
    {"._sync_*.db", "Nextcloud"}, {".seafile-data", "Seafile"}, {".SynologyWorkingDirectory", "Synology Drive"},
    {".tmp.drivedownload", "Google Drive"}};

/// The type of the mounted file system that holds the path, from the kernel's own list.
QString mountType(const QString& path) {
    QFile file(u"/proc/self/mountinfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString best;
    QString type;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString& line : lines) {
        const QStringList halves = line.split(u" - "_s);
        if (halves.size() != 2)
            continue;
        QString point = halves[0].section(u' ', 4, 4);
        point.replace(u"\\040"_s, u" "_s);
        const bool holds = path == point || point == u"/" || path.startsWith(point + u'/');
        if (holds && point.size() >= best.size()) {
            best = point;
            type = halves[1].section(u' ', 0, 0);
        }
    }
    return type;
}

Text explain(VaultPlace::Kind kind, const QString& system) {
    if (kind == VaultPlace::Kind::Network)
        return Text{
            u"Ce coffre est sur un partage réseau (%1). Une coupure au mauvais moment ou un verrou mal tenu peut l’abîmer, et l’écriture y est lente. Le plus sûr : le coffre sur le disque de cet ordinateur, et le partage comme second dossier de sauvegarde (Réglages, Sauvegardes)."_s,
            u"This vault is on a network share (%1). A break at the wrong moment or a lock that does not hold can damage it, and writing is slow there. Safest: the vault on this computer’s disk, and the share as second backup folder (Settings, Backups)."_s}
            .arg(system);
    return Text{
        u"Ce coffre est dans un dossier synchronisé (%1). Si deux ordinateurs l’ouvrent, la synchronisation fait deux fichiers et ne peut pas les réunir. Le plus sûr : le coffre hors de ce dossier, et ce dossier comme second dossier de sauvegarde (Réglages, Sauvegardes)."_s,
        u"This vault is in a synchronised folder (%1). If two computers open it, the sync makes two files and cannot merge them. Safest: the vault outside of this folder, and this folder as second backup folder (Settings, Backups)."_s}
        .arg(system);
}

} // namespace

QString key(VaultPlace::Kind kind) {
    switch (kind) {
    case VaultPlace::Kind::Local:
        return u"local"_s;
    case VaultPlace::Kind::Network:
        return u"network"_s;
    case VaultPlace::Kind::Synced:
        return u"synced"_s;
    }
    return u"local"_s;
}

namespace detail {

QString networkSystem(quint64 magic, const QString& subtype) {
    for (const Magic& each : networkMagics) {
        if (each.number == magic)
            return QString::fromLatin1(each.name);
    }
    if (magic != fuseMagic || subtype.isEmpty())
        return {};
    for (const char* const local : localFuse) {
        if (subtype == QLatin1StringView(local))
            return {};
    }
    return subtype.startsWith(u"fuse."_s) ? subtype.mid(5) : subtype;
}

QString syncProgramOf(const QString& folderName) {
    for (const SyncName& each : syncNames) {
        static constexpr auto options = QRegularExpression::CaseInsensitiveOption;
        const QRegularExpression whole(QRegularExpression::anchoredPattern(QString::fromUtf8(each.pattern)), options);
        if (whole.match(folderName).hasMatch())
            return QString::fromLatin1(each.program);
    }
    return {};
}

bool isConflictName(const QString& vaultName, const QString& name) {
    const QString stem = QFileInfo(vaultName).completeBaseName();
    if (name == vaultName || !name.startsWith(stem))
        return false;
    static const QRegularExpression marks(
        u"(conflict|conflit|in conflitto|sync-conflict|SFConflict|Case Conflict|version en conflit| \\(\\d+\\)\\.)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return marks.match(name.mid(stem.size())).hasMatch();
}

} // namespace detail

VaultPlace placeOf(const QString& path) {
    VaultPlace out;
    const QFileInfo info(path);
    const QString folder = info.exists() ? info.canonicalPath() : info.absolutePath();
    struct statfs facts = {};
    if (::statfs(QFile::encodeName(folder).constData(), &facts) == 0) {
        const auto magic = quint64(facts.f_type) & 0xFFFFFFFF;
        const QString network = detail::networkSystem(magic, magic == fuseMagic ? mountType(folder) : QString());
        if (!network.isEmpty()) {
            out = {VaultPlace::Kind::Network, network, explain(VaultPlace::Kind::Network, network)};
            return out;
        }
    }
    const QString home = QDir::homePath();
    for (QDir each(folder); !each.isRoot(); each.cdUp()) {
        if (each.path() == home)
            break; // what stands above the home folder says nothing
        QString program = detail::syncProgramOf(each.dirName());
        for (const SyncMark& mark : syncMarks) {
            if (program.isEmpty() &&
                !each.entryList({QString::fromLatin1(mark.name)}, QDir::AllEntries | QDir::Hidden).isEmpty())
                program = QString::fromLatin1(mark.program);
        }
        if (!program.isEmpty())
            return {VaultPlace::Kind::Synced, program, explain(VaultPlace::Kind::Synced, program)};
    }
    return out;
}

QList<SiblingCopy> siblingCopies(const QString& path, const QString& vaultId) {
    constexpr int most = 500; // of a folder full of other things only the first names are looked at
    const QFileInfo own(path);
    const QString stem = own.completeBaseName();
    QList<SiblingCopy> out;
    const QFileInfoList files =
        QDir(own.absolutePath()).entryInfoList({stem + u'*', u"*.greffe"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files.mid(0, most)) {
        if (info.canonicalFilePath() == own.canonicalFilePath() || info.fileName().endsWith(u"-journal"_s))
            continue;
        const Result<VaultInfo> header = Vault::inspect(info.filePath());
        if (!header || header->vaultId != vaultId)
            continue;
        out << SiblingCopy{info.filePath(), info.size(), info.lastModified().toUTC(),
            detail::isConflictName(own.fileName(), info.fileName())};
    }
    std::stable_sort(
        out.begin(), out.end(), [](const SiblingCopy& a, const SiblingCopy& b) { return a.modifiedAt > b.modifiedAt; });
    return out;
}

void explainPlace(Vault& vault) {
    const QString memory = deviceFolder() + u"/vaults/"_s + vault.vaultId() + u".place.json"_s;
    QFile file(memory);
    const QJsonObject known =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    QList<Text>& notices = vault.inner().notices;
    const VaultPlace place = placeOf(vault.path());
    const QString said = key(place.kind) + u' ' + place.system;
    if (place.kind != VaultPlace::Kind::Local && known[u"explained"_s].toString() != said)
        notices << place.explanation;
    QStringList names;
    QStringList fresh;
    const QList<SiblingCopy> copies = siblingCopies(vault.path(), vault.vaultId());
    for (const SiblingCopy& copy : copies) {
        if (!copy.isConflict)
            continue;
        names << QFileInfo(copy.path).fileName();
        if (!known[u"conflicts"_s].toArray().contains(names.last()))
            fresh << names.last();
    }
    if (!fresh.isEmpty())
        notices << Text{u"Une synchronisation a laissé à côté du coffre : %1. Comparez ces copies avec le coffre (Réglages, Contrôles et emplacement) avant de les supprimer : elles peuvent contenir des fiches qui manquent ici."_s,
            u"A sync left beside the vault: %1. Compare these copies with the vault (Settings, Checks and place) before deleting them: they may hold records that are missing here."_s}
                       .arg(fresh.join(u", "_s));
    const QJsonObject now{{u"explained"_s, said}, {u"conflicts"_s, QJsonArray::fromStringList(names)}};
    if (now != known)
        (void)writePrivateFile(memory, QJsonDocument(now).toJson()); // a help: said once more otherwise
}

} // namespace greffe
