// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textdiff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace greffe {

namespace {

/// Beyond this many pairs of lines the middle is shown as replaced: exact, but not the shortest.
constexpr qint64 mostPairs = 25'000'000;

} // namespace

QList<DiffLine> textDiff(const QString& before, const QString& after) {
    using What = DiffLine::What;
    const QStringList a = before.split(u'\n');
    const QStringList b = after.split(u'\n');
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    const qsizetype n = a.size() - head - tail;
    const qsizetype m = b.size() - head - tail;
    QList<DiffLine> out;
    for (qsizetype i = 0; i < head; ++i)
        out += {What::Same, a[i]};
    if (qint64(n) * qint64(m) > mostPairs) {
        for (qsizetype i = 0; i < n; ++i)
            out += {What::Removed, a[head + i]};
        for (qsizetype j = 0; j < m; ++j)
            out += {What::Added, b[head + j]};
    } else {
        // Longest common subsequence of what stands between the equal beginnings and ends.
        const size_t width = size_t(m) + 1;
        std::vector<int> length((size_t(n) + 1) * width, 0);
        for (qsizetype i = n - 1; i >= 0; --i) {
            for (qsizetype j = m - 1; j >= 0; --j) {
                int& here = length[size_t(i) * width + size_t(j)];
                here = a[head + i] == b[head + j] ? length[size_t(i + 1) * width + size_t(j + 1)] + 1
                                                  : std::max(length[size_t(i + 1) * width + size_t(j)],
                                                        length[size_t(i) * width + size_t(j + 1)]);
            }
        }
        QList<DiffLine> added;
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < n || j < m) {
            if (i < n && j < m && a[head + i] == b[head + j]) {
                out += added;
                added.clear();
                out += {What::Same, a[head + i]};
                ++i;
                ++j;
            } else if (j >= m || (i < n && length[size_t(i + 1) * width + size_t(j)] >=
                                               length[size_t(i) * width + size_t(j + 1)]))
                out += {What::Removed, a[head + i++]};
            else
                added += {What::Added, b[head + j++]};
        }
        out += added;
    }
    for (qsizetype i = a.size() - tail; i < a.size(); ++i)
        out += {What::Same, a[i]};
    return out;
}

bool isSame(const QList<DiffLine>& lines) {
    return std::all_of(
        lines.begin(), lines.end(), [](const DiffLine& line) { return line.what == DiffLine::What::Same; });
}

} // namespace greffe
