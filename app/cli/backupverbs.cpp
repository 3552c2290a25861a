// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/passphrase.h"
#include "app/cli/text.h"
#include "app/cli/values.h"

#include "commands/backupcommands.h"
#include "commands/restorerecord.h"
#include "commands/vaultcommands.h"
#include "domain/display.h"
#include "vault/salvage.h"

#include <QDir>
#include <QFileInfo>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// A folder that is missing means that writing fails (exit 7), not that an input is missing.
Result<> folderExists(const QString& path) {
    const QString folder = QFileInfo(path).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    return Error{Error::Kind::Io,
        Text{u"Le dossier « %1 » n’existe pas ; rien n’a été écrit."_s,
            u"The folder “%1” does not exist; nothing was written."_s}
            .arg(folder),
        {}, path};
}

QJsonValue stamp(const QDateTime& at) {
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

Text reasonLabel(const QString& reason) {
    static const QMap<QString, Text> labels{{u"daily"_s, {u"du jour"_s, u"daily"_s}},
        {u"migration"_s, {u"avant mise à jour"_s, u"before an update"_s}},
        {u"rotation"_s, {u"avant changement de clé"_s, u"before a change of key"_s}},
        {u"import"_s, {u"avant import"_s, u"before an import"_s}},
        {u"purge"_s, {u"avant purge"_s, u"before a purge"_s}}, {u"manual"_s, {u"demandée"_s, u"asked for"_s}}};
    return labels.value(reason, {reason, reason});
}

Result<Answer> backupVault(Context& context, const Arguments& given) {
    if (given.has("output")) {
        TRY(folderExists(given.value("output")));
        Session* const session = TRY(context.session());
        Backup command(given.value("output"));
        const Done done = TRY(session->run(command));
        return Answer{
            QJsonObject{{u"path"_s, command.path()}, {u"sha256"_s, command.sha256()}}, context.say(done.what), 0};
    }
    Session* const session = TRY(context.session());
    BackUpNow command;
    const Done done = TRY(session->run(command));
    const MadeBackup& made = command.made();
    QJsonObject json{{u"path"_s, made.path}, {u"sha256"_s, command.sha256()}};
    json.insert(u"second_path"_s, made.secondPath.isEmpty() ? QJsonValue() : QJsonValue(made.secondPath));
    if (made.secondProblem)
        json.insert(u"second_problem"_s, context.say(made.secondProblem->message));
    return Answer{json, context.say(done.what), 0};
}

QJsonArray filesToJson(const QList<BackupFile>& files, const BackupRules& rules) {
    QJsonArray out;
    for (const BackupFile& file : files)
        out.append(QJsonObject{{u"path"_s, file.path}, {u"at"_s, stamp(file.at)}, {u"bytes"_s, file.bytes},
            {u"reason"_s, file.reason}, {u"ends"_s, stamp(BackupFolder::endOf(file, rules))}});
    return out;
}

QString filesToText(const Context& context, const QList<BackupFile>& files, const BackupRules& rules) {
    const bool french = context.language() == Language::French;
    TextTable table(french ? QStringList{u"QUAND"_s, u"TAILLE"_s, u"POURQUOI"_s, u"FIN AU PLUS TARD"_s, u"FICHIER"_s}
                           : QStringList{u"WHEN"_s, u"SIZE"_s, u"WHY"_s, u"ENDS AT THE LATEST"_s, u"FILE"_s});
    for (const BackupFile& file : files)
        table.add({file.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), byteCount(file.bytes, context.language()),
            context.say(reasonLabel(file.reason)),
            BackupFolder::endOf(file, rules).toLocalTime().date().toString(Qt::ISODate),
            QFileInfo(file.path).fileName()});
    return table.isEmpty() ? context.say({u"Aucune sauvegarde.\n"_s, u"No backup.\n"_s}) : table.toString();
}

Result<Answer> backupList(Context& context, const Arguments&) {
    const VaultInfo info = TRY(Vault::inspect(context.globals().vault));
    const BackupOverview overview = backupOverview(info.vaultId, context.clock());
    const BackupSettings& settings = overview.settings;
    Answer answer;
    QJsonObject json{{u"folder"_s, overview.folder}, {u"files"_s, filesToJson(overview.files, settings.rules)},
        {u"warning"_s, context.say(overview.warning)}, {u"budget_bytes"_s, settings.rules.budgetBytes}};
    answer.text = overview.folder + u'\n' + filesToText(context, overview.files, settings.rules);
    if (settings.secondFolder.isEmpty()) {
        json.insert(u"second"_s, QJsonValue());
    } else {
        json.insert(u"second"_s,
            QJsonObject{{u"folder"_s, settings.secondFolder}, {u"reachable"_s, overview.secondReachable},
                {u"last_success"_s, stamp(settings.secondSuccess)}, {u"last_failure"_s, stamp(settings.secondFailure)},
                {u"old"_s, overview.secondIsOld}, {u"files"_s, filesToJson(overview.secondFiles, settings.rules)}});
        answer.text += u'\n' + settings.secondFolder + u'\n' +
                       (overview.secondReachable ? filesToText(context, overview.secondFiles, settings.rules)
                                                 : context.say({u"Ce dossier n’est pas là en ce moment.\n"_s,
                                                       u"This folder is not there at the moment.\n"_s}));
    }
    if (!overview.warning.isEmpty())
        answer.text += u'\n' + context.say(overview.warning) + u'\n';
    answer.json = json;
    return answer;
}

