// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

namespace greffe {

/// The body whose records the vault keeps: a company, an association, a public body. Identity as the CNIL's forms ask
/// for it, the people who act for it, and what the rules need to know (zone, holidays, ages).
struct Organisation : RecordHead {
    // identity (domain.md 1.2)
    QString name = {};
    QString siren = {};   ///< nine digits with a Luhn check
    bool noSiren = false; ///< it has none: a foreign body, a small association
    QString vat = {};
    QString sector = {}; ///< list naf_sections
    std::optional<qint64> headcount = {};
    bool publicBody = false; ///< no legitimate interests in its tasks (article 6(1)); CADA
    QString address = {};
    QString postcode = {};
    QString city = {};
    QString country = QStringLiteral("FR"); ///< list countries
    QString phone = {};
    QString email = {};
    QString website = {};
    // people
    QString legalTitle = {}; ///< list civilities; never required (C-394/23)
    QString legalLastName = {};
    QString legalFirstName = {};
    QString legalFunction = {};
    QString legalEmail = {};
    QString legalPhone = {};
    QList<Actor> actors = {};    ///< representative, DPO, the DPO's company, privacy contact
    QString dpoDesignation = {}; ///< the CNIL's number
    std::optional<QDate> dpoDesignatedOn = {};
    QString rightsContact = {}; ///< where data subjects write
    // rules
    QString timeZone = QStringLiteral("Europe/Paris");  ///< IANA
    QString holidayRegion = QStringLiteral("national"); ///< list holiday_regions
    std::optional<qint64> workingTargetDays = 20;       ///< calendar days after receipt
    std::optional<qint64> digitalConsentAge = 15;       ///< LIL 45
    std::optional<qint64> requestYears = 5;             ///< how long closed requests are kept
    std::optional<qint64> breachYears = 5;
    QString language = QStringLiteral("fr"); ///< list languages
    // the supervisory authority, as letters name it
    QString authorityName = {};
    QString authorityAddress = {};
    QString authorityPhone = {};
    QString authoritySite = {};
    QString authorityComplaints = {};
    QString authorityNotices = {};
    // letters
    QString signatoryName = {};
    QString signatoryFunction = {};
    QString letterhead = {};
    QString letterFooter = {};
    QString logo = {}; ///< reference of a document record
    QString notes = {};

    Id<Organisation> id() const { return Id<Organisation>(row); }
    /// The first of its actors in this role; null if there is none.
    const Actor* actor(QStringView role) const;
    static const RecordType& type();
    bool operator==(const Organisation&) const = default;
};

/// A new organisation with the CNIL block of lists/cnil.json and the default parameters filled in.
Organisation newOrganisation(const QString& name);

/// Nine digits whose Luhn sum is a multiple of ten. Spaces are ignored.
bool isSiren(const QString& text);

/// The head-count band: "0-9", "10-49", "50-249", "250+".
QString headcountBand(qint64 headcount);

} // namespace greffe
