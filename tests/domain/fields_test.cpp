// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/anyrecord.h"
#include "domain/filled.h"
#include "domain/recordjson.h"
#include "domain/records.h"

#include "base/recorddiff.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <functional>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

/// Calls back for each table of fields: the record's own, then those of its child lists.
void eachTable(const RecordType& type, const std::function<void(const QString&, std::span<const Field>)>& visit) {
    const std::function<void(const QString&, std::span<const Field>)> walk = [&](const QString& name,
                                                                                 std::span<const Field> fields) {
        visit(name, fields);
        for (const Field& field : fields) {
            if (field.kind == FieldKind::Rows)
                walk(name + u'.' + field.name(), field.rows->fields());
        }
    };
    walk(QString::fromLatin1(type.key), type.fields);
}

} // namespace

TEST_CASE("field tables: keys are unique snake_case, labels are in both languages") {
    static const QRegularExpression snake(u"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"_s);
    for (const RecordType* type : allRecordTypes()) {
        eachTable(*type, [&](const QString& table, std::span<const Field> fields) {
            QSet<QString> keys;
            for (const Field& field : fields) {
                INFO(table.toStdString() << '.' << field.key);
                CHECK(snake.match(field.name()).hasMatch());
                CHECK_FALSE(keys.contains(field.name()));
                keys.insert(field.name());
                CHECK_FALSE(field.label.text().fr.isEmpty());
                CHECK_FALSE(field.label.text().en.isEmpty());
                CHECK(field.help.text().fr.isEmpty() == field.help.text().en.isEmpty());
                CHECK_FALSE(field.label.text().fr.contains(u'\''));
            }
        });
    }
}

TEST_CASE("field tables: every group is used, every field has its group, every list exists") {
    for (const RecordType* type : allRecordTypes()) {
        INFO(type->key);
        QSet<QString> used;
        for (const Field& field : type->fields)
            used.insert(QString::fromLatin1(field.group));
        QSet<QString> known;
        for (const FieldGroup& group : type->groups) {
            known.insert(QString::fromLatin1(group.key));
            CHECK_FALSE(group.label.isEmpty());
        }
        CHECK(used == known);
        eachTable(*type, [&](const QString& table, std::span<const Field> fields) {
            for (const Field& field : fields) {
                INFO(table.toStdString() << '.' << field.key);
                if (field.kind == FieldKind::Choice || field.kind == FieldKind::Choices)
                    CHECK_FALSE(choiceList(QString::fromLatin1(field.list)).isEmpty());
                if (field.kind == FieldKind::Reference || field.kind == FieldKind::References)
                    CHECK(recordTypeByKey(QString::fromLatin1(field.list)) != nullptr);
            }
        });
    }
}

TEST_CASE("fields: what is set is what is got, for every field of every record") {
    for (const RecordType* type : allRecordTypes()) {
        AnyRecord record = AnyRecord::make(*type);
        const std::function<void(std::span<const Field>, void*)> walk = [&](std::span<const Field> fields, void* at) {
            int salt = 0;
            for (const Field& field : fields) {
                INFO(type->key << '.' << field.key);
                ++salt;
                if (field.kind == FieldKind::Rows) {
                    field.rows->resize(at, 1);
                    CHECK_FALSE(field.isEmpty(at));
                    field.rows->setRowId(field.rows->mutableAt(at, 0), u"abc"_s);
                    CHECK(field.rows->rowId(field.rows->at(at, 0)) == u"abc");
                    walk(field.rows->fields(), field.rows->mutableAt(at, 0));
                    continue;
                }
                const QVariant value = test::someValue(field, salt);
                field.set(at, value);
                CHECK(toJson(field, field.get(at)) == toJson(field, value));
                CHECK_FALSE(field.isEmpty(at));
                field.set(at, QVariant());
                if (field.kind != FieldKind::Flag || field.unknownAllowed)
                    CHECK(field.isEmpty(at));
                field.set(at, value);
            }
        };
        walk(type->fields, record.data());
    }
}

