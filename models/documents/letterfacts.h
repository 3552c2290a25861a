// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/letters.h"
#include "domain/activity.h"
#include "domain/task.h"

namespace greffe {

/// A text that an answer took in the other language, or as somebody wrote it, because the letter's has none.
struct BorrowedText {
    QString placeholder = {};
    QString of = {}; ///< the activity's reference; a department
    Text what = {};  ///< "finalité 2"
};

struct AnswerFacts {
    LetterValues values = {};
    QList<BorrowedText> borrowed = {};
};

/// What the register and the departments' answers already say for an answer: purposes, categories, recipients by name,
/// retention, source, automated decisions and transfers of these activities (article 15(1)), and where was looked.
/// Nothing is said of what they do not hold, nothing is translated: what has no text in the letter's language is named.
/// `written` is the language in which the office writes what has one text only. A proposal: the person reads it over
/// before the letter leaves.
AnswerFacts answerFacts(
    const QList<Activity>& activities, const QList<Task>& tasks, Language language, Language written);
/// The placeholders that answerFacts() may fill.
const QStringList& answerFactKeys();

} // namespace greffe
