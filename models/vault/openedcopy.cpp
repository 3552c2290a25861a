// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/openedcopy.h"

#include "vault/openvault.h"

#include <QDir>
#include <QFile>

namespace greffe {

using namespace Qt::StringLiterals;

OpenedCopy::~OpenedCopy() {
    m_vault.reset();
    QFile::remove(m_copy);
    QFile::remove(m_copy + u"-journal"_s);
}

Result<std::unique_ptr<OpenedCopy>> OpenedCopy::copied(const QString& path) {
    const QString folder = deviceFolder() + u"/looked-at"_s;
    TRY(makePrivateFolder(folder));
    // What a crash left behind.
    const QFileInfoList left = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& info : left) {
        if (info.lastModified().daysTo(QDateTime::currentDateTimeUtc()) > 0)
            QFile::remove(info.filePath());
    }
    std::unique_ptr<OpenedCopy> out(new OpenedCopy(path, partPath(folder + u"/copy.greffe"_s)));
    // Locked while it is read, so that nobody writes meanwhile.
    const std::unique_ptr<VaultFile> source = TRY(VaultFile::open(path, true));
    TRY(source->headers()); // refuses what is no vault before its bytes are copied
    TRY(copyVaultBytes(*source, out->m_copy));
    return out;
}

Result<std::unique_ptr<OpenedCopy>> OpenedCopy::open(
    const QString& path, const Credentials& credentials, const Clock& clock) {
    std::unique_ptr<OpenedCopy> out = TRY(copied(path));
    out->m_vault = TRY(OpenVault::open(out->m_copy, credentials, clock, {.deviceMemory = false}));
    return out;
}

Result<std::unique_ptr<OpenedCopy>> OpenedCopy::openLike(const Vault& open, const QString& path, const Clock& clock) {
    std::unique_ptr<OpenedCopy> out = TRY(copied(path));
    const OpenVault& inner = const_cast<Vault&>(open).inner(); // only read
    std::unique_ptr<VaultFile> file = TRY(VaultFile::open(out->m_copy));
    const QList<Header> headers = TRY(file->headers());
    for (const Header& header : headers) {
        if (header.checkValue != inner.keys.checkValue || header.vaultId != inner.file->header().vaultId)
            continue;
        file->choose(header);
        RootKeys keys = deriveRootKeys(inner.keys.root.clone(), header.vaultId, header.generation);
        out->m_vault =
            TRY(OpenVault::attach(std::move(file), std::move(keys), inner.slot, clock, {.deviceMemory = false}));
        return out;
    }
    return Error{Error::Kind::Locked,
        {u"Ce fichier n’a pas la clé du coffre ouvert : il a été fait avant un remplacement de la clé, ou vient d’un autre coffre. Donnez sa phrase secrète."_s,
            u"This file does not have the open vault’s key: it was made before the key was replaced, or comes from another vault. Give its passphrase."_s}};
}

} // namespace greffe
