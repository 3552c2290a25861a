// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/dpiascreening.h"

#include "base/fold.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

/// No law gives a number; ten thousand persons is where the authorities' examples begin.
constexpr qint64 largeScale = 10'000;

class Screening {
public:
    explicit Screening(const Activity& activity)
        : m_activity(activity) {
        QStringList words{activity.name.fr, activity.name.en, activity.automatedLogic.fr, activity.automatedLogic.en};
        for (const Purpose& purpose : activity.purposes)
            words += {purpose.text.fr, purpose.text.en};
        for (const DataItem& item : activity.dataItems)
            words += {item.description.fr, item.description.en};
        for (const PersonGroup& group : activity.persons)
            words += {group.detail.fr, group.detail.en};
        m_words = fold(words.join(u' ')).replace(u'’', u'\'');
    }

    DpiaScreening run() {
        criteria();
        types();
        return m_out;
    }

private:
    bool says(std::initializer_list<QStringView> words) const {
        return std::any_of(words.begin(), words.end(), [&](QStringView word) { return m_words.contains(word); });
    }
    bool hasItem(auto&& test) const {
        return std::any_of(m_activity.dataItems.begin(), m_activity.dataItems.end(), test);
    }
    bool hasPersons(auto&& test) const {
        return std::any_of(m_activity.persons.begin(), m_activity.persons.end(), test);
    }
    bool has(QStringView key) const {
        return std::any_of(
            m_out.criteria.begin(), m_out.criteria.end(), [&](const DpiaHint& hint) { return hint.key == key; });
    }
    void criterion(const QString& key, const Text& why) { m_out.criteria += DpiaHint{key, why}; }
    void required(const QString& key, const Text& why) { m_out.required += DpiaHint{key, why}; }
    void exempt(const QString& key, const Text& why) { m_out.exempt += DpiaHint{key, why}; }

