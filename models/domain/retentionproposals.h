// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity.h"

namespace greffe {

/// A period that a code or a reference document gives for a kind of data (lists/retention_values.json). Advice, unless
/// a legal text is named.
struct RetentionValue {
    QString key = {};
    Text label = {};
    qint64 number = 0;
    QString unit = {}; ///< list retention_units
    Text trigger = {};
    QString source = {};
    QString legalText = {};   ///< the code that fixes it; empty for a recommendation
    bool verified = true;     ///< false: to be checked before it is relied on
    QStringList words = {};   ///< folded beginnings that a description is recognised by
    QStringList persons = {}; ///< list person_categories
};

const QList<RetentionValue>& retentionValues();
/// Null if there is none.
const RetentionValue* retentionValue(QStringView key);

/// A value that fits an item of data, and how it compares with what the sheet says.
struct RetentionProposal {
    enum class Against { Nothing, Same, Shorter, Longer, Unclear };
    int item = 0; ///< from 1
    Text data = {};
    Text current = {}; ///< what the sheet says now; empty if nothing
    const RetentionValue* value = nullptr;
    Against against = Against::Nothing; ///< the sheet's duration is this, compared with the value
};

/// At most two for each item, the surest first. Found by the words of the description, then of the activity; an item
/// that nothing is known of has none.
QList<RetentionProposal> proposeRetention(const Activity& activity);

/// Number, unit, trigger, text and the words of the item become those of the value; the archive stays as it is.
void applyRetention(DataItem& item, const RetentionValue& value);

} // namespace greffe
