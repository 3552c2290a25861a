// SPDX-License-Identifier: GPL-3.0-or-later
// Ways in and keys: the recovery sheet, what a guess costs, slots that were altered, and where keys may stand in the
// source.
#include "faultfixture.h"

#include "support/places.h"
#include "vault/keys.h"
#include "vault/recoverykey.h"
#include "vault/staff.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int slotsAt = 128;
constexpr int checksumAt = 28640;

/// The header of a vault with its keys, for changes that only somebody with the key can make.
struct Inside {
    Header header = {};
    RootKeys keys = {};
};

Inside lookInside(const QString& path, const QString& key) {
    UnlockedFile unlocked = REQUIRE_OK(OpenVault::unlockFile(path, byKey(key), true));
    return {unlocked.file->header(), std::move(unlocked.keys)};
}

/// Both copies replaced, in a vault's bytes.
QByteArray withHeader(QByteArray vault, const QByteArray& copy) {
    for (const qint64 at : format::copyAt)
        vault.replace(at, copy.size(), copy);
    return vault;
}

QByteArray withChecksum(QByteArray copy) {
    return copy.replace(checksumAt, 32, hash256(copy.left(checksumAt)));
}

int slotOf(const Header& header, SlotType type) {
    for (int i = 0; i < format::slotCount; ++i) {
        if (header.slots[i].is(type))
            return i;
    }
    return -1;
}

/// A key as people mistype it: one character for another, two neighbours exchanged, one left out. `at`: the group.
QString mistyped(QStringList groups, int kind, int at, QRandomGenerator& random) {
    static const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    QString& group = groups[at];
    const int place = random.bounded(4);
    if (kind == 0) {
        const QChar before = group.at(place);
        while (group.at(place) == before)
            group[place] = alphabet.at(random.bounded(32));
    } else if (kind == 1) {
        for (int i = 0; i < 3; ++i) { // equal neighbours are no error
            const int from = (place + i) % 3;
            if (group.at(from) == group.at(from + 1))
                continue;
            const QChar first = group.at(from);
            group[from] = group.at(from + 1);
            group[from + 1] = first;
            return groups.join(u' ');
        }
        return {};
    } else {
        group.remove(random.bounded(5), 1);
    }
    return groups.join(u' ');
}

} // namespace

TEST_CASE("the recovery sheet: typing errors name their group, and the key opens when no passphrase does", "[faults]") {
    Finding finding({22}, u"Recovery sheet: typing errors, and opening by it alone"_s);
    FaultFixture fixture;
    const QString key = pristine().recoveryKey;
    const QStringList groups = key.split(u' ');
    REQUIRE(groups.size() == 13);
    QRandomGenerator random(22);
    const int trials = rounds(1000, 10000);
    int refused = 0;
    int named = 0;
    {
        const auto vault = REQUIRE_OK(fixture.open());
        for (int i = 0; i < trials;) {
            const int at = random.bounded(13);
            const QString typed = mistyped(groups, i % 3, at, random);
            if (typed.isEmpty())
                continue;
            ++i;
            const Result<> checked = vault->checkRecoveryKey(typed);
            refused += !checked && checked.error().kind == Error::Kind::Invalid;
            named += !checked && checked.error().where == u"group %1"_s.arg(at + 1);
        }
        finding.control(vault->checkRecoveryKey(key.toLower().remove(u' ')).has_value(),
            "the right key in small letters and without blanks is taken");
    }
    CHECK(refused == trials);
    CHECK(named == trials);
    // No passphrase is left in the header; only somebody with the key can make such a one.
    const Inside inside = lookInside(fixture.path, key);
    Header alone = inside.header;
    alone.slots[slotOf(alone, SlotType::Passphrase)] = {};
    alone.sequence += 1;
    writeBytes(fixture.path, withHeader(bytesOf(fixture.path), encodeHeader(alone, inside.keys.headerMac.bytes())));
    finding.control(!fixture.openByPassphrase(), "without its slot the passphrase opens nothing");
    {
        const auto vault = REQUIRE_OK(fixture.open());
        CHECK(vault->openedByRecoveryKey());
        CHECK(REQUIRE_OK(vault->verify()).ok);
    }
    finding.figure(refused, " of ", trials,
        " typing errors refused (a sign for another, neighbours exchanged, one left out), ", named,
        " with the right group named; after the removal of every passphrase the sheet alone opens the vault, whole");
}

