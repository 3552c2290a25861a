// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/retentionproposals.h"

#include "base/fold.h"
#include "domain/choicelist.h"
#include "domain/noticefacts.h"
#include "domain/noticereading.h"
#include "domain/retentionwords.h"

#include <QJsonArray>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

constexpr int inDescription = 4;
constexpr int inActivity = 2;
constexpr int byPersons = 1;
constexpr int enough = 2; ///< persons alone say too little
constexpr qsizetype proposalsPerItem = 2;

QStringList stringsOf(const QJsonValue& value) {
    QStringList out;
    for (const QJsonValue one : value.toArray())
        out += one.toString();
    return out;
}

constexpr qsizetype stemLength = 7;

/// A whole word, its plural too; a long one, or one with a star, is a beginning. "tax" is not in "syntaxe", and "paie"
/// not in "paiement".
bool mentions(const QString& folded, QString word) {
    const bool stem = word.endsWith(u'*') || word.size() >= stemLength;
    word.remove(u'*');
    const auto endsAt = [&](qsizetype end) {
        if (end < folded.size() && (folded.at(end) == u's' || folded.at(end) == u'x'))
            ++end;
        return end >= folded.size() || !folded.at(end).isLetterOrNumber();
    };
    for (qsizetype at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if ((at == 0 || !folded.at(at - 1).isLetterOrNumber()) && (stem || endsAt(at + word.size())))
            return true;
    }
    return false;
}

bool mentionsAny(const QString& folded, const QStringList& words) {
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return mentions(folded, word); });
}

QString foldedText(const QList<Text>& texts) {
    QStringList parts;
    for (const Text& text : texts)
        parts += {text.fr, text.en};
    return fold(parts.join(u' ')).replace(u'’', u'\'');
}

int likeness(const RetentionValue& value, const QString& description, const QString& activity,
    const QList<PersonGroup>& persons) {
    int score = 0;
    if (mentionsAny(description, value.words))
        score += inDescription;
    if (mentionsAny(activity, value.words))
        score += inActivity;
    if (std::any_of(persons.begin(), persons.end(),
            [&](const PersonGroup& group) { return value.persons.contains(group.category); }))
        score += byPersons;
    return score;
}

RetentionProposal::Against compared(const DataItem& item, const RetentionValue& value) {
    using Against = RetentionProposal::Against;
    const Text words = retentionWords(item);
    if (words.isEmpty())
        return Against::Nothing;
    qint64 days = periodDays(item.activeNumber, item.activeUnit) + periodDays(item.archiveNumber, item.archiveUnit);
    if (days == 0) {
        const QList<qint64> said = durationsIn(words.fr);
        if (said.isEmpty())
            return Against::Unclear;
        days = *std::max_element(said.begin(), said.end());
    }
    const qint64 wanted = periodDays(value.number, value.unit);
    // 36 months and 3 years are the same, whatever a month counts.
    const qint64 tolerance = wanted / 50;
    if (std::abs(days - wanted) <= tolerance)
        return Against::Same;
    return days < wanted ? Against::Shorter : Against::Longer;
}

} // namespace

const QList<RetentionValue>& retentionValues() {
    static const QList<RetentionValue> all = [] {
        QList<RetentionValue> read;
        for (const ChoiceEntry& entry : choiceList(u"retention_values").entries) {
            const QJsonObject& json = entry.extra;
            RetentionValue value;
            value.key = entry.key;
            value.label = entry.label;
            value.number = json[u"number"_s].toInteger();
            value.unit = json[u"unit"_s].toString();
            value.trigger = {json[u"trigger_fr"_s].toString(), json[u"trigger_en"_s].toString()};
            value.source = entry.source;
            value.legalText = json[u"legal_text"_s].toString();
            value.verified = entry.verified;
            value.words = stringsOf(json[u"words"_s]);
            value.persons = stringsOf(json[u"persons"_s]);
            read += value;
        }
        return read;
    }();
    return all;
}

const RetentionValue* retentionValue(QStringView key) {
    const QList<RetentionValue>& all = retentionValues();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const RetentionValue& value) { return value.key == key; });
    return found == all.end() ? nullptr : &*found;
}

QList<RetentionProposal> proposeRetention(const Activity& activity) {
    QList<Text> about{activity.name};
    for (const Purpose& purpose : activity.purposes)
        about += purpose.text;
    const QString folded = foldedText(about);
    QList<RetentionProposal> out;
    for (qsizetype i = 0; i < activity.dataItems.size(); ++i) {
        const DataItem& item = activity.dataItems[i];
        const QString description = foldedText({item.description});
        QList<std::pair<int, const RetentionValue*>> found;
        for (const RetentionValue& value : retentionValues()) {
            if (const int score = likeness(value, description, folded, activity.persons); score >= enough)
                found += {score, &value};
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [score, value] : found.first(std::min(found.size(), proposalsPerItem)))
            out += RetentionProposal{int(i) + 1,
                item.description.isEmpty() ? choiceList(u"data_categories").label(item.category)
                                           : filled(item.description),
                retentionWords(item), value, compared(item, *value)};
    }
    return out;
}

void applyRetention(DataItem& item, const RetentionValue& value) {
    item.activeNumber = value.number;
    item.activeUnit = value.unit;
    item.activeTrigger = value.trigger;
    item.legalText = value.legalText.isEmpty() ? value.source : value.legalText;
    item.criterion = {};
    const Text period = value.number == 0 ? Text{u"le temps de : %1"_s, u"the time of: %1"_s}
                                          : Text{periodText(value.number, value.unit).fr + u" à compter de : %1"_s,
                                                periodText(value.number, value.unit).en + u" from: %1"_s};
    item.retention = period.arg(value.trigger);
}

} // namespace greffe
