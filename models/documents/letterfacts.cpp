// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/letterfacts.h"

#include "domain/choicelist.h"
#include "domain/noticefacts.h"
#include "domain/retentionwords.h"
#include "domain/sentence.h"

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

void addUnique(QStringList& list, const QString& value) {
    QString words = value.trimmed();
    while (words.endsWith(u'.'))
        words.chop(1); // the letter's sentence ends itself
    if (!words.isEmpty() && !list.contains(words))
        list.append(words);
}

/// The sheet's own words are plainer than the list's category ("état civil, identité, données d’identification…").
QString category(const DataItem& item, Language language) {
    const QString detail = filled(item.description).in(language).trimmed();
    return inSentence(detail.isEmpty() ? choiceList(u"data_categories").label(item.category, language) : detail);
}

QString source(const DataItem& item, Language language) {
    if (item.origin == "provided"_L1)
        return Text{u"vous-même"_s, u"yourself"_s}.in(language);
    if (item.origin == "observed"_L1)
        return Text{u"l’observation de votre usage de nos services"_s, u"observation of your use of our services"_s}.in(
            language);
    if (item.origin == "inferred"_L1)
        return Text{u"ce que nous en avons déduit"_s, u"what we inferred from them"_s}.in(language);
    if (!item.source.trimmed().isEmpty())
        return item.source;
    if (item.origin == "third_party"_L1)
        return Text{u"des tiers"_s, u"third parties"_s}.in(language);
    return item.origin == "public"_L1
               ? Text{u"des sources accessibles au public"_s, u"publicly available sources"_s}.in(language)
               : QString();
}

QString transfer(const Transfer& one, Language language) {
    QStringList parts;
    addUnique(parts, one.recipient);
    if (!one.country.isEmpty())
        addUnique(parts, countryName(countryKey(one.country)).in(language));
    QString out = parts.join(u", "_s);
    const QString ground = !one.guarantee.isEmpty() ? choiceList(u"transfer_guarantees").label(one.guarantee, language)
                                                    : choiceList(u"derogations_49").label(one.derogation, language);
    if (!ground.isEmpty())
        out += u" ("_s + inSentence(ground) + u')';
    return out;
}

bool lacks(const Text& text, Language language) {
    return text.in(language).trimmed().isEmpty() && !text.isEmpty();
}

/// Mirrors retentionWords(): own words, else numbers with what they run from, else the criterion.
bool lacksRetention(const DataItem& item, Language language) {
    if (!item.retention.in(language).trimmed().isEmpty())
        return false;
    if (item.activeNumber || item.archiveNumber)
        return lacks(item.activeTrigger, language) || lacks(item.archiveTrigger, language);
    return lacks(item.retention, language) || (item.retention.isEmpty() && lacks(item.criterion, language));
}

QList<BorrowedText> borrowedFrom(const Activity& activity, Language language, Language written) {
    QList<BorrowedText> out;
    const auto borrow = [&](const QString& placeholder, Text what, qsizetype index) {
        what.fr += u' ' + QString::number(index + 1);
        what.en += u' ' + QString::number(index + 1);
        out.append({placeholder, activity.ref, what});
    };
    for (qsizetype i = 0; i < activity.purposes.size(); ++i)
        if (lacks(activity.purposes[i].text, language))
            borrow(u"purposes"_s, {u"finalité"_s, u"purpose"_s}, i);
    for (qsizetype i = 0; i < activity.dataItems.size(); ++i) {
        const DataItem& item = activity.dataItems[i];
        if (lacks(item.description, language))
            borrow(u"data_categories"_s, {u"données"_s, u"data"_s}, i);
        if (lacksRetention(item, language))
            borrow(u"retention"_s, {u"conservation des données"_s, u"retention of data"_s}, i);
        const bool named = item.origin != "provided"_L1 && item.origin != "observed"_L1 && item.origin != "inferred"_L1;
        if (named && language != written && !item.source.trimmed().isEmpty())
            borrow(u"source"_s, {u"source des données"_s, u"source of data"_s}, i);
    }
    for (qsizetype i = 0; i < activity.recipients.size(); ++i)
        if (activity.recipients[i].name.isEmpty() && lacks(activity.recipients[i].detail, language))
            borrow(u"recipients"_s, {u"destinataire"_s, u"recipient"_s}, i);
    if (activity.automatedDecision.value_or(false) && lacks(activity.automatedLogic, language))
        out.append({u"automated"_s, activity.ref, {u"logique de la décision"_s, u"logic of the decision"_s}});
    return out;
}

} // namespace

