// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace greffe::cli {

/// The options that stand before the verb.
struct Globals {
    QString vault = {};
    QString staff = {};
    QString passphraseFile = {};
    QString recoveryKeyFile = {};
    QString organisation = {};
    Language language = Language::French;
    bool json = false;
};

struct Invocation {
    enum class Ask { Run, Help, Version };
    Ask ask = Ask::Run;
    Globals globals = {};
    const Verb* verb = nullptr; ///< null only for Help and Version without a verb
    Arguments arguments = {};
};

/// The options that stand before every verb, for the help.
std::span<const OptionSpec> globalOptions();

/// Language and --json as far as they can be read, so that even a wrong command line is answered as it asked.
Globals guessGlobals(const QStringList& words);

/// `words` without the program's name. An error is always a usage error.
Result<Invocation> parse(const QStringList& words);

} // namespace greffe::cli
