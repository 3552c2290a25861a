// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/passphrase.h"
#include "app/cli/text.h"

#include "commands/comparecopies.h"
#include "commands/verification.h"
#include "domain/display.h"
#include "vault/place.h"

#include <QFileInfo>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue stamp(const QDateTime& at) {
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

Result<Answer> verifyVault(Context& context, const Arguments& given) {
    if (given.has("report") && !QFileInfo(QFileInfo(given.value("report")).absolutePath()).isDir())
        return Error{Error::Kind::Io,
            Text{u"Le dossier de « %1 » n’existe pas ; rien n’a été écrit."_s,
                u"The folder of “%1” does not exist; nothing was written."_s}
                .arg(given.value("report")),
            {}, u"--report"_s};
    Session* const session = TRY(context.session());
    VerifyReport report;
    if (session->isReadOnly()) {
        report = TRY(session->vault().verify());
    } else {
        VerifyNow command;
        TRY(session->run(command));
        report = command.report();
    }
    Answer answer;
    QJsonArray checks;
    QList<std::pair<QString, QString>> lines;
    for (const VerifyReport::Check& check : std::as_const(report.checks)) {
        checks.append(
            QJsonObject{{u"name"_s, check.name}, {u"ok"_s, check.ok}, {u"detail"_s, context.say(check.detail)}});
        const QString verdict =
            context.say(check.ok ? Text{u"en ordre"_s, u"in order"_s} : Text{u"DÉFAUT"_s, u"FAULT"_s});
        lines.append({context.say(checkLabel(check.name)),
            check.detail.isEmpty() ? verdict : verdict + u" — "_s + context.say(check.detail)});
    }
    QJsonObject json{{u"ok"_s, report.ok}, {u"checks"_s, checks}};
    answer.text = context.say(report.ok ? Text{u"Le coffre est intact.\n\n"_s, u"The vault is sound.\n\n"_s}
                                        : Text{u"Le coffre a un défaut.\n\n"_s, u"The vault has a fault.\n\n"_s}) +
                  pairs(lines);
    if (given.has("report")) {
        WriteVerification write(given.value("report"), report, context.language());
        answer.text += context.say(TRY(session->run(write)).what) + u'\n';
        json.insert(u"path"_s, write.path());
        json.insert(u"sha256"_s, write.sha256());
    }
    answer.json = json;
    answer.exit = report.ok ? 0 : 1;
    return answer;
}

Result<Answer> placeVerb(Context& context, const Arguments&) {
    const QString path = context.globals().vault;
    const VaultInfo info = TRY(Vault::inspect(path));
    const VaultPlace place = placeOf(path);
    QJsonArray copies;
    Answer answer;
    answer.text =
        QFileInfo(path).canonicalFilePath() + u'\n' +
        (place.kind == VaultPlace::Kind::Local
                ? context.say({u"Sur le disque de cet ordinateur, hors de tout dossier synchronisé connu.\n"_s,
                      u"On this computer’s disk, outside of any known synchronised folder.\n"_s})
                : context.say(place.explanation) + u'\n');
    TextTable table(context.language() == Language::French
                        ? QStringList{u"COPIE"_s, u"MODIFIÉE"_s, u"TAILLE"_s, u"CONFLIT"_s}
                        : QStringList{u"COPY"_s, u"MODIFIED"_s, u"SIZE"_s, u"CONFLICT"_s});
    for (const SiblingCopy& copy : siblingCopies(path, info.vaultId)) {
        copies.append(QJsonObject{{u"path"_s, copy.path}, {u"bytes"_s, copy.bytes},
            {u"modified_at"_s, stamp(copy.modifiedAt)}, {u"conflict"_s, copy.isConflict}});
        table.add({QFileInfo(copy.path).fileName(), copy.modifiedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
            byteCount(copy.bytes, context.language()),
            copy.isConflict ? context.say({u"oui"_s, u"yes"_s}) : context.say({u"non"_s, u"no"_s})});
    }
    if (!table.isEmpty())
        answer.text += u'\n' + table.toString();
    answer.json = QJsonObject{{u"path"_s, QFileInfo(path).canonicalFilePath()}, {u"kind"_s, key(place.kind)},
        {u"system"_s, place.system}, {u"explanation"_s, context.say(place.explanation)}, {u"copies"_s, copies}};
    return answer;
}

