// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/containervfs.h"

#include "vault/header.h"

#include <sqlite3.h>

#include <cstring>
#include <map>
#include <mutex>
#include <new>
#include <string>

namespace greffe {

namespace {

constexpr sqlite3_int64 shift = format::headerArea;

/// SQLite allocates szOsFile bytes: this, and the parent's file behind it.
struct ContainerFile {
    sqlite3_file base;
    sqlite3_file* parent() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
static_assert(sizeof(ContainerFile) % alignof(void*) == 0);

sqlite3_file* below(sqlite3_file* file) {
    return reinterpret_cast<ContainerFile*>(file)->parent();
}

int closeFile(sqlite3_file* file) {
    sqlite3_file* parent = below(file);
    return parent->pMethods ? parent->pMethods->xClose(parent) : SQLITE_OK;
}
int readFile(sqlite3_file* file, void* out, int size, sqlite3_int64 at) {
    sqlite3_file* parent = below(file);
    return parent->pMethods->xRead(parent, out, size, at + shift);
}
int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    sqlite3_file* parent = below(file);
    return parent->pMethods->xWrite(parent, bytes, size, at + shift);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    sqlite3_file* parent = below(file);
    return parent->pMethods->xTruncate(parent, size + shift);
}
int syncFile(sqlite3_file* file, int flags) {
    sqlite3_file* parent = below(file);
    return parent->pMethods->xSync(parent, flags);
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    sqlite3_file* parent = below(file);
    const int rc = parent->pMethods->xFileSize(parent, size);
    if (rc == SQLITE_OK)
        *size = *size > shift ? *size - shift : 0;
    return rc;
}
int lockFile(sqlite3_file* file, int level) {
    sqlite3_file* parent = below(file);
    return parent->pMethods->xLock(parent, level);
}
int unlockFile(sqlite3_file* file, int level) {
    sqlite3_file* parent = below(file);
    return parent->pMethods->xUnlock(parent, level);
}
int checkReserved(sqlite3_file* file, int* out) {
    sqlite3_file* parent = below(file);
    return parent->pMethods->xCheckReservedLock(parent, out);
}
int fileControl(sqlite3_file* file, int operation, void* argument) {
    sqlite3_file* parent = below(file);
    if (operation == SQLITE_FCNTL_SIZE_HINT) {
        sqlite3_int64 size = *static_cast<sqlite3_int64*>(argument) + shift;
        return parent->pMethods->xFileControl(parent, operation, &size);
    }
    if (operation == SQLITE_FCNTL_CHUNK_SIZE)
        return SQLITE_OK; // chunks would be counted from the wrong end
    return parent->pMethods->xFileControl(parent, operation, argument);
}
int sectorSize(sqlite3_file* file) {
    sqlite3_file* parent = below(file);
    return parent->pMethods->xSectorSize(parent);
}
int characteristics(sqlite3_file* file) {
    sqlite3_file* parent = below(file);
    // Batch-atomic writes would go around the rollback journal that our crash tests stand on.
    return parent->pMethods->xDeviceCharacteristics(parent) & ~SQLITE_IOCAP_BATCH_ATOMIC;
}

// Version 1: no shared memory (so no write-ahead log) and no memory map.
const sqlite3_io_methods methods = {1, closeFile, readFile, writeFile, truncateFile, syncFile, fileSize, lockFile,
    unlockFile, checkReserved, fileControl, sectorSize, characteristics, nullptr, nullptr, nullptr, nullptr, nullptr,
    nullptr};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags) {
    auto* parentVfs = static_cast<sqlite3_vfs*>(vfs->pAppData);
    if (!(flags & SQLITE_OPEN_MAIN_DB))
        return parentVfs->xOpen(parentVfs, name, file, flags, outFlags);
    file->pMethods = nullptr;
    sqlite3_file* parent = below(file);
    std::memset(parent, 0, std::size_t(parentVfs->szOsFile));
    const int rc = parentVfs->xOpen(parentVfs, name, parent, flags, outFlags);
    if (rc == SQLITE_OK)
        file->pMethods = &methods;
    else if (parent->pMethods)
        parent->pMethods->xClose(parent);
    return rc;
}

} // namespace

bool registerContainerVfs(const char* name, const char* parent) {
    // Kept for the life of the process: SQLite holds the pointers.
    static std::mutex mutex;
    static std::map<std::string, sqlite3_vfs> registered;
    const std::lock_guard guard(mutex);
    if (registered.contains(name))
        return true;
    sqlite3_vfs* base = sqlite3_vfs_find(parent);
    if (!base)
        return false;
    const auto entry = registered.emplace(name, *base).first;
    sqlite3_vfs& vfs = entry->second;
    vfs.iVersion = qMin(base->iVersion, 2);
    vfs.szOsFile = int(sizeof(ContainerFile)) + base->szOsFile;
    vfs.pNext = nullptr;
    vfs.zName = entry->first.c_str();
    vfs.pAppData = base;
    vfs.xOpen = openFile;
    vfs.xDelete = [](sqlite3_vfs* v, const char* n, int dir) {
        auto* b = static_cast<sqlite3_vfs*>(v->pAppData);
        return b->xDelete(b, n, dir);
    };
    vfs.xAccess = [](sqlite3_vfs* v, const char* n, int f, int* out) {
        auto* b = static_cast<sqlite3_vfs*>(v->pAppData);
        return b->xAccess(b, n, f, out);
    };
    vfs.xFullPathname = [](sqlite3_vfs* v, const char* n, int size, char* out) {
        auto* b = static_cast<sqlite3_vfs*>(v->pAppData);
        return b->xFullPathname(b, n, size, out);
    };
    vfs.xRandomness = [](sqlite3_vfs* v, int size, char* out) {
        auto* b = static_cast<sqlite3_vfs*>(v->pAppData);
        return b->xRandomness(b, size, out);
    };
    vfs.xSleep = [](sqlite3_vfs* v, int us) {
        auto* b = static_cast<sqlite3_vfs*>(v->pAppData);
        return b->xSleep(b, us);
    };
    vfs.xCurrentTime = [](sqlite3_vfs* v, double* out) {
        auto* b = static_cast<sqlite3_vfs*>(v->pAppData);
        return b->xCurrentTime(b, out);
    };
    vfs.xGetLastError = [](sqlite3_vfs* v, int size, char* out) {
        auto* b = static_cast<sqlite3_vfs*>(v->pAppData);
        return b->xGetLastError ? b->xGetLastError(b, size, out) : 0;
    };
    vfs.xCurrentTimeInt64 = [](sqlite3_vfs* v, sqlite3_int64* out) {
        auto* b = static_cast<sqlite3_vfs*>(v->pAppData);
        return b->xCurrentTimeInt64(b, out);
    };
    // No extensions are ever loaded.
    vfs.xDlOpen = [](sqlite3_vfs*, const char*) -> void* { return nullptr; };
    vfs.xDlError = [](sqlite3_vfs*, int size, char* out) {
        if (size > 0)
            *out = '\0';
    };
    vfs.xDlSym = [](sqlite3_vfs*, void*, const char*) -> void (*)() { return nullptr; };
    vfs.xDlClose = [](sqlite3_vfs*, void*) {};
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
}

} // namespace greffe
