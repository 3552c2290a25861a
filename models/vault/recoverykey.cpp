// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/recoverykey.h"

#include <QRegularExpression>
#include <QStringList>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr char symbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

int valueOf(QChar c, bool check) {
    c = c.toUpper();
    if (c == u'O')
        c = u'0';
    if (c == u'I' || c == u'L')
        c = u'1';
    for (int i = 0; i < (check ? 37 : 32); ++i) {
        if (c == QLatin1Char(symbols[i]))
            return i;
    }
    return -1;
}

int checkOf(int number, quint32 value) {
    return int(((quint64(number) << 20) + value) % 37);
}

/// The 20-bit value of "ABCDc", or nothing.
std::optional<quint32> groupValue(QStringView group, int number) {
    if (group.size() != 5)
        return {};
    quint32 value = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = valueOf(group[i], false);
        if (digit < 0)
            return {};
        value = value << 5 | quint32(digit);
    }
    if (valueOf(group[4], true) != checkOf(number, value))
        return {};
    return value;
}

Error wrongGroup(int number, int groups) {
    return {Error::Kind::Invalid,
        Text{u"Le groupe %1 sur %2 comporte une faute de frappe. Comparez-le avec la fiche de secours."_s,
            u"Group %1 of %2 has a typing error. Compare it with the recovery sheet."_s}
            .arg(number)
            .arg(groups),
        {}, u"group %1"_s.arg(number)};
}

} // namespace

QString writeKeyGroups(const SecretBytes& secret) {
    const auto bit = [&](std::size_t i) {
        return i / 8 < secret.size() ? secret.data()[i / 8] >> (7 - i % 8) & 1U : 0U;
    };
    const int groups = int((secret.size() * 8 + 19) / 20);
    QString out;
    out.reserve(groups * 6);
    for (int number = 1; number <= groups; ++number) {
        quint32 value = 0;
        for (std::size_t i = 0; i < 20; ++i)
            value = value << 1 | bit(std::size_t(number - 1) * 20 + i);
        if (number > 1)
            out += u' ';
        for (int shift = 15; shift >= 0; shift -= 5)
            out += QLatin1Char(symbols[value >> shift & 31U]);
        out += QLatin1Char(symbols[checkOf(number, value)]);
    }
    return out;
}

bool keyGroupIsRight(const QString& typed, int number) {
    return groupValue(typed.trimmed(), number).has_value();
}

Result<SecretBytes> readKeyGroups(const QString& typed, int bytes) {
    const int groups = (bytes * 8 + 19) / 20;
    static const QRegularExpression between(u"[\\s\\-\u2013\u2014]+"_s);
    QStringList parts = typed.split(between, Qt::SkipEmptyParts);
    bool whole = parts.size() == groups;
    for (const QString& part : parts)
        whole = whole && part.size() == 5;
    // Typed with other spaces or none: cut every five characters. With the right number of groups, the wrong one keeps
    // its number.
    if (!whole && parts.size() != groups) {
        QString joined = parts.join(QString());
        parts.clear();
        for (qsizetype i = 0; i < joined.size(); i += 5)
            parts << joined.mid(i, 5);
        wipe(joined);
    }
    SecretBytes out{std::size_t(bytes)};
    quint32 window = 0;
    int bits = 0;
    int at = 0;
    const auto forget = [&] {
        for (QString& part : parts)
            wipe(part);
    };
    for (int i = 0; i < groups; ++i) {
        const auto value = i < parts.size() ? groupValue(parts[i], i + 1) : std::nullopt;
        if (!value) {
            forget();
            return wrongGroup(i + 1, groups);
        }
        for (int shift = 15; shift >= 0; shift -= 5) {
            window = window << 5 | (*value >> shift & 31U);
            bits += 5;
            if (bits >= 8 && at < bytes) {
                bits -= 8;
                out.data()[at++] = static_cast<unsigned char>(window >> bits & 255U);
            }
            window &= (1U << bits) - 1;
        }
    }
    const bool surplus = parts.size() > groups;
    forget();
    if (surplus || window != 0)
        return wrongGroup(groups, groups);
    return out;
}

} // namespace greffe
