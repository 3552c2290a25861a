// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/openvault.h"
#include "vault/sqliteerror.h"

#include <sqlite3.h>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownProblems = 5;

/// One pragma whose rows are its problems. Damage met on the way is the check's result, not a failure of the check.
Result<VerifyReport::Check> pragmaCheck(
    const Database& database, const QString& name, const char* pragma, const QString& good, const Text& passed) {
    Result<QStringList> rows = column(database.handle(), pragma);
    if (!rows && rows.error().kind != Error::Kind::Corrupt)
        return rows.error();
    VerifyReport::Check check{name, true, passed};
    QStringList problems;
    if (!rows)
        problems << rows.error().detail;
    else {
        for (const QString& row : std::as_const(*rows)) {
            if (row != good)
                problems << row.split(u'\n', Qt::SkipEmptyParts);
        }
    }
    if (!problems.isEmpty()) {
        check.ok = false;
        const qint64 total = problems.size();
        check.detail = Text{u"%1 anomalie(s) : %2"_s, u"%1 fault(s): %2"_s}.arg(total).arg(
            problems.mid(0, shownProblems).join(u" ; "_s));
    }
    return check;
}

} // namespace

Result<VerifyReport> checkImage(const Database& database, const Progress& progress) {
    VerifyReport report;
    struct Cancel {
        sqlite3* handle;
        ~Cancel() { sqlite3_progress_handler(handle, 0, nullptr, nullptr); }
    } cancel{database.handle()};
    if (progress)
        sqlite3_progress_handler(
            database.handle(), 100000,
            [](void* context) { return (*static_cast<const Progress*>(context))(0, 0) ? 0 : 1; },
            const_cast<Progress*>(&progress));

    // Asked between the checks too: one of them (the pages) cannot be interrupted.
    const auto stillWanted = [&]() -> Result<> {
        if (!progress || progress(0, 0))
            return {};
        return Error{Error::Kind::Cancelled, {u"Le contrôle a été arrêté."_s, u"The check was stopped."_s}};
    };
    TRY(stillWanted());
    report.checks << TRY(pragmaCheck(database, u"pages"_s, "PRAGMA cipher_integrity_check", {},
        {u"Toutes les pages sont authentiques."_s, u"All pages are authentic."_s}));
    TRY(stillWanted());
    report.checks << TRY(pragmaCheck(database, u"sqlite"_s, "PRAGMA integrity_check", u"ok"_s,
        {u"La structure de la base est saine."_s, u"The database’s structure is sound."_s}));
    TRY(stillWanted());
    report.checks << TRY(pragmaCheck(database, u"foreign_keys"_s, "PRAGMA foreign_key_check", {},
        {u"Aucun lien rompu entre les fiches."_s, u"No broken link between records."_s}));

    Database& readable = const_cast<Database&>(database); // Journal writes nothing when it verifies
    const Result<JournalReport> journal = Journal(readable).verify({}, progress);
    if (!journal && journal.error().kind != Error::Kind::Corrupt)
        return journal.error();
    VerifyReport::Check check{u"journal"_s, journal && journal->ok, {}};
    if (!journal)
        check.detail = journal.error().message;
    else if (journal->ok)
        check.detail =
            Text{u"%1 écritures, chaîne intacte ; empreinte %2."_s, u"%1 entries, chain intact; anchor %2."_s}
                .arg(journal->entries)
                .arg(journal->head);
    else
        check.detail = journal->problems.first();
    report.checks << check;

    report.ok = true;
    for (const VerifyReport::Check& each : std::as_const(report.checks))
        report.ok = report.ok && each.ok;
    return report;
}

Result<> checkFile(const VaultFile& file, const RootKeys& keys, VerifyReport& report) {
    const bool differ = TRY(file.needsRepair());
    const bool mac = macIsRight(file.header().raw, keys.headerMac.bytes());
    VerifyReport::Check header{u"header"_s, !differ && mac, {}};
    if (header.ok)
        header.detail = {u"Les deux copies de l’en-tête sont identiques et authentiques."_s,
            u"Both copies of the header are equal and authentic."_s};
    else
        header.detail = {u"Une copie de l’en-tête diffère ; elle sera rétablie à la prochaine ouverture."_s,
            u"One copy of the header differs; it will be restored at the next opening."_s};
    report.checks.prepend(header);

    const Result<> untouched = file.isReadOnly() ? Result<>() : file.checkUntouched();
    report.checks.insert(
        1, {u"file"_s, untouched.has_value(),
               untouched ? Text{u"Le fichier est celui qui a été ouvert, et lui seul a été modifié ici."_s,
                               u"The file is the one that was opened, and was changed only from here."_s}
                         : untouched.error().message});
    report.ok = report.ok && header.ok && untouched.has_value();
    return {};
}

Result<VerifyReport> Vault::verify(const Progress& progress) const {
    VerifyReport report = TRY(checkImage(database(), progress));
    TRY(checkFile(*m_inner->file, m_inner->keys, report));
    return report;
}

} // namespace greffe