Result<Answer> backupSettings(Context& context, const Arguments& given) {
    const VaultInfo info = TRY(Vault::inspect(context.globals().vault));
    BackupSettings settings = BackupSettings::load(info.vaultId);
    if (given.has("second")) {
        const QFileInfo folder(given.value("second"));
        if (!folder.isDir())
            return Error{Error::Kind::NotFound,
                Text{u"Le dossier « %1 » n’est pas là. Branchez le support, ou créez le dossier."_s,
                    u"The folder “%1” is not there. Plug in the device, or make the folder."_s}
                    .arg(given.value("second")),
                {}, u"--second"_s};
        settings.secondFolder = folder.canonicalFilePath();
        settings.secondSuccess = {};
        settings.secondFailure = {};
    }
    if (given.has("no-second")) {
        if (given.has("second"))
            return usageError(
                {u"--second et --no-second s’excluent."_s, u"--second and --no-second exclude each other."_s},
                u"--no-second"_s);
        settings.secondFolder.clear();
    }
    if (given.has("budget-mb"))
        settings.rules.budgetBytes = TRY(numberValue(given.value("budget-mb"), 0, 100'000'000, u"--budget-mb"_s)) << 20;
    TRY(settings.save(info.vaultId));
    return Answer{QJsonObject{{u"second_folder"_s,
                                  settings.secondFolder.isEmpty() ? QJsonValue() : QJsonValue(settings.secondFolder)},
                      {u"budget_bytes"_s, settings.rules.budgetBytes}, {u"months"_s, settings.rules.monthly}},
        pairs({{context.say({u"Second dossier"_s, u"Second folder"_s}),
                   settings.secondFolder.isEmpty() ? context.say({u"aucun"_s, u"none"_s}) : settings.secondFolder},
            {context.say({u"Place accordée"_s, u"Space allowed"_s}),
                byteCount(settings.rules.budgetBytes, context.language())}}),
        0};
}

Result<Answer> restoreVault(Context& context, const Arguments& given) {
    const QString backup = given.at(0);
    const QString output = given.value("output");
    TRY(Vault::inspect(backup));
    TRY(folderExists(output));
    const Credentials credentials = TRY(context.credentials());
    TRY(Vault::restore(backup, output, credentials, context.clock()));
    const VaultInfo info = TRY(Vault::inspect(output));
    return Answer{QJsonObject{{u"path"_s, output}, {u"vault_id"_s, info.vaultId}},
        context.say(Text{u"Sauvegarde restaurée et ouverte une fois pour preuve : %1"_s,
            u"Backup restored, and opened once as proof: %1"_s}
                        .arg(output)),
        0};
}

Result<Answer> restorePreview(Context& context, const Arguments& given) {
    TRY(Vault::inspect(given.at(0)));
    const Credentials credentials = TRY(context.credentials());
    const BackupPreview preview = TRY(previewBackup(given.at(0), credentials, context.clock()));
    QJsonArray kinds;
    QList<std::pair<QString, QString>> lines{{context.say({u"Fichier"_s, u"File"_s}), preview.path},
        {context.say({u"Coffre"_s, u"Vault"_s}), preview.label},
        {context.say({u"Dernière écriture"_s, u"Last entry"_s}),
            preview.lastEntryAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) + u" ("_s + preview.lastEntryBy + u')'},
        {context.say({u"Taille"_s, u"Size"_s}), byteCount(preview.bytes, context.language())},
        {context.say({u"Journal"_s, u"Journal"_s}), preview.journalHead}};
    for (const BackupPreview::Kind& kind : preview.kinds) {
        kinds.append(QJsonObject{
            {u"kind"_s, kind.key}, {u"count"_s, kind.living + kind.archived}, {u"archived"_s, kind.archived}});
        lines.append({context.say(kind.plural), QString::number(kind.living + kind.archived)});
    }
    QJsonArray openers;
    for (const SlotInfo& slot : preview.openers) {
        openers.append(QJsonObject{{u"staff"_s, slot.staff}, {u"kind"_s, slot.kind}});
        lines.append({context.say({u"S’ouvre avec"_s, u"Opens with"_s}),
            slot.staff.isEmpty() ? context.say({u"la clé de secours"_s, u"the recovery key"_s}) : slot.staff});
    }
    lines.append({context.say({u"Contrôle"_s, u"Check"_s}),
        context.say(preview.checked.ok ? Text{u"intacte"_s, u"sound"_s} : Text{u"ENDOMMAGÉE"_s, u"DAMAGED"_s})});
    return Answer{
        QJsonObject{{u"path"_s, preview.path}, {u"vault_id"_s, preview.vaultId}, {u"label"_s, preview.label},
            {u"bytes"_s, preview.bytes}, {u"kinds"_s, kinds}, {u"openers"_s, openers},
            {u"journal_head"_s, preview.journalHead}, {u"journal_entries"_s, preview.journalEntries},
            {u"last_entry_at"_s, stamp(preview.lastEntryAt)}, {u"last_entry_by"_s, preview.lastEntryBy},
            {u"organisations"_s, QJsonArray::fromStringList(preview.organisations)}, {u"ok"_s, preview.checked.ok}},
        pairs(lines), preview.checked.ok ? 0 : 1};
}

