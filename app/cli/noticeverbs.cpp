// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/records.h"
#include "app/cli/text.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"

#include "commands/noticecommands.h"
#include "commands/queries.h"
#include "domain/activity.h"
#include "domain/display.h"
#include "exchange/noticehtml.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Language> noticeLanguage(const Context& context, const Arguments& given) {
    if (!given.has("language"))
        return context.language();
    if (const std::optional<Language> language = languageFromCode(given.value("language")))
        return *language;
    return Error{Error::Kind::Invalid,
        Text{u"--language : « %1 » n’est pas une langue : fr ou en."_s,
            u"--language: “%1” is not a language: fr or en."_s}
            .arg(given.value("language")),
        {}, u"--language"_s};
}

Text levelText(Level level) {
    return level == Level::Recommended ? Text{u"conseillé"_s, u"recommended"_s} : Text{u"obligatoire"_s, u"required"_s};
}

Result<Answer> writeNotice(Context& context, const Arguments& given) {
    const Language language = TRY(noticeLanguage(context, given));
    Session* const session = TRY(context.office());
    WriteNotice command(given.value("format"), given.value("output"), language, TRY(dayOf(*session, given)));
    const Done done = TRY(session->run(command));
    QJsonArray gaps;
    for (const NoticeGap& gap : command.notice().gaps)
        gaps.append(QJsonObject{{u"key"_s, gap.key}, {u"article"_s, gap.article}, {u"level"_s, name(gap.level)},
            {u"ref"_s, gap.activity}, {u"field"_s, gap.field}, {u"message"_s, context.say(gap.message)}});
    QString lines;
    for (const NoticeGapGroup& group : grouped(command.notice().gaps))
        lines += u"  "_s + context.say(levelText(group.gap.level)) + u"  "_s + group.gap.article + u"  "_s +
                 context.say(group.gap.message) +
                 (group.activities.isEmpty() ? QString() : u"  ("_s + group.activities.join(u", "_s) + u')') + u'\n';
    const QStringList& projects = command.notice().projects;
    Answer answer;
    answer.json =
        QJsonObject{{u"path"_s, command.path()}, {u"sha256"_s, command.sha256()}, {u"version"_s, command.number()},
            {u"new"_s, command.isNew()}, {u"gaps"_s, gaps}, {u"projects"_s, QJsonArray::fromStringList(projects)}};
    answer.text = context.say(done.what) + u'\n';
    if (!lines.isEmpty())
        answer.text += context.say({u"À compléter dans le registre avant de publier :\n"_s,
                           u"To be completed in the register before it is published:\n"_s}) +
                       lines;
    if (!projects.isEmpty())
        answer.text += context.say(Text{u"Projets que la mention n’annonce pas encore : %1.\n"_s,
            u"Projects that the notice does not announce yet: %1.\n"_s}
                                       .arg(projects.join(u", "_s)));
    return answer;
}

Result<Answer> listVersions(Context& context, const Arguments& given) {
    Session* const session = TRY(context.office());
    const QString only = given.has("language") ? code(TRY(noticeLanguage(context, given))) : QString();
    QJsonArray list;
    const bool french = context.language() == Language::French;
    TextTable table(french ? QStringList{u"VERSION"_s, u"LANGUE"_s, u"LE"_s, u"PAR"_s, u"ORIGINE"_s, u"DOCUMENT"_s}
                           : QStringList{u"VERSION"_s, u"LANGUAGE"_s, u"ON"_s, u"BY"_s, u"ORIGIN"_s, u"DOCUMENT"_s});
    for (const NoticeVersion& version : TRY(noticeVersions(*session, only))) {
        list.append(QJsonObject{{u"version"_s, version.number}, {u"language"_s, version.language},
            {u"at"_s, version.at.toUTC().toString(Qt::ISODate)}, {u"date"_s, version.date}, {u"staff"_s, version.staff},
            {u"published"_s, version.published}, {u"document"_s, version.ref}, {u"sha256"_s, version.sha256}});
        const Text origin =
            version.published ? Text{u"publiée"_s, u"published"_s} : Text{u"du registre"_s, u"from the register"_s};
        table.add({QString::number(version.number), version.language,
            shortDate(version.at.toTimeZone(session->zone()).date(), context.language()), version.staff,
            context.say(origin), version.ref});
    }
    Answer answer;
    answer.json = list;
    answer.text = table.isEmpty() ? context.say({u"Aucune mention n’est conservée."_s, u"No notice is kept."_s})
                                  : table.toString();
    return answer;
}

