// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/rights.h"
#include "domain/scope.h"

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

Activity activity(const QStringList& bases, const QStringList& origins) {
    Activity out;
    out.ref = u"TRT-0001"_s;
    for (const QString& basis : bases) {
        Purpose purpose;
        purpose.legalBasis = basis;
        out.purposes += purpose;
    }
    for (const QString& origin : origins) {
        DataItem item;
        item.rowId = origin;
        item.category = u"identity"_s;
        item.origin = origin;
        out.dataItems += item;
    }
    return out;
}

const QStringList allOrigins{u"provided"_s, u"observed"_s, u"inferred"_s, u"third_party"_s, u"public"_s};

QList<bool> included(const QList<ScopeDecision>& decisions) {
    QList<bool> out;
    for (const ScopeDecision& decision : decisions)
        out += decision.included;
    return out;
}

} // namespace

TEST_CASE("portability: what was provided or observed, on consent or contract, and nothing else") {
    for (const QString& basis : {u"consent"_s, u"contract"_s}) {
        const auto decisions = portabilityScope({activity({basis}, allOrigins)});
        CHECK(included(decisions) == QList<bool>{true, true, false, false, false});
        CHECK(decisions[0].activityRef == u"TRT-0001");
        CHECK(decisions[0].itemId == u"provided");
        CHECK_FALSE(decisions[0].needsAttention);
        CHECK(decisions[3].needsAttention);
    }
    for (const QString& basis :
        {u"legal_obligation"_s, u"vital_interests"_s, u"public_task"_s, u"legitimate_interests"_s}) {
        const auto decisions = portabilityScope({activity({basis}, allOrigins)});
        CHECK(included(decisions) == QList<bool>(5, false));
        CHECK(decisions[0].article == (basis == u"public_task" ? u"20(3)" : u"20(1)(a)"));
    }
}

TEST_CASE("portability: mixed bases, missing facts and paper files ask for a person") {
    const auto mixed = portabilityScope({activity({u"contract"_s, u"legitimate_interests"_s}, {u"provided"_s})});
    CHECK(mixed[0].included);
    CHECK(mixed[0].needsAttention);
    const auto unknown = portabilityScope({activity({}, {u"provided"_s})});
    CHECK_FALSE(unknown[0].included);
    CHECK(unknown[0].needsAttention);
    const auto noOrigin = portabilityScope({activity({u"contract"_s}, {QString()})});
    CHECK_FALSE(noOrigin[0].included);
    CHECK(noOrigin[0].needsAttention);
    Activity paper = activity({u"contract"_s}, {u"provided"_s});
    paper.collectionMeans = {u"paper_form"_s};
    CHECK(portabilityScope({paper})[0].article == u"20(1)(b)");
    paper.software = {u"CRM"_s};
    CHECK(portabilityScope({paper})[0].included);
}

TEST_CASE("rights: the CNIL's matrix of rights and legal bases") {
    // consent, contract, legitimate interests, legal obligation, public task, vital interests
    const QStringList bases{u"consent"_s, u"contract"_s, u"legitimate_interests"_s, u"legal_obligation"_s,
        u"public_task"_s, u"vital_interests"_s};
    using enum Applies;
    const std::pair<QString, QList<Applies>> matrix[] = {
        {u"access"_s, {Yes, Yes, Yes, Yes, Yes, Yes}},
        {u"rectification"_s, {Yes, Yes, Yes, Yes, Yes, Yes}},
        {u"erasure"_s, {Yes, Yes, Yes, Limited, No, Yes}},
        {u"restriction"_s, {Yes, Yes, Yes, Yes, Yes, Yes}},
        {u"portability"_s, {Yes, Yes, No, No, No, No}},
        {u"objection"_s, {Withdrawal, No, Yes, No, Yes, No}},
        {u"objection_marketing"_s, {Yes, Yes, Yes, Yes, Yes, Yes}},
    };
    for (const auto& [right, row] : matrix) {
        for (qsizetype i = 0; i < bases.size(); ++i) {
            INFO(right.toStdString() << ' ' << bases[i].toStdString());
            const RightOnBasis answer = rightOnBasis(right, bases[i]);
            CHECK(answer.applies == row[i]);
            CHECK_FALSE(answer.article.isEmpty());
        }
    }
    CHECK(rightOnBasis(u"erasure"_s, QString()).applies == Limited);
}

TEST_CASE("rights: what an information notice must name") {
    CHECK(rightsOf(activity({u"consent"_s}, {})).contains(u"portability"));
    CHECK(rightsOf(activity({u"consent"_s}, {})).contains(u"withdraw_consent"));
    CHECK_FALSE(rightsOf(activity({u"consent"_s}, {})).contains(u"objection"));
    CHECK_FALSE(rightsOf(activity({u"legal_obligation"_s}, {})).contains(u"portability"));
    CHECK(rightsOf(activity({u"legitimate_interests"_s}, {})).contains(u"objection"));
    CHECK(rightOnActivity(u"access"_s, activity({u"consent"_s, u"contract"_s}, {})).size() == 2);
}
