// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

namespace greffe {

/// Runs the work on another thread and comes back when it has ended; meanwhile the caller may show that it is alive.
using Aside = std::function<void(const std::function<void()>& work)>;

/// Session::open with the guess at the passphrase, which is about a second of Argon2id, done aside. The database stays
/// with the calling thread. The day's backup is left to a DailyBackupTask.
Result<std::unique_ptr<Session>> openAside(
    const QString& path, const Credentials& credentials, const Clock& clock, const Aside& aside);

} // namespace greffe
