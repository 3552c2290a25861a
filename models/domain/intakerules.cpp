// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intakerules.h"

#include "domain/choicelist.h"

#include <QJsonArray>
#include <QJsonObject>

namespace greffe::detail {

using namespace Qt::StringLiterals;

namespace {

/// What phrases are filed under, from `hinted` on.
const QStringList levels{u"hints"_s, u"statements"_s, u"phrases"_s, u"named"_s};

/// Not inside a word.
const QString edge = u"(?!(?<=\\w)\\w)"_s;

QStringList strings(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue item : value.toArray())
        out += item.toString();
    return out;
}

/// The little language of the phrases: `{word}` any of that word's forms, `name*` a stem, `(a|b)` one of them, `x?`
/// perhaps, `a ~ b` and `a ~~ b` near in the same sentence, `-` a hyphen, a space or nothing. The rest is a regular
/// expression.
class PhraseReader {
public:
    explicit PhraseReader(const QJsonObject& words) {
        for (auto it = words.begin(); it != words.end(); ++it) {
            QStringList forms;
            for (const QString& form : strings(it.value()))
                forms += pattern(form);
            m_words[it.key()] = u"(?:"_s + forms.join(u'|') + u')';
        }
    }

    /// Matches where one of them is said; nothing for no phrase.
    QRegularExpression anyOf(const QStringList& phrases) const {
        if (phrases.isEmpty())
            return QRegularExpression(u"(?!)"_s);
        QStringList patterns;
        for (const QString& phrase : phrases)
            patterns += pattern(phrase);
        return QRegularExpression(u"\\b(?:"_s + patterns.join(u'|') + u')' + edge);
    }

private:
    QString pattern(const QString& phrase) const {
        QString out;
        bool inClass = false;
        for (qsizetype i = 0; i < phrase.size(); ++i) {
            const QChar c = phrase[i];
            const QStringView rest = QStringView(phrase).mid(i);
            if (c == u'\\') {
                out += rest.first(std::min<qsizetype>(2, rest.size()));
                ++i;
            } else if (inClass || c == u'[') {
                inClass = c != u']';
                out += c;
            } else if (rest.startsWith(u" ~~ ")) {
                out += edge + u".{0,90}?\\b"_s;
                i += 3;
            } else if (rest.startsWith(u" ~ ")) {
                out += edge + u"[^;]{0,40}?\\b"_s;
                i += 2;
            } else if (c == u'(') {
                out += rest.startsWith(u"(?") ? u"("_s : u"(?:"_s;
            } else if (c == u'*' && i > 0 && phrase[i - 1].isLetter()) {
                out += u"\\w*"_s;
            } else if (c == u'-') {
                out += u"[- ]?"_s;
            } else if (const qsizetype end = rest.indexOf(u'}'); c == u'{' && end > 1 && rest[1].isLetter()) {
                // An unknown word is an error of the list: a group that is never closed makes the pattern invalid,
                // which the tests see.
                out += m_words.value(rest.mid(1, end - 1).toString(), u"(?:"_s);
                i += end;
            } else {
                out += c;
            }
        }
        return out;
    }

    QHash<QString, QString> m_words;
};

RightRules readRight(const QJsonObject& json, const QJsonObject& citation, const PhraseReader& reader) {
    RightRules out;
    out.right = json[u"right"_s].toString();
    // The strongest first: so the words are shown.
    for (int weight = named; weight >= hinted; --weight) {
        for (const QString& phrase : strings(json[levels[weight - 1]]))
            out.phrases += {weight, reader.anyOf({phrase})};
    }
    for (const QString& law : {u"gdpr"_s, u"lil"_s}) {
        const QString articles = json[law].toString();
        if (!articles.isEmpty())
            out.phrases +=
                {named, QRegularExpression(citation[law].toString().replace(u'#', u"(?:"_s + articles + u')'))};
    }
    out.unless = reader.anyOf(strings(json[u"unless"_s]));
    out.never = reader.anyOf(strings(json[u"never"_s]));
    out.foreign = reader.anyOf(strings(json[u"foreign"_s]));
    out.familiar = reader.anyOf(strings(json[u"familiar"_s]));
    out.despite = reader.anyOf(strings(json[u"despite"_s]));
    return out;
}

Replacement readReplacement(const QJsonObject& json) {
    const QString where = json[u"where"_s].toString();
    const int level = int(levels.indexOf(json[u"up_to"_s].toString())) + 1;
    return {json[u"stronger"_s].toString(), strings(json[u"weaker"_s]),
        where == u"overlap"  ? Replacement::Where::Overlap
        : where == u"letter" ? Replacement::Where::Letter
                             : Replacement::Where::Sentence,
        level > 0 ? level : said};
}

IntakeRules readRules() {
    const QJsonObject json = listDocument(u"intake");
    const PhraseReader reader(json[u"words"_s].toObject());
    const auto phrases = [&](const QString& key) { return reader.anyOf(strings(json[key])); };
    const auto lines = [](const QJsonValue& pattern) {
        return QRegularExpression(pattern.toString(), QRegularExpression::MultilineOption);
    };
    IntakeRules out;
    out.threshold = json[u"threshold"_s].toInt();
    for (const QJsonValue right : json[u"rights"_s].toArray())
        out.rights += readRight(right.toObject(), json[u"citation"_s].toObject(), reader);
    for (const QJsonValue replacement : json[u"replaces"_s].toArray())
        out.replacements += readReplacement(replacement.toObject());
    const QJsonObject hints = json[u"hints_need"_s].toObject();
    for (auto it = hints.begin(); it != hints.end(); ++it)
        out.hintsNeed[it.key()] = strings(it.value());
    out.threat = phrases(u"threat"_s);
    out.threatened = strings(json[u"threatened"_s]);
    out.negation = phrases(u"negation"_s);
    out.turn = phrases(u"turn"_s);
    out.never = phrases(u"never"_s);
    const QJsonObject quoted = json[u"quoted"_s].toObject();
    out.quotedLine = lines(quoted[u"line"_s]);
    for (const QJsonValue head : quoted[u"replies"_s].toArray())
        out.replies += lines(head);
    out.forwarded = reader.anyOf(strings(quoted[u"forwarded"_s]));
    out.signature = lines(json[u"signature"_s]);
    out.disclaimer = phrases(u"disclaimers"_s);
    for (const QJsonValue kind : json[u"requesters"_s].toArray())
        out.requesters += {kind[u"kind"_s].toString(), QRegularExpression(kind[u"pattern"_s].toString())};
    return out;
}

} // namespace

const IntakeRules& intakeRules() {
    static const IntakeRules rules = readRules();
    return rules;
}

} // namespace greffe::detail
