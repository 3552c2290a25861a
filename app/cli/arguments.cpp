// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include <QSet>

#include <algorithm>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr OptionSpec kGlobals[] = {
    {.name = "vault", .value = {"FICHIER", "FILE"}, .help = {"le coffre à ouvrir", "the vault to open"}},
    {.name = "staff",
        .value = {"NOM", "NAME"},
        .help = {"qui ouvre le coffre ; inutile quand une seule personne y a accès",
            "who opens the vault; not needed when one person only has access"}},
    {.name = "passphrase-file",
        .value = {"FICHIER|-", "FILE|-"},
        .help = {"phrase secrète : première ligne du fichier, ou de l’entrée standard ; sinon elle est demandée au "
                 "terminal",
            "passphrase: first line of the file, or of standard input; otherwise the terminal is asked"},
        .input = true},
    {.name = "recovery-key-file",
        .value = {"FICHIER|-", "FILE|-"},
        .help = {"clé de secours, à la place de la phrase secrète", "recovery key, instead of the passphrase"},
        .input = true},
    {.name = "organisation",
        .value = {"NOM", "NAME"},
        .help = {"l’organisme concerné ; inutile quand le coffre n’en a qu’un",
            "the organisation meant; not needed when the vault has one only"}},
    {.name = "lang",
        .value = {"fr|en", "fr|en"},
        .help = {"langue des messages et des documents", "language of messages and documents"}},
    {.name = "json",
        .help = {"un seul document JSON sur la sortie standard, les messages sur la sortie d’erreur",
            "one JSON document on standard output, messages on standard error"}},
    {.name = "help",
        .help = {"cette aide ; après un verbe, l’aide de ce verbe", "this help; after a verb, the help of that verb"}},
    {.name = "version", .help = {"la version", "the version"}},
};

const OptionSpec* findOption(std::span<const OptionSpec> options, const QString& name) {
    const auto it =
        std::ranges::find_if(options, [&](const OptionSpec& o) { return name == QLatin1StringView(o.name); });
    return it == options.end() ? nullptr : &*it;
}

bool isOption(const QString& word) {
    return word.size() > 1 && word.startsWith(u'-');
}

Error unknownOption(const QString& word, const Verb* verb) {
    const QString name = word.mid(2).section(u'=', 0, 0);
    if (verb && word.startsWith("--"_L1) && findOption(kGlobals, name))
        return usageError(Text{u"L’option --%1 se place avant le verbe : greffe-cli --%1 … %2"_s,
                              u"The option --%1 stands before the verb: greffe-cli --%1 … %2"_s}
                              .arg(name)
                              .arg(QString::fromLatin1(verb->name)),
            u"--"_s + name);
    if (verb)
        return usageError(Text{u"L’option %1 n’existe pas. Voir greffe-cli %2 --help."_s,
                              u"There is no option %1. See greffe-cli %2 --help."_s}
                              .arg(word.section(u'=', 0, 0))
                              .arg(QString::fromLatin1(verb->name)),
            word.section(u'=', 0, 0));
    return usageError(
        Text{u"L’option %1 n’existe pas. Voir greffe-cli --help."_s, u"There is no option %1. See greffe-cli --help."_s}
            .arg(word.section(u'=', 0, 0)),
        word.section(u'=', 0, 0));
}

/// Walks over the words; knows how an option takes its values.
class Reader {
public:
    explicit Reader(const QStringList& words)
        : m_words(words) {}
    bool atEnd() const { return m_next >= m_words.size(); }
    const QString& peek() const { return m_words.at(m_next); }
    QString take() { return m_words.at(m_next++); }

    /// The values of the option that `word` names; empty for a flag.
    Result<QStringList> values(const OptionSpec& option, const QString& word) {
        const qsizetype equals = word.indexOf(u'=');
        const QString dashed = u"--"_s + QString::fromLatin1(option.name);
        if (option.value.isEmpty()) {
            if (equals >= 0)
                return usageError(
                    Text{u"L’option %1 ne prend pas de valeur."_s, u"The option %1 takes no value."_s}.arg(dashed),
                    dashed);
            return QStringList{};
        }
        if (equals >= 0)
            return QStringList{word.mid(equals + 1)};
        QStringList found;
        // A value may be "-" (standard input) but not look like an option: a forgotten value must not eat the next
        // option.
        while (!atEnd() && !(isOption(peek()) && peek().startsWith("--"_L1)) && (option.many || found.isEmpty()))
            found.append(take());
        if (found.isEmpty())
            return usageError(
                Text{u"Il manque la valeur de l’option %1."_s, u"The option %1 lacks its value."_s}.arg(dashed),
                dashed);
        return found;
    }

private:
    QStringList m_words;
    qsizetype m_next = 0;
};

