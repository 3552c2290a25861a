// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/checklist.h"
#include "domain/choicelist.h"

#include <QSet>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

ChecklistAnswer answer(const QString& list, const QString& question, const QString& value) {
    ChecklistAnswer out;
    out.checklist = list;
    out.question = question;
    out.answer = value;
    return out;
}

} // namespace

TEST_CASE("checklists: each has a title, questions in both languages, and a reachable threshold") {
    CHECK(checklists().size() == choiceList(u"checklists").entries.size());
    for (const Checklist& list : checklists()) {
        INFO(list.key.toStdString());
        CHECK_FALSE(list.title.fr.isEmpty());
        CHECK_FALSE(list.title.en.isEmpty());
        CHECK_FALSE(list.conclusion.fr.isEmpty());
        CHECK_FALSE(list.source.isEmpty());
        CHECK(list.questions.size() >= list.threshold);
        QSet<QString> keys;
        for (const ChecklistQuestion& question : list.questions) {
            keys.insert(question.key);
            CHECK_FALSE(question.label.fr.isEmpty());
            CHECK_FALSE(question.label.en.isEmpty());
            CHECK((question.attention == u"yes" || question.attention == u"no"));
        }
        CHECK(keys.size() == list.questions.size());
    }
    CHECK(checklist(u"nothing") == nullptr);
}

TEST_CASE("checklists: the DPIA screening has the nine criteria of the register's list") {
    const Checklist* screening = checklist(u"dpia_screening");
    REQUIRE(screening);
    QStringList keys;
    for (const ChecklistQuestion& question : screening->questions)
        keys += question.key;
    CHECK(keys == choiceList(u"dpia_criteria").keys());
    CHECK(screening->threshold == 2);
    CHECK(choiceList(u"dpia_required").entries.size() == 14);
    CHECK(choiceList(u"dpia_exempt").entries.size() == 12);
}

TEST_CASE("checklists: the outcome counts what asks for attention") {
    const Checklist& screening = *checklist(u"dpia_screening");
    CHECK_FALSE(outcome(screening, {}).reached);
    CHECK(outcome(screening, {}).open.size() == 9);
    QList<ChecklistAnswer> answers{answer(u"dpia_screening"_s, u"scoring"_s, u"yes"_s),
        answer(u"dpia_screening"_s, u"monitoring"_s, u"partly"_s), answer(u"principles"_s, u"matching"_s, u"yes"_s),
        answer(u"dpia_screening"_s, u"matching"_s, u"unknown"_s)};
    ChecklistOutcome out = outcome(screening, answers);
    CHECK(out.answered == 2);
    CHECK(out.attention == 2);
    CHECK(out.reached);
    CHECK_FALSE(out.complete);
    answers[1].answer = u"no"_s;
    CHECK_FALSE(outcome(screening, answers).reached);
}
