// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/filled.h"
#include "ui/forms/choiceedit.h"
#include "ui/forms/dateedit.h"
#include "ui/forms/growingtext.h"
#include "ui/forms/recordform.h"
#include "ui/forms/rowseditor.h"
#include "ui/shell/badge.h"
#include "uifixture.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

FormContext formContext(Language language = Language::French) {
    FormContext context;
    context.language = language;
    context.today = QDate(2026, 4, 2);
    context.references = [](const QString&) {
        return QList<FormContext::Reference>{{u"AT-01"_s, u"Comptes"_s}, {u"AT-02"_s, u"Facturation"_s}};
    };
    return context;
}

} // namespace

TEST_CASE("a form of any record type shows every field, keeps every value, and names every control") {
    for (const RecordType* type : allRecordTypes()) {
        INFO(type->key);
        RecordForm form(*type, formContext());
        form.resize(900, 700);
        form.show();
        const AnyRecord record = filled(*type, 3);
        form.setRecord(record);
        for (const Field& field : type->fields) {
            INFO(field.key);
            if (!field.has(InForm)) {
                CHECK(form.editor(field.name()) == nullptr);
                continue;
            }
            REQUIRE(form.editor(field.name()));
            const QString name = form.editor(field.name())->control()->objectName();
            CHECK((name == field.name() || name.startsWith(field.name() + u'_')));
            CHECK(form.editor(field.name())->control()->accessibleName().startsWith(field.label.in(Language::French)));
        }
        CHECK(unnamedControls(&form) == QStringList{});
        CHECK_FALSE(form.isChanged());
        const AnyRecord now = form.record();
        QStringList differences;
        for (const FieldChange& change : diff(type->fields, record.data(), now.data()))
            differences += change.path;
        CHECK(differences == QStringList{});
        CHECK(now == record);
        CHECK(form.inputProblems().isEmpty());
    }
}

TEST_CASE("an empty record stays empty through a form") {
    for (const RecordType* type : allRecordTypes()) {
        INFO(type->key);
        RecordForm form(*type, formContext(Language::English));
        const AnyRecord record = AnyRecord::make(*type);
        form.setRecord(record);
        CHECK(form.record() == record);
    }
}

TEST_CASE("what is typed arrives in the record, one editor a kind") {
    RecordForm form(Request::type(), formContext());
    form.resize(900, 700);
    form.show();
    form.setRecord(AnyRecord(Request{}));
    QSignalSpy edited(&form, &RecordForm::edited);
    type(child<QLineEdit>(&form, "subject_last_name"), u"Durand-Lévêque"_s);
    type(child<QLineEdit>(&form, "received_on"), u"5/3/2026"_s);
    type(child<GrowingText>(&form, "wording"), u"Bonjour, mes données"_s);
    auto* channel = child<QComboBox>(&form, "channel");
    channel->setCurrentIndex(channel->findData(u"email"_s));
    Q_EMIT channel->activated(channel->currentIndex());
    auto* rights = qobject_cast<ChoicesEditor*>(form.editor(u"rights"_s));
    REQUIRE(rights);
    rights->toggle(u"erasure"_s, true);
    rights->toggle(u"access"_s, true);
    auto* activities = qobject_cast<ChoicesEditor*>(form.editor(u"activities"_s));
    REQUIRE(activities);
    activities->toggle(u"AT-02"_s, true);
    CHECK(edited.count() > 0);
    const AnyRecord any = form.record();
    const auto& request = *any.as<Request>();
    CHECK(request.subjectLastName == u"Durand-Lévêque"_s);
    CHECK(request.receivedOn == QDate(2026, 3, 5));
    CHECK(request.wording == u"Bonjour, mes données"_s);
    CHECK(request.channel == u"email"_s);
    CHECK(request.rights == QStringList{u"access"_s, u"erasure"_s}); // in the order of the list
    CHECK(request.activities == QStringList{u"AT-02"_s});
    CHECK(form.isChanged());
}

TEST_CASE("a chosen value that is longer than its line takes several, also where it is only read") {
    FormContext context = formContext();
    const QString title = u"Gestion des réclamations des passagers et suivi des dossiers transmis aux compagnies"_s;
    context.references = [title](const QString&) { return QList<FormContext::Reference>{{u"AT-02"_s, title}}; };
    RecordForm form(Request::type(), context);
    form.resize(420, 700);
    form.show();
    Request request;
    request.activities = {u"AT-02"_s};
    for (const bool readOnly : {false, true}) {
        form.setRecord(AnyRecord(request));
        form.setReadOnly(readOnly);
        QTest::qWait(20);
        auto* editor = form.editor(u"activities"_s);
        REQUIRE(editor);
        auto* chip = editor->findChild<Chip*>();
        REQUIRE(chip);
        CHECK(chip->text().contains(title));
        CHECK(chip->width() <= editor->width());
        CHECK(chip->width() < chip->sizeHint().width());
        CHECK(chip->height() >= 2 * chip->fontMetrics().height());
        CHECK(chip->height() >= chip->heightForWidth(chip->width()));
        CHECK(chip->geometry().bottom() <= editor->height());
    }
}

