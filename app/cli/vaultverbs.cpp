// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/passphrase.h"
#include "app/cli/text.h"

#include "commands/recoverysheets.h"
#include "commands/sample.h"
#include "commands/vaultcommands.h"

#include <QFile>
#include <QFileInfo>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// A name given after the verb, or among the global options before it.
Result<QString> nameFrom(const Arguments& given, const char* option, const QString& global) {
    const QString value = given.has(option) ? given.value(option) : global;
    if (!value.trimmed().isEmpty())
        return value.trimmed();
    const QString dashed = u"--"_s + QString::fromLatin1(option);
    if (given.has(option))
        return Error{Error::Kind::Invalid,
            Text{u"La valeur de %1 est vide."_s, u"The value of %1 is empty."_s}.arg(dashed), {}, dashed};
    return usageError(Text{u"Il manque l’option %1."_s, u"The option %1 is missing."_s}.arg(dashed), dashed);
}

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

Result<Answer> createVault(Context& context, const Arguments& given) {
    const QString path = given.at(0);
    NewSession values;
    values.organisation = TRY(nameFrom(given, "organisation", context.globals().organisation));
    values.staff = TRY(nameFrom(given, "staff", context.globals().staff));
    const QString sample = given.value("sample");
    if (given.has("sample") && !sampleNames().contains(sample))
        return Error{Error::Kind::Invalid,
            Text{u"Il n’y a pas d’exemple « %1 ». Il y a : %2."_s, u"There is no sample “%1”. There are: %2."_s}
                .arg(sample)
                .arg(sampleNames().join(u", "_s)),
            {}, u"--sample"_s};
    if (QFileInfo::exists(path))
        return Error{Error::Kind::Conflict,
            Text{u"Le fichier « %1 » existe déjà ; il n’a pas été touché."_s,
                u"The file “%1” exists already; it was not touched."_s}
                .arg(path),
            {}, path};
    TRY(folderExists(path));
    if (!context.globals().recoveryKeyFile.isEmpty())
        return usageError({u"Un nouveau coffre a besoin d’une phrase secrète : donnez --passphrase-file."_s,
                              u"A new vault needs a passphrase: give --passphrase-file."_s},
            u"--recovery-key-file"_s);
    values.passphrase = TRY(context.newPassphrase());
    warnOfWeakPassphrase(values.passphrase, context.language());
    values.cost = KdfCost::calibrated();

    Session::Created created = TRY(Session::create(path, values, context.clock()));
    const QString id = created.session->vault().vaultId();
    Result<> filled = sample.isEmpty() ? Result<>() : loadSample(*created.session, sample);
    if (filled && given.has("sheet")) {
        WriteRecoverySheet sheet(created.recoveryKey, given.value("sheet"), context.language());
        if (const Result<Done> written = created.session->run(sheet); !written)
            filled = written.error();
    }
    if (const Result<> closed = created.session->close(); filled && !closed)
        filled = closed.error();
    if (!filled) {
        created.session.reset();
        // Nobody has the recovery key of this vault yet: leaving it would look like a success.
        QFile::remove(path);
        return filled.error();
    }
    Answer answer;
    answer.json = QJsonObject{{u"vault_id"_s, id}, {u"recovery_key"_s, created.recoveryKey}};
    answer.text = context.say(Text{
        u"Coffre créé : %1\n\nClé de secours, montrée cette seule fois. Notez-la et gardez-la ailleurs :\n\n    %2\n"_s,
        u"Vault created: %1\n\nRecovery key, shown this once only. Write it down and keep it elsewhere:\n\n    %2\n"_s}
                                  .arg(path)
                                  .arg(created.recoveryKey));
    return answer;
}

Text slotLabel(const QString& kind) {
    if (kind == "passphrase"_L1)
        return {u"phrase secrète"_s, u"passphrase"_s};
    if (kind == "recovery"_L1)
        return {u"clé de secours"_s, u"recovery key"_s};
    if (kind == "invitation"_L1)
        return {u"invitation"_s, u"invitation"_s};
    return {u"inconnu (fait par une version plus récente)"_s, u"unknown (made by a later version)"_s};
}

