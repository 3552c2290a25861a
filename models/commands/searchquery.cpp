// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"
#include "commands/queries.h"
#include "domain/display.h"
#include "domain/records.h"
#include "store/searchindex.h"
#include "store/stores.h"

#include <QRegularExpression>

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

class Marker {
public:
    explicit Marker(const QString& typed) {
        for (const QString& term : searchindex::terms(typed)) {
            for (const Word& word : wordsOf(term))
                m_wanted += word.folded;
        }
        if (!m_wanted.isEmpty())
            m_beginning = m_wanted.takeLast();
    }

    bool matches(const QString& word) const {
        return m_wanted.contains(word) || (!m_beginning.isEmpty() && word.startsWith(m_beginning));
    }

    /// The piece of `text` around its first found word.
    bool cut(const QString& text, FoundRecord& found) const {
        constexpr qsizetype before = 40;
        constexpr qsizetype length = 140;
        const QList<Word> words = wordsOf(text);
        const auto first =
            std::find_if(words.begin(), words.end(), [&](const Word& word) { return matches(word.folded); });
        if (first == words.end())
            return false;
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
        found.snippet = lead + text.mid(start, end - start) + (end < text.size() ? u" …"_s : u""_s);
        found.snippet.replace(u'\n', u' ');
        for (const Word& word : words) {
            if (word.start >= start && word.start + word.length <= end && matches(word.folded))
                found.marks += std::pair(word.start - start + lead.size(), word.length);
        }
        return true;
    }

private:
    QStringList m_wanted = {};
    QString m_beginning = {};
};

} // namespace

Result<QList<FoundRecord>> search(const Session& session, const QString& words, int limit) {
    const qint64 organisation =
        session.isOrganisationChosen() && session.organisations().size() > 1 ? session.organisation().row : 0;
    const Marker marker(words);
    QList<FoundRecord> out;
    for (const SearchHit& hit : TRY(session.stores().search(words, organisation, limit))) {
        const RecordStore* store = session.stores().of(QStringView(hit.kind));
        const Result<AnyRecord> record = store->load(hit.row);
        if (!record) {
            if (record.error().kind == Error::Kind::NotFound)
                continue;
            return record.error();
        }
        FoundRecord found;
        found.kind = hit.kind;
        found.row = hit.row;
        found.ref = record->head().ref;
        found.title = {title(record->type(), record->data(), Language::French),
            title(record->type(), record->data(), Language::English)};
        found.archived = record->head().archived;
        // The longest text that holds a word says most; the reference and the name stand beside it anyway.
        QStringList texts = searchindex::texts(*record);
        std::stable_sort(
            texts.begin(), texts.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
        for (const QString& text : std::as_const(texts)) {
            if (marker.cut(text, found))
                break;
        }
        out += found;
    }
    return out;
}

} // namespace greffe
