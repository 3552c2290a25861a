// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/quickunlock.h"

namespace greffe {

/// The desktop's own keyring (Secret Service, KWallet) through QtKeychain; never a plain file instead.
class SystemKeychain final : public Keychain {
public:
    void read(const QString& key, Answer answer) override;
    void write(const QString& key, const SecretBytes& secret, Done done) override;
    void remove(const QString& key, Done done) override;
};

} // namespace greffe