TEST_CASE("numbers, flags with a third answer, bilingual texts, instants and countries") {
    RecordForm form(Breach::type(), formContext());
    form.resize(900, 700);
    form.show();
    form.setRecord(AnyRecord(Breach{}));
    auto* count = child<QLineEdit>(&form, "persons_count");
    type(count, u"12 500"_s);
    auto* yes = child<QRadioButton>(&form, "contact_is_dpo_yes");
    CHECK(child<QRadioButton>(&form, "contact_is_dpo_unknown")->isChecked());
    yes->click();
    type(child<QLineEdit>(&form, "aware_at"), u"2/4/2026"_s);
    CHECK_FALSE(form.inputProblems().isEmpty()); // a day without an hour
    type(child<QLineEdit>(&form, "aware_at_time"), u"9h15"_s);
    CHECK(form.inputProblems().isEmpty());
    {
        const AnyRecord any = form.record();
        const auto& breach = *any.as<Breach>();
        CHECK(breach.personsCount == 12500);
        CHECK(breach.contactIsDpo == true);
        REQUIRE(breach.awareAt);
        CHECK(breach.awareAt->utc == QDateTime(QDate(2026, 4, 2), QTime(7, 15), Qt::UTC));
        CHECK(breach.awareAt->zone == u"Europe/Paris"_s);
    }
    // The night when the clocks go back: 02:30 exists twice, and the sentence says so; an offset settles it.
    Breach autumn;
    autumn.awareAt = Instant{QDateTime(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC), u"Europe/Paris"_s};
    form.setRecord(AnyRecord(autumn));
    CHECK(form.inputProblems().isEmpty());
    CHECK(*form.record().as<Breach>() == autumn);
    auto* time = child<QLineEdit>(&form, "aware_at_time");
    time->setText(u"02:30"_s);
    CHECK(form.inputProblems().size() == 1);

    type(count, u"x"_s);
    QStringList paths;
    for (const Problem& problem : form.inputProblems())
        paths += problem.path;
    CHECK(paths.contains(u"persons_count"_s));

    RecordForm activity(Activity::type(), formContext(Language::English));
    activity.show();
    activity.setRecord(AnyRecord(Activity{}));
    type(child<GrowingText>(&activity, "name_fr"), u"Offres"_s);
    type(child<GrowingText>(&activity, "name_en"), u"Offers"_s);
    CHECK(activity.record().as<Activity>()->name == Text{u"Offres"_s, u"Offers"_s});
}

TEST_CASE("the part of a long form that is read is marked, to its end") {
    RecordForm form(Activity::type(), formContext());
    form.resize(900, 700);
    form.show();
    form.setRecord(filled(Activity::type(), 3));
    QTest::qWait(20);
    auto* parts = form.findChild<QListWidget*>(u"form_groups"_s);
    REQUIRE(parts);
    REQUIRE(parts->count() > 4);
    const auto keyAt = [&](int row) { return parts->item(row)->data(Qt::UserRole).toString(); };
    QScrollBar* bar = form.findChild<QScrollArea*>()->verticalScrollBar();
    REQUIRE(bar->maximum() > bar->pageStep());
    CHECK(form.currentGroup() == keyAt(0));
    QStringList met{keyAt(0)};
    for (int value = 0; value <= bar->maximum(); value += 10) {
        bar->setValue(value);
        if (form.currentGroup() != met.last())
            met += form.currentGroup();
    }
    bar->setValue(bar->maximum());
    CHECK(form.currentGroup() == keyAt(parts->count() - 1));
    CHECK(parts->currentRow() == parts->count() - 1);
    CHECK(met.size() == parts->count()); // none is passed over, none comes twice
    // What somebody asks for is marked, also where the end of the form keeps it from the top.
    for (int row = 0; row < parts->count(); ++row) {
        form.showGroup(keyAt(row));
        CHECK(form.currentGroup() == keyAt(row));
        CHECK(parts->currentRow() == row);
    }
    bar->setValue(0);
    CHECK(form.currentGroup() == keyAt(0));
}

TEST_CASE("tab goes through the fields in reading order") {
    RecordForm form(Request::type(), formContext());
    form.resize(900, 700);
    form.show();
    form.setRecord(AnyRecord(Request{}));
    QStringList expected;
    for (const FieldGroup& group : Request::type().groups)
        for (const Field& field : Request::type().fields)
            if (QLatin1StringView(field.group) == QLatin1StringView(group.key) && field.has(InForm) &&
                !field.has(Computed))
                expected += field.name();
    QStringList met;
    QWidget* first = form.editor(expected.first())->control();
    QWidget* widget = first;
    do {
        for (QWidget* up = widget; up; up = up->parentWidget())
            if (auto* editor = qobject_cast<FieldEditor*>(up); editor && editor->objectName().endsWith(u"_editor"_s)) {
                const QString key = editor->field().name();
                if (expected.contains(key) && !met.contains(key))
                    met += key;
                break;
            }
        widget = widget->nextInFocusChain();
    } while (widget != first);
    CHECK(met == expected);
}

