// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fieldjson.h"

#include "base/fold.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression& zoneSuffix() {
    static const QRegularExpression shape(u"^(.*)\\[([A-Za-z0-9_+/-]+)\\]$"_s);
    return shape;
}

QString instantText(const Instant& instant) {
    return instant.zone.isEmpty() ? instant.toString() : instant.toString() + u'[' + instant.zone + u']';
}

std::variant<QVariant, Text> instantFrom(const QString& text, const QString& defaultZone) {
    QString stamp = text.trimmed();
    QString zone = defaultZone;
    if (const auto match = zoneSuffix().match(stamp); match.hasMatch()) {
        stamp = match.captured(1);
        zone = match.captured(2);
    }
    const Result<Instant> read = parseInstant(stamp, zone);
    if (!read)
        return read.error().message;
    return QVariant::fromValue(*read);
}

Text notADate(const QString& text) {
    return Text{u"« %1 » n’est pas une date du calendrier. Écrivez par exemple 2026-03-05."_s,
        u"“%1” is not a date of the calendar. Write for example 2026-03-05."_s}
        .arg(text);
}

Text wrongKind(const Text& expected) {
    return Text{u"Ici est attendu : %1."_s, u"Expected here: %1."_s}.arg(expected);
}

std::variant<QVariant, Text> dateFrom(const QString& text) {
    static const QRegularExpression french(u"^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$"_s);
    static const QRegularExpression iso(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    const QString trimmed = text.trimmed();
    QDate date;
    if (const auto match = french.match(trimmed); match.hasMatch())
        date = QDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    else if (iso.match(trimmed).hasMatch())
        date = QDate::fromString(trimmed, Qt::ISODate);
    if (!date.isValid())
        return notADate(text);
    return QVariant(date);
}

std::variant<QVariant, Text> listFrom(const QJsonValue& json) {
    const Text expected{u"une liste de textes"_s, u"a list of texts"_s};
    if (!json.isArray())
        return wrongKind(expected);
    QStringList out;
    for (const QJsonValue item : json.toArray()) {
        if (!item.isString())
            return wrongKind(expected);
        out += item.toString();
    }
    return QVariant(out);
}

} // namespace

QJsonValue toJson(const Field& field, const QVariant& value) {
    if (value.isNull())
        return QJsonValue(QJsonValue::Null);
    switch (field.kind) {
    case FieldKind::Bilingual: {
        const Text text = value.value<Text>();
        return QJsonObject{{u"fr"_s, text.fr}, {u"en"_s, text.en}};
    }
    case FieldKind::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldKind::Instant:
        return instantText(value.value<Instant>());
    case FieldKind::Number:
        return value.toLongLong();
    case FieldKind::Flag:
        return value.toBool();
    case FieldKind::Choices:
    case FieldKind::Texts:
    case FieldKind::References:
        return QJsonArray::fromStringList(value.toStringList());
    default:
        return value.toString();
    }
}

QJsonObject toJson(std::span<const Field> fields, const void* record) {
    QJsonObject out;
    for (const Field& field : fields) {
        if (field.isEmpty(record))
            continue;
        if (field.kind == FieldKind::Rows) {
            QJsonArray rows;
            for (qsizetype i = 0; i < field.rows->size(record); ++i) {
                const void* row = field.rows->at(record, i);
                QJsonObject object = toJson(field.rows->fields(), row);
                if (const QString id = field.rows->rowId(row); !id.isEmpty())
                    object.insert(u"id"_s, id);
                rows.append(object);
            }
            out.insert(field.name(), rows);
            continue;
        }
        out.insert(field.name(), toJson(field, field.get(record)));
    }
    return out;
}

std::variant<QVariant, Text> valueFromJson(const Field& field, const QJsonValue& json, const QString& zone) {
    if (json.isNull())
        return QVariant();
    switch (field.kind) {
    case FieldKind::Bilingual: {
        if (json.isString())
            return QVariant::fromValue(Text{json.toString(), {}});
        if (!json.isObject())
            return wrongKind({u"un texte, ou {\"fr\": …, \"en\": …}"_s, u"a text, or {\"fr\": …, \"en\": …}"_s});
        const QJsonObject both = json.toObject();
        return QVariant::fromValue(Text{both[u"fr"_s].toString(), both[u"en"_s].toString()});
    }
    case FieldKind::Date:
        if (!json.isString())
            return wrongKind({u"une date"_s, u"a date"_s});
        return dateFrom(json.toString());
    case FieldKind::Instant:
        if (!json.isString())
            return wrongKind({u"une date et une heure"_s, u"a date and time"_s});
        return instantFrom(json.toString(), zone);
    case FieldKind::Number:
        if (!json.isDouble() || json.toDouble() != double(json.toInteger()))
            return wrongKind({u"un nombre entier"_s, u"a whole number"_s});
        return QVariant(json.toInteger());
    case FieldKind::Flag:
        if (!json.isBool())
            return wrongKind({u"true ou false"_s, u"true or false"_s});
        return QVariant(json.toBool());
    case FieldKind::Choices:
    case FieldKind::Texts:
    case FieldKind::References:
        return listFrom(json);
    case FieldKind::Rows:
        return wrongKind({u"une liste d’objets"_s, u"a list of objects"_s});
    default:
        if (!json.isString())
            return wrongKind({u"un texte"_s, u"a text"_s});
        return QVariant(json.toString());
    }
}

