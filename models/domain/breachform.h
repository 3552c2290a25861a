// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/breach.h"
#include "domain/organisation.h"

namespace greffe {

/// How strongly a question of the form must be answered: by law, by the online form (as far as known), or not.
enum class Need { Law, Form, Optional };

/// One question of the CNIL's form: where the answer is kept and when it is needed.
struct FormQuestion {
    QString number = {};                ///< "5.8"
    const RecordType* record = nullptr; ///< breach or organisation
    const Field* field = nullptr;
    Need initial = Need::Optional;
    Need complementary = Need::Optional;
    Need complete = Need::Optional;
    QString article = {};
    QString condition = {}; ///< key of a rule that must hold for it to be asked; empty = always
    bool verified = false;
};

struct FormSection {
    int number = 0;
    QString key = {};
    Text title = {};
    QList<FormQuestion> questions = {};
};

/// The whole form in its order, from lists/breach_form.json. Sections are numbered from 1, questions section.question.
struct BreachForm {
    QString version = {}; ///< "cnil-2023-07"
    QList<FormSection> sections = {};
    const FormQuestion* find(QStringView recordKey, QStringView fieldKey) const;
};
const BreachForm& breachForm();

/// The record that holds the answer: `&organisation` or `&breach`.
const void* recordOf(const FormQuestion& question, const Breach& breach, const Organisation& organisation);
/// Whether the question is asked at all, given the other answers ("start" is not asked if the period is unknown). With
/// `now`, reasons for a delay are also asked for when the 72 hours are over and nothing was sent.
bool isAsked(
    const FormQuestion& question, const Breach& breach, const Organisation& organisation, const QDateTime& now = {});
/// Answered, or declared unknown for now where the phase allows it (never in a complete notice).
bool isAnswered(
    const FormQuestion& question, const Breach& breach, const Organisation& organisation, const QString& phase);

struct MissingAnswer {
    QString number = {};
    QString key = {}; ///< field key
    Text label = {};
    Need need = Need::Form;
    QString article = {};
};
/// What a notice of this phase (initial, complementary, complete) still lacks, in the form's order.
QList<MissingAnswer> missingFor(
    const QString& phase, const Breach& breach, const Organisation& organisation, const QDateTime& now = {});

/// "Entre 6 et 50 personnes": the CNIL's statistical band.
Text personsBand(qint64 persons);

} // namespace greffe