TEST_CASE("problems stand beside their field and are counted in the group") {
    RecordForm form(Activity::type(), formContext());
    form.resize(1000, 700);
    form.show();
    Activity activity;
    activity.purposes.resize(2);
    form.setRecord(AnyRecord(activity));
    form.setProblems({Problem{u"name"_s, Level::Error, u"30(1)(b)"_s, {u"Le nom manque."_s, u"The name is missing."_s}},
        Problem{u"purposes[1].legal_basis"_s, Level::Required, u"6(1)"_s,
            {u"La base légale manque."_s, u"The legal basis is missing."_s}}});
    auto* problem = child<QLabel>(&form, "name_problem");
    CHECK(problem->text().contains(u"Le nom manque."_s));
    CHECK(problem->text().contains(u"30(1)(b)"_s));
    auto* navigation = child<QListWidget>(&form, "form_groups");
    QStringList counted;
    for (int i = 0; i < navigation->count(); ++i)
        if (navigation->item(i)->text().endsWith(u"  1"_s))
            counted += navigation->item(i)->data(Qt::UserRole).toString();
    CHECK(counted == QStringList{u"description"_s, u"purposes"_s});
    form.focusField(u"purposes[1].legal_basis"_s);
    auto* rows = qobject_cast<RowsEditor*>(form.editor(u"purposes"_s));
    REQUIRE(rows);
    CHECK(child<QTableView>(&form, "purposes")->currentIndex().row() == 1);
    form.setProblems({});
    CHECK_FALSE(problem->isVisible());
}

TEST_CASE("rows are added, edited, moved and removed in place, and keep their ids") {
    RecordForm form(Activity::type(), formContext());
    form.resize(1000, 900);
    form.show();
    form.setRecord(AnyRecord(Activity{}));
    auto* rows = qobject_cast<RowsEditor*>(form.editor(u"recipients"_s));
    REQUIRE(rows);
    auto* add = child<QToolButton>(&form, "recipients_add");
    add->click();
    CHECK(rows->rowCount() == 1);
    type(child<QLineEdit>(rows, "recipients.name"), u"Service marketing"_s);
    add->click();
    type(child<QLineEdit>(rows, "recipients.name"), u"Routeur"_s);
    AnyRecord any = form.record();
    QList<Recipient> recipients = any.as<Activity>()->recipients;
    REQUIRE(recipients.size() == 2);
    CHECK(recipients[0].name == u"Service marketing"_s);
    CHECK(recipients[1].name == u"Routeur"_s);
    CHECK_FALSE(recipients[0].rowId.isEmpty());
    const QString routeur = recipients[1].rowId;
    child<QToolButton>(&form, "recipients_up")->click();
    recipients = form.record().as<Activity>()->recipients;
    CHECK(recipients[0].rowId == routeur);
    CHECK(recipients[0].name == u"Routeur"_s);
    child<QToolButton>(&form, "recipients_remove")->click();
    recipients = form.record().as<Activity>()->recipients;
    REQUIRE(recipients.size() == 1);
    CHECK(recipients[0].name == u"Service marketing"_s);
    CHECK(form.changes().size() == 1);
}

TEST_CASE("a read-only form changes nothing, and a narrow one stacks its labels") {
    RecordForm form(Contact::type(), formContext());
    form.setRecord(filled(Contact::type()));
    form.setReadOnly(true);
    form.resize(320, 500);
    form.show();
    auto* name = child<QLineEdit>(&form, "name");
    CHECK(name->isReadOnly());
    type(name, u"x"_s);
    CHECK_FALSE(form.isChanged());
    CHECK(form.findChild<QListWidget*>(u"form_groups"_s)->isHidden());
    CHECK_FALSE(form.findChild<QComboBox*>(u"form_groups_box"_s)->isHidden());
    QWidget* row = form.findChild<QWidget*>(u"name_row"_s);
    REQUIRE(row);
    QTest::qWait(20);
    CHECK(name->mapTo(row, QPoint()).x() < 20);
}

TEST_CASE("a choice that the list does not know is kept, a typed one that is wrong is a problem") {
    RecordForm form(Breach::type(), formContext());
    form.show();
    Breach breach;
    breach.status = u"from_a_later_version"_s;
    form.setRecord(AnyRecord(breach));
    CHECK(form.record().as<Breach>()->status == u"from_a_later_version"_s);
    RecordForm contact(Contact::type(), formContext());
    contact.show();
    contact.setRecord(AnyRecord(Contact{}));
    auto* country = child<QComboBox>(&contact, "country");
    country->setEditText(u"france"_s);
    CHECK(contact.record().as<Contact>()->country == u"FR"_s);
}