Result<Answer> showVersion(Context& context, const Arguments& given) {
    const Language language = TRY(noticeLanguage(context, given));
    Session* const session = TRY(context.office());
    const int number = int(TRY(numberValue(given.at(0), 1, 1'000'000, u"VERSION"_s)));
    const NoticeVersion version = TRY(noticeVersion(*session, code(language), number));
    const QString text = TRY(noticeVersionText(*session, version));
    return Answer{
        QJsonObject{{u"version"_s, version.number}, {u"language"_s, version.language}, {u"text"_s, text}}, text, 0};
}

Result<Answer> diffVersions(Context& context, const Arguments& given) {
    const Language language = TRY(noticeLanguage(context, given));
    Session* const session = TRY(context.office());
    const QList<NoticeVersion> all = TRY(noticeVersions(*session, code(language)));
    const auto numberOf = [&](const char* option, qint64 otherwise) -> Result<qint64> {
        if (!given.has(option))
            return otherwise;
        return numberValue(given.value(option), 1, 1'000'000, u"--"_s + QString::fromLatin1(option));
    };
    const int before = int(TRY(numberOf("from", std::max<qint64>(1, all.size() - 1))));
    const int after = int(TRY(numberOf("to", std::max<qint64>(1, all.size()))));
    const NoticeVersion first = TRY(noticeVersion(*session, code(language), before));
    const NoticeVersion second = TRY(noticeVersion(*session, code(language), after));
    QJsonArray changes;
    QString text;
    for (const DiffPiece& line : TRY(compareNoticeVersions(*session, first, second))) {
        if (line.what == DiffPiece::What::Same)
            continue;
        const bool added = line.what == DiffPiece::What::Added;
        changes.append(QJsonObject{{u"what"_s, added ? u"added"_s : u"removed"_s}, {u"text"_s, line.text}});
        text += (added ? u"+ "_s : u"- "_s) + line.text + u'\n';
    }
    if (text.isEmpty())
        text = context.say({u"Les deux versions disent la même chose."_s, u"The two versions say the same."_s});
    return Answer{
        QJsonObject{{u"before"_s, first.number}, {u"after"_s, second.number}, {u"changes"_s, changes}}, text, 0};
}

Result<Answer> compareWithRegister(Context& context, const Arguments& given) {
    const QString text = TRY(loadNoticeText(given.at(0)));
    Session* const session = TRY(context.office());
    const QList<NoticeFinding> findings =
        compareNotice(text, session->organisation(), TRY(listAll<Activity>(*session)), session->today());
    QJsonArray list;
    QString lines;
    bool missing = false;
    for (const NoticeFinding& finding : findings) {
        missing = missing || finding.level != Level::Recommended;
        list.append(QJsonObject{{u"key"_s, finding.key}, {u"article"_s, finding.article},
            {u"level"_s, name(finding.level)}, {u"message"_s, context.say(finding.message)},
            {u"passage"_s, finding.passage}, {u"position"_s, qint64(finding.position)}});
        lines += u"• "_s + (finding.article.isEmpty() ? QString() : u"["_s + finding.article + u"] "_s) +
                 context.say(finding.message) + u'\n';
        if (!finding.passage.isEmpty())
            lines += u"    « "_s + finding.passage.simplified() + u" »\n"_s;
    }
    if (given.has("keep")) {
        KeepNotice keep(
            text, given.at(0), given.has("language") ? code(TRY(noticeLanguage(context, given))) : QString());
        lines += context.say(TRY(session->run(keep)).what) + u'\n';
    }
    Answer answer;
    answer.json = list;
    answer.exit = missing ? 1 : 0;
    answer.text = findings.isEmpty() ? context.say({u"Cette mention dit ce que dit le registre.\n"_s,
                                           u"This notice says what the register says.\n"_s}) +
                                           lines
                                     : lines;
    return answer;
}

