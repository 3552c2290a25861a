// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordjson.h"

#include "domain/choicelist.h"

namespace greffe {

using namespace Qt::StringLiterals;

RecordHead& headOf(void* record) {
    return *static_cast<RecordHead*>(record);
}

const RecordHead& headOf(const void* record) {
    return *static_cast<const RecordHead*>(record);
}

QJsonObject recordToJson(const RecordType& type, const void* record) {
    QJsonObject out = toJson(type.fields, record);
    if (const QString ref = headOf(record).ref; !ref.isEmpty())
        out.insert(u"ref"_s, ref);
    return out;
}

QList<InputProblem> unknownChoices(std::span<const Field> fields, const void* record, const QString& path) {
    QList<InputProblem> problems;
    for (const Field& field : fields) {
        const QString here = path.isEmpty() ? field.name() : path + u'.' + field.name();
        if (field.kind == FieldKind::Rows) {
            for (qsizetype i = 0; i < field.rows->size(record); ++i)
                problems += unknownChoices(
                    field.rows->fields(), field.rows->at(record, i), here + u'[' + QString::number(i) + u']');
            continue;
        }
        if (field.kind != FieldKind::Choice && field.kind != FieldKind::Choices)
            continue;
        const ChoiceList& list = choiceList(QString::fromLatin1(field.list));
        if (list.open)
            continue;
        const bool several = field.kind == FieldKind::Choices;
        const QStringList keys = several ? field.get(record).toStringList() : QStringList{field.get(record).toString()};
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if ((keys[i].isEmpty() && !several) || list.find(keys[i]))
                continue;
            problems += {several ? here + u'[' + QString::number(i) + u']' : here,
                Text{u"« %1 » n’est pas une valeur de « %2 ». Valeurs possibles : %3."_s,
                    u"“%1” is not a value of “%2”. Possible values: %3."_s}
                    .arg(keys[i])
                    .arg(field.label.text())
                    .arg(list.keys().join(u", "_s))};
        }
    }
    return problems;
}

QList<InputProblem> recordFromJson(
    const RecordType& type, void* record, const QJsonObject& object, const QString& zone) {
    QJsonObject rest = object;
    QList<InputProblem> problems;
    if (const QJsonValue ref = rest.take(u"ref"_s); !ref.isUndefined() && !ref.isNull()) {
        if (ref.isString())
            headOf(record).ref = ref.toString().trimmed();
        else
            problems += {u"ref"_s, {u"Ici est attendu : un texte."_s, u"Expected here: a text."_s}};
    }
    for (const QString& key : {u"organisation"_s, u"revision"_s, u"created_at"_s, u"updated_at"_s, u"archived"_s}) {
        if (!type.find(key))
            rest.remove(key);
    }
    problems += fromJson(type.fields, record, rest, zone);
    problems += unknownChoices(type.fields, record);
    return problems;
}

} // namespace greffe
