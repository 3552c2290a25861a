// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intaketext.h"

#include "base/fold.h"

#include <algorithm>

namespace greffe::detail {

using namespace Qt::StringLiterals;

namespace {

/// A text without full stops is cut all the same: phrases are looked for within a sentence, and the time that takes
/// must not grow with its square.
constexpr qsizetype longestSentence = 2000;

} // namespace

FoldedText::FoldedText(const QString& text)
    : m_text(text) {
    m_folded.reserve(text.size());
    m_origin.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QString folded = c == u'\n' ? u"\n"_s : c.isSpace() ? u" "_s : fold(c);
        for (const QChar part : folded) {
            m_folded += part;
            m_origin += i;
        }
    }
}

QList<FoldedText::Span> FoldedText::sentences() const {
    static const QRegularExpression end(
        u"(?<!\\bart)(?<!\\bal)(?<!\\bmme)(?<! m)(?<!\\bno)(?<!\\bn)[.!?](?=\\s|$)|\\n\\s*\\n|;\\s*(?=\\n)|\\n\\s*(?=[-*•\\d])"_s);
    QList<Span> out;
    qsizetype start = 0;
    const auto add = [&](qsizetype stop) {
        while (stop - start > longestSentence) {
            const qsizetype space = m_folded.lastIndexOf(u' ', start + longestSentence);
            const qsizetype cut = space > start ? space : start + longestSentence;
            out += {start, cut - start};
            start = cut;
        }
        if (stop > start)
            out += {start, stop - start};
        start = stop;
    };
    auto ends = end.globalMatch(m_folded);
    while (ends.hasNext())
        add(ends.next().capturedEnd());
    add(m_folded.size());
    return out;
}

Evidence FoldedText::evidence(qsizetype start, qsizetype length) const {
    if (length <= 0 || start >= m_origin.size())
        return {};
    const qsizetype from = m_origin[start];
    const qsizetype to = m_origin[std::min(start + length, m_origin.size()) - 1] + 1;
    return originalEvidence(from, to - from);
}

