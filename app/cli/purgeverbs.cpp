// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/text.h"
#include "app/cli/values.h"

#include "commands/backupcommands.h"
#include "commands/purge.h"

#include <QFileInfo>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// The list, narrowed by --only and --keep, which must name something that is on it.
Result<QList<PurgeItem>> chosenItems(Session& session, const Arguments& given) {
    QList<PurgeItem> items = TRY(purgeList(session));
    const QStringList only = given.values("only");
    for (const QString& category : only) {
        if (!purgeCategories().contains(category))
            return Error{Error::Kind::Invalid,
                Text{u"« %1 » n’est pas une catégorie. Il y a : %2."_s, u"“%1” is not a category. There are: %2."_s}
                    .arg(category)
                    .arg(purgeCategories().join(u", "_s)),
                {}, u"--only"_s};
    }
    if (!only.isEmpty())
        items.removeIf([&](const PurgeItem& item) { return !only.contains(item.category); });
    const QStringList keep = given.values("keep");
    for (const QString& name : keep) {
        const qsizetype before = items.size();
        items.removeIf([&](const PurgeItem& item) { return item.name() == name; });
        if (items.size() == before)
            return Error{Error::Kind::NotFound,
                Text{u"« %1 » n’est pas sur la liste à effacer. Rien n’a été effacé."_s,
                    u"“%1” is not on the list to erase. Nothing was erased."_s}
                    .arg(name),
                {}, u"--keep"_s};
    }
    return items;
}

QJsonArray itemsToJson(const Context& context, const QList<PurgeItem>& items) {
    QJsonArray out;
    for (const PurgeItem& item : items)
        out.append(QJsonObject{{u"category"_s, item.category}, {u"name"_s, item.name()}, {u"ref"_s, item.ref},
            {u"organisation"_s, item.organisation}, {u"title"_s, context.say(item.title)},
            {u"since"_s, item.since.toString(Qt::ISODate)}, {u"with"_s, item.with}});
    return out;
}

Result<Answer> purgeListVerb(Context& context, const Arguments& given) {
    Session* const session = TRY(context.session());
    const QList<PurgeItem> items = TRY(chosenItems(*session, given));
    const bool french = context.language() == Language::French;
    TextTable table(french ? QStringList{u"CATÉGORIE"_s, u"NOM"_s, u"TITRE"_s, u"À EFFACER DEPUIS"_s, u"AVEC"_s}
                           : QStringList{u"CATEGORY"_s, u"NAME"_s, u"TITLE"_s, u"TO ERASE SINCE"_s, u"WITH"_s});
    for (const PurgeItem& item : items)
        table.add({context.say(purgeCategoryLabel(item.category)), item.name(), context.say(item.title),
            item.since.toString(Qt::ISODate), item.with > 0 ? QString::number(item.with) : QString()});
    return Answer{itemsToJson(context, items),
        table.isEmpty()
            ? context.say({u"Aucune durée de conservation n’est écoulée.\n"_s, u"No retention period is over.\n"_s})
            : table.toString(),
        0};
}

Result<Answer> purgeRun(Context& context, const Arguments& given) {
    Session* const session = TRY(context.session());
    const QList<PurgeItem> items = TRY(chosenItems(*session, given));
    QStringList dropped;
    Answer answer;
    QJsonObject json{{u"erased"_s, itemsToJson(context, items)}};
    Purge purge(items);
    const Done done = TRY(eraseForGood(*session, purge));
    json.insert(u"records"_s, purge.records());
    json.insert(u"journal_details"_s, purge.journalDetails());
    answer.text = context.say(done.what) + u'\n';
    HeldElsewhere held = TRY(heldElsewhere(*session));
    if (given.has("drop-backups") && !held.backups.isEmpty()) {
        // First one without the erased data, so that the vault is never without a backup.
        TRY(session->run(BackUpNow()));
        for (const HoldingBackup& each : std::as_const(held.backups))
            dropped += each.file.path;
        answer.text += context.say(TRY(session->run(DropBackups(dropped))).what) + u'\n';
        held.backups.clear();
    }
    QJsonArray backups;
    for (const HoldingBackup& each : std::as_const(held.backups))
        backups.append(QJsonObject{{u"path"_s, each.file.path}, {u"at"_s, each.file.at.toString(Qt::ISODate)},
            {u"ends"_s, each.ends.toString(Qt::ISODate)}});
    json.insert(u"dropped_backups"_s, QJsonArray::fromStringList(dropped));
    json.insert(u"backups_that_still_hold"_s, backups);
    json.insert(u"copies_by_hand"_s, held.byHand.size());
    if (!held.backups.isEmpty() && !items.isEmpty()) {
        answer.text += context.say(
            {u"\nCes sauvegardes contiennent encore ce qui a été effacé (--drop-backups les supprime) :\n"_s,
                u"\nThese backups still hold what was erased (--drop-backups deletes them):\n"_s});
        for (const HoldingBackup& each : std::as_const(held.backups))
            answer.text += u"  "_s + each.file.path +
                           context.say(Text{u" — jusqu’au %1 au plus tard\n"_s, u" — until %1 at the latest\n"_s}.arg(
                               each.ends.toLocalTime().date().toString(Qt::ISODate)));
    }
    if (!held.byHand.isEmpty() && !items.isEmpty())
        answer.text += context.say(
            Text{u"Le journal connaît aussi %1 copies ou exports faits à la main, que vous seul pouvez retrouver.\n"_s,
                u"The journal also knows of %1 copies or exports made by hand, which only you can find.\n"_s}
                .arg(qint64(held.byHand.size())));
    answer.json = json;
    return answer;
}

