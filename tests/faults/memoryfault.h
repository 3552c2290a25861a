// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace greffe::test {

/// Puts an allocator under SQLite that can be told to fail. Before SQLite is first used; test programs alone.
void installFailingMemory();
/// The Nth allocation from now on fails, and each one after it until the next call; 0 = none. Gives how many were asked
/// for since the last call.
long failMemoryAt(long number);

} // namespace greffe::test