TEST_CASE("what a guess costs: new slots pay it, abnormal slots are refused before it", "[faults]") {
    Finding finding({33}, u"Argon2id parameters of new vaults and of crafted slots"_s);
    FaultFixture fixture;
    const int vaults = rounds(2, 20);
    const KdfCost wanted = KdfCost::calibrated();
    int dear = 0;
    for (int i = 0; i < vaults; ++i) {
        const QString path = fixture.folder.filePath(u"neuf%1.greffe"_s.arg(i));
        REQUIRE_OK(Vault::create(path, {claireFontaine, phrase(clairePhrase), wanted, {}}, fixture.clock));
        for (const SlotInfo& slot : REQUIRE_OK(Vault::inspect(path)).slots) {
            if (slot.kind == u"passphrase")
                dear += slot.cost.memoryBytes >= (256ULL << 20) && slot.cost.passes >= 3;
        }
    }
    CHECK(dear == vaults);

    const Inside inside = lookInside(fixture.path, pristine().recoveryKey);
    const int at = slotOf(inside.header, SlotType::Passphrase);
    struct Crafted {
        const char* what;
        quint64 memory;
        quint64 passes;
    };
    const Crafted crafted[] = {{"64 GiB", 64ULL << 30, 3}, {"2 GiB and a page", (2048ULL << 20) + 4096, 3},
        {"8 MiB", 8ULL << 20, 3}, {"0 bytes", 0, 3}, {"no whole KiB", (64ULL << 20) + 7, 3},
        {"1 pass", 256ULL << 20, 1}, {"0 passes", 256ULL << 20, 0}, {"65 passes", 256ULL << 20, 65},
        {"2^63 passes", 256ULL << 20, 1ULL << 63}};
    int refused = 0;
    qint64 most = 0;
    for (const Crafted& each : crafted) {
        INFO(each.what);
        Header header = inside.header;
        header.slots[at].memory = each.memory;
        header.slots[at].passes = each.passes;
        writeBytes(fixture.path, withHeader(pristineVault(), encodeHeader(header, inside.keys.headerMac.bytes())));
        const Lines lines = runStress({u"unlock-in"_s, fixture.path, QString::number(qint64(8) << 30)});
        const QString said = lines.lines.join(u' ');
        INFO(said.toStdString());
        const bool corrupt = said.contains(u"error corrupt"_s) && said.contains(u"the file was altered"_s);
        CHECK(corrupt);
        refused += corrupt;
        for (const QString& line : lines.lines) {
            if (line.startsWith(u"rss "_s))
                most = qMax(most, line.mid(4).toLongLong());
        }
    }
    CHECK(most > 0);
    CHECK(most < 100 * 1024);
    finding.figure(dear, " of ", vaults, " new vaults at 256 MiB and 3 passes or more (here ", wanted.memoryBytes >> 20,
        " MiB, ", wanted.passes, " passes); ", refused, " of ", std::size(crafted),
        " crafted slots (8 MiB to 64 GiB, 0 to 2^63 passes) refused as altered, peak memory ", most / 1024, " MiB");
    fixture.reset();
    const Lines good = runStress({u"unlock-in"_s, fixture.path, QString::number(qint64(8) << 30)});
    finding.control(good.exitCode == 0, "the same vault with its own 64 MiB and 2 passes opens");
}

