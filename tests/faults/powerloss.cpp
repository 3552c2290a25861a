// SPDX-License-Identifier: GPL-3.0-or-later
#include "powerloss.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace greffe::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int sector = 512;

struct Data {
    bool truncate = false;
    qint64 at = 0;
    QByteArray bytes = {};
};

struct File {
    QByteArray durable = {};
    QList<Data> pending = {};
};

struct Entry {
    enum class What { Create, Rename, Unlink } what = What::Create;
    QString from = {};
    QString to = {};
    int file = -1;
};

void write(QByteArray& content, qint64 at, const QByteArray& bytes) {
    if (content.size() < at + bytes.size())
        content.resize(at + bytes.size(), '\0');
    content.replace(at, bytes.size(), bytes);
}

void apply(QByteArray& content, const Data& data) {
    if (data.truncate)
        content.resize(data.at, '\0');
    else
        write(content, data.at, data.bytes);
}

/// Some of the sectors of one write.
void applyTorn(QByteArray& content, const Data& data, QRandomGenerator& random) {
    if (data.truncate)
        return;
    for (qint64 at = data.at; at < data.at + data.bytes.size();) {
        const qint64 next = qMin(data.at + data.bytes.size(), (at / sector + 1) * sector);
        if (random.bounded(2) == 0)
            write(content, at, data.bytes.mid(at - data.at, next - at));
        at = next;
    }
}

void applyEntry(QHash<QString, int>& names, const Entry& entry) {
    switch (entry.what) {
    case Entry::What::Create:
        names[entry.to] = entry.file;
        break;
    case Entry::What::Rename:
        names.remove(entry.from);
        names[entry.to] = entry.file;
        break;
    case Entry::What::Unlink:
        names.remove(entry.from);
        break;
    }
}

struct Disk {
    QList<File> files = {};
    QHash<QString, int> live = {};
    QHash<QString, int> durable = {};
    QList<Entry> pending = {}; ///< of the folders, in order

    int fileAt(const QString& path) {
        const auto found = live.constFind(path);
        return found == live.cend() ? -1 : *found;
    }

    void run(const Operation& operation) {
        const QString path = QString::fromStdString(operation.path);
        const int file = fileAt(path);
        switch (operation.call) {
        case Call::Read:
            break;
        case Call::Create:
            files << File();
            live[path] = int(files.size()) - 1;
            pending << Entry{Entry::What::Create, {}, path, int(files.size()) - 1};
            break;
        case Call::Write:
            if (file >= 0)
                files[file].pending << Data{false, operation.at, QByteArray::fromStdString(operation.bytes)};
            break;
        case Call::Truncate:
            if (file >= 0)
                files[file].pending << Data{true, operation.at, {}};
            break;
        case Call::Rename: {
            const QString to = QString::fromStdString(operation.to);
            const Entry entry{Entry::What::Rename, path, to, file};
            applyEntry(live, entry);
            pending << entry;
            break;
        }
        case Call::Unlink: {
            const Entry entry{Entry::What::Unlink, path, {}, file};
            applyEntry(live, entry);
            pending << entry;
            break;
        }
        case Call::Sync:
            if (file >= 0)
                syncFile(files[file]);
            else
                syncFolder(path);
            break;
        }
    }

    static void syncFile(File& file) {
        for (const Data& data : std::as_const(file.pending))
            apply(file.durable, data);
        file.pending.clear();
    }

    void syncFolder(const QString& folder) {
        QList<Entry> left;
        for (const Entry& entry : std::as_const(pending)) {
            const QString name = entry.to.isEmpty() ? entry.from : entry.to;
            if (QFileInfo(name).path() == folder)
                applyEntry(durable, entry);
            else
                left << entry;
        }
        pending = left;
    }
};

} // namespace

CrashState crashAfter(const QMap<QString, QByteArray>& start, const std::vector<Operation>& operations, qsizetype cut,
    QRandomGenerator& random) {
    Disk disk;
    for (auto it = start.cbegin(); it != start.cend(); ++it) {
        disk.files << File{it.value(), {}};
        disk.live[it.key()] = disk.durable[it.key()] = int(disk.files.size()) - 1;
    }
    CrashState out;
    for (qsizetype i = 0; i < cut; ++i) {
        const Operation& operation = operations[std::size_t(i)];
        if (operation.call == Call::Read)
            out.said << QString::fromStdString(operation.what);
        else
            disk.run(operation);
    }

    // What the folders say: the unsynced changes up to some point.
    const qsizetype entries = random.bounded(int(disk.pending.size()) + 1);
    for (qsizetype i = 0; i < entries; ++i)
        applyEntry(disk.durable, disk.pending[i]);

    // How hard this crash is on unsynced data: nothing of it arrived, most of it, or any of it in any order and torn.
    const int mood = random.bounded(4);
    for (auto it = disk.durable.cbegin(); it != disk.durable.cend(); ++it) {
        if (it.value() < 0)
            continue;
        const File& file = disk.files[it.value()];
        QByteArray content = file.durable;
        QList<Data> pending = file.pending;
        if (mood == 3)
            std::shuffle(pending.begin(), pending.end(), random);
        for (const Data& data : std::as_const(pending)) {
            const int luck = random.bounded(8);
            if (mood == 0)
                continue;
            if (mood == 1 ? luck > 0 : luck < 3)
                apply(content, data);
            else if (luck > 5)
                applyTorn(content, data, random);
        }
        out.files[it.key()] = content;
    }
    return out;
}

QStringList unorderedRenames(const std::vector<Operation>& operations) {
    QSet<QString> dirty;
    QHash<QString, QString> unsyncedFolders; // folder to the name that waits for it
    QStringList out;
    for (const Operation& operation : operations) {
        const QString path = QString::fromStdString(operation.path);
        switch (operation.call) {
        case Call::Create:
        case Call::Write:
        case Call::Truncate:
            dirty << path;
            break;
        case Call::Sync:
            dirty.remove(path);
            unsyncedFolders.remove(path);
            break;
        case Call::Rename: {
            const QString to = QString::fromStdString(operation.to);
            if (dirty.contains(path))
                out << u"not synced before its rename: "_s + QFileInfo(to).fileName();
            unsyncedFolders[QFileInfo(to).path()] = to;
            break;
        }
        case Call::Unlink:
            dirty.remove(path);
            break;
        case Call::Read:
            for (const QString& name : std::as_const(unsyncedFolders))
                out << u"folder not synced before it was acknowledged: "_s + QFileInfo(name).fileName();
            unsyncedFolders.clear();
            break;
        }
    }
    return out;
}

int renamesOf(const std::vector<Operation>& operations) {
    return int(std::count_if(
        operations.begin(), operations.end(), [](const Operation& each) { return each.call == Call::Rename; }));
}

} // namespace greffe::test
