// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"

#include "commands/session.h"

#include <memory>

namespace greffe::cli {

/// What a verb works with: the options that stood before it, the clock, and the vault, which is opened when first asked
/// for.
class Context {
public:
    Context(const Globals& globals, const Clock& clock)
        : m_globals(globals)
        , m_clock(clock) {}

    const Globals& globals() const { return m_globals; }
    Language language() const { return m_globals.language; }
    QString say(const Text& text) const { return text.in(m_globals.language); }
    const Clock& clock() const { return m_clock; }

    /// Opens the vault, selects the organisation and says the vault's notices on standard error.
    Result<Session*> session();
    /// The same, and an organisation is settled: Invalid names them when there are several and none was chosen.
    Result<Session*> office();
    /// Opens it with credentials that the verb needs itself.
    Result<Session*> sessionWith(const Credentials& credentials);
    /// The record with this reference; from then on its organisation is the chosen one. Invalid names the organisations
    /// when several have it.
    Result<AnyRecord> find(const RecordType& type, const QString& ref);
    template <class R>
    Result<R> find(const QString& ref) {
        const AnyRecord any = TRY(find(R::type(), ref));
        return R(*any.as<R>());
    }
    /// From --passphrase-file, --recovery-key-file or the terminal.
    Result<Credentials> credentials();
    /// For a new vault: asked twice at the terminal.
    Result<SecretBytes> newPassphrase();
    /// Leaves one clean file; does nothing if no vault was opened.
    Result<> close();

    /// NotFound, Corrupt, TooNew for the vault; a usage error that names the staff when it must be said who opens it.
    Result<> checkStaff() const;

private:
    const Globals m_globals;
    const Clock& m_clock;
    std::unique_ptr<Session> m_session;
};

} // namespace greffe::cli
