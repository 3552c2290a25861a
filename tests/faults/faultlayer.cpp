// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultlayer.h"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace greffe::test::faultlayer {

namespace {

std::recursive_mutex mutex;
Plan current;
long seen = 0;
long failed = 0;
std::vector<Operation> operations;

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

std::string pathOf(int fd) {
    char link[64];
    char path[PATH_MAX];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = ::readlink(link, path, sizeof path);
    return length > 0 ? std::string(path, std::size_t(length)) : std::string();
}

bool isWatched(const std::string& path) {
    return !current.folder.empty() && path.starts_with(current.folder);
}

enum class Verdict { Go, Fail, Cut };

/// Counts the call and says what becomes of it; sets errno for a failure.
Verdict judge(Call call) {
    if (!(current.calls & unsigned(call)))
        return Verdict::Go;
    ++seen;
    if (current.killAt == seen)
        ::raise(SIGKILL);
    const bool hit = current.failAt > 0 && (seen == current.failAt || (current.forEver && seen > current.failAt));
    if (!hit)
        return Verdict::Go;
    if (current.error == 0 && call != Call::Write)
        return Verdict::Go;
    ++failed;
    if (current.error == 0)
        return Verdict::Cut;
    errno = current.error;
    return Verdict::Fail;
}

void note(Operation operation) {
    if (current.record)
        operations.push_back(std::move(operation));
}

ssize_t writeThrough(int fd, const void* bytes, std::size_t size, off_t at, bool positioned) {
    static const auto realWrite = real<ssize_t (*)(int, const void*, std::size_t)>("write");
    static const auto realPwrite = real<ssize_t (*)(int, const void*, std::size_t, off_t)>("pwrite");
    const auto go = [&](std::size_t count) {
        return positioned ? realPwrite(fd, bytes, count, at) : realWrite(fd, bytes, count);
    };
    const std::lock_guard guard(mutex);
    if (current.folder.empty())
        return go(size);
    const std::string path = pathOf(fd);
    if (!isWatched(path))
        return go(size);
    const Verdict verdict = judge(Call::Write);
    if (verdict == Verdict::Fail)
        return -1;
    const off_t place = positioned ? at : ::lseek(fd, 0, SEEK_CUR);
    const ssize_t done = go(verdict == Verdict::Cut ? std::max<std::size_t>(size / 2, 1) : size);
    if (done > 0)
        note({Call::Write, path, {}, place, std::string(static_cast<const char*>(bytes), std::size_t(done)), {}});
    return done;
}

ssize_t readThrough(int fd, void* bytes, std::size_t size, off_t at) {
    static const auto realPread = real<ssize_t (*)(int, void*, std::size_t, off_t)>("pread");
    const std::lock_guard guard(mutex);
    if (!current.folder.empty() && (current.calls & unsigned(Call::Read)) && isWatched(pathOf(fd)) &&
        judge(Call::Read) == Verdict::Fail)
        return -1;
    return realPread(fd, bytes, size, at);
}

int syncThrough(int fd, const char* name) {
    const std::lock_guard guard(mutex);
    const auto go = real<int (*)(int)>(name);
    const std::string path = current.folder.empty() ? std::string() : pathOf(fd);
    if (!isWatched(path))
        return go(fd);
    if (judge(Call::Sync) == Verdict::Fail)
        return -1;
    const int rc = go(fd);
    if (rc == 0)
        note({Call::Sync, path, {}, 0, {}, {}});
    return rc;
}

int truncateThrough(int fd, off_t size) {
    static const auto go = real<int (*)(int, off_t)>("ftruncate");
    const std::lock_guard guard(mutex);
    const std::string path = current.folder.empty() ? std::string() : pathOf(fd);
    if (!isWatched(path))
        return go(fd, size);
    if (judge(Call::Truncate) == Verdict::Fail)
        return -1;
    const int rc = go(fd, size);
    if (rc == 0)
        note({Call::Truncate, path, {}, size, {}, {}});
    return rc;
}

int openThrough(const char* path, int flags, mode_t mode) {
    static const auto go = real<int (*)(const char*, int, ...)>("open");
    const std::lock_guard guard(mutex);
    struct stat there = {};
    if (!isWatched(path) || !(flags & O_CREAT) || ::stat(path, &there) == 0)
        return go(path, flags, mode);
    if (judge(Call::Create) == Verdict::Fail)
        return -1;
    const int fd = go(path, flags, mode);
    if (fd >= 0)
        note({Call::Create, path, {}, 0, {}, {}});
    return fd;
}

} // namespace

