// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace greffe::test {

/// What a call does to files, as far as the layer tells them apart. Bits, so that a plan can name several.
enum class Call : unsigned { Read = 1, Write = 2, Sync = 4, Truncate = 8, Rename = 16, Unlink = 32, Create = 64 };
inline constexpr unsigned changingCalls = 2 | 4 | 8 | 16 | 32 | 64;

/// One call that succeeded, as the recorder saw it. `what` is set for marks alone: what had been acknowledged by then.
struct Operation {
    Call call = Call::Write;
    std::string path = {};
    std::string to = {}; ///< Rename: the new path
    std::int64_t at = 0; ///< Write: offset; Truncate: size
    std::string bytes = {};
    std::string what = {};
};

/// The failing layer under Greffe: the test programs define pwrite, fsync, rename … themselves, so that SQLite's VFS,
/// our shim over it and the vault's own header writes all go through it. Linked into test programs alone; the product
/// has no such hook. One plan a process; only calls on files below the watched folder are seen.
namespace faultlayer {

struct Plan {
    std::string folder = {};        ///< "" = nothing is watched
    unsigned calls = changingCalls; ///< which calls are counted, and fail
    long failAt = 0;                ///< the number of the call that fails, from 1; 0 = none
    int error = 0;                  ///< errno of the failure; 0 with failAt: a write is cut in half instead
    bool forEver = false;           ///< every counted call from failAt on
    long killAt = 0;                ///< SIGKILL to ourselves before this call
    bool record = false;            ///< keep what was done for operations()
};

void arm(const Plan& plan);
/// Forgets the plan; gives how many calls were counted.
long disarm();
long counted();
/// How many calls were made to fail.
long fired();
/// Adds a mark to the record.
void mark(const std::string& what);
std::vector<Operation> takeOperations();

} // namespace faultlayer

} // namespace greffe::test
