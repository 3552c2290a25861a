// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/clirun.h"

#include "vault/vault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray sha256(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    return hash.result();
}

} // namespace

TEST_CASE("create: a vault that opens with its passphrase and with its recovery key") {
    const QTemporaryDir folder;
    const QString vault = folder.filePath(u"neuf.greffe"_s);
    const QString phrase = folder.filePath(u"phrase.txt"_s);
    QFile file(phrase);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("une phrase assez longue\r\nune deuxième ligne\n");
    file.close();
    const CliOptions options{.home = folder.path()};
    const CliRun made = runCli({u"--json"_s, u"--passphrase-file"_s, phrase, u"create"_s, vault, u"--organisation"_s,
                                   u"AlloClaim"_s, u"--staff"_s, u"Martine Vidal"_s, u"--sample"_s, u"alloclaim"_s},
        options);
    INFO(made.err.toStdString());
    REQUIRE(made.exit == 0);
    CHECK(made.err.contains("CNIL")); // the weak passphrase is said, not refused
    CHECK(made.object().keys() == QStringList{u"recovery_key"_s, u"vault_id"_s});
    CHECK((QFile::permissions(vault) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) ==
          0);
    CHECK(QDir(folder.path()).entryList({u"neuf*"_s}, QDir::Files) == QStringList{u"neuf.greffe"_s});

    const CliRun info = runCli({u"--json"_s, u"info"_s, vault}, options);
    REQUIRE(info.exit == 0);
    CHECK(info.object().keys() == QStringList{u"format"_s, u"slots"_s, u"vault_id"_s});
    CHECK(info.object()[u"vault_id"] == made.object()[u"vault_id"]);
    const QJsonArray ways = info.object()[u"slots"].toArray();
    REQUIRE(ways.size() == 2);
    CHECK(ways[0][u"staff"].toString() == u"Martine Vidal"_s);
    CHECK(ways[0][u"kind"].toString() == u"passphrase"_s);
    CHECK(ways[1][u"kind"].toString() == u"recovery"_s);
    // The installed program makes no cheaper slot than this.
    for (const greffe::SlotInfo& slot : REQUIRE_OK(greffe::Vault::inspect(vault)).slots)
        if (slot.kind == u"passphrase"_s) {
            CHECK(slot.cost.memoryBytes >= quint64(256) * 1024 * 1024);
            CHECK(slot.cost.passes >= 3);
        }

    const CliRun byPassphrase =
        runCli({u"--json"_s, u"--vault"_s, vault, u"--passphrase-file"_s, u"-"_s, u"register"_s, u"list"_s},
            {.input = "une phrase assez longue", .home = folder.path()});
    CHECK(byPassphrase.exit == 0);
    CHECK(byPassphrase.array().size() == 18);
    const CliRun byKey =
        runCli({u"--json"_s, u"--vault"_s, vault, u"--recovery-key-file"_s, u"-"_s, u"request"_s, u"list"_s},
            {.input = made.object()[u"recovery_key"].toString().toLower().toUtf8() + "\n", .home = folder.path()});
    INFO(byKey.err.toStdString());
    CHECK(byKey.exit == 0);
    CHECK(byKey.array().size() == 6);

    SECTION("never over an existing file") {
        const QByteArray before = sha256(vault);
        const CliRun again = runCli({u"--json"_s, u"--passphrase-file"_s, phrase, u"create"_s, vault,
                                        u"--organisation"_s, u"X"_s, u"--staff"_s, u"Y"_s},
            options);
        CHECK(again.exit == 5);
        CHECK(again.errorKind() == u"conflict"_s);
        CHECK(sha256(vault) == before);
    }
}