Result<Answer> purgeSettings(Context& context, const Arguments& given) {
    Session* const session = TRY(context.session());
    RetentionPeriods periods = TRY(retentionPeriods(*session));
    const auto take = [&](const char* option, int& value) -> Result<> {
        if (given.has(option))
            value = int(TRY(numberValue(given.value(option), 0, 3650, u"--"_s + QString::fromLatin1(option))));
        return {};
    };
    TRY(take("identity-days", periods.identityDays));
    TRY(take("export-months", periods.exportMonths));
    TRY(take("backup-months", periods.backupMonths));
    TRY(take("journal-years", periods.journalYears));
    TRY(setRetentionPeriods(*session, periods));
    QJsonArray organisations;
    QList<std::pair<QString, QString>> lines{
        {context.say({u"Pièces d’identité, jours après contrôle"_s, u"Identity papers, days after the check"_s}),
            QString::number(periods.identityDays)},
        {context.say({u"Exports, mois après remise"_s, u"Exports, months after they were handed over"_s}),
            QString::number(periods.exportMonths)},
        {context.say({u"Sauvegardes, mois"_s, u"Backups, months"_s}), QString::number(periods.backupMonths)},
        {context.say({u"Détails du journal, années"_s, u"Details of the journal, years"_s}),
            QString::number(periods.journalYears)}};
    for (const Organisation& each : session->organisations()) {
        const qint64 requests = each.requestYears.value_or(5);
        const qint64 breaches = each.breachYears.value_or(5);
        organisations.append(
            QJsonObject{{u"organisation"_s, each.name}, {u"request_years"_s, requests}, {u"breach_years"_s, breaches}});
        lines.append(
            {context.say(Text{u"%1, demandes closes, années"_s, u"%1, closed requests, years"_s}.arg(each.name)),
                QString::number(requests)});
        lines.append(
            {context.say(Text{u"%1, violations closes, années"_s, u"%1, closed breaches, years"_s}.arg(each.name)),
                QString::number(breaches)});
    }
    return Answer{QJsonObject{{u"identity_days"_s, periods.identityDays}, {u"export_months"_s, periods.exportMonths},
                      {u"backup_months"_s, periods.backupMonths}, {u"journal_years"_s, periods.journalYears},
                      {u"organisations"_s, organisations}},
        pairs(lines), 0};
}

constexpr OptionSpec kOnly = {.name = "only",
    .value = {"CATÉGORIE…", "CATEGORY…"},
    .help = {"requests, identity_papers, breaches, exports, journal, backups",
        "requests, identity_papers, breaches, exports, journal, backups"},
    .many = true};
constexpr OptionSpec kKeep = {.name = "keep",
    .value = {"NOM…", "NAME…"},
    .help = {"ce qui reste malgré tout (litige en cours…) : références, noms de sauvegardes, journal",
        "what stays in spite of it (a dispute…): references, names of backups, journal"},
    .many = true};
constexpr OptionSpec kListOptions[] = {kOnly};
constexpr OptionSpec kRunOptions[] = {kOnly, kKeep,
    {.name = "drop-backups",
        .help = {
            "supprimer ensuite les sauvegardes qui contiennent encore ces données ; une nouvelle est faite d’abord",
            "then delete the backups that still hold these data; a new one is made first"}}};
constexpr OptionSpec kSettingsOptions[] = {
    {.name = "identity-days", .value = {"N", "N"}, .help = {"pièces d’identité", "identity papers"}},
    {.name = "export-months", .value = {"N", "N"}, .help = {"exports de portabilité", "portability exports"}},
    {.name = "backup-months", .value = {"N", "N"}, .help = {"sauvegardes", "backups"}},
    {.name = "journal-years", .value = {"N", "N"}, .help = {"détails du journal", "details of the journal"}},
};

constexpr Verb kVerbs[] = {
    {.name = "purge list",
        .summary = {"Lister ce dont la durée de conservation est écoulée", "List what is past its retention period"},
        .options = kListOptions,
        .run = purgeListVerb},
    {.name = "purge run",
        .summary = {"Effacer pour de bon ce qui est sur cette liste", "Erase for good what is on that list"},
        .options = kRunOptions,
        .run = purgeRun,
        .more =
            {"Une sauvegarde est faite d’abord. Les fiches partent avec leurs documents, tâches, exports, brouillons, "
             "versions antérieures, mots de recherche et détails du journal ; une ligne sans personne reste pour les "
             "statistiques. Les durées des demandes et des violations sont dans la fiche de l’organisme.",
                "A backup is made first. Records go with their documents, tasks, exports, drafts, earlier versions, "
                "search "
                "words and details of the journal; a line without any person stays for the statistics. The periods of "
                "requests and breaches are in the organisation’s record."}},
    {.name = "purge settings",
        .summary = {"Montrer ou changer les durées de conservation", "Show or change the retention periods"},
        .options = kSettingsOptions,
        .run = purgeSettings},
};

} // namespace

std::span<const Verb> purgeVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