    void criteria() {
        const bool inferred = hasItem([](const DataItem& item) { return item.origin == u"inferred"; });
        if (inferred || says({u"profil", u"scoring", u"notation", u"segment", u"personnalis", u"personalis",
                            u"publicit", u"advert"}))
            criterion(u"scoring"_s,
                inferred
                    ? Text{u"des données sont déduites des personnes"_s, u"some data are inferred about the persons"_s}
                    : Text{u"la fiche parle de profil, de segment, de personnalisation ou de publicité"_s,
                          u"the sheet speaks of profiles, segments, personalisation or advertising"_s});
        if (m_activity.automatedDecision == true)
            criterion(u"automated_decision"_s,
                {u"une décision est entièrement automatisée"_s, u"a decision is solely automated"_s});
        if (says({u"surveillance", u"videosurveillance", u"camera", u"monitoring", u"geolocalisation",
                u"mesure d'audience", u"audience measurement"}))
            criterion(u"monitoring"_s, {u"la fiche parle de surveillance, de localisation ou de mesure d’audience"_s,
                                           u"the sheet speaks of monitoring, location or audience measurement"_s});
        const bool special = hasItem([](const DataItem& item) { return !item.sensitive.isEmpty(); });
        const bool personal =
            hasItem([](const DataItem& item) { return item.category == u"nir" || item.category == u"location"; });
        if (special || personal)
            criterion(u"sensitive"_s,
                special ? Text{u"des données sensibles ou d’infractions sont traitées"_s,
                              u"special categories or offences are processed"_s}
                        : Text{u"le NIR ou des localisations sont traités"_s, u"the NIR or locations are processed"_s});
        qint64 persons = 0;
        for (const PersonGroup& group : m_activity.persons)
            persons += std::clamp<qint64>(group.approximateCount.value_or(0), 0, 10'000'000'000);
        if (persons >= largeScale)
            criterion(u"large_scale"_s, Text{u"environ %1 personnes"_s, u"about %1 persons"_s}.arg(persons));
        const bool foreign =
            hasItem([](const DataItem& item) { return item.origin == u"third_party" || item.origin == u"public"; });
        const bool own =
            hasItem([](const DataItem& item) { return item.origin == u"provided" || item.origin == u"observed"; });
        if ((foreign && own) || says({u"croise", u"rapproch", u"enrichi", u"matching", u"combin"}))
            criterion(u"matching"_s, {u"des données de sources différentes sont réunies"_s,
                                         u"data from different sources are put together"_s});
        const bool weak = hasPersons([](const PersonGroup& group) {
            return group.minors || group.vulnerable || group.category == u"minors" || group.category == u"vulnerable" ||
                   group.category == u"patients" || group.category == u"employees" || group.category == u"students";
        });
        if (weak)
            criterion(u"vulnerable"_s, {u"mineurs, salariés, patients ou autres personnes vulnérables"_s,
                                           u"children, employees, patients or other vulnerable persons"_s});
        if (says({u"intelligence artificielle", u"artificial intelligence", u"reconnaissance faciale",
                u"facial recognition", u"objets connectes", u"biometri", u"apprentissage automatique",
                u"machine learning"}))
            criterion(u"innovative"_s,
                {u"la fiche parle d’une technique nouvelle"_s, u"the sheet speaks of a new technique"_s});
        if (says({u"exclusion", u"liste noire", u"blacklist", u"impaye", u"fraude", u"fraud", u"eligibilite",
                u"eligibility"}))
            criterion(u"exclusion"_s, {u"la fiche peut écarter d’un contrat ou d’un service"_s,
                                          u"the sheet may keep somebody from a contract or a service"_s});
    }

    void types() {
        const bool staff = hasPersons([](const PersonGroup& group) { return group.category == u"employees"; });
        const bool health = hasItem([](const DataItem& item) { return item.sensitive == u"health"; });
        if (health && hasPersons([](const PersonGroup& group) { return group.category == u"patients"; }))
            required(u"health_institutions"_s, {u"données de santé de patients"_s, u"health data of patients"_s});
        if (staff && has(u"scoring"))
            required(u"hr_profiles"_s,
                {u"des salariés sont évalués ou profilés"_s, u"employees are evaluated or profiled"_s});
        if (staff && says({u"surveillance", u"camera", u"videosurveillance", u"keylog", u"monitoring"}))
            required(u"employee_monitoring"_s,
                {u"l’activité de salariés est surveillée"_s, u"employees’ activity is monitored"_s});
        if (says({u"alerte professionnelle", u"lanceur d'alerte", u"lanceurs d'alerte", u"whistleblow"}))
            required(u"professional_alerts"_s, {u"alertes professionnelles"_s, u"whistleblowing"_s});
        if (has(u"scoring") && has(u"exclusion"))
            required(u"profiling_exclusion"_s, {u"profilage pouvant exclure"_s, u"profiling that may exclude"_s});
        if (has(u"scoring") && (has(u"matching") || says({u"regie", u"annonceur", u"publicit", u"advert"})))
            required(
                u"profiling_external"_s, {u"profilage avec des données d’autres sources, par exemple publicitaires"_s,
                                             u"profiling with data from other sources, advertising for example"_s});
        if (hasItem([](const DataItem& item) { return item.sensitive == u"biometric"; }) && has(u"vulnerable"))
            required(u"biometric_vulnerable"_s,
                {u"biométrie de personnes vulnérables"_s, u"biometrics of vulnerable persons"_s});
        if (has(u"large_scale") && hasItem([](const DataItem& item) { return item.category == u"location"; }))
            required(
                u"large_scale_location"_s, {u"localisation de nombreuses personnes"_s, u"location of many persons"_s});
        if (staff && !has(u"scoring") && !has(u"monitoring") && !has(u"large_scale"))
            exempt(u"hr_small"_s, {u"personnel, sans profilage (moins de 250 personnes à vérifier)"_s,
                                      u"staff, without profiling (fewer than 250 persons, to be checked)"_s});
        if (hasPersons([](const PersonGroup& group) { return group.category == u"suppliers"; }) &&
            m_activity.persons.size() == 1)
            exempt(u"suppliers"_s, {u"seuls des fournisseurs sont concernés"_s, u"only suppliers are concerned"_s});
        if (hasPersons([](const PersonGroup& group) { return group.category == u"members"; }) && !has(u"sensitive"))
            exempt(u"associations"_s, {u"membres, sans données sensibles"_s, u"members, without special categories"_s});
        if (says({u"controle d'acces", u"badge"}) &&
            !hasItem([](const DataItem& item) { return item.sensitive == u"biometric"; }))
            exempt(u"access_control"_s, {u"contrôle d’accès sans biométrie"_s, u"access control without biometrics"_s});
    }

    const Activity& m_activity;
    QString m_words;
    DpiaScreening m_out = {};
};

} // namespace

DpiaScreening dpiaScreening(const Activity& activity) {
    return Screening(activity).run();
}

} // namespace greffe
