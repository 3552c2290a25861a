// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace greffe {

/// Registers (once) the SQLite VFS that shifts all access to a main database file by the 64 KiB of the header. Journals
/// pass through untouched. `parent` is the VFS below, null for the system's; tests put a failing layer there under
/// another `name`. False if SQLite refuses.
bool registerContainerVfs(const char* name = "greffe", const char* parent = nullptr);

} // namespace greffe