Result<> setGlobal(Globals& globals, const OptionSpec& option, const QStringList& values) {
    const QString name = QString::fromLatin1(option.name);
    const QString value = values.value(0);
    if (name == "json"_L1)
        globals.json = true;
    else if (name == "lang"_L1) {
        const auto language = languageFromCode(value);
        if (!language)
            return usageError(
                Text{u"La langue « %1 » n’existe pas : fr ou en."_s, u"There is no language “%1”: fr or en."_s}.arg(
                    value),
                u"--lang"_s);
        globals.language = *language;
    } else {
        QString& target = name == "vault"_L1               ? globals.vault
                          : name == "staff"_L1             ? globals.staff
                          : name == "passphrase-file"_L1   ? globals.passphraseFile
                          : name == "recovery-key-file"_L1 ? globals.recoveryKeyFile
                                                           : globals.organisation;
        if (value.isEmpty())
            return usageError(
                Text{u"La valeur de l’option --%1 est vide."_s, u"The value of the option --%1 is empty."_s}.arg(name),
                u"--"_s + name);
        target = value;
    }
    return {};
}

/// The longest verb whose words stand next.
Result<const Verb*> takeVerb(Reader& reader) {
    const QString first = reader.take();
    const QString second = reader.atEnd() ? QString() : reader.peek();
    const Verb* single = nullptr;
    QStringList family;
    for (const Verb* verb : allVerbs()) {
        const QString name = QString::fromLatin1(verb->name);
        if (name == first)
            single = verb;
        if (!second.isEmpty() && name == first + u' ' + second) {
            reader.take();
            return verb;
        }
        if (name.startsWith(first + u' '))
            family.append(name);
    }
    if (single)
        return single;
    if (!family.isEmpty()) {
        const QString wanted = second.isEmpty() || isOption(second) ? first : first + u' ' + second;
        return usageError(
            Text{u"« %1 » n’est pas un verbe. Il y a : %2."_s, u"“%1” is not a verb. There are: %2."_s}.arg(wanted).arg(
                family.join(u", "_s)),
            wanted);
    }
    return usageError(
        Text{u"« %1 » n’est pas un verbe. Voir greffe-cli --help."_s, u"“%1” is not a verb. See greffe-cli --help."_s}
            .arg(first),
        first);
}

Result<> checkComplete(const Invocation& call) {
    const Verb& verb = *call.verb;
    const QString name = QString::fromLatin1(verb.name);
    if (call.arguments.positions() < qsizetype(verb.positions.size())) {
        const Label& missing = verb.positions[size_t(call.arguments.positions())].name;
        return usageError(
            Text{u"Il manque %1. Voir greffe-cli %2 --help."_s, u"%1 is missing. See greffe-cli %2 --help."_s}
                .arg(missing.text())
                .arg(name),
            missing.in(Language::English));
    }
    for (const OptionSpec& option : verb.options)
        if (option.required && !call.arguments.has(option.name))
            return usageError(Text{u"Il manque l’option --%1. Voir greffe-cli %2 --help."_s,
                                  u"The option --%1 is missing. See greffe-cli %2 --help."_s}
                                  .arg(QString::fromLatin1(option.name))
                                  .arg(name),
                u"--"_s + QString::fromLatin1(option.name));
    if (verb.needsVault && call.globals.vault.isEmpty())
        return usageError(Text{u"Il manque le coffre : greffe-cli --vault FICHIER %1 …"_s,
                              u"The vault is missing: greffe-cli --vault FILE %1 …"_s}
                              .arg(name),
            u"--vault"_s);
    if (!call.globals.passphraseFile.isEmpty() && !call.globals.recoveryKeyFile.isEmpty())
        return usageError({u"--passphrase-file et --recovery-key-file s’excluent : donnez l’un ou l’autre."_s,
                              u"--passphrase-file and --recovery-key-file exclude each other: give one of them."_s},
            u"--recovery-key-file"_s);

    int fromInput = (call.globals.passphraseFile == "-"_L1) + (call.globals.recoveryKeyFile == "-"_L1);
    for (const OptionSpec& option : verb.options)
        if (option.input)
            fromInput += int(call.arguments.values(option.name).count(u"-"_s));
    if (fromInput > 1)
        return usageError({u"L’entrée standard (« - ») ne peut être lue que pour un seul fichier."_s,
                              u"Standard input (“-”) can be read for one file only."_s},
            u"-"_s);
    return {};
}