Text whatLabel(CopyDifference::What what) {
    switch (what) {
    case CopyDifference::What::OnlyHere:
        return {u"seulement ici"_s, u"only here"_s};
    case CopyDifference::What::OnlyThere:
        return {u"seulement là-bas"_s, u"only there"_s};
    case CopyDifference::What::Different:
        break;
    }
    return {u"différent"_s, u"different"_s};
}

Result<Answer> compareVerb(Context& context, const Arguments& given) {
    TRY(Vault::inspect(given.at(0)));
    Session* const session = TRY(context.session());
    std::unique_ptr<OpenedCopy> copy;
    if (given.has("from-passphrase-file")) {
        Credentials credentials;
        credentials.staff = given.has("from-staff") ? given.value("from-staff") : context.globals().staff;
        credentials.passphrase = TRY(passphraseFrom(given.value("from-passphrase-file"), u"--from-passphrase-file"_s));
        copy = TRY(OpenedCopy::open(given.at(0), credentials, context.clock()));
    } else {
        copy = TRY(OpenedCopy::openLike(session->vault(), given.at(0), context.clock()));
    }
    const CopyComparison comparison = TRY(compareWithCopy(*session, *copy));
    QJsonArray differences;
    TextTable table(context.language() == Language::French
                        ? QStringList{u"QUOI"_s, u"REF"_s, u"TITRE"_s, u"ICI"_s, u"LÀ-BAS"_s, u"CHAMPS"_s}
                        : QStringList{u"WHAT"_s, u"REF"_s, u"TITLE"_s, u"HERE"_s, u"THERE"_s, u"FIELDS"_s});
    for (const CopyDifference& each : comparison.differences) {
        differences.append(QJsonObject{{u"what"_s, key(each.what)}, {u"kind"_s, each.kind}, {u"ref"_s, each.ref},
            {u"organisation"_s, each.organisation}, {u"title"_s, context.say(each.title)},
            {u"here_at"_s, stamp(each.hereAt)}, {u"there_at"_s, stamp(each.thereAt)},
            {u"fields"_s, QJsonArray::fromStringList(each.fields)}});
        const auto local = [](const QDateTime& at) { return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); };
        table.add({context.say(whatLabel(each.what)), each.ref, context.say(each.title), local(each.hereAt),
            local(each.thereAt), each.fields.join(u", "_s)});
    }
    Answer answer;
    answer.json = QJsonObject{{u"path"_s, comparison.path}, {u"relation"_s, key(comparison.relation)},
        {u"common_entries"_s, comparison.commonEntries}, {u"here_at"_s, stamp(comparison.hereAt)},
        {u"there_at"_s, stamp(comparison.thereAt)}, {u"same"_s, comparison.same}, {u"differences"_s, differences}};
    answer.text =
        context.say(relationText(comparison.relation)) + u'\n' +
        context.say(Text{u"%1 fiches identiques, %2 différences.\n"_s, u"%1 equal records, %2 differences.\n"_s}
                        .arg(comparison.same)
                        .arg(qint64(comparison.differences.size())));
    if (!table.isEmpty())
        answer.text += u'\n' + table.toString();
    return answer;
}

constexpr PositionSpec kCopy[] = {{.name = {"FICHIER", "FILE"}, .help = {"la copie", "the copy"}}};
constexpr OptionSpec kVerifyOptions[] = {{.name = "report",
    .value = {"FICHIER.pdf", "FILE.pdf"},
    .help = {"écrire aussi le résultat daté, pour le dossier de conformité",
        "write the dated result too, for the accountability file"}}};
constexpr OptionSpec kCompareOptions[] = {
    {.name = "from-passphrase-file",
        .value = {"FICHIER|-", "FILE|-"},
        .help = {"phrase secrète de la copie, si la clé a changé depuis",
            "passphrase of the copy, if the key was replaced since"},
        .input = true},
    {.name = "from-staff", .value = {"NOM", "NAME"}, .help = {"qui ouvrait la copie", "who opened the copy"}},
};

constexpr Verb kVerbs[] = {
    {.name = "verify",
        .summary = {"Vérifier tout le coffre", "Check the whole vault"},
        .options = kVerifyOptions,
        .run = verifyVault},
    {.name = "place",
        .summary = {"Dire où se trouve le coffre et quelles copies l’entourent",
            "Tell where the vault lives and which copies stand beside it"},
        .run = placeVerb},
    {.name = "compare",
        .summary = {"Comparer le coffre, fiche par fiche, avec une copie",
            "Compare the vault, record by record, with a copy"},
        .positions = kCopy,
        .options = kCompareOptions,
        .run = compareVerb},
};

} // namespace

std::span<const Verb> checkVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
