// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textdiff.h"

#include <QStringList>

namespace greffe {

namespace {

constexpr qsizetype mostCells = 4'000'000; // of the table of lengths, two bytes each

/// Words with the white space behind them, so that joined they are the text.
QStringList wordsOf(const QString& text) {
    QStringList out;
    qsizetype start = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i - 1].isSpace() && !text[i].isSpace()) {
            out += text.mid(start, i - start);
            start = i;
        }
    }
    if (start < text.size())
        out += text.mid(start);
    return out;
}

/// The longest common subsequence of what lies between the common beginning and the common end.
QList<DiffPiece> diffTokens(const QStringList& before, const QStringList& after) {
    using What = DiffPiece::What;
    QList<DiffPiece> out;
    qsizetype head = 0;
    while (head < before.size() && head < after.size() && before[head] == after[head])
        out += {What::Same, before[head++]};
    qsizetype tail = 0;
    while (tail < before.size() - head && tail < after.size() - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const qsizetype n = before.size() - head - tail;
    const qsizetype m = after.size() - head - tail;
    qsizetype i = 0;
    qsizetype j = 0;
    if (n > 0 && m > 0 && n <= mostCells / m) {
        const qsizetype width = m + 1;
        QList<quint16> length((n + 1) * width, 0);
        for (qsizetype a = n - 1; a >= 0; --a)
            for (qsizetype b = m - 1; b >= 0; --b)
                length[a * width + b] = before[head + a] == after[head + b]
                                            ? quint16(length[(a + 1) * width + b + 1] + 1)
                                            : qMax(length[(a + 1) * width + b], length[a * width + b + 1]);
        while (i < n && j < m) {
            if (before[head + i] == after[head + j]) {
                out += {What::Same, before[head + i]};
                ++i;
                ++j;
            } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
                out += {What::Removed, before[head + i++]};
            } else {
                out += {What::Added, after[head + j++]};
            }
        }
    }
    while (i < n)
        out += {What::Removed, before[head + i++]};
    while (j < m)
        out += {What::Added, after[head + j++]};
    for (qsizetype k = before.size() - tail; k < before.size(); ++k)
        out += {What::Same, before[k]};
    return out;
}

} // namespace

QList<DiffPiece> diffWords(const QString& before, const QString& after) {
    QList<DiffPiece> out;
    for (const DiffPiece& piece : diffTokens(wordsOf(before), wordsOf(after))) {
        if (!out.isEmpty() && out.last().what == piece.what)
            out.last().text += piece.text;
        else
            out += piece;
    }
    return out;
}

QList<DiffPiece> diffLines(const QString& before, const QString& after) {
    return diffTokens(before.split(u'\n'), after.split(u'\n'));
}

} // namespace greffe
