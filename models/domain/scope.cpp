// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scope.h"

#include "domain/choicelist.h"
#include "domain/rights.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

struct Basis {
    bool portable = false; ///< some purpose rests on consent or contract
    bool mixed = false;    ///< and some other does not
    bool unknown = false;  ///< some purpose has no basis, or there is no purpose
    bool publicTask = false;
};

Basis basisOf(const Activity& activity) {
    Basis out;
    out.unknown = activity.purposes.isEmpty();
    for (const Purpose& purpose : activity.purposes) {
        if (purpose.legalBasis.isEmpty())
            out.unknown = true;
        else if (rightOnBasis(u"portability"_s, purpose.legalBasis).applies == Applies::Yes)
            out.portable = true;
        else {
            out.mixed = true;
            out.publicTask = out.publicTask || purpose.legalBasis == u"public_task";
        }
    }
    return out;
}

/// Only paper: no other means of collection, and no software.
bool isPaperOnly(const Activity& activity) {
    const ChoiceList& means = choiceList(u"collection_means");
    return activity.software.isEmpty() && !activity.collectionMeans.isEmpty() &&
           std::all_of(activity.collectionMeans.begin(), activity.collectionMeans.end(),
               [&](const QString& key) { return means.extra(key, u"paper"_s).toBool(); });
}

Text labelOf(const DataItem& item) {
    const ChoiceList& categories = choiceList(u"data_categories");
    const auto sentence = [&](Language language) {
        const QString category = item.category.isEmpty() ? QString() : categories.label(item.category, language);
        const QString own =
            item.description.in(language).isEmpty() ? item.description.fr : item.description.in(language);
        if (own.isEmpty() || category.isEmpty())
            return category + own;
        return category + u" — "_s + own;
    };
    return {sentence(Language::French), sentence(Language::English)};
}

void decide(ScopeDecision& decision, const DataItem& item, const Basis& basis, bool paperOnly) {
    const auto out = [&](const QString& article, const Text& reason) {
        decision.included = false;
        decision.article = article;
        decision.reason = reason;
    };
    if (!basis.portable) {
        if (basis.unknown) {
            decision.needsAttention = true;
            return out(u"20(1)(a)"_s, {u"La base légale n’est pas indiquée : à compléter dans le registre."_s,
                                          u"The legal basis is not given: to be completed in the register."_s});
        }
        if (basis.publicTask)
            return out(
                u"20(3)"_s, {u"Mission d’intérêt public : pas de portabilité."_s, u"Public task: no portability."_s});
        return out(u"20(1)(a)"_s, {u"Ni consentement ni contrat : pas de portabilité."_s,
                                      u"Neither consent nor contract: no portability."_s});
    }
    if (paperOnly)
        return out(u"20(1)(b)"_s, {u"Fichier papier : le traitement n’est pas automatisé."_s,
                                      u"Paper file: the processing is not automated."_s});
    if (item.origin == u"inferred")
        return out(u"20(1)"_s, {u"Donnée déduite par le responsable : couverte par l’accès, pas par la portabilité."_s,
                                   u"Inferred by the controller: covered by access, not by portability."_s});
    if (item.origin == u"public")
        return out(u"20(1)"_s, {u"Donnée de source publique : non fournie par la personne."_s,
                                   u"From a public source: not provided by the person."_s});
    if (item.origin == u"third_party") {
        decision.needsAttention = true;
        return out(
            u"20(1), 20(4)"_s, {u"Donnée obtenue d’un tiers : à examiner, elle n’est pas fournie par la personne."_s,
                                   u"Obtained from a third party: to be looked at, not provided by the person."_s});
    }
    if (item.origin.isEmpty()) {
        decision.needsAttention = true;
        return out(u"20(1)"_s, {u"L’origine n’est pas indiquée : à compléter dans le registre."_s,
                                   u"The origin is not given: to be completed in the register."_s});
    }
    decision.included = true;
    decision.article = u"20(1)"_s;
    decision.reason = item.origin == u"provided"
                          ? Text{u"Fournie par la personne."_s, u"Provided by the person."_s}
                          : Text{u"Observée à l’usage du service : réputée fournie (WP242)."_s,
                                u"Observed through use of the service: counts as provided (WP242)."_s};
    if (!basis.mixed && !basis.unknown)
        return;
    decision.needsAttention = true;
    decision.reason = {decision.reason.fr + u" L’activité a aussi des finalités sur une autre base : à vérifier."_s,
        decision.reason.en + u" The activity also has purposes on another basis: to be checked."_s};
}

} // namespace

QList<ScopeDecision> portabilityScope(const QList<Activity>& activities) {
    QList<ScopeDecision> out;
    for (const Activity& activity : activities) {
        const Basis basis = basisOf(activity);
        const bool paperOnly = isPaperOnly(activity);
        for (const DataItem& item : activity.dataItems) {
            ScopeDecision decision;
            decision.activityRef = activity.ref;
            decision.itemId = item.rowId;
            decision.label = labelOf(item);
            decide(decision, item, basis, paperOnly);
            out += decision;
        }
    }
    return out;
}

} // namespace greffe