TEST_CASE("create: what is missing or wrong is said and nothing is left") {
    const QTemporaryDir folder;
    const QString vault = folder.filePath(u"neuf.greffe"_s);
    const auto create = [&](const QByteArray& phrase, const QStringList& words) {
        return runCli(QStringList{u"--json"_s, u"--passphrase-file"_s, u"-"_s, u"create"_s, vault} + words,
            {.input = phrase, .home = folder.path()});
    };
    const QStringList good{u"--organisation"_s, u"O"_s, u"--staff"_s, u"S"_s};
    CHECK(create("x", {u"--organisation"_s, u"O"_s}).exit == 2);
    CHECK(create("x", {u"--staff"_s, u"S"_s}).exit == 2);
    CHECK(create("", good).exit == 5);
    CHECK(create("\n", good).exit == 5);
    CHECK(create("\xff\xfe", good).exit == 5);
    CHECK(create("x", good + QStringList{u"--sample"_s, u"nada"_s}).errorWhere() == u"--sample"_s);
    const QStringList absent{u"--json"_s, u"--passphrase-file"_s, folder.filePath(u"absent"_s), u"create"_s, vault};
    CHECK(runCli(absent + good).exit == 4);
    const QStringList nowhere{
        u"--json"_s, u"--passphrase-file"_s, u"-"_s, u"create"_s, folder.filePath(u"no/where.greffe"_s)};
    CHECK(runCli(nowhere + good, {.input = "x"}).exit == 7);
    CHECK_FALSE(QFile::exists(vault));
}

