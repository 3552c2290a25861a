// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and choice values stand in vaults, scripts and files of other people: none may disappear.
#include "support/catch.h"

#include "domain/checklist.h"
#include "domain/choicelist.h"
#include "domain/records.h"
#include "support/places.h"

#include <QFile>
#include <QSet>

#include <functional>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

QStringList allKeys() {
    QStringList out;
    const std::function<void(const QString&, std::span<const Field>)> walk = [&](const QString& prefix,
                                                                                 std::span<const Field> fields) {
        for (const Field& field : fields) {
            const QString path = prefix + u'.' + field.name();
            out += u"field "_s + path;
            if (field.kind == FieldKind::Rows)
                walk(path, field.rows->fields());
        }
    };
    for (const RecordType* type : allRecordTypes())
        walk(QString::fromLatin1(type->key), type->fields);
    for (const QString& name : choiceListNames()) {
        for (const QString& key : choiceList(name).keys())
            out += u"value "_s + name + u' ' + key;
    }
    for (const Checklist& list : checklists()) {
        for (const ChecklistQuestion& question : list.questions)
            out += u"question "_s + list.key + u' ' + question.key;
    }
    return out;
}

} // namespace

TEST_CASE("keys: none of the committed keys and values has gone") {
    const QString path = sourcePath(QStringLiteral("/tests/data/keys.txt"));
    const QStringList now = allKeys();
    if (qEnvironmentVariableIsSet("GREFFE_WRITE_KEYS")) {
        QFile out(path);
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(now.join(u'\n').toUtf8() + '\n');
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList committed = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    CHECK(committed.size() > 500);
    const QSet<QString> present(now.begin(), now.end());
    CHECK(present.size() == now.size());
    for (const QString& key : committed) {
        if (!present.contains(key))
            FAIL_CHECK("gone: " << key.toStdString());
    }
    const QSet<QString> known(committed.begin(), committed.end());
    for (const QString& key : now) {
        if (!known.contains(key))
            FAIL_CHECK("new, not in tests/data/keys.txt (run once with GREFFE_WRITE_KEYS=1): " << key.toStdString());
    }
}
