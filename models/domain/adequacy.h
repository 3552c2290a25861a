// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"

#include <QDate>
#include <QList>

namespace greffe {

/// A decision that a country outside the EEA protects data adequately (article 45), from lists/adequacy.json.
struct Adequacy {
    QString key = {};
    QString country = {}; ///< ISO 3166; empty for an international organisation
    Text name = {};
    QString decision = {};
    QDate from = {};
    QDate until = {};     ///< last day; null = no end fixed
    bool partial = false; ///< only some recipients: certified, commercial
    Text note = {};
    bool verified = true;

    bool isInForce(QDate on) const { return from <= on && (until.isNull() || on <= until); }
};

const QList<Adequacy>& adequacyDecisions();
/// The decision in force for this country on this day; null if there is none.
const Adequacy* adequacyInForce(const QString& country, QDate on);

/// The ISO code of a country given as code or by its French or English name; the text itself if it is not known.
QString countryCode(const QString& written);
/// Member of the EEA, or a territory that is part of the Union: no transfer. An unknown country is not.
bool isEea(const QString& country);
/// Under French law (overseas countries and territories): no transfer in the sense of chapter V for a French body, but
/// not the EEA.
bool isFrenchTerritory(const QString& country);

} // namespace greffe