TEST_CASE("opening: wrong passphrase, wrong name, no vault, not a vault") {
    const VaultFixture fixture;
    const auto open = [&](const QByteArray& phrase, const QStringList& globals = {}) {
        return runCli(QStringList{u"--json"_s, u"--vault"_s, fixture.vault(), u"--passphrase-file"_s, u"-"_s} +
                          globals + QStringList{u"register"_s, u"list"_s},
            {.input = phrase, .home = fixture.path({})});
    };
    CHECK(open(kPassphrase).exit == 0);
    const CliRun wrong = open("tout faux");
    CHECK(wrong.exit == 3);
    CHECK(wrong.errorKind() == u"locked"_s);
    CHECK_FALSE(wrong.message().contains(u"tout faux"_s));
    CHECK(open(kPassphrase, {u"--staff"_s, u"Personne"_s}).exit == 3);
    CHECK(runCli({u"--json"_s, u"--vault"_s, fixture.path(u"absent.greffe"_s), u"register"_s, u"list"_s}).exit == 4);
    const QString text = fixture.write(u"lettre.greffe"_s, QByteArray(200'000, 'x'));
    const CliRun foreign = runCli({u"--json"_s, u"--vault"_s, text, u"register"_s, u"list"_s});
    CHECK(foreign.exit == 6);
    CHECK(foreign.errorKind() == u"corrupt"_s);
    CHECK(runCli({u"--json"_s, u"info"_s, text}).exit == 6);
    CHECK(runCli({u"--json"_s, u"info"_s, fixture.path(u"absent.greffe"_s)}).exit == 4);
    CHECK(
        runCli({u"--json"_s, u"--vault"_s, fixture.vault(), u"--recovery-key-file"_s, u"-"_s, u"register"_s, u"list"_s},
            {.input = "pas une clé\n", .home = fixture.path({})})
            .exit != 0);
    // Nobody gave a passphrase and there is no terminal to ask.
    const CliRun mute = runCli({u"--json"_s, u"--vault"_s, fixture.vault(), u"register"_s, u"list"_s});
    CHECK(mute.exit == 2);
    CHECK(mute.errorWhere() == u"--passphrase-file"_s);
    CHECK(QDir(fixture.path({})).entryList({u"essai*"_s}, QDir::Files) == QStringList{u"essai.greffe"_s});
}

TEST_CASE("opening: a vault that is in use names the exit and the holder") {
    const VaultFixture fixture;
    static const greffe::SystemClock clock;
    auto held = REQUIRE_OK(greffe::Vault::open(
        fixture.vault(), {{}, greffe::SecretBytes::fromPassphrase(QString::fromUtf8(kPassphrase)), {}}, clock));
    const CliRun second = fixture.run({u"register"_s, u"list"_s});
    CHECK(second.exit == 3);
    CHECK(second.errorKind() == u"in_use"_s);
    REQUIRE_OK(held->close());
    CHECK(fixture.run({u"register"_s, u"list"_s}).exit == 0);
}

TEST_CASE("opening: damage is exit 6 or found by verify, never shown as data") {
    const VaultFixture fixture;
    QFile file(fixture.vault());
    REQUIRE(file.open(QIODevice::ReadWrite));

    SECTION("both headers") {
        file.seek(0);
        file.write(QByteArray(4096, '\0'));
        file.seek(32 * 1024);
        file.write(QByteArray(4096, '\0'));
        file.close();
        CHECK(fixture.run({u"register"_s, u"list"_s}).exit == 6);
    }
    SECTION("the first page") {
        file.seek(64 * 1024 + 200);
        file.write("ABIME");
        file.close();
        const CliRun run = fixture.run({u"register"_s, u"list"_s});
        CHECK(run.exit == 6);
        CHECK(run.errorKind() == u"corrupt"_s);
    }
    SECTION("truncated") {
        REQUIRE(file.resize(64 * 1024 + 3 * 4096 + 17));
        file.close();
        CHECK(fixture.run({u"register"_s, u"list"_s}).exit == 6);
    }
    SECTION("a page in the middle") {
        file.seek(64 * 1024 + (file.size() - 64 * 1024) / 8192 * 4096 + 100);
        file.write("ABIME");
        file.close();
        const CliRun run = fixture.run({u"verify"_s});
        CHECK((run.exit == 1 || run.exit == 6));
        if (run.exit == 1)
            CHECK_FALSE(run.object()[u"ok"].toBool(true));
    }
}

TEST_CASE("verify: a sound vault") {
    const VaultFixture fixture;
    const CliRun run = fixture.run({u"verify"_s});
    REQUIRE(run.exit == 0);
    CHECK(run.object().keys() == QStringList{u"checks"_s, u"ok"_s});
    CHECK(run.object()[u"ok"].toBool());
    const QJsonArray checks = run.object()[u"checks"].toArray();
    CHECK(checks.size() >= 4);
    for (const QJsonValue& check : checks) {
        CHECK(check.toObject().keys() == QStringList{u"detail"_s, u"name"_s, u"ok"_s});
        CHECK(check[u"ok"].toBool());
    }
    CHECK(fixture.run({u"verify"_s}, false).text().contains(u"intact"_s));
}

TEST_CASE("backup and restore: a copy with the same records, never over a file") {
    const VaultFixture fixture;
    const QString backup = fixture.path(u"copie.greffe"_s);
    const CliRun made = fixture.run({u"backup"_s, u"--output"_s, backup});
    INFO(made.err.toStdString());
    REQUIRE(made.exit == 0);
    CHECK(made.object()[u"path"].toString() == backup);
    CHECK(made.object()[u"sha256"].toString().toLatin1() == sha256(backup).toHex());
    CHECK(fixture.run({u"backup"_s, u"--output"_s, backup}).exit != 0);

    const QString restored = fixture.path(u"rendu.greffe"_s);
    const auto restore = [&](const QByteArray& phrase, const QString& from, const QString& to) {
        return runCli({u"--json"_s, u"--passphrase-file"_s, u"-"_s, u"restore"_s, from, u"--output"_s, to},
            {.input = phrase, .home = fixture.path({})});
    };
    CHECK(restore("faux", backup, restored).exit == 3);
    CHECK_FALSE(QFile::exists(restored));
    const CliRun back = restore(kPassphrase, backup, restored);
    INFO(back.err.toStdString());
    REQUIRE(back.exit == 0);
    CHECK(back.object()[u"path"].toString() == restored);
    CHECK(restore(kPassphrase, fixture.path(u"absent"_s), fixture.path(u"x"_s)).exit == 4);
    CHECK(restore(kPassphrase, backup, restored).exit != 0);
    CHECK(restore(kPassphrase, backup, fixture.path(u"non/rendu.greffe"_s)).exit == 7);
    CHECK(fixture.run({u"backup"_s, u"--output"_s, fixture.path(u"non/copie.greffe"_s)}).exit == 7);
    const CliRun listed = runCli({u"--json"_s, u"--vault"_s, restored, u"--passphrase-file"_s, fixture.passphraseFile(),
        u"request"_s, u"list"_s});
    CHECK(listed.exit == 0);
    CHECK(listed.array() == fixture.run({u"request"_s, u"list"_s}).array());
}

TEST_CASE("passphrase change: the new one opens, the old one does not, the recovery key still does") {
    const VaultFixture fixture;
    const QString next = fixture.write(u"neuve.txt"_s, "une autre phrase\n");
    const CliRun changed = fixture.run({u"passphrase"_s, u"change"_s, u"--new-passphrase-file"_s, next});
    INFO(changed.err.toStdString());
    REQUIRE(changed.exit == 0);
    CHECK(fixture.run({u"register"_s, u"list"_s}).exit == 3);
    const auto with = [&](const QString& option, const QString& file, const QStringList& verb) {
        return runCli(
            QStringList{u"--json"_s, u"--vault"_s, fixture.vault(), option, file} + verb, {.home = fixture.path({})});
    };
    CHECK(with(u"--passphrase-file"_s, next, {u"register"_s, u"list"_s}).exit == 0);
    CHECK(with(u"--recovery-key-file"_s, fixture.path(u"secours.txt"_s), {u"register"_s, u"list"_s}).exit == 0);
    CHECK(with(u"--recovery-key-file"_s, fixture.path(u"secours.txt"_s),
              {u"passphrase"_s, u"change"_s, u"--new-passphrase-file"_s, fixture.passphraseFile()})
              .exit == 0);
    CHECK(fixture.run({u"register"_s, u"list"_s}).exit == 0);
}

TEST_CASE("a folder that cannot be written is exit 7 and stays as it was") {
    if (geteuid() == 0 && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty()) {
        WARN("skipped: root without setpriv cannot be refused a folder");
        return;
    }
    const VaultFixture fixture;
    // Readable for everybody, writable for nobody; the home of the unprivileged child is elsewhere.
    QTemporaryDir home;
    QFile::setPermissions(home.path(), QFile::Permissions(0x7777));
    const QString sealed = fixture.path(u"scelle"_s);
    REQUIRE(QDir().mkpath(sealed));
    QFile::setPermissions(fixture.path({}), QFile::Permissions(0x5555));
    QFile::setPermissions(sealed, QFile::Permissions(0x5555));
    QFile::setPermissions(fixture.vault(), QFile::Permissions(0x4444));
    QFile::setPermissions(fixture.passphraseFile(), QFile::Permissions(0x4444));
    const CliOptions nobody{.home = home.path(), .unprivileged = true};
    const QStringList open{
        u"--json"_s, u"--vault"_s, fixture.vault(), u"--passphrase-file"_s, fixture.passphraseFile()};

    const CliRun written = runCli(
        open + QStringList{u"register"_s, u"export"_s, u"--format"_s, u"json"_s, u"--output"_s, sealed + u"/r.json"_s},
        nobody);
    INFO(written.err.toStdString());
    CHECK(written.exit == 7);
    CHECK(written.errorKind() == u"io"_s);
    CHECK(runCli({u"--json"_s, u"--passphrase-file"_s, fixture.passphraseFile(), u"create"_s, sealed + u"/n.greffe"_s,
                     u"--organisation"_s, u"O"_s, u"--staff"_s, u"S"_s},
              nobody)
              .exit == 7);
    // Reading works, and says that it is read-only.
    const CliRun listed = runCli(open + QStringList{u"register"_s, u"list"_s}, nobody);
    INFO(listed.err.toStdString());
    CHECK(listed.exit == 0);
    CHECK(listed.array().size() == 18);
    CHECK(runCli(open + QStringList{u"task"_s, u"add"_s, u"--from"_s, u"-"_s},
              {.input = R"({"title":"x"})", .home = home.path(), .unprivileged = true})
              .exit == 7);
    QFile::setPermissions(fixture.path({}), QFile::Permissions(0x7777));
    QFile::setPermissions(sealed, QFile::Permissions(0x7777));
    CHECK(QDir(sealed).isEmpty());
}
