// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>

namespace greffe {

struct Breach;

/// ENISA's method of 2013: SE = DPC × EI + CB, all in quarters so that boundaries are exact.
struct SeverityInput {
    int dpc = 1;                     ///< data processing context, 1 to 4
    int eiQuarters = 1;              ///< ease of identification, 1 to 4 quarters
    int confidentialityQuarters = 0; ///< 0, 1 or 2
    int integrityQuarters = 0;
    int availabilityQuarters = 0;
    bool malicious = false; ///< +0.5
};

struct Severity {
    int quarters = 0;      ///< score × 4: 1 to 24
    QString level = {};    ///< list enisa_levels: low medium high very_high
    Text explanation = {}; ///< "2 × 0,75 + 0,5 = 2 : moyen"
    double score() const { return quarters / 4.0; }
};

/// Invalid, with `where` naming the argument, if one is out of range.
Result<Severity> enisaSeverity(const SeverityInput& input);
/// From numbers as the command line takes them (0.25, 0.5 …). Invalid if one is not a whole number of quarters.
Result<int> quarters(double value, const QString& where);
/// From a breach's own answers; NotFound if the context or the ease of identification is not given.
Result<Severity> enisaSeverity(const Breach& breach);

/// What the score suggests (domain.md 2.3); advisory only.
struct SeverityAdvice {
    bool notifyCnil = false;
    bool informPersons = false;
    QString cnilSeverity = {}; ///< list cnil_severities
    QString riskLevel = {};    ///< list risk_levels
    QList<Text> flags = {};    ///< more than 100 persons; data unintelligible
};
SeverityAdvice severityAdvice(const Severity& severity, const Breach& breach);

} // namespace greffe
