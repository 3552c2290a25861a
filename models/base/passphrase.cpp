// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/passphrase.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

QStringList readWords(Language language) {
    QFile file(u":/words/"_s + code(language) + u".txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

bool isListed(const QString& word) {
    for (const Language language : {Language::French, Language::English}) {
        const QStringList& words = passphraseWords(language);
        if (std::binary_search(words.begin(), words.end(), word))
            return true;
    }
    return false;
}

/// From 0 to below `bound`, each as likely: numbers of an incomplete last round are drawn again.
quint32 drawBelow(quint32 bound) {
    const quint32 limit = 0xFFFFFFFFU - 0xFFFFFFFFU % bound;
    for (;;) {
        const SecretBytes random = SecretBytes::random(4);
        quint32 value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | random.data()[i];
        if (value < limit)
            return value % bound;
    }
}

} // namespace

const QStringList& passphraseWords(Language language) {
    static const QStringList french = readWords(Language::French);
    static const QStringList english = readWords(Language::English);
    return language == Language::French ? french : english;
}

int passphraseBits(const QString& passphrase) {
    QStringList words = passphrase.split(u' ', Qt::SkipEmptyParts);
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    int counted = 0;
    for (qsizetype i = 0; i < passphrase.size(); ++i) {
        const QChar c = passphrase.at(i);
        lower = lower || c.isLower();
        upper = upper || c.isUpper();
        digit = digit || c.isDigit();
        other = other || !(c.isLetterOrNumber() || c == u' ');
        const int step = i > 0 ? c.unicode() - passphrase.at(i - 1).unicode() : 99;
        // "aaaa", "1234" and "dcba" say little more than their first letter.
        counted += step == 0 || step == 1 || step == -1 ? 0 : 1;
    }
    const int variety = (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 30 : 0);
    if (variety == 0)
        return 0;
    double bits = counted * std::log2(double(variety));
    // Several plain words: each is one of some thousands, however long it is.
    if (words.size() >= 3 && !digit && !other) {
        const QSet<QString> distinct(words.begin(), words.end());
        const bool ours = std::all_of(words.begin(), words.end(), isListed);
        const double each = ours ? std::log2(double(passphraseWords(Language::French).size())) : 12.9;
        bits = std::min(bits, double(distinct.size()) * each);
    }
    for (QString& word : words)
        wipe(word);
    return int(bits);
}

int passphraseBits(const SecretBytes& passphrase) {
    QString text = QString::fromUtf8(reinterpret_cast<const char*>(passphrase.data()), qsizetype(passphrase.size()));
    const int bits = passphraseBits(text);
    wipe(text);
    return bits;
}

DrawnPassphrase drawPassphrase(Language language, int words) {
    const QStringList& list = passphraseWords(language);
    DrawnPassphrase out;
    if (list.isEmpty())
        return out;
    // Each word once: a person who sees one twice thinks that the program erred. It costs a hundredth of a bit.
    const int count = int(std::clamp<qsizetype>(words, 1, list.size()));
    QSet<quint32> drawn;
    double bits = 0;
    out.text.reserve(qsizetype(count) * 10);
    while (drawn.size() < count) {
        const quint32 place = drawBelow(quint32(list.size()));
        if (drawn.contains(place))
            continue;
        bits += std::log2(double(list.size() - drawn.size()));
        drawn.insert(place);
        if (!out.text.isEmpty())
            out.text += u' ';
        out.text += list.at(qsizetype(place));
    }
    out.bits = int(std::lround(bits));
    return out;
}

} // namespace greffe
