// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/display.h"

#include <QRegularExpression>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar noBreak(0x00A0);
constexpr QChar narrow(0x202F);

/// "1 000" or "12 345 678": groups of three after one to three digits. Telephone numbers and dates are left alone.
void groupThousands(QString& text) {
    static const QRegularExpression shape(u"(?<![\\d.,/:-])(?<!\\d )\\d{1,3}(?: \\d{3})+(?![\\d/:-]| \\d)"_s);
    auto matches = shape.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (text[i] == u' ')
                text[i] = narrow;
        }
    }
}

} // namespace

QString typeset(const QString& text, Language language) {
    QString out = text;
    static const QRegularExpression apostrophe(u"(?<=\\p{L})'(?=[\\p{L}\\d«])"_s);
    out.replace(apostrophe, u"’"_s);
    if (language == Language::English)
        return out;
    groupThousands(out);
    static const QRegularExpression beforeThin(u"[ \\x{00A0}](?=[;!?](?:[\\s»)…]|$))"_s);
    static const QRegularExpression beforeWide(u" (?=(?::(?:\\s|$)|[»€%]))"_s);
    static const QRegularExpression afterOpening(u"«[ \\x{00A0}]?(?=[^\\s])"_s);
    static const QRegularExpression beforeClosing(u"(?<=[^\\s\\x{00A0}\\x{202F}])»"_s);
    static const QRegularExpression afterShort(u"(?<![\\p{L}])(n°|art\\.|p\\.|M\\.|Mme|article) (?=[\\p{Lu}\\d])"_s);
    out.replace(beforeThin, narrow);
    out.replace(beforeWide, noBreak);
    out.replace(afterOpening, QString(u'«') + noBreak);
    out.replace(beforeClosing, noBreak + QString(u'»'));
    out.replace(afterShort, u"\\1"_s + noBreak);
    return out;
}

QString longDate(QDate date, Language language) {
    if (!date.isValid())
        return {};
    static const char16_t* const french[] = {
        u"lundi", u"mardi", u"mercredi", u"jeudi", u"vendredi", u"samedi", u"dimanche"};
    static const char16_t* const english[] = {
        u"Monday", u"Tuesday", u"Wednesday", u"Thursday", u"Friday", u"Saturday", u"Sunday"};
    const char16_t* day = (language == Language::French ? french : english)[date.dayOfWeek() - 1];
    return QString::fromUtf16(day) + u' ' + plainDate(date, language);
}

Text longDate(QDate date) {
    return {longDate(date, Language::French), longDate(date, Language::English)};
}

QString plainDate(QDate date, Language language) {
    if (!date.isValid())
        return {};
    static const char16_t* const french[] = {u"janvier", u"février", u"mars", u"avril", u"mai", u"juin", u"juillet",
        u"août", u"septembre", u"octobre", u"novembre", u"décembre"};
    static const char16_t* const english[] = {u"January", u"February", u"March", u"April", u"May", u"June", u"July",
        u"August", u"September", u"October", u"November", u"December"};
    const QString month = QString::fromUtf16((language == Language::French ? french : english)[date.month() - 1]);
    const QString day = language == Language::French && date.day() == 1 ? u"1er"_s : QString::number(date.day());
    return day + u' ' + month + u' ' + QString::number(date.year());
}

QString shortDate(QDate date, Language) {
    return date.isValid() ? date.toString(u"dd/MM/yyyy"_s) : QString();
}

namespace {

QString zoneText(const Instant& instant, const QDateTime& local, Language language) {
    const int offset = local.offsetFromUtc() / 60;
    QString utc = u"UTC"_s;
    if (offset != 0) {
        utc += offset < 0 ? u'−' : u'+';
        utc += QString::number(qAbs(offset) / 60);
        if (qAbs(offset) % 60)
            utc += u':' + QString::number(qAbs(offset) % 60).rightJustified(2, u'0');
    }
    if (instant.zone == u"Europe/Paris")
        return (language == Language::French ? u"heure de Paris, "_s : u"Paris time, "_s) + utc;
    if (instant.zone.isEmpty() || instant.zone == u"UTC")
        return utc;
    return QString(instant.zone).replace(u'_', u' ') + u", "_s + utc;
}

} // namespace

QString longInstant(const Instant& instant, Language language) {
    if (!instant.isValid())
        return {};
    const QDateTime local = instant.local();
    const QString zone = u" ("_s + zoneText(instant, local, language) + u')';
    if (language == Language::English)
        return longDate(local.date(), language) + u" at "_s + local.time().toString(u"HH:mm"_s) + zone;
    return longDate(local.date(), language) + u" à "_s + QString::number(local.time().hour()) + noBreak + u'h' +
           noBreak + local.time().toString(u"mm"_s) + zone;
}

Text longInstant(const Instant& instant) {
    return {longInstant(instant, Language::French), longInstant(instant, Language::English)};
}

QString shortInstant(const Instant& instant, Language) {
    return instant.isValid() ? instant.local().toString(u"dd/MM/yyyy HH:mm"_s) : QString();
}

QString number(qint64 value, Language language) {
    QString digits = QString::number(value);
    const qsizetype first = value < 0 ? 1 : 0;
    for (qsizetype i = digits.size() - 3; i > first; i -= 3)
        digits.insert(i, language == Language::French ? narrow : QChar(u','));
    return digits;
}

QString byteCount(qint64 bytes, Language language) {
    const bool french = language == Language::French;
    static const char16_t* const units[][2] = {
        {u"o", u"B"}, {u"ko", u"kB"}, {u"Mo", u"MB"}, {u"Go", u"GB"}, {u"To", u"TB"}};
    double value = double(bytes);
    int unit = 0;
    while (value >= 999.95 && unit < 4) {
        value /= 1000;
        ++unit;
    }
    QString text = unit == 0 ? QString::number(bytes) : QString::number(value, 'f', 1);
    if (french)
        text.replace(u'.', u',');
    return text + noBreak + QString::fromUtf16(units[unit][french ? 0 : 1]);
}

} // namespace greffe
