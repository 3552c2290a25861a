// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal proves, and where that ends: tampering, erasure, older states put back.
#include "faultfixture.h"

#include "support/chainedjournal.h"
#include "support/places.h"
#include "vault/compact.h"

#include <sqlite3.h>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

bool runSql(Vault& vault, const QString& sql) {
    return sqlite3_exec(vault.database().handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// Somebody with the key and another program: our triggers are gone; taken back at the end.
class Tampered {
public:
    explicit Tampered(Vault& vault)
        : m_vault(vault) {
        REQUIRE(runSql(vault, u"SAVEPOINT t; DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete; DROP "
                              u"TRIGGER journal_no_gap; "
                              "DROP TRIGGER journal_payload_no_update; PRAGMA defer_foreign_keys = ON"_s));
    }
    ~Tampered() { (void)runSql(m_vault, u"ROLLBACK TO t; RELEASE t"_s); }
    Tampered(const Tampered&) = delete;
    Tampered& operator=(const Tampered&) = delete;

private:
    Vault& m_vault;
};

/// Entries with their payloads, chained as the program chains them, in one transaction.
void fillJournal(Vault& vault, int entries, const std::function<QString(int)>& word) {
    JournalEntry last = REQUIRE_OK(vault.journal().latest(0, 1)).first();
    REQUIRE_OK(vault.database().write([&](Writer& writer) -> Result<> {
        for (int i = 0; i < entries; ++i) {
            const QByteArray salt = QByteArray::number(i).rightJustified(32, 's');
            const QByteArray payload = "{\"word\":\"" + word(i).toUtf8() + "\"}";
            TRY(appendChained(writer, last, u"request DEM-2026-%1"_s.arg(i, 5, 10, QChar(u'0')), salt, payload));
        }
        writer.journal({u"trial"_s, u"journal"_s, {}});
        return {};
    }));
}

/// Changes one entry and hashes it and every later one anew, as only the holder of the key can.
bool rewriteFrom(Vault& vault, qint64 sequence) {
    const QList<JournalEntry> entries = REQUIRE_OK(vault.journal().list(sequence - 1));
    QByteArray previous = entries.first().previous;
    bool done = !entries.isEmpty();
    for (JournalEntry entry : entries) {
        if (entry.sequence == sequence)
            entry.staff = u"Quelqu’un d’autre"_s;
        entry.previous = previous;
        entry.hash = detail::journalHash(entry);
        previous = entry.hash;
        done = done && runSql(vault,
                           u"UPDATE journal SET staff = '%1', previous = x'%2', hash = x'%3' WHERE sequence = %4"_s.arg(
                               entry.staff, QString::fromLatin1(entry.previous.toHex()),
                               QString::fromLatin1(entry.hash.toHex()), QString::number(entry.sequence)));
    }
    return done;
}

} // namespace

TEST_CASE("a tampered journal is found, the cut end by its anchor", "[faults]") {
    Finding finding({40}, u"Random tampering with the journal by somebody who has the key"_s);
    FaultFixture fixture;
    const auto vault = REQUIRE_OK(fixture.open());
    const int entries = rounds(400, 10000);
    const int edits = rounds(120, 1000);
    fillJournal(*vault, entries, [](int i) { return u"mot %1"_s.arg(i); });
    const QString anchor = REQUIRE_OK(vault->journal().head());
    const qint64 last = anchor.section(u':', 0, 0).toLongLong();
    CHECK(REQUIRE_OK(vault->journal().verify(anchor)).ok);
    QRandomGenerator random(40);
    const QStringList fields{u"staff = staff || 'x'"_s, u"at = '2020-01-01T00:00:00Z'"_s, u"action = 'y'"_s,
        u"object = object || '1'"_s, u"commitment = randomblob(32)"_s, u"previous = randomblob(32)"_s,
        u"hash = randomblob(32)"_s};
    int middle = 0;
    int middleFound = 0;
    int tail = 0;
    int tailFound = 0;
    int tailByAnchor = 0;
    QStringList missed;
    for (int i = 0; i < edits; ++i) {
        const qint64 at = random.bounded(2, int(last) - 1);
        const Tampered tampered(*vault);
        QString what;
        const int kind = i % 8;
        if (kind == 0)
            what = u"UPDATE journal SET %1 WHERE sequence = %2"_s.arg(fields.at(random.bounded(fields.size()))).arg(at);
        else if (kind == 1)
            what = u"UPDATE journal_payload SET payload = '{\"word\":\"autre\"}' WHERE sequence = %1"_s.arg(at);
        else if (kind == 2)
            what = u"UPDATE journal_payload SET salt = randomblob(32) WHERE sequence = %1"_s.arg(at);
        else if (kind == 3)
            what =
                u"DELETE FROM journal_payload WHERE sequence = %1; DELETE FROM journal WHERE sequence = %1"_s.arg(at);
        else if (kind == 4)
            what = u"UPDATE journal SET sequence = -1 WHERE sequence = %1; UPDATE journal SET sequence = %1 WHERE "
                   "sequence = %2; UPDATE journal SET sequence = %2 WHERE sequence = -1"_s.arg(at)
                       .arg(at + 1);
        else if (kind == 5)
            what = u"INSERT INTO journal SELECT %1, at, staff, action, object, commitment, previous, hash FROM journal "
                   "WHERE sequence = %2"_s.arg(last + 1)
                       .arg(at);
        else if (kind == 6)
            what = u"DELETE FROM journal_payload WHERE sequence > %1; DELETE FROM journal WHERE sequence > %1"_s.arg(
                last - 1 - random.bounded(40));
        const bool made = kind == 7 ? rewriteFrom(*vault, last - random.bounded(40)) : runSql(*vault, what);
        REQUIRE(made);
        const bool found = !REQUIRE_OK(vault->journal().verify()).ok;
        if (kind < 6) {
            ++middle;
            middleFound += found;
            if (!found)
                missed << what;
        } else {
            ++tail;
            tailFound += found;
            tailByAnchor += !REQUIRE_OK(vault->journal().verify(anchor)).ok;
        }
    }
    INFO(missed.join(u'\n').toStdString());
    CHECK(middleFound == middle);
    CHECK(tailByAnchor == tail);
    finding.figure(entries, " entries; ", middleFound, " of ", middle,
        " changes in the middle found (a field, payload, salt, removed, exchanged, copied); ends cut off or hashed "
        "anew: ",
        tailFound, " of ", tail, " found without an anchor, ", tailByAnchor, " with the anchor of a document");
    finding.control(REQUIRE_OK(vault->journal().verify(anchor)).ok, "the journal as it was verifies with its anchor");
}

TEST_CASE("erased payloads leave nothing, and the chain stays", "[faults]") {
    Finding finding({42}, u"500 payloads erased for good"_s);
    FaultFixture fixture;
    const auto vault = REQUIRE_OK(fixture.open());
    constexpr int erased = 500;
    constexpr int all = 800;
    QRandomGenerator random(42);
    QStringList markers;
    for (int i = 0; i < all; ++i)
        markers << u"EFF%1Q"_s.arg(random.generate64(), 16, 16, QChar(u'0'));
    const qint64 first = REQUIRE_OK(vault->journal().count());
    fillJournal(*vault, all, [&](int i) { return markers.at(i); });
    const QString anchor = REQUIRE_OK(vault->journal().head());
    const auto hits = [&](int from, int to) {
        sqlite3_int64 size = 0;
        unsigned char* bytes = sqlite3_serialize(vault->database().handle(), "main", &size, 0);
        REQUIRE(bytes);
        const QByteArray image(reinterpret_cast<const char*>(bytes), qsizetype(size));
        sqlite3_free(bytes);
        int found = 0;
        for (int i = from; i < to; ++i)
            found += image.contains(markers.at(i).toUtf8());
        return found;
    };
    const int before = hits(0, erased);
    REQUIRE_OK(vault->database().write([&](Writer& writer) -> Result<> {
        const qint64 count = TRY(vault->journal().erasePayloads(writer, first + erased));
        writer.journal({u"journal_erase"_s, u"journal"_s, {{u"entries"_s, count}}});
        return {};
    }));
    REQUIRE_OK(compactImage(*vault));
    const int after = hits(0, erased);
    const int kept = hits(erased, all);
    CHECK(after == 0);
    CHECK(kept == all - erased);
    CHECK(REQUIRE_OK(vault->journal().verify(anchor)).ok);
    const QString file = fixture.folder.filePath(u"journal.jsonl"_s);
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE_OK(vault->journal().exportTo(out));
    out.close();
    const auto verifier = [&](const QString& with) {
        return QProcess::execute(u"python3"_s, {sourcePath(u"/tools/verify_journal.py"_s), file, u"--anchor"_s, with});
    };
    const int alone = verifier(anchor);
    CHECK(alone == 0);
    finding.figure(erased, " of ", all, " payloads erased: ", after,
        " left in the decrypted image with its free pages, the ", kept,
        " others untouched; chain and old anchor hold, in the program and in the stand-alone verifier");
    finding.control(before == erased, "before, the same search finds all ", before);
    finding.control(verifier(u"9:0000000000000000"_s) == 1, "another anchor is refused by the stand-alone verifier");
}

TEST_CASE("an older state put back: file, header, page", "[faults]") {
    Finding finding({39}, u"Rollback of the file, of its header, of single pages"_s);
    FaultFixture fixture;
    const auto open = [&] {
        return OpenVault::open(fixture.path, byKey(pristine().recoveryKey), fixture.clock, {.deviceMemory = true});
    };
    const auto noticesOf = [](const Result<std::unique_ptr<Vault>>& vault) {
        return vault ? (*vault)->notices().size() : qsizetype(-1);
    };
    int fileNoticed = 0;
    int headerNoticed = 0;
    int controls = 0;
    const int trials = rounds(4, 25);
    for (int i = 0; i < trials; ++i) {
        fixture.reset();
        const OtherHome device;
        Acts acts = fixture.acts();
        acts.deviceMemory = true;
        const auto work = [&](int times) {
            const auto vault = REQUIRE_OK(open());
            for (int n = 0; n < times; ++n)
                REQUIRE_OK(acts.save(*vault));
            if (times > 1)
                REQUIRE_OK(acts.invite(*vault));
        };
        work(1 + i % 3);
        const QByteArray older = bytesOf(fixture.path);
        work(2 + i % 2);
        const QByteArray newer = bytesOf(fixture.path);
        controls += noticesOf(open()) == 0;
        writeBytes(fixture.path, older.left(65536) + newer.mid(65536));
        headerNoticed += noticesOf(open()) > 0;
        writeBytes(fixture.path, older);
        {
            const auto vault = open();
            const bool said = vault && !(*vault)->notices().isEmpty() &&
                              (*vault)->notices().first().en.contains(u"does not continue"_s);
            fileNoticed += said;
        }
    }
    CHECK(fileNoticed == trials);
    CHECK(headerNoticed == trials);

    // One page of an earlier state in a newer file bears a right seal: SQLCipher cannot know. What the chain of the
    // journal and SQLite's own checks still see.
    fixture.reset();
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"900"_s, u"30"_s}));
    const QByteArray older = bytesOf(fixture.path);
    (void)runStress(fixture.child({u"work"_s, fixture.path, u"900"_s, u"12"_s}));
    const QByteArray newer = bytesOf(fixture.path);
    int pages = 0;
    int noticed = 0;
    for (qint64 at = 65536; at + 4096 <= qMin(older.size(), newer.size()); at += 4096) {
        if (older.mid(at, 4096) == newer.mid(at, 4096))
            continue;
        ++pages;
        writeBytes(fixture.path, QByteArray(newer).replace(at, 4096, older.mid(at, 4096)));
        const auto vault = fixture.open();
        const auto report = vault ? (*vault)->verify() : Result<VerifyReport>(vault.error());
        noticed += !report || !report->ok || !wrongAfter(fixture.acts(), {}).isEmpty();
    }
    CHECK(pages > 5);
    finding.figure("on a machine that saw the newer state: ", fileNoticed, " of ", trials, " older files and ",
        headerNoticed, " of ", trials,
        " older headers said before data are shown; single older pages under a right seal: ", noticed, " of ", pages,
        " noticed by the checks or the count of records, the others are the limit of a seal by page");
    finding.control(controls == trials, "the file's own next state says nothing, ", controls, " of ", trials);
}

