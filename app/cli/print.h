// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

namespace greffe::cli {

/// Prints the answer as asked and gives the exit code; 7 when standard output cannot take it.
int printAnswer(const Answer& answer, const Globals& globals);
/// The sentence on standard error, with --json also {"error":…} on standard output; gives the exit code.
int printError(const Error& error, const Globals& globals);
/// One sentence on standard error: something to know that is not part of the answer.
void printNotice(const Text& notice, Language language);

} // namespace greffe::cli
