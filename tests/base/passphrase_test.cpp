// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/passphrase.h"
#include "support/catch.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace greffe;
using namespace Qt::StringLiterals;

TEST_CASE("the word lists are what the count of bits says they are") {
    for (const Language language : {Language::French, Language::English}) {
        const QStringList& words = passphraseWords(language);
        INFO(code(language).toStdString());
        CHECK(words.size() == 4096);
        CHECK(QSet<QString>(words.begin(), words.end()).size() == words.size());
        CHECK(std::is_sorted(words.begin(), words.end()));
        static const QRegularExpression plain(u"^[a-z]{4,8}$"_s);
        for (const QString& word : words)
            if (!plain.match(word).hasMatch())
                FAIL_CHECK(word.toStdString());
    }
    CHECK(passphraseWords(Language::French) != passphraseWords(Language::English));
    CHECK(passphraseWordCount * std::log2(4096.0) >= recommendedPassphraseBits);
}

TEST_CASE("drawn words are of the list, and differ from one drawing to the next") {
    const DrawnPassphrase drawn = drawPassphrase(Language::French);
    CHECK(drawn.bits == 84);
    const QStringList words = drawn.text.split(u' ');
    REQUIRE(words.size() == 7);
    for (const QString& word : words)
        CHECK(passphraseWords(Language::French).contains(word));
    CHECK(drawPassphrase(Language::French).text != drawn.text);
    CHECK(drawPassphrase(Language::English, 4).bits == 48);
    CHECK(QSet<QString>(words.begin(), words.end()).size() == 7);
    CHECK(passphraseBits(drawn.text) == 84);
    // Uniform enough that no part of the list is favoured: 4,200 words in 16 equal parts of it.
    const QStringList& list = passphraseWords(Language::English);
    int parts[16] = {};
    for (int i = 0; i < 600; ++i)
        for (const QString& word : drawPassphrase(Language::English).text.split(u' '))
            ++parts[list.indexOf(word) / 256];
    double chi = 0;
    for (const int count : parts)
        chi += (count - 262.5) * (count - 262.5) / 262.5;
    CHECK(chi < 60); // 15 degrees of freedom: beyond 60 once in some millions of runs
}

TEST_CASE("the strength of what people invent") {
    CHECK(passphraseBits(QString()) == 0);
    CHECK(passphraseBits(u"aaaaaaaaaaaaaaaaaaaa"_s) < 10);
    CHECK(passphraseBits(u"12345678901234567890"_s) < 20);
    CHECK(passphraseBits(u"azerty"_s) < 30);
    CHECK(passphraseBits(u"cheval exact batterie agrafe"_s) <= 52);
    CHECK(passphraseBits(u"encre encre encre encre encre encre encre"_s) < 20); // one word seven times
    CHECK(passphraseBits(u"x7#Kd0!vQ2zL%mT9"_s) >= recommendedPassphraseBits);
    CHECK(passphraseBits(SecretBytes::fromPassphrase(u"azerty"_s)) == passphraseBits(u"azerty"_s));
}
