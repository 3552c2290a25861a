// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intake.h"

#include "domain/choicelist.h"
#include "domain/intakerules.h"
#include "domain/intaketext.h"

#include <QSet>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;
using detail::FoldedText;
using detail::intakeRules;
using detail::KindRule;
using detail::Phrase;
using detail::Replacement;
using detail::RightRules;

namespace {

/// A sentence as the rules read it: folded, in one line, with single spaces.
class Sentence {
public:
    Sentence(const FoldedText& text, const FoldedText::Span& span)
        : m_letter(&text) {
        m_text.reserve(span.length);
        m_origin.reserve(span.length);
        for (qsizetype i = span.start; i < span.start + span.length; ++i) {
            const QChar c = text.folded()[i];
            if (c.isSpace() && (m_text.isEmpty() || m_text.endsWith(u' ')))
                continue;
            m_text += c.isSpace() ? QChar(u' ') : c;
            m_origin += i;
        }
    }

    const QString& text() const { return m_text; }

    Evidence evidence(qsizetype start, qsizetype length) const {
        const qsizetype from = m_origin[start];
        return m_letter->evidence(from, m_origin[start + length - 1] + 1 - from);
    }

    /// "I am not asking for …" right before the words, in the same clause, or around them.
    bool isNegated(qsizetype at) const {
        constexpr qsizetype reach = 60;
        const auto from = std::lower_bound(negations().begin(), negations().end(), at - reach,
            [](const Negation& negation, qsizetype place) { return negation.end < place; });
        for (auto it = from; it != negations().end() && it->start < at; ++it) {
            if (it->end > at || !intakeRules().turn.match(m_text.mid(it->end, at - it->end)).hasMatch())
                return true;
        }
        return false;
    }

private:
    struct Negation {
        qsizetype start = 0;
        qsizetype end = 0;
    };

    const QList<Negation>& negations() const {
        if (!m_negations) {
            m_negations.emplace();
            auto all = intakeRules().negation.globalMatch(m_text);
            while (all.hasNext()) {
                const auto match = all.next();
                *m_negations += {match.capturedStart(), match.capturedEnd()};
            }
        }
        return *m_negations;
    }

    const FoldedText* m_letter;
    QString m_text;
    QList<qsizetype> m_origin; ///< in the folded letter, of each character
    mutable std::optional<QList<Negation>> m_negations;
};

/// What speaks for one right, in a sentence or in the letter.
struct Finding {
    int weight = 0;
    int strongest = 0; ///< weight of a single phrase
    QList<std::pair<int, Evidence>> because;

    void add(int phrase, const Evidence& words) {
        weight += phrase;
        strongest = std::max(strongest, phrase);
        because += {phrase, words};
    }
    void add(const Finding& other) {
        for (const auto& [phrase, words] : other.because)
            add(phrase, words);
    }
};

using Findings = QHash<QString, Finding>;

bool overlap(const Evidence& a, const Evidence& b) {
    return a.start < b.start + b.length && b.start < a.start + a.length;
}

/// What does not rest on words of the other.
Finding apart(const Finding& weaker, const Finding& stronger) {
    Finding out;
    for (const auto& [weight, words] : weaker.because) {
        const bool shared = std::any_of(stronger.because.begin(), stronger.because.end(),
            [&words = words](const auto& other) { return overlap(words, other.second); });
        if (!shared)
            out.add(weight, words);
    }
    return out;
}

/// The words to show: hints only if nothing else was said, and no words that stand within others.
QList<Evidence> shown(const Finding& finding) {
    QList<Evidence> all;
    for (const auto& [weight, words] : finding.because) {
        if (weight > detail::hinted || finding.strongest == detail::hinted)
            all += words;
    }
    // The longest first, so that what is within another is seen after it.
    std::stable_sort(all.begin(), all.end(), [](const Evidence& a, const Evidence& b) { return a.length > b.length; });
    QList<Evidence> out;
    for (const Evidence& words : all) {
        const bool within = std::any_of(out.begin(), out.end(), [&](const Evidence& other) {
            return other.start <= words.start && words.start + words.length <= other.start + other.length;
        });
        if (!within)
            out += words;
    }
    std::sort(out.begin(), out.end(), [](const Evidence& a, const Evidence& b) { return a.start < b.start; });
    return out;
}

void replaceWeaker(Findings& found, Replacement::Where where) {
    for (const Replacement& replacement : intakeRules().replacements) {
        if (replacement.where != where)
            continue;
        const Finding stronger = found.value(replacement.stronger);
        if (stronger.weight < intakeRules().threshold)
            continue;
        for (const QString& weaker : replacement.weaker) {
            const Finding other = found.value(weaker);
            if (other.strongest > replacement.upTo)
                continue;
            if (where == Replacement::Where::Overlap && other.weight > 0)
                found[weaker] = apart(other, stronger);
            else
                found.remove(weaker);
        }
    }
}

/// Reads a letter sentence by sentence.
class Reader {
public:
    void read(const Sentence& sentence) {
        if (says(intakeRules().never, sentence))
            return;
        const bool threatens = says(intakeRules().threat, sentence);
        Findings found;
        for (const RightRules& rules : intakeRules().rights) {
            const bool announced = threatens && intakeRules().threatened.contains(rules.right);
            if ((announced && !says(rules.despite, sentence)) || says(rules.never, sentence))
                continue;
            const Finding finding = look(rules, sentence);
            if (finding.weight > 0)
                found[rules.right] = finding;
        }
        replaceWeaker(found, Replacement::Where::Sentence);
        for (auto it = found.begin(); it != found.end(); ++it) {
            // Nobody reads more than that, and a book that somebody pastes must not take an hour.
            constexpr qsizetype mostEvidence = 200;
            if (Finding& finding = m_letter[it.key()]; finding.because.size() < mostEvidence)
                finding.add(it.value());
        }
    }

