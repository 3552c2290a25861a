// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "base/field.h"
#include "base/id.h"
#include "base/language.h"

#include <QSet>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

struct Apple;
struct Pear;

Result<int> half(int number) {
    if (number % 2)
        return Error{Error::Kind::Invalid, {u"impair"_s, u"odd"_s}, {}, u"number"_s};
    return number / 2;
}

Result<int> quarter(int number) {
    const int once = TRY(half(number));
    return TRY(half(once));
}

Result<> checkQuarter(int number) {
    TRY(quarter(number));
    return {};
}

Result<std::unique_ptr<int>> owned(bool ok) {
    if (!ok)
        return Error{Error::Kind::Io};
    return std::make_unique<int>(7);
}

} // namespace

TEST_CASE("result: TRY hands on the value, or returns the first error as it is") {
    CHECK(quarter(12).value() == 3);
    const auto failed = quarter(6);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == Error::Kind::Invalid);
    CHECK(failed.error().where == u"number");
    CHECK(failed.error().message.in(Language::French) == u"impair");
    CHECK(checkQuarter(12));
    CHECK_FALSE(checkQuarter(6).has_value());
    CHECK(quarter(6).value_or(-1) == -1);
}

TEST_CASE("result: carries what can only be moved") {
    auto made = owned(true);
    REQUIRE(made);
    const std::unique_ptr<int> taken = std::move(made).value();
    CHECK(*taken == 7);
    CHECK(owned(false).error().kind == Error::Kind::Io);
}

TEST_CASE("errors: every kind has its own stable name") {
    QSet<QString> names;
    for (int kind = 0; kind <= int(Error::Kind::Bug); ++kind)
        names.insert(name(Error::Kind(kind)));
    CHECK(names.size() == int(Error::Kind::Bug) + 1);
    CHECK(name(Error::Kind::TooNew) == u"too_new");
}

TEST_CASE("ids: typed, ordered, hashed, not stored by default") {
    static_assert(!std::is_convertible_v<Id<Apple>, Id<Pear>>);
    static_assert(!std::is_convertible_v<qint64, Id<Apple>>);
    CHECK_FALSE(Id<Apple>().isStored());
    CHECK(Id<Apple>(3).isStored());
    CHECK(Id<Apple>(3) < Id<Apple>(4));
    CHECK(QSet<Id<Apple>>{Id<Apple>(1), Id<Apple>(1)}.size() == 1);
}

TEST_CASE("languages: codes, and texts that take values in both languages") {
    CHECK(code(Language::French) == u"fr");
    CHECK(languageFromCode(u"en") == Language::English);
    CHECK_FALSE(languageFromCode(u"de").has_value());
    const Text text = Text{u"%1 jours avant %2"_s, u"%1 days before %2"_s}.arg(3).arg(Text{u"Noël"_s, u"Christmas"_s});
    CHECK(text == Text{u"3 jours avant Noël"_s, u"3 days before Christmas"_s});
    CHECK(Text{}.isEmpty());
    CHECK_FALSE((Text{{}, u"x"_s}).isEmpty());
}

TEST_CASE("rows: new ids are twelve hex digits and differ") {
    QSet<QString> ids;
    for (int i = 0; i < 1000; ++i) {
        const QString id = newRowId();
        CHECK(id.size() == 12);
        ids.insert(id);
    }
    CHECK(ids.size() == 1000);
}
