// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "base/secretbytes.h"

#include <QString>

#include <algorithm>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const SecretBytes& secret) {
    return {reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size())};
}

} // namespace

TEST_CASE("secrets: begin as zeros, are compared, copied only on purpose, moved") {
    static_assert(!std::is_copy_constructible_v<SecretBytes>);
    SecretBytes zeros(32);
    CHECK(zeros.size() == 32);
    CHECK(std::all_of(zeros.bytes().begin(), zeros.bytes().end(), [](unsigned char byte) { return byte == 0; }));
    const SecretBytes random = SecretBytes::random(32);
    CHECK_FALSE(random == zeros);
    CHECK_FALSE(random == SecretBytes(31));
    SecretBytes copy = random.clone();
    CHECK(copy == random);
    const SecretBytes moved = std::move(copy);
    CHECK(moved == random);
    CHECK(copy.isEmpty());
    SecretBytes cleared = SecretBytes::random(16);
    cleared.clear();
    CHECK(cleared.isEmpty());
    CHECK(SecretBytes() == SecretBytes());
}

TEST_CASE("secrets: a passphrase is NFKC, not trimmed") {
    CHECK(bytesOf(SecretBytes::fromPassphrase(u" été "_s)) == QByteArray(" \xc3\xa9t\xc3\xa9 "));
    CHECK(SecretBytes::fromPassphrase(u"e\u0301te\u0301"_s) == SecretBytes::fromPassphrase(u"été"_s));
    CHECK(SecretBytes::fromPassphrase(u"ﬁ"_s) == SecretBytes::fromPassphrase(u"fi"_s));
    CHECK_FALSE(SecretBytes::fromPassphrase(u"Été"_s) == SecretBytes::fromPassphrase(u"été"_s));
    CHECK(SecretBytes::fromPassphrase(QString()).isEmpty());
}

TEST_CASE("secrets: a text is overwritten") {
    QString text = u"mot de passe"_s;
    wipe(text);
    CHECK(text.isEmpty());
}