    /// In the order of list rights.
    QList<RightFound> rights(const Sentence& letter) const {
        Findings found = m_letter;
        for (const RightRules& rules : intakeRules().rights) {
            if (found.value(rules.right).strongest < detail::named && says(rules.foreign, letter) &&
                !says(rules.familiar, letter))
                found.remove(rules.right);
        }
        replaceWeaker(found, Replacement::Where::Overlap);
        replaceWeaker(found, Replacement::Where::Letter);
        const auto proposed = [&](const QString& right) {
            return found.value(right).weight >= intakeRules().threshold;
        };
        QList<RightFound> out;
        for (const QString& right : choiceList(u"rights").keys()) {
            const QStringList company = intakeRules().hintsNeed.value(right);
            const bool alone = found.value(right).strongest <= detail::hinted && !company.isEmpty() &&
                               std::none_of(company.begin(), company.end(), proposed);
            if (!proposed(right) || alone)
                continue;
            out += RightFound{right, shown(found[right])};
        }
        return out;
    }

private:
    static bool says(const QRegularExpression& pattern, const Sentence& sentence) {
        return pattern.match(sentence.text()).hasMatch();
    }

    Finding look(const RightRules& rules, const Sentence& sentence) {
        Finding out;
        const bool onlyNamed = says(rules.unless, sentence);
        for (const Phrase& phrase : rules.phrases) {
            if ((onlyNamed && phrase.weight < detail::named) || m_hints.contains(&phrase))
                continue;
            auto match = phrase.pattern.match(sentence.text());
            // What is asked for may begin inside of what is not: "not to erase my file but to have it corrected".
            while (match.hasMatch() && sentence.isNegated(match.capturedStart()))
                match = phrase.pattern.match(sentence.text(), match.capturedStart() + 1);
            if (match.hasMatch()) {
                out.add(phrase.weight, sentence.evidence(match.capturedStart(), match.capturedLength()));
                // The same hint twice says no more than once.
                if (phrase.weight == detail::hinted)
                    m_hints.insert(&phrase);
            }
        }
        return out;
    }

    Findings m_letter;
    QSet<const Phrase*> m_hints;
};

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
    for (const KindRule& rule : intakeRules().requesters) {
        const auto match = rule.pattern.match(text.folded());
        if (match.hasMatch())
            return {rule.kind, text.evidence(match.capturedStart(), match.capturedLength())};
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
    const FoldedText message = detail::withoutQuotes(FoldedText(letter));
    const FoldedText text = detail::withoutFooters(message);
    Intake out;
    out.language = languageOf(text);
    Reader reader;
    for (const FoldedText::Span& span : text.sentences())
        reader.read(Sentence(text, span));
    out.rights = reader.rights(Sentence(text, {0, text.folded().size()}));
    out.requesterKind = requesterOf(text);
    // A signature says who writes, whatever stands around it.
    detail::readDetails(message, out);
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
