// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "domain/adequacy.h"
#include "domain/breachform.h"
#include "domain/calendar.h"
#include "domain/choicelist.h"
#include "domain/organisation.h"
#include "support/places.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

using namespace greffe;
using namespace Qt::StringLiterals;

TEST_CASE("lists: every entry has a key, both labels, a source and a date") {
    static const QRegularExpression key(u"^([a-z0-9]+(_[a-z0-9]+)*|[A-Z]{2})$"_s);
    static const QRegularExpression date(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    CHECK(choiceListNames().size() > 70);
    for (const QString& name : choiceListNames()) {
        const ChoiceList& list = choiceList(name);
        CHECK(list.name == name);
        QSet<QString> keys;
        for (const ChoiceEntry& entry : list.entries) {
            INFO(name.toStdString() << ' ' << entry.key.toStdString());
            CHECK(key.match(entry.key).hasMatch());
            CHECK_FALSE(keys.contains(entry.key));
            keys.insert(entry.key);
            CHECK_FALSE(entry.label.fr.trimmed().isEmpty());
            CHECK_FALSE(entry.label.en.trimmed().isEmpty());
            CHECK_FALSE(entry.source.isEmpty());
            CHECK(date.match(entry.date).hasMatch());
        }
    }
}

TEST_CASE("lists: all files of resources/lists are embedded and parse") {
    QDir folder(sourcePath(QStringLiteral("/resources/lists")));
    for (const QString& file : folder.entryList({u"*.json"_s})) {
        INFO(file.toStdString());
        CHECK_FALSE(listDocument(file.chopped(5)).isEmpty());
    }
    for (const QString& file : QDir(folder.filePath(u"checklists"_s)).entryList({u"*.json"_s})) {
        INFO(file.toStdString());
        CHECK_FALSE(listDocument(u"checklists/"_s + file.chopped(5)).isEmpty());
    }
}

TEST_CASE("lists: labels are found by key, and keys by label as people write it") {
    const ChoiceList& bases = choiceList(u"legal_bases");
    CHECK(bases.label(u"consent", Language::French) == u"Consentement");
    CHECK(bases.label(u"nothing", Language::English) == u"nothing");
    REQUIRE(bases.match(u" INTÉRÊTS LEGITIMES "_s));
    CHECK(bases.match(u" INTÉRÊTS LEGITIMES "_s)->key == u"legitimate_interests");
    CHECK(bases.match(u""_s) == nullptr);
    CHECK(choiceList(u"no_such_list").isEmpty());
    CHECK(choiceList(u"countries").match(u"etats-unis"_s)->key == u"US");
    CHECK(choiceList(u"countries").open);
}

TEST_CASE("lists: the EDPB's eighteen cases are counted as published") {
    int notify = 0;
    int inform = 0;
    QStringList onlyNotify;
    const auto& entries = choiceList(u"edpb_cases").entries;
    CHECK(entries.size() == 18);
    for (const ChoiceEntry& entry : entries) {
        CHECK(entry.extra[u"document"_s].toBool());
        notify += entry.extra[u"notify"_s].toBool();
        inform += entry.extra[u"inform"_s].toBool();
        if (entry.extra[u"notify"_s].toBool() && !entry.extra[u"inform"_s].toBool())
            onlyNotify += entry.key;
    }
    CHECK(notify == 12);
    CHECK(inform == 9);
    CHECK(onlyNotify == QStringList{u"case_02"_s, u"case_08"_s, u"case_16"_s});
}

TEST_CASE("lists: thirty EEA countries, and the adequacy decisions of a day") {
    int eea = 0;
    for (const ChoiceEntry& entry : choiceList(u"countries").entries)
        eea += entry.extra[u"eea"_s].toBool() && !entry.extra.contains(u"note"_s);
    CHECK(eea == 30);
    CHECK(isEea(u"Islande"_s));
    CHECK(isEea(u"RE"_s));
    CHECK_FALSE(isEea(u"GB"_s));
    CHECK(isFrenchTerritory(u"NC"_s));
    CHECK(adequacyInForce(u"Suisse"_s, QDate(2026, 11, 22)));
    CHECK_FALSE(adequacyInForce(u"BR"_s, QDate(2026, 1, 25)));
    CHECK(adequacyInForce(u"BR"_s, QDate(2026, 1, 26)));
    CHECK_FALSE(adequacyInForce(u"US"_s, QDate(2022, 1, 1)));
    CHECK(adequacyInForce(u"US"_s, QDate(2020, 7, 16))->key == u"us_privacy_shield");
    CHECK(adequacyInForce(u"US"_s, QDate(2026, 1, 1))->partial);
    CHECK_FALSE(adequacyInForce(u"CN"_s, QDate(2026, 1, 1)));
    CHECK_FALSE(adequacyInForce(u""_s, QDate(2026, 1, 1)));
}

TEST_CASE("lists: a new organisation knows the CNIL and the parameters") {
    const Organisation made = newOrganisation(u"AlloClaim"_s);
    CHECK(made.authorityAddress.contains(u"3 place de Fontenoy"));
    CHECK(made.authorityPhone == u"01 53 73 22 22");
    CHECK(made.digitalConsentAge == 15);
    CHECK(made.timeZone == u"Europe/Paris");
    CHECK(parameters().breachHours == 72);
    CHECK(parameters().formVersion == u"cnil-2023-07");
    CHECK(parameters().alarmHours == QList<int>{48, 24, 6});
    CHECK(parameters().formVersion == breachForm().version);
}

TEST_CASE("organisation: SIREN numbers are checked by Luhn") {
    CHECK(isSiren(u"732829320"_s));
    CHECK(isSiren(u"732 829 320"_s));
    CHECK_FALSE(isSiren(u"732829321"_s));
    CHECK_FALSE(isSiren(u"73282932"_s));
    CHECK_FALSE(isSiren(u"73282932O"_s));
    CHECK_FALSE(isSiren(u""_s));
    CHECK(headcountBand(0) == u"0-9");
    CHECK(headcountBand(49) == u"10-49");
    CHECK(headcountBand(250) == u"250+");
}
