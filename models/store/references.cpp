// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/references.h"

#include "store/columns.h"

#include <QRegularExpression>

namespace greffe::references {

using namespace Qt::StringLiterals;

namespace {

Result<> raise(Writer& writer, const RecordType& type, qint64 organisation, int year, qint64 last) {
    TRY(writer.run(u"INSERT INTO counter(organisation, kind, year, last) VALUES (?, ?, ?, ?) "
                   "ON CONFLICT(organisation, kind, year) DO UPDATE SET last = max(last, excluded.last)"_s,
        {organisation, QString::fromLatin1(type.key), year, last}));
    return {};
}

QString written(const RecordType& type, int year, qint64 number) {
    const QString digits = QString::number(number).rightJustified(4, u'0');
    const QString prefix = QString::fromLatin1(type.prefix);
    return type.yearly ? u"%1-%2-%3"_s.arg(prefix).arg(year, 4, 10, QChar(u'0')).arg(digits) : prefix + u'-' + digits;
}

} // namespace

Result<QString> next(Writer& writer, const RecordType& type, qint64 organisation, int year) {
    const int counted = type.yearly ? year : 0;
    Rows found = TRY(writer.run(u"SELECT last FROM counter WHERE organisation = ? AND kind = ? AND year = ?"_s,
        {organisation, QString::fromLatin1(type.key), counted}));
    qint64 number = found.next() ? found.value(0).toLongLong() : 0;
    const QString taken =
        u"SELECT 1 FROM %1 WHERE organisation = ? AND ref = ?"_s.arg(columns::quoted(QString::fromLatin1(type.key)));
    // The counter is past every reference of our own form; the loop is for one that was written differently
    // ("DEM-2026-42").
    for (;;) {
        const QString ref = written(type, year, ++number);
        Rows same = TRY(writer.run(taken, {organisation, ref}));
        if (same.next())
            continue;
        TRY(raise(writer, type, organisation, counted, number));
        return ref;
    }
}

Result<> taken(Writer& writer, const RecordType& type, qint64 organisation, const QString& ref) {
    static const QRegularExpression yearly(u"^([A-Z]+)-(\\d{4})-(\\d{1,9})$"_s);
    static const QRegularExpression plain(u"^([A-Z]+)-(\\d{1,9})$"_s);
    const auto match = (type.yearly ? yearly : plain).match(ref);
    if (!match.hasMatch() || match.captured(1) != QLatin1StringView(type.prefix))
        return {};
    const int year = type.yearly ? match.captured(2).toInt() : 0;
    return raise(writer, type, organisation, year, match.captured(type.yearly ? 3 : 2).toLongLong());
}

} // namespace greffe::references
