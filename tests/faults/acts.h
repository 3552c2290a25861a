// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/openvault.h"

#include <functional>

namespace greffe::test {

inline const QString claireFontaine = QStringLiteral("Claire Fontaine");
inline const QString clairePhrase = QStringLiteral("coffre-exemple-2026");

/// The things that the fault tests do to a vault while it is killed, starved and torn: through the product's own
/// functions, in the test's process or in greffe_stress. Opened by recovery key when there is one, which costs no
/// Argon2.
struct Acts {
    QString path = {};
    QString folder = {}; ///< where backups and restored copies go; ends without /
    QString key = {};    ///< recovery key; empty = Claire's passphrase
    /// Told after each thing that the product would call saved: "saved 7", "invited 2", "backup PATH" …
    std::function<void(const QString&)> said = [](const QString&) {};
    bool reckless = false; ///< the control: PRAGMA synchronous = OFF
    bool deviceMemory = false;
    OpenOptions options = {};

    Result<std::unique_ptr<Vault>> open() const;
    /// One journalled write of the next number and a row of it. Says "saved N".
    Result<> save(Vault& vault, int bytes = 300) const;
    /// A change of the header: a new invitation for Paul Martin. Says "invited N", N = the header's sequence.
    Result<> invite(Vault& vault) const;
    Result<> backup(Vault& vault) const;
    /// Says "rotated N", N = the generation.
    Result<> rotate(Vault& vault) const;
    Result<> restore(const QString& backup) const;
    /// Opens with one more migration than the program has. Says "migrated".
    Result<> migrate() const;

    /// All of them once, from open to close: the small run of which every call is made to fail in turn.
    Result<> tour() const;
};

/// The program's migrations and a made-up later one.
Result<QList<Migration>> laterMigrations();

/// A new vault for Claire with the counter that the acts count in; gives its recovery key.
Result<QString> createForActs(const QString& path);

/// What a kill left beside the vault of work that was to replace it.
QStringList leftParts(const QString& path);

/// What is wrong with the vault after a fault, given what was said before it: unopenable, a failed check, an
/// acknowledged act that is not there, an act that is there by half, a half-made file that the opening left. Empty if
/// nothing is.
QString wrongAfter(const Acts& acts, const QStringList& said);

} // namespace greffe::test
