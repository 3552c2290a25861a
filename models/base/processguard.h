// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace greffe {

/// What a process that holds keys and records owes its user, before anything else runs: files only for them, no image
/// of its memory on disk, no other process of theirs that reads it, and freed memory overwritten (glibc keeps the
/// latest few small pieces as they are).
void guardProcess();

} // namespace greffe