Result<Answer> observe(Context& context, const Arguments& given) {
    const QString text = given.has("notice") ? TRY(loadNoticeText(given.value("notice"))) : QString();
    Session* const session = TRY(context.office());
    QJsonArray list;
    QString lines;
    for (const Observation& one : TRY(observations(*session, text))) {
        list.append(QJsonObject{{u"number"_s, one.number}, {u"key"_s, one.key}, {u"article"_s, one.article},
            {u"level"_s, name(one.level == Level::Error ? Level::Required : one.level)}, {u"from"_s, one.from},
            {u"ref"_s, one.ref}, {u"sheets"_s, QJsonArray::fromStringList(one.sheets())},
            {u"message"_s, context.say(one.message)}, {u"passage"_s, one.passage}});
        const QStringList sheets = one.sheets();
        const QString of = sheets.size() < 2 ? one.ref : QString();
        lines += QString::number(one.number).rightJustified(3) + u". "_s + (of.isEmpty() ? QString() : of + u"  "_s) +
                 context.say(one.message) + (one.article.isEmpty() ? QString() : u"  ("_s + one.article + u')') + u'\n';
        if (sheets.size() > 1)
            lines += u"     "_s +
                     context.say(
                         Text{u"%1 fiches : %2"_s, u"%1 sheets: %2"_s}.arg(sheets.size()).arg(sheets.join(u", "_s))) +
                     u'\n';
        if (!one.passage.isEmpty())
            lines += u"     « "_s + one.passage.simplified() + u" »\n"_s;
    }
    if (lines.isEmpty())
        lines = context.say({u"Rien à signaler."_s, u"Nothing to report."_s});
    return Answer{list, lines, 0};
}

constexpr OptionSpec kLanguage = {.name = "language",
    .value = {"fr|en", "fr|en"},
    .help = {
        "langue de la mention ; sinon celle des messages", "language of the notice; otherwise that of the messages"}};
constexpr OptionSpec kWriteOptions[] = {
    {.name = "format",
        .value = {"FORMAT", "FORMAT"},
        .help = {"html, odt ou pdf", "html, odt or pdf"},
        .required = true},
    {.name = "output",
        .value = {"FICHIER", "FILE"},
        .help = {"le fichier à écrire", "the file to write"},
        .required = true},
    kLanguage,
    {.name = "on",
        .value = {"DATE", "DATE"},
        .help = {"date de la version ; sinon aujourd’hui", "date of the version; otherwise today"}},
};
constexpr OptionSpec kLanguageOption[] = {kLanguage};
constexpr OptionSpec kDiffOptions[] = {
    {.name = "from",
        .value = {"VERSION", "VERSION"},
        .help = {"la version d’avant ; sinon l’avant-dernière", "the earlier version; otherwise the last but one"}},
    {.name = "to",
        .value = {"VERSION", "VERSION"},
        .help = {"la version d’après ; sinon la dernière", "the later version; otherwise the last"}},
    kLanguage,
};
constexpr OptionSpec kCompareOptions[] = {
    {.name = "keep", .help = {"conserver ce texte comme la mention publiée", "keep this text as the published notice"}},
    kLanguage,
};
constexpr OptionSpec kObserveOptions[] = {{.name = "notice",
    .value = {"FICHIER", "FILE"},
    .help = {"la mention publiée (texte ou HTML) ; sinon la dernière qui a été conservée",
        "the published notice (text or HTML); otherwise the last one that was kept"},
    .input = true}};
constexpr PositionSpec kFile[] = {{.name = {"FICHIER", "FILE"},
    .help = {"la mention publiée : texte ou page HTML", "the published notice: text or HTML page"}}};
constexpr PositionSpec kVersion[] = {{.name = {"VERSION", "VERSION"}, .help = {"son numéro", "its number"}}};

const Verb kVerbs[] = {
    {.name = "notice write",
        .summary = {"Écrire la mention d’information (articles 13 et 14) à partir du registre, et en garder la version",
            "Write the privacy notice (articles 13 and 14) from the register, and keep the version"},
        .options = kWriteOptions,
        .run = writeNotice},
    {.name = "notice versions",
        .summary = {"Lister les versions conservées", "List the kept versions"},
        .options = kLanguageOption,
        .run = listVersions},
    {.name = "notice show",
        .summary = {"Dire le texte d’une version", "Tell the text of a version"},
        .positions = kVersion,
        .options = kLanguageOption,
        .run = showVersion},
    {.name = "notice diff",
        .summary = {"Dire ce qui change d’une version à l’autre", "Tell what changes from one version to the other"},
        .options = kDiffOptions,
        .run = diffVersions},
    {.name = "notice compare",
        .summary = {"Comparer une mention publiée avec le registre, passage par passage ; sortie 1 si un élément "
                    "obligatoire manque",
            "Compare a published notice with the register, passage by passage; exit 1 if a required element is "
            "missing"},
        .positions = kFile,
        .options = kCompareOptions,
        .run = compareWithRegister},
    {.name = "register observations",
        .summary = {"Dire ce qu’un contrôle relèverait, dans le registre et dans la mention publiée",
            "Tell what an inspection would note, in the register and in the published notice"},
        .options = kObserveOptions,
        .run = observe},
};

} // namespace

std::span<const Verb> noticeVerbs() {
    return kVerbs;
}

} // namespace greffe::cli