TEST_CASE("no bit of a way in can be altered without the key, and none fits another vault", "[faults]") {
    Finding finding({34}, u"Altered and exchanged slots"_s);
    FaultFixture fixture;
    const Inside inside = lookInside(fixture.path, pristine().recoveryKey);
    const int at = slotsAt + slotOf(inside.header, SlotType::Recovery) * format::slotLength;
    const QByteArray& good = inside.header.raw;
    const auto opensWith = [&](const QByteArray& copy) {
        QFile file(fixture.path);
        REQUIRE(file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly));
        for (const qint64 place : format::copyAt) {
            file.seek(place);
            file.write(copy);
        }
        file.close();
        return OpenVault::unlockFile(fixture.path, byKey(pristine().recoveryKey), true).has_value();
    };
    const OtherHome elsewhere; // no header is kept here
    // With the checksum made good, as anybody can: what is left is the header's MAC and the slot's own seals.
    int flips = 0;
    int opened = 0;
    const int stride = rounds(7, 1);
    for (int bit = 0; bit < format::slotLength * 8; bit += stride) {
        QByteArray flipped = good;
        flipped[at + bit / 8] = char(flipped[at + bit / 8] ^ 1 << bit % 8);
        opened += opensWith(withChecksum(flipped));
        ++flips;
    }
    CHECK(opened == 0);
    int elsewhereOpened = 0;
    int headerFlips = 0;
    QRandomGenerator random(34);
    for (int i = 0; i < rounds(300, 10000); ++i) { // anywhere in the header
        QByteArray flipped = good;
        const int bit = random.bounded(checksumAt * 8);
        flipped[bit / 8] = char(flipped[bit / 8] ^ 1 << bit % 8);
        elsewhereOpened += opensWith(withChecksum(flipped));
        ++headerFlips;
    }
    CHECK(elsewhereOpened == 0);

    // A slot of another vault, whose key somebody has: with the checksum of anybody, and with the MAC of its own key.
    const QString other = fixture.folder.filePath(u"autre.greffe"_s);
    const QString otherKey =
        REQUIRE_OK(Vault::create(other, {u"B"_s, phrase(u"b"_s), KdfCost::floor(), {}}, fixture.clock)).recoveryKey;
    const Inside theirs = lookInside(other, otherKey);
    const QByteArray slot = theirs.header.raw.mid(
        slotsAt + slotOf(theirs.header, SlotType::Recovery) * format::slotLength, format::slotLength);
    Header mixed = inside.header;
    mixed.raw.replace(at, format::slotLength, slot);
    const QByteArray byAnybody = withChecksum(QByteArray(good).replace(at, format::slotLength, slot));
    mixed.slots[slotOf(inside.header, SlotType::Recovery)] =
        theirs.header.slots[slotOf(theirs.header, SlotType::Recovery)];
    int exchanged = 0;
    for (const QByteArray& copy : {byAnybody, encodeHeader(mixed, theirs.keys.headerMac.bytes())}) {
        (void)opensWith(copy);
        exchanged += OpenVault::unlockFile(fixture.path, byKey(otherKey), true).has_value();
        exchanged += OpenVault::unlockFile(fixture.path, byKey(pristine().recoveryKey), true).has_value();
    }
    CHECK(exchanged == 0);
    finding.figure(flips, " bits of a slot and ", headerFlips,
        " of the header flipped with the checksum made good: opened ", opened + elsewhereOpened,
        "; a slot of another vault put in, with either key: opened ", exchanged, " of 4");
    finding.control(opensWith(good), "the header as it was opens");
    QByteArray renamed = good;
    Header byKeyHolder = inside.header;
    byKeyHolder.slots[slotOf(inside.header, SlotType::Passphrase)].role = quint8(Role::Reader);
    finding.control(opensWith(encodeHeader(byKeyHolder, inside.keys.headerMac.bytes())),
        "a change by the holder of the key, with its MAC, opens");
}

