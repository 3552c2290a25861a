// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"

#include "domain/choicelist.h"

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

RightOnBasis erasure(const QString& basis) {
    if (basis == u"legal_obligation")
        return {Applies::Limited, u"17(3)(b)"_s,
            {u"Seulement si les données ne sont plus nécessaires, si le traitement est illicite ou si la loi impose l’effacement."_s,
                u"Only if the data are no longer necessary, the processing is unlawful, or the law requires erasure."_s}};
    if (basis == u"public_task")
        return {Applies::No, u"17(3)(b)"_s,
            {u"Pas d’effacement de ce qui est nécessaire à une mission d’intérêt public."_s,
                u"No erasure of what a public task needs."_s}};
    return {Applies::Yes, u"17"_s, {}};
}

RightOnBasis portability(const QString& basis) {
    if (basis == u"consent" || basis == u"contract")
        return {Applies::Yes, u"20(1)(a)"_s,
            {u"Pour les données fournies par la personne ou observées, traitées par des moyens automatisés."_s,
                u"For data provided by the person or observed, processed by automated means."_s}};
    return {Applies::No, basis == u"public_task" ? u"20(3)"_s : u"20(1)(a)"_s,
        {u"La portabilité ne vaut que sur la base du consentement ou d’un contrat."_s,
            u"Portability applies only on the basis of consent or a contract."_s}};
}

RightOnBasis objection(const QString& basis) {
    if (basis == u"consent")
        return {Applies::Withdrawal, u"7(3)"_s,
            {u"Sur cette base, s’opposer revient à retirer son consentement."_s,
                u"On this basis, objecting means withdrawing consent."_s}};
    if (basis == u"legitimate_interests" || basis == u"public_task")
        return {Applies::Yes, u"21(1)"_s,
            {u"Pour des raisons tenant à la situation de la personne ; le responsable peut montrer des motifs impérieux."_s,
                u"On grounds relating to the person’s situation; the controller may show compelling grounds."_s}};
    return {Applies::No, basis == u"legal_obligation" ? u"21(1), LIL 56"_s : u"21(1)"_s,
        {u"Pas de droit d’opposition sur cette base."_s, u"No right to object on this basis."_s}};
}

} // namespace

RightOnBasis rightOnBasis(const QString& right, const QString& basis) {
    const QString article = choiceList(u"rights").extra(right, u"article"_s).toString();
    if (basis.isEmpty())
        return {Applies::Limited, article,
            {u"La base légale n’est pas indiquée dans le registre."_s,
                u"The register does not give the legal basis."_s}};
    if (right == u"erasure")
        return erasure(basis);
    if (right == u"portability")
        return portability(basis);
    if (right == u"objection")
        return objection(basis);
    if (right == u"objection_marketing")
        return {
            Applies::Yes, article, {u"Absolue : aucun motif n’est nécessaire."_s, u"Absolute: no reason is needed."_s}};
    if (right == u"withdraw_consent" && basis != u"consent")
        return {Applies::No, article,
            {u"Le traitement ne repose pas sur le consentement."_s, u"The processing does not rest on consent."_s}};
    if (right == u"automated")
        return {Applies::Limited, article,
            {u"Seulement pour une décision entièrement automatisée à effet juridique ou similaire."_s,
                u"Only for a solely automated decision with legal or similar effect."_s}};
    return {Applies::Yes, article, {}};
}

QList<RightOnPurpose> rightOnActivity(const QString& right, const Activity& activity) {
    QList<RightOnPurpose> out;
    for (const Purpose& purpose : activity.purposes)
        out += {activity.ref, purpose.text, purpose.legalBasis, rightOnBasis(right, purpose.legalBasis)};
    return out;
}

QStringList rightsOf(const Activity& activity) {
    const auto onSomePurpose = [&](const QString& right) {
        for (const Purpose& purpose : activity.purposes) {
            const Applies applies = rightOnBasis(right, purpose.legalBasis).applies;
            if (applies == Applies::Yes || (applies == Applies::Limited && !purpose.legalBasis.isEmpty()))
                return true;
        }
        return false;
    };
    QStringList out = {u"access"_s, u"rectification"_s};
    for (const QString& right : {u"erasure"_s, u"restriction"_s, u"portability"_s, u"objection"_s}) {
        if (right == u"restriction" || onSomePurpose(right))
            out += right;
    }
    if (activity.automatedDecision == true)
        out += u"automated"_s;
    if (onSomePurpose(u"withdraw_consent"_s))
        out += u"withdraw_consent"_s;
    out += u"post_mortem"_s;
    out += u"complaint"_s;
    return out;
}

} // namespace greffe
