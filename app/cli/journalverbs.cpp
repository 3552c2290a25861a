// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/text.h"
#include "app/cli/values.h"

#include "commands/queries.h"
#include "exchange/atomicfile.h"

#include <QBuffer>
#include <QJsonDocument>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray inLanguage(const QList<Text>& texts, Language language) {
    QJsonArray out;
    for (const Text& text : texts)
        out.append(text.in(language));
    return out;
}

Result<Answer> journalList(Context& context, const Arguments& given) {
    const qint64 limit = given.has("limit") ? TRY(numberValue(given.value("limit"), 1, 10'000'000, u"--limit"_s)) : 0;
    const qint64 after =
        given.has("after") ? TRY(numberValue(given.value("after"), 0, qint64(1) << 52, u"--after"_s)) : 0;
    Session* const session = TRY(context.session());
    const QList<JournalEntry> entries = TRY(session->vault().journal().list(after, int(limit), given.value("object")));
    const Language language = context.language();
    TextTable table(language == Language::French ? QStringList{u"N°"_s, u"QUAND"_s, u"QUI"_s, u"QUOI"_s, u"OBJET"_s}
                                                 : QStringList{u"NO."_s, u"WHEN"_s, u"WHO"_s, u"WHAT"_s, u"OBJECT"_s});
    QJsonArray list;
    for (const JournalEntry& entry : entries) {
        QJsonObject line{{u"sequence"_s, entry.sequence}, {u"at"_s, entry.at.toString(Qt::ISODate)},
            {u"staff"_s, entry.staff}, {u"action"_s, entry.action}, {u"object"_s, entry.object},
            {u"hash"_s, QString::fromLatin1(entry.hash.toHex())}};
        line.insert(u"payload"_s, entry.payload ? QJsonValue(*entry.payload) : QJsonValue());
        list.append(line);
        table.add(
            {QString::number(entry.sequence), entry.at.toTimeZone(session->zone()).toString(u"yyyy-MM-dd HH:mm:ss"_s),
                entry.staff, actionLabel(entry.action).in(language), entry.object});
    }
    return Answer{list, table.isEmpty() ? context.say({u"Aucune entrée."_s, u"No entry."_s}) : table.toString(), 0};
}

Result<Answer> journalVerify(Context& context, const Arguments& given) {
    Session* const session = TRY(context.session());
    std::optional<QString> anchor;
    if (given.has("anchor")) {
        anchor = given.value("anchor");
        if (const auto parsed = parseAnchor(*anchor); !parsed) {
            Error error = parsed.error();
            error.where = u"--anchor"_s;
            return error;
        }
    }
    const JournalReport report = TRY(session->vault().journal().verify(anchor));
    Answer answer;
    answer.json = QJsonObject{{u"entries"_s, report.entries}, {u"head"_s, report.head}, {u"ok"_s, report.ok},
        {u"problems"_s, inLanguage(report.problems, context.language())}};
    answer.text = context
                      .say(report.ok ? Text{u"Le journal est intact : %1 entrées, tête %2."_s,
                                           u"The journal is intact: %1 entries, head %2."_s}
                                     : Text{u"Le journal a un défaut : %1 entrées, tête %2."_s,
                                           u"The journal has a fault: %1 entries, head %2."_s})
                      .arg(report.entries)
                      .arg(report.head) +
                  u'\n';
    for (const Text& problem : report.problems)
        answer.text += u"  • "_s + context.say(problem) + u'\n';
    answer.exit = report.ok ? 0 : 1;
    return answer;
}

