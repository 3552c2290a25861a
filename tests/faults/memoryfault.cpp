// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryfault.h"

#include <sqlite3.h>

#include <atomic>
#include <utility>

namespace greffe::test {

namespace {

sqlite3_mem_methods usual;
std::atomic<long> asked = 0;
std::atomic<long> failsAt = 0;

bool fails() {
    const long number = ++asked;
    const long at = failsAt;
    return at > 0 && number >= at;
}

void* allocate(int size) {
    return fails() ? nullptr : usual.xMalloc(size);
}

void* reallocate(void* old, int size) {
    return fails() ? nullptr : usual.xRealloc(old, size);
}

} // namespace

void installFailingMemory() {
    if (usual.xMalloc)
        return;
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &usual);
    sqlite3_mem_methods failing = usual;
    failing.xMalloc = allocate;
    failing.xRealloc = reallocate;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &failing);
}

long failMemoryAt(long number) {
    failsAt = number;
    return asked.exchange(0);
}

} // namespace greffe::test