std::variant<QVariant, Text> valueFromText(const Field& field, const QString& text, const QString& zone) {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return QVariant();
    switch (field.kind) {
    case FieldKind::Bilingual:
        return QVariant::fromValue(Text{text, {}});
    case FieldKind::Date:
        return dateFrom(trimmed);
    case FieldKind::Instant:
        return instantFrom(trimmed, zone);
    case FieldKind::Number: {
        QString digits = trimmed;
        digits.remove(QRegularExpression(u"[\\s\\x{00A0}\\x{202F}]"_s));
        bool ok = false;
        const qint64 number = digits.toLongLong(&ok);
        if (!ok)
            return wrongKind({u"un nombre entier"_s, u"a whole number"_s});
        return QVariant(number);
    }
    case FieldKind::Flag: {
        const QString word = fold(trimmed);
        if (word == u"oui" || word == u"yes" || word == u"true" || word == u"1" || word == u"vrai" || word == u"x")
            return QVariant(true);
        if (word == u"non" || word == u"no" || word == u"false" || word == u"0" || word == u"faux")
            return QVariant(false);
        return wrongKind({u"oui ou non"_s, u"yes or no"_s});
    }
    case FieldKind::Choices:
    case FieldKind::Texts:
    case FieldKind::References: {
        QStringList parts = trimmed.split(u',', Qt::SkipEmptyParts);
        for (QString& part : parts)
            part = part.trimmed();
        parts.removeAll(QString());
        return QVariant(parts);
    }
    case FieldKind::Rows:
        return wrongKind({u"une liste (format JSON seulement)"_s, u"a list (JSON format only)"_s});
    case FieldKind::LongText:
        return QVariant(text);
    default:
        return QVariant(trimmed);
    }
}

namespace {

void rowsFromJson(const Field& field, void* record, const QJsonValue& json, const QString& zone, const QString& path,
    QList<InputProblem>& problems) {
    if (json.isNull()) {
        field.rows->resize(record, 0);
        return;
    }
    if (!json.isArray()) {
        problems += {path, wrongKind({u"une liste d’objets"_s, u"a list of objects"_s})};
        return;
    }
    const QJsonArray rows = json.toArray();
    field.rows->resize(record, 0);
    field.rows->resize(record, rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString rowPath = path + u'[' + QString::number(i) + u']';
        if (!rows[i].isObject()) {
            problems += {rowPath, wrongKind({u"un objet"_s, u"an object"_s})};
            continue;
        }
        QJsonObject object = rows[i].toObject();
        const QString id = object.take(u"id"_s).toString();
        void* row = field.rows->mutableAt(record, i);
        field.rows->setRowId(row, id.isEmpty() ? newRowId() : id);
        problems += fromJson(field.rows->fields(), row, object, zone, rowPath);
    }
}

} // namespace

QList<InputProblem> fromJson(
    std::span<const Field> fields, void* record, const QJsonObject& object, const QString& zone, const QString& path) {
    QList<InputProblem> problems;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString here = path.isEmpty() ? it.key() : path + u'.' + it.key();
        const Field* field = findField(fields, it.key());
        if (!field) {
            problems += {here, Text{u"« %1 » n’est pas un champ connu. Corrigez son nom ou retirez-le."_s,
                                   u"“%1” is not a known field. Correct its name or remove it."_s}
                                   .arg(it.key())};
            continue;
        }
        if (field->kind == FieldKind::Rows) {
            rowsFromJson(*field, record, it.value(), zone, here, problems);
            continue;
        }
        const auto read = valueFromJson(*field, it.value(), zone);
        if (const Text* problem = std::get_if<Text>(&read))
            problems += {here, *problem};
        else
            field->set(record, std::get<QVariant>(read));
    }
    return problems;
}

} // namespace greffe
