// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/passphrase.h"
#include "app/cli/records.h"
#include "app/cli/verb.h"

#include "commands/exportcommands.h"
#include "domain/choicelist.h"
#include "domain/request.h"
#include "exchange/package.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

/// Null without --password-file.
Result<std::optional<SecretBytes>> passwordOf(const Arguments& given) {
    if (!given.has("password-file"))
        return std::optional<SecretBytes>();
    return std::optional<SecretBytes>(TRY(passphraseFrom(given.value("password-file"), u"--password-file"_s)));
}

/// "AT-02:observed:orders.csv": what a data file is about stands before its path; both parts may be left out. A file
/// that really has such a name is taken as it is.
PackageSet dataFile(const QString& word) {
    PackageSet set{.path = word};
    if (QFileInfo::exists(word))
        return set;
    static const QRegularExpression reference(u"^([A-Za-z]+-[0-9][0-9A-Za-z-]*):"_s);
    if (const auto match = reference.match(set.path); match.hasMatch()) {
        set.activityRef = match.captured(1);
        set.path = set.path.mid(match.capturedLength());
    }
    const QString origin = set.path.section(u':', 0, 0);
    if (set.path.contains(u':') && choiceList(u"data_origins").find(origin)) {
        set.origin = origin;
        set.path = set.path.mid(origin.size() + 1);
    }
    return set;
}

bool isTable(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "csv"_L1 || ending == "json"_L1;
}

Answer packageAnswer(const Context& context, const PackageReport& report, const QString& path) {
    const Language language = context.language();
    QJsonArray excluded;
    QString lines;
    for (const PackageExclusion& exclusion : report.excluded) {
        excluded.append(QJsonObject{
            {u"what"_s, exclusion.what}, {u"article"_s, exclusion.article}, {u"why"_s, exclusion.why.in(language)}});
        lines +=
            u"  – "_s + exclusion.what + u" ("_s + exclusion.article + u") "_s + exclusion.why.in(language) + u'\n';
    }
    QJsonArray problems;
    QString faults;
    for (const Text& problem : report.problems) {
        problems.append(problem.in(language));
        faults += u"  • "_s + problem.in(language) + u'\n';
    }
    Answer answer;
    answer.json = QJsonObject{{u"ref"_s, report.ref}, {u"files"_s, report.files}, {u"sha256_ok"_s, report.sha256Ok},
        {u"excluded"_s, excluded}, {u"problems"_s, problems}};
    answer.exit = report.ok() ? 0 : 1;
    answer.text = context.say((report.ok() ? Text{u"%1 : le paquet %2 est intact, %3 fichiers.\n"_s,
                                                 u"%1: the package %2 is sound, %3 files.\n"_s}
                                           : Text{u"%1 : le paquet %2 a un défaut, %3 fichiers.\n"_s,
                                                 u"%1: the package %2 has a fault, %3 files.\n"_s})
                                  .arg(path)
                                  .arg(report.ref)
                                  .arg(report.files)) +
                  faults;
    if (!lines.isEmpty())
        answer.text += context.say({u"Laissé de côté :\n"_s, u"Left out:\n"_s}) + lines;
    return answer;
}

Result<Answer> build(Context& context, const Arguments& given) {
    ExportWishes wishes;
    wishes.language = context.language();
    const QStringList words = given.values("data");
    for (const QString& word : words) {
        const PackageSet set = dataFile(word);
        if (!QFileInfo::exists(set.path))
            return Error{Error::Kind::NotFound,
                Text{u"Le fichier « %1 » n’existe pas."_s, u"The file “%1” does not exist."_s}.arg(set.path), {},
                u"--data"_s};
        if (isTable(set.path))
            wishes.sets.append(set);
        else
            wishes.attachments.append({set.path, set.activityRef, {}, set.origin});
    }
    const std::optional<SecretBytes> password = TRY(passwordOf(given));
    const Request request = TRY(context.find<Request>(given.at(0)));
    Session* const session = TRY(context.session());
    const QString path = given.value("output");
    BuildExport command(request.id(), wishes, path, password ? &*password : nullptr);
    TRY(session->run(command));
    // What is handed over is what a stranger would find in it.
    const PackageReport report = TRY(verifyPackage(path, password ? &*password : nullptr));
    return packageAnswer(context, report, path);
}

Result<Answer> verify(Context& context, const Arguments& given) {
    const std::optional<SecretBytes> password = TRY(passwordOf(given));
    const PackageReport report = TRY(verifyPackage(given.at(0), password ? &*password : nullptr));
    return packageAnswer(context, report, given.at(0));
}

constexpr OptionSpec kPassword = {.name = "password-file",
    .value = {"FICHIER|-", "FILE|-"},
    .help = {"mot de passe du ZIP (AES-256), première ligne du fichier",
        "password of the ZIP (AES-256), first line of the file"},
    .input = true};
constexpr OptionSpec kBuildOptions[] = {
    {.name = "data",
        .value = {"FICHIER", "FILE"},
        .help = {"données de la personne : CSV ou JSON, les autres fichiers tels quels. Devant le nom, au besoin, "
                 "l’activité et l’origine : "
                 "AT-02:observed:commandes.csv",
            "the person’s data: CSV or JSON, other files as they are. Before the name, if wanted, the activity and the "
            "origin: "
            "AT-02:observed:orders.csv"},
        .required = true,
        .many = true},
    {.name = "output",
        .value = {"FICHIER.zip", "FILE.zip"},
        .help = {"le paquet à écrire", "the package to write"},
        .required = true},
    kPassword,
};
constexpr OptionSpec kVerifyOptions[] = {kPassword};
constexpr PositionSpec kRequest[] = {{.name = {"REF-DEMANDE", "REQUEST-REF"},
    .help = {"la demande à laquelle le paquet répond", "the request that the package answers"}}};
constexpr PositionSpec kFile[] = {{.name = {"FICHIER.zip", "FILE.zip"}}};

const Verb kVerbs[] = {
    {.name = "portability build",
        .summary = {"Faire le paquet des données d’une personne (article 20), et le vérifier",
            "Build the package of a person’s data (article 20), and verify it"},
        .positions = kRequest,
        .options = kBuildOptions,
        .run = build},
    {.name = "portability verify",
        .summary = {"Vérifier un paquet ; aucun coffre n’est nécessaire", "Verify a package; no vault is needed"},
        .positions = kFile,
        .options = kVerifyOptions,
        .run = verify,
        .needsVault = false},
};

} // namespace

std::span<const Verb> portabilityVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
