// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/letters.h"
#include "domain/activity.h"
#include "domain/task.h"

namespace greffe {

/// What the register and the departments' answers already say for an answer: purposes, categories, recipients by name,
/// retention, source, automated decisions and transfers of these activities (article 15(1)), and where was looked.
/// Nothing is said of what they do not hold. A proposal: the person reads it over before the letter leaves.
LetterValues answerFacts(const QList<Activity>& activities, const QList<Task>& tasks, Language language);
/// The placeholders that answerFacts() may fill.
const QStringList& answerFactKeys();

} // namespace greffe