TEST_CASE("keys stand in locked memory: no other type bears one", "[faults]") {
    Finding finding({35}, u"Key hygiene of the source"_s);
    // A declaration of text or bytes that is called after a secret. What is written on paper is text by nature.
    static const QRegularExpression careless(
        u"\\b(?:QString|QByteArray|std::string|std::vector<[^>]*>|unsigned char|char)\\s+(\\w*(?:key|secret|passphrase|kek|seed)\\w*)\\s*(?:=|;|\\{|\\[|\\(std|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringList allowed{u"recoveryKey"_s, u"publicKey"_s};
    const auto faultsOf = [&](const QString& text) {
        QStringList out;
        int number = 0;
        for (const QString& line : text.split(u'\n')) {
            ++number;
            const auto match = careless.match(line);
            if (match.hasMatch() && !allowed.contains(match.captured(1)))
                out += u"%1: %2"_s.arg(number).arg(line.trimmed());
        }
        return out;
    };
    int files = 0;
    int guarded = 0;
    QStringList faults;
    QDirIterator it(sourcePath(u"/models/vault"_s), {u"*.h"_s, u"*.cpp"_s}, QDir::Files);
    QStringList paths;
    while (it.hasNext())
        paths += it.next();
    for (const QString& one : {u"base/secretbytes.h"_s, u"base/secretbytes.cpp"_s, u"commands/quickunlock.h"_s,
             u"commands/quickunlock.cpp"_s, u"commands/staffdesk.cpp"_s, u"commands/opening.cpp"_s})
        paths += sourcePath(u"/models/"_s + one);
    for (const QString& path : std::as_const(paths)) {
        const QString text = QString::fromUtf8(bytesOf(path));
        guarded += int(text.count(QRegularExpression(u"\\bSecretBytes&?\\s+\\w+"_s)));
        for (const QString& fault : faultsOf(text))
            faults += QFileInfo(path).fileName() + u':' + fault;
        ++files;
    }
    INFO(faults.join(u'\n').toStdString());
    CHECK(faults.isEmpty());
    CHECK(files > 40);
    finding.figure(files, " files that handle keys, ", guarded, " declarations of secrets in locked memory, ",
        faults.size(), " of another type (the recovery key, as text for paper, and public keys apart)");
    finding.control(
        faultsOf(u"    QByteArray rootKey = bytes;\n    QString m_passphrase;\n    unsigned char kek[32];"_s).size() ==
            3,
        "three careless lines are found");
    finding.control(
        faultsOf(u"    SecretBytes rootKey(32);\n    QByteArray publicKey = {};\n    QString keyless;"_s).size() <= 1,
        "careful lines pass");
}

TEST_CASE("five open the vault, one is revoked: no way in is left for her, and the others keep theirs", "[faults]") {
    Finding finding({38}, u"Revoking one of five"_s);
    FaultFixture fixture;
    const QString gone = u"Zoé Durand"_s;
    const QStringList others{u"Paul Martin"_s, u"Ana Silva"_s, u"Karim Benali"_s};
    const auto passphraseOf = [](const QString& name) { return u"phrase de "_s + name; };
    const auto opens = [&](const QString& path, const QString& name) {
        return OpenVault::open(path, as(name, passphraseOf(name)), fixture.clock, {.deviceMemory = true});
    };
    for (const QString& name : others + QStringList{gone}) {
        QString code;
        {
            const auto vault = REQUIRE_OK(fixture.openByPassphrase());
            code = REQUIRE_OK(StaffOffice(*vault).invite(name, Role::Editor));
        }
        REQUIRE_OK(
            StaffOffice::accept(fixture.path, name, code, phrase(passphraseOf(name)), KdfCost::floor(), fixture.clock));
    }
    REQUIRE_OK(opens(fixture.path, gone)); // this device keeps a header with her slot
    const QByteArray before = bytesOf(fixture.path);
    const QString backup = fixture.folder.filePath(u"avant.greffe"_s);
    {
        const auto vault = REQUIRE_OK(fixture.openByPassphrase());
        REQUIRE_OK(vault->backupTo(backup));
        REQUIRE_OK(StaffOffice(*vault).revoke(gone));
        REQUIRE_OK(fixture.acts().save(*vault));
    }
    const QByteArray after = bytesOf(fixture.path);
    int in = 0;
    int tried = 0;
    const auto tryIn = [&](const QByteArray& file) {
        writeBytes(fixture.path, file);
        in += opens(fixture.path, gone).has_value();
        ++tried;
    };
    tryIn(after);                                               // her passphrase
    tryIn(before.left(65536) + after.mid(65536));               // her old header over the new file
    tryIn(QByteArray(65536, '\0') + after.mid(65536));          // no header: the one that this device kept
    tryIn(before.left(65536 + 4096) + after.mid(65536 + 4096)); // and the old first page
    CHECK(in == 0);
    writeBytes(fixture.path, after);
    int kept = 0;
    for (const QString& name : others)
        kept += opens(fixture.path, name).has_value();
    kept += fixture.openByPassphrase().has_value();
    CHECK(kept == 4);
    CHECK(fixture.open().has_value()); // and the sheet
    finding.figure(in, " of ", tried,
        " ways in for the revoked one (her passphrase, her old header, the header kept by the device, her old first "
        "page); ",
        kept, " of 4 others and the recovery sheet open the new file unchanged");
    finding.control(opens(backup, gone).has_value(),
        "a backup made before still opens for her, as the program says when it revokes");
}
