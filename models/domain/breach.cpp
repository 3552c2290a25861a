// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/breach.h"

#include "domain/breachquestions.h"
#include "domain/breachquestions2.h"
#include "domain/breachregister.h"

#include <algorithm>
#include <array>

namespace greffe {

namespace {

constexpr FieldGroup breachGroups[] = {
    {"register", {"Registre des violations", "Breach register"}},
    // The sections of the CNIL's form
    {"notification", {"Type de notification", "Type of notification"}},
    {"organisation_role", {"Identification de l’organisme", "The organisation"}},
    {"contact", {"Personne à contacter", "Contact person"}},
    {"others", {"Autres organismes impliqués", "Other organisations involved"}},
    {"dates", {"Dates de la violation", "Dates of the breach"}},
    {"violation", {"À propos de la violation", "About the breach"}},
    {"data", {"Nature des données concernées", "Data concerned"}},
    {"persons", {"Personnes concernées", "Persons concerned"}},
    {"measures_before", {"Mesures de sécurité préalables à la violation", "Security measures before the breach"}},
    {"consequences", {"Conséquences potentielles", "Likely consequences"}},
    {"measures_after", {"Mesures appliquées suite à la violation", "Measures taken after the breach"}},
    {"communication", {"Communication aux personnes concernées", "Communication to the persons"}},
    {"cross_border", {"Aspects transfrontaliers et autres notifications", "Cross-border aspects and other notices"}},
    // Internal
    {"awareness", {"Constat", "Awareness"}},
    {"assessment", {"Qualification et risque", "Qualification and risk"}},
    {"enisa", {"Gravité selon la méthode ENISA", "Severity by the ENISA method"}},
    {"decision", {"Décisions et avis du DPO", "Decisions and the DPO’s opinion"}},
    {"follow_up", {"Suites", "Follow-up"}},
    {"closing", {"Clôture", "Closing"}},
};

template <std::size_t... Sizes>
constexpr auto joined(const Field (&... parts)[Sizes]) {
    std::array<Field, (Sizes + ...)> all{};
    auto next = all.begin();
    ((next = std::copy(std::begin(parts), std::end(parts), next)), ...);
    return all;
}

constexpr auto breachFields =
    joined(detail::breachHead, detail::breachQuestions, detail::breachQuestions2, detail::breachTail);

} // namespace

const RecordType& Breach::type() {
    static constexpr RecordType type{.key = "breach",
        .name = {"Violation de données", "Data breach"},
        .plural = {"Violations de données", "Data breaches"},
        .prefix = "VIO",
        .yearly = true,
        .groups = breachGroups,
        .fields = breachFields};
    return type;
}

} // namespace greffe
