// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

namespace greffe {

/// What the numbers of a data item say: "5 ans (à compter de : la clôture), puis archivage 10 ans"; empty without
/// numbers.
Text retentionFromNumbers(const DataItem& item);

/// How long the data are kept, in both languages as far as the sheet says it: the organisation's own words, else the
/// numbers, else the criterion. Empty if the sheet says nothing.
Text retentionWords(const DataItem& item);

/// A phrase names a duration that can be counted ("5 ans", "trois mois", "13 months"). Without one it is a criterion
/// ("aussi longtemps que nécessaire", "jusqu’au retrait du consentement").
bool isCountable(const QString& phrase);

/// Active base and intermediate archive together, in months; 0 without numbers.
qint64 retentionMonths(const DataItem& item);

} // namespace greffe
