// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/breachform.h"

#include <QSet>

using namespace greffe;
using namespace Qt::StringLiterals;

namespace {

QStringList keys(const QList<MissingAnswer>& missing) {
    QStringList out;
    for (const MissingAnswer& answer : missing)
        out += answer.key;
    return out;
}

Instant paris(const QDate& date, int hour) {
    return {QDateTime(date, QTime(hour, 0), Qt::UTC), u"Europe/Paris"_s};
}

} // namespace

TEST_CASE("CNIL form: thirteen sections, numbered, each question once, all conditions known") {
    const BreachForm& form = breachForm();
    CHECK(form.sections.size() == 13);
    QSet<QString> seen;
    QStringList order;
    for (const FormSection& section : form.sections) {
        CHECK_FALSE(section.title.fr.isEmpty());
        for (const FormQuestion& question : section.questions) {
            const QString key = QString::fromLatin1(question.record->key) + u'.' + question.field->name();
            INFO(key.toStdString());
            CHECK_FALSE(seen.contains(key));
            seen.insert(key);
            // Asserts inside if the condition is unknown.
            isAsked(question, Breach{}, Organisation{});
            if (question.record == &Breach::type())
                order += question.field->name();
        }
    }
    CHECK(form.sections[4].questions[7].number == u"5.8");
    CHECK(form.sections[4].questions[7].field->name() == u"aware_at");
    CHECK(form.find(u"breach", u"natures")->number == u"6.1");
    CHECK(form.find(u"breach", u"lessons") == nullptr);
    // The record's own fields stand in the form's order, so that a form and a printed notice agree.
    QStringList ofRecord;
    for (const Field& field : Breach::type().fields) {
        if (order.contains(field.name()))
            ofRecord += field.name();
    }
    CHECK(order == ofRecord);
}

TEST_CASE("CNIL form: an empty breach lacks what an initial notice needs") {
    const auto initial = keys(missingFor(u"initial"_s, Breach{}, Organisation{}));
    CHECK(initial.contains(u"aware_at"));
    CHECK(initial.contains(u"natures"));
    CHECK(initial.contains(u"contact_email"));
    CHECK_FALSE(initial.contains(u"persons_count"));
    CHECK_FALSE(initial.contains(u"cnil_number"));
    CHECK_FALSE(initial.contains(u"late_reason"));
    const auto complete = keys(missingFor(u"complete"_s, Breach{}, Organisation{}));
    CHECK(complete.contains(u"persons_count"));
    CHECK(complete.contains(u"measures_done"));
    CHECK(keys(missingFor(u"complementary"_s, Breach{}, Organisation{})).contains(u"cnil_number"));
}

TEST_CASE("CNIL form: 'not known for now' answers an initial notice, never a complete one") {
    Breach breach;
    breach.unknownFields = {u"description"_s, u"persons_count"_s};
    breach.dataCategories = {u"unknown"_s};
    breach.personCategories = {u"undetermined"_s};
    breach.communicationState = u"undetermined"_s;
    const auto initial = keys(missingFor(u"initial"_s, breach, Organisation{}));
    CHECK_FALSE(initial.contains(u"description"));
    CHECK_FALSE(initial.contains(u"data_categories"));
    CHECK_FALSE(initial.contains(u"communication_state"));
    const auto complete = keys(missingFor(u"complete"_s, breach, Organisation{}));
    for (const QString& key :
        {u"description"_s, u"persons_count"_s, u"data_categories"_s, u"person_categories"_s, u"communication_state"_s})
        CHECK(complete.contains(key));
}

TEST_CASE("CNIL form: answers open and close other questions") {
    Breach breach;
    const Organisation organisation;
    const auto lacks = [&](const QString& key) {
        return keys(missingFor(u"complete"_s, breach, organisation)).contains(key);
    };
    CHECK_FALSE(lacks(u"integrity_consequences"_s));
    breach.natures = {u"integrity"_s};
    CHECK(lacks(u"integrity_consequences"_s));
    CHECK_FALSE(lacks(u"availability_consequences"_s));
    breach.origins = {u"other"_s};
    CHECK(lacks(u"origin_other"_s));
    CHECK(lacks(u"end_at"_s));
    breach.ongoing = true;
    CHECK_FALSE(lacks(u"end_at"_s));
    breach.periodKnown = false;
    CHECK_FALSE(lacks(u"start_at"_s));
    breach.communicationState = u"no"_s;
    CHECK(lacks(u"communication_not_reason"_s));
    breach.communicationNotReason = u"disproportionate"_s;
    CHECK(lacks(u"public_measure"_s));
    CHECK(lacks(u"measures_done"_s));
    breach.measuresPlanned = {BreachMeasure{}};
    CHECK_FALSE(lacks(u"measures_done"_s));
}

TEST_CASE("CNIL form: reasons for the delay after 72 hours, sent or not") {
    Breach breach;
    const Organisation organisation;
    breach.awareAt = paris({2026, 11, 23}, 9);
    const auto lacks = [&](const QDateTime& now) {
        return keys(missingFor(u"initial"_s, breach, organisation, now)).contains(u"late_reason");
    };
    CHECK_FALSE(lacks(paris({2026, 11, 26}, 9).utc));
    CHECK(lacks(paris({2026, 11, 26}, 10).utc));
    breach.submittedAt = paris({2026, 11, 25}, 9);
    CHECK_FALSE(lacks(paris({2026, 12, 26}, 9).utc));
    breach.submittedAt = paris({2026, 11, 27}, 9);
    CHECK(lacks({}));
    breach.lateReason = u"Prestataire injoignable"_s;
    CHECK_FALSE(lacks({}));
}

TEST_CASE("CNIL form: the statistical bands") {
    CHECK(personsBand(0).fr == u"Entre 0 et 5 personnes");
    CHECK(personsBand(412).fr == u"Entre 301 et 5000 personnes");
    CHECK(personsBand(5001).fr == u"Plus de 5000 personnes");
}
