// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checklist.h"

#include "domain/choicelist.h"

#include <QJsonArray>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Text textOf(const QJsonObject& object, const QString& key) {
    const QJsonObject both = object[key].toObject();
    return {both[u"fr"_s].toString(), both[u"en"_s].toString()};
}

Checklist readChecklist(const QString& key) {
    const QJsonObject document = listDocument(u"checklists/"_s + key);
    Checklist list;
    list.key = key;
    list.title = textOf(document, u"title"_s);
    list.intro = textOf(document, u"intro"_s);
    list.article = document[u"article"_s].toString();
    list.source = document[u"source"_s].toString();
    list.date = document[u"date"_s].toString();
    list.threshold = document[u"threshold"_s].toInt(1);
    list.conclusion = textOf(document, u"conclusion"_s);
    for (const QJsonValue value : document[u"questions"_s].toArray()) {
        const QJsonObject object = value.toObject();
        ChecklistQuestion question;
        question.key = object[u"key"_s].toString();
        question.label = {object[u"fr"_s].toString(), object[u"en"_s].toString()};
        question.help = textOf(object, u"help"_s);
        question.article = object[u"article"_s].toString();
        question.attention = object[u"attention"_s].toString();
        list.questions += question;
    }
    return list;
}

} // namespace

const ChecklistQuestion* Checklist::find(QStringView questionKey) const {
    const auto found = std::find_if(questions.begin(), questions.end(),
        [&](const ChecklistQuestion& question) { return question.key == questionKey; });
    return found == questions.end() ? nullptr : &*found;
}

const QList<Checklist>& checklists() {
    static const QList<Checklist> all = [] {
        QList<Checklist> read;
        for (const ChoiceEntry& entry : choiceList(u"checklists").entries)
            read += readChecklist(entry.key);
        return read;
    }();
    return all;
}

const Checklist* checklist(QStringView key) {
    const auto found =
        std::find_if(checklists().begin(), checklists().end(), [&](const Checklist& list) { return list.key == key; });
    return found == checklists().end() ? nullptr : &*found;
}

ChecklistOutcome outcome(const Checklist& list, const QList<ChecklistAnswer>& answers) {
    ChecklistOutcome out;
    for (const ChecklistQuestion& question : list.questions) {
        const auto given = std::find_if(answers.begin(), answers.end(), [&](const ChecklistAnswer& answer) {
            return answer.checklist == list.key && answer.question == question.key && !answer.answer.isEmpty() &&
                   answer.answer != u"unknown";
        });
        if (given == answers.end()) {
            out.open += question.label;
            continue;
        }
        ++out.answered;
        // "partly" is never the reassuring answer.
        if (!question.attention.isEmpty() && (given->answer == question.attention || given->answer == u"partly"))
            ++out.attention;
    }
    out.complete = out.open.isEmpty();
    out.reached = out.attention >= list.threshold;
    return out;
}

} // namespace greffe
