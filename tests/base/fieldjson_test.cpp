// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"
#include "support/catch.h"

#include "base/fieldjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

const QString paris = u"Europe/Paris"_s;

const Field& fieldOf(const char16_t* key) {
    return *findField(Sample::fields(), key);
}

QVariant readText(const char16_t* key, const QString& text) {
    const auto read = valueFromText(fieldOf(key), text, paris);
    if (const Text* problem = std::get_if<Text>(&read))
        FAIL(problem->en.toStdString());
    return std::get<QVariant>(read);
}

bool refusesText(const char16_t* key, const QString& text) {
    return std::holds_alternative<Text>(valueFromText(fieldOf(key), text, paris));
}

QStringList paths(const QByteArray& json) {
    Sample out;
    QStringList found;
    for (const InputProblem& problem :
        fromJson(Sample::fields(), &out, QJsonDocument::fromJson(json).object(), paris)) {
        CHECK_FALSE(problem.message.fr.isEmpty());
        CHECK_FALSE(problem.message.en.isEmpty());
        found += problem.path;
    }
    found.sort();
    return found;
}

} // namespace

TEST_CASE("fields: kinds follow from the members' types") {
    const std::pair<const char16_t*, FieldKind> kinds[] = {{u"name", FieldKind::Text}, {u"story", FieldKind::LongText},
        {u"both", FieldKind::Bilingual}, {u"day", FieldKind::Date}, {u"at", FieldKind::Instant},
        {u"number", FieldKind::Number}, {u"plain", FieldKind::Flag}, {u"maybe", FieldKind::Flag},
        {u"choice", FieldKind::Choice}, {u"choices", FieldKind::Choices}, {u"words", FieldKind::Texts},
        {u"other", FieldKind::Reference}, {u"others", FieldKind::References}, {u"rows", FieldKind::Rows}};
    for (const auto& [key, kind] : kinds)
        CHECK(fieldOf(key).kind == kind);
    CHECK_FALSE(fieldOf(u"plain").unknownAllowed);
    CHECK(fieldOf(u"maybe").unknownAllowed);
    CHECK(findField(Sample::fields(), u"nothing") == nullptr);
}

TEST_CASE("fields as JSON: a full record survives, an empty one is nearly nothing") {
    const Sample before = fullSample();
    const QJsonObject json = toJson(Sample::fields(), &before);
    CHECK(json[u"at"_s].toString() == u"2026-10-23T14:05:00+02:00[Europe/Paris]");
    CHECK(json[u"rows"_s].toArray()[0].toObject()[u"id"_s].toString() == u"r1");
    Sample after;
    CHECK(fromJson(Sample::fields(), &after, json, u"UTC"_s).isEmpty());
    CHECK(before == after);
    const Sample empty;
    CHECK(toJson(Sample::fields(), &empty).keys() == QStringList{u"plain"_s});
}

TEST_CASE("fields from JSON: absent keys are left alone, null empties, new rows get an id") {
    Sample record = fullSample();
    CHECK(fromJson(
        Sample::fields(), &record, QJsonDocument::fromJson(R"({"name":null,"rows":[{"what":"x"}]})").object(), paris)
              .isEmpty());
    CHECK(record.name.isEmpty());
    CHECK(record.story == u"Un\nrécit");
    REQUIRE(record.rows.size() == 1);
    CHECK(record.rows[0].rowId.size() == 12);
    CHECK(fromJson(Sample::fields(), &record, QJsonDocument::fromJson(R"({"rows":null})").object(), paris).isEmpty());
    CHECK(record.rows.isEmpty());
}

TEST_CASE("fields from JSON: each value of the wrong kind is named by its path") {
    CHECK(paths(R"({"day":"31/02/2026","at":"hier","number":1.5,"plain":"x","choices":"access","words":[1],
                    "both":3,"name":[],"rows":[{"count":"x"},7,{"nonsense":1}],"nothing":1})") ==
          QStringList{u"at"_s, u"both"_s, u"choices"_s, u"day"_s, u"name"_s, u"nothing"_s, u"number"_s, u"plain"_s,
              u"rows[0].count"_s, u"rows[1]"_s, u"rows[2].nonsense"_s, u"words"_s});
    CHECK(paths(R"({"rows":{}})") == QStringList{u"rows"_s});
}

TEST_CASE("fields from cells: what people type in a spreadsheet") {
    CHECK(readText(u"day", u"31/12/2026"_s).toDate() == QDate(2026, 12, 31));
    CHECK(readText(u"day", u"1.2.2026"_s).toDate() == QDate(2026, 2, 1));
    CHECK(readText(u"day", u"2026-12-31"_s).toDate() == QDate(2026, 12, 31));
    CHECK(refusesText(u"day", u"31/02/2026"_s));
    CHECK(refusesText(u"day", u"20261231"_s));
    CHECK(readText(u"number", u"1 000 000"_s).toLongLong() == 1000000);
    CHECK(readText(u"number", u"1\u202f000"_s).toLongLong() == 1000);
    CHECK(refusesText(u"number", u"beaucoup"_s));
    CHECK(readText(u"plain", u"Oui"_s).toBool());
    CHECK_FALSE(readText(u"plain", u"non"_s).toBool());
    CHECK(refusesText(u"plain", u"peut-être"_s));
    CHECK(readText(u"choices", u"access, erasure,"_s).toStringList() == QStringList{u"access"_s, u"erasure"_s});
    CHECK(readText(u"maybe", u"  "_s).isNull());
    CHECK(readText(u"both", u"Un"_s).value<Text>() == Text{u"Un"_s, {}});
    CHECK(refusesText(u"rows", u"x"_s));
}
