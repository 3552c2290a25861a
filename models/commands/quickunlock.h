// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/session.h"

namespace greffe {

/// The desktop's keyring. Answers come later, once, on the caller's thread; an everyday answer is "there is none".
class Keychain {
public:
    virtual ~Keychain() = default;
    using Answer = std::function<void(Result<SecretBytes>)>;
    using Done = std::function<void(Result<>)>;
    /// NotFound also when the keyring is locked: some say no more than that.
    virtual void read(const QString& key, Answer answer) = 0;
    virtual void write(const QString& key, const SecretBytes& secret, Done done) = 0;
    virtual void remove(const QString& key, Done done) = 0;
};

/// Opens a vault on this device without the passphrase for some hours after it was typed. Off by default, per vault and
/// device. A random secret lies in the desktop's keyring; the slot's own key, sealed under it, in an owner-only file of
/// this device: one without the other opens nothing, and neither is ever in a vault or a backup. Any failure, and
/// silence, means "type your passphrase".
class QuickUnlock final : public QObject {
    Q_OBJECT
public:
    static constexpr int hours = 12;
    static constexpr int patience = 5000; ///< ms until silence counts as a failure
    struct Options {
        int patience = QuickUnlock::patience;
        std::function<QString()> bootId = {}; ///< tests pass their own
    };
    QuickUnlock(Keychain& keychain, const Clock& clock, Options options, QObject* parent = nullptr);
    QuickUnlock(Keychain& keychain, const Clock& clock, QObject* parent = nullptr)
        : QuickUnlock(keychain, clock, Options(), parent) {}

    /// Whether the person switched it on for this vault on this device.
    bool isEnabled(const QString& vaultId) const;
    /// Whether trying makes sense: sealed, not expired, same boot.
    bool isReady(const QString& vaultId) const;
    using Done = Keychain::Done;
    /// Seals the slot key of a session that was opened by passphrase. Locked while that is not known; Io when the
    /// keyring does not take the secret: then nothing is kept.
    void arm(Session& session, Done done);
    /// After a change of passphrase or of ways in: what is sealed goes, the wish stays.
    void forget(const QString& vaultId);
    /// Off: nothing is left on this device.
    void disable(const QString& vaultId);
    using Opened = std::function<void(Result<Credentials>)>;
    /// Gives credentials for Session::open, or Locked with the sentence to show above the passphrase.
    void unlock(const QString& vaultId, Opened opened);

private:
    struct Sealed;
    std::optional<Sealed> load(const QString& vaultId) const;
    bool isCurrent(const Sealed& sealed) const;
    static QByteArray contextOf(const QString& vaultId, const Sealed& sealed);

    Keychain& m_keychain;
    const Clock& m_clock;
    Options m_options;
};

} // namespace greffe
