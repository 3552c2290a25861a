// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

namespace greffe::cli {

/// Of one verb, or of the program when there is none. Printed from the verb table: what is not there is not listed.
Answer help(const Verb* verb, Language language);
Answer version(Language language);
/// "calendar request --received DATE [--suspended DAYS]".
QString usageLine(const Verb& verb, Language language);

} // namespace greffe::cli
