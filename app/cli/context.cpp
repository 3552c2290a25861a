// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/cli/passphrase.h"
#include "app/cli/print.h"

namespace greffe::cli {

using namespace Qt::StringLiterals;

Result<Credentials> Context::credentials() {
    Credentials out;
    out.staff = m_globals.staff;
    if (!m_globals.recoveryKeyFile.isEmpty())
        out.recoveryKey = TRY(firstLine(m_globals.recoveryKeyFile, u"--recovery-key-file"_s));
    else if (!m_globals.passphraseFile.isEmpty())
        out.passphrase = TRY(passphraseFrom(m_globals.passphraseFile, u"--passphrase-file"_s));
    else
        out.passphrase =
            TRY(askPassphrase({u"Phrase secrète du coffre : "_s, u"Passphrase of the vault: "_s}, m_globals.language));
    return out;
}

Result<SecretBytes> Context::newPassphrase() {
    if (!m_globals.passphraseFile.isEmpty())
        return TRY(passphraseFrom(m_globals.passphraseFile, u"--passphrase-file"_s));
    return askNewPassphrase(m_globals.language);
}

/// Before any secret is asked for: is there a vault at all, is it too new, and who is to open it?
Result<> Context::checkStaff() const {
    const VaultInfo info = TRY(Vault::inspect(m_globals.vault));
    if (!m_globals.staff.isEmpty() || !m_globals.recoveryKeyFile.isEmpty())
        return {};
    QStringList staff;
    for (const SlotInfo& slot : info.slots)
        if (slot.kind == "passphrase"_L1)
            staff.append(slot.staff);
    if (staff.size() > 1)
        return usageError(Text{u"Plusieurs personnes ouvrent ce coffre : dites --staff NOM (%1)."_s,
                              u"Several persons open this vault: say --staff NAME (%1)."_s}
                              .arg(staff.join(u", "_s)),
            u"--staff"_s);
    return {};
}

Result<Session*> Context::session() {
    if (m_session)
        return m_session.get();
    TRY(checkStaff());
    const Credentials known = TRY(credentials());
    return sessionWith(known);
}

Result<Session*> Context::sessionWith(const Credentials& credentials) {
    m_session = TRY(Session::open(m_globals.vault, credentials, m_clock));
    for (const Text& notice : m_session->vault().notices())
        printNotice(notice, m_globals.language);
    if (!m_globals.organisation.isEmpty())
        if (const Result<> chosen = m_session->selectOrganisation(m_globals.organisation); !chosen) {
            Error error = chosen.error();
            error.where = u"--organisation"_s;
            return error;
        }
    return m_session.get();
}

Result<Session*> Context::office() {
    Session* const session = TRY(this->session());
    if (session->isOrganisationChosen())
        return session;
    QStringList names;
    for (const Organisation& organisation : session->organisations())
        names.append(organisation.name);
    if (names.size() > 1)
        return Error{Error::Kind::Invalid,
            Text{u"Ce coffre a plusieurs organismes : dites --organisation NOM (%1)."_s,
                u"This vault has several organisations: say --organisation NAME (%1)."_s}
                .arg(names.join(u", "_s)),
            {}, u"--organisation"_s};
    return session;
}

Result<AnyRecord> Context::find(const RecordType& type, const QString& ref) {
    Session* const session = TRY(this->session());
    AnyRecord record = TRY(session->findByRef(type, ref));
    if (!session->isOrganisationChosen())
        for (const Organisation& organisation : session->organisations())
            if (organisation.row == record.head().organisation)
                TRY(session->selectOrganisation(organisation.ref));
    return record;
}

Result<> Context::close() {
    if (!m_session)
        return {};
    const Result<> closed = m_session->close();
    m_session.reset();
    return closed;
}

} // namespace greffe::cli