/// A backup of the open vault needs no second passphrase unless its key was replaced since.
Result<std::unique_ptr<OpenedCopy>> openBackup(Context& context, Session& session, const Arguments& given) {
    const QString path = given.value("from");
    TRY(Vault::inspect(path));
    if (!given.has("from-passphrase-file"))
        return OpenedCopy::openLike(session.vault(), path, context.clock());
    Credentials credentials;
    credentials.staff = given.has("from-staff") ? given.value("from-staff") : context.globals().staff;
    credentials.passphrase = TRY(passphraseFrom(given.value("from-passphrase-file"), u"--from-passphrase-file"_s));
    return OpenedCopy::open(path, credentials, context.clock());
}

Result<Answer> restoreRecord(Context& context, const Arguments& given) {
    Session* const session = TRY(context.session());
    const std::unique_ptr<OpenedCopy> backup = TRY(openBackup(context, *session, given));
    BackedUpRecord found = TRY(recordInBackup(*backup, given.at(0), context.globals().organisation));
    const Done done = TRY(session->run(restoreFromBackup(*session, std::move(found))));
    return Answer{QJsonObject{{u"kind"_s, done.kind}, {u"ref"_s, done.ref}}, context.say(done.what), 0};
}

Result<Answer> salvageVault(Context& context, const Arguments& given) {
    const QString output = given.value("output");
    TRY(folderExists(output));
    if (!QFileInfo::exists(given.at(0)))
        TRY(Vault::inspect(given.at(0)));
    const Credentials credentials = TRY(context.credentials());
    const SalvageReport report = TRY(salvage(given.at(0), output, credentials, context.clock()));
    QJsonArray tables;
    TextTable table(context.language() == Language::French ? QStringList{u"TABLE"_s, u"LIGNES LUES"_s, u"PERDU"_s}
                                                           : QStringList{u"TABLE"_s, u"ROWS READ"_s, u"LOST"_s});
    for (const SalvageReport::Table& each : report.tables) {
        QJsonArray ranges;
        QStringList words;
        for (const SalvageReport::Range& range : each.lost) {
            ranges.append(
                QJsonObject{{u"from"_s, range.from}, {u"to"_s, range.to == 0 ? QJsonValue() : QJsonValue(range.to)}});
            words += range.to == 0 ? context.say(Text{u"de %1 à la fin"_s, u"from %1 to the end"_s}.arg(range.from))
                                   : u"%1–%2"_s.arg(range.from).arg(range.to);
        }
        if (each.lostUnknown)
            words += context.say({u"des lignes au milieu"_s, u"rows in the middle"_s});
        tables.append(QJsonObject{{u"table"_s, each.name}, {u"copied"_s, each.copied}, {u"lost"_s, ranges},
            {u"lost_unknown"_s, each.lostUnknown}});
        if (!each.isWhole())
            table.add({each.name, QString::number(each.copied), words.join(u", "_s)});
    }
    Answer answer;
    answer.json = QJsonObject{{u"path"_s, output}, {u"whole"_s, report.isWhole()},
        {u"broken_links"_s, report.brokenLinks}, {u"journal_whole"_s, report.journalWhole}, {u"tables"_s, tables}};
    answer.text = context.say(Text{u"Ce qui se lisait encore est dans le nouveau coffre : %1\n"_s,
        u"What could still be read is in the new vault: %1\n"_s}
                                  .arg(output));
    if (report.isWhole())
        answer.text += context.say({u"Rien n’est perdu.\n"_s, u"Nothing is lost.\n"_s});
    else
        answer.text += table.isEmpty() ? QString() : u'\n' + table.toString();
    if (!report.journalWhole)
        answer.text += context.say({u"Le journal a perdu des entrées : sa chaîne ne se vérifie plus en entier.\n"_s,
            u"The journal lost entries: its chain no longer verifies as a whole.\n"_s});
    answer.exit = report.isWhole() ? 0 : 1;
    return answer;
}

