// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/noticefacts.h"

#include "base/fold.h"
#include "domain/activitylife.h"
#include "domain/choicelist.h"
#include "domain/noticerules.h"
#include "domain/organisation.h"
#include "domain/rights.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace greffe {

namespace {

constexpr qsizetype StemLength = 5;

/// The beginnings of the words that carry meaning: enough to find "livraison" in "livrer" and "billing" in "bill".
QStringList stemsOf(const QString& text) {
    static const QRegularExpression word(u"[a-z]{5,}"_s);
    static const QSet<QString> common = {u"gesti"_s, u"donne"_s, u"perso"_s, u"notre"_s, u"leurs"_s, u"autre"_s,
        u"selon"_s, u"manag"_s, u"their"_s, u"other"_s, u"which"_s, u"about"_s, u"under"_s, u"entre"_s, u"trait"_s,
        u"proce"_s, u"organ"_s};
    QStringList out;
    for (auto it = word.globalMatch(fold(text)); it.hasNext();) {
        const QString stem = it.next().captured().left(StemLength);
        if (!common.contains(stem) && !out.contains(stem))
            out.append(stem);
    }
    return out;
}

void addUnique(QStringList& list, const QString& value) {
    if (!value.isEmpty() && !list.contains(value))
        list.append(value);
}

void addActivity(QList<Text>& list, const Activity& activity) {
    const Text name = nameOf(activity);
    if (!list.contains(name))
        list.append(name);
}

void gatherRetention(RegisterFacts& facts, const Activity& activity) {
    for (const DataItem& item : activity.dataItems) {
        const qint64 active = periodDays(item.activeNumber, item.activeUnit);
        const qint64 archive = periodDays(item.archiveNumber, item.archiveUnit);
        for (const qint64 days : {active, archive}) {
            if (days > 0)
                addActivity(facts.retentionDays[days], activity);
        }
        qint64 longest = active + archive;
        Text words = periodText(item.activeNumber, item.activeUnit);
        if (active > 0 && archive > 0) {
            const Text then = periodText(item.archiveNumber, item.archiveUnit);
            words = {u"%1 puis %2"_s.arg(words.fr, then.fr), u"%1 then %2"_s.arg(words.en, then.en)};
        } else if (archive > 0) {
            words = periodText(item.archiveNumber, item.archiveUnit);
        }
        for (const qint64 days : active + archive > 0 ? QList<qint64>() : durationsIn(filled(item.retention).fr)) {
            addActivity(facts.retentionDays[days], activity);
            longest = std::max(longest, days);
            words = filled(item.retention);
        }
        if (longest > facts.longestDays) {
            facts.longestDays = longest;
            facts.longestActivity = nameOf(activity);
            facts.longestText = words;
        }
        if (item.origin == u"public" || item.origin == u"third_party")
            addActivity(facts.sources[item.origin], activity);
    }
}

void gatherParties(RegisterFacts& facts, const Activity& activity, const Organisation& organisation) {
    const auto addCountry = [&facts](const QString& written) {
        const QString key = countryKey(written);
        if (!isInEea(key))
            addUnique(facts.transferCountries, key);
    };
    for (const Recipient& recipient : activity.recipients) {
        addUnique(facts.otherParties,
            fold(QStringList{recipient.name, recipient.detail.fr, recipient.detail.en, recipient.subProcessors}.join(
                u' ')));
        if (recipient.type != u"internal")
            addUnique(facts.externalNames, bareName(recipient.name));
        addCountry(recipient.country);
    }
    for (const Transfer& transfer : activity.transfers) {
        addUnique(facts.otherParties, fold(transfer.recipient));
        addCountry(transfer.country);
    }
    for (const Cookie& cookie : activity.cookies) {
        addUnique(facts.otherParties, fold(cookie.issuer + u' ' + cookie.name));
        ++facts.cookies;
        facts.cookiesNeedConsent = facts.cookiesNeedConsent || cookie.consentNeeded.value_or(false);
        if (!cookie.issuer.isEmpty() && !fold(cookie.issuer).contains(fold(organisation.name)))
            facts.foreignCookies = true;
    }
}

void gatherPurposes(RegisterFacts& facts, const Activity& activity, Language language) {
    PurposeWords words{nameOf(activity), {}};
    for (const Purpose& purpose : activity.purposes) {
        addUnique(facts.bases, purpose.legalBasis);
        if (purpose.text.in(language).isEmpty()) {
            facts.purposesInOtherLanguage += purpose.text.isEmpty() ? 0 : 1;
            continue;
        }
        words.purposes.append(stemsOf(purpose.text.in(language)));
    }
    if (!activity.name.in(language).isEmpty() && !words.purposes.isEmpty())
        words.purposes.append(stemsOf(activity.name.in(language)));
    facts.purposes.append(words);
}

} // namespace

bool owesNotice(const Activity& activity) {
    return !activity.archived && activity.role != u"processor";
}

Text filled(const Text& text) {
    return {text.fr.isEmpty() ? text.en : text.fr, text.en.isEmpty() ? text.fr : text.en};
}

Text nameOf(const Activity& activity) {
    return activity.name.isEmpty() ? Text{activity.ref, activity.ref} : filled(activity.name);
}

QString bareName(const QString& name) {
    static const QRegularExpression added(u"\\([^)]*\\)|[†*‡]"_s);
    QString out = name;
    out.remove(added);
    return out.simplified();
}

