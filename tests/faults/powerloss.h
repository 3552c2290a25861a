// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultlayer.h"

#include <QByteArray>
#include <QMap>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace greffe::test {

/// What a disk may hold after the power went in the middle of recorded operations. Whatever was synced is there. Of the
/// rest, each write may be there, be missing, or be torn at a sector; writes to one file may have arrived in any order;
/// creations, renames and deletions of a folder that was not synced are there up to some point in their order.
struct CrashState {
    QMap<QString, QByteArray> files = {}; ///< by path
    QStringList said = {};                ///< what had been acknowledged by then
};

/// `start`: the files before the first operation. `cut`: how many operations had been issued.
CrashState crashAfter(const QMap<QString, QByteArray>& start, const std::vector<Operation>& operations, qsizetype cut,
    QRandomGenerator& random);

/// The replaced and new files of a record that reached their name without having been synced before, or whose folder
/// was not synced before the next acknowledgement. Empty if the order is right.
QStringList unorderedRenames(const std::vector<Operation>& operations);
/// How many renames a record has.
int renamesOf(const std::vector<Operation>& operations);

} // namespace greffe::test
