// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/breachform.h"

#include "domain/calendar.h"
#include "domain/choicelist.h"

#include <QJsonArray>

#include <algorithm>

namespace greffe {

using namespace Qt::StringLiterals;

namespace {

Need needFrom(const QString& mark) {
    return mark == u"L" ? Need::Law : mark == u"F" ? Need::Form : Need::Optional;
}

BreachForm readForm() {
    const QJsonObject document = listDocument(u"breach_form");
    BreachForm form;
    form.version = document[u"version"_s].toString();
    for (const QJsonValue value : document[u"sections"_s].toArray()) {
        const QJsonObject object = value.toObject();
        FormSection section;
        section.number = int(form.sections.size()) + 1;
        section.key = object[u"key"_s].toString();
        section.title = {object[u"fr"_s].toString(), object[u"en"_s].toString()};
        for (const QJsonValue asked : object[u"questions"_s].toArray()) {
            const QJsonObject json = asked.toObject();
            FormQuestion question;
            question.record = json[u"record"_s].toString() == u"organisation" ? &Organisation::type() : &Breach::type();
            question.field = question.record->find(json[u"key"_s].toString());
            Q_ASSERT(question.field);
            question.number = QString::number(section.number) + u'.' + QString::number(section.questions.size() + 1);
            question.initial = needFrom(json[u"initial"_s].toString());
            question.complementary =
                json.contains(u"complementary"_s) ? needFrom(json[u"complementary"_s].toString()) : question.initial;
            question.complete = needFrom(json[u"complete"_s].toString());
            question.article = json[u"article"_s].toString();
            question.condition = json[u"when"_s].toString();
            question.verified = json[u"verified"_s].toBool();
            section.questions += question;
        }
        form.sections += section;
    }
    return form;
}

std::optional<QDateTime> firstSent(const Breach& breach) {
    std::optional<QDateTime> first;
    if (breach.submittedAt)
        first = breach.submittedAt->utc;
    for (const SentNotice& notice : breach.notifications) {
        if (notice.sentAt && (!first || notice.sentAt->utc < *first))
            first = notice.sentAt->utc;
    }
    return first;
}

bool isLate(const Breach& breach, const QDateTime& now) {
    if (!breach.awareAt)
        return false;
    const QDateTime due = breachDates(*breach.awareAt).due.utc;
    if (const auto sent = firstSent(breach))
        return *sent > due;
    return now.isValid() && now > due;
}

using Condition = bool (*)(const Breach&, const Organisation&, const QDateTime&);

/// The "when" of lists/breach_form.json.
const QHash<QString, Condition>& conditions() {
    using B = const Breach&;
    using O = const Organisation&;
    using T = const QDateTime&;
    static const QHash<QString, Condition> all = {
        {u"has_siren"_s, [](B, O o, T) { return !o.noSiren; }},
        {u"others_involved"_s, [](B b, O, T) { return b.othersInvolved == true; }},
        {u"period_known"_s, [](B b, O, T) { return b.periodKnown != false; }},
        {u"period_ended"_s, [](B b, O, T) { return b.periodKnown != false && b.ongoing != true; }},
        {u"late"_s, [](B b, O, T now) { return isLate(b, now); }},
        {u"origin_other"_s, [](B b, O, T) { return b.origins.contains(u"other"); }},
        {u"support_other"_s, [](B b, O, T) { return b.supports.contains(u"other"); }},
        {u"data_other"_s, [](B b, O, T) { return b.dataCategories.contains(u"other"); }},
        {u"person_other"_s, [](B b, O, T) { return b.personCategories.contains(u"other"); }},
        {u"encrypted"_s, [](B b, O, T) { return b.dataEncrypted == u"yes" || b.dataEncrypted == u"partly"; }},
        {u"hashed"_s, [](B b, O, T) { return b.hashed == true; }},
        {u"confidentiality"_s, [](B b, O, T) { return b.natures.contains(u"confidentiality"); }},
        {u"integrity"_s, [](B b, O, T) { return b.natures.contains(u"integrity"); }},
        {u"availability"_s, [](B b, O, T) { return b.natures.contains(u"availability"); }},
        {u"c_other"_s, [](B b, O, T) { return b.confidentialityConsequences.contains(u"c_other"); }},
        {u"i_other"_s, [](B b, O, T) { return b.integrityConsequences.contains(u"i_other"); }},
        {u"a_other"_s, [](B b, O, T) { return b.availabilityConsequences.contains(u"a_other"); }},
        {u"informed_or_soon"_s,
            [](B b, O, T) { return b.communicationState == u"yes" || b.communicationState == u"soon"; }},
        {u"informed"_s, [](B b, O, T) { return b.communicationState == u"yes"; }},
        {u"not_informed"_s, [](B b, O, T) { return b.communicationState == u"no"; }},
        {u"disproportionate"_s,
            [](B b, O, T) { return b.communicationState == u"no" && b.communicationNotReason == u"disproportionate"; }},
        {u"cross_border"_s, [](B b, O, T) { return b.crossBorder == true; }},
        {u"other_authorities_told"_s, [](B b, O, T) { return b.otherAuthoritiesTold == true; }},
        {u"other_duties_exist"_s, [](B b, O, T) { return b.otherDutiesExist == true; }},
        {u"complaint_filed"_s, [](B b, O, T) { return b.complaintFiled == true; }},
    };
    return all;
}

/// Values that say "we do not know yet": an answer at first, a gap in a complete notice.
bool isOnlyProvisional(const FormQuestion& question, const void* record) {
    const QVariant value = question.field->rows ? QVariant() : question.field->get(record);
    if (question.field->kind == FieldKind::Choices) {
        const QStringList keys = value.toStringList();
        return keys.size() == 1 && (keys[0] == u"unknown" || keys[0] == u"undetermined") &&
               question.field->name() != u"causes";
    }
    return question.field->kind == FieldKind::Choice && value.toString() == u"undetermined";
}

} // namespace

const FormQuestion* BreachForm::find(QStringView recordKey, QStringView fieldKey) const {
    for (const FormSection& section : sections) {
        for (const FormQuestion& question : section.questions) {
            if (recordKey == QLatin1StringView(question.record->key) &&
                fieldKey == QLatin1StringView(question.field->key))
                return &question;
        }
    }
    return nullptr;
}

const BreachForm& breachForm() {
    static const BreachForm form = readForm();
    return form;
}

const void* recordOf(const FormQuestion& question, const Breach& breach, const Organisation& organisation) {
    return question.record == &Organisation::type() ? static_cast<const void*>(&organisation) : &breach;
}

bool isAsked(
    const FormQuestion& question, const Breach& breach, const Organisation& organisation, const QDateTime& now) {
    if (question.condition.isEmpty())
        return true;
    const Condition condition = conditions().value(question.condition);
    Q_ASSERT(condition);
    return condition(breach, organisation, now);
}

bool isAnswered(
    const FormQuestion& question, const Breach& breach, const Organisation& organisation, const QString& phase) {
    const void* record = recordOf(question, breach, organisation);
    const bool complete = phase == u"complete";
    // Article 33(3)(d) asks for the measures taken or proposed: one of the two lists is enough.
    if (question.field->name() == u"measures_done" || question.field->name() == u"measures_planned") {
        if (!breach.measuresDone.isEmpty() || !breach.measuresPlanned.isEmpty())
            return true;
    }
    if (!question.field->isEmpty(record))
        return !complete || !isOnlyProvisional(question, record);
    return !complete && question.record == &Breach::type() && breach.isUnknown(question.field->name());
}

QList<MissingAnswer> missingFor(
    const QString& phase, const Breach& breach, const Organisation& organisation, const QDateTime& now) {
    QList<MissingAnswer> out;
    for (const FormSection& section : breachForm().sections) {
        for (const FormQuestion& question : section.questions) {
            const Need need = phase == u"complete"        ? question.complete
                              : phase == u"complementary" ? question.complementary
                                                          : question.initial;
            if (need == Need::Optional || !isAsked(question, breach, organisation, now) ||
                isAnswered(question, breach, organisation, phase))
                continue;
            out += {question.number, question.field->name(), question.field->label.text(), need, question.article};
        }
    }
    return out;
}

Text personsBand(qint64 persons) {
    Text band;
    for (const ChoiceEntry& entry : choiceList(u"persons_bands").entries) {
        if (persons >= entry.extra[u"from"_s].toInteger())
            band = entry.label;
    }
    return band;
}

} // namespace greffe
