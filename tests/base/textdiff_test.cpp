// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "base/textdiff.h"

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

QString side(const QList<DiffPiece>& pieces, DiffPiece::What left) {
    QString out;
    for (const DiffPiece& piece : pieces)
        if (piece.what != left)
            out += piece.text;
    return out;
}

} // namespace

TEST_CASE("diffWords: names what went and what came, and keeps both texts whole") {
    const QString before = u"Les données sont gardées trois ans  après le départ."_s;
    const QString after = u"Les données sont effacées cinq ans  après le départ du client."_s;
    const QList<DiffPiece> pieces = diffWords(before, after);
    CHECK(side(pieces, DiffPiece::What::Added) == before);
    CHECK(side(pieces, DiffPiece::What::Removed) == after);
    REQUIRE(pieces.size() >= 3);
    CHECK(pieces[0] == DiffPiece{DiffPiece::What::Same, u"Les données sont "_s});
    CHECK(pieces[1] == DiffPiece{DiffPiece::What::Removed, u"gardées trois "_s});
    CHECK(pieces[2] == DiffPiece{DiffPiece::What::Added, u"effacées cinq "_s});
}

TEST_CASE("diffWords: nothing, everything, and a text too long for the table") {
    CHECK(diffWords({}, {}).isEmpty());
    CHECK(diffWords(u"a b"_s, u"a b"_s) == QList<DiffPiece>{{DiffPiece::What::Same, u"a b"_s}});
    CHECK(diffWords({}, u"né"_s) == QList<DiffPiece>{{DiffPiece::What::Added, u"né"_s}});
    QString x = u"début "_s;
    QString y = u"début "_s;
    for (int i = 0; i < 3000; ++i) {
        x += u"x%1 "_s.arg(i);
        y += u"y%1 "_s.arg(i);
    }
    const QList<DiffPiece> pieces = diffWords(x, y);
    CHECK(pieces.size() == 3);
    CHECK(side(pieces, DiffPiece::What::Added) == x);
    CHECK(side(pieces, DiffPiece::What::Removed) == y);
}

TEST_CASE("diffLines: one piece a line") {
    const QList<DiffPiece> pieces = diffLines(u"a\nb\nc"_s, u"a\nd\nc"_s);
    CHECK(pieces == QList<DiffPiece>{{DiffPiece::What::Same, u"a"_s}, {DiffPiece::What::Removed, u"b"_s},
                        {DiffPiece::What::Added, u"d"_s}, {DiffPiece::What::Same, u"c"_s}});
}
