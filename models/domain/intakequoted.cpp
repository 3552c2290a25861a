// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/intakerules.h"
#include "domain/intaketext.h"

#include <algorithm>

namespace greffe::detail {

using namespace Qt::StringLiterals;

namespace {

/// Less than that before a head of a message is a greeting or a subject: the head is of the letter itself.
constexpr qsizetype shortestReply = 20;

void blank(QString& original, const Evidence& words) {
    for (qsizetype i = words.start; i < words.start + words.length; ++i) {
        if (original[i] != u'\n')
            original[i] = u' ';
    }
}

bool saysEnough(QStringView text) {
    return text.trimmed().size() >= shortestReply;
}

FoldedText withoutQuotedLines(const FoldedText& text) {
    QString own = text.original();
    auto all = intakeRules().quotedLine.globalMatch(text.folded());
    while (all.hasNext()) {
        const auto match = all.next();
        blank(own, text.evidence(match.capturedStart(), match.capturedLength()));
    }
    // A letter that is passed on may be quoted from end to end.
    return saysEnough(own) ? FoldedText(own) : text;
}

/// Where the message begins that this one answers; the end of the text if it answers none.
qsizetype answeredFrom(const QString& folded) {
    qsizetype from = folded.size();
    for (const QRegularExpression& head : intakeRules().replies) {
        auto all = head.globalMatch(folded);
        while (all.hasNext()) {
            const qsizetype at = all.next().capturedStart();
            const QString before = folded.first(at);
            if (!saysEnough(before))
                continue;
            // "Please see below": the letter is the one underneath.
            if (!intakeRules().forwarded.match(before).hasMatch())
                from = std::min(from, at);
            break;
        }
    }
    return from;
}

} // namespace

FoldedText withoutQuotes(const FoldedText& text) {
    const FoldedText lines = withoutQuotedLines(text);
    const qsizetype from = answeredFrom(lines.folded());
    QString own = lines.original();
    blank(own, lines.evidence(from, lines.folded().size() - from));
    return FoldedText(own);
}

FoldedText withoutFooters(const FoldedText& text) {
    const QString& folded = text.folded();
    QString own = text.original();
    const auto drop = [&](qsizetype from, qsizetype to) {
        if (!QStringView(folded).first(from).trimmed().isEmpty())
            blank(own, text.evidence(from, to - from));
    };
    if (const auto match = intakeRules().signature.match(folded); match.hasMatch())
        drop(match.capturedStart(), folded.size());
    static const QRegularExpression gap(u"\\n\\s*\\n|$(?![\\s\\S])"_s);
    qsizetype start = 0;
    auto gaps = gap.globalMatch(folded);
    while (gaps.hasNext()) {
        const auto end = gaps.next();
        QString paragraph = folded.mid(start, end.capturedStart() - start);
        paragraph.replace(u'\n', u' ');
        if (const auto match = intakeRules().disclaimer.match(paragraph); match.hasMatch()) {
            const qsizetype at = match.capturedStart();
            const qsizetype sentence = QStringView(paragraph).first(at).lastIndexOf(u". ") + 1;
            const qsizetype line = folded.lastIndexOf(u'\n', start + at) + 1;
            drop(std::max({start, start + sentence, line}), end.capturedStart());
        }
        start = end.capturedEnd();
    }
    return FoldedText(own);
}

} // namespace greffe::detail
