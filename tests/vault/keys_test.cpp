// SPDX-License-Identifier: GPL-3.0-or-later
#include "vaultfixture.h"

#include "vault/keys.h"
#include "vault/recoverykey.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

SecretBytes counting(int size) {
    SecretBytes out{std::size_t(size)};
    for (int i = 0; i < size; ++i)
        out.data()[i] = static_cast<unsigned char>(i);
    return out;
}

QByteArray hex(const SecretBytes& bytes) {
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())).toHex();
}

struct SlotFixture {
    Header header = {};
    RootKeys keys = {};
    Slot slot = {};
    SecretBytes secret = phrase(u"phrase d’essai"_s);

    SlotFixture() {
        header.vaultId = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
        keys = deriveRootKeys(counting(32), header.vaultId, 1);
        header.checkValue = keys.checkValue;
        slot.type = quint8(SlotType::Passphrase);
        slot.role = quint8(Role::Editor);
        slot.name = u"Zoé"_s;
        REQUIRE_OK(lockSlot(slot, secret, KdfCost::floor(), header.vaultId, keys));
    }
};

} // namespace

TEST_CASE("known answers: subkeys of the root key", "[keys]") {
    // Computed with Python's hashlib.blake2b from FORMAT.md.
    const RootKeys keys = deriveRootKeys(counting(32), QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"), 1);
    CHECK(hex(keys.database) ==
          "49bdcbc07483e67700c633c61d21eceb292086a12308fb102b0263f98b2147589f73f1fc88f589d0ed0c1a4b81d0083b");
    CHECK(hex(keys.headerMac) == "ea1d82499311dbc2f0f691ef74157744c0e18c09d5924a3ef72a53f82bc172fe");
    CHECK(keys.checkValue.toHex() == "823b883d0fc8704d321dccaa381b788d22e1fadda6fa65f2db188099054d01e1");
}

TEST_CASE("known answer: recovery key of the bytes 00 to 1f", "[keys]") {
    const QString text = writeKeyGroups(counting(32));
    CHECK(text == u"000GC 40R45 0M30X E209* 185G9 R38EP 1W81V 24GKG 2GAH7 C5RR6 34D1R P70X~ 3RFG3"_s);
    CHECK(text.split(u' ').size() == 13);
    CHECK(REQUIRE_OK(readKeyGroups(text, 32)) == counting(32));
    CHECK(writeKeyGroups(counting(20)).split(u' ').size() == 8);
    CHECK(REQUIRE_OK(readKeyGroups(writeKeyGroups(counting(20)), 20)) == counting(20));
}

TEST_CASE("a slot opens with its secret alone", "[keys]") {
    SlotFixture f;
    const RootKeys opened = REQUIRE_OK(openSlot(f.slot, f.secret, f.header));
    CHECK(opened.root == f.keys.root);
    REQUIRE_ERROR(openSlot(f.slot, phrase(u"phrase d'essai"_s), f.header), Error::Kind::Locked);
    REQUIRE_ERROR(openSlot(f.slot, phrase(u" phrase d’essai"_s), f.header), Error::Kind::Locked);
    // NFKC: composed and decomposed accents are one passphrase.
    SlotFixture accents;
    accents.secret = phrase(u"\u00e9t\u00e9"_s);
    REQUIRE_OK(lockSlot(accents.slot, accents.secret, KdfCost::floor(), accents.header.vaultId, accents.keys));
    REQUIRE_OK(openSlot(accents.slot, phrase(u"e\u0301te\u0301"_s), accents.header));
}

TEST_CASE("a wrong passphrase and a damaged slot are told apart", "[keys]") {
    SlotFixture f;
    const auto damaged = [&](auto change) {
        Slot slot = f.slot;
        change(slot);
        REQUIRE_ERROR(openSlot(slot, f.secret, f.header), Error::Kind::Corrupt);
    };
    damaged([](Slot& s) { s.wrapped[3] = char(s.wrapped[3] ^ 1); });
    damaged([](Slot& s) { s.nonce[0] = char(s.nonce[0] ^ 1); });
    damaged([](Slot& s) { s.sealed[50] = char(s.sealed[50] ^ 1); });
    damaged([](Slot& s) { s.publicKey[7] = char(s.publicKey[7] ^ 1); });
    damaged([](Slot& s) { s.staffId[7] = char(s.staffId[7] ^ 1); });
    damaged([](Slot& s) { s.createdAt += 1; });
    // Into another vault or generation: the commitment or the sealed key does not fit.
    Header other = f.header;
    other.vaultId[0] = char(1);
    REQUIRE_ERROR(openSlot(f.slot, f.secret, other), Error::Kind::Locked);
    other = f.header;
    other.generation = 2;
    REQUIRE_ERROR(openSlot(f.slot, f.secret, other), Error::Kind::Corrupt);
    // The control: unchanged, it opens.
    REQUIRE_OK(openSlot(f.slot, f.secret, f.header));
}

TEST_CASE("costs outside of the bounds are refused before anything is allocated", "[keys]") {
    SlotFixture f;
    Slot slot = f.slot;
    slot.memory = 64ULL << 30;
    REQUIRE_ERROR(openSlot(slot, f.secret, f.header), Error::Kind::Corrupt);
    slot = f.slot;
    slot.memory = 8ULL << 20;
    REQUIRE_ERROR(openSlot(slot, f.secret, f.header), Error::Kind::Corrupt);
    slot = f.slot;
    slot.passes = 1;
    REQUIRE_ERROR(openSlot(slot, f.secret, f.header), Error::Kind::Corrupt);
    slot.passes = 65;
    REQUIRE_ERROR(openSlot(slot, f.secret, f.header), Error::Kind::Corrupt);
}

TEST_CASE("a slot of an unknown type keeps its bytes and can be re-sealed", "[keys]") {
    SlotFixture f;
    f.header.slots[0] = f.slot;
    QByteArray copy = encodeHeader(f.header, f.keys.headerMac.bytes());
    copy[128 + 768] = char(9); // slot 1: type 9, with bytes of its own in places that type 1 reserves
    copy.replace(128 + 768 + 512, 4, "\x01\x02\x03\x04");
    copy.replace(128 + 768 + 80, 32, f.slot.publicKey);
    copy.replace(28640, 32, hash256(copy.left(28640)));
    Header read = REQUIRE_OK(decodeHeader(copy));
    CHECK_FALSE(read.slots[1].isKnown());
    sealRootKey(read.slots[1], read.vaultId, f.keys);
    const QByteArray again = encodeHeader(read, f.keys.headerMac.bytes());
    CHECK(again.mid(128 + 768, 80) == copy.mid(128 + 768, 80));
    CHECK(again.mid(128 + 768 + 512, 256) == copy.mid(128 + 768 + 512, 256));
    CHECK(again.mid(128 + 768 + 220, 100) != copy.mid(128 + 768 + 220, 100));
}

TEST_CASE("every bit of a header copy is covered by checksum and MAC", "[keys]") {
    SlotFixture f;
    f.header.slots[0] = f.slot;
    const QByteArray copy = encodeHeader(f.header, f.keys.headerMac.bytes());
    REQUIRE_OK(decodeHeader(copy));
    CHECK(macIsRight(copy, f.keys.headerMac.bytes()));
    int refused = 0;
    int mac = 0;
    constexpr int flips = 10000;
    QRandomGenerator random(20261122);
    for (int i = 0; i < flips; ++i) {
        QByteArray flipped = copy;
        const int at = i < 8 * 128 ? i : random.bounded(format::copyLength * 8);
        flipped[at / 8] = char(flipped[at / 8] ^ 1 << at % 8);
        const auto header = decodeHeader(flipped);
        refused += !header && header.error().kind == Error::Kind::Corrupt;
        mac += at / 8 < 28640 && !macIsRight(flipped, f.keys.headerMac.bytes());
        mac += at / 8 >= 28640;
    }
    CHECK(refused == flips);
    CHECK(mac == flips);
    WARN("header: " << refused << " of " << flips << " single flipped bits refused by the checksum, " << mac
                    << " by the MAC or beyond it");
}

TEST_CASE("a header of a later version is told from a damaged one", "[keys]") {
    SlotFixture f;
    f.header.format = 2;
    f.header.minimumReader = 2;
    QByteArray copy = encodeHeader(f.header, f.keys.headerMac.bytes());
    REQUIRE_ERROR(decodeHeader(copy), Error::Kind::TooNew);
    copy.replace(28640, 32, QByteArray(32, 'x')); // its checksum may stand elsewhere
    REQUIRE_ERROR(decodeHeader(copy), Error::Kind::TooNew);
    // Format 2 that a reader of version 1 may still read.
    f.header.minimumReader = 1;
    CHECK(REQUIRE_OK(decodeHeader(encodeHeader(f.header, f.keys.headerMac.bytes()))).format == 2);
}

TEST_CASE("a recovery key is read as people type it", "[keys]") {
    const QString text = writeKeyGroups(counting(32));
    CHECK(REQUIRE_OK(readKeyGroups(text.toLower(), 32)) == counting(32));
    CHECK(REQUIRE_OK(readKeyGroups(QString(text).replace(u' ', u'\n'), 32)) == counting(32));
    CHECK(REQUIRE_OK(readKeyGroups(QString(text).replace(u' ', u" - "_s), 32)) == counting(32));
    CHECK(REQUIRE_OK(readKeyGroups(QString(text).remove(u' '), 32)) == counting(32));
    CHECK(REQUIRE_OK(readKeyGroups(QString(text).replace(u'0', u'O').replace(u'1', u'l'), 32)) == counting(32));
    REQUIRE_ERROR(readKeyGroups({}, 32), Error::Kind::Invalid);
    REQUIRE_ERROR(readKeyGroups(text + u" 0000D"_s, 32), Error::Kind::Invalid);
    REQUIRE_ERROR(readKeyGroups(text.left(70), 32), Error::Kind::Invalid);
    const QStringList groups = text.split(u' ');
    CHECK(keyGroupIsRight(groups[4], 5));
    CHECK_FALSE(keyGroupIsRight(groups[4], 6));
}

TEST_CASE("typing errors in a recovery key name the wrong group", "[keys]") {
    QRandomGenerator random(7);
    const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
    int named = 0;
    int refused = 0;
    constexpr int trials = 3000;
    for (int i = 0; i < trials; ++i) {
        const QStringList groups = writeKeyGroups(SecretBytes::random(32)).split(u' ');
        QStringList typed = groups;
        const int at = random.bounded(13);
        if (i % 3 == 0) { // one character
            QChar& c = typed[at][random.bounded(4)];
            QChar other = c;
            while (other == c)
                other = alphabet[random.bounded(32)];
            c = other;
        } else if (i % 3 == 1) { // two neighbours
            const int c = random.bounded(3);
            if (typed[at][c] == typed[at][c + 1]) {
                ++named;
                ++refused;
                continue;
            }
            typed[at] = typed[at].left(c) + typed[at][c + 1] + typed[at][c] + typed[at].mid(c + 2);
        } else { // a character left out
            typed[at].remove(random.bounded(5), 1);
        }
        const auto read = readKeyGroups(typed.join(u' '), 32);
        refused += !read;
        named += !read && read.error().where == u"group %1"_s.arg(at + 1);
    }
    CHECK(refused == trials);
    CHECK(named == trials);
    // Two whole groups exchanged: at least one of the two is named.
    int swapped = 0;
    for (int i = 0; i < 1000; ++i) {
        QStringList typed = writeKeyGroups(SecretBytes::random(32)).split(u' ');
        const int a = random.bounded(12);
        typed.swapItemsAt(a, a + 1 + random.bounded(12 - a));
        swapped += !readKeyGroups(typed.join(u' '), 32);
    }
    CHECK(swapped == 1000);
    WARN("recovery key: " << refused << " of " << trials << " typing errors refused, " << named << " naming the group; "
                          << swapped << " of 1000 exchanged groups refused");
}
