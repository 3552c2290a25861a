// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/vault.h"

namespace greffe {

/// A backup or another vault's file, opened to be looked at beside the open vault: on a private, encrypted copy, so
/// that the file itself is never written to, an older schema included. This device remembers nothing of it. The copy
/// goes with the object.
class OpenedCopy {
public:
    static Result<std::unique_ptr<OpenedCopy>> open(
        const QString& path, const Credentials& credentials, const Clock& clock);
    /// With the keys of the open vault: no passphrase is asked again for a copy of the same vault. Locked if its root
    /// key is another (made before the keys were replaced, or a copy of another vault).
    static Result<std::unique_ptr<OpenedCopy>> openLike(const Vault& open, const QString& path, const Clock& clock);
    ~OpenedCopy();

    Vault& vault() { return *m_vault; }
    QString source() const { return m_source; }

private:
    OpenedCopy(const QString& source, const QString& copy)
        : m_source(source)
        , m_copy(copy) {}
    static Result<std::unique_ptr<OpenedCopy>> copied(const QString& path);

    QString m_source;
    QString m_copy;
    std::unique_ptr<Vault> m_vault = {};
};

} // namespace greffe
