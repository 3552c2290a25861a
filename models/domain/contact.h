// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"
#include "base/id.h"

namespace greffe {

/// Somebody outside: a processor with its article 28 contract, a recipient, a joint controller, an authority.
struct Contact : RecordHead {
    QString name = {};
    QStringList kinds = {}; ///< list contact_kinds
    QString siren = {};
    QString person = {};
    QString function = {};
    QString email = {};
    QString phone = {};
    QString address = {};
    QString postcode = {};
    QString city = {};
    QString country = {}; ///< list countries
    QString website = {};
    QString services = {}; ///< what it does for us
    QString dpoContact = {};
    // article 28
    QString contractStatus = {}; ///< list contract_statuses
    QString contractReference = {};
    std::optional<QDate> contractOn = {};
    std::optional<QDate> contractExpiresOn = {};
    std::optional<QDate> reviewDue = {};
    QStringList subProcessors = {};
    QString certifications = {}; ///< its sufficient guarantees: certification, code of conduct (article 28(1), (5))
    std::optional<QDate> auditedOn = {}; ///< article 28(3)(h)
    QString breachContact = {};          ///< where it tells us of a breach (article 33(2)), or we it
    // transfers
    QStringList processingCountries = {}; ///< list countries
    QString guarantee = {};               ///< list transfer_guarantees
    QString guaranteeDocument = {};
    QString security = {};
    QString notes = {};

    Id<Contact> id() const { return Id<Contact>(row); }
    static const RecordType& type();
    bool operator==(const Contact&) const = default;
};

} // namespace greffe