Result<Answer> vaultInfo(Context& context, const Arguments& given) {
    const VaultInfo info = TRY(Vault::inspect(given.at(0)));
    Answer answer;
    QJsonArray ways;
    QList<std::pair<QString, QString>> lines{
        {context.say({u"Coffre"_s, u"Vault"_s}), info.vaultId},
        {context.say({u"Format"_s, u"Format"_s}), QString::number(info.format)},
    };
    for (const SlotInfo& slot : info.slots) {
        ways.append(QJsonObject{{u"staff"_s, slot.staff}, {u"kind"_s, slot.kind}});
        lines.append({context.say({u"Accès"_s, u"Access"_s}),
            slot.staff.isEmpty() ? context.say(slotLabel(slot.kind))
                                 : slot.staff + u" ("_s + context.say(slotLabel(slot.kind)) + u')'});
    }
    if (info.headerDamaged)
        lines.append({context.say({u"Attention"_s, u"Warning"_s}),
            context.say({u"une des deux copies de l’en-tête est abîmée ; l’ouverture la répare"_s,
                u"one of the two copies of the header is damaged; opening repairs it"_s})});
    if (info.inUse)
        lines.append({context.say({u"Ouvert par"_s, u"Open by"_s}),
            info.holder.host.isEmpty() ? info.holder.name : info.holder.name + u" ("_s + info.holder.host + u')'});
    answer.json = QJsonObject{{u"format"_s, info.format}, {u"vault_id"_s, info.vaultId}, {u"slots"_s, ways}};
    answer.text = pairs(lines);
    return answer;
}

Result<Answer> exportAll(Context& context, const Arguments& given) {
    // Never the vault's own passphrase: a ZIP makes guessing far cheaper than a vault does.
    const bool own = given.has("password-file");
    QString generated = own ? QString() : newArchivePassword();
    SecretBytes password = own ? TRY(passphraseFrom(given.value("password-file"), u"--password-file"_s))
                               : SecretBytes::fromPassphrase(generated);
    Session* const session = TRY(context.session());
    ExportAll command(given.value("output"), std::move(password));
    const Done done = TRY(session->run(command));
    Answer answer;
    QJsonObject json{{u"path"_s, command.path()}, {u"files"_s, command.files()}, {u"records"_s, command.records()},
        {u"sha256"_s, command.sha256()}};
    answer.text = context.say(done.what);
    if (!own) {
        json.insert(u"password"_s, generated);
        answer.text += context.say(Text{u"\n\nMot de passe de l’archive, montré cette seule fois :\n\n    %1\n"_s,
            u"\n\nPassword of the archive, shown this once only:\n\n    %1\n"_s}
                                       .arg(generated));
    }
    answer.json = json;
    return answer;
}

Result<Answer> changePassphrase(Context& context, const Arguments& given) {
    TRY(context.checkStaff());
    const Credentials current = TRY(context.credentials());
    Session* const session = TRY(context.sessionWith(current));
    SecretBytes next = given.has("new-passphrase-file")
                           ? TRY(passphraseFrom(given.value("new-passphrase-file"), u"--new-passphrase-file"_s))
                           : TRY(askNewPassphrase(context.language()));
    warnOfWeakPassphrase(next, context.language());
    Vault& vault = session->vault();
    if (vault.openedByRecoveryKey()) {
        QString staff = context.globals().staff;
        if (staff.isEmpty()) {
            QStringList known;
            const VaultInfo info = TRY(Vault::inspect(vault.path()));
            for (const SlotInfo& slot : info.slots)
                if (slot.kind == "passphrase"_L1)
                    known.append(slot.staff);
            if (known.size() != 1)
                return usageError(
                    Text{u"Pour qui ? Dites --staff NOM (%1)."_s, u"For whom? Say --staff NAME (%1)."_s}.arg(
                        known.join(u", "_s)),
                    u"--staff"_s);
            staff = known.first();
        }
        TRY(vault.resetPassphrase(staff, next, KdfCost::calibrated()));
    } else
        TRY(vault.changePassphrase(current.passphrase, next, KdfCost::calibrated()));
    return Answer{QJsonObject{{u"changed"_s, true}},
        context.say({u"Phrase secrète changée. La clé de secours reste valable. Les copies faites auparavant s’ouvrent "
                     u"encore avec "
                     "l’ancienne phrase."_s,
            u"Passphrase changed. The recovery key stays valid. Copies made before still open with the old passphrase."_s}),
        0};
}

