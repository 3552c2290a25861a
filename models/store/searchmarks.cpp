// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchmarks.h"

#include "base/fold.h"
#include "store/searchindex.h"

#include <QRegularExpression>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    qsizetype start = 0;
    qsizetype length = 0;
    QString folded = {};
};

/// Words as the index sees them: runs of letters and digits.
QList<Word> wordsOf(const QString& text) {
    static const QRegularExpression run(u"[\\p{L}\\p{N}\\p{M}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QList<Word> out;
    for (auto it = run.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += Word{match.capturedStart(), match.capturedLength(), fold(match.captured())};
    }
    return out;
}

} // namespace

SearchMarks::SearchMarks(const QString& typed) {
    for (const QString& term : searchindex::terms(typed)) {
        for (const Word& word : wordsOf(term))
            m_wanted += word.folded;
    }
    if (!m_wanted.isEmpty())
        m_beginning = m_wanted.takeLast();
}

bool SearchMarks::matches(const QString& word) const {
    return m_wanted.contains(word) || (!m_beginning.isEmpty() && word.startsWith(m_beginning));
}

TextMarks SearchMarks::marks(const QString& text) const {
    TextMarks out;
    if (isEmpty())
        return out;
    for (const Word& word : wordsOf(text)) {
        if (matches(word.folded))
            out += std::pair(word.start, word.length);
    }
    return out;
}

std::optional<MarkedText> SearchMarks::piece(const QString& text) const {
    constexpr qsizetype before = 40;
    constexpr qsizetype length = 140;
    const QList<Word> words = wordsOf(text);
    const auto first = std::find_if(words.begin(), words.end(), [&](const Word& word) { return matches(word.folded); });
    if (first == words.end())
        return std::nullopt;
    qsizetype start = 0;
    if (first->start > before) {
        for (auto word = first; word != words.begin() && first->start - word->start <= before; --word)
            start = word->start;
    }
    qsizetype end = text.size();
    if (end - start > length) {
        end = first->start + first->length;
        for (auto word = first; word != words.end() && word->start + word->length - start <= length; ++word)
            end = word->start + word->length;
    }
    const QString lead = start > 0 ? u"… "_s : u""_s;
    MarkedText out;
    out.text = lead + text.mid(start, end - start) + (end < text.size() ? u" …"_s : u""_s);
    out.text.replace(u'\n', u' ');
    for (const Word& word : words) {
        if (word.start >= start && word.start + word.length <= end && matches(word.folded))
            out.marks += std::pair(word.start - start + lead.size(), word.length);
    }
    return out;
}

} // namespace greffe