constexpr PositionSpec kBackup[] = {{.name = {"FICHIER", "FILE"}, .help = {"la sauvegarde", "the backup"}}};
constexpr PositionSpec kDamaged[] = {
    {.name = {"FICHIER", "FILE"}, .help = {"le coffre endommagé", "the damaged vault"}}};
constexpr PositionSpec kRef[] = {
    {.name = {"REF", "REF"}, .help = {"référence de la fiche", "reference of the record"}}};
constexpr OptionSpec kOutput = {.name = "output",
    .value = {"FICHIER", "FILE"},
    .help = {"le nouveau coffre ; ce nom ne doit pas encore exister", "the new vault; this name must not exist yet"},
    .required = true};
constexpr OptionSpec kOutputOptions[] = {kOutput};
constexpr OptionSpec kBackupOptions[] = {{.name = "output",
    .value = {"FICHIER", "FILE"},
    .help = {"où l’écrire ; sinon dans les dossiers de sauvegarde du coffre",
        "where to write it; otherwise in the vault’s backup folders"}}};
constexpr OptionSpec kSettingsOptions[] = {
    {.name = "second",
        .value = {"DOSSIER", "FOLDER"},
        .help = {"second dossier : clé USB, partage", "second folder: a stick, a share"}},
    {.name = "no-second", .help = {"plus de second dossier", "no second folder any more"}},
    {.name = "budget-mb",
        .value = {"N", "N"},
        .help = {"place accordée dans chaque dossier, en Mo ; 0 = sans limite",
            "space allowed in each folder, in MB; 0 = no limit"}},
};
constexpr OptionSpec kRecordOptions[] = {
    {.name = "from", .value = {"SAUVEGARDE", "BACKUP"}, .help = {"la sauvegarde", "the backup"}, .required = true},
    {.name = "from-passphrase-file",
        .value = {"FICHIER|-", "FILE|-"},
        .help = {"phrase secrète de la sauvegarde, si la clé a changé depuis",
            "passphrase of the backup, if the key was replaced since"},
        .input = true},
    {.name = "from-staff", .value = {"NOM", "NAME"}, .help = {"qui ouvrait la sauvegarde", "who opened the backup"}},
};

constexpr Verb kVerbs[] = {
    {.name = "backup",
        .summary = {"Écrire une copie entière et vérifiée du coffre", "Write a whole, verified copy of the vault"},
        .options = kBackupOptions,
        .run = backupVault},
    {.name = "backup list",
        .summary = {"Lister les sauvegardes du coffre sur cet ordinateur", "List the vault’s backups on this computer"},
        .run = backupList},
    {.name = "backup settings",
        .summary = {"Choisir le second dossier et la place des sauvegardes",
            "Choose the second folder and the space of backups"},
        .options = kSettingsOptions,
        .run = backupSettings},
    {.name = "restore",
        .summary = {"Faire d’une sauvegarde un nouveau coffre", "Make a new vault from a backup"},
        .positions = kBackup,
        .options = kOutputOptions,
        .run = restoreVault,
        .needsVault = false},
    {.name = "restore list",
        .summary = {"Lister ce qui peut être restauré", "List what can be restored"},
        .run = backupList},
    {.name = "restore preview",
        .summary = {"Dire ce que contient une sauvegarde", "Tell what a backup holds"},
        .positions = kBackup,
        .run = restorePreview,
        .needsVault = false},
    {.name = "restore record",
        .summary = {"Reprendre une seule fiche d’une sauvegarde", "Take a single record from a backup"},
        .positions = kRef,
        .options = kRecordOptions,
        .run = restoreRecord},
    {.name = "salvage",
        .summary = {"Sauver d’un coffre endommagé ce qui se lit encore",
            "Save from a damaged vault what can still be read"},
        .positions = kDamaged,
        .options = kOutputOptions,
        .run = salvageVault,
        .needsVault = false,
        .more = {"Le fichier endommagé n’est que lu. Ce qui manque est listé par table et par lignes ; code de sortie "
                 "1 "
                 "s’il manque quelque chose.",
            "The damaged file is only read. What is missing is listed by table and rows; exit code 1 if anything is."}},
};

} // namespace

std::span<const Verb> backupVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
