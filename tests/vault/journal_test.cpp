// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"
#include "vaultfixture.h"

#include <QBuffer>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <sqlite3.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString verifier = sourcePath(QStringLiteral("/tools/verify_journal.py"));

int runVerifier(const QString& file, const QStringList& more = {}) {
    QProcess process;
    process.start(u"python3"_s, QStringList{verifier, file} + more);
    REQUIRE(process.waitForFinished(-1));
    return process.exitCode();
}

/// What somebody with the key and another program can do: without our triggers.
void tamper(Vault& vault, const char* sql) {
    sqlite3* handle = vault.database().handle();
    REQUIRE(sqlite3_exec(handle,
                "SAVEPOINT t; DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete; DROP TRIGGER "
                "journal_no_gap; DROP TRIGGER journal_payload_no_update",
                nullptr, nullptr, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, "PRAGMA defer_foreign_keys = ON", nullptr, nullptr, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

void undo(Vault& vault) {
    REQUIRE(
        sqlite3_exec(vault.database().handle(), "ROLLBACK TO t; RELEASE t", nullptr, nullptr, nullptr) == SQLITE_OK);
}

} // namespace

TEST_CASE("known answer: the journal's test vector of FORMAT.md", "[journal]") {
    QFile page(sourcePath(QStringLiteral("/FORMAT.md")));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    const auto published = [&](const char* name) {
        return QRegularExpression(u"^%1\\s+(\\S+)$"_s.arg(QLatin1StringView(name)), QRegularExpression::MultilineOption)
            .match(text)
            .captured(1);
    };
    JournalEntry entry;
    entry.sequence = 1;
    entry.at = QDateTime(QDate(2026, 4, 2), QTime(9, 30), Qt::UTC);
    entry.staff = u"Claire Fontaine"_s;
    entry.action = u"request_add"_s;
    entry.object = u"request DEM-2026-0001"_s;
    entry.commitment = detail::journalCommitment(QByteArray(32, '\x11'), R"({"channel":"email"})");
    CHECK(QString::fromLatin1(entry.commitment.toHex()) == published("commitment"));
    entry.previous = QByteArray::fromHex(published("previous").toLatin1());
    CHECK(QString::fromLatin1(detail::journalHash(entry).toHex()) == published("hash"));
}

TEST_CASE("the chain, its anchors and its export", "[journal]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    QStringList heads;
    for (int i = 0; i < 20; ++i) {
        REQUIRE_OK(writeMarker(*vault, i));
        heads << REQUIRE_OK(vault->journal().head());
    }
    const Journal& journal = vault->journal();
    for (const QString& head : heads)
        CHECK(REQUIRE_OK(journal.verify(head)).ok);
    CHECK(REQUIRE_OK(journal.verify(heads.last().toUpper())).ok);
    CHECK_FALSE(REQUIRE_OK(journal.verify(u"21:0000000000000000"_s)).ok);
    CHECK_FALSE(REQUIRE_OK(journal.verify(u"22:0123456789abcdef"_s)).ok);
    REQUIRE_ERROR(journal.verify(u"21"_s), Error::Kind::Invalid);
    CHECK(REQUIRE_OK(journal.list(5, 3)).size() == 3);
    CHECK(REQUIRE_OK(journal.list(5, 3)).first().sequence == 6);
    CHECK(REQUIRE_OK(journal.list(0, 0, u"setting marker-3"_s)).size() == 1);
    CHECK(REQUIRE_OK(journal.latest(10, 2)).first().sequence == 9);
    CHECK(REQUIRE_OK(journal.find(4))->payload->value(u"number"_s).toInt() == 2);
    CHECK_FALSE(REQUIRE_OK(journal.find(999)).has_value());

    const QString file = fixture.folder.filePath(u"journal.jsonl"_s);
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE_OK(journal.exportTo(out));
    out.close();
    CHECK(runVerifier(file) == 0);
    CHECK(runVerifier(file, {u"--anchor"_s, heads[7]}) == 0);
    CHECK(runVerifier(file, {u"--anchor"_s, u"9:0000000000000000"_s}) == 1);
    // The control: a changed export is refused.
    const QByteArray lines = bytesOf(file);
    writeBytes(file, QByteArray(lines).replace("marker-11", "marker-12"));
    CHECK(runVerifier(file) == 1);
    writeBytes(file, lines.left(lines.lastIndexOf('\n', lines.size() - 2) + 1));
    CHECK(runVerifier(file) == 1);
    writeBytes(file, "not an export\n");
    CHECK(runVerifier(file) == 2);
}

TEST_CASE("entries cannot be changed or removed, not even by our own SQL", "[journal]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    REQUIRE_OK(writeMarker(*vault, 1));
    const auto attempt = [&](const QString& sql) {
        return vault->database().write([&](Writer& writer) -> Result<> {
            TRY(writer.run(sql));
            writer.journal({u"attempt"_s, u"journal"_s, {}});
            return {};
        });
    };
    REQUIRE_ERROR(attempt(u"UPDATE journal SET staff = 'x' WHERE sequence = 1"_s), Error::Kind::Invalid);
    REQUIRE_ERROR(attempt(u"DELETE FROM journal WHERE sequence = 2"_s), Error::Kind::Invalid);
    REQUIRE_ERROR(attempt(u"UPDATE journal_payload SET payload = '{}'"_s), Error::Kind::Invalid);
    REQUIRE_ERROR(
        attempt(
            u"INSERT INTO journal SELECT 9, at, staff, action, object, commitment, previous, hash FROM journal WHERE sequence = 1"_s),
        Error::Kind::Invalid);
    CHECK(REQUIRE_OK(vault->journal().verify()).ok);
}

TEST_CASE("every kind of tampering is found", "[journal]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    for (int i = 0; i < 30; ++i)
        REQUIRE_OK(writeMarker(*vault, i));
    const QString anchor = REQUIRE_OK(vault->journal().head());
    const char* const changes[] = {
        "UPDATE journal SET staff = 'x' WHERE sequence = 7",
        "UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE sequence = 7",
        "UPDATE journal SET action = 'y' WHERE sequence = 7",
        "UPDATE journal SET object = 'y' WHERE sequence = 7",
        "UPDATE journal SET commitment = zeroblob(32) WHERE sequence = 7",
        "UPDATE journal SET previous = zeroblob(32) WHERE sequence = 7",
        "UPDATE journal SET hash = zeroblob(32) WHERE sequence = 7",
        "UPDATE journal_payload SET payload = '{}' WHERE sequence = 7",
        "UPDATE journal_payload SET salt = zeroblob(32) WHERE sequence = 7",
        "DELETE FROM journal_payload WHERE sequence = 7; DELETE FROM journal WHERE sequence = 7",
        "DELETE FROM journal_payload WHERE sequence = 1; DELETE FROM journal WHERE sequence = 1",
        "UPDATE journal SET sequence = 99 WHERE sequence = 7; UPDATE journal SET sequence = 7 WHERE sequence = 8; "
        "UPDATE journal SET sequence = 8 WHERE sequence = 99",
        "INSERT INTO journal SELECT 32, at, staff, action, object, commitment, previous, hash FROM journal WHERE "
        "sequence = 31",
    };
    int found = 0;
    for (const char* change : changes) {
        INFO(change);
        tamper(*vault, change);
        const bool ok = REQUIRE_OK(vault->journal().verify()).ok;
        undo(*vault);
        CHECK_FALSE(ok);
        found += !ok;
    }
    // The end cut off: the chain alone cannot tell, an anchor can.
    tamper(*vault, "DELETE FROM journal_payload WHERE sequence > 28; DELETE FROM journal WHERE sequence > 28");
    CHECK(REQUIRE_OK(vault->journal().verify()).ok);
    CHECK_FALSE(REQUIRE_OK(vault->journal().verify(anchor)).ok);
    undo(*vault);
    CHECK(REQUIRE_OK(vault->journal().verify(anchor)).ok);
    WARN("journal: " << found << " of " << std::size(changes)
                     << " kinds of tampering found without an anchor, the cut end with one");
}

TEST_CASE("erasing payloads keeps the chain valid and leaves nothing of them", "[journal]") {
    VaultFixture fixture;
    const auto vault = fixture.create();
    for (int i = 0; i < 10; ++i)
        REQUIRE_OK(writeMarker(*vault, i));
    const QString anchor = REQUIRE_OK(vault->journal().head());
    REQUIRE_OK(vault->database().write([&](Writer& writer) -> Result<> {
        const qint64 erased = TRY(vault->journal().erasePayloads(writer, 6));
        writer.journal({u"journal_erase"_s, u"journal"_s, {{u"entries"_s, erased}}});
        return {};
    }));
    CHECK(REQUIRE_OK(vault->journal().verify(anchor)).ok);
    CHECK_FALSE(REQUIRE_OK(vault->journal().find(6))->payload.has_value());
    CHECK(REQUIRE_OK(vault->journal().find(7))->payload.has_value());
    const QString file = fixture.folder.filePath(u"journal.jsonl"_s);
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE_OK(vault->journal().exportTo(out));
    out.close();
    CHECK(runVerifier(file, {u"--anchor"_s, anchor}) == 0);
}

TEST_CASE("the published vault opens for ever", "[fixture]") {
    const QString published = sourcePath(QStringLiteral("/tests/data/v1.greffe"));
    REQUIRE(QFile::exists(published));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"v1.greffe"_s);
    writeBytes(path, bytesOf(published));
    const FixedClock clock;
    QFile page(sourcePath(QStringLiteral("/FORMAT.md")));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll()).section(u"## The published vault"_s, 1);
    const auto value = [&](const char* name) {
        return QRegularExpression(u"^%1 +(\\S.*)$"_s.arg(QLatin1StringView(name)), QRegularExpression::MultilineOption)
            .match(text)
            .captured(1);
    };
    {
        const auto vault = REQUIRE_OK(Vault::open(path, as(u"Claire Fontaine"_s, u"coffre-exemple-2026"_s), clock));
        CHECK(vault->vaultId() == value("vault id"));
        CHECK(REQUIRE_OK(vault->journal().verify(value("journal head"))).ok);
        Rows query = REQUIRE_OK(vault->database().read(u"SELECT value FROM setting WHERE key = 'example_2'"_s));
        REQUIRE(query.next());
        CHECK(query.value(0).toString() == u"\"valeur 2, œuvre déjà reçue\""_s);
    }
    REQUIRE_OK(Vault::open(path, byKey(value("recovery key")), clock));
}
