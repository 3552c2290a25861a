// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/devicememory.h"

#include "vault/safefile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QString stateFile(const QString& vaultId) {
    return deviceFolder() + u"/vaults/"_s + vaultId + u".json"_s;
}

QString headerFolder() {
    return deviceFolder() + u"/headers"_s;
}

} // namespace

std::optional<RememberedVault> DeviceMemory::recall(const QString& vaultId) {
    QFile file(stateFile(vaultId));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object[u"vault_id"_s].toString() != vaultId)
        return {};
    return RememberedVault{vaultId, object[u"path"_s].toString(), quint32(object[u"generation"_s].toInt()),
        object[u"journal_head"_s].toString(), QDateTime::fromString(object[u"seen_at"_s].toString(), Qt::ISODate)};
}

void DeviceMemory::remember(const RememberedVault& vault) {
    const QJsonObject object{{u"vault_id"_s, vault.vaultId}, {u"path"_s, vault.path},
        {u"generation"_s, qint64(vault.generation)}, {u"journal_head"_s, vault.journalHead},
        {u"seen_at"_s, vault.seenAt.toString(Qt::ISODate)}};
    (void)writePrivateFile(stateFile(vault.vaultId), QJsonDocument(object).toJson());
}

void DeviceMemory::keepHeader(const Header& header) {
    const QString path = headerFolder() + u'/' + QString::fromLatin1(header.vaultId.toHex()) + u".header"_s;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.readAll() == header.raw)
        return;
    (void)writePrivateFile(path, header.raw);
}

QList<Header> DeviceMemory::keptHeaders(const QString& path) {
    constexpr int others = 3; // each costs a key derivation
    QList<Header> here;
    QList<Header> elsewhere;
    const QDir folder(headerFolder());
    const QStringList names = folder.entryList({u"*.header"_s}, QDir::Files, QDir::Time);
    for (const QString& name : names) {
        const auto known = recall(name.chopped(7));
        const bool matches = known && known->path == path;
        if (!matches && elsewhere.size() >= others)
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Result<Header> header = decodeHeader(file.readAll());
        if (header)
            (matches ? here : elsewhere) << *header;
    }
    return here + elsewhere;
}

} // namespace greffe