Result<Answer> journalExport(Context& context, const Arguments& given) {
    Session* const session = TRY(context.session());
    TRY(session->require(Permission::Export));
    const Journal& journal = session->vault().journal();
    if (given.has("output")) {
        const QString path = given.value("output");
        AtomicFile file = TRY(AtomicFile::create(path));
        TRY(journal.exportTo(file.device()));
        TRY(file.commit());
        const qint64 entries = TRY(journal.count());
        const QString head = TRY(journal.head());
        const QString sha256 = TRY(fileSha256(path));
        return Answer{QJsonObject{{u"path"_s, path}, {u"entries"_s, entries}, {u"head"_s, head}, {u"sha256"_s, sha256}},
            context.say(Text{u"%1 entrées écrites dans %2."_s, u"%1 entries written to %2."_s}.arg(entries).arg(path)),
            0};
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TRY(journal.exportTo(buffer));
    QJsonArray lines;
    if (context.globals().json)
        for (const QByteArray& line : buffer.data().split('\n'))
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
    return Answer{lines, QString::fromUtf8(buffer.data()), 0};
}

Result<Answer> searchAll(Context& context, const Arguments& given) {
    const qint64 limit = given.has("limit") ? TRY(numberValue(given.value("limit"), 1, 10'000, u"--limit"_s)) : 50;
    Session* const session = TRY(context.session());
    const Language language = context.language();
    TextTable table({u"REF"_s, language == Language::French ? u"TITRE"_s : u"TITLE"_s,
        language == Language::French ? u"EXTRAIT"_s : u"EXTRACT"_s});
    QJsonArray list;
    const QList<FoundRecord> results = TRY(search(*session, given.at(0), int(limit)));
    for (const FoundRecord& found : results) {
        list.append(QJsonObject{{u"kind"_s, found.kind}, {u"ref"_s, found.ref}, {u"title"_s, found.title.in(language)},
            {u"snippet"_s, found.snippet}});
        table.add({found.ref, found.title.in(language), found.snippet});
    }
    return Answer{list, table.isEmpty() ? context.say({u"Rien trouvé."_s, u"Nothing found."_s}) : table.toString(), 0};
}

constexpr OptionSpec kLimit = {.name = "limit", .value = {"N", "N"}, .help = {"N lignes au plus", "N lines at most"}};
constexpr OptionSpec kSearchOptions[] = {kLimit};
constexpr OptionSpec kListOptions[] = {
    {.name = "after",
        .value = {"N", "N"},
        .help = {"seulement les entrées après la n° N", "only the entries after no. N"}},
    kLimit,
    {.name = "object",
        .value = {"OBJET", "OBJECT"},
        .help = {"seulement celles d’un objet : \"request DEM-2026-0001\"",
            "only those of one object: \"request DEM-2026-0001\""}},
};
constexpr OptionSpec kVerifyOptions[] = {
    {.name = "anchor",
        .value = {"N:HEX", "SEQ:HEX"},
        .help = {"ancre imprimée sur un document : le journal doit la contenir",
            "anchor printed on a document: the journal must contain it"}},
};
constexpr OptionSpec kExportOptions[] = {
    {.name = "output",
        .value = {"FICHIER", "FILE"},
        .help = {"dans ce fichier ; sinon sur la sortie standard", "to this file; otherwise to standard output"}},
};
constexpr PositionSpec kText[] = {{.name = {"TEXTE", "TEXT"},
    .help = {"mots ; les accents et la casse ne comptent pas", "words; accents and case do not matter"}}};

constexpr Verb kVerbs[] = {
    {.name = "search",
        .summary = {"Chercher dans tous les enregistrements", "Search all records"},
        .positions = kText,
        .options = kSearchOptions,
        .run = searchAll},
    {.name = "journal list",
        .summary = {"Lister le journal", "List the journal"},
        .options = kListOptions,
        .run = journalList},
    {.name = "journal verify",
        .summary = {"Vérifier la chaîne du journal et une ancre", "Check the journal’s chain and an anchor"},
        .options = kVerifyOptions,
        .run = journalVerify},
    {.name = "journal export",
        .summary = {"Écrire le journal pour le vérificateur autonome, une entrée JSON par ligne",
            "Write the journal for the stand-alone verifier, one JSON entry a line"},
        .options = kExportOptions,
        .run = journalExport},
};

} // namespace

std::span<const Verb> journalVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
