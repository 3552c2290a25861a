// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/values.h"

#include "exchange/jsonfile.h"

#include <QFile>
#include <QRegularExpression>

#include <cstdio>

namespace greffe::cli {

using namespace Qt::StringLiterals;

namespace {

Error invalid(const Text& message, const QString& where) {
    return {Error::Kind::Invalid, message, {}, where};
}

} // namespace

Result<QDate> dateValue(const QString& text, const QString& where) {
    static const QRegularExpression shape(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    const QDate date = shape.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        return invalid(Text{u"%1 : « %2 » n’est pas une date. Écrivez par exemple 2026-03-05."_s,
                           u"%1: “%2” is not a date. Write for example 2026-03-05."_s}
                           .arg(where)
                           .arg(text),
            where);
    if (date.year() < 1900 || date.year() > 2199)
        return invalid(Text{u"%1 : %2 sort des années 1900 à 2199."_s, u"%1: %2 is outside the years 1900 to 2199."_s}
                           .arg(where)
                           .arg(text),
            where);
    return date;
}

Result<qint64> numberValue(const QString& text, qint64 least, qint64 most, const QString& where) {
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < least || value > most)
        return invalid(Text{u"%1 : « %2 » n’est pas un nombre entier de %3 à %4."_s,
                           u"%1: “%2” is not a whole number from %3 to %4."_s}
                           .arg(where)
                           .arg(text)
                           .arg(least)
                           .arg(most),
            where);
    return value;
}

Result<double> decimalValue(const QString& text, const QString& where) {
    bool ok = false;
    const double value = QString(text).replace(u',', u'.').toDouble(&ok);
    if (!ok)
        return invalid(
            Text{u"%1 : « %2 » n’est pas un nombre."_s, u"%1: “%2” is not a number."_s}.arg(where).arg(text), where);
    return value;
}

Result<QJsonObject> jsonObject(const QString& path) {
    if (path != "-"_L1)
        return readJsonObject(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
            {u"L’entrée standard ne peut pas être lue."_s, u"Standard input cannot be read."_s}, {}, {}};
    return parseJsonObject(input.read(JsonLimits().bytes + 1));
}

} // namespace greffe::cli
