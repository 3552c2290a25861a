// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace greffe {

/// A line of a comparison of two texts.
struct DiffLine {
    enum class What { Same, Removed, Added };
    What what = What::Same;
    QString text = {};
    bool operator==(const DiffLine&) const = default;
};

/// Line by line, the shortest way from one text to the other; removed lines stand before those that replace them.
QList<DiffLine> textDiff(const QString& before, const QString& after);

/// Lines are the same if nothing was removed or added.
bool isSame(const QList<DiffLine>& lines);

} // namespace greffe
