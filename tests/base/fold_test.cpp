// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "base/fold.h"

using namespace greffe;
using namespace Qt::StringLiterals;

TEST_CASE("fold: accents, ligatures, apostrophes, spaces and case go") {
    CHECK(fold(u"L’Œuvre  Sociale"_s) == u"l'oeuvre sociale");
    CHECK(fold(u"Société ÉTÉ çà où naïf"_s) == u"societe ete ca ou naif");
    CHECK(fold(u"Straße"_s) == u"strasse");
    CHECK(fold(u"Ærø"_s) == u"aero");
    CHECK(fold(u"1\u202f000\u00a0€"_s) == u"1 000 €");
    CHECK(fold(u"e\u0301te\u0301"_s) == u"ete");
    CHECK(fold(u"ﬁche"_s) == u"fiche");
    CHECK(fold(u"  \n\t "_s).isEmpty());
    CHECK(fold(fold(u"Œuvre ÉTÉ"_s)) == fold(u"Œuvre ÉTÉ"_s));
}
