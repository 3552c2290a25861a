// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/severity.h"

#include "domain/breach.h"
#include "domain/choicelist.h"

#include <algorithm>
#include <cmath>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyPersons = 100;

Error outOfRange(const QString& where, const Text& range) {
    return {Error::Kind::Invalid,
        Text{u"La valeur de « %1 » doit être %2."_s, u"The value of “%1” must be %2."_s}.arg(where).arg(range), {},
        where};
}

QString decimal(int inQuarters, Language language) {
    QString text = QString::number(inQuarters / 4.0, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return language == Language::French ? text.replace(u'.', u',') : text;
}

QString levelOf(int inQuarters) {
    QString level;
    for (const ChoiceEntry& entry : choiceList(u"enisa_levels").entries) {
        if (inQuarters >= entry.extra[u"from_quarters"_s].toInt())
            level = entry.key;
    }
    return level;
}

Text explain(const SeverityInput& input, int circumstances, int total, const QString& level) {
    const auto sentence = [&](Language language) {
        return u"%1 × %2 + %3 = %4"_s.arg(QString::number(input.dpc), decimal(input.eiQuarters, language),
                   decimal(circumstances, language), decimal(total, language)) +
               (language == Language::French ? u" : "_s : u": "_s) +
               choiceList(u"enisa_levels").label(level, language).toLower();
    };
    return {sentence(Language::French), sentence(Language::English)};
}

} // namespace

Result<Severity> enisaSeverity(const SeverityInput& input) {
    if (input.dpc < 1 || input.dpc > 4)
        return outOfRange(u"dpc"_s, {u"un nombre entier de 1 à 4"_s, u"a whole number from 1 to 4"_s});
    if (input.eiQuarters < 1 || input.eiQuarters > 4)
        return outOfRange(u"ei"_s, {u"0,25, 0,5, 0,75 ou 1"_s, u"0.25, 0.5, 0.75 or 1"_s});
    const Text circumstance{u"0, 0,25 ou 0,5"_s, u"0, 0.25 or 0.5"_s};
    const std::pair<int, QString> losses[] = {{input.confidentialityQuarters, u"confidentiality"_s},
        {input.integrityQuarters, u"integrity"_s}, {input.availabilityQuarters, u"availability"_s}};
    int circumstances = input.malicious ? 2 : 0;
    for (const auto& [value, where] : losses) {
        if (value < 0 || value > 2)
            return outOfRange(where, circumstance);
        circumstances += value;
    }
    Severity out;
    out.quarters = input.dpc * input.eiQuarters + circumstances;
    out.level = levelOf(out.quarters);
    out.explanation = explain(input, circumstances, out.quarters, out.level);
    return out;
}

Result<int> quarters(double value, const QString& where) {
    const double scaled = value * 4;
    if (!std::isfinite(scaled) || std::abs(scaled) > 1000 || scaled != std::round(scaled))
        return outOfRange(where, {u"un multiple de 0,25"_s, u"a multiple of 0.25"_s});
    return int(scaled);
}

Result<Severity> enisaSeverity(const Breach& breach) {
    if (!breach.enisaDpc || breach.enisaEi.isEmpty())
        return Error{Error::Kind::NotFound,
            {u"La méthode ENISA demande le contexte des données et la facilité d’identification."_s,
                u"The ENISA method needs the data processing context and the ease of identification."_s},
            {}, breach.enisaDpc ? u"enisa_ei"_s : u"enisa_dpc"_s};
    const auto points = [](const char16_t* list, const QString& key) {
        return choiceList(list).extra(key, u"quarters"_s).toInt();
    };
    SeverityInput input;
    input.dpc = int(std::clamp<qint64>(*breach.enisaDpc, 0, 100));
    input.eiQuarters = points(u"enisa_identification", breach.enisaEi);
    input.confidentialityQuarters = points(u"enisa_confidentiality", breach.enisaConfidentiality);
    input.integrityQuarters = points(u"enisa_integrity", breach.enisaIntegrity);
    input.availabilityQuarters = points(u"enisa_availability", breach.enisaAvailability);
    input.malicious = breach.enisaMalicious.value_or(false);
    return enisaSeverity(input);
}

SeverityAdvice severityAdvice(const Severity& severity, const Breach& breach) {
    SeverityAdvice advice;
    if (severity.level == u"low") {
        advice.cnilSeverity = severity.quarters <= 4 ? u"negligible"_s : u"limited"_s;
        advice.riskLevel = u"none"_s;
    } else if (severity.level == u"medium") {
        advice.cnilSeverity = u"limited"_s;
        advice.riskLevel = u"risk"_s;
    } else {
        advice.cnilSeverity = severity.level == u"high" ? u"important"_s : u"maximal"_s;
        advice.riskLevel = u"high"_s;
    }
    advice.notifyCnil = severity.level != u"low";
    advice.informPersons = advice.riskLevel == u"high";
    if (breach.personsCount.value_or(0) > manyPersons)
        advice.flags += Text{u"Plus de 100 personnes sont concernées."_s, u"More than 100 persons are concerned."_s};
    if (breach.dataEncrypted == u"yes" && breach.keyCompromised == false)
        advice.flags += Text{u"Les données sont incompréhensibles (chiffrement, clé non compromise)."_s,
            u"The data are unintelligible (encryption, key not compromised)."_s};
    return advice;
}

} // namespace greffe
