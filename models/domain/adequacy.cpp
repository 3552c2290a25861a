// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/adequacy.h"

#include "domain/choicelist.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

const QList<Adequacy>& adequacyDecisions() {
    static const QList<Adequacy> all = [] {
        const auto day = [](const QJsonObject& json, const QString& key) {
            return QDate::fromString(json[key].toString(), Qt::ISODate);
        };
        QList<Adequacy> read;
        for (const ChoiceEntry& entry : choiceList(u"adequacy").entries) {
            const QJsonObject& json = entry.extra;
            Adequacy decision;
            decision.key = entry.key;
            decision.country = json[u"country"_s].toString();
            decision.name = entry.label;
            decision.decision = json[u"decision"_s].toString();
            decision.from = day(json, u"from"_s);
            decision.until = day(json, json.contains(u"ended"_s) ? u"ended"_s : u"until"_s);
            decision.partial = json[u"partial"_s].toBool();
            decision.note = {json[u"note_fr"_s].toString(), json[u"note_en"_s].toString()};
            decision.verified = entry.verified;
            read += decision;
        }
        return read;
    }();
    return all;
}

const Adequacy* adequacyInForce(const QString& country, QDate on) {
    const QString code = countryCode(country);
    const QList<Adequacy>& all = adequacyDecisions();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Adequacy& decision) {
        return !code.isEmpty() && decision.country == code && decision.isInForce(on);
    });
    return found == all.end() ? nullptr : &*found;
}

QString countryCode(const QString& written) {
    if (const ChoiceEntry* entry = choiceList(u"countries").match(written))
        return entry->key;
    return written.trimmed();
}

bool isEea(const QString& country) {
    return choiceList(u"countries").extra(countryCode(country), u"eea"_s).toBool();
}

bool isFrenchTerritory(const QString& country) {
    return choiceList(u"countries").extra(countryCode(country), u"french"_s).toBool();
}

} // namespace greffe
