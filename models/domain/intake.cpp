// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake.h"

#include "domain/choicelist.h"
#include "domain/intaketext.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;
using detail::FoldedText;

namespace {

struct Rule {
    QString name;
    int weight = 2;
    QRegularExpression pattern;
};

struct Exclusion {
    QStringList rights;
    QRegularExpression pattern;
};

struct Replacement {
    QString stronger;
    QStringList weaker;
};

struct Rules {
    int threshold = 2;
    QRegularExpression threat;
    QStringList threatened;
    QRegularExpression negation;
    QList<Exclusion> exclusions;
    QList<Replacement> replacements;
    QList<Rule> rights;
    QList<Rule> requesters;
};

QStringList strings(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue item : value.toArray())
        out += item.toString();
    return out;
}

const Rules& rules() {
    static const Rules read = [] {
        const QJsonObject json = listDocument(u"intake");
        Rules out;
        out.threshold = json[u"threshold"_s].toInt();
        out.threat = QRegularExpression(json[u"threat"_s].toString());
        out.threatened = strings(json[u"threatened"_s]);
        out.negation = QRegularExpression(json[u"negation"_s].toString());
        for (const QJsonValue value : json[u"exclude"_s].toArray())
            out.exclusions += {strings(value[u"rights"_s]), QRegularExpression(value[u"pattern"_s].toString())};
        for (const QJsonValue value : json[u"replaces"_s].toArray())
            out.replacements += {value[u"stronger"_s].toString(), strings(value[u"same_sentence"_s])};
        for (const QJsonValue value : json[u"rights"_s].toArray())
            out.rights += {value[u"right"_s].toString(), value[u"weight"_s].toInt(),
                QRegularExpression(value[u"pattern"_s].toString())};
        for (const QJsonValue value : json[u"requesters"_s].toArray())
            out.requesters += {value[u"kind"_s].toString(), 0, QRegularExpression(value[u"pattern"_s].toString())};
        return out;
    }();
    return read;
}

/// "I am not asking for …" right before the words, in the same clause.
bool isNegated(const QString& sentence, qsizetype at) {
    constexpr qsizetype reach = 60;
    const qsizetype from = std::max<qsizetype>(0, at - reach);
    auto all = rules().negation.globalMatch(sentence);
    while (all.hasNext()) {
        const auto match = all.next();
        if (match.capturedEnd() < from || match.capturedEnd() > at)
            continue;
        const QString between = sentence.mid(match.capturedEnd(), at - match.capturedEnd());
        static const QRegularExpression turn(u",|\\bmais\\b|\\bbut\\b|\\bonly\\b|\\bseulement\\b"_s);
        if (!turn.match(between).hasMatch())
            return true;
    }
    return false;
}

bool isExcluded(const QString& right, const QString& sentence) {
    const Rules& all = rules();
    if (all.threatened.contains(right) && all.threat.match(sentence).hasMatch())
        return true;
    return std::any_of(all.exclusions.begin(), all.exclusions.end(), [&](const Exclusion& exclusion) {
        return exclusion.rights.contains(right) && exclusion.pattern.match(sentence).hasMatch();
    });
}

struct Scores {
    QHash<QString, int> weights;
    QHash<QString, QList<Evidence>> because;
};

void readSentence(const FoldedText& text, const FoldedText::Span& span, Scores& scores) {
    const QString sentence = text.folded().mid(span.start, span.length);
    QHash<QString, QPair<int, QList<Evidence>>> found;
    for (const Rule& rule : rules().rights) {
        const auto match = rule.pattern.match(sentence);
        if (!match.hasMatch() || isExcluded(rule.name, sentence) || isNegated(sentence, match.capturedStart()))
            continue;
        auto& entry = found[rule.name];
        entry.first += rule.weight;
        entry.second += text.evidence(span.start + match.capturedStart(), match.capturedLength());
    }
    for (const Replacement& replacement : rules().replacements) {
        if (!found.contains(replacement.stronger))
            continue;
        for (const QString& weaker : replacement.weaker)
            found.remove(weaker);
    }
    for (auto it = found.begin(); it != found.end(); ++it) {
        scores.weights[it.key()] += it->first;
        scores.because[it.key()] += it->second;
    }
}

Language languageOf(const FoldedText& text) {
    static const QSet<QString> french{u"le"_s, u"la"_s, u"les"_s, u"je"_s, u"vous"_s, u"mes"_s, u"de"_s, u"des"_s,
        u"et"_s, u"que"_s, u"ma"_s, u"mon"_s, u"pas"_s, u"votre"_s, u"pour"_s, u"bonjour"_s, u"madame"_s,
        u"monsieur"_s};
    static const QSet<QString> english{u"the"_s, u"i"_s, u"you"_s, u"my"_s, u"of"_s, u"and"_s, u"to"_s, u"that"_s,
        u"your"_s, u"for"_s, u"not"_s, u"is"_s, u"please"_s, u"dear"_s, u"have"_s, u"am"_s, u"sir"_s, u"me"_s};
    static const QRegularExpression words(u"[^a-z]+"_s);
    int balance = 0;
    for (const QString& word : text.folded().split(words, Qt::SkipEmptyParts))
        balance += french.contains(word) ? 1 : english.contains(word) ? -1 : 0;
    return balance < 0 ? Language::English : Language::French;
}

DetailFound requesterOf(const FoldedText& text) {
    for (const Rule& rule : rules().requesters) {
        const auto match = rule.pattern.match(text.folded());
        if (match.hasMatch())
            return {rule.name, text.evidence(match.capturedStart(), match.capturedLength())};
    }
    return {};
}

} // namespace

QStringList Intake::rightKeys() const {
    QStringList out;
    for (const RightFound& found : rights)
        out += found.right;
    return out;
}

Intake readLetter(const QString& letter) {
    const FoldedText text(letter);
    Intake out;
    out.language = languageOf(text);
    Scores scores;
    for (const FoldedText::Span& span : text.sentences())
        readSentence(text, span, scores);
    for (const QString& right : choiceList(u"rights").keys()) {
        if (scores.weights.value(right) >= rules().threshold)
            out.rights += {right, scores.because.value(right)};
    }
    out.requesterKind = requesterOf(text);
    detail::readDetails(text, out);
    return out;
}

Request requestFrom(const Intake& intake, const QString& text) {
    Request out;
    out.language = code(intake.language);
    out.rights = intake.rightKeys();
    out.wording = text;
    out.subjectBirthDate = intake.birthDate;
    out.subjectIdentifier = intake.identifier.value;
    out.requesterKind = intake.requesterKind.value.isEmpty() ? u"subject"_s : intake.requesterKind.value;
    if (out.requesterKind == u"subject") {
        out.subjectLastName = intake.lastName.value;
        out.subjectFirstName = intake.firstName.value;
        out.subjectEmail = intake.email.value;
        out.subjectPhone = intake.phone.value;
        out.subjectAddress = intake.address.value;
        return out;
    }
    // Whoever signs for another person is the requester; who is meant must be read by a person.
    out.requesterName = (intake.firstName.value + u' ' + intake.lastName.value).trimmed();
    out.requesterEmail = intake.email.value;
    out.requesterPhone = intake.phone.value;
    out.requesterAddress = intake.address.value;
    return out;
}

} // namespace greffe