TEST_CASE("records: a fully filled record survives JSON, byte for byte") {
    for (const RecordType* type : allRecordTypes()) {
        INFO(type->key);
        AnyRecord before = AnyRecord::make(*type);
        test::fill(type->fields, before.data());
        before.head().ref = u"X-0001"_s;
        const QByteArray text = QJsonDocument(recordToJson(*type, before.data())).toJson();
        AnyRecord after = AnyRecord::make(*type);
        const auto problems =
            recordFromJson(*type, after.data(), QJsonDocument::fromJson(text).object(), u"Europe/Paris"_s);
        for (const InputProblem& problem : problems)
            FAIL_CHECK(problem.path.toStdString() << ": " << problem.message.en.toStdString());
        CHECK(before == after);
        CHECK(diff(type->fields, before.data(), after.data()).isEmpty());
    }
}

TEST_CASE("records: types are found by key, prefixes are distinct") {
    QSet<QString> prefixes;
    for (const RecordType* type : allRecordTypes()) {
        CHECK(recordTypeByKey(QString::fromLatin1(type->key)) == type);
        CHECK(choiceList(u"record_kinds").find(QString::fromLatin1(type->key)) != nullptr);
        prefixes.insert(QString::fromLatin1(type->prefix));
    }
    CHECK(prefixes.size() == qsizetype(allRecordTypes().size()));
    CHECK(recordTypeByKey(u"nothing") == nullptr);
}

TEST_CASE("records as JSON: unknown keys and values are all named with their path") {
    Activity activity;
    const QJsonObject object = QJsonDocument::fromJson(R"({
        "ref": "AT-01", "revision": 7, "organisation": "AlloClaim", "created_at": "x", "archived": true,
        "name": "Paie", "role": "king", "nonsense": 1,
        "purposes": [{"text": "Payer", "legal_basis": "contract"}, {"text": "Rire", "legal_basis": "because"}],
        "dpia_criteria": ["scoring", "moon"], "created_on": "31/02/2026",
        "transfers": [{"country": "Pays imaginaire", "guarantee": "scc"}]
    })")
                                   .object();
    const auto problems = recordFromJson(Activity::type(), &activity, object, u"Europe/Paris"_s);
    QStringList paths;
    for (const InputProblem& problem : problems)
        paths += problem.path;
    paths.sort();
    CHECK(paths ==
          QStringList{u"created_on"_s, u"dpia_criteria[1]"_s, u"nonsense"_s, u"purposes[1].legal_basis"_s, u"role"_s});
    CHECK(activity.ref == u"AT-01");
    CHECK(activity.revision == 0);
    CHECK(activity.transfers[0].country == u"Pays imaginaire");
}

TEST_CASE("differences: rows are followed by their id, changes keep the fields' order") {
    Activity before;
    before.name = {u"Paie"_s, u"Payroll"_s};
    before.purposes = {Purpose{}, Purpose{}, Purpose{}};
    for (int i = 0; i < 3; ++i)
        before.purposes[i].rowId = QString::number(i);
    before.purposes[1].legalBasis = u"contract"_s;
    Activity after = before;
    after.name.en = u"Pay"_s;
    after.purposes.removeFirst();
    after.purposes[0].legalBasis = u"consent"_s;
    after.purposes += Purpose{};
    after.purposes[2].rowId = u"new"_s;
    const auto changes = diff(Activity::type().fields, &before, &after);
    REQUIRE(changes.size() >= 4);
    CHECK(changes[0].path == u"name");
    CHECK(changes[0].what == FieldChange::What::Changed);
    const auto has = [&](FieldChange::What what, const QString& path) {
        return std::any_of(changes.begin(), changes.end(),
            [&](const FieldChange& change) { return change.what == what && change.path == path; });
    };
    CHECK(has(FieldChange::What::RowRemoved, u"purposes[1]"_s));
    CHECK(has(FieldChange::What::RowAdded, u"purposes[3]"_s));
    CHECK(has(FieldChange::What::Changed, u"purposes[1].legal_basis"_s));
}