const QStringList& answerFactKeys() {
    static const QStringList keys = {u"purposes"_s, u"data_categories"_s, u"recipients"_s, u"retention"_s, u"source"_s,
        u"automated"_s, u"transfers"_s, u"where_looked"_s};
    return keys;
}

AnswerFacts answerFacts(
    const QList<Activity>& activities, const QList<Task>& tasks, Language language, Language written) {
    AnswerFacts facts;
    QStringList purposes;
    QStringList categories;
    QStringList recipients;
    QStringList retention;
    QStringList sources;
    QStringList logic;
    QStringList transfers;
    bool allDecided = !activities.isEmpty();
    const QString colon = language == Language::French ? u"\u00a0: "_s : u": "_s;
    for (const Activity& activity : activities) {
        facts.borrowed += borrowedFrom(activity, language, written);
        for (const Purpose& purpose : activity.purposes)
            addUnique(purposes, inSentence(filled(purpose.text).in(language)));
        for (const DataItem& item : activity.dataItems) {
            addUnique(categories, category(item, language));
            addUnique(sources, source(item, language));
            if (const QString words = filled(retentionWords(item)).in(language); !words.isEmpty()) {
                const QString what = category(item, language);
                addUnique(retention, what.isEmpty() ? words : what + colon + inSentence(words));
            }
        }
        for (const Recipient& recipient : activity.recipients) {
            const QString name =
                recipient.name.isEmpty() ? filled(recipient.detail).in(language) : bareName(recipient.name);
            addUnique(recipients,
                name.isEmpty() ? inSentence(choiceList(u"recipient_types").label(recipient.type, language)) : name);
        }
        for (const Transfer& one : activity.transfers)
            addUnique(transfers, transfer(one, language));
        allDecided = allDecided && activity.automatedDecision.has_value();
        if (activity.automatedDecision.value_or(false))
            addUnique(logic, filled(activity.automatedLogic).in(language));
    }
    QStringList looked;
    for (const Task& task : tasks)
        if (task.answeredOn && !task.archived) {
            if (language != written && !task.lookedIn.trimmed().isEmpty())
                facts.borrowed.append(
                    {u"where_looked"_s, task.department, {u"où il a cherché"_s, u"where it looked"_s}});
            addUnique(looked, task.department.isEmpty() || task.lookedIn.isEmpty()
                                  ? task.department + task.lookedIn
                                  : task.lookedIn + u" ("_s + task.department + u')');
        }

    LetterValues& out = facts.values;
    const auto put = [&](const QString& key, const QStringList& words) {
        if (!words.isEmpty())
            out.insert(key, words.join(language == Language::French ? u"\u00a0; "_s : u"; "_s));
    };
    put(u"purposes"_s, purposes);
    put(u"data_categories"_s, categories);
    put(u"recipients"_s, recipients);
    put(u"retention"_s, retention);
    put(u"source"_s, sources);
    const bool none = allDecided && std::none_of(activities.begin(), activities.end(),
                                        [](const Activity& each) { return each.automatedDecision.value_or(false); });
    put(u"automated"_s, none ? QStringList{Text{u"aucune"_s, u"none"_s}.in(language)} : logic);
    put(u"transfers"_s, transfers.isEmpty() && !activities.isEmpty()
                            ? QStringList{Text{u"aucun"_s, u"none"_s}.in(language)}
                            : transfers);
    put(u"where_looked"_s, looked);
    return facts;
}

} // namespace greffe
