// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/breach.h"
#include "domain/severity.h"

using namespace greffe;
using namespace Qt::StringLiterals;

TEST_CASE("ENISA: the test vectors") {
    struct Vector {
        SeverityInput input;
        double score;
        const char* level;
    };
    const Vector vectors[] = {
        {{1, 4, 1, 0, 0, false}, 1.25, "low"},
        {{2, 3, 2, 0, 0, false}, 2.00, "medium"},
        {{3, 3, 1, 0, 0, true}, 3.00, "high"},
        {{4, 4, 2, 2, 2, true}, 6.00, "very_high"},
        {{3, 2, 1, 0, 0, false}, 1.75, "low"},
        {{1, 1, 0, 0, 0, false}, 0.25, "low"},
        {{4, 4, 0, 0, 0, false}, 4.00, "very_high"},
    };
    for (const Vector& vector : vectors) {
        const Severity severity = REQUIRE_OK(enisaSeverity(vector.input));
        CHECK(severity.score() == vector.score);
        CHECK(severity.level == QString::fromLatin1(vector.level));
    }
    CHECK(REQUIRE_OK(enisaSeverity({2, 3, 2, 0, 0, false})).explanation.fr == u"2 × 0,75 + 0,5 = 2 : moyen");
    CHECK(REQUIRE_OK(enisaSeverity({2, 3, 2, 0, 0, false})).explanation.en == u"2 × 0.75 + 0.5 = 2: medium");
}

TEST_CASE("ENISA: every score is in range and levels go up with the score") {
    for (int dpc = 1; dpc <= 4; ++dpc) {
        for (int ei = 1; ei <= 4; ++ei) {
            for (int cb = 0; cb <= 2; ++cb) {
                const Severity severity = REQUIRE_OK(enisaSeverity({dpc, ei, cb, 0, 0, false}));
                CHECK(severity.quarters == dpc * ei + cb);
                const int expected = severity.quarters < 8    ? 0
                                     : severity.quarters < 12 ? 1
                                     : severity.quarters < 16 ? 2
                                                              : 3;
                const QStringList levels{u"low"_s, u"medium"_s, u"high"_s, u"very_high"_s};
                CHECK(severity.level == levels[expected]);
            }
        }
    }
}

TEST_CASE("ENISA: values out of range are named") {
    CHECK(REQUIRE_ERROR(enisaSeverity({0, 1, 0, 0, 0, false}), Error::Kind::Invalid).where == u"dpc");
    CHECK(REQUIRE_ERROR(enisaSeverity({5, 1, 0, 0, 0, false}), Error::Kind::Invalid).where == u"dpc");
    CHECK(REQUIRE_ERROR(enisaSeverity({1, 5, 0, 0, 0, false}), Error::Kind::Invalid).where == u"ei");
    CHECK(REQUIRE_ERROR(enisaSeverity({1, 1, 0, 3, 0, false}), Error::Kind::Invalid).where == u"integrity");
    CHECK(REQUIRE_OK(quarters(0.75, u"ei"_s)) == 3);
    CHECK(REQUIRE_ERROR(quarters(0.3, u"ei"_s), Error::Kind::Invalid).where == u"ei");
    CHECK_FALSE(quarters(std::numeric_limits<double>::quiet_NaN(), u"ei"_s));
    CHECK_FALSE(quarters(1e300, u"ei"_s));
}

TEST_CASE("ENISA: from a breach, with what it suggests") {
    Breach breach;
    CHECK(REQUIRE_ERROR(enisaSeverity(breach), Error::Kind::NotFound).where == u"enisa_dpc");
    breach.enisaDpc = 3;
    breach.enisaEi = u"significant"_s;
    breach.enisaConfidentiality = u"known_recipients"_s;
    breach.enisaMalicious = true;
    const Severity severity = REQUIRE_OK(enisaSeverity(breach));
    CHECK(severity.quarters == 12);
    breach.personsCount = 412;
    breach.dataEncrypted = u"yes"_s;
    breach.keyCompromised = false;
    const SeverityAdvice advice = severityAdvice(severity, breach);
    CHECK(advice.notifyCnil);
    CHECK(advice.informPersons);
    CHECK(advice.cnilSeverity == u"important");
    CHECK(advice.flags.size() == 2);
    CHECK_FALSE(severityAdvice(REQUIRE_OK(enisaSeverity({1, 1, 0, 0, 0, false})), Breach{}).notifyCnil);
}
