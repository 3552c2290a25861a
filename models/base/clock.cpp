// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QRegularExpression>

namespace greffe {

using namespace Qt::StringLiterals;

QDateTime Instant::local() const {
    const QTimeZone where(zone.toLatin1());
    return where.isValid() ? utc.toTimeZone(where) : utc;
}

QString Instant::toString() const {
    if (!isValid())
        return {};
    const QDateTime shown = local();
    return shown.toOffsetFromUtc(shown.offsetFromUtc()).toString(Qt::ISODate);
}

Result<QTimeZone> findZone(const QString& zone) {
    const QTimeZone found(zone.toLatin1());
    if (zone.isEmpty() || !found.isValid())
        return Error{
            Error::Kind::Invalid, Text{u"« %1 » n’est pas un fuseau horaire connu. Écrivez par exemple Europe/Paris."_s,
                                      u"“%1” is not a known time zone. Write for example Europe/Paris."_s}
                                      .arg(zone)};
    return found;
}

namespace {

Error notAnInstant(const QString& text) {
    return {Error::Kind::Invalid,
        Text{
            u"« %1 » n’est pas une date et une heure. Écrivez par exemple 2026-10-23T14:05 ou 2026-10-23T14:05+02:00."_s,
            u"“%1” is not a date and time. Write for example 2026-10-23T14:05 or 2026-10-23T14:05+02:00."_s}
            .arg(text)};
}

QString withOffset(const QDateTime& local, int offset) {
    return QDateTime(local.date(), local.time(), Qt::OffsetFromUTC, offset).toString(Qt::ISODate);
}

} // namespace

Result<Instant> parseInstant(const QString& text, const QString& zone) {
    const QTimeZone where = TRY(findZone(zone));
    static const QRegularExpression shape(
        u"^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?$"_s);
    const QString trimmed = text.trimmed();
    const auto match = shape.match(trimmed);
    if (!match.hasMatch())
        return notAnInstant(text);
    QString iso = trimmed;
    iso[10] = u'T';
    const QDateTime read = QDateTime::fromString(iso, Qt::ISODate);
    if (!read.isValid())
        return notAnInstant(text);
    if (!match.captured(2).isEmpty())
        return Instant{read.toUTC(), zone};

    // Both candidate offsets around the moment; a reading counts if the zone really has that offset then.
    const qint64 asUtc = QDateTime(read.date(), read.time(), Qt::UTC).toSecsSinceEpoch();
    const int before = where.offsetFromUtc(QDateTime::fromSecsSinceEpoch(asUtc - 86400, Qt::UTC));
    const int after = where.offsetFromUtc(QDateTime::fromSecsSinceEpoch(asUtc + 86400, Qt::UTC));
    const auto holds = [&](int offset) {
        return where.offsetFromUtc(QDateTime::fromSecsSinceEpoch(asUtc - offset, Qt::UTC)) == offset;
    };
    const bool first = holds(before);
    const bool second = holds(after);
    if (before != after && first && second)
        return Error{Error::Kind::Invalid, Text{u"%1 existe deux fois (changement d’heure) : écrivez %2 ou %3."_s,
                                               u"%1 exists twice (clock change): write %2 or %3."_s}
                                               .arg(trimmed)
                                               .arg(withOffset(read, before))
                                               .arg(withOffset(read, after))};
    if (!first && !second)
        return Error{Error::Kind::Invalid, Text{u"%1 n’existe pas (changement d’heure) : écrivez %2 ou %3."_s,
                                               u"%1 does not exist (clock change): write %2 or %3."_s}
                                               .arg(trimmed)
                                               .arg(withOffset(read, before))
                                               .arg(withOffset(read, after))};
    return Instant{QDateTime::fromSecsSinceEpoch(asUtc - (first ? before : after), Qt::UTC), zone};
}

QDateTime SystemClock::now() const {
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

} // namespace greffe
