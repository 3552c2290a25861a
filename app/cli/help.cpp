// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help.h"

#include "app/cli/text.h"

#include <QCoreApplication>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

QString optionHead(const OptionSpec& option, Language language) {
    QString head = u"--"_s + QString::fromLatin1(option.name);
    if (!option.value.isEmpty())
        head += u' ' + option.value.in(language) + (option.many ? u"…"_s : QString());
    return head;
}

/// Two columns: what to write, what it means; the second is wrapped under itself.
QString explained(const QList<std::pair<QString, QString>>& lines) {
    qsizetype width = 0;
    for (const auto& line : lines)
        width = qMax(width, line.first.size());
    width = qMin<qsizetype>(width, 34);
    QString out;
    for (const auto& [head, text] : lines) {
        const int indent = int(width) + 4;
        const QString body = wrapped(text, 100, indent);
        if (head.size() > width)
            out += u"  "_s + head + u'\n' + body + u'\n';
        else
            out += u"  "_s + head.leftJustified(width + 2) + body.mid(indent) + u'\n';
    }
    return out;
}

QJsonObject toJson(const Verb& verb, Language language) {
    QJsonArray options;
    for (const OptionSpec& option : verb.options)
        options.append(QJsonObject{{u"name"_s, u"--"_s + QString::fromLatin1(option.name)},
            {u"value"_s, option.value.isEmpty() ? QJsonValue() : QJsonValue(option.value.in(language))},
            {u"required"_s, option.required}, {u"help"_s, option.help.in(language)}});
    return {{u"verb"_s, QString::fromLatin1(verb.name)}, {u"summary"_s, verb.summary.in(language)},
        {u"usage"_s, u"greffe-cli "_s + usageLine(verb, language)}, {u"options"_s, options}};
}

QString exitCodes(Language language) {
    const Text codes[] = {
        {u"fait (aussi une importation avec des cellules sans place : elles sont dans son compte rendu)"_s,
            u"done (also an import with unplaced cells: they are in its report)"_s},
        {u"une vérification a trouvé un défaut"_s, u"a check found a fault"_s},
        {u"verbe ou option inconnus, argument manquant"_s, u"unknown verb or option, missing argument"_s},
        {u"fermé : mauvaise phrase secrète ou mauvaise clé, ou coffre déjà ouvert ailleurs"_s,
            u"locked: wrong passphrase or key, or the vault is open elsewhere"_s},
        {u"le coffre, le fichier ou la référence n’existe pas"_s,
            u"the vault, the file or the reference is not there"_s},
        {u"une valeur ou un contenu ne se lit pas ou sort des bornes"_s,
            u"a value or a content does not parse or is out of range"_s},
        {u"ce n’est pas un coffre, il est abîmé, ou trop récent"_s, u"not a vault, damaged, or too new"_s},
        {u"lecture ou écriture impossible : disque plein, lecture seule, panne"_s,
            u"reading or writing failed: full, read-only, I/O"_s},
    };
    QList<std::pair<QString, QString>> lines;
    for (int i = 0; i < int(std::size(codes)); ++i)
        lines.append({QString::number(i), codes[i].in(language)});
    return explained(lines);
}

} // namespace

QString usageLine(const Verb& verb, Language language) {
    QStringList words{QString::fromLatin1(verb.name)};
    for (const PositionSpec& position : verb.positions)
        words.append(position.name.in(language));
    for (const OptionSpec& option : verb.options) {
        const QString head = optionHead(option, language);
        words.append(option.required ? head : u'[' + head + u']');
    }
    return words.join(u' ');
}

Answer help(const Verb* verb, Language language) {
    const bool french = language == Language::French;
    Answer answer;
    if (verb) {
        answer.json = toJson(*verb, language);
        QString& text = answer.text;
        text =
            (french ? u"Usage : greffe-cli "_s : u"Usage: greffe-cli "_s) +
            (verb->needsVault ? (french ? u"--vault FICHIER [options] "_s : u"--vault FILE [options] "_s) : QString()) +
            usageLine(*verb, language) + u"\n\n"_s + wrapped(verb->summary.in(language)) + u'\n';
        if (!verb->more.isEmpty())
            text += u'\n' + wrapped(verb->more.in(language)) + u'\n';
        QList<std::pair<QString, QString>> lines;
        for (const PositionSpec& position : verb->positions)
            if (!position.help.isEmpty())
                lines.append({position.name.in(language), position.help.in(language)});
        for (const OptionSpec& option : verb->options)
            lines.append({optionHead(option, language), option.help.in(language)});
        if (!lines.isEmpty())
            text += u'\n' + explained(lines);
        return answer;
    }

    QJsonArray verbs;
    QList<std::pair<QString, QString>> lines;
    for (const Verb* known : allVerbs()) {
        verbs.append(toJson(*known, language));
        lines.append({QString::fromLatin1(known->name), known->summary.in(language)});
    }
    answer.json = QJsonObject{{u"verbs"_s, verbs}};
    QList<std::pair<QString, QString>> options;
    for (const OptionSpec& option : globalOptions())
        options.append({optionHead(option, language), option.help.in(language)});
    answer.text =
        (french ? u"Usage : greffe-cli [options] VERBE …\n\n"
                  "Le greffe du délégué à la protection des données, en ligne de commande.\n\nOptions, avant le verbe :\n"_s
                : u"Usage: greffe-cli [options] VERB …\n\n"
                  "The data-protection officer’s registry, on the command line.\n\nOptions, before the verb:\n"_s) +
        explained(options) + (french ? u"\nVerbes :\n"_s : u"\nVerbs:\n"_s) + explained(lines) +
        (french ? u"\nDates au format ISO 8601 (2026-03-05). Codes de sortie :\n"_s
                : u"\nDates in ISO 8601 (2026-03-05). Exit codes:\n"_s) +
        exitCodes(language);
    return answer;
}

Answer version(Language) {
    const QString number = QCoreApplication::applicationVersion();
    return {QJsonObject{{u"version"_s, number}}, u"greffe-cli "_s + number, 0};
}

} // namespace greffe::cli
