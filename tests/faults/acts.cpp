// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts.h"

#include "vault/staff.h"

#include <QCoreApplication>
#include <QDir>

#include <sqlite3.h>

namespace greffe::test {

using namespace Qt::StringLiterals;

namespace {

const SystemClock systemClock;

Result<qint64> number(const Vault& vault, const QString& sql) {
    Rows query = TRY(vault.database().read(sql));
    if (!query.next())
        return Error{Error::Kind::NotFound, {}, sql};
    return query.value(0).toLongLong();
}

Credentials credentials(const QString& key) {
    if (key.isEmpty())
        return {claireFontaine, SecretBytes::fromPassphrase(clairePhrase), {}};
    return {{}, {}, key};
}

QString text(const Error& error) {
    return u"%1 %2 %3"_s.arg(name(error.kind), error.detail, error.message.en);
}

/// What is wrong with one vault on its own: it does not open, or a check fails.
QString wrongWith(const QString& path, const QString& key) {
    const auto vault = OpenVault::open(path, credentials(key), systemClock, {.deviceMemory = false});
    if (!vault)
        return u"%1 does not open: %2"_s.arg(QFileInfo(path).fileName(), text(vault.error()));
    const Result<VerifyReport> report = (*vault)->verify();
    if (!report)
        return u"verify: "_s + text(report.error());
    for (const VerifyReport::Check& check : report->checks) {
        if (!check.ok)
            return u"check %1: %2"_s.arg(check.name, check.detail.en);
    }
    return {};
}

} // namespace

Result<std::unique_ptr<Vault>> Acts::open() const {
    OpenOptions all = options;
    all.deviceMemory = deviceMemory;
    auto vault = TRY(OpenVault::open(path, credentials(key), systemClock, all));
    if (reckless)
        sqlite3_exec(vault->database().handle(), "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    return vault;
}

Result<> Acts::save(Vault& vault, int bytes) const {
    const qint64 next =
        TRY(number(vault, u"SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'stress-counter'"_s)) + 1;
    TRY(vault.database().write([&](Writer& writer) -> Result<> {
        TRY(writer.run(u"INSERT INTO setting (key, value) VALUES (?, ?)"_s,
            {u"stress-%1"_s.arg(next, 9, 10, QChar(u'0')), QString(u"\"%1\""_s.arg(QString(bytes, u'x')))}));
        TRY(writer.run(u"UPDATE setting SET value = ? WHERE key = 'stress-counter'"_s, {QString::number(next)}));
        writer.journal({u"stress_save"_s, u"setting %1"_s.arg(next), {{u"number"_s, next}}});
        return {};
    }));
    said(u"saved %1"_s.arg(next));
    return {};
}

Result<> Acts::invite(Vault& vault) const {
    TRY(StaffOffice(vault).invite(u"Paul Martin"_s, Role::Editor));
    said(u"invited %1"_s.arg(vault.inner().file->header().sequence));
    return {};
}

Result<> Acts::backup(Vault& vault) const {
    for (int i = 0;; ++i) {
        const QString output = u"%1/b%2-%3.greffe"_s.arg(folder).arg(QCoreApplication::applicationPid()).arg(i);
        if (QFileInfo::exists(output))
            continue;
        TRY(vault.backupTo(output));
        said(u"backup "_s + output);
        return {};
    }
}

Result<> Acts::rotate(Vault& vault) const {
    TRY(StaffOffice(vault).rotateRootKey());
    said(u"rotated %1"_s.arg(vault.inner().file->header().generation));
    return {};
}

Result<> Acts::restore(const QString& backup) const {
    for (int i = 0;; ++i) {
        const QString output = u"%1/r%2-%3.greffe"_s.arg(folder).arg(QCoreApplication::applicationPid()).arg(i);
        if (QFileInfo::exists(output))
            continue;
        TRY(Vault::restore(backup, output, credentials(key), systemClock));
        said(u"restored "_s + output);
        return {};
    }
}

Result<QList<Migration>> laterMigrations() {
    QList<Migration> steps = TRY(migrations());
    steps << Migration{int(steps.size()) + 1, u"later.sql"_s,
        "CREATE TABLE later (x); INSERT INTO later SELECT value FROM setting; CREATE INDEX later_x ON later (x);"};
    return steps;
}

Result<> Acts::migrate() const {
    Acts later = *this;
    later.options.steps = TRY(laterMigrations());
    const auto vault = TRY(later.open());
    said(u"migrated"_s);
    return vault->close();
}

Result<> Acts::tour() const {
    QString saved;
    Acts acts = *this;
    acts.said = [&](const QString& line) {
        if (line.startsWith(u"backup "_s))
            saved = line.mid(7);
        said(line);
    };
    {
        const auto vault = TRY(acts.open());
        said(u"open"_s);
        TRY(acts.save(*vault));
        TRY(acts.save(*vault, 9000));
        TRY(acts.invite(*vault));
        TRY(acts.backup(*vault));
        TRY(acts.rotate(*vault));
        TRY(acts.save(*vault));
        TRY(acts.invite(*vault));
        TRY(vault->close());
    }
    said(u"closed"_s);
    return acts.restore(saved);
}

Result<QString> createForActs(const QString& path) {
    Vault::Created created = TRY(Vault::create(
        path, {claireFontaine, SecretBytes::fromPassphrase(clairePhrase), KdfCost::floor(), u"Essai"_s}, systemClock));
    TRY(created.vault->database().writeDraft([](Writer& writer) -> Result<> {
        TRY(writer.run(u"INSERT INTO setting (key, value) VALUES ('stress-counter', '0')"_s));
        return {};
    }));
    TRY(created.vault->close());
    return created.recoveryKey;
}

QStringList leftParts(const QString& path) {
    const QFileInfo info(path);
    return QDir(info.path()).entryList({u"."_s + info.fileName() + u".*.part*"_s}, QDir::Files | QDir::Hidden);
}

QString wrongAfter(const Acts& acts, const QStringList& said) {
    qint64 saved = 0;
    quint64 sequence = 0;
    quint32 generation = 0;
    QStringList copies;
    for (const QString& line : said) {
        if (line.startsWith(u"saved "_s))
            saved = line.mid(6).toLongLong();
        else if (line.startsWith(u"invited "_s))
            sequence = line.mid(8).toULongLong();
        else if (line.startsWith(u"rotated "_s))
            generation = line.mid(8).toUInt();
        else if (line.startsWith(u"backup "_s))
            copies << line.mid(7);
        else if (line.startsWith(u"restored "_s))
            copies << line.mid(9);
    }
    {
        Acts check = acts;
        check.deviceMemory = false;
        check.reckless = false;
        const auto opened = check.open();
        if (!opened)
            return u"does not open: "_s + text(opened.error());
        Vault& vault = **opened;
        const auto report = vault.verify();
        if (!report)
            return u"verify: "_s + text(report.error());
        for (const VerifyReport::Check& each : report->checks) {
            if (!each.ok)
                return u"check %1: %2"_s.arg(each.name, each.detail.en);
        }
        const auto counter =
            number(vault, u"SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'stress-counter'"_s);
        const auto rows =
            number(vault, u"SELECT count(*) FROM setting WHERE key LIKE 'stress-0%' OR key LIKE 'stress-1%'"_s);
        const auto entries = number(vault, u"SELECT count(*) FROM journal WHERE action = 'stress_save'"_s);
        if (!counter || !rows || !entries)
            return u"unreadable"_s;
        if (*counter < saved)
            return u"lost: %1 was acknowledged, %2 is there"_s.arg(saved).arg(*counter);
        if (*rows != *counter || *entries != *counter)
            return u"by half: counter %1, rows %2, journal entries %3"_s.arg(*counter).arg(*rows).arg(*entries);
        const Header& header = vault.inner().file->header();
        if (header.sequence < sequence || header.generation < generation)
            return u"an acknowledged change of the header is lost"_s;
        const bool inHeader = header.findSlot(SlotType::Invitation, u"Paul Martin"_s) != nullptr;
        const auto inTable = number(vault, u"SELECT count(*) FROM staff WHERE name = 'Paul Martin'"_s);
        if (!inTable)
            return u"unreadable"_s;
        if (sequence > 0 && !inHeader)
            return u"an acknowledged invitation is lost"_s;
        // The other way round the database comes first: a member without a slot is invited again.
        if (inHeader && *inTable == 0)
            return u"a way in that the database does not know"_s;
        const auto pending = number(vault, u"SELECT count(*) FROM vault_state WHERE pending_header_hash IS NOT NULL"_s);
        if (!pending || *pending != 0)
            return u"a pending header after opening"_s;
        if (!vault.close())
            return u"does not close"_s;
    }
    const auto info = Vault::inspect(acts.path);
    if (!info || info->headerDamaged)
        return u"header copies differ after opening and closing"_s;
    if (QFileInfo::exists(acts.path + u"-journal"_s))
        return u"a journal file is left after closing"_s;
    if (!leftParts(acts.path).isEmpty())
        return u"a half-made file is left after opening"_s;
    const QFileInfoList files = QDir(acts.folder).entryInfoList({u"*.greffe"_s}, QDir::Files);
    for (const QFileInfo& file : files) {
        if (file.absoluteFilePath() == QFileInfo(acts.path).absoluteFilePath())
            continue;
        const QString wrong = wrongWith(file.absoluteFilePath(), acts.key);
        if (!wrong.isEmpty())
            return u"a copy bears a whole name: "_s + wrong;
    }
    for (const QString& copy : std::as_const(copies)) {
        if (!QFileInfo::exists(copy))
            return u"an acknowledged copy is not there: "_s + copy;
    }
    return {};
}

} // namespace greffe::test
