// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/anyrecord.h"
#include "domain/display.h"
#include "domain/filled.h"
#include "domain/records.h"

#include <QLocale>

using namespace greffe;
using namespace Qt::StringLiterals;

TEST_CASE("display: dates in both languages, whatever the process's locale") {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    CHECK(longDate(QDate(2026, 4, 7), Language::French) == u"mardi 7 avril 2026");
    CHECK(longDate(QDate(2026, 4, 7), Language::English) == u"Tuesday 7 April 2026");
    CHECK(longDate(QDate(2026, 5, 1), Language::French) == u"vendredi 1er mai 2026");
    CHECK(plainDate(QDate(2026, 8, 31), Language::French) == u"31 août 2026");
    CHECK(shortDate(QDate(2026, 4, 7), Language::English) == u"07/04/2026");
    CHECK(longDate(QDate(), Language::French).isEmpty());
    CHECK(number(1234567, Language::English) == u"1,234,567");
    CHECK(number(1000, Language::French) == u"1\u202f000");
    CHECK(number(-1000, Language::English) == u"-1,000");
    CHECK(number(-100, Language::English) == u"-100");
    CHECK(byteCount(12'400'000, Language::French) == u"12,4\u00a0Mo");
    CHECK(byteCount(999, Language::English) == u"999\u00a0B");
    QLocale::setDefault(before);
}

TEST_CASE("display: instants with their zone") {
    const Instant paris{QDateTime(QDate(2026, 10, 26), QTime(12, 5), Qt::UTC), u"Europe/Paris"_s};
    CHECK(longInstant(paris, Language::French) == u"lundi 26 octobre 2026 à 13\u00a0h\u00a005 (heure de Paris, UTC+1)");
    CHECK(longInstant(paris, Language::English) == u"Monday 26 October 2026 at 13:05 (Paris time, UTC+1)");
    CHECK(shortInstant(paris, Language::French) == u"26/10/2026 13:05");
    const Instant island{QDateTime(QDate(2026, 10, 26), QTime(12, 5), Qt::UTC), u"America/Martinique"_s};
    CHECK(longInstant(island, Language::English).endsWith(u"08:05 (America/Martinique, UTC−4)"));
}

TEST_CASE("display: values as people read them") {
    const auto field = [](const RecordType& type, const char16_t* key) -> const Field& { return *type.find(key); };
    const Field& rights = field(Request::type(), u"rights");
    const QStringList all{u"access"_s, u"erasure"_s, u"portability"_s, u"objection"_s};
    CHECK(display(rights, all, Language::English) == u"Access, Erasure, Portability, Objection");
    CHECK(displayShort(rights, all, Language::English) == u"Access, Erasure, Portability +1");
    CHECK(
        display(field(Request::type(), u"received_on"), QDate(2026, 4, 7), Language::French) == u"mardi 7 avril 2026");
    CHECK(displayShort(field(Request::type(), u"received_on"), QDate(2026, 4, 7), Language::French) == u"07/04/2026");
    CHECK(display(field(Breach::type(), u"ongoing"), false, Language::French) == u"non");
    CHECK(display(field(Breach::type(), u"ongoing"), QVariant(), Language::French).isEmpty());
    CHECK(display(field(Activity::type(), u"name"), QVariant::fromValue(Text{u"Paie"_s, {}}), Language::English) ==
          u"Paie");
    CHECK(displayShort(field(Request::type(), u"wording"), u"a\nb"_s, Language::English) == u"a b");
}

TEST_CASE("display: rows on one line, and what a record is called") {
    Activity activity;
    activity.ref = u"TRT-0001"_s;
    CHECK(title(Activity::type(), &activity, Language::French) == u"TRT-0001");
    activity.name = {u"Paie"_s, u"Payroll"_s};
    Purpose purpose;
    purpose.text = {u"Payer"_s, {}};
    purpose.main = true;
    purpose.legalBasis = u"contract"_s;
    activity.purposes = {purpose};
    const Field& purposes = *Activity::type().find(u"purposes");
    CHECK(displayOf(purposes, &activity, Language::French) == u"Payer · Finalité principale · Contrat");
    CHECK(title(Activity::type(), &activity, Language::English) == u"Payroll");
    Request request;
    request.rights = {u"access"_s, u"erasure"_s};
    request.subjectFirstName = u"Zoé"_s;
    request.subjectLastName = u"Durand"_s;
    CHECK(title(Request::type(), &request, Language::French) == u"Droit d’accès, Droit à l’effacement — Zoé Durand");
    for (const RecordType* type : allRecordTypes()) {
        AnyRecord record = AnyRecord::make(*type);
        test::fill(type->fields, record.data());
        INFO(type->key);
        CHECK_FALSE(title(*type, record.data(), Language::French).isEmpty());
        for (const Field& each : type->fields) {
            INFO(each.key);
            CHECK_FALSE(displayOf(each, record.data(), Language::French).isEmpty());
            CHECK_FALSE(displayOf(each, record.data(), Language::English).isEmpty());
        }
    }
}

TEST_CASE("typeset: French spaces, quotes and apostrophes") {
    const auto french = [](const char16_t* text) { return typeset(QString::fromUtf16(text), Language::French); };
    CHECK(french(u"l'accès : oui ; non ? si !") == u"l’accès\u00a0: oui\u202f; non\u202f? si\u202f!");
    CHECK(french(u"« Aperçu » et «brut»") == u"«\u00a0Aperçu\u00a0» et «\u00a0brut\u00a0»");
    CHECK(french(u"12 345 678 personnes") == u"12\u202f345\u202f678 personnes");
    CHECK(french(u"tél. 01 53 73 22 22") == u"tél. 01 53 73 22 22");
    CHECK(french(u"https://www.cnil.fr/fr:x a:b") == u"https://www.cnil.fr/fr:x a:b");
    CHECK(french(u"art. 17, n° 5, M. Durand") == u"art.\u00a017, n°\u00a05, M.\u00a0Durand");
    CHECK(typeset(french(u"« a » : b ?"), Language::French) == french(u"« a » : b ?"));
    CHECK(typeset(u"it's here : ok"_s, Language::English) == u"it’s here : ok");
}
