// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/compact.h"

#include "vault/openvault.h"
#include "vault/sqliteerror.h"

namespace greffe {

using namespace Qt::StringLiterals;

Result<> compactImage(Vault& vault) {
    OpenVault& inner = vault.inner();
    if (vault.isReadOnly())
        return Error{Error::Kind::Io, {u"Ce coffre est ouvert en lecture seule ; rien n’a été modifié."_s,
                                          u"This vault is open read-only; nothing was changed."_s}};
    TRY(inner.file->checkUntouched());
    // The words' index keeps its own pages: merged into one, nothing of erased words is left in older ones.
    const Result<> merged = execute(inner.database->handle(), "INSERT INTO search(search) VALUES ('optimize')");
    const Result<> built = merged ? execute(inner.database->handle(), "VACUUM") : merged;
    inner.file->noteState();
    return built;
}

} // namespace greffe
