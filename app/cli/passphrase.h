// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretbytes.h"

namespace greffe::cli {

/// The first line of a file, or of standard input for "-", without its line end; UTF-8.
/// NotFound, Io, or Invalid when it is empty or not UTF-8. `option` names it in the message.
Result<QString> firstLine(const QString& path, const QString& option);

/// The same as a passphrase; the copies that we made of it are wiped.
Result<SecretBytes> passphraseFrom(const QString& path, const QString& option);

/// Asks the terminal without echo. A usage error when there is no terminal, Cancelled at its end of file.
Result<SecretBytes> askPassphrase(const Text& prompt, Language language);

/// One notice on standard error when a new passphrase is below what the CNIL recommends; the journal says it too.
void warnOfWeakPassphrase(const SecretBytes& passphrase, Language language);

/// Asks twice; Invalid when the two differ.
Result<SecretBytes> askNewPassphrase(Language language);

} // namespace greffe::cli
