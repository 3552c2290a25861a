// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "store/stores.h"
#include "support/catch.h"
#include "support/filled.h"
#include "support/fixedclock.h"
#include "vault/vault.h"

#include <QTemporaryDir>

namespace greffe::test {

/// A fresh vault with one organisation, and its stores.
struct StoreFixture {
    QTemporaryDir folder;
    FixedClock clock;
    std::unique_ptr<Vault> vault;
    std::unique_ptr<Stores> stores;
    qint64 organisation = 0;

    StoreFixture() {
        NewVault wanted{QStringLiteral("Claire"), SecretBytes::fromPassphrase(QStringLiteral("coffre-exemple")),
            KdfCost::floor(), QStringLiteral("Essai")};
        vault = REQUIRE_OK(Vault::create(folder.filePath(QStringLiteral("Essai.greffe")), wanted, clock)).vault;
        stores = std::make_unique<Stores>(vault->database());
        AnyRecord first = Organisation{};
        first.as<Organisation>()->name = QStringLiteral("AlloClaim");
        add(first);
        organisation = first.head().row;
    }

    Result<> write(const std::function<Result<>(Writer&)>& body) {
        TRY(vault->database().write([&](Writer& writer) -> Result<> {
            TRY(body(writer));
            writer.journal({QStringLiteral("test"), QStringLiteral("test"), {}});
            return {};
        }));
        return {};
    }
    Result<> tryAdd(AnyRecord& record) {
        if (organisation != 0 && record.kind() != QStringLiteral("organisation") && record.head().organisation == 0)
            record.head().organisation = organisation;
        return write([&](Writer& writer) { return stores->of(record.type()).insert(writer, record, 2026); });
    }
    void add(AnyRecord& record) { REQUIRE_OK(tryAddValue(record)); }
    template <StoredRecord R>
    R added(R record) {
        AnyRecord any(std::move(record));
        add(any);
        return *any.as<R>();
    }
    Result<> tryUpdate(AnyRecord& record) {
        return write([&](Writer& writer) { return stores->of(record.type()).update(writer, record); });
    }

private:
    /// REQUIRE_OK wants a value.
    Result<bool> tryAddValue(AnyRecord& record) {
        TRY(tryAdd(record));
        return true;
    }
};

} // namespace greffe::test