TEST_CASE("a fork is seen by the other devices", "[faults]") {
    Finding finding({43}, u"An old backup restored on one of three devices"_s);
    FaultFixture fixture;
    const auto open = [&](const QString& path) {
        return OpenVault::open(path, byKey(pristine().recoveryKey), fixture.clock, {.deviceMemory = true});
    };
    const auto work = [&](const QString& path) {
        Acts acts = fixture.acts();
        const auto vault = REQUIRE_OK(open(path));
        REQUIRE_OK(acts.save(*vault));
    };
    int said = 0;
    int devices = 0;
    int quiet = 0;
    const auto look = [&](const QString& path, bool wanted) {
        const auto vault = REQUIRE_OK(open(path));
        const bool any = !vault->notices().isEmpty();
        if (wanted) {
            ++devices;
            said += any;
        } else {
            quiet += !any;
        }
    };
    const QString backup = fixture.folder.filePath(u"ancienne.greffe"_s);
    const QString restored = fixture.folder.filePath(u"restauré.greffe"_s);
    {
        const OtherHome first;
        work(fixture.path);
        REQUIRE(QFile::copy(fixture.path, backup));
        work(fixture.path);
        {
            const OtherHome second;
            look(fixture.path, false); // a device that saw nothing before has nothing to say
            {
                const OtherHome third;
                REQUIRE_OK(Vault::restore(backup, restored, byKey(pristine().recoveryKey), fixture.clock));
                work(restored);
                look(restored, false);
            }
            look(restored, true);
        }
        look(restored, true);
    }
    CHECK(said == devices);
    finding.figure(said, " of ", devices,
        " devices that knew the newer state say that the restored file does not hold what was done since");
    finding.control(quiet == 2, "the device that restored, and one that saw nothing before, say nothing");
}
