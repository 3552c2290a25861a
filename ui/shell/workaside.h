// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace greffe {

/// Runs the work on another thread and returns when it has ended. Meanwhile the window is painted and timers run; what
/// is typed and clicked waits.
void workAside(const std::function<void()>& work);

} // namespace greffe
