// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/machinechecks.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace greffe {
namespace {

struct MachineChecks {
    Q_DECLARE_TR_FUNCTIONS(MachineChecks)
};

/// A mapped device says in sysfs what it is; "CRYPT-" is dm-crypt.
bool deviceIsEncrypted(const QString& device) {
    const QString name = QFileInfo(QFileInfo(device).canonicalFilePath()).fileName();
    QFile uuid(u"/sys/block/"_s + name + u"/dm/uuid"_s);
    return uuid.open(QIODevice::ReadOnly) && uuid.readAll().startsWith("CRYPT-");
}

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

bool hasPlainSwap(const QString& swaps, bool (*isEncrypted)(const QString& device)) {
    const QStringList lines = swaps.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString device = lines.at(i).simplified().section(u' ', 0, 0);
        if (!device.startsWith(u"/dev/zram"_s) && !isEncrypted(device))
            return true;
    }
    return false;
}

QList<MachineCheck> machineChecks() {
    QList<MachineCheck> out;
    rlimit core = {};
    getrlimit(RLIMIT_CORE, &core);
    const bool noCore = core.rlim_max == 0;
    out += {u"core_dump"_s, MachineChecks::tr("Images of memory after a crash (core dumps)"),
        noCore ? MachineChecks::tr("off") : MachineChecks::tr("possible"), noCore};
    const bool closed = prctl(PR_GET_DUMPABLE) == 0;
    out += {u"dumpable"_s, MachineChecks::tr("Other programs of yours reading this one’s memory"),
        closed ? MachineChecks::tr("refused") : MachineChecks::tr("possible"), closed};
    const mode_t mask = umask(0);
    umask(mask);
    const bool owner = (mask & 077) == 077;
    out += {u"umask"_s, MachineChecks::tr("Files that Greffe writes"),
        owner ? MachineChecks::tr("readable by you only") : MachineChecks::tr("readable by others"), owner};
    const bool plain = hasPlainSwap(textOf(u"/proc/swaps"_s), deviceIsEncrypted);
    out += {u"swap"_s, MachineChecks::tr("Memory swapped out to disk (keys never are)"),
        plain ? MachineChecks::tr("not encrypted: encrypt the disk or its swap")
              : MachineChecks::tr("none, or encrypted"),
        !plain};
    return out;
}

} // namespace greffe
