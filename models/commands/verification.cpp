// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/verification.h"

#include "commands/issue.h"
#include "commands/session.h"
#include "documents/pdf.h"
#include "documents/report.h"
#include "domain/display.h"
#include "store/stores.h"
#include "vault/autobackup.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>

namespace greffe {

using namespace Qt::StringLiterals;

/// Whether every document kept in the vault still has the hash that its record names.
Result<VerifyReport::Check> checkDocuments(const Database& database) {
    VerifyReport::Check check;
    check.name = u"documents"_s;
    check.ok = true;
    qint64 looked = 0;
    QStringList wrong;
    const StoreContext context;
    const DocumentStore store(database, context);
    for (const bool archived : {false, true}) {
        ListQuery query;
        query.archived = archived;
        for (const qint64 row : TRY(store.ids(query))) {
            const Result<QByteArray> bytes = store.content(row);
            if (!bytes && bytes.error().kind == Error::Kind::NotFound)
                continue;
            const QByteArray content = TRY(bytes);
            const AnyRecord record = TRY(store.load(row));
            ++looked;
            if (QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()) !=
                record.as<DocumentRecord>()->sha256)
                wrong += record.head().ref;
        }
    }
    check.ok = wrong.isEmpty();
    check.detail =
        check.ok ? Text{u"%1 documents, empreintes exactes."_s, u"%1 documents, hashes correct."_s}.arg(looked)
                 : Text{u"L’empreinte ne correspond plus pour : %1."_s, u"The hash no longer matches for: %1."_s}.arg(
                       wrong.join(u", "_s));
    return check;
}

VerifyReport::Check checkLastBackup(const Vault& vault, const Clock& clock) {
    VerifyReport::Check check{u"backup"_s, true, {}};
    if (vault.isReadOnly()) {
        check.detail = {u"Le coffre est ouvert en lecture seule : il n’est pas sauvegardé d’ici."_s,
            u"The vault is open read-only: it is not backed up from here."_s};
        return check;
    }
    const BackupOverview overview = backupOverview(vault.vaultId(), clock);
    check.ok = !overview.files.isEmpty() && overview.files.first().at.daysTo(clock.now()) < secondFolderDays;
    check.detail = overview.warning;
    if (!check.ok || !overview.warning.isEmpty())
        return check;
    const QDateTime at = overview.files.first().at.toLocalTime();
    check.detail = Text{u"Dernière sauvegarde relue : %1 ; %2 sauvegardes gardées."_s,
        u"Latest backup read back: %1; %2 backups kept."_s}
                       .arg(Text{at.toString(u"dd/MM/yyyy HH:mm"_s), at.toString(u"yyyy-MM-dd HH:mm"_s)})
                       .arg(qint64(overview.files.size() + overview.secondFiles.size()));
    return check;
}

Text checkLabel(const QString& name) {
    static const QMap<QString, Text> labels{{u"header"_s, {u"En-tête, deux copies"_s, u"Header, both copies"_s}},
        {u"file"_s, {u"Fichier"_s, u"File"_s}}, {u"pages"_s, {u"Pages (empreintes HMAC)"_s, u"Pages (HMAC)"_s}},
        {u"sqlite"_s, {u"Structure de la base"_s, u"Structure of the database"_s}},
        {u"foreign_keys"_s, {u"Liens entre fiches"_s, u"Links between records"_s}},
        {u"journal"_s, {u"Journal"_s, u"Journal"_s}},
        {u"documents"_s, {u"Documents joints"_s, u"Attached documents"_s}},
        {u"backup"_s, {u"Sauvegarde"_s, u"Backup"_s}}};
    return labels.value(name, {name, name});
}

Result<> VerifyNow::prepare(Session& session) {
    if (m_made) {
        m_report = TRY(VerifyJob::finish(session.vault(), *m_made));
    } else {
        m_report = TRY(session.vault().verify(m_progress));
        m_report.checks += TRY(checkDocuments(session.vault().database()));
    }
    m_report.checks += checkLastBackup(session.vault(), session.clock());
    m_report.ok = true;
    for (const VerifyReport::Check& check : std::as_const(m_report.checks))
        m_report.ok = m_report.ok && check.ok;
    return {};
}

Result<> VerifyNow::apply(Scope&) {
    return {};
}

JournalDraft VerifyNow::entry() const {
    QJsonArray failed;
    for (const VerifyReport::Check& check : m_report.checks) {
        if (!check.ok)
            failed.append(check.name);
    }
    return {u"vault_verify"_s, u"vault"_s,
        {{u"ok"_s, m_report.ok}, {u"checks"_s, m_report.checks.size()}, {u"failed"_s, failed}}};
}

Done VerifyNow::done() const {
    return {m_report.ok
                ? Text{u"Coffre vérifié : tout est en ordre."_s, u"Vault verified: everything is in order."_s}
                : Text{u"Coffre vérifié : des défauts ont été trouvés."_s, u"Vault verified: faults were found."_s},
        {}, {}, 0};
}

Result<> WriteVerification::prepare(Session& session) {
    const Text name{u"Contrôle du coffre"_s, u"Check of the vault"_s};
    const DocumentInfo info = documentInfo(session, name.in(m_language), m_language, false);
    m_anchor = info.anchor;
    const auto row = [&](const Text& label, const QString& value) {
        return FieldRow{label.in(m_language), Cell(value), {}};
    };
    const Vault& vault = session.vault();
    const QList<FieldRow> facts{
        row({u"Fait le"_s, u"Made on"_s},
            longInstant(Instant{session.clock().now(), QString::fromLatin1(session.zone().id())}, m_language)),
        row({u"Par"_s, u"By"_s}, session.staff()),
        row({u"Coffre"_s, u"Vault"_s}, vault.label() + u" — "_s + vault.vaultId()),
        row({u"Taille"_s, u"Size"_s}, byteCount(QFileInfo(vault.path()).size(), m_language)),
        row({u"Tête du journal"_s, u"Head of the journal"_s}, m_anchor),
    };
    QList<CheckLine> lines;
    for (const VerifyReport::Check& check : std::as_const(m_report.checks))
        lines += CheckLine{checkLabel(check.name).in(m_language), check.ok, check.detail.in(m_language)};
    const Text verdict =
        m_report.ok ? Text{u"Tout ce qui a été contrôlé est en ordre."_s, u"Everything that was checked is in order."_s}
                    : Text{u"Des défauts ont été trouvés."_s, u"Faults were found."_s};
    const bool replaced = QFileInfo::exists(m_path);
    const WrittenPdf written = TRY(writePdf(checkReport(info, verdict.in(m_language), facts, lines), m_path));
    m_written = !replaced;
    m_sha256 = QString::fromLatin1(written.sha256);
    return {};
}

Result<> WriteVerification::apply(Scope&) {
    return {};
}

JournalDraft WriteVerification::entry() const {
    return {u"vault_verify_report"_s, u"vault"_s,
        {{u"ok"_s, m_report.ok}, {u"sha256"_s, m_sha256}, {u"anchor"_s, m_anchor}}};
}

Done WriteVerification::done() const {
    return {Text{u"Résultat du contrôle écrit : %1."_s, u"Result of the check written: %1."_s}.arg(
                QFileInfo(m_path).fileName()),
        {}, {}, 0};
}

} // namespace greffe
