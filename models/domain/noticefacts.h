// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"
#include "domain/noticereading.h"
#include "domain/organisation.h"

#include <QMap>

namespace greffe {

/// The words of one activity's purposes, in the language of a notice.
struct PurposeWords {
    Text activity = {};
    QList<QStringList> purposes = {}; ///< for each purpose the beginnings of its significant words
};

/// What a register holds that a privacy notice has to say, gathered over its activities.
struct RegisterFacts {
    QStringList bases = {};             ///< in the order of list legal_bases
    QStringList rights = {};            ///< the rights that apply somewhere
    QStringList externalNames = {};     ///< recipients that are not departments of the organisation
    QStringList otherParties = {};      ///< folded: whoever is named as recipient, of a transfer, as issuer of a cookie
    QStringList transferCountries = {}; ///< outside the EEA: ISO keys, or as written
    QMap<qint64, QList<Text>> retentionDays = {}; ///< each period with the activities that have it
    qint64 longestDays = 0;                       ///< active and archive together
    Text longestActivity = {};
    Text longestText = {};
    QMap<QString, QList<Text>> sources = {}; ///< public, third_party: the activities
    QList<Text> automated = {};
    QList<Text> minors = {};
    int cookies = 0;
    bool cookiesNeedConsent = false;
    bool foreignCookies = false; ///< issued by somebody else
    QList<QDate> changedOn = {}; ///< when each sheet was last updated
    QList<PurposeWords> purposes = {};
    int purposesInOtherLanguage = 0; ///< without a text in the language of the notice

    bool knowsVendor(const QString& name) const;
    QList<Text> countryNames() const;
};

/// Of the activities in force whose notice the organisation owes: neither archived nor a processor's.
RegisterFacts registerFacts(const QList<Activity>& activities, const Organisation& organisation, Language language);
bool owesNotice(const Activity& activity);

/// The activity's name; in a language that it lacks, the other's; else its reference.
Text nameOf(const Activity& activity);
/// A text whose missing language is filled from the other.
Text filled(const Text& text);
/// A recipient's name without what is added in brackets or by a sign: "Nuage Hexagone (hébergeur) †" → "Nuage
/// Hexagone".
QString bareName(const QString& name);
/// The ISO key of a country written as key or name; as written if the list does not know it.
QString countryKey(const QString& written);
Text countryName(const QString& key);
/// Iceland, Liechtenstein, Norway and the Union. An unknown or empty country counts as inside: nothing is alleged of
/// it.
bool isInEea(const QString& key);
bool isCountryNamed(const QString& key, const NoticeReading& reading);

/// "5 ans" / "5 years"; null number: empty.
Text periodText(std::optional<qint64> number, const QString& unit);
/// "an" or "ans", "year" or "years", as the number asks; empty for an unknown unit.
Text unitText(qint64 number, const QString& unit);
/// In days, a month counting 30 and a year 365; 0 when unknown.
qint64 periodDays(std::optional<qint64> number, const QString& unit);

/// The activities of which fewer than a third of the significant words of any purpose occur in the text.
QList<Text> unannouncedActivities(const RegisterFacts& facts, const NoticeReading& reading);

} // namespace greffe
