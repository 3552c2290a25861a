// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"
#include "support/fixedclock.h"
#include "vault/openvault.h"

#include <QFile>
#include <QTemporaryDir>

namespace greffe::test {

inline SecretBytes phrase(const QString& text) {
    return SecretBytes::fromPassphrase(text);
}

inline Credentials as(const QString& staff, const QString& passphrase) {
    return {staff, phrase(passphrase), {}};
}

inline Credentials byKey(const QString& recoveryKey) {
    return {{}, {}, recoveryKey};
}

inline QByteArray bytesOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

inline void writeBytes(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Vaults cost a key derivation; this makes one a folder, at the lowest cost that is read.
struct VaultFixture {
    QTemporaryDir folder = {};
    FixedClock clock = FixedClock();
    QString path = folder.filePath(QStringLiteral("Coffre d’essai.greffe"));
    QString staff = QStringLiteral("Claire Fontaine");
    QString passphrase = QStringLiteral("coffre-exemple-2026");
    QString recoveryKey = {};

    std::unique_ptr<Vault> create() {
        Vault::Created created = REQUIRE_OK(
            Vault::create(path, {staff, phrase(passphrase), KdfCost::floor(), QStringLiteral("AlloClaim")}, clock));
        recoveryKey = created.recoveryKey;
        return std::move(created.vault);
    }
    Result<std::unique_ptr<Vault>> open() { return Vault::open(path, as(staff, passphrase), clock); }
};

/// The read-only way in, which root cannot reach by permissions.
struct OpenVaultForTest {
    static Result<std::unique_ptr<Vault>> openReadOnly(
        const QString& path, const QString& staff, const QString& passphrase, const Clock& clock) {
        OpenOptions options;
        options.readOnly = true;
        return OpenVault::open(path, as(staff, passphrase), clock, options);
    }
};

/// One journalled write with a marker in a setting.
inline Result<ChangeSet> writeMarker(Vault& vault, int number) {
    return vault.database().write([&](Writer& writer) -> Result<> {
        TRY(writer.run(QStringLiteral("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)"),
            {QStringLiteral("marker-%1").arg(number), QStringLiteral("\"MARKER%1\"").arg(number)}));
        writer.note({QStringLiteral("setting"), number, Change::What::Added});
        writer.journal({QStringLiteral("setting_change"), QStringLiteral("setting marker-%1").arg(number),
            {{QStringLiteral("number"), number}}});
        return {};
    });
}

inline qint64 countOf(Vault& vault, const QString& sql) {
    Rows query = REQUIRE_OK(vault.database().read(sql));
    REQUIRE(query.next());
    return query.value(0).toLongLong();
}

} // namespace greffe::test
