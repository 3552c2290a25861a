// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retentionwords.h"

#include "domain/noticefacts.h"
#include "domain/noticereading.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Text from(const Text& period, const Text& trigger) {
    const Text point = filled(trigger);
    if (period.isEmpty() || point.isEmpty())
        return period;
    return Text{u"%1 (à compter de : %2)"_s, u"%1 (from: %2)"_s}.arg(period).arg(point);
}

QString firstOf(std::initializer_list<QString> candidates) {
    const auto found = std::find_if(
        candidates.begin(), candidates.end(), [](const QString& candidate) { return !candidate.trimmed().isEmpty(); });
    return found == candidates.end() ? QString() : found->trimmed();
}

} // namespace

Text retentionFromNumbers(const DataItem& item) {
    const Text active = from(periodText(item.activeNumber, item.activeUnit), item.activeTrigger);
    const Text archive = from(periodText(item.archiveNumber, item.archiveUnit), item.archiveTrigger);
    if (archive.isEmpty())
        return active;
    if (active.isEmpty())
        return Text{u"archivage %1"_s, u"archived %1"_s}.arg(archive);
    return Text{u"%1, puis archivage %2"_s, u"%1, then archived %2"_s}.arg(active).arg(archive);
}

Text retentionWords(const DataItem& item) {
    const Text numbers = retentionFromNumbers(item);
    const Text own = filled(item.retention);
    const Text criterion = filled(item.criterion);
    return {firstOf({item.retention.fr, numbers.fr, own.fr, criterion.fr}),
        firstOf({item.retention.en, numbers.en, own.en, criterion.en})};
}

bool isCountable(const QString& phrase) {
    return !durationsIn(phrase).isEmpty();
}

qint64 retentionMonths(const DataItem& item) {
    const auto inMonths = [](std::optional<qint64> number, const QString& unit) {
        const qint64 count = number.value_or(0);
        return unit == u"years" ? count * 12 : unit == u"days" ? count / 30 : count;
    };
    return inMonths(item.activeNumber, item.activeUnit) + inMonths(item.archiveNumber, item.archiveUnit);
}

} // namespace greffe
