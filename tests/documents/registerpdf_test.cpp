// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of file that the register's desk prints, in both languages, before the judges of other people.
#include "documents/datamappicture.h"
#include "documents/noticedocument.h"
#include "documents/registerannexes.h"
#include "documents/registerbook.h"
#include "documents/requestregister.h"
#include "domain/communicable.h"
#include "samples.h"
#include "support/catch.h"
#include "support/validators.h"
#include "written.h"

using namespace greffe;
using namespace greffe::test;
using namespace Qt::StringLiterals;

namespace {

struct Kind {
    QString name;
    Document document;
    QStringList words; ///< that must be found in its pages
};

QList<Activity> someActivities() {
    QList<Activity> out;
    for (int number = 4; number < 10; ++number)
        out += sampleActivity(number);
    Activity processor = sampleActivity(11);
    processor.role = u"processor"_s;
    return out << processor;
}

QList<Contact> someContacts() {
    Contact contact;
    contact.ref = u"CON-0001"_s;
    contact.kinds = {u"processor"_s};
    contact.name = u"Hébergeur Œuvre & fils"_s;
    contact.country = u"FR"_s;
    return {contact};
}

QList<Kind> kinds(Language language) {
    const bool french = language == Language::French;
    const auto in = [french](const QString& fr, const QString& en) { return french ? fr : en; };
    const Organisation organisation = sampleOrganisation();
    const QList<Activity> activities = someActivities();
    const QList<Contact> contacts = someContacts();
    const DocumentInfo info = sampleInfo(language);
    const QString name = activities.first().name.in(language);
    RegisterInput book{organisation, activities, info, contacts, false};
    RegisterInput open{communicableOrganisation(organisation), {}, info, contacts, true};
    for (const Activity& activity : activities)
        open.activities += communicableActivity(activity);
    PrivacyNotice notice = noticeFrom(organisation, activities, language, QDate(2026, 4, 2));
    Organisation bare = organisation;
    bare.address.clear();
    Advice advice;
    advice.ref = u"AVI-0001"_s;
    advice.title = u"Œuvre à minimiser"_s;
    advice.givenOn = QDate(2026, 3, 5);
    return {{u"book"_s, registerBook(book),
                {name, in(u"Sommaire"_s, u"Contents"_s), in(u"Durées de conservation"_s, u"Retention"_s)}},
        {u"empty_book"_s, registerBook(RegisterInput{organisation, {}, info, {}, false}), {organisation.name}},
        {u"one_in_book"_s, registerBook(RegisterInput{organisation, {activities.first()}, info, contacts, false}),
            {name}},
        {u"sheet"_s, registerSheet(organisation, activities.first(), info),
            {name, in(u"Transferts hors Union européenne"_s, u"Transfers outside the European Union"_s)}},
        {u"empty_sheet"_s, registerSheet({}, {}, info), {in(u"à compléter"_s, u"missing"_s)}},
        {u"communicable"_s, registerBook(open), {name}}, {u"notice"_s, noticeDocument(notice, info), {notice.title}},
        {u"notice_with_gaps"_s, noticeDocument(noticeFrom(bare, activities, language, QDate(2026, 4, 2)), info, true),
            {in(u"À compléter avant publication"_s, u"To be completed before publication"_s)}},
        {u"map"_s, dataMapDocument(dataMap(organisation, activities, contacts), info), {organisation.name}},
        {u"timeline"_s, timelineDocument(retentionTimeline(activities), info), {activities.first().ref}},
        {u"receipts"_s, receiptsDocument(receipts(activities, contacts), info), {activities.first().ref}},
        {u"advice"_s, adviceList(organisation, {advice}, 2026, info), {advice.title}}};
}

QString squeezed(QString text) {
    return text.replace(QChar::Nbsp, u' ').replace(QChar(0x202F), u' ').simplified();
}

} // namespace

TEST_CASE("every kind of file of the register is PDF/A-1b, well formed and searchable, in both languages", "[pdf]") {
    QTemporaryDir folder;
    QStringList paths;
    for (const Language language : {Language::French, Language::English}) {
        for (const Kind& kind : kinds(language)) {
            const QString name = kind.name + u'_' + code(language);
            INFO(name.toStdString());
            paths += written(folder, kind.document, name + u".pdf"_s);
            const Verdict structure = checkQpdf(paths.last());
            INFO(structure.output.toStdString());
            CHECK(structure.ok);
            const Verdict text = pdfText(paths.last());
            REQUIRE(text.ran);
            const QString words = squeezed(text.output);
            for (const QString& wanted : kind.words) {
                INFO(wanted.toStdString());
                CHECK(words.contains(squeezed(wanted)));
            }
            // A letter without a place in Unicode could be seen but never found.
            CHECK_FALSE(words.contains(QChar::ReplacementCharacter));
        }
    }
    const Verdict valid = checkPdfA(paths);
    if (!valid.ran) {
        WARN("skipped: " << valid.output.toStdString());
        return;
    }
    INFO(valid.output.left(4000).toStdString());
    CHECK(valid.ok);
}
