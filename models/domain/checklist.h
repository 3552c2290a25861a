// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/field.h"

#include <QList>

namespace greffe {

/// The answer to one question of a checklist, kept on the record that was examined.
struct ChecklistAnswer : RecordRow {
    QString checklist = {}; ///< list checklists: dpia_screening, compatibility, principles, legitimate_interests …
    QString question = {};  ///< the question's key
    QString answer = {};    ///< list checklist_answers: yes no partly not_applicable unknown
    QString reason = {};
    std::optional<QDate> on = {};
    QString by = {};

    static std::span<const Field> fields();
    bool operator==(const ChecklistAnswer&) const = default;
};

/// A question as data, from lists/checklists/<key>.json.
struct ChecklistQuestion {
    QString key = {};
    Text label = {};
    Text help = {};
    QString article = {};
    /// "yes" or "no": the answer that asks for attention; empty if neither does.
    QString attention = {};
};

struct Checklist {
    QString key = {};
    Text title = {};
    Text intro = {};
    QString article = {};
    QString source = {};
    QString date = {};
    /// So many answers that ask for attention make the conclusion (two of nine for the DPIA); 1 by default.
    int threshold = 1;
    Text conclusion = {}; ///< said when the threshold is reached
    QList<ChecklistQuestion> questions = {};

    const ChecklistQuestion* find(QStringView questionKey) const;
};

/// All checklists, by key.
const QList<Checklist>& checklists();
const Checklist* checklist(QStringView key);

/// What the answers given say.
struct ChecklistOutcome {
    int answered = 0;
    int attention = 0;
    bool complete = false;
    bool reached = false;  ///< attention >= threshold
    QList<Text> open = {}; ///< the questions without answer
};
ChecklistOutcome outcome(const Checklist& list, const QList<ChecklistAnswer>& answers);

} // namespace greffe
