// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/calendar.h"

#include "domain/choicelist.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// A holiday of a fixed day, or so many days after Easter (month 0).
struct Holiday {
    int month;
    int day;            ///< or the offset from Easter
    const char* region; ///< empty = everywhere
    Label name;
};

// Code du travail L3133-1 (national), L3134-13 (Alsace-Moselle), L3422-2 (overseas).
constexpr Holiday holidays[] = {
    {1, 1, "", {"jour de l’An", "New Year’s Day"}},
    {0, 1, "", {"lundi de Pâques", "Easter Monday"}},
    {5, 1, "", {"fête du Travail", "Labour Day"}},
    {5, 8, "", {"victoire de 1945", "Victory Day 1945"}},
    {0, 39, "", {"Ascension", "Ascension"}},
    {0, 50, "", {"lundi de Pentecôte", "Whit Monday"}},
    {7, 14, "", {"fête nationale", "National Day"}},
    {8, 15, "", {"Assomption", "Assumption"}},
    {11, 1, "", {"Toussaint", "All Saints’ Day"}},
    {11, 11, "", {"armistice de 1918", "Armistice 1918"}},
    {12, 25, "", {"Noël", "Christmas"}},
    {0, -2, "alsace_moselle", {"Vendredi saint", "Good Friday"}},
    {12, 26, "alsace_moselle", {"Saint-Étienne", "Saint Stephen’s Day"}},
    {5, 27, "971", {"abolition de l’esclavage", "Abolition of slavery"}},
    {5, 22, "972", {"abolition de l’esclavage", "Abolition of slavery"}},
    {6, 10, "973", {"abolition de l’esclavage", "Abolition of slavery"}},
    {12, 20, "974", {"abolition de l’esclavage", "Abolition of slavery"}},
    {4, 27, "976", {"abolition de l’esclavage", "Abolition of slavery"}},
    {10, 9, "977", {"abolition de l’esclavage", "Abolition of slavery"}},
    {5, 28, "978", {"abolition de l’esclavage", "Abolition of slavery"}},
};

QDate dateOf(const Holiday& holiday, int year) {
    return holiday.month == 0 ? easterSunday(year).addDays(holiday.day) : QDate(year, holiday.month, holiday.day);
}

bool isKept(const Holiday& holiday, const QString& region) {
    return *holiday.region == '\0' || region == QLatin1StringView(holiday.region);
}

} // namespace

QDate easterSunday(int year) {
    // Meeus, Jones and Butcher
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

Result<QString> holidayRegion(const QString& key) {
    if (choiceList(u"holiday_regions").find(key))
        return key;
    return Error{Error::Kind::Invalid,
        Text{u"« %1 » n’est pas une région de jours fériés. Valeurs possibles : %2."_s,
            u"“%1” is not a holiday region. Possible values: %2."_s}
            .arg(key)
            .arg(holidayRegions().join(u", "_s)),
        {}, u"region"_s};
}

QStringList holidayRegions() {
    return choiceList(u"holiday_regions").keys();
}

QMap<QDate, Text> publicHolidays(int year, const QString& region) {
    QMap<QDate, Text> out;
    for (const Holiday& holiday : holidays) {
        if (!isKept(holiday, region))
            continue;
        const QDate date = dateOf(holiday, year);
        const Text name = holiday.name.text();
        const auto same = out.find(date);
        if (same == out.end())
            out.insert(date, name);
        else
            *same = {same->fr + u" et "_s + name.fr, same->en + u" and "_s + name.en};
    }
    return out;
}

Text holidayName(QDate date, const QString& region) {
    Text out;
    const QDate easter = easterSunday(date.year());
    for (const Holiday& holiday : holidays) {
        if (!isKept(holiday, region))
            continue;
        const bool today = holiday.month == 0 ? easter.addDays(holiday.day) == date
                                              : holiday.month == date.month() && holiday.day == date.day();
        if (!today)
            continue;
        const Text name = holiday.name.text();
        out = out.isEmpty() ? name : Text{out.fr + u" et "_s + name.fr, out.en + u" and "_s + name.en};
    }
    return out;
}

bool isWorkingDay(QDate date, const QString& region) {
    return date.dayOfWeek() <= 5 && holidayName(date, region).isEmpty();
}

QDate nextWorkingDay(QDate date, const QString& region) {
    if (!date.isValid())
        return date;
    while (!isWorkingDay(date, region))
        date = date.addDays(1);
    return date;
}

} // namespace greffe
