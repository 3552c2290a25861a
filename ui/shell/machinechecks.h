// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace greffe {

/// One thing that this machine does or does not do against leaks, looked at now.
struct MachineCheck {
    QString key = {};
    QString what = {};
    QString state = {};
    bool fine = false;
};

/// Core dumps, the process's openness to others, owner-only files, swap.
QList<MachineCheck> machineChecks();

/// Whether what is swapped out would lie readable on a disk: a swap that is neither compressed memory nor on an
/// encrypted device. `swaps` is the text of /proc/swaps, `isEncrypted` looks at a device.
bool hasPlainSwap(const QString& swaps, bool (*isEncrypted)(const QString& device));

} // namespace greffe
