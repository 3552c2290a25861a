// SPDX-License-Identifier: GPL-3.0-or-later
// Makes tests/data/v1.greffe, once for each format: `make_fixture FILE`. Prints what FORMAT.md publishes about it.
#include "support/fixedclock.h"
#include "vault/openvault.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

Result<> make(const QString& path) {
    const test::FixedClock clock;
    Vault::Created created = TRY(Vault::create(path,
        {u"Claire Fontaine"_s, SecretBytes::fromPassphrase(u"coffre-exemple-2026"_s), KdfCost::floor(),
            u"Coffre d’exemple"_s},
        clock));
    for (int i = 1; i <= 3; ++i) {
        TRY(created.vault->database().write([&](Writer& writer) -> Result<> {
            TRY(writer.run(u"INSERT INTO setting (key, value) VALUES (?, ?)"_s,
                {u"example_%1"_s.arg(i), u"\"valeur %1, œuvre déjà reçue\""_s.arg(i)}));
            writer.journal({u"setting_change"_s, u"setting example_%1"_s.arg(i), {{u"value"_s, i}}});
            return {};
        }));
    }
    const QString head = TRY(created.vault->journal().head());
    const OpenVault& inner = created.vault->inner();
    const auto hex = [](std::span<const unsigned char> bytes) {
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())).toHex();
    };
    std::printf("recovery key  %s\n", created.recoveryKey.toUtf8().constData());
    std::printf("vault id      %s\n", created.vault->vaultId().toUtf8().constData());
    std::printf("root key      %s\n", hex(inner.keys.root.bytes()).constData());
    std::printf("database key  %s\n", hex(inner.keys.database.bytes().first(32)).constData());
    std::printf("database salt %s\n", hex(inner.keys.database.bytes().last(16)).constData());
    std::printf("journal head  %s\n", head.toUtf8().constData());
    return created.vault->close();
}

} // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const Result<> made = make(QString::fromLocal8Bit(argv[1]));
    if (!made)
        std::fprintf(stderr, "%s [%s]\n", made.error().message.en.toUtf8().constData(),
            made.error().detail.toUtf8().constData());
    return made ? 0 : 1;
}