void arm(const Plan& plan) {
    const std::lock_guard guard(mutex);
    current = plan;
    seen = 0;
    failed = 0;
    operations.clear();
}

long disarm() {
    const std::lock_guard guard(mutex);
    current = {};
    return seen;
}

long counted() {
    return seen;
}

long fired() {
    return failed;
}

void mark(const std::string& what) {
    const std::lock_guard guard(mutex);
    note({Call::Read, {}, {}, 0, {}, what});
}

std::vector<Operation> takeOperations() {
    const std::lock_guard guard(mutex);
    return std::move(operations);
}

} // namespace greffe::test::faultlayer

// The names that libraries call. glibc has two of most: on 64 bits they are the same function.
#define GREFFE_SEEN extern "C" __attribute__((visibility("default")))

namespace layer = greffe::test::faultlayer;

GREFFE_SEEN ssize_t write(int fd, const void* bytes, size_t size) {
    return layer::writeThrough(fd, bytes, size, 0, false);
}
GREFFE_SEEN ssize_t pwrite(int fd, const void* bytes, size_t size, off_t at) {
    return layer::writeThrough(fd, bytes, size, at, true);
}
GREFFE_SEEN ssize_t pwrite64(int fd, const void* bytes, size_t size, off64_t at) {
    return layer::writeThrough(fd, bytes, size, at, true);
}
GREFFE_SEEN ssize_t pread(int fd, void* bytes, size_t size, off_t at) {
    return layer::readThrough(fd, bytes, size, at);
}
GREFFE_SEEN ssize_t pread64(int fd, void* bytes, size_t size, off64_t at) {
    return layer::readThrough(fd, bytes, size, at);
}
GREFFE_SEEN int fsync(int fd) {
    return layer::syncThrough(fd, "fsync");
}
GREFFE_SEEN int fdatasync(int fd) {
    return layer::syncThrough(fd, "fdatasync");
}
GREFFE_SEEN int ftruncate(int fd, off_t size) noexcept {
    return layer::truncateThrough(fd, size);
}
GREFFE_SEEN int ftruncate64(int fd, off64_t size) noexcept {
    return layer::truncateThrough(fd, size);
}
GREFFE_SEEN int rename(const char* from, const char* to) noexcept {
    static const auto go = layer::real<int (*)(const char*, const char*)>("rename");
    const std::lock_guard guard(layer::mutex);
    if (!layer::isWatched(from) && !layer::isWatched(to))
        return go(from, to);
    if (layer::judge(greffe::test::Call::Rename) == layer::Verdict::Fail)
        return -1;
    const int rc = go(from, to);
    if (rc == 0)
        layer::note({greffe::test::Call::Rename, from, to, 0, {}, {}});
    return rc;
}
GREFFE_SEEN int renameat2(int oldFolder, const char* from, int newFolder, const char* to, unsigned flags) noexcept {
    static const auto go = layer::real<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    const std::lock_guard guard(layer::mutex);
    if (!layer::isWatched(from) && !layer::isWatched(to))
        return go(oldFolder, from, newFolder, to, flags);
    if (layer::judge(greffe::test::Call::Rename) == layer::Verdict::Fail)
        return -1;
    const int rc = go(oldFolder, from, newFolder, to, flags);
    if (rc == 0)
        layer::note({greffe::test::Call::Rename, from, to, 0, {}, {}});
    return rc;
}
GREFFE_SEEN int unlink(const char* path) noexcept {
    static const auto go = layer::real<int (*)(const char*)>("unlink");
    const std::lock_guard guard(layer::mutex);
    if (!layer::isWatched(path))
        return go(path);
    if (layer::judge(greffe::test::Call::Unlink) == layer::Verdict::Fail)
        return -1;
    const int rc = go(path);
    if (rc == 0)
        layer::note({greffe::test::Call::Unlink, path, {}, 0, {}, {}});
    return rc;
}
GREFFE_SEEN int open(const char* path, int flags, ...) {
    va_list list;
    va_start(list, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
    va_end(list);
    return layer::openThrough(path, flags, mode);
}
GREFFE_SEEN int open64(const char* path, int flags, ...) {
    va_list list;
    va_start(list, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(list, mode_t) : 0;
    va_end(list);
    return layer::openThrough(path, flags, mode);
}