Result<> readVerbArguments(Reader& reader, Invocation& call) {
    const Verb& verb = *call.verb;
    bool onlyPositions = false;
    while (!reader.atEnd()) {
        const QString word = reader.take();
        if (!onlyPositions && word == "--"_L1) {
            onlyPositions = true;
            continue;
        }
        if (!onlyPositions && isOption(word)) {
            if (word == "--help"_L1 || word == "-h"_L1) {
                call.ask = Invocation::Ask::Help;
                return {};
            }
            const OptionSpec* option =
                word.startsWith("--"_L1) ? findOption(verb.options, word.mid(2).section(u'=', 0, 0)) : nullptr;
            if (!option)
                return unknownOption(word, &verb);
            const QString name = QString::fromLatin1(option->name);
            if (call.arguments.has(option->name) && !option->many)
                return usageError(
                    Text{u"L’option --%1 est donnée deux fois."_s, u"The option --%1 is given twice."_s}.arg(name),
                    u"--"_s + name);
            const QStringList values = TRY(reader.values(*option, word));
            if (option->value.isEmpty())
                call.arguments.addFlag(name);
            for (const QString& value : values)
                call.arguments.add(name, value);
            continue;
        }
        if (call.arguments.positions() == qsizetype(verb.positions.size()))
            return usageError(Text{u"« %1 » est de trop. Voir greffe-cli %2 --help."_s,
                                  u"“%1” is one too many. See greffe-cli %2 --help."_s}
                                  .arg(word)
                                  .arg(QString::fromLatin1(verb.name)),
                word);
        call.arguments.addPosition(word);
    }
    return checkComplete(call);
}

} // namespace

std::span<const OptionSpec> globalOptions() {
    return kGlobals;
}

Globals guessGlobals(const QStringList& words) {
    Globals guessed;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (word == "--json"_L1)
            guessed.json = true;
        const QString value = word == "--lang"_L1             ? words.value(i + 1)
                              : word.startsWith("--lang="_L1) ? word.mid(7)
                                                              : QString();
        if (const auto language = languageFromCode(value))
            guessed.language = *language;
    }
    return guessed;
}

Result<Invocation> parse(const QStringList& words) {
    Reader reader(words);
    Invocation call;
    while (!reader.atEnd() && isOption(reader.peek())) {
        const QString word = reader.take();
        const OptionSpec* option = word == "-h"_L1            ? findOption(kGlobals, u"help"_s)
                                   : word.startsWith("--"_L1) ? findOption(kGlobals, word.mid(2).section(u'=', 0, 0))
                                                              : nullptr;
        if (!option)
            return unknownOption(word, nullptr);
        const QStringList values = TRY(reader.values(*option, word));
        const QLatin1StringView name(option->name);
        if (name == "help"_L1)
            call.ask = Invocation::Ask::Help;
        else if (name == "version"_L1)
            call.ask = Invocation::Ask::Version;
        else
            TRY(setGlobal(call.globals, *option, values));
    }
    if (reader.atEnd()) {
        if (call.ask != Invocation::Ask::Run)
            return call;
        return usageError(
            {u"Il manque un verbe. Voir greffe-cli --help."_s, u"A verb is missing. See greffe-cli --help."_s});
    }
    if (call.ask == Invocation::Ask::Version)
        return call;
    call.verb = TRY(takeVerb(reader));
    if (call.ask == Invocation::Ask::Help)
        return call;
    TRY(readVerbArguments(reader, call));
    return call;
}

} // namespace greffe::cli
