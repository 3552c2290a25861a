// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"
#include "support/catch.h"

#include "base/recorddiff.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

using What = FieldChange::What;

namespace {

QList<FieldChange> changes(const Sample& before, const Sample& after) {
    return diff(Sample::fields(), &before, &after);
}

QStringList paths(const QList<FieldChange>& all, What what) {
    QStringList out;
    for (const FieldChange& change : all) {
        if (change.what == what)
            out += change.path;
    }
    return out;
}

} // namespace

TEST_CASE("differences: none between equal records") {
    CHECK(changes(fullSample(), fullSample()).isEmpty());
    CHECK(changes(Sample{}, Sample{}).isEmpty());
}

TEST_CASE("differences: each field that changed, with both values, in the fields' order") {
    const Sample before = fullSample();
    Sample after = before;
    after.both.en = u"Uno"_s;
    after.maybe = std::nullopt;
    after.at->zone = u"UTC"_s;
    after.choices.removeLast();
    const auto found = changes(before, after);
    CHECK(paths(found, What::Changed) == QStringList{u"both"_s, u"at"_s, u"maybe"_s, u"choices"_s});
    CHECK(found[2].before == QVariant(false));
    CHECK(found[2].after.isNull());
    CHECK(found[0].label.fr == u"Deux");
}

TEST_CASE("differences: every field of an emptied record is seen") {
    const auto found = changes(fullSample(), Sample{});
    CHECK(paths(found, What::Changed).size() == qsizetype(Sample::fields().size()) - 1);
    CHECK(paths(found, What::RowRemoved) == QStringList{u"rows[1]"_s, u"rows[2]"_s});
}

TEST_CASE("differences: rows are followed by id through moves, removals and additions") {
    Sample before = fullSample();
    before.rows += row(u"r3"_s, u"trois"_s);
    Sample moved = before;
    moved.rows.swapItemsAt(0, 2);
    CHECK(paths(changes(before, moved), What::RowMoved) == QStringList{u"rows[1]"_s, u"rows[3]"_s});
    CHECK(paths(changes(before, moved), What::Changed).isEmpty());

    Sample after = before;
    after.rows.removeFirst();
    after.rows[0].what = u"changé"_s;
    after.rows += row(u"r4"_s, u"quatre"_s);
    const auto found = changes(before, after);
    CHECK(paths(found, What::RowRemoved) == QStringList{u"rows[1]"_s});
    CHECK(paths(found, What::Changed) == QStringList{u"rows[1].what"_s});
    CHECK(paths(found, What::RowAdded) == QStringList{u"rows[3]"_s});
    for (const FieldChange& change : found) {
        if (change.what == What::Changed)
            CHECK(change.label.en == u"Rows 1 › What");
    }
}
