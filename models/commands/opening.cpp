// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/opening.h"

#include "vault/openvault.h"

namespace greffe {

Result<std::unique_ptr<Session>> openAside(
    const QString& path, const Credentials& credentials, const Clock& clock, const Aside& aside) {
    Result<UnlockedFile> unlocked = Error{Error::Kind::Bug};
    aside([&] { unlocked = OpenVault::unlockFile(path, credentials, false); });
    std::unique_ptr<Vault> vault = TRY(OpenVault::finish(TRY(std::move(unlocked)), clock, {.backUpAside = true}));
    return Session::adopt(std::move(vault), clock);
}

} // namespace greffe
