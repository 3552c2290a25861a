// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/queries.h"
#include "commands/session.h"
#include "domain/records.h"
#include "support/catch.h"
#include "support/filled.h"
#include "support/fixedclock.h"

#include <QTemporaryDir>

namespace greffe::test {

/// A session on a fresh vault with the organisation AlloClaim; today is 2 April 2026.
struct SessionFixture {
    QTemporaryDir folder;
    FixedClock clock;
    QString path = folder.filePath(QStringLiteral("AlloClaim.greffe"));
    std::unique_ptr<Session> session;

    SessionFixture() {
        NewSession wanted{QStringLiteral("AlloClaim"), QStringLiteral("Claire"),
            SecretBytes::fromPassphrase(QStringLiteral("coffre-exemple")), KdfCost::floor()};
        session = REQUIRE_OK(Session::create(path, wanted, clock)).session;
    }
    Result<std::unique_ptr<Session>> open() {
        return Session::open(path,
            Credentials{QStringLiteral("Claire"), SecretBytes::fromPassphrase(QStringLiteral("coffre-exemple")), {}},
            clock);
    }

    /// After the clock went on: what leaves the vault asks for the passphrase of the last minutes.
    void confirm() { REQUIRE_OK(session->confirm(SecretBytes::fromPassphrase(QStringLiteral("coffre-exemple")))); }
    QString file(const QString& name) const { return folder.filePath(name); }
    qint64 entries() const { return REQUIRE_OK(session->vault().journal().count()); }
    JournalEntry lastEntry() const { return REQUIRE_OK(session->vault().journal().latest(0, 1)).first(); }

    Request aRequest(const QString& name = QStringLiteral("Durand")) {
        Request request;
        request.receivedOn = QDate(2026, 3, 5);
        request.channel = QStringLiteral("email");
        request.rights = QStringList{QStringLiteral("access"), QStringLiteral("erasure")};
        request.subjectLastName = name;
        request.subjectFirstName = QStringLiteral("Zoé");
        return request;
    }
    template <StoredRecord R>
    R added(R record) {
        AddRecord<R> command(std::move(record));
        REQUIRE_OK(session->run(command));
        return command.value();
    }
    template <StoredRecord R>
    R stored(const R& record) {
        return REQUIRE_OK(session->find(Id<R>(record.row)));
    }
};

} // namespace greffe::test
