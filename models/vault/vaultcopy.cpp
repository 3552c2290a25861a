// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/openvault.h"
#include "vault/sqliteerror.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// The half-made file under its hidden name; gone unless it was moved to its own.
struct Part {
    QString path;
    bool kept = false;
    ~Part() {
        if (!kept)
            QFile::remove(path);
        QFile::remove(path + u"-journal"_s);
    }
};

Result<> copyBytes(const FileHandle& from, const FileHandle& to) {
    constexpr qint64 piece = 1 << 20;
    for (qint64 at = 0;; at += piece) {
        const QByteArray bytes = TRY(from.read(at, piece));
        TRY(to.write(at, bytes));
        if (bytes.size() < piece)
            break;
    }
    return to.sync();
}

} // namespace

Error copyIsWrong() {
    return {Error::Kind::Corrupt,
        {u"La copie a été relue et ne correspond pas à l’original ; elle a été supprimée. Vérifiez le disque de destination, puis le coffre."_s,
            u"The copy was read back and does not match the original; it was removed. Check the target disk, then the vault."_s}};
}

Result<> copyPages(const Database& source, const Database& target) {
    sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        return sqliteError(target.handle(), sqlite3_extended_errcode(target.handle()));
    const int step = sqlite3_backup_step(backup, -1);
    const int finish = sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE)
        return sqliteError(source.handle(), step == SQLITE_OK ? SQLITE_BUSY : step);
    if (finish != SQLITE_OK)
        return sqliteError(finish);
    return {};
}

Result<> copyVaultBytes(const VaultFile& source, const QString& path) {
    const std::unique_ptr<VaultFile> target = TRY(VaultFile::create(path));
    TRY(copyBytes(source.handle(), target->handle()));
    QFile leftJournal(source.path() + u"-journal"_s);
    if (leftJournal.exists() && leftJournal.size() > 0 && !leftJournal.copy(path + u"-journal"_s))
        return systemError(path, EIO);
    return {};
}

Result<> copyVault(
    const Database& source, const Header& header, const RootKeys& keys, const QString& path, const Clock& clock) {
    if (QFileInfo::exists(path))
        return alreadyThere(path);
    Part part{partPath(QFileInfo(path).absoluteFilePath())};
    const Database::Options options{
        .path = part.path, .vfs = u"greffe"_s, .key = &keys.database, .staff = source.staff(), .clock = &clock};
    {
        const std::unique_ptr<VaultFile> file = TRY(VaultFile::create(part.path));
        TRY(file->writeCopies(header));
        TRY(file->writeHolder({}));
        TRY(file->markSession(false, clock.now()));
        const std::unique_ptr<Database> target = TRY(Database::open(options));
        TRY(copyPages(source, *target));
        TRY(target->close());
        TRY(file->sync());
    }
    // A backup that was never opened is none: read it back whole, under its own lock and keys.
    {
        const std::unique_ptr<VaultFile> file = TRY(VaultFile::open(part.path));
        const QList<Header> headers = TRY(file->headers());
        const std::unique_ptr<Database> copy = TRY(Database::open(options));
        const VerifyReport report = TRY(checkImage(*copy));
        Database& original = const_cast<Database&>(source); // only read
        const QString before = TRY(Journal(original).head());
        const QString after = TRY(Journal(*copy).head());
        if (!report.ok || headers.first().raw != header.raw || before != after)
            return copyIsWrong();
        TRY(copy->close());
    }
    TRY(moveNew(part.path, path));
    part.kept = true;
    return {};
}

Result<> Vault::backupTo(const QString& path) const {
    return copyVault(database(), m_inner->file->header(), m_inner->keys, path, *m_inner->clock);
}

Result<> Vault::restore(
    const QString& backup, const QString& output, const Credentials& credentials, const Clock& clock) {
    if (QFileInfo::exists(output))
        return alreadyThere(output);
    Part part{partPath(QFileInfo(output).absoluteFilePath())};
    {
        // Locked while it is read, so that nobody writes meanwhile.
        const std::unique_ptr<VaultFile> source = TRY(VaultFile::open(backup, true));
        TRY(copyVaultBytes(*source, part.path));
    }
    const std::unique_ptr<Vault> vault = TRY(OpenVault::open(part.path, credentials, clock, {.deviceMemory = false}));
    const VerifyReport report = TRY(vault->verify());
    if (!report.ok)
        return Error{Error::Kind::Corrupt,
            {u"Cette sauvegarde est endommagée et n’a pas été restaurée. Essayez une sauvegarde plus ancienne."_s,
                u"This backup is damaged and was not restored. Try an older backup."_s}};
    const QString head = TRY(vault->journal().head());
    TRY(vault->database().write([&](Writer& writer) -> Result<> {
        writer.journal({u"vault_restore"_s, u"vault"_s, {{u"journal_head"_s, head}}});
        return {};
    }));
    TRY(vault->close());
    TRY(moveNew(part.path, output));
    part.kept = true;
    return {};
}

} // namespace greffe