constexpr PositionSpec kFile[] = {{.name = {"FICHIER", "FILE"}, .help = {"le coffre", "the vault"}}};
constexpr OptionSpec kCreateOptions[] = {
    {.name = "organisation",
        .value = {"NOM", "NAME"},
        .help = {"l’organisme dont le coffre garde les registres", "the organisation whose registers the vault keeps"}},
    {.name = "staff",
        .value = {"NOM", "NAME"},
        .help = {"la personne dont la phrase secrète ouvre le coffre", "the person whose passphrase opens the vault"}},
    {.name = "sample",
        .value = {"EXEMPLE", "SAMPLE"},
        .help = {"remplir avec un exemple : alloclaim", "fill with a sample: alloclaim"}},
    {.name = "sheet",
        .value = {"FICHIER.pdf", "FILE.pdf"},
        .help = {"écrire la fiche de secours à imprimer ; à supprimer ensuite",
            "write the recovery sheet to print; to be deleted afterwards"}},
};
constexpr OptionSpec kPassphraseOptions[] = {
    {.name = "new-passphrase-file",
        .value = {"FICHIER|-", "FILE|-"},
        .help = {"nouvelle phrase secrète ; sinon elle est demandée deux fois au terminal",
            "new passphrase; otherwise the terminal is asked twice"},
        .input = true},
};

constexpr OptionSpec kAllOptions[] = {
    {.name = "output",
        .value = {"FICHIER.zip", "FILE.zip"},
        .help = {"l’archive à écrire", "the archive to write"},
        .required = true},
    {.name = "password-file",
        .value = {"FICHIER|-", "FILE|-"},
        .help = {"mot de passe de l’archive ; sinon il est tiré au hasard et montré une fois",
            "password of the archive; otherwise it is drawn at random and shown once"},
        .input = true},
};

constexpr Verb kVerbs[] = {
    {.name = "create",
        .summary = {"Créer un coffre", "Create a vault"},
        .positions = kFile,
        .options = kCreateOptions,
        .run = createVault,
        .needsVault = false,
        .more = {"La phrase secrète est lue par --passphrase-file, avant le verbe, ou demandée deux fois au terminal. "
                 "La clé de secours "
                 "n’est montrée qu’ici.",
            "The passphrase is read with --passphrase-file, before the verb, or asked twice at the terminal. The "
            "recovery key is shown here "
            "only."}},
    {.name = "info",
        .summary = {"Dire ce qui se lit d’un coffre sans clé", "Tell what is readable of a vault without a key"},
        .positions = kFile,
        .run = vaultInfo,
        .needsVault = false},
    {.name = "export-all",
        .summary = {"Tout écrire dans une archive chiffrée qui se lit sans Greffe",
            "Write everything to an encrypted archive that is readable without Greffe"},
        .options = kAllOptions,
        .run = exportAll},
    {.name = "passphrase change",
        .summary = {"Changer la phrase secrète", "Change the passphrase"},
        .options = kPassphraseOptions,
        .run = changePassphrase,
        .more = {"Avec --recovery-key-file, donne une nouvelle phrase à la personne qui a perdu la sienne.",
            "With --recovery-key-file, gives a new passphrase to the person who lost hers."}},
};

} // namespace

std::span<const Verb> vaultVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