QString countryKey(const QString& written) {
    const ChoiceList& countries = choiceList(u"countries");
    if (countries.find(written))
        return written;
    const ChoiceEntry* entry = countries.match(written);
    return entry ? entry->key : written.trimmed();
}

Text countryName(const QString& key) {
    const ChoiceEntry* entry = choiceList(u"countries").find(key);
    return entry ? entry->label : Text{key, key};
}

bool isInEea(const QString& key) {
    const ChoiceEntry* entry = choiceList(u"countries").find(key);
    return !entry || entry->extra.value(u"eea"_s).toBool();
}

bool isCountryNamed(const QString& key, const NoticeReading& reading) {
    static const QHash<QString, QString> aliases = {
        {u"US"_s, u"\\b(u\\.?s\\.?a\\.?|u\\.s\\.|etats-unis|united states|americain|american)"_s},
        {u"GB"_s, u"\\b(uk|u\\.k\\.|royaume-uni|united kingdom|britann|british)"_s}};
    const Text name = countryName(key);
    QStringList words = {QRegularExpression::escape(fold(name.fr)), QRegularExpression::escape(fold(name.en))};
    if (aliases.contains(key))
        words.append(aliases.value(key));
    const QRegularExpression pattern(words.join(u'|'));
    return std::any_of(reading.sentences.begin(), reading.sentences.end(),
        [&](const NoticeSentence& sentence) { return sentence.folded.contains(pattern); });
}

Text periodText(std::optional<qint64> number, const QString& unit) {
    if (!number || *number <= 0)
        return {};
    const Text word = unitText(*number, unit);
    return word.isEmpty() ? word : Text{u"%1 %2"_s, u"%1 %2"_s}.arg(*number).arg(word);
}

Text unitText(qint64 number, const QString& unit) {
    const bool many = std::abs(number) > 1;
    // English counts nothing in the plural: "0 days".
    const bool manyInEnglish = std::abs(number) != 1;
    if (unit == u"days")
        return {many ? u"jours"_s : u"jour"_s, manyInEnglish ? u"days"_s : u"day"_s};
    if (unit == u"months")
        return {u"mois"_s, manyInEnglish ? u"months"_s : u"month"_s};
    if (unit == u"years")
        return {many ? u"ans"_s : u"an"_s, manyInEnglish ? u"years"_s : u"year"_s};
    return {};
}

qint64 periodDays(std::optional<qint64> number, const QString& unit) {
    if (!number || *number <= 0)
        return 0;
    // A register may hold any number; a period beyond a thousand years is one.
    const qint64 count = std::min<qint64>(*number, 1000);
    return unit == u"years" ? count * 365 : unit == u"months" ? count * 30 : unit == u"days" ? count : 0;
}

bool RegisterFacts::knowsVendor(const QString& name) const {
    for (const KnownVendor& vendor : knownVendors()) {
        if (name != QLatin1StringView(vendor.name))
            continue;
        const QRegularExpression pattern(QString::fromLatin1(vendor.pattern));
        return std::any_of(
            otherParties.begin(), otherParties.end(), [&](const QString& party) { return party.contains(pattern); });
    }
    return false;
}

QList<Text> RegisterFacts::countryNames() const {
    QList<Text> out;
    for (const QString& country : transferCountries)
        out.append(countryName(country));
    return out;
}

RegisterFacts registerFacts(const QList<Activity>& activities, const Organisation& organisation, Language language) {
    RegisterFacts out;
    QSet<QString> rights;
    for (const Activity& activity : inForce(activities)) {
        if (!owesNotice(activity))
            continue;
        gatherPurposes(out, activity, language);
        gatherRetention(out, activity);
        gatherParties(out, activity, organisation);
        const QStringList applying = rightsOf(activity);
        rights.unite(QSet<QString>(applying.begin(), applying.end()));
        if (activity.automatedDecision.value_or(false))
            addActivity(out.automated, activity);
        if (std::any_of(activity.persons.begin(), activity.persons.end(),
                [](const PersonGroup& group) { return group.minors; }))
            addActivity(out.minors, activity);
        if (activity.updatedOn)
            out.changedOn.append(*activity.updatedOn);
    }
    const QStringList order = choiceList(u"legal_bases").keys();
    std::sort(out.bases.begin(), out.bases.end(),
        [&order](const QString& a, const QString& b) { return order.indexOf(a) < order.indexOf(b); });
    for (const QString& right : choiceList(u"rights").keys()) {
        if (rights.contains(right))
            out.rights.append(right);
    }
    return out;
}

QList<Text> unannouncedActivities(const RegisterFacts& facts, const NoticeReading& reading) {
    QSet<QString> known;
    for (const NoticeSentence& sentence : reading.sentences) {
        const QStringList stems = stemsOf(sentence.folded);
        known.unite(QSet<QString>(stems.begin(), stems.end()));
    }
    QList<Text> out;
    for (const PurposeWords& words : facts.purposes) {
        if (words.purposes.isEmpty())
            continue;
        const bool announced = std::any_of(words.purposes.begin(), words.purposes.end(), [&](const QStringList& stems) {
            const auto found =
                std::count_if(stems.begin(), stems.end(), [&](const QString& stem) { return known.contains(stem); });
            return stems.isEmpty() || 3 * found >= stems.size();
        });
        if (!announced)
            out.append(words.activity);
    }
    return out;
}

} // namespace greffe