namespace {

constexpr qsizetype headLines = 15;
constexpr qsizetype longestNameWords = 4;
constexpr qsizetype lastLines = 4;

QRegularExpression words(const QString& pattern) {
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

DetailFound first(const FoldedText& text, const QRegularExpression& pattern, int group = 0) {
    const auto match = pattern.match(text.original());
    if (!match.hasMatch())
        return {};
    return {match.captured(group).trimmed(),
        text.originalEvidence(match.capturedStart(group), match.capturedLength(group))};
}

/// The address to write to: not one that belongs to the office itself.
DetailFound emailOf(const FoldedText& text) {
    static const QRegularExpression shape(
        u"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,}"_s);
    static const QRegularExpression office(u"^(?:rgpd|gdpr|dpo|dpd|privacy|contact|info|support|cnil|donnees)[.@-]"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto all = shape.globalMatch(text.original());
    while (all.hasNext()) {
        const auto match = all.next();
        if (!office.match(match.captured()).hasMatch())
            return {match.captured(), text.originalEvidence(match.capturedStart(), match.capturedLength())};
    }
    return {};
}

struct DateAt {
    QDate date;
    Evidence because;
};

/// The first date in a stretch of the folded text, written as people do in French and English.
std::optional<DateAt> dateIn(const FoldedText& text, qsizetype from, qsizetype length) {
    static const QStringList months{u"janvier|january"_s, u"fevrier|february"_s, u"mars|march"_s, u"avril|april"_s,
        u"mai|may"_s, u"juin|june"_s, u"juillet|july"_s, u"aout|august"_s, u"septembre|september"_s,
        u"octobre|october"_s, u"novembre|november"_s, u"decembre|december"_s};
    static const QRegularExpression shape(
        u"\\b(\\d{1,2})(?:er|st|nd|rd|th)? ("_s + months.join(u'|') + u"),? (\\d{4})\\b|\\b("_s + months.join(u'|') +
        u") (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b|\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b|\\b(\\d{4})-(\\d{2})-(\\d{2})\\b"_s);
    const auto monthNumber = [&](const QString& name) {
        for (qsizetype i = 0; i < months.size(); ++i) {
            if (months[i].split(u'|').contains(name))
                return int(i) + 1;
        }
        return 0;
    };
    auto all = shape.globalMatch(text.folded().mid(from, length));
    while (all.hasNext()) {
        const auto match = all.next();
        QDate date;
        if (match.hasCaptured(1))
            date = QDate(match.captured(3).toInt(), monthNumber(match.captured(2)), match.captured(1).toInt());
        else if (match.hasCaptured(4))
            date = QDate(match.captured(6).toInt(), monthNumber(match.captured(4)), match.captured(5).toInt());
        else if (match.hasCaptured(7))
            date = QDate(match.captured(9).toInt(), match.captured(8).toInt(), match.captured(7).toInt());
        else
            date = QDate(match.captured(10).toInt(), match.captured(11).toInt(), match.captured(12).toInt());
        if (date.isValid())
            return DateAt{date, text.evidence(from + match.capturedStart(), match.capturedLength())};
    }
    return std::nullopt;
}

void readDates(const FoldedText& text, Intake& out) {
    static const QRegularExpression born(
        u"\\b(?:nee? le|nee?\\(e\\) le|date de naissance|born(?: on)?|date of birth|birth date|dob)\\b"_s);
    qsizetype birthAt = -1;
    auto births = born.globalMatch(text.folded());
    while (births.hasNext() && birthAt < 0) {
        if (const auto found = dateIn(text, births.next().capturedEnd(), 40)) {
            out.birthDate = found->date;
            out.birthBecause = found->because;
            birthAt = found->because.start;
        }
    }
    qsizetype end = 0;
    for (qsizetype line = 0; line < headLines && end >= 0; ++line)
        end = text.folded().indexOf(u'\n', end) < 0 ? -1 : text.folded().indexOf(u'\n', end) + 1;
    const auto head = dateIn(text, 0, end < 0 ? text.folded().size() : end);
    // In the body a date speaks of something else ("on 3 May I ordered …"), unless it stands alone or after "Paris,
    // le".
    if (!head || head->because.start == birthAt)
        return;
    const qsizetype lineStart = text.original().lastIndexOf(u'\n', head->because.start) + 1;
    const QString before = text.original().mid(lineStart, head->because.start - lineStart);
    const qsizetype lineEnd = text.original().indexOf(u'\n', head->because.start);
    const QString after = text.original().mid(head->because.start + head->because.length,
        lineEnd < 0 ? -1 : lineEnd - head->because.start - head->because.length);
    if (before.size() > 40 || after.trimmed().size() > 1)
        return;
    out.writtenOn = head->date;
    out.writtenBecause = head->because;
}

DetailFound addressOf(const FoldedText& text) {
    static const QRegularExpression place =
        words(u"^[ \\t]*((?:[^\\n]{0,80}\\d[^\\n]{0,80}\\n[ \\t]*)?\\d{5}[ \\t]+\\p{Lu}[^\\n]{1,60})$"_s);
    QRegularExpression multi(place.pattern(), place.patternOptions() | QRegularExpression::MultilineOption);
    DetailFound found = first(text, multi, 1);
    if (!found.value.isEmpty())
        return found;
    static const QRegularExpression inLine = words(
        u"\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|route|cours)[^\\n,;]{2,60},? \\d{5} \\p{Lu}[\\p{L} '’-]{1,40}"_s);
    return first(text, inLine);
}

bool looksLikeName(const QString& line) {
    static const QRegularExpression shape = words(
        u"^(?:(?:M\\.|Mme|Mlle|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Madame|Monsieur|Maître|Me) )?\\p{Lu}[\\p{L}'’.-]+(?: (?:(?:de|du|des|d’|d'|la|le|van|von) ?)*\\p{Lu}[\\p{L}'’.-]*){1,3}$"_s);
    return line.split(u' ').size() <= longestNameWords + 1 && shape.match(line).hasMatch();
}

void setName(const FoldedText& text, QString name, qsizetype at, Intake& out) {
    const Evidence because = text.originalEvidence(at, name.size());
    static const QRegularExpression civility =
        words(u"^(?:M\\.|Mme|Mlle|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Madame|Monsieur|Maître|Me) "_s);
    name.remove(civility);
    const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return;
    // Capitals mark the last name in French letters, whichever side it stands on.
    const auto isCapital = [](const QString& word) { return word.size() > 1 && word == word.toUpper(); };
    QStringList last;
    QStringList given;
    const bool capitals =
        std::any_of(parts.begin(), parts.end(), isCapital) && !std::all_of(parts.begin(), parts.end(), isCapital);
    for (qsizetype i = 0; i < parts.size(); ++i)
        (capitals ? isCapital(parts[i]) : i > 0) ? last += parts[i] : given += parts[i];
    out.lastName = {last.join(u' '), because};
    out.firstName = {given.join(u' '), because};
}

void readName(const FoldedText& text, Intake& out) {
    static const QRegularExpression said = words(
        u"(?:[Jj]e soussignée?(?:\\(e\\))?,?|[Jj]e m[’']appelle|[Mm]on nom est|[Mm]y name is|I, the undersigned,?|Nom(?: et prénom)? ?:|Name ?:) *((?:(?:M\\.|Mme|Mr|Mrs|Ms) )?\\p{Lu}[\\p{L}'’-]+(?: (?:(?:de|du|la|le) )*\\p{Lu}[\\p{L}'’-]*){1,3})"_s);
    if (const auto match = said.match(text.original()); match.hasMatch())
        return setName(text, match.captured(1), match.capturedStart(1), out);
    // The signature: the last line that looks like a name, after the closing formula if there is one.
    static const QRegularExpression closing(
        u"cordialement|salutations|respectueusement|sinceres|sincerely|regards|faithfully|bien a vous|d'avance|in advance"_s);
    qsizetype from = -1;
    auto all = closing.globalMatch(text.folded());
    while (all.hasNext())
        from = text.evidence(all.next().capturedStart(), 1).start;
    const QString& original = text.original();
    const auto lineAt = [&](qsizetype start) {
        const qsizetype end = original.indexOf(u'\n', start);
        return original.mid(start, end < 0 ? -1 : end - start);
    };
    const qsizetype first = from < 0 ? 0 : original.indexOf(u'\n', from) + 1;
    if (from >= 0 && first == 0)
        return;
    // After a closing formula the first name is the signature; without one, the last lines are tried from the end.
    QList<std::pair<qsizetype, QString>> lines;
    for (qsizetype start = first; start < original.size(); start += lineAt(start).size() + 1) {
        if (!lineAt(start).trimmed().isEmpty())
            lines += {start, lineAt(start)};
    }
    if (from < 0) {
        if (lines.size() > lastLines)
            lines.remove(0, lines.size() - lastLines);
        std::reverse(lines.begin(), lines.end());
    }
    for (const auto& [start, line] : lines) {
        if (const QString name = line.trimmed(); looksLikeName(name))
            return setName(text, name, start + line.indexOf(name), out);
    }
}

} // namespace

void readDetails(const FoldedText& text, Intake& out) {
    static const QRegularExpression phone(
        u"(?<![\\d.])(?:(?:\\+|00)33[ .]?(?:\\(0\\))?[ .]?[1-9]|0[1-9])(?:[ .-]?\\d{2}){4}(?!\\d)|(?<![\\d.])\\+\\d{1,3}(?:[ .-]?\\d{2,4}){2,5}(?!\\d)"_s);
    static const QRegularExpression identifier = words(
        u"(?:[Nn]uméro (?:de )?(?:client|compte|contrat|dossier|commande|adhérent)e?|[Nn]° ?(?:de )?(?:client|compte|contrat|dossier|commande)|[Rr]éf(?:érence|\\.)? client|[Ii]dentifiant(?: client)?|[Cc]ustomer (?:number|no\\.?|ID)|[Aa]ccount (?:number|no\\.?|ID)|[Cc]ontract number|[Oo]rder number)(?: est| is)?(?: le)? ?:? ?([A-Z]{0,4}[-/]?\\d[A-Z0-9/-]{2,19})"_s);
    out.email = emailOf(text);
    out.phone = first(text, phone);
    out.address = addressOf(text);
    out.identifier = first(text, identifier, 1);
    readDates(text, out);
    readName(text, out);
}

} // namespace greffe::detail
