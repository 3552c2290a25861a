// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace greffe {

/// A piece of two texts laid over each other.
struct DiffPiece {
    enum class What { Same, Removed, Added };
    What what = What::Same;
    QString text = {};
    bool operator==(const DiffPiece&) const = default;
};

/// What changed from one text to the other, word by word; neighbours of one sort are one piece. Without the removed
/// pieces it is `after`, without the added ones `before`. A stretch of more than two thousand changed words on both
/// sides is told as replaced as a whole.
QList<DiffPiece> diffWords(const QString& before, const QString& after);
/// The same line by line: each piece is one line, without its line feed.
QList<DiffPiece> diffLines(const QString& before, const QString& after);

} // namespace greffe
